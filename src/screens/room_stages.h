/* The contents of a workshop's stages, each in the file that its comment names; for workshop_nodes.c. */
#ifndef ROOM_STAGES_H
#define ROOM_STAGES_H

#include "room.h"

void room_vote_nodes(Room *room);     /* room_vote.c */
void room_split_nodes(Room *room);    /* room_split.c */
void room_answer_nodes(Room *room);   /* room_answer.c */
void room_question_nodes(Room *room); /* room_question.c */
void room_steps_nodes(Room *room);    /* room_end.c */
void room_step_nodes(Sketch *sketch); /* room_step_nodes.c: begins and ends the frame itself */
void room_table_nodes(Room *room);    /* room_end.c */
void room_closing_nodes(Room *room);  /* room_end.c */

/* ---- What several of them put on the screen ---- */

/* What is quoted on the card at hand as it is to be put. */
typedef struct Said {
    int which;             /* tells several of a screen apart */
    int sign;              /* one of the card's */
    RoomRole role, beside; /* as large as the one; where that does not fit smaller, but larger than the other */
    Ink ink, place_ink;    /* of its words, and of the words for where they stand */
} Said;

/* The article's words, or the deck's own, and where they stand (room_answer.c), in the height of `at` where that is
 * given and possible. Returns the height. */
float room_quotation(Room *room, const Said *said, Rect at);

/* Of a card that depends (room_sides.c): the article's words on both sides or, with `tips`, what would tip it, each in
 * its side's tint, beside one another where there is room. at.h: the height that there is; `measure_only`: nothing is
 * placed. Returns the height. */
float room_both_sides(Room *room, const Card *card, bool tips, Rect at, bool measure_only);

/* What the room talks about (room_question.c), in its panel as high as `at` or as its words need. Returns the
 * height. */
float room_talk_panel(Room *room, const char *text, RoomRole role, Rect at);
/* The height of that panel with words as large as any text around it, and no larger. */
float room_talk_least(const Room *room, const char *text, RoomRole role, float width);

#endif
