/* What the page calls of the game: packaging/web/page/input.js, controls.js, turns.js, decks.js and game.js. The
 * presenter is the one that page_start handed over. Places are CSS pixels from the window's corner unless said
 * otherwise. */
#ifndef CALLS_H
#define CALLS_H

#include "presenter.h"

#include <emscripten.h>

/* ---- present_web.c ---- */

/* One turn: takes what happened and draws a frame if one is owed. Gives the milliseconds until the game wants its next
 * turn: 0 with the next frame, -1 not until something happens, -2 never again, as it is leaving. */
EMSCRIPTEN_KEEPALIVE int web_turn(Presenter *presenter);

/* The page's size in real pixels, how many of them are one CSS pixel, and how many at its edges a notch or a bar
 * covers. */
EMSCRIPTEN_KEEPALIVE void web_resize(Presenter *presenter, int width, int height, float ratio, float left, float top,
                                     float right, float bottom);

/* The page is out of sight, or in sight again. */
EMSCRIPTEN_KEEPALIVE void web_hide(Presenter *presenter, bool hidden);

/* The browser fills the screen or not: it left that by itself, or would not enter it. */
EMSCRIPTEN_KEEPALIVE void web_fullscreen(Presenter *presenter, bool fullscreen);

/* The graphics card has forgotten everything: phones do that to a page in the background. */
EMSCRIPTEN_KEEPALIVE void web_renew(Presenter *presenter);

/* What the first screen did without lies in the program's file system now. */
EMSCRIPTEN_KEEPALIVE void web_content_came(Presenter *presenter);

/* What page_ask_font was to bring can't be had now. */
EMSCRIPTEN_KEEPALIVE void web_miss_font(Presenter *presenter);

/* The system's preferences changed. `theme`: a ThemeName; `languages`: BCP 47 codes with commas between, the preferred
 * one first. */
EMSCRIPTEN_KEEPALIVE void web_prefer(Presenter *presenter, int theme, bool reduced_motion, const char *languages);

/* What was written to the browser's store lately is not safe after all, or is again. */
EMSCRIPTEN_KEEPALIVE void web_store_changed(Presenter *presenter);

/* The file that the player chose to bring back; the bytes are only lent. */
EMSCRIPTEN_KEEPALIVE void web_take_copy(Presenter *presenter, const char *bytes, int length);

/* The browser's way back led to where so many screens lay beneath. */
EMSCRIPTEN_KEEPALIVE void web_back_to(Presenter *presenter, int depth);

/* ---- deck_web.c ---- */

/* A deck lies at this path of the program's file system, its pictures beside it. `several`: it was not the only one.
 * `followed`: web_deck_changed will be called for its changes. False where it does not take the place of the one
 * before: it is none, or a workshop goes on. */
EMSCRIPTEN_KEEPALIVE bool web_take_deck(Presenter *presenter, const char *path, bool several, bool followed);

/* That file was written anew. False where nothing changed by it, or nothing may just now. */
EMSCRIPTEN_KEEPALIVE bool web_deck_changed(Presenter *presenter);

/* Whether it is still what is played, or what is being mended. */
EMSCRIPTEN_KEEPALIVE bool web_follows_deck(const Presenter *presenter);

/* ---- input_web.c ---- */

/* `kind`: 0 down, 1 moved, 2 up, 3 taken away by the browser. `touch`: a finger or pen, told apart by `id`. `button`:
 * SDL's number. */
EMSCRIPTEN_KEEPALIVE void web_pointer(Presenter *presenter, int kind, bool touch, int id, int button, float x, float y);
EMSCRIPTEN_KEEPALIVE void web_pointer_left(Presenter *presenter);

/* `distance`: CSS pixels, downward. */
EMSCRIPTEN_KEEPALIVE void web_wheel(Presenter *presenter, float distance);

/* A key went down. `name` and `place`: the event's `key` and `code`; `held`: 1 Shift, 2 Control, 4 Alt, 8 Meta. True
 * where the game uses the key, so that the browser should not. While a field is typed into, the browser has all but
 * those that end it. */
EMSCRIPTEN_KEEPALIVE bool web_key(Presenter *presenter, const char *name, const char *place, int held, bool repeat);

/* Tab went down, which is the browser's: for the game it only stands between two presses of Shift. */
EMSCRIPTEN_KEEPALIVE void web_tab(Presenter *presenter);

/* The focus came to a control, by Tab or by a screen reader. */
EMSCRIPTEN_KEEPALIVE void web_focus(Presenter *presenter, unsigned id);

/* A control was pressed otherwise than by a pointer or key that the game saw. */
EMSCRIPTEN_KEEPALIVE void web_press(Presenter *presenter, unsigned id);
/* A slider's step, or what was counted. */
EMSCRIPTEN_KEEPALIVE void web_slide(Presenter *presenter, unsigned id, int value);

/* A field's control was typed into: all of its text, and between which places (bytes) it is selected. `composing`: an
 * input method will still change it. */
EMSCRIPTEN_KEEPALIVE void web_write(Presenter *presenter, unsigned id, const char *text, int from, int to,
                                    bool composing);

/* The focus left the control of the field that was typed into. */
EMSCRIPTEN_KEEPALIVE void web_written(Presenter *presenter);

EMSCRIPTEN_KEEPALIVE void web_scroll(Presenter *presenter, float offset);

/* The first Tab in the page only shows where the focus is. Gives its control; 0: there is none. */
EMSCRIPTEN_KEEPALIVE unsigned web_show_focus(Presenter *presenter);

#endif
