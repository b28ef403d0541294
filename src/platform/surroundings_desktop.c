/* A desktop: windows fill the screen; the player's files are files already. */
#include "surroundings.h"

Surroundings surroundings_of_system(void)
{
    return (Surroundings){.abilities = {.fullscreen = true, .two_windows = true, .links = true},
                          .drops_files = true,
                          .opens_full_screen = true};
}
