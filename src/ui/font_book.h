/* The fonts: opened when first needed, at the real pixel size, and asked how wide words are. */
#ifndef FONT_BOOK_H
#define FONT_BOOK_H

#include "error.h"
#include "text_layout.h"

#include <SDL.h>

typedef struct FontBook FontBook;

/* Says so when one of the four fonts is not in `assets`/fonts; reads none of them yet. */
FontBook *font_book_create(const char *assets, Error *error);
void font_book_destroy(FontBook *book);

/* Width in pixels of `length` bytes at `size` pixels to the em. */
float font_book_width(FontBook *book, Face face, float size, const char *text, size_t length);

typedef struct FontMetrics {
    int ascent, height; /* pixels: from the top of a line's picture to its baseline, and to its foot */
} FontMetrics;

FontMetrics font_book_metrics(FontBook *book, Face face, float size);

/* One line, white on nothing, or NULL. `left`: where its first pixel stands from the pen (a leaning letter reaches
 * back); `top`: from where the line begins (marks may stand above the font's height, a little). */
SDL_Surface *font_book_line(FontBook *book, Face face, float size, const char *text, size_t length, int *left,
                            int *top);

#endif
