/* The nodes as lines of text: what is read is printed in reading order, what can be pressed carries a number. */
#include "terminal.h"

#include "spoken.h"
#include "terminal_input.h"
#include "terminal_spoken.h"
#include "text_buffer.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 78 };

static float cell_width(void *context, Face face, float size, const char *text, size_t length)
{
    (void)context;
    (void)face;
    return 0.5f * size * (float)utf8_count(text, length);
}

/* Prints `text` broken at spaces, further lines indented by `indent` columns; the first one starts at `column`. */
static void print_wrapped(FILE *out, const char *text, int column, int indent)
{
    bool first = true;
    while (*text) {
        size_t word = strcspn(text, " \n");
        int width = (int)utf8_count(text, word);
        if (!first && column + 1 + width > COLUMNS) {
            fprintf(out, "\n%*s", indent, "");
            column = indent;
        } else if (!first) {
            fputc(' ', out);
            column++;
        }
        fwrite(text, 1, word, out);
        column += width;
        text += word;
        first = word == 0;
        while (*text == ' ' || *text == '\n') {
            text++;
            first = false;
        }
    }
    fputc('\n', out);
}

static const char *say(const View *view, const char *key)
{
    return language_text(view->library->language, key);
}

/* What the node says; what is marked on its label between « », so that marks are heard and seen without colour. */
static void say_node(const View *view, const Node *node, TextBuffer *line)
{
    const Language *language = view->library->language;
    size_t start = node->mark_start, length = node->mark_length;
    if (!node->label || length == 0 || start + length > strlen(node->label)) {
        spoken_node(language, node, line);
        return;
    }
    TextBuffer label = {0};
    Node marked = *node;
    text_buffer_add(&label, node->label, start);
    text_buffer_say(&label, "«");
    text_buffer_add(&label, node->label + start, length);
    text_buffer_say(&label, "»");
    text_buffer_say(&label, node->label + start + length);
    marked.label = label.text;
    spoken_node(language, &marked, line);
    text_buffer_free(&label);
}

static void print_node(const View *view, const Node *node, int number, FILE *out)
{
    TextBuffer line = {0};
    say_node(view, node, &line);
    if (line.length > 0 && number > 0) {
        int indent = fprintf(out, "%3d  ", number);
        print_wrapped(out, line.text, indent, indent);
    } else if (line.length > 0) {
        if (node->role == ROLE_HEADING)
            fputc('\n', out);
        print_wrapped(out, line.text, 0, 0);
    }
    text_buffer_free(&line);
}

static void print_screen(const View *view, const NodeList *nodes, FILE *out)
{
    fprintf(out, "\n== %s ==\n", nodes->title ? nodes->title : "");
    if (view->trouble && view->screen != SCREEN_TROUBLE)
        print_wrapped(out, view->trouble, 0, 0);
    int number = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = terminal_node(nodes, i);
        bool is_title = node->role == ROLE_HEADING && nodes->title && strcmp(node->label, nodes->title) == 0;
        if (terminal_is_read(node) && !is_title)
            print_node(view, node, terminal_is_pressable(node) ? ++number : 0, out);
    }
}

static void build(App *app, const Layout *layout, NodeList *nodes)
{
    View view = app_view(app);
    screen_build(&view, layout, nodes);
}

/* Reads one line of any length without its end; false at the end of the input. */
static bool read_line(FILE *in, TextBuffer *line)
{
    char piece[256];
    text_buffer_clear(line);
    while (fgets(piece, sizeof piece, in)) {
        size_t length = strcspn(piece, "\r\n");
        text_buffer_add(line, piece, length);
        if (length < strlen(piece))
            return true;
    }
    return line->length > 0;
}

/* What reads aloud in the terminal. */
typedef struct Reading {
    ReadAloud *reader; /* NULL: nothing does */
    TerminalSpoken screen;
} Reading;

static void read_screen(Reading *reading, const View *view, const NodeList *nodes)
{
    Spoken words = {0};
    if (!reading->reader)
        return;
    terminal_spoken_follow(&reading->screen, view, nodes, &words);
    read_aloud_words(reading->reader, view, &words);
    spoken_free(&words);
}

/* Tells something about what was typed. */
static void tell(Reading *reading, const View *view, const char *text, FILE *out)
{
    Spoken words = {0};
    print_wrapped(out, text, 0, 0);
    if (!reading->reader)
        return;
    spoken_say(&words, language_code(view->library->language), text);
    read_aloud_words(reading->reader, view, &words);
    spoken_free(&words);
}

/* Carries one line out. Returns whether the screen should be shown anew. */
static bool answer(App *app, const NodeList *nodes, const char *line, Reading *reading, FILE *out)
{
    View view = app_view(app);
    TerminalAnswer wish = terminal_read(&view, nodes, line);
    switch (wish.kind) {
    case TERMINAL_AGAIN:
        terminal_spoken_free(&reading->screen); /* it is read again, too */
        return true;
    case TERMINAL_HELP:
        tell(reading, &view, say(&view, "terminal.help"), out);
        return false;
    case TERMINAL_UNKNOWN:
        tell(reading, &view, say(&view, "terminal.unknown"), out);
        return false;
    case TERMINAL_COMMAND:
        break;
    }
    if (wish.refused && wish.refused[0])
        tell(reading, &view, wish.refused, out);
    return app_do(app, wish.command);
}

/* Nothing wakes the terminal while it waits for a line: what the time has done is said with the next one. */
static bool tell_time(App *app, const Clock *clock)
{
    return clock && clock->milliseconds && app_set_time(app, clock->milliseconds(clock->context));
}

bool terminal_present(App *app, const Clock *clock, DeckFollow *follow, ReadAloud *reader, FILE *in, FILE *out)
{
    TextMeasure measure = {NULL, cell_width};
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &measure);
    NodeList nodes = {0};
    TextBuffer line = {0};
    Reading reading = {.reader = reader};
    app_set_device(app, DEVICE_TERMINAL);
    bool show = true, sound = true;
    while (!app_leaving(app) && sound) {
        build(app, &layout, &nodes);
        sound = !nodes.failed;
        View view = app_view(app);
        if (show)
            print_screen(&view, &nodes, out);
        if (show)
            read_screen(&reading, &view, &nodes);
        fprintf(out, "%s ", say(&view, "terminal.prompt"));
        fflush(out);
        if (!read_line(in, &line))
            break;
        bool later = tell_time(app, clock);
        if (follow && deck_follow_look_now(follow, app))
            show = true; /* the line was meant for what is gone */
        else
            show = answer(app, &nodes, line.text ? line.text : "", &reading, out) || later;
    }
    fputc('\n', out);
    terminal_spoken_free(&reading.screen);
    text_buffer_free(&line);
    node_list_free(&nodes);
    return sound;
}
