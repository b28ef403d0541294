/* The parts of the leader's window: what it says of the card at hand and of its votes. */
#ifndef LEADER_PARTS_H
#define LEADER_PARTS_H

#include "flow.h"
#include "workshop.h"

/* The window's one size of text, and the same for its headings. */
TextFormat leader_type(const Sketch *sketch, bool heading);

/* A heading with the gap before it, a paragraph, a pile's symbol with a paragraph beside it. */
void leader_heading(Flow *flow, const char *words);
void leader_words(Flow *flow, const char *words);
Node *leader_pile_words(Flow *flow, Side side, const char *words);

/* The card: its text, its pile with the article's words and why, its twin, the question, the note. */
void leader_card(Flow *flow, const Game *game);

/* Each ballot of the card that was opened. The teams' points, where they are on. */
void leader_votes(Flow *flow, const Game *game);
void leader_points(Flow *flow, const Game *game);

#endif
