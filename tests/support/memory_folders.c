/* Folders in memory. */
#include "memory_folders.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 1024 };

typedef struct Entry {
    char *path, *bytes; /* bytes NULL: a folder */
    size_t length;
} Entry;

typedef struct Memory {
    Entry entries[MOST];
    int count;
    const char *refusal;
} Memory;

static char *copy(const char *text)
{
    char *copied = malloc(strlen(text) + 1);
    return copied ? strcpy(copied, text) : NULL;
}

static Entry *find(Memory *memory, const char *path)
{
    for (int i = 0; i < memory->count; i++)
        if (strcmp(memory->entries[i].path, path) == 0)
            return &memory->entries[i];
    return NULL;
}

void memory_folders_add(Folders *folders, const char *path)
{
    Memory *memory = folders->context;
    if (memory->count < MOST)
        memory->entries[memory->count++] = (Entry){copy(path), NULL, 0};
}

static char *memory_place(Folders *folders, FolderPlace place)
{
    static const char *const paths[PLACE_COUNT] = {"/home/amal/Pictures", "/home/amal/Documents", "/none", "/none",
                                                   "/home/amal"};
    return find(folders->context, paths[place]) ? copy(paths[place]) : NULL;
}

static char *memory_above(Folders *folders, const char *folder)
{
    (void)folders;
    const char *slash = strrchr(folder, '/');
    if (strcmp(folder, "/") == 0)
        return NULL;
    char *above = copy(folder);
    if (above)
        above[slash > folder ? slash - folder : 1] = '\0';
    return above;
}

static char *memory_inside(Folders *folders, const char *folder, const char *name)
{
    (void)folders;
    return file_join(folder, name);
}

static bool memory_list(Folders *folders, const char *folder, bool (*each)(void *seen, const char *name), void *seen,
                        Error *error)
{
    Memory *memory = folders->context;
    if (strcmp(folder, "/locked") == 0)
        return error_set(error, "Could not look into /locked: this user is not allowed to.");
    for (int i = 0; i < memory->count; i++) {
        char *above = memory->entries[i].bytes ? NULL : memory_above(folders, memory->entries[i].path);
        bool here = above && strcmp(above, folder) == 0;
        free(above);
        if (here && !each(seen, strrchr(memory->entries[i].path, '/') + 1))
            break;
    }
    return true;
}

static FolderStatus memory_write(Folders *folders, const char *path, const void *bytes, size_t length, Error *error)
{
    Memory *memory = folders->context;
    if (memory->refusal) {
        error_set(error, "%s", memory->refusal);
        return FOLDER_REFUSED;
    }
    if (find(memory, path))
        return FOLDER_TAKEN;
    char *kept = malloc(length + 1);
    if (!kept || memory->count == MOST) {
        free(kept);
        error_set(error, "The memory is full.");
        return FOLDER_REFUSED;
    }
    memcpy(kept, bytes, length);
    kept[length] = '\0';
    memory->entries[memory->count++] = (Entry){copy(path), kept, length};
    return FOLDER_OK;
}

static void memory_destroy(Folders *folders)
{
    Memory *memory = folders->context;
    for (int i = 0; i < memory->count; i++) {
        free(memory->entries[i].path);
        free(memory->entries[i].bytes);
    }
    free(memory);
    free(folders);
}

Folders *memory_folders_create(void)
{
    static const char *const paths[] = {
        "/home",
        "/locked",
        "/home/amal",
        "/home/amal/Pictures",
        "/home/amal/Documents",
        "/home/amal/Music",
        "/home/amal/Pictures/zoo",
        "/home/amal/Pictures/Album",
        "/home/amal/Pictures/Caf\xC3\xA9 and garden",
        "/home/amal/Pictures/birthdays",
        "/home/amal/Pictures/Letters, drawings and what else the children made",
        "/home/amal/Pictures/Walks",
        "/home/amal/Documents/Taxes",
    };
    Folders *folders = malloc(sizeof *folders);
    Memory *memory = calloc(1, sizeof *memory);
    if (!folders || !memory)
        abort();
    *folders = (Folders){.context = memory, .place = memory_place, .above = memory_above, .inside = memory_inside,
                         .list = memory_list, .write = memory_write, .destroy = memory_destroy};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        memory_folders_add(folders, paths[i]);
    return folders;
}

void memory_folders_refuse(Folders *folders, const char *sentence)
{
    ((Memory *)folders->context)->refusal = sentence;
}

const char *memory_folders_get(Folders *folders, const char *path, size_t *length)
{
    Entry *entry = find(folders->context, path);
    if (!entry || !entry->bytes)
        return NULL;
    *length = entry->length;
    return entry->bytes;
}

int memory_folders_file_count(Folders *folders)
{
    Memory *memory = folders->context;
    int count = 0;
    for (int i = 0; i < memory->count; i++)
        count += memory->entries[i].bytes != NULL;
    return count;
}
