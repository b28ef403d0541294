/* What people give in place of a deck: pictures, folders, anything at all. */
#ifndef DECK_GIVEN_H
#define DECK_GIVEN_H

#include "error.h"
#include "language.h"

#include <stdbool.h>
#include <stddef.h>

/* The part of a path that people know a file by. */
const char *deck_given_name(const char *path);

/* By its name alone: whether it may be a deck's own file, or is a picture. What is neither has to be looked into. */
bool deck_given_names_deck(const char *path);
bool deck_given_names_picture(const char *path);

/* False with a sentence where these bytes are none that somebody could have written as a deck. What might be one is
 * left to its reader, which says more. */
bool deck_given_may_be_read(const Language *language, const char *name, const char *bytes, size_t length, Error *error);

/* Always false, with the sentence that has this key, in which {deck} is the file's name. */
bool deck_given_refuse(const Language *language, const char *key, const char *name, Error *error);

#endif
