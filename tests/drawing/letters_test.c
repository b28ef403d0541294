/* The table of letters is exactly what the game's fonts have in common. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "letters.h"

#include <SDL_ttf.h>

static const char *const files[] = {
    PROJECT_FOLDER "/assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf",
    PROJECT_FOLDER "/assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf",
    PROJECT_FOLDER "/assets/fonts/AtkinsonHyperlegibleNext-ExtraBold.ttf",
    PROJECT_FOLDER "/assets/fonts/Literata-MediumItalic.ttf",
};
enum { FONTS = sizeof files / sizeof *files };

static void the_table_is_what_all_fonts_have(void **state)
{
    (void)state;
    TTF_Font *fonts[FONTS];
    assert_int_equal(TTF_Init(), 0);
    for (int i = 0; i < FONTS; i++) {
        fonts[i] = TTF_OpenFont(files[i], 20);
        assert_non_null(fonts[i]);
    }
    int known = 0;
    for (uint32_t character = 0x20; character <= 0x1FFFF; character++) {
        bool all = true;
        for (int i = 0; i < FONTS; i++)
            all = all && TTF_GlyphIsProvided32(fonts[i], character) != 0;
        if (letters_have(character) != all)
            fail_msg("U+%04X: the table says %d, the fonts %d", (unsigned)character, letters_have(character), all);
        known += all;
    }
    assert_in_range(known, 300, 2000);
    for (int i = 0; i < FONTS; i++)
        TTF_CloseFont(fonts[i]);
    TTF_Quit();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_table_is_what_all_fonts_have)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
