/* The challenges, in the order of the article's steps: the one line that a new one adds. NAME stands for NAME_rules
 * (game/NAME.c) and for NAME_nodes, NAME_recap and NAME_words (screens/NAME_nodes.c). */
#ifndef CHALLENGE_LIST

#define CHALLENGE_LIST(LINE) \
    LINE(awareness)          \
    LINE(boundaries)         \
    LINE(esteem)             \
    LINE(independence)       \
    LINE(conversation)

#endif
