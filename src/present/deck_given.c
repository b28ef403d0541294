/* Tells decks from what is none, by name and first bytes. */
#include "deck_given.h"

#include "file.h"
#include "picture_size.h"
#include "utf8.h"

#include <string.h>

static const char *const DECKS[] = {".csv", ".json", ".tsv", ".tab", ".txt", NULL};
/* What a spreadsheet program writes by itself: the reader says how it is saved as CSV. */
static const char *const BOOKS[] = {".xlsx", ".xls", ".ods", ".numbers", NULL};
static const char *const PICTURES[] = {".png",  ".jpg", ".jpeg", ".svg",  ".gif",
                                       ".webp", ".bmp", ".heic", ".tiff", NULL};

static bool ends_in_any(const char *path, const char *const *endings)
{
    for (; *endings; endings++) {
        if (file_ends_in(path, *endings))
            return true;
    }
    return false;
}

const char *deck_given_name(const char *path)
{
    const char *name = path;
    for (const char *at = path; *at; at++) {
        if ((*at == '/' || *at == '\\') && at[1])
            name = at + 1;
    }
    return name;
}

bool deck_given_names_deck(const char *path)
{
    return ends_in_any(path, DECKS);
}

bool deck_given_names_picture(const char *path)
{
    return ends_in_any(path, PICTURES);
}

bool deck_given_refuse(const Language *language, const char *key, const char *name, Error *error)
{
    TextBuffer said = {0};
    language_format(language, &said, key, (const char *const[]){"deck", name, NULL});
    error_set(error, "%s", said.text ? said.text : name);
    text_buffer_free(&said);
    return false;
}

bool deck_given_may_be_read(const Language *language, const char *name, const char *bytes, size_t length, Error *error)
{
    bool drawn = length > 0 && picture_kind_of(bytes, length) < PICTURE_KINDS;
    if (drawn || deck_given_names_picture(name))
        return deck_given_refuse(language, "decks.drop.picture", name, error);
    if (deck_given_names_deck(name) || ends_in_any(name, BOOKS))
        return true;
    bool text = !memchr(bytes, '\0', length) && utf8_first_invalid(bytes, length) == length;
    return text || deck_given_refuse(language, "decks.drop.unknown", name, error);
}
