/* Random numbers that can be repeated: PCG32 (M. O'Neill, 2014, pcg-random.org; the XSH-RR 64/32 member). */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

typedef struct Random {
    uint64_t state, increment;
} Random;

/* Starts a stream. Two seeds, or two streams of one seed, give unrelated numbers. */
Random random_make(uint64_t seed, uint64_t stream);

/* The next 32 bits. */
uint32_t random_next(Random *random);

/* A number from 0 to bound - 1, each as likely (by rejection). bound 0 gives 0. */
uint32_t random_below(Random *random, uint32_t bound);

#endif
