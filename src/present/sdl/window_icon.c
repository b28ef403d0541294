/* The window's icon from assets/icon. */
#include "window_icon.h"

#include <SDL_image.h>

#include <stdio.h>

void window_icon_set(SDL_Window *window, const char *assets)
{
    char file[4096];
    snprintf(file, sizeof file, "%s/icon/me-and-we-128.png", assets);
    SDL_Surface *icon = IMG_Load(file);
    if (!icon)
        return;
    SDL_SetWindowIcon(window, icon);
    SDL_FreeSurface(icon);
}
