/* The content of the mini-challenges: a file each in content/challenges/, with several variants. What a variant is made
 * of the challenge itself says, by a table (shape.h). */
#ifndef CHALLENGE_CONTENT_H
#define CHALLENGE_CONTENT_H

#include "problems.h"
#include "shape.h"

enum { CHALLENGES_MOST = 8, CHALLENGE_VARIANTS_MOST = 64 };

/* What every variant begins with: a variant's struct has this as its first member, under the name `head`. */
typedef struct Variant {
    const char *id;    /* unique in its file */
    const char *title; /* a few words that tell it from the others */
} Variant;

/* The table's first two lines for a variant's struct. */
#define VARIANT_FIELDS(type)                                                                                      \
    {.name = "id", .kind = SHAPE_ID, .offset = offsetof(type, head.id)},                                          \
    {.name = "title", .kind = SHAPE_TEXT, .offset = offsetof(type, head.title), .most = 48}

typedef struct ChallengeFormat {
    const char *id;       /* "awareness": its file is content/challenges/awareness.json */
    const Shape *variant;
    /* Notes what the table can't see (how many of a kind there are, what an id points to). NULL: nothing more. Called
     * for each variant in which the table found no mistake. */
    void (*check)(const void *variant, ShapeCheck *check);
} ChallengeFormat;

/* All formats there are, in the order of the challenges. */
typedef struct ChallengeFormats {
    const ChallengeFormat *const *items;
    int count;
} ChallengeFormats;

typedef struct ChallengeContent ChallengeContent;

/* The challenges that were read; items[i] belongs to the i-th format, NULL where its file is missing or unsound. */
typedef struct ChallengeSet {
    ChallengeContent *items[CHALLENGES_MOST];
    int count;
} ChallengeSet;

/* Reads one challenge's file from memory. Returns NULL with at least one problem added when anything is wrong. The
 * result is immutable; free it with challenge_content_free. */
ChallengeContent *challenge_content_read(const char *file, const char *bytes, size_t length,
                                         const ChallengeFormat *format, Problems *problems);
void challenge_content_free(ChallengeContent *content);

/* How many variants it has; their indices go from 0. */
int challenge_variant_count(const ChallengeContent *content);
/* The struct of the format's variant shape, which begins with a Variant. */
const void *challenge_variant(const ChallengeContent *content, int index);

#endif
