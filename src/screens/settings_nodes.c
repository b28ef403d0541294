/* The settings: text size, font, theme, motion, language, sound, voice, hands; the keys; and what is stored. */
#include "control_words.h"
#include "page.h"
#include "screens.h"
#include "segments.h"
#include "settings_rows.h"

#include <math.h>
#include <string.h>

static const char *say_percent(Sketch *sketch, int percent)
{
    return say_with(sketch, "settings.text.percent",
                    (const char *const[]){"percent", say_number(sketch, percent), NULL});
}

static void put_text_size(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int step = settings_text_step(sketch->view->settings->text_percent);
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.text"));
    flow_gap(flow, 6);
    float height = target_least(sketch), middle = flow->y + height / 2;
    TextFormat format = {.face = FACE_SEMIBOLD, .line = 1.3f, .align = ALIGN_CENTRE};
    const char *letter = say(sketch, "settings.text.letter");
    const char *percent = say_percent(sketch, settings_text_percent[step]);
    format.size = fmaxf(18, 14 * sketch->layout->point);
    TextFormat label = type_of(sketch, TYPE_LABEL), large = format;
    large.size = 34;
    float small_width = fmaxf(24, line_width(sketch, format, letter) + 1);
    float large_width = fmaxf(36, line_width(sketch, large, letter) + 1);
    float percent_width = line_width(sketch, label, say(sketch, "settings.text.widest")) + 8;
    float slider = flow->w - small_width - 12 - 8 - large_width - 8 - percent_width;
    put_label(sketch, node_id("text-small", 0), format, INK_INK, letter, flow->x, middle - format.size * 0.65f,
              small_width);
    Node *node = put_box(sketch, node_id("text-size", 0), LOOK_SLIDER,
                         (Rect){flow->x + small_width + 12, flow->y, slider, height});
    node->role = ROLE_SLIDER;
    node->state = NODE_FOCUSABLE | NODE_FIRST_FOCUS;
    node->label = say(sketch, "settings.text");
    node->description = percent;
    node->value = step;
    node->value_most = SETTINGS_TEXT_STEPS - 1;
    node->command = command_set(SETTING_TEXT_STEP, step);
    float x = flow->x + small_width + 12 + slider + 8;
    put_label(sketch, node_id("text-large", 0), large, INK_INK, letter, x, middle - 22, large_width);
    put_label(sketch, node_id("text-percent", 0), label, INK_INK, percent, x + large_width + 8,
              middle - label.size * label.line / 2, percent_width);
    flow->y += height;
    flow_gap(flow, 12);
}

static void put_preview(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_centred(sketch, TYPE_LEAD);
    format.face = FACE_SEMIBOLD;
    const char *text = say(sketch, "settings.preview");
    float height = words_height(sketch, format, text, flow->w - 48);
    put_box(sketch, node_id("preview", 0), LOOK_PANEL, (Rect){flow->x, flow->y, flow->w, height + 32})->state =
        NODE_FLAT;
    put_text(sketch, node_id("preview", 1), format, INK_ON_SHEET, text, flow->x + 24, flow->y + 16, flow->w - 48);
    flow->y += height + 32;
    flow_gap(flow, 20);
}

static const char *const theme_keys[THEME_COUNT] = {"theme.paper", "theme.dusk", "theme.high_contrast"};

static TextFormat theme_format(const Sketch *sketch, int theme)
{
    TextFormat format = type_centred(sketch, TYPE_LABEL);
    format.face = (int)sketch->view->settings->theme == theme ? FACE_EXTRABOLD : FACE_REGULAR;
    return format;
}

/* Whether some theme's name is too long to stand beneath a tile of that width. */
static bool names_stand_beside(const Sketch *sketch, float width)
{
    for (int i = 0; i < THEME_COUNT; i++) {
        TextFormat format = theme_format(sketch, i);
        if (fit_words(sketch, format, say(sketch, theme_keys[i]), width).size < format.size)
            return true;
    }
    return false;
}

static void put_theme(Sketch *sketch, int theme, Rect rect)
{
    Node *node = put_box(sketch, node_id("theme", theme), LOOK_THEME_TILE, rect);
    node->role = ROLE_CHOICE;
    node->state = NODE_FOCUSABLE | ((int)sketch->view->settings->theme == theme ? NODE_SELECTED : 0);
    node->label = say(sketch, theme_keys[theme]);
    node->value = theme;
    node->command = command_set(SETTING_THEME, theme);
}

/* Beside one another with their names beneath, or one under the other with their names beside them. */
static void put_themes(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.theme"));
    flow_gap(flow, 10);
    float gap = 18, width = fminf((flow->w - gap * (THEME_COUNT - 1)) / THEME_COUNT, 200), below = 0;
    bool beside = names_stand_beside(sketch, width + 12);
    for (int i = 0; i < THEME_COUNT; i++) {
        Rect rect = {flow->x + (beside ? 0 : (float)i * (width + gap)), flow->y, width,
                     fmaxf(width * 0.65f, target_least(sketch))};
        put_theme(sketch, i, rect);
        TextFormat format = theme_format(sketch, i);
        format.align = beside ? ALIGN_LEFT : ALIGN_CENTRE;
        Rect at = {rect.x - 6, rect.y + rect.h + 8, width + 12, 0};
        if (beside)
            at = (Rect){rect.x + width + gap, rect.y, flow->w - width - gap, 0};
        Node *name = put_label(sketch, node_id("theme-name", i), format, INK_INK, say(sketch, theme_keys[i]), at.x,
                               at.y, at.w);
        if (!beside) {
            below = fmaxf(below, rect.h + 8 + name->rect.h);
            continue;
        }
        float high = fmaxf(rect.h, name->rect.h);
        name->rect.y += (high - name->rect.h) / 2;
        flow->y += high + gap * 0.7f;
    }
    flow->y += below;
    flow_gap(flow, 20);
}

static void put_fonts(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    FontChoice font = sketch->view->settings->font;
    Segment items[FONT_CHOICES] = {
        {.label = say(sketch, "settings.font.hyperlegible"), .chosen = font == FONT_HYPERLEGIBLE,
         .command = command_set(SETTING_FONT, FONT_HYPERLEGIBLE)},
        {.label = say(sketch, "settings.font.dyslexic"), .chosen = font == FONT_DYSLEXIC,
         .command = command_set(SETTING_FONT, FONT_DYSLEXIC)},
    };
    Segments fonts = {.name = "font", .heading = say(sketch, "settings.font"), .items = items, .count = FONT_CHOICES};
    flow->y += put_segments(sketch, &fonts, flow->x, flow->y, flow->w);
    if (sketch->view->font_missing) {
        flow_gap(flow, 8);
        flow_item(flow, "icon-info", TYPE_SMALLEST, say(sketch, "settings.font.missing"), true);
    }
    flow_gap(flow, 16);
}

/* Each by its own name, as whoever looks for theirs may not read the one that shows. */
static void put_languages(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const LanguageList *list = sketch->view->library->languages;
    Segment items[LANGUAGES_MOST] = {0};
    int count = list ? list->count : 0;
    for (int i = 0; i < count; i++)
        items[i] =
            (Segment){.label = list->languages[i].name,
                      .chosen = strcmp(list->languages[i].code, language_code(sketch->view->library->language)) == 0,
                      .command = command_set(SETTING_LANGUAGE, i)};
    if (count < 2)
        return;
    Segments languages = {
        .name = "language", .heading = say(sketch, "settings.language"), .items = items, .count = count};
    flow->y += put_segments(sketch, &languages, flow->x, flow->y, flow->w);
    flow_gap(flow, 20);
}

static void put_small(Flow *flow, NodeId id, const char *words)
{
    TextFormat small = type_of(flow->sketch, TYPE_SMALLEST);
    small.face = FACE_REGULAR;
    flow->y += put_text(flow->sketch, id, small, INK_INK2, words, flow->x, flow->y, flow->w)->rect.h + 8;
}

/* What is heard, and the words that stand for it. */
static void put_hearing(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Settings *settings = sketch->view->settings;
    static const char *const rates[SETTINGS_RATE_MOST + 1] = {"settings.rate.slowest", "settings.rate.slower",
                                                              "settings.rate.usual", "settings.rate.faster",
                                                              "settings.rate.fastest"};
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.hearing"));
    put_setting_switch(flow, "settings.sound", "settings.sound.about", SETTING_SOUND, settings->sound, false);
    if (settings->sound)
        put_setting_slider(flow, "settings.volume", say_percent(sketch, settings->volume * 100 / SETTINGS_VOLUME_MOST),
                           SETTING_VOLUME, settings->volume, SETTINGS_VOLUME_MOST);
    put_setting_switch(flow, "settings.captions", "settings.captions.about", SETTING_CAPTIONS, settings->captions,
                       true);
    if (sketch->view->abilities.speech) {
        put_setting_switch(flow, "settings.read_aloud", "settings.read_aloud.about", SETTING_READ_ALOUD,
                           settings->read_aloud, true);
        if (settings->read_aloud)
            put_setting_slider(flow, "settings.rate", say(sketch, rates[settings->speech_rate]), SETTING_SPEECH_RATE,
                               settings->speech_rate, SETTINGS_RATE_MOST);
    } else {
        flow_gap(flow, 8);
        put_small(flow, node_id("no-voice", 0), say(sketch, "settings.read_aloud.none"));
    }
    flow_gap(flow, 16);
}

static void put_hands(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Settings *settings = sketch->view->settings;
    int pace = settings_pace_milliseconds[settings->pace];
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.hands"));
    put_setting_switch(flow, "settings.one_button",
                       settings->one_button ? "settings.one_button.off" : "settings.one_button.about",
                       SETTING_ONE_BUTTON, settings->one_button, true);
    if (settings->one_button)
        put_setting_slider(flow, "settings.pace",
                           say_with(sketch, "settings.pace.seconds",
                                    (const char *const[]){"seconds", say_tenths(sketch, pace / 100), NULL}),
                           SETTING_PACE, settings->pace, SETTINGS_PACES - 1);
    put_setting_switch(flow, "settings.sticky_drag", "settings.sticky_drag.about", SETTING_STICKY_DRAG,
                       settings->sticky_drag, true);
    put_setting_switch(flow, "settings.confirm", "settings.confirm.about", SETTING_CONFIRM_SORT, settings->confirm_sort,
                       true);
    flow_gap(flow, 16);
}

static void put_play(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Settings *settings = sketch->view->settings;
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.play"));
    put_setting_switch(flow, "settings.signs", "settings.signs.about", SETTING_NAME_SIGNS, settings->name_signs, true);
    if (sketch->view->abilities.fullscreen)
        put_setting_switch(flow, "settings.fullscreen", "settings.fullscreen.about", SETTING_FULLSCREEN,
                           settings->fullscreen, false);
    flow_gap(flow, 16);
}

typedef struct KeysLine {
    const char *what;
    Control controls[2]; /* the first's keys, both of them; the other's first */
    const char *fixed;   /* what stands there in their place; NULL: the controls */
    bool fills_screen;   /* only where that can be had */
} KeysLine;

/* How many controls a line tells of. */
static int two_of(const KeysLine *keys)
{
    return keys->controls[0] != keys->controls[1] ? 2 : 1;
}

/* A line's keycaps, from the right; where they begin. */
static float put_caps(Flow *flow, int line, const KeysLine *keys, float *height)
{
    Sketch *sketch = flow->sketch;
    float x = flow->x + flow->w, size = type_of(sketch, TYPE_SMALLEST).size;
    size = fmaxf(size * 0.9f, 14 * sketch->layout->point);
    bool two = two_of(keys) == 2;
    for (int i = 1; i >= 0; i--) {
        const char *word = control_word(sketch, BOUND_KEY, keys->controls[i], two ? 0 : i);
        if (keys->fixed)
            word = i == 1 ? keys->fixed : "";
        if (!word[0])
            continue;
        Node key = keycap_node(sketch, node_id("key", line * 2 + i), BOUND_KEY, word, size);
        x -= key.rect.w;
        key.rect.x = x;
        key.rect.y = flow->y;
        *height = key.rect.h;
        x -= 8;
        node_list_add(sketch->nodes, key);
    }
    return x;
}

/* A line of the list of keys: what they do, and the keys at the right; beneath it where the words need their width. */
static void put_keys_line(Flow *flow, int line, const KeysLine *keys)
{
    Sketch *sketch = flow->sketch;
    size_t first = sketch->nodes->count;
    float height = 0, room = put_caps(flow, line, keys, &height) - flow->x;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    const char *what = say(sketch, keys->what);
    bool beneath = fit_words(sketch, format, what, room).size < format.size;
    size_t caps = sketch->nodes->count;
    Node *text = put_label(sketch, node_id("key-what", line), format, INK_INK, what, flow->x, flow->y,
                           beneath ? flow->w : room);
    float words_high = text->rect.h, high = beneath ? words_high + 4 + height : fmaxf(height, words_high);
    if (!beneath)
        text->rect.y += (high - words_high) / 2;
    for (size_t i = first; beneath && i < caps; i++)
        sketch->nodes->items[i].rect.y += words_high + 4;
    Node *read = put_box(sketch, node_id("key-row", line), LOOK_NONE, (Rect){flow->x, flow->y, flow->w, high});
    read->role = ROLE_TEXT; /* what is drawn in two places is heard as one */
    const char *words = keys->fixed ? keys->fixed : controls_keys(sketch, BOUND_KEY, keys->controls, two_of(keys));
    read->label = say_with(sketch, "keys.row",
                           (const char *const[]){"keys", words, "work", say(sketch, keys->what), NULL});
    flow->y += high + 4;
}

/* In two columns where there is room, read down the first, then the second. */
static void put_keys(Flow *flow)
{
    const KeysLine lines[] = {
        {"pile.codependent", {CONTROL_PLACE_LEFT, CONTROL_PLACE_LEFT}},
        {"pile.interdependent", {CONTROL_PLACE_RIGHT, CONTROL_PLACE_RIGHT}},
        {"play.pass", {CONTROL_PASS, CONTROL_PASS}},
        {"keys.undo", {CONTROL_UNDO, CONTROL_REDO}},
        {"play.words", {CONTROL_EXPLAIN, CONTROL_EXPLAIN}},
        {"keys.back", {CONTROL_BACK, CONTROL_BACK}},
        {"control.mute", {CONTROL_MUTE, CONTROL_MUTE}},
        {"keys.fullscreen", {CONTROL_FULLSCREEN, CONTROL_FULLSCREEN}, .fills_screen = true},
        {"keys.leave", .fixed = say(flow->sketch, "key.shift3")},
    };
    enum { LINES = sizeof lines / sizeof lines[0] };
    bool full = flow->sketch->view->abilities.fullscreen;
    int columns = flow->w >= 520 * flow->sketch->layout->text_scale ? 2 : 1, count = full ? LINES : LINES - 1;
    int rows = (count + columns - 1) / columns, shown = 0;
    flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, "settings.keys"));
    flow_gap(flow, 8);
    Button change = {.id = node_id("controls", 0),
                     .look = LOOK_SECONDARY,
                     .icon = "icon-keyboard",
                     .label = say(flow->sketch, "controls.open"),
                     .command = command_open(SCREEN_CONTROLS, 0)};
    flow_buttons(flow, &change, 1);
    flow_gap(flow, 14);
    float between = 40, width = (flow->w - between * (float)(columns - 1)) / (float)columns, end = flow->y;
    Flow column = {.sketch = flow->sketch, .x = flow->x, .y = flow->y, .w = width};
    for (int i = 0; i < LINES; i++) {
        if (lines[i].fills_screen && !full)
            continue;
        if (shown++ == rows) {
            column.x += width + between;
            column.y = flow->y;
        }
        put_keys_line(&column, i, &lines[i]);
        end = fmaxf(end, column.y);
    }
    flow->y = end;
}

/* Where the games lie, how to take them along, and how to be rid of them. */
static void put_stored(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const char *place = sketch->view->place;
    bool copies = sketch->view->copies;
    Button buttons[] = {{.id = node_id("copy-give", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-download",
                         .label = say(sketch, "settings.copy.give"),
                         .command = command_of(COMMAND_GIVE_COPY)},
                        {.id = node_id("copy-ask", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-folder",
                         .label = say(sketch, "settings.copy.ask"),
                         .command = command_of(COMMAND_ASK_COPY)},
                        {.id = node_id("wipe", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-trash",
                         .label = say(sketch, "settings.wipe"),
                         .command = command_open(SCREEN_WIPE, 0)}};
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "settings.stored"));
    flow_gap(flow, 6);
    if (place) {
        const char *words = sketch->view->abilities.page
                                ? say(sketch, "settings.place.page")
                                : say_with(sketch, "settings.place", (const char *const[]){"place", place, NULL});
        put_small(flow, node_id("place", 0), words);
    }
    if (copies)
        put_small(flow, node_id("copy-about", 0), say(sketch, "settings.copy.about"));
    flow_buttons(flow, copies ? buttons : buttons + 2, copies ? 3 : 1);
}

/* Nothing moves, nothing is drawn and no key is pressed in a terminal: only what counts there can be set. */
static void put_terminal_settings(Flow *flow)
{
    const Settings *settings = flow->sketch->view->settings;
    size_t first = flow->sketch->nodes->count;
    put_languages(flow);
    put_setting_switch(flow, "settings.signs", "settings.signs.about", SETTING_NAME_SIGNS, settings->name_signs, true);
    const NodeList *nodes = flow->sketch->nodes;
    while (first + 1 < nodes->count && !(nodes->items[first].state & NODE_FOCUSABLE))
        first++;
    if (first < nodes->count)
        nodes->items[first].state |= NODE_FIRST_FOCUS;
    flow_gap(flow, 24);
    put_stored(flow);
}

void settings_nodes(Sketch *sketch)
{
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "settings.title"), NULL, 0);
    Flow *flow = &page.flow;
    if (sketch->view->device == DEVICE_TERMINAL) {
        put_terminal_settings(flow);
        page_end(&page);
        return;
    }
    bool two = !sketch->layout->portrait && flow->w >= 900 && sketch->layout->text_scale < 1.6f;
    float gap = 64, width = two ? (flow->w - gap) / 2 : fminf(flow->w, 720);
    if (!two)
        flow_gap(flow, 12);
    Flow left = {.sketch = sketch, .x = flow->x, .y = flow->y, .w = width};
    put_text_size(&left);
    put_fonts(&left);
    put_preview(&left);
    put_themes(&left);
    put_setting_switch(&left, "settings.motion", "settings.motion.about", SETTING_REDUCED_MOTION,
                       sketch->view->settings->reduced_motion, false);
    flow_gap(&left, 20);
    put_languages(&left);
    Flow right = {
        .sketch = sketch, .x = two ? flow->x + width + gap : flow->x, .y = two ? flow->y : left.y, .w = width};
    if (two)
        put_stored(&left);
    put_hearing(&right);
    put_hands(&right);
    put_play(&right);
    put_keys(&right);
    if (!two) {
        flow_gap(&right, 24);
        put_stored(&right);
    }
    flow->y = fmaxf(left.y, right.y);
    page_end(&page);
}
