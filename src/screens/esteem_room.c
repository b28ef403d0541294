/* The challenge esteem as the room plays it: one stone after the other is set on the cairn or turned over, and what
 * rolls back says why. */
#include "esteem.h"
#include "room_step.h"

#include <math.h>

static const char *const NEWS[] = {
    [ESTEEM_NEWS_STAYS] = "esteem.news.stays",
    [ESTEEM_NEWS_ROLLS] = "esteem.news.rolls",
    [ESTEEM_NEWS_IS_OWN] = "room.esteem.is_own",
    [ESTEEM_NEWS_TURNED] = "esteem.news.turned",
    [ESTEEM_NEWS_STAYS_AGAIN] = "esteem.news.stays_again",
    [ESTEEM_NEWS_LEANS] = "esteem.news.leans",
    [ESTEEM_NEWS_COLD] = "esteem.news.cold",
};

/* What the last move brought about: the thought in the words that were chosen, and why it went so. */
static void tell_news(const RoomStep *step, RoomWords *words)
{
    const EsteemState *state = step->state;
    const char *why = esteem_news_why(step->variant, state);
    if (!step->last || !why)
        return;
    bool again = step->last->verb == ESTEEM_SAY, bare = state->news == ESTEEM_NEWS_ROLLS && state->standing == 0;
    const char *said = again ? esteem_rewrite(step->variant, state->news_stone, state->news_rewrite)->text
                             : esteem_stone(step->variant, state->news_stone)->text;
    room_line(&words->news, ROOM_LEAD, say_quoted(step->sketch, said));
    room_line(&words->news, ROOM_LEAD,
              say_with(step->sketch, bare ? "esteem.news.rolls_bare" : NEWS[state->news],
                       (const char *const[]){"why", why, NULL}));
    room_quiet_line(&words->news, ROOM_BODY,
                    say_with(step->sketch, "esteem.count",
                             (const char *const[]){"count", say_number(step->sketch, state->standing), "most",
                                                   say_number(step->sketch, ESTEEM_CAIRN), NULL}));
}

static void ask_about(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const ChallengeQuestion *question = &step->question;
    const char *thought = say_quoted(sketch, esteem_stone(step->variant, question->item)->text);
    bool again = question->asks == ESTEEM_ASKS_AGAIN;
    room_line(&words->card, again ? ROOM_LEAD : ROOM_CARD, thought);
    words->ask = say(sketch, again ? "room.esteem.ask_again" : "room.esteem.ask");
    for (int i = 0; i < question->count; i++) {
        const QuestionOption *option = &question->options[i];
        const char *whose = option->verb == ESTEEM_SET ? "room.esteem.own" : "room.esteem.borrowed";
        words->options[i] =
            again ? esteem_rewrite(step->variant, option->item, option->place)->text : say(sketch, whose);
    }
}

/* The cairn is whole: why the last stone stays, and what all of them say. */
static void tell_cairn(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    if (words->news.count > 1)
        room_line(&words->card, ROOM_BODY, words->news.items[1].text);
    words->news.count = 0;
    room_line(&words->card, ROOM_LEAD, say(sketch, "room.esteem.whole"));
    for (int place = ESTEEM_CAIRN - 1; place >= 0; place--)
        room_line(&words->card, ROOM_BODY, say_quoted(sketch, esteem_standing(step->variant, step->state, place)));
}

/* The stones that stand, and where the next one may lie. */
static void picture(const RoomStep *step, Rect at)
{
    const EsteemState *state = step->state;
    float each = at.h / ESTEEM_CAIRN;
    for (int place = 0; place < ESTEEM_CAIRN && place <= state->standing; place++) {
        float width = fminf(at.w, at.h * 1.3f) * (1 - 0.13f * (float)place);
        Node *stone = put_box(step->sketch, node_id("step-stone", place), LOOK_STONE,
                              (Rect){at.x + (at.w - width) / 2, at.y + at.h - each * (float)(place + 1), width, each});
        stone->value = place;
        stone->state = place < state->standing ? NODE_CHECKED : 0;
        stone->value_most = place < state->standing ? 0 : 2;
    }
}

void esteem_room(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    words->about = say(sketch, "room.esteem.about");
    words->picture = picture;
    tell_news(step, words);
    switch (step->question.asks) {
    case ESTEEM_ASKS_FINISH:
        tell_cairn(step, words);
        words->on = say(sketch, "step.finish");
        break;
    case ESTEEM_ASKS_SET:
        words->on = say(sketch, "room.esteem.set");
        break;
    case ESTEEM_ASKS_TURN:
        words->on = say(sketch, "room.esteem.turn");
        break;
    default:
        break;
    }
    if (step->question.asks != ESTEEM_ASKS_FINISH)
        ask_about(step, words);
}
