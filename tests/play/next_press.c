/* For plays in a real window: where to press next in the challenge that a journal stands in.
 *
 *   next_press JOURNAL WIDTH HEIGHT PICKED SEED
 *
 * prints "X Y moves" or "X Y picks N" (pixels of a window of this size at 100 %; N is in the hand then), or "ended". */
#include "app.h"
#include "file.h"
#include "painter.h"
#include "step_hand.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>

static Session *open_journal(const char *path, const Library *library)
{
    GameContent content = {library->deck, library->article, &library->challenges};
    Session *session = NULL;
    char *bytes = NULL;
    size_t length = 0;
    Error error = {0};
    if (!file_read(path, JOURNAL_BYTES_MOST, &bytes, &length, &error) ||
        session_replay(&session, bytes, length, &content, &error) != SESSION_OK)
        fprintf(stderr, "%s\n", error.text);
    free(bytes);
    return session;
}

static void say_next(const View *view, const Layout *layout, uint64_t seed)
{
    NodeList nodes = {0};
    Random random = random_make(seed, 1);
    screen_build(view, layout, &nodes);
    const Node *node = step_hand_next(&nodes, view->value, &random, 0);
    if (game_step_ended(session_game(view->session), view->value)) {
        puts("ended");
    } else if (!node) {
        puts("stuck");
    } else {
        float x = (node->rect.x + node->rect.w / 2) * layout->unit;
        float y = (node->rect.y + node->rect.h / 2) * layout->unit;
        printf("%d %d ", (int)x, (int)y);
        if (node->command.kind == COMMAND_PICK)
            printf("picks %d\n", node->command.value);
        else
            puts("moves");
    }
    node_list_free(&nodes);
}

static int say(char **words, const Library *library, Painter *painter)
{
    Session *session = open_journal(words[1], library);
    AppParts parts = {.library = library, .settings = settings_default(), .skip_note = true};
    App *app = app_create(&parts);
    if (!session || !app)
        return 1;
    app_show_session(app, session);
    View view = app_view(app);
    if (view.screen != SCREEN_CHALLENGE) {
        fprintf(stderr, "the journal ends in no challenge\n");
        return 1;
    }
    view.picked = atoi(words[4]);
    Layout layout = layout_make(atoi(words[2]), atoi(words[3]), 1, 100, (Insets){0}, NULL);
    painter_set(painter, THEME_PAPER, layout.unit);
    layout.measure = painter_measure(painter);
    say_next(&view, &layout, strtoull(words[5], NULL, 10));
    app_destroy(app);
    return 0;
}

int main(int count, char **words)
{
    if (count != 8)
        return 2;
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    Library library = {0};
    Problems problems = {0};
    Error error = {0};
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, atoi(words[2]), atoi(words[3]), 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Renderer *renderer = surface ? SDL_CreateSoftwareRenderer(surface) : NULL;
    Painter *painter = renderer ? painter_create(renderer, PROJECT_FOLDER "/assets", &error) : NULL;
    int status = 1;
    if (painter &&
        library_load(&library, words[7], words[6], NULL, challenge_formats(), &problems))
        status = say(words, &library, painter);
    painter_destroy(painter);
    if (renderer)
        SDL_DestroyRenderer(renderer);
    SDL_FreeSurface(surface);
    library_free(&library);
    problems_free(&problems);
    SDL_Quit();
    return status;
}
