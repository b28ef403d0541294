/* How the screens of step 1 are reached. */
#include "scenes_parts.h"

#include "awareness.h"

static void stamp(App *app, int verb, int item, int place)
{
    app_do(app, command_move(challenge_find("awareness"), verb, item, place));
}

void reach_awareness_in(App *app)
{
    app_do(app, command_open(SCREEN_TITLE, 0));
    app_do(app, command_of(COMMAND_NEW_GAME));
    app_do(app, command_game(ACTION_OPEN_STEPS, 0));
    app_do(app, command_open(SCREEN_CHALLENGE, challenge_find("awareness")));
}

static void begin_awareness(App *app, int variant)
{
    reach_awareness_in(app);
    app_do(app, (Command){.kind = COMMAND_GAME,
                          .action = {.kind = ACTION_BEGIN, .value = challenge_find("awareness"), .item = variant}});
}

void reach_awareness(App *app)
{
    begin_awareness(app, 1);
}

/* Some stamps where the article would set them, one elsewhere, one moment in the hand. */
void reach_awareness_morning(App *app)
{
    begin_awareness(app, 0);
    stamp(app, AWARENESS_MARK, AWARENESS_YES, 1);
    stamp(app, AWARENESS_MARK, AWARENESS_NEED, 2);
    stamp(app, AWARENESS_MARK, AWARENESS_NEED, 0);
    app_do(app, command_pick(3));
}

void reach_awareness_evening(App *app)
{
    begin_awareness(app, 3);
    stamp(app, AWARENESS_MARK, AWARENESS_NEED, 0);
    stamp(app, AWARENESS_MARK, AWARENESS_YES, 1);
    stamp(app, AWARENESS_ON, 0, 0);
    stamp(app, AWARENESS_MARK, AWARENESS_YES, 5);
    stamp(app, AWARENESS_MARK, AWARENESS_NEED, 9);
    stamp(app, AWARENESS_MARK, AWARENESS_NEED, 6);
    app_do(app, command_pick(102));
}

void reach_awareness_looking_back(App *app)
{
    reach_awareness_evening(app);
    stamp(app, AWARENESS_END, 0, 0);
}

/* Everything stamped, and everything to be looked at again: the longest of its lists. */
void reach_awareness_all_differs(App *app)
{
    begin_awareness(app, 2);
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        if (i == AWARENESS_HALF)
            stamp(app, AWARENESS_ON, 0, 0);
        stamp(app, AWARENESS_MARK, i % 2 ? AWARENESS_NEED : AWARENESS_YES, i);
    }
    stamp(app, AWARENESS_END, 0, 0);
}

void reach_awareness_recap(App *app)
{
    reach_awareness_looking_back(app);
    stamp(app, AWARENESS_FINISH, 0, 0);
}
