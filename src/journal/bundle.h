/* Everything stored as one readable file, to be taken along and brought back:
 *
 *   {"format": 1, "game": "me-and-we", "files": {
 *      "game-000001.journal": "me-and-we journal 2 ...", "game-000002.journal.damaged-1": {"base64": "..."},
 *      "deck-mine.csv": "id,side, ...", "deck-mine.picture-0123456789abcdef": {"base64": "..."},
 *      "settings.json": "{ ..."}}
 *
 * Each file stands under its name as a text; one that is no text, as what was damaged may be, in Base64. Members that a
 * newer Me & We adds beside these three are left unread. */
#ifndef BUNDLE_H
#define BUNDLE_H

#include "store.h"
#include "text_buffer.h"

enum { BUNDLE_FORMAT = 1, BUNDLE_BYTES_MOST = 64 * 1024 * 1024, BUNDLE_FILES_MOST = 4096 };

/* What came of bringing one back. */
typedef struct BundleResult {
    int games;     /* that were added */
    int known;     /* that were here already, and were not */
    int aside;     /* files that had been set aside once and were added as such */
    int decks;     /* of the player's that were added */
    bool settings; /* the copy's settings are those of this store now */
} BundleResult;

/* Adds the file's text. False where the store can't be read, or it would be larger than bundle_read takes. True with a
 * sentence where something had to be left out: decks that would make it so large, above all. */
bool bundle_write(Store *store, TextBuffer *out, Error *error);

/* Whether these bytes are such a file, sound from end to end. */
bool bundle_check(const char *bytes, size_t length, Error *error);

/* Checks everything, then adds what is not there yet. Journals get numbers above all others, in their old order, so
 * that the copy's newest game is the one to go on with. One that is there already, as it is or with more behind it, is
 * not added, unless it is the copy's newest and would not be the newest here. The settings are replaced, but what was
 * read or finished here stays so. A deck that is here under its name, as JSON or as a spreadsheet, stays as it is.
 * Nothing else that is there is touched. False with the reason where nothing or not all of it could be brought back;
 * `result` says what was. */
bool bundle_read(Store *store, const char *bytes, size_t length, BundleResult *result, Error *error);

#endif
