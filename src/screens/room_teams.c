/* A workshop's teams: what they are called, and their tokens. */
#include "room.h"

#include "utf8.h"
#include "workshop_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float LETTER = 0.525f; /* of a token's side */

const char *room_team_name(const Sketch *sketch, const WorkshopSetup *setup, int team)
{
    return node_list_keep(sketch->nodes, workshop_team_name(sketch->view->library->language, setup, team));
}

const char *room_team_initial(const Sketch *sketch, const WorkshopSetup *setup, int team)
{
    char initial[8] = "";
    const char *name = room_team_name(sketch, setup, team);
    size_t size = 0;
    if (name[0])
        utf8_read(name, strlen(name), &size);
    memcpy(initial, name, size);
    return node_list_keep(sketch->nodes, initial);
}

const char *room_shape_name(const Sketch *sketch, int shape)
{
    static const char *const keys[TEAM_SHAPES] = {
        "team.shape.circle",   "team.shape.diamond", "team.shape.hexagon", "team.shape.square",
        "team.shape.triangle", "team.shape.flower",  "team.shape.star",    "team.shape.drop"};
    return say(sketch, keys[(unsigned)shape % TEAM_SHAPES]);
}

const char *room_colour_name(const Sketch *sketch, int colour)
{
    static const char *const keys[TEAM_COLOURS] = {
        "team.colour.plum",  "team.colour.blue",  "team.colour.olive", "team.colour.berry",
        "team.colour.slate", "team.colour.brown", "team.colour.ink",   "team.colour.pine"};
    return say(sketch, keys[(unsigned)colour % TEAM_COLOURS]);
}

/* ---- Tokens ---- */

float room_token_least(const Sketch *sketch)
{
    return room_least(sketch) / LETTER;
}

void room_token(const Room *room, NodeId id, int team, Rect square, unsigned state)
{
    const Team *shown = &workshop_setup(room->game)->teams[team];
    Node *token = put_box(room->sketch, id, LOOK_TOKEN, square);
    token->value = shown->shape;
    token->value_most = shown->colour;
    token->state = state;
    token->label = room_team_initial(room->sketch, workshop_setup(room->game), team);
    token->text = (TextFormat){
        .face = FACE_EXTRABOLD, .size = square.w * LETTER, .line = 1, .align = ALIGN_CENTRE, .middle = true};
}

TextFormat room_name_format(const Room *room)
{
    TextFormat format = room_type(room->sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    return format;
}

static float name_gap(const Room *room)
{
    return 12 * room->unit;
}

float room_team_width(const Room *room, unsigned teams, TextFormat name, float side)
{
    const WorkshopSetup *setup = workshop_setup(room->game);
    float widest = 0;
    for (int team = 0; team < TEAMS_MOST; team++)
        if (teams & 1u << team)
            widest = fmaxf(widest, line_width(room->sketch, name, room_team_name(room->sketch, setup, team)));
    return side + name_gap(room) + widest + 2;
}

float room_team_word_width(const Room *room, unsigned teams, TextFormat name, float side)
{
    const TextMeasure *measure = room->sketch->layout->measure;
    const WorkshopSetup *setup = workshop_setup(room->game);
    float widest = 0;
    for (int team = 0; team < TEAMS_MOST; team++) {
        const char *words = teams & 1u << team ? room_team_name(room->sketch, setup, team) : "";
        for (size_t length; *words; words += length + strspn(words + length, " ")) {
            length = strcspn(words, " ");
            widest = fmaxf(widest, measure->width(measure->context, name.face, name.size, words, length));
        }
    }
    return side + name_gap(room) + widest + 2;
}

void room_team(const Room *room, int team, Rect at, float side, unsigned state, const TextFormat *name, Ink ink)
{
    Sketch *sketch = room->sketch;
    float x = name ? at.x : at.x + (at.w - side) / 2;
    room_token(room, node_id("token", team), team, (Rect){x, at.y + (at.h - side) / 2, side, side}, state);
    if (!name)
        return;
    const char *words = room_team_name(sketch, workshop_setup(room->game), team);
    float behind = side + name_gap(room), width = at.w - behind;
    put_label(sketch, node_id("token-name", team), *name, ink, words, at.x + behind,
              at.y + (at.h - words_height(sketch, *name, words, width)) / 2, width);
}

/* As much of the name as stands in the width, the rest as an ellipsis; "" where not even that does. */
static const char *shortened(const Sketch *sketch, TextFormat format, const char *name, float width)
{
    char cut[ACTION_TEXT_BYTES + sizeof "…"];
    size_t length = strlen(name);
    if (line_width(sketch, format, name) <= width)
        return name;
    while (length > 0) {
        length--;
        while (length > 0 && (((unsigned char)name[length] & 0xC0) == 0x80 || name[length - 1] == ' '))
            length--;
        snprintf(cut, sizeof cut, "%.*s…", (int)length, name);
        if (line_width(sketch, format, cut) <= width)
            return node_list_keep(sketch->nodes, cut);
    }
    return "";
}

int room_teams_cut(const Room *room, unsigned teams, TextFormat name, float side, float width)
{
    int cut = 0;
    for (int team = 0; team < TEAMS_MOST; team++)
        cut += (teams & 1u << team) && room_team_width(room, 1u << team, name, side) > width;
    return cut;
}

void room_team_in_line(const Room *room, int team, Rect at, float side, TextFormat name, Ink ink)
{
    Sketch *sketch = room->sketch;
    const char *words = room_team_name(sketch, workshop_setup(room->game), team);
    float behind = side + name_gap(room), width = at.w - behind, line = name.size * name.line;
    room_token(room, node_id("token", team), team, (Rect){at.x, at.y + (at.h - side) / 2, side, side}, 0);
    put_label(sketch, node_id("token-name", team), name, ink, shortened(sketch, name, words, width), at.x + behind,
              at.y + (at.h - line) / 2, width);
}
