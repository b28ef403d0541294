/* What several screens, readers and files ask about a workshop: whether the view shows one, what its teams are called,
 * what the room is asked about a card and how its votes came out. */
#ifndef WORKSHOP_WORDS_H
#define WORKSHOP_WORDS_H

#include "sketch.h"
#include "workshop.h"

/* The workshop that the view shows, or NULL. */
const Game *view_workshop(const View *view);

/* A team's name: its own, or the one that the language gives it by its place. Lives as long as set-up and language. */
const char *workshop_team_name(const Language *language, const WorkshopSetup *setup, int team);

/* The question to the room about a card: its own or a general one. Lives as long as card and language. */
const char *workshop_question(const Language *language, const Card *card);

/* Gives a bar of LOOK_SPLIT a ballot's shares; the one after the talk, also where the part ended before it. Without any
 * vote both parts are alike. Where one pile was not counted there are no shares, and no bar shows. */
void workshop_show_split(Node *bar, const Game *game, int place, int which);

/* How many votes a pile has, in figures; a dash where it was not counted. */
const char *workshop_figure(const Sketch *sketch, const Game *game, int place, int which, Side pile);

/* The same to be read within a sentence: "not counted" in place of the dash. */
const char *workshop_figure_words(const Sketch *sketch, const Game *game, int place, int which, Side pile);

#endif
