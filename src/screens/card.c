/* The card as it is sorted, and the small one that stands beside a panel. */
#include "card.h"

#include <math.h>

static const float TEXT_INSET = 32, TEXT_INSET_SMALL = 20;
static const float HEAD_TOP = 24, HEAD_INSET = 30, BELOW_TEXT = 28, SMALL_INSET = 26;
static const float ART_WIDTH = 188, ART_HEIGHT = 141, ART_LOWEST_CARD = 330;
static const float TEXT_LEAST = 0.8f; /* of the size that the player wishes; the screen scrolls before it is less */

NodeId card_node_id(const Game *game)
{
    return node_id("card", game_round(game) * GAME_ROUND_CARDS + game_slot(game));
}

const Card *card_at_hand(const Sketch *sketch)
{
    const Game *game = session_game(sketch->view->session);
    return &game_deck(game)->cards[game_card(game)];
}

const char *area_key(Area area)
{
    static const char *const keys[AREA_COUNT] = {
        [AREA_COUPLE] = "area.couple", [AREA_FAMILY] = "area.family",       [AREA_FRIENDS] = "area.friends",
        [AREA_WORK] = "area.work",     [AREA_PARENTING] = "area.parenting", [AREA_CARING] = "area.caring",
        [AREA_ONLINE] = "area.online", [AREA_ALONE] = "area.alone"};
    return keys[area];
}

const char *area_name(const Sketch *sketch, Area area)
{
    return say(sketch, area_key(area));
}

/* On a phone large letters need the width. */
static float text_inset(const Sketch *sketch)
{
    return sketch->layout->portrait && sketch->layout->text_scale >= 1.3f ? TEXT_INSET_SMALL : TEXT_INSET;
}

float card_head_top(const Sketch *sketch)
{
    return sketch->layout->low ? 12 : HEAD_TOP;
}

float card_head_end(const Sketch *sketch)
{
    TextFormat head = type_of(sketch, TYPE_SMALLEST);
    return card_head_top(sketch) + head.size * head.line;
}

static float room_for_text(const Sketch *sketch, float height, float art)
{
    float above = card_head_end(sketch) + (sketch->layout->low ? 4 : 12) + (ART_HEIGHT + 20) * art;
    return height - above - (sketch->layout->low ? 14 : BELOW_TEXT);
}

/* The picture at full size, else at three quarters with the text a little smaller, else none. */
static void fit_art(const Sketch *sketch, const char *text, float width, float height, CardFit *fit)
{
    float most = fminf(fminf(width / 400, height / 470), 1.15f), inner = width - 2 * text_inset(sketch);
    TextFormat smaller = fit->format;
    smaller.size *= 0.86f;
    if (words_height(sketch, fit->format, text, inner) <= room_for_text(sketch, height, most)) {
        fit->art = most;
    } else if (sketch->layout->text_scale <= 1 &&
               words_height(sketch, smaller, text, inner) <= room_for_text(sketch, height, most * 0.8f)) {
        fit->art = most * 0.8f;
        fit->format = smaller;
    }
}

CardFit card_fit(const Sketch *sketch, const char *text, bool art, float width, float height)
{
    CardFit fit = {.format = type_centred(sketch, TYPE_CARD)};
    float inner = width - 2 * text_inset(sketch);
    if (art && !sketch->layout->low && height >= ART_LOWEST_CARD && sketch->layout->text_scale < 1.5f)
        fit_art(sketch, text, width, height, &fit);
    float room = room_for_text(sketch, height, fit.art);
    fit.format = fit_box(sketch, fit.format, text, inner, room, TEXT_LEAST);
    fit.format.balanced = true;
    fit.height = fmaxf(height, height - room + words_height(sketch, fit.format, text, inner));
    return fit;
}

/* The head line: the life area, and the card's number in its round. */
static void put_head(Sketch *sketch, Rect card, int id, float inset_x, bool number)
{
    const Game *game = session_game(sketch->view->session);
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    float top = card.y + card_head_top(sketch), width = card.w - 2 * inset_x;
    const char *area = area_name(sketch, card_at_hand(sketch)->area);
    const char *slot = say_number(sketch, game_slot(game) + 1);
    float number_width = number ? line_width(sketch, format, slot) + 8 : 0;
    TextFormat fitted = fit_line(sketch, format, area, width - number_width, 0.6f);
    if (line_width(sketch, fitted, area) <= width - number_width) /* else it would stand on the card's own words */
        put_label(sketch, node_id("card-area", id), fitted, INK_ON_SHEET2, area, card.x + inset_x, top,
                  width - number_width);
    if (!number)
        return;
    format.align = ALIGN_RIGHT;
    put_label(sketch, node_id("card-number", id), format, INK_ON_SHEET2, slot, card.x + card.w - inset_x - number_width,
              top, number_width);
}

bool card_has_picture(const Sketch *sketch, const Card *card)
{
    return card->picture || (card->own_picture && sketch->view->library->pictures);
}

void put_card_picture(Sketch *sketch, NodeId id, const Card *card, Rect rect, NodeId group)
{
    Node *art = put_box(sketch, id, LOOK_ART, rect);
    art->icon = card->picture;
    art->own_picture = card->own_picture;
    art->pictures = card->own_picture ? sketch->view->library->pictures : NULL;
    art->ink = INK_ON_SHEET;
    art->group = group;
}

const char *say_card_picture(const Sketch *sketch, const Card *card)
{
    if (!card->picture_description)
        return NULL;
    return say_with(sketch, "card.picture", (const char *const[]){"description", card->picture_description, NULL});
}

const char *say_described(const Sketch *sketch, const Card *card, const char *before)
{
    const char *picture = say_card_picture(sketch, card);
    if (!picture)
        return before;
    return say_with(sketch, "card.picture.behind", (const char *const[]){"before", before, "picture", picture, NULL});
}

size_t put_card(Sketch *sketch, Rect rect, const CardFit *fit, unsigned state, float angle)
{
    const Game *game = session_game(sketch->view->session);
    const Card *card = card_at_hand(sketch);
    int number = game_round(game) * GAME_ROUND_CARDS + game_slot(game);
    NodeId id = card_node_id(game);
    size_t index = sketch->nodes->count;
    Node *node = put_box(sketch, id, LOOK_CARD, rect);
    node->role = ROLE_CARD;
    node->state = state;
    node->label = card->text;
    node->language = words_language(sketch, game_deck(game)->language);
    node->angle = angle;
    size_t inner = sketch->nodes->count;
    if (!fit->headless)
        put_head(sketch, rect, number, HEAD_INSET, true);
    float above = rect.h - room_for_text(sketch, rect.h, fit->art) - (sketch->layout->low ? 14 : BELOW_TEXT);
    if (fit->art > 0) {
        float scale = fit->art, w = ART_WIDTH * scale, h = ART_HEIGHT * scale;
        put_card_picture(sketch, node_id("card-art", number), card,
                         (Rect){middle_of(rect) - w / 2, rect.y + above - h - 14 * scale, w, h}, id);
    }
    Node *text = put_text(sketch, node_id("card-text", number), fit->format, INK_ON_SHEET, card->text,
                          rect.x + text_inset(sketch), rect.y + above, rect.w - 2 * text_inset(sketch));
    text->text.middle = true;
    text->rect.h = fmaxf(rect.h - above - (sketch->layout->low ? 14 : BELOW_TEXT), text->rect.h);
    text->role = ROLE_NONE;
    group_from(sketch, inner, id);
    return index;
}

static TextFormat small_format(const Sketch *sketch, float width)
{
    TextFormat format = type_of(sketch, TYPE_BODY);
    format.face = FACE_SEMIBOLD;
    return fit_words(sketch, format, card_at_hand(sketch)->text, width - 2 * SMALL_INSET);
}

/* Above a panel a filed card shows its text alone. */
static bool has_head(const Sketch *sketch, bool marks)
{
    return marks || !sketch->stacked;
}

float small_card_height(const Sketch *sketch, float width, bool marks)
{
    float text = words_height(sketch, small_format(sketch, width), card_at_hand(sketch)->text, width - 2 * SMALL_INSET);
    return (has_head(sketch, marks) ? card_head_end(sketch) + 10 : 20) + text + (marks ? 20 : 12);
}

size_t put_small_card(Sketch *sketch, Rect rect, float angle, bool marks)
{
    const Game *game = session_game(sketch->view->session);
    const Card *card = card_at_hand(sketch);
    int number = game_round(game) * GAME_ROUND_CARDS + game_slot(game);
    size_t index = sketch->nodes->count;
    Node *node = put_box(sketch, card_node_id(game), LOOK_CARD_SMALL, rect);
    node->role = ROLE_CARD;
    node->label = card->text;
    node->language = words_language(sketch, game_deck(game)->language);
    node->angle = angle;
    if (marks) {
        node->mark_start = card->telling_start;
        node->mark_length = card->telling_length;
    }
    size_t inner = sketch->nodes->count;
    bool head = has_head(sketch, marks);
    if (head)
        put_head(sketch, rect, number, SMALL_INSET, !marks);
    TextFormat format = small_format(sketch, rect.w);
    format.align = head ? ALIGN_LEFT : ALIGN_CENTRE;
    format.balanced = !head;
    Node *text = put_label(sketch, node_id("card-text", number), format, INK_ON_SHEET, card->text, rect.x + SMALL_INSET,
                           rect.y + (head ? card_head_end(sketch) + 10 : 20), rect.w - 2 * SMALL_INSET);
    if (marks) {
        text->mark_start = card->telling_start;
        text->mark_length = card->telling_length;
    }
    group_from(sketch, inner, card_node_id(game));
    return index;
}
