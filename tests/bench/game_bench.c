/* The game's own window on its own content, driven to be measured beside the floor:
 *
 *   bench-game DATA first WIDTH HEIGHT          the title screen's first frame, then leaves
 *   bench-game DATA title|card WIDTH HEIGHT     rests on the title screen, or on a card waiting to be sorted
 *   bench-game DATA drag WIDTH HEIGHT FRAMES    so many frames of a card being dragged; prints milliseconds for one
 *
 * DATA is a folder for the journal. "frame" is printed for every frame that was shown, but for those of a drag: the
 * linker leads every call of SDL_RenderPresent here (--wrap), so that no frame goes uncounted. */
#include "challenge.h"
#include "file.h"
#include "library.h"
#include "paths.h"
#include "store_folder.h"
#include "window.h"

#include <SDL.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void __real_SDL_RenderPresent(SDL_Renderer *renderer);
void __wrap_SDL_RenderPresent(SDL_Renderer *renderer);

static bool tells_frames;

void __wrap_SDL_RenderPresent(SDL_Renderer *renderer)
{
    __real_SDL_RenderPresent(renderer);
    if (tells_frames) {
        puts("frame");
        fflush(stdout);
    }
}

static int show(App *app, const char *mode, const WindowOptions *options)
{
    Error error = {0};
    PresentReport *report = options->report;
    if (strcmp(mode, "drag") == 0 || strcmp(mode, "card") == 0)
        app_do(app, command_of(COMMAND_NEW_GAME));
    tells_frames = strcmp(mode, "drag") != 0;
    if (sdl_present(app, options, &error) != 0) {
        fprintf(stderr, "bench-game: %s\n", error.text);
        return EXIT_FAILURE;
    }
    printf("milliseconds %.4f\n", report->drag_frame_milliseconds);
    printf("renderer %s %dx%d\n", report->renderer, report->pixel_width, report->pixel_height);
    return EXIT_SUCCESS;
}

int main(int count, char **words)
{
    if (count < 5) {
        fprintf(stderr, "bench-game: it needs DATA, first|title|card|drag, WIDTH and HEIGHT\n");
        return EXIT_FAILURE;
    }
    const char *mode = words[2];
    PresentReport report = {0};
    Problems problems = {0};
    Library library = {0};
    Error error = {0};
    char *content = paths_content(PROJECT_FOLDER "/content", &error);
    char *assets = content ? paths_assets(content, &error) : NULL;
    Store *store = store_open_folder(words[1], &error);
    int status = EXIT_FAILURE;
    if (assets && store && library_load(&library, content, "en", NULL, challenge_formats(), &problems)) {
        WindowOptions options = {
            .width = atoi(words[3]),
            .height = atoi(words[4]),
            .assets = assets,
            .leave_after_frame = strcmp(mode, "first") == 0,
            .bench_drag_frames = strcmp(mode, "drag") == 0 && count > 5 ? atoi(words[5]) : 0,
            .report = &report,
        };
        AppParts parts = {
            .library = &library, .store = store, .settings = settings_default(), .seed = 7, .skip_note = true};
        App *app = app_create(&parts);
        status = app ? show(app, mode, &options) : EXIT_FAILURE;
        app_destroy(app);
    } else {
        fprintf(stderr, "bench-game: the content or the folder can't be read. %s\n", error.text);
    }
    if (store)
        store->destroy(store);
    library_free(&library);
    problems_free(&problems);
    free(assets);
    free(content);
    return status;
}
