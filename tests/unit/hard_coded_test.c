/* No word that a player reads is written in the program: every screen in a language that nobody speaks (en-XA, made by
 * tests/content/pseudo.py), whose letters are all accented, and every file that can be saved from one. A plain vowel is
 * a word that no language file has. The article's own English may stand where its words in the language stand too, and
 * says to readers aloud that it is English.
 *
 *   hard_coded-test CONTENT   the folder that pseudo.py has made */
#include "all_words.h"
#include "challenge.h"
#include "scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *content;
static Library library;

/* What scenes themselves bring, as a player or a system would: names, files, folders, a deck of one's own. */
static const char *const brought[] = {
    "/home/amal/Pictures", "/home/amal", "amal", "Pictures", "Documents", "Album", "birthdays", "Café and garden",
    "Letters, drawings and what else the children made", "Walks", "zoo", "me-and-we-table", "me-and-we-workshop",
    "me-and-we", "my-deck", ".csv", ".png", ".md", ".json", "English", "Español", "U+",
    /* a deck of the player's, its file and its mistakes: what they wrote, and the ids that are to be written */
    "In the park", "Für die Gruppe am Donnerstag: Großeltern, Enkel und alle, die dazwischen leben",
    "Donnerstagsgruppe 2026", "Sonnenblumen", "Taxes", "park", "pictures/chairs.jpg", "decks", "asks everybody",
    "garden", "codependant", "codependent", "interdependent", "either", "couple", "family", "friends", "work",
    "parenting", "caring", "online", "alone", "(side)", "(area)", "(telling)", "https://www.",
    "/blog/codependence_vs._interdependence",
    "there is no room left on the disk" /* a system says so, in its own language */};

/* A stretch that may be read. Of the article's: where `ours`, its words in the language, are on the screen as well. */
typedef struct Stretch {
    const char *text, *ours;
} Stretch;

static Stretch allowed[256];
static size_t allowed_count;

static void allow(const char *text, const char *ours)
{
    if (!text || !text[0])
        return;
    assert_true(allowed_count < sizeof allowed / sizeof *allowed);
    allowed[allowed_count++] = (Stretch){text, ours};
}

static void allow_article(const Article *article, const ArticleWords *words)
{
    allow(article->title, NULL);
    allow(article->site, NULL);
    allow(article->address, NULL);
    for (int i = 0; i < article->quotation_count; i++) {
        allow(article->quotations[i].text, words->quotations[i]);
        allow(article->quotations[i].title, words->titles[i]);
    }
    for (int i = 0; i < article->section_count; i++)
        allow(article->sections[i].title, words->sections[i]);
}

static int load(void **state)
{
    (void)state;
    Problems problems = {0};
    TextBuffer said = {0};
    bool loaded = library_load(&library, content, "en-XA", NULL, challenge_formats(), &problems);
    problems_write(&problems, &said);
    if (said.length > 0)
        print_message("%s", said.text);
    bool sound = loaded && problems.count == 0 && library.words;
    text_buffer_free(&said);
    problems_free(&problems);
    if (!sound)
        return -1;
    allow_article(library.article, library.words);
    for (int i = 0; i < library.help->count; i++)
        allow(library.help->entries[i].address, NULL);
    for (size_t i = 0; i < sizeof brought / sizeof *brought; i++)
        allow(brought[i], NULL);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

/* ---- Looking at one text ---- */

/* What is looked at: a screen of a scene, or the files from it, and all that stands there. */
typedef struct Looked {
    const char *scene;
    TextBuffer all;
    int found;
} Looked;

/* The longest of the stretches that stands at the beginning of a text, or NULL. */
static const Stretch *stretch_here(const char *text)
{
    const Stretch *longest = NULL;
    for (size_t i = 0; i < allowed_count; i++) {
        if (allowed[i].text[0] != text[0])
            continue;
        size_t length = strlen(allowed[i].text);
        if (strncmp(text, allowed[i].text, length) == 0 && (!longest || length > strlen(longest->text)))
            longest = &allowed[i];
    }
    return longest;
}

static void mistake(Looked *looked, const char *text, const char *what)
{
    print_message("%s: “%s” %s\n", looked->scene, text, what);
    looked->found++;
}

/* The text without what is allowed to be there. */
static char *without_allowed(Looked *looked, const char *text, const Node *node)
{
    char *left = calloc(strlen(text) + 1, 1), *end = left;
    while (*text) {
        const Stretch *here = stretch_here(text);
        if (here && here->ours) {
            if (!strstr(looked->all.text, here->ours))
                mistake(looked, here->text, "stands without its translation");
            if (node && !(node->language && strcmp(node->language, ARTICLE_LANGUAGE) == 0))
                mistake(looked, here->text, "is not said to be English");
        }
        if (!here)
            *end++ = *text;
        text += here ? strlen(here->text) : 1;
    }
    return left;
}

static void look(void *context, const char *text, const Node *node)
{
    Looked *looked = context;
    char *left = without_allowed(looked, text, node);
    bool plain = false; /* one letter alone is a key's name */
    for (char *at = left; (at = strpbrk(at, "aeiouyAEIOUY")) != NULL; at++)
        plain |= isalpha((unsigned char)at[1]) || (at > left && isalpha((unsigned char)at[-1]));
    if (plain)
        mistake(looked, text, "is in no language file");
    free(left);
}

static void keep(void *context, const char *text, const Node *node)
{
    (void)node;
    Looked *looked = context;
    text_buffer_say(&looked->all, text);
    text_buffer_say(&looked->all, "\n");
}

static int look_at(const char *scene, const View *view, void (*words_of)(const View *, TakeWords, void *))
{
    Looked looked = {.scene = scene};
    words_of(view, keep, &looked);
    words_of(view, look, &looked);
    text_buffer_free(&looked.all);
    return looked.found;
}

/* ---- Looking at all ---- */

static void every_word_is_in_a_language_file(void **state)
{
    (void)state;
    int found = 0;
    for (int i = 0; i < scene_count; i++)
        for (int all = 0; all < 2; all++) { /* as at first, and with everything on */
            Settings settings = settings_default();
            settings.read_aloud = settings.one_button = settings.sticky_drag = settings.captions = all == 1;
            Folders *folders = memory_folders_create();
            App *app = scene_reach(&scenes[i], &library, folders, settings);
            for (int device = DEVICE_MOUSE; device <= DEVICE_TERMINAL; device++) {
                app_set_device(app, (Device)device);
                View view = app_view(app);
                found += look_at(scenes[i].name, &view, words_of_screens);
            }
            View view = app_view(app);
            found += look_at(scenes[i].name, &view, words_of_files);
            app_destroy(app);
            folders->destroy(folders);
        }
    assert_int_equal(found, 0);
}

/* The test itself: an English word on a screen is found, and the article's where they stand alone. */
static void expect_found(int wanted, const char *text, const char *beside, const char *language)
{
    Node node = {.label = text, .language = language};
    Looked looked = {.scene = "test"};
    keep(&looked, text, &node);
    keep(&looked, beside, NULL);
    look(&looked, text, &node);
    assert_int_equal(looked.found, wanted);
    text_buffer_free(&looked.all);
}

static void a_plain_word_is_found(void **state)
{
    (void)state;
    int growth = article_find(library.article, "interdependent-boundaries");
    const char *said = library.article->quotations[growth].text, *ours = library.words->quotations[growth];
    const char *title = library.article->sections[0].title;
    expect_found(1, "Go on", "", NULL);
    expect_found(0, "[Gõõ õõñññ]", "", NULL);
    expect_found(0, said, ours, ARTICLE_LANGUAGE);
    expect_found(1, said, ours, NULL);
    expect_found(1, said, "", ARTICLE_LANGUAGE);
    expect_found(2, title, "", NULL);
    expect_found(0, title, library.words->sections[0], ARTICLE_LANGUAGE);
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_is_in_a_language_file),
        cmocka_unit_test(a_plain_word_is_found),
    };
    if (count < 2) {
        printf("hard_coded-test needs the folder that tests/content/pseudo.py has made.\n");
        return 2;
    }
    content = words[1];
    return cmocka_run_group_tests(tests, load, unload);
}
