/* Keys in a workshop: which key means what there, and the presenter's answer to it. */
#include "presenter.h"

#include "hit.h"
#include "key_words.h"
#include "room_keys.h"
#include "workshop_words.h"

#include <math.h>
#include <string.h>

static const float hardly_anything = 16;       /* u */
static const double menu_milliseconds = 1200; /* so long is the way back held until the menu opens */

/* ---- Which key means what ---- */

/* The digit on a key, or -1. On keyboards whose upper row has digits only with Shift, the row counts without it. */
static int digit_of(KeyWord words)
{
    const char *word = words.word, *place = words.place;
    if (word[0] >= '0' && word[0] <= '9' && word[1] == '\0')
        return word[0] - '0';
    return place[0] >= '0' && place[0] <= '9' && place[1] == '\0' ? place[0] - '0' : -1;
}

/* What a key is for; where it is for nothing, what the key of an American keyboard is for that lies there: digits, and
 * what a remote sends, which knows no other keyboard. */
static Controls room_controls(const Bindings *bindings, KeyWord words)
{
    Controls controls = bindings_find(bindings, BOUND_KEY, BOUND_ROOM, words.word);
    bool sent = digit_of(words) >= 0 || strcmp(words.place, "B") == 0 || strcmp(words.place, ".") == 0;
    return controls || !sent ? controls : bindings_find(bindings, BOUND_KEY, BOUND_ROOM, words.place);
}

KeyMeaning room_meaning(Controls controls, bool shift)
{
    KeyMeaning meaning = controls_meaning(controls, shift);
    bool leads = meaning.work == KEY_SCROLL || meaning.work == KEY_SHORTCUT;
    if (leads && (controls & CONTROL_BIT(CONTROL_FORWARD)))
        return (KeyMeaning){.work = KEY_FORWARD};
    if (leads && (controls & CONTROL_BIT(CONTROL_BACKWARD)))
        return (KeyMeaning){.work = KEY_BACKWARD};
    return meaning;
}

/* Digits and Backspace are for numbers, where there are any, but when they were given to something that is no
 * shortcut. */
KeyMeaning room_key_meaning(const Bindings *bindings, SDL_Keysym key)
{
    bool shift = (key.mod & KMOD_SHIFT) != 0;
    if ((key.mod & (KMOD_CTRL | KMOD_GUI | KMOD_ALT)) || key.sym == SDLK_AC_BACK)
        return key_meaning(bindings, key);
    KeyWord words = key_word(key);
    KeyMeaning meaning = room_meaning(room_controls(bindings, words), shift);
    int digit = digit_of(words);
    if (meaning.work != KEY_NOTHING && (meaning.work != KEY_SHORTCUT || meaning.shortcut == SHORTCUT_BACK))
        return meaning;
    if (key.sym == SDLK_BACKSPACE)
        return (KeyMeaning){.work = KEY_ERASE, .shortcut = meaning.shortcut};
    if (digit >= 0)
        return (KeyMeaning){.work = KEY_DIGIT, .step = digit, .shortcut = meaning.shortcut};
    if (meaning.work == KEY_NOTHING && key.sym == SDLK_F5)
        meaning.work = KEY_STILL;
    return meaning;
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

/* Not what closes the game: that has keys of its own, and one press too many would be the end. Nor what does
 * nothing. */
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

static void walk(Presenter *presenter, FocusDirection direction)
{
    presenter->room.walks = presenter->room.points = true;
    presenter_walk(presenter, direction);
}

static void sideways(Presenter *presenter, FocusDirection direction, Shortcut leads)
{
    const Node *node = focused(presenter);
    bool slider = node && node->role == ROLE_SLIDER && !way_on(presenter);
    if (slider && presenter_slide(presenter, node, node->value + (direction == FOCUS_LEFT ? -1 : 1)))
        return;
    if (presenter->room.walks && !way_on(presenter))
        presenter_walk(presenter, direction);
    else if (leads == SHORTCUT_FORWARD)
        go_on(presenter);
    else if (leads == SHORTCUT_BACKWARD)
        go_back(presenter);
    else
        walk(presenter, direction);
}

static void arrow(Presenter *presenter, FocusDirection direction, Shortcut leads)
{
    if (direction == FOCUS_LEFT || direction == FOCUS_RIGHT) {
        sideways(presenter, direction, leads);
        return;
    }
    const Node *count = count_on_screen(presenter);
    presenter->repeats = true;
    if (count) {
        int before = count->value > 0 ? count->value : 0;
        presenter_count(presenter, count, direction == FOCUS_UP ? before + 1 : SDL_max(before - 1, 0));
        return;
    }
    walk(presenter, direction);
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
    return meaning.work == KEY_BACKWARD || (meaning.work == KEY_ARROW && meaning.shortcut == SHORTCUT_BACKWARD);
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
    case KEY_ARROW: arrow(presenter, meaning.direction, meaning.shortcut); return true;
    case KEY_SHORTCUT: shortcut(presenter, meaning.shortcut); return true;
    case KEY_STILL: return true;
    case KEY_TAB: keys->walks = keys->points = true; return false;
    default: return false;
    }
}
