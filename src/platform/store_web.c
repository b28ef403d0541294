/* A store in the browser. The page read IndexedDB into memory before the program began; what changes is in memory at
 * once and in IndexedDB a moment later, in the same order. The page also sees to it that only one tab writes. */
#include "store_folder.h"

#include "page_files.h"
#include "text_buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_TRIES = 999, OPEN_MOST = 8 };

struct StoreFile {
    Store *store;
    char name[STORE_NAME_BYTES];
};

/* Which files are open: a second opening of one would mix two games within this tab. */
typedef struct OpenFiles {
    StoreFile *files[OPEN_MOST];
} OpenFiles;

static StoreStatus refuse_memory(Error *error)
{
    error_set(error, "There is not enough memory.");
    return STORE_REFUSED;
}

static bool is_there(const char *name)
{
    return page_store_length(name) >= 0;
}

static StoreStatus web_list(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    (void)store;
    char *names = page_store_names();
    if (!names)
        return refuse_memory(error);
    for (char *name = names, *end = strchr(name, '\n'); end; name = end + 1, end = strchr(name, '\n')) {
        *end = '\0';
        if (!each(seen, name))
            break;
    }
    free(names);
    return STORE_OK;
}

static StoreStatus web_read(Store *store, const char *name, size_t limit, char **bytes, size_t *length, Error *error)
{
    int stored = page_store_length(name);
    if (stored < 0)
        return STORE_MISSING;
    if ((size_t)stored > limit) {
        error_set(error, "%s in %s is larger than it should ever be.", name, store->place);
        return STORE_TOO_LARGE;
    }
    *bytes = malloc((size_t)stored + 1);
    if (!*bytes)
        return refuse_memory(error);
    page_store_read(name, *bytes);
    (*bytes)[stored] = '\0';
    *length = (size_t)stored;
    return STORE_OK;
}

static StoreFile **place_of(OpenFiles *open, const StoreFile *file)
{
    for (int i = 0; i < OPEN_MOST; i++)
        if (open->files[i] == file)
            return &open->files[i];
    return NULL;
}

static bool is_open(const OpenFiles *open, const char *name)
{
    for (int i = 0; i < OPEN_MOST; i++)
        if (open->files[i] && strcmp(open->files[i]->name, name) == 0)
            return true;
    return false;
}

static StoreStatus web_open(Store *store, const char *name, StoreFile **file, Error *error)
{
    if (is_open(store->context, name)) {
        error_set(error, "%s is open already.", name);
        return STORE_BUSY;
    }
    StoreFile **place = place_of(store->context, NULL);
    StoreFile *opened = place ? malloc(sizeof *opened) : NULL;
    if (!opened)
        return refuse_memory(error);
    opened->store = store;
    snprintf(opened->name, sizeof opened->name, "%s", name);
    if (!is_there(name))
        page_store_write(name, "", 0);
    *file = *place = opened;
    return STORE_OK;
}

static StoreStatus web_append(StoreFile *file, const char *bytes, size_t length, Error *error)
{
    (void)error;
    page_store_append(file->name, bytes, (int)length);
    return STORE_OK;
}

static StoreStatus web_truncate(StoreFile *file, size_t length, Error *error)
{
    (void)error;
    page_store_truncate(file->name, (int)length);
    return STORE_OK;
}

static void web_close(StoreFile *file)
{
    *place_of(file->store->context, file) = NULL;
    free(file);
}

static StoreStatus web_create(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    if (is_there(name)) {
        error_set(error, "There is a file %s in %s already.", name, store->place);
        return STORE_BUSY;
    }
    page_store_write(name, bytes, (int)length);
    return STORE_OK;
}

static StoreStatus web_replace(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    (void)store;
    (void)error;
    page_store_write(name, bytes, (int)length);
    return STORE_OK;
}

static StoreStatus web_set_aside(Store *store, const char *name, char *new_name, Error *error)
{
    char *bytes = NULL;
    size_t length = 0;
    int number = 1;
    StoreStatus status = web_read(store, name, SIZE_MAX, &bytes, &length, error);
    if (status != STORE_OK)
        return status;
    do
        snprintf(new_name, STORE_NAME_BYTES, "%s.damaged-%d", name, number);
    while (is_there(new_name) && ++number <= NAME_TRIES);
    if (number <= NAME_TRIES) {
        page_store_write(new_name, bytes, (int)length);
        page_store_remove(name);
    } else {
        error_set(error, "%s can't be set aside: %d damaged files of that name are there already.", name, NAME_TRIES);
        status = STORE_REFUSED;
    }
    free(bytes);
    return status;
}

static StoreStatus web_remove(Store *store, const char *name, Error *error)
{
    (void)store;
    (void)error;
    if (!is_there(name))
        return STORE_MISSING;
    page_store_remove(name);
    return STORE_OK;
}

static StoreStatus web_later(Store *store, Error *error)
{
    (void)store;
    char *why = page_store_refused();
    if (!why)
        return STORE_OK;
    error_set(error, "%s", why);
    free(why);
    return STORE_REFUSED;
}

static void web_destroy(Store *store)
{
    free(store->context);
    free(store);
}

/* `path` is what the player is told: a browser has one store for the game, and no folders. */
Store *store_open_folder(const char *path, Error *error)
{
    if (!page_store_keeps()) {
        error_set(error, "This browser won't keep anything for this page. That is so in a private window, or when its "
                         "storage is full or switched off.");
        return NULL;
    }
    Store *store = malloc(sizeof *store);
    OpenFiles *open = calloc(1, sizeof *open);
    if (!store || !open) {
        refuse_memory(error);
        free(store);
        free(open);
        return NULL;
    }
    (void)path;
    *store = (Store){.context = open, .place = "this browser", .list = web_list, .read = web_read, .open = web_open,
                     .append = web_append, .truncate = web_truncate, .close = web_close, .create = web_create,
                     .replace = web_replace, .set_aside = web_set_aside, .remove = web_remove, .later = web_later,
                     .destroy = web_destroy};
    return store;
}
