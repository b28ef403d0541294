/* What the app does with decks: chooses one from the shelf, takes one that the player gives, and follows its file. */
#include "app_parts.h"
#include "deck_letters.h"
#include "deck_template.h"

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
    if (strcmp(app->kept.deck, id) == 0)
        return;
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

/* Puts what is wrong with a deck in place of what was wrong with the one before. `of`: what it is to the player. The
 * problems are empty afterwards. */
static void put_mistakes(App *app, MistakesOf of, const char *name, Problems *problems)
{
    forget_mistakes(app);
    app->mistakes = *problems;
    *problems = (Problems){0};
    app->mistaken = text_copy(name);
    app->mistakes_of = of;
    problems_sort(&app->mistakes);
}

static void show_mistakes(App *app, MistakesOf of, const char *name, Problems *problems)
{
    put_mistakes(app, of, name, problems);
    app_open(app, SCREEN_MISTAKES, 0);
}

/* Whether a deck that is played is without the very things that it was without before, which the player has read and
 * left: then the card is what they want to see. */
static bool has_read(const App *app, Problems *problems)
{
    bool same = app->mistakes_of == MISTAKES_LEFT_OUT && app->mistakes.count == problems->count &&
                app->mistakes.further == problems->further;
    problems_sort(problems);
    for (size_t i = 0; same && i < problems->count; i++)
        same = strcmp(app->mistakes.items[i].text, problems->items[i].text) == 0; /* places move as one writes */
    for (int i = 0; i < app->depth; i++)
        same = same && app->open[i].screen != SCREEN_MISTAKES;
    return same;
}

/* Wherever it lies among the open screens, as help may lie over it. */
static void leave_mistakes(App *app)
{
    int kept = 0;
    forget_mistakes(app);
    for (int i = 0; i < app->depth; i++) {
        if (app->open[i].screen != SCREEN_MISTAKES)
            app->open[kept++] = app->open[i];
    }
    app->depth = kept;
}

/* ---- Choosing ---- */

/* A page fetches the game's further decks when its first screen shows. */
static void tell_later(App *app, const char *title)
{
    Error error;
    TextBuffer words = {0};
    language_format(app->library.language, &words, "decks.later", (const char *const[]){"deck", title, NULL});
    error_set(&error, "%s", words.text ? words.text : title);
    text_buffer_free(&words);
    app_tell(app, &error);
}

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
        if (wanted->own || !app->abilities.page)
            show_mistakes(app, MISTAKES_OF_SHELF, wanted->title, &problems);
        else
            tell_later(app, wanted->title);
        problems_free(&problems);
        return true;
    }
    problems_free(&problems);
    app->named_deck = app->file_named = app->follows = false;
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
    if (app->named_deck)
        return;
    int wanted = app->kept.deck[0] ? deck_shelf_find(app->shelf, app->kept.deck) : 0;
    app_choose_deck(app, wanted < 0 ? 0 : wanted);
    if (deck_shelf_find(app->shelf, app->library.deck->id) < 0) /* what was wanted can't be read */
        app_choose_deck(app, 0);
}

/* ---- A file of the player's ---- */

/* The id under which it is on the shelf, or would be. */
static bool give_id(const App *app, Deck *deck, bool named)
{
    char id[DECK_ID_BYTES];
    if (!app->shelf)
        return true;
    if (named)
        return deck_shelf_name_file(app->shelf, deck);
    deck_shelf_id(app->shelf, deck, id);
    return strcmp(id, deck->id) == 0 || deck_rename(deck, id);
}

static Deck *read_file(App *app, const DeckFile *file, bool named, Problems *problems)
{
    Deck *deck = deck_read_pictured(file->name, file->bytes, file->length, app->library.article, file->pictures,
                                    problems);
    if (deck)
        deck_letters_check(deck, file->name, problems);
    if (!deck || give_id(app, deck, named))
        return deck;
    problems_add(problems, file->name, 0, 0, "There is not enough memory to read this deck.");
    deck_free(deck);
    return NULL;
}

/* Keeps it, and says where its pictures are had from now on. */
static const DeckPictures *keep(App *app, const Deck *deck, const DeckFile *file, Error *error)
{
    if (!app->shelf || !deck_shelf_keep(app->shelf, deck, file, error))
        return file->pictures;
    return deck_shelf_pictures(app->shelf, deck_shelf_find(app->shelf, deck->id));
}

/* Plays it at once; where a workshop is being set up, it is what that is set up with. Whoever has not read the content
 * note yet reads it first. */
static void play_at_once(App *app)
{
    bool sets_up = false;
    for (int i = 0; i < app->depth; i++)
        sets_up |= app->open[i].screen == SCREEN_SETUP;
    if (app->open[0].screen == SCREEN_NOTE) {
        app->depth = 1;
        return;
    }
    if (sets_up) {
        app_open(app, SCREEN_SETUP, 0);
        return;
    }
    app_go_home(app);
    bool goes_on = app->stored_game && app_go_on(app);
    if (!goes_on || !app->session) /* one that was played with other cards stays in the store */
        app_new_game(app);
}

/* Whether the rules see the same cards in both. */
static bool plays_alike(const Deck *one, const Deck *other)
{
    return one->hash == other->hash && one->card_count == other->card_count && strcmp(one->id, other->id) == 0;
}

bool app_replace_deck(App *app, Deck *deck, const DeckPictures *pictures)
{
    if (!plays_alike(app->library.deck, deck) || (app->session && !session_replace_deck(app->session, deck)) ||
        (app->aside && !session_replace_deck(app->aside, deck)))
        return false;
    deck_free(app->taken);
    app->taken = deck;
    app->library.deck = deck;
    app->library.pictures = pictures;
    return true;
}

/* A sound deck is kept, unless the command line named it, and what is played from now on. `anew`: it was given, not
 * only changed, so that the game comes to the screen wherever the player is. */
static void play_deck(App *app, Deck *deck, const DeckFile *file, bool anew, Problems *problems)
{
    Error error = {.text = ""};
    bool named = app->file_named, read = !anew && has_read(app, problems);
    leave_mistakes(app);
    app->named_deck = named;
    const DeckPictures *pictures = named ? file->pictures : keep(app, deck, file, &error);
    if (anew || !app_replace_deck(app, deck, pictures)) {
        put_deck(app, deck, pictures);
        play_at_once(app);
    }
    if (!named && !error.text[0])
        remember(app, deck->id);
    if (read)
        put_mistakes(app, MISTAKES_LEFT_OUT, file->name, problems);
    else if (problems->count + problems->further > 0) /* played all the same, without pictures that can't be drawn */
        show_mistakes(app, MISTAKES_LEFT_OUT, file->name, problems);
    if (error.text[0])
        app_tell(app, &error);
}

static void follow_file(App *app, const DeckFile *file, bool anew)
{
    Problems problems = {0};
    Deck *deck = read_file(app, file, app->file_named, &problems);
    if (deck)
        play_deck(app, deck, file, anew, &problems);
    else
        show_mistakes(app, MISTAKES_OF_FILE, file->name, &problems);
    problems_free(&problems);
}

/* ---- While a workshop is led ---- */

/* Tells a sentence with the deck's or the file's name in it. */
static void tell_of(App *app, const char *key, const char *name)
{
    Error error = {.text = ""};
    TextBuffer said = {0};
    language_format(app->library.language, &said, key, (const char *const[]){"deck", name, NULL});
    error_set(&error, "%s", said.text ? said.text : name);
    text_buffer_free(&said);
    app_tell(app, &error);
}

/* Other words of the deck that is played are shown at once. False where the workshop would end with it. */
static bool change_words(App *app, Deck *deck, const DeckFile *file)
{
    if (!plays_alike(app->library.deck, deck))
        return false;
    return app_replace_deck(app, deck, app->file_named ? file->pictures : keep(app, deck, file, NULL));
}

/* Another deck than the one that the workshop is played with is for later. */
static void keep_for_later(App *app, const Deck *deck, const DeckFile *file)
{
    Error error = {.text = ""};
    if (!app->shelf || strcmp(deck->id, app->library.deck->id) == 0)
        tell_of(app, "decks.workshop.later", deck->title);
    else if (deck_shelf_keep(app->shelf, deck, file, &error))
        tell_of(app, "decks.workshop.kept", deck->title);
    else
        app_tell(app, &error);
}

static bool take_beside_workshop(App *app, const DeckFile *file)
{
    Problems problems = {0};
    bool file_named = app->file_named;
    Deck *deck = read_file(app, file, false, &problems);
    problems_free(&problems);
    if (!deck) {
        tell_of(app, "decks.workshop.mistakes", file->name);
        return false;
    }
    app->file_named = false;
    if (change_words(app, deck, file)) {
        app->named_deck = false;
        app->follows = true;
        return true;
    }
    app->file_named = file_named;
    keep_for_later(app, deck, file);
    deck_free(deck);
    return false;
}

static bool change_beside_workshop(App *app, const DeckFile *file)
{
    Problems problems = {0};
    Deck *deck = read_file(app, file, app->file_named, &problems);
    bool changed = deck && change_words(app, deck, file);
    problems_free(&problems);
    if (!changed)
        deck_free(deck);
    return changed;
}

bool app_take_deck(App *app, const DeckFile *file)
{
    if (app->at_workshop)
        return take_beside_workshop(app, file);
    app->file_named = false;
    app->follows = true;
    follow_file(app, file, true);
    return true;
}

bool app_deck_changed(App *app, const DeckFile *file)
{
    if (app->at_workshop)
        return change_beside_workshop(app, file);
    follow_file(app, file, false);
    return true;
}

void app_refuse_deck(App *app, const Error *error)
{
    app_tell(app, error);
}

void app_say_unfollowed(App *app, bool unfollowed)
{
    app->unfollowed = unfollowed;
}

bool app_follows_deck(const App *app)
{
    return app->follows;
}

/* ---- At the start and the end ---- */

void app_begin_with_file(App *app, const AppParts *parts)
{
    app->named_deck = parts->named_deck;
    app->file_named = app->follows = parts->named_deck || parts->named_file;
    if (parts->mistakes && parts->mistakes->count + parts->mistakes->further > 0)
        show_mistakes(app, parts->named_deck ? MISTAKES_LEFT_OUT : MISTAKES_OF_FILE,
                      parts->named_file ? parts->named_file : "", parts->mistakes);
}

void app_close_decks(App *app)
{
    forget_mistakes(app);
    deck_free(app->taken);
}

/* ---- The template ---- */

static bool give_template(App *app)
{
    Error error = {.text = ""};
    if (!app->shelf || !app->saving.folders)
        return false;
    char *path = deck_template_save(app->shelf, app->saving.folders, &error), *shown = path ? text_shown(path) : NULL;
    if (path)
        tell_of(app, "decks.template.saved", shown ? shown : "");
    else
        app_tell(app, &error);
    free(shown);
    free(path);
    return true;
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
    case COMMAND_DECK_TEMPLATE:
        return give_template(app);
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
