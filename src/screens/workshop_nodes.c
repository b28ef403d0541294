/* A workshop's screen: the stage at hand, most of them a card and a few words. */
#include "room.h"
#include "room_stages.h"
#include "screens.h"

#include <math.h>

/* Nothing shows. Whatever goes on or back from here brings the screen back first. */
static void blank_nodes(Sketch *sketch)
{
    const Layout *layout = sketch->layout;
    static const Shortcut shortcuts[] = {SHORTCUT_BLANK, SHORTCUT_FORWARD, SHORTCUT_BACKWARD};
    sketch->nodes->title = say(sketch, "room.blank.title");
    for (int i = 0; i < 3; i++) {
        Node *node = put_box(sketch, node_id("blank", i), i == 0 ? LOOK_BLANK : LOOK_NONE,
                             (Rect){0, 0, layout->width, layout->height});
        node->role = i == 0 ? ROLE_BUTTON : ROLE_NONE;
        node->label = say(sketch, "room.blank");
        node->state = i == 0 ? NODE_FOCUSABLE | NODE_FIRST_FOCUS | NODE_ANNOUNCE : 0;
        node->shortcut = shortcuts[i];
        node->command = command_of(COMMAND_BLANK);
    }
}

/* How the group talks: what everybody hears before the first card. */
static void opening(Room *room)
{
    static const char *const icons[] = {"icon-person", "icon-pass", "icon-bubble", "icon-heart"};
    static const char *const keys[] = {"room.opening.card", "room.opening.pass", "room.opening.none",
                                       "room.opening.help"};
    Sketch *sketch = room->sketch;
    Rect box = room->box;
    float y = box.y, gap = 18 * room->unit;
    Node *title = room_text(room, "opening", ROOM_TITLE, INK_INK, say(sketch, "room.opening.title"),
                            (Rect){box.x, y, box.w, 0}, ALIGN_LEFT);
    title->role = ROLE_HEADING;
    y += title->rect.h + gap;
    for (int i = 0; i < 4; i++) {
        TextFormat format = room_type(sketch, ROOM_BODY);
        float icon = format.size * 1.1f, indent = icon + 22 * room->unit;
        put_icon(sketch, node_id("opening-icon", i), icons[i], INK_INK,
                 (Rect){box.x, y + (format.size * format.line - icon) / 2, icon, icon});
        Node *line = put_text(sketch, node_id("opening-line", i), format, INK_INK, say(sketch, keys[i]), box.x + indent,
                              y, box.w - indent);
        y += line->rect.h + gap;
    }
    room_end(room, y - gap - box.y);
}

/* The card over the whole box, with a line of words beneath where there is one. */
static void card_and_words(Room *room, const char *words)
{
    Rect box = room->box;
    float gap = 22 * room->unit, below = 0;
    if (words) {
        Node *node = room_text(room, "words", ROOM_LEAD, INK_INK, words, (Rect){box.x, 0, box.w, 0}, ALIGN_CENTRE);
        below = node->rect.h + gap;
        node->rect.y = box.y + box.h - node->rect.h;
    }
    float height = fmaxf(box.h - below - 10, fminf(box.h, 200 * room->unit));
    room_card(room, (Rect){box.x, box.y, box.w, height});
    room_end(room, fmaxf(box.h, height + below));
}

/* What the room talks about, large in its panel. */
static float put_talk_panel(Room *room, const char *text, RoomRole role, Rect at)
{
    Sketch *sketch = room->sketch;
    float pad = 34 * room->unit, icon = 56 * room->unit, indent = icon + 30 * room->unit;
    TextFormat format = room_type(sketch, role);
    float width = at.w - 2 * pad - indent, height = words_height(sketch, format, text, width);
    float all = fmaxf(height + 2 * pad, at.h);
    Node *panel = put_box(sketch, node_id("talk", 0), LOOK_TALK_PANEL, (Rect){at.x, at.y, at.w, all});
    NodeId id = panel->id;
    size_t first = sketch->nodes->count;
    put_icon(sketch, node_id("talk-icon", 0), "icon-bubble", INK_GOLD_DEEP,
             (Rect){at.x + pad, at.y + (all - icon) / 2, icon, icon});
    put_text(sketch, node_id("talk-words", 0), format, INK_GOLD_DEEP, text, at.x + pad + indent,
             at.y + (all - height) / 2, width);
    group_from(sketch, first, id);
    return all;
}

static void talk(Room *room)
{
    Rect box = room->box;
    float gap = 24 * room->unit;
    float card = fmaxf(box.h * 0.46f, 160 * room->unit);
    room_card(room, (Rect){box.x, box.y, box.w, card});
    float y = box.y + card + gap;
    float panel = put_talk_panel(room, say(room->sketch, "room.talk"), ROOM_LEAD,
                                 (Rect){box.x, y, box.w, fmaxf(box.y + box.h - y - 8, 0)});
    room_end(room, y + panel + 8 - box.y);
}

/* Each team's token beside the pile that it chose last, as it did. */
static float put_votes(Room *room, Rect at)
{
    Sketch *sketch = room->sketch;
    const WorkshopSetup *setup = workshop_setup(room->game);
    float side = 60 * room->unit, x = at.x;
    if (!workshop_setup_votes_by_teams(setup) || at.w < 11 * side)
        return 0;
    for (int pile = 0; pile < 2; pile++) {
        put_symbol(sketch, node_id("votes", pile), (Side)pile, x, at.y + side / 2, side * 0.75f)->ink =
            ground_ink((Side)pile);
        x += side * 1.3f;
        for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++) {
            if (workshop_last_vote(room->game, workshop_place(room->game), team) != pile)
                continue;
            Node *token = put_box(sketch, node_id("voted", team), LOOK_TOKEN, (Rect){x, at.y, side, side});
            token->value = setup->teams[team].shape;
            token->value_most = setup->teams[team].colour;
            token->label = room_team_initial(sketch, setup, team);
            token->text = (TextFormat){.face = FACE_EXTRABOLD, .size = side / 2, .line = 1, .align = ALIGN_CENTRE};
            x += side + 8 * room->unit;
        }
        x += 30 * room->unit;
    }
    return side + 10 * room->unit;
}

/* A card that depends: under the question, what would tip it to either side. */
static void question_of_both(Room *room, const Card *card, const char *asked)
{
    Sketch *sketch = room->sketch;
    Rect box = room->box;
    float y = box.y + room_card_line(room), gap = 18 * room->unit, pad = 26 * room->unit;
    y += put_talk_panel(room, asked, ROOM_LEAD, (Rect){box.x, y, box.w, 0}) + gap;
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("room-panel", 0), LOOK_PANEL, (Rect){box.x, y, box.w, 1});
    float inner = room_both_sides(room, card, true, (Rect){box.x + pad, y + pad, box.w - 2 * pad, 0});
    sketch->nodes->items[panel].rect.h = inner + 2 * pad;
    room_end(room, y + inner + 2 * pad + 8 - box.y);
}

static void question(Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    Rect box = room->box;
    const char *asked = card->question ? card->question
                                       : say(sketch, card->side == SIDE_EITHER ? "room.question.depends"
                                                                               : "room.question.general");
    if (card->side == SIDE_EITHER) {
        question_of_both(room, card, asked);
        return;
    }
    float y = box.y + room_card_line(room), gap = 20 * room->unit, votes = 70 * room->unit;
    float height = put_talk_panel(room, asked, ROOM_CARD,
                                  (Rect){box.x, y, box.w, fmaxf(box.h - (y - box.y) - votes - gap, 0)});
    y += height + gap;
    y += put_votes(room, (Rect){box.x, y, box.w, 0});
    room_end(room, y - box.y);
}

static void build_stage(Room *room)
{
    Sketch *sketch = room->sketch;
    switch (workshop_stage(room->game)) {
    case WORKSHOP_SETTING_UP:
        room_end(room, 0);
        break;
    case WORKSHOP_OPENING:
        opening(room);
        break;
    case WORKSHOP_READ:
        card_and_words(room, NULL);
        break;
    case WORKSHOP_THINK:
        card_and_words(room, say(sketch, "room.think"));
        break;
    case WORKSHOP_VOTE:
    case WORKSHOP_VOTE_AGAIN:
        room_vote_nodes(room);
        break;
    case WORKSHOP_SPLIT:
    case WORKSHOP_SPLIT_AGAIN:
        room_split_nodes(room);
        break;
    case WORKSHOP_TALK:
        talk(room);
        break;
    case WORKSHOP_ANSWER:
        room_answer_nodes(room);
        break;
    case WORKSHOP_QUESTION:
        question(room);
        break;
    case WORKSHOP_STEPS:
        room_steps_nodes(room);
        break;
    case WORKSHOP_STEP: /* it has a frame of its own */
        break;
    case WORKSHOP_TABLE:
        room_table_nodes(room);
        break;
    case WORKSHOP_CLOSING:
        room_closing_nodes(room);
        break;
    }
}

void workshop_nodes(Sketch *sketch)
{
    if (sketch->view->blank) {
        blank_nodes(sketch);
        return;
    }
    const Game *game = session_game(sketch->view->session);
    WorkshopStage stage = workshop_stage(game);
    bool chooses = stage == WORKSHOP_STEPS || stage == WORKSHOP_CLOSING;
    if (stage == WORKSHOP_STEP) {
        room_step_nodes(sketch);
        return;
    }
    Room room = room_begin(sketch, chooses ? "" : NULL);
    sketch->nodes->leaf = 1 + workshop_place(game) * 2 + (workshop_counting(game) == SIDE_INTERDEPENDENT);
    build_stage(&room);
}
