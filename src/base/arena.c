/* An arena: blocks that double up to a megabyte, filled from their beginning. */
#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4 * 1024, LARGEST_BLOCK = 1024 * 1024 };

struct ArenaBlock {
    ArenaBlock *next;
    size_t used, size;
    max_align_t memory[];
};

static ArenaBlock *add_block(Arena *arena, size_t least)
{
    size_t size = arena->blocks == NULL ? FIRST_BLOCK : arena->blocks->size * 2;
    if (size > LARGEST_BLOCK) {
        size = LARGEST_BLOCK;
    }
    if (size < least) {
        size = least;
    }
    if (size > SIZE_MAX - sizeof(ArenaBlock)) {
        return NULL;
    }
    ArenaBlock *block = malloc(sizeof(ArenaBlock) + size);
    if (block == NULL) {
        return NULL;
    }
    *block = (ArenaBlock){.next = arena->blocks, .size = size};
    arena->blocks = block;
    return block;
}

/* `alignment` is a power of two. */
static void *take(Arena *arena, size_t size, size_t alignment)
{
    ArenaBlock *block = arena->blocks;
    if (block != NULL) {
        size_t start = (block->used + alignment - 1) & ~(alignment - 1);
        if (start <= block->size && size <= block->size - start) {
            block->used = start + size;
            return (char *)block->memory + start;
        }
    }
    block = add_block(arena, size);
    if (block == NULL) {
        return NULL;
    }
    block->used = size;
    return block->memory;
}

void *arena_array(Arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        return NULL;
    }
    void *memory = take(arena, count * size, alignof(max_align_t));
    if (memory != NULL) {
        memset(memory, 0, count * size);
    }
    return memory;
}

char *arena_text(Arena *arena, const char *bytes, size_t length)
{
    if (length == SIZE_MAX) {
        return NULL;
    }
    char *text = take(arena, length + 1, 1);
    if (text != NULL) {
        memcpy(text, bytes, length);
        text[length] = '\0';
    }
    return text;
}

void arena_free(Arena *arena)
{
    while (arena->blocks != NULL) {
        ArenaBlock *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}
