/* Somebody who plays a challenge by pressing what its screen offers, mostly what it offers first, else anything: a hand
 * for tests of every device. The same seed always presses the same things. */
#ifndef STEP_HAND_H
#define STEP_HAND_H

#include "node.h"
#include "random.h"

enum { STEP_HAND_PRESSES_MOST = 3000 }; /* after so many the challenge counts as one that can't be finished */

/* What is pressed next of a challenge's screen: a node that moves in it or takes something into the hand. NULL where
 * there is nothing to press. `last`: what was pressed before, which is rarely pressed twice; 0 at the beginning. */
const Node *step_hand_next(const NodeList *nodes, int challenge, Random *random, NodeId last);

#endif
