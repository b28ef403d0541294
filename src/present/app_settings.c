/* What the app does with the player's settings, and with everything stored when it is wiped. */
#include "app_parts.h"

void app_save_settings(App *app)
{
    Error error = {0};
    if (app->store && !settings_save(&app->kept, app->store, &error) && !app->told_not_kept) {
        app->told_not_kept = true;
        app_tell(app, &error);
    }
}

void app_apply_preferences(App *app)
{
    Preferences wanted = {app->kept.theme, app->kept.reduced_motion};
    if (app->has_preferences)
        wanted = app->preferences;
    if (!app->settings.theme_chosen)
        app->settings.theme = wanted.theme;
    if (!app->settings.motion_chosen)
        app->settings.reduced_motion = wanted.reduced_motion;
}

void app_prefer(App *app, const Preferences *preferences)
{
    app->has_preferences = preferences && (unsigned)preferences->theme < THEME_COUNT;
    if (app->has_preferences)
        app->preferences = *preferences;
    app_apply_preferences(app);
}

/* False where the value is not from 0 to `most`. */
static bool change_step(int *step, int value, int most)
{
    if (value < 0 || value > most)
        return false;
    *step = value;
    return true;
}

/* The settings with a few values. */
static bool change_value(Settings *settings, SettingId setting, int value)
{
    int step;
    switch (setting) {
    case SETTING_THEME:
        if (!change_step(&step, value, THEME_COUNT - 1))
            return false;
        settings->theme = (ThemeName)step;
        settings->theme_chosen = true;
        return true;
    case SETTING_FONT:
        if (!change_step(&step, value, FONT_CHOICES - 1))
            return false;
        settings->font = (FontChoice)step;
        return true;
    case SETTING_TEXT_STEP:
        if (!change_step(&step, value, SETTINGS_TEXT_STEPS - 1))
            return false;
        settings->text_percent = settings_text_percent[step];
        return true;
    case SETTING_SPEECH_RATE: return change_step(&settings->speech_rate, value, SETTINGS_RATE_MOST);
    case SETTING_VOLUME: return change_step(&settings->volume, value, SETTINGS_VOLUME_MOST);
    case SETTING_PACE: return change_step(&settings->pace, value, SETTINGS_PACES - 1);
    case SETTING_AREAS: return change_step(&settings->choice.areas, value, GAME_ALL_AREAS - 1);
    case SETTING_LEVEL: return change_step(&settings->choice.level, value, LEVEL_CHOICES - 1);
    default: return false;
    }
}

/* Those that are on or off. NULL: it is not one of them. */
static bool *switch_of(Settings *settings, SettingId setting)
{
    switch (setting) {
    case SETTING_REDUCED_MOTION: return &settings->reduced_motion;
    case SETTING_NAME_SIGNS: return &settings->name_signs;
    case SETTING_CONFIRM_SORT: return &settings->confirm_sort;
    case SETTING_FULLSCREEN: return &settings->fullscreen;
    case SETTING_READ_ALOUD: return &settings->read_aloud;
    case SETTING_SOUND: return &settings->sound;
    case SETTING_CAPTIONS: return &settings->captions;
    case SETTING_ONE_BUTTON: return &settings->one_button;
    case SETTING_STICKY_DRAG: return &settings->sticky_drag;
    default: return NULL;
    }
}

/* False where the value is none that the setting can have. */
static bool change(Settings *settings, SettingId setting, int value)
{
    bool *on = switch_of(settings, setting);
    if (!on)
        return change_value(settings, setting, value);
    *on = value != 0;
    if (setting == SETTING_REDUCED_MOTION)
        settings->motion_chosen = true;
    return true;
}

bool app_set(App *app, SettingId setting, int value)
{
    if (setting == SETTING_LANGUAGE)
        return app_choose_language(app, value);
    if (!change(&app->settings, setting, value))
        return false;
    change(&app->kept, setting, value);
    app_save_settings(app);
    app_cue_setting(app, setting, value);
    return true;
}

void app_say_no_voice(App *app)
{
    Error error;
    const char *key = app->abilities.page ? "settings.read_aloud.none" : "voice.none";
    error_set(&error, "%s", language_text(app->library.language, key));
    app_tell(app, &error);
}

/* Everything goes, what this run still knows too: the look goes back to what it is for somebody new. */
void app_wipe(App *app)
{
    Error error = {0};
    app_close_games(app);
    app->settings = app->kept = settings_default();
    app_apply_preferences(app);
    app->depth = 0;
    app_open(app, SCREEN_NOTE, 0);
    if (app->store && !session_wipe(app->store, &error))
        app_tell(app, &error);
    app_look_at_shelf(app);
    app_look_for_games(app);
}
