/* Reads the terminal's screens aloud. */
#include "terminal_spoken.h"

#include "terminal_input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lines of one screen. */
typedef struct Lines {
    const char *before; /* what was said of it before */
    TextBuffer whole;
    Spoken *words;
} Lines;

/* Adds a line, unless it was said before. `number`: what presses it; 0: nothing does. */
static void add_line(Lines *lines, const char *language, int number, const Spoken *sentence)
{
    TextBuffer text = {0};
    spoken_write(sentence, &text);
    text_buffer_say(&lines->whole, text.text ? text.text : "");
    text_buffer_say(&lines->whole, "\n");
    if (text.text && !spoken_is_among(lines->before, text.text)) {
        char place[24];
        snprintf(place, sizeof place, "%d. ", number);
        if (lines->words->count > 0)
            spoken_say(lines->words, lines->words->pieces[lines->words->count - 1].language, "\n");
        if (number > 0)
            spoken_say(lines->words, language, place);
        spoken_add(lines->words, sentence);
    }
    text_buffer_free(&text);
}

static void add_text(Lines *lines, const Language *language, const char *text)
{
    Spoken sentence = {0};
    Node node = {.role = ROLE_TEXT, .label = text};
    spoken_sentence(language, &node, &sentence);
    add_line(lines, language_code(language), 0, &sentence);
    spoken_free(&sentence);
}

static bool is_title(const NodeList *nodes, const Node *node)
{
    return node->role == ROLE_HEADING && nodes->title && strcmp(node->label, nodes->title) == 0;
}

static void add_nodes(Lines *lines, const Language *language, const NodeList *nodes)
{
    int number = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = terminal_node(nodes, i);
        if (!terminal_is_read(node) || is_title(nodes, node))
            continue;
        Spoken sentence = {0};
        const char *first = node->language ? node->language : language_code(language);
        spoken_sentence(language, node, &sentence);
        add_line(lines, first, terminal_is_pressable(node) ? ++number : 0, &sentence);
        spoken_free(&sentence);
    }
}

void terminal_spoken_follow(TerminalSpoken *spoken, const View *view, const NodeList *nodes, Spoken *words)
{
    const Language *language = view->library->language;
    const char *screen = screen_name(view);
    bool stayed = spoken->whole && strcmp(screen, spoken->screen) == 0 && view->value == spoken->value &&
                  nodes->leaf == spoken->leaf;
    Lines lines = {.before = stayed ? spoken->whole : "", .words = words};
    if (nodes->title && nodes->title[0])
        add_text(&lines, language, nodes->title);
    if (view->trouble && view->screen != SCREEN_TROUBLE)
        add_text(&lines, language, view->trouble);
    add_nodes(&lines, language, nodes);
    terminal_spoken_free(spoken);
    snprintf(spoken->screen, sizeof spoken->screen, "%s", screen);
    spoken->value = view->value;
    spoken->leaf = nodes->leaf;
    spoken->whole = lines.whole.text; /* handed over */
}

void terminal_spoken_free(TerminalSpoken *spoken)
{
    free(spoken->whole);
    *spoken = (TerminalSpoken){0};
}
