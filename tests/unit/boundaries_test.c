/* Step 2, a sentence in four pieces: its rules and refusals, its content, and ten thousand players who choose by
 * chance. */
#include "boundaries_content.h"

#include <ctype.h>
#include <stdio.h>

enum { SEEDS = 10000, MOVES_MOST = 5000, WAY_OUT_MOST = 8 };

static BoundariesState begun(const BoundariesVariant *variant, uint64_t seed)
{
    BoundariesState state;
    Random random = random_make(seed, 1);
    memset(&state, 0, sizeof state);
    boundaries_rules.begin(variant, &state, &random);
    return state;
}

static Action move_of(int verb, int item, int place)
{
    return (Action){.kind = ACTION_MOVE, .value = step, .verb = verb, .item = item, .place = place};
}

static void moves(const BoundariesVariant *variant, BoundariesState *state, int verb, int item, int place)
{
    Error refusal = {{0}};
    Action move = move_of(verb, item, place);
    if (!boundaries_rules.apply(variant, state, &move, &refusal))
        fail_msg("%s %d %d: %s", boundaries_rules.verbs[verb].word, item, place, refusal.text);
}

/* What is refused says why in a sentence and changes nothing. */
static bool is_refused(const BoundariesVariant *variant, BoundariesState *state, Action move)
{
    Error refusal = {{0}};
    BoundariesState before = *state;
    if (boundaries_rules.apply(variant, state, &move, &refusal))
        return false;
    assert_memory_equal(&before, state, sizeof before);
    assert_true(strlen(refusal.text) > 20);
    assert_int_equal(refusal.text[strlen(refusal.text) - 1], '.');
    return true;
}

static void refuses(const BoundariesVariant *variant, BoundariesState *state, int verb, int item, int place)
{
    if (!is_refused(variant, state, move_of(verb, item, place)))
        fail_msg("verb %d with %d and %d was not refused", verb, item, place);
}

static void build(const BoundariesVariant *variant, BoundariesState *state, bool plain)
{
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
        moves(variant, state, BOUNDARIES_PLACE, tile_of(variant, slot, plain), slot);
}

/* --- the rules --- */

static void a_tile_goes_into_its_own_slot(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(0);
    BoundariesState state = begun(variant, 1);
    int feel = tile_of(variant, BOUNDARIES_FEEL, true), other = tile_of(variant, BOUNDARIES_FEEL, false);
    assert_int_equal(state.at_hand, BOUNDARIES_NOTICE);
    refuses(variant, &state, BOUNDARIES_PLACE, feel, BOUNDARIES_LIMIT);
    refuses(variant, &state, BOUNDARIES_PLACE, feel, BOUNDARIES_SLOTS);
    refuses(variant, &state, BOUNDARIES_PLACE, variant->tiles.count, BOUNDARIES_FEEL);
    refuses(variant, &state, BOUNDARIES_PLACE, -1, BOUNDARIES_FEEL);
    moves(variant, &state, BOUNDARIES_PLACE, feel, BOUNDARIES_FEEL);
    assert_ptr_equal(boundaries_placed(variant, &state, BOUNDARIES_FEEL), boundaries_tile(variant, feel));
    assert_int_equal(state.at_hand, BOUNDARIES_LIMIT);
    refuses(variant, &state, BOUNDARIES_PLACE, feel, BOUNDARIES_FEEL);
    moves(variant, &state, BOUNDARIES_PLACE, other, BOUNDARIES_FEEL); /* in place of the first */
    assert_ptr_equal(boundaries_placed(variant, &state, BOUNDARIES_FEEL), boundaries_tile(variant, other));
    assert_int_equal(boundaries_placed_count(&state), 1);
}

static void a_tile_can_be_taken_back(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(0);
    BoundariesState state = begun(variant, 1);
    refuses(variant, &state, BOUNDARIES_LIFT, BOUNDARIES_NOTICE, 0);
    refuses(variant, &state, BOUNDARIES_LIFT, BOUNDARIES_SLOTS, 0);
    refuses(variant, &state, BOUNDARIES_LIFT, -1, 0);
    moves(variant, &state, BOUNDARIES_PLACE, tile_of(variant, BOUNDARIES_NOTICE, true), BOUNDARIES_NOTICE);
    moves(variant, &state, BOUNDARIES_LIFT, BOUNDARIES_NOTICE, 0);
    assert_null(boundaries_placed(variant, &state, BOUNDARIES_NOTICE));
    assert_int_equal(state.at_hand, BOUNDARIES_NOTICE);
}

static void only_a_whole_sentence_is_read(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(0);
    BoundariesState state = begun(variant, 1);
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        refuses(variant, &state, BOUNDARIES_READ, 0, 0);
        moves(variant, &state, BOUNDARIES_PLACE, tile_of(variant, slot, true), slot);
    }
    assert_int_equal(state.at_hand, BOUNDARIES_SLOTS);
    refuses(variant, &state, BOUNDARIES_FINISH, 0, 0); /* not read yet */
    refuses(variant, &state, BOUNDARIES_CHANGE, 0, 0);
    moves(variant, &state, BOUNDARIES_READ, 0, 0);
    assert_true(state.reading);
    refuses(variant, &state, BOUNDARIES_READ, 0, 0);
    refuses(variant, &state, BOUNDARIES_LIFT, BOUNDARIES_FEEL, 0);
    refuses(variant, &state, BOUNDARIES_PLACE, tile_of(variant, BOUNDARIES_FEEL, false), BOUNDARIES_FEEL);
    refuses(variant, &state, BOUNDARIES_CHANGE, BOUNDARIES_SLOTS + 1, 0);
    refuses(variant, &state, BOUNDARIES_CHANGE, -1, 0);
}

static void whoever_changes_a_piece_reads_again(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(1);
    BoundariesState state = begun(variant, 1);
    build(variant, &state, true);
    moves(variant, &state, BOUNDARIES_READ, 0, 0);
    moves(variant, &state, BOUNDARIES_CHANGE, BOUNDARIES_FEEL, 0);
    assert_int_equal(state.at_hand, BOUNDARIES_FEEL);
    assert_int_equal(boundaries_placed_count(&state), BOUNDARIES_SLOTS); /* nothing is lost */
    refuses(variant, &state, BOUNDARIES_FINISH, 0, 0);
    moves(variant, &state, BOUNDARIES_PLACE, tile_of(variant, BOUNDARIES_FEEL, false), BOUNDARIES_FEEL);
    assert_int_equal(state.at_hand, BOUNDARIES_SLOTS);
    refuses(variant, &state, BOUNDARIES_FINISH, 0, 0);
    moves(variant, &state, BOUNDARIES_READ, 0, 0);
    moves(variant, &state, BOUNDARIES_FINISH, 0, 0);
}

/* Whatever is noticed and felt: limit and deed decide. */
static void limit_and_deed_are_plain_in_what_is_kept(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(0);
    for (int plain = 0; plain < 1 << BOUNDARIES_SLOTS; plain++) {
        BoundariesState state = begun(variant, 1);
        for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
            moves(variant, &state, BOUNDARIES_PLACE, tile_of(variant, slot, plain >> slot & 1), slot);
        moves(variant, &state, BOUNDARIES_READ, 0, 0);
        bool kept = (plain >> BOUNDARIES_LIMIT & 1) && (plain >> BOUNDARIES_WILL & 1);
        assert_int_equal(boundaries_can_be_kept(variant, &state), kept);
        if (!kept) {
            refuses(variant, &state, BOUNDARIES_FINISH, 0, 0);
            moves(variant, &state, BOUNDARIES_CHANGE, BOUNDARIES_SLOTS, 0);
            continue;
        }
        moves(variant, &state, BOUNDARIES_FINISH, 0, 0);
        assert_true(boundaries_rules.is_done(variant, &state));
        for (int verb = 0; verb < BOUNDARIES_VERBS; verb++)
            refuses(variant, &state, verb, 0, 0);
    }
}

/* The same seed lays the tiles in the same order, another seed in another; each slot shows each of its tiles once. */
static void tiles_lie_in_an_order_of_their_own(void **unused)
{
    (void)unused;
    const BoundariesVariant *variant = variant_at(0);
    BoundariesState first = begun(variant, 7), again = begun(variant, 7), other = begun(variant, 8);
    assert_memory_equal(&first, &again, sizeof first);
    assert_memory_not_equal(first.order, other.order, sizeof first.order);
    int shown[BOUNDARIES_TILES_MOST] = {0}, plain_first = 0;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
        for (int number = 0; boundaries_slot_tile(variant, &first, slot, number) >= 0; number++)
            shown[boundaries_slot_tile(variant, &first, slot, number)]++;
    for (int index = 0; index < variant->tiles.count; index++)
        assert_int_equal(shown[index], 1);
    for (uint64_t seed = 0; seed < 400; seed++) {
        BoundariesState state = begun(variant, seed);
        int index = boundaries_slot_tile(variant, &state, BOUNDARIES_LIMIT, 0);
        plain_first += boundaries_tile(variant, index)->tone == BOUNDARIES_PLAIN;
    }
    assert_in_range(plain_first, 150, 250); /* two of four tiles are plain */
}

/* --- players by chance --- */

/* The moves that the screen offers: of the tiles those of the slot at hand. By chance first what is done, then to
 * which piece. */
static bool random_move(const BoundariesVariant *variant, const BoundariesState *state, Random *random,
                        Action *chosen)
{
    uint32_t verbs = 0;
    for (int verb = 0; verb < BOUNDARIES_VERBS; verb++) {
        uint32_t count = 0;
        Action mine = {0};
        int items = verb == BOUNDARIES_PLACE ? variant->tiles.count : BOUNDARIES_SLOTS + 1;
        for (int item = 0; item < items; item++) {
            int place = verb == BOUNDARIES_PLACE ? boundaries_tile(variant, item)->slot : 0;
            if (verb == BOUNDARIES_PLACE && place != state->at_hand)
                continue;
            BoundariesState copy = *state;
            Action move = move_of(verb, item, place);
            if (boundaries_rules.apply(variant, &copy, &move, NULL) && random_below(random, ++count) == 0)
                mine = move;
        }
        if (count > 0 && random_below(random, ++verbs) == 0)
            *chosen = mine;
    }
    return verbs > 0;
}

/* From any state there is a way to the end in at most eight moves: back to the tiles, four plain tiles at most, read,
 * finish. */
static void has_a_way_out(const BoundariesVariant *variant, BoundariesState state)
{
    int count = 0;
    if (state.reading && !boundaries_can_be_kept(variant, &state)) {
        moves(variant, &state, BOUNDARIES_CHANGE, BOUNDARIES_SLOTS, 0);
        count++;
    }
    for (int slot = 0; slot < BOUNDARIES_SLOTS && !state.reading; slot++) {
        const BoundariesTile *tile = boundaries_placed(variant, &state, slot);
        if (tile && tile->tone == BOUNDARIES_PLAIN)
            continue;
        moves(variant, &state, BOUNDARIES_PLACE, tile_of(variant, slot, true), slot);
        count++;
    }
    if (!state.reading) {
        moves(variant, &state, BOUNDARIES_READ, 0, 0);
        count++;
    }
    moves(variant, &state, BOUNDARIES_FINISH, 0, 0);
    assert_true(count + 1 <= WAY_OUT_MOST);
    assert_true(boundaries_rules.is_done(variant, &state));
}

/* Undo is the journal's: the same moves without the last lead to the state before it. */
static void replays(const BoundariesVariant *variant, uint64_t seed, const Action *played, int count,
                    const BoundariesState *expected)
{
    BoundariesState state = begun(variant, seed);
    for (int i = 0; i < count; i++)
        assert_true(boundaries_rules.apply(variant, &state, &played[i], NULL));
    assert_memory_equal(&state, expected, sizeof state);
}

/* Why 5000 moves are enough: somebody who lays, takes back, reads and changes by chance needs some 137 moves on the
 * average, and however far they have come, the rest is as long as the whole: to need 5000 is then rarer than one
 * player in a million millions. The longest of these takes 1643. */
static void every_player_by_chance_comes_to_the_end(void **unused)
{
    (void)unused;
    static Action played[MOVES_MOST];
    int longest = 0;
    long all = 0;
    uint64_t players = (uint64_t)SEEDS * (uint64_t)variant_count(); /* SEEDS for each variant */
    for (uint64_t seed = 0; seed < players; seed++) {
        const BoundariesVariant *variant = variant_at((int)(seed % (uint64_t)variant_count()));
        BoundariesState state = begun(variant, seed), before = state;
        Random random = random_make(seed, 2);
        int count = 0;
        while (!boundaries_rules.is_done(variant, &state)) {
            if (count == MOVES_MOST)
                fail_msg("seed %d: no end after %d moves", (int)seed, count);
            if (seed % 50 == 0)
                has_a_way_out(variant, state);
            before = state;
            assert_true(random_move(variant, &state, &random, &played[count]));
            assert_true(boundaries_rules.apply(variant, &state, &played[count], NULL));
            count++;
        }
        assert_true(boundaries_can_be_kept(variant, &state));
        if (seed % 20 == 0)
            replays(variant, seed, played, count - 1, &before);
        longest = count > longest ? count : longest;
        all += count;
    }
    print_message("on the average %ld moves, at most %d\n", all / (long)players, longest);
}

/* A damaged journal or a fuzzer may bring any number: nothing but a refusal comes of it. */
static void any_numbers_may_come(void **unused)
{
    (void)unused;
    static const int numbers[] = {-2147483647, -1, 0,  1,   2,   3,   4,   5,   15,
                                  16,          19, 20, 127, 128, 255, 256, 999, 2147483647};
    enum { NUMBERS = sizeof numbers / sizeof numbers[0] };
    const BoundariesVariant *variant = variant_at(2);
    Random random = random_make(5, 5);
    BoundariesState state = begun(variant, 5);
    for (int i = 0; i < 200000; i++) {
        Action move = move_of((int)random_below(&random, 9) - 2, numbers[random_below(&random, NUMBERS)],
                              numbers[random_below(&random, NUMBERS)]);
        is_refused(variant, &state, move);
        for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
            if (boundaries_placed(variant, &state, slot))
                assert_int_equal(boundaries_placed(variant, &state, slot)->slot, slot);
        assert_in_range(state.at_hand, 0, BOUNDARIES_SLOTS);
        if (boundaries_rules.is_done(variant, &state))
            state = begun(variant, (uint64_t)i);
    }
}

/* --- the content --- */

static void kind(const char *text)
{
    static const char *const never[] = {"!",      "wrong", "fail",     "toxic", "narciss", "\"",     "'",    "hit ",
                                        "scared", "kill",  "hurt you", "drunk", "police",  "stupid", "crazy"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if (strstr(text, never[i]))
            fail_msg("\"%s\" says \"%s\"", text, never[i]);
}

static void the_content_is_whole_and_kind(void **unused)
{
    (void)unused;
    assert_true(variant_count() >= 6);
    for (int v = 0; v < variant_count(); v++) {
        const BoundariesVariant *variant = variant_at(v);
        char picture[512];
        snprintf(picture, sizeof picture, PROJECT_FOLDER "/assets/art/illus-%s.svg", variant->picture);
        FILE *art = fopen(picture, "rb");
        assert_non_null(art);
        fclose(art);
        kind(variant->situation);
        assert_true(strncmp(variant->other, "my ", 3) == 0);
        int tones[BOUNDARIES_TONES] = {0};
        for (int index = 0; index < variant->tiles.count; index++) {
            const BoundariesTile *tile = boundaries_tile(variant, index);
            kind(tile->text);
            kind(tile->effect);
            assert_true(strlen(tile->effect) > 20);
            assert_true(tile->effect[strlen(tile->effect) - 1] == '.');
            tones[tile->tone]++;
        }
        for (int tone = 0; tone < BOUNDARIES_TONES; tone++)
            assert_true(tones[tone] >= 1); /* all ways of saying it are met in each situation */
    }
}

/* What lets any four pieces be read one after the other: the first is half a sentence that "I ..." goes on from, each
 * further one is whole and begins anew. */
static void any_four_pieces_make_sentences(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++)
        for (int index = 0; index < variant_at(v)->tiles.count; index++) {
            const BoundariesTile *tile = boundaries_tile(variant_at(v), index);
            size_t length = strlen(tile->text);
            assert_true(isupper((unsigned char)tile->text[0]));
            if (tile->slot == BOUNDARIES_NOTICE)
                assert_true(tile->text[length - 1] == ',' || strcmp(tile->text + length - 5, ", but") == 0);
            else
                assert_non_null(strchr(".?", tile->text[length - 1]));
            if (tile->slot == BOUNDARIES_FEEL)
                assert_int_equal(strncmp(tile->text, "I ", 2), 0);
        }
}

/* Plain tiles can't be told by their length alone. */
static void plain_tiles_are_no_longer_than_others(void **unused)
{
    (void)unused;
    size_t length[2] = {0}, count[2] = {0};
    for (int v = 0; v < variant_count(); v++)
        for (int index = 0; index < variant_at(v)->tiles.count; index++) {
            const BoundariesTile *tile = boundaries_tile(variant_at(v), index);
            bool plain = tile->tone == BOUNDARIES_PLAIN;
            length[plain] += strlen(tile->text);
            count[plain]++;
        }
    double plain = (double)length[1] / (double)count[1], others = (double)length[0] / (double)count[0];
    assert_true(plain < others * 1.15 && others < plain * 1.15);
}

/* One good sentence is not enough. */
static void two_slots_with_two_plain_are_too_few(void **unused)
{
    (void)unused;
    char *bytes = NULL;
    size_t length = 0;
    TextBuffer made = {0};
    assert_true(file_read(PROJECT_FOLDER "/content/challenges/boundaries.json", 1 << 20, &bytes, &length, NULL));
    const char *at = bytes;
    for (int plain = 0; *at; at++) {
        static const char WORD[] = "\"tone\": \"plain\"";
        bool found = strncmp(at, WORD, sizeof WORD - 1) == 0;
        plain += found;
        if (found && (plain == 2 || plain == 4)) {
            text_buffer_say(&made, "\"tone\": \"plead\"");
            at += sizeof WORD - 2;
        } else {
            text_buffer_add(&made, at, 1);
        }
    }
    finds(bytes, made.text, "more than one good sentence");
    text_buffer_free(&made);
    free(bytes);
}

static void mistakes_in_a_file_are_named(void **unused)
{
    (void)unused;
    finds("late and empty,", "late and empty.", "leads on to the second");
    finds("I guess it is fine, really.", "I guess it is fine", "ends a sentence");
    finds("\"slot\": \"notice\"", "\"slot\": \"feel\"", "“notice” has 3 tiles");
    finds("\"tone\": \"blame\"", "\"tone\": \"hint\"", "2 other tones");
    finds("It hides what you feel,", "One two three four five six seven eight nine ten it hides what you feel,",
          "at most 20 words");
    finds("With gas as expensive as it is,", "When the car comes back late and empty,", "says the same");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tile_goes_into_its_own_slot),
        cmocka_unit_test(a_tile_can_be_taken_back),
        cmocka_unit_test(only_a_whole_sentence_is_read),
        cmocka_unit_test(whoever_changes_a_piece_reads_again),
        cmocka_unit_test(limit_and_deed_are_plain_in_what_is_kept),
        cmocka_unit_test(tiles_lie_in_an_order_of_their_own),
        cmocka_unit_test(every_player_by_chance_comes_to_the_end),
        cmocka_unit_test(any_numbers_may_come),
        cmocka_unit_test(the_content_is_whole_and_kind),
        cmocka_unit_test(any_four_pieces_make_sentences),
        cmocka_unit_test(plain_tiles_are_no_longer_than_others),
        cmocka_unit_test(mistakes_in_a_file_are_named),
        cmocka_unit_test(two_slots_with_two_plain_are_too_few),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}
