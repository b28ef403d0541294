/* The challenge conversation: its rules, the talks that come with the game, what its format finds, and talks played to
 * their ends by chance. */
#define CHALLENGE "conversation"
#include "challenge_bench.h"

#include "conversation.h"

static const ConversationVariant *variant_at(int index)
{
    return shipped_variant(index);
}

static const TalkTurn *turn_at(const ConversationVariant *variant, int index)
{
    return (const TalkTurn *)variant->turns.items + index;
}

static ConversationState begun(const ConversationVariant *variant, uint64_t seed)
{
    ConversationState state;
    Random random = random_make(seed, 7);
    memset(&state, 0, sizeof state);
    conversation_rules.begin(variant, &state, &random);
    return state;
}

static bool move(const ConversationVariant *variant, ConversationState *state, int verb, int item)
{
    Error refusal = {""};
    Action action = {.kind = ACTION_MOVE, .verb = verb, .item = item};
    ConversationState before = *state;
    if (conversation_rules.apply(variant, state, &action, &refusal)) {
        return true;
    }
    assert_memory_equal(&before, state, sizeof before); /* what is refused changes nothing, and says why */
    assert_true(strlen(refusal.text) > 20);
    return false;
}

/* Says a line of this kind at the turn at hand. */
static void say_kind(const ConversationVariant *variant, ConversationState *state, TalkPull pull)
{
    const TalkTurn *turn = conversation_turn(variant, state, state->lines);
    assert_non_null(turn);
    for (int choice = 0; choice < TALK_CHOICES; choice++) {
        if (conversation_choice(turn, choice)->rings == (int)pull) {
            assert_true(move(variant, state, CONVERSATION_SAY, choice));
            return;
        }
    }
    fail_msg("%s: the turn %s has no choice of kind %d", variant->head.id, turn->id, (int)pull);
}

static int distance(const ConversationVariant *variant, const ConversationState *state)
{
    return conversation_distance(variant, state, state->lines);
}

static void a_line_leads_on_and_moves_the_rings(void **unused)
{
    (void)unused;
    const ConversationVariant *variant = variant_at(0);
    ConversationState state = begun(variant, 1);
    assert_int_equal(distance(variant, &state), variant->start);
    assert_string_equal(conversation_turn(variant, &state, 0)->id, turn_at(variant, 0)->id);
    say_kind(variant, &state, TALK_APART);
    assert_int_equal(distance(variant, &state), variant->start + 1);
    assert_string_equal(conversation_turn(variant, &state, 1)->id, conversation_line(variant, &state, 0)->next);
    say_kind(variant, &state, TALK_OVER);
    assert_int_equal(distance(variant, &state), variant->start);
    assert_int_equal(conversation_distance(variant, &state, 1), variant->start + 1);
    assert_null(conversation_ending(variant, &state));
}

static void the_rings_stay_within_their_bounds_and_open_lines_lead_back(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++) {
        const ConversationVariant *variant = variant_at(v);
        for (int kind = TALK_OVER; kind <= TALK_APART; kind += TALK_APART - TALK_OVER) {
            ConversationState state = begun(variant, 1);
            while (conversation_ending(variant, &state) == NULL) {
                say_kind(variant, &state, (TalkPull)kind);
            }
            int far = distance(variant, &state);
            assert_int_equal(far, kind == TALK_OVER ? -TALK_FAR : TALK_FAR);
            assert_true(move(variant, &state, CONVERSATION_BACK, 3));
            int before = distance(variant, &state);
            say_kind(variant, &state, TALK_LINKED);
            say_kind(variant, &state, TALK_LINKED);
            assert_int_equal(abs(distance(variant, &state)), abs(before) > 2 ? abs(before) - 2 : 0);
        }
        ConversationState open = begun(variant, 1);
        while (conversation_ending(variant, &open) == NULL) {
            say_kind(variant, &open, TALK_LINKED);
        }
        assert_int_equal(distance(variant, &open), 0);
    }
}

static void a_line_can_be_taken_back(void **unused)
{
    (void)unused;
    const ConversationVariant *variant = variant_at(1);
    ConversationState state = begun(variant, 4), first = state;
    say_kind(variant, &state, TALK_LINKED);
    ConversationState one = state;
    say_kind(variant, &state, TALK_OVER);
    say_kind(variant, &state, TALK_APART);
    assert_true(move(variant, &state, CONVERSATION_BACK, 1));
    assert_memory_equal(&state, &one, sizeof one);
    assert_true(move(variant, &state, CONVERSATION_BACK, 0));
    assert_memory_equal(&state, &first, sizeof first);
}

static void what_makes_no_sense_is_refused(void **unused)
{
    (void)unused;
    const ConversationVariant *variant = variant_at(2);
    ConversationState state = begun(variant, 2);
    assert_false(move(variant, &state, CONVERSATION_BACK, 0));
    assert_false(move(variant, &state, CONVERSATION_FINISH, 0));
    assert_false(move(variant, &state, CONVERSATION_SAY, TALK_CHOICES));
    assert_false(move(variant, &state, CONVERSATION_SAY, -1));
    assert_false(move(variant, &state, CONVERSATION_BACK, -1));
    assert_false(move(variant, &state, 3, 0));
    while (conversation_ending(variant, &state) == NULL) {
        assert_false(conversation_rules.is_done(variant, &state));
        say_kind(variant, &state, TALK_OVER);
    }
    assert_false(move(variant, &state, CONVERSATION_SAY, 0));
    assert_false(move(variant, &state, CONVERSATION_BACK, state.lines));
    assert_false(conversation_rules.is_done(variant, &state));
    assert_true(move(variant, &state, CONVERSATION_FINISH, 0));
    assert_true(conversation_rules.is_done(variant, &state));
    assert_false(move(variant, &state, CONVERSATION_FINISH, 0));
    assert_false(move(variant, &state, CONVERSATION_SAY, 0));
    assert_false(move(variant, &state, CONVERSATION_BACK, 0));
}

/* Damaged journals bring any number. The state stays one of the game's own: its accessors give what is there. */
static void any_numbers_may_come(void **unused)
{
    (void)unused;
    Random random = random_make(11, 3);
    for (int v = 0; v < variant_count(); v++) {
        ConversationState state = begun(variant_at(v), 5);
        for (int i = 0; i < 20000; i++) {
            int verb = (int)random_below(&random, 6), item = (int)random_below(&random, i % 2 ? 4 : 1000);
            if (verb == CONVERSATION_FINISH && i % 50) {
                continue; /* once finished there is nothing left to try */
            }
            if (state.done) {
                state = begun(variant_at(v), (uint64_t)i);
            }
            move(variant_at(v), &state, verb, item);
            assert_in_range(state.lines, 0, TALK_LINES_MOST);
            assert_true((conversation_turn(variant_at(v), &state, state.lines) == NULL) ==
                        (conversation_ending(variant_at(v), &state) != NULL));
        }
    }
}

/* Over many seeds each kind of line stands equally often in each place, and each order shows all three. */
static void the_place_of_a_line_tells_nothing(void **unused)
{
    (void)unused;
    enum { SEEDS = 300 };
    for (int v = 0; v < variant_count(); v++) {
        const ConversationVariant *variant = variant_at(v);
        int found[TALK_CHOICES][TALK_CHOICES] = {{0}}, all = SEEDS * variant->turns.count;
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            ConversationState state = begun(variant, seed);
            for (int turn = 0; turn < variant->turns.count; turn++) {
                unsigned seen = 0;
                for (int place = 0; place < TALK_CHOICES; place++) {
                    int choice = state.order[turn][place];
                    assert_in_range(choice, 0, TALK_CHOICES - 1);
                    found[conversation_choice(turn_at(variant, turn), choice)->rings][place]++;
                    seen |= 1u << choice;
                }
                assert_int_equal(seen, 7);
            }
        }
        for (int kind = 0; kind < TALK_CHOICES; kind++) {
            for (int place = 0; place < TALK_CHOICES; place++) {
                assert_in_range(found[kind][place], all * 30 / 100, all * 37 / 100);
            }
        }
    }
}

/* Nor does its length: on an average each kind is as long, and none is the longest or the shortest of its three more
 * often than one in two. */
static void the_length_of_a_line_tells_nothing(void **unused)
{
    (void)unused;
    int length[TALK_CHOICES] = {0}, longest[TALK_CHOICES] = {0}, shortest[TALK_CHOICES] = {0}, turns = 0;
    for (int v = 0; v < variant_count(); v++) {
        for (int t = 0; t < variant_at(v)->turns.count; t++, turns++) {
            int of[TALK_CHOICES] = {0}, most = 0, least = 1000;
            for (int c = 0; c < TALK_CHOICES; c++) {
                const TalkChoice *choice = conversation_choice(turn_at(variant_at(v), t), c);
                of[choice->rings] = (int)strlen(choice->text);
                length[choice->rings] += of[choice->rings];
            }
            for (int kind = 0; kind < TALK_CHOICES; kind++) {
                assert_true(of[kind] > 0); /* one of each */
                most = of[kind] > most ? of[kind] : most;
                least = of[kind] < least ? of[kind] : least;
            }
            for (int kind = 0; kind < TALK_CHOICES; kind++) {
                longest[kind] += of[kind] == most;
                shortest[kind] += of[kind] == least;
            }
            assert_true(most - least <= 22);
        }
    }
    for (int kind = 0; kind < TALK_CHOICES; kind++) {
        assert_in_range(length[kind] * 3 * 100 / (length[0] + length[1] + length[2]), 95, 105);
        assert_true(longest[kind] * 2 <= turns);
        assert_true(shortest[kind] * 2 <= turns);
    }
}

static void check_words(const char *text)
{
    static const char *const never[] = {"!",      "\"",      "'",    "wrong", "fail", "correct", "score",  "toxic",
                                        "trauma", "narciss", "bad ", "hit ",  "kill", "hate",    "divorce"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        if (strstr(text, never[i])) {
            fail_msg("\"%s\" says %s", text, never[i]);
        }
    }
}

/* Everything that is said, and that no note is said twice. */
static void the_words_are_kept(void **unused)
{
    (void)unused;
    const char *notes[3 * TALK_TURNS_MOST * 16];
    int count = 0;
    assert_true(variant_count() >= 3 && variant_count() <= 16);
    for (int v = 0; v < variant_count(); v++) {
        const ConversationVariant *variant = variant_at(v);
        check_words(variant->situation);
        for (int t = 0; t < variant->turns.count; t++) {
            check_words(turn_at(variant, t)->says);
            for (int c = 0; c < TALK_CHOICES; c++) {
                const TalkChoice *choice = conversation_choice(turn_at(variant, t), c);
                check_words(choice->text);
                check_words(choice->note);
                for (int other = 0; other < count; other++) {
                    assert_string_not_equal(notes[other], choice->note);
                }
                notes[count++] = choice->note;
            }
        }
        for (int e = 0; e < variant->endings.count; e++) {
            check_words(((const TalkEnding *)variant->endings.items + e)->says);
            check_words(((const TalkEnding *)variant->endings.items + e)->what);
        }
    }
}

/* In every talk somebody who has said nothing but open lines can still meet a no. */
static void an_open_talk_may_meet_a_no(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++) {
        ConversationState state = begun(variant_at(v), 1);
        while (conversation_ending(variant_at(v), &state) == NULL) {
            say_kind(variant_at(v), &state, TALK_LINKED);
        }
        assert_string_equal(conversation_ending(variant_at(v), &state)->id, "a-no");
    }
}

/* Any moves that are possible, going back among them: half of them forward at least, so that whoever plays comes to an
 * end. The talk is at most TALK_LINES_MOST lines long; a walk that goes back with a chance of one in eight (then half
 * of the way on an average) needs far less than 400 moves, and 10 000 seeds never come near it. */
static void chance_always_comes_to_an_end(void **unused)
{
    (void)unused;
    enum { MOVES_MOST = 400 };
    int longest = 0;
    unsigned endings[16] = {0};
    uint64_t players = 10000 * (uint64_t)variant_count(); /* 10 000 for each variant */
    for (uint64_t seed = 0; seed < players; seed++) {
        int v = (int)(seed % (uint64_t)variant_count()), moves = 0;
        const ConversationVariant *variant = variant_at(v);
        ConversationState state = begun(variant, seed);
        Random random = random_make(seed, 99);
        while (!state.done && moves++ < MOVES_MOST) {
            const TalkEnding *ending = conversation_ending(variant, &state);
            bool back = state.lines > 0 && random_below(&random, 8) == 0;
            int verb = back ? CONVERSATION_BACK : ending ? CONVERSATION_FINISH : CONVERSATION_SAY;
            int item = back ? (int)random_below(&random, (uint32_t)state.lines) : (int)random_below(&random, 3);
            if (ending && !back) {
                assert_in_range(state.lines, TALK_LINES_LEAST, TALK_LINES_MOST);
                endings[v] |= 1u << (ending - (const TalkEnding *)variant->endings.items);
            }
            assert_true(move(variant, &state, verb, item));
        }
        assert_true(state.done);
        longest = moves > longest ? moves : longest;
    }
    assert_true(longest < MOVES_MOST / 2);
    for (int v = 0; v < variant_count(); v++) {
        assert_int_equal(endings[v], (1u << variant_at(v)->endings.count) - 1); /* each ending was met */
    }
}

/* Undo replays all moves but the last: the same moves give the same state, byte for byte. */
static void the_same_moves_give_the_same_state(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 200; seed++) {
        const ConversationVariant *variant = variant_at((int)(seed % (uint64_t)variant_count()));
        ConversationState state = begun(variant, seed), before = state;
        int said[TALK_LINES_MOST], count = 0;
        Random random = random_make(seed, 5);
        while (conversation_ending(variant, &state) == NULL) {
            before = state;
            said[count] = (int)random_below(&random, 3);
            assert_true(move(variant, &state, CONVERSATION_SAY, said[count++]));
        }
        ConversationState again = begun(variant, seed);
        for (int i = 0; i + 1 < count; i++) {
            move(variant, &again, CONVERSATION_SAY, said[i]);
        }
        assert_memory_equal(&again, &before, sizeof again);
    }
}

static void the_format_finds_what_no_table_sees(void **unused)
{
    (void)unused;
    finds_nothing("Saturdays");
    finds("\"next\": \"tired\"", "\"next\": \"asleep\"", "no turn and no ending \"asleep\"");
    finds("\"id\": \"tired\"", "\"id\": \"open\"", "id of something else");
    finds("\"next\": \"tired\"", "\"next\": \"happy\"", "No choice leads to the turn \"tired\"");
    finds("\"id\": \"halves\"", "\"id\": \"a-no\"", "another ending's id");
    finds("\"next\": \"ask-plain\"", "\"next\": \"open\"", "come back to it");
    finds("\"next\": \"plan-on\"", "\"next\": \"halves\"", "6 to 10 lines");
    finds("\"rings\": \"linked\"", "\"rings\": \"apart\"", "an open one");
    finds("\"next\": \"halves\"", "\"next\": \"a-no\"", "No choice leads to the ending \"halves\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_leads_on_and_moves_the_rings),
        cmocka_unit_test(the_rings_stay_within_their_bounds_and_open_lines_lead_back),
        cmocka_unit_test(a_line_can_be_taken_back),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(any_numbers_may_come),
        cmocka_unit_test(the_place_of_a_line_tells_nothing),
        cmocka_unit_test(the_length_of_a_line_tells_nothing),
        cmocka_unit_test(the_words_are_kept),
        cmocka_unit_test(an_open_talk_may_meet_a_no),
        cmocka_unit_test(chance_always_comes_to_an_end),
        cmocka_unit_test(the_same_moves_give_the_same_state),
        cmocka_unit_test(the_format_finds_what_no_table_sees),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}
