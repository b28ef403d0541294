/* Decks that mean harm, or are merely ugly: each gets a sentence that helps, or is played; none gets out of its folder,
 * and none takes long. */
#include "grid_measure.h"
#include "scenes.h"
#include "sound_deck.h"
#include "terminal.h"
#include "ugly_deck.h"

#include <stdio.h>
#include <time.h>

/* ---- Ways out ---- */

static void every_way_out_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"../x.png", "a/../../x.png", "/etc/passwd.png", "//host/share/x.png",
                                        "C:/x.png", "..\\\\x.png", "\\\\\\\\host\\\\x.png", "file:///x.png",
                                        "https://example.org/x.png", "a//x.png", "./x.png", "nul.png", "a/con.svg",
                                        "x.png:y.png", "~root/../x.png", "%2e%2e/../x.png", "x.png/", "..", "a/..",
                                        "x.exe", "\\u202Egnp.x.png", "x\\u0001.png", "a?.png", "<x>.png"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        TextBuffer field = {0};
        text_buffer_format(&field, "\"id\": \"card-0\", \"picture\": \"%s\",", names[i]);
        TextBuffer sound = sound_deck();
        TextBuffer text = replaced(sound.text, "\"id\": \"card-0\",", field.text);
        Problems problems = {0};
        if (deck_read("hostile.json", text.text, text.length, article, &problems) != NULL || problems.count != 1) {
            fail_msg("%s: %zu problems", names[i], problems.count);
        }
        assert_int_equal(problems.items[0].line, 9);
        assert_true(strlen(problems.items[0].text) > 30);
        problems_free(&problems);
        text_buffer_free(&text);
        text_buffer_free(&sound);
        text_buffer_free(&field);
    }
}

/* ---- Enormous ones ---- */

static void expect_sentence(const char *text, size_t length, const char *words)
{
    Problems problems = {0};
    clock_t start = clock();
    assert_null(deck_read("hostile.json", text, length, article, &problems));
    assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
    bool found = false;
    for (size_t i = 0; i < problems.count; i++) {
        size_t size = strlen(problems.items[i].text);
        found = found || strstr(problems.items[i].text, words) != NULL;
        assert_true(size < 1024);
        assert_int_equal(utf8_first_invalid(problems.items[i].text, size), size);
    }
    if (!found) {
        fail_msg("expected %s, but was: %s", words, problems.count > 0 ? problems.items[0].text : "taken");
    }
    problems_free(&problems);
}

static TextBuffer repeated(const char *start, const char *often, size_t times, const char *end)
{
    TextBuffer text = {0};
    text_buffer_say(&text, start);
    for (size_t i = 0; i < times; i++) {
        text_buffer_say(&text, often);
    }
    text_buffer_say(&text, end);
    assert_false(text.failed);
    return text;
}

static void expect_repeated(const char *start, const char *often, size_t times, const char *end, const char *words)
{
    TextBuffer text = repeated(start, often, times, end);
    expect_sentence(text.text, text.length, words);
    text_buffer_free(&text);
}

static void depth_is_bounded(void **state)
{
    (void)state;
    expect_repeated("", "[", 10000, "", "too deep");
    expect_repeated("", "{\"a\":", 10000, "", "too deep");
    expect_repeated("{\"cards\":", "[", 1000000, "", "too deep");
    expect_repeated("{\"quotations\": [{\"text\":", "[", 1000, "", "missing");
}

static void numbers_are_only_numbers(void **state)
{
    (void)state;
    static const char *const numbers[] = {"4294967296", "99999999999999999999999999", "1e999999", "-1e-999999",
                                          "1e308"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char format[64], level[64];
        snprintf(format, sizeof format, "\"format\": %s,", numbers[i]);
        snprintf(level, sizeof level, "\"id\": \"card-0\", \"level\": %s,", numbers[i]);
        TextBuffer sound = sound_deck();
        TextBuffer one = replaced(sound.text, "\"format\": 1,", format);
        TextBuffer two = replaced(sound.text, "\"id\": \"card-0\",", level);
        bool huge = i == 1 || i == 2; /* what no number of the machine holds, the reader of JSON refuses */
        expect_sentence(one.text, one.length, huge ? "number" : "format");
        expect_sentence(two.text, two.length, huge ? "number" : "“level” should be text");
        text_buffer_free(&one);
        text_buffer_free(&two);
        text_buffer_free(&sound);
    }
}

static void a_text_of_a_megabyte_is_too_long(void **state)
{
    (void)state;
    TextBuffer text = repeated("\"text\": \"", "Nobody asked. ", 75000, "\",\n      \"short\": \"Asks about coat 0\"");
    TextBuffer sound = sound_deck();
    TextBuffer deck = replaced(sound.text, "\"short\": \"Asks about coat 0\"", text.text);
    expect_sentence(deck.text, deck.length, "text"); /* there twice, and once too long */
    text_buffer_free(&deck);
    deck = replaced(sound.text, "Asks about coat 0", text.text + 9);
    text_buffer_free(&text);
    text_buffer_free(&deck);
    text = repeated("", "Nobody asked, ", 75000, "nobody");
    deck = replaced(sound.text, "Asks about coat 0", text.text);
    expect_sentence(deck.text, deck.length, "“short” has 1050006 characters; at most 56 fit");
    text_buffer_free(&deck);
    deck = replaced(sound.text, "Mine", text.text);
    expect_sentence(deck.text, deck.length, "at most 80 fit");
    text_buffer_free(&deck);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static void overrides_are_refused(void **state)
{
    (void)state;
    static const char *const marks[] = {"\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\xAA"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        TextBuffer short_text = repeated("a", marks[i], 1, "b");
        TextBuffer sound = sound_deck();
        TextBuffer deck = replaced(sound.text, "Asks about coat 0", short_text.text);
        expect_sentence(deck.text, deck.length, "turns the direction of writing");
        text_buffer_free(&deck);
        text_buffer_free(&sound);
        text_buffer_free(&short_text);
    }
}

/* ---- An ugly one ---- */

/* The shipped content with the ugly deck; the everyday one is freed. */
static Library ugly_library(void)
{
    Library library = shipped_content();
    TextBuffer text = ugly_deck();
    Problems problems = {0};
    deck_free(library.deck);
    library.deck = deck_read("ugly.json", text.text, text.length, library.article, &problems);
    text_buffer_free(&text);
    expect_problems(&problems, NULL, 0);
    assert_non_null(library.deck);
    return library;
}

static void an_ugly_deck_is_read(void **state)
{
    (void)state;
    Library library = ugly_library();
    assert_int_equal(library.deck->card_count, UGLY_CARDS);
    for (int i = 0; i < UGLY_CARDS; i++) {
        const Card *card = &library.deck->cards[i];
        assert_int_equal(utf8_count(card->text, strlen(card->text)), CARD_TEXT_MOST);
        assert_int_equal(utf8_count(card->short_text, strlen(card->short_text)), CARD_SHORT_MOST);
    }
    library_free(&library);
}

/* A whole round over lines of text; each card is printed as it is written. */
static void the_terminal_plays_it(void **state)
{
    (void)state;
    Library library = ugly_library();
    Folders *folders = memory_folders_create();
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 3, .folders = folders,
                      .skip_note = true};
    App *app = app_create(&parts);
    app_do(app, command_of(COMMAND_NEW_GAME));
    TextBuffer lines = repeated("", "left\n1\n", 20, "table\nleave\n");
    char *said = NULL;
    size_t length = 0;
    FILE *in = fmemopen(lines.text, lines.length, "r"), *out = open_memstream(&said, &length);
    assert_true(terminal_present(app, NULL, NULL, NULL, in, out));
    fclose(in);
    fclose(out);
    assert_int_equal(strlen(said), length);
    assert_int_equal(utf8_first_invalid(said, length), length);
    assert_true(game_sorted_count(session_game(app_view(app).session)) >= UGLY_CARDS / 2);
    for (char *at = said; *at; at++) { /* lines are broken anywhere */
        *at = *at == '\n' ? ' ' : *at;
    }
    int seen = 0;
    for (int i = 0; i < UGLY_CARDS; i++) {
        seen += strstr(said, library.deck->cards[i].text) != NULL; /* marks and all */
    }
    assert_true(seen >= UGLY_CARDS - 2); /* cards that come back take the others' places */
    free(said);
    text_buffer_free(&lines);
    app_destroy(app);
    folders->destroy(folders);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_out_is_refused),
        cmocka_unit_test(depth_is_bounded),
        cmocka_unit_test(numbers_are_only_numbers),
        cmocka_unit_test(a_text_of_a_megabyte_is_too_long),
        cmocka_unit_test(overrides_are_refused),
        cmocka_unit_test(an_ugly_deck_is_read),
        cmocka_unit_test(the_terminal_plays_it),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}
