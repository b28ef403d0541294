/* What a screen is: a list of nodes. From this one list come the drawing, the hit test, the focus order, the gamepad's
 * way, the terminal's text and the words for a screen reader. No SDL here. Lengths are in u (design units: 1/720 of the
 * window's fitted height, see layout.h) unless said otherwise. */
#ifndef NODE_H
#define NODE_H

#include "command.h"
#include "deck_pictures.h"
#include "text_layout.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct Rect {
    float x, y, w, h;
} Rect;

/* What it is to somebody who can't see it. */
typedef enum Role {
    ROLE_NONE,    /* decoration: drawn, never read, never focused */
    ROLE_HEADING,
    ROLE_TEXT,
    ROLE_QUOTE,   /* the article's words; the description is where they stand */
    ROLE_CARD,    /* the card at hand; can be dragged when it has the state NODE_DRAGGABLE */
    ROLE_PILE,    /* a pocket; pressing it sorts the card */
    ROLE_BUTTON,
    ROLE_CHOICE,  /* one of a few */
    ROLE_SWITCH,  /* on when NODE_CHECKED */
    ROLE_SLIDER,
    ROLE_FIELD,   /* one line of text that can be typed into (field.h); the description is the text in it now,
                   * value_most how many characters it takes at most. Its command carries the text as it is after each
                   * change. It is never disabled: what can't be changed is a text */
    ROLE_COUNT,   /* a number that is typed digit by digit, or goes up and down: `value` (-1: none yet) of `value_most`;
                   * its command's action.item takes the new one */
    ROLE_ROW,     /* a row of the table */
    ROLE_STATUS   /* what has just changed: read at once, politely (spoken.h) */
} Role;

/* How it looks: one painter each in ui/. Words are drawn by LOOK_TEXT, the three buttons, LOOK_CHIP, LOOK_KEYCAP,
 * LOOK_SWITCH, LOOK_FIELD, LOOK_SEGMENT, LOOK_CHOICE, LOOK_NOTICE and LOOK_STAMP alone, where node_parts() (parts.h)
 * says; the other looks draw only their shape, and words and symbols on them are nodes of their own. Nodes are drawn in
 * list order; the group of a card that is dragged is drawn last. */
typedef enum Look {
    LOOK_NONE,           /* nothing drawn: there for the reader and the hit test */
    LOOK_TEXT,           /* label in face, size, ink, align within rect; marked bytes get a gold ground and underline */
    LOOK_PRIMARY,        /* buttons: icon (before) and label in `text`; icon_after where the arrow follows */
    LOOK_SECONDARY,
    LOOK_QUIET,
    LOOK_PANEL,          /* sheet, radius 24, shadow M */
    LOOK_CARD,           /* sheet, radius 26, shadow M (L when lifted) */
    LOOK_CARD_SMALL,     /* sheet, radius 22, shadow M: the filed card, the card beside a panel */
    LOOK_DECK_EDGE,      /* a card's edge under the card, turned by angle */
    LOOK_CARD_BACK,
    LOOK_POCKET,         /* the whole pocket of `side`: outline, band, pattern; symbol and words are its group */
    LOOK_SLIP,           /* a card's end sticking out of a pocket, turned by angle; drawn before its pocket */
    LOOK_SYMBOL,         /* the rings of `side`, in that side's deep colour; on sheet or pocket alike */
    LOOK_ART,            /* illustration `icon` (assets/art/illus-ICON.svg) in ink and tintArt; or `own_picture` */
    LOOK_ICON,           /* assets/art/ICON.svg tinted in ink */
    LOOK_BEAD,           /* progress: filled when NODE_CHECKED, ringed when NODE_SELECTED, hollow otherwise */
    LOOK_QUOTE_BAR,      /* the patterned bar of `side` beside a quotation */
    LOOK_SIDE_ROW,       /* a tinted row of `side`, radius 20: "You placed it in ..."; SIDE_EITHER: sheet */
    LOOK_CHIP,           /* pill in the deep colour of `side`, with symbol and label. In a card's group it shows only as
                          * far as the card leans to that side (its `value` 1: always) */
    LOOK_RIBBON,         /* gold ribbon with icon, hanging from the top of its rect */
    LOOK_KEYCAP,         /* a key with label or icon on it */
    LOOK_SWITCH,         /* label left, switch right */
    LOOK_SLIDER,         /* value from 0 to value_most in whole steps: the track over the whole rect; no words */
    LOOK_FIELD,          /* sheet, 2 edgeS line, radius 18; the description in face, size and ink from the left, its
                          * name is a node beside it. While it is typed into (checked): a caret before byte `value` of
                          * the description, and the marked bytes of the description on a ground (selected: on a line,
                          * as an input method composes them). Only a presenter sets these; of the screens
                          * SCREEN_LETTERS alone, others leave them 0 */
    LOOK_SEGMENTS,       /* the trough that LOOK_SEGMENT lies in: shade, radius 16 */
    LOOK_SEGMENT,        /* one value of a few side by side, its label (or icon) in the middle; chosen: in ink */
    LOOK_CHOICE,         /* sheet, 2 line, radius 16, label (face, size) and description beneath in onSheet2, regular */
    LOOK_THEME_TILE,     /* a small picture of theme number `value`; selected: 4 ink and tick; its name stands below */
    LOOK_RULE,           /* hairline */
    LOOK_TABLE_RING,     /* hairline circle inscribed in rect; `side` takes its pile's colour as a drag leans to it */
    LOOK_TITLE_RINGS,    /* the two brush rings of the title */
    LOOK_CELL_HEAD,      /* table head of `side`: deep fill, round where the table's own corner is; `value` 1: it is
                          * as wide as the table, 2: and stands apart */
    LOOK_CELL,           /* table cell of `side`: tint fill; SIDE_EITHER: sheet */
    LOOK_NOTICE,         /* gold-tint strip with ink line, icon and label: something the player should know */
    LOOK_MARK,           /* a gold disc with ink line: new since the last time */
    /* Of the steps. Like most looks they draw their shape alone; words and icons on them are nodes of their group. */
    LOOK_STEP_DISC,      /* gold disc with ink line and `icon`; disabled: an outline (its ink: on a sheet or not) */
    LOOK_STEP_DOT,       /* a step in the bar: done (checked), at hand (selected) or still to come */
    LOOK_STATION,        /* a step on the path: its rings `value` of `value_most` apart; checked: done, selected: at
                          * hand (halos); `amount` 1: not open yet (lock) */
    LOOK_PATH_LINE,      /* the path from one station to the next: a line that curves; dots unless walked (checked) */
    LOOK_STREAM,         /* the day: a band in the colours of its hours, sun and moon at its ends */
                         /* (its first half or, where `value` is 1, its second; stream.h says where it runs) */
    LOOK_STEM,           /* a line along the longer side with a knot at its beginning (`value` 1: at its end) */
    LOOK_THOUGHT,        /* a moment's sheet, radius 18; with an ink line when checked or selected; `value` 1: glows */
    LOOK_STAMP,          /* gold pill with icon and label, turned by angle */
    LOOK_TILE,           /* a piece of a sentence in the shape `value` (0 pill, 1 notched, 2 barred, 3 arrow); checked:
                          * placed, gold tint */
    LOOK_SLOT,           /* where a piece of the shape `value` goes, dashed */
    LOOK_POSTS,          /* two rings and the line of `value_most` posts between them; `value`: of each post POST_BITS
                          * bits with its PostKind, the topmost first */
    LOOK_STONE,          /* a stone's outline from the seed `value`; checked: on the cairn, in the colour of the place
                          * `value`; `value_most` 1: borrowed, dashed; 2: only where one may lie; disabled: dashed */
    LOOK_HILLS,          /* the two hills behind the cairn */
    LOOK_WEEK_CELL,      /* a cell of the week: dashed and free; disabled: fixed, filled; selected: may be filled now;
                          * checked: the one to be filled next */
    LOOK_ACTIVITY,       /* what fills it: `value` 0 me (round, gold), 1 we (square, blue), 3 asked for (checked:
                          * declined, dashed); selected: in the hand */
    LOOK_TIME_RINGS,     /* two linked rings, filled by `amount` (me) and `amount_before` (we), 0 to 1 */
    LOOK_TALK_RINGS,     /* two rings `amount` apart (-1 one over the other, 0 linked, 1 apart), a trace of them at
                          * `amount_before` */
    LOOK_TALK_TRACK,     /* the same as a knob on a line */
    LOOK_BUBBLE,         /* what somebody says: sheet with the tail on the left; checked: one's own, on the right */
    LOOK_BRANCH,         /* the ways from a turn of the talk: from the row `value` (0 to 2) to the row `value_most`,
                          * which was taken (3: none yet); `value` 3: the first turn alone. Selected: this turn */
    /* Of a workshop. */
    LOOK_TOKEN,          /* a team's token: the shape `value` in the colour `value_most`, label its initial (face,
                          * size); disabled: pale, dashed (has not voted); checked: with a tick (has voted) */
    LOOK_TIMER,          /* a ring, filled by `amount` (0 to 1) of what is left; selected: a second outline */
    LOOK_SPLIT,          /* how votes came out: one bar in two parts, `amount` of it of the left pile, the rest of the
                          * right, each in its pile's colour and pattern; amount_before below 0: nothing else, else a
                          * thin mark where the part ended before */
    LOOK_TALK_PANEL,     /* what the room talks about: gold tint, ink line, radius 24 */
    LOOK_BLANK,          /* the whole window dark */
    LOOK_COUNT
} Look;

/* A post of LOOK_POSTS: not there, as it should be, thick as a wall, hardly there. */
typedef enum PostKind { POST_NONE, POST_CLEAR, POST_WALL, POST_FADED, POST_KINDS } PostKind;
enum { POST_BITS = 2 };

enum {
    NODE_FOCUSABLE = 1 << 0,
    NODE_DISABLED = 1 << 1,   /* still takes focus, and its description says why */
    NODE_SELECTED = 1 << 2,
    NODE_CHECKED = 1 << 3,
    NODE_DRAGGABLE = 1 << 4,
    NODE_FIRST_FOCUS = 1 << 5, /* where the focus goes when the screen opens */
    NODE_SCROLLS = 1 << 6,     /* moves with the screen's scroll region, and is clipped to it */
    NODE_FLAT = 1 << 7,        /* no shadow */
    NODE_ANNOUNCE = 1 << 8,    /* read when the screen or its leaf opens, without a further step (spoken.h) */
    NODE_ICON_ONLY = 1 << 9,   /* a button that shows its icon alone, in the middle; the label is for the readers */
    NODE_NEWS = 1 << 11,       /* what its screen is about: with that it comes into sight, wherever that scrolls */
    NODE_PICKS = 1 << 10       /* where the focus comes to it by keys or pad, its command is carried out at once */
};

/* What colour something is drawn in, by its purpose. The theme says which colour that is. */
typedef enum Ink {
    INK_INK, INK_INK2, INK_ON_SHEET, INK_ON_SHEET2, INK_CO_SHEET, INK_IN_SHEET, INK_CO_GROUND, INK_IN_GROUND,
    INK_CO_DEEP, INK_IN_DEEP, INK_ON_PRIMARY, INK_GOLD_SHEET, INK_GOLD_DEEP, INK_AMPERSAND, INK_LINE, INK_LINE_SHEET,
    INK_HEAD, /* on a table head: the sheet's colour on paper */
    INK_ON_GOLD, INK_ON_WE /* on what is filled with gold, and with the colour of the ring of "we" */
} Ink;

typedef unsigned NodeId; /* see node_id() */

typedef struct Node {
    NodeId id;      /* the same for the same thing from frame to frame, also when it moves; unique in its list */
    NodeId group;   /* the node that it moves with (a card's text with its card), or 0 */
    Role role;
    Look look;
    unsigned state;
    Rect rect;
    float angle;    /* degrees, clockwise, about the rect's middle (a group: about its head's middle) */
    const char *label;       /* what it says; drawn by most looks, read by all readers */
    const char *description; /* further words for the reader; drawn where the look says so */
    const char *language;    /* a BCP 47 tag of the label's, where it is not the interface's; NULL: that */
    const char *icon, *icon_after; /* stems of assets/art */
    const char *own_picture;       /* LOOK_ART: in place of `icon`, the name of a picture that a deck brings along */
    const DeckPictures *pictures;  /* where that is read */
    Side side;      /* for the looks that ask */
    TextFormat text;/* face, size, line height, alignment, balance */
    Ink ink;
    size_t mark_start, mark_length; /* bytes of label (of a field: of description) that are marked; length 0: none */
    int value, value_most;
    Shortcut shortcut;   /* a key that presses it wherever the focus is */
    Command command;     /* what pressing it does; a slider's takes the new value, a field's action.text its text */
    float amount, amount_before; /* for the looks that ask */
    int drag;            /* with NODE_DRAGGABLE, besides the card: what kind of thing is dragged, from 1 */
    int drag_item;       /* and which one */
    int takes;           /* the kind of thing that may be dropped here; 0: none */
    Command drop;        /* what dropping it does; the dragged node's drag_item becomes its action's item */
} Node;

enum { NODES_MOST = 4096 }; /* a deck's thousand mistakes, each with its place, and as much again */

typedef struct NodeList {
    Node *items;
    size_t count;
    size_t capacity;
    struct NodeText *texts; /* the words made for this list; they live as long as it */
    const char *title;      /* of the screen, for the reader and the window */
    Rect scroll;            /* the region that scrolls; w 0: nothing does */
    float scroll_height;    /* of what lies in it */
    int leaf;               /* which of its screen's leaves this is: another one begins at its top */
    bool failed;            /* memory ran out: some nodes are missing */
    Node spare;             /* what node_list_add gives when it can't add */
} NodeList;

/* An id from a short name and a number (0 where there is only one): node_id("pile", SIDE_CODEPENDENT). Never 0. */
NodeId node_id(const char *name, int number);

/* Empties the list and frees its words; a zeroed list is empty. */
void node_list_clear(NodeList *list);
void node_list_free(NodeList *list);

/* Adds a copy and gives where it stands, to be finished in place; a spare node that is never shown where memory ran out
 * or NODES_MOST are there. The place is good until the next call. */
Node *node_list_add(NodeList *list, Node node);

/* Keeps a copy of a text for as long as the list. "" where memory ran out. */
const char *node_list_keep(NodeList *list, const char *text);

/* The node with this id, or NULL. */
const Node *node_list_find(const NodeList *list, NodeId id);

/* The next focusable node after `from` (0: before the first) in list order, step 1 or -1, going round. NULL if none. */
const Node *node_list_step(const NodeList *list, NodeId from, int step);

#endif
