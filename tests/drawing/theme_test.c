/* The themes' colours: each pair that must be read or told apart has the contrast that the design measured. */
#include "theme.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

typedef struct Pair {
    Token front, back;
    double measured[THEME_COUNT]; /* Paper, Dusk, High contrast */
    double least;                 /* what is held: 4.5 for text, 3 for lines; 7 for what is read at length. In High
                                   * contrast all text has 7 */
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
            double least = theme == THEME_HIGH_CONTRAST && PAIRS[i].least > 3 ? 7 : PAIRS[i].least;
            if (contrast < least || fabs(contrast - PAIRS[i].measured[theme]) > 0.45)
                fail_msg("pair %zu, theme %d: %.2f, measured %.1f", i, theme, contrast, PAIRS[i].measured[theme]);
        }
    }
}

static double contrast_of(int theme, Token front, Token back)
{
    return color_contrast(theme_color((ThemeName)theme, front), theme_color((ThemeName)theme, back));
}

/* The ring's two lines: one of them is told from whatever the ring may lie on. */
static void focus_is_told_from_the_ground(void **state)
{
    (void)state;
    static const Token grounds[] = {TOKEN_BG0, TOKEN_BG1, TOKEN_SHEET, TOKEN_SHADE, TOKEN_CO_TINT, TOKEN_IN_TINT};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++) {
            double halo = contrast_of(theme, TOKEN_FOCUS_HALO, grounds[i]), line = 0;
            if (theme_color((ThemeName)theme, TOKEN_FOCUS).a > 0)
                line = contrast_of(theme, TOKEN_FOCUS, grounds[i]);
            if (fmax(halo, line) < 3)
                fail_msg("theme %d, ground %d: %.2f and %.2f", theme, (int)grounds[i], line, halo);
        }
}

/* WCAG 1.4.11: what tells that something is a control, and how it stands, has 3 : 1 against what it lies on. Where a
 * sheet has both an edge and a fill, one of them has it. */
static void controls_are_told_from_the_ground(void **state)
{
    (void)state;
    static const struct {
        const char *what;
        Token lines[2], grounds[2];
    } parts[] = {
        {"a bead, a track, a theme's tile", {TOKEN_EDGE, TOKEN_EDGE}, {TOKEN_BG0, TOKEN_BG1}},
        {"a switch's track on its trough", {TOKEN_EDGE, TOKEN_INK}, {TOKEN_SHADE, TOKEN_SHADE}},
        {"a button, a field, a choice", {TOKEN_EDGE_SHEET, TOKEN_SHEET}, {TOKEN_BG0, TOKEN_BG1}},
        {"the same on a sheet", {TOKEN_EDGE_SHEET, TOKEN_EDGE_SHEET}, {TOKEN_SHEET, TOKEN_SHEET}},
        {"the first button", {TOKEN_PRIMARY, TOKEN_ON_SHEET}, {TOKEN_BG0, TOKEN_BG1}},
        {"the first button on a sheet", {TOKEN_PRIMARY, TOKEN_ON_PRIMARY}, {TOKEN_SHEET, TOKEN_SHEET}},
        {"what is chosen of several", {TOKEN_INK, TOKEN_INK}, {TOKEN_SHADE, TOKEN_SHADE}},
        {"a switch's knob that is on", {TOKEN_GOLD, TOKEN_ON_GOLD}, {TOKEN_INK, TOKEN_INK}},
        {"a gold thing's line", {TOKEN_INK, TOKEN_INK}, {TOKEN_BG0, TOKEN_BG1}},
        {"a gold thing's line, inside", {TOKEN_ON_GOLD, TOKEN_ON_GOLD}, {TOKEN_GOLD, TOKEN_GOLD}},
        {"the codependent pocket", {TOKEN_CO, TOKEN_CO}, {TOKEN_BG0, TOKEN_BG1}},
        {"the interdependent pocket", {TOKEN_IN, TOKEN_IN}, {TOKEN_BG0, TOKEN_BG1}},
        {"its symbol", {TOKEN_CO_DEEP, TOKEN_CO_DEEP}, {TOKEN_CO_TINT, TOKEN_CO_TINT}},
        {"the other's symbol", {TOKEN_IN_DEEP, TOKEN_IN_DEEP}, {TOKEN_IN_TINT, TOKEN_IN_TINT}},
        {"rings of me", {TOKEN_ME, TOKEN_ME}, {TOKEN_BG0, TOKEN_BG1}},
        {"rings of we", {TOKEN_WE, TOKEN_WE}, {TOKEN_BG0, TOKEN_BG1}},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (int theme = 0; theme < THEME_COUNT; theme++)
            for (int ground = 0; ground < 2; ground++) {
                double best = fmax(contrast_of(theme, parts[i].lines[0], parts[i].grounds[ground]),
                                   contrast_of(theme, parts[i].lines[1], parts[i].grounds[ground]));
                if (best < 3)
                    fail_msg("%s, theme %d: %.2f", parts[i].what, theme, best);
            }
}

/* A team's colour under its letter, and its token on the ground. */
static void teams_can_be_read(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int team = 0; team < TEAM_COLOURS; team++) {
            double letter = contrast_of(theme, TOKEN_ON_TEAM, theme_team(team));
            assert_true(letter >= (theme == THEME_HIGH_CONTRAST ? 7 : 4.5));
            assert_true(contrast_of(theme, theme_team(team), TOKEN_BG0) >= 3);
            assert_true(contrast_of(theme, theme_team(team), TOKEN_BG1) >= 3);
        }
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
        {INK_AMPERSAND, TOKEN_BG0}, {INK_AMPERSAND, TOKEN_BG1}, {INK_INK, TOKEN_BG1}, {INK_INK2, TOKEN_BG1},
        {INK_CO_GROUND, TOKEN_BG1}, {INK_IN_GROUND, TOKEN_BG1}, {INK_INK2, TOKEN_SHADE}, {INK_INK, TOKEN_SHADE},
        {INK_ON_GOLD, TOKEN_GOLD}, {INK_ON_WE, TOKEN_WE}, {INK_ON_SHEET, TOKEN_GOLD_TINT},
        {INK_ON_SHEET2, TOKEN_GOLD_TINT},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        for (int theme = 0; theme < THEME_COUNT; theme++) {
            double contrast = color_contrast(theme_color((ThemeName)theme, theme_ink(places[i].ink)),
                                             theme_color((ThemeName)theme, places[i].on));
            if (contrast < (theme == THEME_HIGH_CONTRAST ? 7 : 4.5))
                fail_msg("ink %d in theme %d: %.2f", (int)places[i].ink, theme, contrast);
        }
}

/* The first button's fill while the mouse is over it, as look_primary mixes it. */
static void a_primary_button_under_the_mouse_can_be_read(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Color ground = theme_color((ThemeName)theme, TOKEN_BG1);
        SDL_Color fill = color_mix(theme_color((ThemeName)theme, TOKEN_PRIMARY), ground, THEME_HOVER_MIX);
        double words = color_contrast(theme_color((ThemeName)theme, TOKEN_ON_PRIMARY), fill);
        if (words < (theme == THEME_HIGH_CONTRAST ? 7 : 4.5) || color_contrast(fill, ground) < 3)
            fail_msg("theme %d: %.2f", theme, words);
    }
}

/* On the heads of a table: in High contrast they are black. */
static void heads_can_be_read(void **state)
{
    (void)state;
    static const Token heads[] = {TOKEN_CO_DEEP, TOKEN_IN_DEEP};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int side = 0; side < 2; side++) {
            bool contrast = theme == THEME_HIGH_CONTRAST;
            double has = contrast_of(theme, theme_ink(INK_HEAD), contrast ? TOKEN_BG0 : heads[side]);
            assert_true(has >= (contrast ? 7 : 4.5));
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
        cmocka_unit_test(controls_are_told_from_the_ground),
        cmocka_unit_test(teams_can_be_read),
        cmocka_unit_test(inks_can_be_read),
        cmocka_unit_test(a_primary_button_under_the_mouse_can_be_read),
        cmocka_unit_test(heads_can_be_read),
        cmocka_unit_test(mixing_keeps_its_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
