/* A hand that plays challenges. */
#include "step_hand.h"

#include <stddef.h>

enum { FIRST_OFTEN = 45, FORWARD_OFTEN = 40 }; /* of a hundred presses */

static bool is_move(const Node *node, int challenge)
{
    const Command *command = &node->command;
    if (!(node->state & NODE_FOCUSABLE) || (node->state & NODE_DISABLED))
        return false;
    return (command->kind == COMMAND_GAME && command->action.kind == ACTION_MOVE &&
            command->action.value == challenge) ||
           command->kind == COMMAND_PICK;
}

/* Of those that are moves, one by chance: with `first`, of those that the screen offers first; with `acts`, of those
 * that change the game rather than the hand. */
static const Node *any(const NodeList *nodes, int challenge, Random *random, NodeId last, bool first, bool acts)
{
    const Node *found = NULL;
    uint32_t count = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        bool fits = is_move(node, challenge) && node->id != last && (!first || (node->state & NODE_FIRST_FOCUS)) &&
                    (!acts || node->command.kind == COMMAND_GAME);
        if (fits && random_below(random, ++count) == 0)
            found = node;
    }
    return found;
}

const Node *step_hand_next(const NodeList *nodes, int challenge, Random *random, NodeId last)
{
    uint32_t chance = random_below(random, 100);
    const Node *node = NULL;
    if (chance < FIRST_OFTEN)
        node = any(nodes, challenge, random, last, true, false);
    if (!node && chance < FIRST_OFTEN + FORWARD_OFTEN)
        node = any(nodes, challenge, random, last, false, true);
    if (!node)
        node = any(nodes, challenge, random, last, false, false);
    return node ? node : any(nodes, challenge, random, 0, false, false);
}
