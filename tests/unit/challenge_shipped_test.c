/* The challenges that come with the game: their tables, and a sound file for each of challenge_list.h. */
#include "challenge.h"
#include "expect_problems.h"

#include "deck.h"
#include "file.h"

#include <stdio.h>
#include <stdlib.h>

static void check_shape(const Shape *shape, size_t depth)
{
    assert_non_null(shape->what);
    assert_in_range(shape->field_count, 1, SHAPE_FIELDS_MOST);
    assert_in_range(depth, 1, 3); /* as deep as mistakes have places */
    for (size_t i = 0; i < shape->field_count; i++) {
        const ShapeField *field = &shape->fields[i];
        static const size_t sizes[] = {[SHAPE_TEXT] = sizeof(char *),
                                       [SHAPE_ID] = sizeof(char *),
                                       [SHAPE_NUMBER] = sizeof(int),
                                       [SHAPE_CHOICE] = sizeof(int),
                                       [SHAPE_LIST] = sizeof(ShapeList)};
        assert_non_null(field->name);
        assert_in_range(field->offset + sizes[field->kind], 1, shape->size);
        assert_true(field->kind != SHAPE_CHOICE || (field->name_count > 0 && field->plural != NULL));
        assert_true(field->least <= field->most || field->most == 0);
        if (field->kind == SHAPE_LIST) {
            assert_in_range(field->items->size, 1, 4096);
            check_shape(field->items, depth + 1);
        }
    }
}

static void the_games_tables_are_sound(void **state)
{
    (void)state;
    for (int i = 0; i < challenge_count(); i++) {
        const ChallengeRules *rules = challenge_rules(i);
        check_shape(rules->format.variant, 1);
        assert_string_equal(rules->format.variant->fields[0].name, "id");
        assert_string_equal(rules->format.variant->fields[1].name, "title");
        assert_int_equal(rules->format.variant->fields[0].offset, offsetof(Variant, id));
        assert_int_equal(rules->format.variant->fields[1].offset, offsetof(Variant, title));
    }
}

static void the_games_challenges_are_all_there(void **state)
{
    (void)state;
    for (int i = 0; i < challenge_count(); i++) {
        char path[300];
        char *text = NULL;
        size_t length = 0;
        Problems problems = {0};
        const ChallengeFormat *format = &challenge_rules(i)->format;
        snprintf(path, sizeof path, "%s/content/challenges/%s.json", PROJECT_FOLDER, format->id);
        if (!file_read(path, DECK_BYTES_MOST, &text, &length, NULL)) {
            fail_msg("%s is missing", path);
        }
        ChallengeContent *content = challenge_content_read(path, text, length, format, &problems);
        expect_problems(&problems, NULL, 0);
        assert_in_range(challenge_variant_count(content), 3, CHALLENGE_VARIANTS_MOST);
        challenge_content_free(content);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_games_tables_are_sound),
        cmocka_unit_test(the_games_challenges_are_all_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
