/* What is kept of a workshop as CSV, read back by a reader of RFC 4180 that forgives nothing. */
#include "workshop_record_bench.h"

#include "csv_writer.h"
#include "random.h"
#include "utf8.h"
#include "workshop_csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The reader ---- */

enum { ROWS_MOST = 64, CELLS_MOST = 40, CELL_BYTES = 400, FIRST_TEAM = 12 };

typedef struct Sheet {
    char cells[ROWS_MOST][CELLS_MOST][CELL_BYTES];
    int rows, columns;
} Sheet;

/* From `*at` on one cell into `cell`, to behind its last byte. */
static void read_cell(const char **at, char *cell)
{
    size_t length = 0;
    bool quoted = **at == '"';
    *at += quoted;
    for (;; ++*at) {
        if (quoted && **at == '"' && (*at)[1] != '"') {
            ++*at;
            break;
        }
        if (!quoted && strchr(",\r", **at))
            break;
        assert_true(**at != '\0' && length + 1 < CELL_BYTES);
        assert_true(quoted || (**at != '"' && **at != '\n'));
        *at += quoted && **at == '"';
        cell[length++] = **at;
    }
    cell[length] = '\0';
    assert_true(**at == ',' || strncmp(*at, "\r\n", 2) == 0);
}

static Sheet *read_sheet(const char *text, size_t length)
{
    Sheet *sheet = calloc(1, sizeof *sheet);
    assert_non_null(sheet);
    assert_int_equal(strlen(text), length);
    assert_int_equal(utf8_first_invalid(text, length), length);
    assert_int_equal(utf8_mark(text, length), 3);
    for (const char *at = text + 3; *at; at += 2, sheet->rows++) {
        int column = 0;
        assert_true(sheet->rows < ROWS_MOST);
        read_cell(&at, sheet->cells[sheet->rows][column++]);
        while (*at == ',') {
            at++;
            assert_true(column < CELLS_MOST);
            read_cell(&at, sheet->cells[sheet->rows][column++]);
        }
        assert_true(sheet->rows == 0 || column == sheet->columns);
        sheet->columns = column;
    }
    return sheet;
}

/* What csv_text says of reading back. */
static const char *as_it_was(const char *cell)
{
    return cell[0] == '\'' ? cell + 1 : cell;
}

static Sheet *sheet_of(const Game *game, bool names)
{
    Record record = record_for(game, names);
    TextBuffer text = {0}, again = {0};
    workshop_csv_write(&record, &text);
    workshop_csv_write(&record, &again);
    assert_false(text.failed);
    assert_string_equal(text.text, again.text);
    Sheet *sheet = read_sheet(text.text, text.length);
    text_buffer_free(&text);
    text_buffer_free(&again);
    return sheet;
}

/* Cells of a row from a column on, parted by "|". */
static void expect_cells(const Sheet *sheet, int row, int column, const char *wanted)
{
    char found[2000] = "";
    int count = 1;
    for (const char *at = wanted; *at; at++)
        count += *at == '|';
    for (int i = 0; i < count; i++) {
        strcat(found, i > 0 ? "|" : "");
        strcat(found, sheet->cells[row][column + i]);
    }
    assert_string_equal(found, wanted);
}

/* ---- The cells themselves ---- */

static void expect_cell(const char *text, const char *wanted)
{
    TextBuffer out = {0};
    CsvRow row = {.out = &out};
    csv_text(&row, text);
    csv_end(&row);
    assert_memory_equal(out.text, wanted, strlen(wanted));
    assert_string_equal(out.text + strlen(wanted), "\r\n");
    text_buffer_free(&out);
}

static void cells(void **state)
{
    (void)state;
    expect_cell("plain, and quoted", "\"plain, and quoted\"");
    expect_cell("plain", "plain");
    expect_cell("", "");
    expect_cell("say \"no\"", "\"say \"\"no\"\"\"");
    expect_cell("one; two", "\"one; two\"");
    expect_cell("two\nlines", "\"two\nlines\"");
    expect_cell(" space", "\" space\"");
    expect_cell("=1+1", "'=1+1");
    expect_cell("+1", "'+1");
    expect_cell("-1", "'-1");
    expect_cell("@SUM(A1)", "'@SUM(A1)");
    expect_cell("\t=1", "\"'\t=1\"");
    expect_cell("'tis", "''tis");
    expect_cell("\xEF\xBC\x9D" "1", "'\xEF\xBC\x9D" "1");
    expect_cell("=1,\"2\"", "\"'=1,\"\"2\"\"\"");
    expect_cell("a=1", "a=1");
}

/* Texts of awkward pieces come back as they were, and none begins as a formula does. */
static void any_cells(void **state)
{
    (void)state;
    static const char *const pieces[] = {",", "\"", ";", "=", "+", "-", "@", "\t", "'", " ", "\n", "\r", "a", "1",
                                         "\xF0\x9F\x99\x82", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xEF\xBC\x8B"};
    Random random = random_make(5, 9);
    for (int turn = 0; turn < 20000; turn++) {
        char texts[3][80] = {"", "", ""};
        TextBuffer out = {0};
        CsvRow row = {.out = &out};
        text_buffer_say(&out, csv_mark);
        for (int i = 0; i < 3; i++) {
            for (int left = (int)random_below(&random, 7); left > 0; left--)
                strcat(texts[i], pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
            csv_text(&row, texts[i]);
        }
        csv_end(&row);
        Sheet *sheet = read_sheet(out.text, out.length);
        assert_int_equal(sheet->rows, 1);
        assert_int_equal(sheet->columns, 3);
        for (int i = 0; i < 3; i++) {
            assert_string_equal(as_it_was(sheet->cells[0][i]), texts[i]);
            assert_true(!sheet->cells[0][i][0] || !strchr("=+-@\t\r\n", sheet->cells[0][i][0]));
        }
        free(sheet);
        text_buffer_free(&out);
    }
}

/* ---- Workshops ---- */

static void two_teams(void **state)
{
    (void)state;
    static const char *const names[] = {"Kim, L; \xF0\x9F\x8C\xB1", "=1+1"};
    Game *game = room_open(&library, (RoomWish){2, VOTE_TEAMS, 3, .names = names});
    room_play(game, "ci", "cc");
    room_play(game, "ii", NULL);
    room_play(game, "-c", NULL);
    Sheet *sheet = sheet_of(game, false);
    assert_int_equal(sheet->rows, 4);
    assert_int_equal(sheet->columns, FIRST_TEAM);
    expect_cells(sheet, 0, 0, "Number|Card|Text|Area of life|Pile by the article|The article’s words|"
                              "The article’s words on the other pile|Codependent, before the talk|"
                              "Interdependent, before the talk|Codependent, after the talk|"
                              "Interdependent, after the talk|Question to talk about");
    expect_cells(sheet, 1, 7, "1|1|2|0");
    expect_cells(sheet, 2, 7, "0|2||");
    expect_cells(sheet, 3, 7, "1|0||");
    free(sheet);
    sheet = sheet_of(game, true);
    assert_int_equal(sheet->columns, FIRST_TEAM + 4);
    expect_cells(sheet, 0, FIRST_TEAM, "Kim, L; \xF0\x9F\x8C\xB1, before the talk|'=1+1, before the talk|"
                                       "Kim, L; \xF0\x9F\x8C\xB1, after the talk|'=1+1, after the talk");
    expect_cells(sheet, 1, FIRST_TEAM, "Codependent|Interdependent|Codependent|Codependent");
    expect_cells(sheet, 2, FIRST_TEAM, "Interdependent|Interdependent||");
    expect_cells(sheet, 3, FIRST_TEAM, "|Codependent||");
    free(sheet);
    game_destroy(game);
}

static void eight_teams(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){8, VOTE_TEAMS, 2});
    room_play(game, "cccciiii", "ciiiiiii");
    Sheet *sheet = sheet_of(game, true);
    assert_int_equal(sheet->rows, 2); /* the second card was not come to */
    assert_int_equal(sheet->columns, FIRST_TEAM + 16);
    expect_cells(sheet, 0, FIRST_TEAM, "Harbour, before the talk|Willow, before the talk");
    expect_cells(sheet, 0, FIRST_TEAM + 15, "River, after the talk");
    expect_cells(sheet, 1, 7, "4|4|1|7");
    free(sheet);
    game_destroy(game);
}

static void card_of_each_kind(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){0, VOTE_HANDS, 8});
    bool seen[3] = {false, false, false};
    for (int place = 0; place < 8; place++)
        room_play(game, "2/9", NULL);
    Sheet *sheet = sheet_of(game, true);
    assert_int_equal(sheet->rows, 9);
    for (int place = 0; place < 8; place++) {
        const Card *card = card_at(game, place);
        char number[16];
        snprintf(number, sizeof number, "%d", place + 1);
        seen[card->side] = true;
        assert_string_equal(sheet->cells[place + 1][0], number);
        assert_string_equal(sheet->cells[place + 1][1], card->id);
        assert_string_equal(sheet->cells[place + 1][2], card->text);
        assert_string_equal(sheet->cells[place + 1][4], card->side == SIDE_EITHER        ? "It depends"
                                                        : card->side == SIDE_CODEPENDENT ? "Codependent"
                                                                                         : "Interdependent");
        assert_string_equal(sheet->cells[place + 1][5], library.article->quotations[card->sign].text);
        assert_string_equal(sheet->cells[place + 1][6],
                            card->other_sign < 0 ? "" : library.article->quotations[card->other_sign].text);
        assert_string_equal(sheet->cells[place + 1][11],
                            card->side == SIDE_EITHER
                                ? "What would you need to know before you could say?"
                                : "What might the person on the card say about this, a year from now?");
    }
    assert_true(seen[SIDE_CODEPENDENT] && seen[SIDE_INTERDEPENDENT] && seen[SIDE_EITHER]);
    free(sheet);
    game_destroy(game);
}

static void hands(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){4, VOTE_HANDS, 3}); /* there are teams, but hands vote */
    room_play(game, "12/5", "0/17");
    room_play(game, "-/3", NULL);
    room_play(game, "-/-", NULL);
    Sheet *sheet = sheet_of(game, true);
    assert_int_equal(sheet->columns, FIRST_TEAM); /* whose names would say nothing */
    expect_cells(sheet, 1, 7, "12|5|0|17");
    expect_cells(sheet, 2, 7, "|3||");
    expect_cells(sheet, 3, 7, "|||");
    free(sheet);
    game_destroy(game);
}

static void awkward_words(void **state)
{
    (void)state;
    static const char *const texts[] = {"=HYPERLINK(\"http://x.y\",\"z\")", "He says: \"no\", and; goes",
                                        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
                                        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 @home", "'-1", "@A1", "+1;2"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        Game *game = room_open(&library, (RoomWish){2, VOTE_TEAMS, 2, .names = (const char *const[]){"a", "b"}});
        Card *card = card_at(game, 0), before = *card;
        card->text = texts[i];
        card->question = texts[(i + 1) % (sizeof texts / sizeof *texts)];
        room_play(game, "ci", "ic");
        Sheet *sheet = sheet_of(game, true);
        assert_string_equal(as_it_was(sheet->cells[1][2]), card->text);
        assert_string_equal(as_it_was(sheet->cells[1][11]), card->question);
        for (int column = 0; column < sheet->columns; column++)
            assert_true(!sheet->cells[1][column][0] || !strchr("=+-@\t", sheet->cells[1][column][0]));
        *card = before;
        free(sheet);
        game_destroy(game);
    }
}

/* Beside each of the article's sentences stands ours, in a column of its own; none where it was not shown. */
static void in_spanish(void **state)
{
    (void)state;
    Library english = library;
    library = translated_content(english, "es");
    Game *game = room_open(&library, (RoomWish){0, VOTE_HANDS, 8});
    for (int place = 0; place < 8; place++)
        room_play(game, "2/9", NULL);
    Sheet *sheet = sheet_of(game, true);
    assert_int_equal(sheet->columns, FIRST_TEAM + 2);
    expect_cells(sheet, 0, 5, "Palabras del artículo|Palabras del artículo, en traducción nuestra|"
                              "Palabras del artículo sobre el otro bolsillo|"
                              "Palabras del artículo sobre el otro bolsillo, en traducción nuestra");
    for (int place = 0; place < 8; place++) {
        const Card *card = card_at(game, place);
        int other = card->other_sign;
        assert_string_equal(sheet->cells[place + 1][5], library.article->quotations[card->sign].text);
        assert_string_equal(sheet->cells[place + 1][6], library.words->quotations[card->sign]);
        assert_string_equal(sheet->cells[place + 1][7], other < 0 ? "" : library.article->quotations[other].text);
        assert_string_equal(sheet->cells[place + 1][8], other < 0 ? "" : library.words->quotations[other]);
    }
    expect_cells(sheet, 1, 9, "2|9");
    free(sheet);
    game_destroy(game);
    library_free_words(&library);
    library = english;
}

static void nothing_yet(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){3, VOTE_TEAMS, 4});
    Sheet *sheet = sheet_of(game, true);
    assert_int_equal(sheet->rows, 1);
    free(sheet);
    /* voted, and time was up before the answer */
    room_do(game, ACTION_FORWARD, 0, 0);
    room_do(game, ACTION_FORWARD, 0, 0);
    room_do(game, ACTION_FORWARD, 0, 0);
    room_do(game, ACTION_VOTE, SIDE_INTERDEPENDENT, 2);
    room_do(game, ACTION_SKIP, SKIP_CARDS, 0);
    sheet = sheet_of(game, false);
    assert_int_equal(sheet->rows, 2);
    expect_cells(sheet, 1, 4, "|||0|1|||");
    free(sheet);
    game_destroy(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells),           cmocka_unit_test(any_cells),     cmocka_unit_test(two_teams),
        cmocka_unit_test(eight_teams),     cmocka_unit_test(card_of_each_kind), cmocka_unit_test(hands),
        cmocka_unit_test(awkward_words),   cmocka_unit_test(nothing_yet),   cmocka_unit_test(in_spanish),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
