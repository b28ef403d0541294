/* The decks that come with the game: sound, balanced over signs, areas and levels; in mutual twins but for the cards
 * that depend, which are spread over all areas; and for groups a question and a note on every card. */
#include "shipped_content.h"

#include "file.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expect_picture(const char *stem)
{
    char path[512];
    snprintf(path, sizeof path, PROJECT_FOLDER "/assets/art/illus-%s.svg", stem);
    FILE *picture = fopen(path, "rb");
    if (picture == NULL) {
        fail_msg("%s is missing", path);
    }
    fclose(picture);
}

static void expect_twin(const Deck *deck, int index)
{
    const Card *card = &deck->cards[index];
    assert_in_range(card->twin, 0, deck->card_count - 1);
    const Card *twin = &deck->cards[card->twin];
    assert_int_equal(twin->twin, index);
    assert_int_not_equal(twin->side, card->side);
    assert_int_equal(twin->area, card->area);
    assert_int_equal(twin->level, card->level);
    assert_string_equal(twin->picture, card->picture);
}

/* A question and a note on every card, none twice; the questions short enough to stand large on a projector. */
static void expect_group_texts(const Deck *deck)
{
    enum { QUESTION_LARGE = 90 };
    for (int i = 0; i < deck->card_count; i++) {
        const Card *card = &deck->cards[i];
        if (card->question == NULL || card->note == NULL) {
            fail_msg("%s has no question or no note", card->id);
        }
        assert_in_range(utf8_count(card->question, strlen(card->question)), 1, QUESTION_LARGE);
        for (int other = 0; other < i; other++) {
            assert_string_not_equal(card->question, deck->cards[other].question);
            assert_string_not_equal(card->note, deck->cards[other].note);
        }
    }
}

/* How many cards of the two sides a deck has, of each kind. */
typedef struct Counts {
    int cards, signs[2][TOPIC_COUNT], areas[AREA_COUNT], levels[LEVEL_COUNT], levels_in[AREA_COUNT][LEVEL_COUNT];
} Counts;

static Counts count_sided(const Deck *deck, const Article *of)
{
    Counts counts = {0};
    for (int i = 0; i < deck->card_count; i++) {
        const Card *card = &deck->cards[i];
        if (card->side == SIDE_EITHER) {
            continue;
        }
        expect_picture(card->picture);
        expect_twin(deck, i);
        counts.cards++;
        counts.signs[card->side][of->quotations[card->sign].topic]++;
        counts.areas[card->area]++;
        counts.levels[card->level]++;
        counts.levels_in[card->area][card->level]++;
    }
    return counts;
}

static void the_everyday_deck_is_complete(void **state)
{
    (void)state;
    Library library = shipped_content();
    Counts counts = count_sided(library.deck, library.article);
    assert_int_equal(counts.cards, 160);
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        assert_int_equal(counts.signs[SIDE_CODEPENDENT][topic], 20);
        assert_int_equal(counts.signs[SIDE_INTERDEPENDENT][topic], 20);
    }
    for (int area = 0; area < AREA_COUNT; area++) {
        assert_int_equal(counts.areas[area], 20);
        assert_int_equal(counts.levels_in[area][LEVEL_CLEAR], 10);
        assert_int_equal(counts.levels_in[area][LEVEL_CLOSE], 10);
    }
    library_free(&library);
}

static Deck *read_shipped(const char *id, const Article *article)
{
    char path[512];
    char *bytes = NULL;
    size_t length = 0;
    Error error = {.text = ""};
    Problems problems = {0};
    snprintf(path, sizeof path, PROJECT_FOLDER "/content/decks/%s.json", id);
    assert_true(file_read(path, DECK_BYTES_MOST, &bytes, &length, &error));
    Deck *deck = deck_read(path, bytes, length, article, &problems);
    free(bytes);
    assert_non_null(deck);
    assert_int_equal(problems.count, 0);
    return deck;
}

static void the_smaller_decks_are_complete(void **state)
{
    static const char *const ids[] = {"teens", "work"};
    (void)state;
    Library library = shipped_content();
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        Deck *deck = read_shipped(ids[i], library.article);
        Counts counts = count_sided(deck, library.article);
        assert_int_equal(counts.cards, 40);
        assert_int_equal(deck->card_count, 40);
        for (int topic = 0; topic < TOPIC_COUNT; topic++) {
            assert_int_equal(counts.signs[SIDE_CODEPENDENT][topic], 5);
            assert_int_equal(counts.signs[SIDE_INTERDEPENDENT][topic], 5);
        }
        assert_int_equal(counts.levels[LEVEL_CLEAR], 20);
        expect_group_texts(deck);
        deck_free(deck);
    }
    library_free(&library);
}

/* The list tells what the decks' files are, so that a screen can offer them unread. */
static void the_list_of_decks_is_true(void **state)
{
    (void)state;
    Library library = shipped_content();
    assert_non_null(library.decks);
    assert_string_equal(library.decks->decks[0].id, "everyday");
    for (int i = 0; i < library.decks->count; i++) {
        const ListedDeck *listed = &library.decks->decks[i];
        Deck *deck = read_shipped(listed->id, library.article);
        assert_string_equal(deck->id, listed->id);
        assert_string_equal(deck->title, listed->title);
        assert_int_equal(deck->card_count, listed->cards);
        deck_free(deck);
    }
    library_free(&library);
}

static void cards_that_depend_are_in_all_areas_and_of_all_signs(void **state)
{
    (void)state;
    Library library = shipped_content();
    int count = 0, areas[AREA_COUNT] = {0};
    int *signs = calloc((size_t)library.article->quotation_count, sizeof *signs);
    for (int i = 0; i < library.deck->card_count; i++) {
        const Card *card = &library.deck->cards[i];
        if (card->side == SIDE_EITHER) {
            count++;
            areas[card->area]++;
            signs[card->sign]++;
            signs[card->other_sign]++;
        }
    }
    assert_true(count >= 14);
    for (int area = 0; area < AREA_COUNT; area++) {
        assert_true(areas[area] >= 1);
    }
    for (int i = 0; i < library.article->quotation_count; i++) {
        assert_true(library.article->quotations[i].kind != QUOTATION_SIGN || signs[i] >= 2);
    }
    free(signs);
    library_free(&library);
}

static void every_card_asks_the_group_and_has_a_note(void **state)
{
    (void)state;
    Library library = shipped_content();
    expect_group_texts(library.deck);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_everyday_deck_is_complete),
        cmocka_unit_test(the_smaller_decks_are_complete),
        cmocka_unit_test(the_list_of_decks_is_true),
        cmocka_unit_test(cards_that_depend_are_in_all_areas_and_of_all_signs),
        cmocka_unit_test(every_card_asks_the_group_and_has_a_note),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
