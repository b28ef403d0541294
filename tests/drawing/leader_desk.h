/* The leader's window beside the room's for tests: on which of how many screens each stands, and hands in it. */
#ifndef LEADER_DESK_H
#define LEADER_DESK_H

#include "room_stage.h"

/* Two screens of a test, or one: how many there are, and which one each window stands on. */
typedef struct Desk {
    Displays port;
    Stage *stage;
    int count, room, leader;
} Desk;

static Desk desk;

static inline int desk_count(void *context)
{
    return ((Desk *)context)->count;
}

static inline int desk_of(void *context, SDL_Window *window)
{
    Desk *here = context;
    return here->stage && window == here->stage->presenter.leader.window ? here->leader : here->room;
}

/* `room`: the screen of the room's window; the leader's stands on the other one, where there is one. */
static inline Stage *open_desk_with(int count, int room, Settings settings)
{
    desk = (Desk){.port = {&desk, desk_count, desk_of}, .count = count, .room = room};
    desk.leader = count < 2 ? room : 1 - room;
    Stage *stage = new_stage_beside(800, 450, settings, &desk.port);
    desk.stage = stage;
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    return stage;
}

static inline Stage *open_desk(int count, int room)
{
    return open_desk_with(count, room, room_settings(2, 60));
}

static inline bool is_open(const Stage *stage)
{
    return stage->presenter.leader.window != NULL;
}

/* Whether some words stand in the leader's window, or in the room's. */
static inline bool reads_in(const NodeList *nodes, const char *words)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].label && strstr(nodes->items[i].label, words))
            return true;
    }
    return false;
}

static inline bool leader_reads(const Stage *stage, const char *words)
{
    return reads_in(&stage->presenter.leader.nodes, words);
}

static inline const char *text(const Stage *stage, const char *key)
{
    return language_text(stage->library.language, key);
}

static inline const Card *card(const Stage *stage)
{
    return &stage->library.deck->cards[workshop_card(game(stage), workshop_place(game(stage)))];
}

static inline void click_leader(Stage *stage, const char *id)
{
    LeaderWindow *leader = &stage->presenter.leader;
    const Node *node = node_list_find(&leader->nodes, node_id(id, 0));
    assert_non_null(node);
    float points = leader->layout.unit / leader->pixel_ratio;
    int x = (int)((node->rect.x + node->rect.w / 2) * points), y = (int)((node->rect.y + node->rect.h / 2) * points);
    Uint32 window = SDL_GetWindowID(leader->window);
    push(stage, (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .windowID = window, .x = x, .y = y}});
    push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONDOWN, .windowID = window, .button = SDL_BUTTON_LEFT,
                                       .x = x, .y = y}});
    push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONUP, .windowID = window, .button = SDL_BUTTON_LEFT,
                                       .x = x, .y = y}});
    settle(stage);
}

static inline void key_in_leader(Stage *stage, SDL_Keycode key)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key)};
    event.key.windowID = SDL_GetWindowID(stage->presenter.leader.window);
    push(stage, event);
    settle(stage);
}

static inline int close_stage(void **state)
{
    int result = *state ? teardown(state) : 0;
    desk.stage = NULL;
    return result;
}

#endif
