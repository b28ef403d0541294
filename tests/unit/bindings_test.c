/* Keys and buttons: what they are at first, who else has one, and that nobody is ever left without what is
 * essential. */
#include "bindings.h"

#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static Pressed key(const char *word)
{
    return (Pressed){BOUND_KEY, word, word};
}

static Pressed button(const char *word)
{
    return (Pressed){BOUND_BUTTON, word, ""};
}

static void assert_word(const Bindings *bindings, Control control, int slot, const char *word)
{
    assert_string_equal(bindings_word(bindings, BOUND_KEY, control, slot), word);
}

/* ---- At first ---- */

static void nothing_meets_at_first(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    for (int kind = 0; kind < BOUND_KINDS; kind++) {
        for (int control = 0; control < CONTROL_COUNT; control++) {
            for (int slot = 0; slot < BINDING_SLOTS; slot++)
                assert_int_equal(bindings_conflicts(&bindings, (BoundKind)kind, (Control)control, slot, NULL), 0);
        }
    }
    assert_true(bindings_are_default(&bindings));
    assert_false(bindings_mend(&bindings));
}

static void every_control_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (int control = 0; control < CONTROL_COUNT; control++) {
        assert_int_equal(control_by_id(control_id((Control)control)), control);
        assert_true(control_places((Control)control, BOUND_KEY) || control_places((Control)control, BOUND_BUTTON));
    }
    assert_int_equal(control_by_id("press a lot"), CONTROL_COUNT);
    assert_string_equal(control_id((Control)(CONTROL_TEAM + 5)), "team_3_right");
}

static void a_key_is_for_what_the_place_has(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ALONE, "L"), CONTROL_BIT(CONTROL_PLACE_RIGHT));
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ROOM, "l"), CONTROL_BIT(CONTROL_LEADER));
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ALONE, "Left"),
                     CONTROL_BIT(CONTROL_LEFT) | CONTROL_BIT(CONTROL_PLACE_LEFT));
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ALONE, "Q"), 0);
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ALONE, ""), 0);
    assert_int_equal(bindings_find(&bindings, BOUND_BUTTON, BOUND_ROOM, "b"), CONTROL_BIT(CONTROL_BACKWARD));
    assert_int_equal(bindings_find(&bindings, BOUND_BUTTON, BOUND_VOTES, "b"), CONTROL_BIT(CONTROL_VOTE_RIGHT));
    assert_int_equal(bindings_team_key(&bindings, "r"), 7);
    assert_int_equal(bindings_team_key(&bindings, ""), -1);
    assert_int_equal(controls_first(CONTROL_BIT(CONTROL_PASS) | CONTROL_BIT(CONTROL_BACK)), CONTROL_BACK);
    assert_int_equal(controls_first(0), CONTROL_COUNT);
}

/* ---- Changing ---- */

static void a_free_key_takes_the_place_of_another(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_true(bindings_assign(&bindings, CONTROL_PASS, 0, key("Q")));
    assert_word(&bindings, CONTROL_PASS, 0, "Q");
    assert_int_equal(bindings_find(&bindings, BOUND_KEY, BOUND_ALONE, "P"), 0);
    assert_true(bindings_assign(&bindings, CONTROL_PASS, 1, key("ö")));
    assert_true(bindings_assign(&bindings, CONTROL_PASS, 0, key("ö"))); /* the two change places */
    assert_word(&bindings, CONTROL_PASS, 0, "ö");
    assert_word(&bindings, CONTROL_PASS, 1, "Q");
    assert_true(bindings_clear(&bindings, BOUND_KEY, CONTROL_PASS, 0));
    assert_word(&bindings, CONTROL_PASS, 0, "Q");
    assert_word(&bindings, CONTROL_PASS, 1, "");
    assert_true(bindings_assign(&bindings, CONTROL_SKIP, 1, key("P"))); /* a second one leaves no gap before it */
    assert_true(bindings_clear(&bindings, BOUND_KEY, CONTROL_SKIP, 0));
    assert_true(bindings_clear(&bindings, BOUND_KEY, CONTROL_SKIP, 0));
    assert_true(bindings_assign(&bindings, CONTROL_SKIP, 1, key("P")));
    assert_word(&bindings, CONTROL_SKIP, 0, "P");
    assert_false(bindings_are_default(&bindings));
}

static void what_can_not_be_had_is_refused(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    static const char *const odd[] = {"", "a word that is far too long", "tab\tbed", "line\nfeed", "\xff"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        assert_false(bindings_is_word(odd[i]));
        assert_false(bindings_assign(&bindings, CONTROL_PASS, 0, key(odd[i])));
    }
    assert_false(bindings_assign(&bindings, CONTROL_PASS, BINDING_SLOTS, key("Q")));
    assert_false(bindings_assign(&bindings, CONTROL_PASS, -1, key("Q")));
    assert_false(bindings_assign(&bindings, CONTROL_TEAM, 1, key("Q"))); /* a team's pile has one */
    assert_false(bindings_assign(&bindings, CONTROL_VOTE_LEFT, 0, key("Q"))); /* gamepads alone */
    assert_false(bindings_clear(&bindings, BOUND_KEY, CONTROL_PREVIOUS, 0));
    assert_true(bindings_are_default(&bindings));
}

static void who_else_has_it_is_told(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_int_equal(bindings_others(&bindings, CONTROL_UNDO, key("P")), CONTROL_BIT(CONTROL_PASS));
    assert_false(bindings_assign(&bindings, CONTROL_UNDO, 0, key("P")));
    assert_int_equal(bindings_others(&bindings, CONTROL_UNDO, key("l")),
                     CONTROL_BIT(CONTROL_PLACE_RIGHT) | CONTROL_BIT(CONTROL_LEADER));
    assert_int_equal(bindings_others(&bindings, CONTROL_PASS, key("L")), CONTROL_BIT(CONTROL_PLACE_RIGHT));
    assert_int_equal(bindings_others(&bindings, CONTROL_PASS, key("T")), 0); /* the timer is a workshop's */
    assert_int_equal(bindings_others(&bindings, CONTROL_PLACE_LEFT, key("Left")), 0);
    assert_int_equal(bindings_others(&bindings, CONTROL_PLACE_RIGHT, key("Left")), CONTROL_BIT(CONTROL_PLACE_LEFT) |
                                                                                       CONTROL_BIT(CONTROL_LEFT));
    assert_int_equal(bindings_others(&bindings, CONTROL_PASS, button("b")),
                     CONTROL_BIT(CONTROL_BACK) | CONTROL_BIT(CONTROL_PLACE_RIGHT));
    assert_int_equal(bindings_others(&bindings, CONTROL_SKIP, button("b")), CONTROL_BIT(CONTROL_BACKWARD));
}

/* On a French keyboard Q lies where an American one has A: the sixth team's. */
static void a_team_s_key_is_a_place(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    Pressed french = {BOUND_KEY, "Q", "A"};
    assert_int_equal(bindings_others(&bindings, CONTROL_TIMER, french), CONTROL_BIT(CONTROL_TEAM + 10));
    assert_int_equal(bindings_others(&bindings, CONTROL_TIMER, key("Q")), 0);
    assert_true(bindings_assign(&bindings, CONTROL_TIMER, 0, key("Q")));
    const char *printed[TEAMS_MOST * 2];
    for (int team_key = 0; team_key < TEAMS_MOST * 2; team_key++)
        printed[team_key] = team_key == 10 ? "Q" : "";
    assert_int_equal(bindings_conflicts(&bindings, BOUND_KEY, CONTROL_TIMER, 0, NULL), 0);
    assert_int_equal(bindings_conflicts(&bindings, BOUND_KEY, CONTROL_TIMER, 0, printed),
                     CONTROL_BIT(CONTROL_TEAM + 10));
    assert_int_equal(bindings_conflicts(&bindings, BOUND_KEY, (Control)(CONTROL_TEAM + 10), 0, printed),
                     CONTROL_BIT(CONTROL_TIMER));
    assert_true(bindings_assign(&bindings, (Control)(CONTROL_TEAM + 10), 0, (Pressed){BOUND_KEY, "é", "W"}));
    assert_int_equal(bindings_team_key(&bindings, "W"), 10);
    assert_false(bindings_swap(&bindings, CONTROL_SKIP, 0, (Pressed){BOUND_KEY, "é", "W"})); /* a word is no place */
    assert_true(bindings_take(&bindings, CONTROL_SKIP, 0, (Pressed){BOUND_KEY, "é", "W"}));
    assert_int_equal(bindings_team_key(&bindings, "W"), -1);
    assert_word(&bindings, CONTROL_SKIP, 0, "é");
}

static void two_swap(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_true(bindings_swap(&bindings, CONTROL_PASS, 0, key("D")));
    assert_word(&bindings, CONTROL_PASS, 0, "D");
    assert_word(&bindings, CONTROL_EXPLAIN, 0, "P");
    assert_true(bindings_swap(&bindings, CONTROL_PASS, 0, key("L"))); /* of two keys the one that is meant */
    assert_word(&bindings, CONTROL_PLACE_RIGHT, 0, "Right");
    assert_word(&bindings, CONTROL_PLACE_RIGHT, 1, "D");
    Bindings before = bindings;
    assert_false(bindings_swap(&bindings, CONTROL_UNDO, 1, key("D"))); /* it has none to give */
    assert_false(bindings_swap(&bindings, CONTROL_UNDO, 0, key("Q"))); /* nobody has it */
    assert_false(bindings_swap(&bindings, CONTROL_PLACE_RIGHT, 0, key("1"))); /* 1 may not get Right: that walks */
    assert_memory_equal(&bindings, &before, sizeof before);
}

static void it_is_taken_from_all(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_true(bindings_take(&bindings, CONTROL_UNDO, 0, key("L")));
    assert_word(&bindings, CONTROL_UNDO, 0, "L");
    assert_word(&bindings, CONTROL_PLACE_RIGHT, 0, "Right");
    assert_word(&bindings, CONTROL_PLACE_RIGHT, 1, "");
    assert_word(&bindings, CONTROL_LEADER, 0, "");
    assert_true(bindings_take(&bindings, CONTROL_PASS, 0, key("Space"))); /* Enter still presses */
    assert_word(&bindings, CONTROL_PRESS, 0, "Return");
    assert_word(&bindings, CONTROL_PRESS, 1, "");
    assert_false(bindings_take(&bindings, CONTROL_PASS, 0, key("Return")));
    assert_false(bindings_take(&bindings, CONTROL_PASS, 0, key("Tab")));
    assert_false(bindings_clear(&bindings, BOUND_KEY, CONTROL_BACK, 0));
    assert_false(bindings_take(&bindings, CONTROL_PASS, 0, button("a"))); /* whoever has a gamepad alone */
    assert_false(bindings_clear(&bindings, BOUND_BUTTON, CONTROL_PRESS, 0));
    assert_true(bindings_take(&bindings, CONTROL_PASS, 0, button("y")));
    assert_int_equal(bindings_find(&bindings, BOUND_BUTTON, BOUND_ALONE, "y"), CONTROL_BIT(CONTROL_PASS));
}

/* ---- Whatever is done ---- */

static void assert_nobody_is_locked_out(const Bindings *bindings)
{
    static const Control essential[] = {CONTROL_PRESS, CONTROL_BACK, CONTROL_NEXT};
    static const BoundPlace places[] = {BOUND_ALONE, BOUND_ROOM};
    for (size_t i = 0; i < 3; i++) {
        for (size_t place = 0; place < 2; place++) {
            bool there = false;
            for (int slot = 0; slot < BINDING_SLOTS; slot++) {
                const char *word = bindings_word(bindings, BOUND_KEY, essential[i], slot);
                Controls found = bindings_find(bindings, BOUND_KEY, places[place], word);
                there = there || (word[0] && controls_first(found) == essential[i]);
            }
            assert_true(there);
        }
    }
}

static Pressed any_press(Random *random)
{
    static const char *const words[BOUND_KINDS][24] = {
        {"Return", "Space", "Escape", "Tab", "Left", "Right", "Up", "Down", "PageUp", "PageDown", "A", "L", "P", "Z",
         "D", "1", "2", "T", "B", ".", "Q", "F9", "ö", "Backspace"},
        {"a", "b", "x", "y", "start", "back", "leftshoulder", "rightshoulder", "dpup", "dpdown", "dpleft", "dpright",
         "leftstick", "rightstick", "a", "b", "x", "y", "start", "back", "misc1", "paddle1", "paddle2", "paddle3"}};
    int kind = (int)random_below(random, BOUND_KINDS);
    const char *word = words[kind][random_below(random, 24)];
    return (Pressed){(BoundKind)kind, word, kind == BOUND_KEY ? word : ""};
}

static bool do_anything(Bindings *bindings, Random *random, Pressed pressed)
{
    Control control = (Control)random_below(random, CONTROL_COUNT);
    int slot = (int)random_below(random, BINDING_SLOTS);
    switch (random_below(random, 4)) {
    case 0: return bindings_assign(bindings, control, slot, pressed);
    case 1: return bindings_take(bindings, control, slot, pressed);
    case 2: return bindings_swap(bindings, control, slot, pressed);
    default: return bindings_clear(bindings, pressed.kind, control, slot);
    }
}

static void assert_nothing_meets(const Bindings *bindings)
{
    for (int kind = 0; kind < BOUND_KINDS; kind++) {
        for (int control = 0; control < CONTROL_COUNT; control++) {
            for (int slot = 0; slot < BINDING_SLOTS; slot++)
                assert_int_equal(bindings_conflicts(bindings, (BoundKind)kind, (Control)control, slot, NULL), 0);
            const char *first = bindings_word(bindings, (BoundKind)kind, (Control)control, 0);
            const char *second = bindings_word(bindings, (BoundKind)kind, (Control)control, 1);
            assert_true(first[0] || !second[0]);
            assert_true(!first[0] || strcmp(first, second) != 0);
        }
    }
}

static void ten_thousand_changes_lock_nobody_out(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    Random random = random_make(20, 7);
    int changed = 0;
    for (int i = 0; i < 10000; i++) {
        Bindings before = bindings;
        bool did = do_anything(&bindings, &random, any_press(&random));
        changed += did;
        if (!did)
            assert_memory_equal(&bindings, &before, sizeof before);
        assert_nobody_is_locked_out(&bindings);
        if (i % 50 == 0)
            assert_nothing_meets(&bindings);
    }
    assert_true(changed > 1000);
}

static void what_is_essential_is_mended(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    strcpy(bindings.words[BOUND_KEY][CONTROL_PRESS][0], "Tab"); /* as only an edited file can have it */
    strcpy(bindings.words[BOUND_KEY][CONTROL_PASS][0], "Space");
    assert_true(bindings_mend(&bindings));
    assert_nobody_is_locked_out(&bindings);
    assert_word(&bindings, CONTROL_PASS, 0, "Space"); /* pressing comes first there, and both are shown */
    assert_int_equal(bindings_conflicts(&bindings, BOUND_KEY, CONTROL_PASS, 0, NULL), CONTROL_BIT(CONTROL_PRESS));
    assert_int_equal(bindings_conflicts(&bindings, BOUND_KEY, CONTROL_PRESS, 1, NULL), CONTROL_BIT(CONTROL_PASS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_meets_at_first),
        cmocka_unit_test(every_control_has_a_name_of_its_own),
        cmocka_unit_test(a_key_is_for_what_the_place_has),
        cmocka_unit_test(a_free_key_takes_the_place_of_another),
        cmocka_unit_test(what_can_not_be_had_is_refused),
        cmocka_unit_test(who_else_has_it_is_told),
        cmocka_unit_test(a_team_s_key_is_a_place),
        cmocka_unit_test(two_swap),
        cmocka_unit_test(it_is_taken_from_all),
        cmocka_unit_test(ten_thousand_changes_lock_nobody_out),
        cmocka_unit_test(what_is_essential_is_mended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
