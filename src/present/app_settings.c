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

/* False where the value is none that the setting can have. */
static bool change(Settings *settings, SettingId setting, int value)
{
    switch (setting) {
    case SETTING_THEME:
        if (value < 0 || value >= THEME_COUNT)
            return false;
        settings->theme = (ThemeName)value;
        settings->theme_chosen = true;
        break;
    case SETTING_TEXT_STEP:
        if (value < 0 || value >= SETTINGS_TEXT_STEPS)
            return false;
        settings->text_percent = settings_text_percent[value];
        break;
    case SETTING_REDUCED_MOTION:
        settings->reduced_motion = value != 0;
        settings->motion_chosen = true;
        break;
    case SETTING_NAME_SIGNS:
        settings->name_signs = value != 0;
        break;
    case SETTING_CONFIRM_SORT:
        settings->confirm_sort = value != 0;
        break;
    case SETTING_FULLSCREEN:
        settings->fullscreen = value != 0;
        break;
    case SETTING_READ_ALOUD:
        settings->read_aloud = value != 0;
        break;
    case SETTING_AREAS:
        if (value < 0 || value >= GAME_ALL_AREAS)
            return false;
        settings->choice.areas = value;
        break;
    case SETTING_LEVEL:
        if (value < 0 || value >= LEVEL_CHOICES)
            return false;
        settings->choice.level = value;
        break;
    }
    return true;
}

bool app_set(App *app, SettingId setting, int value)
{
    if (!change(&app->settings, setting, value))
        return false;
    change(&app->kept, setting, value);
    app_save_settings(app);
    return true;
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
