/* Goes through the texts of all cards, once each. */
#include "deck_letters.h"

#include "letters.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { TOLD_MOST = 12 };

/* What is missing so far. */
typedef struct Missing {
    uint32_t characters[TOLD_MOST];
    int count;
    bool more;
    const char *file;
    Problems *problems;
} Missing;

static bool is_told(const Missing *missing, uint32_t character)
{
    for (int i = 0; i < missing->count; i++) {
        if (missing->characters[i] == character) {
            return true;
        }
    }
    return false;
}

static void tell(Missing *missing, const char *where, uint32_t character, const char *bytes, size_t size)
{
    if (missing->count == TOLD_MOST) {
        missing->more = true;
        return;
    }
    missing->characters[missing->count++] = character;
    problems_add(missing->problems, missing->file, 0, 0,
                 "%s has “%.*s” (U+%04lX), which shows as an empty box: the game's fonts have the letters of Latin "
                 "script alone. Write it with them, or leave it out.",
                 where, (int)size, bytes, (unsigned long)character);
}

static void look(Missing *missing, const char *where, const char *text)
{
    size_t length = text == NULL ? 0 : strlen(text);
    for (size_t at = 0, size = 1; at < length && !missing->more; at += size) {
        size = 1;
        if ((unsigned char)text[at] < 0x80) {
            continue;
        }
        uint32_t character = utf8_read(text + at, length - at, &size);
        if (!letters_have(character) && !is_told(missing, character)) {
            tell(missing, where, character, text + at, size);
        }
    }
}

static void look_at_card(Missing *missing, const Card *card)
{
    const char *const texts[] = {card->text,     card->short_text, card->why,     card->difference,
                                 card->question, card->note,       card->tips[0], card->tips[1]};
    char where[128];
    snprintf(where, sizeof where, "The card “%s”", card->id);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        look(missing, where, texts[i]);
    }
}

void deck_letters_check(const Deck *deck, const char *file, Problems *problems)
{
    Missing missing = {.file = file, .problems = problems};
    look(&missing, "The deck's title", deck->title);
    for (int i = 0; i < deck->quotation_count; i++) {
        look(&missing, "A quotation", deck->quotations[i].text);
        look(&missing, "A quotation's source", deck->quotations[i].source);
    }
    for (int i = 0; i < deck->card_count && !missing.more; i++) {
        look_at_card(&missing, &deck->cards[i]);
    }
    if (missing.more) {
        problems_add(problems, file, 0, 0, "More of the letters on its cards show as empty boxes.");
    }
}
