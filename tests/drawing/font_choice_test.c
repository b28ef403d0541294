/* OpenDyslexic as a choice: it looks as large as the usual font, is taken and left at once, has every letter of the
 * game's own words, and where a letter or its files are missing, the usual font stands in on the same line. */
#include "few_fonts.h"
#include "file.h"
#include "painter.h"
#include "utf8.h"

#include <SDL_ttf.h>

#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WIDTH = 900, HEIGHT = 120 };
#include "pixels.h"

/* The rows between which a text's letters stand when it is drawn, in pixels. */
typedef struct Reach {
    int top, foot, left, right;
} Reach;

static Reach reach_of(Easel *easel, Face face, const char *text)
{
    Node node = {.id = 1, .look = LOOK_TEXT, .label = text, .rect = {40, 20, 800, 80}, .ink = INK_INK,
                 .text = {.face = face, .size = 64, .line = 1.25f}};
    Pose pose = pose_rest();
    SDL_SetRenderDrawColor(easel->renderer, 255, 255, 255, 255);
    SDL_RenderClear(easel->renderer);
    painter_node(easel->painter, &node, NULL, &pose);
    SDL_Surface *seen = look(easel);
    Reach reach = {HEIGHT, 0, WIDTH, 0};
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            if (pixel(seen, x, y).r < 128) {
                reach.top = y < reach.top ? y : reach.top;
                reach.foot = y > reach.foot ? y : reach.foot;
                reach.left = x < reach.left ? x : reach.left;
                reach.right = x > reach.right ? x : reach.right;
            }
    SDL_FreeSurface(seen);
    return reach;
}

static float width_of(Easel *easel, const char *text)
{
    const TextMeasure *measure = painter_measure(easel->painter);
    return measure->width(measure->context, FACE_REGULAR, 24, text, strlen(text));
}

static void it_looks_as_large(void **state)
{
    Easel *easel = *state;
    static const Face faces[] = {FACE_REGULAR, FACE_SEMIBOLD, FACE_EXTRABOLD};
    for (size_t i = 0; i < sizeof faces / sizeof *faces; i++) {
        assert_true(painter_set_font(easel->painter, FONT_HYPERLEGIBLE));
        Reach usual = reach_of(easel, faces[i], "x");
        assert_true(painter_set_font(easel->painter, FONT_DYSLEXIC));
        Reach other = reach_of(easel, faces[i], "x");
        int high = usual.foot - usual.top + 1, now = other.foot - other.top + 1;
        if (abs(high - now) > 2 || abs(usual.foot - other.foot) > 2)
            fail_msg("face %d: %d high down to %d, the usual one %d down to %d", (int)faces[i], now, other.foot, high,
                     usual.foot);
    }
}

static void it_is_taken_and_left_at_once(void **state)
{
    Easel *easel = *state;
    const char *words = "Asks a friend, listens, and makes up his own mind.";
    float usual = width_of(easel, words);
    Reach drawn = reach_of(easel, FACE_REGULAR, "Asks a friend");
    assert_true(painter_set_font(easel->painter, FONT_DYSLEXIC));
    float other = width_of(easel, words);
    Reach drawn_other = reach_of(easel, FACE_REGULAR, "Asks a friend");
    assert_true(other > usual * 1.01f && other < usual * 1.3f);
    assert_true(drawn_other.right > drawn.right + 4);
    assert_true(painter_set_font(easel->painter, FONT_HYPERLEGIBLE));
    assert_true(width_of(easel, words) == usual);
    Reach again = reach_of(easel, FACE_REGULAR, "Asks a friend");
    assert_memory_equal(&again, &drawn, sizeof drawn);
}

/* An o with a mark of its own character over it, which OpenDyslexic has not. */
static void a_missing_letter_is_lent(void **state)
{
    Easel *easel = *state;
    const char *words = "xno\xCC\x81n";
    float usual = width_of(easel, words);
    Reach drawn = reach_of(easel, FACE_REGULAR, words);
    assert_true(painter_set_font(easel->painter, FONT_DYSLEXIC));
    assert_true(width_of(easel, words) == usual);
    Reach lent = reach_of(easel, FACE_REGULAR, words);
    assert_int_equal(lent.right - lent.left, drawn.right - drawn.left);
    assert_true(abs(lent.foot - drawn.foot) <= 1);
    Reach own = reach_of(easel, FACE_REGULAR, "xnon");
    assert_true(abs(lent.foot - own.foot) <= 2); /* on the same line as its neighbours */
}

static bool has_letters_of(TTF_Font *font, const char *file)
{
    char *bytes;
    size_t length, taken;
    Error error;
    bool all = true;
    if (!file_read(file, 16 << 20, &bytes, &length, &error))
        fail_msg("%s", error.text);
    for (size_t at = 0; at < length; at += taken) {
        uint32_t letter = utf8_read(bytes + at, length - at, &taken);
        if (letter > 0x20 && letter != UINT32_MAX && !TTF_GlyphIsProvided32(font, letter)) {
            print_message("%s: U+%04X\n", file, (unsigned)letter);
            all = false;
        }
    }
    free(bytes);
    return all;
}

static void it_has_every_letter_of_the_games_words(void **state)
{
    (void)state;
    static const char *const fonts[] = {"OpenDyslexic-Regular.ttf", "OpenDyslexic-Bold.ttf"};
    glob_t found = {0};
    static const char *const where[] = {"/content/*.json", "/content/*/*.json", "/content/*/*/*.json",
                                        "/content/*/*/*/*.json"};
    for (int i = 0; i < 4; i++) {
        char pattern[512];
        snprintf(pattern, sizeof pattern, "%s%s", PROJECT_FOLDER, where[i]);
        glob(pattern, i ? GLOB_APPEND : 0, NULL, &found);
    }
    assert_true(found.gl_pathc > 8);
    assert_int_equal(TTF_Init(), 0);
    for (int i = 0; i < 2; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/assets/fonts/%s", PROJECT_FOLDER, fonts[i]);
        TTF_Font *font = TTF_OpenFont(path, 20);
        assert_non_null(font);
        for (size_t f = 0; f < found.gl_pathc; f++)
            assert_true(has_letters_of(font, found.gl_pathv[f]));
        TTF_CloseFont(font);
    }
    TTF_Quit();
    globfree(&found);
}

/* Without the chosen font, and then with a damaged one. */
static void without_its_files_the_usual_font_stays(void **state)
{
    Easel *easel = *state;
    Error error = {0};
    FewFonts fonts = few_fonts_make();
    for (int with_damage = 0; with_damage < 2; with_damage++) {
        if (with_damage)
            assert_true(file_write_new(fonts.other, "no font", 7, &error));
        Painter *painter = painter_create(easel->renderer, fonts.folder, &error);
        assert_non_null(painter);
        const TextMeasure *measure = painter_measure(painter);
        float before = measure->width(measure->context, FACE_REGULAR, 24, "words", 5);
        assert_false(painter_set_font(painter, FONT_DYSLEXIC));
        assert_false(painter_set_font(painter, FONT_DYSLEXIC));
        assert_true(measure->width(measure->context, FACE_REGULAR, 24, "words", 5) == before);
        assert_true(painter_set_font(painter, FONT_HYPERLEGIBLE));
        painter_destroy(painter);
    }
    few_fonts_remove(&fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(it_looks_as_large, setup, teardown),
        cmocka_unit_test_setup_teardown(it_is_taken_and_left_at_once, setup, teardown),
        cmocka_unit_test_setup_teardown(a_missing_letter_is_lent, setup, teardown),
        cmocka_unit_test(it_has_every_letter_of_the_games_words),
        cmocka_unit_test_setup_teardown(without_its_files_the_usual_font_stays, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
