/* The game in a window: shows an app with SDL, and turns mouse, touch, keys and gamepads into its commands. */
#ifndef WINDOW_H
#define WINDOW_H

#include "app.h"
#include "cue_player.h"
#include "deck_follow.h"
#include "displays.h"
#include "error.h"
#include "mirror.h"
#include "table_picture.h"
#include "voice.h"
#include "vote_source.h"

/* What happened in the window; for tests and measurements. */
typedef struct PresentReport {
    unsigned long frames;            /* drawn and shown */
    unsigned long leader_frames;     /* the same of the leader's window */
    double first_frame_seconds;      /* from the call of sdl_present to the first frame on the screen */
    double drag_frame_milliseconds;  /* with bench_drag_frames: what one frame of a drag cost on average */
    char renderer[32];               /* SDL's name of the renderer in use: "opengl", "software", ... */
    int pixel_width, pixel_height;   /* of the last frame */
} PresentReport;

typedef struct WindowOptions {
    int width, height;       /* of the window in points; 0: a size that fits the screen */
    bool fullscreen;
    const char *assets;      /* the folder of fonts, art and icon */
    const char *screenshot;  /* draw one frame at rest, save it to this PNG file and leave; NULL: play */
    int bench_drag_frames;   /* above 0: draw so many frames of a card being dragged, without vsync, and leave */
    bool leave_after_frame;  /* leave when the first frame is on the screen: measures the start */
    TablePicture *picture;   /* is told the window's size in pixels whenever that changes; may be NULL */
    const Mirror *mirror;    /* is shown the nodes whenever they change; may be NULL */
    const Displays *displays; /* the screens that are attached; NULL: as the system has them */
    const CuePlayer *cues;   /* what is heard goes there; NULL: the system plays it */
    const VoteSource *votes; /* one more source of teams' votes, besides the keyboard and gamepads; may be NULL */
    const Voice *voice;      /* what reads aloud; from then on it is the window's. NULL: nothing does */
    DeckFollow *follow;      /* of the deck that is played; takes what is dropped. NULL: nothing is followed or taken */
    bool in_page;            /* a browser's page: it says when a turn is taken, and tells of gamepads that come */
    PresentReport *report;   /* filled at the end; may be NULL */
} WindowOptions;

/* Shows the app until it is leaving. 0 when all went well; 1 with a sentence in `error` when no window could be opened,
 * no font read or no screenshot saved. */
int sdl_present(App *app, const WindowOptions *options, Error *error);

#endif
