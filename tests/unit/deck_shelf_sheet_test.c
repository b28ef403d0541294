/* A spreadsheet on the shelf: it is kept under another name than it came by, and is called the same all the same. */
#include "sheet_text.h"
#include "shipped_article.h"

#include "deck_shelf.h"
#include "memory_store.h"

#include <stdlib.h>

static void a_spreadsheet_keeps_the_name_that_its_file_gave_it(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(), one = replaced(sound.text, "deck id,,,,mine\n", ""),
               text = replaced(one.text, "deck title,,,,My own\n", "");
    Store *store = memory_store_create();
    Problems problems = {0};
    Error error = {{0}};
    DeckFile file = {.name = "Evening Group (2).csv", .bytes = text.text, .length = text.length};
    Deck *deck = deck_read(file.name, file.bytes, file.length, article, &problems);
    assert_non_null(deck);
    DeckShelf *shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", NULL, article, store);
    assert_true(deck_shelf_keep(shelf, deck, &file, &error));
    deck_free(deck);
    deck_shelf_close(shelf);
    shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", NULL, article, store); /* as on the next day */
    int index = deck_shelf_find(shelf, "evening-group-2");
    assert_true(index >= 0);
    assert_string_equal(deck_shelf_deck(shelf, index)->title, "Evening Group (2)");
    deck = deck_shelf_load(shelf, index, &problems);
    expect_problems(&problems, NULL, 0);
    assert_string_equal(deck->title, "Evening Group (2)");
    assert_int_equal(deck->card_count, SHEET_CARDS);
    deck_free(deck);
    deck_shelf_close(shelf);
    store->destroy(store);
    text_buffer_free(&text);
    text_buffer_free(&one);
    text_buffer_free(&sound);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_spreadsheet_keeps_the_name_that_its_file_gave_it)};
    return cmocka_run_group_tests(tests, read_article, free_article);
}
