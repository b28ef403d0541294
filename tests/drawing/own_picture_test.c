/* A deck's own pictures as they are drawn: whole, in their shape, the same in every theme, anew when they changed; and
 * whatever the bytes are, nothing more than nothing. */
enum { WIDTH = 320, HEIGHT = 260 };

#include "pixels.h"

#include "../unit/expect_problems.h"

#include "deck_pictures.h"
#include "file.h"
#include "random.h"

#include <SDL_image.h>

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define PICTURES PROJECT_FOLDER "/tests/decks/pictured/pictures/"

static const Rect box = {40, 30, 200, 150};

/* Whatever is asked for, there are these bytes. */
typedef struct Bytes {
    const char *bytes;
    size_t length;
    int reads;
} Bytes;

static bool give(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    Bytes *given = context;
    (void)name;
    given->reads++;
    *bytes = malloc(given->length + 1);
    if (!given->bytes)
        return free(*bytes), error_set(error, "There is none.");
    memcpy(*bytes, given->bytes, given->length);
    *length = given->length;
    return true;
}

static SDL_Surface *drawn(Easel *easel, const DeckPictures *pictures, const char *name)
{
    Node node = {.id = 1, .look = LOOK_ART, .rect = box, .own_picture = name, .pictures = pictures};
    Pose rest = pose_rest();
    SDL_SetRenderDrawColor(easel->renderer, 255, 0, 255, 255);
    SDL_RenderClear(easel->renderer);
    painter_node(easel->painter, &node, NULL, &rest);
    return look(easel);
}

static SDL_Surface *drawn_bytes(Easel *easel, const char *bytes, size_t length, const char *name)
{
    Bytes given = {bytes, length, 0};
    static uint64_t stamp;
    DeckPictures pictures = {&given, give, ++stamp};
    return drawn(easel, &pictures, name);
}

static SDL_Surface *drawn_sample(Easel *easel, const char *name)
{
    char *path = file_join(PICTURES, name), *bytes;
    size_t length;
    assert_true(file_read(path, 4096, &bytes, &length, NULL));
    SDL_Surface *seen = drawn_bytes(easel, bytes, length, name);
    free(bytes);
    free(path);
    return seen;
}

static bool is_ground(SDL_Color color)
{
    return color.r == 255 && color.g == 0 && color.b == 255;
}

/* The rect that anything was drawn in; w 0: nothing was. */
static SDL_Rect extent(const SDL_Surface *seen)
{
    int left = WIDTH, top = HEIGHT, right = -1, foot = -1;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            if (!is_ground(pixel(seen, x, y))) {
                left = x < left ? x : left;
                right = x > right ? x : right;
                top = y < top ? y : top;
                foot = y;
            }
    return right < 0 ? (SDL_Rect){0} : (SDL_Rect){left, top, right + 1 - left, foot + 1 - top};
}

static void expect_extent(SDL_Surface *seen, int x, int y, int w, int h)
{
    SDL_Rect at = extent(seen);
    if (abs(at.x - x) > 1 || abs(at.y - y) > 1 || abs(at.w - w) > 1 || abs(at.h - h) > 1)
        fail_msg("expected %d,%d %dx%d, but was %d,%d %dx%d", x, y, w, h, at.x, at.y, at.w, at.h);
    SDL_FreeSurface(seen);
}

static void expect_nothing(Easel *easel, const char *bytes, size_t length, const char *name)
{
    SDL_Surface *seen = drawn_bytes(easel, bytes, length, name);
    SDL_Rect at = extent(seen);
    if (at.w != 0)
        fail_msg("%s: %dx%d pixels were drawn", name, at.w, at.h);
    SDL_FreeSurface(seen);
}

static void pictures_keep_their_shape(void **state)
{
    Easel *easel = *state;
    expect_extent(drawn_sample(easel, "hills.jpg"), 40, 30, 200, 150);
    expect_extent(drawn_sample(easel, "bench.svg"), 40, 30, 200, 150);
    expect_extent(drawn_sample(easel, "sunset.png"), 84, 30, 112, 150); /* upright, in the middle */
}

static void near_colour(SDL_Color color, int r, int g, int b)
{
    if (abs(color.r - r) > 12 || abs(color.g - g) > 12 || abs(color.b - b) > 12)
        fail_msg("expected about %d %d %d, but was %d %d %d", r, g, b, color.r, color.g, color.b);
}

static void themes_change_no_photo(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        painter_set(easel->painter, (ThemeName)theme, 1);
        SDL_Surface *seen = drawn_sample(easel, "sunset.png");
        near_colour(pixel(seen, 140, 92), 250, 220, 120); /* the sun */
        near_colour(pixel(seen, 90, 100), 172, 152, 90);  /* the sky above the water */
        assert_true(is_ground(pixel(seen, 84, 30)));      /* round corners */
        SDL_FreeSurface(seen);
        seen = drawn_sample(easel, "bench.svg");
        near_colour(pixel(seen, 60, 140), 0xBC, 0xD8, 0xC8);
        SDL_FreeSurface(seen);
    }
}

static void a_picture_is_read_once_and_anew_when_it_changed(void **state)
{
    Easel *easel = *state;
    static const char red[] = "<svg viewBox='0 0 4 3'><rect width='4' height='3' fill='#ff0000'/></svg>";
    static const char blue[] = "<svg viewBox='0 0 4 3'><rect width='4' height='3' fill='#0000ff'/></svg>";
    Bytes given = {red, sizeof red - 1, 0};
    DeckPictures pictures = {&given, give, 1000001};
    for (int i = 0; i < 3; i++) {
        SDL_Surface *seen = drawn(easel, &pictures, "a.svg");
        near_colour(pixel(seen, 140, 100), 255, 0, 0);
        SDL_FreeSurface(seen);
    }
    assert_int_equal(given.reads, 1);
    given.bytes = blue;
    given.length = sizeof blue - 1;
    pictures.stamp++;
    SDL_Surface *seen = drawn(easel, &pictures, "a.svg");
    near_colour(pixel(seen, 140, 100), 0, 0, 255);
    SDL_FreeSurface(seen);
    given.bytes = NULL; /* gone: said once, and not asked for in every frame */
    pictures.stamp++;
    given.reads = 0;
    for (int i = 0; i < 3; i++)
        SDL_FreeSurface(drawn(easel, &pictures, "a.svg"));
    assert_int_equal(given.reads, 1);
}

/* Drawn small, a chequered board is grey: no pixel of it is left out. */
static void what_is_made_small_is_smooth(void **state)
{
    Easel *easel = *state;
    enum { SIDE = 1600 };
    SDL_Surface *board = SDL_CreateRGBSurfaceWithFormat(0, SIDE, SIDE, 24, SDL_PIXELFORMAT_RGB24);
    for (int y = 0; y < SIDE; y++)
        memset((char *)board->pixels + y * board->pitch, 0, (size_t)board->pitch);
    for (int y = 0; y < SIDE; y++)
        for (int x = y % 2; x < SIDE; x += 2)
            memset((char *)board->pixels + y * board->pitch + 3 * x, 255, 3);
    static char bytes[1 << 20];
    SDL_RWops *file = SDL_RWFromMem(bytes, sizeof bytes);
    assert_int_equal(IMG_SavePNG_RW(board, file, 0), 0);
    size_t length = (size_t)SDL_RWtell(file);
    SDL_RWclose(file);
    SDL_FreeSurface(board);
    SDL_Surface *seen = drawn_bytes(easel, bytes, length, "board.png");
    for (int y = 60; y < 150; y += 7)
        for (int x = 90; x < 190; x += 3)
            near_colour(pixel(seen, x, y), 127, 127, 127);
    SDL_FreeSurface(seen);
}

/* ---- Hostile ones ---- */

static void what_is_cut_or_lies_draws_nothing(void **state)
{
    Easel *easel = *state;
    static const char *const names[] = {"sunset.png", "hills.jpg", "bench.svg"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = file_join(PICTURES, names[i]), *bytes;
        size_t length;
        assert_true(file_read(path, 4096, &bytes, &length, NULL));
        for (size_t cut = 0; cut < length; cut += 1 + length / 40)
            SDL_FreeSurface(drawn_bytes(easel, bytes, cut, names[i])); /* a part or nothing, and no crash */
        for (size_t other = 0; other < 3; other++)
            if (other != i)
                expect_nothing(easel, bytes, length, names[other]);
        expect_nothing(easel, bytes, length, "x.gif");
        expect_nothing(easel, bytes, length, "../x.png");
        free(bytes);
        free(path);
    }
    expect_nothing(easel, "", 0, "a.png");
    expect_nothing(easel, "GIF89a", 6, "a.png");
}

/* The samples with a few bytes changed, cut out or put in, some hundred times each: the same on every run. */
static void mutated_ones_crash_nothing(void **state)
{
    Easel *easel = *state;
    static const char *const names[] = {"sunset.png", "hills.jpg", "bench.svg"};
    Random random = random_make(6, 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = file_join(PICTURES, names[i]), *bytes, changed[4096];
        size_t length;
        assert_true(file_read(path, sizeof changed, &bytes, &length, NULL));
        for (int run = 0; run < 300; run++) {
            memcpy(changed, bytes, length);
            for (uint32_t change = 0; change <= random_below(&random, 4); change++)
                changed[random_below(&random, (uint32_t)length)] = (char)random_below(&random, 256);
            size_t cut = random_below(&random, 4) == 0 ? random_below(&random, (uint32_t)length) : length;
            SDL_FreeSurface(drawn_bytes(easel, changed, cut, names[i]));
        }
        free(bytes);
        free(path);
    }
}

/* Says 60 000 x 60 000, or another size than it has. */
static void what_claims_to_be_enormous_draws_nothing(void **state)
{
    Easel *easel = *state;
    char *bytes;
    size_t length;
    assert_true(file_read(PICTURES "sunset.png", 4096, &bytes, &length, NULL));
    memcpy(bytes + 16, "\0\0\xEA\x60\0\0\xEA\x60", 8);
    expect_nothing(easel, bytes, length, "a.png");
    memcpy(bytes + 16, "\0\0\x10\0\0\0\x10\0", 8); /* 4096 x 4096, with a wrong sum of check */
    expect_nothing(easel, bytes, length, "a.png");
    free(bytes);
    static const char wide[] = "<svg viewBox='0 0 60000 60000'><rect width='9' height='9'/></svg>";
    expect_nothing(easel, wide, sizeof wide - 1, "a.svg");
}

/* What an SVG refers to is neither read (a pipe without a writer would be waited for) nor drawn. */
static void an_svg_reads_nothing_else(void **state)
{
    Easel *easel = *state;
    char folder[] = "/tmp/me-and-we-svg-XXXXXX", pipe_path[64], svg[1024];
    assert_non_null(mkdtemp(folder));
    snprintf(pipe_path, sizeof pipe_path, "%s/pipe.png", folder);
    assert_int_equal(mkfifo(pipe_path, 0600), 0);
    static const char *const forms[] = {
        "<image href='file://%s' width='4' height='3'/>",
        "<image xlink:href='%s' width='4' height='3'/>",
        "<use href='file://%s#a' width='4' height='3'/>",
        "<style>@import url('file://%s');</style>",
        "<foreignObject width='4' height='3'><img src='%s'/></foreignObject>",
        "<script href='%s'>fetch('%s')</script>",
        "<image href='http://127.0.0.1:9/%s' width='4' height='3'/>",
    };
    alarm(30);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        TextBuffer inner = replaced(forms[i], "%s", pipe_path);
        int length = snprintf(svg, sizeof svg,
                              "<?xml version='1.0'?><?xml-stylesheet href='%s'?><!DOCTYPE svg SYSTEM '%s' [<!ENTITY a "
                              "SYSTEM '%s'>]><svg viewBox='0 0 4 3' xmlns:xlink='x'>%s</svg>", pipe_path, pipe_path,
                              pipe_path, inner.text);
        expect_nothing(easel, svg, (size_t)length, "a.svg");
        text_buffer_free(&inner);
    }
    alarm(0);
    remove(pipe_path);
    rmdir(folder);
}

static void entities_blow_nothing_up(void **state)
{
    Easel *easel = *state;
    TextBuffer svg = {0};
    text_buffer_say(&svg, "<!DOCTYPE svg [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++)
        text_buffer_format(&svg, "<!ENTITY a%d '&a%d;&a%d;&a%d;&a%d;'>", i, i - 1, i - 1, i - 1, i - 1);
    text_buffer_say(&svg, "]><svg viewBox='0 0 4 3'><text>&a29;</text></svg>");
    expect_nothing(easel, svg.text, svg.length, "a.svg");
    text_buffer_free(&svg);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Draws an SVG of a beginning, what is repeated, and an end; it must not take long, whether it is drawn or not. */
static void expect_soon(Easel *easel, const char *start, const char *often, int times, const char *end)
{
    enum { SECONDS_MOST = 5 /* under the sanitizers, which see only what is compiled here; far less without */ };
    TextBuffer svg = {0};
    text_buffer_say(&svg, "<svg viewBox='0 0 160 120'>");
    text_buffer_say(&svg, start);
    for (int i = 0; i < times; i++) {
        char *at = strchr(often, '%');
        if (at)
            text_buffer_format(&svg, "%.*s%d%s", (int)(at - often), often, i * 7919 % 160, at + 1);
        else
            text_buffer_say(&svg, often);
    }
    text_buffer_say(&svg, end);
    text_buffer_say(&svg, "</svg>");
    double before = seconds();
    SDL_FreeSurface(drawn_bytes(easel, svg.text, svg.length, "a.svg"));
    double took = seconds() - before;
    assert_true(took < SECONDS_MOST);
    text_buffer_free(&svg);
}

static void drawings_made_to_take_long_do_not(void **state)
{
    Easel *easel = *state;
    expect_soon(easel, "", "<path d='M0 0h160v120z'/>", 300000, "");              /* 8 MB */
    expect_soon(easel, "", "<rect width='160' height='120' opacity='.5'/>", 1490, ""); /* all that may be */
    expect_soon(easel, "<path d='M0 0", "L% 120 9 0", 2450, "'/>");
    for (int width = 1; width <= 40; width *= 6) {
        char start[100];
        snprintf(start, sizeof start, "<path stroke='#000' stroke-width='%d' stroke-linejoin='round' d='M0 0", width);
        expect_soon(easel, start, "L% 1", 4900, "'/>");
        expect_soon(easel, start, "L1 %", 4900, "'/>");
        snprintf(start, sizeof start, "<path stroke='#000' stroke-width='%d' stroke-linecap='round' d='", width);
        expect_soon(easel, start, "M% 1h9", 3300, "'/>");
        expect_soon(easel, start, "M1 %h9", 3300, "'/>");
    }
    expect_soon(easel, "<path d='M0 0", "t% 99999", 4900, "'/>");
    expect_soon(easel, "<path d='M0 0", "a99999 99999 0 1 1 % 9", 1400, "'/>");
    expect_soon(easel, "<path d='M0 0", "c-99999 -99999 99999 99999 % 1", 1600, "'/>");
    expect_soon(easel, "<linearGradient id='g'><stop/></linearGradient>", "<circle r='9999' fill='url(#g)'/>", 1400,
                "");
    expect_soon(easel, "<path stroke='#000' stroke-dasharray='.001' d='M0 0", "L% 1", 99, "'/>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pictures_keep_their_shape),
        cmocka_unit_test(themes_change_no_photo),
        cmocka_unit_test(a_picture_is_read_once_and_anew_when_it_changed),
        cmocka_unit_test(what_is_made_small_is_smooth),
        cmocka_unit_test(what_is_cut_or_lies_draws_nothing),
        cmocka_unit_test(mutated_ones_crash_nothing),
        cmocka_unit_test(what_claims_to_be_enormous_draws_nothing),
        cmocka_unit_test(an_svg_reads_nothing_else),
        cmocka_unit_test(entities_blow_nothing_up),
        cmocka_unit_test(drawings_made_to_take_long_do_not),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
