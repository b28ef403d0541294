/* The stream of the day with the five moments of a half: above and below it where the window is wide and high enough,
 * else down its side. */
#include "awareness_screen.h"
#include "stream.h"

#include <math.h>

static const float BREADTH = 90, BREADTH_DOWN = 46, STEM_LEAST = 12, STEM_MOST = 34, KNOT = 22, GAP = 40;

/* Pressing a moment takes it in the hand, or stamps it with the stamp that is there. With keys and pad the one that has
 * the focus is in the hand already, and pressing it goes through the stamps. */
static Command moment_command(const DayView *day, int moment)
{
    int mark = day->state->marks[moment];
    if (day->stamp)
        return day_mark(day, mark == day->stamp ? AWARENESS_NONE : day->stamp, moment);
    if (day->held != moment)
        return command_pick(moment);
    if (day_by_focus(day))
        return day_mark(day, (mark + 1) % AWARENESS_MARKS, moment);
    return command_pick(-1);
}

static void dress(const DayView *day, int moment, size_t index)
{
    Sketch *sketch = day->sketch;
    if (index >= sketch->nodes->count)
        return; /* memory ran out */
    int mark = day->state->marks[moment];
    Node *node = &sketch->nodes->items[index];
    node->role = ROLE_CHOICE;
    node->state = NODE_FOCUSABLE | (day->fresh == moment ? NODE_ANNOUNCE : 0);
    node->command = moment_command(day, moment);
    if (node->command.kind == COMMAND_PICK && day->held != moment)
        node->state |= NODE_PICKS;
    if (moment == day->current)
        node->state |= NODE_FIRST_FOCUS;
    if (day->held == moment)
        node->state |= NODE_SELECTED;
    if (mark)
        node->state |= NODE_CHECKED;
    node->takes = AWARENESS_DRAG_STAMP;
    node->drop = day_mark(day, AWARENESS_NONE, moment);
    node->label = moment_label(day, moment);
    node->description =
        mark ? say_with(sketch, "awareness.stamped", (const char *const[]){"stamp", stamp_words(sketch, mark), NULL})
             : say(sketch, "awareness.unstamped");
}

static void put_dressed(const DayView *day, const MomentCard *card, int moment, float x, float y, bool low)
{
    size_t index = day->sketch->nodes->count;
    put_moment(day, card, moment, x, y);
    dress(day, moment, index);
    put_moment_stamp(day, card, moment, (Rect){x, y, card->width, card->height}, low);
}

static void put_band(const DayView *day, Rect rect)
{
    Node *band = put_box(day->sketch, node_id("stream", 0), LOOK_STREAM, rect);
    band->value = day->state->half;
    band->value_most = 1;
}

static void put_stem(const DayView *day, int moment, Rect rect, bool knot_first)
{
    put_box(day->sketch, node_id("stem", moment), LOOK_STEM, rect)->value = knot_first ? 0 : 1;
}

/* --- across --- */

typedef struct Across {
    MomentCard cards[AWARENESS_HALF];
    float width, above, below; /* of a card; of the highest above and below the stream */
    float overhang;            /* of a stamp */
    float height;              /* all of it, with the shortest stems */
} Across;

static Across measure_across(const DayView *day, float width, float scale)
{
    const Sketch *sketch = day->sketch;
    Across across = {.width = fminf((width - 2 * GAP) / 3, 440)};
    for (int i = 0; i < AWARENESS_HALF; i++) {
        across.cards[i] = moment_card(day, day->state->half * AWARENESS_HALF + i, across.width, scale);
        float *side = i % 2 == 0 ? &across.above : &across.below;
        *side = fmaxf(*side, across.cards[i].height);
    }
    across.overhang = type_of(sketch, TYPE_SMALLEST).size * 1.3f;
    across.height = across.above + across.below + BREADTH + 2 * STEM_LEAST + 2 * across.overhang;
    return across;
}

static void put_across(const DayView *day, const Across *across, Flow *flow, float room)
{
    const Layout *layout = day->sketch->layout;
    float spare = room - across->height, stem = STEM_LEAST + fminf(spare / 4, STEM_MOST - STEM_LEAST);
    float used = across->height + 2 * (stem - STEM_LEAST);
    float top = flow->y + (room - used) / 2 + across->overhang + across->above + stem;
    put_band(day, (Rect){0, top, layout->width, BREADTH});
    float step = (flow->w - across->width) / (AWARENESS_HALF - 1), places[AWARENESS_HALF];
    for (int i = 0; i < AWARENESS_HALF; i++) {
        float x = flow->x + across->width / 2 + step * (float)i;
        float middle = top + stream_middle(x, layout->width, BREADTH), half = BREADTH * STREAM_BAND / 2;
        bool low = i % 2 == 1;
        places[i] = low ? middle + half + stem : middle - half - stem - across->cards[i].height;
        float from = low ? middle - KNOT / 2 : places[i] + across->cards[i].height;
        float to = low ? places[i] : middle + KNOT / 2;
        put_stem(day, day->state->half * AWARENESS_HALF + i, (Rect){x - KNOT / 2, from, KNOT, to - from}, low);
    }
    for (int i = 0; i < AWARENESS_HALF; i++)
        put_dressed(day, &across->cards[i], day->state->half * AWARENESS_HALF + i, flow->x + step * (float)i, places[i],
                    i % 2 == 1);
    flow->y += room;
}

/* --- down --- */

static void put_down(const DayView *day, Flow *flow)
{
    Sketch *sketch = day->sketch;
    bool tiny = sketch->layout->text_scale >= 1.5f && sketch->layout->portrait;
    float breadth = tiny ? 30 : BREADTH_DOWN, x = flow->x + breadth + (tiny ? 12 : 24);
    float width = fminf(flow->x + flow->w - x, 760), gap = 14 + type_of(sketch, TYPE_SMALLEST).size * 0.8f;
    MomentCard cards[AWARENESS_HALF];
    float above = fmaxf(16, type_of(sketch, TYPE_SMALLEST).size * 1.3f), length = above;
    for (int i = 0; i < AWARENESS_HALF; i++) {
        cards[i] = moment_card(day, day->state->half * AWARENESS_HALF + i, width, 1);
        length += cards[i].height + gap;
    }
    Rect band = {flow->x, flow->y, breadth, length};
    put_band(day, band);
    float y = flow->y + above;
    for (int i = 0; i < AWARENESS_HALF; i++) {
        int moment = day->state->half * AWARENESS_HALF + i;
        float middle = y + cards[i].height / 2;
        float knot = fminf(KNOT, breadth * STREAM_BAND * 0.8f);
        float from = band.x + stream_middle(middle - band.y, band.h, band.w) - knot / 2;
        put_stem(day, moment, (Rect){from, middle - knot / 2, x - from, knot}, true);
        put_dressed(day, &cards[i], moment, x, y, false);
        y += cards[i].height + gap;
    }
    flow->y += length;
}

void put_stream(const DayView *day, Flow *flow, float room)
{
    if (!day->sketch->stacked)
        for (float scale = 1; scale > 0.8f; scale -= 0.06f) {
            Across across = measure_across(day, flow->w, scale);
            if (across.height <= room) {
                put_across(day, &across, flow, room);
                return;
            }
        }
    put_down(day, flow);
}
