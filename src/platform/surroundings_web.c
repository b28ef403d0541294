/* A browser: it says what it can do and what its user prefers; files come and go by its own dialogs. */
#include "surroundings.h"

#include "page_files.h"

#include <limits.h>

static bool give(void *context, const char *name, const void *bytes, size_t length, Error *error)
{
    (void)context;
    if (length > INT_MAX)
        return error_set(error, "The file %s would be too large.", name);
    page_file_give(name, "application/json", bytes, (int)length);
    return true;
}

static bool ask(void *context, Error *error)
{
    (void)context;
    (void)error;
    page_file_ask();
    return true;
}

static bool ask_deck(void *context, Error *error)
{
    (void)context;
    (void)error;
    page_deck_ask();
    return true;
}

Surroundings surroundings_of_system(void)
{
    return (Surroundings){
        .abilities = {.fullscreen = page_can_fill_screen(),
                      .links = true,
                      .calls = page_can_call(),
                      .page = true,
                      .touch_alone = page_has_touch_alone()},
        .content_comes = true,
        .has_preferences = true,
        .preferences = {(ThemeName)page_prefers_theme(), page_prefers_reduced_motion()},
        .has_exchange = true,
        .exchange = {.give = give, .ask = ask, .ask_deck = ask_deck},
    };
}
