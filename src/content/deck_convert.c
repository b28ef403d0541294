/* Converting decks by way of the JSON that both forms are read as. */
#include "deck_convert.h"

#include "deck_sheet.h"
#include "readers.h"
#include "sheet_fit.h"
#include "sheet_write.h"

#include <stdlib.h>

/* Braces a line each, as people edit it. */
static bool write_json(Source *source, TextBuffer *out)
{
    char *text = json_dumps(source->root, JSON_INDENT(2));
    if (text != NULL) {
        text_buffer_say(out, text);
        text_buffer_say(out, "\n");
        free(text);
    }
    if (text == NULL || out->failed) {
        source_no_memory(source);
        return false;
    }
    return true;
}

bool deck_convert(const char *file, const char *bytes, size_t length, DeckForm form, const Article *article,
                  TextBuffer *out, Problems *problems)
{
    Source source;
    bool open = deck_sheet_is(file, bytes, length) ? deck_sheet_open(&source, file, bytes, length, problems)
                                                   : source_open(&source, file, bytes, length, problems);
    if (!open) {
        return false;
    }
    bool loses = source.sheet != NULL ? source.sheet->loses : source.unsound; /* a field twice, a cell without a name */
    bool fits = !loses && (form == DECK_CSV || sheet_fits(&source));
    bool done = fits && (form == DECK_CSV ? sheet_write(&source, out) : write_json(&source, out));
    if (done) {
        deck_free(deck_from_source(&source, article, NULL));
    } else {
        source_close(&source);
    }
    return done;
}
