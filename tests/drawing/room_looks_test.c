/* What a workshop shows besides, on the pixels: teams' tokens are told apart by shape alone and by colour, also by eyes
 * that see fewer colours; their letters can be read and stay inside; the split's parts are as long as its votes; the
 * time shrinks. */
enum { WIDTH = 420, HEIGHT = 200 };

#include "pixels.h"

#include "theme.h"
#include "workshop.h"

#include <math.h>

/* A node on plain ground of one colour, to be freed. `node` NULL: the ground alone. */
static SDL_Surface *drawn(Easel *easel, ThemeName theme, SDL_Color ground, const Node *node)
{
    Pose rest = pose_rest();
    painter_set(easel->painter, theme, 1);
    SDL_SetRenderDrawColor(easel->renderer, ground.r, ground.g, ground.b, 255);
    SDL_RenderClear(easel->renderer);
    if (node)
        painter_node(easel->painter, node, NULL, &rest);
    return look(easel);
}

static int apart(SDL_Color a, SDL_Color b)
{
    return abs(a.r - b.r) + abs(a.g - b.g) + abs(a.b - b.b);
}

static Node token(int shape, int colour, const char *letter, float size)
{
    return (Node){.id = 1, .look = LOOK_TOKEN, .rect = {60, 50, size, size}, .label = letter, .value = shape,
                  .value_most = colour, .text = {.face = FACE_EXTRABOLD, .size = size / 2, .line = 1}};
}

/* Of all pixels that one of the two covers, how many in a hundred only one does. On a ground that no token has. */
static int differing_in_shape(const SDL_Surface *a, const SDL_Surface *b, SDL_Color ground)
{
    int either = 0, one = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            bool in_a = apart(pixel(a, x, y), ground) > 60, in_b = apart(pixel(b, x, y), ground) > 60;
            either += in_a || in_b;
            one += in_a != in_b;
        }
    return either > 0 ? 100 * one / either : 0;
}

static void every_shape_is_another(void **state)
{
    enum { SIZE = 72, LEAST = 6 }; /* least alike is the hexagon, whose corners stand out of the circle by 7 */
    static const SDL_Color red = {255, 0, 0, 255};
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Surface *seen[TEAM_SHAPES];
        for (int shape = 0; shape < TEAM_SHAPES; shape++) {
            Node node = token(shape, 0, "", SIZE);
            seen[shape] = drawn(easel, (ThemeName)theme, red, &node);
        }
        for (int shape = 0; shape < TEAM_SHAPES; shape++)
            for (int other = 0; other < shape; other++) {
                int percent = differing_in_shape(seen[shape], seen[other], red);
                if (percent < LEAST)
                    fail_msg("theme %d: %s and %s differ in %d of 100 pixels", theme, team_shape_ids[shape],
                             team_shape_ids[other], percent);
            }
        for (int shape = 0; shape < TEAM_SHAPES; shape++)
            SDL_FreeSurface(seen[shape]);
    }
}

static void letters_can_be_read(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int colour = 0; colour < TEAM_COLOURS; colour++) {
            double contrast = color_contrast(theme_color((ThemeName)theme, theme_team(colour)),
                                             theme_color((ThemeName)theme, TOKEN_ON_TEAM));
            if (contrast < 7)
                fail_msg("theme %d: the letter on %s has %.2f", theme, team_colour_ids[colour], contrast);
        }
}

/* The fill of a token that has not voted, beside its letter. */
static void letters_can_be_read_before_the_vote(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int colour = 0; colour < TEAM_COLOURS; colour++) {
            Node node = token(3, colour, "", 72);
            node.state = NODE_DISABLED;
            SDL_Surface *seen = drawn(easel, (ThemeName)theme, theme_color((ThemeName)theme, TOKEN_BG1), &node);
            double contrast = color_contrast(pixel(seen, 96, 86), theme_color((ThemeName)theme, TOKEN_INK));
            if (contrast < 7)
                fail_msg("theme %d: the letter on pale %s has %.2f", theme, team_colour_ids[colour], contrast);
            SDL_FreeSurface(seen);
        }
}

/* Where the letter changes a pixel there was plain fill before: it touches neither the line nor the ground. */
static void letters_stay_inside(void **state)
{
    static const char *const letters[] = {"W", "M", "Q", "H", "\xC3\x84", "\xC5\xB8"};
    Easel *easel = *state;
    SDL_Color ground = theme_color(THEME_PAPER, TOKEN_BG1), fill = theme_color(THEME_PAPER, theme_team(0));
    for (int shape = 0; shape < TEAM_SHAPES; shape++)
        for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
            Node bare = token(shape, 0, "", 100), node = token(shape, 0, letters[i], 100);
            SDL_Surface *before = drawn(easel, THEME_PAPER, ground, &bare);
            SDL_Surface *after = drawn(easel, THEME_PAPER, ground, &node);
            int changed = 0, outside = 0;
            for (int y = 0; y < HEIGHT; y++)
                for (int x = 0; x < WIDTH; x++)
                    if (apart(pixel(before, x, y), pixel(after, x, y)) > 0) {
                        changed++;
                        outside += apart(pixel(before, x, y), fill) > 0;
                    }
            if (changed < 200 || outside > 0)
                fail_msg("%s on a %s: %d pixels, %d of them outside", letters[i], team_shape_ids[shape], changed,
                         outside);
            SDL_FreeSurface(before);
            SDL_FreeSurface(after);
        }
}

static bool covered_nearby(const SDL_Surface *surface, int x, int y, SDL_Color ground)
{
    for (int near = 0; near < 9; near++)
        if (apart(pixel(surface, x + near % 3 - 1, y + near / 3 - 1), ground) > 0)
            return true;
    return false;
}

/* At every size the dashed token is no larger than the plain one (SVG readers draw some dashes far beyond). */
static void dashes_stay_on_the_shape(void **state)
{
    Easel *easel = *state;
    SDL_Color ground = theme_color(THEME_PAPER, TOKEN_BG1);
    for (int shape = 0; shape < TEAM_SHAPES; shape++)
        for (float size = 24; size <= 120; size += 3) {
            Node node = token(shape, shape, "", size);
            SDL_Surface *plain = drawn(easel, THEME_PAPER, ground, &node);
            node.state = NODE_DISABLED;
            SDL_Surface *pale = drawn(easel, THEME_PAPER, ground, &node);
            int beyond = 0;
            for (int y = 1; y < HEIGHT - 1; y++)
                for (int x = 1; x < WIDTH - 1; x++)
                    beyond += apart(pixel(pale, x, y), ground) > 0 && !covered_nearby(plain, x, y, ground);
            if (beyond > 0)
                fail_msg("%s, %.0f large: %d pixels beyond", team_shape_ids[shape], (double)size, beyond);
            SDL_FreeSurface(plain);
            SDL_FreeSurface(pale);
        }
}

static void a_vote_shows_on_the_token(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Color ground = theme_color((ThemeName)theme, TOKEN_BG1);
        static const unsigned states[] = {0, NODE_DISABLED, NODE_CHECKED};
        SDL_Surface *seen[3];
        for (int i = 0; i < 3; i++) {
            Node node = token(0, 1, "W", 72);
            node.state = states[i];
            seen[i] = drawn(easel, (ThemeName)theme, ground, &node);
        }
        for (int i = 0; i < 3; i++) {
            int others = 0;
            for (int y = 0; y < HEIGHT; y++)
                for (int x = 0; x < WIDTH; x++)
                    others += apart(pixel(seen[i], x, y), pixel(seen[(i + 1) % 3], x, y)) > 90;
            assert_true(others > 100);
        }
        for (int i = 0; i < 3; i++)
            SDL_FreeSurface(seen[i]);
    }
}

/* ---- Colours, and how they look to eyes with two kinds of cones (Machado, Oliveira and Fernandes, 2009) ---- */

typedef struct Lab {
    double light, a, b;
} Lab;

static double linear(Uint8 channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double lab_part(double share)
{
    return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116;
}

static Lab seen_as(SDL_Color color, const double sight[3][3])
{
    double given[3] = {linear(color.r), linear(color.g), linear(color.b)}, rgb[3];
    for (int i = 0; i < 3; i++) {
        rgb[i] = sight[i][0] * given[0] + sight[i][1] * given[1] + sight[i][2] * given[2];
        rgb[i] = fmin(fmax(rgb[i], 0), 1);
    }
    double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
    double fx = lab_part(x / 0.95047), fy = lab_part(y), fz = lab_part(z / 1.08883);
    return (Lab){116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
}

static double distance(Lab one, Lab other)
{
    double light = one.light - other.light, a = one.a - other.a, b = one.b - other.b;
    return sqrt(light * light + a * a + b * b);
}

static const double SIGHTS[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

/* With all cones any two team colours are far apart, and none is a pile's. With two kinds some of the first six come
 * close to one another, and their shapes tell them apart; the seventh and the eighth stay away from all. */
static void colours_are_told_apart(void **state)
{
    enum { FIRST = 6 };
    static const Token piles[] = {TOKEN_CO, TOKEN_IN};
    (void)state;
    for (int theme = THEME_PAPER; theme <= THEME_DUSK; theme++)
        for (int sight = 0; sight < 4; sight++)
            for (int colour = 0; colour < TEAM_COLOURS; colour++) {
                Lab one = seen_as(theme_color((ThemeName)theme, theme_team(colour)), SIGHTS[sight]);
                for (int other = 0; other < colour; other++) {
                    SDL_Color its = theme_color((ThemeName)theme, theme_team(other));
                    double far = distance(one, seen_as(its, SIGHTS[sight]));
                    double least = sight == 0 ? 15 : colour >= FIRST ? 9 : 0;
                    if (far < least)
                        fail_msg("theme %d, sight %d: %s and %s are %.1f apart", theme, sight,
                                 team_colour_ids[colour], team_colour_ids[other], far);
                }
                for (int pile = 0; pile < 2 && sight == 0; pile++)
                    assert_true(distance(one, seen_as(theme_color((ThemeName)theme, piles[pile]), SIGHTS[0])) > 15);
            }
}

/* ---- Split and time ---- */

static Node split(float amount, float before)
{
    return (Node){.id = 1, .look = LOOK_SPLIT, .rect = {10, 50, 400, 60}, .amount = amount, .amount_before = before};
}

/* How many pixels of the bar's middle row are nearer to one side's colours than to any other that is there. */
static int row_of(const SDL_Surface *seen, ThemeName theme, Side side)
{
    int count = 0;
    SideToken fill = theme == THEME_HIGH_CONTRAST ? SIDE_TINT : SIDE_LINE;
    Side other = side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    SDL_Color own = theme_color(theme, theme_side(side, fill)), its = theme_color(theme, theme_side(other, fill));
    SDL_Color ground = {255, 0, 255, 255};
    for (int x = 0; x < WIDTH; x++) {
        SDL_Color at = pixel(seen, x, 80);
        count += apart(at, ground) > 0 && apart(at, own) < apart(at, its);
    }
    return count;
}

static int ground_between(const SDL_Surface *seen, SDL_Color ground)
{
    int count = 0;
    for (int x = 10; x < 410; x++)
        count += apart(pixel(seen, x, 80), ground) == 0;
    return count;
}

static void the_split_is_as_the_votes(void **state)
{
    static const SDL_Color ground = {255, 0, 255, 255};
    static const float shares[] = {0, 0.25f, 0.5f, 0.7f, 1};
    Easel *easel = *state;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        Node node = split(shares[i], -1);
        SDL_Surface *seen = drawn(easel, THEME_PAPER, ground, &node);
        int left = row_of(seen, THEME_PAPER, SIDE_CODEPENDENT), gap = ground_between(seen, ground);
        bool one_part = shares[i] <= 0 || shares[i] >= 1;
        if (one_part)
            assert_int_equal(gap, 0);
        else
            assert_in_range(gap, 8, 12);
        if (fabsf((float)left - 400 * shares[i]) > 16) /* gap, lines, the pattern's paler pixels */
            fail_msg("%.2f of 400 pixels: %d", (double)shares[i], left);
        SDL_FreeSurface(seen);
    }
}

/* One vote of sixty is to be seen, in every theme. */
static void a_single_vote_can_be_seen(void **state)
{
    static const SDL_Color ground = {255, 0, 255, 255};
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int side = 0; side < 2; side++) {
            Node node = split(side == 0 ? 1 / 60.0f : 59 / 60.0f, -1);
            SDL_Surface *seen = drawn(easel, (ThemeName)theme, ground, &node);
            assert_true(row_of(seen, (ThemeName)theme, (Side)side) >= 5);
            assert_true(ground_between(seen, ground) >= 8);
            SDL_FreeSurface(seen);
        }
}

static void the_split_before_is_marked(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Color ground = theme_color((ThemeName)theme, TOKEN_BG1), ink = theme_color((ThemeName)theme, TOKEN_INK);
        for (int i = 0; i <= 4; i++) {
            Node node = split(0.6f, (float)i / 4);
            SDL_Surface *seen = drawn(easel, (ThemeName)theme, ground, &node);
            int x = 10 + (int)(397 * (float)i / 4) + 1;
            for (int y = 46; y < 114; y++)
                assert_true(apart(pixel(seen, x, y), ink) < 20);
            SDL_FreeSurface(seen);
        }
    }
}

static void the_time_shrinks(void **state)
{
    Easel *easel = *state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        SDL_Color ground = theme_color((ThemeName)theme, TOKEN_BG1), ink = theme_color((ThemeName)theme, TOKEN_INK);
        int before = 0;
        for (int step = 0; step <= 10; step++) {
            Node node = {.id = 1, .look = LOOK_TIMER, .rect = {60, 50, 72, 72}, .amount = (float)step / 10};
            SDL_Surface *seen = drawn(easel, (ThemeName)theme, ground, &node);
            int filled = 0;
            for (int y = 0; y < HEIGHT; y++)
                for (int x = 0; x < WIDTH; x++)
                    filled += apart(pixel(seen, x, y), ink) < 20;
            assert_true(step == 0 ? filled == 0 : filled > before + 80);
            before = filled;
            SDL_FreeSurface(seen);
        }
        Node last = {.id = 1, .look = LOOK_TIMER, .rect = {60, 50, 72, 72}, .state = NODE_SELECTED};
        SDL_Surface *seen = drawn(easel, (ThemeName)theme, ground, &last);
        assert_true(apart(pixel(seen, 96, 63), ink) < 20);
        SDL_FreeSurface(seen);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_shape_is_another), TEST(letters_can_be_read), TEST(letters_can_be_read_before_the_vote),
        TEST(letters_stay_inside), TEST(dashes_stay_on_the_shape), TEST(a_vote_shows_on_the_token),
        TEST(colours_are_told_apart), TEST(the_split_is_as_the_votes), TEST(a_single_vote_can_be_seen),
        TEST(the_split_before_is_marked), TEST(the_time_shrinks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
