/* What the parts of the challenge awareness' screen share: the play at hand, its stamps, and the moments' cards. */
#ifndef AWARENESS_SCREEN_H
#define AWARENESS_SCREEN_H

#include "awareness.h"
#include "challenge_page.h"

/* What COMMAND_PICK holds: a moment by its number, or a stamp from this on. */
enum { AWARENESS_PICK_STAMP = 100, AWARENESS_DRAG_STAMP = 1 };

typedef struct DayView {
    Sketch *sketch;
    const AwarenessVariant *variant;
    const AwarenessState *state;
    int challenge;
    int current; /* the moment of this half that the focus begins with: the one marked last, or the first */
    int held;    /* the moment that a stamp would mark; -1: none */
    int stamp;   /* the stamp in the hand; 0: none */
    int fresh;   /* the moment whose stamp was set or lifted just now, which is told; -1: none */
} DayView;

/* What of the day shows now, from the challenge that is played or looked at. */
DayView day_view(Sketch *sketch);
/* Whether the focus says which moment is meant: then the one that has it is in the hand already. */
bool day_by_focus(const DayView *day);
Command day_mark(const DayView *day, int mark, int moment);

/* What stands on a mark's stamp, or of a moment without one. */
const char *stamp_words(const Sketch *sketch, int mark);
const char *stamp_icon(int mark); /* NULL for none */

/* A moment's sheet as it is measured before it is placed. */
typedef struct MomentCard {
    TextFormat time, text;
    float pad_x, pad_y, width, height;
    float stamp_row; /* the height of a row of its own that the stamp needs within; 0: it sits on the upper edge */
    float stamp_width, stamp_inset; /* from the right edge */
    float stamp_size;  /* of its words */
} MomentCard;

/* A moment's sheet for this width, its words `scale` times their usual size or as large as they fit. Adds no node. */
MomentCard moment_card(const DayView *day, int moment, float width, float scale);
/* The sheet (its height is the caller's to correct where more follows), its time and words. */
void put_moment(const DayView *day, const MomentCard *card, int moment, float x, float y);
/* The player's stamp on it, where there is one. `low`: on its lower edge. */
void put_moment_stamp(const DayView *day, const MomentCard *card, int moment, Rect sheet, bool low);
NodeId moment_id(int moment);
const char *moment_label(const DayView *day, int moment);

/* awareness_stream.c: the stream with the moments of the half that is shown; the flow moves on beneath it. */
void put_stream(const DayView *day, Flow *flow, float room);
/* awareness_back.c: looking back on all ten. */
void looking_back_nodes(const DayView *day);

#endif
