/* The weeks that come with the challenge independence: their words, and what its format finds in a file. */
#define CHALLENGE "independence"
#include "challenge_bench.h"

#include "independence.h"

static const IndependenceVariant *variant_at(int index)
{
    return shipped_variant(index);
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

static void the_format_finds_what_no_table_sees(void **unused)
{
    (void)unused;
    finds_nothing("Swim");
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
    return cmocka_run_group_tests(tests, load_step, unload);
}
