/* Every key that a workshop knows: of the keyboard and a presenter remote, of the teams, of gamepads and fingers. It is
 * read from the back row too, so its text is the room's. */
#include "control_words.h"
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

/* What some controls do, and their keys. */
typedef struct ControlRow {
    Control controls[2];
    int count;
    const char *work;
} ControlRow;

static void put_controls(Flow *flow, BoundKind kind, const ControlRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_row(flow, controls_keys(flow->sketch, kind, rows[i].controls, rows[i].count),
                say(flow->sketch, rows[i].work));
}

static const char *team_key(const Sketch *sketch, int key)
{
    const char *word = control_word(sketch, BOUND_KEY, (Control)(CONTROL_TEAM + key), 0);
    return word[0] ? key_name(sketch, BOUND_KEY, word) : say(sketch, "keys.none");
}

/* Each team's two keys, by what stands on them on this keyboard. */
static void put_teams(Flow *flow, const Game *game)
{
    Sketch *sketch = flow->sketch;
    const WorkshopSetup *setup = game ? workshop_setup(game) : &sketch->view->settings->workshop;
    if (!sketch->view->team_keys || !workshop_setup_votes_by_teams(setup))
        return;
    put_heading_of(flow, "keys.teams");
    for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++)
        put_row(flow, room_team_name(sketch, setup, team),
                say_with(sketch, "keys.team",
                         (const char *const[]){"left", team_key(sketch, team * 2), "right",
                                               team_key(sketch, team * 2 + 1), NULL}));
}

static void put_pads(Flow *flow, const Game *game)
{
    static const KeyRow number[] = {{"keys.pad.number", "keys.pad.team"}};
    static const ControlRow votes[] = {{{CONTROL_VOTE_LEFT}, 1, "keys.vote.left"},
                                       {{CONTROL_VOTE_RIGHT}, 1, "keys.vote.right"}};
    static const ControlRow leads[] = {{{CONTROL_PRESS}, 1, "keys.work.forward"},
                                       {{CONTROL_BACKWARD}, 1, "keys.work.backward"},
                                       {{CONTROL_UP, CONTROL_DOWN}, 2, "keys.work.count"},
                                       {{CONTROL_TIMER}, 1, "keys.work.timer"},
                                       {{CONTROL_MENU}, 1, "keys.work.menu"},
                                       {{CONTROL_BLANK}, 1, "keys.work.blank"},
                                       {{CONTROL_UNDO, CONTROL_REDO}, 2, "keys.undo"}};
    const WorkshopSetup *setup = game ? workshop_setup(game) : &flow->sketch->view->settings->workshop;
    put_heading_of(flow, "keys.pads");
    if (workshop_setup_votes_by_teams(setup)) {
        put_rows(flow, number, 1);
        put_controls(flow, BOUND_BUTTON, votes, sizeof votes / sizeof *votes);
    } else {
        put_controls(flow, BOUND_BUTTON, leads, sizeof leads / sizeof *leads);
    }
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

/* A row whose words name keys; nothing where one of these has none. */
static void put_named(Flow *flow, const char *keys, const char *work, const KeyGap *gaps, int count)
{
    const char *named = say_keys(flow->sketch, BOUND_KEY, keys, gaps, count);
    const char *works = say_keys(flow->sketch, BOUND_KEY, work, gaps, count);
    if (named && works)
        put_row(flow, named, works);
}

/* What a remote has. */
static void put_remote(Flow *flow)
{
    static const ControlRow leads[] = {{{CONTROL_FORWARD, CONTROL_PRESS}, 2, "keys.work.forward"},
                                       {{CONTROL_BACKWARD}, 1, "keys.work.backward"}};
    static const ControlRow blank[] = {{{CONTROL_BLANK}, 1, "keys.work.blank"}};
    static const KeyGap gaps[] = {{"forward", CONTROL_FORWARD}, {"backward", CONTROL_BACKWARD}};
    static const KeyGap back[] = {{"back", CONTROL_BACK}};
    put_heading_of(flow, "keys.remote");
    put_controls(flow, BOUND_KEY, leads, 2);
    put_named(flow, "keys.name.held", "keys.work.menu", gaps, 2);
    put_named(flow, "keys.name.choose", "keys.work.choose", gaps, 2);
    put_controls(flow, BOUND_KEY, blank, 1);
    put_named(flow, "keys.name.nothing", "keys.work.nothing", back, 1);
}

static void put_keyboard(Flow *flow)
{
    static const ControlRow others[] = {
        {{CONTROL_UNDO, CONTROL_REDO}, 2, "keys.undo"},   {{CONTROL_SKIP}, 1, "keys.work.skip"},
        {{CONTROL_TIMER}, 1, "keys.work.timer"},          {{CONTROL_LARGER, CONTROL_SMALLER}, 2, "keys.work.text"},
        {{CONTROL_HINTS}, 1, "keys.work.hints"},          {{CONTROL_KEYS}, 1, "keys.work.keys"},
        {{CONTROL_MENU}, 1, "keys.work.menu"},            {{CONTROL_MUTE}, 1, "control.mute"},
    };
    static const ControlRow leader[] = {{{CONTROL_LEADER}, 1, "keys.work.leader"}};
    static const ControlRow fullscreen[] = {{{CONTROL_FULLSCREEN}, 1, "keys.fullscreen"}};
    static const KeyGap counts[] = {{"up", CONTROL_UP}, {"down", CONTROL_DOWN}};
    static const KeyGap walks[] = {
        {"next", CONTROL_NEXT}, {"up", CONTROL_UP}, {"down", CONTROL_DOWN}, {"press", CONTROL_PRESS}};
    static const KeyRow leave[] = {{"keys.name.leave", "keys.leave"}};
    Abilities abilities = flow->sketch->view->abilities;
    put_heading_of(flow, "keys.keyboard");
    put_named(flow, "keys.name.count", "keys.work.count", counts, 2);
    put_controls(flow, BOUND_KEY, others, sizeof others / sizeof *others);
    put_named(flow, "keys.name.walk", "keys.work.walk", walks, 4);
    put_rows(flow, leave, 1);
    put_controls(flow, BOUND_KEY, leader, abilities.two_windows ? 1 : 0);
    put_controls(flow, BOUND_KEY, fullscreen, abilities.fullscreen ? 1 : 0);
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
    put_remote(flow);
    put_keyboard(flow);
    put_teams(flow, game);
    put_pads(flow, game);
    put_heading_of(flow, "keys.touch");
    put_rows(flow, touch, sizeof touch / sizeof *touch);
    page_end(&page);
}
