/* Where scenes are shown: on a desktop, or in a browser, with a store that has nothing in it and copies of that. */
#include "scenes.h"

#include "memory_store.h"

static StoreStatus list_nothing(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    (void)store;
    (void)each;
    (void)seen;
    (void)error;
    return STORE_OK;
}

static StoreStatus read_nothing(Store *store, const char *name, size_t limit, char **bytes, size_t *length,
                                Error *error)
{
    (void)store;
    (void)name;
    (void)limit;
    (void)bytes;
    (void)length;
    (void)error;
    return STORE_MISSING;
}

static StoreStatus replace_nothing(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    (void)store;
    (void)name;
    (void)bytes;
    (void)length;
    (void)error;
    return STORE_OK;
}

static Store nothing = {
    .place = "this browser", .list = list_nothing, .read = read_nothing, .replace = replace_nothing};

static const Exchange no_exchange = {.context = NULL};

/* Whoever makes an app does not know of it, so it is kept here until the next one. */
static void put_decks(AppParts *parts)
{
    static Store *store;
    static DeckShelf *shelf;
    const Library *library = parts->library;
    deck_shelf_close(shelf);
    if (store)
        store->destroy(store);
    store = memory_store_create();
    shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library->decks, library->article, store);
    parts->store = store;
    parts->shelf = shelf;
    parts->drop_deck = true;
}

void scene_surround(const Scene *scene, AppParts *parts)
{
    parts->picture = &scene_picture;
    parts->abilities = (Abilities){.fullscreen = true, .speech = scene->in_browser, .links = true,
                                   .calls = scene->in_browser, .page = scene->in_browser};
    if (scene->in_browser) {
        parts->store = &nothing;
        parts->exchange = &no_exchange;
    }
    if (scene->with_decks)
        put_decks(parts);
}
