/* Who else shows the nodes, besides the picture: a port. In a browser it is the page, with a real control for each. */
#ifndef MIRROR_H
#define MIRROR_H

#include "screen.h"

/* What of the window's own knowledge the other one needs. */
typedef struct MirrorState {
    float unit;       /* the window's points to one u */
    float scroll;     /* u */
    NodeId focus;     /* 0: none */
    bool focus_shown; /* keys or a gamepad were used last */
    bool nodes_new;   /* the nodes are not those of the last call */
} MirrorState;

typedef struct Mirror {
    void *context; /* the implementation's own */
    /* Called with every frame before which the nodes, the scroll or the focus changed. Nothing of it may be kept. */
    void (*show)(void *context, const View *view, const NodeList *nodes, const MirrorState *state);
} Mirror;

#endif
