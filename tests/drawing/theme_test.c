/* The themes' colours: each pair that must be read or told apart has the contrast that the design measured. */
#include "theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

typedef struct Pair {
    Token front, back;
    double measured[THEME_COUNT]; /* Paper, Dusk, High contrast */
    double least;                 /* what WCAG asks for: 4.5 for text, 3 for lines; 7 for what is read at length */
} Pair;

static const Pair PAIRS[] = {
    {TOKEN_ON_SHEET, TOKEN_SHEET, {15.2, 10.4, 21}, 7},     {TOKEN_ON_SHEET2, TOKEN_SHEET, {9.0, 7.8, 21}, 7},
    {TOKEN_INK2, TOKEN_BG1, {7.3, 10.6, 21}, 7},            {TOKEN_INK, TOKEN_BG1, {12.2, 15.0, 21}, 7},
    {TOKEN_CO_DEEP, TOKEN_CO_TINT, {7.3, 7.8, 21}, 7},      {TOKEN_IN_DEEP, TOKEN_IN_TINT, {7.9, 8.4, 16}, 7},
    {TOKEN_CO_SHEET, TOKEN_SHEET, {10.1, 8.9, 21}, 7},      {TOKEN_IN_SHEET, TOKEN_SHEET, {10.6, 9.7, 21}, 7},
    {TOKEN_CO_GROUND, TOKEN_BG1, {8.1, 12.8, 21}, 7},       {TOKEN_IN_GROUND, TOKEN_BG1, {8.5, 13.9, 16}, 7},
    {TOKEN_ON_PRIMARY, TOKEN_PRIMARY, {15.2, 14.5, 16}, 7}, {TOKEN_ON_GOLD, TOKEN_GOLD, {7.3, 9.6, 16}, 7},
    {TOKEN_GOLD_DEEP, TOKEN_GOLD_TINT, {7.8, 8.4, 16}, 7},  {TOKEN_ON_WE, TOKEN_WE, {12.3, 9.5, 21}, 7},
    {TOKEN_INK2, TOKEN_SHADE, {6.6, 10.0, 21}, 4.5},        {TOKEN_EDGE, TOKEN_BG1, {3.8, 6.1, 21}, 3},
    {TOKEN_EDGE_SHEET, TOKEN_SHEET, {4.7, 4.7, 21}, 3},     {TOKEN_CO, TOKEN_BG1, {4.2, 7.5, 21}, 3},
    {TOKEN_IN, TOKEN_BG1, {5.1, 8.4, 16}, 3},               {TOKEN_ME, TOKEN_BG1, {3.1, 9.8, 16}, 3},
    {TOKEN_WE, TOKEN_BG1, {10.0, 9.9, 21}, 3},
};

static void pairs_have_the_measured_contrast(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof PAIRS / sizeof *PAIRS; i++) {
        for (int theme = 0; theme < THEME_COUNT; theme++) {
            double contrast = color_contrast(theme_color((ThemeName)theme, PAIRS[i].front),
                                             theme_color((ThemeName)theme, PAIRS[i].back));
            if (contrast < PAIRS[i].least || fabs(contrast - PAIRS[i].measured[theme]) > 0.45)
                fail_msg("pair %zu, theme %d: %.2f, measured %.1f", i, theme, contrast, PAIRS[i].measured[theme]);
        }
    }
}

/* What stands out by its colour alone nowhere: the focus ring's lines against what they lie on. */
static void focus_is_told_from_the_ground(void **state)
{
    (void)state;
    static const Token strongest[THEME_COUNT] = {TOKEN_FOCUS, TOKEN_FOCUS_HALO, TOKEN_FOCUS};
    static const Token grounds[] = {TOKEN_BG0, TOKEN_BG1};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (size_t i = 0; i < 2; i++)
            assert_true(color_contrast(theme_color((ThemeName)theme, strongest[theme]),
                                       theme_color((ThemeName)theme, grounds[i])) >= 3);
}

/* Every ink that words are set in can be read where it is meant to stand. */
static void inks_can_be_read(void **state)
{
    (void)state;
    static const struct {
        Ink ink;
        Token on;
    } places[] = {
        {INK_INK, TOKEN_BG0}, {INK_INK2, TOKEN_BG0}, {INK_ON_SHEET, TOKEN_SHEET}, {INK_ON_SHEET2, TOKEN_SHEET},
        {INK_CO_SHEET, TOKEN_SHEET}, {INK_IN_SHEET, TOKEN_SHEET}, {INK_CO_GROUND, TOKEN_BG0},
        {INK_IN_GROUND, TOKEN_BG0}, {INK_CO_DEEP, TOKEN_CO_TINT}, {INK_IN_DEEP, TOKEN_IN_TINT},
        {INK_ON_PRIMARY, TOKEN_PRIMARY}, {INK_GOLD_SHEET, TOKEN_SHEET}, {INK_GOLD_DEEP, TOKEN_GOLD_TINT},
        {INK_AMPERSAND, TOKEN_BG0},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        for (int theme = 0; theme < THEME_COUNT; theme++) {
            double contrast = color_contrast(theme_color((ThemeName)theme, theme_ink(places[i].ink)),
                                             theme_color((ThemeName)theme, places[i].on));
            if (contrast < 4.5)
                fail_msg("ink %d in theme %d: %.2f", (int)places[i].ink, theme, contrast);
        }
}

static void mixing_keeps_its_ends(void **state)
{
    (void)state;
    SDL_Color a = {10, 200, 0, 255}, b = {250, 20, 90, 0};
    SDL_Color start = color_mix(a, b, 0), end = color_mix(a, b, 1), middle = color_mix(a, b, 0.5f);
    assert_memory_equal(&start, &a, sizeof a);
    assert_memory_equal(&end, &b, sizeof b);
    assert_int_equal(middle.r, 130);
    assert_int_equal(color_fade(a, 0.5f).a, 128);
    assert_true(fabs(color_contrast((SDL_Color){0, 0, 0, 255}, (SDL_Color){255, 255, 255, 255}) - 21) < 0.001);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_have_the_measured_contrast),
        cmocka_unit_test(focus_is_told_from_the_ground),
        cmocka_unit_test(inks_can_be_read),
        cmocka_unit_test(mixing_keeps_its_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
