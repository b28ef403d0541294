/* What tests of the readers share: a text with something replaced, and the problems that reading it must give. */
#ifndef EXPECT_PROBLEMS_H
#define EXPECT_PROBLEMS_H

#include "problems.h"
#include "text_buffer.h"
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Expected {
    int line, column;
    const char *words; /* stand somewhere in the problem's text */
} Expected;

/* `text` with the first `old` replaced. The test fails where there is none. */
static inline TextBuffer replaced(const char *text, const char *old, const char *new)
{
    TextBuffer made = {0};
    const char *at = strstr(text, old);
    assert_non_null(at);
    text_buffer_add(&made, text, (size_t)(at - text));
    text_buffer_say(&made, new);
    text_buffer_say(&made, at + strlen(old));
    assert_false(made.failed);
    return made;
}

/* The problems are exactly these, in the order of their places. Frees them. */
static inline void expect_problems(Problems *problems, const Expected *expected, size_t count)
{
    TextBuffer all = {0};
    problems_write(problems, &all);
    for (size_t i = 0; i < problems->count && i < count; i++) {
        const Problem *problem = &problems->items[i];
        if (problem->line != expected[i].line || problem->column != expected[i].column ||
            strstr(problem->text, expected[i].words) == NULL) {
            fail_msg("expected %d:%d: …%s… but was:\n%s", expected[i].line, expected[i].column, expected[i].words,
                     all.text);
        }
        assert_int_equal(utf8_first_invalid(problem->text, strlen(problem->text)), strlen(problem->text));
    }
    if (problems->count != count || problems->further != 0) {
        fail_msg("expected %zu problems, but was:\n%s", count, all.text == NULL ? "none\n" : all.text);
    }
    text_buffer_free(&all);
    problems_free(problems);
}

#endif
