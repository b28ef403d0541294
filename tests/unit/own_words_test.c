/* Where a card quotes the deck's own words, they stand under their own source wherever the article's would, and nothing
 * says that the article has them. What is asked when signs are named stays the article's. */
#include "card_quote.h"
#include "grid_measure.h"
#include "pictured_library.h"
#include "scenes_pictured.h"
#include "table_text.h"
#include "terminal.h"
#include "workshop_csv.h"
#include "workshop_record.h"
#include "workshop_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS "Whoever asks the lake for leave to swim stays dry."
#define SOURCE "A proverb of the fishers, made up for this test"

static Library library;
static DeckPictures *pictures;
static Folders *folders;

static int load(void **state)
{
    (void)state;
    library = pictured_library(&pictures);
    folders = memory_folders_create();
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    deck_folder_close(pictures);
    folders->destroy(folders);
    return 0;
}

static App *reach(const char *name)
{
    for (int i = 0; i < pictured_scene_count; i++)
        if (strcmp(pictured_scenes[i].name, name) == 0)
            return scene_reach(&pictured_scenes[i], &library, folders, settings_default());
    fail_msg("there is no scene %s", name);
    return NULL;
}

static void build(View view, NodeList *nodes)
{
    view.place = "the memory of this program";
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    screen_build(&view, &layout, nodes);
}

static const char *article_sentence(void)
{
    return library.article->quotations[article_find(library.article, "codependent-decisions")].text;
}

static bool says(const Node *node, const char *words)
{
    return node->label && strstr(node->label, words);
}

/* The list quotes the deck's words under their source, and not the article's for that sign. */
static void expect_own(const NodeList *nodes, const char *where)
{
    int quotes = 0, sources = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (says(node, article_sentence()))
            fail_msg("%s: the article's words: %s", where, node->label);
        if (node->role == ROLE_QUOTE) {
            quotes++;
            assert_string_equal(node->label, "“" WORDS "”");
            assert_string_equal(node->description, SOURCE);
        }
        sources += node->look == LOOK_TEXT && node->label && strcmp(node->label, SOURCE) == 0;
    }
    if (quotes != 1 || sources != 1)
        fail_msg("%s: %d quotations, %d sources", where, quotes, sources);
}

/* Nothing says that the article answers, agrees or is where the words stand. */
static void expect_no_article(const NodeList *nodes, const char *where)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const char *label = nodes->items[i].label ? nodes->items[i].label : "";
        if (strstr(label, "rticle") && strcmp(label, "Read the article on this") != 0)
            fail_msg("%s: %s", where, label);
    }
}

static void screens_quote_the_deck(void **state)
{
    (void)state;
    static const char *const names[] = {"own-agree", "own-again", "own-row", "room-own-answer"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        App *app = reach(names[i]);
        NodeList nodes = {0};
        build(app_view(app), &nodes);
        expect_own(&nodes, names[i]);
        expect_no_article(&nodes, names[i]);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static void leaders_read_the_deck(void **state)
{
    (void)state;
    App *app = reach("room-own-answer");
    View view = app_view(app);
    NodeList nodes = {0};
    view.screen = SCREEN_LEADER;
    build(view, &nodes);
    expect_own(&nodes, "leader");
    expect_no_article(&nodes, "leader");
    node_list_free(&nodes);
    app_destroy(app);
}

/* Of another card of the same deck the article speaks as ever. */
static void other_cards_quote_the_article(void **state)
{
    (void)state;
    App *app = reach("own-upright");
    app_do(app, command_game(ACTION_SORT, SIDE_CODEPENDENT));
    NodeList nodes = {0};
    build(app_view(app), &nodes);
    bool quoted = false, agreed = false;
    for (size_t i = 0; i < nodes.count; i++) {
        quoted = quoted || (nodes.items[i].role == ROLE_QUOTE && says(&nodes.items[i], article_sentence()));
        agreed = agreed || says(&nodes.items[i], "You and the article agree");
    }
    assert_true(quoted && agreed);
    node_list_free(&nodes);
    app_destroy(app);
}

static void a_card_that_depends_may_quote_for_either_side(void **state)
{
    (void)state;
    Card card = library.deck->cards[0];
    assert_true(card.quotation >= 0);
    card.side = SIDE_EITHER;
    card.other_sign = article_find(library.article, "interdependent-decisions");
    CardQuote left = card_quote(library.article, library.deck, &card, card.sign);
    CardQuote right = card_quote(library.article, library.deck, &card, card.other_sign);
    assert_string_equal(left.text, WORDS);
    assert_string_equal(left.source, SOURCE);
    assert_null(right.source);
    assert_string_equal(right.text, library.article->quotations[card.other_sign].text);
    assert_false(card_quotes_deck(library.deck, &card)); /* nothing answers to it */
    assert_string_equal(record_answer_key(library.deck, &card), "room.answer.depends");
}

static void files_quote_the_deck(void **state)
{
    (void)state;
    App *app = reach("room-own-answer");
    View view = app_view(app);
    Record record = record_of(&view);
    TextBuffer text = {0}, csv = {0};
    workshop_text_write(&record, &text);
    const char *at = strstr(text.text, "The deck says codependent: *“" WORDS "”* (" SOURCE ")");
    if (!at)
        fail_msg("%s", text.text);
    workshop_csv_write(&record, &csv);
    const char *head = "The article’s words,The article’s words on the other pile,The deck’s own words,Their source,";
    if (!strstr(csv.text, head) || !strstr(csv.text, ",Codependent,,," WORDS ",\"" SOURCE "\","))
        fail_msg("%s", csv.text);
    text_buffer_free(&text);
    text_buffer_free(&csv);
    app_destroy(app);
}

static void without_one_the_files_are_as_ever(void **state)
{
    (void)state;
    App *app = reach("room-own-answer");
    View view = app_view(app);
    Record record = record_of(&view);
    Card *card = (Card *)&library.deck->cards[0];
    int quotation = card->quotation;
    TextBuffer csv = {0};
    card->quotation = -1;
    workshop_csv_write(&record, &csv);
    card->quotation = quotation;
    assert_null(strstr(csv.text, "own words"));
    text_buffer_free(&csv);
    app_destroy(app);
}

static void the_kept_sheet_says_who_answers(void **state)
{
    (void)state;
    App *app = reach("room-own-answer");
    View view = app_view(app);
    NodeList nodes = {0};
    view.screen = SCREEN_AFTERWARDS;
    build(view, &nodes);
    bool deck = false;
    for (size_t i = 0; i < nodes.count; i++)
        deck = deck || says(&nodes.items[i], "The deck says codependent");
    assert_true(deck);
    node_list_free(&nodes);
    app_destroy(app);
}

/* Over lines of text the picture's description is read with the card, and the quotation with its source. */
static void the_terminal_says_both(void **state)
{
    (void)state;
    App *app = reach("own-drawing");
    char lines[] = "left\nleave\n", *said = NULL;
    size_t length = 0;
    FILE *in = fmemopen(lines, strlen(lines), "r"), *out = open_memstream(&said, &length);
    assert_true(terminal_present(app, NULL, NULL, NULL, in, out));
    fclose(in);
    fclose(out);
    for (char *at = said; *at; at++) /* lines are broken anywhere */
        *at = *at == '\n' ? ' ' : *at;
    if (!strstr(said, "she wanted to stay. Couples. Picture: A park bench under a small sun") ||
        !strstr(said, "“" WORDS "” (" SOURCE ")") || !strstr(said, "You and the deck agree"))
        fail_msg("%s", said);
    free(said);
    app_destroy(app);
}

static void a_picture_that_adorns_says_nothing(void **state)
{
    (void)state;
    App *app = reach("own-photo");
    NodeList nodes = {0};
    build(app_view(app), &nodes);
    bool drawn = false;
    for (size_t i = 0; i < nodes.count; i++) {
        const Node *node = &nodes.items[i];
        assert_false(node->description && strstr(node->description, "Picture"));
        drawn = drawn || (node->look == LOOK_ART && node->own_picture && node->role == ROLE_NONE);
    }
    assert_true(drawn);
    node_list_free(&nodes);
    app_destroy(app);
}

/* Without a way to read them, pictures take no room and are still described. */
static void without_pictures_the_card_is_described(void **state)
{
    (void)state;
    App *app = reach("own-drawing");
    NodeList nodes = {0};
    View view = app_view(app);
    Library without = *view.library;
    without.pictures = NULL;
    view.library = &without;
    build(view, &nodes);
    static const char seen[] = "Couples. Picture: A park bench under a small sun";
    bool described = false;
    for (size_t i = 0; i < nodes.count; i++) {
        assert_true(nodes.items[i].look != LOOK_ART);
        described = described || (nodes.items[i].role == ROLE_CARD && nodes.items[i].description &&
                                  strcmp(nodes.items[i].description, seen) == 0);
    }
    assert_true(described);
    node_list_free(&nodes);
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_quote_the_deck),
        cmocka_unit_test(leaders_read_the_deck),
        cmocka_unit_test(other_cards_quote_the_article),
        cmocka_unit_test(a_card_that_depends_may_quote_for_either_side),
        cmocka_unit_test(files_quote_the_deck),
        cmocka_unit_test(without_one_the_files_are_as_ever),
        cmocka_unit_test(the_kept_sheet_says_who_answers),
        cmocka_unit_test(the_terminal_says_both),
        cmocka_unit_test(a_picture_that_adorns_says_nothing),
        cmocka_unit_test(without_pictures_the_card_is_described),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
