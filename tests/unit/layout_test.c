/* The size of a u in every window, and of text in it. */
#include "grid_measure.h"
#include "layout.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static Layout plain(int width, int height)
{
    return layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
}

static void assert_near(double is, double expected)
{
    if (fabs(is - expected) > 0.01)
        fail_msg("%f is not %f", is, expected);
}

static void fits_the_designs_windows(void **state)
{
    (void)state;
    Layout hd = plain(1280, 720);
    assert_near(hd.unit, 1);
    assert_false(hd.portrait || hd.narrow || hd.low);
    assert_near(plain(3840, 2160).unit, 3);
    assert_near(plain(5120, 1440).unit, 2);
    Layout wide = plain(2560, 1080);
    assert_near(wide.width, 1706.67);
    Layout old = plain(1024, 768);
    assert_near(old.width, 1125);
    assert_near(old.height, 843.75);
    Layout phone = plain(390, 844);
    assert_near(phone.unit, 1);
    assert_true(phone.portrait);
}

static void a_u_is_never_too_small(void **state)
{
    (void)state;
    Layout smallest = plain(568, 320);
    assert_near(smallest.unit, 0.75);
    assert_true(smallest.low && smallest.narrow);
    assert_near(layout_make(568, 320, 2, 100, (Insets){0}, &grid_measure).unit, 1.5);
    assert_near(plain(0, 0).unit, 0.75);
    assert_near(layout_make(1280, 720, 0, 100, (Insets){0}, &grid_measure).point, 1);
}

static void insets_are_in_u(void **state)
{
    (void)state;
    Layout phone = layout_make(1170, 2532, 3, 100, (Insets){0, 141, 0, 102}, &grid_measure);
    assert_near(phone.unit, 3);
    assert_near(phone.safe.top, 47);
    assert_near(phone.safe.bottom, 34);
    assert_near(phone.point, 1);
}

/* 48 u as designed, 45 points in small windows, and 7 mm for fingers where the screen is dense. */
static void targets_keep_their_floors(void **state)
{
    (void)state;
    assert_near(plain(1280, 720).target, 48);
    assert_near(plain(320, 480).target * plain(320, 480).unit, 45);
    Layout sharp = layout_make(640, 960, 2, 100, (Insets){0}, &grid_measure);
    assert_near(sharp.target * sharp.unit, 90);
    Layout dense = plain(1280, 720);
    layout_for_fingers(&dense, 73.6f);
    assert_near(dense.target, 73.6);
    layout_for_fingers(&dense, 40);
    assert_near(dense.target, 73.6);
    layout_for_fingers(&dense, 300);
    assert_near(dense.target, 90); /* an eighth of the height */
}

static void text_keeps_its_floors(void **state)
{
    (void)state;
    static const int sizes[][2] = {{320, 480}, {568, 320}, {390, 844}, {1024, 768}, {1280, 720}, {3840, 2160}};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
        for (int role = 0; role <= TYPE_READING; role++) {
            Layout layout = plain(sizes[s][0], sizes[s][1]);
            float size = layout_text(&layout, (TextRole)role).size * layout.unit;
            assert_true(size >= (role == TYPE_LABEL || role == TYPE_SMALLEST ? 13.99f : 15.99f));
        }
}

static void text_grows_as_wished(void **state)
{
    (void)state;
    Layout usual = plain(1280, 720), large = layout_make(1280, 720, 1, 200, (Insets){0}, &grid_measure);
    assert_near(layout_text(&usual, TYPE_CARD).size, 30);
    assert_near(layout_text(&large, TYPE_CARD).size, 60);
    assert_near(layout_text(&large, TYPE_BODY).size, 48);
    for (int role = TYPE_SCREEN_TITLE; role <= TYPE_READING; role++)
        assert_true(layout_text(&large, (TextRole)role).size > layout_text(&usual, (TextRole)role).size);
    assert_near(layout_make(1280, 720, 1, 900, (Insets){0}, &grid_measure).text_scale, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fits_the_designs_windows), cmocka_unit_test(a_u_is_never_too_small),
        cmocka_unit_test(insets_are_in_u),          cmocka_unit_test(targets_keep_their_floors),
        cmocka_unit_test(text_keeps_its_floors),
        cmocka_unit_test(text_grows_as_wished),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
