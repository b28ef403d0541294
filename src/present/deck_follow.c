/* Looking at a deck's file, and reading it when it has changed. */
#include "deck_follow.h"

#include "deck_given.h"
#include "file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

DeckFollow deck_follow_open(const DeckPlaces *places)
{
    return (DeckFollow){.places = places};
}

void deck_follow_close(DeckFollow *follow)
{
    for (size_t i = 0; i < follow->opened_count; i++)
        follow->places->close_folder(follow->opened[i]);
    free(follow->opened);
    free(follow->path);
    *follow = (DeckFollow){0};
}

/* ---- Pictures ---- */

/* NULL where memory runs out: the deck is then played without its pictures. */
static DeckPictures *open_folder(DeckFollow *follow, const char *path)
{
    DeckPictures **more = realloc(follow->opened, (follow->opened_count + 1) * sizeof *more);
    if (!more)
        return NULL;
    follow->opened = more;
    DeckPictures *pictures = follow->places->open_folder(path);
    if (pictures)
        more[follow->opened_count++] = pictures;
    return pictures;
}

/* ---- One file ---- */

static bool same(const DeckStamp *one, const DeckStamp *other)
{
    return one->kind == other->kind && one->size == other->size && one->changed == other->changed &&
           one->identity == other->identity;
}

/* Takes another file for the one that is followed. */
static void follow_path(DeckFollow *follow, const char *path, DeckPictures *pictures, DeckStamp stamp)
{
    char *copy = text_copy(path);
    free(follow->path);
    follow->path = copy; /* NULL: it is played, and not followed */
    follow->pictures = pictures;
    follow->read = follow->seen = stamp;
    follow->refused = (DeckStamp){.kind = DECK_FILE_MISSING};
    follow->next = 0;
}

const DeckPictures *deck_follow_begin(DeckFollow *follow, const char *path)
{
    if (!follow->places)
        return NULL;
    DeckPictures *pictures = open_folder(follow, path);
    follow_path(follow, path, pictures, follow->places->look(path));
    return pictures;
}

static bool refuse_kind(const Language *language, DeckFileKind kind, const char *name, Error *error)
{
    switch (kind) {
    case DECK_FILE_PLAIN: return true;
    case DECK_FILE_FOLDER: return deck_given_refuse(language, "decks.drop.folder", name, error);
    case DECK_FILE_MISSING: return deck_given_refuse(language, "decks.drop.missing", name, error);
    default: return deck_given_refuse(language, "decks.drop.unknown", name, error);
    }
}

void deck_follow_give(DeckFollow *follow, App *app, const char *path, double now)
{
    if (!follow->places)
        return;
    Error error = {.text = ""};
    DeckFile file = {.name = deck_given_name(path)};
    char *bytes = NULL;
    const Language *language = app_view(app).library->language;
    DeckStamp stamp = follow->places->look(path);
    bool there = refuse_kind(language, stamp.kind, file.name, &error) &&
                 file_read(path, DECK_BYTES_MOST, &bytes, &file.length, &error) &&
                 deck_given_may_be_read(language, file.name, bytes, file.length, &error);
    if (there) {
        DeckPictures *pictures = open_folder(follow, path);
        file.bytes = bytes;
        file.pictures = pictures;
        if (app_take_deck(app, &file))
            follow_path(follow, path, pictures, stamp);
        follow->next = now + DECK_LOOK_MILLISECONDS;
    } else {
        app_refuse_deck(app, &error);
    }
    free(bytes);
}

/* ---- Its changes ---- */

/* Reads it as it is now. False where it is being written, can't be read just now, or is not to be shown yet. */
static bool read_again(DeckFollow *follow, App *app)
{
    char *bytes = NULL;
    DeckFile file = {.name = deck_given_name(follow->path), .pictures = follow->pictures};
    if (!file_read(follow->path, DECK_BYTES_MOST, &bytes, &file.length, NULL))
        return false;
    DeckStamp after = follow->places->look(follow->path);
    bool whole = same(&after, &follow->seen);
    if (whole && follow->pictures)
        follow->pictures->stamp++; /* they may be others, too */
    file.bytes = bytes;
    bool taken = whole && app_deck_changed(app, &file);
    if (taken)
        follow->read = follow->seen;
    else if (whole)
        follow->refused = follow->seen;
    free(bytes);
    return taken;
}

static bool follows(const DeckFollow *follow, const App *app)
{
    return follow->places && follow->path && app_follows_deck(app);
}

/* Whether what was seen is to be read now. */
static bool is_new(const DeckFollow *follow, const App *app)
{
    bool waits = app_leads_workshop(app) && same(&follow->seen, &follow->refused);
    return follow->seen.kind == DECK_FILE_PLAIN && !same(&follow->seen, &follow->read) && !waits;
}

bool deck_follow_look(DeckFollow *follow, App *app, double now)
{
    if (!follows(follow, app) || now < follow->next)
        return false;
    DeckStamp before = follow->seen;
    follow->seen = follow->places->look(follow->path);
    follow->next = now + DECK_LOOK_MILLISECONDS;
    if (!is_new(follow, app))
        return false;
    if (same(&before, &follow->seen))
        return read_again(follow, app);
    follow->next = now + DECK_SETTLE_MILLISECONDS;
    return false;
}

bool deck_follow_look_now(DeckFollow *follow, App *app)
{
    if (!follows(follow, app))
        return false;
    follow->seen = follow->places->look(follow->path);
    return is_new(follow, app) && read_again(follow, app);
}

int deck_follow_wait(const DeckFollow *follow, const App *app, double now)
{
    if (!follows(follow, app))
        return -1;
    return now >= follow->next ? 0 : (int)ceil(follow->next - now);
}
