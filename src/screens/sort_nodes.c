/* Sorting: a card in the middle, a pocket on either side (in portrait below it), and what can be done with it. */
#include "card.h"
#include "flow.h"
#include "hints.h"
#include "screens.h"

#include <math.h>

static const float CARD_WIDTH = 400, CARD_HEIGHT = 470, CARD_TALLEST = 540, CARD_LEAST = 150;
static const float POCKET_WIDTH = 264, POCKET_WIDTH_LEAST = 240, POCKET_HEIGHT = 318, SLIPS = 64, LEANS_DOWN = 12,
                   POCKET_LOWEST = 196;

/* Where the large things stand. */
typedef struct Places {
    Rect card, pockets[2];
    CardFit fit;
    bool gloss, keys, hint; /* hint: in a row of its own, above the buttons */
    bool scrolls;
    float hints_y;
} Places;

static float text_grows(const Sketch *sketch)
{
    return sketch->layout->text_scale - 1;
}

/* From here on pictures, gloss and hints give way to the card's text. */
static bool is_large(const Sketch *sketch)
{
    return sketch->layout->text_scale >= 1.5f;
}

/* The pockets stand under the card. */
static bool is_upright(const Sketch *sketch)
{
    return sketch->layout->portrait || (sketch->layout->narrow && sketch->stacked);
}

/* A line that tells what is special about this visit; NULL where nothing is. */
static const char *told(const Sketch *sketch, Visit visit)
{
    switch (visit) {
    case VISIT_SHOWN:
        return say(sketch, "sort.shown");
    case VISIT_TWIN:
        return say(sketch, "sort.twin");
    case VISIT_RETURN:
        return say(sketch, "sort.return");
    case VISIT_DUE:
        return say(sketch, "sort.due");
    case VISIT_NEW:
        break;
    }
    return NULL;
}

static Node told_node(const Sketch *sketch, const char *text, Visit visit)
{
    Node node = {.id = node_id("told", 0),
                 .role = ROLE_STATUS,
                 .look = LOOK_NOTICE,
                 .state = NODE_NEWS,
                 .label = text,
                 .icon = visit == VISIT_TWIN    ? "icon-swap"
                         : visit == VISIT_SHOWN ? "icon-info"
                                                : "icon-again",
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    if (is_large(sketch) && sketch->layout->portrait)
        node.icon = NULL; /* the words need its width */
    node.text.balanced = true;
    float width = fminf(node_wanted_width(sketch->layout->measure, &node), sketch->page.w);
    node.rect = (Rect){middle_of(sketch->page) - width / 2, 0, width,
                       node_wanted_height(sketch->layout->measure, &node, width)};
    return node;
}

static float told_height(const Sketch *sketch)
{
    Visit visit = game_visit(session_game(sketch->view->session));
    const char *text = told(sketch, visit);
    return text ? told_node(sketch, text, visit).rect.h + (sketch->layout->low ? 8 : 14) : 0;
}

static void put_told(Sketch *sketch, float y)
{
    Visit visit = game_visit(session_game(sketch->view->session));
    const char *text = told(sketch, visit);
    if (text)
        node_list_add(sketch->nodes, told_node(sketch, text, visit))->rect.y = y;
}

/* The card as wide as its text asks for at the size that the player wishes, `most` at most. Returns the width. */
static float widen_card(const Sketch *sketch, float wanted, float most, float height, CardFit *fit)
{
    enum { STEPS = 4 };
    const char *text = card_at_hand(sketch)->text;
    bool art = card_has_picture(sketch, card_at_hand(sketch));
    float wished = type_of(sketch, TYPE_CARD).size, card = fminf(wanted, most);
    for (int step = 0; step <= STEPS; step++) {
        card = fminf(wanted + fmaxf(most - wanted, 0) * (float)step / STEPS, most);
        *fit = card_fit(sketch, text, art, card, height);
        if (sketch->layout->text_scale <= 1 || (fit->format.size >= wished && fit->height <= height + 0.5f))
            break;
    }
    return card;
}

/* Large text is for the card first: the pockets then are as wide as their words need. */
static float landscape_pocket(const Sketch *sketch)
{
    if (sketch->layout->narrow)
        return 180;
    return is_large(sketch) ? POCKET_WIDTH_LEAST : POCKET_WIDTH * fminf(1 + text_grows(sketch) * 0.2f, 1.15f);
}

/* Card and pockets side by side between y and the hints. */
static Places place_landscape(const Sketch *sketch, float y, float bottom)
{
    const Layout *layout = sketch->layout;
    Places places = {.gloss = !layout->low && !is_large(sketch), .keys = !layout->low && !is_large(sketch)};
    float left = layout->safe.left, width = layout->width - left - layout->safe.right;
    float pocket = landscape_pocket(sketch);
    float wanted = layout->narrow ? 300 : CARD_WIDTH * (1 + text_grows(sketch) * 0.45f);
    float least = layout->narrow ? 16 : 24, widest = width - 2 * (least + pocket + 20);
    float room = bottom - y, spare = room - CARD_HEIGHT;
    float height = spare < 0 ? room : fminf(CARD_TALLEST, CARD_HEIGHT + fmaxf(0, spare - 80));
    if (is_large(sketch))
        height = fminf(room, CARD_TALLEST);
    float card = widen_card(sketch, wanted, widest, fmaxf(height, CARD_LEAST), &places.fit);
    float margin = fmaxf(fminf((width - card - 2 * pocket - 132) / 2, layout->narrow ? 16 : 56), least);
    float gap = fminf((width - 2 * margin - card - 2 * pocket) / 2, 180), middle = left + width / 2;
    places.scrolls = places.fit.height > room + 0.5f;
    height = places.fit.height;
    float top = places.scrolls ? y : y + (room - height) / 2;
    places.card = (Rect){middle - card / 2, top, card, height};
    float tall = fminf(layout->low ? 210 : POCKET_HEIGHT, fminf(height, room) - 30);
    float pocket_y =
        fminf(top + fmaxf((height - tall) / 2 + 38, fminf(SLIPS, height - tall)), top + height - tall + 10);
    places.hints_y = places.scrolls ? top + height + 24 : bottom + (layout->low ? 8 : is_large(sketch) ? 12 : 24);
    pocket_y = fminf(pocket_y, places.hints_y - 4 - tall); /* off the buttons beneath */
    if (places.scrolls) {
        pocket_y = top + SLIPS; /* in sight with the card's beginning */
        tall = fmaxf(tall, is_large(sketch) ? POCKET_LOWEST : 0);
        places.hints_y = fmaxf(places.hints_y, pocket_y + tall + 4);
    }
    places.pockets[0] = (Rect){middle - card / 2 - gap - pocket, pocket_y, pocket, tall};
    places.pockets[1] = (Rect){middle + card / 2 + gap, pocket_y, pocket, tall};
    return places;
}

/* The card above, both pockets beneath it. */
static Places place_upright(const Sketch *sketch, float y, float bottom)
{
    const Layout *layout = sketch->layout;
    Places places = {0};
    const char *text = card_at_hand(sketch)->text;
    bool art = card_has_picture(sketch, card_at_hand(sketch));
    float width = layout->width - layout->safe.left - layout->safe.right, left = layout->safe.left;
    float pocket = fminf((width - 42) / 2, 240),
          card = fminf(width - (is_large(sketch) ? 32 : 56), 460 + 180 * text_grows(sketch));
    float least = is_large(sketch) ? 168 : 136; /* a pocket's name then stands in two lines */
    float tall = fminf(168, fmaxf(least, (bottom - y) * 0.27f)), slips = 30, gap = 16;
    float hint = hint_line_height(sketch);
    float room = bottom - y - tall - slips - gap;
    places.hint = room - hint >= 392 && !is_large(sketch);
    if (places.hint)
        room -= hint;
    float height = fmaxf(fminf(room, 392 + fmaxf(0, room - 392) * 0.6f), CARD_LEAST);
    places.fit = card_fit(sketch, text, art, card, height);
    if (places.fit.height > room && tall > least) {
        room += tall - least;
        tall = least;
        places.fit = card_fit(sketch, text, art, card, fmaxf(room, CARD_LEAST));
    }
    places.scrolls = places.fit.height > room + 0.5f;
    height = places.fit.height;
    float spare = places.scrolls ? 0 : room - height;
    places.card = (Rect){left + (width - card) / 2, y + spare * 0.4f, card, height};
    float pocket_y = places.scrolls ? y + height + gap + slips : bottom - tall - (places.hint ? hint : 0);
    float between = 10, middle = left + width / 2;
    places.pockets[0] = (Rect){middle - between / 2 - pocket, pocket_y, pocket, tall};
    places.pockets[1] = (Rect){middle + between / 2, pocket_y, pocket, tall};
    places.hints_y = pocket_y + tall + 12 + (places.hint ? hint : 0);
    return places;
}

static void put_rings(Sketch *sketch, const Places *places)
{
    bool portrait = is_upright(sketch);
    float middle = middle_of(places->card), y = places->card.y + places->card.h / 2 + 27;
    float radius = portrait ? 200 : fminf(256, fminf(y - sketch->page.y - 40, places->hints_y - 4 - y)),
          apart = portrait ? 120 : 220;
    if (portrait)
        y = places->pockets[0].y - 30;
    for (int side = 0; side < 2; side++) {
        float x = middle + (side == 0 ? -apart : apart);
        Node *ring = put_box(sketch, node_id("ring", side), LOOK_TABLE_RING,
                             (Rect){x - radius, y - radius, 2 * radius, 2 * radius});
        ring->side = (Side)side;
        ring->ink = INK_LINE;
    }
}

/* The rest of the deck shows under the card while cards are left. */
static void put_deck_edges(Sketch *sketch, Rect card)
{
    int left = GAME_ROUND_CARDS - 1 - game_slot(session_game(sketch->view->session));
    static const float angles[2] = {-1.8f, 1.5f};
    for (int i = 0; i < 2 && i < left; i++) {
        Rect rect = {card.x - 2 + (float)i * 2, card.y + 3 * (float)(i + 1), card.w, card.h};
        put_box(sketch, node_id("deck", i), LOOK_DECK_EDGE, rect)->angle = angles[i];
    }
    if (left > 0) /* the next card, seen when this one is lifted or leans */
        put_box(sketch, node_id("deck-back", 0), LOOK_CARD_BACK, inset(card, 1, 1))->state = NODE_FLAT;
}

static Node chip_node(const Sketch *sketch, NodeId id, Side side, const char *label, TextRole role, float room)
{
    Node chip = {
        .id = id, .look = LOOK_CHIP, .label = label, .side = side, .text = type_of(sketch, role), .ink = INK_HEAD};
    chip.text.face = FACE_EXTRABOLD;
    float wanted = node_wanted_width(sketch->layout->measure, &chip);
    if (wanted > room)
        chip.text.size = fmaxf(chip.text.size * room / wanted, 14 * sketch->layout->point);
    chip.rect.w = node_wanted_width(sketch->layout->measure, &chip);
    chip.rect.h = node_wanted_height(sketch->layout->measure, &chip, chip.rect.w);
    return chip;
}

/* How far the chip stands above its card: off the head line where it can, else in the place of that; off the beads. */
static float chip_above(const Sketch *sketch, float height)
{
    float off_head = height - card_head_top(sketch);
    float most = is_upright(sketch) ? LEANS_DOWN + 6 : height / 2 + 1;
    float in_place = height - card_head_end(sketch) - (sketch->layout->low ? 0 : 8);
    return off_head <= most ? off_head : fmaxf(in_place, is_upright(sketch) ? LEANS_DOWN : 0);
}

/* The pile's name on the card that leans to it. */
static Node leaning_chip(const Sketch *sketch, Side side, Rect card)
{
    Node chip = chip_node(sketch, node_id("chip", side), side, say_side(sketch, side), TYPE_BODY,
                          card.w * (is_large(sketch) ? 0.94f : 0.7f));
    float in = fminf(card.w * 0.06f, card.w - chip.rect.w);
    chip.rect.x = side == SIDE_CODEPENDENT ? card.x + in : card.x + card.w - in - chip.rect.w;
    chip.rect.y = card.y - chip_above(sketch, chip.rect.h);
    return chip;
}

static bool lies_on_head(const Sketch *sketch, const Node *chip, Rect card)
{
    return chip->rect.y + chip->rect.h > card.y + card_head_top(sketch) + 0.5f;
}

static void put_chip(Sketch *sketch, Side side, Rect card, bool always)
{
    Node chip = leaning_chip(sketch, side, card);
    chip.value = always;
    chip.group = card_node_id(session_game(sketch->view->session));
    node_list_add(sketch->nodes, chip);
}

/* How far a chip beside the card may reach onto it: to where its words begin. And how far it stays from the window's
 * edge, where a scroll bar may be. */
static const float ONTO_CARD = 20, OFF_BAR = 12;

/* Over the pocket that a shown card belongs to; between the window's edge and the card's words where that is beside. */
static void put_shown_chip(Sketch *sketch, Side side, Rect pocket, Rect card)
{
    float left = sketch->layout->safe.left + (is_upright(sketch) ? OFF_BAR : 4);
    float right = sketch->layout->width - sketch->layout->safe.right - OFF_BAR;
    if (!is_upright(sketch) && side == SIDE_CODEPENDENT)
        right = card.x + ONTO_CARD;
    else if (!is_upright(sketch))
        left = card.x + card.w - ONTO_CARD;
    float room = fmaxf(pocket.w - 8, (right - left) * (is_upright(sketch) ? 0.8f : 1));
    Node chip = chip_node(sketch, node_id("shown-chip", side), side, say(sketch, "sort.here"), TYPE_SMALLEST, room);
    chip.rect.x = fmaxf(fminf(middle_of(pocket) - chip.rect.w / 2, right - chip.rect.w), left);
    chip.rect.y = pocket.y - chip.rect.h - 6;
    chip.value = 1;
    chip.group = node_id("pile", side);
    node_list_add(sketch->nodes, chip);
}

static void put_ribbon(Sketch *sketch, Rect card)
{
    Node *ribbon =
        put_box(sketch, node_id("ribbon", 0), LOOK_RIBBON, (Rect){card.x + card.w - 124, card.y - 8, 44, 64});
    ribbon->icon = "icon-again";
    ribbon->ink = INK_INK;
    ribbon->group = card_node_id(session_game(sketch->view->session));
}

/* The card that is to be sorted; leaning to a side where each sort is confirmed and the first press was made. */
static void put_sorted_card(Sketch *sketch, const Places *places)
{
    const View *view = sketch->view;
    const Game *game = session_game(view->session);
    Rect rect = places->card;
    float gap = places->pockets[1].x - rect.x - rect.w; /* in portrait the pockets stand below */
    bool tight = is_upright(sketch) || gap < 70;
    rect.y += is_upright(sketch) && view->leaning ? LEANS_DOWN : 0;
    rect.x += (tight ? fminf(12, fmaxf(gap * 0.5f, 0)) : 56) * (float)view->leaning;
    CardFit fit = places->fit;
    Node chip = leaning_chip(sketch, view->leaning < 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT, rect);
    fit.headless = view->leaning && lies_on_head(sketch, &chip, rect);
    size_t index =
        put_card(sketch, rect, &fit,
                 NODE_FOCUSABLE | NODE_DRAGGABLE | NODE_FIRST_FOCUS | NODE_ANNOUNCE | NODE_NEWS,
                 (tight ? 2.0f : 5.0f) * (float)view->leaning);
    if (game_visit(game) == VISIT_RETURN && !sketch->layout->low)
        put_ribbon(sketch, rect);
    for (int side = 0; side < 2; side++)
        put_chip(sketch, (Side)side, rect, view->leaning == (side == 0 ? -1 : 1));
    if (sketch->nodes->failed)
        return;
    Node *card = &sketch->nodes->items[index];
    card->description = say_with(
        sketch, view->leaning ? "sort.card.leaning" : "sort.card",
        (const char *const[]){"area", area_name(sketch, card_at_hand(sketch)->area), "pile",
                              say_side(sketch, view->leaning < 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT), NULL});
    card->description = say_described(sketch, card_at_hand(sketch), card->description);
    if (view->leaning)
        card->command = command_game(ACTION_SORT, view->leaning < 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT);
}

static void put_pockets(Sketch *sketch, const Places *places)
{
    const Game *game = session_game(sketch->view->session);
    for (int side = 0; side < 2; side++) {
        bool shown = game_visit(game) == VISIT_SHOWN && card_at_hand(sketch)->side == (Side)side;
        put_pocket(sketch, (Side)side, places->pockets[side],
                   POCKET_TARGET | (places->gloss ? POCKET_GLOSS : 0) | (shown ? POCKET_SHOWN : 0));
        Rect pocket = places->pockets[side];
        if (shown)
            put_shown_chip(sketch, (Side)side, pocket, places->card);
        float y = pocket.y + pocket.h + 24;
        if (places->keys && y + 38 <= places->hints_y)
            put_pile_key(sketch, (Side)side, middle_of(pocket), y);
    }
}

void sort_nodes(Sketch *sketch)
{
    const Layout *layout = sketch->layout;
    const Game *game = session_game(sketch->view->session);
    sketch->nodes->title = say_with(sketch, "sort.title",
                                    (const char *const[]){"round", say_number(sketch, game_round(game)), "card",
                                                          say_number(sketch, game_slot(game) + 1), NULL});
    /* A leaf a card: what stands beside the new one is told anew, though it stood beside the last one too. */
    sketch->nodes->leaf = 1 + game_round(game) * GAME_ROUND_CARDS + game_slot(game);
    float y = put_play_bar(sketch);
    size_t first = sketch->nodes->count;
    float top = y;
    y += told_height(sketch);
    float hints = hints_height(sketch);
    float end = sketch->page.y + sketch->page.h, gap = layout->low ? 8 : layout->portrait || is_large(sketch) ? 12 : 24;
    if (!layout->low && !layout->portrait && !is_large(sketch))
        y += 10;
    Places places = is_upright(sketch) ? place_upright(sketch, y, end - hints - gap)
                                       : place_landscape(sketch, y, end - hints - gap);
    put_rings(sketch, &places);
    put_told(sketch, top);
    put_deck_edges(sketch, places.card);
    put_sorted_card(sketch, &places);
    put_pockets(sketch, &places);
    if (places.hint)
        put_hint_line(sketch, places.hints_y - hint_line_height(sketch));
    put_hints(sketch, places.hints_y);
    if (places.scrolls)
        scroll_across(sketch, first, top, layout->height, places.hints_y + hints + 16 - top);
}
