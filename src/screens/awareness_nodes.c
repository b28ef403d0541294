/* The screen of the challenge awareness. */
#include "challenge_page.h"

void awareness_nodes(Sketch *sketch)
{
    Button finish = {.id = node_id("finish", 0),
                     .look = LOOK_PRIMARY,
                     .label = say(sketch, "step.finish"),
                     .state = NODE_FIRST_FOCUS,
                     .command = command_move(challenge_shown(sketch), 0, 0, 0)};
    Page page = challenge_page_begin(sketch, say(sketch, "step.awareness.do"), &finish, 1);
    page_end(&page);
}

void awareness_recap(Flow *flow)
{
    (void)flow;
}

const ChallengeWords awareness_words = {"step.awareness.about", "step.awareness.end"};
