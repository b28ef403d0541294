/* The end of the path: the linked rings, a sentence of the article, three questions to take along, and what one can do
 * next. */
#include "challenge_page.h"
#include "screens.h"

#include <math.h>

static const char *const QUESTIONS[] = {"ending.question.1", "ending.question.2", "ending.question.3"};

/* The article's sentence, beside the rings where there is room for both. */
static void put_opening(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int quotation = article_find(sketch->view->library->article, "flourish-together");
    bool rings = !sketch->layout->low && sketch->layout->text_scale < 1.5f, beside = !sketch->stacked && flow->w >= 640;
    float width = beside ? 220 : fminf(flow->w * 0.7f, 230), height = width / 1.75f, top = flow->y, whole = flow->w;
    if (rings) {
        Rect place = {beside ? flow->x : flow->x + (flow->w - width) / 2, flow->y, width, height};
        Node *whole_rings = put_box(sketch, node_id("ending-rings", 0), LOOK_TIME_RINGS, place);
        whole_rings->amount = whole_rings->amount_before = 1; /* these are made for a sheet, in every theme */
    }
    if (rings && beside) {
        flow->x += width + 34;
        flow->w -= width + 34;
    } else if (rings) {
        flow->y += height;
        flow_gap(flow, 20);
    }
    flow_quote(flow, quotation < 0 ? 0 : quotation, false, true);
    if (rings && beside) {
        flow->x -= width + 34;
        flow->w = whole;
        flow->y = fmaxf(flow->y, top + height);
    }
}

static void put_next(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "ending.next"));
    flow_gap(flow, 8);
    if (sketch->view->due > 0) {
        flow_item(flow, "icon-again", TYPE_READING, say_count(sketch, "ending.due", sketch->view->due), false);
        flow_gap(flow, 10);
    }
    static const char *const items[][2] = {
        {"icon-path", "ending.steps"}, {"icon-people", "ending.group"}, {"icon-pencil", "ending.deck"}};
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        flow_item(flow, items[i][0], TYPE_READING, say(sketch, items[i][1]), false);
        flow_gap(flow, 10);
    }
}

void ending_nodes(Sketch *sketch)
{
    const Game *game = sketch->view->session ? session_game(sketch->view->session) : NULL;
    bool ended = game && game_stage(game) == STAGE_ROUND_END;
    Button buttons[] = {{.id = node_id("table", 0),
                         .look = LOOK_PRIMARY,
                         .icon = "icon-table",
                         .label = say(sketch, "bar.table"),
                         .state = NODE_FIRST_FOCUS,
                         .command = command_open(SCREEN_TABLE, 0)},
                        {.id = node_id("more", 0),
                         .look = LOOK_SECONDARY,
                         .label = say(sketch, ended ? "round.next" : "path.to_cards"),
                         .command = ended  ? view_start_round(sketch->view, sketch->view->settings->name_signs)
                                    : game ? command_open(SCREEN_PLAY, 0)
                                           : command_of(COMMAND_HOME)},
                        {.id = node_id("home", 0),
                         .look = LOOK_QUIET,
                         .icon = "icon-home",
                         .label = say(sketch, "round.home"),
                         .command = command_of(COMMAND_HOME)}};
    Sheet sheet = sheet_begin(sketch, say(sketch, "ending.title"), buttons, 3);
    Flow *flow = &sheet.flow;
    put_opening(flow);
    flow_gap(flow, 22);
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "ending.questions"));
    flow_gap(flow, 8);
    for (size_t i = 0; i < sizeof QUESTIONS / sizeof QUESTIONS[0]; i++) {
        flow_item(flow, "icon-bubble", TYPE_READING, say(sketch, QUESTIONS[i]), false);
        flow_gap(flow, 10);
    }
    flow_quiet(flow, TYPE_LABEL, say(sketch, "ending.silence"));
    flow_gap(flow, 20);
    put_next(flow);
    flow_gap(flow, 10);
    flow_item(flow, "icon-heart", TYPE_READING, say(sketch, "ending.close"), false);
    flow_gap(flow, 10);
    flow_item(flow, "icon-info", TYPE_READING, say(sketch, "about.not_diagnosis"), false);
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}
