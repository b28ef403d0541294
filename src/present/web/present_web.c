/* Shows the app in a browser's page. Nothing waits here: the page calls web_turn when the browser is about to show a
 * frame that the game asked for, and input is taken in the very event that brings it. */
#include "calls.h"

#include "mirror_web.h"
#include "page.h"

#include <emscripten/html5.h>

#include <stdlib.h>

enum { TURN_NEVER = -2 };

void presenter_show_fullscreen(Presenter *presenter, bool fullscreen)
{
    (void)presenter;
    page_fill_screen(fullscreen);
}

bool presenter_show_link(Presenter *presenter, const char *link)
{
    (void)presenter;
    page_show_link(link);
    return true; /* what becomes of it no page is told */
}

void presenter_ask_text(Presenter *presenter)
{
    const Typing *typing = &presenter->typing;
    page_type(typing->id, typing->field.text, typing->field.anchor, typing->field.caret);
}

void presenter_ask_font(Presenter *presenter)
{
    (void)presenter;
    page_ask_font();
}

void presenter_keep_awake(Presenter *presenter, bool awake)
{
    (void)presenter;
    page_keep_awake(awake);
}

int web_turn(Presenter *presenter)
{
    unsigned long drawn = presenter->report.frames;
    if (!presenter_step(presenter, false)) {
        page_leave();
        return TURN_NEVER;
    }
    if (presenter->report.frames > drawn)
        page_drawn(drawn == 0);
    return presenter_wait(presenter);
}

void web_resize(Presenter *presenter, int width, int height, float ratio, float left, float top, float right,
                float bottom)
{
    SDL_SetWindowSize(presenter->window, width, height);
    presenter->page_ratio = ratio;
    presenter->insets = (Insets){left, top, right, bottom};
    presenter->stale = true;
}

void web_hide(Presenter *presenter, bool hidden)
{
    presenter->unpainted = presenter->unpainted || (presenter->hidden && !hidden);
    presenter->hidden = hidden;
    if (hidden)
        speech_hush(presenter);
}

void web_fullscreen(Presenter *presenter, bool fullscreen)
{
    presenter->fullscreen = fullscreen;
    if (app_view(presenter->app).settings->fullscreen != fullscreen)
        presenter_do(presenter, command_set(SETTING_FULLSCREEN, fullscreen));
}

void web_renew(Presenter *presenter)
{
    Error error = {0};
    if (!presenter_renew(presenter, &error))
        page_fail(error.text);
}

void web_content_came(Presenter *presenter)
{
    app_content_came(presenter->app);
    presenter->stale = true;
}

void web_miss_font(Presenter *presenter)
{
    app_miss_font(presenter->app, true);
    presenter->stale = true;
}

void web_prefer(Presenter *presenter, int theme, bool reduced_motion, const char *languages)
{
    Preferences preferences = {(ThemeName)theme, reduced_motion};
    app_prefer(presenter->app, &preferences);
    app_prefer_languages(presenter->app, languages);
    presenter->stale = true;
}

void web_store_changed(Presenter *presenter)
{
    app_look_at_store(presenter->app);
    presenter->stale = true;
}

void web_take_copy(Presenter *presenter, const char *bytes, int length)
{
    app_take_copy(presenter->app, bytes, (size_t)length);
    presenter->stale = true;
}

void web_back_to(Presenter *presenter, int depth)
{
    presenter_put_back(presenter);
    while (app_view(presenter->app).depth > depth && presenter_do(presenter, command_of(COMMAND_BACK)))
        ;
}

/* SDL would take every key from the browser, and size the canvas by CSS pixels. Pointers it never sees: the canvas
 * lies beneath the controls. */
static void take_over_from_sdl(void)
{
    emscripten_set_keydown_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, NULL, 0, NULL);
    emscripten_set_keyup_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, NULL, 0, NULL);
    emscripten_set_keypress_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, NULL, 0, NULL);
    emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, NULL, 0, NULL);
    emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, NULL, 0, NULL);
    emscripten_set_fullscreenchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, NULL, 0, NULL);
    emscripten_set_visibilitychange_callback(NULL, 0, NULL);
    emscripten_set_beforeunload_callback(NULL, NULL);
}

/* The stack that main() has filled stays as it is beneath all later turns. */
int sdl_present(App *app, const WindowOptions *options, Error *error)
{
    Presenter *presenter = malloc(sizeof *presenter);
    MirrorWeb *mirror = mirror_web_create();
    if (!presenter || !mirror) {
        error_set(error, "There is not enough memory.");
        return 1;
    }
    Mirror port = mirror_web_port(mirror);
    WindowOptions in_page = *options;
    in_page.mirror = &port;
    in_page.in_page = true;
    if (!presenter_open(presenter, app, &in_page, error))
        return 1;
    take_over_from_sdl();
    page_start(presenter);
    emscripten_unwind_to_js_event_loop();
    return 0;
}
