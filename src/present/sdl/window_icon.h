/* The picture by which a desktop's list of windows shows the game. */
#ifndef WINDOW_ICON_H
#define WINDOW_ICON_H

#include <SDL.h>

/* Without the picture the window keeps the icon that the desktop gives it. */
void window_icon_set(SDL_Window *window, const char *assets);

#endif
