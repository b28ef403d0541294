/* Breaking a text into lines, the same for whoever lays out and whoever paints. */
#ifndef TEXT_LAYOUT_H
#define TEXT_LAYOUT_H

#include "article.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum Face { FACE_REGULAR, FACE_SEMIBOLD, FACE_EXTRABOLD, FACE_QUOTE, FACE_COUNT } Face;

typedef enum Align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT } Align;

typedef struct TextFormat {
    Face face;
    float size;   /* u */
    float line;   /* line height as a multiple of size */
    Align align;
    bool balanced;/* lines of about the same length */
    bool middle;  /* the lines stand in the middle of the rect's height, not at its top */
    bool hanging; /* the quotation mark hangs to the left of the rect */
} TextFormat;

/* The port that knows how wide letters are: SDL2_ttf on a screen, cells in the terminal, a fixed grid in tests. */
typedef struct TextMeasure {
    void *context;
    /* Width in u of `length` bytes of UTF-8 set in `face` at `size` u. */
    float (*width)(void *context, Face face, float size, const char *text, size_t length);
} TextMeasure;

enum { TEXT_LINES_MOST = 64 };

typedef struct TextLine {
    size_t start, length; /* bytes; the space at the break is in neither line */
    float width;          /* u */
    bool hyphen;          /* a word goes on in the next line: one is drawn behind it, and counted in `width` */
} TextLine;

typedef struct TextLines {
    TextLine items[TEXT_LINES_MOST];
    int count;
    float width;   /* of the widest line */
    float height;  /* count x line x size */
    bool cut;      /* more than TEXT_LINES_MOST: the rest is missing */
} TextLines;

/* Breaks at spaces and line feeds (and within a word that alone is wider than `width`), so that no line is wider than
 * `width`, and that no short word stands alone in the last line where as many lines do without: the line before then
 * gives it company. Balanced: the same number of lines, as even as can be. */
void text_layout(const TextMeasure *measure, TextFormat format, const char *text, float width, TextLines *lines);

/* Its height alone. */
float text_height(const TextMeasure *measure, TextFormat format, const char *text, float width);

#endif
