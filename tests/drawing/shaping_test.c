/* Lines are shaped by HarfBuzz, as SDL_ttf has it: the game's fonts keep their kerning and the places of their marks
 * where it alone reads them (GPOS, GSUB; none has the older kern table), so both are proof of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "font_book.h"

#include <SDL_ttf.h>
#include <string.h>

static const float size = 200;

static float width(FontBook *book, Face face, const char *text)
{
    return font_book_width(book, face, size, text, strlen(text));
}

static int open_book(void **state)
{
    Error error = {0};
    *state = TTF_Init() == 0 ? font_book_create(PROJECT_FOLDER "/assets", &error) : NULL;
    return *state ? 0 : -1;
}

static int close_book(void **state)
{
    font_book_destroy(*state);
    TTF_Quit();
    return 0;
}

static void the_library_is_built_with_it(void **state)
{
    (void)state;
    int major = 0, minor = 0, patch = 0;
    TTF_GetHarfBuzzVersion(&major, &minor, &patch);
    assert_true(major > 0);
}

static void letters_that_lean_together_stand_closer(void **state)
{
    for (int face = 0; face < FACE_COUNT; face++) {
        float apart = width(*state, (Face)face, "A") + width(*state, (Face)face, "V");
        assert_true(width(*state, (Face)face, "AV") < apart - size / 50);
        assert_float_equal(width(*state, (Face)face, "HH"), 2 * width(*state, (Face)face, "H"), 2);
    }
}

/* As some keyboards and programs write Spanish: a letter, and its accent as a character behind it. */
static void an_accent_stands_over_its_letter(void **state)
{
    for (int face = 0; face < FACE_COUNT; face++) {
        assert_float_equal(width(*state, (Face)face, "a\u0301n\u0303o"), width(*state, (Face)face, "áño"), 1);
        int left, top, other_left, other_top;
        SDL_Surface *two = font_book_line(*state, (Face)face, size, "e\u0301", strlen("e\u0301"), &left, &top);
        SDL_Surface *one = font_book_line(*state, (Face)face, size, "é", strlen("é"), &other_left, &other_top);
        assert_true(two && one && two->w == one->w && two->h == one->h && two->pitch == one->pitch);
        assert_memory_equal(two->pixels, one->pixels, (size_t)one->pitch * (size_t)one->h);
        SDL_FreeSurface(two);
        SDL_FreeSurface(one);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_is_built_with_it),
        cmocka_unit_test(letters_that_lean_together_stand_closer),
        cmocka_unit_test(an_accent_stands_over_its_letter),
    };
    return cmocka_run_group_tests(tests, open_book, close_book);
}
