/* The columns' names, and telling them. */
#include "deck_columns.h"

#include "utf8.h"
#include "wording.h"

#include <string.h>

const DeckColumnKind deck_columns[DECK_COLUMNS] = {
    [COLUMN_ID] = {"id", true, true},
    [COLUMN_SIDE] = {"side", true, true},
    [COLUMN_SIGN] = {"sign", true, true},
    [COLUMN_AREA] = {"area", true, true},
    [COLUMN_LEVEL] = {"level", false, true},
    [COLUMN_TEXT] = {"text", true, false},
    [COLUMN_SHORT] = {"short", true, false},
    [COLUMN_WHY] = {"why", true, false},
    [COLUMN_TELLING] = {"telling", true, false},
    [COLUMN_TWIN] = {"twin", false, true},
    [COLUMN_DIFFERENCE] = {"difference", false, false},
    [COLUMN_QUESTION] = {"question", false, false},
    [COLUMN_NOTE] = {"note", false, false},
    [COLUMN_PICTURE] = {"picture", false, false},
    [COLUMN_PICTURE_DESCRIPTION] = {"picture_description", false, false},
    [COLUMN_QUOTATION] = {"quotation", false, true},
    [COLUMN_OTHER_SIGN] = {"other_sign", false, true},
    [COLUMN_TIP_CODEPENDENT] = {"tip_codependent", false, false},
    [COLUMN_TIP_INTERDEPENDENT] = {"tip_interdependent", false, false},
    [COLUMN_SOURCE] = {"source", false, false},
};

static bool is_gap(const char *at, size_t *size)
{
    *size = strncmp(at, "\xC2\xA0", 2) == 0 ? 2 : 1; /* a space that does not break */
    return *size == 2 || strchr(" \t\r\n", *at) != NULL;
}

void column_name_keep(TextBuffer *into, const char *name)
{
    bool gap = false;
    for (size_t size, left = strlen(name); left > 0; name += size, left -= size) {
        if (is_gap(name, &size)) {
            gap = true;
            continue;
        }
        utf8_read(name, left, &size);
        size_t needed = size + (gap && into->length > 0);
        if (into->length + needed > COLUMN_NAME_BYTES_MOST) {
            return;
        }
        if (gap && into->length > 0) {
            text_buffer_say(into, " ");
        }
        text_buffer_add(into, name, size);
        gap = false;
    }
}

static char folded(char letter)
{
    return letter == ' ' || letter == '-' ? '_' : utf8_small(letter);
}

static bool is_same(const char *name, const char *known)
{
    while (*name != '\0' && folded(*name) == *known) {
        name++;
        known++;
    }
    return *name == '\0' && *known == '\0';
}

DeckColumn column_find(const char *name)
{
    int column = 0;
    while (column < DECK_COLUMNS && !is_same(name, deck_columns[column].name)) {
        column++;
    }
    return (DeckColumn)column;
}

/* Nearer than elsewhere: a column of the writer's own is nothing unusual. */
DeckColumn column_meant(const char *name)
{
    enum { LONG_NAME = 8 };
    int allowed = strlen(name) < LONG_NAME ? 1 : 2, best = allowed + 1;
    DeckColumn meant = DECK_COLUMNS;
    for (int column = 0; column < DECK_COLUMNS; column++) {
        int distance = wording_distance(name, deck_columns[column].name);
        if (distance < best) {
            best = distance;
            meant = (DeckColumn)column;
        }
    }
    return meant;
}
