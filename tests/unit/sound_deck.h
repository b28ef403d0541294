/* A sound deck as text, and what it becomes with one thing replaced: for tests of what decks may say. */
#ifndef SOUND_DECK_H
#define SOUND_DECK_H

#include "expect_problems.h"
#include "shipped_article.h"

#include <stdlib.h>

enum { CARDS = 8 };

/* A sound deck of four pairs. Its braces open in line 8 + 12 * card, its fields follow a line each: id, side, sign,
 * area, text, short, why, telling, twin, difference. */
static inline TextBuffer sound_deck(void)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    static const char *const signs[] = {"codependent-decisions", "interdependent-decisions"};
    TextBuffer text = {0};
    text_buffer_say(&text, "{\n  \"format\": 1,\n  \"id\": \"mine\",\n  \"title\": \"Mine\",\n  \"language\": \"en\",\n"
                           "  \"licence\": \"CC BY 4.0\",\n  \"cards\": [\n");
    for (int i = 0; i < CARDS; i++) {
        text_buffer_format(&text,
                           "    {\n"
                           "      \"id\": \"card-%d\",\n"
                           "      \"side\": \"%s\",\n"
                           "      \"sign\": \"%s\",\n"
                           "      \"area\": \"%s\",\n"
                           "      \"text\": \"Zoë %d asks “which coat?” first, then buys none.\",\n"
                           "      \"short\": \"Asks about coat %d\",\n"
                           "      \"why\": \"She asks first (%d).\",\n"
                           "      \"telling\": \"buys none\",\n"
                           "      \"twin\": \"card-%d\",\n"
                           "      \"difference\": \"One decides, the other asks: %d.\"\n"
                           "    }%s\n",
                           i, sides[i % 2], signs[i % 2], area_id((Area)i), i, i, i, i ^ 1, i,
                           i + 1 < CARDS ? "," : "");
    }
    text_buffer_say(&text, "  ]\n}\n");
    assert_false(text.failed);
    return text;
}

static inline void expect_in(const char *text, const Expected *expected, size_t count)
{
    Problems problems = {0};
    assert_null(deck_read("mine.json", text, strlen(text), article, &problems));
    expect_problems(&problems, expected, count);
}

/* The sound deck with one thing replaced has these mistakes. */
static inline void expect_all(const char *old, const char *new, const Expected *expected, size_t count)
{
    TextBuffer sound = sound_deck();
    TextBuffer text = replaced(sound.text, old, new);
    expect_in(text.text, expected, count);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static inline void expect(const char *old, const char *new, int line, int column, const char *words)
{
    Expected expected = {line, column, words};
    expect_all(old, new, &expected, 1);
}

static inline Deck *read_replaced(const char *old, const char *new)
{
    TextBuffer sound = sound_deck();
    TextBuffer text = replaced(sound.text, old, new);
    Problems problems = {0};
    Deck *deck = deck_read("mine.json", text.text, text.length, article, &problems);
    expect_problems(&problems, NULL, 0);
    text_buffer_free(&text);
    text_buffer_free(&sound);
    assert_non_null(deck);
    return deck;
}

#endif
