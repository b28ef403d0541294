/* A workshop's time: the app is told it, its timer wakes the loop once a second, and the screen stays on. */
#include "presenter.h"

#include <math.h>

void room_time_tell(Presenter *presenter, double now)
{
    if (app_set_time(presenter->app, now))
        presenter->stale = true;
}

void room_time_follow(Presenter *presenter, double now)
{
    room_time_tell(presenter, now);
    bool awake = app_keeps_awake(presenter->app);
    if (awake != presenter->awake)
        presenter_keep_awake(presenter, awake);
    presenter->awake = awake;
}

int room_time_wait(const Presenter *presenter)
{
    double timer = app_wait(presenter->app);
    return timer < 0 ? -1 : (int)ceil(timer);
}
