/* The grid of the week: its cells, and the tiles that lie in them. */
#include "week_screen.h"

#include <math.h>
#include <string.h>

static const float GAP = 10, WORD_LETTERS = 9, LETTER = 0.55f;

TextFormat week_format(const Week *week)
{
    TextFormat format = type_of(week->sketch, TYPE_SMALLEST);
    format.line = 1.15f;
    return format;
}

static const char *day_name(const Week *week, int day, bool in_short)
{
    static const char *const LONG[] = {"independence.day.1", "independence.day.2", "independence.day.3",
                                       "independence.day.4", "independence.day.5", "independence.day.6",
                                       "independence.day.7"};
    static const char *const SHORT[] = {"independence.day.short.1", "independence.day.short.2",
                                        "independence.day.short.3", "independence.day.short.4",
                                        "independence.day.short.5", "independence.day.short.6",
                                        "independence.day.short.7"};
    return say(week->sketch, in_short ? SHORT[day] : LONG[day]);
}

static const char *part_name(const Week *week, int part)
{
    static const char *const KEYS[] = {"independence.part.1", "independence.part.2", "independence.part.3"};
    return say(week->sketch, KEYS[part]);
}

const char *week_when(const Week *week, int cell)
{
    static const char *const KEYS[] = {"independence.when.1", "independence.when.2", "independence.when.3"};
    return say_with(week->sketch, KEYS[cell % WEEK_PARTS],
                    (const char *const[]){"day", day_name(week, cell / WEEK_PARTS, false), NULL});
}

const char *week_item_text(const Week *week, int item)
{
    return item >= WEEK_ASK ? week_ask(week->variant, item - WEEK_ASK)->text
                            : week_activity(week->variant, item % WEEK_TOGETHER)->text;
}

Command week_move(const Week *week, int verb, int item, int place)
{
    return command_move(week->challenge, verb, item, place);
}

/* --- measures --- */

/* The widest of a row's or a column's names. */
static float names_width(const Week *week, bool days, bool in_short)
{
    TextFormat format = type_of(week->sketch, TYPE_LABEL);
    float width = 0;
    for (int i = 0; i < (days ? WEEK_DAYS : WEEK_PARTS); i++)
        width = fmaxf(width, line_width(week->sketch, format, days ? day_name(week, i, in_short) : part_name(week, i)));
    return width + 2;
}

/* The width at which the longest word stands in a cell in at least 85 % of its size, and never in too small a one. */
static float cell_wanted(const Week *week)
{
    float size = fmaxf(week_format(week).size * 0.85f, 14 * week->sketch->layout->point);
    return WORD_LETTERS * LETTER * size + 8;
}

static float columns_cell(const Week *week, float width)
{
    return (width - names_width(week, false, false) - 14) / WEEK_DAYS - GAP;
}

bool week_columns_fit(const Week *week, float width)
{
    return !week->sketch->layout->portrait && columns_cell(week, width) >= cell_wanted(week);
}

float week_cell_least(const Week *week)
{
    TextFormat format = week_format(week);
    float two_lines = 2 * format.size * format.line + (week->shape == WEEK_COLUMNS ? 14 : 10);
    float icon = week->shape == WEEK_COLUMNS ? format.size * 1.15f : 0;
    if (week->shape == WEEK_LIST)
        two_lines = format.size * format.line + 20;
    return fmaxf(target_least(week->sketch), two_lines + icon);
}

void week_measure(Week *week, float x, float y, float width, float height)
{
    TextFormat label = type_of(week->sketch, TYPE_LABEL);
    week->grid = (Rect){x, y, width, 0};
    week->head = label.size * label.line + 4;
    week->label = names_width(week, false, false) + 14;
    float rows_label = names_width(week, true, true) + 3;
    float rows_cell = (width - rows_label) / WEEK_PARTS - GAP;
    if (week_columns_fit(week, width)) {
        week->shape = WEEK_COLUMNS;
        week->cell_w = columns_cell(week, width);
    } else if (rows_cell >= cell_wanted(week)) {
        week->shape = WEEK_ROWS;
        week->label = rows_label;
        week->cell_w = rows_cell;
    } else {
        week->shape = WEEK_LIST;
        week->label = fminf(week->label, width - GAP - 2.5f * target_least(week->sketch));
        week->cell_w = width - week->label - GAP;
    }
    week->cell_h = week_cell_least(week);
    if (week->shape == WEEK_COLUMNS && height > 0)
        week->cell_h = fminf(fmaxf(week->cell_h, (height - week->head) / WEEK_PARTS - GAP), 104);
}

static float list_day(const Week *week)
{
    return week->head + GAP + WEEK_PARTS * (week->cell_h + GAP) + 8;
}

float week_grid_height(const Week *week)
{
    switch (week->shape) {
    case WEEK_COLUMNS:
        return week->head + WEEK_PARTS * (GAP + week->cell_h);
    case WEEK_ROWS:
        return week->head + WEEK_DAYS * (GAP + week->cell_h) + week->opened_height;
    case WEEK_LIST:
        break;
    }
    return WEEK_DAYS * list_day(week) + week->opened_height;
}

/* Where a day's row ends, in rows and lists. */
static float day_end(const Week *week, int day)
{
    float rows = week->shape == WEEK_ROWS ? (float)(day + 1) * (week->cell_h + GAP)
                                          : (float)day * list_day(week) + WEEK_PARTS * (week->cell_h + GAP);
    return week->grid.y + week->head + GAP + rows;
}

static Rect cell_rect(const Week *week, int cell)
{
    int day = cell / WEEK_PARTS, part = cell % WEEK_PARTS;
    float w = week->cell_w, h = week->cell_h, x = week->grid.x + week->label + GAP, y = week->grid.y + week->head + GAP;
    if (day > week->opened)
        y += week->opened_height;
    switch (week->shape) {
    case WEEK_COLUMNS:
        return (Rect){x + (float)day * (w + GAP), y + (float)part * (h + GAP), w, h};
    case WEEK_ROWS:
        return (Rect){x + (float)part * (w + GAP), y + (float)day * (h + GAP), w, h};
    case WEEK_LIST:
        break;
    }
    return (Rect){x, y + (float)day * list_day(week) + (float)part * (h + GAP), w, h};
}

/* --- words on tiles --- */

/* The width of a text's longest word. */
static float widest_word(const Sketch *sketch, TextFormat format, const char *text)
{
    float widest = 0;
    for (const char *word = text; *word; word += strspn(word, " ")) {
        size_t length = strcspn(word, " ");
        const TextMeasure *measure = sketch->layout->measure;
        widest = fmaxf(widest, measure->width(measure->context, format.face, format.size, word, length));
        word += length;
    }
    return widest + 1;
}

/* What is left and right of the words: as much as is wished, less where a word would have to be broken. */
static float room_beside(const Sketch *sketch, TextFormat format, const char *text, float width, float wished)
{
    format.size = fmaxf(format.size * 0.85f, 14 * sketch->layout->point);
    return fmaxf(2, fminf(wished, (width - widest_word(sketch, format, text)) / 2));
}

/* Fitted into width and height, to the very size where the longest word just stands in the width. */
static TextFormat fit_tile(const Sketch *sketch, TextFormat format, const char *text, float width, float height)
{
    float widest = widest_word(sketch, format, text), floor = 14 * sketch->layout->point;
    if (widest > width)
        format.size = fmaxf(format.size * (width - 0.1f) / widest, floor);
    return fit_box(sketch, format, text, width, height, floor / format.size);
}

/* Icon and words side by side in the middle, as on a tile of the tray. */
static void put_beside(Sketch *sketch, int number, const char *icon, const char *text, TextFormat format, Ink ink,
                       Rect rect)
{
    float size = format.size * 1.1f, gap = format.size * 0.4f;
    float pad = room_beside(sketch, format, text, rect.w, 14), room = rect.w - 2 * pad;
    bool shown = icon && room - size - gap >= widest_word(sketch, format, text);
    float beside = shown ? size + gap : 0;
    format = fit_tile(sketch, format, text, room - beside, rect.h - 4);
    float wide = fminf(line_width(sketch, format, text) + 1, room - beside);
    float high = words_height(sketch, format, text, wide), x = rect.x + (rect.w - wide - beside) / 2;
    if (shown)
        put_icon(sketch, node_id("week-icon", number), icon, ink,
                 (Rect){x, rect.y + (rect.h - size) / 2, size, size});
    put_label(sketch, node_id("week-word", number), format, ink, text, x + beside, rect.y + (rect.h - high) / 2, wide);
}

/* Icon above words, as in a cell; without the icon where both don't fit. */
static void put_above(Sketch *sketch, int number, const char *icon, const char *text, TextFormat format, Ink ink,
                      Rect rect)
{
    float size = format.size, gap = 2, whole = 2 * format.size * format.line;
    float pad = room_beside(sketch, format, text, rect.w, 8), room = rect.w - 2 * pad;
    format = fit_tile(sketch, format, text, room, rect.h - 6);
    float high = words_height(sketch, format, text, room);
    bool shown = icon && high + size + 12 <= rect.h && whole + size + 12 <= rect.h; /* all cells with icons, or none */
    float top = rect.y + (rect.h - high - (shown ? size + gap : 0)) / 2;
    if (shown)
        put_icon(sketch, node_id("week-icon", number), icon, ink,
                 (Rect){rect.x + (rect.w - size) / 2, top, size, size});
    put_label(sketch, node_id("week-word", number), format, ink, text, rect.x + pad, top + (shown ? size + gap : 0),
              room);
}

static void put_words(Sketch *sketch, NodeId head, int number, const char *icon, const char *text, TextFormat format,
                      Ink ink, Rect rect, bool in_tray)
{
    size_t first = sketch->nodes->count;
    format.align = ALIGN_CENTRE;
    format.balanced = true;
    if (in_tray || rect.w > 2.2f * rect.h)
        put_beside(sketch, number, icon, text, format, ink, rect);
    else
        put_above(sketch, number, icon, text, format, ink, rect);
    group_from(sketch, first, head);
}

/* --- what lies in the week --- */

/* What an item is to somebody who can't see it: what, when, and for whom. */
static const char *item_label(const Week *week, int item, int cell)
{
    static const char *const ANSWERED[] = {"independence.tile.asked", "independence.tile.kept",
                                           "independence.tile.moved", "independence.tile.shared",
                                           "independence.tile.declined"};
    static const char *const ALONE[] = {"independence.tile.alone", "independence.tray.alone"};
    static const char *const TOGETHER[] = {"independence.tile.together", "independence.tray.together"};
    const char *when = cell >= 0 ? week_when(week, cell) : "", *key;
    if (item >= WEEK_ASK) {
        const WeekAsk *ask = week_ask(week->variant, item - WEEK_ASK);
        return say_with(week->sketch, ANSWERED[week->state->answer[item - WEEK_ASK]],
                        (const char *const[]){"text", ask->text, "when", when, "who", ask->who, NULL});
    }
    bool together = item >= WEEK_TOGETHER || week_activity(week->variant, item)->kind == WEEK_WITH_OTHERS;
    key = (together ? TOGETHER : ALONE)[cell < 0];
    return say_with(week->sketch, key,
                    (const char *const[]){"text", week_item_text(week, item), "when", when, NULL});
}

/* Which of LOOK_ACTIVITY's kinds an item is. */
static int item_value(const Week *week, int item)
{
    if (item >= WEEK_ASK)
        return week->state->answer[item - WEEK_ASK] == WEEK_SHARED ? 1 : 3;
    return item >= WEEK_TOGETHER || week_activity(week->variant, item)->kind == WEEK_WITH_OTHERS;
}

static const char *item_icon(const Week *week, int item)
{
    static const char *const ANSWERED[] = {"icon-bubble", "icon-check", "icon-check", "icon-two", "icon-bubble"};
    if (item >= WEEK_ASK)
        return ANSWERED[week->state->answer[item - WEEK_ASK]];
    return item_value(week, item) == 1 ? "icon-two" : "icon-one";
}

static Ink item_ink(const Week *week, int item)
{
    static const Ink INKS[] = {INK_ON_GOLD, INK_ON_WE, INK_ON_SHEET, INK_ON_SHEET};
    bool declined = item >= WEEK_ASK && week->state->answer[item - WEEK_ASK] == WEEK_DECLINED;
    return declined ? INK_INK2 : INKS[item_value(week, item)];
}

/* What pressing it does: in the hand (what lies in the week stays there until a cell is pressed), out of it, from the
 * week back to the tray, or the answers of who asks. */
static Command item_command(const Week *week, int item, int cell)
{
    bool ask = item >= WEEK_ASK;
    if (ask)
        return command_pick(week->asking == item - WEEK_ASK ? -1 : item);
    if (cell >= 0 && week->hand == item)
        return week_move(week, INDEPENDENCE_LIFT, item, 0);
    if (cell >= 0 && week->hand >= 0)
        return week_move(week, INDEPENDENCE_PLACE, week->hand, cell);
    if (cell < 0 && week->place >= 0)
        return week_move(week, INDEPENDENCE_PLACE, item, week->place);
    return command_pick(week->hand == item ? -1 : item);
}

static bool in_hand(const Week *week, int item)
{
    return item == week->hand || (item >= WEEK_ASK && item - WEEK_ASK == week->asking);
}

/* Backspace: what is in the hand goes back, else what was placed last. */
static bool lifts(const Week *week, int item, int cell)
{
    if (week->hand >= 0 || week->asking >= 0 || week->place >= 0)
        return item == week->hand;
    return cell >= 0 && item < WEEK_ASK && item % WEEK_TOGETHER + 1 == week->state->last;
}

void week_put_tile(Week *week, int item, int cell, Rect rect)
{
    Sketch *sketch = week->sketch;
    bool ask = item >= WEEK_ASK, declined = ask && week->state->answer[item - WEEK_ASK] == WEEK_DECLINED;
    NodeId id = node_id("activity", item);
    Node node = {.id = id,
                 .role = ROLE_BUTTON,
                 .look = LOOK_ACTIVITY,
                 .state = NODE_FOCUSABLE | NODE_DRAGGABLE | (in_hand(week, item) ? NODE_SELECTED : 0) |
                          (declined ? NODE_CHECKED : 0),
                 .rect = rect,
                 .label = item_label(week, item, cell),
                 .description = ask ? week_ask(week->variant, item - WEEK_ASK)->request
                                    : week_activity(week->variant, item % WEEK_TOGETHER)->note,
                 .value = item_value(week, item),
                 .side = SIDE_EITHER,
                 .shortcut = lifts(week, item, cell) ? SHORTCUT_LIFT : SHORTCUT_NONE,
                 .command = item_command(week, item, cell),
                 .drag = WEEK_DRAG,
                 .drag_item = item};
    if (week->focus == WEEK_FOCUS_TILE && week->first == item) {
        node.state |= NODE_FIRST_FOCUS;
        week->focus = WEEK_FOCUS_GIVEN;
    }
    if (cell >= 0 && !ask) {
        node.takes = WEEK_DRAG;
        node.drop = week_move(week, INDEPENDENCE_PLACE, 0, cell);
    }
    node_list_add(sketch->nodes, node);
    put_words(sketch, id, item, item_icon(week, item), week_item_text(week, item), week_format(week),
              item_ink(week, item), rect, cell < 0);
}

/* --- the cells --- */

static const char *fixed_icon(const Week *week, int icon)
{
    TextBuffer stem = {0};
    if (icon < 0)
        return NULL;
    text_buffer_format(&stem, "icon-%s", week_icon_names[icon]);
    const char *kept = node_list_keep(week->sketch->nodes, stem.text ? stem.text : "");
    text_buffer_free(&stem);
    return kept;
}

static void put_fixed(Week *week, int cell, int fixed)
{
    Sketch *sketch = week->sketch;
    const WeekFixed *taken = week_fixed(week->variant, fixed);
    Rect rect = cell_rect(week, cell);
    NodeId id = node_id("cell", cell);
    Node *node = put_box(sketch, id, LOOK_WEEK_CELL, rect);
    node->role = ROLE_TEXT;
    node->state = NODE_DISABLED;
    node->label = say_with(sketch, "independence.fixed",
                           (const char *const[]){"text", taken->text, "when", week_when(week, cell), NULL});
    put_words(sketch, id, WEEK_PLACE + cell, fixed_icon(week, taken->icon), taken->text, week_format(week),
              INK_INK2, rect, false);
}

static void put_free(Week *week, int cell)
{
    Sketch *sketch = week->sketch;
    Node *node = put_box(sketch, node_id("cell", cell), LOOK_WEEK_CELL, cell_rect(week, cell));
    node->role = ROLE_BUTTON;
    node->state = NODE_FOCUSABLE;
    node->label = say_with(sketch, "independence.free", (const char *const[]){"when", week_when(week, cell), NULL});
    node->takes = WEEK_DRAG;
    node->drop = week_move(week, INDEPENDENCE_PLACE, 0, cell);
    if (week->hand >= 0) {
        node->state |= NODE_SELECTED;
        node->command = week_move(week, INDEPENDENCE_PLACE, week->hand, cell);
    } else {
        node->state |= week->place == cell ? NODE_CHECKED : 0;
        node->command = command_pick(week->place == cell ? -1 : WEEK_PLACE + cell);
        node->shortcut = week->place == cell ? SHORTCUT_LIFT : SHORTCUT_NONE;
    }
    if (week->focus == WEEK_FOCUS_CELLS) {
        node->state |= NODE_FIRST_FOCUS;
        week->focus = WEEK_FOCUS_GIVEN;
    }
}

/* A name before a row or over a column; the readers hear it with each cell. */
static void put_name(Week *week, int number, const char *name, Align align, Rect rect)
{
    Sketch *sketch = week->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = align == ALIGN_CENTRE ? FACE_SEMIBOLD : FACE_REGULAR;
    format.align = align;
    format = fit_box(sketch, format, name, rect.w, rect.h, fmaxf(0.5f, 14 * sketch->layout->point / format.size));
    float high = words_height(sketch, format, name, rect.w);
    put_label(sketch, node_id("week-name", number), format, INK_INK, name, rect.x, rect.y + (rect.h - high) / 2,
              rect.w);
}

static void put_day(Week *week, int day)
{
    Rect first = cell_rect(week, day * WEEK_PARTS);
    if (week->shape == WEEK_COLUMNS)
        put_name(week, day, day_name(week, day, true), ALIGN_CENTRE,
                 (Rect){first.x - GAP / 2, week->grid.y, first.w + GAP, week->head});
    else if (week->shape == WEEK_ROWS)
        put_name(week, day, day_name(week, day, true), ALIGN_LEFT, (Rect){week->grid.x, first.y, week->label, first.h});
    else
        put_text(week->sketch, node_id("week-name", day), type_of(week->sketch, TYPE_LABEL), INK_INK,
                 day_name(week, day, false), week->grid.x, first.y - GAP - week->head, week->grid.w)
            ->role = ROLE_HEADING;
}

static void put_parts(Week *week)
{
    for (int part = 0; part < WEEK_PARTS; part++) {
        Rect first = cell_rect(week, part);
        Rect name = {week->grid.x, first.y, week->label, first.h};
        if (week->shape == WEEK_ROWS)
            name = (Rect){first.x - GAP / 2, week->grid.y, first.w + GAP, week->head};
        put_name(week, WEEK_DAYS + part, part_name(week, part), week->shape == WEEK_ROWS ? ALIGN_CENTRE : ALIGN_LEFT,
                 name);
    }
}

void week_put_grid(Week *week)
{
    if (week->shape != WEEK_LIST)
        put_parts(week);
    for (int cell = 0; cell < WEEK_CELLS; cell++) {
        int fixed = week_fixed_at(week->variant, cell), item = week_item_at(week->variant, week->state, cell);
        if (cell % WEEK_PARTS == 0)
            put_day(week, cell / WEEK_PARTS);
        if (week->shape == WEEK_LIST) {
            Rect rect = cell_rect(week, cell);
            put_name(week, WEEK_DAYS + cell, part_name(week, cell % WEEK_PARTS), ALIGN_LEFT,
                     (Rect){week->grid.x, rect.y, week->label, rect.h});
        }
        if (fixed >= 0)
            put_fixed(week, cell, fixed);
        else if (item >= 0)
            week_put_tile(week, item, cell, cell_rect(week, cell));
        else
            put_free(week, cell);
        if (cell / WEEK_PARTS == week->opened && cell % WEEK_PARTS == WEEK_PARTS - 1) {
            float top = day_end(week, week->opened);
            week->opened_height = week_put_opened(week, (Rect){week->grid.x, top, week->grid.w, 0}) + 2 * GAP;
        }
    }
}
