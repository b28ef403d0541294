/* PCG32: a 64-bit linear congruential step, its top bits shifted and rotated into 32. */
#include "random.h"

Random random_make(uint64_t seed, uint64_t stream)
{
    Random random = {0, stream << 1 | 1};
    random_next(&random);
    random.state += seed;
    random_next(&random);
    return random;
}

uint32_t random_next(Random *random)
{
    uint64_t old = random->state;
    random->state = old * UINT64_C(6364136223846793005) + random->increment;
    uint32_t shifted = (uint32_t)((old >> 18 ^ old) >> 27);
    uint32_t turn = (uint32_t)(old >> 59);
    return shifted >> turn | shifted << (-turn & 31);
}

uint32_t random_below(Random *random, uint32_t bound)
{
    if (bound == 0) {
        return 0;
    }
    /* The lowest 2^32 mod bound numbers would make the first remainders likelier than the last. */
    uint32_t threshold = -bound % bound;
    uint32_t drawn;
    do {
        drawn = random_next(random);
    } while (drawn < threshold);
    return drawn % bound;
}
