/* Every key that a workshop knows: of the keyboard and a presenter remote, of the teams, of gamepads and fingers. It is
 * read from the back row too, so its text is the room's. */
#include "page.h"
#include "room.h"
#include "screens.h"

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
    static const KeyRow leads[] = {{"keys.pad.bottom", "keys.work.forward"}, {"keys.pad.face_right", "keys.work.backward"},
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

void keys_nodes(Sketch *sketch)
{
    static const KeyRow leads[] = {
        {"keys.name.forward", "keys.work.forward"}, {"keys.name.backward", "keys.work.backward"},
        {"keys.name.held", "keys.work.menu"},       {"keys.name.choose", "keys.work.choose"},
        {"keys.name.blank", "keys.work.blank"},     {"keys.name.nothing", "keys.work.nothing"},
    };
    static const KeyRow others[] = {
        {"keys.name.count", "keys.work.count"},     {"keys.name.undo", "keys.undo"},
        {"keys.name.skip", "keys.work.skip"},       {"keys.name.timer", "keys.work.timer"},
        {"keys.name.text", "keys.work.text"},       {"keys.name.leader", "keys.work.leader"},
        {"keys.name.hints", "keys.work.hints"},     {"keys.name.keys", "keys.work.keys"},
        {"keys.name.menu", "keys.work.menu"},       {"keys.name.walk", "keys.work.walk"},
        {"keys.name.fullscreen", "keys.fullscreen"}, {"keys.name.leave", "keys.leave"},
    };
    static const KeyRow touch[] = {{"keys.touch.press", "keys.touch.press.work"},
                                   {"keys.touch.team", "keys.touch.team.work"}};
    const View *view = sketch->view;
    const Game *game = view->session && game_is_workshop(session_game(view->session)) ? session_game(view->session)
                                                                                       : NULL;
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, true)), say(sketch, "keys.title"), NULL, 0);
    put_heading_of(&page.flow, "keys.remote");
    put_rows(&page.flow, leads, sizeof leads / sizeof *leads);
    put_heading_of(&page.flow, "keys.keyboard");
    put_rows(&page.flow, others, sizeof others / sizeof *others);
    put_teams(&page.flow, game);
    put_pads(&page.flow, game);
    put_heading_of(&page.flow, "keys.touch");
    put_rows(&page.flow, touch, sizeof touch / sizeof *touch);
    page_end(&page);
}
