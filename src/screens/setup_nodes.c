/* Setting a workshop up. */
#include "screens.h"

void setup_nodes(Sketch *sketch)
{
    Button open = {.id = node_id("open", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "setup.open"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_OPEN_WORKSHOP)};
    sketch->nodes->title = say(sketch, "setup.title");
    put_button(sketch, &open, sketch->page.x, sketch->page.y, 400);
}

void check_nodes(Sketch *sketch)
{
    setup_nodes(sketch);
}
