/* The screen as a picture file: one frame at rest. */
#include "presenter.h"

#include <SDL_image.h>

static SDL_Surface *read_pixels(Presenter *presenter, int width, int height)
{
    SDL_Surface *picture = SDL_CreateRGBSurfaceWithFormat(0, width, height, 24, SDL_PIXELFORMAT_RGB24);
    if (picture && SDL_RenderReadPixels(presenter->renderer, NULL, SDL_PIXELFORMAT_RGB24, picture->pixels,
                                        picture->pitch) == 0)
        return picture;
    SDL_FreeSurface(picture);
    return NULL;
}

bool screenshot_save(Presenter *presenter, Error *error)
{
    const char *file = presenter->options.screenshot;
    int width = 0, height = 0;
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    motion_skip(presenter->motion);
    SDL_GetRendererOutputSize(presenter->renderer, &width, &height);
    presenter_paint(presenter, now);
    SDL_Surface *picture = read_pixels(presenter, width, height); /* before it is shown: then it may be gone */
    if (!picture)
        return error_set(error, "The screen could not be read back for %s: %s.", file, SDL_GetError());
    bool saved = IMG_SavePNG(picture, file) == 0;
    SDL_FreeSurface(picture);
    if (!saved)
        return error_set(error, "The picture %s could not be written: %s.", file, IMG_GetError());
    return true;
}
