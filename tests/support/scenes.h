/* Every screen of the game, each reached by commands as a player would reach it: for golden pictures, for looking at,
 * and for tests that want to see all screens. */
#ifndef SCENES_H
#define SCENES_H

#include "app.h"
#include "memory_folders.h"

typedef struct Scene {
    const char *name;
    void (*reach)(App *app); /* from a freshly created app with the content note unread, scene_surround and
                                * folders (memory_folders_create()) */
    bool in_browser;         /* with what a browser can do besides */
    bool with_decks;         /* with all decks to choose from, and a store for more */
} Scene;

/* What an app is made with besides for a scene: scene_picture, and what can be had where it shows. Of scenes with decks
 * one app is there at a time: the next one has their store. */
void scene_surround(const Scene *scene, AppParts *parts);

/* What the apps of scenes are made with besides, so that their tables can be saved: a picture that is always
 * refused. */
extern const TablePort scene_picture;

extern const Scene scenes[];
extern const int scene_count;

/* The scene of this name; the test fails where there is none. */
const Scene *scene_named(const char *name);

/* An app with this library, whose language may be any, in which the scene has been reached. To be destroyed. `folders`
 * may be NULL. */
App *scene_reach(const Scene *scene, const Library *library, Folders *folders, Settings settings);

/* Plays on one's own until the visit at hand is of this kind, sorting as the article has it except where a card must be
 * missed for it. False when it does not come within fifty cards. */
bool scene_play_until(App *app, Visit visit);

#endif
