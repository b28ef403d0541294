/* The comparison table as one long sheet, for a picture: all of its screen but what can only be done there. */
#ifndef TABLE_SHEET_H
#define TABLE_SHEET_H

#include "screen.h"

/* Fills the list (cleared first) for a page as wide as the layout, and gives how high it is (u). Nothing scrolls. */
float table_sheet_build(const View *view, const Layout *layout, NodeList *nodes);

#endif
