/* What the app does with decks: chooses one from the shelf, takes one that the player gives, and follows its file. */
#include "app_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The deck that is played from now on; games with the one before are closed, all of them is stored. The app owns it. */
static void put_deck(App *app, Deck *deck, const DeckPictures *pictures)
{
    app_close_games(app);
    deck_free(app->taken);
    app->taken = deck;
    app->library.deck = deck;
    app->library.pictures = pictures;
    app_look_for_games(app);
}

static void remember(App *app, const char *id)
{
    snprintf(app->settings.deck, sizeof app->settings.deck, "%s", id);
    snprintf(app->kept.deck, sizeof app->kept.deck, "%s", id);
    app_save_settings(app);
}

/* ---- Mistakes ---- */

static void forget_mistakes(App *app)
{
    problems_free(&app->mistakes);
    free(app->mistaken);
    app->mistaken = NULL;
}

/* Shows what is wrong with a deck, in place of what was wrong with the one before. */
static void show_mistakes(App *app, const char *name, Problems *problems)
{
    forget_mistakes(app);
    app->mistakes = *problems;
    *problems = (Problems){0};
    app->mistaken = malloc(strlen(name) + 1);
    if (app->mistaken)
        memcpy(app->mistaken, name, strlen(name) + 1);
    problems_sort(&app->mistakes);
    app_open(app, SCREEN_MISTAKES, 0);
}

static void leave_mistakes(App *app)
{
    forget_mistakes(app);
    while (app_current(app) == SCREEN_MISTAKES && app->depth > 1)
        app->depth--;
}

/* ---- Choosing ---- */

bool app_choose_deck(App *app, int index)
{
    Problems problems = {0};
    if (!app->shelf || index < 0 || index >= deck_shelf_count(app->shelf))
        return false;
    const ShelfDeck *wanted = deck_shelf_deck(app->shelf, index);
    if (strcmp(wanted->id, app->library.deck->id) == 0)
        return false;
    Deck *deck = deck_shelf_load(app->shelf, index, &problems);
    if (!deck) {
        show_mistakes(app, wanted->title, &problems);
        problems_free(&problems);
        return true;
    }
    problems_free(&problems);
    remember(app, index == 0 ? "" : wanted->id);
    put_deck(app, deck, deck_shelf_pictures(app->shelf, index));
    return true;
}

bool app_remove_deck(App *app, int index)
{
    Error error = {.text = ""};
    if (!app->shelf || index < 0 || index >= deck_shelf_count(app->shelf) ||
        !deck_shelf_deck(app->shelf, index)->own)
        return false;
    if (strcmp(deck_shelf_deck(app->shelf, index)->id, app->library.deck->id) == 0)
        app_choose_deck(app, 0);
    if (app_current(app) == SCREEN_REMOVE_DECK)
        app->depth--;
    if (!deck_shelf_remove(app->shelf, index, &error))
        app_tell(app, &error);
    return true;
}

void app_begin_with_deck(App *app)
{
    Problems problems = {0};
    int index = app->shelf && app->kept.deck[0] && !app->named_deck ? deck_shelf_find(app->shelf, app->kept.deck) : -1;
    if (index < 0)
        return;
    app->taken = deck_shelf_load(app->shelf, index, &problems);
    if (app->taken) {
        app->library.deck = app->taken;
        app->library.pictures = deck_shelf_pictures(app->shelf, index);
    }
    problems_free(&problems); /* choosing it again says what is the matter */
}

void app_look_at_shelf(App *app)
{
    if (!app->shelf)
        return;
    deck_shelf_look(app->shelf);
    if (deck_shelf_find(app->shelf, app->library.deck->id) < 0 && !app->named_deck)
        app_choose_deck(app, 0);
}

/* ---- A file of the player's ---- */

static Deck *read_file(App *app, const DeckFile *file, Problems *problems)
{
    char id[DECK_ID_BYTES];
    Deck *deck = deck_read_pictured(file->name, file->bytes, file->length, app->library.article, file->pictures,
                                    problems);
    if (!deck || !app->shelf)
        return deck;
    deck_shelf_id(app->shelf, deck, id);
    if (strcmp(id, deck->id) != 0)
        deck_rename(deck, id);
    return deck;
}

/* Keeps it, and says where its pictures are had from now on. */
static const DeckPictures *keep(App *app, const Deck *deck, const DeckFile *file, Error *error)
{
    if (!app->shelf || !deck_shelf_keep(app->shelf, deck, file, error))
        return file->pictures;
    return deck_shelf_pictures(app->shelf, deck_shelf_find(app->shelf, deck->id));
}

/* Plays it at once; where a workshop is being set up, it is what that is set up with. */
static void play_at_once(App *app)
{
    bool sets_up = false;
    for (int i = 0; i < app->depth; i++)
        sets_up |= app->open[i].screen == SCREEN_SETUP;
    if (sets_up) {
        app_open(app, SCREEN_SETUP, 0);
        return;
    }
    app_go_home(app);
    if (!app->stored_game || !app_go_on(app))
        app_new_game(app);
}

void app_take_deck(App *app, const DeckFile *file)
{
    Problems problems = {0};
    Error error = {.text = ""};
    Deck *deck = read_file(app, file, &problems);
    if (!deck) {
        show_mistakes(app, file->name, &problems);
        problems_free(&problems);
        return;
    }
    leave_mistakes(app);
    app->named_deck = false;
    const DeckPictures *pictures = keep(app, deck, file, &error);
    put_deck(app, deck, pictures);
    if (!error.text[0])
        remember(app, deck->id);
    play_at_once(app);
    if (problems.count > 0) /* played all the same, as pictures that can't be drawn are left out */
        show_mistakes(app, file->name, &problems);
    problems_free(&problems);
    if (error.text[0])
        app_tell(app, &error);
}

/* The games go on with the deck as it is now, where its rules are what they were. */
static bool replace_deck(App *app, Deck *deck, const DeckPictures *pictures)
{
    const Deck *old = app->library.deck;
    if (old->hash != deck->hash || old->card_count != deck->card_count || strcmp(old->id, deck->id) != 0)
        return false;
    bool replaced = (!app->session || session_replace_deck(app->session, deck)) &&
                    (!app->aside || session_replace_deck(app->aside, deck));
    if (!replaced)
        return false;
    deck_free(app->taken);
    app->taken = deck;
    app->library.deck = deck;
    app->library.pictures = pictures;
    return true;
}

void app_deck_changed(App *app, const DeckFile *file)
{
    Problems problems = {0};
    Error error = {.text = ""};
    Deck *deck = read_file(app, file, &problems);
    if (!deck) {
        show_mistakes(app, file->name, &problems);
        problems_free(&problems);
        return;
    }
    leave_mistakes(app);
    const DeckPictures *pictures = app->named_deck ? file->pictures : keep(app, deck, file, &error);
    if (!replace_deck(app, deck, pictures)) {
        put_deck(app, deck, pictures);
        play_at_once(app);
    }
    if (problems.count > 0)
        show_mistakes(app, file->name, &problems);
    problems_free(&problems);
    if (error.text[0])
        app_tell(app, &error);
}

void app_close_decks(App *app)
{
    forget_mistakes(app);
    deck_free(app->taken);
}

/* ---- Commands ---- */

bool app_do_deck(App *app, const Command *command)
{
    Error error = {.text = ""};
    switch (command->kind) {
    case COMMAND_DECK:
        return app_choose_deck(app, command->value);
    case COMMAND_REMOVE_DECK:
        return app_remove_deck(app, command->value);
    case COMMAND_ASK_DECK:
        if (!app->exchange || !app->exchange->ask_deck)
            return false;
        if (!app->exchange->ask_deck(app->exchange->context, &error))
            app_tell(app, &error);
        return true;
    default:
        return false;
    }
}
