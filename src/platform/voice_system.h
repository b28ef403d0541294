/* The voice that the system has: one file a platform. */
#ifndef VOICE_SYSTEM_H
#define VOICE_SYSTEM_H

#include "voice.h"

/* Whether there is one: true with `voice` filled, to be destroyed by its own function. Nothing is started yet: that
 * waits for the first words. `library`: on Linux the file of speech-dispatcher's library, looked for where the
 * system looks; NULL: as it is called there. */
bool voice_system(const char *library, Voice *voice);

/* From now on, writing to a pipe that nobody reads any more fails, and does not end the program. */
void voice_guard_pipes(void);

#endif
