/* What the place where the game runs can do and prefers: one file a platform. */
#ifndef SURROUNDINGS_H
#define SURROUNDINGS_H

#include "exchange.h"
#include "settings.h"

typedef struct Surroundings {
    Abilities abilities;
    bool has_preferences;
    Preferences preferences; /* where it has some */
    bool has_exchange;
    Exchange exchange;       /* where it has one */
    bool drops_files;        /* files can be dropped on the window, which then hears of them by SDL */
    bool content_comes;      /* what the first screen does without is fetched later: app_content_came */
    bool opens_full_screen;  /* whether a stored full screen can be had at the start */
} Surroundings;

/* Looks; called once, before the app is made. */
Surroundings surroundings_of_system(void);

#endif
