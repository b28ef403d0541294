/* The shelf: a list in memory of what the game brings and what the store has; and keeping decks in the store whole or
 * not at all. */
#include "deck_shelf.h"

#include "checksum.h"
#include "deck_convert.h"
#include "deck_sheet.h"
#include "file.h"
#include "id_table.h"
#include "journal_name.h"
#include "language_choice.h"
#include "library.h"
#include "text_buffer.h"
#include "translation_path.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    OWN_MOST = 500,
    NUMBERED_MOST = 52, /* characters of an id before a number */
    TITLE_BYTES = 80 * 4 + 1
};

typedef struct ShelfPlace {
    ShelfDeck deck;
    char title[TITLE_BYTES];
    char file[STORE_NAME_BYTES]; /* in the store; of an own one */
} ShelfPlace;

struct DeckShelf {
    const char *folder;
    const DeckList *list;
    char language[LANGUAGE_CODE_BYTES]; /* of the game's own decks */
    const Article *article;
    Store *store;
    ShelfPlace *places; /* the game's own first */
    int count;
    char shown[DECK_ID_BYTES]; /* whose pictures were asked for last */
    DeckPictures pictures;
};

/* ---- What is there ---- */

static void put_title(ShelfPlace *place, const char *title)
{
    size_t length = strlen(title) < TITLE_BYTES ? strlen(title) : TITLE_BYTES - 1;
    memcpy(place->title, title, length);
    place->title[length] = '\0';
}

/* Adds the names of the player's decks, each with its zero byte. */
static bool collect_deck(void *seen, const char *name)
{
    TextBuffer *names = seen;
    if (journal_name_kind(name, NULL, &(long){0}) == NAME_DECK)
        text_buffer_add(names, name, strlen(name) + 1);
    return !names->failed;
}

static Deck *read_kept(const DeckShelf *shelf, const ShelfPlace *place, Problems *problems)
{
    char *bytes = NULL;
    size_t length = 0;
    Error error = {.text = ""};
    if (shelf->store->read(shelf->store, place->file, DECK_BYTES_MOST, &bytes, &length, &error) != STORE_OK) {
        problems_add(problems, place->file, 0, 0, "%s",
                     error.text[0] ? error.text : "This deck can't be read any more. Add it once more.");
        return NULL;
    }
    Deck *deck = deck_read(place->file, bytes, length, shelf->article, problems);
    free(bytes);
    return deck;
}

static void add_own(DeckShelf *shelf, const char *name)
{
    ShelfPlace *place = &shelf->places[shelf->count];
    Problems problems = {0};
    size_t start = strlen("deck-"), length = (size_t)(strrchr(name, '.') - name) - start;
    *place = (ShelfPlace){.deck = {.own = true}};
    memcpy(place->deck.id, name + start, length);
    memcpy(place->file, name, strlen(name) + 1);
    if (deck_shelf_find(shelf, place->deck.id) >= 0)
        return; /* left over beside the same deck in the other form */
    Deck *deck = read_kept(shelf, place, &problems);
    put_title(place, deck ? deck->title : place->deck.id);
    place->deck.cards = deck ? deck->card_count : 0;
    deck_free(deck);
    problems_free(&problems);
    shelf->count++;
}

static int compare_names(const void *one, const void *other)
{
    return strcmp(*(const char *const *)one, *(const char *const *)other);
}

static void add_owns(DeckShelf *shelf)
{
    const char *sorted[OWN_MOST];
    size_t count = 0;
    TextBuffer names = {.text = NULL};
    shelf->store->list(shelf->store, collect_deck, &names, NULL);
    for (size_t at = 0; !names.failed && at < names.length && count < OWN_MOST; at += strlen(names.text + at) + 1)
        sorted[count++] = names.text + at;
    qsort(sorted, count, sizeof *sorted, compare_names);
    for (size_t i = 0; i < count; i++)
        add_own(shelf, sorted[i]);
    text_buffer_free(&names);
}

void deck_shelf_look(DeckShelf *shelf)
{
    shelf->count = 0;
    for (int i = 0; shelf->list && i < shelf->list->count; i++) {
        const ListedDeck *listed = &shelf->list->decks[i];
        ShelfPlace *place = &shelf->places[shelf->count++];
        *place = (ShelfPlace){.deck = {.cards = listed->cards}};
        memcpy(place->deck.id, listed->id, strlen(listed->id) + 1);
        put_title(place, listed->title);
    }
    if (shelf->store)
        add_owns(shelf);
}

DeckShelf *deck_shelf_open(const char *folder, const char *language, const DeckList *list, const Article *article,
                           Store *store)
{
    DeckShelf *shelf = calloc(1, sizeof *shelf);
    ShelfPlace *places = calloc((size_t)(list ? list->count : 0) + OWN_MOST, sizeof *places);
    if (!shelf || !places) {
        free(shelf);
        free(places);
        return NULL;
    }
    *shelf = (DeckShelf){.folder = folder, .list = list, .article = article, .store = store, .places = places};
    snprintf(shelf->language, sizeof shelf->language, "%s", language);
    deck_shelf_look(shelf);
    return shelf;
}

void deck_shelf_translate(DeckShelf *shelf, const char *language, const DeckList *list)
{
    snprintf(shelf->language, sizeof shelf->language, "%s", language);
    shelf->list = list;
    for (int i = 0; list && i < list->count && i < shelf->count && !shelf->places[i].deck.own; i++)
        put_title(&shelf->places[i], list->decks[i].title);
}

void deck_shelf_close(DeckShelf *shelf)
{
    if (!shelf)
        return;
    free(shelf->places);
    free(shelf);
}

int deck_shelf_count(const DeckShelf *shelf)
{
    return shelf->count;
}

const ShelfDeck *deck_shelf_deck(const DeckShelf *shelf, int index)
{
    ShelfPlace *place = &shelf->places[index];
    place->deck.title = place->title;
    return &place->deck;
}

int deck_shelf_find(const DeckShelf *shelf, const char *id)
{
    for (int i = 0; i < shelf->count; i++) {
        if (strcmp(shelf->places[i].deck.id, id) == 0)
            return i;
    }
    return -1;
}

/* ---- Reading ---- */

Deck *deck_shelf_load(DeckShelf *shelf, int index, Problems *problems)
{
    const ShelfPlace *place = &shelf->places[index];
    Deck *deck = place->deck.own ? read_kept(shelf, place, problems)
                                 : library_game_deck(shelf->folder, shelf->language, place->deck.id, shelf->article,
                                                     problems);
    if (deck && !deck_rename(deck, place->deck.id)) {
        problems_add(problems, place->deck.id, 0, 0, "There is not enough memory to read this deck.");
        deck_free(deck);
        deck = NULL;
    }
    return deck;
}

/* ---- Pictures ---- */

static void picture_name(char name[STORE_NAME_BYTES], const char *id, const char *picture)
{
    snprintf(name, STORE_NAME_BYTES, "deck-%s.picture-%016" PRIx64, id, checksum_hash(picture, strlen(picture)));
}

static bool read_picture(void *context, const char *picture, char **bytes, size_t *length, Error *error)
{
    const DeckShelf *shelf = context;
    char name[STORE_NAME_BYTES];
    picture_name(name, shelf->shown, picture);
    StoreStatus status = shelf->store->read(shelf->store, name, PICTURE_BYTES_MOST, bytes, length, error);
    return status == STORE_OK || (status == STORE_MISSING && error_set(error, "The picture %s was not kept.", picture));
}

const DeckPictures *deck_shelf_pictures(DeckShelf *shelf, int index)
{
    if (index < 0 || !shelf->places[index].deck.own)
        return NULL;
    const ShelfDeck *deck = &shelf->places[index].deck;
    memcpy(shelf->shown, deck->id, sizeof shelf->shown);
    shelf->pictures = (DeckPictures){shelf, read_picture, shelf->pictures.stamp + 1};
    return &shelf->pictures;
}

/* ---- Keeping ---- */

static bool has_card_of(const Deck *deck, const Deck *other)
{
    IdTable ids;
    bool found = !id_table_make(&ids, (size_t)deck->card_count);
    for (int i = 0; !found && i < deck->card_count; i++)
        id_table_add(&ids, deck->cards[i].id, i);
    for (int i = 0; !found && i < other->card_count; i++)
        found = id_table_find(&ids, other->cards[i].id) >= 0;
    id_table_free(&ids);
    return found;
}

/* Whether a deck is a version of the one that is kept here. Two people may well call a deck alike: one that has not a
 * single card in common is another one. What can't be read any more is replaced by whatever has its name. */
static bool is_version_of(const DeckShelf *shelf, int index, const Deck *deck)
{
    Problems problems = {0};
    Deck *kept = read_kept(shelf, &shelf->places[index], &problems);
    bool version = !kept || has_card_of(kept, deck);
    deck_free(kept);
    problems_free(&problems);
    return version;
}

void deck_shelf_id(const DeckShelf *shelf, const Deck *deck, char id[DECK_ID_BYTES])
{
    char wanted[DECK_ID_BYTES];
    int index, number = 1;
    snprintf(wanted, sizeof wanted, "%s%s", deck_list_find(shelf->list, deck->id) >= 0 ? "my-" : "", deck->id);
    memcpy(id, wanted, sizeof wanted);
    while ((index = deck_shelf_find(shelf, id)) >= 0 && !is_version_of(shelf, index, deck))
        snprintf(id, DECK_ID_BYTES, "%.*s-%d", NUMBERED_MOST, wanted, ++number);
}

bool deck_shelf_name_file(const DeckShelf *shelf, Deck *deck)
{
    char id[DECK_ID_BYTES];
    Problems problems = {0};
    int index = deck_shelf_find(shelf, deck->id);
    if (index < 0 || shelf->places[index].deck.own)
        return true;
    Deck *games = library_game_deck(shelf->folder, NULL, deck->id, shelf->article, &problems);
    bool same = games && games->hash == deck->hash && games->card_count == deck->card_count;
    deck_free(games);
    problems_free(&problems);
    deck_shelf_id(shelf, deck, id);
    return same || deck_rename(deck, id);
}

static bool say_memory(Error *error)
{
    return error_set(error, "There is not enough memory to keep this deck.");
}

/* Names of files, found in the same time however many there are. */
typedef struct Names {
    TextBuffer text; /* each with its zero byte */
    size_t count;
    IdTable table; /* of them all, once names_end was called */
} Names;

static void names_add(Names *names, const char *name)
{
    text_buffer_add(&names->text, name, strlen(name) + 1);
    names->count++;
}

static bool names_end(Names *names)
{
    if (names->text.failed || !id_table_make(&names->table, names->count))
        return false;
    for (size_t at = 0; at < names->text.length; at += strlen(names->text.text + at) + 1)
        id_table_add(&names->table, names->text.text + at, 0);
    return true;
}

static void names_free(Names *names)
{
    id_table_free(&names->table);
    text_buffer_free(&names->text);
}

/* Files of one deck in the store. */
typedef struct Files {
    size_t length; /* of the start that their names have */
    char start[STORE_NAME_BYTES];
    Names names;
} Files;

static bool collect_file(void *seen, const char *name)
{
    Files *files = seen;
    if (strncmp(name, files->start, files->length) == 0)
        names_add(&files->names, name);
    return true;
}

static Files list_files(Store *store, const char *id)
{
    Files files = {.length = 0};
    files.length = (size_t)snprintf(files.start, sizeof files.start, "deck-%s.", id);
    store->list(store, collect_file, &files, NULL);
    return files;
}

/* Removes what the store has of this deck but the names in `kept` (NULL: none). */
static bool remove_but(Store *store, const char *id, const Names *kept, Error *error)
{
    bool removed = true;
    Files files = list_files(store, id);
    const TextBuffer *names = &files.names.text;
    for (size_t at = 0; at < names->length; at += strlen(names->text + at) + 1) {
        if (kept && id_table_find(&kept->table, names->text + at) >= 0)
            continue;
        StoreStatus status = store->remove(store, names->text + at, error);
        removed = removed && (status == STORE_OK || status == STORE_MISSING);
    }
    names_free(&files.names);
    return removed;
}

/* Keeps a picture, and adds its name to those that are kept. One that can't be read is left out. False where the store
 * refuses it. */
static bool keep_picture(DeckShelf *shelf, const char *id, const DeckFile *file, const char *picture, Names *kept,
                         Error *error)
{
    char name[STORE_NAME_BYTES];
    char *bytes = NULL;
    size_t length = 0;
    PictureSize size;
    if (!deck_pictures_read(file->pictures, picture, &bytes, &length, &size, NULL))
        return true;
    picture_name(name, id, picture);
    StoreStatus status = shelf->store->replace(shelf->store, name, bytes, length, error);
    free(bytes);
    names_add(kept, name);
    return status == STORE_OK;
}

static bool keep_pictures(DeckShelf *shelf, const Deck *deck, const char *id, const DeckFile *file, Names *kept,
                          Error *error)
{
    IdTable seen;
    if (!file->pictures)
        return true;
    if (!id_table_make(&seen, (size_t)deck->card_count))
        return say_memory(error);
    bool all = true;
    for (int i = 0; all && i < deck->card_count; i++) {
        const char *picture = deck->cards[i].own_picture;
        if (picture && id_table_add(&seen, picture, i) == i)
            all = keep_picture(shelf, id, file, picture, kept, error);
    }
    id_table_free(&seen);
    return all;
}

/* As the reader tells it. */
static bool is_json(const DeckFile *file)
{
    return !deck_sheet_is(file->name, file->bytes, file->length);
}

/* As it is kept under another name, a spreadsheet gets written into it what it is called, which it may have left to its
 * file's name. False: as it is will do. */
static bool name_inside(const DeckShelf *shelf, const DeckFile *file, TextBuffer *text)
{
    Problems problems = {0};
    bool made = !is_json(file) && deck_convert(file->name, file->bytes, file->length, DECK_CSV, shelf->article, text,
                                               &problems);
    problems_free(&problems);
    return made && text->length <= DECK_BYTES_MOST;
}

/* The deck's file itself, behind its pictures; then the one in the other form goes. */
static bool keep_file(DeckShelf *shelf, const char *id, const DeckFile *file, Names *kept, Error *error)
{
    char name[STORE_NAME_BYTES], other[STORE_NAME_BYTES];
    bool json = is_json(file);
    TextBuffer text = {0};
    snprintf(name, sizeof name, "deck-%s.%s", id, json ? "json" : "csv");
    snprintf(other, sizeof other, "deck-%s.%s", id, json ? "csv" : "json");
    bool named = name_inside(shelf, file, &text);
    StoreStatus status = shelf->store->replace(shelf->store, name, named ? text.text : file->bytes,
                                               named ? text.length : file->length, error);
    text_buffer_free(&text);
    names_add(kept, name);
    if (status != STORE_OK)
        return false;
    status = shelf->store->remove(shelf->store, other, json ? error : NULL);
    return status == STORE_OK || status == STORE_MISSING || !json; /* a spreadsheet comes first in add_owns */
}

static int own_count(const DeckShelf *shelf)
{
    return shelf->count - (shelf->list ? shelf->list->count : 0);
}

bool deck_shelf_keep(DeckShelf *shelf, const Deck *deck, const DeckFile *file, Error *error)
{
    char id[DECK_ID_BYTES];
    if (!shelf->store)
        return error_set(error, "There is no place to keep this deck in.");
    deck_shelf_id(shelf, deck, id);
    if (deck_shelf_find(shelf, id) < 0 && own_count(shelf) == OWN_MOST)
        return error_set(error, "%d decks of your own are kept already. Remove one, and add this one once more.",
                         OWN_MOST);
    Files before = list_files(shelf->store, id);
    Names kept = {.count = 0};
    bool known = names_end(&before.names) || say_memory(error);
    bool done = known && keep_pictures(shelf, deck, id, file, &kept, error) &&
                keep_file(shelf, id, file, &kept, error);
    if (known && !done)
        remove_but(shelf->store, id, &before.names, NULL); /* nothing of it is left */
    else if (done && names_end(&kept)) /* otherwise better too much is kept */
        remove_but(shelf->store, id, &kept, NULL);
    names_free(&before.names);
    names_free(&kept);
    deck_shelf_look(shelf);
    return done;
}

bool deck_shelf_remove(DeckShelf *shelf, int index, Error *error)
{
    char id[DECK_ID_BYTES];
    if (!shelf->places[index].deck.own)
        return error_set(error, "This deck comes with the game and stays.");
    memcpy(id, shelf->places[index].deck.id, sizeof id);
    bool removed = remove_but(shelf->store, id, NULL, error);
    deck_shelf_look(shelf);
    return removed;
}

/* ---- The template ---- */

bool deck_shelf_template(const DeckShelf *shelf, char **bytes, size_t *length, Error *error)
{
    enum { TEMPLATE_BYTES_MOST = 1 << 20 };
    char *path = translation_path(shelf->folder, shelf->language, "templates/deck.csv");
    path = path ? path : file_join(shelf->folder, "templates/deck.csv");
    bool read = path ? file_read(path, TEMPLATE_BYTES_MOST, bytes, length, error)
                     : error_set(error, "There is not enough memory.");
    free(path);
    return read;
}
