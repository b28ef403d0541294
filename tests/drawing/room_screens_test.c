/* A workshop's stages on every projector and in every size of its text: nothing smaller than the last row can read,
 * nothing cut, nothing over anything else, the card and the article's words larger than what is said about them, and on
 * a projector's screen no scrolling where the room reads and votes. Measured with the letters of the real fonts. */
#include "../unit/shipped_folders.h"
#include "easel.h"
#include "parts.h"
#include "scenes.h"
#include "workshop.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Screen {
    int width, height;
    bool projector;
} Screen;

static const Screen screens[] = {
    {1024, 768, true},  {1280, 800, true},  {1280, 720, true},  {1920, 1080, true},
    {3840, 2160, true}, {2560, 1080, true}, {390, 844, false}, {844, 390, false},
};
enum { SCREENS = sizeof screens / sizeof *screens };

static const float SLACK = 0.6f;
/* Of 720: capitals (0.668 of a size) of 2.8 % and 3.5 % of the height. */
static const float LEAST = 30.4f, BODY = 37.9f;
static const float POSTS_WIDE = 1.9f; /* from ring to ring, in heights, as look_posts draws them */

static Easel easel;

typedef struct Seen {
    const char *scene;
    const Screen *screen;
    int percent, stage, mistakes;
    Layout layout;
    NodeList nodes;
    float unit; /* u to 1/720 of the height that text is measured by */
} Seen;

static int open_easel(void **state)
{
    return load_with_folders(state) == 0 && easel_open(&easel, 16, 16) ? 0 : -1;
}

static int close_easel(void **state)
{
    easel_close(&easel);
    return unload_with_folders(state);
}

static void mistake(Seen *seen, const Node *node, const char *what)
{
    if (seen->mistakes++ < 6)
        print_message("%s, stage %d, %dx%d %d%%: %s: \"%s\" (look %d, size %.1f) at %.0f %.0f %.0f %.0f\n",
                      seen->scene, seen->stage, seen->screen->width, seen->screen->height, seen->percent, what,
                      node->label ? node->label : "", (int)node->look, (double)node->text.size, (double)node->rect.x,
                      (double)node->rect.y, (double)node->rect.w, (double)node->rect.h);
}

static bool within(Rect inner, Rect outer)
{
    return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK &&
           inner.y + inner.h <= outer.y + outer.h + SLACK;
}

static bool overlap(Rect one, Rect other)
{
    return one.x + one.w > other.x + SLACK && other.x + other.w > one.x + SLACK && one.y + one.h > other.y + SLACK &&
           other.y + other.h > one.y + SLACK;
}

/* ---- What is checked of each node ---- */

static bool is_text(const Node *node)
{
    return node->look == LOOK_TEXT && node->label && node->label[0];
}

/* Things that stand alone: nothing that says or shows something lies over them. */
static bool is_thing(const Node *node)
{
    switch (node->look) {
    case LOOK_TOKEN:
    case LOOK_SYMBOL:
    case LOOK_KEYCAP:
    case LOOK_ICON:
    case LOOK_ART:
    case LOOK_TIMER:
    case LOOK_SPLIT:
    case LOOK_PRIMARY:
    case LOOK_SECONDARY:
    case LOOK_QUIET:
    case LOOK_CHOICE:
        return true;
    default:
        return is_text(node);
    }
}

static bool is_sheet(const Node *node)
{
    return node->look == LOOK_CARD || node->look == LOOK_PANEL || node->look == LOOK_TALK_PANEL ||
           node->look == LOOK_SIDE_ROW || node->look == LOOK_CELL || node->look == LOOK_POCKET;
}

static bool broken_word(const TextLines *lines, const char *text)
{
    for (int i = 0; i + 1 < lines->count; i++) {
        size_t end = lines->items[i].start + lines->items[i].length;
        if (end == lines->items[i + 1].start && end > 0 && !strchr("-/\n", text[end - 1]))
            return true;
    }
    return false;
}

static void check_words(Seen *seen, const Node *node, TextFormat format, const char *text, Rect rect)
{
    float least = fmaxf(LEAST * seen->unit, 14 * seen->layout.point);
    TextLines lines;
    text_layout(painter_measure(easel.painter), format, text, rect.w, &lines);
    if (format.size < least - 0.05f)
        mistake(seen, node, "is smaller than the last row can read");
    if (lines.height > rect.h + SLACK || lines.width > rect.w + SLACK || lines.cut)
        mistake(seen, node, "does not stand in its place");
    if (broken_word(&lines, text))
        mistake(seen, node, "has a broken word");
}

/* In a pocket a team's name beside its token may be what can be read, in place of the token's letter. */
static bool is_named_in_split(const Seen *seen, const Node *token)
{
    for (int team = 0; team < TEAMS_MOST && seen->stage == WORKSHOP_SPLIT; team++)
        if (token->id == node_id("token", team))
            return node_list_find(&seen->nodes, node_id("token-name", team)) != NULL;
    return false;
}

static void check_size(Seen *seen, const Node *node)
{
    float least = fmaxf(LEAST * seen->unit, 14 * seen->layout.point);
    if (is_text(node))
        check_words(seen, node, node->text, node->label, node->rect);
    bool labelled = node->look == LOOK_PRIMARY || node->look == LOOK_SECONDARY || node->look == LOOK_QUIET ||
                    node->look == LOOK_CHOICE;
    if (labelled && !(node->state & NODE_ICON_ONLY)) {
        NodeParts parts = node_parts(painter_measure(easel.painter), node);
        check_words(seen, node, parts.label_format, node->label, parts.label);
    }
    if ((node->look == LOOK_KEYCAP || node->look == LOOK_TOKEN) && node->text.size < least - 0.05f &&
        !is_named_in_split(seen, node))
        mistake(seen, node, "is a letter smaller than the last row can read");
}

/* Within the window, or within what scrolls. */
static Rect home_of(const Seen *seen, const Node *node)
{
    if (!(node->state & NODE_SCROLLS))
        return (Rect){0, 0, seen->layout.width, seen->layout.height};
    Rect content = seen->nodes.scroll;
    content.h = seen->nodes.scroll_height;
    return content;
}

static void check_place(Seen *seen, const Node *node)
{
    if (!within(node->rect, home_of(seen, node)))
        mistake(seen, node, "is out of sight");
    const Node *head = node->group ? node_list_find(&seen->nodes, node->group) : NULL;
    if (head && is_sheet(head) && !within(node->rect, head->rect))
        mistake(seen, node, "stands out of its sheet");
    if (!(node->state & NODE_SCROLLS) && seen->nodes.scroll.w > 0 && overlap(node->rect, seen->nodes.scroll))
        mistake(seen, node, "stands on what scrolls");
    for (const Node *other = seen->nodes.items; other < node; other++) {
        bool same_plane = (node->state & NODE_SCROLLS) == (other->state & NODE_SCROLLS);
        if (is_thing(other) && same_plane && overlap(node->rect, other->rect))
            mistake(seen, node, "lies over another");
        bool sheet = is_sheet(other) && same_plane && overlap(node->rect, other->rect);
        if (sheet && !within(node->rect, other->rect))
            mistake(seen, node, "lies half on a sheet");
    }
}

/* A pocket's bottom is no place for words: within its box they keep off the corners that are cut away. */
static void check_pocket(Seen *seen, const Node *node, const Node *pocket)
{
    float depth = fminf(69 * fminf(pocket->rect.w / 264, 1.27f), pocket->rect.h * 0.45f);
    float corner = pocket->rect.w * 0.25f, side = pocket->rect.y + pocket->rect.h - depth;
    bool low = node->rect.y + node->rect.h > side + depth * 0.25f;
    bool aside = node->rect.x < pocket->rect.x + corner ||
                 node->rect.x + node->rect.w > pocket->rect.x + pocket->rect.w - corner;
    if (low && aside && overlap(node->rect, pocket->rect) && node->look == LOOK_TOKEN)
        mistake(seen, node, "stands over a pocket's edge");
}

/* The card at hand and the article's words are larger than the text around them. */
static void check_weight(Seen *seen, const Node *node)
{
    float body = BODY * seen->unit * (float)seen->percent / 100;
    const Node *why = node_list_find(&seen->nodes, node_id("room-why", 0));
    bool quote = node->role == ROLE_QUOTE;
    bool card = node->id == node_id("room-card-text", 0) && node->group;
    if (seen->screen->projector && seen->percent <= 100 && (quote || card) &&
        node->text.size <= (quote && why ? why->text.size : body))
        mistake(seen, node, "is no larger than the text around it");
}

static void check_middle(Seen *seen, const Node *node)
{
    float middle = node->rect.x + node->rect.w / 2;
    if (node->look == LOOK_CARD && fabsf(middle - seen->layout.width / 2) > 1)
        mistake(seen, node, "is off the middle");
}

/* What is drawn beside the words ends where the way on ends. */
static void check_picture(Seen *seen, const Node *node)
{
    const Node *on = node_list_find(&seen->nodes, node_id("forward", 0));
    bool picture = node->look == LOOK_POSTS || node->look == LOOK_TALK_RINGS || node->look == LOOK_TIME_RINGS ||
                   node->look == LOOK_STONE || node->look == LOOK_CARD_SMALL;
    float wide = node->look == LOOK_POSTS ? fmaxf(node->rect.w, node->rect.h * POSTS_WIDE) : node->rect.w;
    float right = node->rect.x + node->rect.w / 2 + wide / 2;
    if (picture && on && on->rect.w > 0 && right > on->rect.x + on->rect.w + SLACK)
        mistake(seen, node, "stands over the margin");
}

static void check_nodes(Seen *seen)
{
    assert_false(seen->nodes.failed);
    for (const Node *node = seen->nodes.items; node < seen->nodes.items + seen->nodes.count; node++) {
        check_size(seen, node);
        check_middle(seen, node);
        check_picture(seen, node);
        if (is_text(node))
            check_weight(seen, node);
        if (is_thing(node))
            check_place(seen, node);
        for (const Node *other = seen->nodes.items; other < node; other++)
            if (other->look == LOOK_POCKET)
                check_pocket(seen, node, other);
    }
}

/* Where the room reads, votes and talks, all of it is to be seen at once, however large the text; of the rest up to
 * 100 %, but for lists. */
static bool may_scroll(const View *view)
{
    bool large = view->settings->projector_percent > 100;
    if (view->screen != SCREEN_WORKSHOP)
        return true; /* what lies over it */
    switch (workshop_stage(session_game(view->session))) {
    case WORKSHOP_READ:
    case WORKSHOP_THINK:
    case WORKSHOP_VOTE:
    case WORKSHOP_TALK:
    case WORKSHOP_VOTE_AGAIN:
        return false;
    case WORKSHOP_STEPS:
    case WORKSHOP_STEP:
    case WORKSHOP_TABLE:
    case WORKSHOP_CLOSING:
        return true;
    default:
        return large;
    }
}

static int check_screen(const App *app, const char *name, const Screen *screen)
{
    View view = app_view(app);
    Seen seen = {.scene = name, .screen = screen, .percent = view.settings->projector_percent};
    seen.layout = layout_make(screen->width, screen->height, 1, 100, (Insets){0}, painter_measure(easel.painter));
    painter_set(easel.painter, THEME_PAPER, seen.layout.unit);
    seen.stage = (int)workshop_stage(session_game(view.session));
    seen.unit = fminf(seen.layout.height, seen.layout.width * 0.75f) / 720;
    screen_build(&view, &seen.layout, &seen.nodes);
    check_nodes(&seen);
    if (screen->projector && seen.nodes.scroll.w > 0 && !may_scroll(&view))
        mistake(&seen, &seen.nodes.items[0], "the stage scrolls");
    node_list_free(&seen.nodes);
    return seen.mistakes;
}

static App *open_app(uint64_t seed)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .folders = folders};
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

static void set_percent(App *app, int percent)
{
    int wanted = settings_projector_step(percent);
    for (int i = 0; i < 2 * SETTINGS_PROJECTOR_STEPS; i++) {
        int step = settings_projector_step(app_view(app).settings->projector_percent);
        if (step != wanted)
            app_do(app, (Command){.kind = COMMAND_PROJECTOR, .value = step < wanted ? 1 : -1});
    }
    assert_int_equal(app_view(app).settings->projector_percent, percent);
}

static void every_stage_on_every_projector(void **state)
{
    static const Device devices[] = {DEVICE_MOUSE, DEVICE_TOUCH};
    (void)state;
    int mistakes = 0, seen = 0;
    for (int s = 0; s < scene_count; s++) {
        if (strncmp(scenes[s].name, "room-", 5) != 0)
            continue;
        App *app = open_app(2);
        scenes[s].reach(app);
        for (int step = 0; step < SETTINGS_PROJECTOR_STEPS; step++) {
            set_percent(app, settings_projector_percent[step]);
            for (size_t d = 0; d < sizeof devices / sizeof *devices; d++) {
                app_set_device(app, devices[d]);
                for (int i = (int)d; i < SCREENS; i += 1 + (int)d, seen++) /* touch: on every other one */
                    mistakes += check_screen(app, scenes[s].name, &screens[i]);
            }
        }
        app_destroy(app);
    }
    assert_true(seen > 1000);
    assert_int_equal(mistakes, 0);
}

static void command(App *app, CommandKind kind, int value, int item)
{
    app_do(app, (Command){.kind = kind, .value = value, .action.item = item});
}

static const char *workshop_card_name(const Game *game)
{
    return workshop_has_card(game) ? game_deck(game)->cards[workshop_card(game, workshop_place(game))].id : "no card";
}

/* Every card of the deck passes through every stage: the longest one and those that depend too. */
/* All stages of a workshop with the cards of some areas of the library's deck, on the two narrowest projectors and once
 * enlarged. Counts the cards. */
static int walk_cards(int areas, int *cards)
{
    int mistakes = 0;
    App *app = open_app(1);
    command(app, COMMAND_OPEN, 0, 0);
    command(app, COMMAND_SET_UP, SET_UP_AREAS, areas);
    command(app, COMMAND_SET_UP, SET_UP_CARDS, WORKSHOP_CARDS_MOST);
    command(app, COMMAND_SET_UP, SET_UP_TEAMS, TEAMS_MOST);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    *cards += workshop_card_count(session_game(app_view(app).session));
    for (int step = 0; step < 8 * WORKSHOP_CARDS_MOST; step++) {
        const Game *game = session_game(app_view(app).session);
        if (workshop_stage(game) >= WORKSHOP_STEPS)
            break;
        if (workshop_open_ballot(game) >= 0)
            for (int team = 0; team < TEAMS_MOST; team++)
                app_do(app, (Command){.kind = COMMAND_GAME,
                                      .action = {.kind = ACTION_VOTE, .value = team % 2, .item = team}});
        set_percent(app, 100);
        for (int i = 0; i < 2; i++)
            mistakes += check_screen(app, workshop_card_name(game), &screens[i]);
        set_percent(app, 150);
        mistakes += check_screen(app, workshop_card_name(game), &screens[0]);
        app_do(app, command_game(ACTION_FORWARD, 0));
    }
    app_destroy(app);
    return mistakes;
}

/* Of every deck that comes with the game, everyday's area by area, so that each comes whole. */
static void every_card(void **state)
{
    (void)state;
    Library shipped = library;
    DeckShelf *shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", shipped.decks, shipped.article, NULL);
    assert_non_null(shelf);
    int mistakes = 0;
    for (int i = 0; i < deck_shelf_count(shelf); i++) {
        Problems problems = {0};
        Deck *deck = deck_shelf_load(shelf, i, &problems);
        int cards = 0;
        assert_non_null(deck);
        library.deck = deck;
        bool small = deck->card_count <= WORKSHOP_CARDS_MOST;
        for (int area = 0; area < (small ? 1 : AREA_COUNT); area++)
            mistakes += walk_cards(small ? WORKSHOP_AREAS_ALL : 1 << area, &cards);
        assert_int_equal(cards, deck->card_count);
        deck_free(deck);
    }
    library = shipped;
    deck_shelf_close(shelf);
    assert_int_equal(mistakes, 0);
}

static void name_team(App *app, int team, const char *name)
{
    Command naming = {.kind = COMMAND_NAME_TEAM, .value = team, .action = {.item = team, .place = team}};
    snprintf(naming.action.text, sizeof naming.action.text, "%s", name);
    app_do(app, naming);
}

/* Names as long as they may be, of narrow and of wide letters, and in one word. */
static void long_names(void **state)
{
    static const char *const names[] = {"Old Harbours", "WWWWWWWWWWWW", "Leaf & Stone", "llllllllllll"};
    (void)state;
    int mistakes = 0;
    App *app = open_app(4);
    command(app, COMMAND_SET_UP, SET_UP_TEAMS, TEAMS_MOST);
    command(app, COMMAND_SET_UP, SET_UP_POINTS, 1);
    for (int team = 0; team < TEAMS_MOST; team++) {
        name_team(app, team, names[team % 4]);
    }
    assert_string_equal(app_view(app).settings->workshop.teams[1].name, names[1]);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    for (int step = 0; step < 100 && workshop_stage(session_game(app_view(app).session)) < WORKSHOP_CLOSING; step++) {
        const Game *game = session_game(app_view(app).session);
        for (int team = 0; team < TEAMS_MOST && workshop_open_ballot(game) >= 0; team++)
            app_do(app, (Command){.kind = COMMAND_GAME,
                                  .action = {.kind = ACTION_VOTE, .value = team % 3 == 0, .item = team}});
        for (int i = 0; i < SCREENS; i++)
            mistakes += check_screen(app, "long names", &screens[i]);
        app_do(app, command_game(ACTION_FORWARD, 0));
    }
    for (int i = 0; i < SCREENS; i++)
        mistakes += check_screen(app, "long names", &screens[i]);
    app_destroy(app);
    assert_int_equal(mistakes, 0);
}

/* On every projector, whatever its text. */
static int teams_without_name(App *app)
{
    int missing = 0;
    for (int step = 0; step < SETTINGS_PROJECTOR_STEPS; step++) {
        set_percent(app, settings_projector_percent[step]);
        for (int i = 0; i < SCREENS; i++) {
            NodeList nodes = {0};
            View view = app_view(app);
            Layout layout = layout_make(screens[i].width, screens[i].height, 1, 100, (Insets){0},
                                        painter_measure(easel.painter));
            painter_set(easel.painter, THEME_PAPER, layout.unit);
            screen_build(&view, &layout, &nodes);
            for (int team = 0; team < TEAMS_MOST && screens[i].projector; team++)
                missing += !node_list_find(&nodes, node_id("token-name", team));
            node_list_free(&nodes);
        }
    }
    return missing;
}

/* Of eight teams nobody knows theirs by a token alone: the vote names them, in each language, and by names of their own
 * that take all the letters there are. */
static void eight_teams_are_named(void **state)
{
    static const char *const own[TEAMS_MOST] = {"Old Harbours", "Leaf & Stone", "Constelación", "Night Market",
                                                "Third Window", "Sunflowers",   "Olive Grove",  "Lighthouse"};
    (void)state;
    Library english = library;
    for (int spanish = 0; spanish < 2; spanish++) {
        if (spanish)
            library = translated_content(english, "es");
        for (int named = 0; named < 2; named++) {
            App *app = open_app(2);
            command(app, COMMAND_SET_UP, SET_UP_TEAMS, TEAMS_MOST);
            for (int team = 0; team < TEAMS_MOST && named; team++)
                name_team(app, team, own[team]);
            app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
            while (workshop_stage(session_game(app_view(app).session)) != WORKSHOP_VOTE)
                app_do(app, command_game(ACTION_FORWARD, 0));
            assert_int_equal(teams_without_name(app), 0);
            app_destroy(app);
        }
        if (spanish)
            library_free_words(&library);
    }
    library = english;
}

/* How many of the teams in the split have no name, or not the beginning of one, on the projectors. */
static int teams_unnamed_in_split(const App *app, const char *const *names)
{
    int missing = 0;
    for (int i = 0; i < SCREENS; i++) {
        NodeList nodes = {0};
        View view = app_view(app);
        Layout layout =
            layout_make(screens[i].width, screens[i].height, 1, 100, (Insets){0}, painter_measure(easel.painter));
        painter_set(easel.painter, THEME_PAPER, layout.unit);
        screen_build(&view, &layout, &nodes);
        for (int team = 0; team < TEAMS_MOST && screens[i].projector; team++) {
            const Node *name = node_list_find(&nodes, node_id("token-name", team));
            missing += !name || strncmp(name->label, names[team], 3) != 0;
        }
        node_list_free(&nodes);
    }
    return missing;
}

/* However the eight are split, and however wide their letters are: what does not stand in a line is cut, and no name is
 * left out for it. */
static void every_split_names_its_teams(void **state)
{
    static const char *const own[][TEAMS_MOST] = {
        {"Old Harbours", "Leaf & Stone", "Constelación", "Night Market", "Third Window", "Sunflowers", "Olive Grove",
         "Lighthouse"},
        {"Old Harbours", "WWWWWWWWWWWW", "Constelación", "MMMMMMMMMMMM", "Third Window", "Sunflowers", "Olive Grove",
         "WWWWWWWWWWWW"}};
    (void)state;
    for (int named = 0; named < 2; named++)
        for (int right = 0; right <= TEAMS_MOST; right++) {
            App *app = open_app(2);
            command(app, COMMAND_SET_UP, SET_UP_TEAMS, TEAMS_MOST);
            for (int team = 0; team < TEAMS_MOST; team++)
                name_team(app, team, own[named][team]);
            app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
            while (workshop_stage(session_game(app_view(app).session)) != WORKSHOP_VOTE)
                app_do(app, command_game(ACTION_FORWARD, 0));
            for (int team = 0; team < TEAMS_MOST; team++)
                app_do(app, (Command){.kind = COMMAND_GAME,
                                      .action = {.kind = ACTION_VOTE, .value = team < right, .item = team}});
            app_do(app, command_game(ACTION_FORWARD, 0));
            assert_int_equal(workshop_stage(session_game(app_view(app).session)), WORKSHOP_SPLIT);
            assert_int_equal(teams_unnamed_in_split(app, own[named]), 0);
            for (int i = 0; i < SCREENS; i++)
                assert_int_equal(check_screen(app, "the split", &screens[i]), 0);
            app_destroy(app);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stage_on_every_projector),
        cmocka_unit_test(every_card),
        cmocka_unit_test(long_names),
        cmocka_unit_test(eight_teams_are_named),
        cmocka_unit_test(every_split_names_its_teams),
    };
    return cmocka_run_group_tests(tests, open_easel, close_easel);
}
