/* The floor: the least that a program on SDL2, SDL2_ttf and SDL2_image can do and still show a line of text over a
 * picture as large as its window. What the game costs is measured as a multiple of this.
 *
 *   bench-floor FONT first WIDTH HEIGHT          one frame, then leaves
 *   bench-floor FONT rest WIDTH HEIGHT           one frame, then asleep in SDL_WaitEvent until told to quit
 *   bench-floor FONT full WIDTH HEIGHT FRAMES    so many whole frames without vsync; prints milliseconds for one
 *
 * "frame" is printed when the first frame is on the screen. */
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Floor {
    SDL_Window *window;
    SDL_Renderer *renderer;
    SDL_Texture *picture, *line;
    SDL_Rect line_place;
} Floor;

static int give_up(const char *what)
{
    fprintf(stderr, "bench-floor: %s: %s\n", what, SDL_GetError());
    return EXIT_FAILURE;
}

static bool open_window(Floor *floor, int width, int height, bool vsync)
{
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_AUDIO | SDL_INIT_GAMECONTROLLER) != 0 || TTF_Init() != 0)
        return false;
    IMG_Init(IMG_INIT_PNG);
    floor->window = SDL_CreateWindow("Floor", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, width, height,
                                     SDL_WINDOW_RESIZABLE);
    if (floor->window)
        floor->renderer = SDL_CreateRenderer(floor->window, -1, vsync ? SDL_RENDERER_PRESENTVSYNC : 0);
    return floor->renderer != NULL;
}

static bool make_pictures(Floor *floor, const char *font_path, int width, int height)
{
    TTF_Font *font = TTF_OpenFont(font_path, 40);
    SDL_Surface *words = font ? TTF_RenderUTF8_Blended(font, "Me & We", (SDL_Color){30, 35, 55, 255}) : NULL;
    SDL_Surface *paper = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    if (words && paper) {
        SDL_FillRect(paper, NULL, SDL_MapRGB(paper->format, 247, 240, 227));
        floor->line = SDL_CreateTextureFromSurface(floor->renderer, words);
        floor->picture = SDL_CreateTextureFromSurface(floor->renderer, paper);
        floor->line_place = (SDL_Rect){width / 10, height / 10, words->w, words->h};
    }
    if (floor->picture)
        SDL_SetTextureBlendMode(floor->picture, SDL_BLENDMODE_NONE);
    SDL_FreeSurface(words);
    SDL_FreeSurface(paper);
    return floor->line && floor->picture;
}

static void show_frame(Floor *floor)
{
    SDL_RenderCopy(floor->renderer, floor->picture, NULL, NULL);
    SDL_RenderCopy(floor->renderer, floor->line, NULL, &floor->line_place);
    SDL_RenderPresent(floor->renderer);
}

static void time_frames(Floor *floor, int frames)
{
    Uint64 start = SDL_GetPerformanceCounter();
    for (int i = 0; i < frames; i++) {
        SDL_PumpEvents();
        floor->line_place.x = 20 + i % 200;
        show_frame(floor);
    }
    double seconds = (double)(SDL_GetPerformanceCounter() - start) / (double)SDL_GetPerformanceFrequency();
    printf("milliseconds %.4f\n", 1000 * seconds / frames);
}

static void rest(void)
{
    SDL_Event event;
    while (SDL_WaitEvent(&event) && event.type != SDL_QUIT)
        ;
}

int main(int count, char **words)
{
    if (count < 5)
        return give_up("it needs FONT, first|rest|full, WIDTH and HEIGHT");
    const char *mode = words[2];
    int width = atoi(words[3]), height = atoi(words[4]), frames = count > 5 ? atoi(words[5]) : 1;
    Floor floor = {0};
    if (!open_window(&floor, width, height, strcmp(mode, "full") != 0))
        return give_up("no window");
    if (!make_pictures(&floor, words[1], width, height))
        return give_up("no text");
    show_frame(&floor);
    puts("frame");
    fflush(stdout);
    if (strcmp(mode, "full") == 0)
        time_frames(&floor, frames);
    else if (strcmp(mode, "rest") == 0)
        rest();
    SDL_Quit();
    return EXIT_SUCCESS;
}
