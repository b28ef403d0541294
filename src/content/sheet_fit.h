/* Whether a deck's JSON fits into a spreadsheet. */
#ifndef SHEET_FIT_H
#define SHEET_FIT_H

#include "source.h"

/* Notes what has no cell to stand in as mistakes; true where there is nothing such. */
bool sheet_fits(Source *source);

#endif
