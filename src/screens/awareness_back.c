/* Looking back on the day: every moment with what it shows and why. Where the player's stamp is another, "Look again":
 * it can be changed here, or stay. */
#include "awareness_screen.h"

#include <math.h>

static const float ROW_GAP = 26;

static NodeId part_id(const char *name, int moment)
{
    return node_id(name, moment);
}

/* What the readers hear of a moment: kind, reason, and the player's stamp. */
static const char *row_description(const DayView *day, int moment)
{
    Sketch *sketch = day->sketch;
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    int mark = day->state->marks[moment];
    const char *yours = mark ? say_with(sketch, "awareness.your_stamp",
                                        (const char *const[]){"stamp", stamp_words(sketch, mark), NULL})
                             : say(sketch, "awareness.your_none");
    return say_with(sketch, "awareness.row",
                    (const char *const[]){"kind", stamp_words(sketch, shown->kind), "why", shown->why, "yours", yours,
                                          NULL});
}

/* "Looking for a yes" with its icon. Returns its height. */
static float put_kind(const DayView *day, int moment, float x, float y, float width)
{
    Sketch *sketch = day->sketch;
    int kind = awareness_moment(day->variant, moment)->kind;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = FACE_SEMIBOLD;
    float size = format.size * 1.15f, indent = stamp_icon(kind) ? size + format.size * 0.5f : 0;
    if (indent > 0)
        put_icon(sketch, part_id("kind-icon", moment), stamp_icon(kind), INK_GOLD_SHEET,
                 (Rect){x, y + (format.size * format.line - size) / 2, size, size});
    return put_label(sketch, part_id("kind", moment), format, INK_GOLD_SHEET, stamp_words(sketch, kind), x + indent, y,
                     width - indent)
        ->rect.h;
}

static Button change_button(const DayView *day, int moment)
{
    Sketch *sketch = day->sketch;
    int kind = awareness_moment(day->variant, moment)->kind;
    const char *words = kind ? say_with(sketch, "awareness.stamp_it",
                                        (const char *const[]){"stamp", stamp_words(sketch, kind), NULL})
                             : say(sketch, "awareness.lift");
    return (Button){.id = part_id("change", moment),
                    .look = LOOK_SECONDARY,
                    .label = words,
                    .description = moment_label(day, moment),
                    .icon = kind ? stamp_icon(kind) : "icon-close",
                    .command = day_mark(day, kind, moment)};
}

/* "Look again" and what would change. Returns the height. */
static float put_look_again(const DayView *day, int moment, float x, float y, float width)
{
    Sketch *sketch = day->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = FACE_EXTRABOLD;
    Button change = change_button(day, moment);
    const char *words = say(sketch, "awareness.look_again");
    float icon = format.size * 1.15f, indent = icon + format.size * 0.5f;
    float label = fminf(line_width(sketch, format, words) + 1, width - indent);
    float button = fminf(button_width(sketch, &change), width);
    bool beside = indent + label + 20 + button <= width;
    float height = button_height(sketch, &change, button), line = words_height(sketch, format, words, label);
    float words_y = beside ? y + (height - line) / 2 : y;
    put_icon(sketch, part_id("again-icon", moment), "icon-eye", INK_ON_SHEET,
             (Rect){x, words_y + (format.size * format.line - icon) / 2, icon, icon});
    put_text(sketch, part_id("again", moment), format, INK_ON_SHEET, words, x + indent, words_y, label);
    float button_y = beside ? y : y + line + 8;
    group_from(sketch, sketch->nodes->count - 2, moment_id(moment));
    put_button(sketch, &change, beside ? x + width - button : x, button_y, button);
    return button_y + height - y;
}

/* One moment. Returns its height. */
static float put_row(const DayView *day, int moment, float x, float y, float width)
{
    Sketch *sketch = day->sketch;
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    MomentCard card = moment_card(day, moment, width, 0.95f);
    size_t head = sketch->nodes->count;
    bool differs = awareness_differs(day->variant, day->state, moment);
    float inner = width - 2 * card.pad_x, left = x + card.pad_x;
    put_moment(day, &card, moment, x, y);
    float at = y + card.height - card.pad_y + 8;
    size_t first = sketch->nodes->count;
    at += put_kind(day, moment, left, at, inner) + 2;
    TextFormat why = type_of(sketch, TYPE_LABEL);
    why.face = FACE_REGULAR;
    at += put_label(sketch, part_id("why", moment), why, INK_ON_SHEET2, shown->why, left, at, inner)->rect.h;
    group_from(sketch, first, moment_id(moment));
    if (differs)
        at += 10 + put_look_again(day, moment, left, at + 10, inner);
    float height = at + card.pad_y - y;
    if (head < sketch->nodes->count) {
        Node *sheet = &sketch->nodes->items[head];
        sheet->rect.h = height;
        sheet->role = ROLE_TEXT;
        sheet->state |= day->fresh == moment ? NODE_ANNOUNCE : 0;
        sheet->label = moment_label(day, moment);
        sheet->description = row_description(day, moment);
        sheet->value = differs; /* glows */
    }
    put_moment_stamp(day, &card, moment, (Rect){x, y, width, height}, false);
    return height;
}

void looking_back_nodes(const DayView *day)
{
    Sketch *sketch = day->sketch;
    Button buttons[] = {{.id = node_id("finish", 0),
                         .look = LOOK_PRIMARY,
                         .label = say(sketch, "step.finish"),
                         .state = NODE_FIRST_FOCUS,
                         .command = command_move(day->challenge, AWARENESS_FINISH, 0, 0)},
                        {.id = node_id("day-again", 0),
                         .look = LOOK_SECONDARY,
                         .label = say(sketch, "awareness.again"),
                         .icon = "icon-again",
                         .command = command_move(day->challenge, AWARENESS_AGAIN, 0, 0)}};
    Page page = challenge_page_begin(sketch, say(sketch, "awareness.look_back"), buttons, 2);
    Flow *flow = &page.flow;
    flow->y += fmaxf(10, type_of(sketch, TYPE_SMALLEST).size * 1.3f - 14); /* a stamp stands out of the first row */
    int columns = sketch->stacked || sketch->layout->narrow ? 1 : 2;
    float gap = 36, width = (flow->w - gap * (float)(columns - 1)) / (float)columns, top = flow->y, end = top;
    for (int column = 0; column < columns; column++) {
        float y = top;
        int count = AWARENESS_MOMENTS / columns;
        for (int i = 0; i < count; i++)
            y += put_row(day, column * count + i, flow->x + (width + gap) * (float)column, y, width) +
                 (i + 1 < count ? ROW_GAP : 0);
        end = fmaxf(end, y);
    }
    flow->y = end;
    page_end(&page);
}
