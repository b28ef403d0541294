/* The comparison table, and what is kept of a workshop, as a picture: its size, that something is on it, and that it
 * needs no window. With a folder as its argument it leaves the pictures there, to be looked at. */
#include "table_picture.h"
#include "scenes.h"

#include "../unit/shipped_content.h"

#include <SDL.h>
#include <SDL_image.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Library library;
static const char *out;

typedef struct Case {
    int width, height, percent;
    ThemeName theme;
    const char *scene; /* NULL: the comparison table */
} Case;

static App *played(Case wanted)
{
    Settings settings = settings_default();
    settings.theme = wanted.theme;
    settings.text_percent = wanted.percent;
    AppParts parts = {.library = &library, .settings = settings, .seed = 2};
    App *app = app_create(&parts);
    assert_non_null(app);
    scene_named(wanted.scene ? wanted.scene : "table")->reach(app);
    return app;
}

static void leave(Case wanted, const void *bytes, size_t length)
{
    char file[1024];
    if (!out)
        return;
    snprintf(file, sizeof file, "%s/picture-%s-%dx%d-%d-%d.png", out, wanted.scene ? wanted.scene : "table",
             wanted.width, wanted.height, (int)wanted.theme, wanted.percent);
    FILE *stream = fopen(file, "wb");
    if (stream) {
        fwrite(bytes, 1, length, stream);
        fclose(stream);
    }
}

static SDL_Surface *draw(Case wanted)
{
    App *app = played(wanted);
    View view = app_view(app);
    TablePicture picture = {PROJECT_FOLDER "/assets", wanted.width, wanted.height, 1};
    void *bytes = NULL;
    size_t length = 0;
    Error error = {0};
    if (!table_picture_draw(&picture, &view, &bytes, &length, &error))
        fail_msg("%s", error.text);
    leave(wanted, bytes, length);
    SDL_Surface *loaded = IMG_Load_RW(SDL_RWFromConstMem(bytes, (int)length), 1);
    assert_non_null(loaded);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB24, 0);
    assert_non_null(plain);
    SDL_FreeSurface(loaded);
    free(bytes);
    app_destroy(app);
    return plain;
}

static int brightness(const SDL_Surface *surface, int x, int y)
{
    const Uint8 *at = (const Uint8 *)surface->pixels + (size_t)y * (size_t)surface->pitch + (size_t)x * 3;
    return at[0] + at[1] + at[2];
}

/* Of a hundred bands, how many have light and dark in them. */
static int lively_bands(const SDL_Surface *surface)
{
    int lively = 0;
    for (int band = 0; band < 100; band++) {
        int least = 765, most = 0;
        for (int y = surface->h * band / 100; y < surface->h * (band + 1) / 100; y++)
            for (int x = 0; x < surface->w; x++) {
                int now = brightness(surface, x, y);
                least = now < least ? now : least;
                most = now > most ? now : most;
            }
        lively += most - least > 250;
    }
    return lively;
}

/* Pixels whose neighbour is far lighter or darker: the edges of sharp letters. A picture that was only made larger has
 * hardly any. */
static int sharp_edges(const SDL_Surface *surface)
{
    int edges = 0;
    for (int y = 0; y < surface->h; y++)
        for (int x = 1; x < surface->w; x++)
            edges += abs(brightness(surface, x, y) - brightness(surface, x - 1, y)) > 330;
    return edges;
}

static void in_every_theme(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Surface *drawn = draw((Case){1280, 720, 100, (ThemeName)theme});
        assert_int_equal(drawn->w, 2560);
        assert_in_range(drawn->h, 2000, 8000); /* longer than the screen */
        assert_true(lively_bands(drawn) > 80);
        assert_true(sharp_edges(drawn) > 20000);
        SDL_FreeSurface(drawn);
    }
}

static void of_every_shape(void **state)
{
    static const Case cases[] = {
        {390, 844, 100, THEME_PAPER}, {320, 480, 200, THEME_DUSK}, {1024, 768, 200, THEME_PAPER}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        SDL_Surface *drawn = draw(cases[i]);
        assert_in_range(drawn->h, 1, 16384);
        if ((double)drawn->w * drawn->h * 8 < 155e6 && drawn->h < 16200) /* else it had to be smaller */
            assert_int_equal(drawn->w, 2 * cases[i].width);
        assert_true(lively_bands(drawn) > 60);
        SDL_FreeSurface(drawn);
    }
}

/* Of what is kept of a workshop. */
static void of_a_workshop(void **state)
{
    static const Case cases[] = {{1280, 720, 100, THEME_HIGH_CONTRAST, "afterwards-hands"},
                                 {390, 844, 100, THEME_DUSK, "afterwards"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        SDL_Surface *drawn = draw(cases[i]);
        assert_in_range(drawn->h, 2000, 16384);
        if ((double)drawn->w * drawn->h * 8 < 155e6 && drawn->h < 16200) /* else it had to be smaller */
            assert_int_equal(drawn->w, 2 * cases[i].width);
        assert_true(lively_bands(drawn) > 60);
        SDL_FreeSurface(drawn);
    }
}

/* A screen so large that twice its size would take too much memory: smaller, and still there. */
static void of_a_huge_screen(void **state)
{
    (void)state;
    SDL_Surface *drawn = draw((Case){3840, 2160, 100, THEME_PAPER});
    assert_in_range(drawn->w, 2000, 7679);
    assert_true((double)drawn->w * drawn->h * 8 < 165e6);
    SDL_FreeSurface(drawn);
}

static void scales(void **state)
{
    (void)state;
    assert_float_equal(table_picture_scale(1280, 2000), 2, 0.001);
    for (float width = 100; width < 40000; width *= 1.7f)
        for (float height = 100; height < 80000; height *= 1.7f) {
            float scale = table_picture_scale(width, height);
            assert_true(scale > 0 && scale <= 2);
            assert_true(width * scale < 16385 && height * scale < 16385);
            assert_true((double)width * height * scale * scale * 8 < 161e6);
        }
}

static void without_fonts(void **state)
{
    (void)state;
    App *app = played((Case){1280, 720, 100, THEME_PAPER});
    View view = app_view(app);
    TablePicture picture = {"/nowhere", 1280, 720, 1};
    void *bytes = NULL;
    size_t length = 0;
    Error error = {0};
    assert_false(table_picture_draw(&picture, &view, &bytes, &length, &error));
    assert_null(bytes);
    assert_non_null(strstr(error.text, "/nowhere"));
    app_destroy(app);
}

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    return SDL_WasInit(SDL_INIT_VIDEO) ? -1 : 0; /* all of this without a display */
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return SDL_WasInit(SDL_INIT_VIDEO) ? -1 : 0;
}

int main(int count, char **words)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_every_theme),   cmocka_unit_test(of_every_shape), cmocka_unit_test(of_a_workshop),
        cmocka_unit_test(of_a_huge_screen), cmocka_unit_test(scales),         cmocka_unit_test(without_fonts),
    };
    out = count > 1 ? words[1] : NULL;
    return cmocka_run_group_tests(tests, load, unload);
}
