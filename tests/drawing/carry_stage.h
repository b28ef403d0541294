/* A window in which things stick to the pointer: a press takes one along, the next lets it go. */
#ifndef CARRY_STAGE_H
#define CARRY_STAGE_H

#include "stage.h"

/* A press some time after what was before it: no double click. */
static inline void press_at(Stage *stage, SDL_FPoint at)
{
    stage->presenter.start -= 1;
    mouse_to(stage, at);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, at);
    mouse_button(stage, SDL_MOUSEBUTTONUP, at);
}

static inline void tap_at(Stage *stage, SDL_FPoint at)
{
    stage->presenter.start -= 1;
    finger(stage, SDL_FINGERDOWN, 4, at);
    finger(stage, SDL_FINGERUP, 4, at);
}

static inline bool carries(const Stage *stage)
{
    return stage->presenter.dragged != 0 && stage->presenter.pointer.mode == POINTER_CARRIES;
}

static inline void begin(Stage *stage, const char *id)
{
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    presenter_do(&stage->presenter, command_game(ACTION_BEGIN, challenge_find(id)));
    settle(stage);
    assert_string_equal(stage->presenter.screen, "challenge");
}

static inline const Node *first_thing(const Stage *stage)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].drag > 0 && nodes->items[i].state & NODE_DRAGGABLE)
            return &nodes->items[i];
    fail();
    return NULL;
}

static inline int on_small_phone(void **state)
{
    Settings settings = settings_default();
    settings.sticky_drag = true;
    settings.text_percent = 200;
    Stage *stage = new_stage(320, 480, settings);
    new_game(stage);
    *state = stage;
    return 0;
}

static inline bool in_sight(const Stage *stage, NodeId id)
{
    Rect region = stage->presenter.nodes.scroll;
    SDL_FPoint at = middle(stage, id);
    return hit_inside(region, at.x, at.y);
}

/* A thing and a place for it that one never sees together: what was stamped last, at the page's end; the week's first
 * free hour, while what could fill it is at the page's end. */
static inline NodeId far_target(Stage *stage, const char *challenge, NodeId *thing)
{
    const NodeList *nodes = &stage->presenter.nodes;
    bool upwards = strcmp(challenge, "independence") == 0;
    NodeId target = 0;
    begin(stage, challenge);
    presenter_scroll_to(&stage->presenter, upwards ? 1e6f : 0);
    *thing = first_thing(stage)->id;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (upwards && node->drag > 0 && (node->state & NODE_DRAGGABLE))
            *thing = node->id;
        if (node->takes > 0 && (!upwards || !target))
            target = node->id;
    }
    assert_false(in_sight(stage, target));
    return target;
}

#endif
