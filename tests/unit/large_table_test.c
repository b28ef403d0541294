/* A table of many hundred cards: the screens that show it stay whole, and the way on is there. */
#include "grid_measure.h"
#include "sample_deck.h"
#include "shipped_content.h"
#include "table_sheet.h"

#include "app.h"

#include <string.h>

enum { PILE = 400 };

static Library library;
static Deck *sample, *shipped;

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    shipped = library.deck;
    library.deck = sample = sample_deck(PILE, PILE, 0);
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

static const Game *game(const App *app)
{
    return session_game(app_view(app).session);
}

/* Rounds in which every `missed`-th card (0: none) is sorted otherwise. */
static App *play(int rounds, int missed)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 3, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    app_do(app, command_of(COMMAND_NEW_GAME));
    for (int card = 1; card <= rounds * GAME_ROUND_CARDS; card++) {
        if (game_stage(game(app)) == STAGE_ROUND_END)
            app_do(app, command_game(ACTION_START_ROUND, 0));
        int side = (int)sample->cards[game_card(game(app))].side;
        assert_true(app_do(app, command_game(ACTION_SORT, missed > 0 && card % missed == 0 ? 1 - side : side)));
        assert_true(app_do(app, command_game(ACTION_NEXT, 0)));
    }
    return app;
}

static bool has(const NodeList *nodes, const char *words)
{
    bool found = false;
    for (size_t i = 0; i < nodes->count; i++)
        found = found || (nodes->items[i].label && strstr(nodes->items[i].label, words));
    return found;
}

static void assert_whole(App *app, ScreenId screen, int width, int height)
{
    View view = app_view(app);
    Layout layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    view.screen = screen;
    screen_build(&view, &layout, &nodes);
    assert_false(nodes.failed);
    assert_true(has(&nodes, "more cards"));
    if (screen == SCREEN_PLAY)
        assert_non_null(node_list_find(&nodes, node_id("next", 0)));
    table_sheet_build(&view, &layout, &nodes);
    assert_false(nodes.failed);
    node_list_free(&nodes);
}

static void every_screen_stays_whole(void **state)
{
    (void)state;
    for (int missed = 0; missed <= 2; missed += 2) {
        App *app = play(80, missed);
        assert_int_equal(game_stage(game(app)), STAGE_ROUND_END);
        assert_true(game_sorted_count(game(app)) >= PILE / 2);
        assert_whole(app, SCREEN_PLAY, 1280, 720);
        assert_whole(app, SCREEN_PLAY, 390, 844);
        assert_whole(app, SCREEN_TABLE, 1280, 720);
        assert_whole(app, SCREEN_TABLE, 390, 844);
        app_destroy(app);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_screen_stays_whole)};
    return cmocka_run_group_tests(tests, load, unload);
}
