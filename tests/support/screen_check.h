/* What every screen of the game must hold to in any window, text size, language and font: nothing is cut, nothing lies
 * over anything else, whatever can be pressed can be reached and is large enough. Messages of mistakes are printed. */
#ifndef SCREEN_CHECK_H
#define SCREEN_CHECK_H

#include "scenes.h"

/* Whose letters are measured. `set` (NULL: nothing to do) is told how many pixels a u has before anything is. */
typedef struct ScreenLetters {
    const TextMeasure *measure;
    void (*set)(void *context, float unit);
    void *context;
} ScreenLetters;

/* One look at a screen. */
typedef struct ScreenLook {
    const char *name;  /* of the screen, for messages */
    int width, height; /* pixels, one to a point */
    int percent;       /* of its text */
    Insets safe;       /* pixels */
    float finger;      /* pixels: what a finger needs, where it is more than a hand with a mouse does */
} ScreenLook;

/* How many mistakes there are on the screen that the view shows. */
int screen_check(View view, const ScreenLook *look, const ScreenLetters *letters);

#endif
