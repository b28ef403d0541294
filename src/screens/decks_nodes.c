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

/* One of the shelf: pressed, it is the one that is played. */
static void put_deck(Flow *flow, int index)
{
    Sketch *sketch = flow->sketch;
    const ShelfDeck *deck = deck_shelf_deck(sketch->view->shelf, index);
    bool chosen = strcmp(deck->id, deck_of(sketch)->id) == 0;
    int cards = chosen ? deck_of(sketch)->card_count : deck->cards;
    const char *count = cards > 0 ? say_count(sketch, "decks.cards", cards) : say(sketch, "decks.unreadable");
    const char *const words[] = {"cards", count, NULL};
    Button remove = {.id = node_id("deck-remove", index),
                     .look = LOOK_QUIET,
                     .icon = "icon-trash",
                     .label = say(sketch, "decks.remove"),
                     .description = deck->title,
                     .command = command_open(SCREEN_REMOVE_DECK, index)};
    float beside = deck->own ? button_width(sketch, &remove) + 8 : 0;
    Button choose = {.id = node_id("deck", index),
                     .look = chosen ? LOOK_PRIMARY : LOOK_SECONDARY,
                     .icon = chosen ? "icon-check" : NULL,
                     .label = deck->title,
                     .description = deck->own ? say_with(sketch, "decks.cards.own", words) : count,
                     .state = chosen ? NODE_SELECTED | NODE_FIRST_FOCUS : 0,
                     .command = command_with_value(COMMAND_DECK, index)};
    bool below = flow->w - beside < button_width(sketch, &choose);
    float width = below ? flow->w : flow->w - beside, top = flow->y;
    Node *node = put_button(sketch, &choose, flow->x, flow->y, width);
    node->role = ROLE_CHOICE;
    node->text.align = ALIGN_LEFT;
    flow->y += node->rect.h;
    if (deck->own) {
        float x = below ? flow->x : flow->x + width + 8, y = below ? flow->y + 4 : top;
        Node *button = put_button(sketch, &remove, x, y, beside - 8);
        flow->y = fmaxf(flow->y, y + button->rect.h);
    }
    TextFormat small = type_of(sketch, TYPE_SMALLEST);
    small.face = FACE_REGULAR;
    flow->y += put_label(sketch, node_id("deck-about", index), small, INK_INK2, choose.description, flow->x + 4,
                         flow->y + 4, flow->w - 4)->rect.h + 4;
    flow_gap(flow, 14);
}

/* How a deck of one's own comes here. */
static void put_own(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const View *view = sketch->view;
    const char *how = view->ask_deck    ? "decks.own.ask"
                      : view->drop_deck ? "decks.own.drop"
                                        : "decks.own.option";
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, "decks.own"));
    flow_gap(flow, 4);
    flow_quiet(flow, TYPE_SMALLEST, say(sketch, how));
    if (!view->ask_deck)
        return;
    Button ask = {.id = node_id("deck-ask", 0),
                  .look = LOOK_SECONDARY,
                  .icon = "icon-folder",
                  .label = say(sketch, "decks.own.choose"),
                  .command = command_of(COMMAND_ASK_DECK)};
    flow_gap(flow, 8);
    flow_buttons(flow, &ask, 1);
}

static void put_decks(Flow *flow)
{
    for (int i = 0; i < deck_shelf_count(flow->sketch->view->shelf); i++)
        put_deck(flow, i);
    flow_gap(flow, 6);
    put_own(flow);
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
