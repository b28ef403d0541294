/* A store over a folder of the file system. */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

#include "store.h"

/* Opens the folder, and creates it (for its owner alone) with the folders above it where they are missing. NULL with a
 * sentence where that is impossible. Give it back with store->destroy(store) when its files are closed. */
Store *store_open_folder(const char *path, Error *error);

#endif
