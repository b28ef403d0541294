/* Who plays in a workshop: teams with name, shape and colour, or the whole room. */
#include "letters_screen.h"
#include "room.h"
#include "segments.h"
#include "setup.h"

#include <math.h>
#include <stdio.h>

static const float ROW_MOST = 74, ROW_USUAL = 60, ADD_MOST = 60, GAP = 12, GAP_LEAST = 4, BUTTON_GAP = 4,
                   ICONS = 28;

static const WorkshopSetup *setup_of(const Sketch *sketch)
{
    return &sketch->view->settings->workshop;
}

static int team_count(const Sketch *sketch)
{
    return setup_of(sketch)->values[SET_UP_TEAMS];
}

static void put_who(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int usual = workshop_setup_default().values[SET_UP_TEAMS], count = team_count(sketch);
    const Segment items[] = {{.label = say(sketch, "setup.who.teams"),
                              .description = say(sketch, "setup.who.teams.about"),
                              .chosen = count > 0,
                              .command = setup_command(SET_UP_TEAMS, count > 0 ? count : usual)},
                             {.label = say(sketch, "setup.who.room"),
                              .chosen = count == 0,
                              .command = setup_command(SET_UP_TEAMS, 0)}};
    Segments who = {.name = "setup-who", .heading = say(sketch, "setup.who"), .items = items, .count = 2};
    flow->y += put_segments(sketch, &who, flow->x, flow->y, flow->w);
    flow_gap(flow, GAP);
}

/* ---- One team ---- */

static const char *name_of(const Sketch *sketch, int team)
{
    return room_team_name(sketch, setup_of(sketch), team);
}

static const char *with_name(const Sketch *sketch, const char *key, int team)
{
    return say_with(sketch, key, (const char *const[]){"name", name_of(sketch, team), NULL});
}

static void put_token(Sketch *sketch, int team, Rect at)
{
    const Team *shown = &setup_of(sketch)->teams[team];
    Node *token = put_box(sketch, node_id("token", team), LOOK_TOKEN, at);
    token->value = shown->shape;
    token->value_most = shown->colour;
    token->label = room_team_initial(sketch, setup_of(sketch), team);
    token->text = (TextFormat){.face = FACE_EXTRABOLD, .size = at.h * 0.5f, .line = 1, .align = ALIGN_CENTRE};
}

static Node field_node(const Sketch *sketch, int team)
{
    const Team *named = &setup_of(sketch)->teams[team];
    const char *const number[] = {"number", say_number(sketch, team + 1), NULL};
    TextFormat format = type_of(sketch, TYPE_LEAD);
    format.face = FACE_SEMIBOLD;
    Node field = {.id = node_id("team-name", team),
                  .role = ROLE_FIELD,
                  .look = LOOK_FIELD,
                  .state = NODE_FOCUSABLE,
                  .label = say_with(sketch, "setup.team", number),
                  .description = name_of(sketch, team),
                  .text = format,
                  .ink = INK_ON_SHEET,
                  .side = SIDE_EITHER,
                  .value_most = TEAM_NAME_CHARACTERS,
                  .command = {.kind = COMMAND_NAME_TEAM,
                              .value = team,
                              .action = {.item = named->shape, .place = named->colour}}};
    letters_replace_field(sketch->view, &field, team);
    return field;
}

static float field_height(const Sketch *sketch)
{
    Node field = field_node(sketch, 0);
    return fmaxf(node_wanted_height(sketch->layout->measure, &field, 0), target_least(sketch));
}

static const char *mark_words(const Sketch *sketch, const Team *team)
{
    char shape[40], colour[40];
    snprintf(shape, sizeof shape, "team.shape.%s", team_shape_ids[team->shape]);
    snprintf(colour, sizeof colour, "team.colour.%s", team_colour_ids[team->colour]);
    return say_with(sketch, "setup.team.mark",
                    (const char *const[]){"shape", say(sketch, shape), "colour", say(sketch, colour), NULL});
}

/* Out, and another shape and colour where one is free. Returns how many. */
static int make_buttons(const Sketch *sketch, int team, Button buttons[2])
{
    const WorkshopSetup *setup = setup_of(sketch);
    const Team *named = &setup->teams[team];
    int count = team_count(sketch), shape = workshop_free_shape(setup, team, count);
    int colour = workshop_free_colour(setup, team, count);
    Command other = {.kind = COMMAND_NAME_TEAM, .value = team, .action = {.item = shape, .place = colour}};
    snprintf(other.action.text, sizeof other.action.text, "%s", named->name);
    bool least = count <= TEAMS_LEAST;
    buttons[0] = (Button){.id = node_id("team-remove", team),
                          .look = LOOK_QUIET,
                          .icon = "icon-close",
                          .label = with_name(sketch, "setup.team.remove", team),
                          .description = least ? say(sketch, "setup.team.remove.least") : NULL,
                          .state = NODE_ICON_ONLY | (least ? NODE_DISABLED : 0),
                          .command = {.kind = COMMAND_REMOVE_TEAM, .value = team}};
    buttons[1] = (Button){.id = node_id("team-change", team),
                          .look = LOOK_QUIET,
                          .icon = "icon-swap",
                          .label = with_name(sketch, "setup.team.change", team),
                          .description = mark_words(sketch, named),
                          .state = NODE_ICON_ONLY,
                          .command = other};
    return shape >= 0 && colour >= 0 ? 2 : 1;
}

/* Side by side, ending at x; read from the left. */
static void put_team_buttons(Sketch *sketch, const Button *buttons, int count, float x, float middle)
{
    float side = target_least(sketch);
    for (int i = count - 1; i >= 0; i--) {
        Node *node = put_button(sketch, &buttons[i], x - side - (side + BUTTON_GAP) * (float)i, 0, side);
        node->text.size = fminf(ICONS, side / 1.7f);
        node->rect.h = side;
        node->rect.y = middle - side / 2;
    }
}

/* Token, name and buttons in a row; the name under them where it would be squeezed. Returns the height. */
static float put_team(Sketch *sketch, int team, Rect at)
{
    bool narrow = at.w < 480;
    float gap = narrow ? 8 : 12, token = narrow ? fminf(at.h - 4, 48) : fmaxf(fminf(at.h - 4, 54), at.h - 20);
    Button buttons[2];
    int count = make_buttons(sketch, team, buttons);
    Node field = field_node(sketch, team);
    float wanted = node_wanted_width(sketch->layout->measure, &field);
    float room = at.w - token - (target_least(sketch) + BUTTON_GAP) * (float)count - 2 * gap;
    bool beside = room >= wanted * 0.75f;
    put_token(sketch, team, (Rect){at.x, at.y + (at.h - token) / 2, token, token});
    if (!beside)
        put_team_buttons(sketch, buttons, count, at.x + at.w, at.y + at.h / 2);
    field.rect = (Rect){at.x + token + gap, at.y, room, at.h};
    if (!beside)
        field.rect = (Rect){at.x, at.y + at.h + 4, at.w, field_height(sketch)};
    float fits = fminf(field.rect.w / wanted, field.rect.h / field_height(sketch));
    if (fits < 1)
        field.text.size = fmaxf(field.text.size * fits, 16 * sketch->layout->point);
    node_list_add(sketch->nodes, field);
    if (beside)
        put_team_buttons(sketch, buttons, count, at.x + at.w, at.y + at.h / 2);
    return field.rect.y + field.rect.h - at.y;
}

/* ---- All of them ---- */

static void put_add(Flow *flow, float height)
{
    Sketch *sketch = flow->sketch;
    int count = team_count(sketch);
    Button add = {.id = node_id("team-add", 0),
                  .look = LOOK_SECONDARY,
                  .icon = "icon-plus",
                  .label = say(sketch, "setup.team.add"),
                  .command = setup_command(SET_UP_TEAMS, count + 1)};
    Node *node = put_button(sketch, &add, flow->x, flow->y, flow->w);
    float least = fmaxf(fminf(height, ADD_MOST), target_least(sketch));
    node->rect.h = fmaxf(node_wanted_height(sketch->layout->measure, node, flow->w), least);
    flow->y += node->rect.h;
}

void setup_teams(Flow *flow, float bottom)
{
    Sketch *sketch = flow->sketch;
    int count = team_count(sketch), rows = count + (count < TEAMS_MOST);
    put_who(flow);
    if (count == 0) {
        flow_text(flow, TYPE_BODY, say(sketch, "setup.who.room.about"));
        return;
    }
    float least = target_least(sketch), each = (bottom - flow->y) / (float)rows;
    float gap = GAP, height = fmaxf(ROW_USUAL, field_height(sketch)); /* on a page that scrolls there is room */
    if (bottom > flow->y) {
        gap = fminf(fmaxf(each - least, GAP_LEAST), GAP);
        height = fmaxf(fminf(each - gap, ROW_MOST), least);
    }
    for (int team = 0; team < count; team++)
        flow->y += put_team(sketch, team, (Rect){flow->x, flow->y, flow->w, height}) + gap;
    if (count < TEAMS_MOST)
        put_add(flow, height);
    else
        flow->y -= gap;
}
