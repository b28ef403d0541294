/* A field on the screen: its words from the left and in the middle, all of them however long, and a caret and a
 * selection that the eye can find, in every theme. */
enum { WIDTH = 420, HEIGHT = 120 };

#include "pixels.h"

#include "parts.h"
#include "theme.h"

#include <math.h>
#include <string.h>

static const Rect place = {30, 25, 360, 64};

static Node field(const char *text)
{
    return (Node){.id = 1, .role = ROLE_FIELD, .look = LOOK_FIELD, .rect = place, .label = "Name of team 2",
                  .description = text, .state = NODE_FOCUSABLE,
                  .text = {.face = FACE_REGULAR, .size = 24, .line = 1.4f},
                  .ink = INK_ON_SHEET, .value_most = 16};
}

/* The picture with this field alone on it; to be freed. */
static Uint32 *drawn(Easel *easel, const Node *node)
{
    Uint32 *pixels = malloc(sizeof *pixels * WIDTH * HEIGHT);
    Pose rest = pose_rest();
    painter_ground(easel->painter);
    painter_node(easel->painter, node, NULL, &rest);
    SDL_RenderReadPixels(easel->renderer, NULL, SDL_PIXELFORMAT_RGB888, pixels, WIDTH * sizeof *pixels);
    return pixels;
}

/* What encloses all that differs between two fields: x, y, w, h. */
static SDL_Rect differing(Easel *easel, const Node *one, const Node *other)
{
    Uint32 *before = drawn(easel, one), *after = drawn(easel, other);
    SDL_Rect found = {0};
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
        SDL_Rect spot = {i % WIDTH, i / WIDTH, 1, 1};
        if (before[i] != after[i])
            SDL_UnionRect(&found, &spot, &found);
    }
    free(before);
    free(after);
    return found;
}

static void words_stand_left_and_in_the_middle(void **state)
{
    Easel *easel = *state;
    Node empty = field(""), filled = field("HHHH"), none = field(NULL);
    SDL_Rect words = differing(easel, &empty, &filled);
    float middle = (float)words.y + (float)words.h / 2;
    assert_true(words.w > 20 && words.h > 10);
    assert_true((float)words.x - place.x > 10 && (float)words.x - place.x < 30);
    assert_true(fabsf(middle - (place.y + place.h / 2)) < 3);
    assert_int_equal(differing(easel, &empty, &none).w, 0);
}

static void the_longest_name_is_seen_whole(void **state)
{
    Easel *easel = *state;
    Node empty = field(""), wide = field("WWWWWWWWWWWWWWWW"), wider = field("WWWWWWWWWWWWWWWWM");
    SDL_Rect words = differing(easel, &empty, &wide), more = differing(easel, &wide, &wider);
    assert_true((float)(words.x + words.w) < place.x + place.w - 10);
    assert_true(words.w > 300); /* smaller, and no smaller than it must be */
    assert_true(more.w > 0 && (float)(more.x + more.w) < place.x + place.w - 10);
    Node short_name = field("Willow");
    assert_true(node_wanted_width(painter_measure(easel->painter), &short_name) < place.w);
    float height = node_wanted_height(painter_measure(easel->painter), &short_name, place.w);
    assert_true(height > 24 * 1.4f && height < 64);
}

/* A caret is a thin upright line where the letters before it end. */
static void the_caret_is_where_it_says(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        painter_set(easel->painter, (ThemeName)theme, 1);
        const TextMeasure *measure = painter_measure(easel->painter);
        Node first = field("Willow"), second = field("Willow");
        first.state |= NODE_CHECKED;
        second.state |= NODE_CHECKED;
        second.value = 3;
        SDL_Rect both = differing(easel, &first, &second);
        NodeParts parts = node_parts(measure, &first);
        float width = measure->width(measure->context, FACE_REGULAR, 24, "Wil", 3);
        assert_true(fabsf((float)both.x - parts.description.x) <= 2);
        assert_true(fabsf((float)both.w - width - 2) <= 2);
        assert_true(both.h >= 24 && (float)both.h < place.h - 8);
        Node rest = field("Willow");
        assert_true(differing(easel, &rest, &first).w > 0);
    }
}

static void selected_and_composed_letters_are_marked(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        painter_set(easel->painter, (ThemeName)theme, 1);
        Node plain = field("Willow"), selected = field("Willow");
        plain.state |= NODE_CHECKED;
        selected.state |= NODE_CHECKED;
        selected.mark_start = 1;
        selected.mark_length = 3;
        SDL_Rect ground = differing(easel, &plain, &selected);
        assert_true(ground.w > 15 && ground.h >= 24);
        Node composed = selected;
        composed.state |= NODE_SELECTED;
        SDL_Rect line = differing(easel, &plain, &composed);
        assert_true(abs(line.w - ground.w) <= 1 && line.h >= 2 && line.h <= 4);
        assert_int_equal(line.y + line.h, ground.y + ground.h);
    }
}

static void the_words_can_be_read(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Color ink = theme_color((ThemeName)theme, TOKEN_ON_SHEET);
        SDL_Color ground = theme_color((ThemeName)theme, TOKEN_GOLD_TINT);
        assert_true(color_contrast(ink, ground) >= (theme == THEME_HIGH_CONTRAST ? 7 : 4.5));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(words_stand_left_and_in_the_middle, setup, teardown),
        cmocka_unit_test_setup_teardown(the_longest_name_is_seen_whole, setup, teardown),
        cmocka_unit_test_setup_teardown(the_caret_is_where_it_says, setup, teardown),
        cmocka_unit_test_setup_teardown(selected_and_composed_letters_are_marked, setup, teardown),
        cmocka_unit_test(the_words_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
