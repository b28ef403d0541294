/* A deck that can't be played: each mistake with its place and how to mend it. */
#include "page.h"
#include "screens.h"

/* "Row 5, column D (text)" or "Line 12, column 3"; NULL where the whole file is meant. */
static const char *place_words(const Sketch *sketch, const Problem *problem)
{
    if (problem->cell)
        return say_with(sketch, "mistakes.cell", (const char *const[]){"cell", problem->cell, NULL});
    if (problem->line == 0)
        return NULL;
    const char *const words[] = {"line", say_number(sketch, problem->line), "column",
                                 say_number(sketch, problem->column), NULL};
    return say_with(sketch, "mistakes.place", words);
}

static void put_mistake(Flow *flow, int index, const Problem *problem)
{
    Sketch *sketch = flow->sketch;
    const char *place = place_words(sketch, problem);
    if (place) {
        TextFormat format = type_of(sketch, TYPE_LABEL);
        format.face = FACE_EXTRABOLD;
        flow->y += put_text(sketch, node_id("mistake-place", index), format, INK_INK, place, flow->x, flow->y,
                            flow->w)->rect.h + 2;
    }
    TextFormat format = type_of(sketch, TYPE_READING);
    flow->y += put_text(sketch, node_id("mistake", index), format, INK_INK, problem->text, flow->x, flow->y,
                        flow->w)->rect.h;
    flow_gap(flow, 16);
}

void mistakes_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    const Problems *problems = view->mistakes;
    Button back = {.id = node_id("back-to", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "mistakes.back"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_BACK)};
    const char *const file[] = {"file", view->mistaken ? view->mistaken : "", NULL};
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "mistakes.title"), &back, 1);
    Flow *flow = &page.flow;
    flow_text(flow, TYPE_LEAD, say_with(sketch, "mistakes.file", file))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 4);
    long count = problems ? (long)(problems->count + problems->further) : 0;
    flow_text(flow, TYPE_BODY_STRONG, say_count(sketch, "mistakes.count", count))->state |= NODE_ANNOUNCE;
    flow_quiet(flow, TYPE_SMALLEST, say(sketch, "mistakes.follow"));
    flow_gap(flow, 20);
    for (size_t i = 0; problems && i < problems->count; i++)
        put_mistake(flow, (int)i, &problems->items[i]);
    if (problems && problems->further > 0)
        flow_quiet(flow, TYPE_READING, say_count(sketch, "mistakes.further", (long)problems->further));
    page_end(&page);
}
