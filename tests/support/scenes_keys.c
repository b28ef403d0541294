/* Scenes of giving keys and buttons to something else. */
#include "scenes_parts.h"

void reach_controls(App *app)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SETTINGS, 0);
    open(app, SCREEN_CONTROLS, 0);
}

void reach_binding(App *app)
{
    reach_controls(app);
    app_do(app, command_bind(BIND_OPEN, CONTROL_PASS, 0, 0));
}

/* It is what the two words mean that has this key. */
void reach_binding_asks(App *app)
{
    reach_binding(app);
    app_take_key(app, (Pressed){BOUND_KEY, "D", "D"});
}

/* A key of every control that has a few, and a sentence besides. */
void reach_binding_rests(App *app)
{
    reach_controls(app);
    app_do(app, command_bind(BIND_OPEN, CONTROL_BACK, 0, 0));
    app_do(app, command_bind(BIND_NONE, CONTROL_BACK, BOUND_KEY, 0));
}

/* Long names on the keycaps. */
void reach_controls_changed(App *app)
{
    static const struct {
        Control control;
        int slot;
        const char *word;
    } keys[] = {{CONTROL_PASS, 0, "ScrollLock"}, {CONTROL_PASS, 1, "F9"},
                {CONTROL_PREVIOUS, 0, "PrintScreen"}, {CONTROL_TEAM, 0, "Pause"}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        reach_controls(app);
        app_do(app, command_bind(BIND_OPEN, (int)keys[i].control, 0, 0));
        app_do(app, command_bind(BIND_WAIT, (int)keys[i].control, BOUND_KEY, keys[i].slot));
        app_take_key(app, (Pressed){BOUND_KEY, keys[i].word, keys[i].word});
    }
}
