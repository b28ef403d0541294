/* The parts of the week's screen: its grid, what lies in it, the tray, and what somebody asks for. */
#ifndef WEEK_SCREEN_H
#define WEEK_SCREEN_H

#include "flow.h"
#include "independence.h"

/* What is in the hand (COMMAND_PICK): what can lie in a cell by the number it has there, of an ask: it is looked at and
 * answered; WEEK_MOVING and an ask: it is being moved; WEEK_PLACE and a cell: what is pressed next goes there. */
enum { WEEK_MOVING = 200, WEEK_PLACE = 300, WEEK_DRAG = 4 };

/* How the 21 cells stand: seven columns of three, seven rows of three, or all one under the other. */
typedef enum WeekShape { WEEK_COLUMNS, WEEK_ROWS, WEEK_LIST } WeekShape;

/* Where the focus goes when the screen opens: the first free cell, a tile (Week.first), the answers, the button. */
typedef enum WeekFocus {
    WEEK_FOCUS_CELLS,
    WEEK_FOCUS_TILE,
    WEEK_FOCUS_ASKING,
    WEEK_FOCUS_FINISH,
    WEEK_FOCUS_GIVEN /* a node has it */
} WeekFocus;

typedef struct Week {
    Sketch *sketch;
    const IndependenceVariant *variant;
    const IndependenceState *state;
    int challenge;
    int hand;   /* the item that the next cell takes, or -1 */
    int asking; /* the ask that is looked at, or -1 */
    int place;  /* the cell that the next item goes to, or -1 */
    WeekFocus focus;
    int first;  /* the item that has the focus, or -1 */
    WeekShape shape;
    Rect grid;
    float label, head, cell_w, cell_h; /* the labels' width and height, a cell's size */
    int opened; /* the day under which the choices for a cell unfold; WEEK_DAYS: none */
    float opened_height;
} Week;

/* The format of what stands in a cell and on a tile of the tray. */
TextFormat week_format(const Week *week);

/* "Wednesday evening". */
const char *week_when(const Week *week, int cell);

/* What an item is called in the week. */
const char *week_item_text(const Week *week, int item);

/* week_grid.c. Finds the grid's shape and measures for a width; `height`: what it may take (0: as little as it can). */
void week_measure(Week *week, float x, float y, float width, float height);
float week_grid_height(const Week *week);
float week_cell_least(const Week *week);
/* Whether columns fit a width with their words in a good size. */
bool week_columns_fit(const Week *week, float width);
void week_put_grid(Week *week);
/* A tile for an item at a place: in the grid where `cell` is not -1, in the tray otherwise. */
void week_put_tile(Week *week, int item, int cell, Rect rect);
Command week_move(const Week *week, int verb, int item, int place);

/* week_tray.c. The tiles that lie in no cell; with `measure_only` the height of all tiles there are. */
float week_put_tray(Week *week, Rect at, bool measure_only);
/* What somebody asks for, and the four answers. Returns the height. */
float week_put_asking(Week *week, Rect at);
/* "Monday evening is free." */
const char *week_place_words(const Week *week);
/* What somebody says to an answer, as a strip of a width, to be put somewhere. */
Node week_answer(const Week *week, int ask, WeekAnswer answer, float width);
/* What unfolds under the day `opened`. Returns the height. */
float week_put_opened(Week *week, Rect at);
/* The height of the longest request with its answers, where the way back stands beside it. */
float week_asking_height(Week *week, float width);

#endif
