/* What is kept of a workshop as a text file: Markdown that is pleasant to read as it stands. */
#ifndef WORKSHOP_TEXT_H
#define WORKSHOP_TEXT_H

#include "workshop_record.h"

/* Writes it. The same game always gives the same bytes. What a deck's author wrote, and teams' names, are shown as
 * written, never taken for Markdown or HTML. Where memory runs out, `out->failed` is set. */
void workshop_text_write(const Record *record, TextBuffer *out);

#endif
