/* A whole game with one key: five rounds, the five steps' challenges and the ending, from the title on, pressing
 * nothing but one key while the walking focus is where it is wanted. The clock is the test's.
 *
 *   scan_game-test [LANGUAGE CONTENT]   in that language, of that folder, with all text at 200 % */
#include "scan_stage.h"

#include "step_hand.h"

#include <stdio.h>

enum { PRESSES_MOST = 6000, ROUNDS = 5 };

static int in_window(void **state, int width, int height, int percent)
{
    Settings settings = scan_settings();
    settings.text_percent = percent;
    *state = new_stage(width, height, settings);
    return 0;
}

static int landscape(void **state)
{
    return in_window(state, 1280, 720, 100);
}

static int portrait(void **state)
{
    return in_window(state, 390, 844, 100);
}

static int large_words_in_landscape(void **state)
{
    return in_window(state, 1280, 720, 200);
}

static int large_words(void **state)
{
    return in_window(state, 320, 480, 200);
}

/* Sorts as the article has it, plays the challenges by chance, and goes on everywhere else. */
static NodeId wanted(const Stage *stage, Random *random, NodeId last)
{
    const NodeList *nodes = &stage->presenter.nodes;
    View view = app_view(stage->app);
    const Node *first = focus_first(nodes), *next = NULL;
    if (strcmp(stage->presenter.screen, "sort") == 0)
        return node_id("pile", (int)game_deck(game(stage))->cards[game_card(game(stage))].side);
    if (strcmp(stage->presenter.screen, "sign") == 0) /* it begins at the question, which is no stop */
        next = node_list_find(nodes, node_id("sign", 0));
    if (view.screen == SCREEN_CHALLENGE && !game_step_ended(game(stage), view.value))
        next = step_hand_next(nodes, view.value, random, last);
    if (!next)
        next = first && scan_stops_at(nodes, first, stage->presenter.scroll) ? first : NULL;
    return next ? next->id : scan_first(nodes, stage->presenter.scroll)->id;
}

static void a_whole_game(void **state)
{
    Stage *stage = *state;
    Random random = random_make(11, 1);
    NodeId last = 0;
    int presses = 0, rounds = 0;
    double begin = presenter_now(&stage->presenter);
    for (; presses < PRESSES_MOST && strcmp(stage->presenter.screen, "ending") != 0; presses++) {
        bool starts = strcmp(stage->presenter.screen, "sort") != 0;
        last = wanted(stage, &random, last);
        scan_press_at(stage, last);
        rounds += starts && strcmp(stage->presenter.screen, "sort") == 0 && game_slot(game(stage)) == 0;
    }
    assert_string_equal(stage->presenter.screen, "ending");
    assert_int_equal(rounds, ROUNDS);
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        assert_true(game_step_ended(game(stage), challenge));
    print_message("%d presses, %.0f minutes at %.1f s a thing\n", presses,
                  (presenter_now(&stage->presenter) - begin) / 60000, scan_pace(stage) / 1000);
}

int main(int count, char **words)
{
    const struct CMUnitTest larges[] = {
        cmocka_unit_test_setup_teardown(a_whole_game, large_words, teardown),
        cmocka_unit_test_setup_teardown(a_whole_game, large_words_in_landscape, teardown),
    };
    if (count == 3) {
        stage_language = words[1];
        stage_content = words[2];
        return cmocka_run_group_tests(larges, NULL, NULL);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_whole_game, landscape, teardown),
        cmocka_unit_test_setup_teardown(a_whole_game, portrait, teardown),
        cmocka_unit_test_setup_teardown(a_whole_game, large_words, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
