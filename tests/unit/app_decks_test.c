/* What the app does with decks: chosen, given, changed under the player's hands, removed, wiped and brought back. */
#include "app.h"

#include "given_deck.h"
#include "memory_folders.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <stdlib.h>
#include <string.h>

typedef struct Desk {
    Store *store;
    DeckShelf *shelf;
    App *app;
    TextBuffer copy;
    Exchange exchange;
    const char *content; /* the folder of the game's own decks; NULL: the project's */
} Desk;

static bool give_copy(void *context, const char *name, const void *bytes, size_t length, Error *error)
{
    Desk *desk = context;
    (void)name;
    (void)error;
    text_buffer_clear(&desk->copy);
    text_buffer_add(&desk->copy, bytes, length);
    return true;
}

static bool ask_copy(void *context, Error *error)
{
    (void)context;
    (void)error;
    return true;
}

/* Another start of the program, with what the store has; `parts` brings what this start has besides. */
static void start(Desk *desk, AppParts parts)
{
    app_destroy(desk->app);
    deck_shelf_close(desk->shelf);
    Settings settings;
    settings_load(&settings, desk->store, NULL);
    settings.note_read = true;
    const char *content = desk->content ? desk->content : PROJECT_FOLDER "/content";
    desk->shelf = deck_shelf_open(content, "en", library.decks, library.article, desk->store);
    desk->exchange = (Exchange){desk, give_copy, ask_copy, NULL};
    parts.store = desk->store;
    parts.shelf = desk->shelf;
    parts.exchange = &desk->exchange;
    parts.settings = settings;
    parts.seed = 5;
    if (!parts.library)
        parts.library = &library;
    desk->app = app_create(&parts);
    assert_non_null(desk->app);
}

static int set_up(void **state)
{
    Desk *desk = calloc(1, sizeof *desk);
    desk->store = memory_store_create();
    start(desk, (AppParts){0});
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    Desk *desk = *state;
    app_destroy(desk->app);
    deck_shelf_close(desk->shelf);
    desk->store->destroy(desk->store);
    text_buffer_free(&desk->copy);
    free(desk);
    return 0;
}

static bool take(Desk *desk, const char *name, TextBuffer deck)
{
    bool taken = app_take_deck(desk->app, &(DeckFile){.name = name, .bytes = deck.text, .length = deck.length});
    text_buffer_free(&deck);
    return taken;
}

static bool change(Desk *desk, const char *name, TextBuffer deck)
{
    bool taken = app_deck_changed(desk->app, &(DeckFile){.name = name, .bytes = deck.text, .length = deck.length});
    text_buffer_free(&deck);
    return taken;
}

static TextBuffer park(void)
{
    return given_deck("park", "In the park");
}

/* The cards' hash sees none of this. */
static TextBuffer other_words(void)
{
    return given_deck("park", "In the park, at last");
}

/* The first card is for another part of life: the rules see that. */
static TextBuffer other_rules(void)
{
    return given_deck_with(park(), "\"level\": \"clear\"", "\"level\": \"close\"");
}

static TextBuffer broken(void)
{
    return given_deck_with(park(), "\"side\": \"codependent\"", "\"side\": \"codependant\"");
}

static ScreenId screen(const Desk *desk)
{
    return app_view(desk->app).screen;
}

static const Deck *deck(const Desk *desk)
{
    return app_view(desk->app).library->deck;
}

static const Game *game(const Desk *desk)
{
    return app_view(desk->app).session ? session_game(app_view(desk->app).session) : NULL;
}

static bool choose(Desk *desk, const char *id)
{
    return app_do(desk->app, command_with_value(COMMAND_DECK, deck_shelf_find(desk->shelf, id)));
}

static void sort_one(Desk *desk)
{
    assert_true(app_do(desk->app, command_game(ACTION_SORT, SIDE_CODEPENDENT)));
}

static char *described(const Desk *desk)
{
    TextBuffer words = {0};
    assert_non_null(game(desk));
    game_describe(game(desk), &words);
    return words.text;
}

/* ---- Choosing ---- */

static void each_deck_has_its_own_game(void **state)
{
    Desk *desk = *state;
    app_do(desk->app, command_of(COMMAND_NEW_GAME));
    sort_one(desk);
    char *everyday = described(desk);
    assert_true(choose(desk, "teens"));
    assert_false(choose(desk, "teens")); /* it is already */
    assert_string_equal(deck(desk)->id, "teens");
    assert_null(game(desk));
    assert_false(app_view(desk->app).stored_game);
    app_do(desk->app, command_of(COMMAND_NEW_GAME));
    sort_one(desk);
    char *teens = described(desk);
    start(desk, (AppParts){0}); /* goes on with the deck that was chosen */
    assert_string_equal(deck(desk)->id, "teens");
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    char *now = described(desk);
    assert_string_equal(now, teens);
    free(now);
    assert_true(choose(desk, "everyday"));
    assert_true(app_view(desk->app).stored_game);
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    now = described(desk);
    assert_string_equal(now, everyday);
    free(now);
    free(teens);
    free(everyday);
}

static void what_is_not_on_the_shelf_cant_be_chosen(void **state)
{
    Desk *desk = *state;
    assert_false(app_do(desk->app, command_with_value(COMMAND_DECK, -1)));
    assert_false(app_do(desk->app, command_with_value(COMMAND_DECK, 1000)));
    assert_false(app_do(desk->app, command_with_value(COMMAND_REMOVE_DECK, 0)));
    assert_false(app_do(desk->app, command_with_value(COMMAND_REMOVE_DECK, 1000)));
    assert_string_equal(deck(desk)->id, "everyday");
}

/* ---- Given ---- */

static void a_sound_one_is_played_at_once_and_stays(void **state)
{
    Desk *desk = *state;
    assert_false(app_follows_deck(desk->app));
    assert_true(take(desk, "park.json", park()));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(game_deck(game(desk))->title, "In the park");
    assert_true(app_follows_deck(desk->app));
    sort_one(desk);
    char *before = described(desk);
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "park");
    assert_false(app_follows_deck(desk->app)); /* the copy is played; nobody said where the file is */
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    char *now = described(desk);
    assert_string_equal(now, before);
    assert_true(take(desk, "park.json", park())); /* the same once more: on with its game */
    free(now);
    now = described(desk);
    assert_string_equal(now, before);
    free(now);
    free(before);
}

/* Its stored game was played with cards that are no more. */
static void a_new_version_begins_anew(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    take(desk, "park.json", other_rules());
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_int_equal(game_sorted_count(game(desk)), 0);
    assert_int_equal(game_stage(game(desk)), STAGE_SORT);
}

static void mistakes_show_and_nothing_is_lost(void **state)
{
    Desk *desk = *state;
    app_do(desk->app, command_of(COMMAND_NEW_GAME));
    sort_one(desk);
    char *before = described(desk);
    assert_true(take(desk, "park.json", broken()));
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    View view = app_view(desk->app);
    assert_int_equal(view.mistakes->count, 1);
    assert_true(view.mistakes->items[0].line > 0);
    assert_string_equal(view.mistaken, "park.json");
    assert_int_equal(view.mistakes_of, MISTAKES_OF_FILE);
    assert_int_equal(deck_shelf_find(desk->shelf, "park"), -1);
    assert_true(app_follows_deck(desk->app));
    assert_true(app_do(desk->app, command_of(COMMAND_BACK)));
    char *now = described(desk);
    assert_string_equal(now, before);
    assert_string_equal(deck(desk)->id, "everyday");
    free(now);
    free(before);
}

static void the_note_is_read_first(void **state)
{
    Desk *desk = *state;
    app_do(desk->app, command_of(COMMAND_WIPE)); /* the note is unread again */
    assert_int_equal(screen(desk), SCREEN_NOTE);
    take(desk, "park.json", park());
    assert_int_equal(screen(desk), SCREEN_NOTE);
    assert_string_equal(deck(desk)->id, "park");
}

static void where_a_workshop_is_set_up_it_is_set_up_with_it(void **state)
{
    Desk *desk = *state;
    app_do(desk->app, command_open(SCREEN_SETUP, 0));
    take(desk, "park.json", park());
    assert_int_equal(screen(desk), SCREEN_SETUP);
    assert_true(app_do(desk->app, command_of(COMMAND_OPEN_WORKSHOP)));
    assert_string_equal(game_deck(game(desk))->id, "park");
}

static void an_id_of_the_games_is_another_on_the_shelf(void **state)
{
    Desk *desk = *state;
    take(desk, "mine.json", given_deck("teens", "Mine"));
    assert_string_equal(deck(desk)->id, "my-teens");
    change(desk, "mine.json", given_deck("teens", "Mine, mended"));
    assert_string_equal(deck(desk)->id, "my-teens");
    assert_string_equal(deck(desk)->title, "Mine, mended");
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->title, "Mine, mended");
}

static void what_cant_be_kept_is_played_and_said(void **state)
{
    Desk *desk = *state;
    memory_store_faults(desk->store)->create_broken = true;
    take(desk, "park.json", park());
    assert_int_equal(screen(desk), SCREEN_TROUBLE);
    assert_string_equal(deck(desk)->id, "park");
    memory_store_faults(desk->store)->create_broken = false;
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "everyday");
}

/* ---- Changed ---- */

static void other_words_show_at_once(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    app_do(desk->app, command_open(SCREEN_MENU, 0));
    char *before = described(desk);
    const Session *session = app_view(desk->app).session;
    assert_true(change(desk, "park.json", other_words()));
    assert_int_equal(screen(desk), SCREEN_MENU);
    assert_ptr_equal(app_view(desk->app).session, session);
    char *now = described(desk);
    assert_string_equal(now, before);
    assert_string_equal(game_deck(game(desk))->title, "In the park, at last");
    assert_string_equal(deck_shelf_deck(desk->shelf, deck_shelf_find(desk->shelf, "park"))->title,
                        "In the park, at last");
    free(now);
    free(before);
    assert_true(app_do(desk->app, command_of(COMMAND_UNDO))); /* its past knows them, too */
    assert_string_equal(game_deck(game(desk))->title, "In the park, at last");
}

static void other_rules_begin_a_new_game(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    assert_true(change(desk, "park.json", other_rules()));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_int_equal(game_sorted_count(game(desk)), 0);
    start(desk, (AppParts){0});
    assert_true(app_view(desk->app).stored_game);
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    assert_int_equal(screen(desk), SCREEN_PLAY);
}

static void a_broken_edit_lists_and_a_mended_one_goes_back(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    char *before = described(desk);
    change(desk, "park.json", broken());
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    int depth = app_view(desk->app).depth;
    change(desk, "park.json", given_deck_with(broken(), "\"area\": \"work\"", "\"area\": \"garden\""));
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_int_equal(app_view(desk->app).mistakes->count, 2);
    assert_int_equal(app_view(desk->app).depth, depth); /* one list, not one over the other */
    app_do(desk->app, command_open(SCREEN_HELP, 0));    /* even where help lies over it */
    change(desk, "park.json", other_words());
    assert_int_equal(screen(desk), SCREEN_HELP);
    app_do(desk->app, command_of(COMMAND_BACK));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    char *now = described(desk);
    assert_string_equal(now, before);
    free(now);
    free(before);
}

static bool no_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    (void)context;
    (void)bytes;
    (void)length;
    return error_set(error, "There is no picture %s.", name);
}

static TextBuffer pictured(const char *title, const char *picture)
{
    TextBuffer field = {0};
    text_buffer_format(&field, "\"picture\": \"%s\"", picture);
    TextBuffer deck = given_deck_with(given_deck("park", title), "\"picture\": \"chairs\"", field.text);
    text_buffer_free(&field);
    return deck;
}

static void change_pictured(Desk *desk, TextBuffer text)
{
    static const DeckPictures none = {.read = no_picture};
    assert_true(app_deck_changed(desk->app, &(DeckFile){"park.json", text.text, text.length, &none}));
    text_buffer_free(&text);
}

/* A picture that is missing is told once; after that the card is what its writer wants to see. */
static void what_is_left_out_is_told_once(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    change_pictured(desk, pictured("In the park", "bench.png"));
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_int_equal(app_view(desk->app).mistakes_of, MISTAKES_LEFT_OUT);
    change_pictured(desk, pictured("In the park, too", "bench.png")); /* the list is open, and stays */
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    app_do(desk->app, command_of(COMMAND_BACK));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    change_pictured(desk, pictured("In the park, again", "bench.png"));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(deck(desk)->title, "In the park, again");
    change_pictured(desk, pictured("In the park, again", "lake.png")); /* another one */
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
}

static void a_dropped_one_that_is_mended_is_kept_and_played(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", broken());
    change(desk, "park.json", park());
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(game_deck(game(desk))->id, "park");
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "park");
}

static void another_choice_ends_the_following(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    choose(desk, "work");
    assert_false(app_follows_deck(desk->app));
}

/* ---- While a workshop is led ---- */

static void open_workshop(Desk *desk)
{
    app_do(desk->app, command_open(SCREEN_SETUP, 0));
    assert_true(app_do(desk->app, command_of(COMMAND_OPEN_WORKSHOP)));
    assert_true(app_leads_workshop(desk->app));
}

static void a_workshop_goes_on(void **state)
{
    Desk *desk = *state;
    open_workshop(desk);
    char *before = described(desk);
    assert_false(take(desk, "park.json", park()));
    assert_int_equal(screen(desk), SCREEN_TROUBLE); /* told that it is kept */
    assert_non_null(strstr(app_view(desk->app).trouble, "In the park"));
    assert_true(deck_shelf_find(desk->shelf, "park") >= 0);
    assert_true(app_do(desk->app, command_of(COMMAND_BACK)));
    assert_int_equal(screen(desk), SCREEN_WORKSHOP);
    assert_false(take(desk, "broken.json", broken()));
    assert_int_equal(screen(desk), SCREEN_TROUBLE);
    assert_non_null(strstr(app_view(desk->app).trouble, "broken.json"));
    app_do(desk->app, command_of(COMMAND_BACK));
    char *now = described(desk);
    assert_string_equal(now, before);
    assert_string_equal(deck(desk)->id, "everyday");
    assert_false(app_follows_deck(desk->app));
    free(now);
    free(before);
}

static void its_own_deck_changes_by_words_alone(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    open_workshop(desk);
    const Session *session = app_view(desk->app).session;
    assert_true(change(desk, "park.json", other_words()));
    assert_string_equal(game_deck(game(desk))->title, "In the park, at last");
    assert_false(change(desk, "park.json", other_rules())); /* to be told again later */
    assert_false(change(desk, "park.json", broken()));
    assert_int_equal(screen(desk), SCREEN_WORKSHOP); /* and nothing of it is seen by the room */
    assert_ptr_equal(app_view(desk->app).session, session);
    assert_false(take(desk, "park.json", other_rules()));
    assert_int_equal(screen(desk), SCREEN_TROUBLE);
    start(desk, (AppParts){0}); /* a power cut: the workshop's own cards are the kept ones still */
    assert_true(app_view(desk->app).stored_workshop);
    assert_true(app_do(desk->app, command_of(COMMAND_RESUME_WORKSHOP)));
    assert_int_equal(screen(desk), SCREEN_WORKSHOP);
}

/* ---- Named on the command line ---- */

static Library named_library(TextBuffer text)
{
    Library named = library;
    Problems problems = {0};
    named.deck = deck_read("park.json", text.text, text.length, library.article, &problems);
    assert_non_null(named.deck);
    text_buffer_free(&text);
    return named;
}

static void a_named_deck_is_not_remembered(void **state)
{
    Desk *desk = *state;
    choose(desk, "teens");
    Library named = named_library(park());
    start(desk, (AppParts){.library = &named, .named_deck = true, .named_file = "park.json"});
    assert_string_equal(deck(desk)->id, "park");
    assert_true(app_follows_deck(desk->app));
    app_do(desk->app, command_of(COMMAND_NEW_GAME));
    sort_one(desk);
    assert_true(change(desk, "park.json", other_words()));
    assert_string_equal(game_deck(game(desk))->title, "In the park, at last");
    assert_int_equal(game_sorted_count(game(desk)), 1);
    assert_int_equal(deck_shelf_find(desk->shelf, "park"), -1);
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "teens");
    deck_free(named.deck);
}

static void its_mistakes_show_at_the_start(void **state)
{
    Desk *desk = *state;
    Problems mistakes = {0};
    choose(desk, "teens");
    problems_add(&mistakes, "folder/park.json", 3, 4, "This is no side.");
    start(desk, (AppParts){.named_file = "park.json", .mistakes = &mistakes});
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_string_equal(app_view(desk->app).mistaken, "park.json");
    assert_int_equal(mistakes.count, 0);
    assert_string_equal(deck(desk)->id, "teens"); /* what was played last is there meanwhile */
    assert_true(app_follows_deck(desk->app));
    assert_true(change(desk, "park.json", park()));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(deck(desk)->id, "park");
    assert_int_equal(deck_shelf_find(desk->shelf, "park"), -1);
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "teens");
}

static void a_dropped_one_after_a_named_one_is_kept(void **state)
{
    Desk *desk = *state;
    Library named = named_library(given_deck("lake", "By the lake"));
    start(desk, (AppParts){.library = &named, .named_deck = true, .named_file = "lake.json"});
    take(desk, "park.json", broken());
    assert_string_equal(deck(desk)->id, "lake");
    change(desk, "park.json", park());
    assert_true(deck_shelf_find(desk->shelf, "park") >= 0);
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "park");
    deck_free(named.deck);
}

/* ---- Removed, wiped, brought back ---- */

static void removing_the_one_that_is_played(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    app_do(desk->app, command_of(COMMAND_HOME));
    app_do(desk->app, command_open(SCREEN_DECKS, 0));
    int index = deck_shelf_find(desk->shelf, "park");
    app_do(desk->app, command_open(SCREEN_REMOVE_DECK, index));
    assert_true(app_do(desk->app, command_with_value(COMMAND_REMOVE_DECK, index)));
    assert_int_equal(screen(desk), SCREEN_DECKS);
    assert_string_equal(deck(desk)->id, "everyday");
    assert_false(app_follows_deck(desk->app));
    assert_int_equal(deck_shelf_find(desk->shelf, "park"), -1);
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "everyday");
    take(desk, "park.json", park()); /* given once more, its game is still there */
    assert_int_equal(game_sorted_count(game(desk)), 1);
}

static void wiping_leaves_nothing(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    app_do(desk->app, command_of(COMMAND_WIPE));
    assert_int_equal(memory_store_file_count(desk->store), 0);
    assert_string_equal(deck(desk)->id, "everyday");
    assert_int_equal(deck_shelf_count(desk->shelf), library.decks->count);
    assert_false(app_follows_deck(desk->app));
}

static void a_copy_brings_decks_and_their_games(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    sort_one(desk);
    char *before = described(desk);
    assert_true(app_do(desk->app, command_of(COMMAND_GIVE_COPY)));
    TextBuffer copy = desk->copy;
    desk->copy = (TextBuffer){0};
    app_do(desk->app, command_of(COMMAND_WIPE));
    app_take_copy(desk->app, copy.text, copy.length);
    text_buffer_free(&copy);
    assert_non_null(strstr(app_view(desk->app).trouble, "1 deck"));
    assert_true(deck_shelf_find(desk->shelf, "park") >= 0);
    assert_string_equal(deck(desk)->id, "park");
    assert_true(app_view(desk->app).stored_game);
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    char *now = described(desk);
    assert_string_equal(now, before);
    free(now);
    free(before);
}

static void a_damaged_one_says_why_it_cant_be_chosen(void **state)
{
    Desk *desk = *state;
    take(desk, "park.json", park());
    choose(desk, "everyday");
    memory_store_put(desk->store, "deck-park.json", "{", 1);
    assert_true(choose(desk, "park"));
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_int_equal(app_view(desk->app).mistakes_of, MISTAKES_OF_SHELF);
    assert_string_equal(deck(desk)->id, "everyday");
    start(desk, (AppParts){0});
    assert_string_equal(deck(desk)->id, "everyday");
}

/* A page's further decks come after its first screen. */
static void one_that_comes_later_says_so(void **state)
{
    Desk *desk = *state;
    desk->content = PROJECT_FOLDER "/nowhere";
    start(desk, (AppParts){.abilities = {.page = true}});
    assert_true(choose(desk, "teens"));
    assert_non_null(strstr(app_view(desk->app).trouble, "“Teens” has not arrived yet."));
    assert_string_equal(deck(desk)->id, "everyday");
    desk->content = NULL;
    start(desk, (AppParts){.abilities = {.page = true}});
    assert_true(choose(desk, "teens"));
    assert_string_equal(deck(desk)->id, "teens");
}

static void one_that_cant_be_looked_at_again_is_asked_for(void **state)
{
    Desk *desk = *state;
    assert_false(app_view(desk->app).unfollowed);
    app_say_unfollowed(desk->app, true);
    take(desk, "park.json", broken());
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_true(app_view(desk->app).unfollowed);
}

#define ON_A_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

/* The template lands among the player's files, under a name that is free, and what was there stays. */
static void a_template_is_given(void **state)
{
    Desk *desk = *state;
    Folders *folders = memory_folders_create();
    start(desk, (AppParts){.folders = folders});
    size_t length = 0, again = 0;
    app_do(desk->app, command_open(SCREEN_DECKS, DECKS_OF_ROUNDS));
    assert_true(app_do(desk->app, command_of(COMMAND_DECK_TEMPLATE)));
    assert_int_equal(app_view(desk->app).screen, SCREEN_TROUBLE);
    assert_non_null(strstr(app_view(desk->app).trouble, "my-deck.csv"));
    assert_true(app_do(desk->app, command_of(COMMAND_BACK)));
    assert_true(app_do(desk->app, command_of(COMMAND_DECK_TEMPLATE)));
    assert_non_null(strstr(app_view(desk->app).trouble, "my-deck-2.csv"));
    assert_int_equal(memory_folders_file_count(folders), 2);
    char *home = folders->place(folders, PLACE_DOCUMENTS);
    char *first = folders->inside(folders, home, "my-deck.csv"),
         *second = folders->inside(folders, home, "my-deck-2.csv");
    const char *bytes = memory_folders_get(folders, first, &length);
    assert_non_null(bytes);
    assert_non_null(strstr(bytes, "telling"));
    assert_non_null(memory_folders_get(folders, second, &again));
    assert_int_equal(length, again);
    memory_folders_refuse(folders, "The disk is full.");
    assert_true(app_do(desk->app, command_of(COMMAND_DECK_TEMPLATE)));
    assert_non_null(strstr(app_view(desk->app).trouble, "The disk is full."));
    free(first);
    free(second);
    free(home);
    start(desk, (AppParts){0});
    folders->destroy(folders);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_DESK(each_deck_has_its_own_game),
        ON_A_DESK(a_template_is_given),
        ON_A_DESK(what_is_not_on_the_shelf_cant_be_chosen),
        ON_A_DESK(a_sound_one_is_played_at_once_and_stays),
        ON_A_DESK(a_new_version_begins_anew),
        ON_A_DESK(mistakes_show_and_nothing_is_lost),
        ON_A_DESK(the_note_is_read_first),
        ON_A_DESK(where_a_workshop_is_set_up_it_is_set_up_with_it),
        ON_A_DESK(an_id_of_the_games_is_another_on_the_shelf),
        ON_A_DESK(what_cant_be_kept_is_played_and_said),
        ON_A_DESK(other_words_show_at_once),
        ON_A_DESK(other_rules_begin_a_new_game),
        ON_A_DESK(a_broken_edit_lists_and_a_mended_one_goes_back),
        ON_A_DESK(what_is_left_out_is_told_once),
        ON_A_DESK(a_dropped_one_that_is_mended_is_kept_and_played),
        ON_A_DESK(another_choice_ends_the_following),
        ON_A_DESK(a_workshop_goes_on),
        ON_A_DESK(its_own_deck_changes_by_words_alone),
        ON_A_DESK(a_named_deck_is_not_remembered),
        ON_A_DESK(its_mistakes_show_at_the_start),
        ON_A_DESK(a_dropped_one_after_a_named_one_is_kept),
        ON_A_DESK(removing_the_one_that_is_played),
        ON_A_DESK(wiping_leaves_nothing),
        ON_A_DESK(a_copy_brings_decks_and_their_games),
        ON_A_DESK(a_damaged_one_says_why_it_cant_be_chosen),
        ON_A_DESK(one_that_comes_later_says_so),
        ON_A_DESK(one_that_cant_be_looked_at_again_is_asked_for),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
