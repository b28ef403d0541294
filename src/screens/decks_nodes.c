/* Which deck is played, and, for rounds on one's own, which of its cards: life areas and how plain they are. */
#include "page.h"
#include "screens.h"
#include "segments.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    AREA_CELLS = AREA_COUNT + 1, /* all of them first */
    AREA_COLUMNS = 3
};

static const Deck *deck_of(const Sketch *sketch)
{
    return sketch->view->library->deck;
}

/* ---- Decks ---- */

static const char *count_words(const Sketch *sketch, const ShelfDeck *deck, bool chosen)
{
    int cards = chosen ? deck_of(sketch)->card_count : deck->cards;
    return cards > 0 ? say_count(sketch, "decks.cards", cards) : say(sketch, "decks.unreadable");
}

static Node tile_node(const Sketch *sketch, int index, float x, float y, float width)
{
    const ShelfDeck *deck = deck_shelf_deck(sketch->view->shelf, index);
    bool chosen = strcmp(deck->id, deck_of(sketch)->id) == 0;
    Node node = {.id = node_id("deck", index),
                 .role = ROLE_CHOICE,
                 .look = LOOK_CHOICE,
                 .state = NODE_FOCUSABLE | (chosen ? NODE_SELECTED | NODE_FIRST_FOCUS : 0),
                 .label = node_list_keep(sketch->nodes, deck->title), /* the shelf may change before it is drawn */
                 .description = count_words(sketch, deck, chosen),
                 .icon_after = chosen ? "icon-check" : NULL,
                 .text = type_of(sketch, TYPE_BODY_STRONG),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .command = command_with_value(COMMAND_DECK, index),
                 .rect = {x, y, width, 0}};
    node.text.align = ALIGN_LEFT;
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, width), target_least(sketch));
    return node;
}

/* Beside a deck of the player's: its copy may go. */
static void put_remove(Sketch *sketch, int index, float x, float middle)
{
    float side = target_least(sketch);
    Button remove = {.id = node_id("deck-remove", index),
                     .look = LOOK_QUIET,
                     .icon = "icon-trash",
                     .label = say(sketch, "decks.remove"),
                     .description = node_list_keep(sketch->nodes, deck_shelf_deck(sketch->view->shelf, index)->title),
                     .state = NODE_ICON_ONLY,
                     .command = command_open(SCREEN_REMOVE_DECK, index)};
    Node *node = put_button(sketch, &remove, x, 0, side);
    node->text.size = fminf(node->text.size, side / 1.7f);
    node->rect.h = side;
    node->rect.y = middle - side / 2;
}

/* One of the shelf, a pile of cards with its title on top: pressed, it is the one that is played. */
static void put_deck(Flow *flow, int index)
{
    Sketch *sketch = flow->sketch;
    bool own = deck_shelf_deck(sketch->view->shelf, index)->own;
    float beside = own ? target_least(sketch) + 8 : 0;
    Node tile = tile_node(sketch, index, flow->x, flow->y, flow->w - beside);
    Rect under = tile.rect;
    for (int i = 2; i > 0; i--)
        put_box(sketch, node_id("deck-under", index * 2 + i), LOOK_DECK_EDGE,
                (Rect){under.x + 6.0f * (float)i, under.y + 5.0f * (float)i, under.w - 12.0f * (float)i, under.h})
            ->state |= NODE_FLAT;
    node_list_add(sketch->nodes, tile);
    if (own)
        put_remove(sketch, index, flow->x + tile.rect.w + 8, tile.rect.y + tile.rect.h / 2);
    flow->y += tile.rect.h;
    flow_gap(flow, 24);
}

/* How a deck of one's own comes here. */
static void put_how(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const View *view = sketch->view;
    bool drops = view->drop_deck && view->device != DEVICE_TERMINAL;
    const char *how = view->ask_deck ? "decks.own.ask" : drops ? "decks.own.drop" : "decks.own.option";
    flow_quiet(flow, TYPE_SMALLEST, say(sketch, how));
    if (drops && !view->ask_deck) { /* keys, a gamepad, one button drop nothing */
        flow_gap(flow, 4);
        flow_quiet(flow, TYPE_SMALLEST, say(sketch, "decks.own.start"));
    }
    Button buttons[2] = {{.id = node_id("deck-ask", 0),
                          .look = LOOK_SECONDARY,
                          .icon = "icon-folder",
                          .label = say(sketch, "decks.own.choose"),
                          .command = command_of(COMMAND_ASK_DECK)},
                         {.id = node_id("deck-template", 0),
                          .look = LOOK_SECONDARY,
                          .icon = "icon-download",
                          .label = say(sketch, "decks.template"),
                          .description = say(sketch, "decks.template.about"),
                          .command = command_of(COMMAND_DECK_TEMPLATE)}};
    int first = view->ask_deck ? 0 : 1, last = view->save ? 1 : 0;
    if (first > last)
        return;
    flow_gap(flow, 18);
    flow_buttons(flow, &buttons[first], last - first + 1);
}

/* The game's own, and then the player's under a heading. */
static void put_decks(Flow *flow)
{
    const DeckShelf *shelf = flow->sketch->view->shelf;
    int count = deck_shelf_count(shelf), i = 0;
    while (i < count && !deck_shelf_deck(shelf, i)->own)
        put_deck(flow, i++);
    flow_gap(flow, 4);
    flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, i < count ? "decks.own.some" : "decks.own"));
    flow_gap(flow, i < count ? 10 : 4);
    while (i < count)
        put_deck(flow, i++);
    put_how(flow);
}

/* ---- Which of its cards ---- */

/* Where they are too few for a round, it says so instead of being chosen. */
static Segment choice_cell(const Sketch *sketch, const char *label, DealChoice choice, Command command)
{
    int cards = game_cards_of_choice(deck_of(sketch), choice, SIDE_CODEPENDENT) +
                game_cards_of_choice(deck_of(sketch), choice, SIDE_INTERDEPENDENT);
    bool enough = game_may_choose(deck_of(sketch), choice);
    return (Segment){.label = label,
                     .description = say_count(sketch, "decks.cards", cards),
                     .not_now = enough ? NULL : say(sketch, "decks.too_few"),
                     .command = command};
}

/* Pressed where all are chosen, an area alone is; the last one that is left out, or in, leads back to all. */
static int areas_with(int areas, int bit)
{
    int with = areas ^ bit;
    return areas == 0 ? bit : with == GAME_ALL_AREAS ? 0 : with;
}

static void put_areas(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    DealChoice now = settings_choice(sketch->view->settings, deck_of(sketch));
    Segment cells[AREA_CELLS];
    cells[0] = choice_cell(sketch, say(sketch, "setup.areas.all"), (DealChoice){0, now.level},
                           command_set(SETTING_AREAS, 0));
    cells[0].chosen = now.areas == 0;
    for (int area = 0; area < AREA_COUNT; area++) {
        char key[40];
        snprintf(key, sizeof key, "area.%s", area_id((Area)area));
        int areas = areas_with(now.areas, 1 << area);
        cells[area + 1] = choice_cell(sketch, say(sketch, key), (DealChoice){areas, now.level},
                                      command_set(SETTING_AREAS, areas));
        cells[area + 1].description =
            say_count(sketch, "decks.cards",
                      game_cards_of_choice(deck_of(sketch), (DealChoice){1 << area, now.level}, SIDE_CODEPENDENT) +
                          game_cards_of_choice(deck_of(sketch), (DealChoice){1 << area, now.level},
                                               SIDE_INTERDEPENDENT));
        if (game_cards_of_choice(deck_of(sketch), (DealChoice){1 << area, 0}, SIDE_CODEPENDENT) +
                game_cards_of_choice(deck_of(sketch), (DealChoice){1 << area, 0}, SIDE_INTERDEPENDENT) == 0)
            cells[area + 1].not_now = say(sketch, "decks.none_of_area");
        cells[area + 1].chosen = now.areas != 0 && (now.areas >> area & 1) != 0;
        cells[area + 1].lone = true;
    }
    Segments segments = {.name = "deal-area",
                         .heading = say(sketch, "decks.areas"),
                         .items = cells,
                         .count = AREA_CELLS,
                         .columns = AREA_COLUMNS,
                         .small = true};
    flow->y += put_segments(sketch, &segments, flow->x, flow->y, flow->w);
    flow_gap(flow, 16);
}

static void put_levels(Flow *flow)
{
    static const char *const keys[LEVEL_CHOICES] = {"decks.level.as_known", "decks.level.clear", "decks.level.close"};
    Sketch *sketch = flow->sketch;
    DealChoice now = settings_choice(sketch->view->settings, deck_of(sketch));
    Segment cells[LEVEL_CHOICES];
    for (int level = 0; level < LEVEL_CHOICES; level++) {
        cells[level] = choice_cell(sketch, say(sketch, keys[level]), (DealChoice){now.areas, level},
                                   command_set(SETTING_LEVEL, level));
        cells[level].chosen = now.level == level;
    }
    Segments segments = {.name = "deal-level",
                         .heading = say(sketch, "decks.level"),
                         .items = cells,
                         .count = LEVEL_CHOICES,
                         .small = true};
    flow->y += put_segments(sketch, &segments, flow->x, flow->y, flow->w);
    flow_gap(flow, 4);
    flow_quiet(flow, TYPE_SMALLEST, say(sketch, "decks.level.about"));
}

static void put_choice(Flow *flow)
{
    put_areas(flow);
    put_levels(flow);
    flow_gap(flow, 12);
    flow_quiet(flow, TYPE_SMALLEST, say(flow->sketch, "decks.next_round"));
}

void decks_nodes(Sketch *sketch)
{
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "decks.title"), NULL, 0);
    Flow *flow = &page.flow;
    bool rounds = sketch->view->value == DECKS_OF_ROUNDS;
    bool two = rounds && !sketch->layout->portrait && flow->w >= 900 && sketch->layout->text_scale < 1.6f;
    float gap = 64, width = two ? (flow->w - gap) / 2 : fminf(flow->w, 720);
    flow_gap(flow, 12);
    Flow left = {.sketch = sketch, .x = flow->x, .y = flow->y, .w = width}, right = left;
    if (sketch->view->shelf)
        put_decks(&left);
    if (two)
        right.x += width + gap;
    else
        right.y = left.y + 28;
    if (rounds)
        put_choice(&right);
    flow->y = fmaxf(left.y, rounds ? right.y : 0);
    page_end(&page);
}
