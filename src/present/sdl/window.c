/* Opens the window with its renderer, and closes everything again. */
#include "presenter.h"
#include "window_icon.h"

#include <math.h>
#include <string.h>

static const int usual_width = 1280, usual_height = 720, smallest = 320;

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0"); /* a touch must not click a second time as a mouse */
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); /* the click that brings the window up counts */
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1"); /* also where SDL_RENDER_DRIVER names the renderer */
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* SDL's software renderer is for where OpenGL is not */
    SDL_SetHint(SDL_HINT_APP_NAME, "Me & We");
}

/* The usual size, or as much of it as the screen has room for. */
static void fit_size(WindowOptions *options)
{
    SDL_Rect room;
    if (options->width > 0 && options->height > 0)
        return;
    options->width = usual_width;
    options->height = usual_height;
    if (SDL_GetDisplayUsableBounds(0, &room) != 0 || room.w <= 0 || room.h <= 0)
        return;
    options->width = SDL_min(usual_width, room.w * 9 / 10);
    options->height = SDL_min(usual_height, room.h * 9 / 10);
}

static SDL_Window *window_with(const WindowOptions *options, Uint32 flags)
{
    return SDL_CreateWindow("Me & We", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options->width, options->height,
                            SDL_WINDOW_RESIZABLE | flags);
}

/* A page tells its pixels itself: SDL's software renderer there knows only points. And its window is made at once as
 * the renderer wants it, which else makes another in its place: a first frame waits for that. */
static SDL_Window *open_page_window(const WindowOptions *options)
{
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_Window *window = window_with(options, SDL_WINDOW_OPENGL);
    return window ? window : window_with(options, 0);
}

static SDL_Window *open_window(const WindowOptions *options)
{
    if (options->in_page)
        return open_page_window(options);
    return window_with(options, SDL_WINDOW_ALLOW_HIGHDPI | (options->fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0));
}

static SDL_Renderer *open_renderer(SDL_Window *window, bool vsync)
{
    SDL_Renderer *renderer = SDL_CreateRenderer(window, -1, vsync ? SDL_RENDERER_PRESENTVSYNC : 0);
    if (!renderer)
        renderer = SDL_CreateRenderer(window, -1, 0);
    if (!renderer)
        renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    return renderer;
}

/* A page gives the rhythm itself. */
static bool open_painter(Presenter *presenter, Error *error)
{
    SDL_RendererInfo info;
    bool in_page = presenter->options.in_page;
    presenter->renderer = open_renderer(presenter->window, presenter->options.bench_drag_frames == 0 && !in_page);
    if (!presenter->renderer)
        return error_set(error, "Nothing can be drawn in the window: %s. With --terminal the game plays without one.",
                         SDL_GetError());
    presenter->vsync = in_page || (SDL_GetRendererInfo(presenter->renderer, &info) == 0 &&
                                   (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0);
    presenter->painter = painter_create(presenter->renderer, presenter->options.assets, error);
    return presenter->painter != NULL;
}

bool presenter_renew(Presenter *presenter, Error *error)
{
    painter_destroy(presenter->painter);
    presenter->painter = NULL;
    SDL_DestroyRenderer(presenter->renderer);
    presenter->renderer = NULL;
    presenter->stale = true;
    presenter->layout = (Layout){0}; /* its measure was the painter's */
    return open_painter(presenter, error);
}

static bool open_everything(Presenter *presenter, Error *error)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return error_set(error, "No window can be opened: %s. With --terminal the game plays without one.",
                         SDL_GetError());
    SDL_StopTextInput(); /* no input method between the keys and the game */
    SDL_EnableScreenSaver();
    fit_size(&presenter->options);
    presenter->window = open_window(&presenter->options);
    if (!presenter->window)
        return error_set(error, "No window can be opened: %s. With --terminal the game plays without one.",
                         SDL_GetError());
    if (!open_painter(presenter, error))
        return false;
    presenter->motion = motion_create();
    if (!presenter->motion)
        return error_set(error, "There is no memory left to open the window.");
    presenter->fullscreen = presenter->options.fullscreen;
    return true;
}

bool presenter_open(Presenter *presenter, App *app, const WindowOptions *options, Error *error)
{
    *presenter = (Presenter){.app = app, .options = *options, .stale = true, .device = DEVICE_MOUSE};
    presenter->start = presenter_now(presenter) / 1000;
    presenter->displays = options->displays ? *options->displays : displays_of_system();
    bool fine = open_everything(presenter, error);
    if (fine)
        votes_open(presenter); /* the keys' names are known now */
    speech_open(presenter);
    return fine;
}

void presenter_close(Presenter *presenter)
{
    speech_hush(presenter);
    if (presenter->awake)
        presenter_keep_awake(presenter, false);
    leader_close(presenter);
    deck_drop_close(presenter);
    votes_close(presenter);
    node_list_free(&presenter->nodes);
    motion_destroy(presenter->motion);
    painter_destroy(presenter->painter);
    SDL_FreeCursor(presenter->arrow);
    SDL_FreeCursor(presenter->hand);
    SDL_FreeCursor(presenter->beam);
    if (presenter->renderer)
        SDL_DestroyRenderer(presenter->renderer);
    if (presenter->window)
        SDL_DestroyWindow(presenter->window);
    speech_close(presenter); /* a voice may take a moment to end, with nothing to be seen any more */
    cues_close(presenter); /* it may wait for a sound to end: nothing is seen any more by then */
    pads_close(presenter); /* only after it, as two threads must not end parts of SDL at once */
    SDL_QuitSubSystem(SDL_INIT_VIDEO); /* not SDL_Quit: that would forget the hints of whoever called */
}

void presenter_settle(Presenter *presenter)
{
    SDL_SetWindowMinimumSize(presenter->window, smallest, smallest);
    window_icon_set(presenter->window, presenter->options.assets);
    presenter->arrow = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW);
    presenter->hand = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
    presenter->beam = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM);
    pads_open(presenter);
    cues_open(presenter); /* after it, for the same reason as in closing */
    presenter->settled = true;
}
