/* Keys and gamepad buttons in words and as keycaps. */
#include "control_words.h"

#include "workshop_words.h"

#include <string.h>

enum { KEY_GAPS_MOST = 4 };

/* By Control. */
static const char *const NAMES[CONTROL_TEAM] = {
    [CONTROL_PRESS] = "control.press",
    [CONTROL_BACK] = "keys.back",
    [CONTROL_NEXT] = "control.next",
    [CONTROL_PREVIOUS] = "control.previous",
    [CONTROL_LEFT] = "control.left",
    [CONTROL_RIGHT] = "control.right",
    [CONTROL_UP] = "control.up",
    [CONTROL_DOWN] = "control.down",
    [CONTROL_PAGE_UP] = "control.page_up",
    [CONTROL_PAGE_DOWN] = "control.page_down",
    [CONTROL_TO_START] = "control.to_start",
    [CONTROL_TO_END] = "control.to_end",
    [CONTROL_FULLSCREEN] = "keys.fullscreen",
    [CONTROL_MUTE] = "control.mute",
    [CONTROL_REPEAT] = "control.repeat",
    [CONTROL_PLACE_LEFT] = "control.place_left",
    [CONTROL_PLACE_RIGHT] = "control.place_right",
    [CONTROL_PASS] = "play.pass",
    [CONTROL_UNDO] = "bar.undo",
    [CONTROL_REDO] = "bar.redo",
    [CONTROL_EXPLAIN] = "play.words",
    [CONTROL_LIFT] = "control.lift",
    [CONTROL_ONE] = "control.choice.1",
    [CONTROL_TWO] = "control.choice.2",
    [CONTROL_THREE] = "control.choice.3",
    [CONTROL_FORWARD] = "control.forward",
    [CONTROL_BACKWARD] = "control.backward",
    [CONTROL_BLANK] = "control.blank",
    [CONTROL_TIMER] = "control.timer",
    [CONTROL_SKIP] = "control.skip",
    [CONTROL_LARGER] = "control.larger",
    [CONTROL_SMALLER] = "control.smaller",
    [CONTROL_MENU] = "control.menu",
    [CONTROL_KEYS] = "keys.title",
    [CONTROL_HINTS] = "control.hints",
    [CONTROL_LEADER] = "control.leader",
    [CONTROL_VOTE_LEFT] = "control.vote_left",
    [CONTROL_VOTE_RIGHT] = "control.vote_right",
};

typedef struct NamedWord {
    const char *word, *text, *icon; /* NULL: no icon */
} NamedWord;

/* What has more than a letter on it. All others are called what they are: F9. */
static const NamedWord KEYS[] = {
    {"Return", "key.return", NULL},       {"Space", "key.space", NULL},      {"Escape", "key.escape", NULL},
    {"Tab", "key.tab", NULL},             {"Backspace", "key.backspace", NULL}, {"Delete", "key.delete", NULL},
    {"Insert", "key.insert", NULL},       {"Home", "key.home", NULL},        {"End", "key.end", NULL},
    {"PageUp", "key.page_up", NULL},      {"PageDown", "key.page_down", NULL},
    {"Left", "key.left", "icon-left"},    {"Right", "key.right", "icon-right"}, {"Up", "key.up", "icon-up"},
    {"Down", "key.down", "icon-chevron-down"}, {"Application", "key.menu", NULL},
    {"PrintScreen", "key.print", NULL},   {"ScrollLock", "key.scroll_lock", NULL}, {"Pause", "key.pause", NULL},
    {"+", "key.plus", NULL},              {"-", "key.minus", NULL},          {".", "key.stop", NULL},
    {",", "key.comma", NULL},             {"’", "key.apostrophe", NULL},
};

static const NamedWord BUTTONS[] = {
    {"a", "button.bottom", "glyph-face-bottom"}, {"b", "button.right", "glyph-face-right"},
    {"x", "button.left", "glyph-face-left"},     {"y", "button.top", "glyph-face-top"},
    {"back", "button.view", NULL},               {"start", "button.start", NULL},
    {"leftshoulder", "button.left_shoulder", NULL}, {"rightshoulder", "button.right_shoulder", NULL},
    {"leftstick", "button.left_stick", NULL},    {"rightstick", "button.right_stick", NULL},
    {"dpup", "button.pad_up", NULL},             {"dpdown", "button.pad_down", NULL},
    {"dpleft", "button.pad_left", NULL},         {"dpright", "button.pad_right", NULL},
};

static const NamedWord *named(BoundKind kind, const char *word)
{
    const NamedWord *list = kind == BOUND_KEY ? KEYS : BUTTONS;
    size_t count = kind == BOUND_KEY ? sizeof KEYS / sizeof *KEYS : sizeof BUTTONS / sizeof *BUTTONS;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i].word, word) == 0)
            return &list[i];
    }
    return NULL;
}

const char *key_name(const Sketch *sketch, BoundKind kind, const char *word)
{
    const NamedWord *name = named(kind, word);
    return name ? say(sketch, name->text) : node_list_keep(sketch->nodes, word);
}

const char *key_icon(BoundKind kind, const char *word)
{
    const NamedWord *name = named(kind, word);
    return name ? name->icon : NULL;
}

const char *control_name(const Sketch *sketch, Control control)
{
    if (control < CONTROL_TEAM)
        return say(sketch, NAMES[control]);
    int key = (int)control - CONTROL_TEAM;
    const Game *game = view_workshop(sketch->view);
    const WorkshopSetup *setup = game ? workshop_setup(game) : &sketch->view->settings->workshop;
    const char *team = workshop_team_name(sketch->view->library->language, setup, key / 2);
    return say_with(sketch, "control.team",
                    (const char *const[]){"team", team, "pile", say_side(sketch, (Side)(key % 2)), NULL});
}

static const char *listed(const Sketch *sketch, const char *before, const char *next)
{
    return before[0] ? say_with(sketch, "keys.list", (const char *const[]){"some", before, "next", next, NULL}) : next;
}

const char *control_names(const Sketch *sketch, Controls controls)
{
    const char *names = "";
    for (int control = 0; control < CONTROL_COUNT; control++) {
        if (controls & CONTROL_BIT(control))
            names = listed(sketch, names, control_name(sketch, (Control)control));
    }
    return names;
}

const char *control_word(const Sketch *sketch, BoundKind kind, Control control, int slot)
{
    const char *const *team_keys = sketch->view->team_keys;
    const char *word = bindings_word(&sketch->view->settings->bindings, kind, control, slot);
    bool team = kind == BOUND_KEY && control >= CONTROL_TEAM;
    return team && team_keys && word[0] ? team_keys[control - CONTROL_TEAM] : word;
}

const char *control_key(const Sketch *sketch, BoundKind kind, Control control)
{
    const char *word = control_word(sketch, kind, control, 0);
    return word[0] ? key_name(sketch, kind, word) : NULL;
}

const char *say_keys(const Sketch *sketch, BoundKind kind, const char *key, const KeyGap *gaps, int count)
{
    const char *pairs[2 * KEY_GAPS_MOST + 1] = {NULL};
    for (int i = 0; i < count && i < KEY_GAPS_MOST; i++) {
        pairs[2 * i] = gaps[i].name;
        pairs[2 * i + 1] = control_key(sketch, kind, gaps[i].control);
        if (!pairs[2 * i + 1])
            return NULL;
    }
    return say_with(sketch, key, pairs);
}

const char *controls_keys(const Sketch *sketch, BoundKind kind, const Control *controls, int count)
{
    const char *names = "";
    for (int i = 0; i < count * BINDING_SLOTS; i++) {
        const char *word = control_word(sketch, kind, controls[i / BINDING_SLOTS], i % BINDING_SLOTS);
        if (word[0])
            names = listed(sketch, names, key_name(sketch, kind, word));
    }
    return names[0] ? names : say(sketch, "keys.none");
}

Node keycap_node(const Sketch *sketch, NodeId id, BoundKind kind, const char *word, float size)
{
    Node key = {.id = id,
                .look = LOOK_KEYCAP,
                .label = key_name(sketch, kind, word),
                .icon = key_icon(kind, word),
                .text = type_centred(sketch, TYPE_SMALLEST),
                .ink = INK_INK,
                .side = SIDE_EITHER};
    key.text.size = size;
    if (kind == BOUND_BUTTON && key.icon) { /* the glyph is a button by itself */
        key.look = LOOK_ICON;
        key.rect.w = key.rect.h = 1.7f * size;
        return key;
    }
    key.rect.w = node_wanted_width(sketch->layout->measure, &key);
    key.rect.h = node_wanted_height(sketch->layout->measure, &key, key.rect.w);
    return key;
}

Node control_keycap(const Sketch *sketch, NodeId id, BoundKind kind, Control control)
{
    const char *word = control_word(sketch, kind, control, 0);
    return word[0] ? keycap_node(sketch, id, kind, word, type_of(sketch, TYPE_SMALLEST).size) : (Node){.id = id};
}
