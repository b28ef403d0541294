/* A text that is typed: what may stand in it, how much of it, and where its caret goes. */
#include "field.h"

#include "random.h"
#include "utf8.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define E_ACUTE "e\xCC\x81"                            /* e and a mark on it */
#define FAMILY "\U0001F468\u200D\U0001F469\u200D\U0001F467" /* three people joined to one sign */

static void assert_cleaned(const char *text, int most, const char *expected)
{
    char kept[ACTION_TEXT_BYTES];
    field_clean(kept, text, strlen(text), most);
    assert_string_equal(kept, expected);
}

static void only_what_may_stand_there_is_kept(void **state)
{
    (void)state;
    assert_cleaned("Willow", 16, "Willow");
    assert_cleaned("  Wil low ", 16, "Wil low ");
    assert_cleaned("The \"Owls\"", 16, "The Owls");
    assert_cleaned("\"\"", 16, "");
    assert_cleaned("one\ttwo\nthree", 16, "one two three");
    assert_cleaned("a\x01" "b\x7F\xC2\x85" "c", 16, "abc");
    assert_cleaned("a\u202E" "b\u2066" "c\uFEFF", 16, "abc");
    assert_cleaned("a\xFF\xC3" "b\xE2\x82", 16, "ab");
    assert_cleaned("\xCC\x81" "a", 16, "a"); /* a mark on nothing */
    assert_cleaned("Fr\u00F6sche \u732B", 16, "Fr\u00F6sche \u732B");
}

static void it_is_cut_between_characters(void **state)
{
    (void)state;
    assert_cleaned("abcdef", 3, "abc");
    assert_cleaned("\u00E4\u00F6\u00FC\u00DF", 3, "\u00E4\u00F6\u00FC");
    assert_cleaned(E_ACUTE E_ACUTE E_ACUTE, 4, E_ACUTE E_ACUTE);
    assert_cleaned(FAMILY "abc", 6, FAMILY "a");
    assert_cleaned("abc", 0, "");
    char many[400] = "";
    for (int i = 0; i < 60; i++)
        strcat(many, "\U0001F998"); /* four bytes each */
    char kept[ACTION_TEXT_BYTES];
    field_clean(kept, many, strlen(many), 16);
    assert_int_equal(strlen(kept), 64);
    field_clean(kept, many, strlen(many), 40);
    assert_int_equal(strlen(kept), 68); /* no half of one */
    strcpy(many, "a");
    for (int i = 0; i < 150; i++)
        strcat(many, "\xCC\x81");
    field_clean(kept, many, strlen(many), TEAM_NAME_CHARACTERS);
    assert_int_equal(utf8_count(kept, strlen(kept)), TEAM_NAME_CHARACTERS);
    assert_true(workshop_may_name(kept));
}

static void a_finished_text_ends_in_no_space(void **state)
{
    (void)state;
    char kept[ACTION_TEXT_BYTES];
    field_finish(kept, " Oak and Elm  ", 14, 16);
    assert_string_equal(kept, "Oak and Elm");
    field_finish(kept, "   ", 3, 16);
    assert_string_equal(kept, "");
    field_finish(kept, "Oak and Elm", 11, 4);
    assert_string_equal(kept, "Oak");
}

static void type(Field *field, const char *text)
{
    field_insert(field, text, strlen(text));
}

static void typing_replaces_what_is_selected(void **state)
{
    (void)state;
    size_t start;
    Field field = field_make("Team 2", 16);
    assert_int_equal(field_selected(&field, &start), 6);
    type(&field, "O");
    type(&field, "wls");
    assert_string_equal(field.text, "Owls");
    assert_int_equal(field.caret, 4);
    assert_int_equal(field_selected(&field, &start), 0);
    field_point(&field, 1, false);
    type(&field, "-");
    assert_string_equal(field.text, "O-wls");
    assert_int_equal(field.caret, 2);
    assert_false(field_insert(&field, "\"", 1));
    field_point(&field, 0, false);
    field_point(&field, 2, true);
    assert_false(field_insert(&field, "\x07", 1)); /* what can't be typed takes nothing away */
    assert_string_equal(field.text, "O-wls");
}

static void a_full_field_takes_no_more(void **state)
{
    (void)state;
    Field field = field_make("abcd", 5);
    field_point(&field, 2, false);
    type(&field, "123");
    assert_string_equal(field.text, "ab1cd");
    assert_int_equal(field.caret, 3);
    assert_false(field_insert(&field, "x", 1));
    field_erase(&field, FIELD_BACK);
    type(&field, E_ACUTE); /* its mark is a character more than there is room for */
    assert_string_equal(field.text, "abecd");
}

static void assert_taken(const char *text, size_t from, size_t to, const char *expected, size_t anchor, size_t caret)
{
    Field field = field_make("Oak and Elm", 12);
    assert_int_equal(field_take(&field, text, from, to), strcmp(expected, "Oak and Elm") != 0);
    assert_string_equal(field.text, expected);
    assert_int_equal(field.anchor, anchor);
    assert_int_equal(field.caret, caret);
}

static void what_another_control_has_is_taken(void **state)
{
    (void)state;
    assert_taken("Oak and Elm", 2, 5, "Oak and Elm", 2, 5);
    assert_taken("Oaks and Elm", 4, 4, "Oaks and Elm", 4, 4);
    assert_taken("Oakens and Elm", 6, 6, "Oake and Elm", 4, 4); /* its end was there first */
    assert_taken("Oak and Elm and", 15, 15, "Oak and Elm ", 12, 12);
    assert_taken("Oak \"and Elm", 5, 5, "Oak and Elm", 4, 4);
    assert_taken("  Oak and Elm", 0, 5, "Oak and Elm", 0, 3);
    assert_taken(" and Elm", 0, 0, "and Elm", 0, 0);
    assert_taken("a\u00DF", 99, 99, "a\u00DF", 3, 3);
    assert_taken("", 0, 0, "", 0, 0);
    assert_taken("much longer than there is room for", 0, 0, "much longer ", 0, 0);
}

static void a_step_is_a_whole_character(void **state)
{
    (void)state;
    Field field = field_make("a" E_ACUTE FAMILY "z", 16);
    size_t family = strlen("a" E_ACUTE), end = strlen(field.text);
    field_step(&field, FIELD_TO_START, false);
    field_step(&field, FIELD_ON, false);
    assert_int_equal(field.caret, 1);
    field_step(&field, FIELD_ON, false);
    assert_int_equal(field.caret, family);
    field_step(&field, FIELD_ON, false);
    assert_int_equal(field.caret, end - 1);
    field_step(&field, FIELD_BACK, false);
    assert_int_equal(field.caret, family);
    assert_true(field_erase(&field, FIELD_ON));
    assert_string_equal(field.text, "a" E_ACUTE "z");
    assert_true(field_erase(&field, FIELD_BACK));
    assert_string_equal(field.text, "az");
    field_point(&field, 99, false);
    assert_int_equal(field.caret, 2);
    assert_false(field_erase(&field, FIELD_ON));
    field_step(&field, FIELD_TO_START, false);
    assert_false(field_erase(&field, FIELD_BACK));
}

static void selecting_and_leaving_a_selection(void **state)
{
    (void)state;
    size_t start;
    Field field = field_make("Oak tree", 16);
    field_step(&field, FIELD_BACK, false);
    assert_int_equal(field.caret, 0); /* from all that was selected to its beginning */
    for (int i = 0; i < 4; i++)
        field_step(&field, FIELD_ON, true);
    assert_int_equal(field_selected(&field, &start), 4);
    assert_int_equal(start, 0);
    assert_true(field_erase(&field, FIELD_BACK));
    assert_string_equal(field.text, "tree");
    field_point(&field, 3, false);
    field_step(&field, FIELD_TO_START, true);
    assert_int_equal(field_selected(&field, &start), 3);
    field_step(&field, FIELD_ON, false);
    assert_int_equal(field.caret, 3);
    field = field_make("A tree", 16);
    field_point(&field, 0, false);
    field_step(&field, FIELD_ON, true);
    assert_true(field_erase(&field, FIELD_BACK));
    assert_string_equal(field.text, "tree"); /* no space at its beginning */
    assert_int_equal(field.caret, 0);
}

/* Whatever is done, in whatever order, the text is one that may stand there, and caret and anchor are places in it. */
static void it_always_stays_sound(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a", " ", "\u00DF", "\xCC\x81", FAMILY, "\"", "\n", "\xFF", "longer words",
                                         "\U0001F998", "\u0E19\u0E49\u0E33", "\u200D"};
    Random random = random_make(11, 0);
    for (int round = 0; round < 200; round++) {
        Field field = field_make("Team", TEAM_NAME_CHARACTERS);
        for (int i = 0; i < 100; i++) {
            FieldStep step = (FieldStep)random_below(&random, 4);
            bool selects = random_below(&random, 2) == 0;
            switch (random_below(&random, 4)) {
            case 0: type(&field, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]); break;
            case 1: field_erase(&field, random_below(&random, 2) ? FIELD_BACK : FIELD_ON); break;
            case 2: field_step(&field, step, selects); break;
            default: field_point(&field, random_below(&random, 90), selects); break;
            }
            char kept[ACTION_TEXT_BYTES];
            size_t length = strlen(field.text);
            field_clean(kept, field.text, length, TEAM_NAME_CHARACTERS);
            assert_string_equal(kept, field.text);
            assert_true(workshop_may_name(kept));
            assert_true(field.caret <= length && field.anchor <= length);
            assert_int_equal(field_place(field.text, field.caret), field.caret);
            assert_int_equal(field_place(field.text, field.anchor), field.anchor);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_may_stand_there_is_kept), cmocka_unit_test(it_is_cut_between_characters),
        cmocka_unit_test(a_finished_text_ends_in_no_space), cmocka_unit_test(typing_replaces_what_is_selected),
        cmocka_unit_test(what_another_control_has_is_taken),
        cmocka_unit_test(a_full_field_takes_no_more),       cmocka_unit_test(a_step_is_a_whole_character),
        cmocka_unit_test(selecting_and_leaving_a_selection), cmocka_unit_test(it_always_stays_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
