/* Files in memory, for tests. Running out of memory ends the test. */
#include "memory_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_FIRST = 64, NAME_BYTES = 256 };

typedef struct MemoryFile {
    char name[NAME_BYTES]; /* empty: the place is free */
    char *bytes;
    size_t length;
    bool locked;
} MemoryFile;

typedef struct Memory {
    MemoryFile *files;
    int places;
    MemoryFaults faults;
    int appends;
} Memory;

struct StoreFile {
    Memory *memory;
    char name[NAME_BYTES];
};

static Memory *memory_of(Store *store)
{
    return store->context;
}

static void *need(void *allocated)
{
    if (!allocated)
        abort();
    return allocated;
}

static MemoryFile *find(Memory *memory, const char *name)
{
    for (int i = 0; i < memory->places; i++) {
        if (strcmp(memory->files[i].name, name) == 0)
            return &memory->files[i];
    }
    return NULL;
}

/* Where a new file goes; what was found before is then elsewhere. */
static MemoryFile *free_place(Memory *memory)
{
    MemoryFile *file = find(memory, "");
    if (file)
        return file;
    int places = memory->places ? memory->places * 2 : FILES_FIRST;
    memory->files = need(realloc(memory->files, (size_t)places * sizeof *memory->files));
    memset(memory->files + memory->places, 0, (size_t)(places - memory->places) * sizeof *memory->files);
    file = memory->files + memory->places;
    memory->places = places;
    return file;
}

static MemoryFile *find_or_create(Memory *memory, const char *name)
{
    MemoryFile *file = find(memory, name);
    if (file)
        return file;
    file = free_place(memory);
    snprintf(file->name, sizeof file->name, "%s", name);
    return file;
}

static void set_bytes(MemoryFile *file, const char *bytes, size_t length)
{
    char *copied = need(malloc(length + 1));
    if (length)
        memcpy(copied, bytes, length);
    copied[length] = '\0';
    free(file->bytes);
    file->bytes = copied;
    file->length = length;
}

static void add_bytes(MemoryFile *file, const char *bytes, size_t length)
{
    file->bytes = need(realloc(file->bytes, file->length + length + 1));
    if (length)
        memcpy(file->bytes + file->length, bytes, length);
    file->length += length;
    file->bytes[file->length] = '\0';
}

static void forget(MemoryFile *file)
{
    free(file->bytes);
    *file = (MemoryFile){.bytes = NULL};
}

static size_t room_left(const Memory *memory)
{
    size_t used = 0;
    for (int i = 0; i < memory->places; i++)
        used += memory->files[i].length;
    if (!memory->faults.room)
        return SIZE_MAX;
    return used < memory->faults.room ? memory->faults.room - used : 0;
}

static StoreStatus refuse(Error *error, const char *why)
{
    error_set(error, "The memory store was told to refuse: %s.", why);
    return STORE_REFUSED;
}

static StoreStatus memory_list(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    Memory *memory = memory_of(store);
    if (memory->faults.unreadable)
        return refuse(error, "unreadable");
    for (int i = 0; i < memory->places; i++) {
        const char *name = memory->files[i].name;
        bool hidden = memory->faults.hidden_name && strcmp(name, memory->faults.hidden_name) == 0;
        if (name[0] && !hidden && !each(seen, name))
            break;
    }
    memory->faults.hidden_name = NULL;
    return STORE_OK;
}

static StoreStatus memory_read(Store *store, const char *name, size_t limit, char **bytes, size_t *length, Error *error)
{
    Memory *memory = memory_of(store);
    const MemoryFile *file = find(memory, name);
    if (memory->faults.unreadable)
        return refuse(error, "unreadable");
    if (!file)
        return STORE_MISSING;
    if (file->length > limit)
        return STORE_TOO_LARGE;
    *bytes = need(malloc(file->length + 1));
    memcpy(*bytes, file->bytes, file->length + 1);
    *length = file->length;
    return STORE_OK;
}

static StoreStatus memory_open(Store *store, const char *name, StoreFile **file, Error *error)
{
    Memory *memory = memory_of(store);
    const MemoryFile *found = find(memory, name);
    if (memory->faults.read_only)
        return refuse(error, "read-only");
    if (found && found->locked)
        return STORE_BUSY;
    MemoryFile *opened = find_or_create(memory, name);
    if (!opened->bytes)
        set_bytes(opened, "", 0);
    opened->locked = true;
    *file = need(malloc(sizeof **file));
    (*file)->memory = memory;
    snprintf((*file)->name, sizeof (*file)->name, "%s", name);
    return STORE_OK;
}

static StoreStatus memory_append(StoreFile *file, const char *bytes, size_t length, Error *error)
{
    MemoryFaults *faults = &file->memory->faults;
    MemoryFile *target = need(find(file->memory, file->name));
    bool fails = faults->append_broken || faults->failing_append == 1;
    size_t room = room_left(file->memory);
    if (faults->failing_append > 0)
        faults->failing_append--;
    file->memory->appends++;
    if (fails) {
        add_bytes(target, bytes, faults->torn_bytes < length ? faults->torn_bytes : length);
        return refuse(error, "append");
    }
    add_bytes(target, bytes, room < length ? room : length);
    return room < length ? refuse(error, "no room") : STORE_OK;
}

static StoreStatus memory_truncate(StoreFile *file, size_t length, Error *error)
{
    MemoryFile *target = need(find(file->memory, file->name));
    if (file->memory->faults.truncate_broken)
        return refuse(error, "truncate");
    while (target->length < length)
        add_bytes(target, "", 1);
    target->length = length;
    target->bytes[length] = '\0';
    return STORE_OK;
}

static void memory_close(StoreFile *file)
{
    MemoryFile *closed = find(file->memory, file->name);
    if (closed)
        closed->locked = false;
    free(file);
}

static StoreStatus memory_replace(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    Memory *memory = memory_of(store);
    if (memory->faults.read_only || memory->faults.create_broken)
        return refuse(error, "read-only");
    if (room_left(memory) < length)
        return refuse(error, "no room");
    set_bytes(find_or_create(memory, name), bytes, length);
    return STORE_OK;
}

static StoreStatus memory_create(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    return find(memory_of(store), name) ? STORE_BUSY : memory_replace(store, name, bytes, length, error);
}

static StoreStatus memory_set_aside(Store *store, const char *name, char *new_name, Error *error)
{
    Memory *memory = memory_of(store);
    MemoryFile *file = find(memory, name);
    if (memory->faults.read_only)
        return refuse(error, "read-only");
    if (!file)
        return STORE_MISSING;
    for (int i = 1; i == 1 || find(memory, new_name); i++)
        snprintf(new_name, NAME_BYTES, "%.200s.damaged-%d", name, i);
    snprintf(file->name, sizeof file->name, "%s", new_name);
    return STORE_OK;
}

static StoreStatus memory_remove(Store *store, const char *name, Error *error)
{
    Memory *memory = memory_of(store);
    MemoryFile *file = find(memory, name);
    if (memory->faults.read_only)
        return refuse(error, "read-only");
    if (!file)
        return STORE_MISSING;
    forget(file);
    return STORE_OK;
}

static StoreStatus memory_later(Store *store, Error *error)
{
    return memory_of(store)->faults.late ? refuse(error, "late") : STORE_OK;
}

static void memory_destroy(Store *store)
{
    Memory *memory = memory_of(store);
    for (int i = 0; i < memory->places; i++)
        forget(&memory->files[i]);
    free(memory->files);
    free(memory);
    free(store);
}

Store *memory_store_create(void)
{
    Store *store = need(malloc(sizeof *store));
    *store = (Store){.context = need(calloc(1, sizeof(Memory))), .place = "the memory of this test",
                     .list = memory_list, .read = memory_read, .open = memory_open, .append = memory_append,
                     .truncate = memory_truncate, .close = memory_close, .create = memory_create,
                     .replace = memory_replace, .set_aside = memory_set_aside, .remove = memory_remove,
                     .later = memory_later, .destroy = memory_destroy};
    return store;
}

MemoryFaults *memory_store_faults(Store *store)
{
    return &memory_of(store)->faults;
}

void memory_store_put(Store *store, const char *name, const char *bytes, size_t length)
{
    set_bytes(find_or_create(memory_of(store), name), bytes, length);
}

const char *memory_store_get(Store *store, const char *name, size_t *length)
{
    const MemoryFile *file = find(memory_of(store), name);
    *length = file ? file->length : 0;
    return file ? file->bytes : NULL;
}

size_t memory_store_file_count(Store *store)
{
    const Memory *memory = memory_of(store);
    size_t count = 0;
    for (int i = 0; i < memory->places; i++)
        count += memory->files[i].name[0] != '\0';
    return count;
}

const char *memory_store_name(Store *store, size_t index)
{
    const Memory *memory = memory_of(store);
    for (int i = 0; i < memory->places; i++) {
        const char *name = memory->files[i].name;
        if (name[0] && index-- == 0)
            return name;
    }
    return NULL;
}

void memory_store_lock(Store *store, const char *name, bool locked)
{
    find_or_create(memory_of(store), name)->locked = locked;
}

int memory_store_appends(Store *store)
{
    return memory_of(store)->appends;
}
