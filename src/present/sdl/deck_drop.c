/* Gathers what is dropped together, and gives the app the deck among it. */
#include "presenter.h"

#include "deck_given.h"

#include <stdlib.h>

static void forget(DeckDrop *drop)
{
    free(drop->deck);
    free(drop->other);
    free(drop->picture);
    *drop = (DeckDrop){0};
}

/* The first of its kind is kept. */
static void gather(DeckDrop *drop, const char *path)
{
    char **first = deck_given_names_deck(path) ? &drop->deck : deck_given_names_picture(path) ? &drop->picture
                                                                                              : &drop->other;
    drop->decks += first == &drop->deck;
    if (!*first)
        *first = text_copy(path);
}

/* Pictures come along with their deck, and are found beside it; alone they are told from decks by what is said. */
static void give(Presenter *presenter)
{
    const DeckDrop *drop = &presenter->drop;
    const char *path = drop->deck ? drop->deck : drop->other ? drop->other : drop->picture;
    if (path)
        deck_drop_take(presenter, path, drop->decks > 1);
}

void deck_drop_take(Presenter *presenter, const char *path, bool several)
{
    App *app = presenter->app;
    presenter_put_back(presenter); /* what is in the hand */
    deck_follow_give(presenter->options.follow, app, path, presenter_now(presenter));
    if (several) {
        Error error;
        deck_given_refuse(app_view(app).library->language, "decks.drop.several", deck_given_name(path), &error);
        app_refuse_deck(app, &error);
    }
    presenter->stale = true;
    presenter->leader.stale = true;
}

bool deck_drop_event(Presenter *presenter, const SDL_Event *event)
{
    bool taken = presenter->options.follow != NULL;
    switch (event->type) {
    case SDL_DROPBEGIN: forget(&presenter->drop); return true;
    case SDL_DROPTEXT: SDL_free(event->drop.file); return true;
    case SDL_DROPFILE:
        if (taken && event->drop.file)
            gather(&presenter->drop, event->drop.file);
        SDL_free(event->drop.file);
        return true;
    case SDL_DROPCOMPLETE:
        if (taken)
            give(presenter);
        forget(&presenter->drop);
        return true;
    default: return false;
    }
}

void deck_drop_follow(Presenter *presenter, double now)
{
    const WindowOptions *options = &presenter->options; /* a page tells of changes itself */
    if (options->follow && !options->in_page && deck_follow_look(options->follow, presenter->app, now))
        presenter->stale = true;
}

int deck_drop_wait(const Presenter *presenter, double now)
{
    bool looks = presenter->options.follow && !presenter->options.in_page;
    return looks ? deck_follow_wait(presenter->options.follow, presenter->app, now) : -1;
}

void deck_drop_close(Presenter *presenter)
{
    forget(&presenter->drop);
}
