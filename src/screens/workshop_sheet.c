/* What is kept of a workshop as one column. */
#include "workshop_sheet.h"

#include "comparison.h"
#include "workshop_words.h"

#include <math.h>

static const float BAR_HEIGHT = 26, BAR_GAP = 14, BESIDE_LEAST = 620;

/* ---- The title ---- */

void flow_record_about(Flow *flow, const Record *record)
{
    Sketch *sketch = flow->sketch;
    TextBuffer words = {0};
    record_say_about(record, &words);
    flow_quiet(flow, TYPE_BODY, node_list_keep(sketch->nodes, words.text ? words.text : ""));
    text_buffer_free(&words);
}

/* ---- A ballot ---- */

/* Before or after the talk; where there was one vote alone, there was hardly a talk. */
static const char *when_words(const Sketch *sketch, const Record *record, int place, int which)
{
    bool one = which == 0 && !record_voted(record, place, 1);
    return say(sketch, one ? "room.stage.vote" : record_ballot_key(which));
}

/* "Codependent 3, Interdependent 1", and the teams where they are wanted. */
static const char *votes_words(const Sketch *sketch, const Record *record, int place, int which)
{
    TextBuffer votes = {0};
    record_say_votes(record, place, which, &votes);
    const char *words = node_list_keep(sketch->nodes, votes.text ? votes.text : "");
    text_buffer_free(&votes);
    return words;
}

/* The same with when it was. */
static const char *ballot_words(const Sketch *sketch, const Record *record, int place, int which)
{
    return say_with(sketch, "afterwards.ballot",
                    (const char *const[]){"when", when_words(sketch, record, place, which), "votes",
                                          votes_words(sketch, record, place, which), NULL});
}

/* The bar with a number at each end. A reader hears it as one. */
static void put_bar_and_numbers(Flow *flow, const Record *record, int place, int which, Rect at)
{
    Sketch *sketch = flow->sketch;
    TextFormat number = type_of(sketch, TYPE_BODY_STRONG);
    const char *left = workshop_figure(sketch, record->game, place, which, SIDE_CODEPENDENT);
    const char *right = workshop_figure(sketch, record->game, place, which, SIDE_INTERDEPENDENT);
    float wide = fmaxf(line_width(sketch, number, "00"), fmaxf(line_width(sketch, number, left),
                                                               line_width(sketch, number, right))) + 2;
    float height = BAR_HEIGHT * sketch->layout->text_scale, top = at.y + (at.h - number.size * number.line) / 2;
    int id = place * BALLOTS + which;
    put_label(sketch, node_id("kept-left", id), number, ground_ink(SIDE_CODEPENDENT), left, at.x, top, wide);
    Node *bar = put_box(sketch, node_id("kept-split", id), LOOK_SPLIT,
                        (Rect){at.x + wide + BAR_GAP, at.y + (at.h - height) / 2,
                               fmaxf(at.w - 2 * (wide + BAR_GAP), 10), height});
    workshop_show_split(bar, record->game, place, which);
    bar->role = ROLE_TEXT;
    bar->label = ballot_words(sketch, record, place, which);
    number.align = ALIGN_RIGHT;
    put_label(sketch, node_id("kept-right", id), number, ground_ink(SIDE_INTERDEPENDENT), right, at.x + at.w - wide,
              top, wide);
}

/* When it was, and how it came out: side by side where there is room, else one beneath the other. */
static void flow_ballot(Flow *flow, const Record *record, int place, int which)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    const char *when = when_words(sketch, record, place, which);
    float line = fmaxf(BAR_HEIGHT * sketch->layout->text_scale, type_of(sketch, TYPE_BODY_STRONG).size * 1.35f);
    bool beside = flow->w >= BESIDE_LEAST * sketch->layout->text_scale;
    float column = 0;
    for (int each = 0; beside && each < BALLOTS; each++)
        column = fmaxf(column, line_width(sketch, format, say(sketch, record_ballot_key(each))) + 26);
    Node *title = put_label(sketch, node_id("kept-when", place * BALLOTS + which), format, INK_INK2, when, flow->x,
                            flow->y, beside ? column : flow->w);
    if (beside)
        title->rect.y += (line - title->rect.h) / 2;
    else
        flow->y += title->rect.h;
    put_bar_and_numbers(flow, record, place, which, (Rect){flow->x + column, flow->y, flow->w - column, line});
    flow->y += line;
    if (record_teams(record) > 0) {
        Flow teams = {.sketch = sketch, .x = flow->x + column, .y = flow->y + 2, .w = flow->w - column};
        Node *words = flow_quiet(&teams, TYPE_SMALLEST, votes_words(sketch, record, place, which));
        words->role = ROLE_NONE; /* the bar says it */
        flow->y = teams.y;
    }
    flow_gap(flow, 8);
}

/* ---- A card ---- */

/* A line with a pile's symbol before it. */
static void flow_pile(Flow *flow, NodeId id, Side side, TextRole role, const char *words, Ink ink)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, role);
    float symbol = format.size * 1.1f, indent = symbol * 1.5f + 14;
    put_symbol(sketch, id, side, flow->x, flow->y + format.size * format.line / 2, symbol)->ink = ground_ink(side);
    Flow beside = {.sketch = sketch, .x = flow->x + indent, .y = flow->y, .w = fmaxf(flow->w - indent, 10)};
    flow_text(&beside, role, words)->ink = ink;
    flow->y = beside.y;
}

static void flow_answer(Flow *flow, const Record *record, int place)
{
    Sketch *sketch = flow->sketch;
    const Card *card = record_card(record, place);
    if (!workshop_answered(record->game, place)) {
        flow_quiet(flow, TYPE_LABEL, say(sketch, "afterwards.not_shown"));
        return;
    }
    const char *words = say(sketch, record_answer_key(game_deck(record->game), card));
    if (card->side != SIDE_EITHER) {
        flow_pile(flow, node_id("kept-answer", place), card->side, TYPE_LABEL, words, ground_ink(card->side));
        return;
    }
    flow_text(flow, TYPE_LABEL, words);
    flow_text(flow, TYPE_READING, card->why);
    for (int side = 0; side < 2; side++) {
        flow_gap(flow, 4);
        if (!card->tips[side])
            continue;
        const char *tip = say_with(sketch, "afterwards.tip",
                                   (const char *const[]){"pile", say_side(sketch, (Side)side), "tip", card->tips[side],
                                                         NULL});
        flow_pile(flow, node_id("kept-tip", place * 2 + side), (Side)side, TYPE_READING, tip, INK_INK);
    }
}

static void flow_card(Flow *flow, const Record *record, int place)
{
    Sketch *sketch = flow->sketch;
    const Card *card = record_card(record, place);
    flow_gap(flow, 22);
    flow_rule(flow);
    flow_gap(flow, 16);
    flow_heading(flow, TYPE_BODY_STRONG,
                 say_with(sketch, "afterwards.card",
                          (const char *const[]){"number", say_number(sketch, place + 1), "card", card->short_text,
                                                NULL}));
    flow_gap(flow, 4);
    flow_answer(flow, record, place);
    flow_gap(flow, 10);
    if (!record_voted(record, place, 0) && !record_voted(record, place, 1))
        flow_quiet(flow, TYPE_LABEL, ballot_words(sketch, record, place, 0));
    for (int which = 0; which < BALLOTS; which++)
        if (record_voted(record, place, which))
            flow_ballot(flow, record, place, which);
    if (workshop_answered(record->game, place)) {
        flow_gap(flow, 4);
        flow_item(flow, "icon-bubble", TYPE_READING,
                  say_with(sketch, "afterwards.question",
                           (const char *const[]){"question", workshop_question(record->language, card), NULL}),
                  false);
    }
}

static void flow_points(Flow *flow, const Record *record)
{
    Sketch *sketch = flow->sketch;
    if (!record_points(record))
        return;
    flow_gap(flow, 34);
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "afterwards.points"));
    for (int team = 0; team < record_teams(record); team++)
        flow_text(flow, TYPE_READING,
                  say_with(sketch, "room.closing.points",
                           (const char *const[]){"team", record_team_name(record, team), "points",
                                                 say_number(sketch, workshop_points(record->game, team)), NULL}));
}

/* ---- The whole ---- */

void flow_record(Flow *flow, const Record *record, bool pressable)
{
    Sketch *sketch = flow->sketch;
    const Article *article = record->article;
    flow_gap(flow, 18);
    flow_table(flow, (TableStyle){.definitions = !pressable, .pressable = pressable});
    flow_gap(flow, 34);
    flow_heading(flow, TYPE_BODY, say(sketch, "afterwards.cards"));
    if (!record_has_any(record))
        flow_quiet(flow, TYPE_READING, say(sketch, "afterwards.none"));
    for (int place = 0; place < workshop_card_count(record->game); place++)
        if (record_has(record, place))
            flow_card(flow, record, place);
    flow_points(flow, record);
    flow_gap(flow, 34);
    flow_item(flow, "icon-info", TYPE_LABEL, say(sketch, "about.not_diagnosis"), false);
    flow_gap(flow, 14);
    flow_quiet(flow, TYPE_SMALLEST,
               say_with(sketch, "section.from",
                        (const char *const[]){"title", article->title, "site", article->site, NULL}));
}

float workshop_sheet_build(const View *view, const Layout *layout, NodeList *nodes)
{
    node_list_clear(nodes);
    Sketch sketch = sketch_make(view, layout, nodes);
    Record record = record_of(view);
    float margin = layout->portrait || layout->narrow ? 24 : 48;
    Flow flow = {.sketch = &sketch, .x = sketch.page.x, .y = margin, .w = sketch.page.w};
    nodes->title = say(&sketch, "afterwards.title");
    flow_heading(&flow, TYPE_SCREEN_TITLE, nodes->title);
    flow_gap(&flow, 8);
    flow_record_about(&flow, &record);
    flow_record(&flow, &record, false);
    return flow.y + margin;
}
