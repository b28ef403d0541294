/* A voice that writes what it would say to a file, a line for each line of words: the language's tag, a tab, the words.
 * For tests, and for whoever hands it on to a voice of their own. */
#ifndef VOICE_FILE_H
#define VOICE_FILE_H

#include "error.h"
#include "voice.h"

#include <stdio.h>

typedef struct VoiceFile {
    FILE *file;
    const char *path;
    Error late; /* what went wrong as it was written; empty: nothing */
} VoiceFile;

/* Opens the file to write behind what is in it; `path` and `file` must outlive the voice. False with a sentence
 * where it can't be opened. A pipe waits here for its reader. */
bool voice_file_open(VoiceFile *file, const char *path, Voice *voice, Error *error);

#endif
