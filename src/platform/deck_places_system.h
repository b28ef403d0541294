/* The files of decks on this system. */
#ifndef DECK_PLACES_SYSTEM_H
#define DECK_PLACES_SYSTEM_H

#include "deck_places.h"

/* The port on this system; it lives as long as the program. */
const DeckPlaces *deck_places_system(void);

/* How the file at this path looks now. */
DeckStamp deck_stamp_look(const char *path);

#endif
