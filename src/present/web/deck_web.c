/* Decks that the player chose or dropped in the page, which has put them into the program's file system. */
#include "calls.h"

#include <string.h>

bool web_take_deck(Presenter *presenter, const char *path, bool several, bool followed)
{
    const DeckFollow *follow = presenter->options.follow;
    bool before = app_view(presenter->app).unfollowed;
    app_say_unfollowed(presenter->app, !followed);
    deck_drop_take(presenter, path, several);
    bool taken = follow && follow->path && strcmp(follow->path, path) == 0;
    if (!taken)
        app_say_unfollowed(presenter->app, before);
    return taken;
}

bool web_deck_changed(Presenter *presenter)
{
    if (!presenter->options.follow || !deck_follow_look_now(presenter->options.follow, presenter->app))
        return false;
    presenter->stale = true;
    return true;
}

bool web_follows_deck(const Presenter *presenter)
{
    return app_follows_deck(presenter->app);
}
