/* What an app shows in a window of 1280x720, and a part of it by its name. */
#ifndef BUILT_SCREEN_H
#define BUILT_SCREEN_H

#include "app.h"
#include "grid_measure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The screen that shows now, built into `nodes`. */
static inline const NodeList *built_screen(const App *app, NodeList *nodes)
{
    View view = app_view(app);
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    screen_build(&view, &layout, nodes);
    assert_false(nodes->failed);
    return nodes;
}

/* The same screen's node of this name and number; the test fails where there is none. */
static inline const Node *node_on_screen(const App *app, NodeList *nodes, const char *name, int number)
{
    const Node *node = node_list_find(built_screen(app, nodes), node_id(name, number));
    if (!node)
        fail_msg("nothing on the screen is %s %d", name, number);
    return node;
}

#endif
