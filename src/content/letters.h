/* The letters that the game's fonts have: a text with others shows empty boxes. */
#ifndef LETTERS_H
#define LETTERS_H

#include <stdbool.h>
#include <stdint.h>

/* Whether every one of the fonts in assets/fonts has this character. The table is held to the fonts by letters_test. */
bool letters_have(uint32_t character);

#endif
