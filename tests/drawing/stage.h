/* A window with SDL's dummy video for tests, and a hand for it: mouse, finger, keys and a gamepad, event by event. */
#ifndef STAGE_H
#define STAGE_H

#include "challenge.h"
#include "presenter.h"

#include "hit.h"
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
    App *app;
    Presenter presenter;
    Abilities abilities;      /* to be set before it opens, as is: */
    const Voice *voice;       /* what reads aloud; NULL: nothing does */
    const Displays *displays; /* the screens that are attached; NULL: the dummy's one */
    const char *assets;       /* NULL: the game's */
    bool unseen; /* no frames are drawn: much quicker, for tests of long plays */
    int pad; /* SDL's index of a gamepad that is not there in the flesh, or -1 */
} Stage;

static inline void settle(Stage *stage)
{
    if (stage->unseen) {
        stage->presenter.hidden = true;
        assert_true(presenter_step(&stage->presenter, false));
        presenter_build(&stage->presenter, presenter_now(&stage->presenter));
        return;
    }
    for (int i = 0; i < 400; i++) {
        assert_true(presenter_step(&stage->presenter, false));
        presenter_skip_motion(&stage->presenter);
        stage->presenter.focus.ring_start = -1e9;
        if (stage->presenter.settled && !stage->presenter.moving && !stage->presenter.unpainted &&
            !stage->presenter.stale)
            return;
    }
    fail_msg("the window does not come to rest");
}

/* The loop's next turn comes that much later. */
static inline void go_by(Stage *stage, double seconds)
{
    stage->presenter.start -= seconds;
    settle(stage);
}

/* How many frames are drawn when that much time goes by, and in some turns of the loop after it. */
static inline unsigned long frames_in(Stage *stage, double seconds)
{
    unsigned long before = stage->presenter.report.frames;
    go_by(stage, seconds);
    for (int i = 0; i < 20; i++)
        presenter_step(&stage->presenter, false);
    return stage->presenter.report.frames - before;
}

/* In which language, and of which folder of content; a test may change them before it opens one. */
static const char *stage_language = "en", *stage_content = PROJECT_FOLDER "/content";
static const CuePlayer stage_silence = {NULL, NULL};

static inline void open_stage(Stage *stage, int width, int height, Settings settings)
{
    Problems problems = {0};
    Error error = {0};
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); /* the dummy's windows never have the focus */
    assert_true(library_load(&stage->library, stage_content, stage_language, NULL, challenge_formats(), &problems));
    AppParts parts = {.library = &stage->library, .settings = settings, .seed = 7, .skip_note = true,
                      .abilities = stage->abilities};
    stage->app = app_create(&parts);
    assert_non_null(stage->app);
    const char *assets = stage->assets ? stage->assets : PROJECT_FOLDER "/assets";
    WindowOptions options = {.width = width, .height = height, .assets = assets, .displays = stage->displays,
                             .voice = stage->voice, .cues = &stage_silence};
    if (!presenter_open(&stage->presenter, stage->app, &options, &error))
        fail_msg("%s", error.text);
    problems_free(&problems);
    settle(stage);
}

/* With no window yet. */
static inline Stage *bare_stage(void)
{
    Stage *stage = calloc(1, sizeof *stage);
    stage->pad = -1;
    return stage;
}

static inline Stage *new_stage_beside(int width, int height, Settings settings, const Displays *displays)
{
    Stage *stage = bare_stage();
    stage->abilities.two_windows = true;
    stage->displays = displays;
    open_stage(stage, width, height, settings);
    return stage;
}

static inline Stage *new_stage(int width, int height, Settings settings)
{
    Stage *stage = bare_stage();
    open_stage(stage, width, height, settings);
    return stage;
}

/* One that `voice` reads aloud, as far as the settings have it. */
static inline Stage *new_stage_read(int width, int height, Settings settings, const Voice *voice)
{
    Stage *stage = bare_stage();
    stage->abilities.speech = true;
    stage->voice = voice;
    open_stage(stage, width, height, settings);
    stage->voice = NULL;
    return stage;
}

static inline int teardown(void **state)
{
    Stage *stage = *state;
    if (stage->pad >= 0)
        SDL_JoystickDetachVirtual(stage->pad);
    presenter_close(&stage->presenter);
    app_destroy(stage->app);
    library_free(&stage->library);
    free(stage);
    return 0;
}

static inline void new_game(Stage *stage)
{
    presenter_do(&stage->presenter, command_of(COMMAND_NEW_GAME));
    settle(stage);
}

static inline const Game *game(const Stage *stage)
{
    return session_game(app_view(stage->app).session);
}

static inline const char *screen(const Stage *stage)
{
    static View view;
    view = app_view(stage->app);
    return screen_name(&view);
}

static inline void push(Stage *stage, SDL_Event event)
{
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_true(presenter_step(&stage->presenter, false));
}

static inline void key_event(Stage *stage, SDL_Keycode key, bool repeat)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .repeat = repeat}};
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key)};
    push(stage, event);
}

static inline void press_key(Stage *stage, SDL_Keycode key)
{
    key_event(stage, key, false);
    settle(stage);
}

static inline Rect place_of(const Stage *stage, NodeId id)
{
    const Node *node = node_list_find(&stage->presenter.nodes, id);
    assert_non_null(node);
    return hit_place(node, stage->presenter.scroll);
}

/* The middle of a node, in u. */
static inline SDL_FPoint middle(const Stage *stage, NodeId id)
{
    Rect place = place_of(stage, id);
    return (SDL_FPoint){place.x + place.w / 2, place.y + place.h / 2};
}

static inline void mouse_to(Stage *stage, SDL_FPoint to)
{
    float points = stage->presenter.layout.unit / stage->presenter.pixel_ratio;
    SDL_Event event = {.motion = {.type = SDL_MOUSEMOTION, .x = (int)(to.x * points), .y = (int)(to.y * points),
                                  .xrel = 30, .yrel = 0}};
    push(stage, event);
}

static inline void mouse_button(Stage *stage, Uint32 type, SDL_FPoint at)
{
    float points = stage->presenter.layout.unit / stage->presenter.pixel_ratio;
    SDL_Event event = {.button = {.type = type, .button = SDL_BUTTON_LEFT, .clicks = 1,
                                  .x = (int)(at.x * points), .y = (int)(at.y * points)}};
    push(stage, event);
}

static inline void click(Stage *stage, SDL_FPoint at)
{
    mouse_to(stage, at);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, at);
    mouse_button(stage, SDL_MOUSEBUTTONUP, at);
    settle(stage);
}

static inline void finger(Stage *stage, Uint32 type, SDL_FingerID id, SDL_FPoint at)
{
    SDL_Event event = {.tfinger = {.type = type, .touchId = 1, .fingerId = id,
                                   .x = at.x / stage->presenter.layout.width,
                                   .y = at.y / stage->presenter.layout.height}};
    push(stage, event);
}

/* A finger goes from one point to another and rests there before it is lifted. */
static inline void swipe(Stage *stage, SDL_FPoint from, SDL_FPoint to)
{
    finger(stage, SDL_FINGERDOWN, 3, from);
    for (int i = 1; i <= 10; i++) {
        float part = (float)i / 10;
        SDL_FPoint at = {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        finger(stage, SDL_FINGERMOTION, 3, at);
    }
    SDL_Delay(120);
    finger(stage, SDL_FINGERUP, 3, to);
    settle(stage);
}

static inline void pad_button(Stage *stage, SDL_GameControllerButton button)
{
    SDL_Joystick *joystick = SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(stage->pad));
    assert_non_null(joystick);
    for (Uint8 down = 1; down < 2; down--) {
        assert_int_equal(SDL_JoystickSetVirtualButton(joystick, button, down), 0);
        SDL_GameControllerUpdate();
        assert_true(presenter_step(&stage->presenter, false));
    }
    settle(stage);
}

#endif
