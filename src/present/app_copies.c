/* What the app does with copies of everything stored: hands one to the player, and brings one back. */
#include "app_parts.h"

#include "bundle.h"

#define COPY_NAME "me-and-we-copy.json"

/* Adds a sentence of the language, with a space before it where something stands there already. */
static void add_sentence(const App *app, TextBuffer *words, const char *key, const char *const *pairs)
{
    text_buffer_say(words, words->length > 0 ? " " : "");
    language_format(app->library.language, words, key, pairs);
}

static void add_count(const App *app, TextBuffer *words, const char *key, int count)
{
    text_buffer_say(words, words->length > 0 ? " " : "");
    language_plural(app->library.language, words, key, count);
}

static void tell_words(App *app, TextBuffer *words)
{
    Error message;
    error_set(&message, "%s", words->text ? words->text : "");
    text_buffer_free(words);
    app_tell(app, &message);
}

bool app_offers_copies(const App *app)
{
    return app->exchange && app->store;
}

/* ---- Giving ---- */

static void tell_given(App *app, const Error *left_out)
{
    TextBuffer words = {0};
    add_sentence(app, &words, "copy.given", (const char *const[]){"file", COPY_NAME, NULL});
    if (left_out->text[0])
        text_buffer_format(&words, " %s", left_out->text);
    tell_words(app, &words);
}

bool app_give_copy(App *app)
{
    TextBuffer bundle = {0};
    Error error = {.text = ""}; /* also what had to be left out */
    if (!app_offers_copies(app))
        return false;
    Error refused = {.text = ""};
    bool written = bundle_write(app->store, &bundle, &error);
    const Exchange *exchange = app->exchange;
    bool given = written && exchange->give(exchange->context, COPY_NAME, bundle.text, bundle.length, &refused);
    text_buffer_free(&bundle);
    if (given)
        tell_given(app, &error);
    else
        app_tell(app, written ? &refused : &error);
    return true;
}

/* ---- Bringing back ---- */

bool app_ask_copy(App *app)
{
    Error error = {.text = ""};
    if (!app_offers_copies(app) || app->exchange->ask(app->exchange->context, &error))
        return false; /* nothing is to be seen until the file is there */
    app_tell(app, &error);
    return true;
}

/* The settings that came with the copy, or those that are here, count from now on. The window stays as it is. */
static void take_settings(App *app)
{
    bool fullscreen = app->settings.fullscreen, note_read = app->kept.note_read, finished = app->kept.finished;
    settings_load(&app->kept, app->store, NULL);
    app->kept.note_read = app->kept.note_read || note_read; /* where the store could not keep that */
    app->kept.finished = app->kept.finished || finished;
    app->settings = app->kept;
    app->settings.fullscreen = fullscreen;
    app_apply_preferences(app);
    app_show_chosen_language(app);
}

static void tell_brought(App *app, const BundleResult *result)
{
    TextBuffer words = {0};
    if (result->games > 0)
        add_count(app, &words, "copy.games", result->games);
    else
        add_sentence(app, &words, result->known > 0 ? "copy.games.known" : "copy.games.none", NULL);
    if (result->games > 0 && result->known > 0)
        add_count(app, &words, "copy.games.more_known", result->known);
    if (result->decks > 0)
        add_count(app, &words, "copy.decks", result->decks);
    if (result->games > 0)
        add_sentence(app, &words, "copy.go_on", NULL);
    if (result->settings)
        add_sentence(app, &words, "copy.settings", NULL);
    add_sentence(app, &words, "copy.still_here", NULL);
    tell_words(app, &words);
}

/* The title, or before it the note, where nobody has read that. */
static void go_to_start(App *app)
{
    bool note = app->open[0].screen == SCREEN_NOTE && !app->kept.note_read;
    app_go_home(app);
    if (note)
        app->open[0].screen = SCREEN_NOTE;
}

void app_take_copy(App *app, const char *bytes, size_t length)
{
    Error error = {.text = ""};
    BundleResult result;
    if (!app_offers_copies(app))
        return;
    if (!bundle_check(bytes, length, &error)) {
        app_tell(app, &error);
        return;
    }
    app_close_games(app); /* what is brought back may be the game to go on with */
    bool brought = bundle_read(app->store, bytes, length, &result, &error);
    if (result.settings)
        take_settings(app);
    app_look_at_shelf(app);
    app_look_for_games(app);
    go_to_start(app);
    if (brought)
        tell_brought(app, &result);
    else
        app_tell(app, &error);
}
