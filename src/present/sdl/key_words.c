/* Keys and gamepad buttons by their words. */
#include "key_words.h"

#include <SDL_stdinc.h>

SDL_Keycode key_latin(SDL_Keysym key)
{
    bool letter_place = key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z;
    bool other_script = key.sym > 127 && !(key.sym & SDLK_SCANCODE_MASK);
    return letter_place && other_script ? SDLK_a + (int)(key.scancode - SDL_SCANCODE_A) : key.sym;
}

/* A keypad's key counts as its like; others are the same key by two names. */
static SDL_Keycode usual_key(SDL_Keycode key)
{
    static const SDL_Keycode like[][2] = {
        {SDLK_KP_ENTER, SDLK_RETURN},    {SDLK_RETURN2, SDLK_RETURN},       {SDLK_KP_PERIOD, SDLK_PERIOD},
        {SDLK_KP_COMMA, SDLK_COMMA},     {SDLK_KP_PLUS, SDLK_PLUS},         {SDLK_KP_MINUS, SDLK_MINUS},
        {SDLK_KP_MULTIPLY, SDLK_ASTERISK}, {SDLK_KP_DIVIDE, SDLK_SLASH},    {SDLK_KP_EQUALS, SDLK_EQUALS},
        {SDLK_KP_0, SDLK_0},             {SDLK_MENU, SDLK_APPLICATION},     {SDLK_AC_BACK, SDLK_ESCAPE},
    };
    for (size_t i = 0; i < SDL_arraysize(like); i++) {
        if (like[i][0] == key)
            return like[i][1];
    }
    return key >= SDLK_KP_1 && key <= SDLK_KP_9 ? key - SDLK_KP_1 + SDLK_1 : key;
}

static void copy_word(char *word, const char *name)
{
    if (bindings_is_word(name))
        SDL_strlcpy(word, name, BINDING_BYTES);
}

KeyWord key_word(SDL_Keysym key)
{
    KeyWord words = {"", ""};
    copy_word(words.word, SDL_GetKeyName(usual_key(key_latin(key))));
    copy_word(words.place, SDL_GetScancodeName(key.scancode));
    return words;
}

const char *button_word(SDL_GameControllerButton button)
{
    const char *word = button == SDL_CONTROLLER_BUTTON_GUIDE ? NULL : SDL_GameControllerGetStringForButton(button);
    return word ? word : "";
}

void key_printed(const char *place, char *printed)
{
    SDL_Scancode code = SDL_GetScancodeFromName(place);
    const char *name = SDL_GetKeyName(SDL_GetKeyFromScancode(code));
    SDL_strlcpy(printed, name[0] ? name : place, BINDING_BYTES);
}
