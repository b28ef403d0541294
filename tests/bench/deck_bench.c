/* A deck of 1 000, 10 000 and 100 000 cards, read, checked and dealt from for fifty rounds, beside what the JSON
 * library alone takes to read the same bytes and give them back: at most LIMIT times its time and its memory, and in a
 * straight line. The same as a spreadsheet is shown beside libcsv alone; there is no limit for that.
 *
 *   bench-deck [RUNS]
 *
 * Each measurement is a process of its own; its figures are its processor time and its peak of memory beyond the text.
 * The exit status is 1 where a figure is over its limit. */
#include "article.h"
#include "csv_writer.h"
#include "deck.h"
#include "file.h"
#include "game.h"

#include <csv.h>
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LIMIT 2.0
#define BEND_LIMIT 2.0 /* how much more a card may take in a deck of ten times the cards: caches, not the work, grow */

enum { ROUNDS = 50, FIELDS = 13 };

typedef enum Work { WORK_JSON_ALONE, WORK_JSON_GAME, WORK_CSV_ALONE, WORK_CSV_GAME, WORKS } Work;

typedef struct Cost {
    double seconds, kilobytes;
} Cost;

static const char *const names[FIELDS] = {"id",  "side",    "sign", "area",       "level",    "text", "short",
                                          "why", "telling", "twin", "difference", "question", "note"};

static void give_up(const char *what)
{
    fprintf(stderr, "bench-deck: %s\n", what);
    exit(EXIT_FAILURE);
}

/* --- decks as large as real ones are --- */

static void make_card(int number, char fields[FIELDS][400])
{
    static const char *const sides[] = {"codependent", "interdependent"};
    static const char *const topics[] = {"decisions", "pleasing", "decisions", "boundaries"};
    const char *side = sides[number % 2];
    const char *topic = topics[number / 2 % 2 + (number % 2) * 2];
    snprintf(fields[0], 400, "card-number-%d", number);
    snprintf(fields[1], 400, "%s", side);
    snprintf(fields[2], 400, "%s-%s", side, topic);
    snprintf(fields[3], 400, "%s", area_id((Area)(number / 2 % AREA_COUNT)));
    snprintf(fields[4], 400, "%s", level_names[number / 4 % LEVEL_COUNT]);
    snprintf(fields[5], 400,
             "Card %d: Zoë asks her wife which coat is better. She says the gray; Zoë asks her brother, then "
             "her again.",
             number);
    snprintf(fields[6], 400, "Asks three times which coat is better");
    snprintf(fields[7], 400,
             "She has an answer, yet she “asks her brother, then her again”: no answer makes her sure enough.");
    snprintf(fields[8], 400, "asks her brother");
    snprintf(fields[9], 400, "card-number-%d", number ^ 1);
    snprintf(fields[10], 400,
             "Here no answer makes Zoë sure enough; on the other card she asks once and makes up her mind.");
    snprintf(fields[11], 400, "What would Zoë lose if the coat were the wrong one after all?");
    snprintf(fields[12], 400,
             "Some will hear care in it: whoever asks takes the others seriously. Ask what an answer would "
             "have to be like for her to stop asking, and who could give it.");
}

static void add_json(TextBuffer *text, char fields[FIELDS][400], bool first)
{
    text_buffer_say(text, first ? "    {\n" : ",\n    {\n");
    for (int i = 0; i < FIELDS; i++) {
        text_buffer_format(text, "      \"%s\": \"%s\"%s\n", names[i], fields[i], i + 1 < FIELDS ? "," : "");
    }
    text_buffer_say(text, "    }");
}

static TextBuffer make_deck(int cards, bool csv)
{
    char fields[FIELDS][400];
    TextBuffer text = {0};
    CsvRow row = {.out = &text};
    text_buffer_say(
        &text, csv ? csv_mark
                   : "{\n  \"format\": 1,\n  \"id\": \"large\",\n  \"title\": \"Large\",\n  \"language\": \"en\",\n"
                     "  \"licence\": \"CC BY 4.0\",\n  \"cards\": [\n");
    for (int i = 0; csv && i < FIELDS; i++) {
        csv_text(&row, names[i]);
    }
    if (csv) {
        csv_end(&row);
    }
    for (int card = 0; card < cards; card++) {
        make_card(card, fields);
        for (int i = 0; csv && i < FIELDS; i++) {
            csv_text(&row, fields[i]);
        }
        if (csv) {
            csv_end(&row);
        } else {
            add_json(&text, fields, card == 0);
        }
    }
    text_buffer_say(&text, csv ? "" : "\n  ]\n}\n");
    if (text.failed) {
        give_up("no memory");
    }
    return text;
}

/* --- what is measured --- */

static void take_cell(void *bytes, size_t length, void *data)
{
    (void)bytes;
    *(size_t *)data += length;
}

static void end_row(int byte, void *data)
{
    (void)byte;
    (void)data;
}

static void read_csv_alone(const TextBuffer *text)
{
    struct csv_parser parser;
    size_t cells = 0;
    if (csv_init(&parser, 0) != 0 ||
        csv_parse(&parser, text->text, text->length, take_cell, end_row, &cells) != text->length) {
        give_up("libcsv can't read it");
    }
    csv_fini(&parser, take_cell, end_row, &cells);
    csv_free(&parser);
}

/* Every card sorted as the article has it, or passed where a sign is asked for. */
static void play_round(Game *game)
{
    Action start = {.kind = ACTION_START_ROUND};
    if (!game_apply(game, start, NULL)) {
        give_up("a round can't be dealt");
    }
    while (game_stage(game) != STAGE_ROUND_END) {
        Action action = {.kind = ACTION_NEXT};
        if (game_stage(game) == STAGE_SORT) {
            action.kind = ACTION_SORT;
            action.value = (int)game_deck(game)->cards[game_card(game)].side;
        } else if (game_stage(game) == STAGE_NAME_SIGN) {
            action.kind = ACTION_PASS;
        }
        if (!game_apply(game, action, NULL)) {
            give_up("a card can't be sorted");
        }
    }
}

static void read_and_play(const TextBuffer *text, const char *file, const Article *article)
{
    Problems problems = {0};
    Error error = {{0}};
    Deck *deck = deck_read(file, text->text, text->length, article, &problems);
    if (deck == NULL) {
        give_up(problems.count > 0 ? problems.items[0].text : "no memory");
    }
    Game *game = game_create(&(GameContent){.deck = deck, .article = article}, 1, &error);
    if (game == NULL) {
        give_up(error.text);
    }
    for (int round = 0; round < ROUNDS; round++) {
        play_round(game);
    }
    game_destroy(game);
    deck_free(deck);
}

static void work(Work kind, const TextBuffer *text, const Article *article)
{
    if (kind == WORK_JSON_ALONE) {
        json_decref(json_loadb(text->text, text->length, JSON_REJECT_DUPLICATES, NULL));
    } else if (kind == WORK_CSV_ALONE) {
        read_csv_alone(text);
    } else {
        read_and_play(text, kind == WORK_JSON_GAME ? "large.json" : "large.csv", article);
    }
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* In a process of its own, whose peak of memory begins with what this one holds: the text. */
static Cost measure(Work kind, const TextBuffer *text, const Article *article)
{
    int ends[2], status;
    Cost cost = {0};
    if (pipe(ends) != 0) {
        give_up("no pipe");
    }
    pid_t child = fork();
    if (child == 0) {
        struct rusage before, after;
        getrusage(RUSAGE_SELF, &before);
        double start = seconds_now();
        work(kind, text, article);
        cost.seconds = seconds_now() - start;
        getrusage(RUSAGE_SELF, &after);
        cost.kilobytes = (double)(after.ru_maxrss - before.ru_maxrss);
        _exit(write(ends[1], &cost, sizeof cost) == (ssize_t)sizeof cost ? 0 : 1);
    }
    close(ends[1]);
    bool received = child > 0 && read(ends[0], &cost, sizeof cost) == (ssize_t)sizeof cost;
    close(ends[0]);
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0 || !received) {
        give_up("a measurement failed");
    }
    return cost;
}

/* --- what is said --- */

static double least(double a, double b)
{
    return a < b ? a : b;
}

/* In turns, and the least of each: what else the machine does can only add to it. */
static void compare(int cards, bool csv, int runs, const Article *article, Cost costs[2])
{
    TextBuffer text = make_deck(cards, csv);
    for (int run = 0; run < runs; run++) {
        for (int game = 0; game < 2; game++) {
            Cost cost = measure((Work)((csv ? WORK_CSV_ALONE : WORK_JSON_ALONE) + game), &text, article);
            costs[game].seconds = run == 0 ? cost.seconds : least(cost.seconds, costs[game].seconds);
            costs[game].kilobytes = run == 0 ? cost.kilobytes : least(cost.kilobytes, costs[game].kilobytes);
        }
    }
    text_buffer_free(&text);
}

static bool say(const char *word_for, int cards, double game, double alone, const char *unit, double limit)
{
    double ratio = game / alone;
    bool held = limit <= 0 || ratio <= limit;
    printf("%s  %-6s %7d cards  game %11.1f %s  %s %11.1f %s  ratio %5.2f",
           limit <= 0 ? "note"
           : held     ? "PASS"
                      : "MISS",
           word_for, cards, game, unit, strcmp(word_for, "a card") == 0 ? "before " : "library", alone, unit, ratio);
    printf(limit <= 0 ? "\n" : "  limit %.2f\n", limit);
    fflush(stdout);
    return held;
}

int main(int count, char **arguments)
{
    static const int sizes[] = {1000, 10000, 100000};
    int runs = count > 1 ? atoi(arguments[1]) : 5;
    runs = runs < 1 ? 1 : runs;
    char *bytes;
    size_t length;
    Problems problems = {0};
    bool held = true;
    if (!file_read(PROJECT_FOLDER "/content/article.json", DECK_BYTES_MOST, &bytes, &length, NULL)) {
        give_up("no article");
    }
    Article *article = article_read("article.json", bytes, length, &problems);
    for (int csv = 0; csv < 2; csv++) {
        double before = 0;
        printf("%s\n", csv ? "A spreadsheet (CSV) beside libcsv alone, which keeps nothing of it"
                           : "JSON beside jansson alone");
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            Cost costs[2];
            compare(sizes[i], csv, runs, article, costs);
            held &= say("time", sizes[i], 1000 * costs[1].seconds, 1000 * costs[0].seconds, "ms", csv ? 0 : LIMIT);
            held &= say("memory", sizes[i], costs[1].kilobytes, costs[0].kilobytes + 1, "KB", csv ? 0 : LIMIT);
            double each = costs[1].seconds / sizes[i];
            if (before > 0) {
                held &= say("a card", sizes[i], 1e6 * each, 1e6 * before, "us", BEND_LIMIT);
            }
            before = each;
        }
    }
    article_free(article);
    free(bytes);
    return held ? EXIT_SUCCESS : EXIT_FAILURE;
}
