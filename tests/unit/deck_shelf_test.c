/* The shelf of decks: what comes with the game, and what the player gave it. */
#include "deck_shelf.h"

#include "deck_convert.h"
#include "given_deck.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Kept {
    Store *store;
    DeckShelf *shelf;
} Kept;

static Kept open_shelf(void)
{
    Kept kept = {.store = memory_store_create()};
    kept.shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library.decks, library.article, kept.store);
    assert_non_null(kept.shelf);
    return kept;
}

static void close_shelf(Kept *kept)
{
    deck_shelf_close(kept->shelf);
    kept->store->destroy(kept->store);
}

static Deck *read_deck(const DeckFile *file)
{
    Problems problems = {0};
    Deck *deck = deck_read_pictured(file->name, file->bytes, file->length, library.article, NULL, &problems);
    if (!deck)
        fail_msg("%s", problems.items[0].text);
    problems_free(&problems);
    return deck;
}

static bool keep(Kept *kept, const char *name, const char *bytes, size_t length, const DeckPictures *pictures,
                 Error *error)
{
    DeckFile file = {name, bytes, length, pictures};
    Deck *deck = read_deck(&file);
    bool done = deck_shelf_keep(kept->shelf, deck, &file, error);
    deck_free(deck);
    return done;
}

static void keep_json(Kept *kept, const char *id, const char *title)
{
    Error error = {.text = ""};
    TextBuffer deck = given_deck(id, title);
    if (!keep(kept, "given.json", deck.text, deck.length, NULL, &error))
        fail_msg("%s", error.text);
    text_buffer_free(&deck);
}

/* The cards for work as a spreadsheet that says nothing of itself. */
static TextBuffer as_sheet(void)
{
    TextBuffer deck = given_deck("sheet", "Sheet"), sheet = {0};
    Problems problems = {0};
    assert_true(deck_convert("sheet.json", deck.text, deck.length, DECK_CSV, library.article, &sheet, &problems));
    problems_free(&problems);
    text_buffer_free(&deck);
    static const char *const rows[] = {"deck id,", "deck title,"};
    for (int i = 0; i < 2; i++) {
        char *row = strstr(sheet.text, rows[i]);
        assert_non_null(row);
        char *end = strchr(row, '\n') + 1;
        memmove(row, end, strlen(end) + 1);
        sheet.length = strlen(sheet.text);
    }
    return sheet;
}

static const ShelfDeck *find(const Kept *kept, const char *id)
{
    int index = deck_shelf_find(kept->shelf, id);
    return index < 0 ? NULL : deck_shelf_deck(kept->shelf, index);
}

static bool stored(const Kept *kept, const char *name)
{
    size_t length;
    return memory_store_get(kept->store, name, &length) != NULL;
}

static void the_games_own_come_first(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    keep_json(&kept, "a-first-by-name", "A");
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count + 1);
    for (int i = 0; i < library.decks->count; i++) {
        Problems problems = {0};
        const ShelfDeck *deck = deck_shelf_deck(kept.shelf, i);
        Deck *loaded = deck_shelf_load(kept.shelf, i, &problems);
        assert_false(deck->own);
        assert_non_null(loaded);
        assert_string_equal(deck->id, loaded->id); /* the list says what is in the files */
        assert_string_equal(deck->title, loaded->title);
        assert_int_equal(deck->cards, loaded->card_count);
        assert_null(deck_shelf_pictures(kept.shelf, i));
        Error error = {.text = ""};
        assert_false(deck_shelf_remove(kept.shelf, i, &error));
        assert_true(error.text[0]);
        deck_free(loaded);
    }
    assert_string_equal(deck_shelf_deck(kept.shelf, 0)->id, "everyday");
    assert_true(deck_shelf_deck(kept.shelf, library.decks->count)->own);
    close_shelf(&kept);
}

static void keeps_exactly_what_was_given(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    keep_json(&kept, "park", "In the park");
    TextBuffer given = given_deck("park", "In the park");
    size_t length = 0;
    const char *bytes = memory_store_get(kept.store, "deck-park.json", &length);
    assert_non_null(bytes);
    assert_int_equal(length, given.length);
    assert_memory_equal(bytes, given.text, length);
    text_buffer_free(&given);
    assert_string_equal(find(&kept, "park")->title, "In the park");
    assert_int_equal(find(&kept, "park")->cards, 40);
    deck_shelf_close(kept.shelf); /* another start finds it */
    kept.shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library.decks, library.article, kept.store);
    assert_string_equal(find(&kept, "park")->title, "In the park");
    close_shelf(&kept);
}

static void one_of_its_id_takes_its_place(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    keep_json(&kept, "park", "In the park");
    keep_json(&kept, "park", "In the park, again");
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count + 1);
    assert_string_equal(find(&kept, "park")->title, "In the park, again");
    assert_int_equal(memory_store_file_count(kept.store), 1);
    close_shelf(&kept);
}

/* Two people's decks may be called alike: the second one takes nothing from the first. */
static void another_of_its_name_stands_beside_it(void **state)
{
    (void)state;
    static const char *const ids[] = {"park", "park-2", "park-3"};
    Kept kept = open_shelf();
    keep_json(&kept, "park", "In the park");
    for (int other = 1; other < 3; other++) {
        Error error = {.text = ""};
        TextBuffer deck = given_deck_of_others("park", "Another park", other);
        assert_true(keep(&kept, "park.json", deck.text, deck.length, NULL, &error));
        assert_true(keep(&kept, "park.json", deck.text, deck.length, NULL, &error)); /* once more: it is there */
        text_buffer_free(&deck);
        assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count + other + 1);
        assert_string_equal(find(&kept, ids[other])->title, "Another park");
    }
    assert_string_equal(find(&kept, "park")->title, "In the park");
    close_shelf(&kept);
}

static void a_name_of_the_games_stays_the_games(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Problems problems = {0};
    keep_json(&kept, "teens", "Mine for teens");
    assert_false(find(&kept, "teens")->own);
    assert_string_equal(find(&kept, "teens")->title, "Teens");
    assert_string_equal(find(&kept, "my-teens")->title, "Mine for teens");
    Deck *deck = deck_shelf_load(kept.shelf, deck_shelf_find(kept.shelf, "my-teens"), &problems);
    assert_string_equal(deck->id, "my-teens"); /* whatever its file says */
    deck_free(deck);
    close_shelf(&kept);
}

/* As --deck does: nothing is kept. */
static void an_edited_copy_of_the_games_is_another(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    TextBuffer texts[] = {given_deck("work", "At work, with other words"),
                          given_deck_with(given_deck("work", "Mine"), "\"level\": \"clear\"", "\"level\": \"close\""),
                          given_deck("park", "In the park")};
    static const char *const ids[] = {"work", "my-work", "park"};
    for (int i = 0; i < 3; i++) {
        Deck *deck = read_deck(&(DeckFile){.name = "a.json", .bytes = texts[i].text, .length = texts[i].length});
        assert_true(deck_shelf_name_file(kept.shelf, deck));
        assert_string_equal(deck->id, ids[i]);
        deck_free(deck);
        text_buffer_free(&texts[i]);
    }
    close_shelf(&kept);
}

static void the_longest_id_is_found_again(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    char id[DECK_ID_BYTES];
    memset(id, 'x', sizeof id);
    id[sizeof id - 1] = '\0';
    keep_json(&kept, id, "Long");
    assert_non_null(find(&kept, id));
    close_shelf(&kept);
}

static void a_spreadsheet_takes_the_place_of_json(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Error error = {.text = ""};
    keep_json(&kept, "my-sheet", "As JSON");
    TextBuffer sheet = as_sheet();
    assert_true(keep(&kept, "/home/amal/My sheet.csv", sheet.text, sheet.length, NULL, &error));
    assert_true(stored(&kept, "deck-my-sheet.csv"));
    assert_false(stored(&kept, "deck-my-sheet.json"));
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count + 1);
    assert_string_equal(find(&kept, "my-sheet")->title, "My sheet"); /* it says none: its file's name, nearly */
    text_buffer_free(&sheet);
    close_shelf(&kept);
}

/* ---- Pictures ---- */

typedef struct Album {
    bool missing;
    char colour;
} Album;

/* A PNG of one pixel, but for its last byte, which nobody reads. */
static bool read_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    static const unsigned char png[] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I',  'H',  'D',  'R',  0,
                                        0,    0,   1,   0,   0,  0,  1,  8,  2, 0, 0, 0,  0x90, 0x77, 0x53, 0xDE, 0};
    const Album *album = context;
    if (album->missing)
        return error_set(error, "There is no %s.", name);
    *bytes = malloc(sizeof png);
    *length = sizeof png;
    memcpy(*bytes, png, sizeof png);
    (*bytes)[sizeof png - 1] = album->colour;
    return true;
}

static TextBuffer pictured(const char *picture)
{
    TextBuffer field = {0};
    text_buffer_format(&field, "\"picture\": \"%s\"", picture);
    TextBuffer deck = given_deck_with(given_deck("park", "In the park"), "\"picture\": \"chairs\"", field.text);
    text_buffer_free(&field);
    return deck;
}

static void keep_pictured(Kept *kept, const char *picture, Album *album)
{
    Error error = {.text = ""};
    DeckPictures pictures = {album, read_picture, 1};
    TextBuffer deck = pictured(picture);
    assert_true(keep(kept, "park.json", deck.text, deck.length, &pictures, &error));
    text_buffer_free(&deck);
}

static char colour_of(Kept *kept, const char *picture)
{
    const DeckPictures *pictures = deck_shelf_pictures(kept->shelf, deck_shelf_find(kept->shelf, "park"));
    char *bytes = NULL;
    size_t length = 0;
    Error error = {.text = ""};
    if (!pictures->read(pictures->context, picture, &bytes, &length, &error)) {
        assert_true(error.text[0]);
        return 0;
    }
    char colour = bytes[length - 1];
    free(bytes);
    return colour;
}

static void pictures_come_along_and_go(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Album album = {.colour = 'r'};
    keep_pictured(&kept, "pictures/bench.png", &album);
    assert_int_equal(memory_store_file_count(kept.store), 2);
    assert_int_equal(colour_of(&kept, "pictures/bench.png"), 'r');
    uint64_t before = deck_shelf_pictures(kept.shelf, deck_shelf_find(kept.shelf, "park"))->stamp;
    album.colour = 'g';
    keep_pictured(&kept, "pictures/bench.png", &album);
    assert_int_equal(colour_of(&kept, "pictures/bench.png"), 'g');
    assert_int_not_equal(deck_shelf_pictures(kept.shelf, deck_shelf_find(kept.shelf, "park"))->stamp, before);
    keep_pictured(&kept, "lake.png", &album); /* the old one is not named any more */
    assert_int_equal(memory_store_file_count(kept.store), 2);
    assert_int_equal(colour_of(&kept, "lake.png"), 'g');
    assert_int_equal(colour_of(&kept, "pictures/bench.png"), 0);
    album.missing = true; /* left out, and the deck is kept */
    keep_pictured(&kept, "lake.png", &album);
    assert_int_equal(memory_store_file_count(kept.store), 1);
    keep_json(&kept, "lake", "A neighbour"); /* whose files are not touched */
    album.missing = false;
    keep_pictured(&kept, "lake.png", &album);
    Error error = {.text = ""};
    assert_true(deck_shelf_remove(kept.shelf, deck_shelf_find(kept.shelf, "park"), &error));
    assert_null(find(&kept, "park"));
    assert_non_null(find(&kept, "lake"));
    assert_int_equal(memory_store_file_count(kept.store), 1);
    close_shelf(&kept);
}

/* ---- What goes wrong ---- */

static void a_damaged_one_stays_on_the_shelf_and_says_why(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Problems problems = {0};
    keep_json(&kept, "park", "In the park");
    memory_store_put(kept.store, "deck-park.json", "{\"format\": 1, ", 14);
    deck_shelf_look(kept.shelf);
    const ShelfDeck *deck = find(&kept, "park");
    assert_int_equal(deck->cards, 0);
    assert_string_equal(deck->title, "park");
    assert_null(deck_shelf_load(kept.shelf, deck_shelf_find(kept.shelf, "park"), &problems));
    assert_true(problems.count > 0);
    problems_free(&problems);
    keep_json(&kept, "park", "Mended"); /* dropped once more */
    assert_int_equal(find(&kept, "park")->cards, 40);
    close_shelf(&kept);
}

static void names_that_are_no_decks_are_passed_over(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    static const char *const names[] = {"deck-.json", "deck-park.txt", "deck-Park.json", "deck-park.json.damaged-1",
                                        "deck-park", "xdeck-park.json", "deck-../x.json"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        memory_store_put(kept.store, names[i], "{}", 2);
    deck_shelf_look(kept.shelf);
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count);
    close_shelf(&kept);
}

static void a_full_disk_leaves_what_was_there(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Error error = {.text = ""};
    keep_json(&kept, "park", "In the park");
    memory_store_faults(kept.store)->create_broken = true;
    TextBuffer deck = given_deck("park", "Another");
    assert_false(keep(&kept, "park.json", deck.text, deck.length, NULL, &error));
    assert_true(error.text[0]);
    text_buffer_free(&deck);
    assert_string_equal(find(&kept, "park")->title, "In the park");
    memory_store_faults(kept.store)->create_broken = false;
    memory_store_faults(kept.store)->read_only = true;
    error.text[0] = '\0';
    assert_false(deck_shelf_remove(kept.shelf, deck_shelf_find(kept.shelf, "park"), &error));
    assert_true(error.text[0]);
    assert_non_null(find(&kept, "park"));
    memory_store_faults(kept.store)->read_only = false;
    memory_store_faults(kept.store)->unreadable = true;
    deck_shelf_look(kept.shelf); /* the game's own are there all the same */
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count);
    memory_store_faults(kept.store)->unreadable = false;
    close_shelf(&kept);
}

static void without_a_store_there_are_the_games_own(void **state)
{
    (void)state;
    Error error = {.text = ""};
    Kept kept = {.shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library.decks, library.article, NULL)};
    TextBuffer deck = given_deck("park", "In the park");
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count);
    assert_false(keep(&kept, "park.json", deck.text, deck.length, NULL, &error));
    assert_true(error.text[0]);
    text_buffer_free(&deck);
    deck_shelf_close(kept.shelf);
}

/* More than there is room for: said, and nothing is lost. */
static void there_is_an_end_to_it(void **state)
{
    (void)state;
    Kept kept = open_shelf();
    Error error = {.text = ""};
    char name[64];
    for (int i = 0; i < 500; i++) {
        snprintf(name, sizeof name, "deck-small-%03d.json", i);
        memory_store_put(kept.store, name, "{}", 2);
    }
    deck_shelf_look(kept.shelf);
    assert_int_equal(deck_shelf_count(kept.shelf), library.decks->count + 500);
    TextBuffer deck = given_deck("park", "In the park");
    assert_false(keep(&kept, "park.json", deck.text, deck.length, NULL, &error));
    assert_non_null(strstr(error.text, "500"));
    assert_false(stored(&kept, "deck-park.json"));
    text_buffer_free(&deck);
    keep_json(&kept, "small-007", "In the place of another");
    assert_int_equal(find(&kept, "small-007")->cards, 40);
    close_shelf(&kept);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_games_own_come_first),
        cmocka_unit_test(keeps_exactly_what_was_given),
        cmocka_unit_test(one_of_its_id_takes_its_place),
        cmocka_unit_test(another_of_its_name_stands_beside_it),
        cmocka_unit_test(a_name_of_the_games_stays_the_games),
        cmocka_unit_test(an_edited_copy_of_the_games_is_another),
        cmocka_unit_test(the_longest_id_is_found_again),
        cmocka_unit_test(a_spreadsheet_takes_the_place_of_json),
        cmocka_unit_test(pictures_come_along_and_go),
        cmocka_unit_test(a_damaged_one_stays_on_the_shelf_and_says_why),
        cmocka_unit_test(names_that_are_no_decks_are_passed_over),
        cmocka_unit_test(a_full_disk_leaves_what_was_there),
        cmocka_unit_test(without_a_store_there_are_the_games_own),
        cmocka_unit_test(there_is_an_end_to_it),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
