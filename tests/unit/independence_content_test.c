/* The weeks that come with the challenge independence: their words, and what its format finds in a file. */
#include "file.h"
#include "independence.h"
#include "shipped_content.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *const WEEKS = PROJECT_FOLDER "/content/challenges/independence.json";

static Library library;
static int step; /* the challenge's number */

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    step = challenge_find("independence");
    return step >= 0 && library.challenges.items[step] != NULL ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

static int variant_count(void)
{
    return challenge_variant_count(library.challenges.items[step]);
}

static const IndependenceVariant *variant_at(int index)
{
    return challenge_variant(library.challenges.items[step], index);
}

static void check_words(const char *text)
{
    static const char *const never[] = {"!",     "\"",    "'",      "wrong", "fail",    "correct", "score",
                                        "toxic", "selfish", "bad ",  " hate","angry",   "guilt",   "should",
                                        "must",  "always",  " never", "duty to", " owe",   "blame"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        if (strstr(text, never[i])) {
            fail_msg("\"%s\" says %s", text, never[i]);
        }
    }
}

static void the_words_are_kept(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++) {
        const IndependenceVariant *variant = variant_at(v);
        for (int i = 0; i < variant->activities.count; i++) {
            check_words(week_activity(variant, i)->text);
            check_words(week_activity(variant, i)->note);
            assert_int_equal(week_activity(variant, i)->note[strlen(week_activity(variant, i)->note) - 1], '.');
        }
        for (int i = 0; i < variant->asks.count; i++) {
            const WeekAsk *ask = week_ask(variant, i);
            const char *texts[] = {ask->request, ask->moved, ask->shared, ask->declined};
            for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
                check_words(texts[t]);
            }
        }
    }
}

static const char *const DAYS[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const PARTS[] = {"morning", "midday", "evening"};

/* A request names its time; what is answered when it is moved names none, as it may be moved to any. */
static void requests_name_their_time(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++) {
        for (int i = 0; i < variant_at(v)->asks.count; i++) {
            const WeekAsk *ask = week_ask(variant_at(v), i);
            if (!strstr(ask->request, DAYS[ask->day]) || !strstr(ask->request, PARTS[ask->part])) {
                fail_msg("\"%s\" does not say when", ask->request);
            }
            for (int day = 0; day < WEEK_DAYS; day++) {
                assert_null(strstr(ask->moved, DAYS[day]));
                assert_null(strstr(ask->shared, DAYS[day]));
            }
        }
    }
}

/* No two weeks share an answer or a note, so that each is a life of its own. */
static void each_week_is_one_of_its_own(void **unused)
{
    (void)unused;
    const char *said[64 * 16];
    int count = 0;
    assert_in_range(variant_count(), 3, 16);
    for (int v = 0; v < variant_count(); v++) {
        const IndependenceVariant *variant = variant_at(v);
        int first = count;
        for (int i = 0; i < variant->activities.count; i++) {
            said[count++] = week_activity(variant, i)->note;
        }
        for (int i = 0; i < variant->asks.count; i++) {
            said[count++] = week_ask(variant, i)->moved;
            said[count++] = week_ask(variant, i)->shared;
            said[count++] = week_ask(variant, i)->declined;
        }
        for (int new = first; new < count; new++) {
            for (int old = 0; old < new; old++) {
                assert_string_not_equal(said[old], said[new]);
            }
        }
    }
}

/* Reads the shipped file with one stretch of it replaced, and gives what is found; "" for nothing. */
static TextBuffer problems_with(const char *old, const char *new)
{
    char *bytes, *at;
    size_t length;
    Error error;
    TextBuffer changed = {0}, words = {0};
    Problems problems = {0};
    assert_true(file_read(WEEKS, 1 << 20, &bytes, &length, &error));
    at = strstr(bytes, old);
    assert_non_null(at);
    text_buffer_add(&changed, bytes, (size_t)(at - bytes));
    text_buffer_say(&changed, new);
    text_buffer_say(&changed, at + strlen(old));
    ChallengeContent *content = challenge_content_read("weeks.json", changed.text, strlen(changed.text),
                                                       &independence_rules.format, &problems);
    problems_write(&problems, &words);
    assert_true((content == NULL) == (problems.count > 0));
    challenge_content_free(content);
    problems_free(&problems);
    text_buffer_free(&changed);
    free(bytes);
    return words;
}

static void finds(const char *old, const char *new, const char *expected)
{
    TextBuffer words = problems_with(old, new);
    if (!words.text || !strstr(words.text, expected)) {
        fail_msg("expected \"%s\", found: %s", expected, words.text ? words.text : "nothing");
    }
    text_buffer_free(&words);
}

static void the_format_finds_what_no_table_sees(void **unused)
{
    (void)unused;
    TextBuffer none = problems_with("Swim", "Swim");
    assert_true(none.text == NULL || none.text[0] == '\0');
    text_buffer_free(&none);
    finds("\"text\": \"Swim\"", "\"text\": \"Photographs\"", "too long for a cell");
    finds("\"text\": \"Ward\"", "\"text\": \"Nightshift\"", "too long for a cell");
    finds("\"text\": \"Sofa\"", "\"text\": \"Refurbishing\"", "too long for a cell");
    finds("\"text\": \"Swim\"", "\"text\": \"Nap\"", "called “Nap” too");
    finds("\"text\": \"Swim\", \"kind\": \"alone\"", "\"text\": \"Swim\", \"kind\": \"either\"", "activities “alone”");
    finds("\"text\": \"Choir\", \"kind\": \"together\"", "\"text\": \"Choir\", \"kind\": \"alone\"",
          "activities “together”");
    finds("\"text\": \"Film\", \"kind\": \"either\"", "\"text\": \"Film\", \"kind\": \"alone\"", "activities “either”");
    finds("{\"day\": 0, \"part\": 0", "{\"day\": 0, \"part\": 1", "Something fixed is there already");
    finds("\"day\": 2,\n          \"part\": 1", "\"day\": 0,\n          \"part\": 1", "This cell is fixed");
    finds("\"day\": 2,\n          \"part\": 1", "\"day\": 5,\n          \"part\": 0", "asks for the same cell");
    finds("\"part\": 0, \"text\": \"Ward\"", "\"part\": 3, \"text\": \"Ward\"", "from 0 to 2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_are_kept),
        cmocka_unit_test(requests_name_their_time),
        cmocka_unit_test(each_week_is_one_of_its_own),
        cmocka_unit_test(the_format_finds_what_no_table_sees),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
