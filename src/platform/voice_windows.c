/* Windows: the game has not learned to use its voice yet. */
#include "voice_system.h"

bool voice_system(const char *library, Voice *voice)
{
    (void)library;
    (void)voice;
    return false;
}

void voice_guard_pipes(void)
{
}
