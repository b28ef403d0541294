/* What is left of a workshop, as it will be kept, and the way to keep it. */
#include "page.h"
#include "screens.h"
#include "workshop_sheet.h"
#include "workshop_words.h"

#include <math.h>

/* Whether the teams' names go into what is kept: off until somebody wants them. */
static void put_names_switch(Flow *flow, const Record *record)
{
    Sketch *sketch = flow->sketch;
    bool on = record->team_names;
    Flow column = *flow; /* a switch far from its words is hard to find */
    column.w = fminf(flow->w, 760 * sketch->layout->text_scale);
    flow_switch(&column, node_id("team-names", 0), type_of(sketch, TYPE_BODY), say(sketch, "afterwards.names"), NULL,
                on, (Command){.kind = COMMAND_TEAM_NAMES, .value = !on});
    flow->y = column.y;
}

/* The title, and at its right the way to keep it, where there is room for both. */
static void put_title(Flow *flow, bool saves)
{
    Sketch *sketch = flow->sketch;
    Button save = {.id = node_id("save", 0),
                   .look = LOOK_PRIMARY,
                   .icon = "icon-download",
                   .label = say(sketch, "table.save"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_open(SCREEN_SAVE, 0)};
    float width = button_width(sketch, &save), height = button_height(sketch, &save, width), top = flow->y;
    const char *title = say(sketch, "afterwards.title");
    TextFormat format = type_of(sketch, TYPE_SCREEN_TITLE);
    format.face = FACE_EXTRABOLD;
    bool beside = saves && line_width(sketch, format, title) + 24 + width <= flow->w;
    float line = format.size * format.line, lower = beside ? fmaxf(0, (height - line) / 2) : 0;
    sketch->nodes->title = title;
    Flow words = {.sketch = sketch, .x = flow->x, .y = top + lower, .w = flow->w - (beside ? width + 24 : 0)};
    flow_heading(&words, TYPE_SCREEN_TITLE, title)->state |= NODE_ANNOUNCE;
    flow->y = words.y;
    if (beside)
        put_button(sketch, &save, flow->x + flow->w - width, top + fmaxf(0, (line - height) / 2), width);
    flow->y += lower;
    flow_gap(flow, 10);
    if (saves && !beside) {
        flow_buttons(flow, &save, 1);
        flow_gap(flow, 10);
    }
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
    if (!view_workshop(view) || !view_has_table(view)) {
        put_nothing(sketch);
        return;
    }
    Record record = record_of(view);
    bool saves = view->save != NULL;
    float y = put_trouble(sketch, put_bar(sketch, !saves));
    Page page = page_begin(sketch, y, NULL, NULL, 0);
    put_title(&page.flow, saves);
    flow_record_about(&page.flow, &record);
    if (saves && workshop_setup_votes_by_teams(workshop_setup(record.game))) {
        flow_gap(&page.flow, 12);
        put_names_switch(&page.flow, &record);
    }
    flow_record(&page.flow, &record, true);
    page_end(&page);
}
