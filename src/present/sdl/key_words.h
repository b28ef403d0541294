/* Keys and gamepad buttons by the words that the bindings know them by: SDL's names, in the player's layout. */
#ifndef KEY_WORDS_H
#define KEY_WORDS_H

#include "bindings.h"

#include <SDL_gamecontroller.h>
#include <SDL_keyboard.h>

typedef struct KeyWord {
    char word[BINDING_BYTES];  /* what is printed on it; of a keypad's key what its like has; "" where it has no name */
    char place[BINDING_BYTES]; /* what an American keyboard has in its place; "" where that is not known */
} KeyWord;

/* The letter that is printed on a key; on a keyboard of another script the one that stands there on a Latin one. */
SDL_Keycode key_latin(SDL_Keysym key);

/* A key's words: by the letter on it, and by the place where it lies. */
KeyWord key_word(SDL_Keysym key);

/* A button's word, "" where it has none or is the system's. The string is SDL's. */
const char *button_word(SDL_GameControllerButton button);

/* What stands on this place of the keyboard here, into BINDING_BYTES; the place's own name where nothing does. */
void key_printed(const char *place, char *printed);

#endif
