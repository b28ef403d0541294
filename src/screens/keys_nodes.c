/* Every key that a workshop knows. */
#include "screens.h"

void keys_nodes(Sketch *sketch)
{
    sketch->nodes->title = say(sketch, "keys.title");
}
