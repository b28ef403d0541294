/* Takes the key or gamepad button that SCREEN_BINDING waits for. */
#include "presenter.h"

#include "key_words.h"

bool binding_waits(const Presenter *presenter)
{
    View view = app_view(presenter->app);
    return view.screen == SCREEN_BINDING && view.binding->stage == BINDING_WAITS;
}

static bool is_held_with_others(SDL_Keycode key)
{
    switch (key) {
    case SDLK_LSHIFT:
    case SDLK_RSHIFT:
    case SDLK_LCTRL:
    case SDLK_RCTRL:
    case SDLK_LALT:
    case SDLK_RALT:
    case SDLK_LGUI:
    case SDLK_RGUI:
    case SDLK_MODE:
    case SDLK_CAPSLOCK:
    case SDLK_NUMLOCKCLEAR: return true;
    default: return false;
    }
}

static KeyRefusal refusal_of(const Presenter *presenter, SDL_Keysym key, const KeyWord *words)
{
    bool function_key = key.sym >= SDLK_F1 && key.sym <= SDLK_F12;
    if (is_held_with_others(key.sym))
        return KEY_REFUSED_HELD;
    if (presenter->options.in_page && (function_key || key.sym == SDLK_TAB))
        return KEY_REFUSED_BROWSER;
    return words->word[0] ? KEY_NOT_REFUSED : KEY_REFUSED_UNKNOWN;
}

/* Escape leaves all as it is, but where the way back itself is to have another key: there it is a key like any
 * other. */
static bool keeps(const Presenter *presenter, SDL_Keycode key)
{
    return key == SDLK_AC_BACK ||
           (key == SDLK_ESCAPE && app_view(presenter->app).binding->control != CONTROL_BACK);
}

bool binding_key(Presenter *presenter, const SDL_KeyboardEvent *event)
{
    SDL_Keysym key = event->keysym;
    bool together = (key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) && !is_held_with_others(key.sym);
    if (!binding_waits(presenter))
        return false;
    if (together) /* what works everywhere does so here; nothing beneath is undone meanwhile */
        return key_meaning(presenter_bindings(presenter), key).work == KEY_SHORTCUT;
    if (event->repeat)
        return true;
    KeyWord words = key_word(key);
    KeyRefusal refusal = refusal_of(presenter, key, &words);
    presenter_use(presenter, DEVICE_KEYS);
    if (keeps(presenter, key.sym))
        presenter_do(presenter, command_bind(BIND_KEEP, 0, 0, 0));
    else if (refusal)
        app_refuse_key(presenter->app, refusal);
    else
        app_take_key(presenter->app, (Pressed){BOUND_KEY, words.word, words.place});
    presenter->stale = true;
    return true;
}

bool binding_button(Presenter *presenter, const char *word)
{
    if (!binding_waits(presenter))
        return false;
    presenter_use(presenter, DEVICE_PAD);
    if (word[0])
        app_take_key(presenter->app, (Pressed){BOUND_BUTTON, word, ""});
    else
        app_refuse_key(presenter->app, KEY_REFUSED_UNKNOWN);
    presenter->pads.spent = true;
    presenter->stale = true;
    return true;
}

void binding_keep(Presenter *presenter)
{
    if (binding_waits(presenter))
        presenter_do(presenter, command_bind(BIND_KEEP, 0, 0, 0));
}
