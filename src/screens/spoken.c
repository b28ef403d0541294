/* Puts together what is said aloud. */
#include "spoken.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Pieces ---- */

static SpokenPiece *piece_in(Spoken *spoken, const char *language)
{
    SpokenPiece *last = spoken->count > 0 ? &spoken->pieces[spoken->count - 1] : NULL;
    if (last && strcmp(last->language, language) == 0)
        return last;
    if (spoken->count == spoken->capacity) {
        size_t capacity = spoken->capacity > 0 ? 2 * spoken->capacity : 4;
        SpokenPiece *pieces = realloc(spoken->pieces, capacity * sizeof *pieces);
        if (!pieces) {
            spoken->failed = true;
            return NULL;
        }
        spoken->pieces = pieces;
        spoken->capacity = capacity;
    }
    SpokenPiece *piece = &spoken->pieces[spoken->count++];
    *piece = (SpokenPiece){0};
    snprintf(piece->language, sizeof piece->language, "%s", language);
    return piece;
}

void spoken_say(Spoken *spoken, const char *language, const char *words)
{
    SpokenPiece *piece = words[0] ? piece_in(spoken, language) : NULL;
    if (!piece)
        return;
    text_buffer_say(&piece->text, words);
    spoken->failed = spoken->failed || piece->text.failed;
}

void spoken_add(Spoken *spoken, const Spoken *more)
{
    for (size_t i = 0; i < more->count; i++)
        if (more->pieces[i].text.text)
            spoken_say(spoken, more->pieces[i].language, more->pieces[i].text.text);
    spoken->failed = spoken->failed || more->failed;
}

void spoken_write(const Spoken *spoken, TextBuffer *out)
{
    for (size_t i = 0; i < spoken->count; i++)
        text_buffer_say(out, spoken->pieces[i].text.text ? spoken->pieces[i].text.text : "");
    out->failed = out->failed || spoken->failed;
}

void spoken_free(Spoken *spoken)
{
    for (size_t i = 0; i < spoken->count; i++)
        text_buffer_free(&spoken->pieces[i].text);
    free(spoken->pieces);
    *spoken = (Spoken){0};
}

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

/* What stands behind the label: what is so about it, and its description. */
static void add_rest(const Language *language, const Node *node, TextBuffer *out)
{
    const char *label = node->label ? node->label : "";
    size_t length = strlen(label);
    add_state(language, node, out);
    if (!node->description || !node->description[0])
        return;
    bool quotes = node->role == ROLE_QUOTE;
    char last = out->length > 0 ? out->text[out->length - 1] : length > 0 ? label[length - 1] : '\0';
    bool sentence = last && strchr(".?!", last);
    text_buffer_say(out, quotes ? " (" : sentence ? " " : ". ");
    text_buffer_say(out, node->description);
    if (quotes)
        text_buffer_say(out, ")");
}

void spoken_node_pieces(const Language *language, const Node *node, Spoken *out)
{
    TextBuffer rest = {0};
    if (node->role == ROLE_FIELD) {
        add_field(language, node, &rest);
    } else if (node->role == ROLE_COUNT) {
        add_count(language, node, &rest);
    } else {
        spoken_say(out, node->language ? node->language : language_code(language), node->label ? node->label : "");
        add_rest(language, node, &rest);
    }
    spoken_say(out, language_code(language), rest.text ? rest.text : "");
    out->failed = out->failed || rest.failed;
    text_buffer_free(&rest);
}

/* Its words alone; it is freed. */
static void write_and_free(Spoken *spoken, TextBuffer *out)
{
    spoken_write(spoken, out);
    spoken_free(spoken);
}

void spoken_node(const Language *language, const Node *node, TextBuffer *out)
{
    Spoken spoken = {0};
    spoken_node_pieces(language, node, &spoken);
    write_and_free(&spoken, out);
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

bool spoken_is_among(const char *lines, const char *line)
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

void spoken_sentence(const Language *language, const Node *node, Spoken *out)
{
    Spoken words = {0};
    spoken_node_pieces(language, node, &words);
    const SpokenPiece *last = words.count > 0 ? &words.pieces[words.count - 1] : NULL;
    if (last && last->text.text && !ends_sentence(last->text.text))
        spoken_say(&words, last->language, ".");
    spoken_add(out, &words);
    spoken_free(&words);
}

/* Adds a node's sentence in a line of its own, unless it is among `before`. */
static void add_line(const Language *language, const Node *node, const char *before, Spoken *out)
{
    Spoken sentence = {0};
    TextBuffer line = {0};
    spoken_sentence(language, node, &sentence);
    spoken_write(&sentence, &line);
    if (line.text && !spoken_is_among(before, line.text)) {
        if (out->count > 0)
            spoken_say(out, out->pieces[out->count - 1].language, "\n");
        spoken_add(out, &sentence);
    }
    out->failed = out->failed || line.failed;
    text_buffer_free(&line);
    spoken_free(&sentence);
}

void spoken_news_pieces(const Language *language, const NodeList *nodes, const char *before, Spoken *out)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (is_announced(&nodes->items[i]))
            add_line(language, &nodes->items[i], before, out);
}

void spoken_news(const Language *language, const NodeList *nodes, const char *before, TextBuffer *out)
{
    Spoken spoken = {0};
    spoken_news_pieces(language, nodes, before, &spoken);
    write_and_free(&spoken, out);
}

void spoken_screen(const Language *language, const NodeList *nodes, TextBuffer *out)
{
    spoken_news(language, nodes, "", out);
}
