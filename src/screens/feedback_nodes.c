/* The article answers: "You and the article agree", on the pocket at least, or "Let's look again". */
#include "aside.h"
#include "screens.h"

/* NULL where the cards are in the interface's. */
static const char *deck_language(const Flow *flow)
{
    const Sketch *sketch = flow->sketch;
    return words_language(sketch, game_deck(session_game(sketch->view->session))->language);
}

static void put_why(Flow *flow)
{
    flow_text(flow, TYPE_LEAD, card_at_hand(flow->sketch)->why)->language = deck_language(flow);
}

/* On a phone the quotation, and in another language our translation of it, would fill the panel before the reason came:
 * there that is told first. */
static void put_answer(Flow *flow, const char *title_key)
{
    Sketch *sketch = flow->sketch;
    const Card *card = card_at_hand(sketch);
    const Game *game = session_game(sketch->view->session);
    bool why_first = sketch->layout->portrait;
    flow_heading(flow, TYPE_PANEL_TITLE, say(sketch, title_key));
    if (why_first) {
        flow_gap(flow, 14);
        put_why(flow);
    }
    flow_gap(flow, 24);
    flow_card_quote(flow, card_quote(game_article(game), game_deck(game), card, card->sign), true);
    if (!why_first) {
        flow_gap(flow, 28);
        put_why(flow);
    }
}

/* Beside its twin, what makes the difference. */
static void put_comparison(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Game *game = session_game(sketch->view->session);
    int twin = game_twin_to_compare(game);
    const Card *card = card_at_hand(sketch);
    if (twin < 0 || game_visit(game) != VISIT_TWIN)
        return;
    const Card *other = &game_deck(game)->cards[twin];
    flow_gap(flow, 22);
    flow_rule(flow);
    flow_gap(flow, 16);
    if (card->difference)
        flow_item(flow, "icon-swap", TYPE_BODY_STRONG, card->difference, false)->language = deck_language(flow);
    flow_gap(flow, 6);
    flow_quiet(flow, TYPE_LABEL,
               say_with(sketch, "feedback.twin_before",
                        (const char *const[]){"text", other->text, "pile", say_side(sketch, other->side), NULL}));
}

/* Which of the keys is true of the card at hand: that the article says it, or the deck. */
static const char *key_of(const Sketch *sketch, const char *article, const char *own)
{
    return card_quote_key(game_deck(session_game(sketch->view->session)), card_at_hand(sketch), article, own);
}

static Button section_button(const Sketch *sketch)
{
    int section = sketch->view->library->article->quotations[card_at_hand(sketch)->sign].section;
    return (Button){.id = node_id("section", 0),
                    .look = LOOK_QUIET,
                    .icon = "icon-book",
                    .label = say(sketch, key_of(sketch, "feedback.section", "feedback.section.own")),
                    .command = command_open(SCREEN_SECTION, section)};
}

/* In portrait the way to the section stands at the end of the text, so that it takes no room from it. */
static void put_section_link(Flow *flow)
{
    if (!flow->sketch->layout->portrait)
        return;
    Button button = section_button(flow->sketch);
    flow_gap(flow, 12);
    Flow wider = *flow;
    wider.x -= 12;
    flow_buttons(&wider, &button, 1);
    flow->y = wider.y;
}

/* Another sign was named than the card's: both in the language that shows, as our own sentence speaks of them. */
static const char *say_named_other(const Sketch *sketch, int named, int sign)
{
    const Library *library = sketch->view->library;
    const Quotation *said = library->article->quotations;
    const char *const english[] = {"text", said[named].text, "sign", said[sign].text, NULL};
    if (!library->words)
        return say_with(sketch, key_of(sketch, "feedback.named_other", "feedback.named_other.own"), english);
    const char *const *ours = library->words->quotations;
    return say_with(sketch, key_of(sketch, "feedback.named_other.ours", "feedback.named_other.own.ours"),
                    (const char *const[]){"text", ours[named], "sign", ours[sign], NULL});
}

/* Where another sign was named than the card's: which, or -1. */
static int named_other(const Sketch *sketch)
{
    int named = game_sign_named(session_game(sketch->view->session));
    return named == card_at_hand(sketch)->sign ? -1 : named;
}

/* What the two agree on is said, and no more: the pocket alone where another sign was named. */
static const char *agree_key(const Sketch *sketch)
{
    return named_other(sketch) < 0 ? key_of(sketch, "feedback.agree", "feedback.agree.own")
                                   : key_of(sketch, "feedback.agree.pocket", "feedback.agree.pocket.own");
}

/* All of it is read as one, without a further step. */
static void agree_content(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    size_t first = sketch->nodes->count;
    int named = named_other(sketch);
    put_answer(flow, agree_key(sketch));
    if (named >= 0) {
        flow_gap(flow, 18);
        flow_quiet(flow, TYPE_BODY, say_named_other(sketch, named, card_at_hand(sketch)->sign));
    }
    put_comparison(flow);
    announce_from(sketch, first);
    put_section_link(flow);
}

/* That there is no hurry is said once in a game, at the first card that will come back. */
static const char *comes_back_key(const Game *game)
{
    int misses = 0;
    for (int i = 0; i < game_sorted_count(game); i++)
        misses += game_card_misses(game, game_sorted(game, i));
    return misses > 1 ? "feedback.comes_back.again" : "feedback.comes_back";
}

static void again_content(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    size_t first = sketch->nodes->count;
    const Game *game = session_game(sketch->view->session);
    put_answer(flow, "feedback.again");
    flow_gap(flow, 18);
    bool back = game_comes_back(game);
    flow_item(flow, back ? "icon-again" : "icon-heart", TYPE_BODY,
              say(sketch, back ? comes_back_key(game) : "feedback.rests"), true);
    if (game_visit(game) != VISIT_TWIN && game_twin_to_compare(game) >= 0) {
        flow_gap(flow, 10);
        flow_item(flow, "icon-swap", TYPE_BODY, say(sketch, "feedback.twin_next"), true);
    }
    put_comparison(flow);
    announce_from(sketch, first);
    put_section_link(flow);
}

void feedback_nodes(Sketch *sketch)
{
    const Game *game = session_game(sketch->view->session);
    bool agrees = game_agrees(game), last = game_slot(game) == GAME_ROUND_CARDS - 1;
    sketch->nodes->title = say(sketch, agrees ? agree_key(sketch) : "feedback.again");
    Button buttons[] = {
        {.id = node_id("next", 0),
         .look = LOOK_PRIMARY,
         .icon_after = "icon-right",
         .label = say(sketch, last ? "feedback.last" : "feedback.next"),
         .state = NODE_FIRST_FOCUS,
         .command = command_game(ACTION_NEXT, 0)},
        section_button(sketch),
    };
    PanelPage page = {.aside = agrees ? put_filed_aside : put_again_aside,
                      .aside_width = agrees ? 336 : 332,
                      .aside_left = !agrees || game_placed(game) == SIDE_CODEPENDENT,
                      .content = agrees ? agree_content : again_content,
                      .buttons = buttons,
                      .button_count = sketch->layout->portrait ? 1 : 2};
    put_panel_page(sketch, &page);
}
