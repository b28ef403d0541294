/* A round's end: the table with what this round added to it. No score. */
#include "page.h"
#include "screens.h"
#include "comparison.h"

/* A step that is open and was not begun yet, or -1. */
static int new_step(const Game *game)
{
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        if (game_step_open(game, challenge) && !game_step_begun(game, challenge) &&
            game_step_next_variant(game, challenge) >= 0)
            return challenge;
    return -1;
}

void round_end_nodes(Sketch *sketch)
{
    const Game *game = session_game(sketch->view->session);
    const char *round = say_number(sketch, game_round(game));
    bool step = new_step(game) >= 0;
    Button buttons[] = {
        {.id = node_id("new-step", 0),
         .look = LOOK_PRIMARY,
         .icon_after = "icon-right",
         .label = say(sketch, "round.step"),
         .state = NODE_FIRST_FOCUS,
         .command = command_open(SCREEN_PATH, -1)},
        {.id = node_id("next", 0),
         .look = step ? LOOK_SECONDARY : LOOK_PRIMARY,
         .icon_after = step ? NULL : "icon-right",
         .label = say(sketch, "round.next"),
         .state = step ? 0 : NODE_FIRST_FOCUS,
         .command = view_start_round(sketch->view, sketch->view->settings->name_signs)},
        {.id = node_id("home", 0),
         .look = LOOK_QUIET,
         .icon = "icon-home",
         .label = say(sketch, "round.home"),
         .command = command_of(COMMAND_HOME)},
    };
    Page page = page_begin(sketch, put_play_bar(sketch),
                           say_with(sketch, "round.title", (const char *const[]){"round", round, NULL}),
                           buttons + !step, step ? 3 : 2);
    Flow *flow = &page.flow;
    page.keeps_on = true; /* the table is long, and need not be read to its end each time */
    flow_quiet(flow, TYPE_BODY, say(sketch, step ? "round.step.about" : "table.promise"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 18);
    flow_table(flow, (TableStyle){.fresh = game_round(game), .pressable = true});
    flow_open_cards(flow, true);
    flow_gap(flow, 18);
    flow_item(flow, "icon-info", TYPE_LABEL, say(sketch, "about.not_diagnosis"), true);
    page_end(&page);
}

/* Before the first card of a game, and where a game could not be opened. */
void ready_nodes(Sketch *sketch)
{
    Button begin = {.id = node_id("begin", 0),
                    .look = LOOK_PRIMARY,
                    .icon_after = "icon-right",
                    .label = say(sketch, "ready.begin"),
                    .state = NODE_FIRST_FOCUS,
                    .command =
                        sketch->view->session ? view_start_round(sketch->view, false) : command_of(COMMAND_NEW_GAME)};
    Sheet sheet = sheet_begin(sketch, say(sketch, "ready.title"), &begin, 1);
    flow_text(&sheet.flow, TYPE_LEAD, say(sketch, "ready.text"))->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}
