/* The comparison table as text: word for word, and with cards that look like Markdown. */
#include "memory_store.h"
#include "sample_deck.h"
#include "scenes.h"
#include "shipped_content.h"
#include "table_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Library library;
static Deck *sample, *shipped;

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    shipped = library.deck;
    library.deck = sample = sample_deck_everyday();
    sample_deck_give_signs(sample, library.article);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library.deck = shipped;
    sample_deck_free(sample);
    library_free(&library);
    return 0;
}

static void sort(App *app, bool as_the_article)
{
    const Game *game = session_game(app_view(app).session);
    Side side = game_deck(game)->cards[game_card(game)].side;
    app_do(app, command_game(ACTION_SORT, as_the_article ? (int)side : 1 - (int)side));
    app_do(app, command_game(ACTION_NEXT, 0));
}

/* A round in which the card `missed` (none: -1) was sorted otherwise. */
static App *played(int missed)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 3, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    app_do(app, command_of(COMMAND_NEW_GAME));
    for (int i = 0; i < GAME_ROUND_CARDS; i++)
        sort(app, i != missed);
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_ROUND_END);
    return app;
}

static char *text_of(App *app)
{
    TextBuffer text = {0};
    View view = app_view(app);
    table_text_write(&view, &text);
    assert_non_null(text.text);
    return text.text;
}

static const char expected[] =
    "# Your comparison table\n"
    "\n"
    "The article promises a table. You build this one, card by card.\n"
    "\n"
    "## Codependence\n"
    "\n"
    "> “Codependence is a pattern of emotional reliance where one person feels an excessive need to be "
    "needed or validated by another.”\n"
    ">\n"
    "> The article, “What is Codependence?”\n"
    "\n"
    "## Interdependence\n"
    "\n"
    "> “Interdependence, on the other hand, is a healthier relationship dynamic where both partners "
    "maintain their independence while still emotionally supporting and depending on one another.”\n"
    ">\n"
    "> The article, “What is Interdependence?”\n"
    "\n"
    "## Side by side\n"
    "\n"
    "| Topic | Codependence | Interdependence |\n"
    "| --- | --- | --- |\n"
    "| **Choices** | *“Difficulty making decisions without reassurance from others”* | *“Ability to make "
    "decisions independently, while also valuing input from others”* |\n"
    "| **Needs** | *“People-pleasing behavior, often at the expense of personal needs”*<br>Card 2: an "
    "evening, as they want it | *“Healthy boundaries that allow for personal space and growth”*<br>Card "
    "27: an evening, as all want it |\n"
    "| **Closeness** | *“A fear of abandonment that drives over-attachment”*<br>Card 4: an evening, as "
    "they want it | *“Open and honest communication, without fear of abandonment”*<br>Card 13: an "
    "evening, as all want it |\n"
    "| **Feelings** | *“Feeling responsible for others' emotions or actions”*<br>Card 46: an evening, as "
    "they want it | *“Emotional support that enhances, rather than limits, individual autonomy”*<br>Card "
    "7: an evening, as all want it<br>Card 15: an evening, as all want it |\n"
    "\n"
    "## Still open: these come back\n"
    "\n"
    "- Card 14: an evening, as they want it\n"
    "\n"
    "## The article’s five steps\n"
    "\n"
    "1. Practice self-awareness: not yet\n"
    "2. Set boundaries: not yet\n"
    "3. Build self-esteem: not yet\n"
    "4. Cultivate independence: not yet\n"
    "5. Communicate openly: not yet\n"
    "\n"
    "---\n"
    "\n"
    "The quoted sentences are from “Codependence vs. Interdependence”, connectionscounselingutah.com:\n"
    "<https://www.connectionscounselingutah.com/blog/codependence_vs._interdependence>\n"
    "\n"
    "The article’s sentences are quoted word for word. The cards were written for this game.\n"
    "\n"
    "**This is a game about an article, not a diagnosis.**\n";

static void word_for_word(void **state)
{
    (void)state;
    App *app = played(6);
    char *text = text_of(app), *again = text_of(app);
    assert_string_equal(text, expected);
    assert_string_equal(text, again);
    free(text);
    free(again);
    app_destroy(app);
}

/* Each of the article's sentences has ours beneath, marked; sections and steps have their names in Spanish. */
static void in_spanish(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "## Codependencia\n\n"
        "> “Codependence is a pattern of emotional reliance where one person feels an excessive need to be needed or "
        "validated by another.”\n>\n"
        "> Del artículo, “¿Qué es la codependencia?”\n>\n"
        "> Traducción nuestra: “La codependencia es un patrón de dependencia emocional en el que una persona siente "
        "una necesidad excesiva de que otra la necesite o la valide.”\n\n",
        "> Del artículo, “¿Qué es la interdependencia?”\n>\n> Traducción nuestra: “La interdependencia, en cambio, es ",
        " | *“Ability to make decisions independently, while also valuing input from others”*<br>Traducción nuestra: "
        "“Capacidad de tomar decisiones por cuenta propia y, a la vez, valorar lo que opinan otros” |\n",
        " | *“Healthy boundaries that allow for personal space and growth”*<br>Traducción nuestra: “Límites sanos que "
        "permiten el espacio personal y el crecimiento”<br>Card 27: an evening, as all want it |\n",
        "1. Practica la autoconciencia: aún no\n2. Pon límites: aún no\n3. Fortalece tu autoestima: aún no\n"
        "4. Cultiva tu independencia: aún no\n5. Comunícate abiertamente: aún no\n"};
    Library english = library;
    library = translated_content(english, "es");
    App *app = played(6);
    char *text = text_of(app);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!strstr(text, wanted[i]))
            fail_msg("\"%s\" is not in:\n%s", wanted[i], text);
    free(text);
    app_destroy(app);
    library_free_words(&library);
    library = english;
}

static void in_a_cell(const char *short_text, const char *wanted)
{
    Card *cards = (Card *)sample->cards;
    App *app = played(-1);
    int card = game_sorted(session_game(app_view(app).session), 0);
    const char *before = cards[card].short_text;
    cards[card].short_text = short_text;
    char *text = text_of(app), cell[512];
    snprintf(cell, sizeof cell, "<br>%s", wanted);
    const char *found = strstr(text, cell);
    if (!found || (strncmp(found + strlen(cell), " |", 2) != 0 && strncmp(found + strlen(cell), "<br>", 4) != 0))
        fail_msg("\"%s\" is not shown as \"%s\" in:\n%s", short_text, wanted, text);
    free(text);
    cards[card].short_text = before;
    app_destroy(app);
}

static void what_looks_like_markdown(void **state)
{
    (void)state;
    in_a_cell("one | two", "one \\| two");
    in_a_cell("a\\|b", "a\\\\\\|b");
    in_a_cell("*no* _em_ `code`", "\\*no\\* \\_em\\_ \\`code\\`");
    in_a_cell("[a](http://b.c)", "\\[a\\](http&#58;//b.c)");
    in_a_cell("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;");
    in_a_cell("me & we, R&D, &amp;", "me & we, R&amp;D, &amp;amp;");
    in_a_cell("# not a heading #", "\\# not a heading #");
    in_a_cell("- 3 - 2", "\\- 3 - 2");
    in_a_cell("12. May", "12\\. May");
    in_a_cell("12 May", "12 May");
    in_a_cell("~~gone~~ ~ now", "&#126;~gone&#126;~ ~ now");
    in_a_cell("two\nlines", "two lines");
    in_a_cell("caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D", "caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D");
}

static void before_any_game(void **state)
{
    (void)state;
    AppParts parts = {.library = &library, .settings = settings_default(), .skip_note = true};
    App *app = app_create(&parts);
    TextBuffer text = {0};
    View view = app_view(app);
    table_text_write(&view, &text);
    assert_int_equal(text.length, 0);
    text_buffer_free(&text);
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(word_for_word),
        cmocka_unit_test(in_spanish),
        cmocka_unit_test(what_looks_like_markdown),
        cmocka_unit_test(before_any_game),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
