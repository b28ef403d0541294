/* Scenes of the steps as the room plays them. */
#include "scenes_parts.h"

#include "workshop.h"

static void set_up(App *app, SetUp what, int value)
{
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}});
}

/* A workshop's steps; `teams` 0: the whole room. */
static void open_steps(App *app, int teams)
{
    open(app, SCREEN_TITLE, 0);
    set_up(app, SET_UP_TEAMS, teams);
    set_up(app, SET_UP_VOTES, teams > 0 ? VOTE_TEAMS : VOTE_HANDS);
    set_up(app, SET_UP_CARDS, WORKSHOP_CARDS_LEAST);
    set_up(app, SET_UP_STEPS, 1);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    act(app, ACTION_SKIP, SKIP_CARDS);
}

static void take(App *app, int step, QuestionOption option)
{
    app_do(app, command_move(step, option.verb, option.item, option.place));
}

static void play_until_last(App *app, int step)
{
    ChallengeQuestion question;
    while (game_step_question(game(app), step, &question))
        take(app, step, question.options[0]);
    app_do(app, command_of(COMMAND_UNDO));
}

/* Into a step: a variant by its place in the file, and choices: a digit takes this option of the question at hand, "n"
 * has read what came of the one before, "*" takes first options up to the last move, which is still to come. */
static void play(App *app, int teams, const char *id, int variant, const char *choices)
{
    int step = challenge_find(id);
    open_steps(app, teams);
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step, .item = variant}});
    for (; *choices; choices++) {
        ChallengeQuestion question;
        if (*choices == 'n')
            app_do(app, command_pick(0));
        else if (*choices == '*')
            play_until_last(app, step);
        else if (game_step_question(game(app), step, &question))
            take(app, step, question.options[(*choices - '0') % question.count]);
    }
}

void reach_room_step_in(App *app)
{
    play(app, 4, "boundaries", 1, "");
}

void reach_room_step_in_hands(App *app)
{
    play(app, 0, "conversation", 0, "");
}

void reach_room_moment(App *app)
{
    play(app, 0, "awareness", 0, "n01");
}

void reach_room_day(App *app)
{
    play(app, 3, "awareness", 1, "n0121201021");
}

void reach_room_again(App *app)
{
    play(app, 5, "awareness", 0, "n00000000000n1");
}

void reach_room_piece(App *app)
{
    play(app, 8, "boundaries", 0, "n10n");
}

void reach_room_piece_said(App *app)
{
    play(app, 4, "boundaries", 2, "n121");
}

void reach_room_reading(App *app)
{
    play(app, 2, "boundaries", 0, "n01200");
}

void reach_room_not_yet(App *app)
{
    play(app, 0, "boundaries", 0, "n11000");
}

void reach_room_stone(App *app)
{
    play(app, 4, "esteem", 1, "n");
}

void reach_room_stone_rolls(App *app)
{
    play(app, 0, "esteem", 0, "n0000");
}

void reach_room_stone_again(App *app)
{
    play(app, 6, "esteem", 2, "n1n");
}

void reach_room_cairn(App *app)
{
    play(app, 0, "esteem", 1, "n*");
}

void reach_room_ask(App *app)
{
    play(app, 3, "independence", 0, "n0");
}

void reach_room_heard(App *app)
{
    play(app, 0, "independence", 1, "n2");
}

void reach_room_time(App *app)
{
    play(app, 4, "independence", 0, "n333nn0213");
}

void reach_room_week(App *app)
{
    play(app, 2, "independence", 1, "n333n02134");
}

void reach_room_line(App *app)
{
    play(app, 4, "conversation", 0, "n0n");
}

void reach_room_line_said(App *app)
{
    play(app, 0, "conversation", 2, "n01");
}

void reach_room_talk_end(App *app)
{
    play(app, 2, "conversation", 1, "n01*");
}

void reach_room_quotation(App *app)
{
    play(app, 0, "conversation", 3, "n00000000000000");
}
