/* Scenes of choosing a deck, and of what is wrong with one. */
#include "scenes_parts.h"

#include "given_deck.h"

static void take(App *app, const char *name, TextBuffer deck)
{
    app_take_deck(app, &(DeckFile){.name = name, .bytes = deck.text, .length = deck.length});
    text_buffer_free(&deck);
}

/* Where it stands on the shelf; -1 where there is none. */
static int find(const App *app, const char *id)
{
    const DeckShelf *shelf = app_view(app).shelf;
    return shelf ? deck_shelf_find(shelf, id) : -1;
}

void reach_decks(App *app)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_DECKS, DECKS_OF_ROUNDS);
}

/* One with a short title, one with the longest there may be, which is played. */
static void give_own(App *app)
{
    open(app, SCREEN_TITLE, 0);
    take(app, "park.json", given_deck("park", "In the park"));
    take(app, "long.json",
         given_deck("long", "Für die Gruppe am Donnerstag: Großeltern, Enkel und alle, die dazwischen leben"));
}

void reach_decks_own(App *app)
{
    give_own(app);
    app_do(app, command_of(COMMAND_HOME));
    open(app, SCREEN_DECKS, DECKS_OF_ROUNDS);
}

/* It has cards of three life areas alone. */
void reach_decks_work(App *app)
{
    reach_decks(app);
    app_do(app, command_with_value(COMMAND_DECK, find(app, "work")));
    app_do(app, command_set(SETTING_AREAS, 1 << AREA_WORK));
}

void reach_decks_workshop(App *app)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SETUP, 0);
    open(app, SCREEN_DECKS, DECKS_OF_WORKSHOP);
}

void reach_remove_deck(App *app)
{
    reach_decks_own(app);
    open(app, SCREEN_REMOVE_DECK, find(app, "long"));
}

void reach_mistakes(App *app)
{
    open(app, SCREEN_TITLE, 0);
    take(app, "Donnerstagsgruppe 2026.csv", given_mistakes(8));
}

static bool no_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    (void)context;
    (void)bytes;
    (void)length;
    return error_set(error,
                     "There is no picture “%s” in /home/amal/decks, the deck's folder. Put it there, or mend its "
                     "name: capitals count.",
                     name);
}

void reach_mistakes_left_out(App *app)
{
    static const DeckPictures none = {.read = no_picture};
    TextBuffer deck = given_deck_with(given_deck("park", "In the park"), "\"picture\": \"chairs\"",
                                      "\"picture\": \"pictures/chairs.jpg\"");
    open(app, SCREEN_TITLE, 0);
    app_take_deck(app, &(DeckFile){"park.json", deck.text, deck.length, &none});
    text_buffer_free(&deck);
}

/* During a workshop: it goes on. */
void reach_deck_refused(App *app)
{
    reach_room_read(app);
    take(app, "park.json", given_deck("park", "In the park"));
}
