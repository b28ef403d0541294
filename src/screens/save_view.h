/* What the screen "Save your table" shows, in a workshop "Save what the room made": as what, where, and what came of
 * it. Made by the app, which looks into folders when one is chosen; all texts here are safe to show. */
#ifndef SAVE_VIEW_H
#define SAVE_VIEW_H

#include "folders.h"

typedef enum SaveKind {
    SAVE_PICTURE,
    SAVE_TEXT,
    SAVE_CSV, /* of a workshop alone */
    SAVE_KIND_COUNT
} SaveKind;

enum {
    SAVE_FOLDERS_MOST = 300, /* so many are listed */
    /* values of COMMAND_SAVE_FOLDER */
    SAVE_ABOVE = 0,
    SAVE_PLACE = 1,                        /* and which place */
    SAVE_INSIDE = SAVE_PLACE + PLACE_COUNT /* and which of the folders listed */
};

typedef struct SaveView {
    bool pictures;            /* whether pictures can be made here */
    SaveKind kind;
    bool team_names;          /* of a workshop: the teams' names are wanted in what is saved */
    const char *folder;       /* where it goes; NULL: no place is known */
    bool handed_over;         /* a browser puts it where it keeps what it downloads: there is nothing to choose */
    const char *file;         /* what it will be called there, unless that is taken */
    bool places[PLACE_COUNT]; /* which there are */
    int at;                   /* the place that the folder is, or -1 */
    bool has_above;
    const char *const *inside; /* the folders in it, sorted */
    int inside_count, left_out;
    const char *unreadable;   /* why the folder could not be looked into, or NULL */
    const char *saved;        /* the path of what was just saved, or NULL */
    const char *refused;      /* why it could not be saved, or NULL */
    int visit;                /* how often the screen began anew since it was opened: in a folder, with an answer */
} SaveView;

#endif
