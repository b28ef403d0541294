/* What the program says when something is wrong, in another language. Such sentences lie in the source, in English,
 * beside what they are about; whoever shows one has it said here. A language's file has them by their English, gaps
 * as {1}, {2}, ...: {"format": 1, "language": "es", "messages": {"{1} is too large.": "{1} es demasiado grande."},
 * "parts": {...}}; `parts` are stretches that sentences are put together from. */
#ifndef MESSAGES_H
#define MESSAGES_H

#include "problems.h"

typedef struct Messages Messages;

/* Reads languages/CODE/messages.json from memory. NULL with problems added when it is unsound. Free it with
 * messages_free. */
Messages *messages_read(const char *file, const char *bytes, size_t length, Problems *problems);
void messages_free(Messages *messages);

/* Adds a sentence, or several, in the language; what is not known stays as it is. `messages` may be NULL: English. */
void messages_say(const Messages *messages, const char *text, TextBuffer *out);

#endif
