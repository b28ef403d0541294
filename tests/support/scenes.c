/* How each screen is reached. */
#include "scenes_parts.h"

#include "grid_measure.h"
#include "step_hand.h"

static bool refuse_picture(void *context, const View *view, void **bytes, size_t *length, Error *error)
{
    (void)context;
    (void)view;
    (void)bytes;
    (void)length;
    return error_set(error, "Could not write /home/amal/Pictures/me-and-we-table.png: there is no room left on the "
                            "disk.");
}

const TablePort scene_picture = {NULL, refuse_picture};

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

static void save(App *app, int kind)
{
    open(app, SCREEN_SAVE, 0);
    app_do(app, (Command){.kind = COMMAND_SAVE_KIND, .value = kind});
}

static void reach_save(App *app)
{
    reach_table(app);
    save(app, SAVE_PICTURE);
}

static void reach_save_text(App *app)
{
    reach_table(app);
    save(app, SAVE_TEXT);
    app_do(app, command_of(COMMAND_SAVE));
}

static void reach_save_folder(App *app)
{
    reach_table(app);
    save(app, SAVE_TEXT);
    app_do(app, (Command){.kind = COMMAND_SAVE_FOLDER, .value = SAVE_PLACE + PLACE_DOCUMENTS});
    app_do(app, (Command){.kind = COMMAND_SAVE_FOLDER, .value = SAVE_INSIDE});
}

static void reach_save_refused(App *app)
{
    reach_table(app);
    save(app, SAVE_PICTURE); /* which tests don't draw: it is refused */
    app_do(app, command_of(COMMAND_SAVE));
}

static void reach_save_nothing(App *app)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SAVE, 0);
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

static void reach_path(App *app)
{
    reach_round_end(app);
    open(app, SCREEN_PATH, -1);
}

static void reach_path_begun(App *app)
{
    reach_third_round_end(app);
    open(app, SCREEN_PATH, 1);
}

static void reach_path_locked(App *app)
{
    reach_sort(app);
    open(app, SCREEN_PATH, 3);
}

static void reach_step_way_in(App *app)
{
    reach_third_round_end(app);
    open(app, SCREEN_PATH, 1);
    open(app, SCREEN_CHALLENGE, 1);
}

static void reach_step_locked(App *app)
{
    reach_sort(app);
    open(app, SCREEN_CHALLENGE, 4);
}

/* Plays a step to its end by what its screen offers. */
static void finish_step(App *app, int challenge)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    Random random = random_make(3, (uint64_t)challenge);
    NodeList nodes = {0};
    NodeId last = 0;
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = challenge}});
    for (int presses = 0; presses < STEP_HAND_PRESSES_MOST && !game_step_ended(game(app), challenge); presses++) {
        View view = app_view(app);
        screen_build(&view, &layout, &nodes);
        const Node *node = step_hand_next(&nodes, challenge, &random, last);
        if (!node)
            break;
        last = node->id;
        app_do(app, node->command);
    }
    node_list_free(&nodes);
}

static void walk_the_path(App *app)
{
    reach_third_round_end(app);
    act(app, ACTION_OPEN_STEPS, 0);
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        finish_step(app, challenge);
}

static void reach_ending(App *app)
{
    walk_the_path(app);
    open(app, SCREEN_ENDING, 0);
}

static void reach_table_walked(App *app)
{
    walk_the_path(app);
    open(app, SCREEN_TABLE, 0);
}

static void reach_path_walked(App *app)
{
    walk_the_path(app);
    open(app, SCREEN_PATH, 2);
}

/* So many rounds on one day; then the first card of a round some days later, when all of them are due. */
static void return_later(App *app, int rounds)
{
    enum { DAY = 20000, DAYS_LATER = 4 };
    start_game(app);
    for (int round = 1; round <= rounds; round++) {
        finish_round(app);
        Command start = command_game(ACTION_START_ROUND, 1);
        start.action.day = round < rounds ? DAY : DAY + DAYS_LATER;
        app_do(app, start);
    }
}

static void reach_due(App *app)
{
    return_later(app, 3);
    scene_play_until(app, VISIT_DUE);
}

static void reach_title_due(App *app)
{
    return_later(app, 3);
    app_do(app, command_of(COMMAND_HOME));
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
    {"settings-browser", reach_settings, .in_browser = true},
    {"controls", reach_controls},
    {"controls-changed", reach_controls_changed},
    {"binding", reach_binding},
    {"binding-asks", reach_binding_asks},
    {"binding-rests", reach_binding_rests},
    {"about", reach_about},
    {"decks", reach_decks, .with_decks = true},
    {"decks-own", reach_decks_own, .with_decks = true},
    {"decks-work", reach_decks_work, .with_decks = true},
    {"decks-workshop", reach_decks_workshop, .with_decks = true},
    {"remove-deck", reach_remove_deck, .with_decks = true},
    {"mistakes", reach_mistakes, .with_decks = true},
    {"mistakes-left-out", reach_mistakes_left_out, .with_decks = true},
    {"deck-refused", reach_deck_refused, .with_decks = true},
    {"help", reach_help},
    {"step-awareness-in", reach_awareness_in},
    {"step-awareness", reach_awareness},
    {"step-awareness-morning", reach_awareness_morning},
    {"step-awareness-evening", reach_awareness_evening},
    {"step-awareness-looking-back", reach_awareness_looking_back},
    {"step-awareness-stamped", reach_awareness_all_differs},
    {"step-awareness-recap", reach_awareness_recap},
    {"wipe", reach_wipe},
    {"path", reach_path},
    {"path-third", reach_path_begun},
    {"path-locked", reach_path_locked},
    {"step-way-in", reach_step_way_in},
    {"step-locked", reach_step_locked},
    {"ending", reach_ending},
    {"table-walked", reach_table_walked},
    {"path-walked", reach_path_walked},
    {"step-conversation", reach_talk_first},
    {"step-conversation-third", reach_talk_third},
    {"step-conversation-late", reach_talk_late},
    {"step-conversation-apart", reach_talk_apart},
    {"step-conversation-ending", reach_talk_ending},
    {"step-conversation-whole", reach_talk_whole},
    {"step-conversation-done", reach_talk_done},
    {"step-boundaries", reach_boundaries},
    {"step-boundaries-in", reach_boundaries_in},
    {"step-boundaries-empty", reach_boundaries_empty},
    {"step-boundaries-mixed", reach_boundaries_mixed},
    {"step-boundaries-whole", reach_boundaries_whole},
    {"step-boundaries-reading", reach_boundaries_reading},
    {"step-boundaries-not-yet", reach_boundaries_not_yet},
    {"step-boundaries-change", reach_boundaries_change},
    {"step-boundaries-end", reach_boundaries_end},
    {"step-esteem", reach_cairn},
    {"step-esteem-in", reach_cairn_way_in},
    {"step-esteem-hand", reach_cairn_hand},
    {"step-esteem-rolls", reach_cairn_rolls},
    {"step-esteem-turned", reach_cairn_turned},
    {"step-esteem-cold", reach_cairn_cold},
    {"step-esteem-four", reach_cairn_four},
    {"step-esteem-whole", reach_cairn_whole},
    {"step-esteem-end", reach_cairn_end},
    {"save", reach_save},
    {"save-text", reach_save_text},
    {"save-folder", reach_save_folder},
    {"save-refused", reach_save_refused},
    {"save-nothing", reach_save_nothing},
    {"step-independence", reach_week_first},
    {"step-independence-hand", reach_week_hand},
    {"step-independence-lifted", reach_week_lifted},
    {"step-independence-place", reach_week_place},
    {"step-independence-asking", reach_week_asking},
    {"step-independence-answered", reach_week_answered},
    {"step-independence-whole", reach_week_whole},
    {"step-independence-done", reach_week_done},
    {"setup", reach_setup},
    {"setup-room", reach_setup_room},
    {"setup-eight", reach_setup_eight},
    {"setup-waiting", reach_setup_waiting},
    {"title-workshop", reach_title_workshop},
    {"letters", reach_letters},
    {"letters-rows", reach_letters_rows},
    {"letters-row", reach_letters_row},
    {"check", reach_check},
    {"check-large", reach_check_large},
    {"room-menu", reach_room_menu},
    {"room-keys", reach_room_keys},
    {"room-keys-teams", reach_room_keys_teams},
    {"afterwards", reach_afterwards},
    {"afterwards-hands", reach_afterwards_hands},
    {"afterwards-most", reach_afterwards_most},
    {"afterwards-nothing", reach_afterwards_nothing},
    {"save-workshop", reach_save_workshop},
    {"sort-due", reach_due},
    {"title-due", reach_title_due},
    {"room-opening", reach_room_opening},
    {"room-read", reach_room_read},
    {"room-think", reach_room_think},
    {"room-vote-teams-2", reach_room_vote_teams_2},
    {"room-vote-teams-5", reach_room_vote_teams_5},
    {"room-vote-teams-8", reach_room_vote_teams_8},
    {"room-vote-hands", reach_room_vote_hands},
    {"room-vote-hands-second", reach_room_vote_hands_second},
    {"room-split", reach_room_split},
    {"room-split-alike", reach_room_split_alike},
    {"room-split-hands", reach_room_split_hands},
    {"room-talk", reach_room_talk},
    {"room-split-again", reach_room_split_again},
    {"room-answer", reach_room_answer},
    {"room-depends", reach_room_depends},
    {"room-depends-question", reach_room_depends_question},
    {"room-question", reach_room_question},
    {"room-steps", reach_room_steps},
    {"room-table", reach_room_table},
    {"room-closing", reach_room_closing},
    {"room-blank", reach_room_blank},
    {"room-step-in", reach_room_step_in},
    {"room-step-in-hands", reach_room_step_in_hands},
    {"room-step-moment", reach_room_moment},
    {"room-step-day", reach_room_day},
    {"room-step-again", reach_room_again},
    {"room-step-piece", reach_room_piece},
    {"room-step-piece-said", reach_room_piece_said},
    {"room-step-reading", reach_room_reading},
    {"room-step-not-yet", reach_room_not_yet},
    {"room-step-stone", reach_room_stone},
    {"room-step-stone-rolls", reach_room_stone_rolls},
    {"room-step-stone-again", reach_room_stone_again},
    {"room-step-cairn", reach_room_cairn},
    {"room-step-ask", reach_room_ask},
    {"room-step-heard", reach_room_heard},
    {"room-step-time", reach_room_time},
    {"room-step-week", reach_room_week},
    {"room-step-line", reach_room_line},
    {"room-step-line-said", reach_room_line_said},
    {"room-step-talk-end", reach_room_talk_end},
    {"room-step-quotation", reach_room_quotation},
};
const int scene_count = sizeof scenes / sizeof *scenes;
