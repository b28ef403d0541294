/* Keys and gamepad buttons are given to something else. */
#include "app_parts.h"

#include <string.h>

/* Both sets of settings: what this run shows, and what is stored. */
static void use(App *app, const Bindings *bindings)
{
    app->settings.bindings = app->kept.bindings = *bindings;
    app_save_settings(app);
}

/* Back to the list, where something changed. */
static void finish(App *app, const Bindings *bindings)
{
    app->binding.stage = BINDING_RESTS;
    app_go_back(app);
    use(app, bindings); /* last: it may have to tell that they can't be kept */
}

static bool can_have(Control control, BoundKind kind, int slot)
{
    return (unsigned)control < CONTROL_COUNT && (unsigned)kind < BOUND_KINDS && slot >= 0 &&
           slot < control_slots(control, kind);
}

static bool wait_for(App *app, Control control, BoundKind kind, int slot, BindingStage stage)
{
    if (!can_have(control, kind, slot))
        return false;
    app->binding = (BindingView){.control = control, .stage = stage, .kind = kind, .slot = slot};
    return true;
}

/* Where any key presses what is pointed out, the first one would be taken for the new one. */
static bool open_binding(App *app, Control control)
{
    BoundKind kind = control_slots(control, BOUND_KEY) > 0 ? BOUND_KEY : BOUND_BUTTON;
    if (!wait_for(app, control, kind, 0, app->settings.one_button ? BINDING_RESTS : BINDING_WAITS))
        return false;
    app_open(app, SCREEN_BINDING, (int)control);
    return true;
}

static bool keep(App *app)
{
    if (app->binding.stage == BINDING_RESTS)
        return false;
    app->binding.stage = BINDING_RESTS;
    app->binding.refused = KEY_NOT_REFUSED;
    return true;
}

static bool clear(App *app, Control control, BoundKind kind, int slot)
{
    Bindings bindings = app->settings.bindings;
    if (!wait_for(app, control, kind, slot, BINDING_RESTS))
        return false;
    if (bindings_clear(&bindings, kind, control, slot))
        use(app, &bindings);
    else
        app->binding.refused = KEY_REFUSED_LAST;
    return true;
}

static Pressed pressed_of(const BindingView *binding)
{
    return (Pressed){binding->kind, binding->word, binding->place};
}

/* What the player has decided. */
static bool decide(App *app, bool swaps)
{
    const BindingView *binding = &app->binding;
    Bindings bindings = app->settings.bindings;
    Pressed pressed = pressed_of(binding);
    if (binding->stage != BINDING_ASKS)
        return false;
    bool done = swaps ? bindings_swap(&bindings, binding->control, binding->slot, pressed)
                      : bindings_take(&bindings, binding->control, binding->slot, pressed);
    if (done)
        finish(app, &bindings);
    return done;
}

static bool reset(App *app)
{
    Bindings first = bindings_default();
    if (bindings_are_default(&app->settings.bindings))
        return false;
    use(app, &first);
    return true;
}

bool app_bind(App *app, const Command *command)
{
    Control control = (Control)command->action.value;
    BoundKind kind = (BoundKind)command->action.verb;
    int slot = command->action.item;
    switch ((BindWish)command->value) {
    case BIND_OPEN: return (unsigned)control < CONTROL_COUNT && open_binding(app, control);
    case BIND_WAIT: return wait_for(app, control, kind, slot, BINDING_WAITS);
    case BIND_KEEP: return keep(app);
    case BIND_SWAP:
    case BIND_TAKE: return decide(app, command->value == BIND_SWAP);
    case BIND_NONE: return clear(app, control, kind, slot);
    case BIND_RESET: return reset(app);
    }
    return false;
}

static bool waits(const App *app)
{
    return app->binding.stage == BINDING_WAITS && app_current(app) == SCREEN_BINDING;
}

/* Others have it: the player is asked. */
static void ask(App *app, Controls others, Pressed pressed)
{
    BindingView *binding = &app->binding;
    Bindings tried = app->settings.bindings;
    binding->may_swap = bindings_swap(&tried, binding->control, binding->slot, pressed);
    tried = app->settings.bindings;
    binding->may_take = bindings_take(&tried, binding->control, binding->slot, pressed);
    binding->others = others;
    binding->stage = binding->may_swap || binding->may_take ? BINDING_ASKS : BINDING_WAITS;
    binding->refused = binding->stage == BINDING_WAITS ? KEY_REFUSED_OTHERS : KEY_NOT_REFUSED;
}

bool app_take_key(App *app, Pressed pressed)
{
    BindingView *binding = &app->binding;
    if (!waits(app))
        return false;
    if (control_slots(binding->control, pressed.kind) == 0)
        return app_refuse_key(app, KEY_REFUSED_UNKNOWN);
    if (binding->kind != pressed.kind) { /* the other device: its first one */
        binding->kind = pressed.kind;
        binding->slot = 0;
    }
    binding->word[0] = binding->place[0] = '\0';
    strncat(binding->word, pressed.word, BINDING_BYTES - 1);
    strncat(binding->place, pressed.place, BINDING_BYTES - 1);
    pressed = pressed_of(binding);
    Bindings bindings = app->settings.bindings;
    Controls others = bindings_others(&bindings, binding->control, pressed);
    if (bindings_assign(&bindings, binding->control, binding->slot, pressed))
        finish(app, &bindings);
    else if (others != 0)
        ask(app, others, pressed);
    else
        binding->refused = KEY_REFUSED_UNKNOWN;
    return true;
}

bool app_refuse_key(App *app, KeyRefusal refusal)
{
    if (!waits(app))
        return false;
    app->binding.refused = refusal;
    return true;
}
