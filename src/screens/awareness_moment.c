/* A moment of the day as a sheet: its time, its words, and the stamp that it bears. */
#include "awareness_screen.h"

#include <math.h>

static const float STAMP_TURN = -2;

NodeId moment_id(int moment)
{
    return node_id("moment", moment);
}

const char *moment_label(const DayView *day, int moment)
{
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    return say_with(day->sketch, "awareness.moment",
                    (const char *const[]){"time", shown->time, "text", shown->text, NULL});
}

static Node stamp_node(const Sketch *sketch, int mark)
{
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_SEMIBOLD;
    format.line = 1.15f;
    return (Node){.look = LOOK_STAMP,
                  .label = stamp_words(sketch, mark),
                  .icon = stamp_icon(mark),
                  .text = format,
                  .angle = STAMP_TURN,
                  .side = SIDE_EITHER};
}

MomentCard moment_card(const DayView *day, int moment, float width, float scale)
{
    const Sketch *sketch = day->sketch;
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    bool small = sketch->layout->portrait || sketch->layout->narrow || sketch->layout->low;
    MomentCard card = {.time = type_of(sketch, TYPE_SMALLEST), .text = type_of(sketch, TYPE_BODY), .width = width};
    card.pad_x = small ? 18 : 22;
    card.pad_y = small ? 14 : 16;
    float inner = width - 2 * card.pad_x;
    card.text.face = FACE_SEMIBOLD;
    card.text.line = 1.27f;
    card.text.balanced = true;
    card.text.size = fmaxf(card.text.size * scale, 16 * sketch->layout->point);
    card.text = fit_words(sketch, card.text, shown->text, inner);
    card.height = 2 * card.pad_y + words_height(sketch, card.time, shown->time, inner) + 2 +
                  words_height(sketch, card.text, shown->text, inner);
    int mark = day->state->marks[moment];
    Node stamp = stamp_node(sketch, mark ? mark : AWARENESS_NEED);
    card.stamp_width = node_wanted_width(sketch->layout->measure, &stamp);
    card.stamp_inset = width - card.pad_x - line_width(sketch, card.time, shown->time) - 10 - card.stamp_width;
    bool beside = card.stamp_inset >= 6;
    card.stamp_inset = beside ? fminf(card.stamp_inset, card.pad_x) : card.pad_x;
    if (!beside && mark) {
        card.stamp_width = fminf(card.stamp_width, inner);
        stamp.rect.w = card.stamp_width;
        fit_node(sketch, &stamp);
        card.stamp_row = node_wanted_height(sketch->layout->measure, &stamp, card.stamp_width) + 10;
        card.height += card.stamp_row;
    }
    card.stamp_size = stamp.text.size;
    card.height = fmaxf(card.height, target_least(sketch));
    return card;
}

void put_moment(const DayView *day, const MomentCard *card, int moment, float x, float y)
{
    Sketch *sketch = day->sketch;
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    float inner = card->width - 2 * card->pad_x;
    put_box(sketch, moment_id(moment), LOOK_THOUGHT, (Rect){x, y, card->width, card->height});
    size_t first = sketch->nodes->count;
    Node *time = put_label(sketch, node_id("moment-time", moment), card->time, INK_ON_SHEET2, shown->time,
                           x + card->pad_x, y + card->pad_y, inner);
    float beneath = time->rect.y + time->rect.h + 2;
    time->rect.w = fminf(inner, line_width(sketch, time->text, shown->time) + 1);
    put_label(sketch, node_id("moment-text", moment), card->text, INK_ON_SHEET, shown->text, x + card->pad_x, beneath,
              inner);
    group_from(sketch, first, moment_id(moment));
}

void put_moment_stamp(const DayView *day, const MomentCard *card, int moment, Rect sheet, bool low)
{
    Sketch *sketch = day->sketch;
    int mark = day->state->marks[moment];
    if (!mark)
        return;
    Node stamp = stamp_node(sketch, mark);
    stamp.text.size = card->stamp_size;
    float height = node_wanted_height(sketch->layout->measure, &stamp, card->stamp_width);
    stamp.id = node_id("moment-stamp", moment);
    stamp.rect = (Rect){sheet.x + sheet.w - card->stamp_width - card->stamp_inset, 0, card->stamp_width, height};
    stamp.rect.y = card->stamp_row > 0 ? sheet.y + card->height - card->pad_y - height
                   : low               ? sheet.y + sheet.h - height * 0.3f
                                       : sheet.y - height * 0.45f;
    node_list_add(sketch->nodes, stamp);
}
