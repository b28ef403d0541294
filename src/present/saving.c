/* Saves the comparison table, or what is kept of a workshop, where the player chooses. */
#include "saving.h"

#include "date.h"
#include "table_text.h"
#include "utf8.h"
#include "workshop_csv.h"
#include "workshop_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOLDERS_LOOKED_AT = 20000, NAMES_TRIED = 999 };

Saving saving_make(Folders *folders, const TablePort *picture)
{
    return (Saving){.folders = folders, .picture = picture, .kind = picture ? SAVE_PICTURE : SAVE_TEXT};
}

static void replace(char **text, char *by)
{
    free(*text);
    *text = by;
}

/* The name of the first, second, ... file of this kind in a folder. */
static void name_file(const Saving *saving, int number, char *name, size_t size)
{
    static const char *const endings[SAVE_KIND_COUNT] = {
        [SAVE_PICTURE] = "png", [SAVE_TEXT] = "md", [SAVE_CSV] = "csv"};
    char date[DATE_BYTES] = "", digits[16] = "";
    if (saving->workshop)
        date_write(saving->day, date);
    if (number > 1)
        snprintf(digits, sizeof digits, " %d", number);
    snprintf(name, size, "me-and-we-%s%s%s%s.%s", saving->workshop ? "workshop" : "table", date[0] ? "-" : "", date,
             digits, endings[saving->kind]);
}

/* What the screen shows follows from the rest. */
static void show(Saving *saving)
{
    SaveView *view = &saving->view;
    name_file(saving, 1, saving->file, sizeof saving->file);
    view->pictures = saving->picture != NULL;
    view->kind = saving->kind;
    view->team_names = saving->team_names;
    view->folder = saving->folder_shown;
    view->handed_over = saving->folders && saving->folders->hands_over;
    view->file = saving->file;
    view->unreadable = saving->unreadable_shown;
    view->saved = saving->path_shown;
    view->refused = saving->refused_shown;
}

static void forget_names(Saving *saving)
{
    for (int i = 0; i < saving->count; i++) {
        free(saving->names[i]);
        if (saving->shown && i < SAVE_FOLDERS_MOST)
            free(saving->shown[i]);
    }
    free(saving->names);
    free(saving->shown);
    saving->names = saving->shown = NULL;
    saving->count = 0;
}

static void forget_answer(Saving *saving)
{
    replace(&saving->path_shown, NULL);
    replace(&saving->refused_shown, NULL);
}

void saving_free(Saving *saving)
{
    forget_names(saving);
    forget_answer(saving);
    replace(&saving->folder, NULL);
    replace(&saving->folder_shown, NULL);
    replace(&saving->unreadable_shown, NULL);
}

/* ---- Looking into a folder ---- */

static bool note_name(void *seen, const char *name)
{
    Saving *saving = seen;
    int count = saving->count;
    if ((count & (count - 1)) == 0) { /* at each power of two there is room for as many again */
        char **more = realloc(saving->names, sizeof *more * (size_t)(count > 0 ? 2 * count : 1));
        if (!more)
            return false;
        saving->names = more;
    }
    saving->names[count] = text_copy(name);
    saving->count += saving->names[count] != NULL;
    return saving->names[count] != NULL && saving->count < FOLDERS_LOOKED_AT;
}

/* As people look for a name: capitals don't count, unless nothing else differs. */
static int compare_names(const void *one, const void *other)
{
    const char *a = *(char *const *)one, *b = *(char *const *)other;
    size_t i = 0;
    while (a[i] && utf8_small(a[i]) == utf8_small(b[i]))
        i++;
    int difference = (unsigned char)utf8_small(a[i]) - (unsigned char)utf8_small(b[i]);
    return difference ? difference : strcmp(a, b);
}

static void make_shown(Saving *saving)
{
    int count = saving->count < SAVE_FOLDERS_MOST ? saving->count : SAVE_FOLDERS_MOST;
    saving->shown = calloc((size_t)count + 1, sizeof *saving->shown);
    for (int i = 0; saving->shown && i < count; i++)
        saving->shown[i] = text_shown(saving->names[i]);
    bool whole = saving->shown != NULL;
    for (int i = 0; whole && i < count; i++)
        whole = saving->shown[i] != NULL;
    saving->view.inside = whole ? (const char *const *)saving->shown : NULL;
    saving->view.inside_count = whole ? count : 0;
    saving->view.left_out = saving->count - saving->view.inside_count;
}

static void look_into(Saving *saving)
{
    Error error = {0};
    Folders *folders = saving->folders;
    forget_names(saving);
    replace(&saving->unreadable_shown, NULL);
    if (!folders->list(folders, saving->folder, note_name, saving, &error))
        saving->unreadable_shown = text_shown(error.text);
    if (saving->count > 1)
        qsort(saving->names, (size_t)saving->count, sizeof *saving->names, compare_names);
    make_shown(saving);
    char *above = folders->above(folders, saving->folder);
    saving->view.has_above = above != NULL;
    free(above);
    saving->view.at = -1;
    for (int place = 0; place < PLACE_COUNT; place++) {
        char *path = folders->place(folders, (FolderPlace)place);
        saving->view.places[place] = path != NULL;
        if (path && strcmp(path, saving->folder) == 0)
            saving->view.at = place;
        free(path);
    }
}

/* The folder is the chosen one from now on; takes over `folder`. */
static bool go_to(Saving *saving, char *folder)
{
    if (!folder)
        return false;
    replace(&saving->folder, folder);
    replace(&saving->folder_shown, text_shown(folder));
    forget_answer(saving);
    look_into(saving);
    saving->view.visit++;
    show(saving);
    return true;
}

static char *first_place(Folders *folders)
{
    char *path = NULL;
    for (int place = 0; place < PLACE_COUNT && !path; place++)
        path = folders->place(folders, (FolderPlace)place);
    return path;
}

void saving_open(Saving *saving, const Game *game)
{
    if (!saving->folders)
        return;
    saving->workshop = game && game_is_workshop(game);
    saving->day = game ? game_calendar(game) : 0;
    if (saving->kind == SAVE_CSV && !saving->workshop)
        saving->kind = SAVE_TEXT;
    forget_answer(saving);
    if (!saving->folder)
        go_to(saving, first_place(saving->folders));
    else
        look_into(saving);
    saving->view.visit = 0;
    show(saving);
}

bool saving_choose_kind(Saving *saving, int kind)
{
    if (kind < 0 || kind >= SAVE_KIND_COUNT || kind == (int)saving->kind ||
        (kind == SAVE_PICTURE && !saving->picture) || (kind == SAVE_CSV && !saving->workshop))
        return false;
    saving->kind = (SaveKind)kind;
    forget_answer(saving);
    show(saving);
    return true;
}

bool saving_want_names(Saving *saving, bool wanted)
{
    if (saving->team_names == wanted)
        return false;
    saving->team_names = wanted;
    forget_answer(saving);
    show(saving);
    return true;
}

bool saving_choose_folder(Saving *saving, int value)
{
    Folders *folders = saving->folders;
    if (!folders || value < 0)
        return false;
    if (value >= SAVE_PLACE && value < SAVE_INSIDE)
        return go_to(saving, folders->place(folders, (FolderPlace)(value - SAVE_PLACE)));
    if (!saving->folder)
        return false;
    if (value == SAVE_ABOVE)
        return go_to(saving, folders->above(folders, saving->folder));
    int index = value - SAVE_INSIDE;
    return index < saving->view.inside_count &&
           go_to(saving, folders->inside(folders, saving->folder, saving->names[index]));
}

/* ---- Saving ---- */

static void write_text(const Saving *saving, const View *table, TextBuffer *text)
{
    if (!saving->workshop) {
        table_text_write(table, text);
        return;
    }
    Record record = record_of(table);
    if (saving->kind == SAVE_CSV)
        workshop_csv_write(&record, text);
    else
        workshop_text_write(&record, text);
}

static bool make_bytes(const Saving *saving, const View *table, void **bytes, size_t *length, Error *error)
{
    if (saving->kind == SAVE_PICTURE)
        return saving->picture->draw(saving->picture->context, table, bytes, length, error);
    TextBuffer text = {0};
    write_text(saving, table, &text);
    if (!text.text || text.failed) {
        text_buffer_free(&text);
        return error_set(error, "There is not enough memory.");
    }
    *bytes = text.text;
    *length = text.length;
    return true;
}

/* Under the first name that is free. Gives the path, or NULL with a sentence. */
static char *write_new(const Saving *saving, const void *bytes, size_t length, Error *error)
{
    Folders *folders = saving->folders;
    for (int number = 1; number <= NAMES_TRIED; number++) {
        char name[64];
        name_file(saving, number, name, sizeof name);
        char *path = folders->inside(folders, saving->folder, name);
        FolderStatus status = FOLDER_REFUSED;
        if (path)
            status = folders->write(folders, path, bytes, length, error);
        else
            error_set(error, "There is not enough memory.");
        if (status == FOLDER_OK)
            return path;
        free(path);
        if (status == FOLDER_REFUSED)
            return NULL;
    }
    error_set(error, "There are %d files of this name in this folder already.", NAMES_TRIED);
    return NULL;
}

bool saving_save(Saving *saving, const View *table)
{
    void *bytes = NULL;
    size_t length = 0;
    Error error = {0};
    if (!saving->folders || !saving->folder || !saving->folder[0]) /* nothing is written where drives are listed */
        return false;
    forget_answer(saving);
    char *path = NULL;
    if (make_bytes(saving, table, &bytes, &length, &error))
        path = write_new(saving, bytes, length, &error);
    free(bytes);
    if (path)
        saving->path_shown = text_shown(path);
    else
        saving->refused_shown = text_shown(error.text);
    free(path);
    saving->view.visit++; /* the screen begins anew at its top, where the answer is */
    show(saving);
    return true;
}

const SaveView *saving_view(const Saving *saving)
{
    return saving->folders ? &saving->view : NULL;
}
