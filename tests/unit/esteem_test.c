/* The cairn: its rules, what of them is said, its content, and the way through its screens. */
#include "esteem.h"
#include "expect_problems.h"
#include "grid_measure.h"
#include "scenes.h"
#include "shipped_content.h"

#include "deck.h"
#include "file.h"
#include "wording.h"

#include <stdlib.h>

enum { STEP = 2 /* of challenge_list.h */, SEEDS = 10000, MOVES_MOST = 400, NEW_MOST = 25 };

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

/* At most 25 moves bring something: 8 stones become known, at most 5 x 2 rewrites roll back, 5 stones are set besides
 * becoming known, the end, and one to spare. All others turn a stone over again or lay it aside; while a play goes on,
 * one of at most ten such moves and at least one that brings something can be chosen. A run of 400 is beyond chance,
 * and the seeds are fixed. */
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

/* --- on the screen --- */

typedef struct Table {
    App *app;
    NodeList nodes;
    Layout layout;
} Table;

static Table lay_table(const char *scene, uint64_t seed, int width, int height)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed};
    Table table = {.app = app_create(&parts)};
    assert_non_null(table.app);
    table.layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    for (int i = 0; i < scene_count; i++) {
        if (strcmp(scenes[i].name, scene) == 0) {
            scenes[i].reach(table.app);
        }
    }
    return table;
}

static void look(Table *table)
{
    View view = app_view(table->app);
    screen_build(&view, &table->layout, &table->nodes);
    assert_false(table->nodes.failed);
}

static void clear_table(Table *table)
{
    node_list_free(&table->nodes);
    app_destroy(table->app);
}

static const EsteemState *state_on(const Table *table)
{
    return game_step_state(session_game(app_view(table->app).session), STEP);
}

static const EsteemVariant *variant_on(const Table *table)
{
    return game_step_variant(session_game(app_view(table->app).session), STEP);
}

static const Node *find(Table *table, NodeId id)
{
    look(table);
    const Node *node = node_list_find(&table->nodes, id);
    assert_non_null(node);
    return node;
}

static void press(Table *table, NodeId id)
{
    const Node *node = find(table, id);
    assert_true(node->state & NODE_FOCUSABLE);
    assert_false(node->state & NODE_DISABLED);
    assert_true(app_do(table->app, node->command));
}

static bool says(Table *table, const char *text)
{
    look(table);
    for (size_t i = 0; i < table->nodes.count; i++) {
        const Node *node = &table->nodes.items[i];
        if (node->role != ROLE_NONE && node->label != NULL && strstr(node->label, text) != NULL) {
            return true;
        }
    }
    return false;
}

static void press_own_stones(Table *table)
{
    for (int stone = 0; stone < ESTEEM_STONES && state_on(table)->standing < ESTEEM_CAIRN; stone++) {
        if (esteem_stone(variant_on(table), stone)->kind == ESTEEM_OWN) {
            press(table, node_id("stone", stone));
            assert_true(says(table, esteem_stone(variant_on(table), stone)->text));
            press(table, node_id("own", 0));
            assert_true(says(table, esteem_stone(variant_on(table), stone)->why));
        }
    }
}

/* From the way in to what was done, by pressing what is on the screen and nothing else. */
static void a_way_through(int width, int height)
{
    Table table = lay_table("step-esteem-in", 5, width, height);
    press(&table, node_id("begin", 0));
    const EsteemVariant *variant = variant_on(&table);
    int first = of_kind(variant, ESTEEM_BORROWED, 0), second = of_kind(variant, ESTEEM_BORROWED, 1);
    press(&table, node_id("stone", first)); /* taken, put down, taken again */
    press(&table, node_id("down", 0));
    press(&table, node_id("stone", first));
    press(&table, node_id("own", 0));
    assert_true(says(&table, esteem_stone(variant, first)->why));
    press_own_stones(&table);
    press(&table, node_id("stone", first)); /* known by now: turned over at once */
    press(&table, node_id("aside", 0));
    for (int n = 0; state_on(&table)->standing < ESTEEM_CAIRN; n++) {
        int stone = n == 0 ? first : second;
        press(&table, node_id("stone", stone));
        if (n > 0) {
            press(&table, node_id("borrowed", 0));
        }
        int cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD), own = rewrite_of(variant, stone, ESTEEM_RESTS_OWN);
        press(&table, node_id("rewrite", stone * ESTEEM_REWRITES + cold));
        assert_true(says(&table, esteem_rewrite(variant, stone, cold)->why));
        assert_true(find(&table, node_id("rewrite", stone * ESTEEM_REWRITES + cold))->state & NODE_DISABLED);
        press(&table, node_id("rewrite", stone * ESTEEM_REWRITES + own));
    }
    press(&table, node_id("finish", 0));
    assert_true(game_step_ended(session_game(app_view(table.app).session), STEP));
    for (int place = 0; place < ESTEEM_CAIRN; place++) {
        assert_true(says(&table, esteem_standing(variant, state_on(&table), place)));
    }
    clear_table(&table);
}

static void the_way_through_is_pressed(void **unused)
{
    (void)unused;
    a_way_through(1280, 720);
    a_way_through(390, 844);
    a_way_through(568, 320);
}

static void the_place_takes_what_is_dragged_or_in_the_hand(void **unused)
{
    (void)unused;
    Table table = lay_table("step-esteem", 3, 1280, 720);
    int own = of_kind(variant_on(&table), ESTEEM_OWN, 0), next = of_kind(variant_on(&table), ESTEEM_OWN, 1);
    const Node *stone = find(&table, node_id("stone", own)), *place = find(&table, node_id("place", 0));
    assert_true(stone->state & NODE_DRAGGABLE);
    assert_int_equal(stone->drag, place->takes);
    assert_int_not_equal(place->takes, 0);
    Command drop = place->drop;
    drop.action.item = stone->drag_item;
    assert_true(app_do(table.app, drop));
    assert_int_equal(state_on(&table)->cairn[0], own);
    press(&table, node_id("stone", next));
    press(&table, node_id("place", 1));
    assert_int_equal(state_on(&table)->standing, 2);
    assert_int_equal(find(&table, node_id("stone", next))->role, ROLE_TEXT); /* flown there by its id */
    clear_table(&table);
}

/* A thought is not drawn as borrowed before the player has found it out. */
static void nothing_is_given_away(void **unused)
{
    (void)unused;
    Table table = lay_table("step-esteem", 3, 1280, 720);
    for (int stone = 0; stone < ESTEEM_STONES; stone++) {
        const Node *node = find(&table, node_id("stone", stone));
        assert_int_equal(node->value_most, 0);
        assert_null(node->description);
        assert_int_equal(node->command.kind, COMMAND_PICK);
    }
    clear_table(&table);
    table = lay_table("step-esteem-rolls", 3, 1280, 720);
    const Node *rolled = find(&table, node_id("stone", state_on(&table)->news_stone));
    assert_int_equal(rolled->value_most, 1);
    assert_non_null(rolled->description);
    clear_table(&table);
}

/* Whatever of the challenge's own is pressed, with undo now and then, the end is come to. */
static void pressing_anything_leads_to_the_end(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 60; seed++) {
        Table table = lay_table("step-esteem", seed, seed % 2 ? 1280 : 390, seed % 2 ? 720 : 844);
        Random random = random_make(seed, 4);
        int pressed = 0;
        while (!game_step_ended(session_game(app_view(table.app).session), STEP)) {
            const Node *can[64];
            uint32_t count = 0;
            look(&table);
            for (size_t i = 0; i < table.nodes.count && count < 64; i++) {
                const Node *node = &table.nodes.items[i];
                bool own = node->command.kind == COMMAND_GAME || node->command.kind == COMMAND_PICK;
                bool undo = node->command.kind == COMMAND_UNDO && pressed > 1 && random_below(&random, 4) == 0;
                if ((own || undo) && node->state & NODE_FOCUSABLE && !(node->state & NODE_DISABLED)) {
                    can[count++] = node;
                }
            }
            assert_in_range(count, 1, 63);
            bool undo = can[0]->command.kind == COMMAND_UNDO;
            assert_true(app_do(table.app, can[undo ? 0 : random_below(&random, count)]->command) || undo);
            if (app_view(table.app).screen != SCREEN_CHALLENGE ||
                !game_step_begun(session_game(app_view(table.app).session), STEP)) {
                app_do(table.app, command_of(COMMAND_REDO)); /* undone beyond its beginning */
            }
            assert_in_range(++pressed, 1, 1500);
        }
        clear_table(&table);
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
        cmocka_unit_test(the_way_through_is_pressed),
        cmocka_unit_test(the_place_takes_what_is_dragged_or_in_the_hand),
        cmocka_unit_test(nothing_is_given_away),
        cmocka_unit_test(pressing_anything_leads_to_the_end),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
