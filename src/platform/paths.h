/* Where things lie: content and pictures, and the player's own data. All results are allocated (free() them); NULL with
 * a sentence where there is no such place. Works before SDL_Init. */
#ifndef PATHS_H
#define PATHS_H

#include "error.h"

/* The folder with article.json: `wanted` (--content) where it is given; else content/ next to the program, in
 * ../share/me-and-we/, or in a folder above the program, as when it is run from build/. */
char *paths_content(const char *wanted, Error *error);

/* The folder with art and fonts: assets/ beside `content`, else beside the content that the program came with. */
char *paths_assets(const char *content, Error *error);

/* The folder for journals and settings: `wanted` (--data) where it is given, else the system's place for a user's data
 * ($XDG_DATA_HOME/me-and-we or ~/.local/share/me-and-we on Linux). It need not exist yet. */
char *paths_data(const char *wanted, Error *error);

#endif
