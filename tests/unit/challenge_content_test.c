/* Challenge files: what a sound one becomes, and for each mistake its exact line and column, in a format of the test's
 * own with lists in lists. */
#include "expect_problems.h"

#include "library.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* --- a format --- */

typedef struct Answer {
    const char *text, *next;
    int tone;
} Answer;

typedef struct Moment {
    const char *id, *says;
    int hour;
    ShapeList answers;
} Moment;

typedef struct Talk {
    Variant head;
    const char *note;
    int mood, minutes;
    ShapeList moments, extras;
} Talk;

static const char *const tones[] = {"warm", "cool"};

static const ShapeField answer_fields[] = {
    SHAPE_TEXT_OF(Answer, text, 12),
    {.name = "next", .kind = SHAPE_ID, .offset = offsetof(Answer, next), .optional = true},
    SHAPE_CHOICE_OF(Answer, tone, tones, "tones")};
static const Shape answer_shape = {"an answer", sizeof(Answer), answer_fields, 3};

static const ShapeField moment_fields[] = {SHAPE_ID_OF(Moment, id), SHAPE_TEXT_OF(Moment, says, 0),
                                           SHAPE_NUMBER_OF(Moment, hour, -2, 23),
                                           SHAPE_LIST_OF(Moment, answers, &answer_shape, 1, 3)};
static const Shape moment_shape = {"a moment", sizeof(Moment), moment_fields, 4};

static const ShapeField talk_fields[] = {
    VARIANT_FIELDS(Talk),
    {.name = "note", .kind = SHAPE_TEXT, .offset = offsetof(Talk, note), .optional = true},
    {.name = "mood",
     .kind = SHAPE_CHOICE,
     .offset = offsetof(Talk, mood),
     .optional = true,
     .names = tones,
     .name_count = 2,
     .plural = "moods"},
    {.name = "minutes", .kind = SHAPE_NUMBER, .offset = offsetof(Talk, minutes), .optional = true, .most = 60},
    SHAPE_LIST_OF(Talk, moments, &moment_shape, 2, 4),
    {.name = "extras", .kind = SHAPE_LIST, .offset = offsetof(Talk, extras), .optional = true, .items = &answer_shape}};
static const Shape talk_shape = {"a talk", sizeof(Talk), talk_fields, 7};

static int checked; /* how often check_talk was called */

/* No answer may be “no”, at least one moment is in the evening, and a talk of the title “Nowhere” names no part of
 * itself. */
static void check_talk(const void *variant, ShapeCheck *check)
{
    const Talk *talk = variant;
    const Moment *moments = talk->moments.items;
    int evenings = 0;
    checked++;
    for (int i = 0; i < talk->moments.count; i++) {
        const Answer *answers = moments[i].answers.items;
        evenings += moments[i].hour >= 18;
        for (int k = 0; k < moments[i].answers.count; k++) {
            if (strcmp(answers[k].text, "no") == 0) {
                shape_mistake(check, &answers[k], "text", "“%s” can't be answer %d.", answers[k].text, k);
                shape_mistake(check, &answers[k], "next", "No next.");
            }
        }
    }
    if (evenings == 0) {
        shape_mistake(check, talk, NULL, "No evening.");
        shape_mistake(check, talk, "moments", "None of these.");
    }
    if (strcmp(talk->head.title, "Nowhere") == 0) {
        shape_mistake(check, &checked, "title", "Nowhere.");
    }
}

static const ChallengeFormat talks = {"talks", &talk_shape, check_talk};
static const ChallengeFormat walks = {"walks", &talk_shape, NULL};
static const ChallengeFormat *const format_list[] = {&walks, &talks};

/* Variant i begins in line 7 + 18 * i: id, title, its moments in lines 11 and 17, each with id, says, hour, and its
 * answers in the fourth and fifth line after it. */
static TextBuffer sound_file(int variants)
{
    TextBuffer text = {0};
    text_buffer_say(&text, "{\n  \"format\": 1,\n  \"challenge\": \"talks\",\n  \"language\": \"en\",\n"
                           "  \"licence\": \"CC BY 4.0\",\n  \"variants\": [\n");
    for (int i = 0; i < variants; i++) {
        text_buffer_format(&text,
                           "    {\n      \"id\": \"talk-%d\",\n      \"title\": \"Talk %d\",\n"
                           "      \"moments\": [\n",
                           i, i);
        for (int k = 0; k < 2; k++) {
            text_buffer_format(&text,
                               "        {\"id\": \"moment-%d\",\n"
                               "         \"says\": \"Says %d\",\n"
                               "         \"hour\": %d,\n"
                               "         \"answers\": [\n"
                               "           {\"text\": \"ja, %d-%d\", \"tone\": \"warm\", \"next\": \"moment-1\"},\n"
                               "           {\"text\": \"ö\", \"tone\": \"cool\"}]}%s\n",
                               k, k, 17 + k, i, k, k == 0 ? "," : "");
        }
        text_buffer_format(&text, "      ]\n    }%s\n", i + 1 < variants ? "," : "");
    }
    text_buffer_say(&text, "  ]\n}\n");
    assert_false(text.failed);
    return text;
}

static ChallengeContent *read_text(const char *text, Problems *problems)
{
    return challenge_content_read("talks.json", text, strlen(text), &talks, problems);
}

static void expect_in(const char *text, const Expected *expected, size_t count)
{
    Problems problems = {0};
    assert_null(read_text(text, &problems));
    for (size_t i = 0; i < problems.count; i++) {
        assert_string_equal(problems.items[i].file, "talks.json");
    }
    expect_problems(&problems, expected, count);
}

static void expect_all(const char *old, const char *new, const Expected *expected, size_t count)
{
    TextBuffer sound = sound_file(2);
    TextBuffer text = replaced(sound.text, old, new);
    expect_in(text.text, expected, count);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static void expect(const char *old, const char *new, int line, int column, const char *words)
{
    Expected expected = {line, column, words};
    expect_all(old, new, &expected, 1);
}

static ChallengeContent *read_replaced(const char *old, const char *new)
{
    TextBuffer sound = sound_file(2);
    TextBuffer text = replaced(sound.text, old, new);
    Problems problems = {0};
    ChallengeContent *content = read_text(text.text, &problems);
    expect_problems(&problems, NULL, 0);
    text_buffer_free(&text);
    text_buffer_free(&sound);
    assert_non_null(content);
    return content;
}

/* --- a sound file --- */

static void a_sound_file_becomes_structs(void **state)
{
    (void)state;
    TextBuffer text = sound_file(3);
    Problems problems = {0};
    checked = 0;
    ChallengeContent *content = read_text(text.text, &problems);
    expect_problems(&problems, NULL, 0);
    text_buffer_free(&text); /* nothing of it is kept */
    assert_non_null(content);
    assert_int_equal(challenge_variant_count(content), 3);
    assert_int_equal(checked, 3);
    for (int i = 0; i < 3; i++) {
        char id[16];
        const Talk *talk = challenge_variant(content, i);
        snprintf(id, sizeof id, "talk-%d", i);
        assert_string_equal(((const Variant *)challenge_variant(content, i))->id, id);
        assert_string_equal(talk->head.id, id);
        assert_int_equal(talk->moments.count, 2);
    }
    const Talk *talk = challenge_variant(content, 2);
    const Moment *moment = (const Moment *)talk->moments.items + 1;
    const Answer *answers = moment->answers.items;
    assert_string_equal(talk->head.title, "Talk 2");
    assert_string_equal(moment->id, "moment-1");
    assert_string_equal(moment->says, "Says 1");
    assert_int_equal(moment->hour, 18);
    assert_int_equal(moment->answers.count, 2);
    assert_string_equal(answers[0].text, "ja, 2-1");
    assert_string_equal(answers[0].next, "moment-1");
    assert_int_equal(answers[0].tone, 0);
    assert_string_equal(answers[1].text, "ö");
    assert_int_equal(answers[1].tone, 1);
    challenge_content_free(content);
    challenge_content_free(NULL);
}

static void what_is_left_out_is_nothing(void **state)
{
    (void)state;
    ChallengeContent *content =
        read_replaced("\"title\": \"Talk 1\"", "\"title\": \"Talk 1\", \"note\": \"N\", \"mood\": \"cool\", "
                                               "\"minutes\": 60, \"extras\": [{\"text\": \"x\", \"tone\": \"cool\"}]");
    const Talk *bare = challenge_variant(content, 0), *full = challenge_variant(content, 1);
    assert_null(bare->note);
    assert_int_equal(bare->mood, -1);
    assert_int_equal(bare->minutes, 0);
    assert_int_equal(bare->extras.count, 0);
    assert_null(((const Answer *)((const Moment *)bare->moments.items)->answers.items)[1].next);
    assert_string_equal(full->note, "N");
    assert_int_equal(full->mood, 1);
    assert_int_equal(full->minutes, 60);
    assert_int_equal(full->extras.count, 1);
    challenge_content_free(content);
    content = read_replaced("\"format\": 1", "\"$schema\": \"../schemas/talks.json\", \"format\": 1");
    challenge_content_free(content);
}

static void the_limits_themselves_fit(void **state)
{
    (void)state;
    ChallengeContent *content = read_replaced("\"ö\"", "\"ööööööööööö.\"");
    challenge_content_free(content);
    content = read_replaced("\"hour\": 17", "\"hour\": -2");
    assert_int_equal(((const Moment *)((const Talk *)challenge_variant(content, 0))->moments.items)->hour, -2);
    challenge_content_free(content);
    content = read_replaced("\"hour\": 17", "\"hour\": 23");
    challenge_content_free(content);
    content = read_replaced("{\"text\": \"ö\"", "{\"text\": \"a\", \"tone\": \"warm\"}, {\"text\": \"ö\"");
    challenge_content_free(content);
    TextBuffer most = sound_file(CHALLENGE_VARIANTS_MOST);
    Problems problems = {0};
    content = read_text(most.text, &problems);
    assert_int_equal(challenge_variant_count(content), CHALLENGE_VARIANTS_MOST);
    challenge_content_free(content);
    text_buffer_free(&most);
}

/* --- mistakes that the tables see --- */

static void the_files_own_fields_are_checked(void **state)
{
    (void)state;
    expect("\"format\": 1", "\"format\": 2", 2, 13, "format 1");
    expect("\"format\": 1,", "", 1, 1, "“format” is missing: the challenge needs it");
    expect("\"en\"", "\"English\"", 4, 15, "no code of a language");
    expect("\"licence\": \"CC BY 4.0\",", "", 1, 1, "“licence” is missing");
    expect("\"licence\"", "\"autor\": \"x\", \"licence\"", 5, 3,
           "no field “autor” here. The fields are: $schema, format, challenge, language, licence, variants.");
    expect("\"licence\"", "\"variant\": \"x\", \"licence\"", 5, 3, "Did you mean “variants”?");
    expect("\"talks\"", "\"walks\"", 3, 16, "“walks” is not one of the challenges. Did you mean “talks”?");
    expect("\"talks\"", "\"boundaries\"", 3, 16, "The challenges are: talks.");
    expect("\"talks\"", "7", 3, 16, "“challenge” should be text in double quotes, not a number");
    expect("\"challenge\": \"talks\",", "", 1, 1, "“challenge” is missing");
    expect_in("{\"format\": 1, \"challenge\": \"talks\", \"language\": \"en\", \"licence\": \"x\",\n\"variants\": []}",
              (const Expected[]){{2, 13, "There is no variant here. Write at least one."}}, 1);
    expect_in("{\"format\": 1, \"challenge\": \"talks\", \"language\": \"en\", \"licence\": \"x\",\n\"variants\": {}}",
              (const Expected[]){{2, 13, "“variants” should be a list"}}, 1);
    expect_in("{\"format\": 1, \"challenge\": \"talks\", \"language\": \"en\", \"licence\": \"x\"}",
              (const Expected[]){{1, 1, "“variants” is missing"}}, 1);
    expect_in("[]", (const Expected[]){{1, 1, "should begin with an opening brace"}}, 1);
    TextBuffer many = sound_file(CHALLENGE_VARIANTS_MOST + 2);
    expect_in(many.text, (const Expected[]){{6, 15, "has 66 variants; at most 64 fit. Take 2 out."}}, 1);
    text_buffer_free(&many);
}

static void a_variants_fields_are_checked(void **state)
{
    (void)state;
    expect("\"id\": \"talk-0\",", "", 7, 5, "“id” is missing: a talk needs it. Add it.");
    expect("\"talk-0\"", "\"Talk 0\"", 8, 13, "“id” can't be “Talk 0”");
    expect("\"talk-1\"", "\"talk-0\"", 26, 13, "Two variants have the id “talk-0”: the first stands in line 8.");
    expect("\"title\"", "\"titel\": 1, \"title\"", 9, 7, "no field “titel” here. Did you mean “title”?");
    expect("\"title\": \"Talk 0\"", "\"title\": \"123456789 123456789 123456789 123456789 123456789\"", 9, 16,
           "“title” has 49 characters; at most 48 fit. Shorten it by 1.");
    expect("\"Talk 0\"", "\"\"", 9, 16, "“title” is empty");
    expect("\"title\"", "\"mood\": \"col\", \"title\"", 9, 15,
           "“col” is not one of the moods. Did you mean “cool”? The moods are: warm, cool.");
    expect("\"title\"", "\"minutes\": 61, \"title\"", 9, 18, "“minutes” should be a whole number from 0 to 60");
    expect("\"title\"", "\"minutes\": 1.5, \"title\"", 9, 18, "“minutes” should be a whole number from 0 to 60");
    expect("\"title\"", "\"minutes\": -9223372036854775808, \"title\"", 9, 18, "whole number");
    expect("\"title\"", "\"minutes\": null, \"title\"", 9, 18, "leave the field out");
    expect("\"title\"", "\"note\": \"two\\nlines\", \"title\"", 9, 19, "line break can't stand in this text");
    expect("\"variants\": [\n", "\"variants\": [\n  \"talk-9\",\n", 7, 3, "Here should stand a talk, its fields in br");
}

static void fields_in_lists_are_checked(void **state)
{
    (void)state;
    expect("\"hour\": 17", "\"hour\": 24", 13, 18,
           "“hour” should be a whole number from -2 to 23. Choose one of these.");
    expect("\"hour\": 17", "\"hour\": -3", 13, 18, "“hour” should be a whole number from -2 to 23");
    expect("\"hour\": 17", "\"hour\": \"17\"", 13, 18, "“hour” should be a number, not text");
    expect("\"hour\": 17,", "", 11, 9, "“hour” is missing: a moment needs it");
    expect("\"says\"", "\"sais\": \"x\", \"says\"", 12, 10, "Did you mean “says”?");
    expect("\"tone\": \"cool\"", "\"tone\": \"kool\"", 16, 34,
           "“kool” is not one of the tones. Did you mean “cool”? The tones are: warm, cool.");
    expect("\"tone\": \"cool\"", "\"tone\": 1", 16, 34, "“tone” should be text");
    expect("{\"text\": \"ö\", ", "{", 16, 12, "“text” is missing: an answer needs it");
    expect("\"ö\"", "\"ö23456789 123\"", 16, 21, "“text” has 13 characters; at most 12 fit");
    expect("\"ö\"", "\"\\u00e9\\u0007\"", 16, 28, "control character");
    expect("\"ö\"", "\"ö\", \"tune\": 1", 16, 26, "no field “tune” here. Did you mean “tone”?");
    expect("\"next\": \"moment-1\"", "\"next\": \"Moment\"", 15, 56, "“next” can't be “Moment”");
    expect("{\"text\": \"ö\"", "7, {\"text\": \"ö\"", 16, 12, "Here should stand an answer");
    expect("\"ö\"", "\"ö\", \"text\": \"a\"", 16, 26, "“text” stands");
}

static void lengths_of_lists_are_checked(void **state)
{
    (void)state;
    static const char answer[] = "{\"text\": \"ja, 0-0\", \"tone\": \"warm\", \"next\": \"moment-1\"},\n";
    TextBuffer sound = sound_file(1), three = {0};
    text_buffer_format(&three, "%s%s%s", answer, answer, answer);
    expect(answer, three.text, 14, 21, "“answers” has 4 entries; at most 3 fit. Take 1 out.");
    TextBuffer one = replaced(sound.text, answer, "");
    TextBuffer none = replaced(one.text, "{\"text\": \"ö\", \"tone\": \"cool\"}", "");
    expect_in(none.text, (const Expected[]){{14, 21, "“answers” has 0 entries; it needs at least 1. Write 1 more."}},
              1);
    char *first = strstr(sound.text, "        {\"id\": \"moment-0\""),
         *second = strstr(sound.text, "        {\"id\": \"moment-1\"");
    memset(first, ' ', (size_t)(second - first));
    expect_in(sound.text, (const Expected[]){{10, 18, "“moments” has 1 entry; it needs at least 2. Write 1 more."}}, 1);
    text_buffer_free(&none);
    text_buffer_free(&one);
    text_buffer_free(&three);
    text_buffer_free(&sound);
}

/* --- mistakes that the format's check sees --- */

static void checks_name_the_part_they_mean(void **state)
{
    (void)state;
    expect_all("\"ö\"", "\"no\"", (const Expected[]){{16, 12, "No next."}, {16, 21, "“no” can't be answer 1."}}, 2);
    expect_all("\"ja, 1-1\"", "\"no\"", (const Expected[]){{39, 21, "“no” can't be answer 0."}, {39, 51, "No next."}},
               2);
    expect_all("\"hour\": 18", "\"hour\": 8", (const Expected[]){{7, 5, "No evening."}, {10, 18, "None of these."}}, 2);
    expect("\"Talk 1\"", "\"Nowhere\"", 27, 16, "Nowhere."); /* what is no part is the variant */
}

static void checks_are_asked_for_sound_variants_alone(void **state)
{
    (void)state;
    checked = 0;
    expect("\"ö\"", "\"\"", 16, 21, "“text” is empty");
    assert_int_equal(checked, 1);
    checked = 0;
    expect("\"en\"", "\"English\"", 4, 15, "no code of a language");
    assert_int_equal(checked, 2);
}

/* --- all of it --- */

static void every_mistake_is_said_in_one_run(void **state)
{
    (void)state;
    static const char *const changes[][2] = {
        {"\"en\"", "\"?\""},       {"\"hour\": 17", "\"hour\": 99"},
        {"\"ja, 0-1\"", "\"\""},   {"\"talk-1\"", "\"talk-0\""},
        {"\"ja, 1-0\"", "\"no\""}, {"\"ja, 1-1\", \"tone\": \"warm\"", "\"ja, 1-1\", \"tone\": \"warm!\""}};
    TextBuffer text = sound_file(2);
    for (size_t i = 0; i < 5; i++) {
        TextBuffer next = replaced(text.text, changes[i][0], changes[i][1]);
        text_buffer_free(&text);
        text = next;
    }
    const Expected checks_too[] = {{4, 15, "language"}, {13, 18, "“hour”"}, {21, 21, "“text” is empty"},
                                   {26, 13, "talk-0"},  {33, 21, "“no”"},   {33, 51, "No next."}};
    expect_in(text.text, checks_too, 6);
    TextBuffer last = replaced(text.text, changes[5][0], changes[5][1]); /* now the check is not asked */
    const Expected tables_alone[] = {
        {4, 15, "language"}, {13, 18, "“hour”"}, {21, 21, "“text” is empty"}, {26, 13, "talk-0"}, {39, 40, "“warm!”"}};
    expect_in(last.text, tables_alone, 5);
    text_buffer_free(&last);
    text_buffer_free(&text);
}

static void beyond_a_thousand_mistakes_are_counted(void **state)
{
    (void)state;
    TextBuffer text = {0};
    Problems problems = {0};
    text_buffer_say(&text, "{\"format\": 1, \"challenge\": \"talks\", \"language\": \"en\", \"licence\": \"x\",\n"
                           "\"variants\": [{\"id\": \"a\", \"title\": \"A\", \"moments\": [");
    for (int i = 0; i < 1500; i++) {
        text_buffer_say(&text, i == 0 ? "7" : ", 7");
    }
    text_buffer_say(&text, "]}]}");
    checked = 0;
    assert_null(read_text(text.text, &problems));
    assert_int_equal(problems.count, PROBLEMS_MOST);
    assert_int_equal(problems.further, 501);
    assert_int_equal(checked, 0);
    problems_free(&problems);
    text_buffer_free(&text);
}

static void a_file_is_checked_by_the_challenge_it_names(void **state)
{
    (void)state;
    char path[] = "/tmp/me-and-we-talks-XXXXXX";
    const ChallengeFormats formats = {format_list, 2};
    TextBuffer sound = sound_file(1), walk = replaced(sound.text, "\"talks\"", "\"walks\""),
               other = replaced(sound.text, "\"talks\"", "\"talk\""), lost = replaced(sound.text, "\"ö\"", "\"no\"");
    const TextBuffer *const texts[] = {&sound, &walk, &other, &lost};
    int handle = mkstemp(path);
    assert_true(handle >= 0);
    FILE *file = fdopen(handle, "wb");
    for (int i = 0; i < 4; i++) {
        static const Expected expected[] = {
            {3, 16, "“talk” is not one of the challenges. Did you mean “talks”? The challenges are: walks, talks."},
            {16, 12, "No next."},
            {16, 21, "“no” can't be answer 1."}};
        Problems problems = {0};
        rewind(file);
        assert_int_equal(fwrite(texts[i]->text, 1, texts[i]->length, file), texts[i]->length);
        assert_int_equal(fflush(file), 0);
        assert_int_equal(ftruncate(handle, (off_t)texts[i]->length), 0);
        library_check(path, NULL, &formats, &problems);
        expect_problems(&problems, i < 2 ? NULL : i == 2 ? expected : expected + 1, i < 2 ? 0 : (size_t)i - 1);
    }
    assert_int_equal(fclose(file), 0);
    assert_int_equal(unlink(path), 0);
    text_buffer_free(&lost);
    text_buffer_free(&other);
    text_buffer_free(&walk);
    text_buffer_free(&sound);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_file_becomes_structs),
        cmocka_unit_test(what_is_left_out_is_nothing),
        cmocka_unit_test(the_limits_themselves_fit),
        cmocka_unit_test(the_files_own_fields_are_checked),
        cmocka_unit_test(a_variants_fields_are_checked),
        cmocka_unit_test(fields_in_lists_are_checked),
        cmocka_unit_test(lengths_of_lists_are_checked),
        cmocka_unit_test(checks_name_the_part_they_mean),
        cmocka_unit_test(checks_are_asked_for_sound_variants_alone),
        cmocka_unit_test(every_mistake_is_said_in_one_run),
        cmocka_unit_test(beyond_a_thousand_mistakes_are_counted),
        cmocka_unit_test(a_file_is_checked_by_the_challenge_it_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
