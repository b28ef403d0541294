/* The rings of the conversation's screen, and what the last line did to them. */
#include "conversation_screen.h"

#include <math.h>

static const char *rings_words(const Talk *talk)
{
    static const char *const keys[] = {"conversation.rings.merged", "conversation.rings.merged",
                                       "conversation.rings.near",   "conversation.rings.linked",
                                       "conversation.rings.away",   "conversation.rings.apart",
                                       "conversation.rings.apart"};
    int distance = conversation_distance(talk->variant, talk->state, talk->state->lines);
    return say(talk->sketch, keys[distance + TALK_FAR]);
}

/* From -1 to 1, after so many lines. */
static float amount_at(const Talk *talk, int lines)
{
    return (float)conversation_distance(talk->variant, talk->state, lines < 0 ? 0 : lines) / TALK_FAR;
}

/* Returns its height. */
static float put_word(const Talk *talk, int index, const char *key, Ink ink, Align align, Rect at)
{
    TextFormat format =
        fit_line(talk->sketch, type_of(talk->sketch, TYPE_SMALLEST), say(talk->sketch, key), at.w, 0.7f);
    format.align = align;
    return put_label(talk->sketch, node_id("talk-word", index), format, ink, say(talk->sketch, key), at.x, at.y, at.w)
        ->rect.h;
}

static void put_ring_pair(Sketch *sketch, const Talk *talk, Rect at)
{
    Node *rings = put_box(sketch, node_id("talk-rings", 0), LOOK_TALK_RINGS, at);
    rings->role = ROLE_STATUS;
    rings->label = rings_words(talk);
    rings->amount = amount_at(talk, talk->state->lines);
    rings->amount_before = amount_at(talk, talk->state->lines - 1);
}

void talk_put_rings(Flow *flow, const Talk *talk, float height)
{
    Sketch *sketch = flow->sketch;
    float width = fminf(flow->w, TALK_COLUMN), x = flow->x + (flow->w - width) / 2;
    put_ring_pair(sketch, talk, (Rect){x, flow->y, width, height});
    flow->y += height + (sketch->layout->low || sketch->stacked ? 6 : 16);
    Node *track = put_box(sketch, node_id("talk-track", 0), LOOK_TALK_TRACK, (Rect){x + 28, flow->y, width - 56, 28});
    track->amount = amount_at(talk, talk->state->lines);
    track->amount_before = amount_at(talk, talk->state->lines - 1);
    flow->y += sketch->stacked ? 28 : 32;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    float third = (width - 16) / 3, least = format.size * format.line;
    float one = put_word(talk, 0, "conversation.merged", INK_INK, ALIGN_LEFT, (Rect){x, flow->y, third, 0});
    float two = put_word(talk, 1, "conversation.linked", INK_IN_GROUND, ALIGN_CENTRE,
                         (Rect){x + third + 8, flow->y, third, 0});
    float three = put_word(talk, 2, "conversation.apart", INK_INK, ALIGN_RIGHT,
                           (Rect){x + 2 * third + 16, flow->y, third, 0});
    flow->y += fmaxf(fmaxf(one, two), fmaxf(three, least));
}

void talk_put_note(Flow *flow, const Talk *talk)
{
    if (talk->state->lines == 0)
        return;
    TextFormat format = type_of(flow->sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    if (!flow->sketch->stacked) {
        format.align = ALIGN_CENTRE;
        format.balanced = true;
    }
    const char *note = conversation_line(talk->variant, talk->state, talk->state->lines - 1)->note;
    Node *node = put_text(flow->sketch, node_id("talk-note", talk->state->lines), format, INK_INK, note, flow->x,
                          flow->y, flow->w);
    node->state |= NODE_ANNOUNCE;
    flow->y += node->rect.h;
}

void talk_put_rings_small(Flow *flow, const Talk *talk)
{
    Flow beside = *flow;
    float width = fminf(flow->w * 0.42f, 260), height = fminf(width / 2.2f, 88);
    put_ring_pair(flow->sketch, talk, (Rect){flow->x, flow->y, width, height});
    beside.x += width + 16;
    beside.w -= width + 16;
    size_t first = flow->sketch->nodes->count;
    TextFormat format = type_of(flow->sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    talk_put_note(&beside, talk);
    if (talk->state->lines == 0 && words_height(flow->sketch, format, rings_words(talk), beside.w) <= height)
        beside.y += put_label(flow->sketch, node_id("talk-rings-words", 0), format, INK_INK, rings_words(talk),
                              beside.x, beside.y, beside.w)
                        ->rect.h;
    move_from(flow->sketch, first, 0, fmaxf(0, (flow->y + height - beside.y) / 2));
    flow->y = fmaxf(flow->y + height, beside.y);
}
