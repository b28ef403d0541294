/* The challenge boundaries as the room plays it: the four pieces are chosen one after the other, each says what it
 * does, and the sentence is read back and changed. */
#include "boundaries_screen.h"
#include "room_step.h"

#include <math.h>

/* The pieces that are there, one after the other; NULL while there is none. */
static const char *sentence(const RoomStep *step)
{
    TextBuffer all = {0};
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        const BoundariesTile *tile = boundaries_placed(step->variant, step->state, slot);
        if (tile)
            text_buffer_format(&all, "%s%s", all.length > 0 ? " " : "", tile->text);
    }
    const char *kept = all.length > 0 ? node_list_keep(step->sketch->nodes, all.text) : NULL;
    text_buffer_free(&all);
    return kept;
}

/* The piece that was chosen just now, and what it does to the sentence. */
static void tell_piece(const RoomStep *step, RoomWords *words)
{
    const Action *last = step->last;
    if (!last || last->verb != BOUNDARIES_PLACE)
        return;
    const BoundariesTile *tile = boundaries_tile(step->variant, last->item);
    room_line(&words->news, ROOM_LEAD, say_quoted(step->sketch, tile->text));
    room_line(&words->news, ROOM_LEAD, tile->effect);
    if (boundaries_placed_count(step->state) > 1)
        room_quiet_line(&words->news, ROOM_BODY,
                        say_with(step->sketch, "room.boundaries.so_far",
                                 (const char *const[]){"sentence", sentence(step), NULL}));
}

static void ask_piece(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const BoundariesVariant *variant = step->variant;
    const char *lead = boundaries_lead(sketch, step->question.item), *so_far = sentence(step);
    words->ask = say_with(sketch, "room.boundaries.ask", (const char *const[]){"lead", lead, NULL});
    if (so_far)
        room_line(&words->card, ROOM_BODY, so_far);
    else
        room_line(&words->card, ROOM_LEAD, variant->situation);
    for (int i = 0; i < step->question.count; i++)
        words->options[i] = boundaries_tile(variant, step->question.options[i].item)->text;
}

static const char *change_words(const RoomStep *step, int slot)
{
    return say_with(step->sketch, "room.boundaries.change",
                    (const char *const[]){"lead", boundaries_lead(step->sketch, slot), NULL});
}

static void ask_reading(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    bool can_be_kept = boundaries_can_be_kept(step->variant, step->state);
    words->ask = say(sketch, can_be_kept ? "room.boundaries.keep" : "room.boundaries.which");
    room_line(&words->card, ROOM_LEAD, sentence(step));
    if (!can_be_kept)
        room_line(&words->card, ROOM_BODY, say(sketch, "room.boundaries.not_yet"));
    for (int i = 0; i < step->question.count; i++) {
        const QuestionOption *option = &step->question.options[i];
        words->options[i] = option->verb == BOUNDARIES_FINISH ? say(sketch, "boundaries.finish")
                                                              : change_words(step, option->item);
    }
    words->on = words->options[0];
}

static void picture(const RoomStep *step, Rect at)
{
    float height = fminf(at.h, at.w / BOUNDARIES_POSTS_WIDE); /* else the rings would stand over the margin */
    Rect within = {at.x, at.y + (at.h - height) / 2, at.w, height};
    Node *posts = put_box(step->sketch, node_id("step-posts", 0), LOOK_POSTS, within);
    posts->value_most = BOUNDARIES_SLOTS;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
        posts->value |= boundaries_post(boundaries_placed(step->variant, step->state, slot)) << (POST_BITS * slot);
}

void boundaries_room(const RoomStep *step, RoomWords *words)
{
    const BoundariesVariant *variant = step->variant;
    words->about = say(step->sketch, "room.boundaries.about");
    words->picture = picture;
    room_line(&words->told, ROOM_LEAD, variant->situation);
    switch (step->question.asks) {
    case BOUNDARIES_ASKS_PIECE:
        tell_piece(step, words);
        ask_piece(step, words);
        break;
    case BOUNDARIES_ASKS_READ:
        tell_piece(step, words);
        room_line(&words->card, ROOM_LEAD, sentence(step));
        words->on = say(step->sketch, "boundaries.read");
        break;
    default:
        ask_reading(step, words);
        break;
    }
}
