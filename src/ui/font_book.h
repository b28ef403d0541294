/* The fonts: opened when first needed, at the real pixel size, and asked how wide words are. */
#ifndef FONT_BOOK_H
#define FONT_BOOK_H

#include "error.h"
#include "settings.h"
#include "text_layout.h"

#include <SDL.h>

typedef struct FontBook FontBook;

/* Says so when one of the four usual fonts is not in `assets`/fonts; reads none of them yet. */
FontBook *font_book_create(const char *assets, Error *error);
void font_book_destroy(FontBook *book);

/* The fonts that everything is measured and set in from now on; the usual ones at first. False where the files of this
 * choice are not there: then the usual ones are taken. Cheap where it is chosen already. A line with a letter that a
 * chosen font lacks is set in the usual one. */
bool font_book_choose(FontBook *book, FontChoice choice);
FontChoice font_book_choice(const FontBook *book); /* what is taken now */

/* Width in pixels of `length` bytes at `size` pixels to the em. */
float font_book_width(FontBook *book, Face face, float size, const char *text, size_t length);

typedef struct FontMetrics {
    int ascent, height; /* pixels: from the top of a line's picture to its baseline, and to its foot */
} FontMetrics;

/* A face's metrics at this size; zeros where it can't be opened. */
FontMetrics font_book_metrics(FontBook *book, Face face, float size);

/* One line, white on nothing, or NULL. `left`: where its first pixel stands from the pen (a leaning letter reaches
 * back); `top`: from where the line begins (marks may stand above the font's height, a little). */
SDL_Surface *font_book_line(FontBook *book, Face face, float size, const char *text, size_t length, int *left,
                            int *top);

#endif
