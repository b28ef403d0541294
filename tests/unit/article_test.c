/* The article and help: what is read, each mistake's place, and the quoted words themselves: every one a verbatim
 * stretch of the article, by checksum always and against its text where that lies beside the project. */
#include "article_checksums.h"
#include "expect_problems.h"
#include "shipped_content.h"

#include "checksum.h"
#include "file.h"

#include <stdio.h>
#include <stdlib.h>

/* --- a small article, complete, a line for each thing --- */

static TextBuffer sound_article(void)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    static const char *const topics[] = {"choices", "needs", "closeness", "feelings"};
    TextBuffer text = {0};
    text_buffer_say(&text,
                    "{\"format\": 1, \"title\": \"T\", \"site\": \"s\", \"address\": \"a\",\n"
                    "\"sections\": [\n{\"id\": \"one\", \"title\": \"One\"},\n{\"id\": \"two\", \"title\": \"Two\"}],\n"
                    "\"quotations\": [\n"
                    "{\"id\": \"free\", \"section\": \"one\", \"kind\": \"sentence\", \"text\": \"Free.\"},\n");
    for (int side = 0; side < 2; side++) { /* lines 7 and 12 */
        text_buffer_format(&text,
                           "{\"id\": \"d%d\", \"section\": \"one\", \"kind\": \"definition\", \"side\": \"%s\", "
                           "\"text\": \"Is.\"},\n",
                           side, sides[side]);
        for (int topic = 0; topic < 4; topic++) { /* lines 8 to 11 and 13 to 16 */
            text_buffer_format(&text,
                               "{\"id\": \"s%d%d\", \"section\": \"two\", \"kind\": \"sign\", \"side\": \"%s\", "
                               "\"topic\": \"%s\", \"text\": \"Sign.\"},\n",
                               side, topic, sides[side], topics[topic]);
        }
    }
    for (int step = 1; step <= 5; step++) { /* lines 17 to 21 */
        text_buffer_format(&text,
                           "{\"id\": \"step%d\", \"section\": \"two\", \"kind\": \"step\", \"step\": %d, "
                           "\"title\": \"Do\", \"text\": \"Do it.\"}%s\n",
                           step, step, step < 5 ? "," : "]}");
    }
    assert_false(text.failed);
    return text;
}

static void expect_all(const char *old, const char *new, const Expected *expected, size_t count)
{
    TextBuffer sound = sound_article(), text = replaced(sound.text, old, new);
    Problems problems = {0};
    Article *article = article_read("article.json", text.text, text.length, &problems);
    assert_int_equal(article == NULL, count > 0);
    expect_problems(&problems, expected, count);
    article_free(article);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static void expect(const char *old, const char *new, int line, int column, const char *words)
{
    expect_all(old, new, (const Expected[]){{line, column, words}}, 1);
}

static void an_article_is_read(void **state)
{
    (void)state;
    TextBuffer text = sound_article();
    Problems problems = {0};
    Article *article = article_read("article.json", text.text, text.length, &problems);
    text_buffer_free(&text);
    expect_problems(&problems, NULL, 0);
    assert_string_equal(article->title, "T");
    assert_int_equal(article->section_count, 2);
    assert_string_equal(article->sections[1].title, "Two");
    assert_int_equal(article->quotation_count, 16);
    const Quotation *sign = &article->quotations[article_sign(article, SIDE_INTERDEPENDENT, TOPIC_CLOSENESS)];
    assert_string_equal(sign->id, "s12");
    assert_int_equal(sign->section, 1);
    assert_int_equal(sign->step, 0);
    assert_null(sign->title);
    const Quotation *step = &article->quotations[article_find(article, "step4")];
    assert_int_equal(step->kind, QUOTATION_STEP);
    assert_int_equal(step->step, 4);
    assert_int_equal(step->side, SIDE_EITHER);
    assert_int_equal(step->topic, TOPIC_COUNT);
    assert_string_equal(step->title, "Do");
    assert_int_equal(article_find(article, "nowhere"), -1);
    assert_int_equal(article_sign(article, SIDE_EITHER, TOPIC_NEEDS), -1);
    article_free(article);
    article_free(NULL);
}

static void an_articles_mistakes_are_placed(void **state)
{
    (void)state;
    expect("\"section\": \"one\"", "\"section\": \"onn\"", 6, 27,
           "no section “onn” in the list of sections. Did you mean “one”");
    expect("\"kind\": \"sentence\"", "\"kind\": \"joke\"", 6, 42, "The kinds are: sentence, definition, sign, step");
    expect("\"Free.\"", "\"Free.\", \"topic\": \"needs\"", 6, 71, "A sentence has no “topic”. Delete it.");
    expect("\"Free.\"", "\"Free.\", \"step\": 1", 6, 71, "A sentence has no “step”");
    expect("\"Free.\"", "\"Free.\", \"title\": \"x\"", 6, 71, "A sentence has no “title”");
    expect("\"Free.\"", "\"Free.\", \"side\": \"left\"", 6, 79, "The sides are: codependent, interdependent, either");
    expect_all("\"Free.\"", "\"Free.\", \"side\": \"either\"", NULL, 0);
    expect("\"id\": \"free\"", "\"id\": \"d0\"", 7, 8, "The id “d0” is taken: it stands in line 6 already");
    expect("{\"id\": \"two\"", "{\"id\": \"two\", \"title\": \"2\"},\n{\"id\": \"two\"", 5, 8,
           "it stands in line 4 already");
    expect("\"Do it.\"", "\"Do it.\", \"side\": \"either\"", 17, 95, "A step has no “side”");
    expect_all("\"step\": 2", "\"step\": 6",
               (const Expected[]){{5, 15, "Step 2 is missing"}, {18, 59, "a whole number from 1 to 5"}}, 2);
    expect_all("\"step\": 2", "\"step\": 1.5",
               (const Expected[]){{5, 15, "Step 2 is missing"}, {18, 59, "a whole number from 1 to 5"}}, 2);
    expect_all("\"step\": 2", "\"step\": 3",
               (const Expected[]){{5, 15, "Step 2 is missing"},
                                  {19, 1, "There is a second step of this number; the first begins in line 18"}},
               2);
    expect_all("\"topic\": \"needs\"", "\"topic\": \"choices\"",
               (const Expected[]){{5, 15, "The sign of the side “codependent” and the topic “needs” is missing"},
                                  {9, 1, "There is a second sign of this side and topic; the first begins in line 8"}},
               2);
    expect_all(", \"topic\": \"needs\"", "",
               (const Expected[]){{5, 15, "topic “needs” is missing"}, {9, 1, "“topic” is missing from this sign"}}, 2);
    expect_all("\"kind\": \"definition\", \"side\": \"codependent\"", "\"kind\": \"definition\"",
               (const Expected[]){{5, 15, "The definition of the side “codependent” is missing"},
                                  {7, 1, "“side” is missing from this definition"}},
               2);
    expect_all("\"kind\": \"definition\", \"side\": \"codependent\"", "\"kind\": \"definition\", \"side\": \"either\"",
               (const Expected[]){{5, 15, "The definition of the side “codependent” is missing"},
                                  {7, 62, "“either” is not one of the sides"}},
               2);
    expect("{\"id\": \"one\", \"title\": \"One\"}", "{\"id\": \"one\"}", 3, 1,
           "“title” is missing: a section needs it");
    expect("\"T\"", "\"\"", 1, 24, "“title” is empty");
}

/* --- help --- */

static const char sound_help[] =
    "{\"format\": 1, \"entries\": [\n"
    "{\"country\": \"US\", \"country_name\": \"United States\", \"name\": \"Hotline\",\n"
    " \"how\": \"Call.\", \"phone\": \"1\", \"source\": \"a\", \"checked\": \"2022\"},\n"
    "{\"country\": \"*\", \"country_name\": \"Elsewhere\", \"name\": \"Number\", \"how\": \"Call.\",\n"
    " \"text_message\": \"x\", \"address\": \"y\", \"source\": \"b\", \"checked\": \"2024-02-29\"}]}";

static void help_is_read(void **state)
{
    (void)state;
    Problems problems = {0};
    Help *help = help_read("help.json", sound_help, strlen(sound_help), &problems);
    expect_problems(&problems, NULL, 0);
    assert_int_equal(help->count, 2);
    assert_string_equal(help->entries[0].phone, "1");
    assert_null(help->entries[0].text_message);
    assert_string_equal(help->entries[1].country, "*");
    assert_string_equal(help->entries[1].checked, "2024-02-29");
    assert_null(help->entries[1].phone);
    help_free(help);
    help_free(NULL);
}

static void expect_in_help(const char *old, const char *new, int line, int column, const char *words)
{
    TextBuffer text = replaced(sound_help, old, new);
    Problems problems = {0};
    assert_null(help_read("help.json", text.text, text.length, &problems));
    expect_problems(&problems, (const Expected[]){{line, column, words}}, 1);
    text_buffer_free(&text);
}

static void helps_mistakes_are_placed(void **state)
{
    (void)state;
    expect_in_help("\"US\"", "\"usa\"", 2, 13, "two capital letters, like US, or *");
    expect_in_help("\"US\"", "\"Us\"", 2, 13, "no code of a country");
    static const char *const dates[] = {"22",        "2022-13",    "2022-00",   "2022-02-30",
                                        "2022-1-01", "2022/01/01", "yesterday", "2022-01-1x"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        expect_in_help("2022", dates[i], 3, 58, "is no date");
    }
    expect_in_help("\"how\": \"Call.\",", "", 2, 1, "“how” is missing: an entry needs it");
    expect_in_help("\"phone\"", "\"phon\"", 3, 18, "Did you mean “phone”?");
}

/* --- the words themselves --- */

static void check_sum(const char *id, const char *kind, const char *text)
{
    char name[100];
    snprintf(name, sizeof name, "%s%s", id, kind);
    for (size_t i = 0; i < sizeof article_checksums / sizeof *article_checksums; i++) {
        const ArticleChecksum *sum = &article_checksums[i];
        if (strcmp(sum->id, name) == 0) {
            if (strlen(text) != sum->length || checksum_crc32(0, text, strlen(text)) != sum->crc32) {
                fail_msg("%s is not what the article says: %s", name, text);
            }
            return;
        }
    }
    fail_msg("%s has no checksum. Compare it with the article, byte for byte, and add {\"%s\", 0x%08X, %zu}.", name,
             name, (unsigned)checksum_crc32(0, text, strlen(text)), strlen(text));
}

static void quotations_are_those_that_were_compared(void **state)
{
    (void)state;
    Library library = shipped_content();
    for (int i = 0; i < library.article->quotation_count; i++) {
        const Quotation *quotation = &library.article->quotations[i];
        check_sum(quotation->id, "", quotation->text);
        if (quotation->title != NULL) {
            check_sum(quotation->id, " title", quotation->title);
        }
        assert_null(strstr(quotation->text, "__")); /* the page's typos are never shown */
        assert_null(strstr(quotation->text, "inpartner"));
    }
    for (int i = 0; i < library.article->section_count; i++) {
        check_sum(library.article->sections[i].id, " section", library.article->sections[i].title);
    }
    library_free(&library);
}

static void quotations_are_stretches_of_the_article(void **state)
{
    (void)state;
    char *text = NULL;
    size_t length;
    if (!file_read(PROJECT_FOLDER "/../shared/article.txt", 1024 * 1024, &text, &length, NULL)) {
        print_message("The article's text is not beside the project: compared by checksum only.\n");
        return;
    }
    Library library = shipped_content();
    const char *last = text;
    for (int i = 0; i < library.article->quotation_count; i++) {
        const Quotation *quotation = &library.article->quotations[i];
        const char *section = strstr(text, library.article->sections[quotation->section].title);
        const char *found = strstr(text, quotation->text);
        if (found == NULL || section == NULL || section > found) {
            fail_msg("%s is no stretch of the article in its section: %s", quotation->id, quotation->text);
        }
        if (strstr(last, quotation->text) == NULL) {
            fail_msg("%s stands in the article before the quotation that it follows here", quotation->id);
        }
        last = found;
        assert_true(quotation->title == NULL || strstr(text, quotation->title) != NULL);
    }
    assert_non_null(strstr(text, library.article->title));
    library_free(&library);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_is_read),
        cmocka_unit_test(an_articles_mistakes_are_placed),
        cmocka_unit_test(help_is_read),
        cmocka_unit_test(helps_mistakes_are_placed),
        cmocka_unit_test(quotations_are_those_that_were_compared),
        cmocka_unit_test(quotations_are_stretches_of_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
