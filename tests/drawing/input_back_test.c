/* The window's way back: a screen that others lay over is found where it was left, scroll and focus alike; a new one
 * begins at its top. */
#include "challenge.h"
#include "presenter.h"
#include "scenes.h"
#include "scroll.h"

#include "library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

typedef struct Stage {
    Library library;
    Folders *folders;
    App *app;
    Presenter presenter;
} Stage;

static void settle(Stage *stage)
{
    for (int i = 0; i < 50; i++)
        assert_true(presenter_step(&stage->presenter, false));
}

static int open_stage(void **state)
{
    Stage *stage = calloc(1, sizeof *stage);
    Problems problems = {0};
    Error error = {0};
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    assert_true(library_load(&stage->library, PROJECT_FOLDER "/content", "en", NULL, challenge_formats(), &problems));
    stage->folders = memory_folders_create();
    Settings settings = settings_default();
    settings.reduced_motion = true;
    AppParts parts = {.library = &stage->library, .settings = settings, .seed = 2, .folders = stage->folders,
                      .picture = &scene_picture};
    stage->app = app_create(&parts);
    scene_named("table")->reach(stage->app);
    WindowOptions options = {.width = 1280, .height = 720, .assets = PROJECT_FOLDER "/assets"};
    if (!presenter_open(&stage->presenter, stage->app, &options, &error))
        fail_msg("%s", error.text);
    problems_free(&problems);
    settle(stage);
    *state = stage;
    return 0;
}

static int close_stage(void **state)
{
    Stage *stage = *state;
    presenter_close(&stage->presenter);
    app_destroy(stage->app);
    stage->folders->destroy(stage->folders);
    library_free(&stage->library);
    free(stage);
    return 0;
}

static void press_key(Stage *stage, SDL_Keycode key)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key)};
    assert_int_equal(SDL_PushEvent(&event), 1);
    settle(stage);
}

static ScreenId screen(const Stage *stage)
{
    return app_view(stage->app).screen;
}

/* Walks by keys until a row far down has the focus. */
static NodeId walk_to_a_row(Stage *stage)
{
    for (int i = 0; i < 60 && stage->presenter.scroll < 500; i++)
        press_key(stage, SDLK_DOWN);
    const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    for (int i = 0; i < 20 && (!node || node->role != ROLE_ROW); i++) {
        press_key(stage, SDLK_DOWN);
        node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    }
    assert_non_null(node);
    assert_int_equal(node->role, ROLE_ROW);
    assert_true(stage->presenter.scroll >= 300);
    return node->id;
}

static void by_keys(void **state)
{
    Stage *stage = *state;
    assert_int_equal(screen(stage), SCREEN_TABLE);
    NodeId row = walk_to_a_row(stage);
    float scroll = stage->presenter.scroll;
    press_key(stage, SDLK_RETURN);
    assert_int_equal(screen(stage), SCREEN_ROW);
    assert_float_equal(stage->presenter.scroll, 0, 0.01);
    press_key(stage, SDLK_ESCAPE);
    assert_int_equal(screen(stage), SCREEN_TABLE);
    assert_float_equal(stage->presenter.scroll, scroll, 0.01);
    assert_int_equal(stage->presenter.focus.id, row);
    assert_true(stage->presenter.focus.shown);
}

/* Over two screens and back again; and what is opened anew begins anew. */
static void over_several_screens(void **state)
{
    Stage *stage = *state;
    presenter_scroll_to(&stage->presenter, 400);
    float scroll = stage->presenter.scroll;
    assert_float_equal(scroll, 400, 0.01);
    presenter_do(&stage->presenter, command_open(SCREEN_SAVE, 0));
    settle(stage);
    assert_float_equal(stage->presenter.scroll, 0, 0.01);
    presenter_do(&stage->presenter, command_open(SCREEN_HELP, 0));
    settle(stage);
    presenter_do(&stage->presenter, command_of(COMMAND_BACK));
    settle(stage);
    assert_int_equal(screen(stage), SCREEN_SAVE);
    presenter_do(&stage->presenter, command_of(COMMAND_BACK));
    settle(stage);
    assert_float_equal(stage->presenter.scroll, scroll, 0.01);
    presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    settle(stage);
    presenter_do(&stage->presenter, command_open(SCREEN_TABLE, 0));
    settle(stage);
    assert_float_equal(stage->presenter.scroll, 0, 0.01);
}

/* Another folder begins anew with the first of those in it, and what came of saving is seen at the top. */
static void from_folder_to_folder(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_SAVE, 0));
    settle(stage);
    presenter_do(&stage->presenter, (Command){.kind = COMMAND_SAVE_FOLDER, .value = SAVE_PLACE + PLACE_HOME});
    settle(stage);
    const Node *focused = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    assert_non_null(focused); /* the first of the folders that lie there */
    assert_int_equal(focused->command.kind, COMMAND_SAVE_FOLDER);
    assert_int_equal(focused->command.value, SAVE_INSIDE);
    presenter_scroll_to(&stage->presenter, 10000);
    presenter_do(&stage->presenter, command_of(COMMAND_SAVE)); /* refused, and told at the top */
    settle(stage);
    assert_float_equal(stage->presenter.scroll, 0, 0.01);
    focused = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    assert_non_null(focused);
    assert_int_equal(focused->command.kind, COMMAND_SAVE);
    assert_int_equal(screen(stage), SCREEN_SAVE);
    assert_non_null(app_view(stage->app).save->refused);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, open_stage, close_stage)
    const struct CMUnitTest tests[] = {CASE(by_keys), CASE(over_several_screens), CASE(from_folder_to_folder)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
