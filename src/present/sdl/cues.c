/* Hands cues on to whatever plays them, and shows their captions one after another. */
#include "presenter.h"

#include "sound.h"

static const int APART = 250;             /* milliseconds between what a hand did and what the game answers */
static const double CAPTION_TIME = 2500;  /* milliseconds that a caption stays; */
static const double CAPTION_LEAST = 1200; /* where another one waits */

/* Loudness is felt by ratios: the square of the step sounds even from one step to the next. */
static float gain_of(int volume)
{
    float share = (float)volume / SETTINGS_VOLUME_MOST;
    return share * share;
}

static void show(Presenter *presenter, Cue cue, double now)
{
    Cues *cues = &presenter->cues;
    cues->shown = cue;
    cues->since = now;
    app_set_caption(presenter->app, cue);
    presenter->stale = true;
}

/* Nobody can read a caption that is gone at once: the next one waits a little. Where many come, the last is the one to
 * know. */
static void caption(Presenter *presenter, Cue cue)
{
    Cues *cues = &presenter->cues;
    if (cues->shown == CUE_NONE)
        show(presenter, cue, presenter_now(presenter));
    else
        cues->waiting[cues->count < CAPTIONS_WAITING ? cues->count++ : CAPTIONS_WAITING - 1] = cue;
}

static Cue next_caption(Cues *cues)
{
    Cue next = cues->count > 0 ? cues->waiting[0] : CUE_NONE;
    for (int i = 1; i < cues->count; i++)
        cues->waiting[i - 1] = cues->waiting[i];
    cues->count -= cues->count > 0;
    return next;
}

static void hear(Presenter *presenter, Cue cue, int delay)
{
    const Settings *settings = app_view(presenter->app).settings;
    const CuePlayer *player = &presenter->cues.player;
    if (settings->sound && settings->volume > 0 && player->play)
        player->play(player->context, cue, gain_of(settings->volume), delay);
    if (settings->captions)
        caption(presenter, cue);
}

void cues_tell(Presenter *presenter, Cue cue)
{
    presenter->cues.count = 0;
    show(presenter, cue, presenter_now(presenter));
}

void cues_hear(Presenter *presenter, Cue cue)
{
    hear(presenter, cue, 0);
}

/* How long the caption that shows stays there. */
static double time_of(const Cues *cues)
{
    return cues->count > 0 ? CAPTION_LEAST : CAPTION_TIME;
}

void cues_follow(Presenter *presenter, double now)
{
    Cues *cues = &presenter->cues;
    int delay = 0;
    for (Cue cue = app_take_cue(presenter->app); cue != CUE_NONE; cue = app_take_cue(presenter->app)) {
        hear(presenter, cue, delay);
        delay += APART;
    }
    if (cues->shown == CUE_NONE)
        return;
    bool wanted = app_view(presenter->app).settings->captions || cues->shown >= CUE_COUNT;
    if (!wanted)
        cues->count = 0;
    if (!wanted || now - cues->since >= time_of(cues))
        show(presenter, next_caption(cues), now);
}

int cues_wait(const Presenter *presenter, double now)
{
    const Cues *cues = &presenter->cues;
    if (cues->shown == CUE_NONE)
        return -1;
    double left = cues->since + time_of(cues) - now;
    return left < 1 ? 1 : (int)left + 1;
}

static void play(void *context, Cue cue, float gain, int delay)
{
    sound_play(context, cue, gain, delay);
}

void cues_open(Presenter *presenter)
{
    Cues *cues = &presenter->cues;
    if (presenter->options.cues) {
        cues->player = *presenter->options.cues;
        return;
    }
    cues->sound = sound_create(presenter->options.assets);
    cues->player = (CuePlayer){cues->sound ? play : NULL, cues->sound};
}

void cues_close(Presenter *presenter)
{
    sound_destroy(presenter->cues.sound);
    presenter->cues = (Cues){0};
}
