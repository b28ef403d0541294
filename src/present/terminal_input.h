/* What a typed line means on the screen that shows: a number, a word, or the beginning of a label. */
#ifndef TERMINAL_INPUT_H
#define TERMINAL_INPUT_H

#include "screen.h"

typedef enum TerminalAnswerKind {
    TERMINAL_COMMAND,
    TERMINAL_AGAIN,  /* show the screen anew */
    TERMINAL_HELP,   /* say what can be typed */
    TERMINAL_UNKNOWN
} TerminalAnswerKind;

typedef struct TerminalAnswer {
    TerminalAnswerKind kind;
    Command command;
    const char *refused; /* why what was asked for can't be had now, or so; NULL; lives as long as nodes and language */
} TerminalAnswer;

/* The node that is read as number `index` (0 to nodes->count - 1). The buttons of the bar, which stand first on the
 * screen, are read last: what is new comes first. */
const Node *terminal_node(const NodeList *nodes, size_t index);

/* Whether a node is read at all, and whether it carries a number. */
bool terminal_is_read(const Node *node);
bool terminal_is_pressable(const Node *node);

/* An empty line presses what has the first focus. "3" presses the third thing that can be pressed; "3 5" sets a slider
 * to its fifth step, "3 Willow" the text of a field, "3 12" what is counted. Words: left, right, undo, redo, back,
 * pass, words, leave, again, help (the helplines, from everywhere), and in a workshop forward, backward, blank, timer,
 * larger, smaller, keys, skip, in the language's own words and in English, and ? for what can be typed; else whatever
 * label begins with what was typed, ASCII letters of either case alike. */
TerminalAnswer terminal_read(const View *view, const NodeList *nodes, const char *line);

#endif
