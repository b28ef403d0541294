/* The challenge boundaries: placing tiles, reading the sentence back, changing it, keeping it. */
#include "boundaries.h"

#include "wording.h"

#include <string.h>

enum { EFFECT_WORDS_MOST = 20, SLOT_TILES_LEAST = 4, OTHER_TONES_LEAST = 2, SLOTS_WITH_TWO_PLAIN = 3 };

static const char *const SLOTS[] = {"notice", "feel", "limit", "will"};
static const char *const TONES[] = {"plain", "blame", "plead", "threaten", "hint"};

static const ShapeField TILE[] = {
    SHAPE_CHOICE_OF(BoundariesTile, slot, SLOTS, "slots"),
    SHAPE_CHOICE_OF(BoundariesTile, tone, TONES, "tones"),
    SHAPE_TEXT_OF(BoundariesTile, text, 60),
    SHAPE_TEXT_OF(BoundariesTile, effect, 140),
};
static const Shape TILE_SHAPE = {"a tile", sizeof(BoundariesTile), TILE, sizeof TILE / sizeof TILE[0]};

static const ShapeField VARIANT[] = {
    VARIANT_FIELDS(BoundariesVariant),
    SHAPE_TEXT_OF(BoundariesVariant, situation, 120),
    {.name = "picture", .kind = SHAPE_ID, .offset = offsetof(BoundariesVariant, picture), .optional = true},
    SHAPE_TEXT_OF(BoundariesVariant, other, 24),
    SHAPE_LIST_OF(BoundariesVariant, tiles, &TILE_SHAPE, BOUNDARIES_TILES_LEAST, BOUNDARIES_TILES_MOST),
};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(BoundariesVariant), VARIANT,
                                    sizeof VARIANT / sizeof VARIANT[0]};

static const ChallengeVerb VERBS[BOUNDARIES_VERBS] = {
    [BOUNDARIES_PLACE] = {"place", 2},   [BOUNDARIES_LIFT] = {"lift", 1},     [BOUNDARIES_READ] = {"read", 0},
    [BOUNDARIES_CHANGE] = {"change", 1}, [BOUNDARIES_FINISH] = {"finish", 0},
};

const BoundariesTile *boundaries_tile(const BoundariesVariant *variant, int index)
{
    return (const BoundariesTile *)variant->tiles.items + index;
}

/* The sentence is put together from the pieces as they stand: all but the first end a sentence. */
static void check_ending(const BoundariesTile *tile, ShapeCheck *check)
{
    bool ends = strchr(".?", tile->text[strlen(tile->text) - 1]) != NULL;
    if (tile->slot == BOUNDARIES_NOTICE && ends) {
        shape_mistake(check, tile, "text",
                      "The first piece leads on to the second: let it end with a comma, not a full stop.");
    } else if (tile->slot != BOUNDARIES_NOTICE && !ends) {
        shape_mistake(check, tile, "text", "This piece ends a sentence: it needs a full stop or a question mark.");
    }
    if (wording_words(tile->effect) > EFFECT_WORDS_MOST) {
        shape_mistake(check, tile, "effect", "An effect is one sentence of at most %d words; this one has %zu.",
                      EFFECT_WORDS_MOST, wording_words(tile->effect));
    }
}

/* Returns how many of the slot's tiles are plain. */
static int check_slot(const BoundariesVariant *variant, int slot, ShapeCheck *check)
{
    int tones[BOUNDARIES_TONES] = {0}, count = 0, others = 0;
    for (int index = 0; index < variant->tiles.count; index++) {
        const BoundariesTile *tile = boundaries_tile(variant, index);
        if (tile->slot == slot) {
            tones[tile->tone]++;
            count++;
        }
    }
    for (int tone = BOUNDARIES_PLAIN + 1; tone < BOUNDARIES_TONES; tone++) {
        others += tones[tone] > 0;
    }
    if (count < SLOT_TILES_LEAST || count > BOUNDARIES_SLOT_TILES_MOST) {
        shape_mistake(check, variant, "tiles", "The slot “%s” has %d tiles; it needs %d or %d.", SLOTS[slot], count,
                      SLOT_TILES_LEAST, BOUNDARIES_SLOT_TILES_MOST);
    }
    if (tones[BOUNDARIES_PLAIN] == 0 || others < OTHER_TONES_LEAST) {
        shape_mistake(check, variant, "tiles",
                      "The slot “%s” needs at least one plain tile and tiles of %d other tones.", SLOTS[slot],
                      OTHER_TONES_LEAST);
    }
    return tones[BOUNDARIES_PLAIN];
}

static void check(const void *part, ShapeCheck *check)
{
    const BoundariesVariant *variant = part;
    int with_two = 0;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        with_two += check_slot(variant, slot, check) >= 2;
    }
    if (with_two < SLOTS_WITH_TWO_PLAIN) {
        shape_mistake(
            check, variant, "tiles",
            "There is more than one good sentence: at least %d slots need two plain tiles; here %d have them.",
            SLOTS_WITH_TWO_PLAIN, with_two);
    }
    for (int index = 0; index < variant->tiles.count; index++) {
        const BoundariesTile *tile = boundaries_tile(variant, index);
        check_ending(tile, check);
        for (int before = 0; before < index; before++) {
            if (strcmp(boundaries_tile(variant, before)->text, tile->text) == 0) {
                shape_mistake(check, tile, "text", "Another tile says the same: let each say it in its own way.");
            }
        }
    }
}

int boundaries_slot_tile(const BoundariesVariant *variant, const BoundariesState *state, int slot, int number)
{
    for (int at = 0; at < variant->tiles.count; at++) {
        int index = state->order[at];
        if (boundaries_tile(variant, index)->slot == slot && number-- == 0) {
            return index;
        }
    }
    return -1;
}

const BoundariesTile *boundaries_placed(const BoundariesVariant *variant, const BoundariesState *state, int slot)
{
    return state->placed[slot] < 0 ? NULL : boundaries_tile(variant, state->placed[slot]);
}

int boundaries_placed_count(const BoundariesState *state)
{
    int count = 0;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        count += state->placed[slot] >= 0;
    }
    return count;
}

bool boundaries_can_be_kept(const BoundariesVariant *variant, const BoundariesState *state)
{
    const BoundariesTile *limit = boundaries_placed(variant, state, BOUNDARIES_LIMIT);
    const BoundariesTile *will = boundaries_placed(variant, state, BOUNDARIES_WILL);
    return limit != NULL && will != NULL && limit->tone == BOUNDARIES_PLAIN && will->tone == BOUNDARIES_PLAIN;
}

static void begin(const void *content, void *memory, Random *random)
{
    const BoundariesVariant *variant = content;
    BoundariesState *state = memory;
    for (int at = 0; at < variant->tiles.count; at++) {
        int other = (int)random_below(random, (uint32_t)at + 1);
        state->order[at] = state->order[other];
        state->order[other] = (signed char)at;
    }
    memset(state->placed, -1, sizeof state->placed);
}

/* The next empty slot after one, going round, or BOUNDARIES_SLOTS. */
static signed char next_empty(const BoundariesState *state, int from)
{
    for (int step = 1; step <= BOUNDARIES_SLOTS; step++) {
        int slot = (from + step) % BOUNDARIES_SLOTS;
        if (state->placed[slot] < 0) {
            return (signed char)slot;
        }
    }
    return BOUNDARIES_SLOTS;
}

static bool place(const BoundariesVariant *variant, BoundariesState *state, const Action *move, Error *refusal)
{
    if (state->reading) {
        return error_set(refusal, "The sentence is being read. Go back to the tiles to change it.");
    }
    if (move->item < 0 || move->item >= variant->tiles.count) {
        return error_set(refusal, "There is no tile %d here.", move->item);
    }
    if (boundaries_tile(variant, move->item)->slot != move->place) {
        return error_set(refusal, "This tile belongs to another part of the sentence.");
    }
    if (state->placed[move->place] == move->item) {
        return error_set(refusal, "This tile lies there already.");
    }
    state->placed[move->place] = (signed char)move->item;
    state->tried[move->item] = 1;
    state->at_hand = next_empty(state, move->place);
    return true;
}

static bool lift(BoundariesState *state, int slot, Error *refusal)
{
    if (state->reading) {
        return error_set(refusal, "The sentence is being read. Go back to the tiles to change it.");
    }
    if (slot < 0 || slot >= BOUNDARIES_SLOTS || state->placed[slot] < 0) {
        return error_set(refusal, "There is no tile to take back there.");
    }
    state->placed[slot] = -1;
    state->at_hand = (signed char)slot;
    return true;
}

static bool read_back(BoundariesState *state, Error *refusal)
{
    if (state->reading) {
        return error_set(refusal, "The sentence is being read already.");
    }
    if (boundaries_placed_count(state) < BOUNDARIES_SLOTS) {
        return error_set(refusal, "All four pieces have to be there before the sentence is read.");
    }
    state->reading = 1;
    return true;
}

static bool change(BoundariesState *state, int slot, Error *refusal)
{
    if (!state->reading) {
        return error_set(refusal, "The tiles lie open already: any piece can be changed.");
    }
    if (slot < 0 || slot > BOUNDARIES_SLOTS) {
        return error_set(refusal, "There is no part %d in the sentence.", slot);
    }
    state->reading = 0;
    state->at_hand = (signed char)slot;
    return true;
}

static bool finish(const BoundariesVariant *variant, BoundariesState *state, Error *refusal)
{
    if (!state->reading) {
        return error_set(refusal, "The sentence is read back once more before it is kept.");
    }
    if (!boundaries_can_be_kept(variant, state)) {
        return error_set(refusal, "A sentence is kept when its limit and what you will do are said plainly.");
    }
    state->done = 1;
    return true;
}

static bool apply(const void *variant, void *memory, const Action *move, Error *refusal)
{
    BoundariesState *state = memory;
    if (state->done) {
        return error_set(refusal, "This sentence is kept. Play again to build another.");
    }
    switch (move->verb) {
    case BOUNDARIES_PLACE:
        return place(variant, state, move, refusal);
    case BOUNDARIES_LIFT:
        return lift(state, move->item, refusal);
    case BOUNDARIES_READ:
        return read_back(state, refusal);
    case BOUNDARIES_CHANGE:
        return change(state, move->item, refusal);
    case BOUNDARIES_FINISH:
        return finish(variant, state, refusal);
    default:
        return error_set(refusal, "There is no such move in this step.");
    }
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const BoundariesState *)state)->done;
}

/* --- what a group is asked --- */

/* Whether a tile is offered for its slot. One that has lain there comes again only where it would say plainly what now
 * is not: so every change that leads away from plain words uses up a tile, and changing comes to an end. */
static bool is_offered(const BoundariesVariant *variant, const BoundariesState *state, int index)
{
    const BoundariesTile *tile = boundaries_tile(variant, index);
    const BoundariesTile *there = boundaries_placed(variant, state, tile->slot);
    if (there == NULL || tile == there) {
        return there == NULL;
    }
    return !state->tried[index] || (tile->tone == BOUNDARIES_PLAIN && there->tone != BOUNDARIES_PLAIN);
}

/* Of the tiles that may be offered for a slot up to three, bits by their index: one that says it plainly, others that
 * do not, and further plain ones where these are too few. Returns how many. */
static int choose_tiles(const BoundariesVariant *variant, const BoundariesState *state, int slot, unsigned *chosen)
{
    int count = 0;
    *chosen = 0;
    for (int round = 0; round < 3; round++) {
        for (int number = 0; count < BOUNDARIES_OFFERED; number++) {
            int index = boundaries_slot_tile(variant, state, slot, number);
            if (index < 0 || (round == 0 && count == 1)) {
                break;
            }
            bool plain = boundaries_tile(variant, index)->tone == BOUNDARIES_PLAIN;
            if (plain != (round == 1) && !(*chosen >> index & 1) && is_offered(variant, state, index)) {
                *chosen |= 1u << index;
                count++;
            }
        }
    }
    return count;
}

static void ask_piece(const BoundariesVariant *variant, const BoundariesState *state, int slot,
                      ChallengeQuestion *question)
{
    unsigned chosen;
    choose_tiles(variant, state, slot, &chosen);
    question->asks = BOUNDARIES_ASKS_PIECE;
    question->item = slot;
    for (int at = 0; at < variant->tiles.count; at++) {
        if (chosen >> state->order[at] & 1) {
            question_offer(question, BOUNDARIES_PLACE, state->order[at], slot);
        }
    }
}

/* A sentence that can't be kept yet is changed where that hangs on; one that can, anywhere. */
static void ask_reading(const BoundariesVariant *variant, const BoundariesState *state, ChallengeQuestion *question)
{
    unsigned chosen;
    bool can_be_kept = boundaries_can_be_kept(variant, state);
    question->asks = BOUNDARIES_ASKS_READING;
    if (can_be_kept) {
        question_offer(question, BOUNDARIES_FINISH, 0, 0);
    }
    for (int slot = can_be_kept ? 0 : BOUNDARIES_LIMIT; slot < BOUNDARIES_SLOTS; slot++) {
        bool hinders = boundaries_placed(variant, state, slot)->tone != BOUNDARIES_PLAIN;
        if ((can_be_kept || hinders) && choose_tiles(variant, state, slot, &chosen) > 0) {
            question_offer(question, BOUNDARIES_CHANGE, slot, 0);
        }
    }
}

/* The slot that a tile is asked for; BOUNDARIES_SLOTS: none. A piece that is being changed lies in its slot
 * meanwhile. */
static int slot_to_fill(const BoundariesVariant *variant, const BoundariesState *state)
{
    unsigned chosen;
    int empty = next_empty(state, BOUNDARIES_SLOTS - 1);
    if (empty < BOUNDARIES_SLOTS || state->at_hand == BOUNDARIES_SLOTS) {
        return empty;
    }
    return choose_tiles(variant, state, state->at_hand, &chosen) > 0 ? state->at_hand : BOUNDARIES_SLOTS;
}

static bool ask(const void *content, const void *memory, ChallengeQuestion *question)
{
    const BoundariesVariant *variant = content;
    const BoundariesState *state = memory;
    int slot = slot_to_fill(variant, state);
    *question = (ChallengeQuestion){0};
    if (state->done) {
        return false;
    }
    if (state->reading) {
        ask_reading(variant, state, question);
    } else if (slot < BOUNDARIES_SLOTS) {
        ask_piece(variant, state, slot, question);
    } else {
        question->asks = BOUNDARIES_ASKS_READ;
        question_offer(question, BOUNDARIES_READ, 0, 0);
    }
    return true;
}

static Touch touch(const Action *move)
{
    switch (move->verb) {
    case BOUNDARIES_PLACE: return TOUCH_TILE;
    case BOUNDARIES_LIFT: return TOUCH_BACK;
    default: return TOUCH_NONE;
    }
}

const ChallengeRules boundaries_rules = {
    .format = {"boundaries", &VARIANT_SHAPE, check},
    .quotation = "step-boundaries",
    .says_safety = true,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(BoundariesState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
    .ask = ask,
    .touch = touch,
};
