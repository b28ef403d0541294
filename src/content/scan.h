/* Going through the source of a JSON text that is known to be sound: the little that is needed to tell places. */
#ifndef SCAN_H
#define SCAN_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Scan {
    const char *at, *end;
    const char *mark; /* as far as lines and columns have been counted */
    int line, column; /* of the mark, from 1; columns count characters */
} Scan;

/* At the text's first byte, the mark in line 1, column 1. The text is borrowed. */
Scan scan_begin(const char *text, size_t length);

/* Moves the mark on to `target`; never back, so that a whole text is counted once. */
void scan_count_to(Scan *scan, const char *target);

/* Skips space, if there is any. */
void scan_space(Scan *scan);

/* Skips space, and tells whether this byte comes then. */
bool scan_next_is(Scan *scan, char byte);

/* Skips the text whose opening quote is here, and its closing one. */
void scan_text(Scan *scan);

/* Skips space and a value of any kind. */
void scan_value(Scan *scan);

/* The bytes that one character of a text takes in the source: as itself, as \n, as \u00e9 or as a pair of these. */
size_t scan_character(const char *at, const char *end);

/* What stands between a key's quotes, as the JSON library reads it; allocated, NULL where memory runs out. */
char *scan_key(const char *at, const char *end);

#endif
