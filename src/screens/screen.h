/* The screens: each a pure function from what is to be shown and the window to a list of nodes. A new screen is a pair
 * of lines here and a file of its own. */
#ifndef SCREEN_H
#define SCREEN_H

#include "cue.h"
#include "deck_shelf.h"
#include "field.h"
#include "layout.h"
#include "save_view.h"
#include "library.h"
#include "session.h"
#include "settings.h"

/* How the player last touched the game: hints and glyphs follow it. With one button any of them presses, and the focus
 * walks by itself. */
typedef enum Device { DEVICE_MOUSE, DEVICE_TOUCH, DEVICE_KEYS, DEVICE_PAD, DEVICE_ONE_BUTTON, DEVICE_TERMINAL } Device;

/* Where the walk of one-button play is: on what the screen has, or at what only the walk has (scan_nodes.h). */
typedef enum ScanPlace { SCAN_ON_SCREEN, SCAN_AT_FURTHER, SCAN_AT_BACK } ScanPlace;

typedef struct ScanView {
    ScanPlace place;
    bool rests; /* until a press */
} ScanView;

/* The timer of a workshop's stage. Its end changes nothing. */
typedef struct TimerView {
    int whole;    /* seconds; 0: this stage has none */
    int left;     /* seconds, rounded up */
    bool runs;
} TimerView;

/* What SCREEN_BINDING does just now. */
typedef enum BindingStage {
    BINDING_RESTS,
    BINDING_WAITS, /* for a key or a button */
    BINDING_ASKS   /* whether what was pressed is to be taken from those who have it */
} BindingStage;

/* Why what was pressed can't be had. */
typedef enum KeyRefusal {
    KEY_NOT_REFUSED,
    KEY_REFUSED_HELD,    /* Shift and the like are held with others, and Shift three times leaves */
    KEY_REFUSED_BROWSER, /* browsers keep it for themselves */
    KEY_REFUSED_UNKNOWN, /* nobody knows what stands on it */
    KEY_REFUSED_OTHERS,  /* the others need it, and can't be given what this one has */
    KEY_REFUSED_LAST     /* something would be left without any key that must have one */
} KeyRefusal;

typedef struct BindingView {
    Control control;
    BindingStage stage;
    BoundKind kind; /* which of its keys or buttons is changed: */
    int slot;
    char word[BINDING_BYTES], place[BINDING_BYTES]; /* what was pressed */
    Controls others; /* who have it */
    bool may_take, may_swap;
    KeyRefusal refused;
} BindingView;

/* What is written on SCREEN_LETTERS. */
typedef struct LettersView {
    Field field;     /* the text so far, the caret at its end */
    bool other_size; /* WRITE_OTHER_SIZE was asked for */
} LettersView;

/* What the mistakes on SCREEN_MISTAKES are in. */
typedef enum MistakesOf {
    MISTAKES_OF_FILE,  /* the file that was given: it can't be played, and is followed until it can */
    MISTAKES_LEFT_OUT, /* the same file, which is played without what they are about */
    MISTAKES_OF_SHELF  /* a deck that was chosen, and is damaged since it was kept */
} MistakesOf;

/* Everything a screen may show. Read only. */
typedef struct View {
    const Library *library;
    const Settings *settings;
    const Session *session; /* of a game on one's own or, in a workshop, of that; NULL before one is there */
    bool stored_game;       /* a game from an earlier start waits */
    ScreenId screen;
    int value;              /* which section, which card: what COMMAND_OPEN brought */
    Abilities abilities;    /* what can be had here */
    bool copies;            /* whether what is stored can be copied to a file, and brought back */
    const char *trouble;    /* what SCREEN_TROUBLE says; also the notice on other screens; NULL without */
    const char *place;      /* where journals and settings lie, for the person */
    Device device;
    int depth;              /* how many screens lie beneath this one, to be gone back to */
    const SaveView *save;   /* what the table may be saved as, and where; NULL: it can't be saved here */
    int picked;             /* what of the screen is in the hand (COMMAND_PICK); -1: nothing */
    int due;                /* cards that are due again today */
    Cue caption;            /* the sound that is said in words now; CUE_NONE: none */
    int leaning;            /* with confirm_sort: -1 the card leans left, 1 right, 0 not */
    ScanView scan;          /* of one-button play */
    bool stored_workshop;   /* a workshop waits that can be gone on with */
    bool workshop_over;     /* it is at its closing: it waits to be kept, not to be played on */
    bool blank;             /* the workshop's screen shows nothing */
    TimerView timer;
    const DeckShelf *shelf; /* all decks that can be chosen; NULL: there is no choice */
    bool ask_deck;          /* a deck's file can be chosen here (COMMAND_ASK_DECK) */
    bool drop_deck;         /* a deck's file can be dropped on the window */
    const Problems *mistakes; /* of SCREEN_MISTAKES */
    const char *mistaken;   /* the name of the file that they are in */
    MistakesOf mistakes_of;
    bool unfollowed;        /* their file can't be looked at again */
    bool two_windows;       /* the leader's own window is open */
    bool font_missing;      /* the chosen font can't be had: the usual one shows */
    const BindingView *binding; /* of SCREEN_BINDING */
    const LettersView *letters; /* of SCREEN_LETTERS */
    const char *const *team_keys; /* what stands on the teams' keys: of team t and pile p at t * 2 + p; NULL: unknown */
} View;

/* Fills the list (cleared first) with the screen's nodes, in reading and focus order. */
void screen_build(const View *view, const Layout *layout, NodeList *nodes);

/* Starts the next round from the cards that the player chose; `signs`: they are to be named in it. */
Command view_start_round(const View *view, bool signs);

/* Whether a voice reads what shows, so that it can be heard again. A terminal has words for that. */
bool view_reads_aloud(const View *view);

/* A short stable name, for tests, logs and golden pictures: "title", "sort", "feedback", ... It tells the stages of
 * SCREEN_PLAY apart. */
const char *screen_name(const View *view);

#endif
