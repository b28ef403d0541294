/* A deck's reading grows in a straight line: decks of 1 000 and 10 000 generated cards are read whole; with a number as
 * argument, one of so many. Prints time and memory beside what the JSON library alone takes for the same bytes. Times
 * are shown and not asserted: a busy machine is no mistake. */
#include "shipped_content.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int asked_count = 0; /* from the command line */

static TextBuffer make_deck(int cards, bool sound)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    static const char *const signs[] = {"codependent-decisions", "interdependent-decisions"};
    TextBuffer text = {0};
    text_buffer_say(&text, "{\"format\": 1, \"id\": \"large\", \"title\": \"Large\", \"language\": \"en\", "
                           "\"licence\": \"CC BY 4.0\",\n \"cards\": [\n");
    for (int i = 0; i < cards; i++) {
        text_buffer_format(
            &text,
            "  {\n    \"id\": \"card-number-%d\",\n    \"side\": \"%s\",\n    \"sign\": \"%s\",\n"
            "    \"area\": \"%s\",\n"
            "    \"text\": \"Card %d: Jun asks his wife which coat is better. She says the grey; he asks "
            "his brother, then her again.\",\n"
            "    \"short\": \"Asks three times which coat is better\",\n"
            "    \"why\": \"He has an answer, yet he asks his brother, then her again: no answer makes "
            "him sure.\",\n"
            "    \"telling\": \"%s\",\n    \"twin\": \"card-number-%d\",\n"
            "    \"difference\": \"Here no answer makes Jun sure enough; on the other card he asks once "
            "and makes up his mind.\"\n  }%s\n",
            i, sides[i % 2], signs[i % 2], area_id((Area)(i % AREA_COUNT)), i,
            sound ? "asks his brother" : "asks his sister", i ^ 1, i + 1 < cards ? "," : "");
    }
    text_buffer_say(&text, "]}\n");
    assert_false(text.failed);
    return text;
}

typedef struct Cost {
    double seconds; /* of processor time */
    long kilobytes; /* the most at any moment, beyond what the process held before */
} Cost;

/* Reads in a process of its own, whose peak of memory then begins with what this one holds: the text. */
static Cost measure(const TextBuffer *text, const Article *article, bool with_game)
{
    int ends[2];
    Cost cost = {0};
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rusage before, after;
        struct timespec start, end;
        Problems problems = {0};
        getrusage(RUSAGE_SELF, &before);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
        if (with_game) {
            deck_free(deck_read("large.json", text->text, text->length, article, &problems));
        } else {
            json_decref(json_loadb(text->text, text->length, JSON_REJECT_DUPLICATES, NULL));
        }
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
        getrusage(RUSAGE_SELF, &after);
        cost.seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
        cost.kilobytes = after.ru_maxrss - before.ru_maxrss;
        ssize_t written = write(ends[1], &cost, sizeof cost);
        _exit(written == (ssize_t)sizeof cost ? 0 : 1);
    }
    int status;
    close(ends[1]);
    ssize_t received = read(ends[0], &cost, sizeof cost);
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(received, (ssize_t)sizeof cost);
    return cost;
}

static void check_deck(int cards)
{
    Article *article = shipped_article();
    TextBuffer text = make_deck(cards, true);
    Cost library = measure(&text, article, false), game = measure(&text, article, true);
    print_message(
        "%7d cards, %5.1f MB: JSON library alone %6.3f s %7ld KB, checked %6.3f s %7ld KB (%.2f, %.2f times)\n", cards,
        (double)text.length / 1e6, library.seconds, library.kilobytes, game.seconds, game.kilobytes,
        game.seconds / library.seconds, (double)game.kilobytes / (double)(library.kilobytes + 1));
    Problems problems = {0};
    Deck *deck = deck_read("large.json", text.text, text.length, article, &problems);
    assert_non_null(deck);
    assert_int_equal(problems.count, 0);
    assert_int_equal(deck->card_count, cards);
    for (int i = 0; i < cards; i++) {
        assert_int_equal(deck->cards[i].twin, i ^ 1);
    }
    deck_free(deck);
    article_free(article);
    text_buffer_free(&text);
}

static void decks_are_read_whole(void **state)
{
    (void)state;
    if (asked_count > 0) {
        check_deck(asked_count);
        return;
    }
    check_deck(1000);
    check_deck(10000);
}

/* A mistake on every card: the first thousand are kept, with their places found in one pass. */
static void mistakes_everywhere_are_counted(void **state)
{
    (void)state;
    int cards = asked_count > 0 ? asked_count : 2 * PROBLEMS_MOST;
    Article *article = shipped_article();
    TextBuffer text = make_deck(cards, false);
    Problems problems = {0};
    assert_null(deck_read("large.json", text.text, text.length, article, &problems));
    assert_int_equal(problems.count, cards < PROBLEMS_MOST ? cards : PROBLEMS_MOST);
    assert_int_equal(problems.count + problems.further, cards);
    for (size_t i = 0; i < problems.count; i++) {
        assert_int_equal(problems.items[i].line, 3 + 12 * (int)i + 8);
        assert_int_equal(problems.items[i].column, 16);
    }
    problems_free(&problems);
    text_buffer_free(&text);
    article_free(article);
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decks_are_read_whole),
        cmocka_unit_test(mistakes_everywhere_are_counted),
    };
    asked_count = count > 1 ? atoi(arguments[1]) & ~1 : 0;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
