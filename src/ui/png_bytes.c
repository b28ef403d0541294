/* Encodes a PNG into memory, through a stream that grows: SDL has none of its own. */
#include "png_bytes.h"

#include <SDL_image.h>

#include <stdlib.h>
#include <string.h>

enum { GROWS_BY = 1 << 16 };

typedef struct Grown {
    Uint8 *bytes;
    size_t length, capacity, at;
} Grown;

static Grown *of(SDL_RWops *stream)
{
    return stream->hidden.unknown.data1;
}

static Sint64 SDLCALL grown_size(SDL_RWops *stream)
{
    return (Sint64)of(stream)->length;
}

static Sint64 SDLCALL grown_seek(SDL_RWops *stream, Sint64 offset, int whence)
{
    Grown *grown = of(stream);
    Sint64 from = whence == RW_SEEK_SET ? 0 : (Sint64)(whence == RW_SEEK_CUR ? grown->at : grown->length);
    if (from + offset < 0 || from + offset > (Sint64)grown->length)
        return SDL_SetError("The place lies beyond the end");
    grown->at = (size_t)(from + offset);
    return from + offset;
}

/* It is only written. */
static size_t SDLCALL grown_read(SDL_RWops *stream, void *to, size_t size, size_t count)
{
    (void)stream;
    (void)to;
    (void)size;
    (void)count;
    return 0;
}

static size_t SDLCALL grown_write(SDL_RWops *stream, const void *from, size_t size, size_t count)
{
    Grown *grown = of(stream);
    size_t more = size * count;
    if (grown->at + more > grown->capacity) {
        size_t capacity = grown->capacity * 2 + more + GROWS_BY;
        Uint8 *bytes = realloc(grown->bytes, capacity);
        if (!bytes)
            return 0;
        grown->bytes = bytes;
        grown->capacity = capacity;
    }
    memcpy(grown->bytes + grown->at, from, more);
    grown->at += more;
    if (grown->at > grown->length)
        grown->length = grown->at;
    return count;
}

static int SDLCALL grown_close(SDL_RWops *stream)
{
    SDL_FreeRW(stream);
    return 0;
}

static SDL_RWops *open_stream(Grown *grown)
{
    SDL_RWops *stream = SDL_AllocRW();
    if (!stream)
        return NULL;
    stream->type = SDL_RWOPS_UNKNOWN;
    stream->hidden.unknown.data1 = grown;
    stream->size = grown_size;
    stream->seek = grown_seek;
    stream->read = grown_read;
    stream->write = grown_write;
    stream->close = grown_close;
    return stream;
}

/* What PNG's writers make of a stream that takes no more is not told by all of them: the length of what went in is. */
bool png_bytes(SDL_Surface *surface, void **bytes, size_t *length, Error *error)
{
    static const Uint8 end[] = {'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};
    Grown grown = {0};
    SDL_RWops *stream = open_stream(&grown);
    if (!stream)
        return error_set(error, "There is not enough memory for a picture.");
    bool saved = IMG_SavePNG_RW(surface, stream, 1) == 0;
    bool whole = saved && grown.length > sizeof end &&
                 memcmp(grown.bytes + grown.length - sizeof end, end, sizeof end) == 0;
    if (!whole) {
        free(grown.bytes);
        return error_set(error, "The picture could not be made: %s.",
                         saved ? "there is not enough memory" : IMG_GetError());
    }
    *bytes = grown.bytes;
    *length = grown.length;
    return true;
}
