/* Making decks to be given. */
#include "given_deck.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>

TextBuffer given_deck_with(TextBuffer deck, const char *old, const char *new)
{
    TextBuffer made = {0};
    const char *place = strstr(deck.text, old);
    if (!place)
        abort();
    text_buffer_add(&made, deck.text, (size_t)(place - deck.text));
    text_buffer_say(&made, new);
    text_buffer_say(&made, place + strlen(old));
    text_buffer_free(&deck);
    return made;
}

TextBuffer given_deck(const char *id, const char *title)
{
    char *bytes = NULL;
    size_t length = 0;
    TextBuffer deck = {0}, field = {0};
    if (!file_read(PROJECT_FOLDER "/content/decks/work.json", 1 << 20, &bytes, &length, NULL))
        abort();
    text_buffer_add(&deck, bytes, length);
    free(bytes);
    text_buffer_format(&field, "\"id\": \"%s\"", id);
    deck = given_deck_with(deck, "\"id\": \"work\"", field.text);
    text_buffer_clear(&field);
    text_buffer_format(&field, "\"title\": \"%s\"", title);
    deck = given_deck_with(deck, "\"title\": \"At work\"", field.text);
    text_buffer_free(&field);
    return deck;
}

TextBuffer given_deck_of_others(const char *id, const char *title, int number)
{
    static const char *const fields[] = {"      \"id\": \"", "      \"twin\": \""};
    TextBuffer deck = given_deck(id, title), made = {0};
    const char *at = deck.text;
    while (*at) {
        for (int i = 0; i < 2; i++) {
            size_t length = strlen(fields[i]);
            if (strncmp(at, fields[i], length) == 0) {
                text_buffer_format(&made, "%sother-%d-", fields[i], number);
                at += length;
            }
        }
        text_buffer_add(&made, at++, 1);
    }
    text_buffer_free(&deck);
    return made;
}

TextBuffer given_mistakes(int cards)
{
    TextBuffer sheet = {0};
    text_buffer_say(&sheet, "id,side,sign,area,level,text,short,why,telling,twin,difference\n");
    for (int i = 0; i < cards; i++) {
        const char *side = i % 3 ? "codependent" : "codependant";
        const char *area = i % 2 ? "couple" : "garden";
        text_buffer_format(&sheet, "card-%d,%s,codependent-decisions,%s,clear,Mira asks %d people which bench is free.,"
                                   "Asks about a bench,She asks %d people.,asks everybody,,\n", i, side, area, i, i);
    }
    return sheet;
}
