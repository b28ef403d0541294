/* The deck that comes with the game: sound, large enough, balanced over signs and areas, all of it in mutual twins whose
 * pictures are there but for the cards that depend. */
#include "shipped_content.h"

#include <stdio.h>
#include <stdlib.h>

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_everyday_deck_is_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
