/* Who has which key and button, and who may come by another one. */
#include "bindings_table.h"

#include "utf8.h"

#include <string.h>

/* ---- What is asked of one control ---- */

const char *control_id(Control control)
{
    return bindings_table[control].id;
}

Control control_by_id(const char *id)
{
    int control = 0;
    while (control < CONTROL_COUNT && strcmp(bindings_table[control].id, id) != 0)
        control++;
    return (Control)control;
}

int control_places(Control control, BoundKind kind)
{
    return bindings_table[control].places[kind];
}

int control_slots(Control control, BoundKind kind)
{
    if (control_places(control, kind) == 0)
        return 0;
    return control >= CONTROL_TEAM ? 1 : BINDING_SLOTS;
}

bool control_is_essential(Control control)
{
    return control == CONTROL_PRESS || control == CONTROL_BACK || control == CONTROL_NEXT;
}

Control controls_first(Controls controls)
{
    int control = 0;
    while (control < CONTROL_COUNT && (controls & CONTROL_BIT(control)) == 0)
        control++;
    return (Control)control;
}

/* ---- Words ---- */

static bool same(const char *one, const char *other)
{
    while (*one && utf8_small(*one) == utf8_small(*other)) {
        one++;
        other++;
    }
    return *one == *other;
}

bool bindings_is_word(const char *word)
{
    size_t length = strlen(word), size;
    if (length == 0 || length >= BINDING_BYTES)
        return false;
    for (size_t place = 0; place < length; place += size) {
        uint32_t letter = utf8_read(word + place, length - place, &size);
        if (letter == UINT32_MAX || !utf8_is_printable(letter, false) || letter == '\t')
            return false;
    }
    return true;
}

const char *bindings_word(const Bindings *bindings, BoundKind kind, Control control, int slot)
{
    return bindings->words[kind][control][slot];
}

static void put(Bindings *bindings, BoundKind kind, Control control, int slot, const char *word)
{
    char copy[BINDING_BYTES] = ""; /* the word may be what stands there */
    strncat(copy, word, BINDING_BYTES - 1);
    memcpy(bindings->words[kind][control][slot], copy, BINDING_BYTES);
}

static const char *first_word(BoundKind kind, Control control, int slot)
{
    const char *word = bindings_table[control].words[kind][slot];
    return word ? word : "";
}

static void put_first_words(Bindings *bindings, BoundKind kind, Control control)
{
    for (int slot = 0; slot < BINDING_SLOTS; slot++)
        put(bindings, kind, control, slot, first_word(kind, control, slot));
}

Bindings bindings_default(void)
{
    Bindings bindings = {0};
    for (int control = 0; control < CONTROL_COUNT; control++) {
        put_first_words(&bindings, BOUND_KEY, (Control)control);
        put_first_words(&bindings, BOUND_BUTTON, (Control)control);
    }
    return bindings;
}

bool bindings_are_default(const Bindings *bindings)
{
    Bindings first = bindings_default();
    return memcmp(bindings, &first, sizeof first) == 0;
}

/* The slot that has what was pressed, or -1. The teams' keys are places, all others are what is printed on them. */
static int slot_of(const Bindings *bindings, Control control, Pressed pressed)
{
    const char *word = control >= CONTROL_TEAM ? pressed.place : pressed.word;
    for (int slot = 0; word[0] && slot < control_slots(control, pressed.kind); slot++) {
        if (same(bindings->words[pressed.kind][control][slot], word))
            return slot;
    }
    return -1;
}

Controls bindings_find(const Bindings *bindings, BoundKind kind, BoundPlace place, const char *word)
{
    Controls found = 0;
    for (int control = 0; control < CONTROL_TEAM; control++) {
        bool here = control_places((Control)control, kind) & (int)place;
        if (here && slot_of(bindings, (Control)control, (Pressed){kind, word, ""}) >= 0)
            found |= CONTROL_BIT(control);
    }
    return found;
}

int bindings_team_key(const Bindings *bindings, const char *place)
{
    for (int key = 0; key < TEAMS_MOST * 2; key++) {
        if (slot_of(bindings, (Control)(CONTROL_TEAM + key), (Pressed){BOUND_KEY, "", place}) >= 0)
            return key;
    }
    return -1;
}

/* ---- Who else has it ---- */

static bool meet(BoundKind kind, Control one, Control other)
{
    return one != other && (control_places(one, kind) & control_places(other, kind)) != 0 &&
           !bindings_may_share(kind, one, other);
}

Controls bindings_others(const Bindings *bindings, Control control, Pressed pressed)
{
    Controls others = 0;
    for (int other = 0; other < CONTROL_COUNT; other++) {
        if (meet(pressed.kind, control, (Control)other) && slot_of(bindings, (Control)other, pressed) >= 0)
            others |= CONTROL_BIT(other);
    }
    return others;
}

/* What stands on a team's key. */
static const char *printed_on(const Bindings *bindings, Control control, const char *const *printed)
{
    return printed ? printed[control - CONTROL_TEAM] : bindings->words[BOUND_KEY][control][0];
}

Controls bindings_conflicts(const Bindings *bindings, BoundKind kind, Control control, int slot,
                            const char *const *printed)
{
    bool team = control >= CONTROL_TEAM;
    const char *word = bindings->words[kind][control][slot];
    if (!word[0])
        return 0;
    Controls others = bindings_others(bindings, control, team ? (Pressed){kind, printed_on(bindings, control, printed),
                                                                          word}
                                                              : (Pressed){kind, word, ""});
    for (int other = CONTROL_TEAM; kind == BOUND_KEY && !team && other < CONTROL_COUNT; other++) {
        if (meet(kind, control, (Control)other) && bindings->words[kind][other][0][0] &&
            same(printed_on(bindings, (Control)other, printed), word))
            others |= CONTROL_BIT(other);
    }
    return others;
}

/* ---- Changing ---- */

static const char *word_for(Control control, Pressed pressed)
{
    return control >= CONTROL_TEAM ? pressed.place : pressed.word;
}

static bool can_be_had(Control control, int slot, Pressed pressed)
{
    return slot >= 0 && slot < control_slots(control, pressed.kind) && bindings_is_word(word_for(control, pressed));
}

/* Puts it there, whoever else has it; what it had twice it has once. */
static void place(Bindings *bindings, Control control, int slot, Pressed pressed)
{
    int before = slot_of(bindings, control, pressed);
    if (slot > 0 && !bindings->words[pressed.kind][control][0][0])
        slot = 0; /* no gap */
    if (before >= 0 && !bindings->words[pressed.kind][control][slot][0])
        return;
    if (before >= 0 && before != slot)
        put(bindings, pressed.kind, control, before, bindings->words[pressed.kind][control][slot]);
    put(bindings, pressed.kind, control, slot, word_for(control, pressed));
}

bool bindings_assign(Bindings *bindings, Control control, int slot, Pressed pressed)
{
    if (!can_be_had(control, slot, pressed) || bindings_others(bindings, control, pressed) != 0)
        return false;
    place(bindings, control, slot, pressed);
    return true;
}

/* Whether everything essential has a key that is for nothing before it. */
static bool essentials_are_there(const Bindings *bindings)
{
    for (int control = 0; control < CONTROL_COUNT; control++) {
        bool there = !control_is_essential((Control)control);
        for (int slot = 0; !there && slot < BINDING_SLOTS; slot++) {
            const char *word = bindings->words[BOUND_KEY][control][slot];
            Controls earlier = CONTROL_BIT(control) - 1;
            there = word[0] && (bindings_find(bindings, BOUND_KEY, BOUND_ALONE, word) & earlier) == 0;
        }
        if (!there)
            return false;
    }
    return true;
}

/* Whether the gamepad's button that presses is lost: whoever has a gamepad alone could press nothing any more. */
static bool loses_press(const Bindings *bindings, const Bindings *changed)
{
    return bindings->words[BOUND_BUTTON][CONTROL_PRESS][0][0] && !changed->words[BOUND_BUTTON][CONTROL_PRESS][0][0];
}

/* Keeps the change where it leaves nobody without what is essential. */
static bool keep(Bindings *bindings, const Bindings *changed)
{
    if (!essentials_are_there(changed) || loses_press(bindings, changed))
        return false;
    *bindings = *changed;
    return true;
}

bool bindings_clear(Bindings *bindings, BoundKind kind, Control control, int slot)
{
    Bindings changed = *bindings;
    if (slot < 0 || slot >= control_slots(control, kind) || !bindings->words[kind][control][slot][0])
        return false;
    if (slot == 0) /* what is left moves up */
        put(&changed, kind, control, 0, changed.words[kind][control][1]);
    put(&changed, kind, control, BINDING_SLOTS - 1, "");
    return keep(bindings, &changed);
}

bool bindings_take(Bindings *bindings, Control control, int slot, Pressed pressed)
{
    Bindings changed = *bindings;
    Controls others = bindings_others(bindings, control, pressed);
    if (!can_be_had(control, slot, pressed))
        return false;
    for (int other = 0; other < CONTROL_COUNT; other++) {
        if ((others & CONTROL_BIT(other)) == 0)
            continue;
        int had = slot_of(&changed, (Control)other, pressed);
        put(&changed, pressed.kind, (Control)other, had, had == 0 ? changed.words[pressed.kind][other][1] : "");
        put(&changed, pressed.kind, (Control)other, BINDING_SLOTS - 1, "");
    }
    place(&changed, control, slot, pressed);
    return keep(bindings, &changed);
}

static bool is_one(Controls controls)
{
    return controls != 0 && (controls & (controls - 1)) == 0;
}

bool bindings_swap(Bindings *bindings, Control control, int slot, Pressed pressed)
{
    Controls others = bindings_others(bindings, control, pressed);
    if (!can_be_had(control, slot, pressed) || !is_one(others))
        return false;
    Control other = controls_first(others);
    Bindings changed = *bindings;
    char former[BINDING_BYTES];
    strcpy(former, bindings->words[pressed.kind][control][slot]);
    bool same_kind = (control >= CONTROL_TEAM) == (other >= CONTROL_TEAM); /* a place is no word */
    int theirs = slot_of(bindings, other, pressed);
    if (!former[0] || !same_kind)
        return false;
    place(&changed, control, slot, pressed);
    Pressed back = {pressed.kind, former, former};
    if (slot_of(&changed, control, back) >= 0 || bindings_others(&changed, other, back) != 0)
        return false;
    place(&changed, other, theirs, back);
    return keep(bindings, &changed);
}

bool bindings_mend(Bindings *bindings)
{
    if (essentials_are_there(bindings))
        return false;
    for (int control = 0; control < CONTROL_COUNT; control++) {
        if (control_is_essential((Control)control))
            put_first_words(bindings, BOUND_KEY, (Control)control);
    }
    return true;
}
