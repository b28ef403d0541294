/* The pockets that the cards are put into. */
#include "card.h"

#include <math.h>

enum { SLIPS_MOST = 5 };

static const float SYMBOL_LEAST = 30; /* above a pocket's name; where there is no room for it, it stands beside it */

int pile_count(const Game *game, Side side)
{
    int count = 0;
    for (int i = 0; i < game_sorted_count(game); i++) {
        int card = game_sorted(game, i);
        bool here = game_sorted_round(game, i) == game_round(game) && card != game_card(game);
        count += here && game_card_outcome(game, card) == OUTCOME_AGREED && game_deck(game)->cards[card].side == side;
    }
    return count;
}

/* The ends of the cards that lie in it already, drawn before the pocket. */
static void put_slips(Sketch *sketch, Side side, Rect pocket, int count)
{
    static const float angles[SLIPS_MOST] = {-3, 3, -1, 2, -2}, shifts[SLIPS_MOST] = {-8, 8, -6, 5, -2};
    float scale = pocket.w / 264, width = 210 * scale;
    if (count > SLIPS_MOST)
        count = SLIPS_MOST;
    for (int i = 0; i < count; i++) {
        float step = count > 3 ? 46 / (float)(count - 1) : 21;
        float out = (17 + step * (float)(count - 1 - i)) * fminf(1, scale);
        Rect rect = {middle_of(pocket) - width / 2 + shifts[i] * scale, pocket.y - out, width, out + 30 * scale};
        Node *slip =
            put_box(sketch, node_id(side == SIDE_CODEPENDENT ? "slip-left" : "slip-right", i), LOOK_SLIP, rect);
        slip->angle = angles[i] * (side == SIDE_CODEPENDENT ? 1 : -1);
        slip->side = side;
    }
}

static const char *describe(const Sketch *sketch, Side side, unsigned kind, int count)
{
    const char *gloss = say(sketch, side == SIDE_CODEPENDENT ? "pile.codependent.gloss" : "pile.interdependent.gloss");
    const char *about = say_with(sketch, kind & POCKET_SHOWN ? "pile.about.shown" : "pile.about",
                                 (const char *const[]){"gloss", gloss, NULL});
    if (count == 0)
        return about;
    const char *held = say_count(sketch, "pile.count", count);
    return say_with(sketch, "pile.about.held", (const char *const[]){"about", about, "count", held, NULL});
}

static void put_row_words(Sketch *sketch, Side side, Rect inner)
{
    float height = fminf(36, inner.h), symbol = height * 1.5f, gap = 14;
    const char *label = say_side(sketch, side);
    TextFormat format = type_of(sketch, TYPE_POCKET);
    format.size = fminf(format.size, inner.h / format.line);
    TextFormat fitted = fit_line(sketch, format, label, inner.w - symbol - gap, 0.4f);
    float before = symbol + gap, width = line_width(sketch, fitted, label) + 1;
    if (before + width > inner.w) { /* band and outline tell the pockets apart, too */
        fitted = fit_line(sketch, format, label, inner.w, 0.4f);
        before = 0;
        width = line_width(sketch, fitted, label) + 1;
    }
    width = fminf(width, inner.w); /* a longer word goes on in a second line */
    float x = middle_of(inner) - (before + width) / 2, middle = inner.y + inner.h / 2;
    if (before > 0)
        put_symbol(sketch, node_id("pile-symbol", side), side, x, middle, height);
    Node *words =
        put_label(sketch, node_id("pile-label", side), fitted, deep_ink(side), label, x + before, middle, width);
    words->rect.y -= words->rect.h / 2;
}

/* A pile's name as it stands on its pocket. */
typedef struct Name {
    const char *words;
    TextFormat format;
    float width, height; /* of the words */
} Name;

static Name name_set(const Sketch *sketch, const char *words, TextFormat format, float width)
{
    TextLines lines;
    text_layout(sketch->layout->measure, format, words, width, &lines);
    return (Name){words, format, lines.width, lines.height};
}

static Name whole_name(const Sketch *sketch, Side side, float width)
{
    const char *words = say_side(sketch, side);
    TextFormat format = fit_line(sketch, type_centred(sketch, TYPE_POCKET), words, width - 12, 0.3f);
    return name_set(sketch, words, fit_words(sketch, format, words, width), width);
}

static Name parted_name(const Sketch *sketch, Side side, float width)
{
    const char *words =
        say(sketch, side == SIDE_CODEPENDENT ? "pile.codependent.parted" : "pile.interdependent.parted");
    return name_set(sketch, words, fit_words(sketch, type_centred(sketch, TYPE_POCKET), words, width - 12), width);
}

/* Large words: a name that would have to stay small on its pocket stands on both in two lines, of one size. */
static Name name_of(const Sketch *sketch, Side side, float width)
{
    const float worth = 1.15f;
    Side beside = side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    Name whole = whole_name(sketch, side, width), other = whole_name(sketch, beside, width);
    if (sketch->layout->text_scale <= 1)
        return whole;
    Name parted = parted_name(sketch, side, width), other_parted = parted_name(sketch, beside, width);
    float size = fminf(parted.format.size, other_parted.format.size);
    if (size < worth * fminf(whole.format.size, other.format.size))
        return whole;
    parted.format.size = size;
    return name_set(sketch, parted.words, parted.format, width);
}

/* Both names end so far down that neither comes upon the slopes of the pointed pocket, which begin at `slope` and meet
 * `depth` below. */
static float names_lowest(const Sketch *sketch, Rect pocket, float slope, float depth)
{
    const float beside = 20;
    float width = pocket.w - 12, wide = 0;
    for (int side = 0; side < 2; side++)
        wide = fmaxf(wide, name_of(sketch, (Side)side, width).width);
    return slope + depth * fmaxf(0, 1 - (wide + beside) / pocket.w);
}

/* `lowest`: the name ends there; a gloss beneath it is narrower. */
static void put_column_words(Sketch *sketch, Side side, Rect inner, float lowest, bool gloss)
{
    Name name = name_of(sketch, side, inner.w);
    const char *explained =
        say(sketch, side == SIDE_CODEPENDENT ? "pile.codependent.gloss" : "pile.interdependent.gloss");
    TextFormat small = type_centred(sketch, TYPE_LABEL);
    small.face = FACE_REGULAR;
    float gloss_width = fminf(inner.w - 24, 190 * sketch->layout->text_scale);
    float gloss_height = words_height(sketch, small, explained, gloss_width);
    gloss = gloss && inner.h >= 46 + 12 + name.height + gloss_height;
    if (!gloss)
        gloss_height = 0;
    float symbol = fminf(66, fmaxf(inner.h - name.height - gloss_height - 28, SYMBOL_LEAST));
    float gap = fminf(24, fmaxf(0, (inner.h - symbol - name.height - gloss_height) / 3));
    float y = inner.y + fmaxf(0, (inner.h - symbol - gap - name.height - (gloss ? gloss_height + 2 : 0)) / 2);
    float foot = name.format.size * (name.format.line - 1) / 2; /* below the letters of its last line */
    float over = fmaxf(0, y + symbol + gap + name.height - foot - lowest), less = fminf(over, gap * 0.6f);
    gap -= less;
    y -= fminf(over - less, y - inner.y);
    put_symbol(sketch, node_id("pile-symbol", side), side, middle_of(inner) - symbol * 0.75f, y + symbol / 2, symbol);
    y += symbol + gap;
    put_label(sketch, node_id("pile-label", side), name.format, deep_ink(side), name.words, inner.x, y, inner.w);
    if (gloss)
        put_label(sketch, node_id("pile-gloss", side), small, deep_ink(side), explained,
                  middle_of(inner) - gloss_width / 2, y + name.height + 2, gloss_width);
}

/* Large words where there is no room for the symbol: band and outline tell the pockets apart, too. */
static void put_name(Sketch *sketch, Side side, Rect inner)
{
    Name name = name_of(sketch, side, inner.w);
    put_label(sketch, node_id("pile-label", side), name.format, deep_ink(side), name.words, inner.x,
              inner.y + (inner.h - name.height) / 2, inner.w);
}

float pocket_band(float width)
{
    return fminf(fmaxf(30 + (width - 172) * 14 / 92, 24), 46);
}

/* Of a pocket that the card has gone into, for the readers. */
static const char *say_filed(const Sketch *sketch, Side side)
{
    return say_with(sketch, "feedback.pile",
                    (const char *const[]){"where", say(sketch, "feedback.placed"), "pile", say_side(sketch, side),
                                          NULL});
}

void put_pocket(Sketch *sketch, Side side, Rect rect, unsigned kind)
{
    int count = pile_count(session_game(sketch->view->session), side);
    if (kind & POCKET_TARGET)
        put_slips(sketch, side, rect, count);
    NodeId id = node_id("pile", side);
    Node *node = put_box(sketch, id, LOOK_POCKET, rect);
    node->side = side;
    node->role = kind & POCKET_TARGET ? ROLE_PILE : ROLE_TEXT;
    node->label = kind & POCKET_TARGET ? say_side(sketch, side) : say_filed(sketch, side);
    node->value = count;
    if (kind & POCKET_TARGET) {
        node->state = NODE_FOCUSABLE | (kind & POCKET_SHOWN ? NODE_SELECTED | NODE_ANNOUNCE : 0);
        node->description = describe(sketch, side, kind, count);
        node->command = command_game(ACTION_SORT, (int)side);
        node->shortcut = side == SIDE_CODEPENDENT ? SHORTCUT_LEFT : SHORTCUT_RIGHT;
    }
    size_t inner = sketch->nodes->count;
    float band = pocket_band(rect.w);
    float bottom = fminf(64 * fminf(rect.w / 264, 1.27f), rect.h * 0.45f);
    Rect row = {rect.x + rect.w * 0.09f, rect.y + band + 3, rect.w * 0.82f, 46};
    Rect column = {rect.x + 6, rect.y + band + 6, rect.w - 12, rect.h - bottom * 0.55f - band - 6};
    float name = name_of(sketch, side, column.w).height;
    bool large = sketch->layout->text_scale > 1;
    if (kind & POCKET_ROW)
        put_row_words(sketch, side, row);
    else if (large && column.h >= name && column.h < SYMBOL_LEAST + name)
        put_name(sketch, side, column);
    else if (column.h < SYMBOL_LEAST + name)
        put_row_words(sketch, side, (Rect){row.x, column.y, row.w, fmaxf(column.h, 1)});
    else
        put_column_words(sketch, side, column, names_lowest(sketch, rect, rect.y + rect.h - bottom, bottom),
                         kind & POCKET_GLOSS);
    group_from(sketch, inner, id);
}
