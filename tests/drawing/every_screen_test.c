/* Every screen with the letters of the real fonts, in the windows that the game is made for, at 100, 150 and 200 per
 * cent: the same that screens_test asks with letters on a grid.
 *
 *   every_screen-test [LANGUAGE [CONTENT]]   which of the languages is read, en where none is named; of which folder,
 *                                            the project's where none is named */
#include "easel.h"
#include "pictured_library.h"
#include "scenes_pictured.h"
#include "screen_check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const int sizes[][2] = {{320, 480}, {568, 320}, {390, 844}, {1024, 768}, {1280, 720}};
static const int percents[] = {100, 150, 200};
enum { SIZES = sizeof sizes / sizeof *sizes, PERCENTS = sizeof percents / sizeof *percents };

/* What a walk is made in. */
static Library library;
static FontChoice font;

static const char *language = "en", *content = PROJECT_FOLDER "/content";
static Folders *folders;
static Easel easel;
static ScreenLetters letters;

static void set_unit(void *context, float unit)
{
    painter_set(context, THEME_PAPER, unit);
}

static int load(void **state)
{
    (void)state;
    folders = memory_folders_create();
    if (!easel_open(&easel, 16, 16))
        return -1;
    letters = (ScreenLetters){painter_measure(easel.painter), set_unit, easel.painter};
    return 0;
}

static int unload(void **state)
{
    (void)state;
    folders->destroy(folders);
    easel_close(&easel);
    return 0;
}

/* At 150 % with everything on that can be set: it brings rows and words of its own. At 200 % with captions. */
static Settings settings_at(int percent)
{
    Settings settings = settings_default();
    settings.text_percent = percent;
    if (percent == 150)
        settings.read_aloud = settings.one_button = settings.sticky_drag = settings.confirm_sort = true;
    settings.captions = percent > 100;
    return settings;
}

static int check_scene(const Scene *scene, int percent)
{
    int mistakes = 0;
    Settings settings = settings_at(percent);
    settings.font = font;
    App *app = scene_reach(scene, &library, folders, settings);
    app_set_caption(app, CUE_CHIME_OVER); /* the longest of them */
    for (int i = 0; i < SIZES; i++) {
        const ScreenLook look = {.name = scene->name, .width = sizes[i][0], .height = sizes[i][1], .percent = percent};
        app_set_device(app, sizes[i][0] < 600 ? DEVICE_TOUCH : DEVICE_KEYS);
        mistakes += screen_check(app_view(app), &look, &letters);
    }
    app_destroy(app);
    return mistakes;
}

static int check_scenes(const Scene *list, int count)
{
    int mistakes = 0;
    assert_true(painter_set_font(easel.painter, font));
    for (int s = 0; s < count; s++)
        for (int p = 0; p < PERCENTS; p++)
            mistakes += check_scene(&list[s], percents[p]);
    return mistakes;
}

static void walk(FontChoice chosen)
{
    Problems problems = {0};
    assert_true(library_load(&library, content, language, NULL, challenge_formats(), &problems));
    font = chosen;
    assert_int_equal(check_scenes(scenes, scene_count), 0);
    library_free(&library);
    problems_free(&problems);
}

static void nothing_is_cut(void **state)
{
    (void)state;
    walk(FONT_HYPERLEGIBLE);
}

static void nothing_is_cut_in_the_other_font(void **state)
{
    (void)state;
    walk(FONT_DYSLEXIC);
}

static void nothing_of_ones_own_deck_is_cut(void **state)
{
    (void)state;
    DeckPictures *pictures;
    library = pictured_library(&pictures);
    font = FONT_HYPERLEGIBLE;
    assert_int_equal(check_scenes(pictured_scenes, pictured_scene_count), 0);
    library_free(&library);
    deck_folder_close(pictures);
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_cut),
        cmocka_unit_test(nothing_is_cut_in_the_other_font),
        cmocka_unit_test(nothing_of_ones_own_deck_is_cut),
    };
    language = count > 1 ? words[1] : language;
    content = count > 2 ? words[2] : content;
    return cmocka_run_group_tests(tests, load, unload);
}
