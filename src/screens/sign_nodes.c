/* Naming the sign: which of three of the article's sentences does the card show? */
#include "aside.h"
#include "card_quote.h"
#include "screens.h"

#include <math.h>

/* Where the words stand; where they need a translation, that and the place behind it. */
static const char *say_place_or_translation(const Sketch *sketch, int quotation)
{
    const char *section = say_section(sketch, sketch->view->library->article->quotations[quotation].section);
    const char *translation = say_translation(sketch, quotation);
    if (!translation)
        return section;
    return say_with(sketch, "quote.ours.place",
                    (const char *const[]){"translation", translation, "place", section, NULL});
}

static void put_choices(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Game *game = session_game(sketch->view->session);
    const Article *article = game_article(game);
    for (int i = 0; i < GAME_SIGN_CHOICES; i++) {
        int quotation = game_sign_choice(game, i);
        const Quotation *sign = &article->quotations[quotation];
        Node node = {.id = node_id("sign", i),
                     .role = ROLE_CHOICE,
                     .look = LOOK_CHOICE,
                     .state = NODE_FOCUSABLE,
                     .label = say_quoted(sketch, sign->text),
                     .language = words_language(sketch, ARTICLE_LANGUAGE),
                     .description = say_place_or_translation(sketch, quotation),
                     .text = type_of(sketch, TYPE_SMALL_QUOTE),
                     .ink = INK_ON_SHEET,
                     .side = SIDE_EITHER,
                     .shortcut = (Shortcut)(SHORTCUT_ONE + i),
                     .command = command_game(ACTION_NAME_SIGN, i)};
        node.text.size = fmaxf(node.text.size * (flow->tight == TIGHT_ALL ? 0.88f : 1), 16 * sketch->layout->point);
        node.rect = (Rect){flow->x, flow->y, flow->w, 0};
        fit_node(sketch, &node);
        node.text.size = fmaxf(node.text.size, 16 * sketch->layout->point);
        node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, flow->w), target_least(sketch));
        node_list_add(sketch->nodes, node);
        flow->y += node.rect.h + (i + 1 < GAME_SIGN_CHOICES ? 12 : 0);
    }
}

/* The focus begins at the question, not at an answer: one press too many should name no sign. */
static void put_question(Flow *flow)
{
    bool small = flow->sketch->layout->low || flow->sketch->layout->portrait;
    Node *node = flow_heading(flow, small ? TYPE_BODY_STRONG : TYPE_PANEL_TITLE, say(flow->sketch, "sign.title"));
    float more = fmaxf(target_least(flow->sketch) - node->rect.h, 0);
    node->state |= NODE_ANNOUNCE | NODE_FOCUSABLE | NODE_FIRST_FOCUS;
    node->text.middle = true;
    node->rect.h += more;
    flow->y += more;
    flow_gap(flow, fmaxf(20 - more / 2, 8));
}

static void content(Flow *flow)
{
    put_question(flow);
    put_choices(flow);
}

void sign_nodes(Sketch *sketch)
{
    const Game *game = session_game(sketch->view->session);
    sketch->nodes->title = say(sketch, "sign.title");
    Button pass = {.id = node_id("pass", 0),
                   .look = LOOK_QUIET,
                   .label = say(sketch, "play.pass"),
                   .description = say(sketch, "sign.pass.how"),
                   .icon = "icon-pass",
                   .shortcut = SHORTCUT_PASS,
                   .command = command_game(ACTION_PASS, 0)};
    PanelPage page = {.aside = put_card_aside,
                      .aside_width = 336,
                      .aside_left = game_placed(game) == SIDE_CODEPENDENT,
                      .content = content,
                      .buttons = &pass,
                      .button_count = 1};
    put_panel_page(sketch, &page);
    const Node *card = node_list_find(sketch->nodes, card_node_id(game)); /* which the question is about */
    if (card)
        sketch->nodes->items[card - sketch->nodes->items].state |= NODE_ANNOUNCE;
}
