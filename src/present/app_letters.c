/* Writes a team's name with the game's own letters. Nothing of it is kept before it is done. */
#include "app_parts.h"

#include <string.h>

bool app_begin_letters(App *app, int team)
{
    const WorkshopSetup *setup = &app->settings.workshop;
    if (team < 0 || team >= setup->values[SET_UP_TEAMS])
        return false;
    app->letters = (LettersView){.field = field_make(setup->teams[team].name, TEAM_NAME_CHARACTERS)};
    field_step(&app->letters.field, FIELD_TO_END, false);
    return true;
}

static bool finish(App *app)
{
    int team = app->open[app->depth - 1].value;
    const Team *named = &app->settings.workshop.teams[team];
    const Field *field = &app->letters.field;
    Command name = {.kind = COMMAND_NAME_TEAM,
                    .value = team,
                    .action = {.item = named->shape, .place = named->colour}};
    field_finish(name.action.text, field->text, strlen(field->text), field->most);
    app_do_workshop(app, &name);
    return app_go_back(app);
}

bool app_write(App *app, const Command *command)
{
    LettersView *letters = &app->letters;
    const char *text = command->action.text;
    bool changed = false;
    if (app_current(app) != SCREEN_LETTERS)
        return false;
    switch ((WriteWish)command->value) {
    case WRITE_LETTER: changed = field_insert(&letters->field, text, strlen(text)); break;
    case WRITE_ERASE: changed = field_erase(&letters->field, FIELD_BACK); break;
    case WRITE_OTHER_SIZE: letters->other_size = !letters->other_size; return true;
    case WRITE_DONE: return finish(app);
    }
    letters->other_size = letters->other_size && !changed;
    changed = changed || app->picked >= 0; /* the rows come back in any case */
    app->picked = -1;
    return changed;
}
