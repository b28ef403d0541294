/* The screen of the challenge boundaries while tiles are laid: the situation, the two rings and the line between
 * them, the four slots, and the tiles of the slot at hand. boundaries_reading.c has the reading and the recap. */
#include "boundaries_screen.h"
#include "control_words.h"
#include "room_step.h"

#include <math.h>

enum { DRAG_TILE = 2 };

static const float SLOT_GAP = 10, TILE_GAP = 12, TILE_PAD_X = 26, LEAD_GAP = 20,
                   PAGE_FOOT = 20; /* what page_end keeps free beneath */

/* How far the middle of a ring stands from the posts, how wide a ring is, and where it ends: in heights of the posts.
 * look_posts draws them so. */
static const float RING_AWAY = 0.6f, RING_WIDE = 0.7f, RING_FOOT = 0.85f;

BoundariesBoard boundaries_board(Sketch *sketch)
{
    BoundariesBoard board = {.sketch = sketch,
                             .variant = challenge_variant_shown(sketch),
                             .state = challenge_state_shown(sketch),
                             .challenge = challenge_shown(sketch)};
    int picked = sketch->view->picked;
    bool open = picked >= 0 && picked < BOUNDARIES_SLOTS && board.state->placed[picked] < 0;
    board.at_hand = open ? picked : board.state->at_hand;
    return board;
}

const char *boundaries_lead(const Sketch *sketch, int slot)
{
    static const char *const keys[] = {"boundaries.lead.notice", "boundaries.lead.feel", "boundaries.lead.limit",
                                       "boundaries.lead.will"};
    return say(sketch, keys[slot]);
}

/* --- the rings and the line between them --- */

int boundaries_post(const BoundariesTile *tile)
{
    if (!tile)
        return POST_NONE;
    switch (tile->tone) {
    case BOUNDARIES_BLAME:
    case BOUNDARIES_THREATEN:
        return POST_WALL;
    case BOUNDARIES_PLEAD:
    case BOUNDARIES_HINT:
        return POST_FADED;
    default:
        return POST_CLEAR;
    }
}

static void put_posts(BoundariesBoard *board, Rect rect)
{
    Sketch *sketch = board->sketch;
    int counts[POST_KINDS] = {0}, filled = boundaries_placed_count(board->state);
    Node *node = put_box(sketch, node_id("posts", 0), LOOK_POSTS, rect);
    node->value_most = BOUNDARIES_SLOTS;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        int kind = boundaries_post(boundaries_placed(board->variant, board->state, slot));
        node->value |= kind << (POST_BITS * slot);
        counts[kind]++;
    }
    if (filled == 0)
        return;
    node->role = ROLE_STATUS;
    node->label = say_with(sketch, "boundaries.posts",
                           (const char *const[]){"filled", say_number(sketch, filled), "posts",
                                                 say_number(sketch, BOUNDARIES_SLOTS), "clear",
                                                 say_number(sketch, counts[POST_CLEAR]), "wall",
                                                 say_number(sketch, counts[POST_WALL]), "faded",
                                                 say_number(sketch, counts[POST_FADED]), NULL});
}

/* Each name under its ring; a long one under the whole, in its half of the width. */
float boundaries_rings_below(BoundariesBoard *board, float middle, float y, float width, float height)
{
    Sketch *sketch = board->sketch;
    TextFormat format = type_centred(sketch, TYPE_LABEL);
    const char *const names[2] = {say(sketch, "boundaries.me"), board->variant->other};
    float away = RING_AWAY * height, room = fminf(2 * (away - 18), 2 * (width / 2 - away)), end = y + height;
    float top = y + RING_FOOT * height + 8;
    put_posts(board, (Rect){middle - away - RING_WIDE * height / 2, y, 2 * away + RING_WIDE * height, height});
    if (fmaxf(line_width(sketch, format, names[0]), line_width(sketch, format, names[1])) > room) {
        away = width / 4;
        room = width / 2 - 6;
        top = y + height + 4;
    }
    for (int ring = 0; ring < 2; ring++) {
        float x = middle + (ring == 0 ? -away : away) - room / 2;
        Node *name = put_text(sketch, node_id("ring-name", ring), format, INK_INK, names[ring], x, top, room);
        end = fmaxf(end, name->rect.y + name->rect.h);
    }
    return end - y;
}

float boundaries_rings_beside(BoundariesBoard *board, Rect strip)
{
    Sketch *sketch = board->sketch;
    const float height = 60, half = (RING_AWAY + RING_WIDE / 2) * height;
    float middle = middle_of(strip), room = strip.w / 2 - half - 12, tall = height;
    const char *names[2] = {say(sketch, "boundaries.me"), board->variant->other};
    TextFormat formats[2];
    for (int ring = 0; ring < 2; ring++) {
        formats[ring] = type_of(sketch, TYPE_LABEL);
        formats[ring].align = ring == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
        float wished = formats[ring].size;
        formats[ring] = fit_words(sketch, formats[ring], names[ring], room);
        if (formats[ring].size < 0.75f * wished) /* beneath them there is more width for it */
            return boundaries_rings_below(board, middle, strip.y, strip.w, height);
        tall = fmaxf(tall, words_height(sketch, formats[ring], names[ring], room));
    }
    put_posts(board, (Rect){middle - half, strip.y + (tall - height) / 2, 2 * half, height});
    for (int ring = 0; ring < 2; ring++) {
        float high = words_height(sketch, formats[ring], names[ring], room);
        put_text(sketch, node_id("ring-name", ring), formats[ring], INK_INK, names[ring],
                 ring == 0 ? middle - half - 12 - room : middle + half + 12, strip.y + (tall - high) / 2, room);
    }
    return tall;
}

/* --- the situation --- */

/* A sheet with the situation, and its picture where `room` leaves enough for it. Returns its height. */
static float put_situation(BoundariesBoard *board, float x, float y, float width, float room)
{
    Sketch *sketch = board->sketch;
    bool small = sketch->stacked || sketch->layout->low;
    float pad_x = small ? 20 : 28, pad_y = small ? 14 : 24, picture = 0;
    TextFormat format = type_centred(sketch, TYPE_BODY_STRONG);
    format = fit_words(sketch, format, board->variant->situation, width - 2 * pad_x);
    float text = words_height(sketch, format, board->variant->situation, width - 2 * pad_x);
    if (!small && board->variant->picture)
        picture = fminf(120, room - text - 2 * pad_y - 12);
    if (picture < 64)
        picture = 0;
    float height = text + 2 * pad_y + (picture > 0 ? picture + 12 : 0);
    put_box(sketch, node_id("situation", 0), LOOK_PANEL, (Rect){x, y, width, height});
    if (picture > 0) {
        float wide = picture * 4 / 3;
        Rect rect = {x + (width - wide) / 2, y + pad_y - 4, wide, picture};
        put_box(sketch, node_id("situation-art", 0), LOOK_ART, rect)->icon = board->variant->picture;
    }
    Node *words = put_text(sketch, node_id("situation-text", 0), format, INK_ON_SHEET, board->variant->situation,
                           x + pad_x, y + height - pad_y - text, width - 2 * pad_x);
    words->state |= NODE_ANNOUNCE;
    return height;
}

/* --- slots and tiles --- */

/* A little smaller where that saves a second line. */
static TextFormat piece_format(const Sketch *sketch, const char *text, float width)
{
    TextFormat format = type_centred(sketch, TYPE_LABEL), smaller = format;
    format.line = smaller.line = 1.25f;
    smaller = fit_line(sketch, smaller, text, width, 0.9f);
    if (line_width(sketch, smaller, text) <= width)
        return smaller;
    return fit_words(sketch, format, text, width);
}

/* The height that a piece of `width` needs. */
static float piece_height(const BoundariesBoard *board, const char *text, float width)
{
    const Sketch *sketch = board->sketch;
    float inner = width - 2 * TILE_PAD_X;
    float words = words_height(sketch, piece_format(sketch, text, inner), text, inner);
    return fmaxf(words + (board->tight ? 12 : 20), target_least(sketch));
}

/* The words on a piece, in the middle; an arrow's stand a little to the left of its point. */
static void put_piece_words(BoundariesBoard *board, NodeId id, NodeId group, int slot, Ink ink, const char *text,
                            Rect rect)
{
    float inner = rect.w - 2 * TILE_PAD_X, shift = slot == BOUNDARIES_WILL ? -5 : 0;
    TextFormat format = piece_format(board->sketch, text, inner);
    float height = words_height(board->sketch, format, text, inner);
    put_label(board->sketch, id, format, ink, text, rect.x + TILE_PAD_X + shift, rect.y + (rect.h - height) / 2,
              inner)
        ->group = group;
}

/* A slot is as high as the highest of its tiles needs, so that nothing moves when one is laid. */
static float slot_height(const BoundariesBoard *board, int slot, float width)
{
    float height = fmaxf(52, target_least(board->sketch));
    for (int index = 0; index < board->variant->tiles.count; index++) {
        const BoundariesTile *tile = boundaries_tile(board->variant, index);
        if ((int)tile->slot == slot)
            height = fmaxf(height, piece_height(board, tile->text, width));
    }
    return height;
}

/* Where there is little height for so much text, the tiles lie right under the slot that they are for. */
static bool tiles_under_slot(const Sketch *sketch)
{
    return sketch->stacked || sketch->layout->low || sketch->layout->text_scale > 1.25f;
}

/* The slot whose piece Backspace takes back: the one at hand, or the last filled before it. */
static int slot_to_lift(const BoundariesBoard *board)
{
    for (int step = 0; step < BOUNDARIES_SLOTS; step++) {
        int from = board->at_hand < BOUNDARIES_SLOTS ? board->at_hand : BOUNDARIES_SLOTS - 1;
        int slot = (from - step + BOUNDARIES_SLOTS) % BOUNDARIES_SLOTS;
        if (board->state->placed[slot] >= 0)
            return slot;
    }
    return -1;
}

/* The slot itself can be pressed, not the piece in it: what lies there goes back, or its tiles are shown. An empty one
 * whose tiles are shown has nothing more to offer. So the focus never stays behind on what was just laid: it goes on to
 * the next tiles. */
static void put_slot(BoundariesBoard *board, int slot, Rect rect, bool says_lead)
{
    Sketch *sketch = board->sketch;
    const BoundariesTile *tile = boundaries_placed(board->variant, board->state, slot);
    NodeId id = node_id("slot", slot);
    bool at_hand = slot == board->at_hand;
    const char *lead = boundaries_lead(sketch, slot), *choose = say(sketch, "boundaries.choose");
    Node *node = put_box(sketch, id, LOOK_SLOT, rect);
    node->role = tile || !at_hand ? ROLE_CHOICE : ROLE_TEXT;
    node->label = say_with(sketch, "boundaries.slot",
                           (const char *const[]){"lead", lead, "piece", tile ? tile->text : choose, NULL});
    node->value = slot;
    node->state = (tile || !at_hand ? NODE_FOCUSABLE : 0) | (at_hand ? NODE_SELECTED : 0) | (tile ? NODE_CHECKED : 0);
    if (at_hand) { /* its tiles are the only ones in sight */
        node->state |= NODE_ANNOUNCE;
        node->takes = DRAG_TILE;
        node->drop = command_move(board->challenge, BOUNDARIES_PLACE, 0, slot);
    }
    if (tile) {
        node->description = say(sketch, "boundaries.slot.change");
        node->command = command_move(board->challenge, BOUNDARIES_LIFT, slot, 0);
        node->shortcut = slot == slot_to_lift(board) ? SHORTCUT_LIFT : SHORTCUT_NONE;
    } else if (!at_hand) {
        node->command = command_pick(slot);
    }
    if (tile) {
        Node *piece = put_box(sketch, node_id("tile", board->state->placed[slot]), LOOK_TILE, rect);
        piece->value = slot;
        piece->state = NODE_CHECKED;
        put_piece_words(board, node_id("tile-text", board->state->placed[slot]), id, slot, INK_GOLD_DEEP, tile->text,
                        rect);
    } else if (says_lead || at_hand) {
        put_piece_words(board, node_id("slot-text", slot), id, slot, INK_ON_SHEET2, says_lead ? lead : choose, rect);
    }
}

static void put_tile(BoundariesBoard *board, int index, Rect rect, bool first)
{
    const BoundariesTile *tile = boundaries_tile(board->variant, index);
    Node *node = put_box(board->sketch, node_id("tile", index), LOOK_TILE, rect);
    node->role = ROLE_CHOICE;
    node->label = tile->text;
    node->value = tile->slot;
    node->state = NODE_FOCUSABLE | NODE_DRAGGABLE | (first ? NODE_FIRST_FOCUS : 0);
    node->drag = DRAG_TILE;
    node->drag_item = index;
    node->command = command_move(board->challenge, BOUNDARIES_PLACE, index, tile->slot);
    put_piece_words(board, node_id("tile-text", index), node_id("tile", index), tile->slot, INK_ON_SHEET, tile->text,
                    rect);
}

/* The tiles of the slot at hand, but for the one that lies in it. */
static int tray_tiles(const BoundariesBoard *board, int tiles[BOUNDARIES_SLOT_TILES_MOST])
{
    int count = 0;
    for (int number = 0; number < BOUNDARIES_SLOT_TILES_MOST; number++) {
        int index = boundaries_slot_tile(board->variant, board->state, board->at_hand, number);
        if (index >= 0 && index != board->state->placed[board->at_hand])
            tiles[count++] = index;
    }
    return count;
}

static void put_tray(BoundariesBoard *board, Flow *flow)
{
    Sketch *sketch = board->sketch;
    int tiles[BOUNDARIES_SLOT_TILES_MOST], count = tray_tiles(board, tiles);
    int columns = flow->w >= 600 * sketch->layout->text_scale ? 2 : 1;
    float width = (flow->w - TILE_GAP * (float)(columns - 1)) / (float)columns;
    for (int row = 0; row * columns < count; row++) {
        float height = 0;
        for (int at = row * columns; at < count && at < (row + 1) * columns; at++)
            height = fmaxf(height, piece_height(board, boundaries_tile(board->variant, tiles[at])->text, width));
        for (int at = row * columns; at < count && at < (row + 1) * columns; at++)
            put_tile(board, tiles[at],
                     (Rect){flow->x + (float)(at % columns) * (width + TILE_GAP), flow->y, width, height}, at == 0);
        flow->y += height + ((row + 1) * columns < count ? TILE_GAP : 0);
    }
}

/* The sheet with the four slots, each with its lead before it, or in it where there is no room. */
static void put_slots(BoundariesBoard *board, Flow *flow)
{
    Sketch *sketch = board->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.align = ALIGN_RIGHT;
    bool small = sketch->stacked || sketch->layout->narrow || sketch->layout->low;
    float pad_x = small ? 12 : 28, pad_y = small || board->tight ? 12 : 16, leads = 0;
    float slot_gap = board->tight ? 7 : SLOT_GAP;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
        leads = fmaxf(leads, line_width(sketch, format, boundaries_lead(sketch, slot)) + 2);
    bool inside = sketch->stacked || leads > flow->w * 0.3f;
    float left = inside ? 0 : leads + LEAD_GAP, width = flow->w - 2 * pad_x - left;
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("sentence", 0), LOOK_PANEL, (Rect){flow->x, flow->y, flow->w, 0});
    float y = flow->y + pad_y;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        float height = slot_height(board, slot, width);
        if (!inside)
            put_label(sketch, node_id("lead", slot), format, INK_ON_SHEET, boundaries_lead(sketch, slot),
                      flow->x + pad_x, y + (height - format.size * format.line) / 2, leads);
        put_slot(board, slot, (Rect){flow->x + pad_x + left, y, width, height}, inside);
        y += height;
        if (slot == board->at_hand && tiles_under_slot(sketch)) {
            Flow tray = {
                .sketch = sketch, .x = flow->x + pad_x + 8, .y = y + SLOT_GAP, .w = flow->w - 2 * pad_x - 16};
            put_tray(board, &tray);
            y = tray.y + 6;
        }
        y += slot + 1 < BOUNDARIES_SLOTS ? slot_gap : 0;
    }
    if (!sketch->nodes->failed)
        sketch->nodes->items[panel].rect.h = y + pad_y - flow->y;
    flow->y = y + pad_y;
}

/* --- the page --- */

/* The situation and the rings in a column of their own, which is `room` high where it can be. */
static float put_left(BoundariesBoard *board, float x, float y, float width, float room)
{
    bool small = board->sketch->layout->low || board->sketch->layout->narrow;
    TextFormat names = type_of(board->sketch, TYPE_LABEL);
    float posts = fminf(small ? 84 : 134, width / 2.2f), gap = small ? 14 : 24;
    float rings = RING_FOOT * posts + 8 + names.size * names.line;
    float height = put_situation(board, x, y, width, room - rings - gap);
    float spare = fmaxf(0, fminf(room - height - rings - gap, 40));
    float top = y + height + gap + spare / 2;
    return top + boundaries_rings_below(board, x + width / 2, top, width, posts);
}

/* What can be done when no tiles are shown. */
static void put_whole(BoundariesBoard *board, Flow *flow)
{
    if (board->at_hand < BOUNDARIES_SLOTS)
        return;
    flow_gap(flow, 6);
    flow_text(flow, TYPE_BODY, say(flow->sketch, "boundaries.all"))->state |= NODE_ANNOUNCE;
}

/* The slots and, beneath them, the tiles or what can be done. */
static void put_pieces(BoundariesBoard *board, Flow *flow)
{
    put_slots(board, flow);
    flow_gap(flow, 14);
    if (board->at_hand < BOUNDARIES_SLOTS && !tiles_under_slot(board->sketch))
        put_tray(board, flow);
    put_whole(board, flow);
}

/* How far down all that reaches at most, whichever slot's tiles are shown: what is decided by it never changes. */
static float lowest_foot(const BoundariesBoard *board, Flow from)
{
    size_t first = from.sketch->nodes->count;
    float lowest = 0;
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        BoundariesBoard other = *board;
        Flow flow = from;
        other.at_hand = slot;
        put_pieces(&other, &flow);
        from.sketch->nodes->count = first;
        lowest = fmaxf(lowest, flow.y);
    }
    return lowest;
}

static void put_board(BoundariesBoard *board, Page *page)
{
    Sketch *sketch = board->sketch;
    Flow *flow = &page->flow;
    if (sketch->stacked) {
        flow->y += put_situation(board, flow->x, flow->y, flow->w, 0) + 12;
        flow->y += boundaries_rings_beside(board, (Rect){flow->x, flow->y, flow->w, 0}) + 12;
        put_slots(board, flow);
        put_whole(board, flow);
        return;
    }
    bool narrow = sketch->layout->narrow;
    float left = fminf(flow->w * 0.295f, 344), between = narrow ? 24 : 48;
    float foot = put_left(board, flow->x, flow->y, left, challenge_page_room(page) - PAGE_FOOT);
    Flow right = {.sketch = sketch, .x = flow->x + left + between, .y = flow->y, .w = flow->w - left - between};
    board->tight = lowest_foot(board, right) > flow->y + challenge_page_room(page) - PAGE_FOOT;
    put_pieces(board, &right);
    flow->y = fmaxf(foot, right.y);
}

/* A key and what it does; with `places` off only its width is told, 0 where nothing has that key. */
static float put_hint(Sketch *sketch, int number, float x, float middle, bool places)
{
    static const Control controls[] = {CONTROL_PRESS, CONTROL_LIFT};
    static const char *const does[] = {"boundaries.hint.place", "boundaries.hint.lift"};
    Node key = control_keycap(sketch, node_id("hint-key", number), BOUND_KEY, controls[number]);
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = FACE_REGULAR;
    float words = line_width(sketch, format, say(sketch, does[number])) + 2;
    if (key.rect.w <= 0)
        return 0;
    if (places) {
        key.rect.x = x;
        key.rect.y = middle - key.rect.h / 2;
        node_list_add(sketch->nodes, key);
        put_label(sketch, node_id("hint", number), format, INK_INK, say(sketch, does[number]), x + key.rect.w + 12,
                  middle - format.size * format.line / 2, words);
    }
    return key.rect.w + 12 + words;
}

/* What the keys do, beside the button, where it stands still and leaves room. */
static void put_hints_beside(Sketch *sketch, NodeId button)
{
    const Node *node = node_list_find(sketch->nodes, button);
    Device device = sketch->view->device;
    if (!node || (node->state & NODE_SCROLLS) || sketch->stacked || (device != DEVICE_MOUSE && device != DEVICE_KEYS))
        return;
    float x = node->rect.x + node->rect.w + 48, middle = node->rect.y + node->rect.h / 2, between = 40;
    float first = put_hint(sketch, 0, x, middle, false), second = put_hint(sketch, 1, x, middle, false);
    if (x + first + between + second > sketch->page.x + sketch->page.w)
        return;
    put_hint(sketch, 0, x, middle, true);
    put_hint(sketch, 1, x + first + between, middle, true);
}

void boundaries_nodes(Sketch *sketch)
{
    BoundariesBoard board = boundaries_board(sketch);
    if (board.state->reading) {
        sketch->nodes->leaf++;
        boundaries_reading(&board);
        return;
    }
    bool whole = boundaries_placed_count(board.state) == BOUNDARIES_SLOTS;
    /* With the last piece taken back it is another button: the focus goes on to the pieces. */
    Button read = {.id = node_id("read", whole ? 0 : 1),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "boundaries.read"),
                   .description = whole ? NULL : say(sketch, "boundaries.read.not_yet"),
                   .state = (whole ? 0 : NODE_DISABLED) | (board.at_hand == BOUNDARIES_SLOTS ? NODE_FIRST_FOCUS : 0),
                   .command = command_move(board.challenge, BOUNDARIES_READ, 0, 0)};
    bool brief = tiles_under_slot(sketch) && !whole; /* what can't be done yet must not take room from the tiles */
    Page page = challenge_page_begin(sketch, say(sketch, brief ? "boundaries.do.short" : "step.boundaries.do"), &read,
                                     brief ? 0 : 1);
    put_board(&board, &page);
    page_end(&page);
    put_hints_beside(sketch, read.id);
}

const ChallengeWords boundaries_words = {"step.boundaries.about", "step.boundaries.end", boundaries_room};
