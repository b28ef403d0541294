/* Everything the window knows while it shows an app: one struct, handed to each of the files beside this one. What
 * stands here only shows; losing it loses nothing of the game. */
#ifndef PRESENTER_H
#define PRESENTER_H

#include "cues.h"
#include "deck_drop.h"
#include "drag.h"
#include "focus.h"
#include "input_keys.h"
#include "input_pad.h"
#include "input_room.h"
#include "leader.h"
#include "motion.h"
#include "news.h"
#include "scan_walk.h"
#include "scroll.h"
#include "speech.h"
#include "typing.h"
#include "votes.h"
#include "window.h"

#include <SDL.h>

typedef enum PointerMode {
    POINTER_UP,
    POINTER_PRESSES, /* down, not moved yet: letting go presses */
    POINTER_DRAGS,   /* moves the card, or what else can be dragged */
    POINTER_CARRIES, /* the same with nothing held down: sticky dragging, from one press to the next */
    POINTER_LETS_GO, /* the press that ends it */
    POINTER_SCROLLS,
    POINTER_SLIDES,  /* moves a slider's knob */
    POINTER_WRITES,  /* in a field: moving selects */
    POINTER_SPENT    /* what it did is over; it is only not lifted yet */
} PointerMode;

typedef struct Pointer {
    PointerMode mode;
    bool touch, first_touch; /* a finger; the first one after another device */
    SDL_FingerID finger;
    float x, y, down_x, down_y; /* u */
    float scroll_start;
    NodeId pressed, hovered;
    NodeId done;       /* pressed last, which did this, then: */
    Command done_command;
    double done_at;    /* milliseconds: when it was pressed, and then when what it did came on the screen */
    bool done_unseen;  /* that has not come yet */
    double carried_at; /* milliseconds: when a sticky drag began */
    Rect track; /* of the slider when it was taken: what it changes may move it */
} Pointer;

/* What scrolls by itself while the mouse carries something at its edge. */
typedef struct EdgeScroll {
    int way;      /* -1 up, 1 down, 0: it does not */
    bool goes;    /* it has begun to move */
    double since; /* milliseconds: when the mouse came there; then when it moved last */
} EdgeScroll;

/* The still layer as it was made last. */
typedef struct StillLayer {
    NodeId card;  /* it was made without this one; 0: it must be made anew */
    float scroll;
    bool whole;   /* what answers the card is in it, leaning so far: */
    float lean;
    float last_lean;
    int steady;   /* frames since the lean changed */
    bool unrest;  /* something besides the card moves: there is no still layer then */
} StillLayer;

/* Where the player was on a screen that others now lie over. */
typedef struct Visited {
    char screen[64];
    int value;
    float scroll;
    NodeId focus;
} Visited;

enum { VISITED_MOST = 16 };

/* What the mirror was shown last. */
typedef struct Mirrored {
    bool outdated; /* the nodes were built anew since */
    float scroll;
    NodeId focus;
    bool focus_shown;
} Mirrored;

struct Presenter {
    App *app;
    WindowOptions options;
    PresentReport report;
    double start; /* seconds of SDL's counter at the call */

    SDL_Window *window;
    SDL_Renderer *renderer;
    SDL_Cursor *arrow, *hand, *beam;
    Painter *painter;
    Motion *motion;

    Layout layout;
    float pixel_ratio; /* pixels to one point of the window */
    float page_ratio;  /* the same as a browser's page tells it, which has no points of SDL's; 0: there is no page */
    NodeList nodes;
    char screen[64];
    int screen_value, screen_depth, screen_leaf;
    Visited visited[VISITED_MOST]; /* by how many screens lie beneath */

    bool stale;      /* the nodes are not what the app would show now */
    bool unpainted;  /* what is on the screen is not what the nodes say */
    bool moving;     /* something was under way in the last frame */
    FontChoice font; /* as last chosen */
    bool font_missed; /* the chosen font is not there: it was asked for */
    bool hidden;     /* minimised: no frames */
    bool fullscreen; /* as last asked of the window */
    bool vsync;      /* showing a frame waits for the display */
    bool settled;    /* what could wait until after the first frame is done */
    double frame_time; /* when the last frame was begun */
    float lean;        /* of the card in the last frame, -1 left to 1 right */
    StillLayer scene;
    Mirrored mirrored;
    Insets insets; /* pixels at the window's edges that a notch or a bar covers */

    Device device;
    float travelled; /* points the mouse moved since another device was used */
    Pointer pointer;
    EdgeScroll edge;
    Drag drag;
    NodeId dragged; /* the card or thing under the hand; 0: none */
    Focus focus;
    bool focus_chosen; /* somebody went where it is since the screen or its leaf came */
    float scroll;
    News news;    /* what there was to be seen in the last list */
    bool done;    /* something was done since that was built */
    Glide glide;  /* on its way to `scroll` the region is drawn at: */
    float drawn_scroll;
    bool repeats; /* the key that is held may repeat what it did */
    QuickLeave quick_leave;
    ScanWalk scan; /* one-button play */
    RoomKeys room;
    Typing typing;
    Pads pads;
    Votes votes;
    Cues cues;
    Speech speech;
    DeckDrop drop; /* what is being dropped */
    Displays displays;
    LeaderWindow leader;
    bool awake; /* the screen saver was told to wait */
};

/* Milliseconds since the call. */
double presenter_now(const Presenter *presenter);

/* One turn: waits for something to happen where that is allowed, takes all of it, and draws a frame if one is owed.
 * False when the app is leaving. A browser calls it once a frame with `may_wait` false. */
bool presenter_step(Presenter *presenter, bool may_wait);

/* Milliseconds until the next turn is due without any event; -1: never. */
int presenter_wait(const Presenter *presenter);

/* Takes one event at once, as a turn would. */
void presenter_take(Presenter *presenter, const SDL_Event *event);

/* window.c: opens the window for an app; false with a sentence where that fails. Close it in either case. Settle does
 * what could wait until the first frame was there. */
bool presenter_open(Presenter *presenter, App *app, const WindowOptions *options, Error *error);
void presenter_settle(Presenter *presenter);
void presenter_close(Presenter *presenter);

/* Opens renderer and painter anew, where what they had on the graphics card is gone. */
bool presenter_renew(Presenter *presenter, Error *error);

/* present.c, or its like for a page: makes the window fill the screen, or a window again. */
void presenter_show_fullscreen(Presenter *presenter, bool fullscreen);

/* The same: opens an address (https:, tel:, sms:) outside of the game; false where the system can't. */
bool presenter_show_link(Presenter *presenter, const char *link);

/* The same: the screen saver waits, or comes again. */
void presenter_keep_awake(Presenter *presenter, bool awake);

/* The same: where a field is typed into (presenter->typing), the system sends text from now on, shows its keyboard
 * where it has one on the screen, and learns where the caret is and what stands before and after it; where none is, it
 * no longer does. */
void presenter_ask_text(Presenter *presenter);

/* The same: the chosen font's files are not where they should be. Brings them and opens the painter anew, or tells the
 * app that they can't be had. */
void presenter_ask_font(Presenter *presenter);

/* loop.c */
void presenter_use(Presenter *presenter, Device device);
void presenter_skip_motion(Presenter *presenter); /* everything is where it goes */
void presenter_skip(Presenter *presenter); /* any input may end what moves */

/* press.c: what pressing means. */
bool presenter_do(Presenter *presenter, Command command);
void presenter_lean(Presenter *presenter, int leaning); /* -1 left, 1 right, 0 not */
void presenter_press(Presenter *presenter, const Node *node);
bool presenter_press_shortcut(Presenter *presenter, Shortcut shortcut); /* false where the screen has none */
void presenter_press_focused(Presenter *presenter);
void presenter_back(Presenter *presenter);
bool presenter_slide(Presenter *presenter, const Node *slider, int value);
bool presenter_count(Presenter *presenter, const Node *count, int value); /* the number of a ROLE_COUNT */
void presenter_scroll_to(Presenter *presenter, float offset);
void presenter_focus(Presenter *presenter, const Node *node); /* shows it there, in sight */
void presenter_walk(Presenter *presenter, FocusDirection direction);
void presenter_tab(Presenter *presenter, int step);
void presenter_put_back(Presenter *presenter); /* the dragged card */
void presenter_drop(Presenter *presenter); /* lets what is dragged (no card) go where it is */
const Node *presenter_target(const Presenter *presenter); /* what would take it there, or NULL */
void presenter_place(Presenter *presenter, Shortcut side); /* lets the dragged card go into the left or right pocket */
DragOver presenter_over(const Presenter *presenter);

/* build.c: the nodes anew, if they are stale. */
void presenter_build(Presenter *presenter, double now);

/* frame.c */
void presenter_paint(Presenter *presenter, double now); /* into the renderer, without showing it */
void presenter_frame(Presenter *presenter, double now); /* both, and shows it */
Pose presenter_card_pose(const Presenter *presenter);   /* of the dragged card */

/* typing.c: the field that is typed into. Beginning selects all of it; ending is what finishes its text. */
void typing_begin(Presenter *presenter, const Node *node);
void typing_end(Presenter *presenter);
bool typing_key(Presenter *presenter, SDL_Keysym key); /* false where the key is not the field's */
TypingEnd typing_ends(const Presenter *presenter, SDL_Keysym key); /* whether that ends it */
void typing_event(Presenter *presenter, const SDL_Event *event); /* text, or what is composed */
void typing_point(Presenter *presenter, float x, bool selects);  /* the caret to the letter at `x` u */
void typing_follow(Presenter *presenter); /* to nodes that were built anew */

/* The field's text as somebody else has changed it, its selection in bytes; `composing`: an input method is not
 * done. */
void typing_write(Presenter *presenter, const Node *node, const char *text, size_t from, size_t to, bool composing);

/* input_*.c */
void keys_event(Presenter *presenter, const SDL_KeyboardEvent *event);
KeyMeaning keys_meaning(const Presenter *presenter, SDL_Keysym key); /* on the screen that shows */
void keys_carry_out(Presenter *presenter, KeyMeaning meaning, bool repeat); /* but in a workshop: room_key */
const Bindings *presenter_bindings(const Presenter *presenter); /* the player's */
void pointer_event(Presenter *presenter, const SDL_Event *event);
void pointer_hover(Presenter *presenter); /* looks again what is under the mouse */
bool pointer_may_scroll(const Presenter *presenter); /* not where a hand holds something; where it sticks, yes */
void pointer_leave(Presenter *presenter); /* the mouse left the window */
void pointer_seen(Presenter *presenter);  /* what the last press did is on the screen now */
void pointer_let_go(Presenter *presenter); /* what it dragged is no longer dragged */
bool pointer_is_in_place(const Presenter *presenter); /* where it was pressed, as far as a hand can tell */
void pointer_cancel(Presenter *presenter); /* the system took the finger away: nothing is pressed or dropped */
void pads_event(Presenter *presenter, const SDL_Event *event);
void pads_open(Presenter *presenter);
void pads_close(Presenter *presenter);
void pads_update(Presenter *presenter, double now);
int pads_wait(const Presenter *presenter, double now); /* milliseconds until they want a turn; -1: never */

/* edge_scroll.c: scrolls while the mouse carries something at the edge of what scrolls; milliseconds until it wants a
 * turn, -1: never. */
void edge_scroll_follow(Presenter *presenter, double now);
int edge_scroll_wait(const Presenter *presenter, double now);

/* input_scan.c: one-button play. Whether it is on; what of it another list of nodes changes (`anew`: another screen, or
 * another leaf of it); its steps, and milliseconds until the next (-1: none); a press, from whatever device; the same
 * of a node that was pressed by other means; the focus was put somewhere else by other means. */
bool scan_is_on(const Presenter *presenter);
void scan_take_place(Presenter *presenter, bool anew, double now);
void scan_follow(Presenter *presenter, double now);
int scan_wait(const Presenter *presenter, double now);
void scan_press(Presenter *presenter);
void scan_press_node(Presenter *presenter, const Node *node);
void scan_went(Presenter *presenter);

/* The same: whether a key is one that presses: not those that only change others, nor the system's. A mouse's or
 * finger's event: false where it is not for it. */
bool scan_key_presses(SDL_Keysym key);
bool scan_pointer(Presenter *presenter, const SDL_Event *event);

/* input_binding.c: while the screen waits for a key or button, that is taken, and does nothing else. False where it
 * does not wait, or the key is not for it. */
bool binding_waits(const Presenter *presenter);
bool binding_key(Presenter *presenter, const SDL_KeyboardEvent *event);
bool binding_button(Presenter *presenter, const char *word);
void binding_keep(Presenter *presenter); /* it waits no longer, and all stays as it is */

/* input_room.c: whether a workshop is played; what its keys do. Each gives false where the key is not a workshop's. */
bool room_is_open(const Presenter *presenter);
bool room_key(Presenter *presenter, KeyMeaning meaning, bool repeat);
bool room_key_held(Presenter *presenter, KeyMeaning meaning); /* a repeat of it */
bool room_counts(const Presenter *presenter); /* the screen has a number that is typed, or goes up and down */
bool room_points_at_none(const Presenter *presenter); /* the screen waits for a choice, and none has the ring yet */
void room_arrive(Presenter *presenter); /* another screen shows, or another leaf of it */

/* votes.c: takes what the sources of votes have, and tells them when a ballot opens and closes. */
void votes_open(Presenter *presenter);
void votes_close(Presenter *presenter);
void votes_follow(Presenter *presenter);
void votes_name_keys(Presenter *presenter); /* the keyboard's layout is another one */
void votes_look_at_keys(Presenter *presenter); /* the player's keys may be others */
int votes_key(const Presenter *presenter, SDL_Keysym key); /* which of the teams' keys votes now; -1: none */
bool votes_take_pads(const Presenter *presenter); /* gamepads are the teams', and do nothing but vote */

/* room_time.c: tells the app the time; that and what follows from it, the screen saver; milliseconds until it
 * wants a turn, -1: never. */
void room_time_tell(Presenter *presenter, double now);
void room_time_follow(Presenter *presenter, double now);
int room_time_wait(const Presenter *presenter);

/* speech.c: what is read aloud follows what shows; milliseconds until it wants a turn, -1: never. */
void speech_open(Presenter *presenter);
void speech_close(Presenter *presenter);
void speech_follow(Presenter *presenter, double now);
int speech_wait(const Presenter *presenter, double now);
void speech_repeat(Presenter *presenter, bool beneath); /* read_aloud_repeat */
void speech_hush(Presenter *presenter);
bool speech_busy(const Presenter *presenter, double now); /* whether whatever goes on by itself should still wait */

/* leader.c: opens the leader's window or closes it, as the app wants it; its frames. leader_input.c: its events. */
void leader_follow(Presenter *presenter);
void leader_close(Presenter *presenter);
void leader_build(Presenter *presenter);
void leader_frame(Presenter *presenter);
bool leader_owes_frame(const Presenter *presenter); /* or has to open or close */
void leader_look_at_displays(Presenter *presenter); /* a screen came or went, or a window was moved */
void leader_change_places(Presenter *presenter);    /* it and the room's window */
bool leader_event(Presenter *presenter, const SDL_Event *event); /* false where it is for the room's window */
void leader_press(Presenter *presenter, const Node *node); /* one of its buttons */

/* leader_scan.c: whether one-button play walks in the leader's window, as that asks; its step that is due, or the
 * first. Whether the walk is there to scroll its page; at the end of a round in the room's window it goes there, or to
 * the next stop there (false: there is none further, it goes on in the room's); it is elsewhere now. A press: false
 * where it is the room's. */
bool leader_scans(const Presenter *presenter);
void leader_scan_follow(Presenter *presenter, double now);
bool leader_scan_turns(const Presenter *presenter);
bool leader_scan_visit(Presenter *presenter, double now);
void leader_scan_leave(Presenter *presenter);
bool leader_scan_press(Presenter *presenter);

/* screenshot.c, bench.c */
bool screenshot_save(Presenter *presenter, Error *error);
bool bench_drag(Presenter *presenter, Error *error);

#endif
