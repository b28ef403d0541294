/* Hints: how the device at hand does what can be done. */
#include "hints.h"

#include "control_words.h"

#include <math.h>

enum { HINT_BUTTONS = 2 };

static const float BETWEEN = 24, AFTER_WORDS = 36;

typedef struct Hints {
    Button buttons[HINT_BUTTONS];
    Node keys[HINT_BUTTONS]; /* the keycap before each; width 0: its icon stands there */
    const char *words, *icon;
    TextFormat format;
    float words_width;
} Hints;

static const char *say_sides(const Sketch *sketch)
{
    static const KeyGap sides[] = {{"left", CONTROL_PLACE_LEFT}, {"right", CONTROL_PLACE_RIGHT}};
    const char *words = say_keys(sketch, BOUND_KEY, "sort.hint.keys", sides, 2);
    return words ? words : say(sketch, "sort.hint.mouse");
}

static const char *hint_words(const Sketch *sketch, const char **icon)
{
    const View *view = sketch->view;
    if (view->leaning) {
        *icon = view->leaning < 0 ? "icon-left" : "icon-right";
        return say(sketch, "sort.hint.leaning");
    }
    switch (view->device) {
    case DEVICE_TOUCH:
        *icon = "glyph-touch";
        return say(sketch, "sort.hint.touch");
    case DEVICE_KEYS:
        *icon = "icon-keyboard";
        return say_sides(sketch);
    case DEVICE_PAD:
        *icon = "glyph-stick";
        return say(sketch, "sort.hint.pad");
    case DEVICE_ONE_BUTTON:
        *icon = "icon-one";
        return say(sketch, "sort.hint.one_button");
    case DEVICE_TERMINAL:
        *icon = "icon-keyboard";
        return say(sketch, "sort.hint.terminal");
    case DEVICE_MOUSE:
        break;
    }
    *icon = "glyph-mouse";
    return say(sketch, "sort.hint.mouse");
}

static Hints hints_make(const Sketch *sketch)
{
    Device device = sketch->view->device;
    const char *button = control_word(sketch, BOUND_BUTTON, CONTROL_EXPLAIN, 0);
    const char *glyph = device == DEVICE_PAD ? key_icon(BOUND_BUTTON, button) : NULL;
    Hints hints = {.format = type_of(sketch, TYPE_LABEL)};
    hints.format.face = FACE_REGULAR;
    hints.words = hint_words(sketch, &hints.icon);
    hints.words_width = hints.format.size * 1.9f + line_width(sketch, hints.format, hints.words) + 2;
    hints.buttons[0] = (Button){.id = node_id("pass", 0),
                                .look = LOOK_QUIET,
                                .label = say(sketch, "play.pass"),
                                .description = say(sketch, "play.pass.how"),
                                .icon = "icon-pass",
                                .shortcut = SHORTCUT_PASS,
                                .command = command_game(ACTION_PASS, 0)};
    hints.buttons[1] = (Button){.id = node_id("words", 0),
                                .look = LOOK_QUIET,
                                .label = say(sketch, "play.words"),
                                .icon = glyph ? glyph : "icon-book",
                                .shortcut = SHORTCUT_EXPLAIN,
                                .command = command_open(SCREEN_WORDS, 0)};
    if (device == DEVICE_KEYS || device == DEVICE_MOUSE) {
        hints.keys[0] = control_keycap(sketch, node_id("hint-key", 0), BOUND_KEY, CONTROL_PASS);
        hints.keys[1] = control_keycap(sketch, node_id("hint-key", 1), BOUND_KEY, CONTROL_EXPLAIN);
    }
    return hints;
}

/* The button with its key before it, in place of its icon. Returns where it ends. */
static float put_keyed(Sketch *sketch, const Hints *hints, int index, float x, float y)
{
    Button button = hints->buttons[index];
    if (hints->keys[index].rect.w <= 0)
        return x + put_button(sketch, &button, x, y, button_width(sketch, &button))->rect.w;
    Node key = hints->keys[index];
    float pad = 0.6f * hints->format.size;
    button.icon = NULL;
    Node *node = put_button(sketch, &button, x, y, button_width(sketch, &button) + key.rect.w + pad);
    node->text.align = ALIGN_RIGHT;
    float end = x + node->rect.w;
    key.rect.x = x + pad;
    key.rect.y = y + (node->rect.h - key.rect.h) / 2;
    key.group = node->id;
    node_list_add(sketch->nodes, key);
    return end;
}

static void put_words(Sketch *sketch, const Hints *hints, float x, float middle)
{
    float size = hints->format.size * 1.4f, height = hints->format.size * hints->format.line;
    put_icon(sketch, node_id("hint-icon", 0), hints->icon, INK_INK, (Rect){x, middle - size / 2, size, size});
    put_text(sketch, node_id("hint", 0), hints->format, INK_INK, hints->words, x + hints->format.size * 1.9f,
             middle - height / 2, hints->words_width - hints->format.size * 1.9f);
}

static float together_width(const Sketch *sketch, const Hints *hints)
{
    float width = hints->words_width + AFTER_WORDS + BETWEEN;
    for (int i = 0; i < HINT_BUTTONS; i++) {
        width += button_width(sketch, &hints->buttons[i]);
        if (hints->keys[i].rect.w > 0)
            width += hints->keys[i].rect.w - 1.05f * hints->format.size;
    }
    return width;
}

static bool stand_together(const Sketch *sketch, const Hints *hints)
{
    return !sketch->layout->portrait && !sketch->layout->low && together_width(sketch, hints) <= sketch->page.w + 24;
}

static Rect row_at(const Sketch *sketch, float y)
{
    return (Rect){sketch->page.x - 12, y, sketch->page.w + 24, 0};
}

float hints_height(const Sketch *sketch)
{
    Hints hints = hints_make(sketch);
    if (stand_together(sketch, &hints))
        return button_height(sketch, &hints.buttons[0], 100000);
    Sketch measuring = *sketch; /* nothing is placed */
    return put_buttons(&measuring, hints.buttons, HINT_BUTTONS, row_at(sketch, 0), ALIGN_CENTRE, true);
}

void put_hints(Sketch *sketch, float y)
{
    Hints hints = hints_make(sketch);
    if (!stand_together(sketch, &hints)) {
        put_buttons(sketch, hints.buttons, HINT_BUTTONS, row_at(sketch, y), ALIGN_CENTRE, false);
        return;
    }
    float x = middle_of(sketch->page) - together_width(sketch, &hints) / 2;
    put_words(sketch, &hints, x, y + hints_height(sketch) / 2);
    x = put_keyed(sketch, &hints, 0, x + hints.words_width + AFTER_WORDS, y);
    put_keyed(sketch, &hints, 1, x + BETWEEN, y);
}

float hint_line_height(const Sketch *sketch)
{
    TextFormat format = type_of(sketch, TYPE_LABEL);
    return format.size * format.line + 10;
}

void put_hint_line(Sketch *sketch, float y)
{
    Hints hints = hints_make(sketch);
    float middle = y + (hint_line_height(sketch) - 10) / 2;
    if (hints.words_width <= sketch->page.w)
        put_words(sketch, &hints, middle_of(sketch->page) - hints.words_width / 2, middle);
}

void put_pile_key(Sketch *sketch, Side side, float middle, float y)
{
    Device device = sketch->view->device;
    bool left = side == SIDE_CODEPENDENT;
    BoundKind kind = device == DEVICE_PAD ? BOUND_BUTTON : BOUND_KEY;
    if (device != DEVICE_MOUSE && device != DEVICE_KEYS && device != DEVICE_PAD)
        return;
    Node key = control_keycap(sketch, node_id(left ? "key-left" : "key-right", 0), kind,
                              left ? CONTROL_PLACE_LEFT : CONTROL_PLACE_RIGHT);
    if (key.rect.w <= 0)
        return;
    if (key.look == LOOK_ICON)
        key.rect.w = key.rect.h = 34;
    key.rect.x = middle - key.rect.w / 2;
    key.rect.y = y;
    node_list_add(sketch->nodes, key);
}
