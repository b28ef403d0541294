/* The program around the game: which screen is open, settings, the stored game. It carries out commands and knows
 * nothing of windows, so that the SDL presenter, the terminal and the tests all drive the very same thing. */
#ifndef APP_H
#define APP_H

#include "clock.h"
#include "cue.h"
#include "deck_shelf.h"
#include "exchange.h"
#include "folders.h"
#include "screen.h"
#include "table_port.h"

typedef struct App App;

typedef struct AppParts {
    const Library *library; /* must outlive the app */
    const char *content;    /* the folder that it was read from, for other languages; NULL: there are no others */
    DeckShelf *shelf;       /* all decks that can be chosen; must outlive the app; NULL: there is no choice */
    bool named_deck;        /* the library's deck is a file that the command line named: it is not remembered */
    const char *named_file; /* that file's name, without folders, whether or not it can be played; NULL: none */
    Problems *mistakes;     /* what is wrong with it, to be shown at the start; emptied. NULL: nothing */
    Store *store;           /* must outlive the app; NULL: nothing is kept */
    Settings settings;      /* as loaded */
    const Settings *shown;  /* the same with the command line's wishes in it, for this run alone, a theme or motion
                             * wished for marked as chosen; NULL: no wishes */
    const Preferences *preferences; /* of the system, which count until the player chooses otherwise; NULL: none */
    Abilities abilities;    /* what can be had where it is shown */
    uint64_t seed;          /* of the first new game; later ones follow from it */
    const Clock *clock;     /* must outlive the app; NULL: it stays the day that the game was told last */
    Folders *folders;       /* where the table may be saved; must outlive the app; NULL: nowhere */
    const TablePort *picture; /* makes a picture of the table; must outlive the app; NULL: it is saved as text alone */
    const Exchange *exchange; /* by which copies of everything stored come and go; must outlive the app; NULL: they are
                               * not offered */
    const char *trouble;    /* something to tell at the start, or NULL */
    bool workshop;          /* begins where a workshop is set up */
    bool drop_deck;         /* files can be dropped on what it is shown in */
    bool skip_note;         /* tests and replays: straight to the title */
} AppParts;

/* NULL where memory runs out. */
App *app_create(const AppParts *parts);
void app_destroy(App *app);

/* Puts a played-back session on the screen instead of the title (--replay). The app owns it from then on. */
void app_show_session(App *app, Session *session);

/* Carries a command out. False where nothing changed (refused, or nothing to do). */
bool app_do(App *app, Command command);

/* What the screens may show now. Good until the next app_do. */
View app_view(const App *app);

/* The system prefers something else from now on; NULL: nothing. */
void app_prefer(App *app, const Preferences *preferences);

/* The same of the languages that the system's user reads: BCP 47 codes with commas between, the preferred one first.
 * Until the player chooses one, the first of them that the game has shows from now on, or as soon as its words have
 * come (app_content_came). */
void app_prefer_languages(App *app, const char *languages);

/* The file that the player chose after COMMAND_ASK_COPY. A game under way is closed, the title shows, and before it
 * what came of the copy; of a file that is none, only that is told. The bytes are only lent. */
void app_take_copy(App *app, const char *bytes, size_t length);

/* To be called by whoever learns that the store's `later` has another answer: the player is told once that something
 * could not be kept, and the notice goes when it could after all. */
void app_look_at_store(App *app);

/* Tells the player that no voice answers, where reading aloud is wanted. */
void app_say_no_voice(App *app);

/* The next sound that goes with what was done or has happened, in order; CUE_NONE: there is no more. Asked once, it is
 * gone. Those that nobody asks for make room for later ones. */
Cue app_take_cue(App *app);

/* The caption that the screens show, until it is set to CUE_NONE. */
void app_set_caption(App *app, Cue cue);

/* What the first screen did without lies in the content's folder now: it is read. A page fetches it later. */
void app_content_came(App *app);

/* ---- Of decks ---- */

/* A deck's file that the player dropped or chose. Sound, it is kept among the player's decks and played at once; else
 * its mistakes show. While a workshop is led, that goes on: the deck is kept, and the leader is told so. The file is
 * only lent; its pictures must stay good as long as the app. True where it is to be followed from now on
 * (app_deck_changed for each change) in place of the one before. */
bool app_take_deck(App *app, const DeckFile *file);

/* The file that is followed has changed. What shows follows: the words of the card at hand, or the list of mistakes.
 * Where the rules see other cards now, a new game begins. False where a workshop would end with it: then nothing is
 * done, and it is to be told again when the workshop is over (app_leads_workshop). */
bool app_deck_changed(App *app, const DeckFile *file);

/* Whether the file that was given last, or that the command line named, is still what is played, or can't be played
 * yet: another deck was not chosen since. */
bool app_follows_deck(const App *app);

/* Whether the file that is given next can't be looked at again, so that after a change it has to be given once more:
 * then the list of its mistakes says so. */
void app_say_unfollowed(App *app, bool unfollowed);

/* Says why what was dropped or chosen can't even be looked at as a deck. */
void app_refuse_deck(App *app, const Error *error);

/* ---- Of workshops ---- */

/* A team's vote, from whatever source (vote_source.h). False where none is asked for, or it changes nothing. */
bool app_vote(App *app, int team, Side side);

/* What stands on the teams' keys, for the screens (View.team_keys): TEAMS_MOST * 2 words that outlive the app. */
void app_set_team_keys(App *app, const char *const *keys);

/* Tells the time, in milliseconds from any moment on; it never goes back. True where the screen shows something else
 * now. app_wait: how many milliseconds until it will; -1: nothing is waited for. */
bool app_set_time(App *app, double milliseconds);
double app_wait(const App *app);

/* Whether a workshop shows, so that nothing else may take its place unasked. */
bool app_leads_workshop(const App *app);

/* Whether the screen saver is to wait. */
bool app_keeps_awake(const App *app);

/* Whether the leader's own window is to be open; and that it is not any more, as its screen or it itself was closed. */
bool app_two_windows(const App *app);
void app_close_second_window(App *app);

/* An address that the player wanted to see could not be opened: it is told, with the address. */
void app_miss_link(App *app, const char *link);

/* Whether the chosen font can't be had where the app shows: the settings say so. */
void app_miss_font(App *app, bool missing);

/* ---- Of keys ---- */

/* What was pressed while SCREEN_BINDING waits (View.binding); or why it can't be had. False where nothing waits. */
bool app_take_key(App *app, Pressed pressed);
bool app_refuse_key(App *app, KeyRefusal refusal);

void app_set_device(App *app, Device device);
void app_set_leaning(App *app, int leaning);
void app_set_scan(App *app, ScanView scan); /* of one-button play */

/* Whether the program should close. */
bool app_leaving(const App *app);

#endif
