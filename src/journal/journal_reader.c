/* Reads a text from its start. */
#include "journal_reader.h"

#include "challenge.h"

#include <string.h>

bool take_words(Reader *reader, const char *words)
{
    size_t length = strlen(words);
    if (reader->left < length || memcmp(reader->at, words, length) != 0)
        return false;
    reader->at += length;
    reader->left -= length;
    return true;
}

bool take_number(Reader *reader, uint64_t most, uint64_t *number)
{
    size_t digits = 0;
    uint64_t value = 0;
    for (; digits < reader->left && reader->at[digits] >= '0' && reader->at[digits] <= '9'; digits++) {
        uint64_t digit = (uint64_t)(reader->at[digits] - '0');
        if (digit > most || value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    if (!digits || (digits > 1 && reader->at[0] == '0'))
        return false;
    reader->at += digits;
    reader->left -= digits;
    *number = value;
    return true;
}

bool take_hex(Reader *reader, size_t digits, uint64_t *number)
{
    static const char *const alphabet = "0123456789abcdef";
    uint64_t value = 0;
    if (reader->left < digits)
        return false;
    for (size_t i = 0; i < digits; i++) {
        const char *found = memchr(alphabet, reader->at[i], 16);
        if (!found)
            return false;
        value = value << 4 | (uint64_t)(found - alphabet);
    }
    reader->at += digits;
    reader->left -= digits;
    *number = value;
    return true;
}

bool is_id_character(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || (character && strchr("._-", character));
}

bool take_id(Reader *reader, char *id, size_t capacity)
{
    size_t length = 0;
    while (length < reader->left && is_id_character(reader->at[length]))
        length++;
    if (!length || length >= capacity)
        return false;
    memcpy(id, reader->at, length);
    id[length] = '\0';
    reader->at += length;
    reader->left -= length;
    return true;
}

bool take_small(Reader *reader, int *number)
{
    Reader before = *reader;
    uint64_t read;
    if (!take_words(reader, " ") || !take_number(reader, CHALLENGE_NUMBER_MOST, &read)) {
        *reader = before;
        return false;
    }
    *number = (int)read;
    return true;
}
