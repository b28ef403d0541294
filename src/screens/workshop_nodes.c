/* A workshop's screen: the stage at hand. */
#include "room.h"
#include "screens.h"

void workshop_nodes(Sketch *sketch)
{
    Room room = room_begin(sketch, NULL);
    if (workshop_has_card(room.game))
        room_card(&room, room.box, false);
    room_end(&room, room.box.h);
}
