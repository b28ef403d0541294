/* What stands on several stages of a workshop: the card, teams and piles. */
#include "room.h"

#include "utf8.h"

#include <math.h>
#include <string.h>

const Card *room_card_at_hand(const Room *room)
{
    return &game_deck(room->game)->cards[workshop_card(room->game, workshop_place(room->game))];
}

const char *room_next_name(const Sketch *sketch, const Game *game)
{
    WorkshopStage stage;
    int place;
    if (!workshop_next(game, &stage, &place))
        return "";
    bool counts = workshop_open_ballot(game) >= 0 && workshop_counting(game) == SIDE_CODEPENDENT &&
                  !workshop_setup_votes_by_teams(workshop_setup(game));
    if (counts)
        return say(sketch, "room.next.other_pile");
    if (stage == WORKSHOP_READ && workshop_has_card(game))
        return say(sketch, "room.next.card");
    return room_stage_name(sketch, stage);
}

const char *room_stage_name(const Sketch *sketch, WorkshopStage stage)
{
    static const char *const keys[] = {
        "room.stage.setting_up", "room.stage.opening", "room.stage.read", "room.stage.think", "room.stage.vote",
        "room.stage.split", "room.stage.talk", "room.stage.vote_again", "room.stage.split_again", "room.stage.answer",
        "room.stage.question", "room.stage.steps", "room.stage.step", "room.stage.table", "room.stage.closing"};
    return say(sketch, keys[stage]);
}

/* The card's picture over its text, where there is room for both. Returns the height that it takes. */
static float put_art(const Room *room, const Card *card, Rect inner, float text_height, NodeId group)
{
    float gap = 20 * room->unit, height = fminf(inner.h - text_height - gap, 210 * room->unit);
    if (!card->picture || height < 110 * room->unit)
        return 0;
    float width = height * 4 / 3, top = inner.y + (inner.h - text_height - gap - height) / 2;
    Node *art = put_box(room->sketch, node_id("room-art", 0), LOOK_ART,
                        (Rect){middle_of(inner) - width / 2, top, width, height});
    art->icon = card->picture;
    art->group = group;
    return height + gap;
}

void room_card(const Room *room, Rect at)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    float pad = 36 * room->unit;
    Node *panel = put_box(sketch, node_id("room-card", 0), LOOK_CARD, at);
    NodeId id = panel->id;
    Rect inner = inset(at, pad, pad * 0.6f);
    TextFormat format = room_centred(sketch, ROOM_CARD);
    format = fit_box(sketch, format, card->text, inner.w, inner.h, room_least(sketch) / format.size);
    float height = words_height(sketch, format, card->text, inner.w), art = put_art(room, card, inner, height, id);
    if (art > 0)
        inner = (Rect){inner.x, inner.y + (inner.h - height - art) / 2 + art, inner.w, height};
    format.middle = true;
    Node *text = put_text(sketch, node_id("room-card-text", 0), format, INK_ON_SHEET, card->text, inner.x, inner.y,
                          inner.w);
    text->rect.h = fmaxf(inner.h, text->rect.h);
    text->group = id;
}

float room_card_line(const Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    Node *text = put_text(sketch, node_id("room-card-text", 0), format, INK_INK, card->text, room->box.x, room->box.y,
                          room->box.w);
    if (workshop_stage(room->game) >= WORKSHOP_ANSWER) { /* before it they would give it away */
        text->mark_start = card->telling_start;
        text->mark_length = card->telling_length;
    }
    return text->rect.h + 14 * room->unit;
}

const char *room_team_name(const Sketch *sketch, const WorkshopSetup *setup, int team)
{
    static const char *const given[TEAMS_MOST] = {"team.name.1", "team.name.2", "team.name.3", "team.name.4",
                                                  "team.name.5", "team.name.6", "team.name.7", "team.name.8"};
    return setup->teams[team].name[0] ? node_list_keep(sketch->nodes, setup->teams[team].name)
                                      : say(sketch, given[team]);
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

void room_token(const Room *room, int team, Rect at, unsigned state, bool beside, Ink ink)
{
    Sketch *sketch = room->sketch;
    const WorkshopSetup *setup = workshop_setup(room->game);
    const char *name = room_team_name(sketch, setup, team);
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    format.align = beside ? ALIGN_LEFT : ALIGN_CENTRE;
    float line = format.size * format.line, side = fminf(beside ? at.h : at.h - line - 4, 72 * room->unit);
    float x = beside ? at.x : at.x + (at.w - side) / 2, y = beside ? at.y + (at.h - side) / 2 : at.y;
    Node *token = put_box(sketch, node_id("token", team), LOOK_TOKEN, (Rect){x, y, side, side});
    token->value = setup->teams[team].shape;
    token->value_most = setup->teams[team].colour;
    token->state = state;
    token->label = room_team_initial(sketch, setup, team);
    token->text = (TextFormat){.face = FACE_EXTRABOLD, .size = side * 0.5f, .line = 1, .align = ALIGN_CENTRE};
    float gap = 10 * room->unit, left = fmaxf(at.x + at.w - x - side - gap, 10);
    format = fit_line(sketch, format, name, beside ? left : at.w, 0.6f); /* a name of wide letters alone */
    if (beside)
        put_label(sketch, node_id("token-name", team), format, ink, name, x + side + gap,
                  at.y + (at.h - format.size * format.line) / 2, left);
    else
        put_label(sketch, node_id("token-name", team), format, ink, name, at.x, y + side + 4, at.w);
}

void room_pile(const Room *room, Side side, Rect at, bool on_sheet)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, ROOM_TITLE);
    const char *name = say_side(sketch, side);
    float symbol = format.size * 1.1f, gap = 16 * room->unit;
    format = fit_line(sketch, format, name, at.w - symbol * 1.5f - gap, room_least(sketch) / format.size);
    float width = line_width(sketch, format, name) + 1, all = symbol * 1.5f + gap + width;
    float x = at.x + fmaxf(0, (at.w - all) / 2), middle = at.y + at.h / 2;
    Node *node = put_symbol(sketch, node_id("room-symbol", side), side, x, middle, symbol);
    node->ink = on_sheet ? sheet_ink(side) : ground_ink(side);
    put_text(sketch, node_id("room-pile", side), format, node->ink, name, x + symbol * 1.5f + gap,
             middle - format.size * format.line / 2, fmaxf(width, 10));
}
