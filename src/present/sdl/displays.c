/* The screens that are attached, as SDL knows them. */
#include "displays.h"

static int count(void *context)
{
    (void)context;
    int displays = SDL_GetNumVideoDisplays();
    return displays > 0 ? displays : 1;
}

static int of(void *context, SDL_Window *window)
{
    (void)context;
    int display = SDL_GetWindowDisplayIndex(window);
    return display > 0 ? display : 0;
}

Displays displays_of_system(void)
{
    return (Displays){NULL, count, of};
}
