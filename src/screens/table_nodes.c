/* The comparison table, whole, and one card of it. */
#include "table_sheet.h"

#include "comparison.h"
#include "page.h"
#include "screens.h"
#include "table_foot.h"

#include <math.h>

static void put_empty(Sketch *sketch)
{
    Button back = {.id = node_id("empty-back", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "table.back"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_BACK)};
    Sheet sheet = sheet_begin(sketch, say(sketch, "table.title"), &back, 1);
    flow_text(&sheet.flow, TYPE_LEAD, say(sketch, "table.empty"))->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}

/* The title, and at its right Save where there is room for both. */
static void put_title(Flow *flow, bool saves)
{
    Sketch *sketch = flow->sketch;
    Button save = {.id = node_id("save", 0),
                   .look = LOOK_SECONDARY,
                   .icon = "icon-download",
                   .label = say(sketch, "table.save"),
                   .command = command_open(SCREEN_SAVE, 0)};
    float width = button_width(sketch, &save), whole = flow->w, top = flow->y;
    const char *title = say(sketch, "table.title");
    TextFormat format = type_of(sketch, TYPE_SCREEN_TITLE);
    bool beside = saves && line_width(sketch, format, title) + 24 + width <= whole;
    size_t first = sketch->nodes->count;
    flow->w = beside ? whole - 24 - width : whole;
    flow_heading(flow, TYPE_SCREEN_TITLE, title);
    float title_height = flow->y - top;
    flow_gap(flow, 8);
    flow_quiet(flow, TYPE_BODY, say(sketch, "table.promise"));
    announce_from(sketch, first);
    flow->w = whole;
    if (!saves)
        return;
    if (!beside) {
        flow_gap(flow, 14);
        flow_buttons(flow, &save, 1);
        return;
    }
    float height = button_height(sketch, &save, width), above = fmaxf(0, (height - title_height) / 2);
    move_from(sketch, first, 0, above);
    flow->y += above;
    put_button(sketch, &save, flow->x + whole - width, top + above + (title_height - height) / 2, width);
}

static void flow_everything(Flow *flow, bool pressable)
{
    put_title(flow, pressable && flow->sketch->view->save);
    flow_gap(flow, 18);
    flow_table(flow, (TableStyle){.definitions = true, .pressable = pressable});
    flow_open_cards(flow, pressable);
    flow_steps(flow);
    flow_cairn(flow);
    flow_from_here(flow);
}

void table_nodes(Sketch *sketch)
{
    const Session *session = sketch->view->session;
    bool any = session && game_sorted_count(session_game(session)) > 0;
    if (!any) {
        put_empty(sketch);
        return;
    }
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, true)), NULL, NULL, 0);
    sketch->nodes->title = say(sketch, "table.title");
    flow_everything(&page.flow, true);
    page_end(&page);
}

float table_sheet_build(const View *view, const Layout *layout, NodeList *nodes)
{
    node_list_clear(nodes);
    Sketch sketch = sketch_make(view, layout, nodes);
    const Article *article = view->library->article;
    float margin = layout->portrait || layout->narrow ? 24 : 48;
    Flow flow = {.sketch = &sketch, .x = sketch.page.x, .y = margin, .w = sketch.page.w};
    nodes->title = say(&sketch, "table.title");
    flow_everything(&flow, false);
    flow_gap(&flow, 14);
    flow_quiet(&flow, TYPE_SMALLEST,
               say_with(&sketch, "section.from",
                        (const char *const[]){"title", article->title, "site", article->site, NULL}));
    return flow.y + margin;
}

static const Deck *deck_shown(const Sketch *sketch)
{
    return sketch->view->session ? game_deck(session_game(sketch->view->session)) : sketch->view->library->deck;
}

static void put_twin(Flow *flow, const Card *card, const Card *twin)
{
    Sketch *sketch = flow->sketch;
    flow_gap(flow, 18);
    flow_rule(flow);
    flow_gap(flow, 16);
    flow_heading(flow, TYPE_LABEL, say(sketch, "row.twin"));
    flow_gap(flow, 6);
    flow_text(flow, TYPE_READING, twin->text)->language = words_language(sketch, deck_shown(sketch)->language);
    flow_gap(flow, 4);
    flow_quiet(flow, TYPE_LABEL, say_side(sketch, twin->side))->ink = sheet_ink(twin->side);
    if (!card->difference)
        return;
    flow_gap(flow, 8);
    flow_item(flow, "icon-swap", TYPE_READING, card->difference, true)->language =
        words_language(sketch, deck_shown(sketch)->language);
}

void row_nodes(Sketch *sketch)
{
    const Deck *deck = deck_shown(sketch);
    int value = sketch->view->value;
    const Card *card = &deck->cards[value >= 0 && value < deck->card_count ? value : 0];
    const Article *article = sketch->view->library->article;
    Button section = {.id = node_id("section", 0),
                      .look = LOOK_QUIET,
                      .icon = "icon-book",
                      .label = say(sketch, card_quote_key(deck, card, "feedback.section", "feedback.section.own")),
                      .command = command_open(SCREEN_SECTION, article->quotations[card->sign].section)};
    Sheet sheet = sheet_begin(sketch, NULL, NULL, 0);
    Flow *flow = &sheet.flow;
    sketch->nodes->title = say(sketch, "row.title");
    flow_heading(flow, TYPE_LABEL, say_side(sketch, card->side))->ink = sheet_ink(card->side);
    flow_gap(flow, 6);
    Node *text = flow_heading(flow, TYPE_LEAD, card->text);
    text->language = words_language(flow->sketch, deck->language);
    text->text.face = FACE_SEMIBOLD; /* narrower than a heading's: it may need a line less */
    float height = words_height(sketch, text->text, card->text, flow->w);
    flow->y += height - text->rect.h;
    text->rect.h = height;
    text->role = ROLE_TEXT;
    text->mark_start = card->telling_start;
    text->mark_length = card->telling_length;
    flow_gap(flow, 18);
    flow_card_quote(flow, card_quote(article, deck, card, card->sign), false);
    flow_gap(flow, 14);
    flow_text(flow, TYPE_READING, card->why)->language = words_language(sketch, deck->language);
    if (card->twin >= 0)
        put_twin(flow, card, &deck->cards[card->twin]);
    announce_from(sketch, sheet.first);
    flow_gap(flow, 12);
    flow->x -= 12; /* a quiet button's padding, so that its icon stands at the margin */
    flow_buttons(flow, &section, 1);
    sheet_end(&sheet);
}
