/* Finding the English pattern that a sentence was made by, and making the same sentence by its translation. */
#include "messages.h"

#include "arena.h"
#include "fields.h"
#include "readers.h"

#include <stdlib.h>
#include <string.h>

enum {
    GAPS_MOST = 9,
    SENTENCES_MOST = 6, /* that one pattern may make */
    DEPTH_MOST = 3      /* sentences within sentences */
};

typedef struct Message {
    const char *pattern, *words;
    size_t weight; /* bytes of the pattern that are no gaps */
} Message;

struct Messages {
    Message *items;
    size_t count;
    Arena arena;
};

/* What stands in a gap. */
typedef struct Stretch {
    const char *start;
    size_t length;
} Stretch;

/* ---- Matching ---- */

/* The number of the gap that begins here, or 0. */
static int gap_at(const char *pattern)
{
    bool gap = pattern[0] == '{' && pattern[1] >= '1' && pattern[1] <= '9' && pattern[2] == '}';
    return gap ? pattern[1] - '0' : 0;
}

static size_t literal_length(const char *pattern)
{
    size_t length = 0;
    while (pattern[length] != '\0' && gap_at(pattern + length) == 0) {
        length++;
    }
    return length;
}

static size_t weight_of(const char *pattern)
{
    size_t weight = 0;
    for (; *pattern != '\0'; pattern += gap_at(pattern) ? 3 : 1) {
        weight += gap_at(pattern) == 0;
    }
    return weight;
}

static bool begins(Stretch text, const char *literal, size_t length)
{
    return text.length >= length && memcmp(text.start, literal, length) == 0;
}

static Stretch without(Stretch text, size_t bytes)
{
    return (Stretch){text.start + bytes, text.length - bytes};
}

/* Whether all of the text is made by the pattern; then `gaps` has what stands in each. Of gaps side by side the first
 * has all. None goes over the end of a line: what stands on the next is another sentence. */
static bool match(const char *pattern, Stretch text, Stretch gaps[GAPS_MOST])
{
    size_t literal = literal_length(pattern);
    if (!begins(text, pattern, literal)) {
        return false;
    }
    text = without(text, literal);
    pattern += literal;
    int first = gap_at(pattern);
    if (first == 0) {
        return text.length == 0;
    }
    for (int gap = first; gap != 0; gap = gap_at(pattern)) {
        gaps[gap - 1] = (Stretch){text.start, 0};
        pattern += 3;
    }
    literal = literal_length(pattern);
    if (literal == 0) {
        gaps[first - 1].length = text.length;
        return memchr(text.start, '\n', text.length) == NULL;
    }
    for (size_t taken = 0; taken + literal <= text.length && (taken == 0 || text.start[taken - 1] != '\n'); taken++) {
        if (begins(without(text, taken), pattern, literal) && match(pattern, without(text, taken), gaps)) {
            gaps[first - 1] = (Stretch){text.start, taken};
            return true;
        }
    }
    return false;
}

/* ---- Saying ---- */

static void say(const Messages *messages, Stretch text, int depth, TextBuffer *out);

static void fill_in(const Messages *messages, const char *words, const Stretch gaps[GAPS_MOST], int depth,
                    TextBuffer *out)
{
    for (; *words != '\0'; words++) {
        int gap = gap_at(words);
        if (gap == 0) {
            text_buffer_add(out, words, 1);
        } else {
            say(messages, gaps[gap - 1], depth + 1, out);
            words += 2;
        }
    }
}

/* Says the text where one pattern makes all of it: the one that has most of it. */
static bool say_whole(const Messages *messages, Stretch text, int depth, TextBuffer *out)
{
    const Message *best = NULL;
    Stretch gaps[GAPS_MOST] = {{0}}, best_gaps[GAPS_MOST] = {{0}};
    for (size_t i = 0; i < messages->count; i++) {
        const Message *message = &messages->items[i];
        if ((best == NULL || message->weight > best->weight) && message->weight <= text.length &&
            match(message->pattern, text, gaps)) {
            best = message;
            memcpy(best_gaps, gaps, sizeof gaps);
        }
    }
    if (best != NULL) {
        fill_in(messages, best->words, best_gaps, depth, out);
    }
    return best != NULL;
}

/* Whether a sentence may end before this byte. */
static bool is_end(Stretch text, size_t at)
{
    return text.start[at] == '\n' || (text.start[at] == ' ' && strchr(".?!:", text.start[at - 1]) != NULL);
}

/* Of several sentences the first ones, as many as one pattern makes, or else the first as it is: the bytes that are
 * said. */
static size_t say_first(const Messages *messages, Stretch text, int depth, TextBuffer *out)
{
    size_t ends[SENTENCES_MOST] = {text.length};
    int count = 0;
    for (size_t end = 1; end < text.length && count < SENTENCES_MOST; end++) {
        if (is_end(text, end)) {
            ends[count++] = end;
        }
    }
    for (int i = count; i-- > 0;) {
        if (say_whole(messages, (Stretch){text.start, ends[i]}, depth, out)) {
            return ends[i];
        }
    }
    text_buffer_add(out, text.start, ends[0]);
    return ends[0];
}

static void say(const Messages *messages, Stretch text, int depth, TextBuffer *out)
{
    if (depth > DEPTH_MOST) {
        text_buffer_add(out, text.start, text.length);
        return;
    }
    for (; text.length > 0 && text.start[0] == ' '; text = without(text, 1)) {
        text_buffer_add(out, text.start, 1);
    }
    while (text.length > 0 && !say_whole(messages, text, depth, out)) {
        text = without(text, say_first(messages, text, depth, out));
        if (text.length > 0) { /* what stands between two sentences */
            text_buffer_add(out, text.start, 1);
            text = without(text, 1);
        }
    }
}

void messages_say(const Messages *messages, const char *text, TextBuffer *out)
{
    if (messages == NULL) {
        text_buffer_say(out, text);
    } else {
        say(messages, (Stretch){text, strlen(text)}, 0, out);
    }
}

/* ---- Reading ---- */

static bool read_list(Source *source, Messages *messages, const json_t *object, const char *name)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        Field field = {"a message", FIELD_LINES, false, 0};
        Place place = place_member(place_member((Place){0}, name), key);
        if (!json_is_string(value)) {
            fields_check_text(source, value, place, &field);
            continue;
        }
        const char *words = json_string_value(value); /* a part may begin or end with a space, or be empty */
        Message message = {arena_text(&messages->arena, key, strlen(key)),
                           arena_text(&messages->arena, words, strlen(words)), weight_of(key)};
        if (message.pattern == NULL || message.words == NULL) {
            return false;
        }
        messages->items[messages->count++] = message;
    }
    return true;
}

static void read_messages(Source *source, Messages *messages)
{
    enum { SCHEMA, FORMAT, LANGUAGE, MESSAGES, PARTS, MESSAGES_FIELDS };
    static const Field fields[MESSAGES_FIELDS] = {{"$schema", FIELD_TEXT, true, 0},
                                                  {"format", FIELD_NUMBER, false, 0},
                                                  {"language", FIELD_TEXT, false, 0},
                                                  {"messages", FIELD_OBJECT, false, 0},
                                                  {"parts", FIELD_OBJECT, true, 0}};
    const json_t *values[MESSAGES_FIELDS];
    fields_read(source, source->root, (Place){0}, "the messages", fields, MESSAGES_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    size_t count = json_object_size(values[MESSAGES]) + json_object_size(values[PARTS]);
    messages->items = arena_array(&messages->arena, count, sizeof *messages->items);
    if (messages->items == NULL || !read_list(source, messages, values[MESSAGES], "messages") ||
        !read_list(source, messages, values[PARTS], "parts")) {
        source_no_memory(source);
    }
}

Messages *messages_from_source(Source *source)
{
    Messages *messages = source_make(source, sizeof *messages);
    if (messages == NULL) {
        return NULL;
    }
    read_messages(source, messages);
    if (!source_close(source)) {
        messages_free(messages);
        return NULL;
    }
    return messages;
}

Messages *messages_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? messages_from_source(&source) : NULL;
}

void messages_free(Messages *messages)
{
    if (messages != NULL) {
        arena_free(&messages->arena);
        free(messages);
    }
}
