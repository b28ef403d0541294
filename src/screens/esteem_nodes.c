/* The screen of the challenge esteem. The stones lie on the left, all of them, the one in the hand, or the one that
 * is turned over with its rewrites; the cairn grows on the right. In portrait, and with large words, the one stands
 * above the other. What has just happened is said at the top, in the instruction's place. */
#include "challenge_page.h"
#include "esteem.h"
#include "room_step.h"

#include <math.h>

static const float GAP = 12, ON_ANOTHER = 4, COLUMNS_GAP = 60, HILLS = 236;
enum { DRAG_STONE = 3, BORROWED = 1, EMPTY_PLACE = 2 };

typedef struct Stones {
    Sketch *sketch;
    const EsteemVariant *variant;
    const EsteemState *state;
    int hand;    /* the stone in the hand, -1: none */
    float extra; /* how much higher than they must be the stones on the left are */
} Stones;

static bool may_be_taken(const EsteemState *state, int stone)
{
    return stone >= 0 && stone < ESTEEM_STONES && state->turned == 0 && state->standing < ESTEEM_CAIRN &&
           !state->known[stone] && !esteem_stands(state, stone);
}

static Stones stones_shown(Sketch *sketch)
{
    Stones stones = {sketch, challenge_variant_shown(sketch), challenge_state_shown(sketch), -1, 0};
    if (may_be_taken(stones.state, sketch->view->picked))
        stones.hand = sketch->view->picked;
    return stones;
}

static Command move(const Stones *stones, EsteemVerb verb, int item, int place)
{
    return command_move(challenge_shown(stones->sketch), (int)verb, item, place);
}

/* A rewrite that stands is another thing than the stone that it was said for. */
static NodeId id_of(int stone, int rewrite)
{
    return rewrite < 0 ? node_id("stone", stone) : node_id("rewrite", stone * ESTEEM_REWRITES + rewrite);
}

/* --- one stone --- */

/* Words keep to where a stone is wide. */
static float words_width(float width)
{
    return width * 0.82f;
}

static TextFormat stone_format(const Stones *stones, TextRole role, const char *text, float width)
{
    TextFormat format = type_centred(stones->sketch, role);
    format.face = FACE_SEMIBOLD;
    format.line = 1.25f;
    return fit_words(stones->sketch, format, text, words_width(width));
}

static float stone_height(const Stones *stones, TextRole role, const char *text, float width)
{
    TextFormat format = stone_format(stones, role, text, width);
    float words = words_height(stones->sketch, format, text, words_width(width));
    return fmaxf(words / 0.76f + 6, target_least(stones->sketch));
}

/* A stone with its words; `node` has everything but look and label. */
static void put_stone(const Stones *stones, Node node, TextRole role, const char *text)
{
    Sketch *sketch = stones->sketch;
    bool faint = node.state & NODE_DISABLED, ground = node.value_most == EMPTY_PLACE;
    Ink ink = ground ? INK_INK2 : faint ? INK_ON_SHEET2 : INK_ON_SHEET;
    node.look = LOOK_STONE;
    node.label = text;
    node.side = SIDE_EITHER;
    node_list_add(sketch->nodes, node);
    float width = words_width(node.rect.w);
    TextFormat format = stone_format(stones, role, text, node.rect.w);
    if (ground)
        format.face = FACE_REGULAR;
    float height = words_height(sketch, format, text, width);
    Node *words = put_label(sketch, node.id + 1, format, ink, text, node.rect.x + (node.rect.w - width) / 2,
                            node.rect.y + (node.rect.h - height) / 2, width);
    words->group = node.id;
}

/* --- what lies on the left --- */

static Node lying_stone(const Stones *stones, int stone)
{
    const Sketch *sketch = stones->sketch;
    bool known = stones->state->known[stone], own = esteem_stone(stones->variant, stone)->kind == ESTEEM_OWN;
    Node node = {.id = id_of(stone, -1),
                 .role = ROLE_BUTTON,
                 .state = NODE_FOCUSABLE,
                 .value = ESTEEM_CAIRN + stone,
                 .command = command_pick(stone)};
    if (!known || own) {
        node.state |= NODE_DRAGGABLE;
        node.drag = DRAG_STONE;
        node.drag_item = stone;
    }
    if (!known)
        return node;
    node.value_most = own ? 0 : BORROWED;
    node.description = say(sketch, own ? "esteem.known.own" : "esteem.known.borrowed");
    node.command = move(stones, own ? ESTEEM_SET : ESTEEM_TURN, stone, 0);
    return node;
}

/* The stones that still lie about, in as many columns as their words leave room for. */
static void put_lying(const Stones *stones, Flow *flow)
{
    const EsteemState *state = stones->state;
    float scale = stones->sketch->layout->text_scale, wide = flow->w;
    int columns = flow->w >= 500 * scale ? 2 : 1, column = 0;
    wide = (flow->w - GAP * (float)(columns - 1)) / (float)columns;
    flow_heading(flow, TYPE_LABEL, say(stones->sketch, "esteem.stones"));
    flow_gap(flow, 12);
    float tallest = 0;
    for (int place = 0; place < ESTEEM_STONES; place++)
        tallest = fmaxf(tallest, stone_height(stones, TYPE_LABEL, esteem_stone(stones->variant, place)->text, wide));
    tallest += fminf(stones->extra, 12);
    int first = state->news == ESTEEM_NEWS_ROLLS || state->news == ESTEEM_NEWS_IS_OWN ? state->news_stone : -1;
    for (int place = 0; place < ESTEEM_STONES; place++) {
        int stone = state->order[place];
        if (esteem_stands(state, stone))
            continue;
        Node node = lying_stone(stones, stone);
        node.rect = (Rect){flow->x + (wide + GAP) * (float)column, flow->y, wide, tallest};
        first = first < 0 ? stone : first;
        node.state |= stone == first ? NODE_FIRST_FOCUS : 0;
        put_stone(stones, node, TYPE_LABEL, esteem_stone(stones->variant, stone)->text);
        column = (column + 1) % columns;
        flow->y += column == 0 ? tallest + GAP : 0;
    }
    flow->y += column == 0 ? -GAP : tallest;
}

static void put_large_stone(const Stones *stones, Flow *flow, Node node, const char *text)
{
    float height = stone_height(stones, TYPE_BODY_STRONG, text, flow->w) + 8 + stones->extra;
    node.rect = (Rect){flow->x, flow->y, flow->w, height};
    put_stone(stones, node, TYPE_BODY_STRONG, text);
    flow->y += node.rect.h;
}

/* Buttons as wide as the column, one beneath the other. */
static void put_wide_buttons(Flow *flow, const Button *buttons, int count)
{
    for (int i = 0; i < count; i++) {
        bool quiet = buttons[i].look == LOOK_QUIET;
        float width = quiet ? fminf(button_width(flow->sketch, &buttons[i]), flow->w) : flow->w;
        Node *node = put_button(flow->sketch, &buttons[i], flow->x, flow->y, width);
        flow->y += node->rect.h + (i + 1 < count ? GAP : 0);
    }
}

static void put_hand(const Stones *stones, Flow *flow)
{
    const Sketch *sketch = stones->sketch;
    int stone = stones->hand;
    Button buttons[] = {{.id = node_id("own", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-stones",
                         .label = say(sketch, "esteem.hand.own"),
                         .shortcut = SHORTCUT_ONE,
                         .state = NODE_FIRST_FOCUS,
                         .command = move(stones, ESTEEM_SET, stone, 0)},
                        {.id = node_id("borrowed", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-again",
                         .label = say(sketch, "esteem.hand.borrowed"),
                         .shortcut = SHORTCUT_TWO,
                         .command = move(stones, ESTEEM_TURN, stone, 0)},
                        {.id = node_id("down", 0),
                         .look = LOOK_QUIET,
                         .icon = "icon-back",
                         .label = say(sketch, "esteem.hand.down"),
                         .shortcut = SHORTCUT_LIFT,
                         .command = command_pick(-1)}};
    flow_heading(flow, TYPE_LABEL, say(sketch, "esteem.hand"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 12);
    Node node = lying_stone(stones, stone);
    node.role = ROLE_TEXT;
    node.state = NODE_DRAGGABLE | NODE_ANNOUNCE;
    node.command = command_of(COMMAND_NONE);
    put_large_stone(stones, flow, node, esteem_stone(stones->variant, stone)->text);
    flow_gap(flow, 26);
    put_wide_buttons(flow, buttons, 3);
}

static void put_rewrites(const Stones *stones, Flow *flow, int stone)
{
    const EsteemState *state = stones->state;
    bool focused = false;
    for (int i = 0; i < ESTEEM_REWRITES; i++) {
        int rewrite = state->rewrite_order[stone][i];
        const EsteemRewrite *shown = esteem_rewrite(stones->variant, stone, rewrite);
        bool tried = state->tried[stone] >> rewrite & 1;
        Node node = {.id = id_of(stone, rewrite),
                     .role = ROLE_BUTTON,
                     .state = NODE_FOCUSABLE | (tried ? NODE_DISABLED : focused ? 0 : NODE_FIRST_FOCUS),
                     .value = 2 * ESTEEM_STONES + stone * ESTEEM_REWRITES + rewrite,
                     .description = tried ? shown->why : NULL,
                     .shortcut = (Shortcut)(SHORTCUT_ONE + i),
                     .command = move(stones, ESTEEM_SAY, stone, rewrite)};
        focused = focused || !tried;
        put_large_stone(stones, flow, node, shown->text);
        flow_gap(flow, GAP + 2);
    }
}

static void put_turned(const Stones *stones, Flow *flow)
{
    const Sketch *sketch = stones->sketch;
    int stone = stones->state->turned - 1;
    Button aside = {.id = node_id("aside", 0),
                    .look = LOOK_QUIET,
                    .icon = "icon-back",
                    .label = say(sketch, "esteem.aside"),
                    .shortcut = SHORTCUT_LIFT,
                    .command = move(stones, ESTEEM_ASIDE, 0, 0)};
    Node node = {.id = id_of(stone, -1),
                 .role = ROLE_TEXT,
                 .state = NODE_ANNOUNCE,
                 .value = ESTEEM_CAIRN + stone,
                 .value_most = BORROWED};
    flow_heading(flow, TYPE_LABEL, say(sketch, "esteem.borrowed"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 8);
    put_large_stone(stones, flow, node, esteem_stone(stones->variant, stone)->text);
    flow_gap(flow, 18);
    flow_heading(flow, TYPE_LABEL, say(sketch, "esteem.again"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 8);
    put_rewrites(stones, flow, stone);
    put_wide_buttons(flow, &aside, 1);
}

static void put_whole(const Stones *stones, Flow *flow)
{
    Button finish = {.id = node_id("finish", 0),
                     .look = LOOK_PRIMARY,
                     .icon_after = "icon-right",
                     .label = say(stones->sketch, "esteem.finish"),
                     .state = NODE_FIRST_FOCUS,
                     .command = move(stones, ESTEEM_FINISH, 0, 0)};
    flow_heading(flow, TYPE_PANEL_TITLE, say(stones->sketch, "esteem.whole"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 14);
    flow_text(flow, TYPE_LEAD, say(stones->sketch, "esteem.whole.others"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, 26);
    flow_buttons(flow, &finish, 1);
}

static void put_left(const Stones *stones, Flow *flow)
{
    if (stones->state->turned > 0)
        put_turned(stones, flow);
    else if (stones->hand >= 0)
        put_hand(stones, flow);
    else if (stones->state->standing == ESTEEM_CAIRN)
        put_whole(stones, flow);
    else
        put_lying(stones, flow);
}

/* --- the cairn --- */

static const char *standing_text(const Stones *stones, int place)
{
    const char *text = esteem_standing(stones->variant, stones->state, place);
    return text ? text : say(stones->sketch, stones->hand >= 0 ? "esteem.place.set" : "esteem.place");
}

/* The higher, the smaller. */
static float standing_width(float width, int place)
{
    return fminf(width, 490 * fmaxf(1, width / 1000)) * (1 - 0.07f * (float)place);
}

static float standing_height(const Stones *stones, float width, int place, float least)
{
    const char *text = standing_text(stones, place);
    return fmaxf(stone_height(stones, TYPE_LABEL, text, standing_width(width, place)), least);
}

static void put_standing(const Stones *stones, int place, Rect rect)
{
    const EsteemState *state = stones->state;
    Command set = move(stones, ESTEEM_SET, stones->hand < 0 ? 0 : stones->hand, 0);
    Node node = {.rect = rect, .value = place, .role = ROLE_TEXT, .state = NODE_CHECKED};
    if (place < state->standing) {
        int stone = state->cairn[place];
        node.id = id_of(stone, state->said[stone] - 1);
    } else {
        node.id = node_id("place", place);
        node.value_most = EMPTY_PLACE;
        node.state = stones->hand >= 0 ? NODE_FOCUSABLE : 0;
        node.role = stones->hand >= 0 ? ROLE_BUTTON : ROLE_NONE;
        node.takes = DRAG_STONE;
        node.drop = set;
        if (stones->hand >= 0)
            node.command = set;
    }
    put_stone(stones, node, TYPE_LABEL, standing_text(stones, place));
}

/* "Your cairn" and a bead for each of its stones, beside one another or, where that is too wide, one beneath the
 * other. Returns the height. */
static float put_beads(const Stones *stones, const Flow *flow, float y, bool measure_only)
{
    static const float BEAD = 20, BETWEEN = 8, APART = 20;
    Sketch *sketch = stones->sketch;
    const char *label = say(sketch, "esteem.yours");
    TextFormat format = fit_words(sketch, type_of(sketch, TYPE_LABEL), label, flow->w);
    float beads = BEAD * ESTEEM_CAIRN + BETWEEN * (ESTEEM_CAIRN - 1), wide = line_width(sketch, format, label) + 1;
    bool beside = wide + APART + beads <= flow->w;
    wide = fminf(wide, flow->w);
    float height = words_height(sketch, format, label, wide), all = beside ? wide + APART + beads : wide;
    if (measure_only)
        return height + (beside ? 0 : BEAD);
    float x = flow->x + (flow->w - all) / 2, bead_y = beside ? y + (height - BEAD) / 2 : y + height;
    float bead_x = beside ? x + wide + APART : flow->x + (flow->w - beads) / 2;
    Node *text = put_text(sketch, node_id("yours", 0), format, INK_INK, label, x, y, wide);
    const char *const values[] = {"count", say_number(sketch, stones->state->standing), "most",
                                  say_number(sketch, ESTEEM_CAIRN), NULL};
    text->role = ROLE_STATUS;
    text->description = say_with(sketch, "esteem.count", values);
    for (int i = 0; i < ESTEEM_CAIRN; i++) {
        Node *shown = put_box(sketch, node_id("yours-bead", i), LOOK_BEAD,
                              (Rect){bead_x + (BEAD + BETWEEN) * (float)i, bead_y, BEAD, BEAD});
        shown->state = i < stones->state->standing ? NODE_CHECKED : 0;
    }
    return height + (beside ? 0 : BEAD);
}

/* From the bottom up: its foot is `room` beneath the flow's place, or lower where it is higher than that. */
static void put_cairn(const Stones *stones, Flow *flow, float room)
{
    Sketch *sketch = stones->sketch;
    int standing = stones->state->standing, places = standing < ESTEEM_CAIRN ? standing + 1 : ESTEEM_CAIRN;
    float beneath = put_beads(stones, flow, 0, true) + 16, total = beneath;
    float least = fminf(fmaxf((room - beneath) / ESTEEM_CAIRN - ON_ANOTHER, 0), 100);
    for (int place = 0; place < places; place++)
        total += standing_height(stones, flow->w, place, least) + ON_ANOTHER;
    float top = flow->y, foot = top + fmaxf(room, total), y = foot - beneath;
    Node *region = put_box(sketch, node_id("cairn", 0), LOOK_NONE, (Rect){flow->x, top, flow->w, foot - top});
    region->takes = places > standing ? DRAG_STONE : 0;
    region->drop = move(stones, ESTEEM_SET, 0, 0);
    put_beads(stones, flow, y + 16, false);
    for (int place = 0; place < places; place++) {
        float width = standing_width(flow->w, place), height = standing_height(stones, flow->w, place, least);
        float aside = (place % 2 ? 6.0f : -6.0f) * (flow->w - width > 24 ? 1 : 0);
        y -= height;
        put_standing(stones, place, (Rect){flow->x + (flow->w - width) / 2 + aside, y, width, height});
        y -= ON_ANOTHER;
    }
    flow->y = foot;
}

/* --- the page --- */

static const char *news_text(const Stones *stones)
{
    static const char *const KEYS[] = {
        [ESTEEM_NEWS_STAYS] = "esteem.news.stays",   [ESTEEM_NEWS_ROLLS] = "esteem.news.rolls",
        [ESTEEM_NEWS_IS_OWN] = "esteem.news.is_own", [ESTEEM_NEWS_TURNED] = "esteem.news.turned",
        [ESTEEM_NEWS_STAYS_AGAIN] = "esteem.news.stays_again", [ESTEEM_NEWS_LEANS] = "esteem.news.leans",
        [ESTEEM_NEWS_COLD] = "esteem.news.cold"};
    const EsteemState *state = stones->state;
    const char *why = esteem_news_why(stones->variant, state);
    if (!why || stones->hand >= 0)
        return NULL;
    bool bare = state->news == ESTEEM_NEWS_ROLLS && state->standing == 0; /* no cairn yet that could tremble */
    const char *const values[] = {"why", why, NULL};
    return say_with(stones->sketch, bare ? "esteem.news.rolls_bare" : KEYS[state->news], values);
}

static void put_news(Flow *flow, const char *text)
{
    Sketch *sketch = flow->sketch;
    Node node = {.id = node_id("news", 0),
                 .role = ROLE_STATUS,
                 .look = LOOK_NOTICE,
                 .state = NODE_ANNOUNCE,
                 .icon = "icon-stones",
                 .label = text,
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    if (node.text.size * 1.7f > flow->w * 0.16f)
        node.icon = NULL; /* large words on a phone need its width */
    node.rect = (Rect){flow->x, flow->y, flow->w, 0};
    fit_node(sketch, &node);
    node.rect.h = node_wanted_height(sketch->layout->measure, &node, flow->w);
    node_list_add(sketch->nodes, node);
    flow->y += node.rect.h;
    flow_gap(flow, 16);
}

static void put_hills(Sketch *sketch)
{
    const Layout *layout = sketch->layout;
    if (!layout->portrait && !layout->low)
        put_box(sketch, node_id("hills", 0), LOOK_HILLS,
                (Rect){0, layout->height - HILLS, layout->width, HILLS});
}

/* As high as they must be, and where there is room a little higher. */
static void put_fitting_left(const Stones *stones, Flow *flow, float room)
{
    size_t first = stones->sketch->nodes->count;
    Flow start = *flow;
    Stones higher = *stones;
    put_left(stones, flow);
    higher.extra = fminf((room - flow->y + start.y) / (ESTEEM_REWRITES + 1), 26);
    if (higher.extra < 1 || stones->sketch->nodes->failed)
        return;
    stones->sketch->nodes->count = first;
    *flow = start;
    put_left(&higher, flow);
}

static void put_beside(const Stones *stones, Page *page, float room)
{
    Flow left = page->flow, right = page->flow;
    left.w = (page->flow.w - COLUMNS_GAP) * 0.54f;
    right.w = page->flow.w - COLUMNS_GAP - left.w;
    right.x = left.x + left.w + COLUMNS_GAP;
    put_fitting_left(stones, &left, room);
    put_cairn(stones, &right, room);
    page->flow.y = fmaxf(left.y, right.y);
}

/* What is in the hand stands above the cairn, what lies about beneath it. */
static void put_stacked(const Stones *stones, Page *page)
{
    bool first = stones->state->turned > 0 || stones->hand >= 0 || stones->state->standing == ESTEEM_CAIRN;
    if (first) {
        put_left(stones, &page->flow);
        flow_gap(&page->flow, 26);
    }
    put_cairn(stones, &page->flow, 0);
    if (!first) {
        flow_gap(&page->flow, 26);
        put_left(stones, &page->flow);
    }
}

void esteem_nodes(Sketch *sketch)
{
    Stones stones = stones_shown(sketch);
    const char *news = news_text(&stones);
    const char *instruction = say(sketch, stones.hand >= 0 ? "esteem.hand.do" : "step.esteem.do");
    put_hills(sketch);
    sketch->nodes->leaf += stones.state->turned > 0 ? 2 : stones.hand >= 0 ? 1 : 0;
    Page page = challenge_page_begin(sketch, news ? NULL : instruction, NULL, 0);
    if (news)
        put_news(&page.flow, news);
    float beneath = sketch->layout->height - sketch->layout->safe.bottom - 20 - page.flow.y;
    float room = fminf(challenge_page_room(&page), beneath);
    if (sketch->stacked)
        put_stacked(&stones, &page);
    else
        put_beside(&stones, &page, room);
    page_end(&page);
}

void esteem_recap(Flow *flow)
{
    const Sketch *sketch = flow->sketch;
    const void *variant = challenge_variant_shown(sketch), *state = challenge_state_shown(sketch);
    flow_text(flow, TYPE_LEAD, say(sketch, "esteem.recap"));
    flow_gap(flow, 12);
    for (int place = 0; esteem_standing(variant, state, place); place++) {
        flow_item(flow, "icon-stones", TYPE_BODY_STRONG, esteem_standing(variant, state, place), false);
        flow_gap(flow, 8);
    }
}

const ChallengeWords esteem_words = {"step.esteem.about", "step.esteem.end", esteem_room};
