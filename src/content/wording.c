/* Words and sentences, told by rules that fit the short plain texts of cards. */
#include "wording.h"

#include "utf8.h"

#include <string.h>

/* The character at *text, which does not end there; *text goes on behind it. */
static uint32_t read_next(const char **text)
{
    size_t size, left = 1;
    if ((unsigned char)**text < 0x80) {
        return (unsigned char)*(*text)++;
    }
    while (left < 4 && (*text)[left] != '\0') {
        left++;
    }
    uint32_t character = utf8_read(*text, left, &size);
    *text += size;
    return character;
}

Quote quote_part(const char *text, size_t whole)
{
    enum { CHARACTERS = 60 };
    Quote made = {""};
    const char *end = text + whole;
    size_t length = 0, count = 0;
    while (text < end && count < CHARACTERS) {
        const char *start = text;
        uint32_t character = read_next(&text);
        if (utf8_is_printable(character, false)) {
            memcpy(made.text + length, start, (size_t)(text - start));
            length += (size_t)(text - start);
        } else {
            memcpy(made.text + length, "\xEF\xBF\xBD", 3);
            length += 3;
        }
        count++;
    }
    memcpy(made.text + length, text == end ? "" : "…", text == end ? 1 : sizeof "…");
    return made;
}

Quote quote(const char *text)
{
    return quote_part(text, strlen(text));
}

/* --- sentences and words --- */

static bool is_space(uint32_t character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == 0xA0 || character == 0x3000 ||
           (character >= 0x2000 && character <= 0x200A) || character == 0x202F;
}

/* Ends a sentence where a space follows. */
static bool is_stop(uint32_t character)
{
    return character == '.' || character == '!' || character == '?' || character == 0x2026 || character == 0x61F ||
           character == 0x6D4 || character == 0x964;
}

/* Ends a sentence without a space behind it. */
static bool is_full_width_stop(uint32_t character)
{
    return character == 0x3002 || character == 0xFF01 || character == 0xFF1F;
}

static bool is_closing_mark(uint32_t character)
{
    return character == '"' || character == '\'' || character == ')' || character == 0x2019 || character == 0x201D ||
           character == 0xBB || character == 0x201C;
}

static bool is_small_letter(uint32_t character)
{
    return (character >= 'a' && character <= 'z') || (character >= 0xDF && character <= 0xFF);
}

/* Whether the word that ends before the full stop at `stop` is one like "Dr". */
static bool ends_a_title(const char *text, const char *stop)
{
    static const char *const titles[] = {"Mr", "Mrs", "Ms", "Dr", "Prof", "St"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        size_t length = strlen(titles[i]);
        if ((size_t)(stop - text) >= length && memcmp(stop - length, titles[i], length) == 0 &&
            (stop - length == text || stop[-(ptrdiff_t)length - 1] == ' ')) {
            return true;
        }
    }
    return false;
}

/* Whether a sentence ends with the stop that stands before `rest`: nothing follows, or a space and no small letter. */
static bool sentence_ends(const char *rest)
{
    uint32_t character = 0;
    bool space = false;
    while (*rest != '\0') {
        character = read_next(&rest);
        if (is_space(character)) {
            space = true;
        } else if (space || !(is_closing_mark(character) || is_stop(character))) {
            return space && !is_small_letter(character);
        }
    }
    return true;
}

size_t wording_sentences(const char *text)
{
    size_t count = 0;
    bool open = false, ending = false;
    for (const char *at = text; *at != '\0';) {
        const char *start = at;
        uint32_t character = read_next(&at);
        if (is_full_width_stop(character)) {
            ending = open;
        } else if (is_stop(character)) {
            ending = ending || (open && sentence_ends(at) && !(character == '.' && ends_a_title(text, start)));
        } else if (!is_space(character) && !is_closing_mark(character)) {
            count += ending;
            ending = false;
            open = true;
        }
    }
    return count + open;
}

size_t wording_words(const char *text)
{
    size_t count = 0;
    bool in_word = false;
    while (*text != '\0') {
        uint32_t character = read_next(&text);
        bool letter = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
                      (character >= 'a' && character <= 'z') ||
                      (character >= 0xC0 && !(character >= 0x2000 && character <= 0x206F));
        if (is_space(character)) {
            in_word = false;
        } else if (letter && !in_word) {
            in_word = true;
            count++;
        }
    }
    return count;
}

bool wording_is_question(const char *text)
{
    uint32_t last = 0;
    while (*text != '\0') {
        last = read_next(&text);
    }
    return last == '?' || last == 0xFF1F || last == 0x61F || last == 0x37E;
}

bool wording_has_loose_space(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && (strchr(" \t\n", text[0]) != NULL || strchr(" \t\n", text[length - 1]) != NULL);
}

/* --- finding --- */

int wording_find(const char *text, const char *phrase, const char **first)
{
    *first = strstr(text, phrase);
    if (*first == NULL) {
        return 0;
    }
    return strstr(*first + 1, phrase) == NULL ? 1 : 2;
}

/* One character for all that a person who copies by hand takes for the same. */
static uint32_t plain(uint32_t character)
{
    if (character >= 'A' && character <= 'Z') {
        return character + ('a' - 'A');
    }
    if (character == 0x2018 || character == 0x2019) {
        return '\'';
    }
    if (character == 0x201C || character == 0x201D || character == 0x201E) {
        return '"';
    }
    if (character == 0x2013 || character == 0x2014) {
        return '-';
    }
    return is_space(character) ? ' ' : character;
}

const char *wording_find_alike(const char *text, const char *phrase, size_t *length)
{
    for (const char *start = text; *start != '\0'; read_next(&start)) {
        const char *at = start, *wanted = phrase;
        while (*at != '\0' && *wanted != '\0') {
            const char *next = at, *next_wanted = wanted;
            if (plain(read_next(&next)) != plain(read_next(&next_wanted))) {
                break;
            }
            at = next;
            wanted = next_wanted;
        }
        if (*wanted == '\0') {
            *length = (size_t)(at - start);
            return start;
        }
    }
    return NULL;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

int wording_distance(const char *one, const char *other)
{
    enum { LONGEST = 64, FAR = 4 };
    size_t length = strlen(one), other_length = strlen(other);
    if (length > LONGEST || other_length > LONGEST || length + FAR < other_length || other_length + FAR < length) {
        return FAR;
    }
    int row[LONGEST + 1]; /* Levenshtein's table, a row at a time */
    for (size_t i = 0; i <= length; i++) {
        row[i] = (int)i;
    }
    for (size_t j = 1; j <= other_length; j++) {
        int diagonal = row[0];
        row[0] = (int)j;
        for (size_t i = 1; i <= length; i++) {
            bool same = plain((unsigned char)one[i - 1]) == plain((unsigned char)other[j - 1]);
            int changed = diagonal + !same;
            diagonal = row[i];
            row[i] = least(changed, least(row[i], row[i - 1]) + 1);
        }
    }
    return least(row[length], FAR);
}

void wording_suggest(const char *wanted, const char *candidate, const char **best)
{
    int distance = wording_distance(wanted, candidate);
    int allowed = strlen(wanted) < 5 ? 1 : strlen(wanted) < 10 ? 2 : 3;
    if (distance <= allowed && (*best == NULL || distance < wording_distance(wanted, *best))) {
        *best = candidate;
    }
}
