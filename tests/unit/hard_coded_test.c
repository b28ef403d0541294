/* No word that a player reads is written in the program: every screen in a language that nobody speaks (en-XA, made by
 * tests/content/pseudo.py), whose letters are all accented. A plain vowel is a word that no language file has.
 *
 *   hard_coded-test CONTENT   the folder that pseudo.py has made */
#include "app.h"

#include "challenge.h"
#include "grid_measure.h"
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

static TextBuffer allowed; /* each stretch with its zero byte */

static void allow(const char *text)
{
    if (text && text[0])
        text_buffer_add(&allowed, text, strlen(text) + 1);
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
    bool sound = loaded && problems.count == 0;
    text_buffer_free(&said);
    problems_free(&problems);
    if (!sound)
        return -1;
    const Article *article = library.article;
    allow(article->title);
    allow(article->site);
    allow(article->address);
    for (int i = 0; i < article->quotation_count; i++) {
        allow(article->quotations[i].text);
        allow(article->quotations[i].title);
    }
    for (int i = 0; i < article->section_count; i++)
        allow(article->sections[i].title);
    for (int i = 0; i < library.help->count; i++)
        allow(library.help->entries[i].address);
    for (size_t i = 0; i < sizeof brought / sizeof *brought; i++)
        allow(brought[i]);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    text_buffer_free(&allowed);
    return 0;
}

/* The longest of the allowed stretches that stands at the beginning of a text: its bytes, or 0. */
static size_t allowed_here(const char *text)
{
    size_t longest = 0;
    for (size_t at = 0; at < allowed.length; at += strlen(allowed.text + at) + 1) {
        size_t length = strlen(allowed.text + at);
        if (length > longest && strncmp(text, allowed.text + at, length) == 0)
            longest = length;
    }
    return longest;
}

/* The text without what is allowed to be there. */
static char *without_allowed(const char *text)
{
    char *left = calloc(strlen(text) + 1, 1), *end = left;
    while (*text) {
        size_t length = allowed_here(text);
        if (length == 0)
            *end++ = *text;
        text += length > 0 ? length : 1;
    }
    return left;
}

static int look(const char *scene, const char *text)
{
    if (!text)
        return 0;
    char *left = without_allowed(text);
    bool plain = false; /* one letter alone is a key's name */
    for (char *at = left; (at = strpbrk(at, "aeiouyAEIOUY")) != NULL; at++)
        plain |= isalpha((unsigned char)at[1]) || (at > left && isalpha((unsigned char)at[-1]));
    if (plain)
        print_message("%s: “%s” is in no language file\n", scene, text);
    free(left);
    return plain;
}

static int look_at_screen(const char *scene, const App *app)
{
    NodeList nodes = {0};
    View view = app_view(app);
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    screen_build(&view, &layout, &nodes);
    int found = look(scene, nodes.title);
    for (size_t i = 0; i < nodes.count; i++) {
        found += look(scene, nodes.items[i].label);
        found += look(scene, nodes.items[i].description);
    }
    node_list_free(&nodes);
    return found;
}

static App *reach(const Scene *scene, Folders *folders, Settings settings)
{
    AppParts parts = {.library = &library, .settings = settings, .seed = 2, .folders = folders};
    scene_surround(scene, &parts);
    App *app = app_create(&parts);
    scene->reach(app);
    return app;
}

static void every_word_is_in_a_language_file(void **state)
{
    (void)state;
    int found = 0;
    for (int i = 0; i < scene_count; i++)
        for (int all = 0; all < 2; all++) { /* as at first, and with everything on */
            Settings settings = settings_default();
            settings.read_aloud = settings.one_button = settings.sticky_drag = settings.captions = all == 1;
            Folders *folders = memory_folders_create();
            App *app = reach(&scenes[i], folders, settings);
            for (int device = DEVICE_MOUSE; device <= DEVICE_TERMINAL; device++) {
                app_set_device(app, (Device)device);
                found += look_at_screen(scenes[i].name, app);
            }
            app_destroy(app);
            folders->destroy(folders);
        }
    assert_int_equal(found, 0);
}

/* The test itself: an English word on a screen is found. */
static void a_plain_word_is_found(void **state)
{
    (void)state;
    assert_int_equal(look("test", "Go on"), 1);
    assert_int_equal(look("test", "[Gõõ õõññ]"), 0);
    assert_int_equal(look("test", "“Healthy boundaries that allow for personal space and growth” [Hééàlthý]"), 0);
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
