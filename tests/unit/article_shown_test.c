/* What the article says is said in Spanish too: wherever a screen, or a file saved from it, shows a sentence, a step's
 * title or a section's name in the English game, the same one shows its words in the Spanish game. And none of these
 * words is written in vain. */
#include "all_words.h"
#include "scenes.h"
#include "shipped_content.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ENGLISH, SPANISH, STRETCHES_MOST = 128 };

/* Of the article's, but quoted by no screen, and so neither are the two sections in which nothing else stands. */
static const char *const unshown[] = {
    "complex-and-dynamic", "source-of-confusion", "two-patterns", "what-it-means", "table-below", "lack-of-boundaries",
    "losing-individuality", "mutual-respect", "own-well-being", "burnout-or-growth", "secure-enough",
    "steps-you-can-take", "own-company", "recognizing-the-difference", "natural-to-seek-support",
    "balanced-partnership", "introduction", "conclusion"};

typedef struct Stretch {
    const char *id, *said[2];
    bool seen; /* in English */
} Stretch;

static Library libraries[2];
static Stretch stretches[STRETCHES_MOST];
static int count;

static void add(const char *id, const char *english, const char *spanish)
{
    assert_true(count < STRETCHES_MOST);
    stretches[count++] = (Stretch){id, {english, spanish}, false};
}

static int load(void **state)
{
    (void)state;
    static const char *const languages[2] = {"en", "es"};
    Problems problems = {0};
    for (int i = 0; i < 2; i++)
        if (!library_load(&libraries[i], PROJECT_FOLDER "/content", languages[i], NULL, challenge_formats(), &problems))
            return -1;
    problems_free(&problems);
    const Article *article = libraries[ENGLISH].article;
    const ArticleWords *words = libraries[SPANISH].words;
    if (libraries[ENGLISH].words || !words)
        return -1;
    for (int i = 0; i < article->quotation_count; i++) {
        add(article->quotations[i].id, article->quotations[i].text, words->quotations[i]);
        if (words->titles[i])
            add(article->quotations[i].id, article->quotations[i].title, words->titles[i]);
    }
    for (int i = 0; i < article->section_count; i++)
        add(article->sections[i].id, article->sections[i].title, words->sections[i]);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&libraries[ENGLISH]);
    library_free(&libraries[SPANISH]);
    return 0;
}

static void keep(void *context, const char *text, const Node *node)
{
    (void)node;
    text_buffer_say(context, text);
    text_buffer_say(context, "\n");
}

static App *reach(const Scene *scene, int language, Folders *folders)
{
    return scene_reach(scene, &libraries[language], folders, settings_default());
}

/* All that a scene says in a language: on its screen (0), or in the files from it (1). */
static char *words_of(const Scene *scene, int language, int files)
{
    TextBuffer all = {0};
    Folders *folders = memory_folders_create();
    App *app = reach(scene, language, folders);
    View view = app_view(app);
    text_buffer_say(&all, "");
    if (files)
        words_of_files(&view, keep, &all);
    else
        words_of_screens(&view, keep, &all);
    app_destroy(app);
    folders->destroy(folders);
    assert_non_null(all.text);
    return all.text;
}

static int compare(const char *scene, const char *english, const char *spanish)
{
    int missing = 0;
    for (int i = 0; i < count; i++) {
        if (!strstr(english, stretches[i].said[ENGLISH]))
            continue;
        stretches[i].seen = true;
        if (strstr(spanish, stretches[i].said[SPANISH]))
            continue;
        print_message("%s shows “%s”, and in Spanish not “%s”\n", scene, stretches[i].said[ENGLISH],
                      stretches[i].said[SPANISH]);
        missing++;
    }
    return missing;
}

static void what_is_shown_is_shown_in_spanish(void **state)
{
    (void)state;
    int missing = 0;
    for (int i = 0; i < scene_count; i++)
        for (int files = 0; files < 2; files++) {
            char *english = words_of(&scenes[i], ENGLISH, files), *spanish = words_of(&scenes[i], SPANISH, files);
            missing += compare(scenes[i].name, english, spanish);
            free(english);
            free(spanish);
        }
    assert_int_equal(missing, 0);
}

static bool is_listed(const char *id)
{
    for (size_t i = 0; i < sizeof unshown / sizeof *unshown; i++)
        if (strcmp(unshown[i], id) == 0)
            return true;
    return false;
}

/* After the test before, which has seen all. */
static void none_is_in_vain(void **state)
{
    (void)state;
    int wrong = 0;
    for (int i = 0; i < count; i++)
        if (stretches[i].seen == is_listed(stretches[i].id)) {
            print_message("“%s” (%s) is %s\n", stretches[i].said[SPANISH], stretches[i].id,
                          stretches[i].seen ? "shown: take it from the list" : "shown nowhere");
            wrong++;
        }
    assert_int_equal(wrong, 0);
}

static void expect_sentence(const View *view, const char *wanted)
{
    TextBuffer all = {0};
    words_of_screens(view, keep, &all);
    if (!strstr(all.text, wanted))
        fail_msg("“%s” is not in:\n%s", wanted, all.text);
    text_buffer_free(&all);
}

/* Where another sign was chosen than the card's, our sentence quotes our translations and says so; of a card that
 * quotes its deck, both. */
static void the_chosen_sign_is_told_in_spanish(void **state)
{
    (void)state;
    Folders *folders = memory_folders_create();
    App *app = reach(scene_named("feedback-other-sign"), SPANISH, folders);
    View view = app_view(app);
    const Game *game = session_game(view.session);
    const char *const *ours = libraries[SPANISH].words->quotations;
    Deck *deck = (Deck *)game_deck(game), kept = *deck;
    Card *card = (Card *)&deck->cards[game_card(game)], card_kept = *card;
    char wanted[800];
    snprintf(wanted, sizeof wanted, "Elegiste “%s” (la traducción es nuestra). Estas son las palabras del artículo",
             ours[game_sign_named(game)]);
    expect_sentence(&view, wanted);
    DeckQuotation own = {.id = "own", .sign = card->sign, .text = "Palabras.", .source = "Un libro"};
    deck->quotations = &own;
    deck->quotation_count = 1;
    card->quotation = 0;
    snprintf(wanted, sizeof wanted, "Elegiste “%s”. En palabras del artículo, esta carta muestra “%s” (las "
             "traducciones son nuestras).", ours[game_sign_named(game)], ours[card->sign]);
    expect_sentence(&view, wanted);
    *card = card_kept;
    *deck = kept;
    app_destroy(app);
    folders->destroy(folders);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shown_is_shown_in_spanish),
        cmocka_unit_test(none_is_in_vain),
        cmocka_unit_test(the_chosen_sign_is_told_in_spanish),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
