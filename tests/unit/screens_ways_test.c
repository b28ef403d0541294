/* The ways between the screens: help and leaving are never more than two actions away, there is always a way back, and
 * what moves keeps its id from stage to stage. */
#include "grid_measure.h"
#include "parts.h"
#include "scenes.h"
#include "shipped_folders.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static App *reach(const char *name)
{
    return scene_reach(scene_named(name), &library, folders, settings_default());
}

static void build(const App *app, int width, int height, NodeList *nodes)
{
    Layout layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(app);
    screen_build(&view, &layout, nodes);
}

static bool arrived(const App *app, bool leaving)
{
    return leaving ? app_leaving(app) : app_view(app).screen == SCREEN_HELP;
}

/* Whether `presses` nodes pressed one after another can lead from the scene to help, or out. */
static bool leads(const char *scene, int width, int height, bool leaving)
{
    App *app = reach(scene);
    NodeList first = {0}, second = {0};
    build(app, width, height, &first);
    bool found = arrived(app, leaving);
    app_destroy(app);
    for (size_t i = 0; i < first.count && !found; i++) {
        if (first.items[i].command.kind == COMMAND_NONE)
            continue;
        app = reach(scene);
        app_do(app, first.items[i].command);
        found = arrived(app, leaving);
        if (!found && !app_leaving(app))
            build(app, width, height, &second);
        for (size_t j = 0; j < second.count && !found; j++) {
            CommandKind kind = second.items[j].command.kind;
            found =
                leaving ? kind == COMMAND_LEAVE : kind == COMMAND_OPEN && second.items[j].command.screen == SCREEN_HELP;
        }
        app_destroy(app);
    }
    node_list_free(&first);
    node_list_free(&second);
    return found;
}

static void help_and_leaving_are_near(void **state)
{
    static const int sizes[][2] = {{1280, 720}, {390, 844}, {568, 320}, {320, 480}};
    (void)state;
    for (int s = 0; s < scene_count; s++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            for (int leaving = 0; leaving < 2; leaving++)
                if (!leads(scenes[s].name, sizes[i][0], sizes[i][1], leaving))
                    fail_msg("%s at %dx%d: no way to %s in two actions", scenes[s].name, sizes[i][0], sizes[i][1],
                             leaving ? "leave" : "help");
}

static const Node *with_shortcut(const NodeList *nodes, Shortcut shortcut)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].shortcut == shortcut && nodes->items[i].state & NODE_FOCUSABLE)
            return &nodes->items[i];
    return NULL;
}

static bool offers(const NodeList *nodes, SettingId setting)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].command.kind == COMMAND_SET && nodes->items[i].command.setting == setting)
            return true;
    return false;
}

static bool says(const NodeList *nodes, const char *words)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].label && strcmp(nodes->items[i].label, words) == 0)
            return true;
    return false;
}

/* Nothing is promised that can't be had: no full screen where a window can't fill it, no voice where there is none. */
static void settings_offer_what_can_be_had(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1280, 720}, {390, 844}};
    for (int can = 0; can < 4; can++) {
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            App *app = reach("settings");
            View view = app_view(app);
            Layout layout = layout_make(sizes[i][0], sizes[i][1], 1, 100, (Insets){0}, &grid_measure);
            NodeList nodes = {0};
            view.abilities = (Abilities){.fullscreen = can & 1, .speech = can & 2};
            screen_build(&view, &layout, &nodes);
            assert_int_equal(offers(&nodes, SETTING_FULLSCREEN), view.abilities.fullscreen);
            assert_int_equal(offers(&nodes, SETTING_READ_ALOUD), view.abilities.speech);
            const char *none = language_text(view.library->language, "settings.read_aloud.none");
            assert_int_equal(says(&nodes, none), !view.abilities.speech);
            assert_int_equal(says(&nodes, "F11"), view.abilities.fullscreen);
            assert_true(says(&nodes, "Esc"));
            assert_true(says(&nodes, "Shift × 3"));
            node_list_free(&nodes);
            app_destroy(app);
        }
    }
}

/* Escape leads back, but from the title and the note, and from a workshop: there a remote's button sends it. */
static void every_screen_but_the_first_has_a_way_back(void **state)
{
    (void)state;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(scenes[s].name);
        NodeList nodes = {0};
        build(app, 1280, 720, &nodes);
        ScreenId screen = app_view(app).screen;
        bool back = with_shortcut(&nodes, SHORTCUT_BACK) != NULL;
        if (back == (screen == SCREEN_TITLE || screen == SCREEN_NOTE || screen == SCREEN_WORKSHOP))
            fail_msg("%s: %s", scenes[s].name, back ? "leads back to nowhere" : "has no way back");
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static void one_shortcut_means_one_thing(void **state)
{
    (void)state;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(scenes[s].name);
        NodeList nodes = {0};
        build(app, 1280, 720, &nodes);
        for (size_t i = 0; i < nodes.count; i++)
            for (size_t j = 0; j < i; j++)
                if (nodes.items[i].shortcut != SHORTCUT_NONE)
                    assert_int_not_equal(nodes.items[i].shortcut, nodes.items[j].shortcut);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static NodeId card_id(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].role == ROLE_CARD)
            return nodes->items[i].id;
    return 0;
}

static void the_card_keeps_its_id_until_the_next_one(void **state)
{
    (void)state;
    App *app = reach("sort");
    NodeList nodes = {0};
    build(app, 1280, 720, &nodes);
    NodeId card = card_id(&nodes);
    assert_int_not_equal(card, 0);
    assert_true(node_list_find(&nodes, card)->state & NODE_DRAGGABLE);
    const Card *shown = &library.deck->cards[game_card(session_game(app_view(app).session))];
    app_do(app, command_game(ACTION_SORT, (int)shown->side));
    build(app, 1280, 720, &nodes);
    assert_string_equal(screen_name(&(View){.screen = SCREEN_PLAY, .session = app_view(app).session}), "sign");
    assert_int_equal(card_id(&nodes), card);
    app_do(app, command_game(ACTION_NAME_SIGN, 0));
    build(app, 1280, 720, &nodes);
    assert_int_equal(card_id(&nodes), card);
    assert_non_null(node_list_find(&nodes, node_id("pile", (int)shown->side)));
    app_do(app, command_game(ACTION_NEXT, 0));
    build(app, 1280, 720, &nodes);
    assert_int_not_equal(card_id(&nodes), card);
    node_list_free(&nodes);
    app_destroy(app);
}

static void the_telling_words_are_marked_when_looking_again(void **state)
{
    (void)state;
    App *app = reach("feedback-look-again");
    NodeList nodes = {0};
    build(app, 1280, 720, &nodes);
    const Card *card = &library.deck->cards[game_card(session_game(app_view(app).session))];
    const Node *node = node_list_find(&nodes, card_id(&nodes));
    assert_int_equal(node->mark_start, card->telling_start);
    assert_int_equal(node->mark_length, card->telling_length);
    node_list_free(&nodes);
    app_destroy(app);
}

/* The article's words stand on the feedback as they are, with their section. */
static void quotations_are_verbatim(void **state)
{
    (void)state;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(scenes[s].name);
        NodeList nodes = {0};
        build(app, 1280, 720, &nodes);
        for (size_t i = 0; i < nodes.count; i++) {
            if (nodes.items[i].role != ROLE_QUOTE)
                continue;
            bool found = false;
            for (int q = 0; q < library.article->quotation_count; q++) {
                const Quotation *said = &library.article->quotations[q];
                found = found || (strstr(nodes.items[i].label, said->text) &&
                                  strstr(nodes.items[i].description, library.article->sections[said->section].title));
            }
            assert_true(found);
        }
        node_list_free(&nodes);
        app_destroy(app);
    }
}

/* Whoever asks for larger text gets it on the card first: pictures, gloss and, at last, a screen in one piece give
 * way. */
static void the_card_grows_with_the_text(void **state)
{
    (void)state;
    static const char *const sorting[] = {"sort", "shown", "twin", "return", "leaning"};
    static const int windows[][2] = {{1280, 720}, {1024, 768}, {1920, 1080}, {2560, 1080}, {768, 1024}};
    for (size_t s = 0; s < sizeof sorting / sizeof *sorting; s++) {
        App *app = reach(sorting[s]);
        View view = app_view(app);
        NodeList nodes = {0};
        for (size_t w = 0; w < sizeof windows / sizeof *windows; w++)
            for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
                Layout layout = layout_make(windows[w][0], windows[w][1], 1, settings_text_percent[step], (Insets){0},
                                            &grid_measure);
                screen_build(&view, &layout, &nodes);
                const Game *game = session_game(view.session);
                int number = game_round(game) * GAME_ROUND_CARDS + game_slot(game);
                const Node *text = node_list_find(&nodes, node_id("card-text", number));
                assert_non_null(text);
                if (text->text.size < 0.79f * layout_text(&layout, TYPE_CARD).size)
                    fail_msg("%s at %dx%d, %d %%: the card's text is %.0f", sorting[s], windows[w][0], windows[w][1],
                             settings_text_percent[step], (double)text->text.size);
            }
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static bool overlap(Rect one, Rect other)
{
    return one.x + one.w > other.x + 0.5f && other.x + other.w > one.x + 0.5f && one.y + one.h > other.y + 0.5f &&
           other.y + other.h > one.y + 0.5f;
}

/* The pile's name on a card that leans lies on none of the card's words, in letters of any size. */
static void the_leaning_chip_covers_no_words(void **state)
{
    (void)state;
    static const int windows[][2] = {{1280, 720}, {1024, 768}, {390, 844}, {320, 480}, {568, 320}, {768, 1024}};
    App *app = reach("leaning");
    NodeList nodes = {0};
    for (int window = 0; window < (int)(sizeof windows / sizeof *windows); window++)
        for (int step = 0; step < 2 * SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step / 2], side = step % 2;
            app_set_leaning(app, side ? 1 : -1);
            View view = app_view(app);
            Layout layout =
                layout_make(windows[window][0], windows[window][1], 1, percent, (Insets){0}, &grid_measure);
            screen_build(&view, &layout, &nodes);
            const Node *chip = node_list_find(&nodes, node_id("chip", side));
            assert_non_null(chip);
            for (size_t i = 0; i < nodes.count; i++) {
                const Node *node = &nodes.items[i];
                if (node->group == chip->group && node->look == LOOK_TEXT && overlap(node->rect, chip->rect))
                    fail_msg("%dx%d, %d %%: the chip lies on \"%s\"", windows[window][0], windows[window][1], percent,
                             node->label);
            }
        }
    node_list_free(&nodes);
    app_destroy(app);
}

/* A button that shows its icon alone shows it as large as the others. */
static void icons_keep_their_size(void **state)
{
    (void)state;
    App *app = reach("sort");
    NodeList nodes = {0};
    build(app, 390, 844, &nodes);
    const Node *menu = node_list_find(&nodes, node_id("menu", 0));
    assert_non_null(menu);
    assert_true(menu->state & NODE_ICON_ONLY);
    assert_true(node_parts(&grid_measure, menu).icon.w >= 20);
    node_list_free(&nodes);
    app_destroy(app);
}

/* In a terminal there is no Shift key to press, no window, no slider and no picture. */
static void the_terminal_hears_of_what_it_has(void **state)
{
    (void)state;
    static const char *const never[] = {"Shift", "Drag", "drag", "window", "click", "symbol:", "Full screen", "arrow"};
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(scenes[s].name);
        app_set_device(app, DEVICE_TERMINAL);
        NodeList nodes = {0};
        build(app, 1280, 720, &nodes);
        for (size_t i = 0; i < nodes.count; i++) /* keys can't be changed where there are none */
            assert_int_not_equal(nodes.items[i].command.screen, SCREEN_CONTROLS);
        if (strncmp(scenes[s].name, "controls", 8) == 0 || strncmp(scenes[s].name, "binding", 7) == 0)
            nodes.count = 0;
        for (size_t i = 0; i < nodes.count; i++)
            for (size_t n = 0; n < sizeof never / sizeof *never; n++)
                if (nodes.items[i].role != ROLE_NONE && nodes.items[i].role != ROLE_QUOTE && nodes.items[i].label &&
                    strstr(nodes.items[i].label, never[n]))
                    fail_msg("%s says in the terminal: %s", scenes[s].name, nodes.items[i].label);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static bool screen_says(const App *app, const char *key)
{
    NodeList nodes = {0};
    build(app, 1280, 720, &nodes);
    bool said = says(&nodes, language_text(library.language, key));
    node_list_free(&nodes);
    return said;
}

static void a_new_game_says_what_it_leaves(void **state)
{
    (void)state;
    App *app = reach("new");
    assert_true(screen_says(app, "new.text"));
    assert_non_null(strstr(language_text(library.language, "new.text"), "To keep the table"));
    app_destroy(app);
}

/* A remote's two buttons do nothing in the set-up: whoever may hold one is told, and nobody else. */
static void a_remote_leads_from_the_start_on(void **state)
{
    static const Device others[] = {DEVICE_TOUCH, DEVICE_TERMINAL, DEVICE_ONE_BUTTON, DEVICE_PAD};
    (void)state;
    App *app = reach("setup");
    app_set_device(app, DEVICE_MOUSE);
    assert_true(screen_says(app, "setup.remote"));
    app_set_device(app, DEVICE_KEYS);
    assert_true(screen_says(app, "setup.remote"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        app_set_device(app, others[i]);
        assert_false(screen_says(app, "setup.remote"));
    }
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_and_leaving_are_near),
        cmocka_unit_test(settings_offer_what_can_be_had),
        cmocka_unit_test(every_screen_but_the_first_has_a_way_back),
        cmocka_unit_test(one_shortcut_means_one_thing),
        cmocka_unit_test(the_card_keeps_its_id_until_the_next_one),
        cmocka_unit_test(the_telling_words_are_marked_when_looking_again),
        cmocka_unit_test(quotations_are_verbatim),
        cmocka_unit_test(the_card_grows_with_the_text),
        cmocka_unit_test(icons_keep_their_size),
        cmocka_unit_test(the_leaning_chip_covers_no_words),
        cmocka_unit_test(the_terminal_hears_of_what_it_has),
        cmocka_unit_test(a_new_game_says_what_it_leaves),
        cmocka_unit_test(a_remote_leads_from_the_start_on),
    };
    return cmocka_run_group_tests(tests, load_with_folders, unload_with_folders);
}
