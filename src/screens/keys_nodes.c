/* Every key that a workshop knows: of the keyboard and a presenter remote, of the teams, of gamepads and fingers. It is
 * read from the back row too, so its text is the room's. */
#include "page.h"
#include "room.h"
#include "screens.h"
#include "workshop_words.h"

#include <math.h>

static const float KEYS_SHARE = 0.42f, GAP = 24, STACKED_UNDER = 26; /* of the width; u; of a text's size */

typedef struct KeyRow {
    const char *keys, *work; /* keys of the language file */
} KeyRow;

/* The keys on the left, what they do on the right; one under the other where the window is narrow. Read as one. */
static void put_row(Flow *flow, const char *keys, const char *work)
{
    Sketch *sketch = flow->sketch;
    TextFormat plain = room_type(sketch, ROOM_SMALL), strong = plain;
    bool stacked = flow->w < STACKED_UNDER * plain.size;
    strong.face = FACE_SEMIBOLD;
    int number = (int)sketch->nodes->count;
    float left = stacked ? flow->w : flow->w * KEYS_SHARE - GAP, indent = stacked ? 0 : flow->w * KEYS_SHARE;
    Node *name = put_label(sketch, node_id("key-name", number), strong, INK_INK, keys, flow->x, flow->y, left);
    float top = flow->y, high = name->rect.h, below = stacked ? high : 0;
    Node *does = put_label(sketch, node_id("key-work", number), plain, INK_INK, work, flow->x + indent,
                           flow->y + below, flow->w - indent);
    flow->y += fmaxf(high, below + does->rect.h);
    Node *read = put_box(sketch, node_id("key-row", number), LOOK_NONE, (Rect){flow->x, top, flow->w, flow->y - top});
    read->role = ROLE_TEXT;
    read->label = say_with(sketch, "keys.row", (const char *const[]){"keys", keys, "work", work, NULL});
    flow_gap(flow, 8);
}

static void put_heading_of(Flow *flow, const char *key)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_EXTRABOLD;
    flow_gap(flow, 18);
    Node *node = put_text(sketch, node_id("keys-heading", (int)sketch->nodes->count), format, INK_INK, say(sketch, key),
                          flow->x, flow->y, flow->w);
    node->role = ROLE_HEADING;
    flow->y += node->rect.h;
    flow_gap(flow, 6);
}

static void put_rows(Flow *flow, const KeyRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_row(flow, say(flow->sketch, rows[i].keys), say(flow->sketch, rows[i].work));
}

/* Each team's two keys, by what stands on them on this keyboard. */
static void put_teams(Flow *flow, const Game *game)
{
    Sketch *sketch = flow->sketch;
    const char *const *keys = sketch->view->team_keys;
    const WorkshopSetup *setup = game ? workshop_setup(game) : &sketch->view->settings->workshop;
    if (!keys || !workshop_setup_votes_by_teams(setup))
        return;
    put_heading_of(flow, "keys.teams");
    for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++)
        put_row(flow, room_team_name(sketch, setup, team),
                say_with(sketch, "keys.team",
                         (const char *const[]){"left", keys[team * 2], "right", keys[team * 2 + 1], NULL}));
}

static void put_pads(Flow *flow, const Game *game)
{
    static const KeyRow votes[] = {{"keys.pad.number", "keys.pad.team"},
                                   {"keys.pad.left", "keys.vote.left"},
                                   {"keys.pad.right", "keys.vote.right"}};
    static const KeyRow leads[] = {{"keys.pad.bottom", "keys.work.forward"},
                                   {"keys.pad.face_right", "keys.work.backward"},
                                   {"keys.pad.up", "keys.work.count"},       {"keys.pad.face_left", "keys.work.timer"},
                                   {"keys.pad.start", "keys.work.menu"},     {"keys.pad.view", "keys.work.blank"},
                                   {"keys.pad.shoulders", "keys.undo"}};
    const WorkshopSetup *setup = game ? workshop_setup(game) : &flow->sketch->view->settings->workshop;
    put_heading_of(flow, "keys.pads");
    if (workshop_setup_votes_by_teams(setup))
        put_rows(flow, votes, sizeof votes / sizeof *votes);
    else
        put_rows(flow, leads, sizeof leads / sizeof *leads);
}

/* What stands for keys where there are none. */
static void put_terminal(Flow *flow)
{
    static const KeyRow words[] = {
        {"terminal.word.forward", "keys.terminal.forward"}, {"terminal.word.backward", "keys.work.backward"},
        {"keys.terminal.count", "keys.work.count"},         {"terminal.word.blank", "keys.work.blank"},
        {"terminal.word.timer", "keys.work.timer"},         {"terminal.word.skip", "keys.work.skip"},
        {"keys.terminal.undo", "keys.undo"},                {"keys.terminal.text", "keys.work.text"},
        {"terminal.word.keys", "keys.work.keys"},           {"terminal.word.leave", "keys.leave"},
    };
    put_rows(flow, words, sizeof words / sizeof *words);
}

static void put_keyboard(Flow *flow)
{
    static const KeyRow leads[] = {
        {"keys.name.forward", "keys.work.forward"}, {"keys.name.backward", "keys.work.backward"},
        {"keys.name.held", "keys.work.menu"},       {"keys.name.choose", "keys.work.choose"},
        {"keys.name.blank", "keys.work.blank"},     {"keys.name.nothing", "keys.work.nothing"},
    };
    static const KeyRow others[] = {
        {"keys.name.count", "keys.work.count"},     {"keys.name.undo", "keys.undo"},
        {"keys.name.skip", "keys.work.skip"},       {"keys.name.timer", "keys.work.timer"},
        {"keys.name.text", "keys.work.text"},       {"keys.name.hints", "keys.work.hints"},
        {"keys.name.keys", "keys.work.keys"},       {"keys.name.menu", "keys.work.menu"},
        {"keys.name.walk", "keys.work.walk"},       {"keys.name.leave", "keys.leave"},
    };
    static const KeyRow leader[] = {{"keys.name.leader", "keys.work.leader"}};
    static const KeyRow fullscreen[] = {{"keys.name.fullscreen", "keys.fullscreen"}};
    Abilities abilities = flow->sketch->view->abilities;
    put_heading_of(flow, "keys.remote");
    put_rows(flow, leads, sizeof leads / sizeof *leads);
    put_heading_of(flow, "keys.keyboard");
    put_rows(flow, others, sizeof others / sizeof *others);
    put_rows(flow, leader, abilities.two_windows ? 1 : 0);
    put_rows(flow, fullscreen, abilities.fullscreen ? 1 : 0);
}

void keys_nodes(Sketch *sketch)
{
    static const KeyRow touch[] = {{"keys.touch.press", "keys.touch.press.work"},
                                   {"keys.touch.team", "keys.touch.team.work"}};
    const View *view = sketch->view;
    const Game *game = view_workshop(view);
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, true)), say(sketch, "keys.title"), NULL, 0);
    Flow *flow = &page.flow;
    if (view->device == DEVICE_TERMINAL) {
        put_terminal(flow);
        page_end(&page);
        return;
    }
    put_keyboard(flow);
    put_teams(flow, game);
    put_pads(flow, game);
    put_heading_of(flow, "keys.touch");
    put_rows(flow, touch, sizeof touch / sizeof *touch);
    page_end(&page);
}
