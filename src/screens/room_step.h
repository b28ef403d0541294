/* How the room plays one of the article's steps: what its questions are in words, and the parts that all steps share.
 * Each challenge that a group can be asked has a NAME_room.c, which fills RoomWords. */
#ifndef ROOM_STEP_H
#define ROOM_STEP_H

#include "challenge_page.h"
#include "room.h"

enum { ROOM_LINES_MOST = 8 };

/* A step as it stands. */
typedef struct RoomStep {
    Sketch *sketch;
    const Game *game;
    int challenge;
    const void *variant, *state;  /* of the challenge's own types */
    ChallengeQuestion question;   /* count 0: at the end */
    const Action *last;           /* the move that was made just now; NULL: something else was done since */
} RoomStep;

/* A line on the sheet of a step's screen. */
typedef struct RoomLine {
    RoomRole role;
    const char *text; /* lives as long as the nodes */
    bool quiet;       /* in the second ink */
} RoomLine;

typedef struct RoomLines {
    RoomLine items[ROOM_LINES_MOST];
    int count;
} RoomLines;

/* What a challenge says on the room's screen; all of it may be left empty but what a question needs. */
typedef struct RoomWords {
    RoomLines told;     /* before the first question: the situation */
    const char *about;  /* how the room plays it */
    RoomLines news;     /* what the last choice brought about: shown alone, before the next question */
    const char *ask;    /* the question */
    RoomLines card;     /* what it is about */
    const char *options[QUESTION_OPTIONS_MOST], *notes[QUESTION_OPTIONS_MOST]; /* notes: beneath an option, or NULL */
    const char *on;     /* of a question with one option: what going on does */
    /* Draws how the step stands, in a rect about 1.75 times as wide as high, on the ground; NULL: nothing. */
    void (*picture)(const RoomStep *step, Rect at);
} RoomWords;

/* Adds a line; nothing where the text is NULL or there are ROOM_LINES_MOST. */
void room_line(RoomLines *lines, RoomRole role, const char *text);
void room_quiet_line(RoomLines *lines, RoomRole role, const char *text);

/* A screen of a step while it is laid out: from the top a head, a sheet of lines with the picture beside it, and the
 * options. */
typedef struct RoomLeaf {
    Room *room;
    const RoomStep *step;
    const RoomWords *words;
    const char *head;      /* NULL: none */
    int team;              /* whose turn it is: its token stands before the head; -1: nobody's */
    const RoomLines *sheet;
    const RoomLines *below; /* on the ground, under the sheet; NULL: none */
    const char *safety;    /* NULL, or the line about fear, at the end */
    bool asks;             /* the options are there, and the sheet has the first focus, so that no press by accident
                            * decides anything */
} RoomLeaf;

/* Puts all of it in sizes that fit the room's box, but never under room_least: then it scrolls. */
void room_leaf(const RoomLeaf *leaf);

/* Whose turn it is: a team, or -1 where the whole room is asked. */
int room_step_team(const RoomStep *step);

#define ROOM_WORDS(name) void name##_room(const RoomStep *step, RoomWords *words);
ROOM_WORDS(awareness)
ROOM_WORDS(boundaries)
ROOM_WORDS(esteem)
ROOM_WORDS(independence)
ROOM_WORDS(conversation)

#endif
