/* That there is no hurry is said once in a game, at the first card that will come back, and not again each time: to
 * somebody who sorts every card otherwise than the article it would sound like the opposite. */
#include "app.h"
#include "grid_measure.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { ROUNDS = 3 };

/* How many texts of the screen as it is say so. */
static int times_said(const App *app, const char *words)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(app);
    int times = 0;
    screen_build(&view, &layout, &nodes);
    assert_false(nodes.failed);
    for (size_t i = 0; i < nodes.count; i++)
        times += nodes.items[i].label && strstr(nodes.items[i].label, words);
    node_list_free(&nodes);
    return times;
}

/* What comes after the screen at hand, for somebody who sorts otherwise than the article. */
static Action next_action(const Game *game)
{
    switch (game_stage(game)) {
    case STAGE_SORT: return (Action){ACTION_SORT, 1 - (int)game_deck(game)->cards[game_card(game)].side};
    case STAGE_NAME_SIGN: return (Action){ACTION_NAME_SIGN, 0};
    case STAGE_FEEDBACK: return (Action){ACTION_NEXT, 0};
    default: return (Action){ACTION_START_ROUND, 1};
    }
}

static void once_in_a_game(void **state)
{
    (void)state;
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 5, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    const Game *game = session_game(app_view(app).session);
    int hurry = 0, back = 0, again = 0;
    while (game_round(game) < ROUNDS || game_stage(game) != STAGE_ROUND_END) {
        hurry += times_said(app, "hurry");
        back += times_said(app, "come back in a while");
        again += times_said(app, language_text(library.language, "sort.return"));
        Action action = next_action(game);
        assert_true(app_do(app, command_game(action.kind, action.value)));
    }
    assert_true(back > 1);
    assert_true(again > 1);
    assert_int_equal(hurry, 1);
    app_destroy(app);
}

/* A step waits as long as one likes; the path says so where one opens. */
static void steps_do_not_say_it_anew(void **state)
{
    (void)state;
    assert_null(strstr(language_text(library.language, "step.awareness.about"), "hurry"));
    assert_non_null(strstr(language_text(library.language, "round.step.about"), "as long as you like"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(once_in_a_game), cmocka_unit_test(steps_do_not_say_it_anew)};
    return cmocka_run_group_tests(tests, load, unload);
}
