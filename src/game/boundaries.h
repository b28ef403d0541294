/* The challenge boundaries: a sentence in four pieces. For each piece there are tiles to choose from, of which some
 * say it plainly and others blame, plead, threaten or hint. The sentence is read back, and any piece can be changed. */
#ifndef BOUNDARIES_H
#define BOUNDARIES_H

#include "challenge.h"

typedef enum BoundariesSlot {
    BOUNDARIES_NOTICE,
    BOUNDARIES_FEEL,
    BOUNDARIES_LIMIT,
    BOUNDARIES_WILL,
    BOUNDARIES_SLOTS
} BoundariesSlot;

typedef enum BoundariesTone {
    BOUNDARIES_PLAIN,
    BOUNDARIES_BLAME,
    BOUNDARIES_PLEAD,
    BOUNDARIES_THREATEN,
    BOUNDARIES_HINT,
    BOUNDARIES_TONES
} BoundariesTone;

typedef enum BoundariesVerb {
    BOUNDARIES_PLACE,  /* item: which tile; place: its slot */
    BOUNDARIES_LIFT,   /* item: the slot whose tile is taken back */
    BOUNDARIES_READ,   /* the whole sentence is read back */
    BOUNDARIES_CHANGE, /* from the reading back to the tiles; item: the slot to change, BOUNDARIES_SLOTS: none */
    BOUNDARIES_FINISH,
    BOUNDARIES_VERBS
} BoundariesVerb;

/* What a group is asked. */
typedef enum BoundariesAsks {
    BOUNDARIES_ASKS_PIECE,  /* which tile goes into the slot `item`: at most BOUNDARIES_OFFERED of them */
    BOUNDARIES_ASKS_READ,   /* to read the sentence back */
    BOUNDARIES_ASKS_READING /* to keep it, where it can be, or to change the piece of an option's item */
} BoundariesAsks;

enum { BOUNDARIES_TILES_LEAST = 16, BOUNDARIES_TILES_MOST = 20, BOUNDARIES_SLOT_TILES_MOST = 5,
       BOUNDARIES_OFFERED = 3 };

typedef struct BoundariesTile {
    int slot;           /* BoundariesSlot */
    int tone;           /* BoundariesTone */
    const char *text;   /* a whole clause with its punctuation */
    const char *effect; /* what it does to the sentence */
} BoundariesTile;

typedef struct BoundariesVariant {
    Variant head;
    const char *situation;
    const char *picture; /* stem of assets/art/illus-STEM.svg, or NULL */
    const char *other;   /* who the other ring is: "my brother" */
    ShapeList tiles;     /* of BoundariesTile */
} BoundariesVariant;

typedef struct BoundariesState {
    signed char order[BOUNDARIES_TILES_MOST]; /* the tiles as they lie about in this play */
    signed char placed[BOUNDARIES_SLOTS];     /* which tile, or -1 */
    signed char at_hand;                      /* the slot whose tiles are shown; BOUNDARIES_SLOTS: none */
    signed char reading;                      /* the sentence is being read back */
    signed char done;
    signed char tried[BOUNDARIES_TILES_MOST]; /* 1: this tile has lain in its slot */
} BoundariesState;

extern const ChallengeRules boundaries_rules;

/* The tile with this index. */
const BoundariesTile *boundaries_tile(const BoundariesVariant *variant, int index);

/* The tiles of a slot in the order of this play, the placed one among them: the index of the `number`-th from 0, or
 * -1 where there are no more. */
int boundaries_slot_tile(const BoundariesVariant *variant, const BoundariesState *state, int slot, int number);

/* The tile that lies in a slot, or NULL. */
const BoundariesTile *boundaries_placed(const BoundariesVariant *variant, const BoundariesState *state, int slot);

/* How many slots are filled. */
int boundaries_placed_count(const BoundariesState *state);

/* Whether limit and deed are said plainly: such a sentence may be kept as it is. */
bool boundaries_can_be_kept(const BoundariesVariant *variant, const BoundariesState *state);

#endif
