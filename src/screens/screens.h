/* One function a screen, each in NAME_nodes.c. */
#ifndef SCREENS_H
#define SCREENS_H

#include "sketch.h"

void note_nodes(Sketch *sketch);
void title_nodes(Sketch *sketch);
void menu_nodes(Sketch *sketch);
void table_nodes(Sketch *sketch);
void row_nodes(Sketch *sketch);
void how_nodes(Sketch *sketch);
void words_nodes(Sketch *sketch);
void section_nodes(Sketch *sketch);
void settings_nodes(Sketch *sketch);
void controls_nodes(Sketch *sketch);
void binding_nodes(Sketch *sketch);
void about_nodes(Sketch *sketch);
void help_nodes(Sketch *sketch);
void wipe_nodes(Sketch *sketch);
void new_nodes(Sketch *sketch);
void path_nodes(Sketch *sketch);
void challenge_nodes(Sketch *sketch);
void ending_nodes(Sketch *sketch);
void save_nodes(Sketch *sketch);
void decks_nodes(Sketch *sketch);
void remove_deck_nodes(Sketch *sketch);
void mistakes_nodes(Sketch *sketch);
void trouble_nodes(Sketch *sketch);

/* Of workshops. */
void setup_nodes(Sketch *sketch);
void letters_nodes(Sketch *sketch);
void check_nodes(Sketch *sketch);
void workshop_nodes(Sketch *sketch);
void keys_nodes(Sketch *sketch);
void room_menu_nodes(Sketch *sketch);
void afterwards_nodes(Sketch *sketch);
void leader_nodes(Sketch *sketch);

/* The stages of play. */
void ready_nodes(Sketch *sketch);
void sort_nodes(Sketch *sketch);
void sign_nodes(Sketch *sketch);
void feedback_nodes(Sketch *sketch);
void round_end_nodes(Sketch *sketch);

#endif
