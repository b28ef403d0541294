/* How each screen is reached. */
#include "scenes.h"

#include "independence.h"

static void open(App *app, ScreenId screen, int value)
{
    app_do(app, command_open(screen, value));
}

static const Game *game(const App *app)
{
    return session_game(app_view(app).session);
}

static void act(App *app, ActionKind kind, int value)
{
    app_do(app, command_game(kind, value));
}

static Side article_side(const App *app)
{
    return game_deck(game(app))->cards[game_card(game(app))].side;
}

static void sort(App *app, bool as_the_article)
{
    Side side = article_side(app);
    if (!as_the_article)
        side = side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    act(app, ACTION_SORT, (int)side);
}

/* Names the sign as the article has it, or otherwise. */
static void name_sign(App *app, bool as_the_article)
{
    int sign = game_deck(game(app))->cards[game_card(game(app))].sign;
    for (int choice = 0; choice < GAME_SIGN_CHOICES; choice++) {
        if ((game_sign_choice(game(app), choice) == sign) == as_the_article) {
            act(app, ACTION_NAME_SIGN, choice);
            return;
        }
    }
}

static void finish_card(App *app, bool as_the_article)
{
    if (game_stage(game(app)) == STAGE_SORT)
        sort(app, as_the_article);
    if (game_stage(game(app)) == STAGE_NAME_SIGN)
        name_sign(app, true);
    if (game_stage(game(app)) == STAGE_FEEDBACK)
        act(app, ACTION_NEXT, 0);
}

static void finish_round(App *app)
{
    for (int i = 0; i < 2 * GAME_ROUND_CARDS && game_stage(game(app)) != STAGE_ROUND_END; i++)
        finish_card(app, true);
}

static void start_game(App *app)
{
    open(app, SCREEN_TITLE, 0);
    app_do(app, command_of(COMMAND_NEW_GAME));
}

static void start_round(App *app, int round)
{
    start_game(app);
    while (game_round(game(app)) < round) {
        finish_round(app);
        act(app, ACTION_START_ROUND, 1);
    }
}

bool scene_play_until(App *app, Visit visit)
{
    bool missed = false;
    for (int i = 0; i < 50; i++) {
        if (game_stage(game(app)) == STAGE_ROUND_END)
            act(app, ACTION_START_ROUND, 1);
        if (game_visit(game(app)) == visit && game_stage(game(app)) == STAGE_SORT)
            return true;
        bool miss = !missed && (visit == VISIT_TWIN || visit == VISIT_RETURN) && game_slot(game(app)) >= 4;
        missed = missed || miss;
        finish_card(app, !miss);
    }
    return false;
}

static void reach_note(App *app)
{
    (void)app;
}

static void reach_title(App *app)
{
    open(app, SCREEN_TITLE, 0);
}

static void reach_title_going_on(App *app)
{
    start_round(app, 2);
    app_do(app, command_of(COMMAND_HOME));
}

static void reach_shown(App *app)
{
    start_game(app);
}

static void reach_sort(App *app)
{
    start_round(app, 2);
    finish_card(app, true);
    finish_card(app, true);
}

static void reach_twin(App *app)
{
    start_game(app);
    scene_play_until(app, VISIT_TWIN);
}

static void reach_return(App *app)
{
    start_game(app);
    scene_play_until(app, VISIT_RETURN);
}

static void reach_leaning(App *app)
{
    reach_sort(app);
    app_do(app, command_set(SETTING_CONFIRM_SORT, 1));
    app_set_leaning(app, 1);
}

static void reach_sign(App *app)
{
    reach_sort(app);
    sort(app, true);
}

static void reach_agree(App *app)
{
    reach_sign(app);
    name_sign(app, true);
}

static void reach_other_sign(App *app)
{
    reach_sign(app);
    name_sign(app, false);
}

static void reach_look_again(App *app)
{
    reach_sort(app);
    sort(app, false);
}

static void reach_twin_feedback(App *app)
{
    reach_twin(app);
    sort(app, true);
    if (game_stage(game(app)) == STAGE_NAME_SIGN)
        name_sign(app, true);
}

static void reach_round_end(App *app)
{
    start_round(app, 1);
    finish_round(app);
}

static void reach_third_round_end(App *app)
{
    start_round(app, 3);
    finish_card(app, false);
    finish_round(app);
}

static void reach_empty_table(App *app)
{
    start_game(app);
    open(app, SCREEN_TABLE, 0);
}

static void reach_table(App *app)
{
    reach_third_round_end(app);
    open(app, SCREEN_TABLE, 0);
}

static void reach_row(App *app)
{
    reach_third_round_end(app);
    open(app, SCREEN_ROW, game_sorted(game(app), 2));
}

static void reach_menu(App *app)
{
    reach_sort(app);
    open(app, SCREEN_MENU, 0);
}

static void reach_section(App *app)
{
    reach_agree(app);
    const Card *card = &game_deck(game(app))->cards[game_card(game(app))];
    open(app, SCREEN_SECTION, game_article(game(app))->quotations[card->sign].section);
}

static void reach_new(App *app)
{
    reach_title_going_on(app);
    open(app, SCREEN_NEW, 0);
}

static void reach_plain(App *app, ScreenId screen)
{
    open(app, SCREEN_TITLE, 0);
    open(app, screen, 0);
}

static void reach_how(App *app)
{
    reach_plain(app, SCREEN_HOW);
}

static void reach_words(App *app)
{
    reach_plain(app, SCREEN_WORDS);
}

static void reach_settings(App *app)
{
    reach_plain(app, SCREEN_SETTINGS);
}

static void reach_about(App *app)
{
    reach_plain(app, SCREEN_ABOUT);
}

static void reach_help(App *app)
{
    reach_plain(app, SCREEN_HELP);
}

static void reach_wipe(App *app)
{
    reach_plain(app, SCREEN_SETTINGS);
    open(app, SCREEN_WIPE, 0);
}

/* Into a week: the variant by its place in the file; so many activities lie in the first free cells. */
static int week(App *app, int variant, int activities)
{
    int step = challenge_find("independence");
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, step);
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step, .item = variant}});
    const IndependenceVariant *begun = game_step_variant(game(app), step);
    for (int cell = 0, next = 0; cell < WEEK_CELLS && next < activities && begun; cell++)
        if (week_fixed_at(begun, cell) < 0 && week_item_at(begun, game_step_state(game(app), step), cell) < 0) {
            int activity = next * 5 % begun->activities.count; /* some of each kind */
            app_do(app, command_move(step, INDEPENDENCE_PLACE, activity, cell));
            next++;
        }
    return step;
}

static void reach_week_first(App *app)
{
    week(app, 0, 0);
}

static void reach_week_hand(App *app)
{
    week(app, 1, 5);
    app_do(app, command_pick(8));
}

static void reach_week_lifted(App *app)
{
    week(app, 4, 4);
    app_do(app, command_pick(5));
}

static void reach_week_place(App *app)
{
    week(app, 3, 3);
    app_do(app, command_pick(300 + 19));
}

static void reach_week_asking(App *app)
{
    week(app, 0, 6);
    app_do(app, command_pick(WEEK_ASK + 1));
}

static void reach_week_answered(App *app)
{
    int step = week(app, 2, 6);
    app_do(app, command_move(step, INDEPENDENCE_SHARE, 3, 0));
    app_do(app, command_move(step, INDEPENDENCE_DECLINE, 0, 0));
}

static void reach_week_whole(App *app)
{
    int step = week(app, 4, 0), cell = 0;
    const IndependenceVariant *begun = game_step_variant(game(app), step);
    app_do(app, command_move(step, INDEPENDENCE_SHARE, 0, 0));
    app_do(app, command_move(step, INDEPENDENCE_DECLINE, 1, 0));
    for (int activity = 0; activity < 11; activity++) {
        const IndependenceState *state = game_step_state(game(app), step);
        while (cell < WEEK_CELLS && (week_fixed_at(begun, cell) >= 0 || week_item_at(begun, state, cell) >= 0))
            cell++;
        if (activity != 5 && activity != 10 && cell < WEEK_CELLS)
            app_do(app, command_move(step, INDEPENDENCE_PLACE, activity, cell));
    }
}

static void reach_week_done(App *app)
{
    reach_week_whole(app);
    app_do(app, command_move(challenge_find("independence"), INDEPENDENCE_FINISH, 0, 0));
}

const Scene scenes[] = {
    {"note", reach_note},
    {"title", reach_title},
    {"title-going-on", reach_title_going_on},
    {"shown", reach_shown},
    {"sort", reach_sort},
    {"twin", reach_twin},
    {"return", reach_return},
    {"leaning", reach_leaning},
    {"sign", reach_sign},
    {"feedback-agree", reach_agree},
    {"feedback-other-sign", reach_other_sign},
    {"feedback-look-again", reach_look_again},
    {"feedback-twin", reach_twin_feedback},
    {"round-end", reach_round_end},
    {"round-end-third", reach_third_round_end},
    {"table-empty", reach_empty_table},
    {"table", reach_table},
    {"row", reach_row},
    {"menu", reach_menu},
    {"section", reach_section},
    {"new", reach_new},
    {"how", reach_how},
    {"words", reach_words},
    {"settings", reach_settings},
    {"about", reach_about},
    {"help", reach_help},
    {"wipe", reach_wipe},
    {"step-independence", reach_week_first},
    {"step-independence-hand", reach_week_hand},
    {"step-independence-lifted", reach_week_lifted},
    {"step-independence-place", reach_week_place},
    {"step-independence-asking", reach_week_asking},
    {"step-independence-answered", reach_week_answered},
    {"step-independence-whole", reach_week_whole},
    {"step-independence-done", reach_week_done},
};
const int scene_count = sizeof scenes / sizeof *scenes;
