/* A window that is played with one button, on a clock that a test sets: what passes there is not waited for. */
#ifndef SCAN_STAGE_H
#define SCAN_STAGE_H

#include "scan_nodes.h"
#include "stage.h"

enum { SCAN_PACE = 2, SCAN_MARGIN = 60 }; /* an index: 2 s; milliseconds that a test may take for itself */

static inline Settings scan_settings(void)
{
    Settings settings = settings_default();
    settings.one_button = true;
    settings.pace = SCAN_PACE;
    settings.reduced_motion = true;
    return settings;
}

static inline double scan_pace(const Stage *stage)
{
    return settings_pace_milliseconds[app_view(stage->app).settings->pace];
}

/* Moves the clock on, and has the window do what is due then, without drawing it. */
static inline void scan_pass(Stage *stage, double milliseconds)
{
    Presenter *presenter = &stage->presenter;
    presenter->start -= milliseconds / 1000;
    presenter_build(presenter, presenter_now(presenter));
    scan_follow(presenter, presenter_now(presenter));
    presenter_build(presenter, presenter_now(presenter));
}

static inline const Node *scan_at(const Stage *stage)
{
    const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    assert_non_null(node);
    assert_true(stage->presenter.focus.shown);
    return node;
}

static inline bool scan_is_at(const Stage *stage, NodeId id)
{
    return stage->presenter.focus.id == id;
}

/* Lets it take its next step, whenever that is. */
static inline void scan_one_step(Stage *stage)
{
    double left = stage->presenter.scan.until - presenter_now(&stage->presenter);
    scan_pass(stage, left > 0 ? left + 1 : 1);
}

/* A press of the one key, when none was pressed for long enough. */
static inline void scan_push(Stage *stage)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = SDLK_q, .scancode = SDL_SCANCODE_Q};
    stage->presenter.scan.pressed = -1e9;
    presenter_take(&stage->presenter, &event);
    presenter_build(&stage->presenter, presenter_now(&stage->presenter));
}

/* Waits until the focus has come to a node, and presses there. Fails where it never comes. */
static inline void scan_press_at(Stage *stage, NodeId id)
{
    while (!scan_is_at(stage, id) && !stage->presenter.scan.rests)
        scan_one_step(stage);
    if (!scan_is_at(stage, id)) {
        const Node *node = node_list_find(&stage->presenter.nodes, id);
        fail_msg("the walk never comes to \"%s\" on \"%s\"", node && node->label ? node->label : "what is not there",
                 stage->presenter.screen);
    }
    scan_push(stage);
}

#endif
