/* The window of whoever leads a workshop, beside the one that the room sees: all that the room should not see yet. It
 * opens on the screen where the room's window is not, and closes when that screen is pulled out. Where the room may see
 * it, it asks first. What stands here only shows; losing it loses nothing. */
#ifndef LEADER_H
#define LEADER_H

#include "displays.h"
#include "layout.h"
#include "news.h"
#include "painter.h"

typedef struct LeaderWindow {
    SDL_Window *window; /* NULL: it is not open */
    SDL_Renderer *renderer;
    Painter *painter;
    Layout layout;
    float pixel_ratio; /* pixels to one point of it */
    NodeList nodes;
    float scroll;
    News news;      /* what there was to be seen in the last list, */
    int leaf;       /* and which leaf that was */
    bool done;      /* something was done since, in either window */
    bool stale;     /* the nodes are not what the app would show now */
    bool unpainted; /* what is on the screen is not what the nodes say */
    bool hidden;
    bool asks;      /* it is not known yet whether the room sees it */
    bool apart;     /* it stood on another screen than the room's window */
    NodeId pressed, hovered;
    NodeId focus;   /* where one-button play is in it; 0: nowhere */
    bool finger;    /* it is one that presses */
    bool scrolls;   /* and moves the page */
    float x, y, down_y, scroll_start; /* u */
} LeaderWindow;

#endif
