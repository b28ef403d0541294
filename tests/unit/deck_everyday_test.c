/* The deck that comes with the game: sound, large enough, balanced over signs and areas; in mutual twins but for the
 * cards that depend, which are spread over all areas; and for groups a question and a note on every card. */
#include "shipped_content.h"

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
    assert_int_equal(deck->cards[card->twin].twin, index);
    assert_int_not_equal(deck->cards[card->twin].side, card->side);
    assert_int_equal(deck->cards[card->twin].area, card->area);
}

static void the_everyday_deck_is_complete(void **state)
{
    (void)state;
    Library library = shipped_content();
    const Deck *deck = library.deck;
    int sided = 0, areas[AREA_COUNT] = {0};
    int *signs = calloc((size_t)library.article->quotation_count, sizeof *signs);
    for (int i = 0; i < deck->card_count; i++) {
        const Card *card = &deck->cards[i];
        if (card->picture != NULL) {
            expect_picture(card->picture);
        }
        if (card->side != SIDE_EITHER) {
            expect_twin(deck, i);
            sided++;
            areas[card->area]++;
            signs[card->sign]++;
        }
    }
    assert_true(sided >= 48);
    for (int area = 0; area < AREA_COUNT; area++) {
        assert_true(areas[area] >= 6);
    }
    for (int i = 0; i < library.article->quotation_count; i++) {
        assert_true(library.article->quotations[i].kind != QUOTATION_SIGN || signs[i] >= 6);
    }
    free(signs);
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

/* The questions short enough to stand large on a projector. */
static void every_card_asks_the_group_and_has_a_note(void **state)
{
    (void)state;
    enum { QUESTION_LARGE = 90 };
    Library library = shipped_content();
    for (int i = 0; i < library.deck->card_count; i++) {
        const Card *card = &library.deck->cards[i];
        if (card->question == NULL || card->note == NULL) {
            fail_msg("%s has no question or no note", card->id);
        }
        assert_in_range(utf8_count(card->question, strlen(card->question)), 1, QUESTION_LARGE);
        for (int other = 0; other < i; other++) {
            assert_string_not_equal(card->question, library.deck->cards[other].question);
            assert_string_not_equal(card->note, library.deck->cards[other].note);
        }
    }
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_everyday_deck_is_complete),
        cmocka_unit_test(cards_that_depend_are_in_all_areas_and_of_all_signs),
        cmocka_unit_test(every_card_asks_the_group_and_has_a_note),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
