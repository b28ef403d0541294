/* The least program on the game's libraries in a browser: a window, a font, and one line of text over a picture as
 * large as the window. The game's size and its first screen are measured as a ratio to it. `window.floorReady` is when
 * its frame was drawn, in milliseconds since the page was asked for. */
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>
#include <emscripten.h>

#include <stdio.h>

static const int width = 1280, height = 720;

static int fail(const char *what)
{
    fprintf(stderr, "floor: %s: %s\n", what, SDL_GetError());
    return 1;
}

int main(void)
{
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_AUDIO | SDL_INIT_GAMECONTROLLER) != 0 || TTF_Init() != 0)
        return fail("start");
    IMG_Init(IMG_INIT_PNG);
    SDL_Window *window = SDL_CreateWindow("Floor", 0, 0, width, height, SDL_WINDOW_RESIZABLE);
    SDL_Renderer *renderer = window ? SDL_CreateRenderer(window, -1, SDL_RENDERER_PRESENTVSYNC) : NULL;
    TTF_Font *font = TTF_OpenFont("font.ttf", 40);
    SDL_Surface *picture = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Surface *line = font ? TTF_RenderUTF8_Blended(font, "One line of text", (SDL_Color){30, 35, 55, 255}) : NULL;
    if (!renderer || !picture || !line)
        return fail("open");
    SDL_FillRect(picture, NULL, SDL_MapRGB(picture->format, 247, 240, 227));
    SDL_Rect place = {width / 8, height / 8, line->w, line->h};
    SDL_RenderCopy(renderer, SDL_CreateTextureFromSurface(renderer, picture), NULL, NULL);
    SDL_RenderCopy(renderer, SDL_CreateTextureFromSurface(renderer, line), NULL, &place);
    SDL_RenderPresent(renderer);
    EM_ASM({ window.floorReady = performance.now(); });
    return 0; /* the page keeps the frame */
}
