/* Of which kind a picture is and how large it says it is, read without decoding it, and whether decoding it is bounded:
 * what claims to be enormous, or would take minutes, is refused before any decoder sees it. */
#ifndef PICTURE_SIZE_H
#define PICTURE_SIZE_H

#include "deck_picture_name.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    PICTURE_SIDE_MOST = 4096,        /* pixels */
    JPEG_SCANS_MOST = 100,           /* a progressive one has some ten; thousands are made to keep a decoder busy */
    SVG_BYTES_MOST = 256 * 1024,     /* a drawing; what is traced from a photo is better off as a PNG */
    SVG_ELEMENTS_MOST = 1500,
    SVG_NUMBERS_MOST = 10000,
    SVG_NUMBER_MOST = 100000         /* any number in it */
};

typedef struct PictureSize {
    PictureKind kind;
    float width, height; /* pixels; of an SVG its own units */
} PictureSize;

/* The kind by the bytes themselves; PICTURE_KINDS for none of them. */
PictureKind picture_kind_of(const char *bytes, size_t length);

/* Reads the size of a picture of this kind. False with *wrong a sentence that ends what begins "The picture can't be
 * drawn:" where the bytes do not say a size, or where decoding could take too long. Any size may come out: compare it
 * with PICTURE_SIDE_MOST. */
bool picture_size_read(PictureKind kind, const char *bytes, size_t length, PictureSize *size, const char **wrong);

/* The part for SVG (picture_svg.c). */
bool picture_svg_read(const char *bytes, size_t length, PictureSize *size, const char **wrong);

#endif
