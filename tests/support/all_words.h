/* All the words of a screen, and of what could be saved from it: for tests that ask what is said, wherever it is. */
#ifndef ALL_WORDS_H
#define ALL_WORDS_H

#include "app.h"

/* What takes a text in; `node`: which has it, NULL of a title or a line of a file. */
typedef void (*TakeWords)(void *context, const char *text, const Node *node);

/* Every node's label and description, and the title, as a window of 1280 x 720 and a phone have them. */
void words_of_screens(const View *view, TakeWords take, void *context);

/* Each line of the files that can be saved where the view is: the table, or what is kept of a workshop with its teams'
 * names, as Markdown (without the backslashes that its readers do not show) and CSV (without the numbers and ids of
 * cards). Nothing where there is no game. */
void words_of_files(const View *view, TakeWords take, void *context);

#endif
