/* What can be heard: a short sound for what a hand has just done, or what the game answers. Each has a file of its name
 * in assets/sounds, and a caption that says the same to those who don't hear it. None tells right from wrong. */
#ifndef CUE_H
#define CUE_H

typedef enum Cue {
    CUE_NONE,
    CUE_LIFT,       /* a card, or what else is dragged, is taken up */
    CUE_PUT_BACK,   /* it is laid down where it was; something is taken back */
    CUE_DROP_LEFT,  /* a card goes into a pocket */
    CUE_DROP_RIGHT,
    CUE_AGREE,      /* the article answers: as the player sorted; */
    CUE_AGAIN,      /* otherwise. As loud as the one before */
    CUE_STEP_OPEN,  /* one of the five steps may be begun now */
    CUE_STEP_DONE,  /* one is at its end */
    CUE_STONE,      /* moves in a step */
    CUE_TILE,
    CUE_MARK,
    CUE_CHIME_SOON, /* a workshop's timer: ten seconds are left */
    CUE_CHIME_OVER, /* none is */
    CUE_COUNT,
    CUE_MUTED = CUE_COUNT, /* captions alone, of no sound: a key has switched them all off, or on again. Shown to all */
    CUE_UNMUTED,
    CAPTION_COUNT
} Cue;

/* The stem of its file: "put-back". "" for CUE_NONE and what has no sound. */
const char *cue_name(Cue cue);

/* Its caption's key in the languages: "sound.caption.put_back". "" for CUE_NONE. */
const char *cue_caption(Cue cue);

#endif
