/* A step's challenge: what leads in, the challenge itself, and what was done in it. */
#include "challenge_page.h"
#include "screens.h"

/* One line a challenge: its own screen, and what its end tells of what was done. */
typedef struct ChallengeScreen {
    void (*build)(Sketch *sketch);
    void (*recap)(Flow *flow);
    const ChallengeWords *words;
} ChallengeScreen;

#define SCREEN_LINE(name) {name##_nodes, name##_recap, &name##_words},
static const ChallengeScreen SCREENS[] = {CHALLENGE_LIST(SCREEN_LINE)};

/* Whether it can be played, and where not, why. */
static const char *why_closed(const Sketch *sketch, int challenge)
{
    const View *view = sketch->view;
    if (!view->session)
        return say(sketch, "step.no_game");
    const Game *game = session_game(view->session);
    if (game_step_next_variant(game, challenge) < 0)
        return say(sketch, "step.unreadable");
    return game_step_open(game, challenge) ? NULL : say_count(sketch, "step.opens", challenge + 1);
}

static void put_closed(Sketch *sketch, const char *why)
{
    Button back = {.id = node_id("step-back", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "bar.back"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_BACK)};
    Sheet sheet = sheet_begin(sketch, challenge_name(sketch, challenge_shown(sketch)), &back, 1);
    flow_text(&sheet.flow, TYPE_LEAD, why)->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}

static Command command_begin(const Sketch *sketch, int challenge)
{
    int variant = game_step_next_variant(session_game(sketch->view->session), challenge);
    return (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = challenge, .item = variant}};
}

/* How close together the way in stands, with Later at the end of what scrolls, or what is to be done before the
 * article's words. */
typedef struct WayIn {
    Tightness tight;
    bool later_inside, to_do_first;
} WayIn;

static bool in_sight(const NodeList *nodes, size_t index)
{
    const Node *node = &nodes->items[index];
    float foot = nodes->scroll.y + nodes->scroll.h;
    return nodes->failed || !(node->state & NODE_SCROLLS) || node->rect.y + node->rect.h <= foot;
}

/* What of the way in is in sight. */
typedef enum Seen { SEEN_NOT_ALL_TO_DO, SEEN_WHAT_TO_DO, SEEN_SAFETY_TOO } Seen;

/* What is to be done and, where there is need, when not to. `last`: the index of the last of it. */
static size_t flow_to_do(Flow *flow, int challenge, size_t *last)
{
    flow_text(flow, TYPE_LEAD, say(flow->sketch, SCREENS[challenge].words->about));
    size_t about = flow->sketch->nodes->count - 1;
    if (challenge_rules(challenge)->says_safety) {
        flow_gap(flow, 18);
        flow_item(flow, "icon-heart", TYPE_READING, say(flow->sketch, "step.safety"), false);
    }
    *last = flow->sketch->nodes->count - 1;
    return about;
}

/* The way in as it is to stand. */
static Seen put_way_in(Sketch *sketch, int challenge, WayIn how)
{
    Button buttons[] = {{.id = node_id("begin", 0),
                         .look = LOOK_PRIMARY,
                         .icon_after = "icon-right",
                         .label = say(sketch, "step.begin"),
                         .state = NODE_FIRST_FOCUS,
                         .command = command_begin(sketch, challenge)},
                        {.id = node_id("later", 0),
                         .look = LOOK_SECONDARY,
                         .label = say(sketch, "step.later"),
                         .command = command_of(COMMAND_BACK)}};
    Sheet sheet = sheet_begin(sketch, challenge_name(sketch, challenge), buttons, how.later_inside ? 1 : 2);
    size_t about = 0, last = 0;
    sheet.flow.tight = how.tight;
    if (how.to_do_first) {
        about = flow_to_do(&sheet.flow, challenge, &last);
        flow_gap(&sheet.flow, 22);
    }
    flow_quote(&sheet.flow, challenge_quotation(sketch, challenge), true, true);
    if (!how.to_do_first) {
        flow_gap(&sheet.flow, 22);
        about = flow_to_do(&sheet.flow, challenge, &last);
    }
    announce_from(sketch, sheet.first);
    if (how.later_inside) {
        flow_gap(&sheet.flow, 24);
        flow_buttons(&sheet.flow, &buttons[1], 1);
    }
    sheet_end(&sheet);
    return in_sight(sketch->nodes, last)    ? SEEN_SAFETY_TOO
           : in_sight(sketch->nodes, about) ? SEEN_WHAT_TO_DO
                                            : SEEN_NOT_ALL_TO_DO;
}

/* As roomy as leaves all of it in sight; where nothing does (a quotation with its translation, on a phone), what is to
 * be done comes first, and the article's words behind it; where even that is not seen then, as ever. */
static void put_fitting_way_in(Sketch *sketch, int challenge)
{
    enum { FITTING = 4, WAYS = 6 };
    static const WayIn ways[WAYS] = {{TIGHT_NOT}, {TIGHT_GAPS}, {TIGHT_ALL}, {TIGHT_ALL, .later_inside = true},
                                     {TIGHT_NOT, .to_do_first = true}, {TIGHT_NOT}};
    NodeList *nodes = sketch->nodes;
    size_t first = nodes->count;
    bool done = false;
    nodes->leaf = LEAF_WAY_IN;
    for (int i = 0; i < WAYS && !done; i++) {
        nodes->count = first;
        nodes->scroll = (Rect){0};
        done = put_way_in(sketch, challenge, ways[i]) >= (i < FITTING ? SEEN_SAFETY_TOO : SEEN_WHAT_TO_DO);
    }
}

static void put_end(Sketch *sketch, int challenge)
{
    const Game *game = session_game(sketch->view->session);
    bool last = game_steps_done(game) == challenge_count();
    Button buttons[] = {{.id = node_id("on", 0),
                         .look = LOOK_PRIMARY,
                         .icon_after = "icon-right",
                         .label = say(sketch, last ? "step.to_ending" : "step.to_path"),
                         .state = NODE_FIRST_FOCUS,
                         .command = last ? command_open(SCREEN_ENDING, 0) : command_open(SCREEN_PATH, -1)},
                        {.id = node_id("again", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-again",
                         .label = say(sketch, "step.again"),
                         .command = command_begin(sketch, challenge)}};
    sketch->nodes->leaf = LEAF_END;
    Sheet sheet = sheet_begin(sketch, say(sketch, SCREENS[challenge].words->end), buttons, 2);
    SCREENS[challenge].recap(&sheet.flow);
    flow_gap(&sheet.flow, 22);
    flow_quote(&sheet.flow, challenge_quotation(sketch, challenge), false, true);
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}

void challenge_nodes(Sketch *sketch)
{
    int challenge = challenge_shown(sketch);
    const char *why = why_closed(sketch, challenge);
    const Game *game = sketch->view->session ? session_game(sketch->view->session) : NULL;
    sketch->nodes->leaf = LEAF_OWN; /* which its own screen may add to */
    if (why && !(game && game_step_begun(game, challenge)))
        put_closed(sketch, why);
    else if (!game_step_begun(game, challenge))
        put_fitting_way_in(sketch, challenge);
    else if (game_step_ended(game, challenge))
        put_end(sketch, challenge);
    else
        SCREENS[challenge].build(sketch);
}
