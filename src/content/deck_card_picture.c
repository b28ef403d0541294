/* A card's picture: a drawing of the game's own, by its id, or a file beside the deck, by its name, with a description
 * for whoever can't see it. A file that can't be drawn is said, and the card goes without. */
#include "deck_reading.h"

#include "fields.h"
#include "wording.h"

#include <stdlib.h>

/* Looks at the file itself, once for all cards that show it. */
static bool look(DeckReading *reading, int index)
{
    Card *card = &reading->cards[index];
    if (reading->pictures == NULL) {
        return true;
    }
    int first = id_table_add(&reading->seen, card->own_picture, index);
    if (first != index) {
        return reading->cards[first].own_picture != NULL;
    }
    char *bytes = NULL;
    size_t length = 0;
    PictureSize size;
    Error error = {""};
    bool drawable = deck_pictures_read(reading->pictures, card->own_picture, &bytes, &length, &size, &error);
    free(bytes);
    if (!drawable) {
        source_remark(reading->source, deck_card_field(index, "picture"), "%s", error.text);
    }
    return drawable;
}

static void read_file(DeckReading *reading, const json_t *picture, int index)
{
    Card *card = &reading->cards[index];
    const char *refused = picture_name_refused(json_string_value(picture));
    if (refused != NULL) {
        source_mistake(reading->source, deck_card_field(index, "picture"), "“%s” can't be a picture's name. %s",
                       quote(json_string_value(picture)).text, refused);
        return;
    }
    card->own_picture = deck_keep(reading, picture);
    if (card->own_picture != NULL && !look(reading, index)) {
        card->own_picture = NULL;
    }
}

void deck_read_card_picture(DeckReading *reading, const json_t *picture, const json_t *description, int index)
{
    static const Field drawing = {"picture", FIELD_ID, true, 0};
    Card *card = &reading->cards[index];
    bool file = picture != NULL && picture_name_is_file(json_string_value(picture));
    Place place = deck_card_field(index, "picture");
    if (file) {
        read_file(reading, picture, index);
    } else if (picture != NULL && fields_check_text(reading->source, picture, place, &drawing)) {
        card->picture = deck_keep(reading, picture);
    }
    if (description != NULL && !file) {
        source_mistake(reading->source, deck_card_field(index, "picture_description"),
                       "“picture_description” describes a picture of the deck's own, and this card has %s. %s%s.",
                       picture == NULL ? "none" : "a drawing of the game",
                       reading->source->sheet == NULL ? "Leave it out" : "Empty the cell",
                       picture == NULL ? ", or name the picture" : "");
    } else if (card->own_picture != NULL) {
        card->picture_description = deck_keep(reading, description);
    }
}
