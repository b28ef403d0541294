/* Cards in any script, in the game's own fonts: whatever stands on them stays on them, and nothing else on the screen
 * is moved or drawn over. With a folder as its argument it leaves the screens there, to be looked at. */
#include "easel.h"
#include "scenes.h"
#include "ugly_deck.h"

#include "../unit/expect_problems.h"
#include "../unit/shipped_content.h"

#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>

static Library library;
static const char *leave_in;

typedef struct Canvas {
    Easel easel;
    Layout layout;
} Canvas;

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    deck_free(library.deck);
    TextBuffer text = ugly_deck();
    Problems problems = {0};
    library.deck = deck_read("ugly.json", text.text, text.length, library.article, &problems);
    text_buffer_free(&text);
    problems_free(&problems);
    return library.deck ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

static Canvas open_canvas(int width, int height, int percent)
{
    Canvas canvas = {0};
    assert_true(easel_open(&canvas.easel, width, height));
    canvas.layout = layout_make(width, height, 1, percent, (Insets){0}, painter_measure(canvas.easel.painter));
    painter_set(canvas.easel.painter, THEME_PAPER, canvas.layout.unit);
    return canvas;
}

static void close_canvas(Canvas *canvas)
{
    easel_close(&canvas->easel);
}

/* The screen; `bare`: without the words on the card. */
static SDL_Surface *draw(Canvas *canvas, NodeList *nodes, NodeId card, bool bare)
{
    Pose rest = pose_rest();
    painter_forget(canvas->easel.painter);
    painter_ground(canvas->easel.painter);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        bool words = node->group == card && node->look == LOOK_TEXT;
        if (!(bare && words))
            painter_node(canvas->easel.painter, node, node->group ? node_list_find(nodes, node->group) : NULL, &rest);
    }
    SDL_RenderFlush(canvas->easel.renderer);
    return SDL_DuplicateSurface(canvas->easel.surface);
}

/* Whether the two differ outside of the rect, and whether within. */
static void compare(const SDL_Surface *one, const SDL_Surface *other, SDL_Rect rect, int *outside, int *inside)
{
    for (int y = 0; y < one->h; y++) {
        const Uint32 *a = (const void *)((const char *)one->pixels + y * one->pitch);
        const Uint32 *b = (const void *)((const char *)other->pixels + y * other->pitch);
        for (int x = 0; x < one->w; x++)
            if (a[x] != b[x])
                ++*(SDL_PointInRect(&(SDL_Point){x, y}, &rect) ? inside : outside);
    }
}

static const Node *find_card(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].role == ROLE_CARD)
            return &nodes->items[i];
    return NULL;
}

static void leave(SDL_Surface *surface, const char *id, int width, int percent)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s-%d-%d.png", leave_in ? leave_in : "", id, width, percent);
    if (leave_in)
        IMG_SavePNG(surface, path);
}

/* The card at hand, drawn with its words and without: what differs lies on it. */
static void check_card(Canvas *canvas, const App *app, int percent)
{
    View view = app_view(app);
    NodeList nodes = {0};
    view.place = "the memory of this program";
    screen_build(&view, &canvas->layout, &nodes);
    const Node *card = find_card(&nodes);
    assert_non_null(card);
    float unit = canvas->layout.unit;
    SDL_Rect rect = {(int)(card->rect.x * unit), (int)(card->rect.y * unit), (int)(card->rect.w * unit) + 1,
                     (int)(card->rect.h * unit) + 1};
    SDL_Surface *with = draw(canvas, &nodes, card->id, false), *without = draw(canvas, &nodes, card->id, true);
    const Game *game = session_game(view.session);
    const char *id = game_deck(game)->cards[game_card(game)].id;
    int outside = 0, inside = 0;
    compare(with, without, rect, &outside, &inside);
    leave(with, id, with->w, percent);
    if (outside > 0 || inside < 20)
        fail_msg("%s at %dx%d, %d %%: %d pixels outside of the card, %d on it", id, with->w, with->h, percent, outside,
                 inside);
    SDL_FreeSurface(with);
    SDL_FreeSurface(without);
    node_list_free(&nodes);
}

static void play(Canvas *canvas, int percent)
{
    Settings settings = settings_default();
    settings.text_percent = percent;
    Folders *folders = memory_folders_create();
    AppParts parts = {.library = &library, .settings = settings, .seed = 2, .folders = folders, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    app_do(app, command_of(COMMAND_NEW_GAME));
    const Game *game = session_game(app_view(app).session);
    for (int i = 0; i < UGLY_CARDS; i++) {
        check_card(canvas, app, percent);
        Side side = game_deck(game)->cards[game_card(game)].side;
        app_do(app, command_game(ACTION_SORT, (int)side));
        app_do(app, command_game(ACTION_NEXT, 0));
        game = session_game(app_view(app).session);
    }
    app_destroy(app);
    folders->destroy(folders);
}

static void words_stay_on_their_card(void **state)
{
    (void)state;
    static const int sizes[][3] = {{1280, 720, 100}, {390, 844, 100}, {390, 844, 150}, {320, 480, 130}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Canvas canvas = open_canvas(sizes[i][0], sizes[i][1], sizes[i][2]);
        play(&canvas, sizes[i][2]);
        close_canvas(&canvas);
    }
}

int main(int count, char **words)
{
    leave_in = count > 1 ? words[1] : NULL;
    const struct CMUnitTest tests[] = {cmocka_unit_test(words_stay_on_their_card)};
    return cmocka_run_group_tests(tests, load, unload);
}
