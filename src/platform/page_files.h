/* What the page does for the platform: each of these is a function of packaging/web/library.js, which hands it on to
 * the page's own modules (storage.js, files.js, voice.js). Strings are UTF-8 and only lent, unless said otherwise. */
#ifndef PAGE_FILES_H
#define PAGE_FILES_H

#include <stdbool.h>

/* ---- The browser's store, all of it read into memory before the program began ---- */

/* Whether it can keep anything at all: private windows and full disks can't. */
bool page_store_keeps(void);
/* The names of all files, each followed by a line feed; allocated (free() it), NULL where memory runs out. */
char *page_store_names(void);
/* A file's length in bytes, -1 where there is none. */
int page_store_length(const char *name);
/* Copies a file's bytes to where its length has room. */
void page_store_read(const char *name, char *bytes);
/* These change what page_store_read gives at once, and the browser's store as soon as it can. */
void page_store_write(const char *name, const char *bytes, int length);
void page_store_append(const char *name, const char *bytes, int length);
void page_store_truncate(const char *name, int length);
void page_store_remove(const char *name);
/* Why what was written lately is not safe: allocated; NULL while all of it is safe, or on its way. */
char *page_store_refused(void);

/* ---- Files for the player ---- */

/* Hands a file over as a download. */
void page_file_give(const char *name, const char *type, const void *bytes, int length);
/* Lets the player choose a file; it comes back by web_take_copy. */
void page_file_ask(void);
/* Lets the player choose a deck's file, with its pictures; it comes by web_take_deck. */
void page_deck_ask(void);

/* ---- The browser's voice ---- */

/* As packaging/web/page/voice.js has them. */
typedef enum PageVoice { PAGE_VOICE_SILENT, PAGE_VOICE_STARTS, PAGE_VOICE_SPEAKS, PAGE_VOICE_GONE } PageVoice;

/* Reads a text aloud, behind what it reads. `language`: a BCP 47 tag; `rate`: how fast, 1 its own pace. */
void page_speak(const char *text, const char *language, double rate);
/* Ends what it reads. */
void page_hush(void);
PageVoice page_voice(void);

/* ---- What the browser knows ---- */

bool page_can_fill_screen(void);
bool page_can_speak(void);
/* Whether it is a telephone, or like one: what points on it is a finger. */
bool page_can_call(void);
/* What the system prefers: the number of a ThemeName; whether motion is to be reduced. */
int page_prefers_theme(void);
bool page_prefers_reduced_motion(void);
bool page_has_touch_alone(void); /* it can be pointed at by fingers, and by nothing finer */

#endif
