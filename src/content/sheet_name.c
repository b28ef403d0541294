/* Names from files' names. */
#include "sheet_name.h"

#include "utf8.h"

#include <string.h>

/* The file's name, and its bytes without the ending. */
static const char *stem_of(const char *file, size_t *length)
{
    for (const char *at = file; *at != '\0'; at++) {
        if ((*at == '/' || *at == '\\') && at[1] != '\0') {
            file = at + 1;
        }
    }
    const char *dot = strrchr(file, '.');
    *length = dot == NULL || dot == file ? strlen(file) : (size_t)(dot - file);
    return file;
}

void sheet_name_id(const char *file, char id[ID_MOST + 1])
{
    size_t length, made = 0;
    const char *stem = stem_of(file, &length);
    for (size_t i = 0; i < length && made < ID_MOST; i++) {
        char letter = utf8_small(stem[i]);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            id[made++] = letter;
        } else if (made > 0 && id[made - 1] != '-') {
            id[made++] = '-';
        }
    }
    made -= made > 0 && id[made - 1] == '-';
    id[made] = '\0';
    if (made == 0) {
        memcpy(id, "deck", sizeof "deck");
    }
}

void sheet_name_title(const char *file, char title[DECK_TITLE_BYTES])
{
    size_t length, made = 0;
    const char *stem = stem_of(file, &length);
    for (size_t at = 0, count = 0, size; at < length && count < DECK_TITLE_MOST; at += size, count++) {
        if (!utf8_is_printable(utf8_read(stem + at, length - at, &size), false)) {
            made = 0;
            break;
        }
        if (made > 0 || stem[at] != ' ') {
            memcpy(title + made, stem + at, size);
            made += size;
        }
    }
    while (made > 0 && title[made - 1] == ' ') {
        made--;
    }
    title[made] = '\0';
    if (made == 0) {
        memcpy(title, "Deck", sizeof "Deck");
    }
}
