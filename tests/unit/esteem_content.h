/* What the tests of the challenge esteem share: finding stones and rewrites of a kind. */
#ifndef ESTEEM_CONTENT_H
#define ESTEEM_CONTENT_H

#define CHALLENGE "esteem"
#include "challenge_bench.h"

#include "esteem.h"

static inline const EsteemVariant *variant_of(int index)
{
    return shipped_variant(index);
}

/* The n-th stone of a kind. */
static inline int of_kind(const EsteemVariant *variant, EsteemKind kind, int n)
{
    for (int stone = 0; stone < ESTEEM_STONES; stone++) {
        if (esteem_stone(variant, stone)->kind == (int)kind && n-- == 0) {
            return stone;
        }
    }
    fail();
    return -1;
}

static inline int rewrite_of(const EsteemVariant *variant, int stone, EsteemRests rests)
{
    for (int rewrite = 0; rewrite < ESTEEM_REWRITES; rewrite++) {
        if (esteem_rewrite(variant, stone, rewrite)->rests == (int)rests) {
            return rewrite;
        }
    }
    fail();
    return -1;
}

#endif
