/* Reading a card by itself: its fields, and whether they go together. A card of a side has words that tip it, and
 * perhaps a twin; a card that depends has a sign of either side and says what would tip it. */
#include "deck_reading.h"

#include "deck_extra.h"
#include "fields.h"
#include "readers.h"
#include "wording.h"

#include <string.h>

enum { WHY_MOST = 300 /* characters: thirty words, however long */ };

const char *const level_names[LEVEL_COUNT] = {"clear", "close"};
static const char *const area_names[AREA_COUNT] = {"couple",    "family", "friends", "work",
                                                   "parenting", "caring", "online",  "alone"};

enum {
    ID, SIDE, SIGN, AREA, LEVEL, TEXT, SHORT, WHY, TELLING, TWIN, DIFFERENCE, OTHER_SIGN, TIPS, QUESTION, NOTE, PICTURE,
    DESCRIPTION, QUOTATION, EXTRA, CARD_FIELDS
};

/* Of a card of a side. */
static const Field card_fields[CARD_FIELDS] = {
    [ID] = {"id", FIELD_ID, false, 0},
    [SIDE] = {"side", FIELD_TEXT, false, 0},
    [SIGN] = {"sign", FIELD_TEXT, false, 0},
    [AREA] = {"area", FIELD_TEXT, false, 0},
    [LEVEL] = {"level", FIELD_TEXT, true, 0},
    [TEXT] = {"text", FIELD_TEXT, false, CARD_TEXT_MOST},
    [SHORT] = {"short", FIELD_TEXT, false, CARD_SHORT_MOST},
    [WHY] = {"why", FIELD_TEXT, false, WHY_MOST},
    [TELLING] = {"telling", FIELD_TEXT, false, CARD_TEXT_MOST},
    [TWIN] = {"twin", FIELD_TEXT, true, 0},
    [DIFFERENCE] = {"difference", FIELD_TEXT, true, CARD_DIFFERENCE_MOST},
    [OTHER_SIGN] = {"other_sign", FIELD_TEXT, true, 0},
    [TIPS] = {"tips", FIELD_OBJECT, true, 0},
    [QUESTION] = {"question", FIELD_TEXT, true, CARD_QUESTION_MOST},
    [NOTE] = {"note", FIELD_TEXT, true, CARD_NOTE_MOST},
    [PICTURE] = {"picture", FIELD_TEXT, true, 0},
    [DESCRIPTION] = {"picture_description", FIELD_TEXT, true, CARD_PICTURE_MOST},
    [QUOTATION] = {"quotation", FIELD_ID, true, 0},
    [EXTRA] = {"extra", FIELD_OBJECT, true, 0},
};

/* What stands on cards of a side alone, and on cards that depend alone. */
static const int of_a_side[] = {TELLING, TWIN, DIFFERENCE};
static const int of_either[] = {OTHER_SIGN, TIPS};

static void check_id(DeckReading *reading, int card)
{
    const char *id = reading->cards[card].id;
    int first = id == NULL ? card : id_table_add(&reading->ids, id, card);
    if (first != card) {
        source_mistake_beside(reading->source, deck_card_field(card, "id"), deck_card_field(first, "id"),
                              "Two cards have the id “%s”: the first stands in " SOURCE_OTHER_LINE
                              ". Give one of them another id.",
                              quote(id).text);
    }
}

/* Lists the signs of that side (SIDE_UNKNOWN: of both). */
static void say_unknown_sign(DeckReading *reading, const char *wanted, Place place, int side)
{
    const char *nearest = NULL;
    TextBuffer all = {0};
    for (int i = 0; i < reading->article->quotation_count && !source_is_full(reading->source); i++) {
        const Quotation *quotation = &reading->article->quotations[i];
        if (quotation->kind == QUOTATION_SIGN && (side < 0 || (int)quotation->side == side)) {
            wording_suggest(wanted, quotation->id, &nearest);
            text_buffer_say(&all, all.length == 0 ? "" : ", ");
            text_buffer_say(&all, quotation->id);
        }
    }
    source_mistake(reading->source, place,
                   "“%s” is not the id of a sign. %s%s%sThe signs%s%s are: %s.", quote(wanted).text,
                   nearest == NULL ? "" : "Did you mean “", nearest == NULL ? "" : nearest,
                   nearest == NULL ? "" : "”? ", side < 0 ? "" : " of the side ", side < 0 ? "" : side_names[side],
                   all.text == NULL ? "" : all.text);
    text_buffer_free(&all);
}

int deck_find_sign(DeckReading *reading, const json_t *value, Place place, int side)
{
    if (value == NULL || reading->article == NULL) {
        return -1;
    }
    int sign = article_find(reading->article, json_string_value(value));
    if (sign >= 0 && reading->article->quotations[sign].kind == QUOTATION_SIGN) {
        return sign;
    }
    say_unknown_sign(reading, json_string_value(value), place, side);
    return -1;
}

/* The sign that a card's field names: one of `wanted`, the side that it must be of (SIDE_UNKNOWN: of any). */
static int read_sign(DeckReading *reading, const json_t *value, int card, int field, int wanted)
{
    Place place = deck_card_field(card, card_fields[field].name);
    int sign = deck_find_sign(reading, value, place, wanted);
    if (sign < 0) {
        return -1;
    }
    const char *id = json_string_value(value);
    const Quotation *quotation = &reading->article->quotations[sign];
    if (wanted >= 0 && (int)quotation->side != wanted && reading->readings[card].side == SIDE_EITHER) {
        source_mistake(reading->source, place,
                       "The sign “%s” belongs to the side %s. On a card that depends, “sign” is a codependent one and "
                       "“other_sign” an interdependent one.",
                       id, side_names[quotation->side]);
    } else if (wanted >= 0 && (int)quotation->side != wanted) {
        source_mistake(reading->source, place,
                       "The sign “%s” belongs to the side %s, but the card's side is %s. Change one of them.", id,
                       side_names[quotation->side], side_names[wanted]);
    }
    return sign;
}

static void read_signs(DeckReading *reading, const json_t *const *values, int index)
{
    int side = reading->readings[index].side;
    Card *card = &reading->cards[index];
    card->sign = read_sign(reading, values[SIGN], index, SIGN, side == SIDE_EITHER ? SIDE_CODEPENDENT : side);
    card->other_sign =
        side == SIDE_EITHER ? read_sign(reading, values[OTHER_SIGN], index, OTHER_SIGN, SIDE_INTERDEPENDENT) : -1;
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
    Place place = deck_card_field(index, "telling");
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

static void check_why(DeckReading *reading, const json_t *why, int card)
{
    if (why == NULL) {
        return;
    }
    size_t words = wording_words(json_string_value(why)), sentences = wording_sentences(json_string_value(why));
    if (words > CARD_WHY_WORDS_MOST) {
        source_mistake(reading->source, deck_card_field(card, "why"),
                       "“why” has %zu words; at most %d fit. Shorten it by %zu.", words, CARD_WHY_WORDS_MOST,
                       words - CARD_WHY_WORDS_MOST);
    }
    if (sentences > 1) {
        source_mistake(reading->source, deck_card_field(card, "why"), "“why” has %zu sentences; it should be one.",
                       sentences);
    }
}

static void check_wording(DeckReading *reading, const json_t *const *values, int card)
{
    size_t sentences = values[TEXT] == NULL ? 0 : wording_sentences(json_string_value(values[TEXT]));
    if (sentences > 2) {
        source_mistake(reading->source, deck_card_field(card, "text"),
                       "The text has %zu sentences; at most two fit. Join or shorten them.", sentences);
    }
    check_why(reading, values[WHY], card);
    if (values[QUESTION] != NULL && !wording_is_question(json_string_value(values[QUESTION]))) {
        source_mistake(reading->source, deck_card_field(card, "question"),
                       "“question” does not end in a question mark. Ask the group something, and end it in one.");
    }
}

/* What would tip a card that depends, to each side. */
static void read_tips(DeckReading *reading, const json_t *tips, int index)
{
    static const Field fields[2] = {{"codependent", FIELD_TEXT, false, CARD_TIP_MOST},
                                    {"interdependent", FIELD_TEXT, false, CARD_TIP_MOST}};
    const json_t *values[2];
    Place place = deck_card_field(index, "tips");
    const char *what = reading->source->sheet == NULL ? "“tips”" : "a card that depends"; /* they are columns there */
    if (tips == NULL || !fields_read(reading->source, tips, place, what, fields, 2, values)) {
        return;
    }
    for (int side = 0; side < 2; side++) {
        size_t sentences = values[side] == NULL ? 1 : wording_sentences(json_string_value(values[side]));
        if (sentences > 1) {
            source_mistake(reading->source, place_member(place, fields[side].name),
                           "The tip to the side %s has %zu sentences; it should be one.", fields[side].name, sentences);
        }
        reading->cards[index].tips[side] = deck_keep(reading, values[side]);
    }
}

/* The fields by themselves; some are needed on a card of a side alone, or on one that depends. */
static bool read_fields(DeckReading *reading, const json_t *object, Place place, const json_t **values)
{
    Field fields[CARD_FIELDS];
    const char *side = json_string_value(json_object_get(object, "side"));
    bool depends = side != NULL && strcmp(side, side_names[SIDE_EITHER]) == 0;
    bool sided = side != NULL && (strcmp(side, side_names[SIDE_CODEPENDENT]) == 0 ||
                                  strcmp(side, side_names[SIDE_INTERDEPENDENT]) == 0);
    memcpy(fields, card_fields, sizeof fields);
    fields[TELLING].optional = !sided;
    fields[OTHER_SIGN].optional = fields[TIPS].optional = !depends;
    return fields_read(reading->source, object, place, depends ? "a card that depends" : "a card", fields, CARD_FIELDS,
                       values);
}

/* A field that should not be there. In a spreadsheet the tips are two columns: the first that has something in it. */
static Place stray_place(const DeckReading *reading, const json_t *object, int card, int field)
{
    Place place = deck_card_field(card, card_fields[field].name);
    if (reading->source->sheet != NULL && field == TIPS) {
        const char *codependent = side_names[SIDE_CODEPENDENT];
        bool first = json_object_get(json_object_get(object, "tips"), codependent) != NULL;
        return place_member(place, first ? codependent : side_names[SIDE_INTERDEPENDENT]);
    }
    place.on_key = true;
    return place;
}

static void say_stray(DeckReading *reading, const json_t *object, int index, int field, bool depends)
{
    Place place = stray_place(reading, object, index, field);
    bool sheet = reading->source->sheet != NULL;
    const char *name = sheet ? deck_columns[sheet_column(&place)].name : card_fields[field].name;
    if (depends) {
        source_mistake(reading->source, place,
                       "A card that depends (its side is either) has no “%s”. %s, or choose a side.", name,
                       sheet ? "Empty the cell" : "Leave it out");
    } else {
        source_mistake(reading->source, place,
                       "Only a card that depends has “%s”, and this one's side is %s. %s.", name,
                       side_names[reading->readings[index].side],
                       sheet ? "Empty the cell, or write “either” in the column “side”"
                             : "Leave it out, or write \"side\": \"either\"");
    }
}

/* What the side leaves no room for. */
static void check_strays(DeckReading *reading, const json_t *object, int index)
{
    int side = reading->readings[index].side;
    bool depends = side == SIDE_EITHER;
    const int *fields = depends ? of_a_side : of_either;
    size_t count = depends ? sizeof of_a_side / sizeof *of_a_side : sizeof of_either / sizeof *of_either;
    for (size_t i = 0; side >= 0 && i < count; i++) {
        if (json_object_get(object, card_fields[fields[i]].name) != NULL) {
            say_stray(reading, object, index, fields[i], depends);
        }
    }
}

static void check_difference(DeckReading *reading, const json_t *object, int index)
{
    bool twin = json_object_get(object, "twin") != NULL, difference = json_object_get(object, "difference") != NULL;
    if (twin && !difference) {
        Place card = place_element(place_member((Place){0}, "cards"), (size_t)index);
        source_mistake(
            reading->source, reading->source->sheet != NULL ? deck_card_field(index, "difference") : card,
            "“difference” is missing: a card with a twin says the one thing in which the two differ. Add it.");
    } else if (difference && !twin) {
        source_mistake(reading->source, deck_card_field(index, "difference"),
                       "There is a difference but no twin. Name the card that it differs from: %s.",
                       reading->source->sheet != NULL ? "write its id in the column “twin”" : "\"twin\": \"its-id\"");
    }
}

static void keep_texts(DeckReading *reading, const json_t *const *values, Card *card)
{
    card->id = deck_keep(reading, values[ID]);
    card->text = deck_keep(reading, values[TEXT]);
    card->short_text = deck_keep(reading, values[SHORT]);
    card->why = deck_keep(reading, values[WHY]);
    card->difference = deck_keep(reading, values[DIFFERENCE]);
    card->question = deck_keep(reading, values[QUESTION]);
    card->note = deck_keep(reading, values[NOTE]);
}

void deck_read_card(DeckReading *reading, const json_t *object, int index)
{
    const json_t *values[CARD_FIELDS];
    Place place = place_element(place_member((Place){0}, "cards"), (size_t)index);
    Card *card = &reading->cards[index];
    CardReading *more = &reading->readings[index];
    *card = (Card){.side = SIDE_EITHER, .area = AREA_COUNT, .quotation = -1, .sign = -1, .other_sign = -1,
                    .twin = -1};
    *more = (CardReading){.side = SIDE_UNKNOWN};
    if (!read_fields(reading, object, place, values)) {
        reading->unknown_sides++;
        return;
    }
    more->side = fields_choice(reading->source, values[SIDE], deck_card_field(index, "side"), "sides", side_names, 3);
    if (more->side == SIDE_UNKNOWN) {
        reading->unknown_sides++;
    } else {
        card->side = (Side)more->side;
        reading->sides[card->side]++;
    }
    int area =
        fields_choice(reading->source, values[AREA], deck_card_field(index, "area"), "areas", area_names, AREA_COUNT);
    card->area = area < 0 ? AREA_COUNT : (Area)area;
    int level = fields_choice(reading->source, values[LEVEL], deck_card_field(index, "level"), "levels", level_names,
                              LEVEL_COUNT);
    card->level = level < 0 ? LEVEL_CLEAR : (Level)level;
    keep_texts(reading, values, card);
    check_id(reading, index);
    check_wording(reading, values, index);
    read_signs(reading, values, index);
    deck_read_card_quotation(reading, values[QUOTATION], index);
    deck_read_card_picture(reading, values[PICTURE], values[DESCRIPTION], index);
    check_strays(reading, object, index);
    deck_check_extra(reading->source, values[EXTRA], deck_card_field(index, "extra"));
    if (more->side == SIDE_EITHER) {
        read_tips(reading, values[TIPS], index);
    } else {
        more->twin = json_string_value(values[TWIN]);
        read_telling(reading, values[TEXT], values[TELLING], index);
        check_difference(reading, object, index);
    }
}

const char *area_id(Area area)
{
    return (unsigned)area < AREA_COUNT ? area_names[area] : "";
}
