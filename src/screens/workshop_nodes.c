/* A workshop's screen: the stage at hand, most of them a card and a few words. */
#include "room.h"
#include "room_stages.h"
#include "screens.h"

#include <math.h>

/* Nothing shows. Whatever goes on or back from here brings the screen back first. */
static void blank_nodes(Sketch *sketch)
{
    const Layout *layout = sketch->layout;
    static const Shortcut shortcuts[] = {SHORTCUT_BLANK, SHORTCUT_FORWARD, SHORTCUT_BACKWARD, SHORTCUT_MENU};
    sketch->nodes->title = say(sketch, "room.blank.title");
    for (int i = 0; i < 4; i++) {
        Node *node = put_box(sketch, node_id("blank", i), i == 0 ? LOOK_BLANK : LOOK_NONE,
                             (Rect){0, 0, layout->width, layout->height});
        node->role = i == 0 ? ROLE_BUTTON : ROLE_NONE;
        node->label = say(sketch, "room.blank");
        node->state = i == 0 ? NODE_FOCUSABLE | NODE_FIRST_FOCUS : 0;
        node->shortcut = shortcuts[i];
        if (i == 1) { /* what a reader hears first */
            node->role = ROLE_TEXT;
            node->label = sketch->nodes->title;
            node->state = NODE_ANNOUNCE;
        }
        node->command = i < 3 ? command_of(COMMAND_BLANK) : command_open(SCREEN_MENU, 0);
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
    float card = room_card(room, (Rect){box.x, box.y, box.w, height});
    if (words) {
        Node *node = (Node *)node_list_find(room->sketch->nodes, node_id("words", 0));
        node->rect.y = fmaxf(node->rect.y, box.y + card + gap);
    }
    room_end(room, fmaxf(box.h, card + below));
}

static void talk(Room *room)
{
    Rect box = room->box;
    float gap = 24 * room->unit;
    const char *words = say(room->sketch, "room.talk");
    float left = box.h - gap - 8 - room_talk_least(room, words, ROOM_LEAD, box.w);
    float card = room_card(room, (Rect){box.x, box.y, box.w, fmaxf(fminf(box.h * 0.46f, left), 120 * room->unit)});
    float y = box.y + card + gap;
    float panel = room_talk_panel(room, words, ROOM_LEAD,
                                 (Rect){box.x, y, box.w, fmaxf(box.y + box.h - y - 8, 0)});
    room_end(room, y + panel + 8 - box.y);
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
        room_question_nodes(room);
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
