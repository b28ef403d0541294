/* Rows of the settings. */
#include "settings_rows.h"

#include <math.h>

static TextFormat row_format(const Sketch *sketch)
{
    TextFormat format = type_of(sketch, TYPE_BODY);
    format.size = fmaxf(format.size * 0.92f, 16 * sketch->layout->point);
    return format;
}

void put_setting_switch(Flow *flow, const char *key, const char *about, SettingId setting, bool on, bool shows_about)
{
    Sketch *sketch = flow->sketch;
    const char *words = say(sketch, about);
    flow_switch(flow, node_id("switch", (int)setting), row_format(sketch), say(sketch, key), words, on,
                command_set(setting, !on));
    if (!shows_about) {
        flow_rule(flow);
        return;
    }
    TextFormat small = type_of(sketch, TYPE_SMALLEST);
    small.face = FACE_REGULAR;
    small.line = 1.22f;
    Node *small_words = put_label(sketch, node_id("switch-about", (int)setting), small, INK_INK2, words, flow->x,
                                  flow->y - 6, flow->w); /* beneath the switch there is room again */
    small_words->group = node_id("switch", (int)setting);
    flow->y += small_words->rect.h + 2;
    flow_rule(flow);
}

void put_setting_slider(Flow *flow, const char *key, const char *words, SettingId setting, int value, int most)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = row_format(sketch), quiet = type_of(sketch, TYPE_LABEL);
    flow_gap(flow, 8);
    float words_width = line_width(sketch, quiet, words) + 1;
    bool beside = line_width(sketch, format, say(sketch, key)) + 17 + words_width <= flow->w;
    float height = put_label(sketch, node_id("slider-name", (int)setting), format, INK_INK, say(sketch, key), flow->x,
                             flow->y, beside ? flow->w - words_width - 16 : flow->w)
                       ->rect.h;
    if (!beside) {
        flow->y += height;
        height = 0;
    }
    Node *said = put_label(sketch, node_id("slider-words", (int)setting), quiet, INK_INK2, words,
                           beside ? flow->x + flow->w - words_width : flow->x, flow->y,
                           beside ? words_width : flow->w);
    flow->y += fmaxf(height, said->rect.h);
    float knob = target_least(sketch);
    Node *slider =
        put_box(sketch, node_id("slider", (int)setting), LOOK_SLIDER, (Rect){flow->x, flow->y, flow->w, knob});
    slider->role = ROLE_SLIDER;
    slider->state = NODE_FOCUSABLE;
    slider->label = say(sketch, key);
    slider->description = words;
    slider->value = value;
    slider->value_most = most;
    slider->command = command_set(setting, value);
    flow->y += knob;
    flow_gap(flow, 4);
    flow_rule(flow);
}
