/* The screens that are attached, as SDL knows them. */
#include "displays.h"

#include <stdbool.h>

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

/* Some screens say nonsense of themselves: a television's picture may be any size. */
static float dots(void *context, SDL_Window *window)
{
    float diagonal = 0;
    bool known = SDL_GetDisplayDPI(of(context, window), &diagonal, NULL, NULL) == 0;
    return known && diagonal >= 60 && diagonal <= 600 ? diagonal : 0;
}

Displays displays_of_system(void)
{
    return (Displays){NULL, count, of, dots};
}
