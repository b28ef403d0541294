/* The challenge independence as the room plays it: what others ask for is answered, then free times are filled one
 * after the other until both rings are whole. */
#include "room_step.h"
#include "week_screen.h"

#include <math.h>

static const char *when_words(const RoomStep *step, int cell)
{
    Week week = {.sketch = step->sketch, .variant = step->variant, .state = step->state};
    return week_when(&week, cell);
}

static const char *ring_words(const RoomStep *step, const char *name, int times)
{
    Sketch *sketch = step->sketch;
    const char *count = say_with(sketch, "independence.count",
                                 (const char *const[]){"count", say_number(sketch, times), "most",
                                                       say_number(sketch, WEEK_RING), NULL});
    return say_with(sketch, "independence.ring",
                    (const char *const[]){"name", say(sketch, name), "count", count, NULL});
}

static void tell_rings(const RoomStep *step, RoomLines *lines)
{
    const char *alone = ring_words(step, "independence.me", week_times_alone(step->variant, step->state));
    const char *together = ring_words(step, "independence.we", week_times_together(step->variant, step->state));
    room_quiet_line(lines, ROOM_BODY,
                    say_with(step->sketch, "room.independence.rings",
                             (const char *const[]){"alone", alone, "together", together, NULL}));
}

/* What whoever asked says to the answer. */
static void tell_answer(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const IndependenceState *state = step->state;
    if (state->heard == 0 || !step->last)
        return;
    const WeekAsk *ask = week_ask(step->variant, state->heard - 1);
    int answer = state->answer[state->heard - 1];
    const char *heard = answer == WEEK_MOVED ? ask->moved : answer == WEEK_SHARED ? ask->shared : ask->declined;
    room_quiet_line(&words->news, ROOM_BODY, ask->request);
    room_line(&words->news, ROOM_LEAD,
              answer == WEEK_KEPT
                  ? say_with(sketch, "independence.kept", (const char *const[]){"text", ask->text, NULL})
                  : say_with(sketch, "independence.heard",
                             (const char *const[]){"who", ask->who, "words", heard, NULL}));
}

/* ---- Questions ---- */

static const char *answer_words(const RoomStep *step, const QuestionOption *option)
{
    Sketch *sketch = step->sketch;
    switch (option->verb) {
    case INDEPENDENCE_KEEP:
        return say(sketch, "room.independence.keep");
    case INDEPENDENCE_SHARE:
        return say(sketch, "room.independence.share");
    case INDEPENDENCE_DECLINE:
        return say(sketch, "room.independence.decline");
    default:
        return say_with(sketch, "room.independence.move",
                        (const char *const[]){"when", when_words(step, option->place), NULL});
    }
}

static void ask_answer(const RoomStep *step, RoomWords *words)
{
    words->ask = say(step->sketch, "room.independence.answer");
    room_line(&words->card, ROOM_LEAD, week_ask(step->variant, step->question.item)->request);
    if (step->question.options[0].verb == INDEPENDENCE_SHARE)
        room_quiet_line(&words->card, ROOM_BODY, say(step->sketch, "room.independence.full"));
    for (int i = 0; i < step->question.count; i++)
        words->options[i] = answer_words(step, &step->question.options[i]);
}

static void offer_activity(const RoomStep *step, RoomWords *words, int option)
{
    int item = step->question.options[option].item, index = item % WEEK_TOGETHER;
    const WeekActivity *activity = week_activity(step->variant, index);
    bool together = item >= WEEK_TOGETHER || activity->kind == WEEK_WITH_OTHERS;
    words->options[option] = say_with(step->sketch, together ? "independence.tray.together" : "independence.tray.alone",
                                      (const char *const[]){"text", activity->text, NULL});
    words->notes[option] = activity->note;
}

static void ask_time(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    words->ask = say(sketch, "room.independence.time");
    room_line(&words->card, ROOM_LEAD,
              say_with(sketch, "room.independence.free",
                       (const char *const[]){"when", when_words(step, step->question.item), NULL}));
    tell_rings(step, &words->card);
    for (int i = 0; i < step->question.count; i++) {
        if (step->question.options[i].verb == INDEPENDENCE_FILL)
            words->options[i] = say(sketch, "room.independence.fill");
        else
            offer_activity(step, words, i);
    }
}

static void ask_for_room(const RoomStep *step, RoomWords *words)
{
    words->ask = say(step->sketch, "room.independence.which");
    room_line(&words->card, ROOM_LEAD, say(step->sketch, "room.independence.too_full"));
    for (int i = 0; i < step->question.count; i++)
        words->options[i] = week_activity(step->variant, step->question.options[i].item)->text;
    words->on = words->options[0];
}

static void tell_whole(const RoomStep *step, RoomWords *words)
{
    int evenings = week_free_evenings(step->variant, step->state);
    room_line(&words->card, ROOM_LEAD, say(step->sketch, "room.independence.whole"));
    tell_rings(step, &words->card);
    room_line(&words->card, ROOM_BODY, evenings > 0 ? say_count(step->sketch, "independence.recap.evenings", evenings)
                                                    : say(step->sketch, "independence.recap.no_evening"));
    words->on = say(step->sketch, "independence.finish");
}

/* The rings are made for a sheet, in every theme. */
static void picture(const RoomStep *step, Rect at)
{
    put_box(step->sketch, node_id("step-rings-sheet", 0), LOOK_CARD_SMALL, at);
    Rect within = inset(at, at.w * 0.08f, at.h * 0.08f);
    Node *rings = put_box(step->sketch, node_id("step-rings", 0), LOOK_TIME_RINGS, within);
    rings->amount = fminf((float)week_times_alone(step->variant, step->state) / WEEK_RING, 1);
    rings->amount_before = fminf((float)week_times_together(step->variant, step->state) / WEEK_RING, 1);
}

void independence_room(const RoomStep *step, RoomWords *words)
{
    words->about = say(step->sketch, "room.independence.about");
    words->picture = picture;
    tell_answer(step, words);
    switch (step->question.asks) {
    case INDEPENDENCE_ASKS_ANSWER:
        ask_answer(step, words);
        break;
    case INDEPENDENCE_ASKS_TIME:
        ask_time(step, words);
        break;
    case INDEPENDENCE_ASKS_ROOM:
        ask_for_room(step, words);
        break;
    default:
        tell_whole(step, words);
        break;
    }
}
