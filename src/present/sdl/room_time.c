/* A workshop's time: the app is told it, its timer is heard and wakes the loop once a second, and the screen stays on. */
#include "presenter.h"

#include <math.h>
#include <stdlib.h>

static void play(Presenter *presenter, Chime chime, double now)
{
    float *samples = malloc(CHIME_SAMPLES_MOST * sizeof *samples);
    if (!samples)
        return;
    int count = chime_make(chime, samples);
    sound_play(&presenter->sound, samples, count, CHIME_RATE, now);
    free(samples);
}

void room_time_tell(Presenter *presenter, double now)
{
    if (app_set_time(presenter->app, now))
        presenter->stale = true;
}

void room_time_follow(Presenter *presenter, double now)
{
    room_time_tell(presenter, now);
    Chime chime = app_take_chime(presenter->app);
    if (chime != CHIME_NONE) {
        presenter->report.chimes++;
        play(presenter, chime, now);
    }
    sound_follow(&presenter->sound, now);
    bool awake = app_keeps_awake(presenter->app);
    if (awake != presenter->awake)
        presenter_keep_awake(presenter, awake);
    presenter->awake = awake;
}

int room_time_wait(const Presenter *presenter, double now)
{
    int sound = sound_wait(&presenter->sound, now);
    double timer = app_wait(presenter->app);
    int wait = timer < 0 ? -1 : (int)ceil(timer);
    return sound < 0 ? wait : wait < 0 || sound < wait ? sound : wait;
}
