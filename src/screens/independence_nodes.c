/* The screen of the challenge independence. */
#include "challenge_page.h"

void independence_nodes(Sketch *sketch)
{
    Button finish = {.id = node_id("finish", 0),
                     .look = LOOK_PRIMARY,
                     .label = say(sketch, "step.finish"),
                     .state = NODE_FIRST_FOCUS,
                     .command = command_move(challenge_shown(sketch), 0, 0, 0)};
    Page page = challenge_page_begin(sketch, say(sketch, "step.independence.do"), &finish, 1);
    page_end(&page);
}

void independence_recap(Flow *flow)
{
    (void)flow;
}

const ChallengeWords independence_words = {"step.independence.about", "step.independence.end"};
