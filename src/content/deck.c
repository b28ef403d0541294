/* Reading a deck: each card by itself first, then what cards say of one another (twins), then the deck as a whole. */
#include "deck.h"

#include "arena.h"
#include "checksum.h"
#include "fields.h"
#include "id_table.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

enum {
    CARDS_OF_A_SIDE_LEAST = 4, /* to deal a round */
    WHY_MOST = 300             /* characters: thirty words, however long */
};

static const char *const area_names[AREA_COUNT] = {"couple",    "family", "friends", "work",
                                                   "parenting", "caring", "online",  "alone"};

/* A deck and the memory that all of it lies in. */
typedef struct DeckOwner {
    Deck deck; /* first: deck_free turns its address into the owner's */
    Arena arena;
} DeckOwner;

typedef struct DeckReading {
    Source *source;
    const Article *article; /* NULL: signs can't be checked */
    Arena *arena;
    Card *cards;
    int count;
    const char **twins; /* by card: the twin's id as the file has it, or NULL */
    IdTable ids;
    int sides[3]; /* cards of each side; of none that is sound, under SIDE_EITHER */
    bool failed;  /* memory ran out */
} DeckReading;

enum { ID, SIDE, SIGN, AREA, TEXT, SHORT, WHY, TELLING, TWIN, DIFFERENCE, PICTURE, CARD_FIELDS };

static const Field card_fields[CARD_FIELDS] = {
    [ID] = {"id", FIELD_ID, false, 0},
    [SIDE] = {"side", FIELD_TEXT, false, 0},
    [SIGN] = {"sign", FIELD_TEXT, false, 0},
    [AREA] = {"area", FIELD_TEXT, false, 0},
    [TEXT] = {"text", FIELD_TEXT, false, CARD_TEXT_MOST},
    [SHORT] = {"short", FIELD_TEXT, false, CARD_SHORT_MOST},
    [WHY] = {"why", FIELD_TEXT, false, WHY_MOST},
    [TELLING] = {"telling", FIELD_TEXT, false, CARD_TEXT_MOST},
    [TWIN] = {"twin", FIELD_TEXT, true, 0},
    [DIFFERENCE] = {"difference", FIELD_TEXT, true, CARD_DIFFERENCE_MOST},
    [PICTURE] = {"picture", FIELD_ID, true, 0},
};

static const char *keep(DeckReading *reading, const json_t *value)
{
    return fields_keep(reading->arena, value, &reading->failed);
}

static Place card_field(int card, const char *name)
{
    return place_member(place_element(place_member((Place){0}, "cards"), (size_t)card), name);
}

/* --- a card by itself --- */

static void check_id(DeckReading *reading, int card)
{
    const char *id = reading->cards[card].id;
    int first = id == NULL ? card : id_table_add(&reading->ids, id, card);
    if (first != card) {
        source_mistake_beside(reading->source, card_field(card, "id"), card_field(first, "id"),
                              "Two cards have the id “%s”: the first stands in line " SOURCE_OTHER_LINE
                              ". Give one of them another id.",
                              quote(id).text);
    }
}

/* The card's side, or -1. */
static int read_side(DeckReading *reading, const json_t *value, int card)
{
    if (value != NULL && strcmp(json_string_value(value), "either") == 0) {
        source_mistake(reading->source, card_field(card, "side"),
                       "Cards of the side “either” can't be played yet. Choose codependent or interdependent.");
        return -1;
    }
    return fields_choice(reading->source, value, card_field(card, "side"), "sides", side_names, 2);
}

/* Lists the signs of the card's side (of both, where it has none). */
static void say_unknown_sign(DeckReading *reading, const char *wanted, int card, int side)
{
    const char *nearest = NULL;
    TextBuffer all = {0};
    for (int i = 0; i < reading->article->quotation_count; i++) {
        const Quotation *quotation = &reading->article->quotations[i];
        if (quotation->kind == QUOTATION_SIGN && (side < 0 || (int)quotation->side == side)) {
            wording_suggest(wanted, quotation->id, &nearest);
            text_buffer_say(&all, all.length == 0 ? "" : ", ");
            text_buffer_say(&all, quotation->id);
        }
    }
    source_mistake(reading->source, card_field(card, "sign"),
                   "“%s” is not the id of a sign. %s%s%sThe signs%s%s are: %s.", quote(wanted).text,
                   nearest == NULL ? "" : "Did you mean “", nearest == NULL ? "" : nearest,
                   nearest == NULL ? "" : "”? ", side < 0 ? "" : " of the side ", side < 0 ? "" : side_names[side],
                   all.text == NULL ? "" : all.text);
    text_buffer_free(&all);
}

static int read_sign(DeckReading *reading, const json_t *value, int card, int side)
{
    if (value == NULL || reading->article == NULL) {
        return -1;
    }
    const char *wanted = json_string_value(value);
    int sign = article_find(reading->article, wanted);
    if (sign < 0 || reading->article->quotations[sign].kind != QUOTATION_SIGN) {
        say_unknown_sign(reading, wanted, card, side);
    } else if (side >= 0 && (int)reading->article->quotations[sign].side != side) {
        source_mistake(reading->source, card_field(card, "sign"),
                       "The sign “%s” belongs to the side %s, but the card's side is %s. Change one of them.", wanted,
                       side_names[reading->article->quotations[sign].side], side_names[side]);
    }
    return sign;
}

/* The phrase's place in the text; it must be there once, so that the right words are marked. */
static void read_telling(DeckReading *reading, const json_t *text, const json_t *telling, int index)
{
    if (text == NULL || telling == NULL) {
        return;
    }
    const char *whole = json_string_value(text), *phrase = json_string_value(telling), *first;
    int times = wording_find(whole, phrase, &first);
    if (times == 1) {
        reading->cards[index].telling_start = (size_t)(first - whole);
        reading->cards[index].telling_length = json_string_length(telling);
        return;
    }
    Place place = card_field(index, "telling");
    size_t length;
    const char *alike = wording_find_alike(whole, phrase, &length);
    if (times == 2) {
        source_mistake(
            reading->source, place,
            "The telling phrase “%s” stands more than once in the card's text. Make it longer, so that it is "
            "found once.",
            quote(phrase).text);
    } else if (alike != NULL) {
        source_mistake(
            reading->source, place,
            "The telling phrase “%s” does not occur in the card's text, which has it as “%s”. Copy the words "
            "exactly as they stand on the card.",
            quote(phrase).text, quote_part(alike, length).text);
    } else {
        source_mistake(
            reading->source, place,
            "The telling phrase “%s” does not occur in the card's text. Copy the words exactly as they stand "
            "on the card.",
            quote(phrase).text);
    }
}

static void check_wording(DeckReading *reading, const json_t *const *values, int card)
{
    size_t sentences = values[TEXT] == NULL ? 0 : wording_sentences(json_string_value(values[TEXT]));
    if (sentences > 2) {
        source_mistake(reading->source, card_field(card, "text"),
                       "The text has %zu sentences; at most two fit. Join or shorten them.", sentences);
    }
    if (values[WHY] == NULL) {
        return;
    }
    size_t words = wording_words(json_string_value(values[WHY]));
    sentences = wording_sentences(json_string_value(values[WHY]));
    if (words > CARD_WHY_WORDS_MOST) {
        source_mistake(reading->source, card_field(card, "why"),
                       "“why” has %zu words; at most %d fit. Shorten it by %zu.", words, CARD_WHY_WORDS_MOST,
                       words - CARD_WHY_WORDS_MOST);
    }
    if (sentences > 1) {
        source_mistake(reading->source, card_field(card, "why"), "“why” has %zu sentences; it should be one.",
                       sentences);
    }
}

static void read_card(DeckReading *reading, const json_t *object, int index)
{
    const json_t *values[CARD_FIELDS];
    Place place = place_element(place_member((Place){0}, "cards"), (size_t)index);
    Card *card = &reading->cards[index];
    card->twin = -1;
    if (!fields_read(reading->source, object, place, "a card", card_fields, CARD_FIELDS, values)) {
        reading->sides[SIDE_EITHER]++;
        return;
    }
    int side = read_side(reading, values[SIDE], index);
    int area = fields_choice(reading->source, values[AREA], card_field(index, "area"), "areas", area_names, AREA_COUNT);
    card->id = keep(reading, values[ID]);
    card->text = keep(reading, values[TEXT]);
    card->short_text = keep(reading, values[SHORT]);
    card->why = keep(reading, values[WHY]);
    card->difference = keep(reading, values[DIFFERENCE]);
    card->picture = keep(reading, values[PICTURE]);
    card->side = side < 0 ? SIDE_EITHER : (Side)side;
    card->area = area < 0 ? AREA_COUNT : (Area)area;
    card->sign = read_sign(reading, values[SIGN], index, side);
    reading->twins[index] = json_string_value(values[TWIN]);
    reading->sides[card->side]++;
    check_id(reading, index);
    read_telling(reading, values[TEXT], values[TELLING], index);
    check_wording(reading, values, index);
    bool twin = json_object_get(object, "twin") != NULL, difference = json_object_get(object, "difference") != NULL;
    if (twin && !difference) {
        source_mistake(
            reading->source, place,
            "“difference” is missing: a card with a twin says the one thing in which the two differ. Add it.");
    } else if (difference && !twin) {
        source_mistake(reading->source, card_field(index, "difference"),
                       "There is a difference but no twin. Name the card that it differs from: \"twin\": \"its-id\".");
    }
}

/* --- twins --- */

static void say_unknown_twin(DeckReading *reading, int card)
{
    enum { COMPARED_MOST = 2000 }; /* in a longer deck, guessing for every mistake would take too long */
    const char *nearest = NULL;
    for (int i = 0; i < reading->count && reading->count <= COMPARED_MOST; i++) {
        if (reading->cards[i].id != NULL && i != card) {
            wording_suggest(reading->twins[card], reading->cards[i].id, &nearest);
        }
    }
    source_mistake(reading->source, card_field(card, "twin"), "There is no card with the id “%s” in this deck. %s%s%s",
                   quote(reading->twins[card]).text, nearest == NULL ? "Write the twin's id exactly" : "Did you mean “",
                   nearest == NULL ? "" : nearest, nearest == NULL ? "." : "”?");
}

static void check_twin(DeckReading *reading, int index)
{
    Card *card = &reading->cards[index];
    const char *wanted = reading->twins[index];
    if (wanted == NULL || card->id == NULL) {
        return;
    }
    Place place = card_field(index, "twin");
    int other = id_table_find(&reading->ids, wanted);
    const char *back = other < 0 ? NULL : reading->twins[other];
    if (strcmp(wanted, card->id) == 0) {
        source_mistake(reading->source, place, "The card names itself as its twin. Write the other card's id.");
    } else if (other < 0) {
        say_unknown_twin(reading, index);
    } else if (back == NULL || strcmp(back, card->id) != 0) {
        source_mistake_beside(reading->source, place, card_field(other, "id"),
                              "The twin “%s” (line " SOURCE_OTHER_LINE
                              ") names %s%s%s as its own twin. Twins name each "
                              "other: write \"twin\": \"%s\" there.",
                              quote(wanted).text, back == NULL ? "no card" : "“", back == NULL ? "" : quote(back).text,
                              back == NULL ? "" : "”", quote(card->id).text);
    } else {
        card->twin = other;
        if (other > index && card->side == reading->cards[other].side && card->side != SIDE_EITHER) {
            source_mistake_beside(reading->source, place, card_field(other, "id"),
                                  "The card and its twin “%s” (line " SOURCE_OTHER_LINE ") are both %s. Twins stand on "
                                  "different sides.",
                                  quote(wanted).text, side_names[card->side]);
        }
    }
}

/* --- the deck --- */

static void check_sides(DeckReading *reading)
{
    for (int side = 0; side < 2 && reading->sides[SIDE_EITHER] == 0; side++) {
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
    reading->twins = calloc(count + 1, sizeof *reading->twins);
    if (reading->cards == NULL || reading->twins == NULL || !id_table_make(&reading->ids, count)) {
        return false;
    }
    reading->count = (int)count;
    for (int i = 0; i < reading->count; i++) {
        read_card(reading, json_array_get(list, (size_t)i), i);
    }
    for (int i = 0; i < reading->count; i++) {
        check_twin(reading, i);
    }
    if (list != NULL) {
        check_sides(reading);
    }
    return !reading->failed;
}

static void read_deck(Source *source, const Article *article, DeckOwner *owner)
{
    enum { SCHEMA, FORMAT, DECK_ID, TITLE, LANGUAGE, LICENCE, CARDS, DECK_FIELDS };
    static const Field fields[DECK_FIELDS] = {{"$schema", FIELD_TEXT, true, 0},   {"format", FIELD_NUMBER, false, 0},
                                              {"id", FIELD_ID, false, 0},         {"title", FIELD_TEXT, false, 80},
                                              {"language", FIELD_TEXT, false, 0}, {"licence", FIELD_TEXT, false, 0},
                                              {"cards", FIELD_LIST, false, 0}};
    const json_t *values[DECK_FIELDS];
    fields_read(source, source->root, (Place){0}, "the deck", fields, DECK_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    DeckReading reading = {.source = source, .article = article, .arena = &owner->arena};
    owner->deck.id = keep(&reading, values[DECK_ID]);
    owner->deck.title = keep(&reading, values[TITLE]);
    owner->deck.language = keep(&reading, values[LANGUAGE]);
    if (!read_cards(&reading, values[CARDS])) {
        source_no_memory(source);
    }
    owner->deck.cards = reading.cards;
    owner->deck.card_count = reading.count;
    free(reading.twins);
    id_table_free(&reading.ids);
    if (article == NULL) {
        source->unsound = true;
        problems_add(source->problems, source->file, 0, 0,
                     "The signs on these cards can't be checked, because the article could not be read.");
    }
}

Deck *deck_from_source(Source *source, const Article *article, uint64_t hash)
{
    DeckOwner *owner = calloc(1, sizeof *owner);
    if (owner == NULL) {
        source_no_memory(source);
        source_close(source);
        return NULL;
    }
    owner->deck.hash = hash;
    read_deck(source, article, owner);
    if (!source_close(source)) {
        deck_free(&owner->deck);
        return NULL;
    }
    return &owner->deck;
}

Deck *deck_read(const char *file, const char *bytes, size_t length, const Article *article, Problems *problems)
{
    Source source;
    if (!source_open(&source, file, bytes, length, problems)) {
        return NULL;
    }
    return deck_from_source(&source, article, checksum_hash(bytes, length));
}

void deck_free(Deck *deck)
{
    DeckOwner *owner = (DeckOwner *)deck;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}

const char *area_id(Area area)
{
    return (unsigned)area < AREA_COUNT ? area_names[area] : "";
}
