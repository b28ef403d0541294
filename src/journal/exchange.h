/* Files that go between the game and its player: a port. A browser implements it by downloads and its file chooser;
 * where the player's folders are at hand, nothing needs to. */
#ifndef EXCHANGE_H
#define EXCHANGE_H

#include "error.h"

#include <stddef.h>

typedef struct Exchange {
    void *context; /* the implementation's own */
    /* Hands a file to the player. */
    bool (*give)(void *context, const char *name, const void *bytes, size_t length, Error *error);
    /* Lets the player choose a file, which arrives later, if at all, by app_take_copy. */
    bool (*ask)(void *context, Error *error);
    /* Lets the player choose a deck's file, and its pictures with it, which arrive later, if at all, by app_take_deck.
     * NULL: a deck can't be chosen so. */
    bool (*ask_deck)(void *context, Error *error);
} Exchange;

#endif
