/* Reading a deck: each card by itself first (deck_card.c), then what cards say of one another (twins), then the deck as
 * a whole. */
#include "deck_reading.h"

#include "checksum.h"
#include "deck_extra.h"
#include "deck_sheet.h"
#include "fields.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

enum { CARDS_OF_A_SIDE_LEAST = 4 }; /* to deal a round */

/* A deck and the memory that all of it lies in. */
typedef struct DeckOwner {
    Deck deck; /* first: deck_free turns its address into the owner's */
    Arena arena;
} DeckOwner;

const char *deck_keep(DeckReading *reading, const json_t *value)
{
    return fields_keep(reading->arena, value, &reading->failed);
}

Place deck_card_field(int card, const char *name)
{
    return place_member(place_element(place_member((Place){0}, "cards"), (size_t)card), name);
}

/* --- twins --- */

static void say_unknown_twin(DeckReading *reading, int card)
{
    enum { COMPARED_MOST = 2000 }; /* in a longer deck, guessing for every mistake would take too long */
    const char *nearest = NULL;
    for (int i = 0; i < reading->count && reading->count <= COMPARED_MOST; i++) {
        if (reading->cards[i].id != NULL && i != card) {
            wording_suggest(reading->readings[card].twin, reading->cards[i].id, &nearest);
        }
    }
    source_mistake(reading->source, deck_card_field(card, "twin"),
                   "There is no card with the id “%s” in this deck. %s%s%s", quote(reading->readings[card].twin).text,
                   nearest == NULL ? "Write the twin's id exactly" : "Did you mean “", nearest == NULL ? "" : nearest,
                   nearest == NULL ? "." : "”?");
}

static void check_twin(DeckReading *reading, int index)
{
    Card *card = &reading->cards[index];
    const char *wanted = reading->readings[index].twin;
    if (wanted == NULL || card->id == NULL) {
        return;
    }
    Place place = deck_card_field(index, "twin");
    int other = id_table_find(&reading->ids, wanted);
    const char *back = other < 0 ? NULL : reading->readings[other].twin;
    if (strcmp(wanted, card->id) == 0) {
        source_mistake(reading->source, place, "The card names itself as its twin. Write the other card's id.");
    } else if (other < 0) {
        say_unknown_twin(reading, index);
    } else if (reading->readings[other].side == SIDE_EITHER) {
        source_mistake_beside(reading->source, place, deck_card_field(other, "id"),
                              "The card “%s” (" SOURCE_OTHER_LINE
                              ") depends, so it has no twin. Name a card of the "
                              "other side, or leave “twin” and “difference” %s.",
                              quote(wanted).text, reading->source->sheet == NULL ? "out" : "empty");
    } else if (back == NULL || strcmp(back, card->id) != 0) {
        bool sheet = reading->source->sheet != NULL;
        source_mistake_beside(reading->source, place, deck_card_field(other, "id"),
                              "The twin “%s” (" SOURCE_OTHER_LINE
                              ") names %s%s%s as its own twin. Twins name each other: write %s%s%s there.",
                              quote(wanted).text, back == NULL ? "no card" : "“", back == NULL ? "" : quote(back).text,
                              back == NULL ? "" : "”", sheet ? "“" : "\"twin\": \"", quote(card->id).text,
                              sheet ? "” in the column “twin”" : "\"");
    } else {
        card->twin = other;
        if (other > index && card->side == reading->cards[other].side && card->side != SIDE_EITHER) {
            source_mistake_beside(reading->source, place, deck_card_field(other, "id"),
                                  "The card and its twin “%s” (" SOURCE_OTHER_LINE ") are both %s. Twins stand on "
                                  "different sides.",
                                  quote(wanted).text, side_names[card->side]);
        }
    }
}

/* --- the deck --- */

/* As many pairs are missing on either side: the words of somebody who is on the way. */
static void say_pairs(DeckReading *reading, int missing)
{
    static const char *const words[] = {"", "One more pair", "Two more pairs", "Three more pairs", "Four more pairs"};
    source_mistake(reading->source, place_member((Place){0}, "cards"),
                   "%s of cards and this deck can be played: a round needs %d of each side, and so far there %s %d.",
                   words[missing], CARDS_OF_A_SIDE_LEAST, reading->sides[0] == 1 ? "is" : "are", reading->sides[0]);
}

static void check_sides(DeckReading *reading)
{
    if (reading->unknown_sides == 0 && reading->sides[0] == reading->sides[1] &&
        reading->sides[0] < CARDS_OF_A_SIDE_LEAST) {
        say_pairs(reading, CARDS_OF_A_SIDE_LEAST - reading->sides[0]);
        return;
    }
    for (int side = 0; side < 2 && reading->unknown_sides == 0; side++) {
        if (reading->sides[side] < CARDS_OF_A_SIDE_LEAST) {
            source_mistake(reading->source, place_member((Place){0}, "cards"),
                           "The deck has %d %s card%s; to deal a round it needs at least %d of each side. Write more.",
                           reading->sides[side], side_names[side], reading->sides[side] == 1 ? "" : "s",
                           CARDS_OF_A_SIDE_LEAST);
        }
    }
}

static bool read_cards(DeckReading *reading, const json_t *list)
{
    size_t count = json_array_size(list);
    if (count > DECK_CARDS_MOST) {
        source_mistake(reading->source, place_member((Place){0}, "cards"),
                       "The deck has %zu cards; at most %d fit. Split it into several decks.", count, DECK_CARDS_MOST);
        return true;
    }
    reading->cards = arena_array(reading->arena, count, sizeof(Card));
    reading->readings = calloc(count + 1, sizeof *reading->readings);
    if (reading->cards == NULL || reading->readings == NULL || !id_table_make(&reading->ids, count) ||
        !id_table_make(&reading->seen, reading->pictures == NULL ? 0 : count)) {
        return false;
    }
    reading->count = (int)count;
    for (int i = 0; i < reading->count; i++) {
        deck_read_card(reading, json_array_get(list, (size_t)i), i);
    }
    for (int i = 0; i < reading->count; i++) {
        check_twin(reading, i);
    }
    if (list != NULL) {
        check_sides(reading);
    }
    return !reading->failed;
}

static void read_deck(Source *source, const Article *article, const DeckPictures *pictures, DeckOwner *owner)
{
    enum { SCHEMA, FORMAT, DECK_ID, TITLE, LANGUAGE, LICENCE, QUOTATIONS, CARDS, SPREADSHEET, DECK_FIELDS };
    static const Field fields[DECK_FIELDS] = {{"$schema", FIELD_TEXT, true, 0},    {"format", FIELD_NUMBER, false, 0},
                                              {"id", FIELD_ID, false, 0},          {"title", FIELD_TEXT, false, 80},
                                              {"language", FIELD_TEXT, false, 0},  {"licence", FIELD_TEXT, false, 0},
                                              {"quotations", FIELD_LIST, true, 0}, {"cards", FIELD_LIST, false, 0},
                                              {"spreadsheet", FIELD_OBJECT, true, 0}};
    const json_t *values[DECK_FIELDS];
    fields_read(source, source->root, (Place){0}, "the deck", fields, DECK_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    deck_check_spreadsheet(source, values[SPREADSHEET], json_array_size(values[CARDS]));
    DeckReading reading = {.source = source, .article = article, .pictures = pictures, .arena = &owner->arena};
    owner->deck.id = deck_keep(&reading, values[DECK_ID]);
    owner->deck.title = deck_keep(&reading, values[TITLE]);
    owner->deck.language = deck_keep(&reading, values[LANGUAGE]);
    if (!deck_read_quotations(&reading, values[QUOTATIONS]) || !read_cards(&reading, values[CARDS])) {
        source_no_memory(source);
    }
    owner->deck.cards = reading.cards;
    owner->deck.card_count = reading.count;
    owner->deck.quotations = reading.quotations;
    owner->deck.quotation_count = reading.quotation_count;
    free(reading.readings);
    id_table_free(&reading.ids);
    id_table_free(&reading.quotation_ids);
    id_table_free(&reading.seen);
    if (article == NULL) {
        source->unsound = true;
        problems_add(source->problems, source->file, 0, 0,
                     "The signs on these cards can't be checked, because the article could not be read.");
    }
}

static uint64_t hash_text(uint64_t hash, const char *text)
{
    return checksum_hash_on(hash, text, strlen(text) + 1);
}

/* What deals, sorts and brings back a card: nothing that only its reader sees. */
static uint64_t hash_card(uint64_t hash, const Deck *deck, const Card *card, const Article *article)
{
    const unsigned char plain[] = {(unsigned char)card->side, (unsigned char)card->area, (unsigned char)card->level};
    hash = hash_text(hash, card->id);
    hash = checksum_hash_on(hash, plain, sizeof plain);
    hash = hash_text(hash, article->quotations[card->sign].id);
    hash = hash_text(hash, card->other_sign < 0 ? "" : article->quotations[card->other_sign].id);
    return hash_text(hash, card->twin < 0 ? "" : deck->cards[card->twin].id);
}

static uint64_t hash_deck(const Deck *deck, const Article *article)
{
    uint64_t hash = checksum_hash(NULL, 0);
    for (int i = 0; i < deck->card_count; i++) {
        hash = hash_card(hash, deck, &deck->cards[i], article);
    }
    return hash;
}

Deck *deck_from_source(Source *source, const Article *article, const DeckPictures *pictures)
{
    DeckOwner *owner = source_make(source, sizeof *owner);
    if (owner == NULL) {
        return NULL;
    }
    read_deck(source, article, pictures, owner);
    if (!source_close(source)) {
        deck_free(&owner->deck);
        return NULL;
    }
    owner->deck.hash = hash_deck(&owner->deck, article);
    return &owner->deck;
}

Deck *deck_read_pictured(const char *file, const char *bytes, size_t length, const Article *article,
                         const DeckPictures *pictures, Problems *problems)
{
    Source source;
    bool open = deck_sheet_is(file, bytes, length) ? deck_sheet_open(&source, file, bytes, length, problems)
                                                   : source_open(&source, file, bytes, length, problems);
    return open ? deck_from_source(&source, article, pictures) : NULL;
}

Deck *deck_read(const char *file, const char *bytes, size_t length, const Article *article, Problems *problems)
{
    return deck_read_pictured(file, bytes, length, article, NULL, problems);
}

const DeckQuotation *deck_quotation(const Deck *deck, const Card *card, int sign)
{
    bool own = card->quotation >= 0 && card->quotation < deck->quotation_count;
    return own && deck->quotations[card->quotation].sign == sign ? &deck->quotations[card->quotation] : NULL;
}

bool deck_rename(Deck *deck, const char *id)
{
    char *copy = arena_text(&((DeckOwner *)deck)->arena, id, strlen(id));
    if (copy != NULL) {
        deck->id = copy;
    }
    return copy != NULL;
}

void deck_free(Deck *deck)
{
    DeckOwner *owner = (DeckOwner *)deck;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}
