/* Scenes of the talk. */
#include "scenes_parts.h"

#include "conversation.h"

/* Into the talk: the variant by its place in the file, lines of the given pulls ("o" over, "l" linked, "a" apart). */
static void talk(App *app, int variant, const char *pulls)
{
    int step = challenge_find("conversation");
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, step);
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step, .item = variant}});
    for (int i = 0; pulls[i]; i++) {
        TalkPull pull = pulls[i] == 'o' ? TALK_OVER : pulls[i] == 'l' ? TALK_LINKED : TALK_APART;
        const ConversationState *state = game_step_state(game(app), step);
        const TalkTurn *turn = conversation_turn(game_step_variant(game(app), step), state, state->lines);
        for (int choice = 0; turn && choice < TALK_CHOICES; choice++)
            if (conversation_choice(turn, choice)->rings == (int)pull) {
                app_do(app, command_move(step, CONVERSATION_SAY, choice, 0));
                break;
            }
    }
}

void reach_talk_first(App *app)
{
    talk(app, 1, "");
}

void reach_talk_third(App *app)
{
    talk(app, 0, "la");
}

void reach_talk_late(App *app)
{
    talk(app, 3, "oooal");
}

void reach_talk_apart(App *app)
{
    talk(app, 2, "aaaa");
}

void reach_talk_ending(App *app)
{
    talk(app, 0, "llllll");
}

void reach_talk_whole(App *app)
{
    talk(app, 1, "lolao");
    app_do(app, command_pick(0));
}

void reach_talk_done(App *app)
{
    talk(app, 3, "aaaaaalll");
    app_do(app, command_move(challenge_find("conversation"), CONVERSATION_FINISH, 0, 0));
}
