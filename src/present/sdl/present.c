/* Shows the app in a window until it leaves, or does what else was asked for: one picture, a measurement. In a
 * browser, src/present/web stands in the place of this file. */
#include "presenter.h"

#include "hit.h"

#include <stdio.h>

void presenter_show_fullscreen(Presenter *presenter, bool fullscreen)
{
    SDL_SetWindowFullscreen(presenter->window, fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool presenter_show_link(Presenter *presenter, const char *link)
{
    (void)presenter;
    return SDL_OpenURL(link) == 0;
}

void presenter_ask_text(Presenter *presenter)
{
    const Node *node = node_list_find(&presenter->nodes, presenter->typing.id);
    if (!presenter->typing.id || !node) {
        SDL_StopTextInput();
        return;
    }
    Rect place = hit_place(node, presenter->scroll);
    float points = presenter->layout.unit / presenter->pixel_ratio;
    SDL_Rect rect = {(int)(place.x * points), (int)(place.y * points), (int)(place.w * points),
                     (int)(place.h * points)};
    SDL_SetTextInputRect(&rect); /* an input method's list of words stands beside it */
    if (!SDL_IsTextInputActive())
        SDL_StartTextInput();
}

void presenter_ask_font(Presenter *presenter)
{
    app_miss_font(presenter->app, true);
}

void presenter_keep_awake(Presenter *presenter, bool awake)
{
    (void)presenter;
    if (awake)
        SDL_DisableScreenSaver();
    else
        SDL_EnableScreenSaver();
}

static void play(Presenter *presenter)
{
    bool one_frame = presenter->options.leave_after_frame;
    while (presenter_step(presenter, true)) {
        if (one_frame && presenter->report.frames > 0)
            return;
    }
}

static void fill_report(Presenter *presenter)
{
    SDL_RendererInfo info;
    PresentReport *report = &presenter->report;
    if (!presenter->options.report)
        return;
    if (presenter->renderer && SDL_GetRendererInfo(presenter->renderer, &info) == 0)
        snprintf(report->renderer, sizeof report->renderer, "%s", info.name);
    *presenter->options.report = *report;
}

int sdl_present(App *app, const WindowOptions *options, Error *error)
{
    Presenter presenter;
    bool fine = presenter_open(&presenter, app, options, error);
    if (fine && options->screenshot)
        fine = screenshot_save(&presenter, error);
    else if (fine && options->bench_drag_frames > 0)
        fine = bench_drag(&presenter, error);
    else if (fine)
        play(&presenter);
    fill_report(&presenter);
    presenter_close(&presenter);
    return fine ? 0 : 1;
}
