/* What stands in the comparison table, told from the game: for the screen, the picture and the text alike. */
#ifndef TABLE_PARTS_H
#define TABLE_PARTS_H

#include "game.h"

enum { TABLE_STONES_MOST = 8 };

/* The article's definition of a side; NULL where the article has none. */
const Quotation *table_definition(const Article *article, Side side);

/* Keys of the language file. */
const char *table_head_key(Side side); /* "Codependence" */
const char *table_topic_key(Topic topic);
const char *table_open_key(bool resting);

/* Whether the card at this place of the sorted ones stands in a cell. */
bool table_has(const Game *game, int index, Side side, Topic topic);

/* Whether it was last sorted otherwise and comes back, or (`resting`) rests after several misses. */
bool table_open(const Game *game, int index, bool resting);

/* What the stones of the player's cairn say, from the lowest up; gives how many (0: there is no cairn yet). */
int table_stones(const Game *game, const char *stones[TABLE_STONES_MOST]);

#endif
