/* The challenge awareness as the room plays it: the day is read moment by moment, then looked at again where the room
 * reads it otherwise than the article would. */
#include "awareness_screen.h"
#include "room_step.h"

static const char *mark_words(const Sketch *sketch, int mark)
{
    return say(sketch, mark == AWARENESS_YES    ? "awareness.yes"
                       : mark == AWARENESS_NEED ? "room.awareness.need"
                                                : "room.awareness.none");
}

static const char *moment_words(const RoomStep *step, int moment)
{
    const AwarenessMoment *now = awareness_moment(step->variant, moment);
    return say_with(step->sketch, "awareness.moment",
                    (const char *const[]){"time", now->time, "text", now->text, NULL});
}

static int count_differing(const RoomStep *step)
{
    int count = 0;
    for (int moment = 0; moment < AWARENESS_MOMENTS; moment++)
        count += awareness_differs(step->variant, step->state, moment);
    return count;
}

static void ask_moment(const RoomStep *step, RoomWords *words)
{
    room_line(&words->card, ROOM_CARD, moment_words(step, step->question.item));
    words->ask = say(step->sketch, "room.awareness.ask");
    for (int i = 0; i < step->question.count; i++)
        words->options[i] = mark_words(step->sketch, step->question.options[i].item);
}

static void ask_again(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const AwarenessMoment *moment = awareness_moment(step->variant, step->question.item);
    const AwarenessState *state = step->state;
    const char *kind = mark_words(sketch, moment->kind);
    room_line(&words->card, ROOM_LEAD, moment_words(step, step->question.item));
    room_line(&words->card, ROOM_BODY,
              say_with(sketch, "room.awareness.ours",
                       (const char *const[]){"mark", mark_words(sketch, state->marks[step->question.item]), NULL}));
    room_line(&words->card, ROOM_BODY,
              say_with(sketch, "room.awareness.theirs", (const char *const[]){"mark", kind, "why", moment->why, NULL}));
    words->ask = say(sketch, "room.awareness.ask_again");
    words->options[0] = say(sketch, "room.awareness.keep");
    words->options[1] = say_with(sketch, "room.awareness.change", (const char *const[]){"mark", kind, NULL});
}

/* How often each was seen. */
static void tell_counts(const RoomStep *step, RoomLines *lines)
{
    for (int mark = 1; mark <= AWARENESS_MARKS; mark++) {
        int which = mark % AWARENESS_MARKS; /* neither comes last */
        room_line(lines, ROOM_BODY,
                  say_with(step->sketch, "room.awareness.count",
                           (const char *const[]){"mark", mark_words(step->sketch, which), "count",
                                                 say_number(step->sketch,
                                                            awareness_count(step->state, (AwarenessMark)which)),
                                                 NULL}));
    }
}

void awareness_room(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const AwarenessVariant *variant = step->variant;
    const char *const day[] = {"day", variant->head.title, NULL};
    words->about = say(sketch, "room.awareness.about");
    switch (step->question.asks) {
    case AWARENESS_ASKS_MOMENT:
        ask_moment(step, words);
        break;
    case AWARENESS_ASKS_END:
        room_line(&words->card, ROOM_LEAD, say_with(sketch, "room.awareness.read", day));
        tell_counts(step, &words->card);
        words->on = say(sketch, "awareness.end");
        break;
    case AWARENESS_ASKS_AGAIN:
        if (step->last && step->last->verb == AWARENESS_END)
            room_line(&words->news, ROOM_LEAD,
                      say_count(sketch, "room.awareness.differ", count_differing(step)));
        ask_again(step, words);
        break;
    default:
        room_line(&words->card, ROOM_LEAD, say(sketch, "room.awareness.seen"));
        tell_counts(step, &words->card);
        words->on = say(sketch, "step.finish");
        break;
    }
}
