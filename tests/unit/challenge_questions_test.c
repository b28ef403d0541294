/* What a group is asked in each of the five challenges: whatever it chooses, every option is a move that the rules
 * take, and the end comes after a bounded number of questions, from any state that there can be. */
#include "awareness.h"
#include "boundaries.h"
#include "conversation.h"
#include "esteem.h"
#include "independence.h"
#include "library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A group that changes its sentence as often as there are tiles to change is asked most often. */
enum { SEEDS = 60, QUESTIONS_MOST = 100, CHOICES_MOST = 20, ODD_MOVES_MOST = 60 };

typedef struct Play {
    const ChallengeRules *rules;
    const void *variant;
    union {
        unsigned char bytes[CHALLENGE_STATE_BYTES];
        long long whole;
    } state;
} Play;

static Library library;

static Play begin(int challenge, int variant, uint64_t seed)
{
    Play play = {.rules = challenge_rules(challenge),
                 .variant = challenge_variant(library.challenges.items[challenge], variant)};
    Random random = random_make(seed, 7);
    play.rules->begin(play.variant, &play.state, &random);
    return play;
}

static bool try(Play *play, QuestionOption option, Error *refusal)
{
    Action move = {.kind = ACTION_MOVE, .verb = option.verb, .item = option.item, .place = option.place};
    return play->rules->apply(play->variant, &play->state, &move, refusal);
}

static bool ask(const Play *play, ChallengeQuestion *question)
{
    Play before = *play;
    bool asks = play->rules->ask(play->variant, &play->state, question);
    assert_memory_equal(&before, play, sizeof before);
    return asks;
}

/* Every option can be taken, and no two are the same. */
static void check_options(const Play *play, const ChallengeQuestion *question)
{
    assert_in_range(question->count, 1, QUESTION_OPTIONS_MOST);
    for (int i = 0; i < question->count; i++) {
        Play after = *play;
        Error refusal = {0};
        if (!try(&after, question->options[i], &refusal)) {
            fail_msg("%s: option %d of question %d was refused: %s", play->rules->format.id, i, question->asks,
                     refusal.text);
        }
        for (int other = 0; other < i; other++) {
            assert_memory_not_equal(&question->options[i], &question->options[other], sizeof(QuestionOption));
        }
    }
}

/* Answers by chance until the end. Returns after how many questions it came. */
static int answer_to_the_end(Play *play, Random *random)
{
    ChallengeQuestion question;
    int questions = 0;
    for (; ask(play, &question); questions++) {
        check_options(play, &question);
        assert_false(play->rules->is_done(play->variant, &play->state));
        assert_true(questions < QUESTIONS_MOST);
        assert_true(try(play, question.options[random_below(random, (uint32_t)question.count)], NULL));
    }
    assert_true(play->rules->is_done(play->variant, &play->state));
    return questions;
}

typedef void Visit(int challenge, int variant, uint64_t seed);

static void for_all(Visit *visit)
{
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        int variants = challenge_variant_count(library.challenges.items[challenge]);
        for (int variant = 0; variant < variants; variant++) {
            for (uint64_t seed = 0; seed < SEEDS; seed++) {
                visit(challenge, variant, seed);
            }
        }
    }
}

static void answer_from_the_beginning(int challenge, int variant, uint64_t seed)
{
    Random random = random_make(seed, 8);
    Play play = begin(challenge, variant, seed);
    assert_true(answer_to_the_end(&play, &random) >= 5);
}

static void any_answers_lead_to_the_end(void **state)
{
    (void)state;
    for_all(answer_from_the_beginning);
}

/* Moves that no question offers come first: what one alone can do may have been done. */
static void answer_from_anywhere(int challenge, int variant, uint64_t seed)
{
    Random random = random_make(seed, 9);
    Play play = begin(challenge, variant, seed);
    for (uint32_t moves = random_below(&random, ODD_MOVES_MOST); moves > 0; moves--) {
        QuestionOption odd = {(int)random_below(&random, (uint32_t)play.rules->verb_count),
                              (int)random_below(&random, 20) + (random_below(&random, 3) == 0 ? WEEK_ASK : 0),
                              (int)random_below(&random, 21)};
        Play before = play;
        if (try(&play, odd, NULL) && play.rules->is_done(play.variant, &play.state)) {
            play = before; /* there would be nothing left to ask */
        }
    }
    answer_to_the_end(&play, &random);
}

static void answers_lead_to_the_end_from_anywhere(void **state)
{
    (void)state;
    for_all(answer_from_anywhere);
}

/* A group has an hour, not an evening: one that keeps its sentence when it can is not asked too often. */
static void ask_few(int challenge, int variant, uint64_t seed)
{
    Random random = random_make(seed, 11);
    Play play = begin(challenge, variant, seed);
    ChallengeQuestion question;
    int choices = 0;
    while (ask(&play, &question)) {
        bool keeps = play.rules == &boundaries_rules && question.options[0].verb == BOUNDARIES_FINISH;
        uint32_t take = keeps ? 0 : random_below(&random, (uint32_t)question.count);
        choices += question.count > 1;
        assert_true(try(&play, question.options[take], NULL));
    }
    assert_in_range(choices, 4, CHOICES_MOST);
}

static void a_step_is_kept_short(void **state)
{
    (void)state;
    for_all(ask_few);
}

static void nothing_is_asked_after_the_end(void **state)
{
    (void)state;
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        Random random = random_make(3, 10);
        ChallengeQuestion question;
        Play play = begin(challenge, 0, 3);
        answer_to_the_end(&play, &random);
        assert_false(ask(&play, &question));
        assert_int_equal(question.count, 0);
    }
}

/* --- each its own --- */

static Play begin_named(const char *id, int variant)
{
    return begin(challenge_find(id), variant, 5);
}

static void the_day_is_read_moment_by_moment(void **state)
{
    (void)state;
    Play play = begin_named("awareness", 0);
    AwarenessState *day = (AwarenessState *)&play.state;
    ChallengeQuestion question;
    for (int moment = 0; moment < AWARENESS_MOMENTS; moment++) {
        assert_true(ask(&play, &question));
        assert_int_equal(question.asks, AWARENESS_ASKS_MOMENT);
        assert_int_equal(question.item, moment);
        assert_int_equal(question.count, AWARENESS_MARKS);
        assert_true(try(&play, question.options[2], NULL)); /* neither */
    }
    assert_true(ask(&play, &question));
    assert_int_equal(question.asks, AWARENESS_ASKS_END);
    assert_true(try(&play, question.options[0], NULL));
    int again = 0;
    for (; ask(&play, &question) && question.asks == AWARENESS_ASKS_AGAIN; again++) {
        assert_true(awareness_differs(play.variant, day, question.item));
        assert_true(try(&play, question.options[again % 2], NULL)); /* kept, changed, kept ... */
        assert_int_equal(awareness_differs(play.variant, day, question.item), again % 2 == 0);
    }
    assert_true(again >= 2 * AWARENESS_KIND_LEAST); /* all that are not of the kind "none" */
    assert_int_equal(question.asks, AWARENESS_ASKS_FINISH);
}

static void a_moment_may_be_read_otherwise_but_not_twice_the_same(void **state)
{
    (void)state;
    Play play = begin_named("awareness", 0);
    assert_true(try(&play, (QuestionOption){AWARENESS_READ, AWARENESS_NONE, 4}, NULL));
    assert_false(try(&play, (QuestionOption){AWARENESS_READ, AWARENESS_NONE, 4}, NULL));
    assert_true(try(&play, (QuestionOption){AWARENESS_READ, AWARENESS_NEED, 4}, NULL));
    assert_false(try(&play, (QuestionOption){AWARENESS_READ, AWARENESS_MARKS, 4}, NULL));
    assert_false(try(&play, (QuestionOption){AWARENESS_READ, AWARENESS_YES, AWARENESS_MOMENTS}, NULL));
    assert_false(try(&play, (QuestionOption){AWARENESS_KEEP, 4, 0}, NULL)); /* the day goes on */
    assert_false(try(&play, (QuestionOption){AWARENESS_END, 0, 0}, NULL));  /* its second half is still to come */
}

/* Of each slot a plain tile and two others are offered, and what was taken does not come again. */
static void a_sentence_is_chosen_piece_by_piece(void **state)
{
    (void)state;
    for (int variant = 0; variant < 3; variant++) {
        Play play = begin_named("boundaries", variant);
        ChallengeQuestion question;
        for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
            assert_true(ask(&play, &question));
            assert_int_equal(question.asks, BOUNDARIES_ASKS_PIECE);
            assert_int_equal(question.item, slot);
            assert_int_equal(question.count, BOUNDARIES_OFFERED);
            int plain = 0;
            for (int i = 0; i < question.count; i++) {
                plain += boundaries_tile(play.variant, question.options[i].item)->tone == BOUNDARIES_PLAIN;
            }
            assert_int_equal(plain, 1);
            assert_true(try(&play, question.options[variant], NULL));
        }
        assert_true(ask(&play, &question));
        assert_int_equal(question.asks, BOUNDARIES_ASKS_READ);
    }
}

/* Chooses for every slot a tile of this plainness until the sentence is read. */
static void build(Play *play, bool plain)
{
    ChallengeQuestion question;
    while (ask(play, &question) && question.asks == BOUNDARIES_ASKS_PIECE) {
        int take = 0;
        while ((boundaries_tile(play->variant, question.options[take].item)->tone == BOUNDARIES_PLAIN) != plain) {
            take++;
        }
        assert_true(try(play, question.options[take], NULL));
    }
    assert_true(try(play, question.options[0], NULL));
}

static void a_sentence_that_is_not_plain_can_only_be_changed(void **state)
{
    (void)state;
    Play play = begin_named("boundaries", 1);
    ChallengeQuestion question;
    build(&play, false);
    assert_true(ask(&play, &question));
    assert_int_equal(question.asks, BOUNDARIES_ASKS_READING);
    assert_int_equal(question.count, 2); /* what it hangs on: the limit, and what one will do */
    for (int slot = BOUNDARIES_LIMIT; slot <= BOUNDARIES_WILL; slot++) {
        assert_true(ask(&play, &question));
        assert_int_equal(question.options[0].verb, BOUNDARIES_CHANGE);
        assert_int_equal(question.options[0].item, slot);
        assert_true(try(&play, question.options[0], NULL));
        build(&play, true);
    }
    assert_true(ask(&play, &question));
    assert_int_equal(question.options[0].verb, BOUNDARIES_FINISH);
    assert_int_equal(question.count, 1 + BOUNDARIES_SLOTS);
}

static void what_rolls_back_is_said_again(void **state)
{
    (void)state;
    Play play = begin_named("esteem", 0);
    EsteemState *cairn = (EsteemState *)&play.state;
    ChallengeQuestion question;
    int borrowed = 0;
    while (ask(&play, &question) && question.asks != ESTEEM_ASKS_FINISH) {
        if (question.asks == ESTEEM_ASKS_WHOSE) {
            assert_false(cairn->known[question.item]);
            assert_true(try(&play, question.options[0], NULL)); /* set on the cairn, whosever it is */
            bool own = esteem_stone(play.variant, question.item)->kind == ESTEEM_OWN;
            assert_int_equal(esteem_stands(cairn, question.item), own);
            borrowed += !own;
            continue;
        }
        assert_int_equal(question.asks, ESTEEM_ASKS_TURN);
        assert_true(try(&play, question.options[0], NULL));
        for (int left = ESTEEM_REWRITES; ask(&play, &question) && question.asks == ESTEEM_ASKS_AGAIN; left--) {
            assert_int_equal(question.count, left);
            assert_true(try(&play, question.options[0], NULL));
        }
    }
    assert_true(borrowed > 0);
    assert_int_equal(cairn->standing, ESTEEM_CAIRN);
}

static void lines_are_offered_as_they_are_shown(void **state)
{
    (void)state;
    Play play = begin_named("conversation", 2);
    ConversationState *talk = (ConversationState *)&play.state;
    ChallengeQuestion question;
    while (ask(&play, &question) && question.asks == CONVERSATION_ASKS_LINE) {
        assert_int_equal(question.item, talk->lines);
        assert_int_equal(question.count, TALK_CHOICES);
        for (int place = 0; place < TALK_CHOICES; place++) {
            assert_int_equal(question.options[place].item, conversation_shown(play.variant, talk, talk->lines, place));
        }
        assert_true(try(&play, question.options[1], NULL));
    }
    assert_non_null(conversation_ending(play.variant, talk));
}

/* First what others ask for, as much of it kept as the week has room for; then times for both rings. */
static void a_week_is_asked_about_before_it_is_filled(void **state)
{
    (void)state;
    Play play = begin_named("independence", 0);
    const IndependenceVariant *variant = play.variant;
    IndependenceState *week = (IndependenceState *)&play.state;
    ChallengeQuestion question;
    int kept = 0;
    for (int i = 0; i < variant->asks.count; i++) {
        assert_true(ask(&play, &question));
        assert_int_equal(question.asks, INDEPENDENCE_ASKS_ANSWER);
        assert_int_equal(question.item, i);
        kept += question.options[0].verb == INDEPENDENCE_KEEP;
        assert_true(try(&play, question.options[0], NULL));
    }
    assert_int_equal(kept, WEEK_CELLS - variant->fixed.count - 2 * WEEK_RING); /* no more fit */
    assert_true(ask(&play, &question));
    assert_int_equal(question.asks, INDEPENDENCE_ASKS_TIME);
    assert_int_equal(question.count, 4);
    assert_int_equal(week_item_at(variant, week, question.item), -1);
}

static void the_rest_of_a_week_can_be_filled_in_at_once(void **state)
{
    (void)state;
    int variants = challenge_variant_count(library.challenges.items[challenge_find("independence")]);
    for (int i = 0; i < variants; i++) {
        Play play = begin_named("independence", i);
        const IndependenceVariant *variant = play.variant;
        ChallengeQuestion question;
        int choices = 0;
        while (ask(&play, &question) && question.options[question.count - 1].verb != INDEPENDENCE_FILL) {
            assert_true(try(&play, question.options[question.count - 1], NULL));
            choices++;
        }
        assert_int_equal(choices, variant->asks.count + 4);
        assert_true(try(&play, question.options[question.count - 1], NULL));
        assert_true(week_is_whole(variant, (IndependenceState *)&play.state));
        assert_false(try(&play, (QuestionOption){INDEPENDENCE_FILL, 0, 0}, NULL));
        assert_true(week_free_evenings(variant, (IndependenceState *)&play.state) >= 1); /* all asks were declined */
    }
}

/* Nothing of a refused move stays behind, though a week is filled tile by tile. */
static void a_week_without_room_stays_as_it_is(void **state)
{
    (void)state;
    Play play = begin_named("independence", 0);
    const IndependenceVariant *variant = play.variant;
    for (int i = 0; i < variant->asks.count; i++) {
        assert_true(try(&play, (QuestionOption){INDEPENDENCE_KEEP, i, 0}, NULL));
    }
    Play before = play;
    assert_false(try(&play, (QuestionOption){INDEPENDENCE_FILL, 0, 0}, NULL));
    assert_memory_equal(&before, &play, sizeof play);
    ChallengeQuestion question;
    assert_true(ask(&play, &question)); /* one of them is thought over */
    assert_int_equal(question.asks, INDEPENDENCE_ASKS_ANSWER);
    assert_int_equal(question.options[0].verb, INDEPENDENCE_SHARE);
    assert_int_equal(question.options[1].verb, INDEPENDENCE_DECLINE);
}

static int load(void **state)
{
    (void)state;
    Problems problems = {0};
    bool loaded = library_load(&library, PROJECT_FOLDER "/content", "en", NULL, challenge_formats(), &problems);
    problems_free(&problems);
    return loaded ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_answers_lead_to_the_end),
        cmocka_unit_test(answers_lead_to_the_end_from_anywhere),
        cmocka_unit_test(a_step_is_kept_short),
        cmocka_unit_test(nothing_is_asked_after_the_end),
        cmocka_unit_test(the_day_is_read_moment_by_moment),
        cmocka_unit_test(a_moment_may_be_read_otherwise_but_not_twice_the_same),
        cmocka_unit_test(a_sentence_is_chosen_piece_by_piece),
        cmocka_unit_test(a_sentence_that_is_not_plain_can_only_be_changed),
        cmocka_unit_test(what_rolls_back_is_said_again),
        cmocka_unit_test(lines_are_offered_as_they_are_shown),
        cmocka_unit_test(a_week_is_asked_about_before_it_is_filled),
        cmocka_unit_test(the_rest_of_a_week_can_be_filled_in_at_once),
        cmocka_unit_test(a_week_without_room_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
