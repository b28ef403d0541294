/* Motion: what comes in, what goes to another place, what is put back, and how long each takes. */
#include "motion.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

enum { CARD = 10, WORDS, PANEL, SLIP, POCKET, OTHER };

static Node card_at(float x, float y, float width)
{
    return (Node){.id = CARD, .look = LOOK_CARD, .rect = {x, y, width, 470}};
}

static Node thing(NodeId id, Look look, float x)
{
    return (Node){.id = id, .look = look, .rect = {x, 100, 100, 50}};
}

/* Takes a list of nodes and lets it go at once: motion must have copied what it needs. */
static void take(Motion *motion, const char *screen, bool reduced, double now, const Node *nodes, size_t count)
{
    NodeList list = {0};
    for (size_t i = 0; i < count; i++)
        node_list_add(&list, nodes[i]);
    motion_take(motion, &list, screen, reduced, now);
    node_list_free(&list);
}

static void assert_near(double value, double wanted)
{
    if (fabs(value - wanted) > 0.01)
        fail_msg("%f is not %f", value, wanted);
}

static void assert_rest(const Motion *motion, const Node *node, double now)
{
    Pose pose = motion_pose(motion, node, now);
    assert_true(pose.dx == 0 && pose.dy == 0 && pose.scale == 1 && pose.angle == 0 && pose.alpha == 1);
}

static void the_first_screen_stands_at_once(void **state)
{
    Motion *motion = *state;
    Node card = card_at(0, 0, 400);
    take(motion, "play", false, 0, &card, 1);
    assert_rest(motion, &card, 0);
    assert_false(motion_runs(motion, 0));
}

static void a_panel_rises(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {thing(POCKET, LOOK_POCKET, 0), thing(PANEL, LOOK_PANEL, 300)};
    take(motion, "play", false, 0, nodes, 1);
    take(motion, "play", false, 1000, nodes, 2);
    Pose pose = motion_pose(motion, &nodes[1], 1000);
    assert_near(pose.dy, 16);
    assert_near(pose.alpha, 0);
    pose = motion_pose(motion, &nodes[1], 1120);
    assert_near(pose.dy, 16 * 0.125); /* OUT at the middle: 1 - 0.5^3 */
    assert_true(motion_runs(motion, 1239));
    assert_false(motion_runs(motion, 1240));
    assert_rest(motion, &nodes[1], 1240);
    assert_rest(motion, &nodes[0], 1000);
}

static void a_card_is_dealt(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {thing(POCKET, LOOK_POCKET, 0), card_at(400, 100, 400)};
    take(motion, "play", false, 0, nodes, 1);
    take(motion, "play", false, 0, nodes, 2);
    Pose pose = motion_pose(motion, &nodes[1], 0);
    assert_near(pose.dy, 24);
    assert_near(pose.angle, -2);
    assert_rest(motion, &nodes[1], 280);
}

static void a_placed_card_goes_to_its_place(void **state)
{
    Motion *motion = *state;
    Node card = card_at(440, 108, 400);
    take(motion, "sort", false, 0, &card, 1);
    Node filed = card_at(904, 118, 300);
    filed.look = LOOK_CARD_SMALL;
    filed.angle = 2;
    take(motion, "feedback", false, 50, &filed, 1);
    Pose pose = motion_pose(motion, &filed, 50);
    assert_near(pose.dx, 640 - 1054);
    assert_near(pose.scale, 400.0 / 300);
    assert_near(pose.angle, -2);
    assert_near(motion_pose(motion, &filed, 210).dx, (640 - 1054) / 2.0); /* INOUT at its middle */
    assert_rest(motion, &filed, 370);
}

static void what_is_let_go_starts_from_there(void **state)
{
    Motion *motion = *state;
    Node card = card_at(440, 108, 400);
    take(motion, "sort", false, 0, &card, 1);
    Pose held = pose_rest();
    held.dx = 80;
    held.angle = 4;
    held.lift = 1;
    motion_from(motion, CARD, held);
    assert_near(motion_pose(motion, &card, 10).dx, 80);
    take(motion, "sort", false, 100, &card, 1);
    assert_near(motion_pose(motion, &card, 100).dx, 80);
    assert_near(motion_pose(motion, &card, 100).lift, 1);
    float least = 0;
    for (double now = 100; now < 360; now += 5)
        least = fminf(least, motion_pose(motion, &card, now).dx);
    assert_true(least < -1 && least > -8); /* it overshoots, a little */
    assert_rest(motion, &card, 360);
}

static void a_movement_goes_on_from_where_it_is(void **state)
{
    Motion *motion = *state;
    Node there = thing(OTHER, LOOK_SLIP, 0), here = thing(OTHER, LOOK_SLIP, 200), back = thing(OTHER, LOOK_SLIP, 0);
    take(motion, "play", false, 0, &there, 1);
    take(motion, "play", false, 0, &here, 1);
    float dx = motion_pose(motion, &here, 100).dx;
    assert_true(dx < 0 && dx > -200);
    take(motion, "play", false, 100, &back, 1);
    assert_near(motion_pose(motion, &back, 100).dx, 200 + dx);
}

static void a_list_that_stays_does_not_disturb(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {thing(POCKET, LOOK_POCKET, 0), thing(PANEL, LOOK_PANEL, 300)};
    take(motion, "play", false, 0, nodes, 1);
    take(motion, "play", false, 0, nodes, 2);
    float before = motion_pose(motion, &nodes[1], 60).dy;
    take(motion, "play", false, 60, nodes, 2);
    assert_near(motion_pose(motion, &nodes[1], 60).dy, before);
    assert_false(motion_runs(motion, 240));
}

static void a_group_moves_with_its_head(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {thing(POCKET, LOOK_POCKET, 0), card_at(400, 100, 400),
                    {.id = WORDS, .group = CARD, .look = LOOK_TEXT, .rect = {420, 200, 300, 30}}};
    take(motion, "play", false, 0, nodes, 1);
    take(motion, "play", false, 0, nodes, 3);
    Pose head = motion_pose(motion, &nodes[1], 70), words = motion_pose(motion, &nodes[2], 70);
    assert_memory_equal(&head, &words, offsetof(Pose, hovered)); /* up to what is behind it: padding is anything */
    assert_true(head.hovered == words.hovered && head.pressed == words.pressed);
}

static void another_screen_fades_in(void **state)
{
    Motion *motion = *state;
    Node first = thing(OTHER, LOOK_PRIMARY, 0), second = thing(OTHER, LOOK_PRIMARY, 500);
    take(motion, "title", false, 0, &first, 1);
    take(motion, "settings", false, 0, &second, 1);
    Pose pose = motion_pose(motion, &second, 0);
    assert_near(pose.dx, 0);
    assert_near(pose.dy, 12);
    assert_near(pose.alpha, 0);
    assert_rest(motion, &second, 220);
}

static void reduced_motion_only_fades(void **state)
{
    Motion *motion = *state;
    Node before[] = {card_at(440, 108, 400), thing(OTHER, LOOK_SIDE_ROW, 0)};
    Node after[] = {card_at(904, 118, 300), thing(OTHER, LOOK_SIDE_ROW, 90), thing(PANEL, LOOK_PANEL, 300),
                    thing(SLIP, LOOK_SLIP, 10)};
    take(motion, "sort", true, 0, before, 2);
    take(motion, "feedback", true, 0, after, 4);
    for (int i = 0; i < 4; i++) {
        Pose pose = motion_pose(motion, &after[i], 10);
        assert_true(pose.dx == 0 && pose.dy == 0 && pose.scale == 1 && pose.angle == 0);
        assert_true(pose.alpha < 1);
        assert_true(motion_pose(motion, &after[i], 149).alpha < 1);
        assert_rest(motion, &after[i], 150);
    }
    assert_false(motion_runs(motion, 150));
}

/* A card that is let go, rings that are filled further, and motion that is reduced while something moves. */
static void reduced_motion_goes_nowhere(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {card_at(440, 108, 400), thing(OTHER, LOOK_TALK_RINGS, 0), thing(SLIP, LOOK_SLIP, 0)};
    take(motion, "sort", false, 0, nodes, 3);
    nodes[2].rect.x = 300;
    take(motion, "sort", false, 1000, nodes, 3);
    assert_true(motion_pose(motion, &nodes[2], 1050).dx < 0);
    Pose held = pose_rest();
    held.dx = 80;
    held.angle = 4;
    motion_from(motion, CARD, held);
    nodes[1].amount = 1;
    take(motion, "sort", true, 1050, nodes, 3);
    for (int i = 0; i < 3; i++) {
        Pose pose = motion_pose(motion, &nodes[i], 1060);
        assert_true(pose.dx == 0 && pose.dy == 0 && pose.scale == 1 && pose.angle == 0);
        assert_true(i == 2 ? pose.alpha == 1 : pose.alpha < 1);
    }
    assert_near(motion_node(motion, &nodes[1], 1060).amount, 1);
    for (int i = 0; i < 2; i++)
        assert_rest(motion, &nodes[i], 1200);
}

/* Two rings that come closer: the amount goes there in 600 ms, from wherever it is when it changes again. */
static void amounts_go_where_they_are_to_be(void **state)
{
    Motion *motion = *state;
    Node rings = thing(OTHER, LOOK_TALK_RINGS, 0);
    take(motion, "challenge", false, 0, &rings, 1);
    rings.amount = 1;
    take(motion, "challenge", false, 1000, &rings, 1);
    assert_near(motion_node(motion, &rings, 1000).amount, 0);
    assert_near(motion_node(motion, &rings, 1300).amount, 0.5);
    assert_true(motion_runs(motion, 1599));
    rings.amount = 0;
    take(motion, "challenge", false, 1300, &rings, 1);
    assert_near(motion_node(motion, &rings, 1300).amount, 0.5);
    assert_near(motion_node(motion, &rings, 1900).amount, 0);
    assert_false(motion_runs(motion, 1900));
    rings.amount = 1;
    take(motion, "challenge", true, 3000, &rings, 1);
    assert_near(motion_node(motion, &rings, 3000).amount, 1); /* with reduced motion at once */
    rings.amount = 0.2f;
    take(motion, "challenge", false, 4000, &rings, 1);
    motion_skip(motion);
    assert_near(motion_node(motion, &rings, 4000).amount, 0.2);
}

static void any_movement_can_be_skipped(void **state)
{
    Motion *motion = *state;
    Node nodes[] = {thing(POCKET, LOOK_POCKET, 0), thing(PANEL, LOOK_PANEL, 300)};
    take(motion, "play", false, 0, nodes, 1);
    take(motion, "play", false, 0, nodes, 2);
    motion_from(motion, POCKET, (Pose){.dx = 5, .scale = 1, .alpha = 1});
    motion_skip(motion);
    assert_false(motion_runs(motion, 1));
    assert_rest(motion, &nodes[0], 1);
    assert_rest(motion, &nodes[1], 1);
}

static void unknown_nodes_stand_still(void **state)
{
    Motion *motion = *state;
    Node node = thing(OTHER, LOOK_PANEL, 0);
    motion_from(motion, OTHER, pose_rest());
    assert_rest(motion, &node, 0);
    assert_false(motion_runs(motion, 0));
}

static int setup(void **state)
{
    *state = motion_create();
    return *state ? 0 : -1;
}

static int teardown(void **state)
{
    motion_destroy(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_screen_stands_at_once), TEST(a_panel_rises), TEST(a_card_is_dealt),
        TEST(a_placed_card_goes_to_its_place), TEST(what_is_let_go_starts_from_there),
        TEST(a_movement_goes_on_from_where_it_is), TEST(a_list_that_stays_does_not_disturb),
        TEST(a_group_moves_with_its_head), TEST(another_screen_fades_in), TEST(reduced_motion_only_fades),
        TEST(reduced_motion_goes_nowhere),
        TEST(amounts_go_where_they_are_to_be), TEST(any_movement_can_be_skipped), TEST(unknown_nodes_stand_still),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
