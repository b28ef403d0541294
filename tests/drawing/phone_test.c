/* What a phone shows before anybody scrolls, with the letters of the real fonts: on a step's way in and in the step
 * what is to be done, in the feedback why the card lies where it does, at the largest text the way on. In both
 * languages. */
#include "../unit/shipped_folders.h"
#include "challenge_list.h"
#include "easel.h"
#include "scenes.h"

#include <string.h>

enum { WIDTH = 390, HEIGHT = 844 };

static Easel easel;

static int open_easel(void **state)
{
    return load_with_folders(state) == 0 && easel_open(&easel, 16, 16) ? 0 : -1;
}

static int close_easel(void **state)
{
    easel_close(&easel);
    return unload_with_folders(state);
}

static App *open_app(int percent)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 2, .folders = folders};
    parts.settings.text_percent = percent;
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

static void build_in(App *app, int width, int height, const char *trouble, NodeList *nodes)
{
    app_set_device(app, DEVICE_TOUCH);
    View view = app_view(app);
    view.trouble = trouble;
    int percent = view.settings->text_percent;
    Layout layout = layout_make(width, height, 1, percent, (Insets){0}, painter_measure(easel.painter));
    painter_set(easel.painter, THEME_PAPER, layout.unit);
    screen_build(&view, &layout, nodes);
}

static void build(App *app, NodeList *nodes)
{
    build_in(app, WIDTH, HEIGHT, NULL, nodes);
}

/* How far its foot lies below what is seen without scrolling, in u. */
static float below_sight(const NodeList *nodes, const Node *node)
{
    float foot = node->state & NODE_SCROLLS ? nodes->scroll.y + nodes->scroll.h : HEIGHT;
    return node->rect.y + node->rect.h - foot;
}

/* What says these words, or ends with what stands behind their gap. */
static const Node *that_says(const NodeList *nodes, const char *words)
{
    const char *behind = strrchr(words, '}');
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].label && (behind ? strstr(nodes->items[i].label, behind + 1) != NULL
                                             : strcmp(nodes->items[i].label, words) == 0))
            return &nodes->items[i];
    return NULL;
}

/* In English, then in Spanish. */
static void in_both(void (*test)(const char *language))
{
    Library english = library;
    test("en");
    library = translated_content(english, "es");
    test("es");
    library_free_words(&library);
    library = english;
}

static void assert_tells(App *app, const char *key, const char *language)
{
    NodeList nodes = {0};
    build(app, &nodes);
    const Node *told = that_says(&nodes, language_text(library.language, key));
    if (!told)
        fail_msg("%s is not said in %s", key, language);
    if (below_sight(&nodes, told) > 0)
        fail_msg("%s in %s: the last %.0f u of it are out of sight", key, language, (double)below_sight(&nodes, told));
    node_list_free(&nodes);
}

#define NAME(name) #name,
static const char *const names[] = {CHALLENGE_LIST(NAME)};

static void tells_what_to_do(const char *language)
{
    for (int step = 0; step < challenge_count(); step++) {
        const char *name = names[step];
        char about[64], instruction[64];
        bool brief = strcmp(name, "boundaries") == 0; /* a phone's has words of its own */
        snprintf(about, sizeof about, "step.%s.about", name);
        snprintf(instruction, sizeof instruction, brief ? "%s.do.short" : "step.%s.do", name);
        App *app = open_app(100);
        app_do(app, command_of(COMMAND_NEW_GAME));
        app_do(app, command_game(ACTION_OPEN_STEPS, 0));
        app_do(app, command_open(SCREEN_CHALLENGE, step));
        assert_tells(app, about, language);
        app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step}});
        assert_tells(app, instruction, language);
        app_destroy(app);
    }
}

static void a_step_says_what_to_do(void **state)
{
    (void)state;
    in_both(tells_what_to_do);
}

static void assert_reason_in_sight(App *app, const Card *card, const char *language)
{
    NodeList nodes = {0};
    build(app, &nodes);
    const Node *why = that_says(&nodes, card->why);
    assert_non_null(why);
    float below = below_sight(&nodes, why);
    if (below > 0)
        fail_msg("%s in %s: the last %.0f u of its why are out of sight", card->id, language, (double)below);
    node_list_free(&nodes);
}

/* Sorts the card at hand, `other` than the article has it or as it has, and looks at the answer. */
static void sort_and_look(App *app, bool other, const char *language)
{
    const Game *game = session_game(app_view(app).session);
    const Card *card = &game_deck(game)->cards[game_card(game)];
    app_do(app, command_game(ACTION_SORT, other ? !card->side : card->side));
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_FEEDBACK);
    assert_reason_in_sight(app, card, language);
}

/* Each card of some rounds, sorted otherwise than the article has it, and then as it has. */
static void shows_the_reason(const char *language)
{
    enum { ROUNDS = 6 };
    App *app = open_app(100);
    app_do(app, command_of(COMMAND_NEW_GAME));
    for (int card = 0; card < ROUNDS * GAME_ROUND_CARDS; card++) {
        if (card % GAME_ROUND_CARDS == 0) {
            View view = app_view(app);
            app_do(app, view_start_round(&view, false));
        }
        sort_and_look(app, true, language);
        app_do(app, command_of(COMMAND_UNDO));
        sort_and_look(app, false, language);
        app_do(app, command_game(ACTION_NEXT, 0));
    }
    app_destroy(app);
}

static void the_reason_is_seen_first(void **state)
{
    (void)state;
    in_both(shows_the_reason);
}

/* At the end of a round, with a step that is new or after all were begun. */
static App *open_round_end(bool new_step)
{
    App *app = open_app(200);
    app_do(app, command_of(COMMAND_NEW_GAME));
    if (!new_step)
        app_do(app, command_game(ACTION_OPEN_STEPS, 0));
    for (int step = 0; step < challenge_count() && !new_step; step++)
        app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step}});
    View view = app_view(app);
    app_do(app, view_start_round(&view, false));
    for (int card = 0; card < GAME_ROUND_CARDS; card++) {
        const Game *game = session_game(app_view(app).session);
        app_do(app, command_game(ACTION_SORT, game_deck(game)->cards[game_card(game)].side));
        app_do(app, command_game(ACTION_NEXT, 0));
    }
    return app;
}

/* Upright, small, lying, and with a notice that takes its part; at the largest text. */
static void keeps_the_way_on(const char *language)
{
    static const int windows[][2] = {{WIDTH, HEIGHT}, {320, 568}, {844, 390}};
    for (int look = 0; look < 8; look++) {
        bool new_step = look % 2;
        const int *window = windows[look / 2 % 3];
        App *app = open_round_end(new_step);
        NodeList nodes = {0};
        build_in(app, window[0], window[1], look < 6 ? NULL : library.article->quotations[0].text, &nodes);
        const Node *on = node_list_find(&nodes, node_id(new_step ? "new-step" : "next", 0));
        assert_non_null(on);
        if (on->state & NODE_SCROLLS)
            fail_msg("%dx%d in %s: \"%s\" is not kept in sight", window[0], window[1], language, on->label);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static void the_way_on_stays_in_sight(void **state)
{
    (void)state;
    in_both(keeps_the_way_on);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_says_what_to_do),
        cmocka_unit_test(the_reason_is_seen_first),
        cmocka_unit_test(the_way_on_stays_in_sight),
    };
    return cmocka_run_group_tests(tests, open_easel, close_easel);
}
