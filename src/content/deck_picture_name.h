/* Names of a deck's own pictures, which are paths below the deck's folder: what such a name may be on every system, so
 * that a deck neither reads what lies elsewhere nor plays on one system alone. */
#ifndef DECK_PICTURE_NAME_H
#define DECK_PICTURE_NAME_H

#include <stdbool.h>
#include <stddef.h>

enum { PICTURE_NAME_MOST = 200 /* bytes */ };

/* The kinds of picture that are drawn. */
typedef enum PictureKind { PICTURE_PNG, PICTURE_JPEG, PICTURE_SVG, PICTURE_KINDS } PictureKind;

/* What the kinds are called, for a sentence. */
extern const char *const picture_kind_names[PICTURE_KINDS];

/* Whether a card's “picture” means a file rather than a drawing of the game's own: ids have no dot and no slash. */
bool picture_name_is_file(const char *name);

/* The kind that a name's ending says, in capitals or not; PICTURE_KINDS for any other. */
PictureKind picture_name_kind(const char *name);

/* Why this can't be the name of a deck's picture, as one or two sentences that say what to do; NULL where it can. Names
 * are UTF-8. */
const char *picture_name_refused(const char *name);

#endif
