/* What is left of a workshop, to be kept. */
#include "screens.h"

void afterwards_nodes(Sketch *sketch)
{
    sketch->nodes->title = say(sketch, "afterwards.title");
}
