/* What is kept of a workshop as a table for spreadsheet programs: one row a card. */
#ifndef WORKSHOP_CSV_H
#define WORKSHOP_CSV_H

#include "workshop_record.h"

/* Writes it (csv.h): a row of heads, then a row for each card, each with the same cells. One is empty where there was
 * no vote, and where the room has not heard the article's answer. In a language that has words for the article's, they
 * stand in columns beside it. The same game always gives the same bytes. Where memory runs out, `out->failed` is
 * set. */
void workshop_csv_write(const Record *record, TextBuffer *out);

#endif
