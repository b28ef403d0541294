/* A deck's own quotations, which stand in place of the article's words on the cards that name them: each for one sign,
 * with its own source. */
#include "deck_reading.h"

#include "fields.h"
#include "text_buffer.h"
#include "wording.h"

enum { ID, SIGN, TEXT, SOURCE, QUOTATION_FIELDS };

static Place quotation_place(size_t index)
{
    return place_element(place_member((Place){0}, "quotations"), index);
}

static void check_id(DeckReading *reading, int index)
{
    const char *id = reading->quotations[index].id;
    int first = id == NULL ? index : id_table_add(&reading->quotation_ids, id, index);
    if (first != index) {
        source_mistake_beside(reading->source, place_member(quotation_place((size_t)index), "id"),
                              place_member(quotation_place((size_t)first), "id"),
                              "Two quotations have the id “%s”: the first stands in " SOURCE_OTHER_LINE
                              ". Give one of them another id.",
                              quote(id).text);
    }
}

static void read_quotation(DeckReading *reading, const json_t *object, int index)
{
    static const Field fields[QUOTATION_FIELDS] = {[ID] = {"id", FIELD_ID, false, 0},
                                                   [SIGN] = {"sign", FIELD_TEXT, false, 0},
                                                   [TEXT] = {"text", FIELD_TEXT, false, DECK_QUOTATION_MOST},
                                                   [SOURCE] = {"source", FIELD_TEXT, false, DECK_SOURCE_MOST}};
    const json_t *values[QUOTATION_FIELDS];
    Place place = quotation_place((size_t)index);
    DeckQuotation *quotation = &reading->quotations[index];
    *quotation = (DeckQuotation){.sign = -1};
    if (!fields_read(reading->source, object, place, "a quotation", fields, QUOTATION_FIELDS, values)) {
        return;
    }
    quotation->id = deck_keep(reading, values[ID]);
    quotation->text = deck_keep(reading, values[TEXT]);
    quotation->source = deck_keep(reading, values[SOURCE]);
    quotation->sign = deck_find_sign(reading, values[SIGN], place_member(place, "sign"), SIDE_UNKNOWN);
    check_id(reading, index);
}

bool deck_read_quotations(DeckReading *reading, const json_t *list)
{
    size_t count = json_array_size(list);
    if (count > DECK_QUOTATIONS_MOST) {
        source_mistake(reading->source, place_member((Place){0}, "quotations"),
                       "The deck has %zu quotations; at most %d fit. Split it into several decks.", count,
                       DECK_QUOTATIONS_MOST);
        count = 0;
    }
    reading->quotations = arena_array(reading->arena, count, sizeof(DeckQuotation));
    if (reading->quotations == NULL || !id_table_make(&reading->quotation_ids, count)) {
        return false;
    }
    reading->quotation_count = (int)count;
    for (int i = 0; i < reading->quotation_count; i++) {
        read_quotation(reading, json_array_get(list, (size_t)i), i);
    }
    return !reading->failed;
}

/* ---- A card that names one ---- */

static void say_unknown(DeckReading *reading, const char *wanted, Place place)
{
    enum { LISTED_MOST = 20, COMPARED_MOST = 200 /* guessing among more, for every card, would take too long */ };
    const char *nearest = NULL;
    TextBuffer all = {0};
    int looked_at = source_is_full(reading->source) ? 0 : reading->quotation_count;
    for (int i = 0; i < looked_at && i < COMPARED_MOST; i++) {
        const char *id = reading->quotations[i].id;
        if (id == NULL) {
            continue;
        }
        wording_suggest(wanted, id, &nearest);
        if (i < LISTED_MOST) {
            text_buffer_say(&all, all.length == 0 ? "" : ", ");
            text_buffer_say(&all, id);
        }
    }
    if (all.length == 0) {
        source_mistake(reading->source, place,
                       "“%s” is none of the deck's quotations: it has none of its own. %s, or leave “quotation” %s, "
                       "and the article is quoted.",
                       quote(wanted).text,
                       reading->source->sheet == NULL ? "Add it to the deck's field “quotations”"
                                                      : "Add it in a row whose id is “quotation” and that name",
                       reading->source->sheet == NULL ? "out" : "empty");
    } else {
        source_mistake(reading->source, place, "“%s” is none of the deck's quotations. %s%s%sThey are: %s%s.",
                       quote(wanted).text, nearest == NULL ? "" : "Did you mean “", nearest == NULL ? "" : nearest,
                       nearest == NULL ? "" : "”? ", all.text,
                       reading->quotation_count > LISTED_MOST ? " and more" : "");
    }
    text_buffer_free(&all);
}

/* The names of two signs, or of three where the card depends. */
static void say_other_sign(DeckReading *reading, const Card *card, const DeckQuotation *quotation, Place place)
{
    const Quotation *signs = reading->article->quotations;
    bool two = card->other_sign >= 0;
    source_mistake(reading->source, place,
                   "The quotation “%s” stands for the sign “%s”, but the card's sign is “%s”%s%s%s. Name a quotation "
                   "of the card's sign, or change one of the signs.",
                   quote(quotation->id).text, signs[quotation->sign].id, signs[card->sign].id,
                   two ? " or “" : "", two ? signs[card->other_sign].id : "", two ? "”" : "");
}

void deck_read_card_quotation(DeckReading *reading, const json_t *value, int index)
{
    if (value == NULL) {
        return;
    }
    Card *card = &reading->cards[index];
    Place place = deck_card_field(index, "quotation");
    int found = id_table_find(&reading->quotation_ids, json_string_value(value));
    if (found < 0) {
        say_unknown(reading, json_string_value(value), place);
        return;
    }
    const DeckQuotation *quotation = &reading->quotations[found];
    card->quotation = found;
    if (quotation->sign >= 0 && card->sign >= 0 && quotation->sign != card->sign &&
        quotation->sign != card->other_sign) {
        say_other_sign(reading, card, quotation, place);
    }
}
