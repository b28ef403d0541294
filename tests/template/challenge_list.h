/* The challenges with a sixth one: what a newcomer changes in src/game/challenge_list.h is the last line alone. The
 * whole game is compiled with this list in place of its own. */
#define CHALLENGE_LIST(LINE) \
    LINE(awareness)          \
    LINE(boundaries)         \
    LINE(esteem)             \
    LINE(independence)       \
    LINE(conversation)       \
    LINE(company)
