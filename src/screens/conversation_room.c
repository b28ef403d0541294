/* The challenge conversation as the room plays it: three lines a turn, what the chosen one did to the two rings, and
 * what the other person answers. */
#include "conversation.h"
#include "room_step.h"

static const char *rings_words(const RoomStep *step)
{
    static const char *const keys[] = {"conversation.rings.merged", "conversation.rings.merged",
                                       "conversation.rings.near",   "conversation.rings.linked",
                                       "conversation.rings.away",   "conversation.rings.apart",
                                       "conversation.rings.apart"};
    const ConversationState *state = step->state;
    return say(step->sketch, keys[conversation_distance(step->variant, state, state->lines) + TALK_FAR]);
}

static const char *bubble(const RoomStep *step, const char *says)
{
    const ConversationVariant *variant = step->variant;
    return say_with(step->sketch, "conversation.bubble",
                    (const char *const[]){"name", variant->other, "text", say_quoted(step->sketch, says), NULL});
}

/* The line that was said last, and what it did. */
static void tell_line(const RoomStep *step, RoomLines *lines)
{
    const ConversationState *state = step->state;
    if (!step->last || state->lines == 0)
        return;
    const TalkChoice *line = conversation_line(step->variant, state, state->lines - 1);
    room_line(lines, ROOM_LEAD, say_quoted(step->sketch, line->text));
    room_line(lines, ROOM_BODY, line->note);
    room_line(lines, ROOM_BODY, rings_words(step));
}

static void ask_line(const RoomStep *step, RoomWords *words)
{
    const ConversationState *state = step->state;
    const TalkTurn *turn = conversation_turn(step->variant, state, state->lines);
    tell_line(step, &words->news);
    words->ask = say(step->sketch, "room.conversation.ask");
    room_line(&words->card, ROOM_LEAD, bubble(step, turn->says));
    for (int i = 0; i < step->question.count; i++)
        words->options[i] = conversation_choice(turn, step->question.options[i].item)->text;
}

static void tell_ending(const RoomStep *step, RoomWords *words)
{
    const TalkEnding *ending = conversation_ending(step->variant, step->state);
    tell_line(step, &words->card);
    room_line(&words->card, ROOM_LEAD, bubble(step, ending->says));
    room_line(&words->card, ROOM_BODY, ending->what);
    words->on = say(step->sketch, "step.finish");
}

static float amount_at(const RoomStep *step, int lines)
{
    return (float)conversation_distance(step->variant, step->state, lines < 0 ? 0 : lines) / TALK_FAR;
}

static void picture(const RoomStep *step, Rect at)
{
    const ConversationState *state = step->state;
    Node *rings = put_box(step->sketch, node_id("step-talk-rings", 0), LOOK_TALK_RINGS, at);
    rings->amount = amount_at(step, state->lines);
    rings->amount_before = amount_at(step, state->lines - 1);
}

void conversation_room(const RoomStep *step, RoomWords *words)
{
    const ConversationVariant *variant = step->variant;
    words->about = say(step->sketch, "room.conversation.about");
    words->picture = picture;
    room_line(&words->told, ROOM_LEAD, variant->situation);
    if (step->question.asks == CONVERSATION_ASKS_LINE)
        ask_line(step, words);
    else
        tell_ending(step, words);
}
