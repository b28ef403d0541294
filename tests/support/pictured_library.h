/* The shipped content with a deck that has pictures and a quotation of its own in place of the everyday one. */
#ifndef PICTURED_LIBRARY_H
#define PICTURED_LIBRARY_H

#include "challenge.h"
#include "deck_folder.h"
#include "library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define PICTURED_DECK PROJECT_FOLDER "/tests/decks/pictured/deck.json"

/* `pictures` becomes the deck's folder, for deck_folder_close once the library is freed. */
static inline Library pictured_library(DeckPictures **pictures)
{
    Library library = {0};
    Problems problems = {0};
    *pictures = deck_folder_open(PICTURED_DECK);
    bool usable = library_load_pictured(&library, PROJECT_FOLDER "/content", "en", PICTURED_DECK, *pictures,
                                        challenge_formats(), &problems);
    if (!usable || problems.count > 0)
        fail_msg("%s", problems.count > 0 ? problems.items[0].text : "the content can't be read");
    problems_free(&problems);
    return library;
}

#endif
