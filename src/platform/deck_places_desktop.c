/* A desktop: decks are files, and their pictures lie beside them. */
#include "deck_places_system.h"

#include "deck_folder.h"

static const DeckPlaces places = {deck_stamp_look, deck_folder_open, deck_folder_close};

const DeckPlaces *deck_places_system(void)
{
    return &places;
}
