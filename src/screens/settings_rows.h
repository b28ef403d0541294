/* The rows of the settings: something that is on or off, and something that has a few steps. */
#ifndef SETTINGS_ROWS_H
#define SETTINGS_ROWS_H

#include "flow.h"

/* A switch with its name, and where `shows_about` what it does beneath it; without, only readers hear that. `key` and
 * `about`: of the language's texts. */
void put_setting_switch(Flow *flow, const char *key, const char *about, SettingId setting, bool on, bool shows_about);

/* A slider from 0 to `most` under its name; `words` says where it stands now. */
void put_setting_slider(Flow *flow, const char *key, const char *words, SettingId setting, int value, int most);

#endif
