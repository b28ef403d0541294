/* What the files of scenes share: a hand that opens and acts, and the scenes of each file. */
#ifndef SCENES_PARTS_H
#define SCENES_PARTS_H

#include "scenes.h"

static inline void open(App *app, ScreenId screen, int value)
{
    app_do(app, command_open(screen, value));
}

static inline const Game *game(const App *app)
{
    return session_game(app_view(app).session);
}

static inline void act(App *app, ActionKind kind, int value)
{
    app_do(app, command_game(kind, value));
}

static inline void start_game(App *app)
{
    open(app, SCREEN_TITLE, 0);
    app_do(app, command_of(COMMAND_NEW_GAME));
}

/* scenes_conversation.c */
void reach_talk_first(App *app);
void reach_talk_third(App *app);
void reach_talk_late(App *app);
void reach_talk_apart(App *app);
void reach_talk_ending(App *app);
void reach_talk_whole(App *app);
void reach_talk_done(App *app);

/* scenes_boundaries.c */
void reach_boundaries_in(App *app);
void reach_boundaries_empty(App *app);
void reach_boundaries(App *app);
void reach_boundaries_mixed(App *app);
void reach_boundaries_whole(App *app);
void reach_boundaries_reading(App *app);
void reach_boundaries_not_yet(App *app);
void reach_boundaries_change(App *app);
void reach_boundaries_end(App *app);

/* scenes_esteem.c */
void reach_cairn_way_in(App *app);
void reach_cairn(App *app);
void reach_cairn_hand(App *app);
void reach_cairn_rolls(App *app);
void reach_cairn_turned(App *app);
void reach_cairn_cold(App *app);
void reach_cairn_four(App *app);
void reach_cairn_whole(App *app);
void reach_cairn_end(App *app);

/* scenes_independence.c */
void reach_week_first(App *app);
void reach_week_hand(App *app);
void reach_week_lifted(App *app);
void reach_week_place(App *app);
void reach_week_asking(App *app);
void reach_week_answered(App *app);
void reach_week_whole(App *app);
void reach_week_done(App *app);

/* scenes_setup.c */
void reach_setup(App *app);
void reach_setup_room(App *app);
void reach_setup_eight(App *app);
void reach_setup_waiting(App *app);
void reach_title_workshop(App *app);
void reach_letters(App *app);
void reach_letters_rows(App *app);
void reach_letters_row(App *app);
void reach_check(App *app);
void reach_check_large(App *app);

/* scenes_keys.c */
void reach_controls(App *app);
void reach_controls_changed(App *app);
void reach_binding(App *app);
void reach_binding_asks(App *app);
void reach_binding_rests(App *app);

/* scenes_decks.c */
void reach_decks(App *app);
void reach_decks_own(App *app);
void reach_decks_work(App *app);
void reach_decks_workshop(App *app);
void reach_remove_deck(App *app);
void reach_mistakes(App *app);
void reach_mistakes_left_out(App *app);
void reach_deck_refused(App *app);

/* scenes_room_over.c */
void reach_room_menu(App *app);
void reach_room_keys(App *app);
void reach_room_keys_teams(App *app);

/* scenes_afterwards.c */
void reach_afterwards(App *app);
void reach_afterwards_hands(App *app);
void reach_afterwards_most(App *app);
void reach_afterwards_nothing(App *app);
void reach_save_workshop(App *app);

/* scenes_awareness.c */
void reach_awareness_in(App *app);
void reach_awareness(App *app);
void reach_awareness_morning(App *app);
void reach_awareness_evening(App *app);
void reach_awareness_looking_back(App *app);
void reach_awareness_all_differs(App *app);
void reach_awareness_recap(App *app);

/* scenes_room.c */
void reach_room_opening(App *app);
void reach_room_read(App *app);
void reach_room_think(App *app);
void reach_room_vote_teams_2(App *app);
void reach_room_vote_teams_5(App *app);
void reach_room_vote_teams_8(App *app);
void reach_room_vote_hands(App *app);
void reach_room_vote_hands_second(App *app);
void reach_room_split(App *app);
void reach_room_split_alike(App *app);
void reach_room_split_hands(App *app);
void reach_room_talk(App *app);
void reach_room_split_again(App *app);
void reach_room_answer(App *app);
void reach_room_depends(App *app);
void reach_room_depends_question(App *app);
void reach_room_question(App *app);
void reach_room_steps(App *app);
void reach_room_table(App *app);
void reach_room_closing(App *app);
void reach_room_blank(App *app);

/* scenes_room_steps.c */
void reach_room_step_in(App *app);
void reach_room_step_in_hands(App *app);
void reach_room_moment(App *app);
void reach_room_day(App *app);
void reach_room_again(App *app);
void reach_room_piece(App *app);
void reach_room_piece_said(App *app);
void reach_room_reading(App *app);
void reach_room_not_yet(App *app);
void reach_room_stone(App *app);
void reach_room_stone_rolls(App *app);
void reach_room_stone_again(App *app);
void reach_room_cairn(App *app);
void reach_room_ask(App *app);
void reach_room_heard(App *app);
void reach_room_time(App *app);
void reach_room_week(App *app);
void reach_room_line(App *app);
void reach_room_line_said(App *app);
void reach_room_talk_end(App *app);
void reach_room_quotation(App *app);

#endif
