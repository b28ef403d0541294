/* What a spreadsheet has no room for: fields that decks don't have, values that are no text, ids that mean a row of
 * another kind. */
#include "sheet_fit.h"

#include "deck_extra.h"
#include "utf8.h"
#include "wording.h"

#include <string.h>

static void say_no_room(Source *source, Place place, const char *name)
{
    source_mistake(source, place, "A spreadsheet has no room for what stands here in “%s”. Mend this first.",
                   quote(name).text);
}

static bool is_among(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* Each of its fields is a text, and one of these. */
static void check_texts(Source *source, const json_t *object, Place place, const char *const *names, size_t count)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)object, name, value)
    { /* the library's iterators take no const, but change nothing */
        if (!json_is_string(value) || !is_among(name, names, count)) {
            say_no_room(source, place_member(place, name), name);
        }
    }
}

static bool is_card_field(const char *name)
{
    DeckColumn column = column_find(name);
    return column < COLUMN_TIP_CODEPENDENT && strcmp(name, deck_columns[column].name) == 0;
}

/* Capitals are not looked at, as the reader of spreadsheets does not. */
static bool begins(const char *id, const char *word)
{
    while (*word != '\0' && utf8_small(*id) == *word) {
        id++;
        word++;
    }
    return *word == '\0';
}

/* An id that would make another kind of row of it. */
static void check_row_id(Source *source, const json_t *object, Place place)
{
    const char *id = json_string_value(json_object_get(object, "id"));
    id = id == NULL ? NULL : id + strspn(id, " \t\r\n");
    if (id != NULL && (*id == '#' || begins(id, "deck ") || begins(id, "quotation "))) {
        source_mistake(source, place_member(place, "id"),
                       "In a spreadsheet “%s” can't be the id of a card. Choose another: small letters, digits and "
                       "hyphens.",
                       quote(id).text);
    }
}

static void check_card(Source *source, const json_t *card, Place place)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    const char *name;
    json_t *value;
    bool empty = true;
    if (!json_is_object(card)) {
        say_no_room(source, place, "cards");
        return;
    }
    json_object_foreach((json_t *)card, name, value)
    {
        Place inside = place_member(place, name);
        bool tips = strcmp(name, "tips") == 0, extra = strcmp(name, "extra") == 0;
        if (json_is_object(value) && tips) {
            check_texts(source, value, inside, sides, 2);
        } else if (json_is_object(value) && extra) {
            deck_check_extra(source, value, inside);
        } else if (!json_is_string(value) || !is_card_field(name)) {
            say_no_room(source, inside, name);
        }
        empty = empty && (extra || (json_is_string(value) && json_string_length(value) == 0));
    }
    if (empty) {
        source_mistake(source, place,
                       "A spreadsheet has no room for a card with nothing on it. Write something there.");
    }
    check_row_id(source, card, place);
}

static void check_quotation(Source *source, const json_t *quotation, Place place)
{
    static const char *const names[] = {"id", "sign", "text", "source"};
    if (!json_is_object(quotation) || json_string_length(json_object_get(quotation, "id")) == 0) {
        source_mistake(source, place, "A quotation without an id has no row in a spreadsheet. Give it one.");
        return;
    }
    check_texts(source, quotation, place, names, sizeof names / sizeof *names);
}

static void check_list(Source *source, const json_t *list, const char *name,
                       void (*check)(Source *source, const json_t *item, Place place))
{
    Place place = place_member((Place){0}, name);
    size_t index;
    json_t *item;
    if (!json_is_array(list)) {
        say_no_room(source, place, name);
        return;
    }
    json_array_foreach((json_t *)list, index, item)
    {
        check(source, item, place_element(place, index));
    }
}

static void check_field(Source *source, const char *name, const json_t *value)
{
    if (strcmp(name, "cards") == 0) {
        check_list(source, value, name, check_card);
    } else if (strcmp(name, "quotations") == 0) {
        check_list(source, value, name, check_quotation);
    } else if (strcmp(name, "spreadsheet") == 0 && json_is_object(value)) {
        deck_check_spreadsheet(source, value, json_array_size(json_object_get(source->root, "cards")));
    } else if (strcmp(name, "format") == 0 && json_is_integer(value) && json_integer_value(value) == 1) {
        return; /* a spreadsheet does not say it: there is one only */
    } else if (!json_is_string(value) || !is_among(name, deck_row_fields, DECK_ROWS)) {
        say_no_room(source, place_member((Place){0}, name), name);
    }
}

bool sheet_fits(Source *source)
{
    size_t before = source->count + source->problems->further;
    const char *name;
    json_t *value;
    if (!json_is_array(json_object_get(source->root, "cards"))) {
        source_mistake(source, (Place){0},
                       "This is no deck: it has no list of “cards”. Only decks become spreadsheets.");
        return false;
    }
    json_object_foreach(source->root, name, value)
    {
        check_field(source, name, value);
    }
    return source->count + source->problems->further == before;
}
