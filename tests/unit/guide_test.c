/* The guide for whoever leads a workshop: what it quotes is the article's, word for word and with its section, and its
 * help is the game's. */
#include "shipped_content.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>

static char *read_guide(void)
{
    char *text = NULL;
    size_t length;
    Error error = {{0}};
    if (!file_read(PROJECT_FOLDER "/content/guide/leading-a-workshop.md", DECK_BYTES_MOST, &text, &length, &error)) {
        fail_msg("%s", error.text);
    }
    return text;
}

static bool is_quoted_from(const Article *article, const char *line, size_t length)
{
    for (int i = 0; i < article->quotation_count; i++) {
        const Quotation *quotation = &article->quotations[i];
        TextBuffer whole = {0};
        text_buffer_format(&whole, "> %s (The article, “%s”)", quotation->text,
                           article->sections[quotation->section].title);
        bool same = whole.length == length && memcmp(whole.text, line, length) == 0;
        text_buffer_free(&whole);
        if (same) {
            return true;
        }
    }
    return false;
}

static void quotations_are_the_articles(void **state)
{
    (void)state;
    Library library = shipped_content();
    char *guide = read_guide();
    int quoted = 0;
    for (const char *line = guide; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        const char *from = strstr(line, "(The article");
        if (from != NULL && from < line + length) {
            quoted++;
            if (!is_quoted_from(library.article, line, length)) {
                fail_msg("not word for word, or not from there: %.*s", (int)length, line);
            }
        }
        line += length + (line[length] == '\n');
    }
    assert_int_equal(quoted, 3);
    free(guide);
    library_free(&library);
}

static void expect_said(const char *guide, const char *words)
{
    if (words != NULL && strstr(guide, words) == NULL) {
        fail_msg("the guide does not say “%s”", words);
    }
}

static void help_is_the_games(void **state)
{
    (void)state;
    Library library = shipped_content();
    char *guide = read_guide();
    assert_true(library.help->count > 0);
    for (int i = 0; i < library.help->count; i++) {
        const HelpEntry *entry = &library.help->entries[i];
        expect_said(guide, entry->phone);
        expect_said(guide, entry->text_message);
        expect_said(guide, entry->address);
        expect_said(guide, entry->source);
        expect_said(guide, entry->checked);
    }
    free(guide);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotations_are_the_articles),
        cmocka_unit_test(help_is_the_games),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
