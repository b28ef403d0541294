/* What is left of a workshop, as it will be kept, and the way to keep it. */
#include "page.h"
#include "screens.h"
#include "workshop_sheet.h"

#include <math.h>

/* Whether the teams' names go into what is kept: off until somebody wants them. */
static void put_names_switch(Flow *flow, const Record *record)
{
    Sketch *sketch = flow->sketch;
    bool on = record->team_names;
    Node node = {.id = node_id("team-names", 0),
                 .role = ROLE_SWITCH,
                 .look = LOOK_SWITCH,
                 .state = NODE_FOCUSABLE | (on ? NODE_CHECKED : 0),
                 .label = say(sketch, "afterwards.names"),
                 .text = type_of(sketch, TYPE_BODY),
                 .ink = INK_INK,
                 .side = SIDE_EITHER,
                 .command = {.kind = COMMAND_TEAM_NAMES, .value = !on}};
    node.rect = (Rect){flow->x, flow->y, fminf(flow->w, 760 * sketch->layout->text_scale), 0};
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, node.rect.w), target_least(sketch));
    node_list_add(sketch->nodes, node);
    flow->y += node.rect.h;
}

static void put_nothing(Sketch *sketch)
{
    Sheet sheet = sheet_begin(sketch, say(sketch, "afterwards.title"), NULL, 0);
    flow_text(&sheet.flow, TYPE_LEAD, say(sketch, "afterwards.none"))->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}

void afterwards_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    if (!view_has_workshop(view)) {
        put_nothing(sketch);
        return;
    }
    bool saves = view->save != NULL;
    Record record = record_of(view);
    Button save = {.id = node_id("save", 0),
                   .look = LOOK_PRIMARY,
                   .icon = "icon-download",
                   .label = say(sketch, "afterwards.save"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_open(SCREEN_SAVE, 0)};
    float y = put_trouble(sketch, put_bar(sketch, !saves));
    Page page = page_begin(sketch, y, NULL, &save, saves ? 1 : 0);
    sketch->nodes->title = say(sketch, "afterwards.title");
    flow_record_title(&page.flow, &record);
    if (saves && workshop_setup_votes_by_teams(workshop_setup(record.game))) {
        flow_gap(&page.flow, 12);
        put_names_switch(&page.flow, &record);
    }
    flow_record(&page.flow, &record, true);
    page_end(&page);
}
