/* The parts of the conversation's screen. */
#ifndef CONVERSATION_SCREEN_H
#define CONVERSATION_SCREEN_H

#include "challenge_page.h"
#include "conversation.h"

typedef struct Talk {
    Sketch *sketch;
    const ConversationVariant *variant;
    const ConversationState *state;
    const TalkEnding *ending; /* NULL while it goes on */
    int challenge;
    bool whole; /* all of it is shown, from its beginning */
} Talk;

static const float TALK_COLUMN = 362; /* the most that the rings are wide */

/* The two rings and the same as a track with its three words; `height` is the rings'. */
void talk_put_rings(Flow *flow, const Talk *talk, float height);
/* Where there is little room: the rings without their track, and beside them what the last line did, or before the
 * first one what they show, as far as that takes no further room. */
void talk_put_rings_small(Flow *flow, const Talk *talk);
/* What the last line did. */
void talk_put_note(Flow *flow, const Talk *talk);

#endif
