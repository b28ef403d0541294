/* One line of text while somebody types it. */
#include "field.h"

#include "utf8.h"

#include <stdint.h>
#include <string.h>

static const uint32_t JOINER = 0x200D;

/* Whether a character is a mark on the one before it: of Latin, Greek and Cyrillic, Hebrew, Arabic, Devanagari, Thai,
 * kana and emoji. */
static bool is_mark(uint32_t character)
{
    static const struct {
        uint32_t first, last;
    } marks[] = {
        {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
        {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
        {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0900, 0x0903}, {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0951, 0x0957},
        {0x0962, 0x0963}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
        {0x200C, 0x200D}, {0x20D0, 0x20FF}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF},
        {0xE0100, 0xE01EF},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (character >= marks[i].first && character <= marks[i].last)
            return true;
    }
    return false;
}

/* ---- What may stand in a field ---- */

/* What has been kept of a text, and how much room there is. */
typedef struct Kept {
    char *to;
    size_t length, room; /* bytes */
    int count, most;     /* characters */
    bool begins;         /* nothing stands before: no space or mark comes first */
} Kept;

/* False where there is no room for it, nor for what follows: only marks that are too many are left out alone. */
static bool keep(Kept *kept, uint32_t character, const char *bytes, size_t size)
{
    bool mark = is_mark(character), first = kept->begins && kept->length == 0;
    if (first && (mark || character == ' '))
        return true;
    if (kept->length + size > kept->room || kept->count == kept->most)
        return mark;
    memcpy(kept->to + kept->length, bytes, size);
    kept->length += size;
    kept->count++;
    return true;
}

static void keep_all(Kept *kept, const char *text, size_t length)
{
    bool room = true;
    for (size_t at = 0, size; at < length && room; at += size) {
        uint32_t character = utf8_read(text + at, length - at, &size);
        bool blank = character == '\t' || character == '\n' || character == '\r' || character == 0x2028 ||
                     character == 0x2029;
        if (blank)
            room = keep(kept, ' ', " ", 1);
        else if (character != '"' && utf8_is_printable(character, false))
            room = keep(kept, character, text + at, size);
    }
    kept->to[kept->length] = '\0';
}

void field_clean(char kept[ACTION_TEXT_BYTES], const char *text, size_t length, int most)
{
    Kept all = {.to = kept, .room = ACTION_TEXT_BYTES - 1, .most = most, .begins = true};
    keep_all(&all, text, length);
}

void field_finish(char kept[ACTION_TEXT_BYTES], const char *text, size_t length, int most)
{
    field_clean(kept, text, length, most);
    for (size_t end = strlen(kept); end > 0 && kept[end - 1] == ' '; end--)
        kept[end - 1] = '\0';
}

Field field_make(const char *text, int most)
{
    Field field = {.most = most};
    field_clean(field.text, text, strlen(text), most);
    field.caret = strlen(field.text);
    return field;
}

/* ---- Places ---- */

/* The end of the character that begins at `place`, with its marks and what is joined to it. */
static size_t character_end(const char *text, size_t length, size_t place)
{
    bool joins = true;
    while (place < length) {
        size_t size;
        uint32_t character = utf8_read(text + place, length - place, &size);
        if (!joins && !is_mark(character))
            return place;
        joins = character == JOINER;
        place += size;
    }
    return length;
}

size_t field_place(const char *text, size_t place)
{
    size_t length = strlen(text), at = 0;
    if (place >= length)
        return length;
    for (size_t end; (end = character_end(text, length, at)) <= place;)
        at = end;
    return at;
}

size_t field_selected(const Field *field, size_t *start)
{
    bool forward = field->caret > field->anchor;
    *start = forward ? field->anchor : field->caret;
    return forward ? field->caret - field->anchor : field->anchor - field->caret;
}

void field_point(Field *field, size_t place, bool selects)
{
    field->caret = field_place(field->text, place);
    if (!selects)
        field->anchor = field->caret;
}

void field_step(Field *field, FieldStep step, bool selects)
{
    size_t start, length = strlen(field->text), selected = field_selected(field, &start), to = field->caret;
    bool leaves = selected > 0 && !selects;
    switch (step) {
    case FIELD_BACK: to = leaves ? start : field->caret - (field->caret > 0); break;
    case FIELD_ON: to = leaves ? start + selected : character_end(field->text, length, field->caret); break;
    case FIELD_TO_START: to = 0; break;
    case FIELD_TO_END: to = length; break;
    }
    field_point(field, to, selects);
}

/* ---- Changes ---- */

/* How many bytes of a text can't begin one: spaces, and marks on nothing. */
static size_t no_beginning(const char *text)
{
    size_t at = 0, length = strlen(text), size;
    while (at < length) {
        uint32_t character = utf8_read(text + at, length - at, &size);
        if (character != ' ' && !is_mark(character))
            break;
        at += size;
    }
    return at;
}

/* Puts `piece` where `taken` bytes from `start` were. */
static void replace(Field *field, size_t start, size_t taken, const char *piece, size_t length)
{
    char *tail = field->text + start + taken;
    memmove(field->text + start + length, tail, strlen(tail) + 1);
    memcpy(field->text + start, piece, length);
    size_t left_out = no_beginning(field->text), end = start + length;
    memmove(field->text, field->text + left_out, strlen(field->text) - left_out + 1);
    field_point(field, end > left_out ? end - left_out : 0, false);
}

bool field_insert(Field *field, const char *text, size_t length)
{
    char piece[ACTION_TEXT_BYTES];
    size_t start, taken = field_selected(field, &start), whole = strlen(field->text), end = start + taken;
    int others = (int)(utf8_count(field->text, start) + utf8_count(field->text + end, whole - end));
    Kept kept = {.to = piece,
                 .room = ACTION_TEXT_BYTES - 1 - (whole - taken),
                 .most = field->most > others ? field->most - others : 0,
                 .begins = start == 0};
    keep_all(&kept, text, length);
    if (kept.length == 0)
        return false;
    replace(field, start, taken, piece, kept.length);
    return true;
}

bool field_erase(Field *field, FieldStep step)
{
    size_t start, taken;
    if (field->caret == field->anchor)
        field_step(field, step, true);
    taken = field_selected(field, &start);
    if (taken == 0)
        return false;
    replace(field, start, taken, "", 0);
    return true;
}

bool field_take(Field *field, const char *text, size_t from, size_t to)
{
    char head[ACTION_TEXT_BYTES], tail[ACTION_TEXT_BYTES], begun[ACTION_TEXT_BYTES];
    size_t length = strlen(text);
    to = to < length ? to : length;
    from = from < to ? from : to;
    Kept after = {.to = tail, .room = ACTION_TEXT_BYTES - 1, .most = field->most, .begins = to == 0};
    keep_all(&after, text + to, length - to);
    Kept before = {.to = head, .room = after.room - after.length, .most = field->most - after.count, .begins = true};
    keep_all(&before, text, to);
    Kept first = {.to = begun, .room = before.room, .most = before.most, .begins = true};
    keep_all(&first, text, from);
    memcpy(head + before.length, tail, after.length + 1);
    bool changed = strcmp(head, field->text) != 0;
    *field = field_make(head, field->most);
    field_point(field, first.length, false);
    field_point(field, before.length, true);
    return changed;
}
