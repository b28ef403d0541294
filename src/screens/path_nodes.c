/* The path: the article's five steps between merged and linked rings, always at hand. The step that is looked at is
 * told of on a sheet beneath. */
#include "challenge_page.h"
#include "bar.h"
#include "screens.h"

#include <math.h>

enum { BUTTONS_MOST = 4 };

static const float PAGE_FOOT = 20; /* what page_end keeps free beneath */

/* Where the stations' middles stand on the wave, in landscape; of a station's diameter. */
static const float WAVE[] = {-0.16f, 0.04f, -0.2f, 0.05f, -0.16f};
/* How much larger the station at hand is than the others, and how far its halo reaches, in its radii (look_station). */
static const float AT_HAND = 1.28f, HALO = 1.44f;

static const Game *game_of(const Sketch *sketch)
{
    return sketch->view->session ? session_game(sketch->view->session) : NULL;
}

static bool is_open(const Sketch *sketch, int challenge)
{
    return game_of(sketch) && game_step_open(game_of(sketch), challenge);
}

static bool is_done(const Sketch *sketch, int challenge)
{
    return game_of(sketch) && game_step_times_done(game_of(sketch), challenge) > 0;
}

/* The first that is open and not done; where there is none, the first that is not done. */
static int next_step(const Sketch *sketch)
{
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        if (is_open(sketch, challenge) && !is_done(sketch, challenge))
            return challenge;
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        if (!is_done(sketch, challenge))
            return challenge;
    return challenge_count() - 1;
}

static int step_looked_at(const Sketch *sketch)
{
    int picked = sketch->view->picked, value = picked >= 0 ? picked : sketch->view->value;
    return value >= 0 && value < challenge_count() ? value : next_step(sketch);
}

static const char *state_words(const Sketch *sketch, int challenge)
{
    const Game *game = game_of(sketch);
    if (!game)
        return say(sketch, "step.no_game");
    if (game_step_next_variant(game, challenge) < 0)
        return say(sketch, "step.unreadable");
    if (!game_step_open(game, challenge))
        return say_count(sketch, "step.opens", challenge + 1);
    if (is_done(sketch, challenge))
        return say(sketch, "path.done");
    return say(sketch, game_step_begun(game, challenge) ? "path.begun" : "path.open");
}

static Node *put_station(Sketch *sketch, int challenge, float x, float y, float size)
{
    Node *node = put_box(sketch, node_id("station", challenge), LOOK_STATION,
                         (Rect){x - size / 2, y - size / 2, size, size});
    node->role = ROLE_CHOICE;
    node->label = challenge_name(sketch, challenge);
    node->description = state_words(sketch, challenge);
    node->value = challenge + 1;
    node->value_most = challenge_count() + 1;
    node->state = NODE_FOCUSABLE;
    node->amount = is_open(sketch, challenge) ? 0 : 1; /* not disabled: whoever presses it sees when it opens */
    node->state |= is_done(sketch, challenge) ? NODE_CHECKED : 0;
    node->state |= challenge == step_looked_at(sketch) ? NODE_SELECTED : 0;
    node->command = command_pick(challenge); /* the same screen, so that the focus stays */
    return node;
}

static void put_line(Sketch *sketch, int number, Rect rect, float from, float to, bool walked)
{
    Node *line = put_box(sketch, node_id("path-line", number), LOOK_PATH_LINE, rect);
    line->amount = from;
    line->amount_before = to;
    line->state = walked ? NODE_CHECKED : 0;
}

/* ---- In landscape: from left to right ---- */

typedef struct Row {
    float x, step, y, size, label_width;
} Row;

static float station_x(const Row *row, int place)
{
    return row->x + row->step * (float)place;
}

static float station_y(const Row *row, int place)
{
    int waves = sizeof WAVE / sizeof WAVE[0];
    bool end = place == 0 || place == challenge_count() + 1;
    return row->y + (end ? 0.1f : WAVE[(place - 1) % waves]) * row->size;
}

/* The name under a station; of the one at hand it is heavier, and beneath the halo. Returns where it ends. */
static float put_station_label(Sketch *sketch, const Row *row, int place, const char *text, Ink ink)
{
    TextFormat format = type_centred(sketch, TYPE_LABEL);
    float y = row->y + row->size * 0.82f;
    format.size = fminf(format.size, 20 * sketch->layout->text_scale);
    if (place - 1 == step_looked_at(sketch)) {
        format.face = FACE_EXTRABOLD;
        float reach = is_open(sketch, place - 1) ? HALO : 1;
        y = fmaxf(y, station_y(row, place) + row->size * AT_HAND / 2 * reach);
    }
    format =
        fit_box(sketch, format, text, row->label_width, 1000, fmaxf(0.5f, 14 * sketch->layout->point / format.size));
    Node *label = put_label(sketch, node_id("station-label", place), format, ink, text,
                            station_x(row, place) - row->label_width / 2, y, row->label_width);
    if (place == 0 || place == challenge_count() + 1) /* the stations themselves say theirs */
        label->role = ROLE_TEXT;
    return y + label->rect.h;
}

/* The end of the line that meets the station at `place` on its way to or from the other. */
static float line_end(const Row *row, int place, bool leaves, int looked_at)
{
    bool end = place == 0 || place == challenge_count() + 1;
    float size = place - 1 == looked_at ? row->size * AT_HAND : row->size;
    float half = end ? row->size * 0.5f : size / 2 + 4;
    return station_x(row, place) + (leaves ? half : -half);
}

static void put_lines(Sketch *sketch, const Row *row)
{
    int looked_at = step_looked_at(sketch);
    for (int place = 0; place <= challenge_count(); place++) {
        float left = line_end(row, place, true, looked_at), right = line_end(row, place + 1, false, looked_at);
        float a = station_y(row, place), b = station_y(row, place + 1), top = fminf(a, b), height = fabsf(b - a);
        bool walked = place == challenge_count() ? is_done(sketch, place - 1) : is_open(sketch, place);
        put_line(sketch, place, (Rect){left, top, right - left, fmaxf(height, 1)},
                 height < 1 ? 0.5f : (a - top) / height, height < 1 ? 0.5f : (b - top) / height, walked);
    }
}

static void put_row(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    int last = challenge_count() + 1, looked_at = step_looked_at(sketch);
    float step = (flow->w - 112) / (float)last, size = fminf(100, step * 0.6f);
    Row row = {flow->x + 56, step, flow->y + size * 0.9f, size, step - 10};
    put_lines(sketch, &row);
    put_symbol(sketch, node_id("path-end", 0), SIDE_CODEPENDENT, station_x(&row, 0) - size * 0.45f,
               station_y(&row, 0), size * 0.6f)
        ->ink = INK_CO_GROUND;
    float end = put_station_label(sketch, &row, 0, say(sketch, "path.merged"), INK_CO_GROUND);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        bool at_hand = challenge == looked_at;
        put_station(sketch, challenge, station_x(&row, challenge + 1), station_y(&row, challenge + 1),
                    at_hand ? size * AT_HAND : size);
        end = fmaxf(end, put_station_label(sketch, &row, challenge + 1, challenge_name(sketch, challenge),
                                           is_open(sketch, challenge) ? INK_INK : INK_INK2));
    }
    put_symbol(sketch, node_id("path-end", 1), SIDE_INTERDEPENDENT, station_x(&row, last) - size * 0.45f,
               station_y(&row, last), size * 0.6f)
        ->ink = INK_IN_GROUND;
    flow->y = fmaxf(end, put_station_label(sketch, &row, last, say(sketch, "path.linked"), INK_IN_GROUND));
}

/* ---- In portrait and with large text: from top to bottom ---- */

static void put_end_word(Flow *flow, Side side, const char *key, float size, float column)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, TYPE_LABEL);
    float line = fmaxf(format.size * format.line, size * 0.6f);
    put_symbol(sketch, node_id("path-end", side), side, flow->x + column / 2 - size * 0.42f, flow->y + line / 2,
               size * 0.56f)
        ->ink = ground_ink(side);
    format.middle = true;
    Node *word = put_label(sketch, node_id("end-word", side), format, ground_ink(side), say(sketch, key),
                           flow->x + column + 8, flow->y, flow->w - column - 8);
    word->rect.h = fmaxf(word->rect.h, line);
    word->role = ROLE_TEXT;
    flow->y += line + 6;
}

static void put_column_line(Flow *flow, int number, float column, float height, bool walked)
{
    put_line(flow->sketch, number, (Rect){flow->x + column / 2 - 3, flow->y, 6, height}, 0.5f, 0.5f, walked);
    flow->y += height + 4;
}

static void put_column(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    float size = fmaxf(56, target_least(sketch)), column = size + 20, gap = 16;
    put_end_word(flow, SIDE_CODEPENDENT, "path.merged", size, column);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        put_column_line(flow, challenge, column, gap, is_open(sketch, challenge));
        put_station(sketch, challenge, flow->x + column / 2, flow->y + size / 2, size);
        TextFormat format = type_of(sketch, TYPE_LABEL);
        float width = flow->w - column - 8;
        float height = words_height(sketch, format, challenge_name(sketch, challenge), width);
        put_label(sketch, node_id("station-label", challenge), format,
                  is_open(sketch, challenge) ? INK_INK : INK_INK2, challenge_name(sketch, challenge),
                  flow->x + column + 8, flow->y + fmaxf(0, (size - height) / 2), width);
        put_box(sketch, node_id("station-press", challenge), LOOK_NONE,
                (Rect){flow->x + column, flow->y, width + 8, fmaxf(size, height)})
            ->command = command_pick(challenge); /* the name leads where its station leads */
        flow->y += fmaxf(size, height) + 4;
    }
    put_column_line(flow, challenge_count(), column, gap, is_done(sketch, challenge_count() - 1));
    put_end_word(flow, SIDE_INTERDEPENDENT, "path.linked", size, column);
}

/* ---- The step that is looked at ---- */

static Button to_cards(const Sketch *sketch)
{
    const Game *game = game_of(sketch);
    bool ended = game && game_stage(game) == STAGE_ROUND_END;
    Button button = {.id = node_id("to-cards", 0), .look = LOOK_SECONDARY};
    button.label = say(sketch, ended ? "round.next" : "path.to_cards");
    button.command = ended  ? view_start_round(sketch->view, sketch->view->settings->name_signs)
                     : game ? command_open(SCREEN_PLAY, 0)
                            : command_of(COMMAND_HOME);
    return button;
}

static int make_buttons(const Sketch *sketch, int challenge, Button *buttons)
{
    const Game *game = game_of(sketch);
    int count = 0;
    bool playable = game && game_step_next_variant(game, challenge) >= 0 &&
                    (game_step_open(game, challenge) || game_step_begun(game, challenge));
    if (playable) {
        const char *key = game_step_ended(game, challenge)   ? "path.look"
                          : game_step_begun(game, challenge) ? "path.go_on"
                                                             : "step.begin";
        buttons[count++] = (Button){.id = node_id("begin", challenge),
                                    .look = LOOK_PRIMARY,
                                    .icon_after = "icon-right",
                                    .label = say(sketch, key),
                                    .command = command_open(SCREEN_CHALLENGE, challenge)};
    }
    buttons[count++] = to_cards(sketch);
    if (game && game_steps_done(game) == challenge_count())
        buttons[count++] = (Button){.id = node_id("to-ending", 0),
                                    .look = LOOK_SECONDARY,
                                    .label = say(sketch, "step.to_ending"),
                                    .command = command_open(SCREEN_ENDING, 0)};
    if (game && !game_step_open(game, challenge))
        buttons[count++] = (Button){.id = node_id("open-all", 0),
                                    .look = LOOK_QUIET,
                                    .icon = "icon-people",
                                    .label = say(sketch, "path.open_all"),
                                    .description = say(sketch, "path.open_all.how"),
                                    .command = command_game(ACTION_OPEN_STEPS, 0)};
    buttons[0].look = LOOK_PRIMARY;
    buttons[0].state = NODE_FIRST_FOCUS;
    return count;
}

static float put_beside(Flow *flow, const Button *buttons, int count, float top)
{
    float y = top, width = 0;
    size_t first = flow->sketch->nodes->count;
    for (int i = 0; i < count; i++)
        width = fmaxf(width, button_width(flow->sketch, &buttons[i]));
    for (int i = 0; i < count; i++)
        y += put_button(flow->sketch, &buttons[i], flow->x + flow->w - width, y, width)->rect.h + 12;
    quiet_on_sheet(flow->sketch, first);
    return y - 12;
}

static void put_words(Flow *flow, int challenge)
{
    Sketch *sketch = flow->sketch;
    size_t first = sketch->nodes->count;
    flow_text(flow, TYPE_LABEL,
              say_with(sketch, "step.number", (const char *const[]){"number", say_number(sketch, challenge + 1), NULL}))
        ->ink = INK_GOLD_SHEET;
    flow_heading(flow, TYPE_PANEL_TITLE, challenge_name(sketch, challenge));
    flow_gap(flow, 10);
    flow_quote(flow, challenge_quotation(sketch, challenge), false, true);
    if (!is_open(sketch, challenge)) {
        flow_gap(flow, 8);
        flow_quiet(flow, TYPE_LABEL, state_words(sketch, challenge));
    }
    announce_from(sketch, first);
}

/* The sheet beneath the path: the step's name and sentence, and what can be done with it. */
static void put_step(Flow *flow, int challenge)
{
    Sketch *sketch = flow->sketch;
    Button buttons[BUTTONS_MOST];
    int count = make_buttons(sketch, challenge, buttons);
    float beside = 0;
    for (int i = 0; i < count; i++)
        beside = fmaxf(beside, button_width(sketch, &buttons[i]) + 40);
    bool wide = !sketch->stacked && flow->w >= 820 && flow->w - 96 - 142 - beside >= 320 * sketch->layout->text_scale;
    float pad_x = wide ? 48 : 22, pad_y = wide ? 26 : 18, width = flow->w;
    pad_y = flow->tight ? 18 : pad_y;
    Rect panel = {flow->x + (flow->w - width) / 2, flow->y, width, 0};
    size_t index = sketch->nodes->count;
    put_box(sketch, node_id("step-panel", 0), LOOK_PANEL, panel);
    Flow inner = {.sketch = sketch, .x = panel.x + pad_x, .y = panel.y + pad_y, .w = width - 2 * pad_x,
                  .on_sheet = true, .tight = flow->tight};
    float disc = wide ? 104 : 0, end = inner.y;
    if (wide) {
        Node *shown =
            put_box(sketch, node_id("panel-disc", 0), LOOK_STEP_DISC, (Rect){inner.x, inner.y + 8, disc, disc});
        shown->icon = step_icon(challenge);
        shown->ink = INK_ON_SHEET;
        shown->state = is_open(sketch, challenge) ? 0 : NODE_DISABLED;
        Flow side = inner;
        end = put_beside(&side, buttons, count, inner.y + 4);
        inner.x += disc + 38;
        inner.w -= disc + 38 + beside;
    }
    put_words(&inner, challenge);
    if (!wide) {
        flow_gap(&inner, 18);
        flow_buttons(&inner, buttons, count);
    }
    float height = fmaxf(fmaxf(inner.y, end), panel.y + pad_y + disc + 16) + pad_y - panel.y;
    if (!sketch->nodes->failed)
        sketch->nodes->items[index].rect.h = height;
    flow->y += height;
}

static const char *title_of(const Sketch *sketch)
{
    const Game *game = game_of(sketch);
    int next = next_step(sketch);
    if (game && game_steps_done(game) == challenge_count())
        return say(sketch, "path.title.walked");
    bool fresh = is_open(sketch, next) && !game_step_begun(game, next) && step_looked_at(sketch) == next;
    return say(sketch, fresh ? "path.title.new" : "path.title");
}

static void centre_title(Flow *flow)
{
    Node *title = &flow->sketch->nodes->items[flow->sketch->nodes->count - 1];
    if (!flow->sketch->nodes->failed && title->role == ROLE_HEADING)
        title->text.align = ALIGN_CENTRE;
}

/* The path above and the step beneath; false where they reach lower than the window. */
static bool put_both(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    flow->y += 14; /* the same for every step, so that no station moves when another is looked at */
    size_t row = sketch->nodes->count;
    put_row(flow);
    flow_gap(flow, 26);
    size_t step = sketch->nodes->count;
    put_step(flow, step_looked_at(sketch));
    float bottom = sketch->layout->height - sketch->layout->safe.bottom;
    float apart = fminf(fmaxf(0, bottom - 36 - flow->y) * 0.3f, 60);
    move_from(sketch, row, 0, apart);
    move_from(sketch, step, 0, apart);
    flow->y += 2 * apart;
    return flow->y + PAGE_FOOT <= bottom;
}

void path_nodes(Sketch *sketch)
{
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), title_of(sketch), NULL, 0);
    Flow *flow = &page.flow;
    bool column = sketch->stacked || flow->w < 900;
    if (!column) {
        centre_title(flow);
        Flow tight = *flow;
        size_t first = sketch->nodes->count;
        tight.tight = TIGHT_GAPS;
        if (!put_both(flow)) { /* rather closer together than scrolled by a hand's breadth */
            sketch->nodes->count = first;
            put_both(&tight);
            flow->y = tight.y;
        }
    } else {
        sketch->nodes->leaf = 1 + step_looked_at(sketch); /* pressed far down, it is told at the top */
        flow_gap(flow, 6);
        put_step(flow, step_looked_at(sketch));
        flow_gap(flow, 22);
        put_column(flow);
    }
    page_end(&page);
}
