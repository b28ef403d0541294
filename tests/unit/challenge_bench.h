/* What the tests of a challenge share: the shipped library, which challenge it is (CHALLENGE, its id, which is defined
 * before this is included), its variants, and what its format finds in a changed file. */
#ifndef CHALLENGE_BENCH_H
#define CHALLENGE_BENCH_H

#include "expect_problems.h"
#include "file.h"
#include "shipped_library.h"

#include <stdlib.h>
#include <string.h>

static int step; /* the challenge's number */

static inline int load_step(void **state)
{
    load(state);
    step = challenge_find(CHALLENGE);
    return step >= 0 && library.challenges.items[step] != NULL ? 0 : -1;
}

static inline int variant_count(void)
{
    return challenge_variant_count(library.challenges.items[step]);
}

static inline const void *shipped_variant(int index)
{
    return challenge_variant(library.challenges.items[step], index);
}

/* Reads the shipped file with one stretch of it replaced, and gives what is found; no text for nothing. */
static inline TextBuffer problems_with(const char *old, const char *new)
{
    char *bytes = NULL;
    size_t length = 0;
    Problems problems = {0};
    TextBuffer words = {0};
    assert_true(file_read(PROJECT_FOLDER "/content/challenges/" CHALLENGE ".json", 1 << 20, &bytes, &length, NULL));
    TextBuffer changed = replaced(bytes, old, new);
    ChallengeContent *content = challenge_content_read(CHALLENGE ".json", changed.text, changed.length,
                                                       &challenge_rules(step)->format, &problems);
    problems_write(&problems, &words);
    assert_true((content == NULL) == (problems.count > 0));
    for (size_t i = 0; i < problems.count; i++) {
        assert_in_range(problems.items[i].line, 1, 100000);
    }
    challenge_content_free(content);
    problems_free(&problems);
    text_buffer_free(&changed);
    free(bytes);
    return words;
}

static inline void finds(const char *old, const char *new, const char *expected)
{
    TextBuffer words = problems_with(old, new);
    if (words.text == NULL || strstr(words.text, expected) == NULL) {
        fail_msg("expected …%s… but found: %s", expected, words.text == NULL ? "nothing" : words.text);
    }
    text_buffer_free(&words);
}

/* With nothing changed but itself. */
static inline void finds_nothing(const char *stretch)
{
    TextBuffer words = problems_with(stretch, stretch);
    assert_true(words.text == NULL || words.text[0] == '\0');
    text_buffer_free(&words);
}

#endif
