/* What the comparison table, or what is kept of a workshop, may be saved as. */
#include "save_kinds.h"

#include "workshop_record.h"
#include "workshop_words.h"

#include <math.h>

/* A kind's words and icon. */
typedef struct KindWords {
    const char *name, *about, *now, *icon;
} KindWords;

static const KindWords KINDS[SAVE_KIND_COUNT] = {
    [SAVE_PICTURE] = {"save.picture", "save.picture.about", "save.now.picture", "icon-picture"},
    [SAVE_TEXT] = {"save.text", "save.text.about", "save.now.text", "icon-text"},
    [SAVE_CSV] = {"save.csv", "save.csv.about", "save.now.csv", "icon-table"},
};

/* Rows of a card each are there of a workshop alone; it comes last. */
static int kind_count(const Sketch *sketch)
{
    return view_workshop(sketch->view) ? SAVE_KIND_COUNT : SAVE_CSV;
}

bool save_icon_too_wide(const Node *node)
{
    return node->text.size * 1.7f > node->rect.w * 0.16f;
}

static Node choice_node(Sketch *sketch, SaveKind kind, float x, float width)
{
    bool picture = kind == SAVE_PICTURE, chosen = sketch->view->save->kind == kind;
    Node node = {.id = node_id("save-kind", (int)kind),
                 .role = ROLE_CHOICE,
                 .look = LOOK_CHOICE,
                 .state = NODE_FOCUSABLE | (chosen ? NODE_SELECTED : 0),
                 .label = say(sketch, KINDS[kind].name),
                 .description = say(sketch, KINDS[kind].about),
                 .icon = KINDS[kind].icon,
                 .icon_after = chosen ? "icon-check" : NULL,
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .shortcut = (Shortcut)(SHORTCUT_ONE + (int)kind),
                 .command = {.kind = COMMAND_SAVE_KIND, .value = (int)kind},
                 .rect = {x, 0, width, 0}};
    if (picture && !sketch->view->save->pictures) {
        node.state |= NODE_DISABLED;
        node.description = say(sketch, "save.picture.not_here");
    }
    if (save_icon_too_wide(&node))
        node.icon = NULL;
    fit_node(sketch, &node);
    return node;
}

static void put_kinds(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int count = kind_count(sketch);
    bool beside = !sketch->stacked && flow->w >= (count > 2 ? 840 * sketch->layout->text_scale : 560);
    float gap = 16, width = flow->w, height = 0;
    if (beside)
        width = (flow->w - gap * (float)(count - 1)) / (float)count;
    flow_heading(flow, TYPE_LABEL, say(sketch, "save.as"));
    flow_gap(flow, 8);
    Node nodes[SAVE_KIND_COUNT];
    float size = 1000;
    for (int kind = 0; kind < count; kind++) {
        nodes[kind] =
            choice_node(sketch, (SaveKind)kind, flow->x + (beside ? (width + gap) * (float)kind : 0), width);
        size = fminf(size, nodes[kind].text.size);
    }
    for (int kind = 0; kind < count; kind++) {
        nodes[kind].text.size = size; /* neither speaks louder */
        nodes[kind].rect.h =
            fmaxf(node_wanted_height(sketch->layout->measure, &nodes[kind], width), target_least(sketch));
        height = fmaxf(height, nodes[kind].rect.h);
    }
    for (int kind = 0; kind < count; kind++) {
        Node node = nodes[kind];
        node.rect.y = flow->y;
        node.rect.h = beside ? height : node.rect.h;
        node_list_add(sketch->nodes, node);
        if (!beside || kind == count - 1)
            flow->y += node.rect.h + (kind < count - 1 ? 12 : 0);
    }
    flow_gap(flow, 24);
}

/* Of a workshop in which teams voted: whether their names will be in it. */
static void put_names(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    if (!view_workshop(sketch->view) ||
        !workshop_setup_votes_by_teams(workshop_setup(session_game(sketch->view->session))))
        return;
    flow_quiet(flow, TYPE_READING,
               say(sketch, sketch->view->save->team_names ? "afterwards.names.in" : "afterwards.names.out"));
    flow_gap(flow, 24);
}

void flow_save_kinds(Flow *flow)
{
    put_kinds(flow);
    put_names(flow);
}

const char *save_now_words(const Sketch *sketch)
{
    const SaveView *save = sketch->view->save;
    return say(sketch, KINDS[save ? save->kind : SAVE_TEXT].now);
}
