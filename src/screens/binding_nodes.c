/* One control's keys and gamepad buttons: it waits for another one, and where others have that, it asks. */
#include "control_words.h"
#include "page.h"
#include "screens.h"

#include <math.h>

static const float WIDEST = 760;

static const char *refusal_words(const Sketch *sketch, const BindingView *binding)
{
    switch (binding->refused) {
    case KEY_REFUSED_HELD: return say(sketch, "binding.refused.held");
    case KEY_REFUSED_BROWSER: return say(sketch, "binding.refused.browser");
    case KEY_REFUSED_UNKNOWN: return say(sketch, "binding.refused.unknown");
    case KEY_REFUSED_OTHERS:
        return say_with(sketch, "binding.refused.others",
                        (const char *const[]){"key", key_name(sketch, binding->kind, binding->word), "others",
                                              control_names(sketch, binding->others), NULL});
    case KEY_REFUSED_LAST:
        return say_with(sketch, binding->kind == BOUND_KEY ? "binding.refused.last" : "binding.refused.last.button",
                        (const char *const[]){"name", control_name(sketch, binding->control), NULL});
    case KEY_NOT_REFUSED: break;
    }
    return NULL;
}

/* What it waits for, or asks; read as soon as it is there. */
static void put_words(Flow *flow, const BindingView *binding)
{
    Sketch *sketch = flow->sketch;
    const char *name = control_name(sketch, binding->control), *words = NULL;
    const char *refusal = refusal_words(sketch, binding);
    bool keys = control_slots(binding->control, BOUND_KEY) > 0;
    bool pads = control_slots(binding->control, BOUND_BUTTON) > 0;
    const char *waits = !pads ? "binding.waits.key" : !keys ? "binding.waits.button" : "binding.waits";
    if (binding->stage == BINDING_WAITS)
        words = say_with(sketch, waits, (const char *const[]){"name", name, NULL});
    else if (binding->stage == BINDING_ASKS)
        words = say_with(sketch, "binding.asks",
                         (const char *const[]){"key", key_name(sketch, binding->kind, binding->word), "others",
                                               control_names(sketch, binding->others), NULL});
    if (refusal)
        flow_text(flow, TYPE_LEAD, refusal)->role = ROLE_STATUS;
    flow_gap(flow, refusal ? 10 : 0);
    if (words)
        flow_text(flow, TYPE_LEAD, words)->role = ROLE_STATUS;
    flow_gap(flow, 16);
}

/* What may be done now; all staying as it is may always be. */
static void put_answers(Flow *flow, const BindingView *binding)
{
    Sketch *sketch = flow->sketch;
    Button buttons[3];
    int count = 0;
    bool asks = binding->stage == BINDING_ASKS;
    if (asks && binding->may_swap)
        buttons[count++] = (Button){.id = node_id("swap", 0), .look = LOOK_SECONDARY, .icon = "icon-swap",
                                    .label = say(sketch, "binding.swap"),
                                    .description = say(sketch, "binding.swap.about"),
                                    .command = command_bind(BIND_SWAP, 0, 0, 0)};
    if (asks && binding->may_take)
        buttons[count++] = (Button){.id = node_id("take", 0), .look = LOOK_SECONDARY, .icon = "icon-check",
                                    .label = say(sketch, "binding.take"),
                                    .description = say(sketch, "binding.take.about"),
                                    .command = command_bind(BIND_TAKE, 0, 0, 0)};
    buttons[count++] = (Button){.id = node_id("keep", 0), .look = LOOK_PRIMARY,
                                .label = say(sketch, "binding.keep"), .state = NODE_FIRST_FOCUS,
                                .command = command_of(COMMAND_BACK)};
    flow_buttons(flow, buttons, count);
}

/* The keys that it has, each to be changed or taken off, and one that may be added. */
static void put_slots(Flow *flow, const BindingView *binding, BoundKind kind)
{
    Sketch *sketch = flow->sketch;
    int slots = control_slots(binding->control, kind);
    if (slots == 0)
        return;
    flow_gap(flow, 26);
    flow_heading(flow, TYPE_BODY_STRONG, say(sketch, kind == BOUND_KEY ? "binding.keys" : "binding.buttons"));
    flow_gap(flow, 8);
    for (int slot = 0; slot < slots; slot++) {
        const char *word = control_word(sketch, kind, binding->control, slot);
        const char *add = kind == BOUND_KEY ? "binding.add.key" : "binding.add.button";
        const char *const gap[] = {"key", word[0] ? key_name(sketch, kind, word) : "", NULL};
        bool waits = binding->stage == BINDING_WAITS && binding->kind == kind && binding->slot == slot;
        int number = (int)kind * BINDING_SLOTS + slot;
        Button buttons[] = {{.id = node_id("change", number), .look = LOOK_SECONDARY,
                             .icon = word[0] ? "icon-pencil" : "icon-plus",
                             .label = word[0] ? say_with(sketch, "binding.change", gap) : say(sketch, add),
                             .state = waits ? NODE_SELECTED : 0,
                             .command = command_bind(BIND_WAIT, (int)binding->control, (int)kind, slot)},
                            {.id = node_id("without", number), .look = LOOK_QUIET, .icon = "icon-close",
                             .label = say_with(sketch, "binding.none", gap),
                             .command = command_bind(BIND_NONE, (int)binding->control, (int)kind, slot)}};
        flow_buttons(flow, buttons, word[0] ? 2 : 1);
        flow_gap(flow, 8);
        if (!word[0])
            break;
    }
}

void binding_nodes(Sketch *sketch)
{
    const BindingView *binding = sketch->view->binding;
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)),
                           control_name(sketch, binding->control), NULL, 0);
    Flow *flow = &page.flow;
    flow->w = fminf(flow->w, WIDEST);
    flow_gap(flow, 8);
    put_words(flow, binding);
    put_answers(flow, binding);
    put_slots(flow, binding, BOUND_KEY);
    put_slots(flow, binding, BOUND_BUTTON);
    page_end(&page);
}
