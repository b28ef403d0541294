/* The three themes: which colour each token is. */
#include "theme.h"

#include "workshop.h"

#include <math.h>

#define NONE 0xFF000000u /* no such colour in this theme */

/* Paper, Dusk, High contrast. */
static const Uint32 COLORS[TOKEN_COUNT][THEME_COUNT] = {
    [TOKEN_BG0] = {0xF7F0E3, 0x25222F, 0x000000},
    [TOKEN_BG1] = {0xEEE3CF, 0x1A1823, 0x000000},
    [TOKEN_SHEET] = {0xFFFCF5, 0x383343, 0xFFFFFF},
    [TOKEN_SHEET_BORDER] = {NONE, 0x5A5269, NONE},
    [TOKEN_SHADE] = {0xE6D9C1, 0x201D29, 0x000000},
    [TOKEN_SHADE_BORDER] = {NONE, NONE, 0xFFFFFF},
    [TOKEN_INK] = {0x1E2337, 0xF7ECDB, 0xFFFFFF},
    [TOKEN_INK2] = {0x464657, 0xD3C8BA, 0xFFFFFF},
    [TOKEN_ON_SHEET] = {0x1E2337, 0xF7ECDB, 0x000000},
    [TOKEN_ON_SHEET2] = {0x464657, 0xD8CDBF, 0x000000},
    [TOKEN_LINE] = {0xD8CBB3, 0x4D4759, 0x6B6B6B},
    [TOKEN_LINE_SHEET] = {0xDDD2BC, 0x524B5E, 0x000000},
    [TOKEN_EDGE] = {0x7F7157, 0x9F95A6, 0xFFFFFF},
    [TOKEN_EDGE_SHEET] = {0x7F7157, 0xA79DAE, 0x000000},
    [TOKEN_CO] = {0xB5472A, 0xEF9271, 0xFFFFFF},
    [TOKEN_CO_TINT] = {0xF3D3C3, 0x5A342A, 0x000000},
    [TOKEN_CO_DEEP] = {0x74270D, 0xFFD3BF, 0xFFFFFF},
    [TOKEN_IN] = {0x14696A, 0x63C3B9, 0xFFE100},
    [TOKEN_IN_TINT] = {0xC6E1DB, 0x1B4547, 0xFFE100},
    [TOKEN_IN_DEEP] = {0x07444A, 0xBFEFE7, 0x000000},
    [TOKEN_ON_CO] = {0xFFFCF5, 0x2A120A, 0x000000},
    [TOKEN_ON_IN] = {0xFFFCF5, 0x06201F, 0x000000},
    [TOKEN_CO_SHEET] = {0x74270D, 0xFFD3BF, 0x000000},
    [TOKEN_IN_SHEET] = {0x07444A, 0xBFEFE7, 0x000000},
    [TOKEN_CO_GROUND] = {0x74270D, 0xFFD3BF, 0xFFFFFF},
    [TOKEN_IN_GROUND] = {0x07444A, 0xBFEFE7, 0xFFE100},
    [TOKEN_GOLD] = {0xDFA934, 0xEBBB52, 0xFFE100},
    [TOKEN_GOLD_TINT] = {0xF8E6B8, 0x4C3D1C, 0xFFE100},
    [TOKEN_ON_GOLD] = {0x1E2337, 0x231A05, 0x000000},
    [TOKEN_GOLD_DEEP] = {0x5C4003, 0xFFE3A0, 0x000000},
    [TOKEN_GOLD_SHEET] = {0x5C4003, 0xFFE3A0, 0x000000},
    [TOKEN_PRIMARY] = {0x1E2337, 0xF7ECDB, 0xFFE100},
    [TOKEN_ON_PRIMARY] = {0xFFFCF5, 0x1E1B27, 0x000000},
    [TOKEN_ME] = {0xAE7610, 0xEBBB52, 0xFFE100},
    [TOKEN_WE] = {0x2A3152, 0xB9C0EC, 0xFFFFFF},
    [TOKEN_ON_WE] = {0xFFFCF5, 0x1E1B27, 0x000000},
    [TOKEN_FOCUS] = {0x1E2337, NONE, 0xFFE100},
    [TOKEN_FOCUS_HALO] = {0xF2BE47, 0xEBBB52, 0x000000},
    [TOKEN_TINT_ART] = {0xEBD7A9, 0x6A5730, 0xFFE100},
    [TOKEN_SHADOW] = {0x422C12, 0x000000, NONE},
    [TOKEN_AMPERSAND] = {0x8C5C08, 0xEBBB52, 0xFFE100},
    [TOKEN_HEAD] = {0xFFFCF5, 0x1E1B27, 0xFFFFFF},
    [TOKEN_PLUM] = {0x6E3F7E, 0xCFA6DC, 0xFFFFFF},
    [TOKEN_BLUE] = {0x27538E, 0x93BAEC, 0xFFFFFF},
    [TOKEN_OLIVE] = {0x4E5B17, 0xB9C76E, 0xFFFFFF},
    [TOKEN_BERRY] = {0x932B56, 0xF2A3C3, 0xFFFFFF},
    [TOKEN_SLATE] = {0x4A5560, 0xB4C0CC, 0xFFFFFF},
    [TOKEN_BROWN] = {0x7A4A1E, 0xDDB48C, 0xFFFFFF},
    [TOKEN_TEAM_INK] = {0x1E2337, 0xF7ECDB, 0xFFFFFF},
    [TOKEN_PINE] = {0x103F21, 0x9BF2B0, 0xFFFFFF},
    [TOKEN_ON_TEAM] = {0xFFFCF5, 0x1E1B27, 0x000000},
    [TOKEN_TEAM_LINE] = {0x1E2337, 0x1E1B27, 0x000000},
    [TOKEN_BLANK] = {0x000000, 0x000000, 0x000000},
};

static const float SHADOW_ALPHA[THEME_COUNT] = {0.26f, 0.55f, 0};

SDL_Color theme_color(ThemeName theme, Token token)
{
    Uint32 value = COLORS[token][theme];
    if (value == NONE)
        return (SDL_Color){0, 0, 0, 0};
    SDL_Color color = {(Uint8)(value >> 16), (Uint8)(value >> 8), (Uint8)value, 255};
    if (token == TOKEN_SHADOW)
        color.a = (Uint8)lroundf(255 * SHADOW_ALPHA[theme]);
    return color;
}

Token theme_ink(Ink ink)
{
    static const Token TOKENS[] = {
        [INK_INK] = TOKEN_INK, [INK_INK2] = TOKEN_INK2, [INK_ON_SHEET] = TOKEN_ON_SHEET,
        [INK_ON_SHEET2] = TOKEN_ON_SHEET2, [INK_CO_SHEET] = TOKEN_CO_SHEET, [INK_IN_SHEET] = TOKEN_IN_SHEET,
        [INK_CO_GROUND] = TOKEN_CO_GROUND, [INK_IN_GROUND] = TOKEN_IN_GROUND, [INK_CO_DEEP] = TOKEN_CO_DEEP,
        [INK_IN_DEEP] = TOKEN_IN_DEEP, [INK_ON_PRIMARY] = TOKEN_ON_PRIMARY, [INK_GOLD_SHEET] = TOKEN_GOLD_SHEET,
        [INK_GOLD_DEEP] = TOKEN_GOLD_DEEP, [INK_AMPERSAND] = TOKEN_AMPERSAND, [INK_LINE] = TOKEN_LINE,
        [INK_LINE_SHEET] = TOKEN_LINE_SHEET, [INK_HEAD] = TOKEN_HEAD,
        [INK_ON_GOLD] = TOKEN_ON_GOLD, [INK_ON_WE] = TOKEN_ON_WE,
    };
    return TOKENS[ink];
}

Token theme_side(Side side, SideToken token)
{
    static const Token TOKENS[][4] = {
        [SIDE_CODEPENDENT] = {TOKEN_CO, TOKEN_CO_TINT, TOKEN_CO_DEEP, TOKEN_ON_CO},
        [SIDE_INTERDEPENDENT] = {TOKEN_IN, TOKEN_IN_TINT, TOKEN_IN_DEEP, TOKEN_ON_IN},
        [SIDE_EITHER] = {TOKEN_EDGE_SHEET, TOKEN_SHEET, TOKEN_ON_SHEET, TOKEN_ON_SHEET},
    };
    return TOKENS[side][token];
}

Token theme_team(int colour)
{
    static const Token TOKENS[TEAM_COLOURS] = {TOKEN_PLUM,  TOKEN_BLUE,  TOKEN_OLIVE,    TOKEN_BERRY,
                                               TOKEN_SLATE, TOKEN_BROWN, TOKEN_TEAM_INK, TOKEN_PINE};
    return TOKENS[(unsigned)colour % TEAM_COLOURS];
}

float theme_fibre(ThemeName theme)
{
    static const float STRENGTH[THEME_COUNT] = {0.42f, 0.16f, 0};
    return STRENGTH[theme];
}

static Uint8 mix_channel(Uint8 a, Uint8 b, float amount)
{
    return (Uint8)lroundf((float)a + ((float)b - (float)a) * amount);
}

SDL_Color color_mix(SDL_Color a, SDL_Color b, float amount)
{
    return (SDL_Color){mix_channel(a.r, b.r, amount), mix_channel(a.g, b.g, amount), mix_channel(a.b, b.b, amount),
                       mix_channel(a.a, b.a, amount)};
}

SDL_Color color_fade(SDL_Color color, float alpha)
{
    color.a = (Uint8)lroundf((float)color.a * alpha);
    return color;
}

static double linear(Uint8 channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(SDL_Color color)
{
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double color_contrast(SDL_Color a, SDL_Color b)
{
    double light = luminance(a), dark = luminance(b);
    if (light < dark) {
        double swapped = light;
        light = dark;
        dark = swapped;
    }
    return (light + 0.05) / (dark + 0.05);
}
