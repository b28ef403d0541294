/* Reading files of content whole. */
#include "library_file.h"

#include "deck.h"
#include "file.h"

#include <stdlib.h>
#include <string.h>

bool library_file_load(LibraryFile *loaded, const char *path, Problems *problems)
{
    Error error = {""};
    if (file_read(path, DECK_BYTES_MOST, &loaded->bytes, &loaded->length, &error)) {
        return true;
    }
    /* A problem names its file already. */
    size_t length = strlen(path);
    bool named = strncmp(error.text, path, length) == 0;
    problems_add(problems, path, 0, 0, "%s%s", named ? "This file" : "", error.text + (named ? length : 0));
    return false;
}

bool library_file_load_from(LibraryFile *loaded, const char *folder, const char *name, Problems *problems)
{
    *loaded = (LibraryFile){.path = file_join(folder, name)};
    if (loaded->path == NULL) {
        problems_add(problems, name, 0, 0, "There is not enough memory to read this file.");
        return false;
    }
    return library_file_load(loaded, loaded->path, problems);
}

void library_file_unload(LibraryFile *loaded)
{
    free(loaded->path);
    free(loaded->bytes);
    *loaded = (LibraryFile){0};
}
