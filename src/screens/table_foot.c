/* What stands beneath the comparison table. */
#include "table_foot.h"

#include "bar.h"
#include "challenge_page.h"
#include "table_parts.h"

#include <math.h>
#include <string.h>

static const float DISC = 64, PANEL_PAD = 28;

static const Game *game_of(const Flow *flow)
{
    return session_game(flow->sketch->view->session);
}

/* ---- Steps ---- */

/* A step's name, to be pressed. */
static Node *put_step_name(Sketch *sketch, int step, bool done, TextFormat format, Rect rect)
{
    Node node = {.id = node_id("table-step", step),
                 .role = ROLE_BUTTON,
                 .look = LOOK_QUIET,
                 .state = NODE_FOCUSABLE,
                 .label = challenge_name(sketch, step),
                 .description = say(sketch, done ? "table.step.done" : "table.step.not_yet"),
                 .rect = rect,
                 .text = format,
                 .ink = done ? INK_INK : INK_INK2,
                 .side = SIDE_EITHER,
                 .command = command_open(SCREEN_PATH, step)};
    fit_node(sketch, &node);
    node.rect.h =
        fmaxf(node_wanted_height(sketch->layout->measure, &node, rect.w), fmaxf(rect.h, target_least(sketch)));
    return node_list_add(sketch->nodes, node);
}

/* The disc leads where the name leads. */
static void put_step_disc(Sketch *sketch, int step, bool done, Rect rect)
{
    Node *disc = put_box(sketch, node_id("table-disc", step), LOOK_STEP_DISC, rect);
    disc->icon = step_icon(step);
    disc->state = done ? 0 : NODE_DISABLED;
    put_box(sketch, node_id("table-disc-press", step), LOOK_NONE, rect)->command = command_open(SCREEN_PATH, step);
}

static float widest_word(const Sketch *sketch, TextFormat format, const char *text)
{
    float widest = 0;
    for (const char *word = text; *word;) {
        size_t length = strcspn(word, " ");
        const TextMeasure *measure = sketch->layout->measure;
        widest = fmaxf(widest, measure->width(measure->context, format.face, format.size, word, length));
        word += length + strspn(word + length, " ");
    }
    return widest;
}

/* Whether every name's words stand whole in a column. */
static bool fit_in_columns(const Sketch *sketch, TextFormat format, float width)
{
    bool fit = !sketch->stacked;
    for (int step = 0; step < challenge_count(); step++)
        fit = fit && widest_word(sketch, format, challenge_name(sketch, step)) + 1 < width;
    return fit;
}

static void steps_beside(Flow *flow, TextFormat format)
{
    Sketch *sketch = flow->sketch;
    const Game *game = game_of(flow);
    float column = flow->w / (float)challenge_count(), end = flow->y;
    format.align = ALIGN_CENTRE;
    format.balanced = true;
    for (int step = 0; step < challenge_count(); step++) {
        bool done = game_step_times_done(game, step) > 0;
        float x = flow->x + column * (float)step;
        if (step > 0)
            put_box(sketch, node_id("table-way", step), LOOK_RULE,
                    (Rect){x - column / 2 + DISC / 2 + 8, flow->y + DISC / 2 - 1, column - DISC - 16, 2});
        put_step_disc(sketch, step, done, (Rect){x + (column - DISC) / 2, flow->y, DISC, DISC});
        Node *name = put_step_name(sketch, step, done, format, (Rect){x + 6, flow->y + DISC + 4, column - 12, 0});
        end = fmaxf(end, name->rect.y + name->rect.h);
    }
    flow->y = end;
}

static void steps_below(Flow *flow, TextFormat format)
{
    Sketch *sketch = flow->sketch;
    const Game *game = game_of(flow);
    float disc = 48;
    for (int step = 0; step < challenge_count(); step++) {
        bool done = game_step_times_done(game, step) > 0;
        size_t first = sketch->nodes->count;
        put_step_disc(sketch, step, done, (Rect){flow->x, flow->y, disc, disc});
        Rect place = {flow->x + disc + 4, flow->y, flow->w - disc - 4, disc};
        float height = put_step_name(sketch, step, done, format, place)->rect.h;
        for (size_t i = first; i + 1 < sketch->nodes->count; i++) /* the disc stands at the name's middle */
            sketch->nodes->items[i].rect.y += (height - disc) / 2;
        flow->y += height + 12;
    }
    flow->y -= 12;
}

void flow_steps(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    float column = flow->w / (float)challenge_count();
    flow_gap(flow, 34);
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "table.steps"));
    flow_gap(flow, 16);
    if (fit_in_columns(sketch, format, column - 12 - 1.2f * format.size))
        steps_beside(flow, format);
    else
        steps_below(flow, format);
}

/* ---- Cairn ---- */

/* One stone, its words in its middle; `part`: how wide it is of the widest. */
static void put_stone(Flow *flow, int index, const char *text, float part)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_centred(sketch, TYPE_LABEL);
    float widest = fminf(flow->w, 620), width = widest * part, inner = width * 0.78f;
    format = fit_words(sketch, format, text, inner);
    float words = words_height(sketch, format, text, inner), height = fmaxf(56, words + 24);
    Rect rect = {flow->x + (widest - width) / 2, flow->y, width, height};
    Node *stone = put_box(sketch, node_id("table-stone", index), LOOK_STONE, rect);
    stone->value = index;
    stone->state = NODE_CHECKED;
    put_text(sketch, node_id("table-stone-words", index), format, INK_ON_SHEET, text, rect.x + (width - inner) / 2,
             rect.y + (height - words) / 2, inner);
    flow->y += height;
}

void flow_cairn(Flow *flow)
{
    const char *stones[TABLE_STONES_MOST];
    int count = table_stones(game_of(flow), stones);
    if (count == 0)
        return;
    flow_gap(flow, 34);
    flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, "table.cairn"));
    flow_gap(flow, 12);
    for (int i = count - 1; i >= 0; i--) /* the highest first, and the smallest */
        put_stone(flow, i, stones[i], flow->sketch->stacked ? 1 : 1 - 0.1f * (float)i);
}

/* ---- From here ---- */

static float put_items(Flow *flow, float width, float step_x)
{
    static const char *const items[][2] = {{"icon-book", "table.from.article"},
                                           {"icon-bubble", "table.from.share"},
                                           {"icon-heart", "table.from.counselor"}};
    float top = flow->y, end = top;
    for (int i = 0; i < 3; i++) {
        Flow item = {.sketch = flow->sketch,
                     .x = flow->x + step_x * (float)i,
                     .y = step_x > 0 ? top : end + (i > 0 ? 12 : 0),
                     .w = width,
                     .on_sheet = true};
        flow_item(&item, items[i][0], TYPE_READING, say(flow->sketch, items[i][1]), false);
        end = fmaxf(end, item.y);
    }
    return end;
}

void flow_from_here(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    float pad = sketch->stacked ? 20 : PANEL_PAD, inner = flow->w - 2 * pad;
    bool beside = !sketch->stacked && !sketch->layout->narrow;
    float column = beside ? (inner - 2 * 36) / 3 : inner;
    flow_gap(flow, 34);
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("from-here", 0), LOOK_PANEL, (Rect){flow->x, flow->y, flow->w, 0});
    float top = flow->y;
    Flow words = {.sketch = sketch, .x = flow->x + pad, .y = top + pad * 0.8f, .w = inner, .on_sheet = true};
    flow_heading(&words, TYPE_BODY, say(sketch, "table.from"));
    flow_gap(&words, 14);
    float end = put_items(&words, column, beside ? column + 36 : 0) + pad * 0.8f;
    if (!sketch->nodes->failed)
        sketch->nodes->items[panel].rect.h = end - top;
    flow->y = end;
    flow_gap(flow, 24);
    flow_item(flow, "icon-info", TYPE_LABEL, say(sketch, "about.not_diagnosis"), false);
}
