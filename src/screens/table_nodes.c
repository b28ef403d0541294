/* The comparison table, whole, and one card of it. */
#include "page.h"
#include "screens.h"
#include "comparison.h"

static void put_empty(Sketch *sketch)
{
    Button back = {.id = node_id("empty-back", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "table.back"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_BACK)};
    Sheet sheet = sheet_begin(sketch, say(sketch, "table.title"), &back, 1);
    flow_text(&sheet.flow, TYPE_LEAD, say(sketch, "table.empty"));
    sheet_end(&sheet);
}

void table_nodes(Sketch *sketch)
{
    const Session *session = sketch->view->session;
    bool any = session && game_sorted_count(session_game(session)) > 0;
    if (!any) {
        put_empty(sketch);
        return;
    }
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, true)), say(sketch, "table.title"), NULL, 0);
    Flow *flow = &page.flow;
    flow_quiet(flow, TYPE_BODY, say(sketch, "table.promise"));
    flow_gap(flow, 18);
    flow_table(flow, 0);
    flow_open_cards(flow);
    flow_gap(flow, 18);
    flow_item(flow, "icon-info", TYPE_LABEL, say(sketch, "about.not_diagnosis"), true);
    page_end(&page);
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
    flow_text(flow, TYPE_READING, twin->text);
    flow_gap(flow, 4);
    flow_quiet(flow, TYPE_LABEL, say_side(sketch, twin->side))->ink = sheet_ink(twin->side);
    if (!card->difference)
        return;
    flow_gap(flow, 8);
    flow_item(flow, "icon-swap", TYPE_READING, card->difference, true);
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
                      .label = say(sketch, "feedback.section"),
                      .command = command_open(SCREEN_SECTION, article->quotations[card->sign].section)};
    Sheet sheet = sheet_begin(sketch, NULL, NULL, 0);
    Flow *flow = &sheet.flow;
    sketch->nodes->title = say(sketch, "row.title");
    flow_heading(flow, TYPE_LABEL, say_side(sketch, card->side))->ink = sheet_ink(card->side);
    flow_gap(flow, 6);
    Node *text = flow_heading(flow, TYPE_LEAD, card->text);
    text->text.face = FACE_SEMIBOLD;
    text->role = ROLE_TEXT;
    text->mark_start = card->telling_start;
    text->mark_length = card->telling_length;
    flow_gap(flow, 18);
    flow_quote(flow, card->sign, false, true);
    flow_gap(flow, 14);
    flow_text(flow, TYPE_READING, card->why);
    if (card->twin >= 0)
        put_twin(flow, card, &deck->cards[card->twin]);
    flow_gap(flow, 12);
    flow->x -= 12; /* a quiet button's padding, so that its icon stands at the margin */
    flow_buttons(flow, &section, 1);
    sheet_end(&sheet);
}
