/* Calendar and clock, as a port: nothing below the platform asks what day or what time it is. */
#ifndef CLOCK_H
#define CLOCK_H

typedef struct Clock {
    void *context;
    /* The day at the player's place, counted from 1970-01-01; 0 where it can't be told. It may be set back. */
    int (*today)(void *context);
    /* Milliseconds from any moment on; NULL: not told. It may be set back. */
    double (*milliseconds)(void *context);
} Clock;

#endif
