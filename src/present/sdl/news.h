/* What has newly come on a screen, and is to be seen wherever that is scrolled to: the question behind a pressed
 * pocket, the answer behind a chosen sign, a status. Pure. */
#ifndef NEWS_H
#define NEWS_H

#include "node.h"

enum { NEWS_MOST = 16 };

/* What was there in the last list, and the words that it said. */
typedef struct NewsSeen {
    NodeId id;
    unsigned words;
} NewsSeen;

/* A zeroed one has seen nothing. */
typedef struct News {
    NewsSeen seen[NEWS_MOST];
    int count;
} News;

/* Takes a list that was built anew. Gives the first node of its scrolling region that has newly come: with another
 * screen (`another`, also of another leaf of it) what that is about (NODE_NEWS), on one that stayed that or a status,
 * where it was not there before or said something else. NULL: nothing has. */
const Node *news_take(News *news, const NodeList *nodes, bool another);

#endif
