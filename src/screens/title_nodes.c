/* The title: its two rings, what can be begun, and one sentence of the article. */
#include "challenge_page.h"
#include "screens.h"

#include <math.h>
#include <string.h>

enum { TITLE_QUIET = 6, UNDER_WAY = 2 }; /* the first two are of a game under way */

static const float RING_WORD_LEAST = 0.55f; /* of the size that it has in the design */

/* Me & We, the middle sign in the quoting face. Returns its height. */
static float put_name(Sketch *sketch, float x, float y, float width)
{
    const char *parts[3] = {say(sketch, "title.me"), say(sketch, "title.and"), say(sketch, "title.we")};
    TextFormat format = type_of(sketch, TYPE_TITLE_WORD);
    if (sketch->layout->low)
        format.size = 72;
    TextFormat mark = format;
    mark.face = FACE_QUOTE;
    float gap = format.size * 0.22f;
    float all = line_width(sketch, format, parts[0]) + line_width(sketch, mark, parts[1]) +
                line_width(sketch, format, parts[2]) + 2 * gap + 4;
    if (all > width) {
        format.size *= width / all;
        mark.size = format.size;
        gap *= width / all;
    }
    Node *heading = put_box(sketch, node_id("name", 3), LOOK_NONE, (Rect){x, y, fminf(all, width), format.size * 1.1f});
    heading->role = ROLE_HEADING;
    heading->label = say(sketch, "title.name");
    heading->state = NODE_ANNOUNCE;
    for (int i = 0; i < 3; i++) {
        TextFormat part = i == 1 ? mark : format;
        float wide = line_width(sketch, part, parts[i]) + 1;
        /* the quoting face stands lower in its line: with the words lowered, all three are on one */
        put_label(sketch, node_id("name", i), part, i == 1 ? INK_AMPERSAND : INK_INK, parts[i], x,
                  i == 1 ? y : y + part.size * 0.07f, wide);
        x += wide + gap;
    }
    return format.size * format.line;
}

static const char *go_on_label(const Sketch *sketch)
{
    const Session *session = sketch->view->session;
    if (!session)
        return say(sketch, "title.go_on");
    const Game *game = session_game(session);
    const Action *last = session_last(session);
    if (last && (last->kind == ACTION_BEGIN || last->kind == ACTION_MOVE))
        return say_with(sketch, "title.go_on.step",
                        (const char *const[]){"step", challenge_name(sketch, last->value), NULL});
    if (game_stage(game) == STAGE_READY)
        return say(sketch, "title.go_on");
    const char *round = say_number(sketch, game_round(game));
    if (game_stage(game) == STAGE_ROUND_END)
        return say_with(sketch, "title.go_on.round_end", (const char *const[]){"round", round, NULL});
    return say_with(sketch, "title.go_on.card",
                    (const char *const[]){"round", round, "card", say_number(sketch, game_slot(game) + 1), NULL});
}

/* One of the large buttons, as wide as the others. */
static void put_large(Flow *flow, const Button *button, float width)
{
    Node *node = put_button(flow->sketch, button, flow->x, flow->y, width);
    flow->y += node->rect.h;
}

static void put_start(Flow *flow, float width)
{
    Sketch *sketch = flow->sketch;
    bool under_way = sketch->view->session || sketch->view->stored_game;
    Button begin = {.id = node_id("play", 0),
                    .look = LOOK_PRIMARY,
                    .icon = under_way ? "icon-play" : "icon-person",
                    .in_column = true,
                    .label = under_way ? go_on_label(sketch) : say(sketch, "title.play"),
                    .state = NODE_FIRST_FOCUS,
                    .command = command_of(under_way ? COMMAND_GO_ON : COMMAND_NEW_GAME)};
    Button again = {.id = node_id("new", 0),
                    .look = LOOK_SECONDARY,
                    .icon = "icon-person",
                    .in_column = true,
                    .label = say(sketch, "title.new"),
                    .command = command_open(SCREEN_NEW, 0)};
    Button group = {.id = node_id("group", 0),
                    .look = LOOK_SECONDARY,
                    .large = !under_way && !sketch->stacked,
                    .icon = "icon-people",
                    .in_column = true,
                    .label = say(sketch, "title.group"),
                    .description = sketch->view->stored_workshop ? say(sketch, "title.group.waits") : NULL,
                    .command = command_open(SCREEN_SETUP, 0)};
    float wide = fminf(fmaxf(width, button_width(sketch, &begin)), flow->w), gap = under_way ? 12 : 18;
    put_large(flow, &begin, wide);
    flow_gap(flow, gap);
    if (under_way) {
        put_large(flow, &again, wide);
        flow_gap(flow, gap);
    }
    put_large(flow, &group, wide);
}

static float put_quiet(Sketch *sketch, Rect at, bool measure_only)
{
    Button buttons[TITLE_QUIET] = {
        {.id = node_id("path", 0),
         .look = LOOK_QUIET,
         .icon = "icon-path",
         .label = say(sketch, "title.path"),
         .command = command_open(SCREEN_PATH, -1)},
        {.id = node_id("table", 0),
         .look = LOOK_QUIET,
         .icon = "icon-table",
         .label = say(sketch, "bar.table"),
         .command = command_open(SCREEN_TABLE, 0)},
        {.id = node_id("decks", 0),
         .look = LOOK_QUIET,
         .icon = "icon-two",
         .label = say(sketch, "title.decks"),
         .command = command_open(SCREEN_DECKS, 0)},
        {.id = node_id("how", 0),
         .look = LOOK_QUIET,
         .icon = "icon-info",
         .label = say(sketch, "title.how"),
         .command = command_open(SCREEN_HOW, 0)},
        {.id = node_id("settings", 0),
         .look = LOOK_QUIET,
         .icon = "icon-gear",
         .label = say(sketch, "title.settings"),
         .command = command_open(SCREEN_SETTINGS, 0)},
        {.id = node_id("about", 0),
         .look = LOOK_QUIET,
         .icon = "icon-book",
         .label = say(sketch, "title.about"),
         .command = command_open(SCREEN_ABOUT, 0)},
    };
    bool under_way = sketch->view->session || sketch->view->stored_game;
    const Button *first = buttons + (under_way ? 0 : UNDER_WAY);
    int count = TITLE_QUIET - (under_way ? 0 : UNDER_WAY);
    float whole = put_buttons(sketch, first, count, at, ALIGN_LEFT, true);
    for (int i = 0; i < 4; i++) { /* rows of about the same length, rather than three and one */
        Rect narrower = {at.x, at.y, at.w * 0.88f, at.h};
        if (put_buttons(sketch, first, count, narrower, ALIGN_LEFT, true) > whole)
            break;
        at = narrower;
    }
    return put_buttons(sketch, first, count, at, ALIGN_LEFT, measure_only);
}

/* The rings with their three words, in the largest 4:3 box that fits. */
static void put_title_rings(Sketch *sketch, Rect room)
{
    static const struct {
        const char *key;
        float x, y, most; /* of the rings' width */
    } words[3] = {{"title.ring_me", 0.225f, 0.42f, 0.25f},
                  {"title.ring_we", 0.484f, 0.478f, 0.155f},
                  {"title.ring_me", 0.78f, 0.58f, 0.25f}};
    float width = fminf(room.w, room.h * 4 / 3), height = width * 0.75f;
    Rect rings = {middle_of(room) - width / 2, room.y + (room.h - height) / 2, width, height};
    put_box(sketch, node_id("title-rings", 0), LOOK_TITLE_RINGS, rings);
    TextFormat format = type_centred(sketch, TYPE_QUOTE);
    format.size = width * 0.07f;
    format.middle = true;
    if (format.size < 14 * sketch->layout->point)
        return;
    for (int i = 0; i < 3; i++) { /* a word too long for its place would lie across the rings: none then */
        const char *said = say(sketch, words[i].key);
        if (line_width(sketch, fit_line(sketch, format, said, words[i].most * width, RING_WORD_LEAST), said) >
            words[i].most * width + 1)
            return;
    }
    for (int i = 0; i < 3; i++) {
        const char *said = say(sketch, words[i].key);
        TextFormat fitted = fit_line(sketch, format, said, words[i].most * width, RING_WORD_LEAST);
        Node *word = put_text(sketch, node_id("ring-word", i), fitted, INK_INK, said, 0, 0,
                              line_width(sketch, fitted, said) + 2);
        word->rect.x = rings.x + words[i].x * width - word->rect.w / 2;
        word->rect.y = rings.y + words[i].y * height - word->rect.h / 2;
        word->role = ROLE_NONE;
    }
}

static int title_quotation(const Sketch *sketch)
{
    int found = article_find(sketch->view->library->article, "we-and-me");
    return found < 0 ? 0 : found;
}

static float put_quotation(Sketch *sketch, float x, float y, float width)
{
    const Quotation *said = &sketch->view->library->article->quotations[title_quotation(sketch)];
    TextFormat format = type_of(sketch, TYPE_SMALL_QUOTE);
    format.size *= sketch->layout->portrait ? 1 : 1.15f;
    format.line = 1.25f;
    format.hanging = true;
    Node *quote = put_text(sketch, node_id("quote", 0), format, INK_INK, say_quoted(sketch, said->text), x, y, width);
    quote->role = ROLE_QUOTE;
    quote->description = say_section(sketch, said->section);
    quote->language = words_language(sketch, ARTICLE_LANGUAGE);
    float height = quote->rect.h + 8;
    TextFormat small = type_of(sketch, TYPE_SMALLEST);
    small.face = FACE_REGULAR;
    small.balanced = true;
    Node *section = put_label(sketch, node_id("quote", 1), small, INK_INK2, say_section(sketch, said->section), x,
                              y + height, width);
    height += section->rect.h;
    const char *translation = say_translation(sketch, title_quotation(sketch));
    if (translation)
        height +=
            6 + put_text(sketch, node_id("quote", 2), small, INK_INK2, translation, x, y + height + 6, width)->rect.h;
    return height;
}

/* Cards that come again today, where there are any. */
static void put_due(Flow *flow)
{
    int due = flow->sketch->view->due;
    if (due > 0) {
        flow_item(flow, "icon-again", TYPE_LABEL, say_count(flow->sketch, "title.due", due), false)->state |=
            NODE_ANNOUNCE;
        flow_gap(flow, 12);
    }
}

/* Words and buttons in a column. */
static void put_column(Flow *flow, float buttons)
{
    Sketch *sketch = flow->sketch;
    flow->y += put_name(sketch, flow->x, flow->y, flow->w);
    flow_gap(flow, 26);
    float whole = flow->w;
    flow->w = fminf(whole, 430 * sketch->layout->text_scale);
    flow_text(flow, TYPE_LEAD, say(sketch, "title.about_game"))->state |= NODE_ANNOUNCE;
    flow_gap(flow, flow->sketch->view->due > 0 ? 18 : 40);
    put_due(flow);
    flow->w = whole;
    put_start(flow, buttons);
}

/* Where the widest node since `first` ends. */
static float right_end(const Sketch *sketch, size_t first)
{
    float right = 0;
    for (size_t i = first; i < sketch->nodes->count; i++)
        right = fmaxf(right, sketch->nodes->items[i].rect.x + sketch->nodes->items[i].rect.w);
    return right;
}

/* In a very wide window the middle of it: the column and the rings are as large as elsewhere. */
static Rect title_page(const Sketch *sketch)
{
    Rect page = sketch->page;
    float spare = fmaxf(0, page.w - 1240 * sketch->layout->text_scale);
    return (Rect){page.x + spare / 2, page.y, page.w - spare, page.h};
}

static void put_landscape(Sketch *sketch, float top)
{
    Rect page = title_page(sketch);
    size_t first = sketch->nodes->count;
    float column = fminf(560, page.w * 0.5f), bottom = page.y + page.h;
    float extra = fmaxf(0, (page.h - 662) / 2);
    Flow flow = {.sketch = sketch, .x = page.x + (sketch->layout->narrow ? 0 : 28), .y = top + extra, .w = column};
    put_column(&flow, 400 * sketch->layout->text_scale);
    float reach = right_end(sketch, first);
    Rect quiet = {flow.x - 12, 0, column + 12, 0};
    float quiet_height = put_quiet(sketch, quiet, true), quiet_y = bottom - 40 - quiet_height - extra;
    quiet.y = fmaxf(quiet_y, flow.y + 16);
    put_quiet(sketch, quiet, false);
    float left_end = quiet.y + quiet_height, x = flow.x + column + 36, width = page.x + page.w - x;
    float quote_width = fminf(width - 20, 470 * sketch->layout->text_scale),
          quote_x = x + (width - quote_width) / 2 + 10;
    size_t quote = sketch->nodes->count;
    float quote_height = put_quotation(sketch, quote_x, 0, quote_width);
    bool scrolls = left_end > bottom || quote_height > bottom - top; /* what scrolls is cut at `top` */
    float rings_top = top - (sketch->layout->low || scrolls ? 0 : 20) + extra;
    float quote_y = fmaxf(fminf(bottom - extra, fmaxf(left_end, bottom)) - quote_height, rings_top);
    move_from(sketch, quote, 0, quote_y);
    if (quote_y - rings_top > 140)
        put_title_rings(sketch, (Rect){fminf(x, reach + 36), rings_top, page.x + page.w - fminf(x, reach + 36),
                                       fminf(quote_y - 20 - rings_top, 480)});
    float end = fmaxf(left_end, quote_y + quote_height);
    scroll_across(sketch, first, top, bottom + 8, end + 8 - top);
}

static void put_stacked(Sketch *sketch, float top)
{
    Rect page = sketch->page;
    size_t first = sketch->nodes->count;
    float bottom = page.y + page.h;
    Flow flow = {.sketch = sketch, .x = page.x, .y = top, .w = page.w};
    put_column(&flow, sketch->layout->portrait ? page.w : fminf(page.w, 400 * sketch->layout->text_scale));
    flow_gap(&flow, 20);
    Rect quiet = {page.x - 12, flow.y, page.w + 24, 0};
    flow.y += put_quiet(sketch, quiet, false) + 20;
    flow.y += put_quotation(sketch, page.x + 12, flow.y, page.w - 12);
    float spare = bottom - flow.y;
    if (spare >= 100 + 24) {
        float rings = fminf(spare - 24, page.w * 0.75f), rest = spare - rings - 24;
        move_from(sketch, first, 0, rings + 24 + rest * 0.4f);
        put_title_rings(sketch, (Rect){page.x, top + rest * 0.2f, page.w, rings});
    } else if (spare > 0) {
        move_from(sketch, first, 0, spare * 0.4f);
    }
    scroll_across(sketch, first, top, bottom + 16, flow.y + 16 - top);
}

void title_nodes(Sketch *sketch)
{
    sketch->nodes->title = say(sketch, "title.name");
    float top = put_trouble(sketch, put_bar(sketch, false));
    if (sketch->stacked)
        put_stacked(sketch, top);
    else
        put_landscape(sketch, top);
}
