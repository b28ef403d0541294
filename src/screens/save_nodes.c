/* Where the comparison table, or what is kept of a workshop, is saved. */
#include "page.h"
#include "save_kinds.h"
#include "screens.h"
#include "workshop_record.h"
#include "workshop_words.h"

#include <math.h>

static const float COLUMN_LEAST = 250;

/* What came of it: where it lies, or why it could not be written and what to do. */
static void put_answer(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const SaveView *save = sketch->view->save;
    if (!save->saved && !save->refused)
        return;
    const char *done = save->handed_over ? "save.handed_over" : "save.saved";
    const char *said = save->saved
                           ? say_with(sketch, done, (const char *const[]){"path", save->saved, NULL})
                           : say_with(sketch, "save.refused",
                                      (const char *const[]){"reason", say_message(sketch, save->refused), NULL});
    Node node = {.id = node_id("save-answer", save->saved ? 1 : 0),
                 .role = ROLE_STATUS,
                 .look = LOOK_NOTICE,
                 .state = NODE_ANNOUNCE,
                 .icon = save->saved ? "icon-check" : "icon-info",
                 .label = said,
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER,
                 .rect = {flow->x, flow->y, flow->w, 0}};
    if (save_icon_too_wide(&node))
        node.icon = NULL;
    fit_node(sketch, &node);
    node.rect.h = node_wanted_height(sketch->layout->measure, &node, flow->w);
    node_list_add(sketch->nodes, node);
    flow->y += node.rect.h;
    flow_gap(flow, 20);
}

static void put_places(Flow *flow)
{
    static const char *const keys[PLACE_COUNT] = {"save.place.pictures", "save.place.documents",
                                                  "save.place.downloads", "save.place.desktop", "save.place.home"};
    Sketch *sketch = flow->sketch;
    const SaveView *save = sketch->view->save;
    Button buttons[PLACE_COUNT];
    int count = 0;
    for (int place = 0; place < PLACE_COUNT; place++) {
        if (!save->places[place])
            continue;
        buttons[count++] = (Button){.id = node_id("save-place", place),
                                    .look = LOOK_QUIET,
                                    .label = say(sketch, keys[place]),
                                    .icon = save->at == place    ? "icon-check"
                                            : place == PLACE_HOME ? "icon-home"
                                                                  : "icon-folder",
                                    .state = save->at == place ? NODE_SELECTED : 0,
                                    .command = {.kind = COMMAND_SAVE_FOLDER, .value = SAVE_PLACE + place}};
    }
    if (count == 0)
        return;
    Flow row = *flow;
    row.x -= 12; /* a quiet button's padding, so that icons stand at the margin */
    row.w += 12;
    flow_buttons(&row, buttons, count);
    flow->y = row.y;
    flow_gap(flow, 16);
}

static void put_where(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const SaveView *save = sketch->view->save;
    flow_heading(flow, TYPE_LABEL, say(sketch, "save.where"));
    flow_gap(flow, 4);
    if (save->handed_over) {
        const char *const file[] = {"file", save->file, NULL};
        flow_text(flow, TYPE_READING, say_with(sketch, "save.to_browser", file));
        return;
    }
    if (save->folder) {
        const char *folder = save->folder[0] ? save->folder : say(sketch, "save.drives");
        flow_item(flow, "icon-folder", TYPE_BODY_STRONG, folder, false)->state |= NODE_ANNOUNCE;
        flow_gap(flow, 4);
        flow_quiet(flow, TYPE_READING, say_with(sketch, "save.name", (const char *const[]){"file", save->file, NULL}));
    } else {
        flow_text(flow, TYPE_READING, say(sketch, "save.no_place"))->state |= NODE_ANNOUNCE;
    }
    flow_gap(flow, 12);
    put_places(flow);
}

/* ---- The folder's own folders ---- */

static Node folder_node(Sketch *sketch, int index, float width)
{
    const SaveView *save = sketch->view->save;
    bool above = index < 0;
    /* In another folder these are others: an id that stayed would keep the focus on what stands there by chance. */
    NodeId id = above ? node_id("save-above", 0) : node_id("save-folder", save->visit * SAVE_FOLDERS_MOST + index);
    Node node = {.id = id,
                 .role = ROLE_BUTTON,
                 .look = LOOK_QUIET,
                 .state = NODE_FOCUSABLE,
                 .label = above ? say(sketch, "save.above") : save->inside[index],
                 .icon = above ? "icon-up" : "icon-folder",
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .command = {.kind = COMMAND_SAVE_FOLDER, .value = above ? SAVE_ABOVE : SAVE_INSIDE + index}};
    node.text.face = above ? FACE_SEMIBOLD : FACE_REGULAR;
    node.rect.w = width;
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, width), target_least(sketch));
    return node;
}

/* Row by row, as they are read. */
static void put_folders(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const SaveView *save = sketch->view->save;
    float least = COLUMN_LEAST * sketch->layout->text_scale, gap = 12, x = flow->x - 12, whole = flow->w + 12;
    int columns = (int)fminf(fmaxf(floorf((whole + gap) / (least + gap)), 1), 3);
    float width = (whole - gap * (float)(columns - 1)) / (float)columns, height = 0;
    for (int i = 0; i < save->inside_count; i++) {
        Node node = folder_node(sketch, i, width);
        node.rect.x = x + (width + gap) * (float)(i % columns);
        node.rect.y = flow->y;
        node_list_add(sketch->nodes, node);
        height = fmaxf(height, node.rect.h);
        if (i % columns == columns - 1 || i == save->inside_count - 1) {
            flow->y += height + 4;
            height = 0;
        }
    }
}

static void put_inside(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const SaveView *save = sketch->view->save;
    flow_rule(flow);
    flow_gap(flow, 14);
    flow_heading(flow, TYPE_LABEL, say(sketch, "save.inside"));
    flow_gap(flow, 4);
    if (save->has_above) {
        Node node = folder_node(sketch, -1, fminf(flow->w + 12, 480));
        node.rect.x = flow->x - 12;
        node.rect.y = flow->y;
        node_list_add(sketch->nodes, node);
        flow->y += node.rect.h + 4;
    }
    if (save->unreadable)
        flow_item(flow, "icon-info", TYPE_READING, say_message(sketch, save->unreadable), false);
    else if (save->inside_count == 0)
        flow_quiet(flow, TYPE_READING, say(sketch, "save.inside.none"));
    put_folders(flow);
    if (save->left_out > 0)
        flow_quiet(flow, TYPE_READING, say_count(sketch, "save.inside.more", save->left_out));
}

/* Where one just went to, one may want to go on: the first thing there has the focus. Else it is Save. */
static void give_first_focus(Sketch *sketch)
{
    const SaveView *save = sketch->view->save;
    bool walks = save && save->visit > 0 && !save->saved && !save->refused && sketch->view->device != DEVICE_TERMINAL;
    const Node *first = NULL;
    if (walks && save->inside_count > 0)
        first = node_list_find(sketch->nodes, node_id("save-folder", save->visit * SAVE_FOLDERS_MOST));
    else if (walks)
        first = node_list_find(sketch->nodes, node_id("save-above", 0));
    if (!first)
        first = node_list_find(sketch->nodes, node_id("save-now", 0));
    if (!first)
        first = node_list_find(sketch->nodes, node_id("save-back", 0));
    if (!first)
        first = node_list_find(sketch->nodes, node_id("back", 0));
    if (first)
        sketch->nodes->items[first - sketch->nodes->items].state |= NODE_FIRST_FOCUS;
}

/* Why nothing can be saved. */
static const char *nothing_words(const Sketch *sketch)
{
    if (!sketch->view->save)
        return say(sketch, "save.not_here");
    return say(sketch, view_workshop(sketch->view) ? "afterwards.none" : "table.empty");
}

void save_nodes(Sketch *sketch)
{
    const SaveView *save = sketch->view->save;
    bool table = view_has_table(sketch->view);
    bool can = save && save->folder && save->folder[0] && table; /* a list of drives is no folder to write to */
    Button back = {.id = node_id("save-back", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "table.back"),
                   .command = command_of(COMMAND_BACK)};
    Button now = {.id = node_id("save-now", 0),
                  .look = LOOK_PRIMARY,
                  .icon = "icon-download",
                  .label = save_now_words(sketch),
                  .command = command_of(COMMAND_SAVE)};
    bool empty = !save || !table;
    const char *title = say(sketch, view_workshop(sketch->view) ? "afterwards.save" : "save.title");
    Sheet sheet = sheet_begin(sketch, title, empty ? &back : &now, empty || can ? 1 : 0);
    Flow *flow = &sheet.flow;
    if (save && table) {
        put_answer(flow);
        flow_save_kinds(flow);
        put_where(flow);
        if (save->folder && !save->handed_over)
            put_inside(flow);
        flow_gap(flow, 18);
        flow_item(flow, "icon-info", TYPE_SMALLEST, say(sketch, "save.yours"), true);
    } else {
        flow_text(flow, TYPE_LEAD, nothing_words(sketch))->state |= NODE_ANNOUNCE;
    }
    sheet_end(&sheet);
    for (size_t i = 0; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].state &= ~(unsigned)NODE_FIRST_FOCUS;
    give_first_focus(sketch);
}
