/* The player's taste: what looks and feels how. Kept in settings.json, readable, and survives damage. */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "bindings.h"
#include "language_choice.h"
#include "store.h"
#include "workshop.h"

#define SETTINGS_NAME "settings.json"

typedef enum ThemeName { THEME_PAPER, THEME_DUSK, THEME_HIGH_CONTRAST, THEME_COUNT } ThemeName;

typedef enum FontChoice { FONT_HYPERLEGIBLE, FONT_DYSLEXIC, FONT_CHOICES } FontChoice;

typedef struct Settings {
    char language[LANGUAGE_CODE_BYTES]; /* chosen by the player; empty: as the system prefers */
    ThemeName theme;
    FontChoice font;
    int text_percent;     /* 100, 115, 130, 150, 175 or 200 */
    bool reduced_motion;
    bool name_signs;      /* ask for the sign from the second round on */
    bool confirm_sort;    /* the first press leans the card, the second places it */
    bool fullscreen;
    bool note_read;       /* the content note was shown once */
    bool finished;        /* all steps were done once, in any game: a new one has all of them open */
    bool theme_chosen;    /* by the player: until then the theme is the one that the system prefers, if it says so */
    bool motion_chosen;   /* the same of reduced_motion */
    bool read_aloud;      /* a voice reads what the screens say */
    int speech_rate;      /* how fast: 0 to SETTINGS_RATE_MOST; the middle is the voice's own pace */
    bool sound;           /* short cues are heard ... */
    int volume;           /* ... so loud: 0 to SETTINGS_VOLUME_MOST */
    bool captions;        /* ... and said in words on the screen */
    bool one_button;      /* the focus walks by itself; any key, click or tap presses */
    int pace;             /* an index into settings_pace_milliseconds: how long it stays on each thing */
    bool sticky_drag;     /* a press takes what can be dragged along, the next one lets it go */
    Bindings bindings;    /* which keys and gamepad buttons do what */
    WorkshopSetup workshop; /* of the last one, for the next */
    int projector_percent;  /* text of the workshop's screens: one of settings_projector_percent */
    bool workshop_hints;    /* the keys at the foot of its screens */
    char deck[DECK_ID_BYTES]; /* the id of the one that is played; empty: the everyday one */
    DealChoice choice;      /* which of its cards rounds are dealt from */
} Settings;

/* What the player's system prefers: a browser tells. */
typedef struct Preferences {
    ThemeName theme;
    bool reduced_motion;
} Preferences;

/* What the place where the game runs can do: settings that it can't are not offered. */
typedef struct Abilities {
    bool fullscreen; /* fill the screen */
    bool speech;     /* read aloud */
    bool two_windows; /* a second window, for whoever leads a workshop */
    bool links;      /* open an address in the browser */
    bool calls;      /* call a number, write to one: it is, or may be, a telephone */
    bool page;       /* it is a page in a browser: leaving leads to another page, and the browser keeps what is
                        stored */
    bool touch_alone; /* there is neither mouse nor pen, so probably no keyboard */
} Abilities;

enum { SETTINGS_RATE_MOST = 4, SETTINGS_VOLUME_MOST = 10, SETTINGS_PACES = 6 };

/* How long the walking focus stays on one thing, in milliseconds. */
extern const int settings_pace_milliseconds[SETTINGS_PACES];

/* 100: capitals of 3.5 % of the screen's height, ISO 9241-303's 20 minutes of arc for the last row at six image
 * heights; the least, 80: 2.8 %, its 16 minutes. */
enum { SETTINGS_PROJECTOR_STEPS = 5, SETTINGS_PROJECTOR_USUAL = 1 };
extern const int settings_projector_percent[SETTINGS_PROJECTOR_STEPS];

/* The step nearest to `percent`, as an index into settings_projector_percent. */
int settings_projector_step(int percent);

enum { SETTINGS_TEXT_STEPS = 6, SETTINGS_BYTES_MOST = 64 * 1024 };
extern const int settings_text_percent[SETTINGS_TEXT_STEPS];

/* What counts while the player has chosen nothing. */
Settings settings_default(void);

/* The step nearest to `percent`, as an index into settings_text_percent. */
int settings_text_step(int percent);

/* What the next round is dealt from: the player's choice, or everything where this deck has too few cards of it. */
DealChoice settings_choice(const Settings *settings, const Deck *deck);

/* Reads them. A missing file gives the defaults; a damaged one is set aside and gives whatever of it is sound, and the
 * error says so. Values out of range are brought to the nearest allowed. In a file from before choices were
 * marked, what is not the default was chosen. Returns false only when the player should be
 * told something. */
bool settings_load(Settings *settings, Store *store, Error *error);
bool settings_save(const Settings *settings, Store *store, Error *error);

/* Whether these bytes are a settings file that is not damaged. */
bool settings_sound(const char *bytes, size_t length);

/* Puts another settings file in the place of the one here, what is unknown in either kept. What was read or finished
 * here stays so. */
bool settings_replace(Store *store, const char *bytes, size_t length, Error *error);

#endif
