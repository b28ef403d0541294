/* A surface as the bytes of a PNG file. */
#ifndef PNG_BYTES_H
#define PNG_BYTES_H

#include "error.h"

#include <SDL.h>

/* Allocated by malloc: free() them. False with a sentence where memory runs out. */
bool png_bytes(SDL_Surface *surface, void **bytes, size_t *length, Error *error);

#endif
