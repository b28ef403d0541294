/* Throws bytes at the reader of decks as spreadsheets: a deck without problems, or problems without a deck, in sound
 * words. What can be converted to JSON is the same after another way through CSV. */
#include "deck_convert.h"
#include "fuzz_article.h"
#include "utf8.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    read_shared_article();
    return 0;
}

static void check_problems(Problems *problems, bool sound)
{
    require(sound == (problems->count == 0));
    for (size_t i = 0; i < problems->count; i++) {
        const Problem *problem = &problems->items[i];
        const char *texts[] = {problem->text, problem->cell == NULL ? "" : problem->cell};
        require(problem->line >= 0 && problem->column >= 0 && (problem->line > 0 || problem->column == 0));
        for (size_t k = 0; k < 2; k++) {
            size_t words = strlen(texts[k]);
            require(utf8_first_invalid(texts[k], words) == words);
            for (size_t at = 0, bytes_read; at < words; at += bytes_read) {
                require(utf8_is_printable(utf8_read(texts[k] + at, words - at, &bytes_read), false));
            }
        }
    }
    problems_free(problems);
}

static bool convert(const char *file, const char *bytes, size_t length, DeckForm form, TextBuffer *out)
{
    Problems problems = {0};
    *out = (TextBuffer){0};
    bool done = deck_convert(file, bytes, length, form, shared_article, out, &problems);
    require(done || (problems.count > 0 && out->length == 0));
    check_problems(&problems, problems.count == 0);
    return done;
}

static void check_round(const char *bytes, size_t length)
{
    TextBuffer text, sheet, again;
    if (!convert("fuzz.csv", bytes, length, DECK_JSON, &text)) {
        return;
    }
    if (convert("fuzz.json", text.text, text.length, DECK_CSV, &sheet)) {
        require(convert("fuzz.csv", sheet.text, sheet.length, DECK_JSON, &again));
        json_t *before = json_loadb(text.text, text.length, 0, NULL),
               *after = json_loadb(again.text, again.length, 0, NULL);
        require(before != NULL && after != NULL);
        require(json_equal(json_object_get(before, "cards"), json_object_get(after, "cards")));
        json_decref(before);
        json_decref(after);
        text_buffer_free(&again);
    }
    text_buffer_free(&sheet);
    text_buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    Problems problems = {0};
    Deck *deck = deck_read("fuzz.csv", bytes, size, shared_article, &problems);
    check_problems(&problems, deck != NULL);
    deck_free(deck);
    check_round(bytes, size);
    return 0;
}
