/* A column of content that flows downward, the sheet around it, and the top bar: what most screens consist of. */
#ifndef FLOW_H
#define FLOW_H

#include "card_quote.h"
#include "sketch.h"

/* How much closer everything stands where it would not fit otherwise: first the gaps give way, then quotations too. */
typedef enum Tightness { TIGHT_NOT, TIGHT_GAPS, TIGHT_ALL, TIGHT_STEPS } Tightness;

typedef struct Flow {
    Sketch *sketch;
    float x, y, w;
    bool on_sheet; /* which inks its texts take */
    Tightness tight;
} Flow;

/* Goes on that much further down; then texts, each beneath what was before. */
void flow_gap(Flow *flow, float height);
Node *flow_text(Flow *flow, TextRole role, const char *text);  /* in ink */
Node *flow_quiet(Flow *flow, TextRole role, const char *text); /* in ink 2 */
Node *flow_heading(Flow *flow, TextRole role, const char *text);
/* A paragraph with an icon before it. */
Node *flow_item(Flow *flow, const char *icon, TextRole role, const char *text, bool quiet);
/* A quotation with its section; `large`: in the quote role with the patterned bar. `reads_section`: off where a heading
 * says it already. */
void flow_quote(Flow *flow, int quotation, bool large, bool shows_section);
/* What is quoted on a card (card_quote.h), with its section or source. */
void flow_card_quote(Flow *flow, CardQuote said, bool large);
void flow_rule(Flow *flow);
/* Something that is on or off, over the whole width; pressing it is `command`. `about`: NULL where nothing needs
 * saying. */
Node *flow_switch(Flow *flow, NodeId id, TextFormat format, const char *label, const char *about, bool on,
                  Command command);
void flow_buttons(Flow *flow, const Button *buttons, int count);
/* Gives the quiet buttons from the index `first` on a sheet's ink: the ground's is white on it in High contrast. */
void quiet_on_sheet(Sketch *sketch, size_t first);

/* The top bar. Returns where the content may begin (y). */
float put_bar(Sketch *sketch, bool focus_back); /* Back, Help, Leave */
float put_play_bar(Sketch *sketch);             /* Menu, Undo, Redo, Leave, progress, Your table */

/* Notices that any screen may show under its bar (the disk refuses ...). Returns the new y. */
float put_trouble(Sketch *sketch, float y);

/* How many of the buttons, from the first on, stay in sight beneath a content of `height`: all of them where it need
 * not scroll, else as many as leave it half of the window; the others come last in what scrolls. `room`: for the
 * content, a gap and the buttons, `width` of them. */
int buttons_in_sight(const Sketch *sketch, const Button *buttons, int count, float height, float width, float room);

/* A sheet with its title, content and buttons: begin, flow, end. */
typedef struct Sheet {
    Flow flow;
    Rect box;            /* the room for sheet and buttons */
    size_t panel, first; /* indexes: the panel, the first node in it */
    float pad_x, pad_y;
    const Button *buttons;
    int button_count;
} Sheet;

/* A sheet under the bar with a title (or NULL) and buttons at its foot, as high as there is room; what it says goes
 * into its flow, and then it ends. `buttons` live until then. */
Sheet sheet_begin(Sketch *sketch, const char *title, const Button *buttons, int count);
void sheet_end(Sheet *sheet);

/* Makes everything from index `first` on scroll within `region` where its height is more than the region's. */
void scroll_from(Sketch *sketch, size_t first, Rect region, float height);

/* The same across the window from `top` down to `bottom`, where it ends at the latest; what notches and bars cover is
 * no part of it. */
void scroll_across(Sketch *sketch, size_t first, float top, float bottom, float height);

#endif
