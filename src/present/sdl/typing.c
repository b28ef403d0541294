/* Typing into a field: letters, keys, an input method's composition, and the pointer's place in the text. */
#include "presenter.h"

#include "hit.h"
#include "key_words.h"
#include "parts.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

/* ---- What shows ---- */

void typing_show(Typing *typing, Node *node)
{
    const Field *field = &typing->field;
    size_t composed = strlen(typing->composed), caret = field->caret, start, selected = field_selected(field, &start);
    memcpy(typing->shown, field->text, caret);
    memcpy(typing->shown + caret, typing->composed, composed);
    strcpy(typing->shown + caret + composed, field->text + caret);
    node->description = typing->shown;
    node->state = (node->state & ~(unsigned)NODE_SELECTED) | NODE_CHECKED | (composed > 0 ? NODE_SELECTED : 0);
    node->value = (int)(caret + typing->composed_caret);
    node->mark_start = composed > 0 ? caret : start;
    node->mark_length = composed > 0 ? composed : selected;
}

static Node *typed_node(const Presenter *presenter)
{
    NodeId id = presenter->typing.id;
    const Node *node = id ? node_list_find(&presenter->nodes, id) : NULL;
    return node && node->role == ROLE_FIELD ? &presenter->nodes.items[node - presenter->nodes.items] : NULL;
}

/* The list's node shows at once what its screen will say when it is built anew. */
static void show(Presenter *presenter)
{
    Node *node = typed_node(presenter);
    if (node)
        typing_show(&presenter->typing, node);
    presenter->unpainted = true;
}

void typing_follow(Presenter *presenter)
{
    if (!presenter->typing.id)
        return;
    if (typed_node(presenter)) {
        show(presenter);
        return;
    }
    presenter->typing.id = 0;
    presenter_ask_text(presenter);
}

/* ---- Beginning, changing, ending ---- */

static void carry_out(Presenter *presenter, const char *text)
{
    const Node *node = typed_node(presenter);
    if (!node)
        return;
    Command command = node->command;
    memcpy(command.action.text, text, strlen(text) + 1);
    presenter->typing.owed = false;
    presenter_do(presenter, command);
}

static void changed(Presenter *presenter, bool text)
{
    if (text)
        carry_out(presenter, presenter->typing.field.text);
    show(presenter);
    presenter_ask_text(presenter);
}

void typing_begin(Presenter *presenter, const Node *node)
{
    if (presenter->typing.id == node->id || (node->state & NODE_DISABLED))
        return;
    typing_end(presenter);
    presenter->typing = (Typing){.id = node->id,
                                 .field = field_make(node->description ? node->description : "", node->value_most)};
    focus_move(&presenter->focus, &presenter->nodes, node, presenter->scroll, presenter_now(presenter));
    presenter->focus.shown = true;
    changed(presenter, false);
}

void typing_end(Presenter *presenter)
{
    Typing *typing = &presenter->typing;
    char text[ACTION_TEXT_BYTES];
    if (!typing->id)
        return;
    field_finish(text, typing->field.text, strlen(typing->field.text), typing->field.most);
    if (typing->owed || strcmp(text, typing->field.text) != 0)
        carry_out(presenter, text);
    typing->id = 0;
    presenter->stale = true;
    presenter_ask_text(presenter);
}

void typing_write(Presenter *presenter, const Node *node, const char *text, size_t from, size_t to, bool composing)
{
    Typing *typing = &presenter->typing;
    typing_begin(presenter, node);
    if (typing->id != node->id)
        return;
    typing->owed = field_take(&typing->field, text, from, to) || typing->owed;
    if (typing->owed && !composing)
        carry_out(presenter, typing->field.text);
    show(presenter);
    if (!composing && strcmp(typing->field.text, text) != 0)
        presenter_ask_text(presenter);
}

/* ---- The pointer ---- */

void typing_point(Presenter *presenter, float x, bool selects)
{
    const Node *node = typed_node(presenter);
    Field *field = &presenter->typing.field;
    if (!node || presenter->typing.composed[0])
        return;
    const TextMeasure *measure = presenter->layout.measure;
    NodeParts parts = node_parts(measure, node);
    TextFormat format = parts.description_format;
    size_t length = strlen(field->text), nearest = 0;
    float least = INFINITY;
    for (size_t place = 0; place <= length; place++) {
        float width = measure->width(measure->context, format.face, format.size, field->text, place);
        float distance = fabsf(parts.description.x + width - x);
        if (field_place(field->text, place) != place || distance >= least)
            continue;
        least = distance;
        nearest = place;
    }
    field_point(field, nearest, selects);
    changed(presenter, false);
}

/* ---- Keys ---- */

/* Whatever was given to them: nobody should be caught in a field. */
static bool always_ends(SDL_Keycode key)
{
    switch (key) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
    case SDLK_TAB:
    case SDLK_UP:
    case SDLK_DOWN: return true;
    default: return false;
    }
}

/* A key with no character that the field has no use for either. The keypad's have one, as its lock has them. */
static bool is_spare(SDL_Keycode key)
{
    switch (key) {
    case SDLK_LEFT:
    case SDLK_RIGHT:
    case SDLK_HOME:
    case SDLK_END: return false;
    default:
        return (key & SDLK_SCANCODE_MASK) && (key < SDLK_KP_DIVIDE || key > SDLK_KP_PERIOD) && key != SDLK_KP_EQUALS &&
               (key < SDLK_KP_COMMA || key > SDLK_KP_HEXADECIMAL);
    }
}

TypingEnd typing_ends(const Presenter *presenter, SDL_Keysym key)
{
    KeyMeaning meaning = keys_meaning(presenter, key);
    bool walks = meaning.work == KEY_TAB || meaning.work == KEY_ARROW;
    if (always_ends(key.sym))
        return walks ? TYPING_ENDS_AND_WALKS : TYPING_ENDS;
    if (!is_spare(key.sym))
        return TYPING_GOES_ON;
    if (walks)
        return TYPING_ENDS_AND_WALKS;
    bool back = meaning.work == KEY_SHORTCUT && meaning.shortcut == SHORTCUT_BACK;
    return meaning.work == KEY_PRESS || back ? TYPING_ENDS : TYPING_GOES_ON;
}

static void copy_selected(const Field *field)
{
    char text[ACTION_TEXT_BYTES] = "";
    size_t start, length = field_selected(field, &start);
    memcpy(text, field->text + start, length);
    if (length > 0)
        SDL_SetClipboardText(text);
}

static bool paste(Field *field)
{
    char *text = SDL_GetClipboardText();
    bool inserted = text && field_insert(field, text, strlen(text));
    SDL_free(text);
    return inserted;
}

/* What people are used to from other programs. True where the text changed. */
static bool control_key(Field *field, SDL_Keycode key, bool shift)
{
    size_t start;
    switch (key) {
    case SDLK_a:
        field_step(field, FIELD_TO_START, false);
        field_step(field, FIELD_TO_END, true);
        return false;
    case SDLK_c: copy_selected(field); return false;
    case SDLK_x:
        copy_selected(field);
        return field_selected(field, &start) > 0 && field_erase(field, FIELD_BACK);
    case SDLK_v: return paste(field);
    case SDLK_LEFT: field_step(field, FIELD_TO_START, shift); return false;
    case SDLK_RIGHT: field_step(field, FIELD_TO_END, shift); return false;
    default: return false;
    }
}

static bool plain_key(Field *field, SDL_Keycode key, bool shift)
{
    switch (key) {
    case SDLK_LEFT: field_step(field, FIELD_BACK, shift); return false;
    case SDLK_RIGHT: field_step(field, FIELD_ON, shift); return false;
    case SDLK_HOME: field_step(field, FIELD_TO_START, shift); return false;
    case SDLK_END: field_step(field, FIELD_TO_END, shift); return false;
    case SDLK_BACKSPACE: return field_erase(field, FIELD_BACK);
    case SDLK_DELETE: return field_erase(field, FIELD_ON);
    default: return false; /* letters come as text, after what the keyboard makes of them */
    }
}

/* Keys that work from everywhere still do. */
static bool works_everywhere(const Presenter *presenter, SDL_Keysym key)
{
    bool both = (key.mod & KMOD_CTRL) && (key.mod & KMOD_ALT); /* the right Alt key, where it makes letters */
    bool letter = !(key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) && !(key.sym & SDLK_SCANCODE_MASK);
    KeyWork work = letter ? KEY_NOTHING : key_meaning(presenter_bindings(presenter), key).work;
    return !both && (work == KEY_FULLSCREEN || work == KEY_LEAVE);
}

bool typing_key(Presenter *presenter, SDL_Keysym key)
{
    Typing *typing = &presenter->typing;
    bool shift = (key.mod & KMOD_SHIFT) != 0, both = (key.mod & KMOD_CTRL) && (key.mod & KMOD_ALT);
    if (!typing->id)
        return false;
    if (typing->composed[0]) /* the input method's */
        return true;
    if (works_everywhere(presenter, key))
        return false;
    TypingEnd ends = typing_ends(presenter, key);
    if (ends != TYPING_GOES_ON) {
        typing_end(presenter);
        presenter->focus.shown = presenter->focus.shown || ends == TYPING_ENDS_AND_WALKS;
        return ends == TYPING_ENDS;
    }
    bool control = !both && (key.mod & (KMOD_CTRL | KMOD_GUI));
    Field before = typing->field;
    bool text = control ? control_key(&typing->field, key_latin(key), shift)
                        : plain_key(&typing->field, key.sym, shift);
    if (text || before.caret != typing->field.caret || before.anchor != typing->field.anchor)
        changed(presenter, text);
    return true;
}

/* ---- Letters ---- */

static void compose(Presenter *presenter, const SDL_TextEditingEvent *event)
{
    Typing *typing = &presenter->typing;
    size_t start;
    bool replaces = event->text[0] && field_selected(&typing->field, &start) > 0;
    if (replaces)
        field_erase(&typing->field, FIELD_BACK);
    field_clean(typing->composed, event->text, strlen(event->text), COMPOSED_BYTES);
    typing->composed_caret = 0;
    size_t length = strlen(typing->composed), size;
    for (int i = 0; i < event->start && typing->composed_caret < length; i++) {
        utf8_read(typing->composed + typing->composed_caret, length - typing->composed_caret, &size);
        typing->composed_caret += size;
    }
    changed(presenter, replaces);
}

void typing_event(Presenter *presenter, const SDL_Event *event)
{
    Typing *typing = &presenter->typing;
    if (!typing->id)
        return;
    if (event->type == SDL_TEXTEDITING) {
        compose(presenter, &event->edit);
        return;
    }
    typing->composed[0] = '\0';
    typing->composed_caret = 0;
    changed(presenter, field_insert(&typing->field, event->text.text, strlen(event->text.text)));
}
