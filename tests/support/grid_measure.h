/* Letters on a fixed grid, 0.55 em each: text measured without a font, for tests of layout. */
#ifndef GRID_MEASURE_H
#define GRID_MEASURE_H

#include "text_layout.h"

extern const TextMeasure grid_measure;

#endif
