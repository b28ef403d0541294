/* Finds what a typed line means among the nodes of a screen. */
#include "terminal_input.h"

#include "field.h"
#include "room_keys.h"
#include "workshop_words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool terminal_is_read(const Node *node)
{
    return node->role != ROLE_NONE && node->label && node->label[0];
}

bool terminal_is_pressable(const Node *node)
{
    return terminal_is_read(node) && node->command.kind != COMMAND_NONE;
}

const Node *terminal_node(const NodeList *nodes, size_t index)
{
    size_t first = 0; /* behind the bar */
    while (first < nodes->count &&
           (!terminal_is_read(&nodes->items[first]) || terminal_is_pressable(&nodes->items[first])))
        first++;
    return &nodes->items[(first + index) % nodes->count];
}

/* Pressing a field without a text for it, or a number without a number, changes nothing: what can be typed is said
 * instead. */
static TerminalAnswer press(const View *view, const Node *node)
{
    const char *refused = NULL;
    if (node->role == ROLE_FIELD || node->role == ROLE_COUNT)
        refused = language_text(view->library->language,
                                node->role == ROLE_FIELD ? "terminal.field" : "terminal.count");
    else if (node->state & NODE_DISABLED)
        refused = node->description;
    else
        return (TerminalAnswer){.kind = TERMINAL_COMMAND, .command = node->command};
    return (TerminalAnswer){.kind = TERMINAL_COMMAND, .refused = refused};
}

static const Node *numbered(const NodeList *nodes, long number)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (terminal_is_pressable(terminal_node(nodes, i)) && --number == 0)
            return terminal_node(nodes, i);
    }
    return NULL;
}

static const Node *with_shortcut(const NodeList *nodes, Shortcut shortcut)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = terminal_node(nodes, i);
        if (node->command.kind != COMMAND_NONE && node->shortcut == shortcut) /* also of those that nobody reads */
            return node;
    }
    return NULL;
}

static const Node *first_focus(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (terminal_is_pressable(terminal_node(nodes, i)) && terminal_node(nodes, i)->state & NODE_FIRST_FOCUS)
            return terminal_node(nodes, i);
    }
    return NULL;
}

static bool same_letters(const char *one, const char *other, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (tolower((unsigned char)one[i]) != tolower((unsigned char)other[i]))
            return false;
    }
    return true;
}

static const Node *labelled(const NodeList *nodes, const char *line, size_t length)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = terminal_node(nodes, i);
        if (terminal_is_pressable(node) && strlen(node->label) >= length && same_letters(node->label, line, length))
            return node;
    }
    return NULL;
}

/* A word counts in English and as the language file has it. */
static bool is_word(const View *view, const char *line, size_t length, const char *english, const char *key)
{
    const char *own = language_text(view->library->language, key);
    return (strlen(english) == length && same_letters(line, english, length)) ||
           (strlen(own) == length && same_letters(line, own, length));
}

/* A word stands for a key: of what the screen has for it or, in a workshop, of what works everywhere. */
static bool read_shortcut(const View *view, const NodeList *nodes, const char *line, size_t length,
                          TerminalAnswer *answer)
{
    static const struct {
        const char *english, *key;
        Shortcut shortcut;
    } words[] = {
        {"left", "terminal.word.left", SHORTCUT_LEFT},       {"right", "terminal.word.right", SHORTCUT_RIGHT},
        {"undo", "terminal.word.undo", SHORTCUT_UNDO},       {"redo", "terminal.word.redo", SHORTCUT_REDO},
        {"back", "terminal.word.back", SHORTCUT_BACK},       {"pass", "terminal.word.pass", SHORTCUT_PASS},
        {"words", "terminal.word.words", SHORTCUT_EXPLAIN},  {"forward", "terminal.word.forward", SHORTCUT_FORWARD},
        {"backward", "terminal.word.backward", SHORTCUT_BACKWARD},
        {"blank", "terminal.word.blank", SHORTCUT_BLANK},    {"timer", "terminal.word.timer", SHORTCUT_TIMER},
        {"larger", "terminal.word.larger", SHORTCUT_LARGER}, {"smaller", "terminal.word.smaller", SHORTCUT_SMALLER},
        {"keys", "terminal.word.keys", SHORTCUT_KEYS},       {"skip", "terminal.word.skip", SHORTCUT_SKIP},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!is_word(view, line, length, words[i].english, words[i].key))
            continue;
        const Node *node = with_shortcut(nodes, words[i].shortcut);
        bool workshop = !node && view_workshop(view);
        Command command = workshop ? room_key_command(view, words[i].shortcut) : command_of(COMMAND_NONE);
        if (!node && command.kind == COMMAND_NONE)
            continue;
        *answer = node ? press(view, node) : (TerminalAnswer){.kind = TERMINAL_COMMAND, .command = command};
        return true;
    }
    return false;
}

static bool read_word(const View *view, const NodeList *nodes, const char *line, size_t length, TerminalAnswer *answer)
{
    if (is_word(view, line, length, "leave", "terminal.word.leave"))
        *answer = (TerminalAnswer){.kind = TERMINAL_COMMAND, .command = command_of(COMMAND_LEAVE)};
    else if (is_word(view, line, length, "help", "terminal.word.help"))
        *answer = (TerminalAnswer){.kind = TERMINAL_COMMAND, .command = command_open(SCREEN_HELP, 0)};
    else if (is_word(view, line, length, "again", "terminal.word.again"))
        *answer = (TerminalAnswer){.kind = TERMINAL_AGAIN};
    else if (length == 1 && line[0] == '?')
        *answer = (TerminalAnswer){.kind = TERMINAL_HELP};
    else
        return read_shortcut(view, nodes, line, length, answer);
    return true;
}

/* The rest of the line is the field's new text. Two straight double quotes, which no text has, empty it. */
static TerminalAnswer write(const Node *field, const char *text)
{
    TerminalAnswer answer = {.kind = TERMINAL_COMMAND, .command = field->command};
    field_finish(answer.command.action.text, text, strlen(text), field->value_most);
    return answer;
}

static bool read_number(const View *view, const NodeList *nodes, const char *line, TerminalAnswer *answer)
{
    char *end;
    long number = strtol(line, &end, 10);
    if (end == line || number < 1)
        return false;
    const Node *node = numbered(nodes, number);
    if (!node)
        return false;
    TerminalAnswer pressed = press(view, node);
    const char *rest = end + strspn(end, " \t");
    if (node->role == ROLE_FIELD && !(node->state & NODE_DISABLED) && *rest != '\0') {
        *answer = write(node, rest);
        return true;
    }
    if (node->role == ROLE_SLIDER && !(node->state & NODE_DISABLED)) {
        long step = strtol(rest, &end, 10);
        if (end == rest || step < 1 || step > node->value_most + 1)
            return false;
        pressed.command.value = (int)step - 1;
        rest = end + strspn(end, " \t");
    }
    if (node->role == ROLE_COUNT && *rest != '\0' && !(node->state & NODE_DISABLED)) {
        long count = strtol(rest, &end, 10);
        if (end == rest || count < 0 || count > node->value_most)
            return false;
        pressed = (TerminalAnswer){.kind = TERMINAL_COMMAND, .command = node->command};
        pressed.command.action.item = (int)count;
        rest = end + strspn(end, " \t");
    }
    if (*rest != '\0')
        return false;
    *answer = pressed;
    return true;
}

TerminalAnswer terminal_read(const View *view, const NodeList *nodes, const char *line)
{
    TerminalAnswer answer = {.kind = TERMINAL_UNKNOWN};
    line += strspn(line, " \t");
    size_t length = strlen(line);
    while (length > 0 && isspace((unsigned char)line[length - 1]))
        length--;
    if (length == 0) {
        const Node *first = first_focus(nodes);
        return first ? press(view, first) : (TerminalAnswer){.kind = TERMINAL_AGAIN};
    }
    if (read_number(view, nodes, line, &answer) || read_word(view, nodes, line, length, &answer))
        return answer;
    const Node *node = labelled(nodes, line, length);
    return node && node->role != ROLE_SLIDER ? press(view, node) : answer;
}
