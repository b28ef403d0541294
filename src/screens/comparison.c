/* The comparison table. Where there is room two columns about the topics; else a topic after the other, each with both
 * sides one above the other: the first with whole heads, the others with the side's name in its cell. */
#include "comparison.h"

#include "table_parts.h"

#include <math.h>

enum { ROWS_MOST = 30 }; /* in a cell or list: a large deck's table would fill the screen's list of nodes */

static const float TWO_COLUMNS_LEAST = 520; /* u at 100 per cent */
static const float EDGE = 14, CELL_PAD = 16, CHEVRON = 18;

static const Game *game_of(const Flow *flow)
{
    return session_game(flow->sketch->view->session);
}

/* That a row can be pressed is seen by a chevron at its end. All chevrons stand in one line, and whatever stands
 * between the words and them can be pressed as well. */
static void put_chevron(Sketch *sketch, const Node *row, float right, Ink ink)
{
    NodeId id = row->id;
    Rect words = row->rect, place = {right - CHEVRON + 2, words.y + (words.h - CHEVRON) / 2, CHEVRON, CHEVRON};
    Command command = row->command;
    float end = words.x + words.w;
    put_icon(sketch, id + 1, "icon-next", ink, place)->group = id;
    put_box(sketch, id + 2, LOOK_NONE, (Rect){end, words.y, right - end, words.h})->command = command;
}

/* A card's short text, to be pressed; `fresh`: with a mark and a word. */
static void put_row(Flow *flow, int card, bool fresh, bool pressable, Ink ink)
{
    Sketch *sketch = flow->sketch;
    const Card *shown = &game_deck(game_of(flow))->cards[card];
    Node node = {.id = node_id("row", card),
                 .role = ROLE_ROW,
                 .look = LOOK_QUIET,
                 .state = NODE_FOCUSABLE,
                 .label = shown->short_text,
                 .language = words_language(flow->sketch, game_deck(game_of(flow))->language),
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = ink,
                 .side = shown->side,
                 .command = command_open(SCREEN_ROW, card)};
    node.text.face = FACE_REGULAR;
    node.text.balanced = true;
    const char *word = say(sketch, "table.new");
    TextFormat small = type_of(sketch, TYPE_SMALLEST);
    float mark = 14, said = line_width(sketch, small, word) + 2;
    if (said > flow->w * 0.3f)
        said = 0; /* the mark alone says it; readers hear the word */
    float beside = fresh ? mark + 6 + said : 0;
    if (pressable)
        beside += fresh ? CHEVRON : 12; /* with the padding of the words */
    node.description = fresh ? word : NULL;
    node.rect = (Rect){flow->x, flow->y, flow->w - beside, 0};
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, node.rect.w), target_least(sketch));
    node_list_add(sketch->nodes, node);
    if (pressable)
        put_chevron(sketch, &node, flow->x + flow->w, ink);
    if (fresh) {
        float x = node.rect.x + node.rect.w, middle = node.rect.y + node.rect.h / 2;
        put_box(sketch, node_id("row-mark", card), LOOK_MARK, (Rect){x, middle - mark / 2, mark, mark});
        if (said > 0)
            put_label(sketch, node_id("row-new", card), small, ink, word, x + mark + 6,
                      middle - small.size * small.line / 2, said);
    }
    flow->y += node.rect.h;
}

/* Says how many rows were left out, where any were. */
static void put_left_out(Flow *flow, NodeId id, int left_out, Ink ink)
{
    Sketch *sketch = flow->sketch;
    if (left_out <= 0)
        return;
    Node *node = put_text(sketch, id, type_of(sketch, TYPE_SMALLEST), ink, say_count(sketch, "table.more", left_out),
                          flow->x + 12, flow->y + 6, flow->w - 24);
    flow->y += node->rect.h + 12;
}

/* The player's cards under a sign: those of the fresh round first, then the last ones sorted. */
static void put_cell_rows(Flow *flow, Side side, Topic topic, const TableStyle *style)
{
    const Game *game = game_of(flow);
    int fresh = style->fresh, rows = 0;
    for (int newest = 1; newest >= 0; newest--)
        for (int i = game_sorted_count(game) - 1; i >= 0; i--) {
            bool is_new = fresh > 0 && game_sorted_round(game, i) == fresh;
            if (table_has(game, i, side, topic) && is_new == (newest == 1) && rows++ < ROWS_MOST)
                put_row(flow, game_sorted(game, i), is_new, style->pressable, deep_ink(side));
        }
    put_left_out(flow, node_id("cell-more", (int)side * TOPIC_COUNT + (int)topic), rows - ROWS_MOST, deep_ink(side));
}

/* What stands in one cell: the sign, and the player's cards under it. */
static void put_cell_words(Flow *flow, Side side, Topic topic, const TableStyle *style)
{
    Sketch *sketch = flow->sketch;
    const Game *game = game_of(flow);
    const Quotation *sign = &game_article(game)->quotations[article_sign(game_article(game), side, topic)];
    TextFormat format = type_of(sketch, TYPE_SMALL_QUOTE);
    format.size = fmaxf(format.size * 0.84f, 16 * sketch->layout->point);
    format.line = 1.3f;
    format.hanging = true;
    float inset_x = 20;
    Node *quote = put_text(sketch, node_id("cell-quote", (int)side * TOPIC_COUNT + (int)topic), format, deep_ink(side),
                           say_quoted(sketch, sign->text), flow->x + inset_x, flow->y, flow->w - inset_x - 4);
    quote->role = ROLE_QUOTE;
    quote->description = say_section(sketch, sign->section);
    quote->language = words_language(sketch, ARTICLE_LANGUAGE);
    flow->y += quote->rect.h + 4;
    const char *translation = say_translation(sketch, article_sign(game_article(game), side, topic));
    if (translation) {
        TextFormat small = type_of(sketch, TYPE_SMALLEST);
        small.face = FACE_REGULAR;
        flow->y += put_text(sketch, node_id("cell-translation", (int)side * TOPIC_COUNT + (int)topic), small,
                            deep_ink(side), translation, flow->x + inset_x, flow->y, flow->w - inset_x - 4)
                       ->rect.h + 4;
    }
    Flow rows = {.sketch = sketch, .x = flow->x + 8, .y = flow->y, .w = flow->w - 10, .on_sheet = true};
    put_cell_rows(&rows, side, topic, style);
    flow->y = rows.y;
}

/* A head's parts: what is said under its word, and where that stands in the article. */
typedef struct Head {
    const char *label, *quote, *translation, *section;
    TextFormat word, said, place;
    float symbol, gap, inner, line, word_width;
} Head;

static Head make_head(Sketch *sketch, Side side, float width, bool definition)
{
    const Article *article = sketch->view->library->article;
    const Quotation *sign = &article->quotations[article_sign(article, side, TOPIC_CHOICES)];
    const Quotation *said = definition ? table_definition(article, side) : NULL;
    Head head = {.label = said ? say(sketch, table_head_key(side)) : say_side(sketch, side),
                 .quote = said ? say_quoted(sketch, said->text) : NULL,
                 .translation = said ? say_translation(sketch, (int)(said - article->quotations)) : NULL,
                 .section = say_section(sketch, (said ? said : sign)->section),
                 .word = type_of(sketch, TYPE_BODY),
                 .said = type_of(sketch, TYPE_SMALL_QUOTE),
                 .place = type_of(sketch, TYPE_SMALLEST),
                 .gap = 14,
                 .inner = width - 32};
    head.word.face = FACE_EXTRABOLD;
    head.said.size = fmaxf(head.said.size * 0.84f, 16 * sketch->layout->point);
    head.said.line = 1.3f;
    head.said.align = head.place.align = ALIGN_CENTRE;
    head.said.balanced = true;
    head.place.face = FACE_REGULAR;
    head.symbol = head.word.size * 1.5f;
    head.word = fit_line(sketch, head.word, head.label, head.inner - head.symbol * 1.5f - head.gap, 0.4f);
    if (head.quote)
        head.said = fit_words(sketch, head.said, head.quote, head.inner);
    head.word_width = fminf(line_width(sketch, head.word, head.label) + 1, head.inner - head.symbol * 1.5f - head.gap);
    head.line = fmaxf(head.symbol, words_height(sketch, head.word, head.label, head.word_width));
    return head;
}

static float head_height(Sketch *sketch, const Head *head)
{
    float said = head->quote ? 4 + words_height(sketch, head->said, head->quote, head->inner) + 6 : 0;
    if (head->translation)
        said += words_height(sketch, head->place, head->translation, head->inner) + 6;
    return 10 + head->line + said + words_height(sketch, head->place, head->section, head->inner) + (said > 0 ? 14 : 8);
}

static float measure_head(Sketch *sketch, Side side, float width, bool definition)
{
    Head head = make_head(sketch, side, width, definition);
    return head_height(sketch, &head);
}

/* A head: symbol, word, perhaps the article's definition, and where its quotations stand. */
static void put_head(Sketch *sketch, NodeId id, Side side, Rect rect, bool definition)
{
    Head head = make_head(sketch, side, rect.w, definition);
    put_box(sketch, id, LOOK_CELL_HEAD, rect)->side = side;
    float wide = head.word_width, word_height = words_height(sketch, head.word, head.label, wide);
    float x = middle_of(rect) - (head.symbol * 1.5f + head.gap + wide) / 2, y = rect.y + 10;
    size_t inner_first = sketch->nodes->count;
    put_symbol(sketch, id + 1, side, x, y + head.line / 2, head.symbol)->ink = INK_HEAD;
    put_text(sketch, id + 2, head.word, INK_HEAD, head.label, x + head.symbol * 1.5f + head.gap,
             y + (head.line - word_height) / 2, wide)
        ->role = ROLE_HEADING;
    y += head.line;
    if (head.quote) {
        Node *quote = put_text(sketch, id + 4, head.said, INK_HEAD, head.quote, rect.x + 16, y + 4, head.inner);
        quote->role = ROLE_QUOTE;
        quote->description = head.section;
        quote->language = words_language(sketch, ARTICLE_LANGUAGE);
        y += 4 + quote->rect.h + 6;
    }
    y += put_label(sketch, id + 3, head.place, INK_HEAD, head.section, rect.x + 16, y, head.inner)->rect.h + 6;
    if (head.translation)
        put_text(sketch, id + 5, head.place, INK_HEAD, head.translation, rect.x + 16, y, head.inner);
    group_from(sketch, inner_first, id);
}

/* The side's symbol and name at a cell's top, where no head stands over it. */
static void put_cell_name(Flow *flow, Side side, Topic topic)
{
    Sketch *sketch = flow->sketch;
    int number = (int)side * TOPIC_COUNT + (int)topic;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_EXTRABOLD;
    float symbol = format.size * 1.2f, line = format.size * format.line, indent = symbol * 1.5f + 10;
    put_symbol(sketch, node_id("cell-symbol", number), side, flow->x + 12, flow->y + line / 2, symbol);
    Node *name = put_text(sketch, node_id("cell-name", number), format, deep_ink(side), say_side(sketch, side),
                          flow->x + 12 + indent, flow->y, flow->w - indent - 12);
    name->role = ROLE_HEADING;
    flow->y += fmaxf(line, name->rect.h) + 6;
}

/* Where the signs stand in the article, at the top of a column's first cell: the head speaks of the definition. */
static void put_cell_section(Flow *flow, Side side)
{
    Sketch *sketch = flow->sketch;
    const Article *article = sketch->view->library->article;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    Node *node = put_label(sketch, node_id("cell-section", side), format, deep_ink(side),
                           say_section(sketch, article->quotations[article_sign(article, side, TOPIC_CHOICES)].section),
                           flow->x + 12, flow->y, flow->w - 24);
    flow->y += node->rect.h + 8;
}

/* One cell with its ground; the ground is finished when the row's height is known. */
static size_t put_cell(Flow *flow, Side side, Topic topic, const TableStyle *style, bool named, float *end)
{
    Sketch *sketch = flow->sketch;
    size_t index = sketch->nodes->count;
    put_box(sketch, node_id("cell", (int)side * TOPIC_COUNT + (int)topic), LOOK_CELL,
            (Rect){flow->x, flow->y, flow->w, 0})
        ->side = side;
    Flow inner = {.sketch = sketch, .x = flow->x + 8, .y = flow->y + CELL_PAD, .w = flow->w - 16, .on_sheet = true};
    if (named)
        put_cell_name(&inner, side, topic);
    if (style->definitions && topic == TOPIC_CHOICES)
        put_cell_section(&inner, side);
    put_cell_words(&inner, side, topic, style);
    *end = fmaxf(*end, inner.y + CELL_PAD * 0.6f);
    return index;
}

static void set_height(Sketch *sketch, size_t index, float height)
{
    if (!sketch->nodes->failed)
        sketch->nodes->items[index].rect.h = height;
}

static void put_topic(Sketch *sketch, Topic topic, Rect rect, bool on_sheet)
{
    TextFormat format = type_centred(sketch, TYPE_LABEL);
    format.face = FACE_EXTRABOLD;
    format.middle = true;
    const char *label = say(sketch, table_topic_key(topic));
    format = fit_line(sketch, format, label, rect.w - 8, 0.5f);
    Node *text = put_text(sketch, node_id("topic", (int)topic), format, on_sheet ? INK_ON_SHEET : INK_INK, label,
                          rect.x, rect.y, rect.w);
    text->rect.h = fmaxf(rect.h, text->rect.h);
    text->role = ROLE_HEADING;
}

static void put_edge(Sketch *sketch, Side side, int number, Rect rect)
{
    Node *edge = put_box(sketch, node_id("edge", number), LOOK_QUOTE_BAR, rect);
    edge->side = side;
}

/* `named`: from the second topic on each cell says its side. */
static void table_landscape(Flow *flow, const TableStyle *style, bool named)
{
    Sketch *sketch = flow->sketch;
    float centre = fmaxf(124, 110 * sketch->layout->text_scale);
    if (sketch->layout->portrait)
        centre = fminf(centre, flow->w * 0.165f); /* the columns need it more */
    float side = (flow->w - centre - 2 * EDGE) / 2, top = flow->y;
    float left = flow->x + EDGE, right = left + side + centre, ends[TOPIC_COUNT];
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("comparison", 0), LOOK_PANEL, (Rect){flow->x, top, flow->w, 0});
    Rect heads[2] = {{flow->x, top, side + EDGE, 0}, {right, top, side + EDGE, 0}};
    float head = fmaxf(measure_head(sketch, SIDE_CODEPENDENT, heads[0].w, style->definitions),
                       measure_head(sketch, SIDE_INTERDEPENDENT, heads[1].w, style->definitions));
    heads[0].h = heads[1].h = head;
    put_head(sketch, node_id("head", 0), SIDE_CODEPENDENT, heads[0], style->definitions);
    put_head(sketch, node_id("head", 1), SIDE_INTERDEPENDENT, heads[1], style->definitions);
    flow->y = top + head;
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        float end = flow->y + 80;
        Flow cells[2] = {{.sketch = sketch, .x = left, .y = flow->y, .w = side, .on_sheet = true},
                         {.sketch = sketch, .x = right, .y = flow->y, .w = side, .on_sheet = true}};
        size_t first = put_cell(&cells[0], SIDE_CODEPENDENT, (Topic)topic, style, named && topic > 0, &end);
        size_t title = sketch->nodes->count;
        put_topic(sketch, (Topic)topic, (Rect){left + side, flow->y, centre, 10}, true);
        size_t second = put_cell(&cells[1], SIDE_INTERDEPENDENT, (Topic)topic, style, named && topic > 0,
                                 &end);
        set_height(sketch, first, end - flow->y);
        set_height(sketch, second, end - flow->y);
        set_height(sketch, title, end - flow->y);
        flow->y = end;
        ends[topic] = end;
    }
    for (int topic = 0; topic + 1 < TOPIC_COUNT; topic++) /* over the cells: these would hide half of each line */
        put_box(sketch, node_id("table-rule", topic), LOOK_RULE, (Rect){left, ends[topic] - 1, flow->w - 2 * EDGE, 2})
            ->ink = INK_LINE_SHEET;
    put_edge(sketch, SIDE_CODEPENDENT, 0, (Rect){flow->x, top + head, EDGE, flow->y - top - head});
    put_edge(sketch, SIDE_INTERDEPENDENT, 1, (Rect){flow->x + flow->w - EDGE, top + head, EDGE, flow->y - top - head});
    set_height(sketch, panel, flow->y - top);
}

/* A head as wide as the column. */
static void flow_head(Flow *flow, Side side, bool definition)
{
    Rect rect = {flow->x, flow->y, flow->w, measure_head(flow->sketch, side, flow->w, definition)};
    size_t index = flow->sketch->nodes->count;
    put_head(flow->sketch, node_id("head", side), side, rect, definition);
    if (!flow->sketch->nodes->failed)
        flow->sketch->nodes->items[index].value = definition ? 2 : 1; /* with the definition it stands apart */
    flow->y += rect.h;
}

static void table_portrait(Flow *flow, const TableStyle *style)
{
    Sketch *sketch = flow->sketch;
    bool heads_first = style->definitions;
    for (int side = 0; side < 2 && heads_first; side++) {
        flow_head(flow, (Side)side, true);
        flow->y += side == 0 ? 10 : 14;
    }
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        TextFormat format = type_of(sketch, TYPE_LABEL);
        put_topic(sketch, (Topic)topic, (Rect){flow->x, flow->y, flow->w, format.size * 2}, false);
        flow->y += format.size * 2;
        for (int side = 0; side < 2; side++) {
            if (topic == 0 && !heads_first)
                flow_head(flow, (Side)side, false);
            float end = flow->y;
            Flow cell = {.sketch = sketch, .x = flow->x, .y = flow->y, .w = flow->w, .on_sheet = true};
            size_t index = put_cell(&cell, (Side)side, (Topic)topic, style, topic > 0 || heads_first, &end);
            set_height(sketch, index, end - flow->y);
            put_edge(sketch, (Side)side, topic * 2 + side, (Rect){flow->x, flow->y, 10, end - flow->y});
            flow->y = end + (topic == 0 && side == 0 && !heads_first ? 10 : 4);
        }
        flow_gap(flow, 14);
    }
}

void flow_table(Flow *flow, TableStyle style)
{
    Sketch *sketch = flow->sketch;
    if (flow->w / sketch->layout->text_scale < TWO_COLUMNS_LEAST) {
        table_portrait(flow, &style);
        return;
    }
    Flow again = *flow;
    size_t first = sketch->nodes->count;
    table_landscape(flow, &style, false);
    if (style.pressable && flow->y - again.y > sketch->layout->height) { /* the heads scroll away */
        sketch->nodes->count = first;
        table_landscape(&again, &style, true);
        flow->y = again.y;
    }
}

static void put_open_cards(Flow *flow, bool resting, bool pressable)
{
    const Game *game = game_of(flow);
    int count = 0;
    for (int i = 0; i < game_sorted_count(game); i++) {
        if (!table_open(game, i, resting) || count++ >= ROWS_MOST)
            continue;
        if (count == 1) {
            flow_gap(flow, 24);
            flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, table_open_key(resting)));
            flow_gap(flow, 4);
        }
        Flow rows = {.sketch = flow->sketch, .x = flow->x - 12, .y = flow->y, .w = fminf(flow->w + 12, 760)};
        put_row(&rows, game_sorted(game, i), false, pressable, INK_INK);
        flow->y = rows.y;
    }
    Flow left_out = {.sketch = flow->sketch, .x = flow->x - 12, .y = flow->y, .w = flow->w};
    put_left_out(&left_out, node_id("open-more", resting), count - ROWS_MOST, INK_INK);
    flow->y = left_out.y;
}

void flow_open_cards(Flow *flow, bool pressable)
{
    put_open_cards(flow, false, pressable);
    put_open_cards(flow, true, pressable);
}
