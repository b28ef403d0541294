/* What is kept of a workshop, told from its game: for the screen, the picture and the files alike. Nothing of it tells
 * of a person. Cards that the room neither voted on nor heard the article's answer to are left out. */
#ifndef WORKSHOP_RECORD_H
#define WORKSHOP_RECORD_H

#include "screen.h"

typedef struct Record {
    const Language *language;
    const Article *article;
    const ArticleWords *words; /* what it says in that language; NULL: it needs no translation */
    const Game *game;  /* a workshop */
    bool team_names;   /* whether they are wanted; only where teams voted */
} Record;

/* The record of the workshop that the view shows: view_workshop(view) (workshop_words.h) must not be NULL. */
Record record_of(const View *view);

/* Whether there is anything to be saved: a game's comparison table that is not empty, or what is kept of a workshop. */
bool view_has_table(const View *view);

/* Whether the card at this place of the workshop is kept; and whether any is. */
bool record_has(const Record *record, int place);
bool record_has_any(const Record *record);

/* The deck's card at this place. */
const Card *record_card(const Record *record, int place);

/* Whether anybody voted: first (which 0), or after the talk (1). */
bool record_voted(const Record *record, int place, int which);

/* The number of teams whose names are in it: 0 where they are not wanted, or hands were counted. */
int record_teams(const Record *record);

/* A team's name: its own, or the one that the language gives it. Lives as long as game and language. */
const char *record_team_name(const Record *record, int team);

/* Adds when it was, where that is known, and how the room voted: "A workshop with Me & We on 2026-11-28. 4 teams
 * voted." */
void record_say_about(const Record *record, TextBuffer *out);

/* Adds how a ballot came out, in words: "Codependent 3, Interdependent 1", with the teams behind each where their names
 * are wanted; or that there was none. `out` is empty before. */
void record_say_votes(const Record *record, int place, int which, TextBuffer *out);

/* Whether the teams' points are kept: they were on, and names are wanted. */
bool record_points(const Record *record);

/* Keys of the language file. */
const char *record_pile_key(Side side);   /* "pile.codependent", and of a card that depends "room.table.depends" */
const char *record_answer_key(const Deck *deck, const Card *card); /* "The article says codependent", or the deck */
const char *record_ballot_key(int which); /* "Before the talk", "After the talk" */

#endif
