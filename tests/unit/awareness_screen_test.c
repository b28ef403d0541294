/* The screen of the challenge awareness, played by pressing what stands on it: with mouse, keys, in the terminal, by
 * dragging, and by chance. */
#define CHALLENGE "awareness"
#include "challenge_screen_bench.h"

#include "awareness.h"
#include "scenes.h"

#include <stdio.h>

static App *begin(int variant, Device device)
{
    App *app = app_at(5, variant);
    app_set_device(app, device);
    return app;
}

static const AwarenessState *state_of(const App *app)
{
    return game_step_state(session_game(app_view(app).session), step);
}

static const AwarenessVariant *day_of(const App *app)
{
    return game_step_variant(session_game(app_view(app).session), step);
}

static Node node_of(const App *app, const char *name, int number)
{
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    const Node *found = node_list_find(&nodes, node_id(name, number));
    if (!found)
        fail_msg("%s %d is not on the screen", name, number);
    Node copy = *found; /* its words are gone with the list */
    node_list_free(&nodes);
    return copy;
}

static void press(App *app, const char *name, int number)
{
    Node node = node_of(app, name, number);
    assert_true(node.state & NODE_FOCUSABLE);
    assert_true(app_do(app, node.command));
}

static void the_day_by_pressing_moments_and_stamps(void **unused)
{
    (void)unused;
    for (int variant = 0; variant < variant_count(); variant++) {
        App *app = begin(variant, variant % 2 ? DEVICE_TERMINAL : DEVICE_MOUSE);
        for (int i = 0; i < AWARENESS_MOMENTS; i++) {
            int kind = awareness_moment(day_of(app), i)->kind;
            if (i == AWARENESS_HALF)
                press(app, "day-on", 0);
            if (kind == AWARENESS_NONE)
                continue;
            press(app, i % 2 ? "moment" : "stamp", i % 2 ? i : kind); /* either first */
            press(app, i % 2 ? "stamp" : "moment", i % 2 ? kind : i);
            assert_int_equal(state_of(app)->marks[i], kind);
        }
        press(app, "day-end", 0);
        for (int i = 0; i < AWARENESS_MOMENTS; i++)
            assert_int_equal(node_of(app, "moment", i).value, 0); /* none glows */
        press(app, "finish", 0);
        assert_true(is_done(app));
        app_destroy(app);
    }
}

static void what_differs_glows_and_can_be_changed(void **unused)
{
    (void)unused;
    App *app = begin(0, DEVICE_TOUCH);
    press(app, "day-on", 0);
    press(app, "day-back", 0);
    press(app, "day-on", 0);
    press(app, "day-end", 0);
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        int kind = awareness_moment(day_of(app), i)->kind;
        assert_int_equal(node_of(app, "moment", i).value, kind != AWARENESS_NONE);
        if (kind == AWARENESS_NONE)
            continue;
        press(app, "change", i);
        assert_int_equal(state_of(app)->marks[i], kind);
        assert_int_equal(node_of(app, "moment", i).value, 0);
    }
    press(app, "day-again", 0);
    assert_int_equal(state_of(app)->stage, AWARENESS_DAY);
    app_destroy(app);
}

static void the_same_stamp_again_lifts(void **unused)
{
    (void)unused;
    App *app = begin(1, DEVICE_MOUSE);
    for (int times = 0; times < 2; times++) {
        press(app, "moment", 2);
        assert_true(node_of(app, "moment", 2).state & NODE_SELECTED);
        press(app, "stamp", AWARENESS_NEED);
        assert_int_equal(state_of(app)->marks[2], times == 0 ? AWARENESS_NEED : AWARENESS_NONE);
        assert_int_equal(app_view(app).picked, -1);
    }
    press(app, "moment", 2);
    press(app, "moment", 2); /* put down again */
    assert_int_equal(app_view(app).picked, -1);
    press(app, "stamp", AWARENESS_YES);
    press(app, "stamp", AWARENESS_YES);
    assert_int_equal(app_view(app).picked, -1);
    app_destroy(app);
}

/* The focus takes a moment in the hand; 1 and 2 stamp it, and the same key lifts. */
static void keys_stamp_where_the_focus_is(void **unused)
{
    (void)unused;
    App *app = begin(2, DEVICE_KEYS);
    assert_true(node_of(app, "moment", 0).state & NODE_FIRST_FOCUS);
    assert_int_equal(node_of(app, "stamp", AWARENESS_YES).shortcut, SHORTCUT_ONE);
    assert_int_equal(node_of(app, "stamp", AWARENESS_NEED).shortcut, SHORTCUT_TWO);
    press(app, "stamp", AWARENESS_YES); /* the first has the focus */
    assert_int_equal(state_of(app)->marks[0], AWARENESS_YES);
    Node third = node_of(app, "moment", 3);
    assert_true(third.state & NODE_PICKS);
    app_do(app, third.command); /* the focus comes to it */
    press(app, "stamp", AWARENESS_NEED);
    assert_int_equal(state_of(app)->marks[3], AWARENESS_NEED);
    press(app, "stamp", AWARENESS_NEED);
    assert_int_equal(state_of(app)->marks[3], AWARENESS_NONE);
    for (int mark = AWARENESS_YES; mark <= AWARENESS_MARKS; mark++) { /* Enter goes through the stamps */
        press(app, "moment", 3);
        assert_int_equal(state_of(app)->marks[3], mark % AWARENESS_MARKS);
    }
    assert_true(node_of(app, "moment", 3).state & NODE_FIRST_FOCUS); /* whoever comes back goes on there */
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    press(app, "stamp", AWARENESS_YES); /* nothing is stamped unasked after undo: the stamp is taken in the hand */
    assert_int_equal(state_of(app)->marks[3], AWARENESS_NEED);
    assert_false(node_of(app, "moment", 4).state & NODE_PICKS); /* or the focus would put it down */
    press(app, "moment", 4);
    assert_int_equal(state_of(app)->marks[4], AWARENESS_YES);
    app_destroy(app);
}

static void a_stamp_can_be_dragged(void **unused)
{
    (void)unused;
    App *app = begin(0, DEVICE_MOUSE);
    Node stamp = node_of(app, "stamp", AWARENESS_NEED), moment = node_of(app, "moment", 1);
    assert_true(stamp.state & NODE_DRAGGABLE);
    assert_int_equal(stamp.drag, moment.takes);
    Command drop = moment.drop;
    drop.action.item = stamp.drag_item;
    assert_true(app_do(app, drop));
    assert_int_equal(state_of(app)->marks[1], AWARENESS_NEED);
    assert_false(app_do(app, drop));
    app_destroy(app);
}

/* Whatever is pressed, in whatever window: what stands on the screen is never refused, and the end is reached. One
 * press in about 20 leads on, so a day takes some 200; 5000 is far beyond. */
static void presses_by_chance(void **unused)
{
    (void)unused;
    static const int sizes[][2] = {{320, 480}, {1280, 720}, {1024, 768}, {568, 320}};
    static const char *const bar[] = {"back", "help", "leave", "undo", "redo", "menu", "table",
                                      "scan-further", "scan-back"};
    for (uint64_t seed = 0; seed < 120; seed++) {
        Random random = random_make(seed, 6);
        App *app = begin((int)(seed % 4), (Device)(seed % (DEVICE_TERMINAL + 1)));
        int presses = 0;
        while (!is_done(app)) {
            NodeList nodes = {0};
            const int *size = sizes[random_below(&random, 4)];
            build(app, size[0], size[1], seed % 2 ? 100 : 175, &nodes);
            const Node *chosen = NULL;
            while (!chosen) {
                const Node *node = &nodes.items[random_below(&random, (uint32_t)nodes.count)];
                chosen = node->state & NODE_FOCUSABLE ? node : NULL;
                for (size_t i = 0; chosen && i < sizeof bar / sizeof *bar; i++)
                    if (chosen && chosen->id == node_id(bar[i], 0))
                        chosen = NULL;
            }
            assert_true(presses++ < 5000);
            assert_true(app_do(app, chosen->command));
            node_list_free(&nodes);
        }
        app_destroy(app);
    }
}

static void move(App *app, AwarenessVerb verb, int item, int place)
{
    Action action = {.kind = ACTION_MOVE, .value = step, .verb = verb, .item = item, .place = place};
    assert_true(app_do(app, (Command){.kind = COMMAND_GAME, .action = action}));
}

/* Whether `words` name the reading of the moment whose text this is, and the player's is another. */
static bool names_other(const App *app, const char *text, const char *words)
{
    static const char *const kinds[] = {"Needs no stamp", "Looking for a yes", "My need, set aside"};
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        const AwarenessMoment *moment = awareness_moment(day_of(app), i);
        if (strcmp(text, moment->text) == 0)
            return awareness_differs(day_of(app), state_of(app), i) && strcmp(words, kinds[moment->kind]) == 0;
    }
    return false;
}

/* How many moments the end tells another reading of, each right beneath its text. */
static int count_others(const App *app, const NodeList *nodes)
{
    static const char begins[] = "Another reading: ";
    int count = 0;
    for (size_t n = 1; n < nodes->count; n++) {
        const char *label = nodes->items[n].label, *text = nodes->items[n - 1].label;
        if (!label || strncmp(label, begins, strlen(begins)) != 0)
            continue;
        assert_true(text && names_other(app, text, label + strlen(begins)));
        count++;
    }
    return count;
}

static bool says(const NodeList *nodes, const char *words)
{
    for (size_t n = 0; n < nodes->count; n++)
        if (nodes->items[n].label && strstr(nodes->items[n].label, words))
            return true;
    return false;
}

/* Of every moment that the player read otherwise, the end names the same other reading as looking back did. */
static void the_end_says_what_looking_back_said(void **unused)
{
    (void)unused;
    for (int shift = 0; shift < AWARENESS_MARKS; shift++) {
        App *app = begin(0, DEVICE_MOUSE);
        int differing = 0, rest = 0;
        char plain[64];
        NodeList nodes = {0};
        for (int i = 0; i < AWARENESS_MOMENTS; i++) {
            int mark = (i + shift) % AWARENESS_MARKS, kind = awareness_moment(day_of(app), i)->kind;
            if (i == AWARENESS_HALF)
                move(app, AWARENESS_ON, 0, 0);
            if (mark)
                move(app, AWARENESS_MARK, mark, i);
            differing += mark != kind;
            rest += mark == AWARENESS_NONE && kind == AWARENESS_NONE;
        }
        move(app, AWARENESS_END, 0, 0);
        move(app, AWARENESS_FINISH, 0, 0);
        build(app, 1280, 720, 100, &nodes);
        assert_int_equal(count_others(app, &nodes), differing);
        snprintf(plain, sizeof plain, rest == 1 ? "%d moment needs no stamp." : "%d moments need no stamp.", rest);
        assert_int_equal(says(&nodes, plain), rest > 0);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_day_by_pressing_moments_and_stamps),
        cmocka_unit_test(what_differs_glows_and_can_be_changed),
        cmocka_unit_test(the_same_stamp_again_lifts),
        cmocka_unit_test(keys_stamp_where_the_focus_is),
        cmocka_unit_test(a_stamp_can_be_dragged),
        cmocka_unit_test(the_end_says_what_looking_back_said),
        cmocka_unit_test(presses_by_chance),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}
