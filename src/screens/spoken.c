/* Puts together what is said aloud. */
#include "spoken.h"

#include <stdio.h>
#include <string.h>

/* ---- One node ---- */

static void add_value(const Language *language, const Node *node, TextBuffer *out)
{
    char now[16], most[16];
    snprintf(now, sizeof now, "%d", node->value + 1);
    snprintf(most, sizeof most, "%d", node->value_most + 1);
    text_buffer_say(out, " (");
    language_format(language, out, "spoken.slider", (const char *const[]){"now", now, "most", most, NULL});
    text_buffer_say(out, ")");
}

/* What is so about it, behind its label: "(on)", "(3 of 6)", "(chosen)". */
static void add_state(const Language *language, const Node *node, TextBuffer *out)
{
    const char *key = NULL;
    if (node->role == ROLE_SWITCH)
        key = node->state & NODE_CHECKED ? "spoken.on" : "spoken.off";
    else if (node->state & NODE_DISABLED)
        key = "spoken.not_now";
    else if (node->state & NODE_SELECTED && node->role != ROLE_CARD && node->role != ROLE_PILE)
        key = "spoken.chosen";
    if (key)
        text_buffer_format(out, " (%s)", language_text(language, key));
    if (node->role == ROLE_SLIDER)
        add_value(language, node, out);
}

/* Its name, and how many were counted. */
static void add_count(const Language *language, const Node *node, TextBuffer *out)
{
    char number[16];
    snprintf(number, sizeof number, "%d", node->value);
    language_format(language, out, node->value < 0 ? "spoken.count.none" : "spoken.count",
                    (const char *const[]){"name", node->label ? node->label : "", "number", number, NULL});
}

/* Its name, and the text in it. */
static void add_field(const Language *language, const Node *node, TextBuffer *out)
{
    bool empty = !node->description || !node->description[0];
    language_format(language, out, empty ? "spoken.field.empty" : "spoken.field",
                    (const char *const[]){"name", node->label ? node->label : "", "text",
                                          empty ? "" : node->description, NULL});
}

void spoken_node(const Language *language, const Node *node, TextBuffer *out)
{
    size_t start = out->length;
    if (node->role == ROLE_FIELD) {
        add_field(language, node, out);
        return;
    }
    if (node->role == ROLE_COUNT) {
        add_count(language, node, out);
        return;
    }
    text_buffer_say(out, node->label ? node->label : "");
    add_state(language, node, out);
    if (!node->description || !node->description[0])
        return;
    bool quotes = node->role == ROLE_QUOTE;
    bool sentence = out->length > start && strchr(".?!", out->text[out->length - 1]);
    text_buffer_say(out, quotes ? " (" : sentence ? " " : ". ");
    text_buffer_say(out, node->description);
    if (quotes)
        text_buffer_say(out, ")");
}

/* ---- A screen ---- */

/* Which of these marks the first `length` bytes end in: its bytes, or 0. */
static size_t ending(const char *text, size_t length, const char *const *marks)
{
    for (; *marks; marks++) {
        size_t size = strlen(*marks);
        if (length >= size && memcmp(text + length - size, *marks, size) == 0)
            return size;
    }
    return 0;
}

/* Whether a text ends in a sentence, marks that close something around it left aside. */
static bool ends_sentence(const char *text)
{
    static const char *const closing[] = {"”", "’", "»", ")", NULL};
    static const char *const ends[] = {".", "?", "!", ":", "…", NULL};
    size_t length = strlen(text);
    for (size_t size = ending(text, length, closing); size > 0; size = ending(text, length, closing))
        length -= size;
    return ending(text, length, ends) > 0;
}

/* Whether a line is among others. */
static bool is_among(const char *lines, const char *line)
{
    size_t length = strlen(line);
    for (const char *at = strstr(lines, line); at; at = strstr(at + 1, line))
        if ((at == lines || at[-1] == '\n') && (at[length] == '\n' || at[length] == '\0'))
            return true;
    return false;
}

static bool is_announced(const Node *node)
{
    bool said = node->state & NODE_ANNOUNCE || node->role == ROLE_STATUS;
    return said && node->role != ROLE_NONE && node->label && node->label[0];
}

/* What one node says, as a sentence. */
static void make_sentence(const Language *language, const Node *node, TextBuffer *sentence)
{
    text_buffer_clear(sentence);
    spoken_node(language, node, sentence);
    if (sentence->text && !ends_sentence(sentence->text))
        text_buffer_say(sentence, ".");
}

void spoken_news(const Language *language, const NodeList *nodes, const char *before, TextBuffer *out)
{
    TextBuffer sentence = {0};
    size_t start = out->length;
    for (size_t i = 0; i < nodes->count; i++) {
        if (!is_announced(&nodes->items[i]))
            continue;
        make_sentence(language, &nodes->items[i], &sentence);
        if (!sentence.text || is_among(before, sentence.text))
            continue;
        text_buffer_say(out, out->length > start ? "\n" : "");
        text_buffer_say(out, sentence.text);
    }
    out->failed = out->failed || sentence.failed;
    text_buffer_free(&sentence);
}

void spoken_screen(const Language *language, const NodeList *nodes, TextBuffer *out)
{
    spoken_news(language, nodes, "", out);
}
