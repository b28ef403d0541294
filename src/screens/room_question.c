/* What the room talks about: the panel for it, and the question about the person on the card, with who voted what. With
 * the question to a card that depends stands what would tip it to either. */
#include "room_stages.h"

#include "workshop_words.h"

#include <math.h>

/* How the panel's words stand beside its icon. */
typedef struct PanelParts {
    float side, icon, indent, width;
} PanelParts;

static PanelParts panel_parts(const Room *room, float width)
{
    PanelParts parts = {.side = 34 * room->unit, .icon = 56 * room->unit};
    parts.indent = parts.icon + 30 * room->unit;
    parts.width = width - 2 * parts.side - parts.indent;
    return parts;
}

/* Words as large as any text around the panel, and no larger. */
static TextFormat least_format(const Room *room, RoomRole role)
{
    TextFormat format = room_type(room->sketch, role);
    format.size = fminf(format.size, room_type(room->sketch, ROOM_BODY).size);
    return format;
}

static float pad_least(const Room *room)
{
    return 12 * room->unit;
}

float room_talk_least(const Room *room, const char *text, RoomRole role, float width)
{
    PanelParts parts = panel_parts(room, width);
    float words = words_height(room->sketch, least_format(room, role), text, parts.width);
    return fmaxf(words, parts.icon) + 2 * pad_least(room);
}

float room_talk_panel(Room *room, const char *text, RoomRole role, Rect at)
{
    Sketch *sketch = room->sketch;
    PanelParts parts = panel_parts(room, at.w);
    TextFormat format = room_type(sketch, role), least = least_format(room, role);
    float least_height = words_height(sketch, least, text, parts.width);
    float pad = fmaxf(pad_least(room), fminf(fminf(34 * room->unit, at.h * 0.1f), (at.h - least_height) / 2));
    if (least_height > at.h - 2 * pad + 0.5f)
        format = least; /* the screen scrolls */
    else
        format = room_fit(sketch, format, text, parts.width, at.h - 2 * pad + 0.5f, least.size);
    float height = words_height(sketch, format, text, parts.width);
    float all = fmaxf(fmaxf(height, parts.icon) + 2 * pad, at.h);
    Node *panel = put_box(sketch, node_id("talk", 0), LOOK_TALK_PANEL, (Rect){at.x, at.y, at.w, all});
    NodeId id = panel->id;
    size_t first = sketch->nodes->count;
    put_icon(sketch, node_id("talk-icon", 0), "icon-bubble", INK_GOLD_DEEP,
             (Rect){at.x + parts.side, at.y + (all - parts.icon) / 2, parts.icon, parts.icon});
    put_text(sketch, node_id("talk-words", 0), format, INK_GOLD_DEEP, text, at.x + parts.side + parts.indent,
             at.y + (all - height) / 2, parts.width);
    group_from(sketch, first, id);
    return all;
}

static bool votes_shown(const Room *room)
{
    return workshop_setup_votes_by_teams(workshop_setup(room->game)) &&
           room->box.w >= 12 * room_token_least(room->sketch) + 30 * room->unit;
}

/* Each team's token beside the pile that it chose last, as it did. */
static void put_votes(Room *room, Rect at)
{
    Sketch *sketch = room->sketch;
    const WorkshopSetup *setup = workshop_setup(room->game);
    float side = room_token_least(sketch), x = at.x;
    if (!votes_shown(room))
        return;
    for (int pile = 0; pile < 2; pile++) {
        put_symbol(sketch, node_id("votes", pile), (Side)pile, x, at.y + side / 2, side * 0.75f)->ink =
            ground_ink((Side)pile);
        x += side * 1.3f;
        for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++) {
            if (workshop_last_vote(room->game, workshop_place(room->game), team) != pile)
                continue;
            room_token(room, node_id("voted", team), team, (Rect){x, at.y, side, side}, 0);
            x += side + 8 * room->unit;
        }
        x += 30 * room->unit;
    }
}

void room_question_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    bool depends = card->side == SIDE_EITHER;
    Rect box = room->box;
    float y = box.y + room_card_line(room, false), gap = 14 * room->unit, below = 0;
    const char *asked = workshop_question(sketch->view->library->language, card);
    float asks = room_talk_least(room, asked, ROOM_CARD, box.w); /* what the question needs at least */
    Rect sides = {box.x, y, box.w, fmaxf(box.y + box.h - 8 - y - asks - gap, 1)};
    if (depends)
        below = room_both_sides(room, card, true, sides, true) + gap;
    else if (votes_shown(room))
        below = room_token_least(sketch) + gap;
    float left = fmaxf(box.y + box.h - 8 - y - below, 0);
    y += room_talk_panel(room, asked, ROOM_CARD, (Rect){box.x, y, box.w, left}) + gap;
    if (depends)
        room_both_sides(room, card, true, (Rect){box.x, y, box.w, sides.h}, false);
    else
        put_votes(room, (Rect){box.x, y, box.w, 0});
    room_end(room, y + below - gap + 8 - box.y);
}
