/* What whoever leads a workshop sees in a window of their own. */
#include "screens.h"

void leader_nodes(Sketch *sketch)
{
    sketch->nodes->title = say(sketch, "leader.title");
}
