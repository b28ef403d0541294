/* What the challenges' screens have in common: the head with the step's name, the row of buttons, and what leads in and
 * out. */
#ifndef CHALLENGE_PAGE_H
#define CHALLENGE_PAGE_H

#include "challenge_list.h"
#include "page.h"

/* The challenge that the screen shows. */
int challenge_shown(const Sketch *sketch);
/* Of the play at hand; their types are those of the challenge's header. */
const void *challenge_variant_shown(const Sketch *sketch);
const void *challenge_state_shown(const Sketch *sketch);
/* The article's sentence for a step, as an index into its quotations. */
int challenge_quotation(const Sketch *sketch, int challenge);
const char *challenge_name(const Sketch *sketch, int challenge); /* "Set boundaries", as the article has it */

/* Bar, step's name and the instruction; what follows flows beneath. The buttons are kept in sight where there is room.
 * End it with page_end. A page that must not scroll finds its room with challenge_page_room. */
Page challenge_page_begin(Sketch *sketch, const char *instruction, const Button *buttons, int count);

/* The height between the flow's place and the buttons. */
float challenge_page_room(const Page *page);

struct RoomStep;
struct RoomWords;

/* The keys of what leads into a challenge, and of the title of its end. */
typedef struct ChallengeWords {
    const char *about, *end;
    /* Puts into words what a group is asked next (room_step.h). NULL: a group plays it on its ordinary screen. */
    void (*room)(const struct RoomStep *step, struct RoomWords *words);
} ChallengeWords;

/* Each challenge's screen while it is played, what its end tells of what was done, and its words: NAME_nodes,
 * NAME_recap, NAME_words. */
#define CHALLENGE_SCREEN(name)         \
    void name##_nodes(Sketch *sketch); \
    void name##_recap(Flow *flow);     \
    extern const ChallengeWords name##_words;
CHALLENGE_LIST(CHALLENGE_SCREEN)

/* The leaves of a challenge: what leads in, its end, and from LEAF_OWN on what its own screen tells apart. */
enum { LEAF_WAY_IN = 1, LEAF_END, LEAF_OWN };

#endif
