/* A text that is read from its start, piece by piece; for the journal's files alone. Each function steps over what it
 * takes, and takes nothing where it gives false. */
#ifndef JOURNAL_READER_H
#define JOURNAL_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Reader {
    const char *at;
    size_t left;
} Reader;

/* Whether the text goes on with these words. */
bool take_words(Reader *reader, const char *words);

/* A number without a sign or leading zeros, up to `most`. */
bool take_number(Reader *reader, uint64_t most, uint64_t *number);

/* So many digits of a hexadecimal number, small letters. */
bool take_hex(Reader *reader, size_t digits, uint64_t *number);

/* Letters, digits, dots, hyphens and low lines; `capacity` bytes with their zero. */
bool take_id(Reader *reader, char *id, size_t capacity);
bool is_id_character(char character);

/* A space and a number up to CHALLENGE_NUMBER_MOST. */
bool take_small(Reader *reader, int *number);

#endif
