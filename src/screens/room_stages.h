/* The contents of a workshop's stages, each in the file that its comment names; for workshop_nodes.c. */
#ifndef ROOM_STAGES_H
#define ROOM_STAGES_H

#include "room.h"

void room_vote_nodes(Room *room);    /* room_vote.c */
void room_split_nodes(Room *room);   /* room_split.c */
void room_answer_nodes(Room *room);  /* room_answer.c */
void room_steps_nodes(Room *room);   /* room_end.c */
void room_step_nodes(Sketch *sketch); /* room_step_nodes.c: begins and ends the frame itself */
void room_table_nodes(Room *room);   /* room_end.c */
void room_closing_nodes(Room *room); /* room_end.c */

/* Of a card that depends, side by side on a sheet: the article's words on both, or what would tip it. at.h: the height
 * that there is. Returns the height.
 * room_answer.c */
float room_both_sides(Room *room, const Card *card, bool tips, Rect at);

#endif
