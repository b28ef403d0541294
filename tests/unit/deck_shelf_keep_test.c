/* Keeping a deck of the player's when the store refuses in the middle, when it was there in the other form, and when
 * there are many: what was there before is still there, and nothing half. */
#include "sheet_text.h"
#include "sound_deck.h"

#include "deck_shelf.h"
#include "memory_store.h"

#include <stdio.h>

#define FIELD "\"id\": \"card-%d\","

/* What is beside the deck: every picture, as the first bytes of a PNG of one pixel. */
static bool read_any(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    static const char png[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0";
    (void)context;
    (void)name;
    (void)error;
    *length = sizeof png;
    *bytes = malloc(sizeof png);
    assert_non_null(*bytes);
    memcpy(*bytes, png, sizeof png);
    return true;
}

static const DeckPictures beside = {.read = read_any};

/* The sound deck with a picture on each of so many cards. */
static TextBuffer pictured(int pictures)
{
    TextBuffer text = sound_deck();
    for (int i = 0; i < pictures; i++) {
        char old[64], new[128];
        snprintf(old, sizeof old, FIELD, i);
        snprintf(new, sizeof new, FIELD " \"picture\": \"%d.png\",", i, i);
        TextBuffer more = replaced(text.text, old, new);
        text_buffer_free(&text);
        text = more;
    }
    return text;
}

static bool keep(DeckShelf *shelf, const char *name, const TextBuffer *text, Error *error)
{
    Problems problems = {0};
    DeckFile file = {.name = name, .bytes = text->text, .length = text->length, .pictures = &beside};
    Deck *deck = deck_read(name, text->text, text->length, article, &problems);
    assert_non_null(deck);
    *error = (Error){.text = ""};
    bool kept = deck_shelf_keep(shelf, deck, &file, error);
    deck_free(deck);
    return kept;
}

static int cards_of_mine(DeckShelf *shelf)
{
    int index = deck_shelf_find(shelf, "mine");
    return index < 0 ? -1 : deck_shelf_deck(shelf, index)->cards;
}

/* Lets so many files be replaced, and refuses then. */
static StoreStatus (*replace_really)(Store *store, const char *name, const char *bytes, size_t length, Error *error);
static int replaced_most;

static StoreStatus replace_some(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    if (replaced_most-- <= 0) {
        error_set(error, "The disk is full.");
        return STORE_REFUSED;
    }
    return replace_really(store, name, bytes, length, error);
}

static void a_store_that_refuses_leaves_what_was_there(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    DeckShelf *shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", NULL, article, store);
    Error error;
    TextBuffer old = pictured(2), new = pictured(4);
    replace_really = store->replace;
    store->replace = replace_some;
    for (replaced_most = 0; replaced_most < 5; replaced_most++) { /* new at all */
        int most = replaced_most;
        assert_false(keep(shelf, "mine.json", &new, &error));
        assert_string_equal(error.text, "The disk is full.");
        assert_int_equal(memory_store_file_count(store), 0);
        replaced_most = most;
    }
    replaced_most = 3;
    assert_true(keep(shelf, "mine.json", &old, &error));
    for (int most = 0; most < 5; most++) { /* in the old one's place */
        replaced_most = most;
        assert_false(keep(shelf, "mine.json", &new, &error));
        assert_string_equal(error.text, "The disk is full.");
        assert_int_equal(memory_store_file_count(store), 3);
        size_t length;
        assert_string_equal(memory_store_get(store, "deck-mine.json", &length), old.text);
    }
    replaced_most = 5;
    assert_true(keep(shelf, "mine.json", &new, &error));
    assert_int_equal(memory_store_file_count(store), 5);
    replaced_most = 3;
    assert_true(keep(shelf, "mine.json", &old, &error)); /* pictures that it has no more are gone */
    assert_int_equal(memory_store_file_count(store), 3);
    assert_true(deck_shelf_remove(shelf, deck_shelf_find(shelf, "mine"), &error));
    assert_int_equal(memory_store_file_count(store), 0);
    text_buffer_free(&new);
    text_buffer_free(&old);
    deck_shelf_close(shelf);
    store->destroy(store);
}

static StoreStatus never_remove(Store *store, const char *name, Error *error)
{
    (void)store;
    error_set(error, "%s is in use.", name);
    return STORE_REFUSED;
}

/* A deck that was a spreadsheet and is JSON now, or the other way round. */
static void the_newer_of_two_forms_is_shown_or_refused(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    DeckShelf *shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", NULL, article, store);
    Error error;
    TextBuffer json = sound_deck(), sheet = sheet_text(), more = replaced(json.text, "\"title\": \"Mine\"",
                                                                          "\"title\": \"Newer\"");
    StoreStatus (*remove_really)(Store * store, const char *name, Error *error) = store->remove;
    assert_true(keep(shelf, "mine.json", &json, &error));
    assert_true(keep(shelf, "mine.csv", &sheet, &error));
    assert_int_equal(memory_store_file_count(store), 1);
    assert_int_equal(cards_of_mine(shelf), SHEET_CARDS);
    store->remove = never_remove;
    assert_false(keep(shelf, "mine.json", &more, &error));
    assert_non_null(strstr(error.text, "is in use"));
    assert_string_equal(deck_shelf_deck(shelf, deck_shelf_find(shelf, "mine"))->title, "My own");
    store->remove = remove_really;
    assert_true(keep(shelf, "mine.json", &more, &error));
    assert_string_equal(deck_shelf_deck(shelf, deck_shelf_find(shelf, "mine"))->title, "Newer");
    store->remove = never_remove;
    assert_true(keep(shelf, "mine.csv", &sheet, &error));
    assert_string_equal(deck_shelf_deck(shelf, deck_shelf_find(shelf, "mine"))->title, "My own");
    text_buffer_free(&more);
    text_buffer_free(&sheet);
    text_buffer_free(&json);
    deck_shelf_close(shelf);
    store->destroy(store);
}

static void there_are_many_decks(void **state)
{
    enum { ROOM = 500 };
    (void)state;
    Store *store = memory_store_create();
    Error error;
    TextBuffer text = sound_deck();
    for (int i = 0; i < ROOM; i++) {
        char name[64];
        snprintf(name, sizeof name, "deck-another-%d.json", i);
        memory_store_put(store, name, "{}", 2);
    }
    DeckShelf *shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", NULL, article, store);
    assert_int_equal(deck_shelf_count(shelf), ROOM);
    assert_false(keep(shelf, "mine.json", &text, &error));
    assert_non_null(strstr(error.text, "500 decks of your own are kept already"));
    assert_int_equal(memory_store_file_count(store), ROOM);
    assert_null(deck_shelf_pictures(shelf, deck_shelf_find(shelf, "mine")));
    assert_true(deck_shelf_remove(shelf, 0, &error));
    assert_true(keep(shelf, "mine.json", &text, &error));
    assert_int_equal(cards_of_mine(shelf), CARDS);
    text_buffer_free(&text);
    deck_shelf_close(shelf);
    store->destroy(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_that_refuses_leaves_what_was_there),
        cmocka_unit_test(the_newer_of_two_forms_is_shown_or_refused),
        cmocka_unit_test(there_are_many_decks),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}
