/* The comparison table as a text file: Markdown that is pleasant to read as it stands. */
#ifndef TABLE_TEXT_H
#define TABLE_TEXT_H

#include "screen.h"

/* Writes the table of the view's session. The same game always gives the same bytes. What a deck's author wrote is
 * shown as written, never taken for Markdown or HTML. */
void table_text_write(const View *view, TextBuffer *out);

#endif
