/* Memory for things that live and die together: many small allocations, one free. */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *blocks; /* the newest first; a zeroed Arena is an empty one */
} Arena;

/* Zeroed memory for `count` things of `size` bytes, aligned for anything; NULL where memory runs out. */
void *arena_array(Arena *arena, size_t count, size_t size);

/* A copy of `length` bytes with a zero byte behind it; NULL where memory runs out. */
char *arena_text(Arena *arena, const char *bytes, size_t length);

/* Gives everything back; the arena is then empty and usable again. */
void arena_free(Arena *arena);

#endif
