/* Opens scenes in a window that nobody sees, and reads what is painted there. */
#include "painted.h"

#include "challenge.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

Library painted_library(void)
{
    Library library = {0};
    Problems problems = {0};
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    assert_true(library_load(&library, PROJECT_FOLDER "/content", "en", NULL, challenge_formats(), &problems));
    problems_free(&problems);
    return library;
}

void painted_open(Painted *painted, const Scene *scene, const Library *library, Settings settings, int width,
                  int height)
{
    Error error = {0};
    *painted = (Painted){.folders = memory_folders_create()};
    painted->app = scene_reach(scene, library, painted->folders, settings);
    WindowOptions options = {.width = width, .height = height, .assets = PROJECT_FOLDER "/assets"};
    if (!presenter_open(&painted->presenter, painted->app, &options, &error))
        fail_msg("%s", error.text);
    painted->picture = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    assert_non_null(painted->picture);
    presenter_build(&painted->presenter, 0);
    motion_skip(painted->presenter.motion);
    painted_take(painted, 0);
}

void painted_close(Painted *painted)
{
    SDL_FreeSurface(painted->picture);
    presenter_close(&painted->presenter);
    app_destroy(painted->app);
    painted->folders->destroy(painted->folders);
}

void painted_take(Painted *painted, double now)
{
    SDL_Surface *picture = painted->picture;
    presenter_build(&painted->presenter, now);
    presenter_paint(&painted->presenter, now);
    assert_int_equal(SDL_RenderReadPixels(painted->presenter.renderer, NULL, SDL_PIXELFORMAT_RGB888, picture->pixels,
                                          picture->pitch),
                     0);
}

SDL_Color painted_pixel(const SDL_Surface *picture, int x, int y)
{
    Uint32 value = ((const Uint32 *)((const char *)picture->pixels + (size_t)y * (size_t)picture->pitch))[x];
    return (SDL_Color){(Uint8)(value >> 16), (Uint8)(value >> 8), (Uint8)value, 255};
}

static double linear(Uint8 channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

double painted_luminance(SDL_Color color)
{
    static double known[256]; /* of each channel's value; pow() for every pixel would take minutes */
    if (known[255] == 0)
        for (int i = 0; i < 256; i++)
            known[i] = linear((Uint8)i);
    return 0.2126 * known[color.r] + 0.7152 * known[color.g] + 0.0722 * known[color.b];
}
