/* The guides. For whoever leads a workshop: what it quotes is the article's, word for word and with its section, and
 * its help is the game's. For whoever writes a deck: its columns, signs and limits are those that decks are read by.
 * For whoever translates: so are its limits, and its file with a plural form too few is told so. */
#include "shipped_content.h"

#include "deck_columns.h"
#include "file.h"

#include <stdlib.h>
#include <string.h>

static char *read_guide(const char *name)
{
    char *text = NULL;
    size_t length;
    Error error = {{0}};
    char *path = file_join(PROJECT_FOLDER "/content/guide", name);
    if (!file_read(path, DECK_BYTES_MOST, &text, &length, &error)) {
        fail_msg("%s", error.text);
    }
    free(path);
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
    char *guide = read_guide("leading-a-workshop.md");
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
    char *guide = read_guide("leading-a-workshop.md");
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

static void expect_number(const char *guide, const char *before, int number, const char *behind)
{
    TextBuffer words = {0};
    text_buffer_format(&words, "%s%d%s", before, number, behind);
    expect_said(guide, words.text);
    text_buffer_free(&words);
}

static void the_columns_signs_and_limits_are_those_of_decks(void **state)
{
    (void)state;
    Library library = shipped_content();
    char *guide = read_guide("writing-a-deck.md");
    for (int i = 0; i < DECK_COLUMNS; i++) {
        TextBuffer name = {0};
        text_buffer_format(&name, "`%s`", deck_columns[i].name);
        expect_said(guide, name.text);
        text_buffer_free(&name);
    }
    for (int i = 0; i < library.article->quotation_count; i++) {
        const Quotation *quotation = &library.article->quotations[i];
        expect_said(guide, quotation->kind == QUOTATION_SIGN ? quotation->id : NULL);
    }
    for (int i = 0; i < AREA_COUNT; i++) {
        expect_said(guide, area_id((Area)i));
    }
    expect_said(guide, level_names[LEVEL_CLEAR]);
    expect_said(guide, level_names[LEVEL_CLOSE]);
    expect_number(guide, "at most ", CARD_TEXT_MOST, " characters and two sentences");
    expect_number(guide, "the same in ", CARD_SHORT_MOST, " characters");
    expect_number(guide, "one sentence, ", CARD_WHY_WORDS_MOST, " words at most");
    expect_number(guide, "the two differ, in ", CARD_DIFFERENCE_MOST, " characters");
    expect_number(guide, "may stay empty: ", CARD_QUESTION_MOST, " characters, ends in a question mark");
    expect_number(guide, "may stay empty: ", CARD_NOTE_MOST, " characters |");
    expect_number(guide, "say in ", CARD_PICTURE_MOST, " characters what can be seen");
    expect_number(guide, "Up to ", OWN_COLUMNS_MOST, " of them fit");
    free(guide);
    library_free(&library);
}

/* The line of --check that it shows is the one that such a card gets. */
static void its_mistake_is_said_so(void **state)
{
    (void)state;
    Library library = shipped_content();
    char *guide = read_guide("writing-a-deck.md");
    TextBuffer text = {0}, said = {0};
    Problems problems = {0};
    text_buffer_say(&text, "id,side,sign,area,level,text,short,why,telling\n\n\n\n\n\n\n\na,codependent,"
                           "codependent-decisions,work,clear,");
    for (int i = 0; i < CARD_TEXT_MOST + 12; i++) {
        text_buffer_say(&text, "x");
    }
    text_buffer_say(&text, ",x,x,x\n");
    assert_null(deck_read("my.csv", text.text, text.length, library.article, &problems));
    problems_write(&problems, &said);
    const char *line = strstr(said.text, "row 9, column F");
    assert_non_null(line);
    TextBuffer shown = {0};
    text_buffer_add(&shown, line, strcspn(line, "\n"));
    expect_said(guide, shown.text);
    text_buffer_free(&shown);
    text_buffer_free(&said);
    text_buffer_free(&text);
    problems_free(&problems);
    free(guide);
    library_free(&library);
}

static void a_translator_is_told_the_limits_of_cards(void **state)
{
    (void)state;
    char *guide = read_guide("translate-in-an-afternoon.md");
    expect_number(guide, "| `text` | ", CARD_TEXT_MOST, " characters, two sentences |");
    expect_number(guide, "| `short` | ", CARD_SHORT_MOST, " characters |");
    expect_number(guide, "| `why` | one sentence, ", CARD_WHY_WORDS_MOST, " words |");
    expect_number(guide, "| `difference` | ", CARD_DIFFERENCE_MOST, " characters |");
    expect_number(guide, "| `question` | ", CARD_QUESTION_MOST, " characters, ends in a question mark |");
    expect_number(guide, "| `note` | ", CARD_NOTE_MOST, " characters |");
    free(guide);
}

/* Its example is Polish, which has forms that English has not. */
static void a_translator_is_told_of_plural_forms(void **state)
{
    (void)state;
    static const char file[] = "{\"format\": 1, \"language\": \"pl\", \"name\": \"Polski\", \"texts\": {\n"
                               "\"decks.cards.one\": \"{count} karta\", \"decks.cards.other\": \"{count} karty\"}}";
    char *guide = read_guide("translate-in-an-afternoon.md");
    Problems problems = {0};
    assert_null(language_read("pl.json", file, strlen(file), &problems));
    assert_int_not_equal(problems.count, 0);
    expect_said(guide, problems.items[0].text);
    problems_free(&problems);
    free(guide);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotations_are_the_articles),
        cmocka_unit_test(help_is_the_games),
        cmocka_unit_test(the_columns_signs_and_limits_are_those_of_decks),
        cmocka_unit_test(its_mistake_is_said_so),
        cmocka_unit_test(a_translator_is_told_the_limits_of_cards),
        cmocka_unit_test(a_translator_is_told_of_plural_forms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
