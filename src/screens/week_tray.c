/* What can still be put into the week: a tray of tiles; in its place, while one looks at it, what somebody asks for. */
#include "week_screen.h"

#include <math.h>

static const float GAP = 12, PAD = 16;

/* Where the next tile of the tray goes: in rows, each from the left. */
typedef struct Tray {
    Week *week;
    Rect at;
    float x, y, tile; /* tile: a tile's height */
    bool measure_only;
} Tray;

static float tile_width(const Week *week, int item)
{
    TextFormat format = week_format(week);
    float width = line_width(week->sketch, format, week_item_text(week, item)) + 1;
    return width + format.size * 1.5f + 2 * PAD + 4;
}

static void next_row(Tray *tray)
{
    tray->x = tray->at.x;
    tray->y += tray->tile + GAP;
}

static void put_next(Tray *tray, int item)
{
    float width = fminf(tile_width(tray->week, item), tray->at.w);
    if (tray->x > tray->at.x && tray->x + width > tray->at.x + tray->at.w + 0.5f)
        next_row(tray);
    if (!tray->measure_only)
        week_put_tile(tray->week, item, -1, (Rect){tray->x, tray->y, width, tray->tile});
    tray->x += width + GAP;
}

/* The same thing twice, for oneself or together, with "or" between where both stand in one row. */
static void put_either(Tray *tray, int activity)
{
    Week *week = tray->week;
    Sketch *sketch = week->sketch;
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    const char *word = say(sketch, "independence.or");
    float between = line_width(sketch, format, word) + 1, one = tile_width(week, activity);
    float both = 2 * one + between + 2 * GAP, right = tray->at.x + tray->at.w + 0.5f;
    if (tray->x > tray->at.x && tray->x + both > right && both <= tray->at.w)
        next_row(tray);
    put_next(tray, activity);
    if (tray->x + between + GAP + one <= right) {
        float line = format.size * format.line;
        if (!tray->measure_only)
            put_label(sketch, node_id("week-or", activity), format, INK_INK2, word, tray->x,
                      tray->y + (tray->tile - line) / 2, between);
        tray->x += between + GAP;
    }
    put_next(tray, activity + WEEK_TOGETHER);
}

float week_put_tray(Week *week, Rect at, bool measure_only)
{
    TextFormat format = week_format(week);
    const IndependenceVariant *variant = week->variant;
    Tray tray = {week, at, at.x, at.y, fmaxf(target_least(week->sketch), format.size * 1.15f + 22), measure_only};
    for (int i = 0; i < variant->activities.count; i++) {
        if (week->state->cell[i] > 0 && !measure_only)
            continue;
        if (week_activity(variant, i)->kind == WEEK_EITHER)
            put_either(&tray, i);
        else
            put_next(&tray, i);
    }
    for (int i = 0; i < variant->asks.count && !measure_only; i++)
        if (week->state->asked[i] == 0)
            put_next(&tray, WEEK_ASK + i);
    bool begun = tray.x > tray.at.x;
    return tray.y - at.y + (begun ? tray.tile : -GAP);
}

/* --- what somebody asks for --- */

typedef struct Choice {
    const char *label, *how, *icon;
    WeekAnswer answer;
    Command command;
} Choice;

static float choice_height(const Sketch *sketch, Node *node, float width)
{
    node->rect.w = width;
    fit_node(sketch, node);
    return fmaxf(node_wanted_height(sketch->layout->measure, node, width), target_least(sketch));
}

static Node choice_node(const Week *week, const Choice *choice)
{
    bool taken = week->asking >= 0 && week->state->answer[week->asking] == (int)choice->answer; /* -1: it is measured */
    Node node = {.id = node_id("week-answer", (int)choice->answer),
                 .role = ROLE_CHOICE,
                 .look = LOOK_CHOICE,
                 .state = NODE_FOCUSABLE | (taken ? NODE_CHECKED : 0),
                 .label = say(week->sketch, choice->label),
                 .description = say(week->sketch, choice->how),
                 .icon = choice->icon,
                 .text = type_of(week->sketch, TYPE_LABEL),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .command = taken && choice->answer != WEEK_MOVED ? command_pick(-1) : choice->command};
    bool takes_up = choice->answer == WEEK_KEPT || choice->answer == WEEK_SHARED;
    if (week->asking >= 0 && takes_up && !week_can_take_up(week->variant, week->state, week->asking, choice->answer)) {
        node.state |= NODE_DISABLED;
        node.description = say(week->sketch, "independence.taken");
    }
    if (choice->answer == WEEK_KEPT && week->focus == WEEK_FOCUS_ASKING)
        node.state |= NODE_FIRST_FOCUS;
    return node;
}

/* The four answers, in as many columns as there is room for. Returns their height. */
static float put_answers(Week *week, Rect at, bool measure_only)
{
    int ask = week->asking;
    const Choice choices[] = {
        {"independence.keep", "independence.keep.how", "icon-check", WEEK_KEPT,
         week_move(week, INDEPENDENCE_KEEP, ask, 0)},
        {"independence.move", "independence.move.how", "icon-swap", WEEK_MOVED, command_pick(WEEK_MOVING + ask)},
        {"independence.share", "independence.share.how", "icon-two", WEEK_SHARED,
         week_move(week, INDEPENDENCE_SHARE, ask, 0)},
        {"independence.decline", "independence.decline.how", "icon-minus", WEEK_DECLINED,
         week_move(week, INDEPENDENCE_DECLINE, ask, 0)}};
    Sketch *sketch = week->sketch;
    enum { COUNT = sizeof choices / sizeof choices[0] };
    float wanted = 235 * sketch->layout->text_scale, height = 0;
    int columns = at.w >= 4 * wanted + 3 * GAP ? 4 : at.w >= 2 * wanted + GAP ? 2 : 1;
    float width = (at.w - GAP * (float)(columns - 1)) / (float)columns;
    for (int i = 0; i < COUNT; i++) {
        Node node = choice_node(week, &choices[i]);
        height = fmaxf(height, choice_height(sketch, &node, width));
    }
    for (int i = 0; i < COUNT && !measure_only; i++) {
        Node node = choice_node(week, &choices[i]);
        choice_height(sketch, &node, width);
        node.rect = (Rect){at.x + (float)(i % columns) * (width + GAP), at.y + (float)(i / columns) * (height + GAP),
                           width, height};
        node_list_add(sketch->nodes, node);
    }
    float rows = (float)((COUNT + columns - 1) / columns);
    return rows * height + (rows - 1) * GAP;
}

/* The request with the way back to the tiles beside it, or beneath the answers where there is no room. */
typedef struct Request {
    Button close;
    bool beside;
    float button, words, line, height; /* the button's width, the words', the height of both and of the button */
} Request;

static Request request_of(const Week *week, int index, float width)
{
    Sketch *sketch = week->sketch;
    Request request = {.close = {.id = node_id("week-close", 0),
                                 .look = LOOK_QUIET,
                                 .icon = "icon-close",
                                 .label = say(sketch, "independence.close"),
                                 .shortcut = SHORTCUT_LIFT,
                                 .command = command_pick(-1)}};
    request.button = fminf(button_width(sketch, &request.close), width);
    request.height = button_height(sketch, &request.close, request.button);
    request.beside = width - request.button - GAP > width * 0.55f;
    request.words = request.beside ? width - request.button - GAP : width;
    request.line = words_height(sketch, type_of(sketch, TYPE_BODY), week_ask(week->variant, index)->request,
                                request.words);
    if (request.beside)
        request.line = fmaxf(request.line, request.height);
    return request;
}

float week_asking_height(Week *week, float width)
{
    float height = 0;
    for (int i = 0; i < week->variant->asks.count; i++)
        height = fmaxf(height, request_of(week, i, width).line);
    return height + 6 + put_answers(week, (Rect){0, 0, width, 0}, true);
}

float week_put_asking(Week *week, Rect at)
{
    Sketch *sketch = week->sketch;
    Request request = request_of(week, week->asking, at.w);
    Node *words = put_text(sketch, node_id("week-request", week->asking), type_of(sketch, TYPE_BODY), INK_INK,
                           week_ask(week->variant, week->asking)->request, at.x, at.y, request.words);
    words->role = ROLE_STATUS;
    words->rect.y += (request.line - words->rect.h) / 2;
    float y = at.y + request.line + 6;
    if (request.beside)
        put_button(sketch, &request.close, at.x + at.w - request.button + 10, at.y, request.button);
    y += put_answers(week, (Rect){at.x, y, at.w, 0}, false);
    if (!request.beside) {
        put_button(sketch, &request.close, at.x, y + GAP, request.button);
        y += GAP + request.height;
    }
    return y - at.y;
}

/* The words that somebody has for an answer. */
static const char *answer_words(const Week *week, int index, WeekAnswer answer)
{
    const WeekAsk *ask = week_ask(week->variant, index);
    const char *words = answer == WEEK_MOVED ? ask->moved : answer == WEEK_SHARED ? ask->shared : ask->declined;
    if (answer == WEEK_KEPT || answer == WEEK_ASKED)
        return say_with(week->sketch, "independence.kept", (const char *const[]){"text", ask->text, NULL});
    return say_with(week->sketch, "independence.heard", (const char *const[]){"who", ask->who, "words", words, NULL});
}

Node week_answer(const Week *week, int index, WeekAnswer answer, float width)
{
    Node node = {.id = node_id("week-heard", 0),
                 .role = ROLE_STATUS,
                 .look = LOOK_NOTICE,
                 .icon = "icon-bubble",
                 .label = answer_words(week, index, answer),
                 .text = type_of(week->sketch, TYPE_LABEL),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    node.rect.w = width;
    fit_node(week->sketch, &node);
    node.rect.h = node_wanted_height(week->sketch->layout->measure, &node, width);
    return node;
}

const char *week_place_words(const Week *week)
{
    return say_with(week->sketch, "independence.place",
                    (const char *const[]){"when", week_when(week, week->place), NULL});
}

float week_put_opened(Week *week, Rect at)
{
    Sketch *sketch = week->sketch;
    int heard = week->state->heard - 1;
    if (week->asking >= 0)
        return week_put_asking(week, at);
    if (week->place < 0) {
        Node node = week_answer(week, heard, (WeekAnswer)week->state->answer[heard], at.w);
        node.rect.x = at.x;
        node.rect.y = at.y;
        node_list_add(sketch->nodes, node);
        return node.rect.h;
    }
    Node *words = put_text(sketch, node_id("week-opened", 0), type_of(sketch, TYPE_READING), INK_INK,
                           week_place_words(week), at.x, at.y, at.w);
    words->role = ROLE_STATUS;
    at.y += words->rect.h + 8;
    return words->rect.h + 8 + week_put_tray(week, at, false);
}
