/* What a workshop is set up with besides its teams: life areas, how many cards, votes, timer, points and steps. */
#include "segments.h"
#include "setup.h"

#include <math.h>
#include <stdio.h>

enum {
    AREA_CELLS = AREA_COUNT + 1, /* all of them first */
    AREA_COLUMNS = 3,
    PRESETS = 5,
    CARD_CELLS = PRESETS + 2,    /* one fewer before them, one more after */
    TIMERS = 5,
    TIMER_STEP = 30,
    ROUNDED_TO = 5               /* minutes */
};

static const float MINUTES_A_CARD = 3.5f;

static const int *values_of(const Sketch *sketch)
{
    return sketch->view->settings->workshop.values;
}

/* ---- Which cards ---- */

static const char *area_words(const Sketch *sketch, const char *name, int areas)
{
    int count = workshop_cards_in(sketch->view->library->deck, areas);
    return say_with(sketch, "setup.area",
                    (const char *const[]){"area", name, "count", say_number(sketch, count), NULL});
}

/* Pressed where all are chosen, an area alone is; the last one that is left out leads back to all. */
static int areas_with(int areas, int bit)
{
    if (areas == WORKSHOP_AREAS_ALL)
        return bit;
    return (areas ^ bit) == 0 ? WORKSHOP_AREAS_ALL : areas ^ bit;
}

static void put_areas(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int areas = values_of(sketch)[SET_UP_AREAS];
    bool all = areas == WORKSHOP_AREAS_ALL;
    Segment items[AREA_CELLS] = {{.label = area_words(sketch, say(sketch, "setup.areas.all"), WORKSHOP_AREAS_ALL),
                                  .chosen = all,
                                  .command = setup_command(SET_UP_AREAS, WORKSHOP_AREAS_ALL)}};
    for (int area = 0; area < AREA_COUNT; area++) {
        char key[40];
        snprintf(key, sizeof key, "area.%s", area_id((Area)area));
        items[area + 1] = (Segment){.label = area_words(sketch, say(sketch, key), 1 << area),
                                    .chosen = !all && (areas >> area & 1) != 0,
                                    .lone = true,
                                    .command = setup_command(SET_UP_AREAS, areas_with(areas, 1 << area))};
    }
    const char *const deck[] = {"deck", sketch->view->library->deck->title, NULL};
    Segments segments = {.name = "setup-area",
                         .heading = say_with(sketch, "setup.cards.from", deck),
                         .items = items,
                         .count = AREA_CELLS,
                         .columns = AREA_COLUMNS,
                         .small = true};
    flow->y += put_segments(sketch, &segments, flow->x, flow->y, flow->w);
    flow_gap(flow, 12);
}

/* ---- How many ---- */

/* "8 cards, about 30 minutes": of what is there. */
static const char *length_words(const Sketch *sketch)
{
    const int *values = values_of(sketch);
    int there = workshop_cards_in(sketch->view->library->deck, values[SET_UP_AREAS]);
    bool fewer = there < values[SET_UP_CARDS];
    int cards = fewer ? there : values[SET_UP_CARDS];
    long minutes = lroundf((float)cards * MINUTES_A_CARD / ROUNDED_TO) * ROUNDED_TO;
    const char *const words[] = {"cards", say_count(sketch, fewer ? "setup.cards.all" : "setup.cards", cards),
                                 "minutes", say_number(sketch, minutes < ROUNDED_TO ? ROUNDED_TO : minutes), NULL};
    return say_with(sketch, "setup.length", words);
}

static const char *at_end(const Sketch *sketch, int cards, const char *key)
{
    return workshop_may_set(SET_UP_CARDS, cards) ? NULL : say(sketch, key);
}

static void make_cards(const Sketch *sketch, Segment items[CARD_CELLS])
{
    static const int presets[PRESETS] = {4, 8, 12, 16, 20};
    int cards = values_of(sketch)[SET_UP_CARDS];
    items[0] = (Segment){.label = say(sketch, "setup.cards.less"),
                         .icon = "icon-minus",
                         .not_now = at_end(sketch, cards - 1, "setup.cards.least"),
                         .command = setup_command(SET_UP_CARDS, cards - 1)};
    for (int i = 0; i < PRESETS; i++)
        items[i + 1] = (Segment){.label = say_number(sketch, presets[i]),
                                 .description = say(sketch, "setup.cards.about"),
                                 .chosen = presets[i] == cards,
                                 .command = setup_command(SET_UP_CARDS, presets[i])};
    items[CARD_CELLS - 1] = (Segment){.label = say(sketch, "setup.cards.more"),
                                      .icon = "icon-plus",
                                      .not_now = at_end(sketch, cards + 1, "setup.cards.most"),
                                      .command = setup_command(SET_UP_CARDS, cards + 1)};
}

/* ---- Votes, timer, points ---- */

static void make_votes(const Sketch *sketch, Segment items[2])
{
    const WorkshopSetup *setup = &sketch->view->settings->workshop;
    bool teams = workshop_setup_votes_by_teams(setup);
    items[VOTE_HANDS] = (Segment){.label = say(sketch, "setup.votes.hands"),
                                  .description = say(sketch, "setup.votes.hands.about"),
                                  .chosen = !teams,
                                  .command = setup_command(SET_UP_VOTES, VOTE_HANDS)};
    items[VOTE_TEAMS] = (Segment){.label = say(sketch, "setup.votes.teams"),
                                  .description = say(sketch, "setup.votes.teams.about"),
                                  .chosen = teams,
                                  .command = setup_command(SET_UP_VOTES, VOTE_TEAMS)};
    if (setup->values[SET_UP_TEAMS] == 0)
        items[VOTE_TEAMS].not_now = say(sketch, "setup.votes.no_teams");
}

static const char *timer_words(const Sketch *sketch, int seconds)
{
    if (seconds == 0)
        return say(sketch, "setup.off");
    if (seconds % 60 == 0 && seconds > 60)
        return say_with(sketch, "setup.timer.minutes",
                        (const char *const[]){"minutes", say_number(sketch, seconds / 60), NULL});
    return say_with(sketch, "setup.timer.seconds",
                    (const char *const[]){"seconds", say_number(sketch, seconds), NULL});
}

static void make_timer(const Sketch *sketch, Segment items[TIMERS])
{
    for (int i = 0; i < TIMERS; i++)
        items[i] = (Segment){.label = timer_words(sketch, i * TIMER_STEP),
                             .description = say(sketch, i == 0 ? "setup.timer.off.about" : "setup.timer.about"),
                             .chosen = values_of(sketch)[SET_UP_TIMER] == i * TIMER_STEP,
                             .command = setup_command(SET_UP_TIMER, i * TIMER_STEP)};
}

static void make_points(const Sketch *sketch, Segment items[2])
{
    bool teams = workshop_setup_votes_by_teams(&sketch->view->settings->workshop);
    bool on = teams && values_of(sketch)[SET_UP_POINTS] != 0;
    items[0] = (Segment){.label = say(sketch, "setup.off"),
                         .description = say(sketch, "setup.points.off.about"),
                         .chosen = !on,
                         .command = setup_command(SET_UP_POINTS, 0)};
    items[1] = (Segment){.label = say(sketch, "setup.on"),
                         .description = say(sketch, "setup.points.on.about"),
                         .chosen = on,
                         .not_now = teams ? NULL : say(sketch, "setup.points.no_teams"),
                         .command = setup_command(SET_UP_POINTS, 1)};
}

/* One line under timer and points: why there are none, or what they are. */
static void put_points_words(Flow *flow, const Segment items[2])
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    format.line = 1.25f;
    const char *words = items[1].not_now ? items[1].not_now : items[items[1].chosen ? 1 : 0].description;
    flow->y -= 4;
    flow->y += put_label(sketch, node_id("setup-points-words", 0), format, INK_INK2, words, flow->x, flow->y, flow->w)
                   ->rect.h;
    flow_gap(flow, 6);
}

void setup_choices(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    Segment cards[CARD_CELLS], votes[2], timer[TIMERS], points[2];
    make_cards(sketch, cards);
    make_votes(sketch, votes);
    make_timer(sketch, timer);
    make_points(sketch, points);
    Segments how_many = {.name = "setup-cards", .heading = length_words(sketch), .items = cards, .count = CARD_CELLS};
    Segments voting = {.name = "setup-votes", .heading = say(sketch, "setup.votes"), .items = votes, .count = 2};
    Segments timing = {.name = "setup-timer", .heading = say(sketch, "setup.timer"), .items = timer, .count = TIMERS};
    Segments giving = {.name = "setup-points", .heading = say(sketch, "setup.points"), .items = points, .count = 2};
    put_areas(flow);
    flow_segments(flow, &how_many, &voting);
    flow_segments(flow, &timing, &giving);
    put_points_words(flow, points);
    bool steps = values_of(sketch)[SET_UP_STEPS] != 0;
    flow_switch(flow, node_id("setup-steps", 0), type_of(sketch, TYPE_LABEL), say(sketch, "setup.steps"),
                say(sketch, "setup.steps.about"), steps, setup_command(SET_UP_STEPS, !steps));
}
