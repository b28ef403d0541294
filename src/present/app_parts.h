/* What the app is made of; for the app_*.c files alone. */
#ifndef APP_PARTS_H
#define APP_PARTS_H

#include "app.h"
#include "random.h"
#include "saving.h"

enum { SCREENS_DEEP = 16, CUES_WAITING = 4, LANGUAGES_BYTES = 128 };

typedef struct OpenScreen {
    ScreenId screen;
    int value;
} OpenScreen;

/* The timer of a workshop's stage. */
typedef struct AppTimer {
    bool followed; /* stage and place are those of the game */
    WorkshopStage stage;
    int place;
    int whole;    /* seconds; 0: none */
    double left;  /* milliseconds at `since` */
    double since; /* of app->now; counts where it runs */
    bool runs;
} AppTimer;

struct App {
    Library library; /* its deck is the one that is played: `taken`, or the one that the app was given */
    const char *content;
    bool translated; /* what of the library is in a language is the app's own */
    Deck *taken;     /* owned; NULL: none was chosen or given yet */
    bool named_deck; /* it is the file that the command line named: it is not remembered */
    bool file_named; /* the same of the file that is followed, whether or not it can be played */
    bool follows;    /* there is one */
    bool unfollowed; /* it can't be looked at again */
    bool drop_deck;
    DeckShelf *shelf;
    Problems mistakes; /* of the deck that was given or chosen last */
    char *mistaken;    /* the name of its file */
    MistakesOf mistakes_of;
    Store *store;
    Settings settings; /* what this run shows */
    Settings kept;     /* what is stored: without the command line's wishes and the system's preferences */
    Abilities abilities;
    bool has_preferences;
    Preferences preferences; /* of the system */
    char languages[LANGUAGES_BYTES]; /* that the system's user reads, as they changed last; empty: they did not */
    uint64_t seed; /* of the next new game */
    Random seeds;  /* of those after it */
    Session *session; /* of what is played now */
    Session *aside;   /* in a workshop: the game on one's own; else the workshop. NULL: not opened */
    bool at_workshop;
    bool stored_over;     /* the one that waits in the store is at its closing */
    bool stored_workshop; /* a workshop waits that can be gone on with, opened or not */
    bool blank;
    bool two_windows;
    bool font_missing; /* the chosen one can't be had */
    double now; /* milliseconds, as it was told last */
    AppTimer timer;
    Cue cues[CUES_WAITING]; /* to be asked for, the first first */
    int cue_count;
    Cue caption;
    BindingView binding; /* of SCREEN_BINDING */
    LettersView letters; /* of SCREEN_LETTERS */
    const char *const *team_keys;
    bool stored_game; /* a journal waits that was not opened yet */
    bool leaving;
    bool told_not_kept; /* the player was told once that the disk refuses */
    Error late;         /* what was told of the store where it refused late; empty: nothing, or all is well again */
    Device device;
    ScanView scan;
    int leaning;
    int picked;
    const Clock *clock;
    Saving saving;
    const Exchange *exchange;
    int due;     /* cards that are to come again ... */
    int due_day; /* ... on this day, as the clock has it */
    Error trouble;
    OpenScreen open[SCREENS_DEEP]; /* the last one shows; the first is the title or the content note */
    int depth;
};

/* ---- app.c: the screens ---- */

/* Puts a screen over the one that shows, or goes back to it where it is open already; leaves a workshop and everything
 * else for the title; goes back by one screen, false where there is none beneath. */
void app_open(App *app, ScreenId screen, int value);
void app_go_home(App *app);
bool app_go_back(App *app);
/* Puts a message on the screen that the player should read. */
void app_tell(App *app, const Error *error);
ScreenId app_current(const App *app);

/* ---- app_game.c: the game ---- */

/* What a game on one's own, or a workshop, is played with. */
GameContent app_content(const App *app, bool workshop);

/* Counts the cards that are due today, of a game that waits in the store, too: it is looked at without being opened. */
void app_count_due(App *app);
/* The day as the clock has it; 0: not known. */
int app_today(const App *app);
bool app_play(App *app, Action action);
bool app_new_game(App *app);
bool app_go_on(App *app);
bool app_undo_or_redo(App *app, CommandKind kind);
/* Opens the stored game for its path or table, which lies on the title then. False where there is something to read
 * first. */
bool app_open_stored(App *app);

/* Closes whatever game is open; everything of it is stored. */
void app_close_games(App *app);
/* Looks anew what is stored to be gone on with. */
void app_look_for_games(App *app);
void app_watch_keeping(App *app);
/* The seed of the next new game. */
uint64_t app_next_seed(App *app);

/* ---- app_workshop.c: workshops ---- */

/* The workshop's session is played from now on, the game on one's own laid aside. */
void app_enter_workshop(App *app);
void app_leave_workshop(App *app); /* the game on one's own is the one that is played again */
/* Puts a played-back one on the screen; it is the session already. */
void app_show_workshop(App *app, Session *session);
void app_begin_with_workshop(App *app);
/* Looks anew whether one waits in the store. */
void app_look_at_workshop(App *app);
/* Whether the workshop that is open or waits is at its closing. */
bool app_workshop_over(const App *app);
/* After whatever may have changed the stage; `starts`: its timer begins to run. */
void app_follow_stage(App *app, bool starts);
TimerView app_timer_view(const App *app);
/* The commands about workshops alone, from COMMAND_SET_UP to COMMAND_LEADER. */
bool app_do_workshop(App *app, const Command *command);

/* ---- app_cues.c: sounds ---- */

/* What of the game can be heard changing. */
typedef struct CueMoment {
    GameStage stage;
    int steps_open;
    bool step_ended; /* of the step that the action is about */
} CueMoment;

/* The moment before an action, or before it is done once more; then what is heard of it. */
CueMoment app_cue_moment(const App *app, const Action *action);
void app_cue_action(App *app, const Action *action, CueMoment before);
/* A setting about sounds or captions was changed: there is one to try it by. */
void app_cue_setting(App *app, SettingId setting, int value);
void app_add_cue(App *app, Cue cue);

/* ---- app_decks.c: decks ---- */

/* The deck that was played last takes the place of the library's. */
void app_begin_with_deck(App *app);
bool app_choose_deck(App *app, int index);
bool app_remove_deck(App *app, int index);
/* After what is stored was wiped or brought back. */
void app_look_at_shelf(App *app);
/* What is wrong with the file that the command line named, over the first screen. */
void app_begin_with_file(App *app, const AppParts *parts);
void app_close_decks(App *app);
/* The games go on with the deck as it is now (owned from then on), where its rules are what they were. False: nothing
 * is changed. */
bool app_replace_deck(App *app, Deck *deck, const DeckPictures *pictures);
/* The commands about decks: COMMAND_DECK, COMMAND_REMOVE_DECK, COMMAND_ASK_DECK, COMMAND_DECK_TEMPLATE. */
bool app_do_deck(App *app, const Command *command);

/* ---- app_settings.c: settings ---- */

/* Stores them; where that fails the player is told, once. */
void app_save_settings(App *app);
/* What nobody has chosen is as the system prefers it: shown so, never stored. */
void app_apply_preferences(App *app);
bool app_set(App *app, SettingId setting, int value);
void app_wipe(App *app);

/* ---- app_language.c ---- */

/* Shows the language with this index in the library's list from now on. False where nothing changed. */
bool app_choose_language(App *app, int index);
/* The one that the settings name, where another shows. */
void app_show_chosen_language(App *app);
/* Whether a page still fetches what games may need that are under way; and tells so. True. */
bool app_awaits_content(const App *app);
bool app_tell_awaited(App *app);
void app_close_language(App *app);

/* ---- app_keys.c: keys and buttons ---- */

/* Carries out a COMMAND_BIND. False where it changes nothing. */
bool app_bind(App *app, const Command *command);

/* ---- app_letters.c: a team's name without a keyboard ---- */

/* The letters begin with the team's own name; false where there is no such team. Then carries out a COMMAND_WRITE:
 * false where it changes nothing. */
bool app_begin_letters(App *app, int team);
bool app_write(App *app, const Command *command);

/* ---- app_copies.c: copies of everything stored ---- */

/* Whether copies can be given and asked for here. Each of the two: true where the screen has something new to say. */
bool app_offers_copies(const App *app);
bool app_give_copy(App *app);
bool app_ask_copy(App *app);

#endif
