/* What the window knows of what is read aloud. */
#ifndef SPEECH_H
#define SPEECH_H

#include "node.h"
#include "read_aloud.h"

typedef struct Speech {
    ReadAloud *reader;  /* NULL: there is no voice */
    bool outdated;      /* the nodes were built anew since it followed */
    bool acted;         /* the player has done something since then */
    NodeId at;          /* what the player was at then */
    NodeId hovered;     /* what the mouse is on ... */
    double hovered_since;
    bool hover_waits;   /* ... and whether it is to be read, once it has stayed there */
    NodeId rested;      /* what was read so, as long as the mouse stays; 0: nothing */
} Speech;

#endif
