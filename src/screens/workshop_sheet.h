/* What is kept of a workshop as one column: the room's table, each card's votes before and after the talk, the
 * questions. The same on the screen and in the picture. */
#ifndef WORKSHOP_SHEET_H
#define WORKSHOP_SHEET_H

#include "flow.h"
#include "workshop_record.h"

/* When it was, and how the room voted. */
void flow_record_about(Flow *flow, const Record *record);

/* The table and all that comes beneath it. `pressable`: cards of the table can be opened; in a picture they can't, and
 * what the article means by its words stands over them. */
void flow_record(Flow *flow, const Record *record, bool pressable);

/* The whole as a sheet for a picture (table_sheet.h). */
float workshop_sheet_build(const View *view, const Layout *layout, NodeList *nodes);

#endif
