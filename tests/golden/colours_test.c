/* The two piles stay apart for eyes that tell fewer colours apart, in every theme: their colours do under each kind of
 * colour blindness, and where no colour is left at all, shapes, patterns and symbols do, on every screen where both
 * stand. */
#include "painted.h"
#include "simulate.h"
#include "theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* CIE delta E; 2.3 can just be noticed. Lines and fills stand beside each other; tints are large and weak. */
static const double LINES_APART = 20, TINTS_APART = 9, DEEP_APART = 13;
/* Of the pixels of two things in grey, the part that differs visibly, and by how much a pixel must (of 255). */
static const double SHAPES_APART = 0.03;
enum { PIXEL_APART = 40, SIDE_MOST = 120 };

static Library library;

/* ---- Colours alone ---- */

static void colours_stay_apart(void **state)
{
    (void)state;
    const struct {
        Token one, other;
        double least;
    } pairs[] = {{TOKEN_CO, TOKEN_IN, LINES_APART}, {TOKEN_CO_TINT, TOKEN_IN_TINT, TINTS_APART},
                 {TOKEN_CO_DEEP, TOKEN_IN_DEEP, DEEP_APART}, {TOKEN_ME, TOKEN_WE, LINES_APART}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (int theme = 0; theme < THEME_COUNT; theme++)
            for (int eyes = 0; eyes < EYES_GREY; eyes++) {
                SDL_Color one = simulate_color(theme_color((ThemeName)theme, pairs[i].one), (Eyes)eyes);
                SDL_Color other = simulate_color(theme_color((ThemeName)theme, pairs[i].other), (Eyes)eyes);
                if (simulate_apart(one, other) < pairs[i].least)
                    fail_msg("pair %zu, theme %d, %s: %.1f apart", i, theme, eyes_names[eyes],
                             simulate_apart(one, other));
            }
}

/* What the paper that names the matrices shows: red and green fall together for those who lack either cone, blue and
 * green for those who lack the third; greys stay what they are. */
static void the_simulation_is_the_papers(void **state)
{
    (void)state;
    static const SDL_Color grey = {120, 120, 120, 255}, white = {255, 255, 255, 255};
    static const SDL_Color red = {200, 90, 60, 255}, green = {116, 120, 60, 255};
    for (int eyes = 0; eyes < EYES_COUNT; eyes++) {
        assert_true(simulate_apart(simulate_color(grey, (Eyes)eyes), grey) < 1);
        assert_true(simulate_apart(simulate_color(white, (Eyes)eyes), white) < 1);
    }
    double usual = simulate_apart(red, green);
    SDL_Color red_seen = simulate_color(red, EYES_DEUTERANOPIA), green_seen = simulate_color(green, EYES_DEUTERANOPIA);
    assert_true(usual > 45 && simulate_apart(red_seen, green_seen) < usual / 2);
    SDL_Color blue = {0, 0, 255, 255}, seen = simulate_color(blue, EYES_TRITANOPIA);
    assert_true(seen.g > 100 && seen.r < 10); /* blue becomes a dark green-blue */
}

/* ---- Shapes ---- */

typedef struct Grey {
    int width, height;
    Uint8 pixels[SIDE_MOST * SIDE_MOST];
} Grey;

/* A part of the picture in grey, no side longer than SIDE_MOST, stretched to fill from its darkest to its lightest. */
static Grey grey_of(const SDL_Surface *picture, SDL_Rect box, int width, int height)
{
    Grey grey = {.width = width, .height = height};
    int least = 255, most = 0;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            SDL_Color color = painted_pixel(picture, box.x + x * box.w / width, box.y + y * box.h / height);
            Uint8 value = simulate_color(color, EYES_GREY).r;
            grey.pixels[y * width + x] = value;
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
    for (int i = 0; i < width * height && most > least; i++)
        grey.pixels[i] = (Uint8)((grey.pixels[i] - least) * 255 / (most - least));
    return grey;
}

static double differing(const Grey *one, const Grey *other, bool mirrored)
{
    int others = 0;
    for (int y = 0; y < one->height; y++)
        for (int x = 0; x < one->width; x++) {
            int there = mirrored ? one->width - 1 - x : x;
            others += abs(one->pixels[y * one->width + x] - other->pixels[y * one->width + there]) > PIXEL_APART;
        }
    return (double)others / (one->width * one->height);
}

/* How much two parts of a picture differ in grey, also as in a mirror: the part of their pixels. */
static double shapes_apart(const SDL_Surface *picture, SDL_Rect one, SDL_Rect other)
{
    float scale = fminf(1, (float)SIDE_MOST / (float)(one.w > one.h ? one.w : one.h));
    int width = (int)fmaxf((float)one.w * scale, 1), height = (int)fmaxf((float)one.h * scale, 1);
    Grey a = grey_of(picture, one, width, height), b = grey_of(picture, other, width, height);
    return fmin(differing(&a, &b, false), differing(&a, &b, true));
}

/* Only what shows a pile by itself: a table's cells and tinted rows lie under a head or beside a symbol, which are
 * looked at. */
static bool shows_pile(const Node *node)
{
    return node->look == LOOK_POCKET || node->look == LOOK_SYMBOL || node->look == LOOK_QUOTE_BAR ||
           node->look == LOOK_CHIP;
}

static bool box_of_node(const Painted *painted, const Node *node, SDL_Rect *box)
{
    float unit = painted->presenter.layout.unit;
    Rect rect = node->rect;
    SDL_Rect window = {0, 0, painted->picture->w, painted->picture->h};
    rect.y -= node->state & NODE_SCROLLS ? painted->presenter.scroll : 0;
    SDL_Rect whole = {(int)(rect.x * unit), (int)(rect.y * unit), (int)(rect.w * unit), (int)(rect.h * unit)};
    Rect shown = painted->presenter.nodes.scroll;
    if (node->state & NODE_SCROLLS) /* what lies beyond its region is not drawn */
        window = (SDL_Rect){(int)(shown.x * unit), (int)(shown.y * unit), (int)(shown.w * unit), (int)(shown.h * unit)};
    bool seen = SDL_IntersectRect(&whole, &window, box);
    return seen && box->w == whole.w && box->h == whole.h && box->w > 6 && box->h > 6;
}

typedef struct Found {
    int pairs, pockets, symbols, mistakes;
    double least;
} Found;

/* A pocket without what is written on it: its band and its foot. */
static void compare_pockets(Found *found, const char *scene, const SDL_Surface *picture, SDL_Rect one, SDL_Rect other)
{
    static const float stretches[2][2] = {{0, 0.12f}, {0.78f, 0.22f}};
    for (int i = 0; i < 2; i++) {
        SDL_Rect a = {one.x, one.y + (int)((float)one.h * stretches[i][0]), one.w,
                      (int)((float)one.h * stretches[i][1])};
        SDL_Rect b = {other.x, other.y + (int)((float)other.h * stretches[i][0]), other.w,
                      (int)((float)other.h * stretches[i][1])};
        double apart = shapes_apart(picture, a, b);
        if (apart < SHAPES_APART) {
            found->mistakes++;
            print_message("%s: the pockets' %s differ by %.3f\n", scene, i == 0 ? "bands" : "feet", apart);
        }
    }
    found->pockets++;
}

static void compare(Found *found, const char *scene, const Painted *painted, const Node *one, const Node *other)
{
    SDL_Rect a, b;
    if (!box_of_node(painted, one, &a) || !box_of_node(painted, other, &b))
        return;
    double apart = shapes_apart(painted->picture, a, b);
    found->pairs++;
    found->least = fmin(found->least, apart);
    if (one->look == LOOK_POCKET)
        compare_pockets(found, scene, painted->picture, a, b);
    found->symbols += one->look == LOOK_SYMBOL;
    if (apart >= SHAPES_APART)
        return;
    found->mistakes++;
    print_message("%s: two of look %d differ by %.3f only, in grey\n", scene, (int)one->look, apart);
}

/* Every thing of the one pile beside every such thing of the other. */
static void compare_sides(Found *found, const char *scene, const Painted *painted)
{
    const NodeList *nodes = &painted->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        for (size_t j = 0; j < nodes->count; j++) {
            const Node *one = &nodes->items[i], *other = &nodes->items[j];
            bool pair = one->side == SIDE_CODEPENDENT && other->side == SIDE_INTERDEPENDENT &&
                        one->look == other->look && shows_pile(one);
            bool hidden = one->look == LOOK_CHIP && (!one->value || !other->value);
            if (pair && !hidden)
                compare(found, scene, painted, one, other);
        }
}

/* ---- On every screen ---- */

static bool uses_colour_of(const Node *node, Side side)
{
    switch (node->look) {
    case LOOK_POCKET:
    case LOOK_SIDE_ROW:
    case LOOK_CELL_HEAD:
    case LOOK_CELL:
    case LOOK_QUOTE_BAR:
    case LOOK_SYMBOL:
    case LOOK_SPLIT:
        return node->look == LOOK_SPLIT || node->side == side;
    default:
        return false;
    }
}

/* Where both piles' colours are, a shape, a pattern or a symbol of each is there as well. */
static bool has_shapes(const NodeList *nodes)
{
    bool colours[2] = {false}, shapes[2] = {false};
    for (size_t i = 0; i < nodes->count; i++)
        for (int side = 0; side < 2; side++) {
            const Node *node = &nodes->items[i];
            colours[side] = colours[side] || uses_colour_of(node, (Side)side);
            shapes[side] = shapes[side] || (shows_pile(node) && node->side == (Side)side) || node->look == LOOK_SPLIT;
        }
    return !colours[0] || !colours[1] || (shapes[0] && shapes[1]);
}

static void piles_stay_apart(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1280, 720}, {390, 844}};
    Found found = {.least = 1};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int s = 0; s < scene_count; s++)
            for (int i = 0; i < 2; i++) {
                Painted painted;
                Settings settings = settings_default();
                settings.theme = (ThemeName)theme;
                settings.reduced_motion = true;
                painted_open(&painted, &scenes[s], &library, settings, sizes[i][0], sizes[i][1]);
                if (!has_shapes(&painted.presenter.nodes)) {
                    print_message("%s has the piles' colours alone\n", scenes[s].name);
                    found.mistakes++;
                }
                compare_sides(&found, scenes[s].name, &painted);
                painted_close(&painted);
            }
    print_message("%d pairs, %d of them pockets, %d symbols; in grey they differ by %.3f at least\n", found.pairs,
                  found.pockets, found.symbols, found.least);
    assert_true(found.pairs > 100 && found.pockets > 50 && found.symbols > 50);
    assert_int_equal(found.mistakes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_simulation_is_the_papers),
        cmocka_unit_test(colours_stay_apart),
        cmocka_unit_test(piles_stay_apart),
    };
    library = painted_library();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    library_free(&library);
    return failed;
}
