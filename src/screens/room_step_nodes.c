/* One of the article's steps, played by the room. */
#include "room_stages.h"

void room_step_nodes(Room *room)
{
    (void)room;
}
