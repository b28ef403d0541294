/* Another font in the window: it shows at once, without anything moving; where its files are missing, the settings say
 * so, and no longer once the usual one is chosen again. */
#include "few_fonts.h"
#include "stage.h"

static float width_of(const Stage *stage, const char *text)
{
    const TextMeasure *measure = stage->presenter.layout.measure;
    return measure->width(measure->context, FACE_SEMIBOLD, 24, text, strlen(text));
}

static void choose(Stage *stage, FontChoice font)
{
    presenter_do(&stage->presenter, command_set(SETTING_FONT, font));
    presenter_build(&stage->presenter, presenter_now(&stage->presenter));
}

static bool says(const Stage *stage, const char *key)
{
    const char *words = language_text(stage->library.language, key);
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const char *label = stage->presenter.nodes.items[i].label;
        if (label && strcmp(label, words) == 0)
            return true;
    }
    return false;
}

static void it_shows_at_once(void **state)
{
    Stage *stage = *state = new_stage(1280, 720, settings_default());
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    float usual = width_of(stage, "Build self-esteem");
    choose(stage, FONT_DYSLEXIC);
    assert_true(width_of(stage, "Build self-esteem") > usual);
    assert_false(motion_runs(stage->presenter.motion, presenter_now(&stage->presenter)));
    assert_false(says(stage, "settings.font.missing"));
    choose(stage, FONT_HYPERLEGIBLE);
    assert_true(width_of(stage, "Build self-esteem") == usual);
    assert_false(motion_runs(stage->presenter.motion, presenter_now(&stage->presenter)));
}

static void a_missing_one_is_told_where_it_was_chosen(void **state)
{
    FewFonts fonts = few_fonts_make();
    Stage *stage = *state = calloc(1, sizeof *stage);
    stage->pad = -1;
    stage->assets = fonts.folder;
    Settings settings = settings_default();
    settings.font = FONT_DYSLEXIC;
    open_stage(stage, 1280, 720, settings);
    assert_false(says(stage, "settings.font.missing")); /* not in the way of the title */
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    assert_true(says(stage, "settings.font.missing"));
    choose(stage, FONT_HYPERLEGIBLE);
    assert_false(says(stage, "settings.font.missing"));
    choose(stage, FONT_DYSLEXIC);
    assert_true(says(stage, "settings.font.missing"));
    few_fonts_remove(&fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(it_shows_at_once, teardown),
        cmocka_unit_test_teardown(a_missing_one_is_told_where_it_was_chosen, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
