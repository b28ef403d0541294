/* The cairn: its rules, what of them is said, and its content. */
#include "esteem.h"
#include "expect_problems.h"
#include "shipped_content.h"

#include "deck.h"
#include "file.h"
#include "wording.h"

#include <stdlib.h>

enum { STEP = 2 /* of challenge_list.h */, SEEDS = 10000, MOVES_MOST = 400, NEW_MOST = 24 };

static Library library;
static const ChallengeContent *content;

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    content = library.challenges.items[STEP];
    return content == NULL ? -1 : 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

static const EsteemVariant *variant_of(int index)
{
    return challenge_variant(content, index);
}

static EsteemState begun(const EsteemVariant *variant, uint64_t seed)
{
    EsteemState state = {0};
    Random random = random_make(seed, 1);
    esteem_rules.begin(variant, &state, &random);
    return state;
}

static Action move(int verb, int item, int place)
{
    return (Action){.kind = ACTION_MOVE, .value = STEP, .verb = verb, .item = item, .place = place};
}

static bool does(const EsteemVariant *variant, EsteemState *state, int verb, int item, int place)
{
    Action action = move(verb, item, place);
    Error refusal = {""};
    EsteemState before = *state;
    bool done = esteem_rules.apply(variant, state, &action, &refusal);
    if (!done) {
        assert_memory_equal(&before, state, sizeof before);
        assert_true(refusal.text[0] != '\0');
    }
    return done;
}

/* The n-th stone of a kind. */
static int of_kind(const EsteemVariant *variant, EsteemKind kind, int n)
{
    for (int stone = 0; stone < ESTEEM_STONES; stone++) {
        if (esteem_stone(variant, stone)->kind == (int)kind && n-- == 0) {
            return stone;
        }
    }
    fail();
    return -1;
}

static int rewrite_of(const EsteemVariant *variant, int stone, EsteemRests rests)
{
    for (int rewrite = 0; rewrite < ESTEEM_REWRITES; rewrite++) {
        if (esteem_rewrite(variant, stone, rewrite)->rests == (int)rests) {
            return rewrite;
        }
    }
    fail();
    return -1;
}

/* --- the rules --- */

static void an_own_stone_stays(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(0);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 1);
    assert_null(esteem_standing(variant, &state, 0));
    assert_null(esteem_news_why(variant, &state));
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_STAYS);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_stone(variant, own)->text);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, own)->why);
    assert_null(esteem_standing(variant, &state, 1));
    assert_null(esteem_standing(variant, &state, -1));
    assert_true(esteem_stands(&state, own));
    assert_false(does(variant, &state, ESTEEM_SET, own, 0));
    assert_false(does(variant, &state, ESTEEM_TURN, own, 0));
}

static void a_borrowed_stone_rolls_back_and_takes_nothing_along(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(1);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 0), borrowed = of_kind(variant, ESTEEM_BORROWED, 2);
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_true(does(variant, &state, ESTEEM_SET, borrowed, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_ROLLS);
    assert_int_equal(state.standing, 1);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_stone(variant, own)->text);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, borrowed)->why);
    assert_false(esteem_stands(&state, borrowed));
    assert_false(does(variant, &state, ESTEEM_SET, borrowed, 0)); /* known by now */
    assert_true(does(variant, &state, ESTEEM_TURN, borrowed, 0));
}

static void an_own_stone_is_not_turned_over(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(2);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 0);
    assert_true(does(variant, &state, ESTEEM_TURN, own, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_IS_OWN);
    assert_int_equal(state.turned, 0);
    assert_int_equal(state.standing, 0);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, own)->why);
    assert_false(does(variant, &state, ESTEEM_TURN, own, 0));
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_int_equal(state.standing, 1);
}

static void only_the_own_rewrite_stays(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(3);
    EsteemState state = begun(variant, 1);
    int stone = of_kind(variant, ESTEEM_BORROWED, 0);
    int own = rewrite_of(variant, stone, ESTEEM_RESTS_OWN), cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD);
    int others = rewrite_of(variant, stone, ESTEEM_RESTS_OTHERS);
    assert_false(does(variant, &state, ESTEEM_SAY, stone, own)); /* it was not turned over yet */
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_TURNED);
    assert_false(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_false(does(variant, &state, ESTEEM_SAY, stone, ESTEEM_REWRITES));
    assert_false(does(variant, &state, ESTEEM_SAY, of_kind(variant, ESTEEM_BORROWED, 1), own));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, others));
    assert_int_equal(state.news, ESTEEM_NEWS_LEANS);
    assert_string_equal(esteem_news_why(variant, &state), esteem_rewrite(variant, stone, others)->why);
    assert_false(does(variant, &state, ESTEEM_SAY, stone, others));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, cold));
    assert_int_equal(state.news, ESTEEM_NEWS_COLD);
    assert_string_equal(esteem_news_why(variant, &state), esteem_rewrite(variant, stone, cold)->why);
    assert_int_equal(state.standing, 0);
    assert_true(does(variant, &state, ESTEEM_SAY, stone, own));
    assert_int_equal(state.news, ESTEEM_NEWS_STAYS_AGAIN);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_rewrite(variant, stone, own)->text);
    assert_int_equal(state.turned, 0);
    assert_false(does(variant, &state, ESTEEM_TURN, stone, 0));
}

static void what_is_laid_aside_can_be_turned_over_again(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(0);
    EsteemState state = begun(variant, 1);
    int stone = of_kind(variant, ESTEEM_BORROWED, 0), cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD);
    assert_false(does(variant, &state, ESTEEM_ASIDE, 0, 0));
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, cold));
    assert_true(does(variant, &state, ESTEEM_ASIDE, 0, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_NONE);
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_false(does(variant, &state, ESTEEM_SAY, stone, cold)); /* that it rolled back is kept */
}

static void five_stones_are_a_cairn(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(1);
    EsteemState state = begun(variant, 1);
    for (int n = 0; n < 3; n++) {
        assert_false(does(variant, &state, ESTEEM_FINISH, 0, 0));
        assert_true(does(variant, &state, ESTEEM_SET, of_kind(variant, ESTEEM_OWN, n), 0));
    }
    for (int n = 0; n < 2; n++) {
        int stone = of_kind(variant, ESTEEM_BORROWED, n);
        assert_false(does(variant, &state, ESTEEM_FINISH, 0, 0));
        assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
        assert_true(does(variant, &state, ESTEEM_SAY, stone, rewrite_of(variant, stone, ESTEEM_RESTS_OWN)));
    }
    assert_false(does(variant, &state, ESTEEM_SET, of_kind(variant, ESTEEM_BORROWED, 2), 0));
    assert_false(does(variant, &state, ESTEEM_TURN, of_kind(variant, ESTEEM_BORROWED, 2), 0));
    assert_false(esteem_rules.is_done(variant, &state));
    assert_true(does(variant, &state, ESTEEM_FINISH, 0, 0));
    assert_true(esteem_rules.is_done(variant, &state));
    for (int verb = 0; verb < ESTEEM_VERB_COUNT; verb++) {
        assert_false(does(variant, &state, verb, 0, 0));
    }
    for (int place = 0; place < ESTEEM_CAIRN; place++) {
        assert_non_null(esteem_standing(variant, &state, place));
    }
    assert_null(esteem_standing(variant, &state, ESTEEM_CAIRN));
}

static void every_play_has_an_order_of_its_own(void **unused)
{
    (void)unused;
    int different = 0;
    for (uint64_t seed = 0; seed < 100; seed++) {
        EsteemState state = begun(variant_of(0), seed), next = begun(variant_of(0), seed + 1);
        int stones = 0, rewrites = 0;
        for (int i = 0; i < ESTEEM_STONES; i++) {
            stones |= 1 << state.order[i];
            for (int k = 0; k < ESTEEM_REWRITES; k++) {
                rewrites |= 1 << state.rewrite_order[i][k];
            }
        }
        assert_int_equal(stones, (1 << ESTEEM_STONES) - 1);
        assert_int_equal(rewrites, (1 << ESTEEM_REWRITES) - 1);
        different += memcmp(state.order, next.order, sizeof state.order) != 0;
    }
    assert_in_range(different, 90, 100);
    assert_true(sizeof(EsteemState) <= CHALLENGE_STATE_BYTES);
}

/* Numbers as a damaged journal may have them. */
static void senseless_moves_change_nothing(void **unused)
{
    (void)unused;
    static const int numbers[] = {-1, 0, 1, 2, 3, 4, 7, 8, 9, 31, 32, 100, 999};
    enum { COUNT = sizeof numbers / sizeof numbers[0] };
    for (uint64_t seed = 0; seed < 300; seed++) {
        const EsteemVariant *variant = variant_of((int)(seed % 4));
        EsteemState state = begun(variant, seed);
        Random random = random_make(seed, 2);
        for (int i = 0; i < 200; i++) {
            int verb = (int)random_below(&random, ESTEEM_VERB_COUNT + 4) - 2;
            does(variant, &state, verb, numbers[random_below(&random, COUNT)], numbers[random_below(&random, COUNT)]);
            assert_in_range(state.standing, 0, ESTEEM_CAIRN);
            int stones = 0;
            for (int place = 0; place < state.standing; place++) {
                int bit = 1 << state.cairn[place], stone = state.cairn[place];
                assert_int_equal(stones & bit, 0);
                stones |= bit;
                assert_true(esteem_stone(variant, stone)->kind == ESTEEM_OWN ||
                            esteem_rewrite(variant, stone, state.said[stone] - 1)->rests == ESTEEM_RESTS_OWN);
            }
        }
    }
}

/* --- any way leads to the end --- */

typedef struct Play {
    Action moves[MOVES_MOST];
    int count, new; /* `new`: moves that brought something to light or onto the cairn */
} Play;

static int sensible_moves(const EsteemVariant *variant, const EsteemState *state, Action *moves)
{
    int count = 0;
    for (int verb = 0; verb < ESTEEM_VERB_COUNT; verb++) {
        int items = esteem_rules.verbs[verb].numbers > 0 ? ESTEEM_STONES : 1;
        int places = esteem_rules.verbs[verb].numbers > 1 ? ESTEEM_REWRITES : 1;
        for (int i = 0; i < items * places; i++) {
            EsteemState copy = *state;
            Action action = move(verb, i / places, i % places);
            if (esteem_rules.apply(variant, &copy, &action, NULL)) {
                moves[count++] = action;
            }
        }
    }
    return count;
}

static bool brings_something(const EsteemState *before, const EsteemState *after)
{
    return memcmp(before->known, after->known, sizeof before->known) != 0 ||
           memcmp(before->tried, after->tried, sizeof before->tried) != 0 || before->standing != after->standing ||
           before->finished != after->finished;
}

static EsteemState play(const EsteemVariant *variant, uint64_t seed, Play *played)
{
    EsteemState state = begun(variant, seed);
    Random random = random_make(seed, 3);
    played->count = played->new = 0;
    while (!esteem_rules.is_done(variant, &state)) {
        Action moves[100];
        int count = sensible_moves(variant, &state, moves);
        assert_in_range(count, 1, 100);
        assert_in_range(played->count, 0, MOVES_MOST - 1);
        EsteemState before = state;
        Action chosen = moves[random_below(&random, (uint32_t)count)];
        assert_true(esteem_rules.apply(variant, &state, &chosen, NULL));
        played->new += brings_something(&before, &state);
        played->moves[played->count++] = chosen;
    }
    return state;
}

/* At most 24 moves bring something: 8 stones become known, 5 x 2 rewrites roll back, 5 stones come to stand, and the
 * end. All others turn a stone over again or lay it aside. In every state of a play one that brings something can be
 * chosen among at most 17 moves; so the chance that 400 moves don't do is less than one in a million plays, and the
 * seeds are fixed. */
static void whatever_is_done_the_end_comes(void **unused)
{
    (void)unused;
    int most = 0;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        Play played;
        EsteemState state = play(variant_of((int)(seed % (uint64_t)challenge_variant_count(content))), seed, &played);
        assert_int_equal(state.standing, ESTEEM_CAIRN);
        assert_in_range(played.new, ESTEEM_CAIRN + 1, NEW_MOST);
        most = played.count > most ? played.count : most;
    }
    assert_in_range(most, ESTEEM_CAIRN + 1, MOVES_MOST / 2);
}

/* The journal's undo plays all moves but the last again. */
static void a_move_can_be_taken_back(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 200; seed++) {
        const EsteemVariant *variant = variant_of((int)(seed % 4));
        Play played;
        EsteemState end = play(variant, seed, &played), state = begun(variant, seed), before = state;
        for (int i = 0; i < played.count; i++) {
            before = state;
            assert_true(esteem_rules.apply(variant, &state, &played.moves[i], NULL));
        }
        assert_memory_equal(&state, &end, sizeof state);
        state = begun(variant, seed);
        for (int i = 0; i + 1 < played.count; i++) {
            assert_true(esteem_rules.apply(variant, &state, &played.moves[i], NULL));
        }
        assert_memory_equal(&state, &before, sizeof state);
    }
}

/* --- the content --- */

static void expect_refused(const char *text, const char *old, const char *new, const char *words)
{
    TextBuffer changed = replaced(text, old, new), all = {0};
    Problems problems = {0};
    ChallengeContent *read =
        challenge_content_read("cairn.json", changed.text, changed.length, &esteem_rules.format, &problems);
    problems_write(&problems, &all);
    if (read != NULL || problems.count == 0 || strstr(all.text, words) == NULL) {
        fail_msg("expected …%s… but was: %s", words, all.text == NULL ? "nothing" : all.text);
    }
    assert_in_range(problems.items[0].line, 1, 100000);
    text_buffer_free(&changed);
    text_buffer_free(&all);
    problems_free(&problems);
}

static void unsound_cairns_are_refused(void **unused)
{
    (void)unused;
    char *text = NULL;
    size_t length = 0;
    assert_true(file_read(PROJECT_FOLDER "/content/challenges/esteem.json", DECK_BYTES_MOST, &text, &length, NULL));
    expect_refused(text, "\"kind\": \"own\"", "\"kind\": \"borrowed\"", "of “own” there are 0");
    expect_refused(text, "\"kind\": \"borrowed\"", "\"kind\": \"own\"", "Take its rewrites out");
    expect_refused(text, "\"rests\": \"cold\"", "\"rests\": \"others\"", "of “others” there are 2");
    expect_refused(text, "\"rests\": \"cold\"", "\"rests\": \"warm\"", "warm");
    expect_refused(text, "One late evening is", "One late evening and one and one and one and one and one and one is",
                   "at most 22");
    expect_refused(text, "I was late, and", "I was late, and late, and", "44");
    free(text);
}

static size_t characters(const char *text)
{
    return utf8_count(text, strlen(text));
}

static void check_care(const char *text)
{
    static const char *const never[] = {"!",    "wrong", "fail",    "score", "toxic", "codepend", "always be",
                                        "hurt", "hit",   "kill",    "drunk", "afraid of him", "afraid of her",
                                        "stupid", "hate", "'",      "\"",    "  "};
    for (size_t i = 0; i < sizeof never / sizeof never[0]; i++) {
        const char *at = strstr(text, never[i]);
        bool word = at != NULL && (never[i][0] < 'a' || at == text || at[-1] == ' ');
        if (word) {
            fail_msg("“%s” has “%s”", text, never[i]);
        }
    }
}

static void check_stone(const EsteemStone *stone)
{
    check_care(stone->text);
    check_care(stone->why);
    assert_in_range(characters(stone->text), 20, 44);
    assert_in_range(wording_words(stone->why), 5, ESTEEM_WHY_WORDS);
    const EsteemRewrite *rewrites = stone->rewrites.items;
    for (int i = 0; i < stone->rewrites.count; i++) {
        check_care(rewrites[i].text);
        check_care(rewrites[i].why);
        assert_in_range(characters(rewrites[i].text), 20, 48);
        assert_in_range(wording_words(rewrites[i].why), 5, ESTEEM_WHY_WORDS);
    }
}

static void the_cairns_are_fit_to_be_played(void **unused)
{
    (void)unused;
    assert_in_range(challenge_variant_count(content), 3, CHALLENGE_VARIANTS_MOST);
    for (int v = 0; v < challenge_variant_count(content); v++) {
        const EsteemVariant *variant = variant_of(v);
        int own = 0;
        assert_int_equal(variant->stones.count, ESTEEM_STONES);
        for (int stone = 0; stone < ESTEEM_STONES; stone++) {
            own += esteem_stone(variant, stone)->kind == ESTEEM_OWN;
            check_stone(esteem_stone(variant, stone));
            for (int other = 0; other < stone; other++) {
                assert_string_not_equal(esteem_stone(variant, stone)->text, esteem_stone(variant, other)->text);
            }
        }
        assert_in_range(own, 3, 4);
    }
}

/* Neither stones nor rewrites can be told by their length. */
static void length_gives_nothing_away(void **unused)
{
    (void)unused;
    size_t sums[2] = {0}, counts[2] = {0}, longest[ESTEEM_RESTS_COUNT] = {0}, shortest[ESTEEM_RESTS_COUNT] = {0};
    for (int v = 0; v < challenge_variant_count(content); v++) {
        for (int s = 0; s < ESTEEM_STONES; s++) {
            const EsteemStone *stone = esteem_stone(variant_of(v), s);
            sums[stone->kind] += characters(stone->text);
            counts[stone->kind]++;
            const EsteemRewrite *rewrites = stone->rewrites.items;
            int most = 0, least = 0;
            for (int i = 1; i < stone->rewrites.count; i++) {
                most = characters(rewrites[i].text) > characters(rewrites[most].text) ? i : most;
                least = characters(rewrites[i].text) < characters(rewrites[least].text) ? i : least;
            }
            if (stone->rewrites.count > 0) {
                longest[rewrites[most].rests]++;
                shortest[rewrites[least].rests]++;
            }
        }
    }
    double apart = (double)sums[0] / (double)counts[0] - (double)sums[1] / (double)counts[1];
    assert_true(apart < 2.5 && apart > -2.5);
    for (int rests = 0; rests < ESTEEM_RESTS_COUNT; rests++) {
        assert_in_range(longest[rests], counts[ESTEEM_BORROWED] / 6, counts[ESTEEM_BORROWED] / 2);
        assert_in_range(shortest[rests], counts[ESTEEM_BORROWED] / 6, counts[ESTEEM_BORROWED] / 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_own_stone_stays),
        cmocka_unit_test(a_borrowed_stone_rolls_back_and_takes_nothing_along),
        cmocka_unit_test(an_own_stone_is_not_turned_over),
        cmocka_unit_test(only_the_own_rewrite_stays),
        cmocka_unit_test(what_is_laid_aside_can_be_turned_over_again),
        cmocka_unit_test(five_stones_are_a_cairn),
        cmocka_unit_test(every_play_has_an_order_of_its_own),
        cmocka_unit_test(senseless_moves_change_nothing),
        cmocka_unit_test(whatever_is_done_the_end_comes),
        cmocka_unit_test(a_move_can_be_taken_back),
        cmocka_unit_test(unsound_cairns_are_refused),
        cmocka_unit_test(the_cairns_are_fit_to_be_played),
        cmocka_unit_test(length_gives_nothing_away),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
