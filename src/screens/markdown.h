/* Markdown that shows what was written as it was written. */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "text_buffer.h"

/* Adds a text as one line that means nothing to a reader of Markdown: what would be a heading, a list, a link, stress,
 * a table's border or HTML is shown letter for letter. A line feed becomes a space. */
void markdown_plain(TextBuffer *out, const char *text);

#endif
