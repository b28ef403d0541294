/* A challenge to copy: its screen, and what its end tells. */
#include "challenge_page.h"
#include "company.h"

void company_nodes(Sketch *sketch)
{
    const CompanyVariant *variant = challenge_variant_shown(sketch);
    const CompanyState *state = challenge_state_shown(sketch);
    const CompanyThing *things = variant->things.items;
    int challenge = challenge_shown(sketch);
    Button end = {.id = node_id("end", 0),
                  .look = LOOK_PRIMARY,
                  .label = say(sketch, "company.end"),
                  .state = NODE_FIRST_FOCUS,
                  .command = command_move(challenge, COMPANY_END, 0, 0)};
    Page page = challenge_page_begin(sketch, say(sketch, "company.do"), &end, 1);
    for (int i = 0; i < variant->things.count; i++) {
        Button thing = {.id = node_id("thing", i),
                        .look = LOOK_SECONDARY,
                        .icon = state->picked[i] ? "icon-check" : NULL,
                        .label = things[i].text,
                        .state = state->picked[i] ? NODE_SELECTED : 0,
                        .command = command_move(challenge, COMPANY_PICK, i, 0)};
        flow_buttons(&page.flow, &thing, 1);
        flow_gap(&page.flow, 12);
    }
    page_end(&page);
}

void company_recap(Flow *flow)
{
    const CompanyVariant *variant = challenge_variant_shown(flow->sketch);
    const CompanyState *state = challenge_state_shown(flow->sketch);
    const CompanyThing *things = variant->things.items;
    for (int i = 0; i < variant->things.count; i++) {
        if (state->picked[i])
            flow_item(flow, "icon-check", TYPE_LEAD, things[i].text, false);
    }
}

const ChallengeWords company_words = {"company.about", "company.ended", NULL};
