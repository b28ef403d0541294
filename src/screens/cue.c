/* Which file and which caption a cue has. */
#include "cue.h"

static const struct {
    const char *name, *caption;
} CUES[CAPTION_COUNT] = {
    [CUE_NONE] = {"", ""},
    [CUE_LIFT] = {"lift", "sound.caption.lift"},
    [CUE_PUT_BACK] = {"put-back", "sound.caption.put_back"},
    [CUE_DROP_LEFT] = {"drop-left", "sound.caption.drop_left"},
    [CUE_DROP_RIGHT] = {"drop-right", "sound.caption.drop_right"},
    [CUE_AGREE] = {"agree", "sound.caption.agree"},
    [CUE_AGAIN] = {"again", "sound.caption.again"},
    [CUE_STEP_OPEN] = {"step-open", "sound.caption.step_open"},
    [CUE_STEP_DONE] = {"step-done", "sound.caption.step_done"},
    [CUE_STONE] = {"stone", "sound.caption.stone"},
    [CUE_TILE] = {"tile", "sound.caption.tile"},
    [CUE_MARK] = {"mark", "sound.caption.mark"},
    [CUE_CHIME_SOON] = {"chime-soon", "sound.caption.chime_soon"},
    [CUE_CHIME_OVER] = {"chime-over", "sound.caption.chime_over"},
    [CUE_MUTED] = {"", "sound.caption.muted"},
    [CUE_UNMUTED] = {"", "sound.caption.unmuted"},
};

const char *cue_name(Cue cue)
{
    return CUES[(unsigned)cue < CUE_COUNT ? cue : CUE_NONE].name;
}

const char *cue_caption(Cue cue)
{
    return CUES[(unsigned)cue < CAPTION_COUNT ? cue : CUE_NONE].caption;
}
