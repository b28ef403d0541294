/* Saving the comparison table, or what is kept of a workshop: as what, in which folder, and what came of it. The app's,
 * as the player may go from screen to screen meanwhile. */
#ifndef SAVING_H
#define SAVING_H

#include "table_port.h"

typedef struct Saving {
    Folders *folders;       /* NULL: nothing can be saved */
    const TablePort *picture; /* NULL: as text alone */
    SaveKind kind;
    bool workshop;          /* it is a workshop that is to be saved ... */
    int day;                /* ... of this day of the calendar; 0: not known */
    bool team_names;        /* they are wanted in it */
    char *folder;           /* the chosen one; NULL before the first */
    char **names;           /* of the folders in it, sorted, as the system has them */
    char **shown;           /* the same, safe to show; the first SAVE_FOLDERS_MOST */
    int count;
    char *folder_shown, *path_shown, *refused_shown, *unreadable_shown; /* NULL where there is none */
    char file[64];
    SaveView view;
} Saving;

/* Either may be NULL. */
Saving saving_make(Folders *folders, const TablePort *picture);
void saving_free(Saving *saving);

/* The screen is opened for this game, its table or (a workshop) what is kept of it: the folder is looked into anew, and
 * what was said before is over. NULL: there is no game. */
void saving_open(Saving *saving, const Game *game);

/* These give whether anything changed. */
bool saving_choose_kind(Saving *saving, int kind);
bool saving_choose_folder(Saving *saving, int value);
bool saving_want_names(Saving *saving, bool wanted);
bool saving_save(Saving *saving, const View *table); /* the view shows SCREEN_TABLE, of a workshop SCREEN_AFTERWARDS */

/* Good until the next change; NULL where nothing can be saved. */
const SaveView *saving_view(const Saving *saving);

#endif
