/* What a deck's folder needs of the system; deck_folder.c has the rest. */
#ifndef DECK_FOLDER_SYSTEM_H
#define DECK_FOLDER_SYSTEM_H

#include "deck_pictures.h"

/* The path of the folder that a deck lies in, allocated, whether it is there or not. NULL where memory runs out. */
char *deck_folder_path(const char *deck_path);

/* Another number at every call. */
uint64_t deck_folder_moment(void);

/* Reads a picture below the folder, into `bytes` to be freed; its name is a fit one (picture_name_refused). False with
 * a sentence where it can't be read or lies elsewhere. */
bool deck_folder_read(const char *folder, const char *name, char **bytes, size_t *length, Error *error);

#endif
