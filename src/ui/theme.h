/* The three themes: which colour each token is. Nothing else in the game names a colour. */
#ifndef THEME_H
#define THEME_H

#include "node.h"
#include "settings.h"

#include <SDL.h>

typedef enum Token {
    TOKEN_BG0, TOKEN_BG1, TOKEN_SHEET, TOKEN_SHEET_BORDER, TOKEN_SHADE, TOKEN_SHADE_BORDER,
    TOKEN_INK, TOKEN_INK2, TOKEN_ON_SHEET, TOKEN_ON_SHEET2, TOKEN_LINE, TOKEN_LINE_SHEET, TOKEN_EDGE, TOKEN_EDGE_SHEET,
    TOKEN_CO, TOKEN_CO_TINT, TOKEN_CO_DEEP, TOKEN_IN, TOKEN_IN_TINT, TOKEN_IN_DEEP, TOKEN_ON_CO, TOKEN_ON_IN,
    TOKEN_CO_SHEET, TOKEN_IN_SHEET, TOKEN_CO_GROUND, TOKEN_IN_GROUND,
    TOKEN_GOLD, TOKEN_GOLD_TINT, TOKEN_ON_GOLD, TOKEN_GOLD_DEEP, TOKEN_GOLD_SHEET,
    TOKEN_PRIMARY, TOKEN_ON_PRIMARY, TOKEN_ME, TOKEN_WE, TOKEN_ON_WE, TOKEN_FOCUS, TOKEN_FOCUS_HALO,
    TOKEN_TINT_ART, TOKEN_SHADOW, TOKEN_AMPERSAND, TOKEN_HEAD,
    TOKEN_PLUM, TOKEN_BLUE, TOKEN_OLIVE, TOKEN_BERRY, TOKEN_SLATE, TOKEN_BROWN, TOKEN_TEAM_INK, TOKEN_PINE, /* teams */
    TOKEN_ON_TEAM, TOKEN_TEAM_LINE, TOKEN_BLANK,
    TOKEN_COUNT
} Token;

/* What a side's colour is for. */
typedef enum SideToken { SIDE_LINE, SIDE_TINT, SIDE_DEEP, SIDE_ON_SOLID } SideToken;

/* Alpha 0 where the theme has no such colour. */
SDL_Color theme_color(ThemeName theme, Token token);

/* The token that an ink is drawn in. */
Token theme_ink(Ink ink);

/* SIDE_EITHER: the colours of plain sheet. */
Token theme_side(Side side, SideToken token);

/* A team's colour, by its place in team_colour_ids. */
Token theme_team(int colour);

/* How strong the paper's fibre is: 0 where there is none. */
float theme_fibre(ThemeName theme);

/* `amount` of b in a, 0 to 1; alpha is mixed too. */
SDL_Color color_mix(SDL_Color a, SDL_Color b, float amount);

/* How much of the ground a dark button's fill takes on under the mouse. */
#define THEME_HOVER_MIX 0.12f

/* The colour with its alpha times `alpha`. */
SDL_Color color_fade(SDL_Color color, float alpha);

/* WCAG 2 contrast of two opaque colours: 1 to 21. */
double color_contrast(SDL_Color a, SDL_Color b);

#endif
