/* What a challenge's screen offers can be done: in any state, in small windows and large ones, no button, no target of
 * a dragged thing and nothing in the hand leads to a refusal; and each screen has one first focus and no id twice. */
#include "grid_measure.h"
#include "shipped_library.h"

#include "app.h"
#include "independence.h"

#include <string.h>

enum { TRIES = 500 };

static const int SIZES[][3] = {{320, 480, 200}, {390, 844, 100}, {568, 320, 130}, {1280, 720, 100}, {1024, 768, 200}};
enum { SIZE_COUNT = sizeof SIZES / sizeof SIZES[0] };

static void build(const App *app, int size, NodeList *nodes)
{
    View view = app_view(app);
    Layout layout = layout_make(SIZES[size][0], SIZES[size][1], 1, SIZES[size][2], (Insets){0}, &grid_measure);
    screen_build(&view, &layout, nodes);
}

static void assert_sound(const NodeList *nodes)
{
    int first = 0;
    assert_false(nodes->failed);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        first += (node->state & NODE_FIRST_FOCUS) != 0;
        if (node_list_find(nodes, node->id) != node)
            fail_msg("two nodes have the id of \"%s\"", node->label ? node->label : "");
    }
    assert_int_equal(first, 1);
}

static void assert_accepted(const Game *game, Action action, const char *what, const char *allowed)
{
    Error refusal = {0};
    Game *copy = game_copy(game);
    if (!game_apply(copy, action, &refusal) && !(allowed && strstr(refusal.text, allowed)))
        fail_msg("%s offers a move that is refused: %s", what && what[0] ? what : "a node", refusal.text);
    game_destroy(copy);
}

/* Every thing of the kind that a target takes can be put there. */
static void assert_takes(const Game *game, const NodeList *nodes, const Node *target)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *thing = &nodes->items[i];
        if (!(thing->state & NODE_DRAGGABLE) || thing->drag != target->takes || thing == target)
            continue;
        Command drop = target->drop;
        drop.action.item = thing->drag_item;
        assert_int_equal(drop.kind, COMMAND_GAME);
        assert_accepted(game, drop.action, thing->label, "already"); /* where it lies it may be dropped */
    }
}

static void assert_offers(const App *app, const NodeList *nodes)
{
    const Game *game = session_game(app_view(app).session);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (node->command.kind == COMMAND_GAME && !(node->state & NODE_DISABLED))
            assert_accepted(game, node->command.action, node->label, NULL);
        if (node->takes > 0 && !(node->state & NODE_DISABLED))
            assert_takes(game, nodes, node);
    }
}

static void look(const App *app)
{
    NodeList nodes = {0};
    for (int size = 0; size < SIZE_COUNT; size++) {
        build(app, size, &nodes);
        assert_sound(&nodes);
        assert_offers(app, &nodes);
    }
    node_list_free(&nodes);
}

/* Takes each thing that can be taken into the hand, and looks at what is offered then. */
static void look_with_each_in_hand(App *app)
{
    NodeList nodes = {0};
    build(app, 3, &nodes);
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i].command.kind == COMMAND_PICK && app_do(app, nodes.items[i].command))
            look(app);
    app_do(app, command_pick(-1));
    node_list_free(&nodes);
}

static int some_number(Random *random)
{
    return (int)random_below(random, 1u << random_below(random, 6));
}

static void play(int challenge, int variant, Random *random)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 9, .skip_note = true};
    App *app = app_create(&parts);
    app_do(app, command_of(COMMAND_NEW_GAME));
    app_do(app, command_game(ACTION_OPEN_STEPS, 0));
    app_do(app, command_open(SCREEN_CHALLENGE, challenge));
    look(app);
    Command begin = command_game(ACTION_BEGIN, challenge);
    begin.action.item = variant;
    assert_true(app_do(app, begin));
    for (int tries = 0; tries < TRIES; tries++) {
        if (game_step_ended(session_game(app_view(app).session), challenge))
            assert_true(app_do(app, begin));
        int verb = (int)random_below(random, (uint32_t)challenge_rules(challenge)->verb_count);
        int numbers = challenge_rules(challenge)->verbs[verb].numbers;
        if (numbers == 0 && random_below(random, 8) > 0)
            continue; /* what ends a play ends it rarely */
        Command move = command_game(ACTION_MOVE, challenge);
        move.action.verb = verb;
        move.action.item = numbers > 0 ? some_number(random) + (random_below(random, 4) == 0 ? WEEK_ASK : 0) : 0;
        move.action.place = numbers > 1 ? some_number(random) : 0;
        if (app_do(app, move)) {
            app_set_device(app, (Device)(tries % (DEVICE_TERMINAL + 1)));
            look(app);
            if (tries % 8 == 0)
                look_with_each_in_hand(app);
        }
    }
    app_destroy(app);
}

static void what_is_offered_can_be_done(void **state)
{
    (void)state;
    Random random = random_make(5, 1);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        assert_non_null(library.challenges.items[challenge]);
        int variants = challenge_variant_count(library.challenges.items[challenge]);
        for (int variant = 0; variant < variants; variant++)
            play(challenge, variant, &random);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_offered_can_be_done)};
    return cmocka_run_group_tests(tests, load, unload);
}
