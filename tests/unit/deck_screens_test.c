/* The screens of decks: what is chosen, what can't be, and what is read aloud of a deck's mistakes. */
#include "grid_measure.h"
#include "scenes.h"
#include "segments.h"
#include "shipped_library.h"
#include "spoken.h"

#include <string.h>

typedef struct Seen {
    App *app;
    NodeList nodes;
} Seen;

static Seen see(const char *name)
{
    return (Seen){.app = scene_reach(scene_named(name), &library, NULL, settings_default())};
}

static void build(Seen *seen)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(seen->app);
    screen_build(&view, &layout, &seen->nodes);
}

static void leave(Seen *seen)
{
    app_destroy(seen->app);
    node_list_free(&seen->nodes);
}

static const Node *node(const Seen *seen, const char *name, int number)
{
    const Node *found = node_list_find(&seen->nodes, node_id(name, number));
    assert_non_null(found);
    return found;
}

/* Of all decks one is chosen, as radio buttons are, and the focus begins there. */
static void one_deck_is_chosen(void **state)
{
    (void)state;
    static const char *const names[] = {"decks", "decks-own", "decks-work", "decks-workshop"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        Seen seen = see(names[i]);
        build(&seen);
        View view = app_view(seen.app);
        int chosen = 0, count = deck_shelf_count(view.shelf);
        for (int k = 0; k < count; k++) {
            const Node *tile = node(&seen, "deck", k);
            assert_int_equal(tile->role, ROLE_CHOICE);
            assert_string_equal(tile->label, deck_shelf_deck(view.shelf, k)->title);
            assert_true(tile->description && strstr(tile->description, "cards"));
            bool is = tile->state & NODE_SELECTED;
            assert_int_equal(is, strcmp(deck_shelf_deck(view.shelf, k)->id, view.library->deck->id) == 0);
            assert_int_equal(is, (tile->state & NODE_FIRST_FOCUS) != 0);
            chosen += is;
            bool own = deck_shelf_deck(view.shelf, k)->own;
            assert_int_equal(own, node_list_find(&seen.nodes, node_id("deck-remove", k)) != NULL);
        }
        assert_int_equal(chosen, 1);
        leave(&seen);
    }
}

static bool says(const Seen *seen, const char *key)
{
    const char *text = language_text(library.language, key);
    for (size_t i = 0; i < seen->nodes.count; i++)
        if (seen->nodes.items[i].label && strcmp(seen->nodes.items[i].label, text) == 0)
            return true;
    return false;
}

/* Where a file can be dropped, it takes a mouse: the way without one is said beside it. */
static void a_deck_can_be_brought_without_a_mouse(void **state)
{
    (void)state;
    Seen seen = see("decks");
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(seen.app);
    view.drop_deck = true;
    for (Device device = DEVICE_MOUSE; device <= DEVICE_TERMINAL; device++) {
        view.device = device;
        view.ask_deck = false;
        screen_build(&view, &layout, &seen.nodes);
        bool terminal = device == DEVICE_TERMINAL;
        assert_int_equal(says(&seen, "decks.own.drop"), !terminal);
        assert_int_equal(says(&seen, "decks.own.start"), !terminal);
        assert_int_equal(says(&seen, "decks.own.option"), terminal);
        view.ask_deck = true; /* a page's button opens it for every hand */
        screen_build(&view, &layout, &seen.nodes);
        assert_true(says(&seen, "decks.own.ask"));
        assert_false(says(&seen, "decks.own.start"));
    }
    leave(&seen);
}

/* Parts of life that a deck has no cards of say so instead of being chosen. */
static void areas_without_cards_cant_be_chosen(void **state)
{
    (void)state;
    Seen seen = see("decks-work");
    build(&seen);
    const Deck *deck = app_view(seen.app).library->deck;
    int without = 0;
    for (int area = 0; area < AREA_COUNT; area++) {
        int cards = 0;
        for (int i = 0; i < deck->card_count; i++)
            cards += deck->cards[i].area == (Area)area && deck->cards[i].side != SIDE_EITHER;
        const Node *cell = node(&seen, "deal-area", area + 1);
        assert_int_equal((cell->state & NODE_DISABLED) != 0, cards == 0);
        if (cards == 0)
            assert_non_null(strstr(cell->description, "no cards"));
        without += cards == 0;
    }
    assert_true(without > 0 && without < AREA_COUNT);
    leave(&seen);
}

static void of_mistakes_the_number_is_read_and_then_each(void **state)
{
    (void)state;
    Seen seen = see("mistakes");
    TextBuffer said = {0}, news = {0};
    build(&seen);
    spoken_screen(library.language, &seen.nodes, &said);
    assert_non_null(strstr(said.text, "Donnerstagsgruppe 2026.csv"));
    assert_non_null(strstr(said.text, "15 things to mend"));
    assert_null(strstr(said.text, "codependant")); /* not all of them unasked */
    assert_int_equal(node(&seen, "mistake-place", 0)->role, ROLE_HEADING);
    assert_non_null(strstr(node(&seen, "mistake-place", 0)->label, "row 2, column B (side)"));
    assert_non_null(strstr(node(&seen, "mistake", 0)->label, "codependant"));
    const char sheet[] = "id,side,text\na,nowhere,Hello\n";
    app_deck_changed(seen.app, &(DeckFile){"Donnerstagsgruppe 2026.csv", sheet, strlen(sheet), NULL});
    build(&seen);
    spoken_news(library.language, &seen.nodes, said.text, &news); /* the file's name is not said over and over */
    assert_non_null(strstr(news.text, "to mend"));
    assert_null(strstr(news.text, "Donnerstagsgruppe"));
    text_buffer_free(&said);
    text_buffer_free(&news);
    leave(&seen);
}

static void what_is_left_out_is_no_hindrance(void **state)
{
    (void)state;
    Seen seen = see("mistakes-left-out");
    build(&seen);
    bool plays = false;
    for (size_t i = 0; i < seen.nodes.count; i++)
        plays |= seen.nodes.items[i].label && strstr(seen.nodes.items[i].label, "is played, but for");
    assert_true(plays);
    assert_string_equal(app_view(seen.app).library->deck->id, "park");
    assert_true(app_do(seen.app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(seen.app).screen, SCREEN_PLAY);
    leave(&seen);
}

static void removing_asks_first(void **state)
{
    (void)state;
    Seen seen = see("remove-deck");
    build(&seen);
    assert_non_null(strstr(seen.nodes.title, "Großeltern"));
    const Node *keep = node(&seen, "keep", 0), *removes = node(&seen, "remove", 0);
    assert_true(keep->state & NODE_FIRST_FOCUS);
    int count = deck_shelf_count(app_view(seen.app).shelf);
    assert_true(app_do(seen.app, removes->command));
    assert_int_equal(deck_shelf_count(app_view(seen.app).shelf), count - 1);
    leave(&seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_deck_is_chosen),
        cmocka_unit_test(a_deck_can_be_brought_without_a_mouse),
        cmocka_unit_test(areas_without_cards_cant_be_chosen),
        cmocka_unit_test(of_mistakes_the_number_is_read_and_then_each),
        cmocka_unit_test(what_is_left_out_is_no_hindrance),
        cmocka_unit_test(removing_asks_first),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
