/* The card beside the panel: filed in its pocket, or taken out again. */
#include "aside.h"

#include <math.h>

static const float ABOVE = 14, POCKET_LEAST = 112, STRIP = 98;

/* A wide card is turned less, so that its corners stay where they belong. */
static float tilt_of(float width, float degrees)
{
    return degrees * fminf(1, 400 / width);
}

static float filed_stacked(Sketch *sketch, Rect box, bool measure_only)
{
    Side side = game_placed(session_game(sketch->view->session));
    float width = box.w - 44, card = small_card_height(sketch, width, false);
    if (!measure_only) {
        put_small_card(sketch, (Rect){box.x + 22, box.y + 6, width, card + 40}, tilt_of(width, -1), false);
        put_pocket(sketch, side, (Rect){box.x, box.y + 6 + card, box.w, 220}, POCKET_ROW);
    }
    return card + 6 + STRIP;
}

float put_filed_aside(Sketch *sketch, Rect box, bool measure_only)
{
    if (sketch->stacked)
        return filed_stacked(sketch, box, measure_only);
    Side side = game_placed(session_game(sketch->view->session));
    float inset_x = box.w * 0.05f, width = box.w - 2 * inset_x;
    float lowest = POCKET_LEAST * (1 + (sketch->layout->text_scale - 1) * 0.7f); /* its words stand over its point */
    float text = small_card_height(sketch, width, false), least = ABOVE + text + lowest;
    if (measure_only)
        return least;
    float room = fmaxf(box.h, least), pocket_room = room - ABOVE - text;
    float pocket = fminf(300, fmaxf(pocket_room, lowest));
    float shown = fminf(fmaxf(text, 214), room - ABOVE - pocket);
    float tilt = (sketch->layout->low ? 1 : 2) * (side == SIDE_CODEPENDENT ? -1.0f : 1.0f);
    put_small_card(sketch, (Rect){box.x + inset_x, box.y + ABOVE, width, shown + fminf(110, pocket * 0.5f)}, tilt,
                   false);
    put_pocket(sketch, side, (Rect){box.x, box.y + ABOVE + shown, box.w, pocket}, pocket < 190 ? POCKET_ROW : 0);
    return ABOVE + shown + pocket;
}

float put_card_aside(Sketch *sketch, Rect box, bool measure_only)
{
    if (!sketch->stacked)
        return put_filed_aside(sketch, box, measure_only);
    float width = box.w - 24, card = small_card_height(sketch, width, false);
    if (!measure_only)
        put_small_card(sketch, (Rect){box.x + 12, box.y + 6, width, card + 8}, tilt_of(width, -1), false);
    return card + 30;
}

/* How the two lines of a side row are set: what it is, and the pile's name. */
typedef struct SideRow {
    const char *before, *label;
    TextFormat small, strong;
    float symbol, pad, x, width; /* x and width: of the words, within the row */
    float small_height, height;
} SideRow;

static SideRow side_row(const Sketch *sketch, const char *key, Side side, float width)
{
    bool tight = sketch->layout->portrait || sketch->layout->low;
    SideRow row = {
        .before = say(sketch, key), .label = say_side(sketch, side), .symbol = tight ? 30 : 44, .pad = tight ? 12 : 18};
    row.x = 2 * row.pad + row.symbol * 1.5f;
    row.width = width - row.x - 8;
    row.small = type_of(sketch, TYPE_SMALLEST);
    row.small.face = FACE_REGULAR;
    row.small = fit_line(sketch, row.small, row.before, row.width, 0.8f);
    row.strong = type_of(sketch, TYPE_LABEL);
    row.strong.face = FACE_EXTRABOLD;
    row.strong = fit_line(sketch, row.strong, row.label, row.width, 0.4f);
    row.small_height = words_height(sketch, row.small, row.before, row.width);
    row.height = row.small_height + words_height(sketch, row.strong, row.label, row.width) + (tight ? 8 : 20);
    return row;
}

/* "You placed it in / Interdependent" with the symbol, on the side's tint. */
static void put_side_row(Sketch *sketch, const char *name, const char *key, Side side, Rect rect)
{
    SideRow row = side_row(sketch, key, side, rect.w);
    Node *node = put_box(sketch, node_id(name, 0), LOOK_SIDE_ROW, rect);
    node->side = side;
    node->role = ROLE_TEXT;
    node->state = NODE_ANNOUNCE;
    node->label =
        say_with(sketch, "feedback.pile", (const char *const[]){"where", row.before, "pile", row.label, NULL});
    size_t inner = sketch->nodes->count;
    float pad = sketch->layout->portrait || sketch->layout->low ? 4 : 10, y = rect.y + pad;
    put_symbol(sketch, node_id(name, 1), side, rect.x + row.pad, rect.y + rect.h / 2, row.symbol);
    put_label(sketch, node_id(name, 2), row.small, deep_ink(side), row.before, rect.x + row.x, y, row.width);
    put_label(sketch, node_id(name, 3), row.strong, deep_ink(side), row.label, rect.x + row.x, y + row.small_height,
              row.width);
    group_from(sketch, inner, node_id(name, 0));
}

static void put_ribbon(Sketch *sketch, Rect card)
{
    Node *ribbon =
        put_box(sketch, node_id("ribbon", 0), LOOK_RIBBON, (Rect){card.x + card.w - 78, card.y - 10, 50, 64});
    ribbon->icon = "icon-again";
    ribbon->ink = INK_INK;
    ribbon->group = card_node_id(session_game(sketch->view->session));
}

/* The two rows, one under the other, or side by side where they are wide. Returns their height. */
static float put_side_rows(Sketch *sketch, Rect at, bool measure_only)
{
    const Game *game = session_game(sketch->view->session);
    bool beside = sketch->stacked && !sketch->layout->portrait;
    Side placed = game_placed(game), right = card_at_hand(sketch)->side;
    const char *has =
        card_quote_key(game_deck(game), card_at_hand(sketch), "feedback.article_has", "feedback.deck_has");
    float between = beside ? 16 : sketch->layout->portrait || sketch->layout->low ? 8 : 14;
    Rect row = {at.x, at.y, beside ? (at.w - between) / 2 : at.w, 0};
    float first = side_row(sketch, "feedback.placed", placed, row.w).height;
    float second = side_row(sketch, has, right, row.w).height;
    if (measure_only)
        return beside ? fmaxf(first, second) : first + between + second;
    row.h = beside ? fmaxf(first, second) : first;
    put_side_row(sketch, "placed", "feedback.placed", placed, row);
    if (beside)
        row.x += row.w + between;
    else
        row = (Rect){row.x, row.y + first + between, row.w, second};
    put_side_row(sketch, "article-has", has, right, row);
    return row.y + row.h - at.y;
}

float put_again_aside(Sketch *sketch, Rect box, bool measure_only)
{
    bool portrait = sketch->layout->portrait, small = sketch->stacked || sketch->layout->low;
    Rect card = {box.x + (portrait ? 12 : 20), box.y + (small ? 8 : ABOVE), box.w - 24, 0};
    if (!portrait)
        card.w -= sketch->stacked ? 16 : 0;
    Rect rows = {portrait ? box.x : card.x, 0, portrait ? box.w : card.w, 0};
    float gap = small ? 14 : 34, text = small_card_height(sketch, card.w, true);
    float all = card.y - box.y + text + gap + put_side_rows(sketch, rows, true) + (portrait ? 16 : 0);
    if (measure_only)
        return all;
    card.h = small ? text : fmaxf(text, fminf(300, box.h - (all - text)));
    /* of a back so little shows where it is small that it looks like a smear: there it is an edge */
    put_box(sketch, node_id("deck-back", 0), small ? LOOK_DECK_EDGE : LOOK_CARD_BACK,
            (Rect){card.x + card.w * 0.06f, card.y + 10, card.w * 0.94f, card.h})
        ->angle = tilt_of(card.w, small ? 2 : 5);
    put_small_card(sketch, card, tilt_of(card.w, small ? -1 : -1.8f), true);
    put_ribbon(sketch, card);
    rows.y = card.y + card.h + gap;
    return rows.y + put_side_rows(sketch, rows, false) - box.y + (portrait ? 16 : 0);
}
