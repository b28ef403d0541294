/* What the app does with languages: shows another one at once, in the middle of a game, which goes on as it is: the
 * rules see no words. */
#include "app_parts.h"
#include "challenge.h"
#include "language_choice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Tells why a language can't be shown. In a page it may only not have come yet. */
static void tell(App *app, const ListedLanguage *language, Problems *problems)
{
    Error error;
    TextBuffer words = {0};
    if (app->abilities.page)
        language_format(app->library.language, &words, "settings.language.later",
                        (const char *const[]){"language", language->name, NULL});
    else
        problems_write(problems, &words);
    error_set(&error, "%s", words.text ? words.text : language->name);
    text_buffer_free(&words);
    app_tell(app, &error);
}

/* Whether every challenge that there was is there still: a game may be in the middle of it. */
static bool keeps_challenges(const ChallengeSet *now, const ChallengeSet *next)
{
    for (int i = 0; i < now->count; i++)
        if (now->items[i] && !next->items[i])
            return false;
    return true;
}

/* One of the game's own decks is played on in its translation, or as it was written where there is none. */
static void translate_deck(App *app, const char *code)
{
    Problems problems = {0};
    int index = app->shelf && !app->named_deck ? deck_shelf_find(app->shelf, app->library.deck->id) : -1;
    if (index >= 0 && !deck_shelf_deck(app->shelf, index)->own) {
        Deck *deck = library_game_deck(app->content, code, app->library.deck->id, app->library.article, &problems);
        if (deck && !app_replace_deck(app, deck, app->library.pictures))
            deck_free(deck);
    }
    problems_free(&problems);
}

static void take_words(App *app, const Library *next)
{
    Library before = app->library;
    app->library.language = next->language;
    app->library.words = next->words;
    app->library.messages = next->messages;
    app->library.help = next->help;
    app->library.decks = next->decks;
    app->library.challenges = next->challenges;
    if (app->shelf)
        deck_shelf_translate(app->shelf, language_code(next->language), next->decks);
    translate_deck(app, language_code(next->language));
    if (app->translated)
        library_free_words(&before);
    app->translated = true;
}

static bool show(App *app, const ListedLanguage *language)
{
    Problems problems = {0};
    Library next = {.article = app->library.article};
    bool read = library_translate(&next, app->content, language->code, challenge_formats(), &problems) &&
                next.help && keeps_challenges(&app->library.challenges, &next.challenges);
    if (read) {
        take_words(app, &next);
    } else {
        tell(app, language, &problems);
        library_free_words(&next);
    }
    problems_free(&problems);
    return read;
}

bool app_awaits_content(const App *app)
{
    return app->abilities.page && app->library.challenges.count == 0;
}

bool app_tell_awaited(App *app)
{
    Error error;
    error_set(&error, "%s", language_text(app->library.language, "game.later"));
    app_tell(app, &error);
    return true;
}

void app_show_chosen_language(App *app)
{
    int index = language_list_find(app->library.languages, app->kept.language);
    if (index >= 0)
        app_choose_language(app, index);
}

/* Whoever has chosen one keeps it. */
static void follow_languages(App *app)
{
    char code[LANGUAGE_CODE_BYTES];
    if (!app->content || !app->languages[0] || app->settings.language[0] || app_awaits_content(app))
        return;
    language_choose(app->content, app->languages, code);
    int index = language_list_find(app->library.languages, code);
    if (index >= 0 && strcmp(code, language_code(app->library.language)) != 0)
        show(app, &app->library.languages->languages[index]);
}

void app_prefer_languages(App *app, const char *languages)
{
    snprintf(app->languages, sizeof app->languages, "%s", languages);
    follow_languages(app);
}

/* The language that was chosen, or that the system has come to prefer, may have come late, too. */
void app_content_came(App *app)
{
    ListedLanguage shown = {language_code(app->library.language), ""};
    if (!app->content || !app_awaits_content(app))
        return;
    show(app, &shown);
    app_show_chosen_language(app);
    follow_languages(app);
    app_look_for_games(app);
    app_count_due(app);
}

bool app_choose_language(App *app, int index)
{
    const LanguageList *list = app->library.languages;
    if (!app->content || !list || index < 0 || index >= list->count)
        return false;
    const ListedLanguage *language = &list->languages[index];
    bool shown = strcmp(language->code, language_code(app->library.language)) == 0;
    if (!shown && !show(app, language))
        return true; /* what is told shows */
    if (shown && strcmp(app->kept.language, language->code) == 0)
        return false;
    snprintf(app->settings.language, sizeof app->settings.language, "%s", language->code);
    snprintf(app->kept.language, sizeof app->kept.language, "%s", language->code);
    app_save_settings(app);
    return true;
}

void app_close_language(App *app)
{
    if (app->translated)
        library_free_words(&app->library);
    app->translated = false;
}
