/* Every screen in every window and text size: what can be pressed is large enough, in sight or within what scrolls, and
 * apart from the next; texts stand in their rects, whole, and off one another. */
#include "grid_measure.h"
#include "pictured_library.h"
#include "scenes_pictured.h"
#include "screen_check.h"
#include "shipped_folders.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const int sizes[][2] = {{320, 480},  {568, 320},   {390, 844},   {768, 1024},  {1024, 768},
                               {1280, 720}, {1920, 1080}, {2560, 1080}, {3840, 2160}, {5120, 1440}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static const ScreenLetters letters = {.measure = &grid_measure};

static int check_view(View view, const char *name, int width, int height, int percent, Insets safe)
{
    const ScreenLook look = {.name = name, .width = width, .height = height, .percent = percent, .safe = safe};
    return screen_check(view, &look, &letters);
}

static int check_size(App *app, const Scene *scene, int width, int height, int percent, Insets safe)
{
    return check_view(app_view(app), scene->name, width, height, percent, safe);
}

static App *reach(const Scene *scene, int percent, Device device)
{
    Settings settings = settings_default();
    settings.text_percent = percent;
    App *app = scene_reach(scene, &library, folders, settings);
    app_set_device(app, device);
    return app;
}

static void every_screen_in_every_window(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s], percent, DEVICE_MOUSE);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &scenes[s], sizes[i][0], sizes[i][1], percent, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

static void every_device(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int device = DEVICE_MOUSE; device <= DEVICE_TERMINAL; device++) {
            App *app = reach(&scenes[s], 100, (Device)device);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &scenes[s], sizes[i][0], sizes[i][1], 100, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

static void beside_a_notch(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(&scenes[s], 100, DEVICE_TOUCH);
        mistakes += check_size(app, &scenes[s], 390, 844, 100, (Insets){0, 47, 0, 34});
        mistakes += check_size(app, &scenes[s], 844, 390, 100, (Insets){47, 0, 47, 21});
        mistakes += check_size(app, &scenes[s], 1024, 768, 100, (Insets){31, 23, 31, 23});
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* 7 mm on screens that fingers press, from a desk's to a tablet's; in a window that is small on a dense one, as much as
 * it has room for. */
static void for_fingers(void **state)
{
    (void)state;
    static const int windows[][3] = {{1280, 720, 120}, {1920, 1080, 190}, {2736, 1824, 267}, {1280, 720, 190},
                                     {1024, 768, 267}, {800, 600, 190}}; /* pixels, and of these to an inch */
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int percent = 100; percent <= 200; percent += 100) {
            App *app = reach(&scenes[s], percent, DEVICE_TOUCH);
            for (size_t i = 0; i < sizeof windows / sizeof *windows; i++) {
                const ScreenLook look = {.name = scenes[s].name, .width = windows[i][0], .height = windows[i][1],
                                         .percent = percent, .finger = 7 / 25.4f * (float)windows[i][2]};
                mistakes += screen_check(app_view(app), &look, &letters);
            }
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

/* Whatever size a window takes while it is dragged, nothing is out of reach. */
static void every_size_of_a_resize(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(&scenes[s], 100, DEVICE_MOUSE);
        for (int width = 320; width <= 2000; width += 187)
            for (int height = 320; height <= 1500; height += 131)
                mistakes += check_size(app, &scenes[s], width, height, 100, (Insets){0});
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* The disk is full: told on every screen, and on one of its own. */
static void with_trouble(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s <= scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step += 2) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s < scene_count ? s : 0], percent, DEVICE_MOUSE);
            View view = app_view(app);
            view.trouble = "There is no room left on the disk, so this game is not kept. Please make some room: what "
                           "is missing is written with the next move.";
            if (s == scene_count)
                view.screen = SCREEN_TROUBLE;
            for (int i = 0; i < SIZES; i++)
                mistakes += check_view(view, s < scene_count ? scenes[s].name : "trouble", sizes[i][0], sizes[i][1],
                                       percent, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

/* Where captions are on, one of two cues shows: the longest, and a short one. */
static void with_captions(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s], percent, DEVICE_TOUCH);
            app_do(app, command_set(SETTING_CAPTIONS, true));
            app_set_caption(app, step % 2 ? CUE_STONE : CUE_CHIME_OVER);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &scenes[s], sizes[i][0], sizes[i][1], percent, (Insets){0});
            mistakes += check_size(app, &scenes[s], 390, 844, percent, (Insets){0, 47, 0, 34});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

/* The button that reads again has room in every bar. */
static void while_it_is_read_aloud(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s], percent, DEVICE_TOUCH);
            View view = app_view(app);
            Settings settings = *view.settings;
            settings.read_aloud = view.abilities.speech = true;
            view.settings = &settings;
            for (int i = 0; i < SIZES; i++)
                mistakes += check_view(view, scenes[s].name, sizes[i][0], sizes[i][1], percent, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

/* A game that was stopped before its first card. */
static void before_the_first_card(void **state)
{
    (void)state;
    int mistakes = 0;
    App *app = reach(&scenes[0], 100, DEVICE_MOUSE);
    View view = app_view(app);
    view.screen = SCREEN_PLAY;
    for (int i = 0; i < SIZES; i++)
        mistakes += check_view(view, "ready", sizes[i][0], sizes[i][1], 100, (Insets){0});
    app_destroy(app);
    assert_int_equal(mistakes, 0);
}

/* Every card of the deck stands on its screens: the longest one too. */
static void every_card(void **state)
{
    (void)state;
    int mistakes = 0;
    const Scene scene = {"any card", NULL};
    for (uint64_t seed = 0; seed < 12; seed++) {
        AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .skip_note = true};
        App *app = app_create(&parts);
        app_do(app, command_of(COMMAND_NEW_GAME));
        for (int step = 0; step < 60; step++) {
            const Game *game = session_game(app_view(app).session);
            for (int i = 0; i < SIZES; i += 1 + (step % 2))
                mistakes += check_size(app, &scene, sizes[i][0], sizes[i][1], step % 3 ? 100 : 150, (Insets){0});
            Action action = {ACTION_NEXT, 0};
            switch (game_stage(game)) {
            case STAGE_SORT:
                action = (Action){ACTION_SORT, (step / 3) % 2};
                break;
            case STAGE_NAME_SIGN:
                action = (Action){ACTION_NAME_SIGN, step % 3};
                break;
            case STAGE_ROUND_END:
            case STAGE_READY:
                action = (Action){ACTION_START_ROUND, 1};
                break;
            case STAGE_FEEDBACK:
                break;
            }
            app_do(app, (Command){.kind = COMMAND_GAME, .action = action});
        }
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* Pictures and quotations of a deck's own. */
static void decks_of_ones_own(void **state)
{
    (void)state;
    int mistakes = 0;
    DeckPictures *pictures;
    Library shipped = library;
    library = pictured_library(&pictures);
    for (int s = 0; s < pictured_scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&pictured_scenes[s], percent, DEVICE_MOUSE);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &pictured_scenes[s], sizes[i][0], sizes[i][1], percent, (Insets){0});
            app_destroy(app);
        }
    library_free(&library);
    deck_folder_close(pictures);
    library = shipped;
    assert_int_equal(mistakes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_in_every_window),
        cmocka_unit_test(every_device),
        cmocka_unit_test(beside_a_notch),
        cmocka_unit_test(for_fingers),
        cmocka_unit_test(every_size_of_a_resize),
        cmocka_unit_test(with_trouble),
        cmocka_unit_test(with_captions),
        cmocka_unit_test(while_it_is_read_aloud),
        cmocka_unit_test(before_the_first_card),
        cmocka_unit_test(every_card),
        cmocka_unit_test(decks_of_ones_own),
    };
    return cmocka_run_group_tests(tests, load_with_folders, unload_with_folders);
}
