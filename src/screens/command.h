/* What pressing a node does: a game action, or something about the screens around the game. */
#ifndef COMMAND_H
#define COMMAND_H

#include "action.h"

typedef enum ScreenId {
    SCREEN_NOTE,     /* the content note, once before the first card and from the menu */
    SCREEN_TITLE,
    SCREEN_PLAY,     /* the game at whatever stage it is: sort, name the sign, feedback, round's end */
    SCREEN_MENU,
    SCREEN_TABLE,    /* the comparison table so far */
    SCREEN_ROW,      /* one card of the table, whole */
    SCREEN_HOW,      /* how to play */
    SCREEN_WORDS,    /* what the two words mean: the article's definitions */
    SCREEN_SECTION,  /* the quotations of one section */
    SCREEN_SETTINGS,
    SCREEN_ABOUT,    /* about the article */
    SCREEN_HELP,
    SCREEN_WIPE,     /* asks before everything stored is wiped */
    SCREEN_NEW,      /* asks before a new game when one is under way */
    SCREEN_PATH,     /* the article's five steps; value: which one is looked at, -1: the next */
    SCREEN_CHALLENGE,/* value: which */
    SCREEN_ENDING,   /* after the last step */
    SCREEN_SAVE,     /* where the table is to be saved, and as what */
    SCREEN_SETUP,    /* of a workshop: deck, teams, votes, timer */
    SCREEN_LETTERS,  /* where a team's name is written without a keyboard. value: which team */
    SCREEN_CHECK,    /* whether the last row can read the projector */
    SCREEN_WORKSHOP, /* the workshop at whatever stage it is */
    SCREEN_KEYS,     /* every key that a workshop knows */
    SCREEN_CONTROLS, /* which keys and gamepad buttons do what */
    SCREEN_BINDING,  /* the same of one of them, which waits for another one. value: a Control */
    SCREEN_AFTERWARDS, /* the last workshop's table, splits and questions, to be kept */
    SCREEN_DECKS,    /* which deck is played, and which of its cards rounds are dealt from. value: a DecksPage */
    SCREEN_REMOVE_DECK, /* asks before one of the player's decks is removed. value: which, on the shelf */
    SCREEN_MISTAKES, /* what is wrong with the deck that was given last */
    SCREEN_LEADER,   /* what whoever leads sees in a window of their own; never opened, only shown there */
    SCREEN_TROUBLE,  /* a message the player should read: what happened, what was kept, what to do */
    SCREEN_COUNT
} ScreenId;

typedef enum SettingId {
    SETTING_THEME, SETTING_TEXT_STEP, SETTING_REDUCED_MOTION, SETTING_NAME_SIGNS, SETTING_CONFIRM_SORT,
    SETTING_FULLSCREEN, SETTING_READ_ALOUD, SETTING_SPEECH_RATE, SETTING_SOUND, SETTING_VOLUME, SETTING_CAPTIONS,
    SETTING_ONE_BUTTON, SETTING_PACE, SETTING_STICKY_DRAG, SETTING_FONT,
    SETTING_LANGUAGE, /* which of Library.languages */
    SETTING_AREAS, /* of the rounds: a DealChoice's areas */
    SETTING_LEVEL  /* of the rounds: a LevelChoice */
} SettingId;

typedef enum CommandKind {
    COMMAND_NONE,
    COMMAND_GAME,     /* action */
    COMMAND_UNDO,
    COMMAND_REDO,
    COMMAND_OPEN,     /* screen; value: which section, which card */
    COMMAND_BACK,     /* the screen before */
    COMMAND_HOME,     /* to the title */
    COMMAND_GO_ON,    /* the stored game, exactly where it was */
    COMMAND_NEW_GAME,
    COMMAND_SET,      /* setting, value */
    COMMAND_BIND,     /* keys and buttons. value: a BindWish; action.value: a Control; action.verb, action.item: of its
                       * keys (or buttons: a BoundKind) the first or the second */
    COMMAND_PICK,     /* value: what of the screen is in the hand until the next thing is done; -1: nothing */
    COMMAND_SAVE_KIND,   /* value: SaveKind, what the table is to be saved as */
    COMMAND_SAVE_FOLDER, /* value: SAVE_ABOVE, SAVE_PLACE + which, SAVE_INSIDE + which: where to */
    COMMAND_SAVE,     /* the table, there */
    COMMAND_TEAM_NAMES, /* of a workshop. value: 1 where they are wanted in what is saved, else 0 */
    COMMAND_SET_UP,   /* of the next workshop. setting: unused; value: a SetUp; action.item: what it is set to */
    COMMAND_NAME_TEAM, /* of the next workshop. value: which team; action.item, action.place: shape and colour; text */
    COMMAND_WRITE,    /* of SCREEN_LETTERS. value: a WriteWish; action.text: what WRITE_LETTER adds */
    COMMAND_REMOVE_TEAM, /* of the next workshop. value: which team */
    COMMAND_OPEN_WORKSHOP, /* a new one, as it is set up */
    COMMAND_RESUME_WORKSHOP, /* the stored one, exactly where it was */
    COMMAND_BLANK,    /* nothing shows until it, or going on, is pressed again */
    COMMAND_TIMER,    /* starts, stops and goes on with it */
    COMMAND_PROJECTOR, /* text for the projector: value 1 larger, -1 smaller */
    COMMAND_HINTS,    /* the keys at the foot of the workshop's screens, on or off */
    COMMAND_LEADER,   /* the leader's own window, on or off. value: 0, or a LeaderWish of that window alone */
    COMMAND_DECK,     /* value: which, on the shelf: it is played from now on */
    COMMAND_REMOVE_DECK, /* value: which, on the shelf: one of the player's */
    COMMAND_DECK_TEMPLATE, /* puts a deck to begin with among the player's files */
    COMMAND_ASK_DECK, /* lets the player choose a deck's file */
    COMMAND_GIVE_COPY, /* of everything stored, to the player */
    COMMAND_ASK_COPY, /* lets the player choose one to bring back */
    COMMAND_REPEAT,   /* reads aloud again what was read last. value: 1 what the screen beneath announced. It is for the
                       * presenter, which has the voice */
    COMMAND_REACH,    /* helpers, by telephone, message or browser. value: which entry of the help; action.value: a
                       * HelpWay. It is for the presenter */
    COMMAND_WIPE,     /* everything stored */
    COMMAND_LEAVE     /* at once: closes without asking; everything is saved already */
} CommandKind;

/* SCREEN_DECKS, by its value: with the choice of cards for rounds on one's own; for a workshop, which has its own. */
typedef enum DecksPage { DECKS_OF_ROUNDS, DECKS_OF_WORKSHOP } DecksPage;

/* What is done with keys and buttons. */
typedef enum BindWish {
    BIND_OPEN,  /* a control's screen, which waits at once; but where any key presses, until it is told to */
    BIND_WAIT,  /* for what takes the place of this one */
    BIND_KEEP,  /* all stays as it is: it waits no longer */
    BIND_SWAP, BIND_TAKE, /* what was pressed and others have */
    BIND_NONE,  /* this one goes */
    BIND_RESET  /* all of them are as they were at first */
} BindWish;

/* What is done with the text on SCREEN_LETTERS. */
typedef enum WriteWish {
    WRITE_LETTER,
    WRITE_ERASE,      /* the last character */
    WRITE_OTHER_SIZE, /* the next letter is small where it would be a capital by itself, or the other way round */
    WRITE_DONE        /* it becomes the team's name, and the screen before shows */
} WriteWish;

/* What the leader's window asks for before it shows anything that the room should not see. */
typedef enum LeaderWish { LEADER_SHOW = 1, LEADER_CHANGE } LeaderWish; /* here; with the room's window in its place */

/* What SCREEN_LEADER shows, by its value: all that it is for, or first a question: whether the room sees this screen,
 * where there is one alone, or there are others. */
typedef enum LeaderPage { LEADER_PAGE, LEADER_ASKS_ALONE, LEADER_ASKS } LeaderPage;

typedef struct Command {
    CommandKind kind;
    Action action;
    ScreenId screen;
    SettingId setting;
    int value;
} Command;

/* A key's meaning. Which keys and buttons stand for it the bindings say (bindings.h): each has a Control there. */
typedef enum Shortcut {
    SHORTCUT_NONE,
    SHORTCUT_LEFT, SHORTCUT_RIGHT, /* places a card there */
    SHORTCUT_BACK,
    SHORTCUT_UNDO, SHORTCUT_REDO,
    SHORTCUT_EXPLAIN,
    SHORTCUT_PASS,
    SHORTCUT_LIFT,    /* takes back what was placed last */
    SHORTCUT_ONE, SHORTCUT_TWO, SHORTCUT_THREE,
    SHORTCUT_REPEAT,  /* reads aloud once more */
    /* Of a workshop. A presenter remote has the first two, and perhaps the third. */
    SHORTCUT_FORWARD, SHORTCUT_BACKWARD, SHORTCUT_BLANK, SHORTCUT_TIMER, SHORTCUT_LARGER, SHORTCUT_SMALLER,
    SHORTCUT_KEYS, SHORTCUT_HINTS, SHORTCUT_LEADER, SHORTCUT_MENU, SHORTCUT_SKIP,
    SHORTCUT_VOTE     /* and a team's number times two, and a pile: its two keys; the last of all */
} Shortcut;

/* Commands of each kind that has parts, and (command_of) of the kinds that have none. */
static inline Command command_game(ActionKind kind, int value)
{
    return (Command){.kind = COMMAND_GAME, .action = {.kind = kind, .value = value}};
}

static inline Command command_move(int challenge, int verb, int item, int place)
{
    return (Command){.kind = COMMAND_GAME,
                     .action = {.kind = ACTION_MOVE, .value = challenge, .verb = verb, .item = item, .place = place}};
}

static inline Command command_pick(int value)
{
    return (Command){.kind = COMMAND_PICK, .value = value};
}

static inline Command command_open(ScreenId screen, int value)
{
    return (Command){.kind = COMMAND_OPEN, .screen = screen, .value = value};
}

static inline Command command_set(SettingId setting, int value)
{
    return (Command){.kind = COMMAND_SET, .setting = setting, .value = value};
}

static inline Command command_with_value(CommandKind kind, int value)
{
    return (Command){.kind = kind, .value = value};
}

static inline Command command_bind(BindWish wish, int control, int kind, int slot)
{
    return (Command){.kind = COMMAND_BIND,
                     .value = wish,
                     .action = {.value = control, .verb = kind, .item = slot}};
}

static inline Command command_of(CommandKind kind)
{
    return (Command){.kind = kind};
}

#endif
