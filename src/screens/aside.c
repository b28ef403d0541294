/* The card beside the panel: filed in its pocket, or taken out again. */
#include "aside.h"

#include <math.h>

static const float ABOVE = 14, POCKET_LEAST = 112, STRIP = 84;

static float filed_portrait(Sketch *sketch, Rect box, bool measure_only)
{
    Side side = game_placed(session_game(sketch->view->session));
    float width = box.w - 44, card = small_card_height(sketch, width);
    if (!measure_only) {
        put_small_card(sketch, (Rect){box.x + 22, box.y + 6, width, card + 40}, -1, false);
        put_pocket(sketch, side, (Rect){box.x, box.y + 6 + card, box.w, 220}, POCKET_ROW);
    }
    return card + 6 + STRIP;
}

float put_filed_aside(Sketch *sketch, Rect box, bool measure_only)
{
    if (sketch->layout->portrait)
        return filed_portrait(sketch, box, measure_only);
    Side side = game_placed(session_game(sketch->view->session));
    float inset_x = box.w * 0.05f, width = box.w - 2 * inset_x;
    float text = small_card_height(sketch, width), least = ABOVE + text + POCKET_LEAST;
    if (measure_only)
        return least;
    float room = fmaxf(box.h, least), pocket_room = room - ABOVE - text;
    float pocket = fminf(300, fmaxf(pocket_room, POCKET_LEAST));
    float shown = fminf(fmaxf(text, 214), room - ABOVE - pocket);
    float tilt = (sketch->layout->low ? 1 : 2) * (side == SIDE_CODEPENDENT ? -1.0f : 1.0f);
    put_small_card(sketch, (Rect){box.x + inset_x, box.y + ABOVE, width, shown + fminf(110, pocket * 0.5f)}, tilt, false);
    put_pocket(sketch, side, (Rect){box.x, box.y + ABOVE + shown, box.w, pocket}, pocket < 190 ? POCKET_ROW : 0);
    return ABOVE + shown + pocket;
}

static float side_row_height(const Sketch *sketch)
{
    TextFormat small = type_of(sketch, TYPE_SMALLEST), name = type_of(sketch, TYPE_LABEL);
    return small.size * small.line + name.size * name.line + (sketch->layout->portrait || sketch->layout->low ? 8 : 20);
}

/* "You placed it in / Interdependent" with the symbol, on the side's tint. */
static void put_side_row(Sketch *sketch, const char *name, const char *key, Side side, Rect rect)
{
    const char *label = say_side(sketch, side), *before = say(sketch, key);
    Node *row = put_box(sketch, node_id(name, 0), LOOK_SIDE_ROW, rect);
    row->side = side;
    row->role = ROLE_TEXT;
    row->label = say_with(sketch, "feedback.pile", (const char *const[]){"where", before, "pile", label, NULL});
    size_t inner = sketch->nodes->count;
    float symbol = fminf(rect.h * 0.6f, 44), x = rect.x + 18 + symbol * 1.5f + 18, width = rect.x + rect.w - 10 - x;
    put_symbol(sketch, node_id(name, 1), side, rect.x + 18, rect.y + rect.h / 2, symbol);
    TextFormat small = type_of(sketch, TYPE_SMALLEST), strong = type_of(sketch, TYPE_LABEL);
    small.face = FACE_REGULAR;
    strong.face = FACE_EXTRABOLD;
    float small_height = small.size * small.line, height = small_height + strong.size * strong.line;
    float y = rect.y + (rect.h - height) / 2;
    put_text(sketch, node_id(name, 2), fit_line(sketch, small, before, width, 0.6f), deep_ink(side), before, x, y,
             width)->role = ROLE_NONE;
    put_text(sketch, node_id(name, 3), fit_line(sketch, strong, label, width, 0.4f), deep_ink(side), label, x,
             y + small_height, width)->role = ROLE_NONE;
    group_from(sketch, inner, node_id(name, 0));
}

static void put_ribbon(Sketch *sketch, Rect card)
{
    Node *ribbon = put_box(sketch, node_id("ribbon", 0), LOOK_RIBBON, (Rect){card.x + card.w - 78, card.y - 10, 50, 76});
    ribbon->icon = "icon-again";
    ribbon->ink = INK_INK;
    ribbon->group = card_node_id(session_game(sketch->view->session));
}

float put_again_aside(Sketch *sketch, Rect box, bool measure_only)
{
    const Game *game = session_game(sketch->view->session);
    bool portrait = sketch->layout->portrait, small = portrait || sketch->layout->low;
    Rect card = {box.x + (portrait ? 12 : 20), box.y + (small ? 8 : ABOVE), box.w - 24, 0};
    float rows = side_row_height(sketch), between = small ? 8 : 14, gap = small ? 14 : 34;
    float text = small_card_height(sketch, card.w), all = card.y - box.y + text + gap + 2 * rows + between;
    if (portrait)
        all += 16;
    if (measure_only)
        return all;
    card.h = small ? text : fmaxf(text, fminf(300, box.h - (all - text)));
    put_box(sketch, node_id("deck-back", 0), LOOK_CARD_BACK,
            (Rect){card.x + card.w * 0.06f, card.y + 10, card.w * 0.94f, card.h})->angle = small ? 2 : 5;
    put_small_card(sketch, card, small ? -1 : -1.8f, true);
    put_ribbon(sketch, card);
    float y = card.y + card.h + gap;
    Rect row = {portrait ? box.x : card.x, y, portrait ? box.w : card.w, rows};
    put_side_row(sketch, "placed", "feedback.placed", game_placed(game), row);
    row.y += rows + between;
    put_side_row(sketch, "article-has", "feedback.article_has", card_at_hand(sketch)->side, row);
    return row.y + rows - box.y + (portrait ? 16 : 0);
}
