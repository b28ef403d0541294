/* A deck that can't be played: each mistake with its place and how to mend it. */
#include "page.h"
#include "screens.h"

#include <math.h>

static const float LINE_MOST = 880; /* u: longer lines are hard to come back from */

/* "Row 5, column D (text)" or "Line 12, column 3"; NULL where the whole file is meant. */
static const char *place_words(const Sketch *sketch, const Problem *problem)
{
    if (problem->cell)
        return say_with(sketch, "mistakes.cell",
                        (const char *const[]){"cell", say_message(sketch, problem->cell), NULL});
    if (problem->line == 0)
        return NULL;
    const char *const words[] = {"line", say_number(sketch, problem->line), "column",
                                 say_number(sketch, problem->column), NULL};
    return say_with(sketch, "mistakes.place", words);
}

/* The places are headings, from one to the next of which a screen reader's user can leap. */
static void put_mistake(Flow *flow, int index, const Problem *problem)
{
    Sketch *sketch = flow->sketch;
    const char *place = place_words(sketch, problem);
    if (place) {
        TextFormat format = type_of(sketch, TYPE_LABEL);
        format.face = FACE_EXTRABOLD;
        Node *heading = put_text(sketch, node_id("mistake-place", index), format, INK_INK, place, flow->x, flow->y,
                                 flow->w);
        heading->role = ROLE_HEADING;
        flow->y += heading->rect.h + 2;
    }
    flow->y += put_text(sketch, node_id("mistake", index), type_of(sketch, TYPE_READING), INK_INK,
                        say_message(sketch, problem->text), flow->x, flow->y, flow->w)->rect.h;
    flow_gap(flow, 18);
}

static const char *lead_words(const Sketch *sketch)
{
    static const char *const keys[] = {[MISTAKES_OF_FILE] = "mistakes.file",
                                       [MISTAKES_LEFT_OUT] = "mistakes.left_out",
                                       [MISTAKES_OF_SHELF] = "mistakes.shelf"};
    const View *view = sketch->view;
    return say_with(sketch, keys[view->mistakes_of],
                    (const char *const[]){"file", view->mistaken ? view->mistaken : "", NULL});
}

/* How many there are is said anew when the file was saved with fewer. */
static void put_count(Flow *flow, const Problems *problems)
{
    Sketch *sketch = flow->sketch;
    long count = problems ? (long)(problems->count + problems->further) : 0;
    Node *node = flow_text(flow, TYPE_BODY_STRONG, say_count(sketch, "mistakes.count", count));
    node->id = node_id("mistakes-count", 0);
    node->role = ROLE_STATUS;
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
    Page page =
        page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "mistakes.title"), &back, 1);
    Flow *flow = &page.flow;
    flow->w = fminf(flow->w, LINE_MOST);
    flow_text(flow, TYPE_LEAD, lead_words(sketch))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 4);
    put_count(flow, problems);
    if (view->mistakes_of != MISTAKES_OF_SHELF)
        flow_quiet(flow, TYPE_SMALLEST, say(sketch, view->unfollowed                  ? "mistakes.again"
                                                    : view->device == DEVICE_TERMINAL ? "mistakes.follow.lines"
                                                                                      : "mistakes.follow"));
    flow_gap(flow, 20);
    for (size_t i = 0; problems && i < problems->count; i++)
        put_mistake(flow, (int)i, &problems->items[i]);
    if (problems && problems->further > 0)
        flow_quiet(flow, TYPE_READING, say_count(sketch, "mistakes.further", (long)problems->further));
    page_end(&page);
}
