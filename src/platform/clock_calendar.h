/* The calendar on this computer, for the port in clock.h. */
#ifndef CLOCK_CALENDAR_H
#define CLOCK_CALENDAR_H

#include "clock.h"

/* Tells the local date. Never given back. */
const Clock *clock_calendar(void);

#endif
