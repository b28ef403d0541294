/* What the screens of a workshop are drawn up with: they stand on a projector, so every text is a share of the window's
 * height, and all of them have the same frame. */
#ifndef ROOM_H
#define ROOM_H

#include "sketch.h"
#include "workshop.h"

/* Sizes at 100 % for the projector, as shares of the screen's height. ROOM_SMALL's capitals (0.668 of its size, as in
 * the font) are 2.8 % of it, which is the least there is, whatever was chosen; ROOM_BODY's are 3.5 %. */
typedef enum RoomRole {
    ROOM_CARD, ROOM_QUOTE, ROOM_TITLE, ROOM_LEAD, ROOM_BODY, ROOM_SMALL, ROOM_NUMBER, ROOM_ROLES
} RoomRole;

/* A screen of a workshop while it is being built. */
typedef struct Room {
    Sketch *sketch;
    const Game *game; /* a workshop */
    Rect page;        /* the window without margins; wider than Sketch.page */
    Rect box;         /* of it, what the stage's own content may fill */
    float unit;       /* u to 1/720 of the height that text is measured by */
    size_t first;     /* index of the first node of the content */
    const char *next; /* what going on is called (room_begin) */
    /* What may be changed between room_begin and room_end. */
    Command on, back; /* what going on and going back do; COMMAND_NONE: what they do in every stage */
    bool leaves;      /* going on leaves what is asked for another time: a choice like the others, and no key's */
} Room;

/* How the room's texts are set; the second in the middle of their width. */
TextFormat room_type(const Sketch *sketch, RoomRole role);
TextFormat room_centred(const Sketch *sketch, RoomRole role);
/* The layout of a screen that lies over a workshop (its menu, help): it stands on the projector, too, so no text of it
 * is smaller than room_least, and all grow with the projector's text. Any other screen's is `layout` as it is. */
Layout room_layout(const View *view, const Layout *layout);
/* No text may be smaller: the size of ROOM_SMALL at 80 %. */
float room_least(const Sketch *sketch);
/* u to 1/720 of the window's height, or less where the window is narrower than 4:3. */
float room_unit(const Sketch *sketch);

/* Whether the box is too narrow for two columns of text. */
bool room_is_narrow(const Room *room);

/* The frame: at the top where the workshop stands, the timer, menu, undo and leave; at the foot the way back, and the
 * way on with what comes next. The content is put between room_begin and room_end; what is higher than its box scrolls.
 * `next`: what going on is called; NULL: the stage's own; "": nothing goes on from here by itself, the content has its
 * choices. */
Room room_begin(Sketch *sketch, const char *next);
void room_end(Room *room, float height);

/* A button in a size for the room. Its text is `role`'s. Returns the node, finished but for what the caller changes. */
Node *room_button(const Room *room, const Button *button, RoomRole role, float x, float y, float width);
float room_button_width(const Room *room, const Button *button, RoomRole role);
float room_button_height(const Room *room, const Button *button, RoomRole role, float width);
/* Whether no word of it has to be broken at this width. */
bool room_button_whole(const Room *room, const Button *button, RoomRole role, float width);

/* The format, smaller (down to the size `least`) until the text stands in the height; as it is where it never does:
 * then the screen scrolls, and nothing is won by small words. */
TextFormat room_fit(const Sketch *sketch, TextFormat format, const char *text, float width, float height, float least);

/* A text of the room that room_fit makes smaller until it stands in the height; `height` 0: as it is. */
Node *room_text(const Room *room, const char *name, RoomRole role, Ink ink, const char *text, Rect at, Align align);

/* The card on its sheet, its text as large as fits, and its picture where there is room. Returns the height of the
 * sheet: that of `at`, or more where the least text does not fit into it. */
float room_card(const Room *room, Rect at);
/* Whether the words that answer to the card at hand are the deck's own. */
bool room_answer_is_deck(const Game *game);

/* The card's text in a line or two at the top of the box; from the answer on with the words that tip it marked. Of a
 * card that depends from then on its short form. `smallest`: in the least text there is. Returns its height with the
 * gap under it. */
float room_card_line(const Room *room, bool smallest);

/* A team's token; state: of LOOK_TOKEN. In a square of room_token_least its letter is as large as the least text. */
void room_token(const Room *room, NodeId id, int team, Rect square, unsigned state);
float room_token_least(const Sketch *sketch);
/* What a team's name is set in beside its token. */
TextFormat room_name_format(const Room *room);
/* The token in the middle of the rect's height, `side` large, and the name beside it, in lines of the rect's width;
 * `name` NULL: the token alone, in the middle. */
void room_team(const Room *room, int team, Rect at, float side, unsigned state, const TextFormat *name, Ink ink);
/* The width that room_team needs for the longest name of these teams (bits) in one line, with tokens this large; and
 * for their longest word. */
float room_team_width(const Room *room, unsigned teams, TextFormat name, float side);
float room_team_word_width(const Room *room, unsigned teams, TextFormat name, float side);
/* The same with as much of the name as stands in one line of the rect's width, the rest as an ellipsis; and how many of
 * these teams' names that cuts. */
void room_team_in_line(const Room *room, int team, Rect at, float side, TextFormat name, Ink ink);
int room_teams_cut(const Room *room, unsigned teams, TextFormat name, float side, float width);
const char *room_team_name(const Sketch *sketch, const WorkshopSetup *setup, int team);
/* A team's initial: the first character of its name. */
const char *room_team_initial(const Sketch *sketch, const WorkshopSetup *setup, int team);

/* What a shape and a colour are called, by their numbers in Team. */
const char *room_shape_name(const Sketch *sketch, int shape);
const char *room_colour_name(const Sketch *sketch, int colour);

/* The symbol and name of a pile in a row, middle within the rect; the name as large as `role` or as fits. */
void room_pile(const Room *room, RoomRole role, Side side, Rect at, bool on_sheet);

/* The card that the room is at: only in stages that have one. */
const Card *room_card_at_hand(const Room *room);

/* What a workshop's stage is called ("Vote", "The split"), for "what comes next" and the leader's window. */
const char *room_stage_name(const Sketch *sketch, WorkshopStage stage);
/* Seconds as minutes and seconds: "1:05". */
const char *room_clock_words(const Sketch *sketch, int seconds);

/* What going on leads to, in the same words; "" at the end. */
const char *room_next_name(const Sketch *sketch, const Game *game);

#endif
