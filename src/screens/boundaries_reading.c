/* The challenge boundaries, read back: the whole sentence, and what each piece does to it; at the end, what was
 * kept. */
#include "boundaries_screen.h"

#include <math.h>

static const float ROW_GAP = 12;

/* The pieces one after the other, without marks. */
static const char *sentence(const Sketch *sketch, const BoundariesVariant *variant, const BoundariesState *state)
{
    TextBuffer words = {0};
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++) {
        const BoundariesTile *tile = boundaries_placed(variant, state, slot);
        text_buffer_format(&words, "%s%s", words.length > 0 ? " " : "", tile ? tile->text : "");
    }
    const char *kept = node_list_keep(sketch->nodes, words.text ? words.text : "");
    text_buffer_free(&words);
    return kept;
}

/* "... says it plainly." */
static const char *say_tone(const Sketch *sketch, const BoundariesTile *tile)
{
    static const char *const keys[BOUNDARIES_TONES] = {
        [BOUNDARIES_PLAIN] = "boundaries.piece.plain",       [BOUNDARIES_BLAME] = "boundaries.piece.blame",
        [BOUNDARIES_PLEAD] = "boundaries.piece.plead",       [BOUNDARIES_HINT] = "boundaries.piece.hint",
        [BOUNDARIES_THREATEN] = "boundaries.piece.threaten",
    };
    return say_with(sketch, keys[tile->tone], (const char *const[]){"piece", tile->text, NULL});
}

/* The sentence on a sheet of its own, in quotation marks. Returns the sheet's height. */
static float put_sentence(BoundariesBoard *board, float x, float y, float width, float least)
{
    Sketch *sketch = board->sketch;
    bool small = sketch->stacked || sketch->layout->low || sketch->layout->narrow;
    float pad_x = small ? 20 : 36, pad_y = small ? 16 : 24;
    TextFormat format = type_of(sketch, small ? TYPE_LEAD : TYPE_CARD);
    format.face = FACE_SEMIBOLD;
    const char *words = say_quoted(sketch, sentence(sketch, board->variant, board->state));
    float text = words_height(sketch, fit_words(sketch, format, words, width - 2 * pad_x), words, width - 2 * pad_x);
    float height = fmaxf(text + 2 * pad_y, least);
    put_box(sketch, node_id("sentence", 0), LOOK_PANEL, (Rect){x, y, width, height});
    put_text(sketch, node_id("sentence-text", 0), format, INK_ON_SHEET, words, x + pad_x, y + (height - text) / 2,
             width - 2 * pad_x)
        ->state |= NODE_ANNOUNCE;
    return height;
}

static Node piece_node(BoundariesBoard *board, int slot, float width)
{
    Sketch *sketch = board->sketch;
    const BoundariesTile *tile = boundaries_placed(board->variant, board->state, slot);
    Node node = {.id = node_id("piece", slot),
                 .role = ROLE_CHOICE,
                 .look = LOOK_CHOICE,
                 .state = NODE_FOCUSABLE,
                 .label = say_tone(sketch, tile),
                 .description = tile->effect,
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .command = command_move(board->challenge, BOUNDARIES_CHANGE, slot, 0)};
    node.text.balanced = true;
    node.rect.w = width;
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, width), target_least(sketch));
    return node;
}

/* What each piece does, each to be pressed to change it: in two columns read row by row, or one. */
static void put_pieces(BoundariesBoard *board, Flow *flow)
{
    Sketch *sketch = board->sketch;
    int columns = !sketch->stacked && flow->w >= 720 * sketch->layout->text_scale ? 2 : 1;
    float width = (flow->w - ROW_GAP * (float)(columns - 1)) / (float)columns;
    for (int row = 0; row < BOUNDARIES_SLOTS; row += columns) {
        Node nodes[2];
        float height = 0;
        for (int at = 0; at < columns; at++) {
            nodes[at] = piece_node(board, row + at, width);
            height = fmaxf(height, nodes[at].rect.h);
        }
        for (int at = 0; at < columns; at++) {
            nodes[at].rect = (Rect){flow->x + (float)at * (width + ROW_GAP), flow->y, width, height};
            node_list_add(sketch->nodes, nodes[at]);
        }
        flow->y += height + (row + columns < BOUNDARIES_SLOTS ? ROW_GAP : 0);
    }
}

static void put_reading(BoundariesBoard *board, Page *page)
{
    Sketch *sketch = board->sketch;
    Flow *flow = &page->flow;
    if (sketch->stacked) {
        flow->y += put_sentence(board, flow->x, flow->y, flow->w, 0) + 12;
        flow->y += boundaries_rings_beside(board, (Rect){flow->x, flow->y, flow->w, 0}) + 12;
    } else {
        float left = fminf(flow->w * 0.25f, 300), between = sketch->layout->narrow ? 16 : 32;
        size_t rings = sketch->nodes->count;
        float high = boundaries_rings_below(board, flow->x + left / 2, flow->y, left, fminf(112, left / 2.2f));
        size_t after = sketch->nodes->count;
        float sheet = put_sentence(board, flow->x + left + between, flow->y, flow->w - left - between, high);
        for (size_t i = rings; i < after && i < sketch->nodes->count; i++)
            sketch->nodes->items[i].rect.y += (sheet - high) / 2;
        flow->y += sheet + 18;
    }
    put_pieces(board, flow);
}

void boundaries_reading(BoundariesBoard *board)
{
    Sketch *sketch = board->sketch;
    bool keeps = boundaries_can_be_kept(board->variant, board->state);
    Button finish = {.id = node_id("finish", 0),
                     .look = LOOK_PRIMARY,
                     .label = say(sketch, "boundaries.finish"),
                     .description = keeps ? NULL : say(sketch, "boundaries.finish.not_yet"),
                     .state = keeps ? NODE_FIRST_FOCUS : NODE_DISABLED,
                     .command = command_move(board->challenge, BOUNDARIES_FINISH, 0, 0)};
    Button change = {.id = node_id("change", 0),
                     .look = LOOK_SECONDARY,
                     .label = say(sketch, "boundaries.change"),
                     .state = keeps ? 0 : NODE_FIRST_FOCUS,
                     .command = command_move(board->challenge, BOUNDARIES_CHANGE, BOUNDARIES_SLOTS, 0)};
    Button buttons[2] = {finish, change};
    Page page = challenge_page_begin(sketch, say(sketch, keeps ? "boundaries.reading" : "boundaries.finish.not_yet"),
                                     buttons, 2);
    put_reading(board, &page);
    page_end(&page);
}

void boundaries_recap(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const BoundariesVariant *variant = challenge_variant_shown(sketch);
    const char *words = sentence(sketch, variant, challenge_state_shown(sketch));
    flow_quiet(flow, TYPE_BODY, variant->situation);
    flow_gap(flow, 14);
    flow_text(flow, TYPE_LEAD, say_quoted(sketch, words));
    flow_gap(flow, 14);
    flow_text(flow, TYPE_BODY, say(sketch, "boundaries.kept"));
}
