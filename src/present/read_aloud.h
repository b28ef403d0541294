/* Reads aloud, where the player wants it: each screen as it opens, what is new on it, and what the player moves to. It
 * knows when a voice speaks and what; the voice is a port (voice.h). */
#ifndef READ_ALOUD_H
#define READ_ALOUD_H

#include "screen.h"
#include "voice.h"

typedef struct ReadAloud ReadAloud;

/* What it follows. */
typedef struct ReadAloudNow {
    const View *view;
    const NodeList *nodes;
    NodeId at;           /* what the player is at: what has the focus and shows it, or what the mouse rests on; 0:
                          * nothing */
    bool acted;          /* the player has done something since the last call: what is being said gives way */
    double milliseconds; /* from any moment on */
} ReadAloudNow;

/* `voice` is copied, and destroyed with it. NULL where memory runs out: the voice is destroyed then. */
ReadAloud *read_aloud_create(const Voice *voice);
void read_aloud_destroy(ReadAloud *reader); /* NULL: nothing */

/* Says what there is to say now: to be called whenever the nodes, what the player is at, or the settings have changed.
 * What a screen announces is said once and whole; then what the player is at, unless that was just announced. It takes
 * the place of what is being said where the player has moved; else it waits for its end. */
void read_aloud_follow(ReadAloud *reader, const ReadAloudNow *now);

/* Says these words, which a presenter without a focus has put together. Nothing where it is switched off. */
void read_aloud_words(ReadAloud *reader, const View *view, const Spoken *words);

/* Says once more what was said last; asked again, all that the screen has announced. `beneath`: what the screen beneath
 * has announced, as a menu lies over what is to be heard again. */
void read_aloud_repeat(ReadAloud *reader, bool beneath);

/* Ends what is being said. */
void read_aloud_hush(ReadAloud *reader);

/* Whether something is still being said: whoever goes on by themselves waits for it. Bounded, should the voice never
 * tell that it has ended. */
bool read_aloud_busy(const ReadAloud *reader, double milliseconds);

/* True once when words could not be said: the player is to be told that no voice answers. */
bool read_aloud_failed(ReadAloud *reader, double milliseconds);

/* Milliseconds until read_aloud_failed is to be asked; -1: there is nothing to wait for. */
int read_aloud_wait(const ReadAloud *reader);

#endif
