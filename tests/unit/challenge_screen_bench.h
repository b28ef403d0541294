/* What the tests of the challenges' screens share: a program in which the challenge was begun, and its screen. */
#ifndef CHALLENGE_SCREEN_BENCH_H
#define CHALLENGE_SCREEN_BENCH_H

#include "app.h"
#include "challenge_bench.h"
#include "grid_measure.h"

/* On the challenge's screen, with all steps open and nothing begun. */
static inline App *app_before(uint64_t seed)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_true(app_do(app, command_game(ACTION_OPEN_STEPS, 0)));
    assert_true(app_do(app, command_open(SCREEN_CHALLENGE, step)));
    return app;
}

static inline App *app_at(uint64_t seed, int variant)
{
    App *app = app_before(seed);
    Command begin = command_game(ACTION_BEGIN, step);
    begin.action.item = variant;
    assert_true(app_do(app, begin));
    return app;
}

static inline const Game *game_of(const App *app)
{
    return session_game(app_view(app).session);
}

static inline bool is_done(const App *app)
{
    return game_step_ended(game_of(app), step);
}

static inline void build(const App *app, int width, int height, int percent, NodeList *nodes)
{
    Layout layout = layout_make(width, height, 1, percent, (Insets){0}, &grid_measure);
    View view = app_view(app);
    screen_build(&view, &layout, nodes);
}

#endif
