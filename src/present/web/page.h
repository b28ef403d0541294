/* What the page does for the presenter: each of these is a function of packaging/web/library.js, which hands it on to
 * the page's own modules. Strings are UTF-8 and only lent. */
#ifndef PAGE_H
#define PAGE_H

#include "presenter.h"

/* The game's window stands: from now on the page gives it its turns. */
void page_start(Presenter *presenter);

/* A frame was drawn; `first`: it is the first one. */
void page_drawn(bool first);

/* The screen as the page's controls should have it: the JSON that mirror_web.c describes. */
void page_show(const char *screen);

/* Only the scroll (CSS pixels) or the focus (0: none) changed; `shown`: the focus shows. */
void page_move(float scroll, unsigned focus, bool shown);

/* The field `id` is typed into: its control gets the page's focus, with this text, selected between two places (bytes),
 * and a phone shows its keyboard. 0: no field is any longer, and the control that was keeps the focus alone. */
void page_type(unsigned id, const char *text, size_t from, size_t to);

/* Plays a cue `delay` milliseconds from now, at this gain (0 to 1); `name`: its file's stem. Silent where the browser
 * can't. */
void page_play(const char *name, float gain, int delay);

/* Lets the screen go dark, or not (the browser may refuse). */
void page_keep_awake(bool on);

/* Fills the screen with the page, or leaves it a window again. */
void page_fill_screen(bool on);

/* Opens an address (https:, tel:, sms:) beside the page, which stays. */
void page_show_link(const char *link);

/* Leaves at once, for the neutral page. */
void page_leave(void);

/* Brings the files of the font for reading with dyslexia, and then calls web_renew, or web_miss_font. */
void page_ask_font(void);

/* Shows a message over the game that can't go on. */
void page_fail(const char *message);

#endif
