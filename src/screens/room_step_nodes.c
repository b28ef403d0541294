/* One of the article's steps, played by the room: what it is about, then question after question, each after what the
 * choice before it brought about, and the article's words at the end. */
#include "room_stages.h"

#include "room_step.h"
#include "screens.h"

#include <math.h>

/* What is in the hand (COMMAND_PICK) tells a question from what comes before it. */
enum { NEWS_READ = 0, LEAF_FIRST = 1000, LEAF_EACH = 4, LEAF_NEWS = 0, LEAF_QUESTION, LEAF_QUOTATION };

#define WORDS_LINE(name) &name##_words,
static const ChallengeWords *const WORDS[] = {CHALLENGE_LIST(WORDS_LINE)};

static RoomStep step_of(Sketch *sketch)
{
    const Session *session = sketch->view->session;
    const Game *game = session_game(session);
    int challenge = workshop_step(game);
    const Action *last = session_last(session);
    RoomStep step = {.sketch = sketch,
                     .game = game,
                     .challenge = challenge,
                     .variant = game_step_variant(game, challenge),
                     .state = game_step_state(game, challenge),
                     .last = last && last->kind == ACTION_MOVE && last->value == challenge ? last : NULL};
    game_step_question(game, challenge, &step.question);
    return step;
}

/* Back takes the last choice back; where there is none, it leads to the steps. */
static Command take_back(const RoomStep *step)
{
    return command_of(step->last ? COMMAND_UNDO : COMMAND_NONE);
}

static int leaf_number(const RoomStep *step, int which)
{
    return LEAF_FIRST + game_step_moves(step->game, step->challenge) * LEAF_EACH + which;
}

/* ---- What leads in ---- */

static const char *how_words(const RoomStep *step)
{
    Sketch *sketch = step->sketch;
    int team = room_step_team(step);
    if (team < 0)
        return say(sketch, "room.step.how.hands");
    return say_with(sketch, "room.step.how.teams",
                    (const char *const[]){"team", room_team_name(sketch, workshop_setup(step->game), team), NULL});
}

static void put_way_in(const RoomStep *step, RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const Variant *variant = step->variant;
    RoomLines below = {0};
    room_line(&below, ROOM_BODY, words->about);
    room_line(&below, ROOM_BODY, how_words(step));
    words->picture = NULL;
    Room room = room_begin(sketch, say(sketch, "step.begin"));
    room.on = command_pick(NEWS_READ);
    room_leaf(&(RoomLeaf){.room = &room,
                          .step = step,
                          .words = words,
                          .head = variant->title,
                          .team = -1,
                          .sheet = &words->told,
                          .below = &below,
                          .safety = challenge_rules(step->challenge)->says_safety ? say(sketch, "step.safety") : NULL});
    sketch->nodes->leaf = leaf_number(step, LEAF_NEWS);
}

/* ---- News and questions ---- */

/* What the last choice brought about, or what there is to see before the one move that goes on. */
static void put_news(const RoomStep *step, const RoomWords *words)
{
    Sketch *sketch = step->sketch;
    const QuestionOption *only = &step->question.options[0];
    bool one = step->question.count == 1;
    Room room = room_begin(sketch, one && words->on ? words->on : say(sketch, "room.step.on"));
    room.on = one ? command_move(step->challenge, only->verb, only->item, only->place) : command_pick(NEWS_READ);
    room.back = take_back(step);
    room_leaf(&(RoomLeaf){.room = &room,
                          .step = step,
                          .words = words,
                          .team = -1,
                          .sheet = words->news.count > 0 ? &words->news : &words->card});
    sketch->nodes->leaf = leaf_number(step, LEAF_NEWS);
}

static const char *turn_words(const RoomStep *step, const char *ask)
{
    Sketch *sketch = step->sketch;
    int team = room_step_team(step);
    if (team < 0)
        return say_with(sketch, "room.step.hands", (const char *const[]){"question", ask, NULL});
    return say_with(sketch, "room.step.turn",
                    (const char *const[]){"team", room_team_name(sketch, workshop_setup(step->game), team), "question",
                                          ask, NULL});
}

static void put_question(const RoomStep *step, const RoomWords *words)
{
    Sketch *sketch = step->sketch;
    bool told = words->news.count > 0 || game_step_moves(step->game, step->challenge) == 0;
    Room room = room_begin(sketch, say(sketch, "room.step.leave"));
    room.leaves = true;
    room.back = told ? command_pick(-1) : take_back(step);
    room_leaf(&(RoomLeaf){.room = &room,
                          .step = step,
                          .words = words,
                          .head = turn_words(step, words->ask),
                          .team = room_step_team(step),
                          .sheet = &words->card,
                          .asks = true});
    sketch->nodes->leaf = leaf_number(step, LEAF_QUESTION);
}

/* ---- The end ---- */

static void put_quotation(const RoomStep *step)
{
    Sketch *sketch = step->sketch;
    const Quotation *said =
        &sketch->view->library->article->quotations[challenge_quotation(sketch, step->challenge)];
    Room room = room_begin(sketch, NULL);
    Rect box = room.box;
    float pad_x = 44 * room.unit, pad_y = 26 * room.unit;
    TextFormat format = room_type(sketch, ROOM_QUOTE), small = room_type(sketch, ROOM_SMALL);
    float indent = format.size * 0.45f, width = box.w - 2 * pad_x - indent, x = box.x + pad_x + indent;
    const char *words = say_quoted(sketch, said->text), *place = say_section(sketch, said->section);
    format.face = FACE_QUOTE;
    format.hanging = true;
    small.face = FACE_SEMIBOLD;
    const char *translation = say_translation(sketch, challenge_quotation(sketch, step->challenge));
    TextFormat ours = room_type(sketch, ROOM_SMALL);
    float place_height = words_height(sketch, small, place, width);
    float beneath = place_height + 14 * room.unit;
    if (translation)
        beneath += words_height(sketch, ours, translation, width) + 8 * room.unit;
    format = fit_box(sketch, format, words, width, box.h - 2 * pad_y - beneath - 8,
                     room_least(sketch) / format.size);
    float all = words_height(sketch, format, words, width) + beneath;
    float height = fmaxf(box.h - 8, all + 2 * pad_y), y = box.y + (height - all) / 2;
    NodeId id = put_box(sketch, node_id("step-panel", 0), LOOK_PANEL, (Rect){box.x, box.y, box.w, height})->id;
    size_t first = sketch->nodes->count;
    Node *quote = put_text(sketch, node_id("step-quote", 0), format, INK_ON_SHEET, words, x, y, width);
    quote->role = ROLE_QUOTE;
    quote->description = place;
    quote->language = words_language(sketch, ARTICLE_LANGUAGE);
    y += quote->rect.h + 14 * room.unit;
    put_label(sketch, node_id("step-section", 0), small, INK_ON_SHEET2, place, x, y, width);
    if (translation)
        put_text(sketch, node_id("step-translation", 0), ours, INK_ON_SHEET2, translation, x,
                 y + place_height + 8 * room.unit, width);
    group_from(sketch, first, id);
    room.back = take_back(step);
    room_end(&room, height + 8);
    sketch->nodes->leaf = leaf_number(step, LEAF_QUOTATION);
}

/* ---- A challenge without questions ---- */

/* Its ordinary screen, from which the ways to the path lead back to the room's steps. */
static void put_ordinary(const RoomStep *step)
{
    Sketch *sketch = step->sketch;
    View view = *sketch->view;
    view.screen = SCREEN_CHALLENGE;
    view.value = step->challenge;
    Sketch alone = sketch_make(&view, sketch->layout, sketch->nodes);
    challenge_nodes(&alone);
    for (size_t i = 0; i < sketch->nodes->count; i++) {
        Node *node = &sketch->nodes->items[i];
        if (node->command.kind != COMMAND_BACK)
            continue;
        node->command = command_game(ACTION_FORWARD, 0);
        node->label = room_stage_name(sketch, WORKSHOP_STEPS);
    }
}

void room_step_nodes(Sketch *sketch)
{
    RoomStep step = step_of(sketch);
    const ChallengeWords *own = WORDS[step.challenge];
    RoomWords words = {0};
    bool begins = game_step_moves(step.game, step.challenge) == 0, read = sketch->view->picked == NEWS_READ;
    if (game_step_ended(step.game, step.challenge)) {
        put_quotation(&step);
    } else if (!own->room || step.question.count == 0) {
        put_ordinary(&step);
    } else {
        own->room(&step, &words);
        if (begins && !read)
            put_way_in(&step, &words);
        else if (step.question.count == 1 || (words.news.count > 0 && !read))
            put_news(&step, &words);
        else
            put_question(&step, &words);
    }
}
