/* The screen of the challenge esteem. */
#include "challenge_page.h"

void esteem_nodes(Sketch *sketch)
{
    Button finish = {.id = node_id("finish", 0),
                     .look = LOOK_PRIMARY,
                     .label = say(sketch, "step.finish"),
                     .state = NODE_FIRST_FOCUS,
                     .command = command_move(challenge_shown(sketch), 0, 0, 0)};
    Page page = challenge_page_begin(sketch, say(sketch, "step.esteem.do"), &finish, 1);
    page_end(&page);
}

void esteem_recap(Flow *flow)
{
    (void)flow;
}

const ChallengeWords esteem_words = {"step.esteem.about", "step.esteem.end"};
