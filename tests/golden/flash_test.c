/* Nothing flashes (WCAG 2.3.1): the largest changes that the game has are played frame by frame, in every theme, with
 * and without reduced motion. A flash is a pair of opposing changes of luminance by a tenth or more, the darker state
 * below 0.8. Together over a quarter of the screen or more, where WCAG allows three in any second, one change that the
 * player asks for makes one at most, so that a quick player sees no more than three. */
#include "painted.h"

#include "drag.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    WIDTH = 1280, HEIGHT = 720,
    BLOCK = 16, COLUMNS = WIDTH / BLOCK, ROWS = HEIGHT / BLOCK, BLOCKS = COLUMNS * ROWS,
    FLASHES_KEPT = 64
};

static const double FRAME = 25, SECOND = 1000; /* milliseconds */
/* What turns within this time flashes together: a fade's bright parts turn before its dark ones. A card that is dragged
 * turns what it passes over bit by bit; there it is two frames. */
static const double TOGETHER = 125, PASSING = 50;
static const double CHANGE = 0.1, DARKER_MOST = 0.8, AREA = 0.25;

static Library library;

/* ---- Flashes ---- */

/* One block of the screen: where its luminance turned last, and which way it went by a tenth or more before. */
typedef struct Block {
    double low, high; /* since the last change that counts */
    int direction;    /* of that change: 1 up, -1 down, 0 none since the last pair */
    double flashes[FLASHES_KEPT]; /* when */
    int count;
} Block;

typedef struct Watch {
    Block blocks[BLOCKS];
    bool begun;
    int frames;
} Watch;

/* A change back to where it came from completes a pair; the next one begins another. */
static void note_change(Block *block, int direction, double now)
{
    bool pair = block->direction == -direction;
    if (pair && block->count < FLASHES_KEPT)
        block->flashes[block->count++] = now;
    block->direction = pair ? 0 : direction;
}

static void watch_block(Block *block, double luminance, double now)
{
    block->low = fmin(block->low, luminance);
    block->high = fmax(block->high, luminance);
    if (luminance - block->low >= CHANGE && block->low < DARKER_MOST && block->direction != 1) {
        note_change(block, 1, now);
        block->low = block->high = luminance;
    } else if (block->high - luminance >= CHANGE && luminance < DARKER_MOST && block->direction != -1) {
        note_change(block, -1, now);
        block->low = block->high = luminance;
    }
    if (block->direction == 1) /* it goes on up: it can only turn down */
        block->low = luminance;
    if (block->direction == -1)
        block->high = luminance;
}

static double luminance_of(const SDL_Surface *picture, int column, int row)
{
    double sum = 0;
    for (int y = 2; y < BLOCK; y += 4) /* every fourth pixel of every fourth row is enough for its mean */
        for (int x = 2; x < BLOCK; x += 4)
            sum += painted_luminance(painted_pixel(picture, column * BLOCK + x, row * BLOCK + y));
    return sum / (BLOCK / 4 * BLOCK / 4);
}

static void watch_frame(Watch *watch, const SDL_Surface *picture, double now)
{
    for (int i = 0; i < BLOCKS; i++) {
        Block *block = &watch->blocks[i];
        double luminance = luminance_of(picture, i % COLUMNS, i / COLUMNS);
        if (!watch->begun)
            *block = (Block){.low = luminance, .high = luminance};
        watch_block(block, luminance, now);
    }
    watch->begun = true;
    watch->frames++;
}

static bool flashes_within(const Block *block, double from, double to)
{
    for (int i = 0; i < block->count; i++)
        if (block->flashes[i] >= from && block->flashes[i] < to)
            return true;
    return false;
}

/* Whether a quarter of the screen or more flashes together. */
static bool screen_flashes(const Watch *watch, double from, double together)
{
    int blocks = 0;
    for (int i = 0; i < BLOCKS; i++)
        blocks += flashes_within(&watch->blocks[i], from, from + together);
    return blocks >= AREA * BLOCKS;
}

/* The most flashes of the screen within a second. */
static int most_flashes(const Watch *watch, double begin, double end, double together)
{
    double times[FLASHES_KEPT];
    int count = 0, most = 0;
    for (double from = begin; from <= end && count < FLASHES_KEPT; from += FRAME)
        if (screen_flashes(watch, from, together)) {
            times[count++] = from;
            from += together - FRAME;
        }
    for (int first = 0; first < count; first++) {
        int last = first;
        while (last + 1 < count && times[last + 1] < times[first] + SECOND)
            last++;
        most = last - first + 1 > most ? last - first + 1 : most;
    }
    return most;
}

/* ---- Plays ---- */

typedef struct Play {
    Painted painted;
    Watch *watch;
    double begin, now;
} Play;

static void play_open(Play *play, const char *scene, ThemeName theme, bool reduced)
{
    Settings settings = settings_default();
    settings.theme = theme;
    settings.reduced_motion = reduced;
    painted_open(&play->painted, scene_named(scene), &library, settings, WIDTH, HEIGHT);
    play->watch = calloc(1, sizeof *play->watch);
    play->begin = play->now = presenter_now(&play->painted.presenter) + 10000;
    painted_take(&play->painted, play->now);
    watch_frame(play->watch, play->painted.picture, play->now);
}

static int play_close(Play *play, double together)
{
    int most = most_flashes(play->watch, play->begin, play->now, together);
    free(play->watch);
    painted_close(&play->painted);
    return most;
}

static void play_frame(Play *play)
{
    play->now += FRAME;
    painted_take(&play->painted, play->now);
    watch_frame(play->watch, play->painted.picture, play->now);
}

/* Does something, and watches for so many milliseconds what comes of it; what stands still is not looked at again. */
static void play_do(Play *play, Command command, double milliseconds)
{
    Presenter *presenter = &play->painted.presenter;
    double end = play->now + milliseconds;
    presenter_do(presenter, command);
    do
        play_frame(play);
    while (play->now < end && motion_runs(presenter->motion, play->now));
    if (play->now < end)
        play_frame(play);
    play->now = fmax(play->now, end);
}

static const Node *dragged_card(const Play *play)
{
    const NodeList *nodes = &play->painted.presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].state & NODE_DRAGGABLE)
            return &nodes->items[i];
    return NULL;
}

static void finger(Play *play, Uint32 type, float x, float y)
{
    Presenter *presenter = &play->painted.presenter;
    SDL_Event event = {.tfinger = {.type = type, .touchId = 1, .fingerId = 3, .x = x / presenter->layout.width,
                                   .y = y / presenter->layout.height}};
    presenter_take(presenter, &event);
}

/* From side to side and back in a second, twice, then into a pocket. */
static void play_drag(Play *play)
{
    Presenter *presenter = &play->painted.presenter;
    const Node *card = dragged_card(play);
    assert_non_null(card);
    float x = card->rect.x + card->rect.w / 2, y = card->rect.y + card->rect.h / 2;
    finger(play, SDL_FINGERDOWN, x, y);
    for (int i = 1; i <= 80; i++) {
        finger(play, SDL_FINGERMOTION, x + 320 * sinf((float)i * 0.157f), y);
        drag_step(&presenter->drag, play->now + FRAME);
        play_frame(play);
    }
    assert_true(presenter->dragged != 0);
    finger(play, SDL_FINGERMOTION, x + 330, y);
    SDL_Delay(120); /* it rests before it is let go */
    finger(play, SDL_FINGERUP, x + 330, y);
    for (int i = 0; i < 40; i++)
        play_frame(play);
}

/* ---- What is played ---- */

typedef struct Change {
    const char *scene;
    Command command;
} Change;

/* Alone, from rest to rest: each may be seen to come and go once. */
static void one_change_flashes_once_at_most(void **state)
{
    (void)state;
    const Change changes[] = {
        {"note", command_of(COMMAND_BACK)},
        {"title", command_open(SCREEN_SETTINGS, 0)},
        {"title", command_open(SCREEN_HOW, 0)},
        {"how", command_of(COMMAND_BACK)},
        {"how", command_open(SCREEN_HELP, 0)},
        {"title", command_of(COMMAND_NEW_GAME)},
        {"sort", command_game(ACTION_SORT, SIDE_INTERDEPENDENT)},
        {"sort", command_game(ACTION_SORT, SIDE_CODEPENDENT)},
        {"feedback-agree", command_game(ACTION_NEXT, 0)},
        {"feedback-look-again", command_game(ACTION_NEXT, 0)},
        {"sort", command_open(SCREEN_MENU, 0)},
        {"round-end", command_open(SCREEN_PATH, -1)},
        {"round-end", command_game(ACTION_OPEN_STEPS, 0)},
        {"path-third", command_open(SCREEN_CHALLENGE, 1)},
        {"step-conversation-third", command_of(COMMAND_UNDO)},
        {"table", command_of(COMMAND_BACK)},
        {"room-read", command_game(ACTION_FORWARD, 0)},
        {"room-split", command_game(ACTION_FORWARD, 0)},
        {"room-answer", command_game(ACTION_FORWARD, 0)},
        {"room-read", command_of(COMMAND_BLANK)},
        {"room-blank", command_of(COMMAND_BLANK)},
        {"settings", command_set(SETTING_THEME, THEME_PAPER)},
        {"settings", command_set(SETTING_THEME, THEME_DUSK)},
        {"settings", command_set(SETTING_THEME, THEME_HIGH_CONTRAST)},
        {"settings", command_set(SETTING_TEXT_STEP, 5)},
        {"settings", command_set(SETTING_FONT, FONT_DYSLEXIC)},
    };
    int mistakes = 0;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        for (int theme = 0; theme < THEME_COUNT; theme++)
            for (int reduced = 0; reduced < 2; reduced++) {
                Play play;
                play_open(&play, changes[i].scene, (ThemeName)theme, reduced);
                play_do(&play, changes[i].command, 1100);
                int most = play_close(&play, TOGETHER);
                if (most > 1) {
                    print_message("change %zu, from %s, theme %d, reduced %d: %d flashes\n", i, changes[i].scene, theme,
                                  reduced, most);
                    mistakes++;
                }
            }
    assert_int_equal(mistakes, 0);
}

static void a_drag_does_not_flash(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int reduced = 0; reduced < 2; reduced++) {
            Play play;
            play_open(&play, "sort", (ThemeName)theme, reduced);
            play_drag(&play);
            assert_true(play_close(&play, PASSING) <= 1);
        }
}

/* A player who goes from screen to screen three times a second, between two that are as unlike as there are. */
static void a_quick_player_sees_three_at_most(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int reduced = 0; reduced < 2; reduced++) {
            Play play;
            play_open(&play, "title", (ThemeName)theme, reduced);
            for (int i = 0; i < 3; i++) {
                play_do(&play, command_open(SCREEN_HOW, 0), 330);
                play_do(&play, command_of(COMMAND_BACK), 330);
            }
            int most = play_close(&play, TOGETHER);
            if (most > 3)
                fail_msg("theme %d, reduced %d: %d flashes in a second", theme, reduced, most);
        }
}

/* A screen that goes black and white is found. */
static void a_flash_is_found(void **state)
{
    (void)state;
    Watch *watch = calloc(1, sizeof *watch);
    SDL_Surface *picture = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888);
    SDL_Rect part = {0, 0, WIDTH, HEIGHT * 3 / 10};
    for (int i = 0; i < 40; i++) { /* for 100 milliseconds each: up and down five times */
        SDL_FillRect(picture, &part, i / 4 % 2 ? 0xFFFFFF : 0);
        watch_frame(watch, picture, i * FRAME);
    }
    int flashes = most_flashes(watch, 0, SECOND, TOGETHER);
    assert_true(flashes == 4 || flashes == 5);
    memset(watch, 0, sizeof *watch);
    part.h = HEIGHT / 5; /* less than a quarter */
    SDL_FillRect(picture, NULL, 0);
    for (int i = 0; i < 40; i++) {
        SDL_FillRect(picture, &part, i / 4 % 2 ? 0xFFFFFF : 0);
        watch_frame(watch, picture, i * FRAME);
    }
    assert_int_equal(most_flashes(watch, 0, SECOND, TOGETHER), 0);
    SDL_FreeSurface(picture);
    free(watch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_flash_is_found),
        cmocka_unit_test(one_change_flashes_once_at_most),
        cmocka_unit_test(a_drag_does_not_flash),
        cmocka_unit_test(a_quick_player_sees_three_at_most),
    };
    library = painted_library();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    library_free(&library);
    return failed;
}
