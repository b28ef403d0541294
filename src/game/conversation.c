/* The challenge conversation: a talk that branches. Only the lines said are kept; turns, rings and ending follow. */
#include "conversation.h"

#include <string.h>

static const char *const PULLS[] = {"over", "linked", "apart"};

static const ShapeField CHOICE[] = {
    SHAPE_TEXT_OF(TalkChoice, text, 80),
    SHAPE_CHOICE_OF(TalkChoice, rings, PULLS, "ways for the rings to go"),
    SHAPE_TEXT_OF(TalkChoice, note, 90),
    SHAPE_ID_OF(TalkChoice, next),
};
static const Shape CHOICE_SHAPE = {"a choice", sizeof(TalkChoice), CHOICE, sizeof CHOICE / sizeof CHOICE[0]};

static const ShapeField TURN[] = {
    SHAPE_ID_OF(TalkTurn, id),
    SHAPE_TEXT_OF(TalkTurn, says, 100),
    SHAPE_LIST_OF(TalkTurn, choices, &CHOICE_SHAPE, TALK_CHOICES, TALK_CHOICES),
};
static const Shape TURN_SHAPE = {"a turn", sizeof(TalkTurn), TURN, sizeof TURN / sizeof TURN[0]};

static const ShapeField ENDING[] = {
    SHAPE_ID_OF(TalkEnding, id),
    SHAPE_TEXT_OF(TalkEnding, says, 120),
    SHAPE_TEXT_OF(TalkEnding, what, 110),
};
static const Shape ENDING_SHAPE = {"an ending", sizeof(TalkEnding), ENDING, sizeof ENDING / sizeof ENDING[0]};

static const ShapeField VARIANT[] = {
    VARIANT_FIELDS(ConversationVariant),
    SHAPE_TEXT_OF(ConversationVariant, other, 24),
    SHAPE_TEXT_OF(ConversationVariant, situation, 140),
    SHAPE_NUMBER_OF(ConversationVariant, start, -TALK_FAR, TALK_FAR),
    SHAPE_LIST_OF(ConversationVariant, turns, &TURN_SHAPE, 12, TALK_TURNS_MOST),
    SHAPE_LIST_OF(ConversationVariant, endings, &ENDING_SHAPE, 2, TALK_ENDINGS_MOST),
};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(ConversationVariant), VARIANT,
                                    sizeof VARIANT / sizeof VARIANT[0]};

static const TalkTurn *turn_of(const ConversationVariant *variant, int turn)
{
    return (const TalkTurn *)variant->turns.items + turn;
}

static const TalkEnding *ending_of(const ConversationVariant *variant, int ending)
{
    return (const TalkEnding *)variant->endings.items + ending;
}

const TalkChoice *conversation_choice(const TalkTurn *turn, int choice)
{
    return (const TalkChoice *)turn->choices.items + choice;
}

/* The turn with this id: its index, or -1 where it is none. */
static int find_turn(const ConversationVariant *variant, const char *id)
{
    for (int i = 0; i < variant->turns.count; i++) {
        if (strcmp(turn_of(variant, i)->id, id) == 0) {
            return i;
        }
    }
    return -1;
}

static int find_ending(const ConversationVariant *variant, const char *id)
{
    for (int i = 0; i < variant->endings.count; i++) {
        if (strcmp(ending_of(variant, i)->id, id) == 0) {
            return i;
        }
    }
    return -1;
}

/* The index of the turn before line number `line`, or -1 at an ending. */
static int turn_at(const ConversationVariant *variant, const ConversationState *state, int line)
{
    int turn = 0;
    for (int i = 0; i < line && turn >= 0; i++) {
        turn = find_turn(variant, conversation_choice(turn_of(variant, turn), state->said[i])->next);
    }
    return turn;
}

const TalkTurn *conversation_turn(const ConversationVariant *variant, const ConversationState *state, int line)
{
    int turn = turn_at(variant, state, line);
    return turn < 0 ? NULL : turn_of(variant, turn);
}

const TalkChoice *conversation_line(const ConversationVariant *variant, const ConversationState *state, int line)
{
    return conversation_choice(turn_of(variant, turn_at(variant, state, line)), state->said[line]);
}

const TalkEnding *conversation_ending(const ConversationVariant *variant, const ConversationState *state)
{
    if (state->lines == 0 || turn_at(variant, state, state->lines) >= 0) {
        return NULL;
    }
    return ending_of(variant, find_ending(variant, conversation_line(variant, state, state->lines - 1)->next));
}

int conversation_shown(const ConversationVariant *variant, const ConversationState *state, int line, int place)
{
    return state->order[turn_at(variant, state, line)][place];
}

int conversation_place(const ConversationVariant *variant, const ConversationState *state, int line, int choice)
{
    int place = 0;
    while (place + 1 < TALK_CHOICES && conversation_shown(variant, state, line, place) != choice) {
        place++;
    }
    return place;
}

int conversation_distance(const ConversationVariant *variant, const ConversationState *state, int lines)
{
    int distance = variant->start;
    for (int line = 0; line < lines; line++) {
        switch ((TalkPull)conversation_line(variant, state, line)->rings) {
        case TALK_OVER:
            distance -= distance > -TALK_FAR;
            break;
        case TALK_LINKED:
            distance += (distance < 0) - (distance > 0);
            break;
        case TALK_APART:
            distance += distance < TALK_FAR;
            break;
        }
    }
    return distance;
}

static void begin(const void *content, void *memory, Random *random)
{
    const ConversationVariant *variant = content;
    ConversationState *state = memory;
    for (int turn = 0; turn < variant->turns.count; turn++) {
        for (int place = 0; place < TALK_CHOICES; place++) {
            int other = (int)random_below(random, (uint32_t)place + 1);
            state->order[turn][place] = state->order[turn][other];
            state->order[turn][other] = (unsigned char)place;
        }
    }
}

static bool say(const ConversationVariant *variant, ConversationState *state, int choice, Error *refusal)
{
    if (conversation_ending(variant, state) != NULL) {
        return error_set(refusal, "The talk has come to its end. Go back to one of your lines, or finish.");
    }
    if (choice < 0 || choice >= TALK_CHOICES) {
        return error_set(refusal, "There are three lines to choose from, 0 to 2; %d is none of them.", choice);
    }
    state->said[state->lines++] = (unsigned char)choice;
    return true;
}

static bool go_back(ConversationState *state, int line, Error *refusal)
{
    if (line < 0 || line >= state->lines) {
        return error_set(refusal, "You have said %d lines so far; there is no line %d to go back to.", state->lines,
                         line);
    }
    memset(state->said + line, 0, sizeof state->said - (size_t)line);
    state->lines = line;
    return true;
}

static bool apply(const void *content, void *memory, const Action *move, Error *refusal)
{
    const ConversationVariant *variant = content;
    ConversationState *state = memory;
    if (state->done) {
        return error_set(refusal, "This talk is finished. It can be begun again.");
    }
    switch (move->verb) {
    case CONVERSATION_SAY:
        return say(variant, state, move->item, refusal);
    case CONVERSATION_BACK:
        return go_back(state, move->item, refusal);
    case CONVERSATION_FINISH:
        if (conversation_ending(variant, state) == NULL) {
            return error_set(refusal, "The talk has not come to its end yet.");
        }
        state->done = 1;
        return true;
    default:
        return error_set(refusal, "A talk knows no move %d.", move->verb);
    }
}

static bool is_done(const void *content, const void *memory)
{
    (void)content;
    return ((const ConversationState *)memory)->done;
}

/* What lies before each turn: the fewest and the most lines from there to an ending. */
typedef struct Ways {
    int fewest[TALK_TURNS_MOST], most[TALK_TURNS_MOST];
} Ways;

/* Goes over all turns once more: each is a line longer than what follows it. Called as often as there are turns, it has
 * found every way; whatever still grows then goes in a circle. */
static void lengthen(const ConversationVariant *variant, Ways *ways)
{
    Ways before = *ways;
    for (int i = 0; i < variant->turns.count; i++) {
        ways->fewest[i] = TALK_TURNS_MOST + 1;
        ways->most[i] = 0;
        for (int c = 0; c < TALK_CHOICES; c++) {
            int next = find_turn(variant, conversation_choice(turn_of(variant, i), c)->next);
            int fewest = 1 + (next < 0 ? 0 : before.fewest[next]), most = 1 + (next < 0 ? 0 : before.most[next]);
            ways->fewest[i] = fewest < ways->fewest[i] ? fewest : ways->fewest[i];
            ways->most[i] = most > ways->most[i] ? most : ways->most[i];
        }
    }
}

static void check_lengths(const ConversationVariant *variant, ShapeCheck *check)
{
    Ways ways;
    memset(&ways, 0, sizeof ways);
    for (int i = 0; i <= variant->turns.count; i++) {
        lengthen(variant, &ways);
    }
    for (int i = 0; i < variant->turns.count; i++) {
        if (ways.most[i] > variant->turns.count) {
            shape_mistake(check, turn_of(variant, i), NULL,
                          "From this turn the talk can come back to it, so that it would never end. Let one of its "
                          "choices lead on instead.");
            return;
        }
    }
    if (ways.fewest[0] < TALK_LINES_LEAST || ways.most[0] > TALK_LINES_MOST) {
        shape_mistake(check, variant, "turns",
                      "A talk takes %d to %d lines, whichever are said; here it can take %d to %d.", TALK_LINES_LEAST,
                      TALK_LINES_MOST, ways.fewest[0], ways.most[0]);
    }
}

/* Whether any choice of the whole talk leads to what has this id. */
static bool is_led_to(const ConversationVariant *variant, const char *id)
{
    for (int i = 0; i < variant->turns.count; i++) {
        for (int c = 0; c < TALK_CHOICES; c++) {
            if (strcmp(conversation_choice(turn_of(variant, i), c)->next, id) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool check_choice(const ConversationVariant *variant, const TalkChoice *choice, ShapeCheck *check)
{
    if (find_turn(variant, choice->next) >= 0 || find_ending(variant, choice->next) >= 0) {
        return true;
    }
    shape_mistake(check, choice, "next", "There is no turn and no ending \"%s\" in this talk.", choice->next);
    return false;
}

/* Ids, and where the choices lead. Returns whether every choice leads somewhere. */
static bool check_ways(const ConversationVariant *variant, ShapeCheck *check)
{
    bool sound = true;
    for (int i = 0; i < variant->turns.count; i++) {
        const TalkTurn *turn = turn_of(variant, i);
        int pulls = 0;
        if (find_turn(variant, turn->id) != i || find_ending(variant, turn->id) >= 0) {
            shape_mistake(check, turn, "id", "\"%s\" is the id of something else in this talk already.", turn->id);
        }
        if (i > 0 && !is_led_to(variant, turn->id)) {
            shape_mistake(check, turn, "id", "No choice leads to the turn \"%s\".", turn->id);
        }
        for (int c = 0; c < TALK_CHOICES; c++) {
            sound = check_choice(variant, conversation_choice(turn, c), check) && sound;
            pulls |= 1 << conversation_choice(turn, c)->rings;
        }
        if (!(pulls & 1 << TALK_LINKED)) {
            shape_mistake(check, turn, "choices", "At least one choice of every turn is an open one (\"linked\").");
        }
    }
    for (int i = 0; i < variant->endings.count; i++) {
        const TalkEnding *ending = ending_of(variant, i);
        if (find_ending(variant, ending->id) != i) {
            shape_mistake(check, ending, "id", "\"%s\" is another ending's id already.", ending->id);
        }
        if (!is_led_to(variant, ending->id)) {
            shape_mistake(check, ending, "id", "No choice leads to the ending \"%s\".", ending->id);
        }
    }
    return sound;
}

static void check_talk(const void *variant, ShapeCheck *check)
{
    if (check_ways(variant, check)) {
        check_lengths(variant, check);
    }
}

static bool ask(const void *content, const void *memory, ChallengeQuestion *question)
{
    const ConversationVariant *variant = content;
    const ConversationState *state = memory;
    *question = (ChallengeQuestion){.item = state->lines};
    if (state->done) {
        return false;
    }
    if (conversation_ending(variant, state) != NULL) {
        question->asks = CONVERSATION_ASKS_FINISH;
        question_offer(question, CONVERSATION_FINISH, 0, 0);
        return true;
    }
    question->asks = CONVERSATION_ASKS_LINE;
    for (int place = 0; place < TALK_CHOICES; place++) {
        question_offer(question, CONVERSATION_SAY, conversation_shown(variant, state, state->lines, place), 0);
    }
    return true;
}

static const ChallengeVerb VERBS[] = {
    [CONVERSATION_SAY] = {"say", 1}, [CONVERSATION_BACK] = {"back", 1}, [CONVERSATION_FINISH] = {"finish", 0}};

const ChallengeRules conversation_rules = {
    .format = {"conversation", &VARIANT_SHAPE, check_talk},
    .quotation = "step-communication",
    .says_safety = true,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(ConversationState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
    .ask = ask,
};
