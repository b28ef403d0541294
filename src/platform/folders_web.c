/* The one folder that a page can put files into: wherever the browser keeps its downloads. */
#include "folders_system.h"

#include "page_files.h"
#include "text_buffer.h"

#include <stdlib.h>
#include <string.h>

static char *place(Folders *folders, FolderPlace which)
{
    (void)folders;
    return which == PLACE_DOWNLOADS ? text_copy("downloads") : NULL;
}

static char *above(Folders *folders, const char *folder)
{
    (void)folders;
    (void)folder;
    return NULL;
}

static char *inside(Folders *folders, const char *folder, const char *name)
{
    (void)folders;
    (void)folder;
    return text_copy(name);
}

static bool list(Folders *folders, const char *folder, bool (*each)(void *seen, const char *name), void *seen,
                 Error *error)
{
    (void)folders;
    (void)folder;
    (void)each;
    (void)seen;
    (void)error;
    return true;
}

static const char *type_of_file(const char *name)
{
    const char *ending = strrchr(name, '.');
    if (ending && strcmp(ending, ".png") == 0)
        return "image/png";
    return ending && strcmp(ending, ".csv") == 0 ? "text/csv" : "text/markdown";
}

/* The browser itself finds a name that is free. */
static FolderStatus write_file(Folders *folders, const char *path, const void *bytes, size_t length, Error *error)
{
    (void)folders;
    (void)error;
    page_file_give(path, type_of_file(path), bytes, (int)length);
    return FOLDER_OK;
}

static void destroy(Folders *folders)
{
    free(folders);
}

Folders *folders_system_open(void)
{
    Folders *folders = malloc(sizeof *folders);
    if (folders)
        *folders = (Folders){.hands_over = true, .place = place, .above = above, .inside = inside, .list = list,
                             .write = write_file, .destroy = destroy};
    return folders;
}
