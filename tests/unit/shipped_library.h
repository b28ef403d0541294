/* A test group that plays with the shipped content: `library`, read before the first test and freed after the last. */
#ifndef SHIPPED_LIBRARY_H
#define SHIPPED_LIBRARY_H

#include "shipped_content.h"

static Library library;

static inline int load(void **state)
{
    (void)state;
    library = shipped_content();
    return 0;
}

static inline int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

#endif
