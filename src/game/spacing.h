/* Cards come again over days: when each is due, and how those that are get among the cards to be dealt. */
#ifndef SPACING_H
#define SPACING_H

#include "game_state.h"

/* The calendar's day as an action brings it; 0: as before. */
void spacing_tell(Game *game, int calendar);

/* The card at hand: sorted as the article has it (its sign too, where that was asked); sorted otherwise, or its sign
 * named otherwise or passed; passed as a whole. */
void spacing_agreed(Game *game);
void spacing_missed(Game *game);
void spacing_passed(Game *game);

/* At a round's start: lets those of each pile that have been due for longest into its pool again, and marks them, so
 * that dealing prefers them. */
void spacing_recall(Game *game);

static inline bool spacing_is_due(const Game *game, int card)
{
    int due = game->cards[card].due;
    return due > 0 && due <= game->days.day;
}

#endif
