/* Keys in a workshop: which key means what there, and the presenter's answer to it. */
#include "presenter.h"

#include "hit.h"
#include "room_keys.h"
#include "workshop_words.h"

#include <math.h>

static const float hardly_anything = 16;       /* u */
static const double menu_milliseconds = 1200; /* so long is the way back held until the menu opens */

/* ---- Which key means what ---- */

static Shortcut letter_shortcut(SDL_Keycode key)
{
    static const struct {
        SDL_Keycode key;
        Shortcut shortcut;
    } keys[] = {
        {SDLK_b, SHORTCUT_BLANK},        {SDLK_PERIOD, SHORTCUT_BLANK},    {SDLK_KP_PERIOD, SHORTCUT_BLANK},
        {SDLK_t, SHORTCUT_TIMER},        {SDLK_PLUS, SHORTCUT_LARGER},     {SDLK_EQUALS, SHORTCUT_LARGER},
        {SDLK_KP_PLUS, SHORTCUT_LARGER}, {SDLK_MINUS, SHORTCUT_SMALLER},   {SDLK_KP_MINUS, SHORTCUT_SMALLER},
        {SDLK_k, SHORTCUT_KEYS},         {SDLK_h, SHORTCUT_HINTS},         {SDLK_l, SHORTCUT_LEADER},
        {SDLK_m, SHORTCUT_MENU},         {SDLK_MENU, SHORTCUT_MENU},       {SDLK_APPLICATION, SHORTCUT_MENU},
        {SDLK_n, SHORTCUT_SKIP},         {SDLK_z, SHORTCUT_UNDO},          {SDLK_y, SHORTCUT_REDO},
        {SDLK_ESCAPE, SHORTCUT_BACK},    {SDLK_AC_BACK, SHORTCUT_BACK},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (keys[i].key == key)
            return keys[i].shortcut;
    }
    return SHORTCUT_NONE;
}

/* The digit on a key, or -1. On keyboards whose upper row has digits only with Shift, the row counts without it. */
static int digit_of(SDL_Keysym key, SDL_Keycode code)
{
    if (code >= SDLK_0 && code <= SDLK_9)
        return (int)(code - SDLK_0);
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9)
        return (int)(code - SDLK_KP_1) + 1;
    if (code == SDLK_KP_0 || key.scancode == SDL_SCANCODE_0)
        return 0;
    if (key.scancode >= SDL_SCANCODE_1 && key.scancode <= SDL_SCANCODE_9)
        return (int)(key.scancode - SDL_SCANCODE_1) + 1;
    return -1;
}

static Shortcut digit_shortcut(int digit)
{
    return digit >= 1 && digit <= 3 ? (Shortcut)(SHORTCUT_ONE + digit - 1) : SHORTCUT_NONE;
}

static KeyMeaning shortcut_meaning(Shortcut shortcut)
{
    return (KeyMeaning){.work = shortcut == SHORTCUT_NONE ? KEY_NOTHING : KEY_SHORTCUT, .shortcut = shortcut};
}

KeyMeaning room_key_meaning(SDL_Keysym key)
{
    SDL_Keycode code = key_latin(key);
    if (key.mod & (KMOD_CTRL | KMOD_GUI | KMOD_ALT))
        return key_meaning(key);
    if (code == SDLK_PAGEDOWN || code == SDLK_PAGEUP)
        return (KeyMeaning){.work = code == SDLK_PAGEDOWN ? KEY_FORWARD : KEY_BACKWARD};
    if (code == SDLK_F5)
        return (KeyMeaning){.work = KEY_STILL};
    if (code == SDLK_BACKSPACE)
        return (KeyMeaning){.work = KEY_ERASE, .shortcut = SHORTCUT_LIFT};
    Shortcut shortcut = letter_shortcut(code);
    int digit = digit_of(key, code);
    if (digit >= 0)
        return (KeyMeaning){.work = KEY_DIGIT, .step = digit, .shortcut = shortcut ? shortcut : digit_shortcut(digit)};
    if (shortcut != SHORTCUT_NONE)
        return shortcut_meaning(shortcut);
    KeyMeaning usual = key_meaning(key);
    if (usual.work != KEY_NOTHING && usual.work != KEY_SHORTCUT)
        return usual;
    /* A remote sends places on an American keyboard, whatever stands there on this one. */
    bool blanks = key.scancode == SDL_SCANCODE_B || key.scancode == SDL_SCANCODE_PERIOD;
    return shortcut_meaning(blanks ? SHORTCUT_BLANK : SHORTCUT_NONE);
}

/* ---- What a screen has ---- */

bool room_is_open(const Presenter *presenter)
{
    View view = app_view(presenter->app);
    return view_workshop(&view) != NULL;
}

static const Node *way_on(const Presenter *presenter)
{
    return hit_shortcut(&presenter->nodes, SHORTCUT_FORWARD);
}

static bool at_stage(const Presenter *presenter)
{
    return app_view(presenter->app).screen == SCREEN_WORKSHOP;
}

/* A stage that asks for a choice points at none by itself: one press too many should decide nothing. */
bool room_points_at_none(const Presenter *presenter)
{
    return room_is_open(presenter) && at_stage(presenter) && !way_on(presenter);
}

static const Node *focused(const Presenter *presenter)
{
    return presenter->focus.shown ? node_list_find(&presenter->nodes, presenter->focus.id) : NULL;
}

/* What is counted: what has the focus, or else the first. */
static const Node *count_on_screen(const Presenter *presenter)
{
    const NodeList *nodes = &presenter->nodes;
    const Node *node = focused(presenter);
    if (node && node->role == ROLE_COUNT)
        return node;
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].role == ROLE_COUNT)
            return &nodes->items[i];
    }
    return NULL;
}

bool room_counts(const Presenter *presenter)
{
    return count_on_screen(presenter) != NULL;
}

/* ---- Choosing ---- */

/* Not what closes the game: that has keys of its own, and one press too many would be the end. Nor what does nothing. */
static bool can_be_pointed_at(const Node *node)
{
    return !(node->state & NODE_DISABLED) && node->role != ROLE_COUNT && node->command.kind != COMMAND_LEAVE &&
           node->command.kind != COMMAND_NONE;
}

static const Node *first_choice(const Presenter *presenter)
{
    const Node *first = focus_first(&presenter->nodes);
    return first ? first : node_list_step(&presenter->nodes, 0, 1);
}

static void point_at_next(Presenter *presenter)
{
    const Node *node = focused(presenter), *next = node ? NULL : first_choice(presenter);
    NodeId from = node ? node->id : next ? next->id : 0;
    presenter->room.points = true;
    for (size_t i = 0; i < presenter->nodes.count && (!next || !can_be_pointed_at(next)); i++) {
        next = node_list_step(&presenter->nodes, from, 1);
        from = next ? next->id : 0;
    }
    if (next)
        presenter_focus(presenter, next);
}

/* A slider goes a step higher, and from its end to its beginning. */
static void take(Presenter *presenter)
{
    const Node *node = focused(presenter);
    if (!node) {
        point_at_next(presenter);
        return;
    }
    presenter->room.points = false;
    if (node->role == ROLE_SLIDER)
        presenter_slide(presenter, node, node->value == node->value_most ? 0 : node->value + 1);
    else
        presenter_press(presenter, node);
    presenter_build(presenter, presenter_now(presenter));
    if (room_points_at_none(presenter)) {
        presenter->focus.shown = false;
        presenter->unpainted = true;
    }
}

/* ---- Going on and back ---- */

/* False where hardly anything lies that way. */
static bool scrolls(Presenter *presenter, ScrollKey key)
{
    float there = scroll_by_key(&presenter->nodes, presenter->scroll, key);
    bool far = fabsf(there - presenter->scroll) > hardly_anything;
    presenter_scroll_to(presenter, there);
    return far;
}

/* What was pointed at, or is one of a list that scrolls, is meant; beneath anything else there may be more to read. */
static bool reads_first(const Presenter *presenter)
{
    const Node *node = way_on(presenter) ? NULL : focused(presenter);
    return !presenter->room.points && !(node && node->state & NODE_SCROLLS);
}

static void go_on(Presenter *presenter)
{
    if (reads_first(presenter) && scrolls(presenter, SCROLL_PAGE_DOWN))
        return;
    if (way_on(presenter))
        presenter_press(presenter, way_on(presenter));
    else
        take(presenter);
}

static void go_back(Presenter *presenter)
{
    if (!way_on(presenter))
        point_at_next(presenter);
    else if (!scrolls(presenter, SCROLL_PAGE_UP))
        presenter_press_shortcut(presenter, SHORTCUT_BACKWARD);
}

/* Enter and Space go on, but where somebody has walked to something else, they press that. */
static void press(Presenter *presenter)
{
    const Node *node = focused(presenter), *on = way_on(presenter);
    bool other = node && node != on && node->role != ROLE_COUNT;
    if (on && !other)
        go_on(presenter);
    else
        take(presenter);
}

/* ---- Counting ---- */

static void type(Presenter *presenter, KeyMeaning meaning)
{
    const Node *node = count_on_screen(presenter);
    if (!node) {
        presenter_press_shortcut(presenter, meaning.shortcut);
        return;
    }
    bool goes_on = presenter->room.typed == node->id;
    presenter->room.typed = node->id;
    presenter_count(presenter, node, room_typed_count(node, meaning.work == KEY_ERASE ? -1 : meaning.step, goes_on));
}

/* ---- Arrows ---- */

static void sideways(Presenter *presenter, FocusDirection direction)
{
    const Node *node = focused(presenter);
    bool slider = node && node->role == ROLE_SLIDER && !way_on(presenter);
    if (slider && presenter_slide(presenter, node, node->value + (direction == FOCUS_LEFT ? -1 : 1)))
        return;
    if (presenter->room.walks && !way_on(presenter))
        presenter_walk(presenter, direction);
    else if (direction == FOCUS_RIGHT)
        go_on(presenter);
    else
        go_back(presenter);
}

static void arrow(Presenter *presenter, FocusDirection direction)
{
    if (direction == FOCUS_LEFT || direction == FOCUS_RIGHT) {
        sideways(presenter, direction);
        return;
    }
    const Node *count = count_on_screen(presenter);
    presenter->repeats = true;
    if (count) {
        int before = count->value > 0 ? count->value : 0;
        presenter_count(presenter, count, direction == FOCUS_UP ? before + 1 : SDL_max(before - 1, 0));
        return;
    }
    presenter->room.walks = presenter->room.points = true;
    presenter_walk(presenter, direction);
}

/* ---- The keys ---- */

/* Escape leads back from what lies over the stage, and never further. */
static void shortcut(Presenter *presenter, Shortcut shortcut)
{
    if (shortcut == SHORTCUT_BACK && !at_stage(presenter))
        presenter_back(presenter);
    else if (shortcut != SHORTCUT_BACK)
        presenter_press_shortcut(presenter, shortcut);
}

void room_arrive(Presenter *presenter)
{
    presenter->room.points = presenter->room.walks = false;
    presenter->room.typed = 0;
}

static bool goes_back(KeyMeaning meaning)
{
    return meaning.work == KEY_BACKWARD || (meaning.work == KEY_ARROW && meaning.direction == FOCUS_LEFT);
}

bool room_key_held(Presenter *presenter, KeyMeaning meaning)
{
    double since = presenter->room.back_held;
    if (!goes_back(meaning) || since <= 0 || presenter_now(presenter) - since < menu_milliseconds)
        return false;
    presenter->room.back_held = 0;
    if (at_stage(presenter))
        presenter_press_shortcut(presenter, SHORTCUT_MENU);
    return true;
}

bool room_key(Presenter *presenter, KeyMeaning meaning, bool repeat)
{
    RoomKeys *keys = &presenter->room;
    if (!repeat)
        keys->back_held = goes_back(meaning) && at_stage(presenter) ? presenter_now(presenter) : 0;
    if (meaning.work != KEY_DIGIT && meaning.work != KEY_ERASE)
        keys->typed = 0;
    switch (meaning.work) {
    case KEY_FORWARD: go_on(presenter); return true;
    case KEY_BACKWARD: go_back(presenter); return true;
    case KEY_PRESS: press(presenter); return true;
    case KEY_DIGIT:
    case KEY_ERASE: type(presenter, meaning); return true;
    case KEY_VOTE: keyboard_votes_press(&presenter->votes.keyboard, meaning.step); return true;
    case KEY_ARROW: arrow(presenter, meaning.direction); return true;
    case KEY_SHORTCUT: shortcut(presenter, meaning.shortcut); return true;
    case KEY_STILL: return true;
    case KEY_TAB: keys->walks = keys->points = true; return false;
    default: return false;
    }
}
