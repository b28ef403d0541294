/* Reading the list of the game's own decks. */
#include "deck_list.h"

#include "arena.h"
#include "deck.h"
#include "fields.h"
#include "readers.h"

#include <stdlib.h>
#include <string.h>

/* A list and the memory that all of it lies in. */
typedef struct ListOwner {
    DeckList list; /* first: deck_list_free turns its address into the owner's */
    Arena arena;
    bool failed; /* memory ran out */
} ListOwner;

static ListedDeck read_one(Source *source, ListOwner *owner, const json_t *object, size_t index)
{
    enum { DECK_ID, TITLE, CARDS, DECK_FIELDS };
    static const Field fields[DECK_FIELDS] = {
        {"id", FIELD_ID, false, 0}, {"title", FIELD_TEXT, false, 80}, {"cards", FIELD_NUMBER, false, 0}};
    const json_t *values[DECK_FIELDS];
    Place place = place_element(place_member((Place){0}, "decks"), index);
    ListedDeck deck = {0};
    if (!fields_read(source, object, place, "a deck of the list", fields, DECK_FIELDS, values)) {
        return deck;
    }
    deck.id = fields_keep(&owner->arena, values[DECK_ID], &owner->failed);
    deck.title = fields_keep(&owner->arena, values[TITLE], &owner->failed);
    double cards = json_number_value(values[CARDS]);
    if (values[CARDS] != NULL && !(cards >= 1 && cards <= DECK_CARDS_MOST)) {
        source_mistake(source, place_member(place, "cards"), "A deck has 1 to %d cards.", DECK_CARDS_MOST);
    } else {
        deck.cards = (int)cards;
    }
    return deck;
}

static void read_list(Source *source, ListOwner *owner)
{
    enum { SCHEMA, FORMAT, DECKS, LIST_FIELDS };
    static const Field fields[LIST_FIELDS] = {
        {"$schema", FIELD_TEXT, true, 0}, {"format", FIELD_NUMBER, false, 0}, {"decks", FIELD_LIST, false, 0}};
    const json_t *values[LIST_FIELDS];
    fields_read(source, source->root, (Place){0}, "the list of decks", fields, LIST_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    size_t count = json_array_size(values[DECKS]);
    ListedDeck *decks = arena_array(&owner->arena, count, sizeof *decks);
    for (size_t i = 0; decks != NULL && i < count; i++) {
        decks[i] = read_one(source, owner, json_array_get(values[DECKS], i), i);
    }
    if (values[DECKS] != NULL && count == 0) {
        source_mistake(source, place_member((Place){0}, "decks"), "There is no deck here. Add at least one.");
    }
    if (owner->failed || decks == NULL) {
        source_no_memory(source);
    }
    owner->list = (DeckList){decks, (int)count};
}

DeckList *deck_list_from_source(Source *source)
{
    ListOwner *owner = source_make(source, sizeof *owner);
    if (owner == NULL) {
        return NULL;
    }
    read_list(source, owner);
    if (!source_close(source)) {
        deck_list_free(&owner->list);
        return NULL;
    }
    return &owner->list;
}

DeckList *deck_list_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? deck_list_from_source(&source) : NULL;
}

int deck_list_find(const DeckList *list, const char *id)
{
    for (int i = 0; list != NULL && i < list->count; i++) {
        if (strcmp(list->decks[i].id, id) == 0) {
            return i;
        }
    }
    return -1;
}

void deck_list_free(DeckList *list)
{
    ListOwner *owner = (ListOwner *)list;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}
