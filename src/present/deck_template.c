/* The template's way to the player. */
#include "deck_template.h"

#include <stdio.h>
#include <stdlib.h>

enum { NAMES_TRIED = 999 };

static char *first_place(Folders *folders)
{
    static const FolderPlace wanted[] = {PLACE_DOCUMENTS, PLACE_DOWNLOADS, PLACE_DESKTOP, PLACE_HOME};
    char *path = NULL;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted && !path; i++)
        path = folders->place(folders, wanted[i]);
    return path;
}

static char *write_new(Folders *folders, const char *folder, const char *bytes, size_t length, Error *error)
{
    for (int number = 1; number <= NAMES_TRIED; number++) {
        char name[32], digits[8] = "";
        if (number > 1)
            snprintf(digits, sizeof digits, "-%d", number);
        snprintf(name, sizeof name, "my-deck%s.csv", digits);
        char *path = folders->inside(folders, folder, name);
        if (!path)
            break;
        FolderStatus status = folders->write(folders, path, bytes, length, error);
        if (status == FOLDER_OK)
            return path;
        free(path);
        if (status == FOLDER_REFUSED)
            return NULL;
    }
    error_set(error, "No file could be made in %s: there is not enough memory, or no name is free.", folder);
    return NULL;
}

char *deck_template_save(const DeckShelf *shelf, Folders *folders, Error *error)
{
    char *bytes = NULL, *path = NULL;
    size_t length = 0;
    if (!deck_shelf_template(shelf, &bytes, &length, error))
        return NULL;
    char *folder = first_place(folders);
    if (folder)
        path = write_new(folders, folder, bytes, length, error);
    else
        error_set(error, "There is no folder of yours to put the template into.");
    free(folder);
    free(bytes);
    return path;
}
