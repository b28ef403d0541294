/* The painter, drawing into memory with SDL's software renderer: every look in every theme and state, and what the eye
 * relies on: words stay where they belong, the focus can be seen, what is turned or kept looks like what was drawn. */
enum { WIDTH = 420, HEIGHT = 360 };

#include "pixels.h"

#include "parts.h"
#include "theme.h"

#include <math.h>
#include <string.h>

static int apart(SDL_Color a, SDL_Color b)
{
    int r = abs(a.r - b.r), g = abs(a.g - b.g), blue = abs(a.b - b.b);
    return r > g ? (r > blue ? r : blue) : (g > blue ? g : blue);
}

/* How many pixels differ by more than `most` in a channel; only those outside of `spared` count. */
static int differing(const SDL_Surface *a, const SDL_Surface *b, int most, const SDL_Rect *spared)
{
    int count = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            if (x == 0 && memcmp((char *)a->pixels + y * a->pitch, (char *)b->pixels + y * b->pitch, WIDTH * 4) == 0)
                break;
            bool inside = spared && SDL_PointInRect(&(SDL_Point){x, y}, spared);
            count += !inside && apart(pixel(a, x, y), pixel(b, x, y)) > most;
        }
    return count;
}

static Node sample(Look kind, Side side)
{
    return (Node){.id = 1, .look = kind, .side = side, .rect = {80, 70, 240, 200}, .label = "Two rings, linked",
                  .description = "Words below", .icon = kind == LOOK_ART ? "phone" : "icon-check",
                  .icon_after = "icon-next", .text = {FACE_SEMIBOLD, 24, 1.3f, ALIGN_CENTRE, true, true, false},
                  .mark_start = 4, .mark_length = 5, .value = 1, .value_most = 4,
                  .state = NODE_FOCUSABLE, .ink = kind == LOOK_SYMBOL ? INK_CO_GROUND : INK_INK};
}

/* Draws one node on the ground and says how much of the picture it changed. */
static int drawn(Easel *easel, const Node *node, const Pose *pose)
{
    Node sheet = {.id = 9, .look = LOOK_PANEL, .rect = {20, 20, 380, 300}};
    Pose rest = pose_rest();
    painter_ground(easel->painter);
    if (node->look == LOOK_CELL || node->look == LOOK_SLOT) /* they stand on a sheet */
        painter_node(easel->painter, &sheet, NULL, &rest);
    SDL_Surface *before = look(easel);
    painter_node(easel->painter, node, NULL, pose);
    SDL_Surface *after = look(easel);
    int changed = differing(before, after, 0, NULL);
    SDL_FreeSurface(before);
    SDL_FreeSurface(after);
    return changed;
}

static void every_look_is_drawn(void **state)
{
    Easel *easel = *state;
    static const unsigned states[] = {0, NODE_DISABLED, NODE_SELECTED, NODE_CHECKED, NODE_FLAT, NODE_ICON_ONLY};
    static const float units[] = {0.75f, 1, 1.37f};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (int kind = LOOK_NONE + 1; kind < LOOK_COUNT; kind++)
            for (int step = 0; step < 12; step++) {
                painter_set(easel->painter, (ThemeName)theme, units[step / 4]);
                Node node = sample((Look)kind, step % 2 ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT);
                node.state |= states[step / 2];
                Pose pose = pose_rest();
                pose.hovered = step % 4 == 1;
                pose.pressed = step % 4 == 2;
                pose.answer = (float)(step % 5) / 4;
                bool filled = kind == LOOK_SLOT && (node.state & NODE_CHECKED); /* then what fills it is seen */
                bool dark = kind == LOOK_BLANK && theme == THEME_HIGH_CONTRAST; /* as the ground there */
                if (drawn(easel, &node, &pose) == 0 && !filled && !dark)
                    fail_msg("look %d in theme %d, state %u: nothing is to be seen", kind, theme, states[step / 2]);
            }
}

static void every_look_can_be_turned_and_faded(void **state)
{
    Easel *easel = *state;
    for (int kind = LOOK_NONE + 1; kind < LOOK_COUNT; kind++) {
        Node node = sample((Look)kind, SIDE_CODEPENDENT);
        Pose pose = pose_rest();
        pose.angle = 7;
        pose.scale = 0.8f;
        pose.lift = 0.5f;
        assert_true(drawn(easel, &node, &pose) > 0);
        pose.alpha = 0.4f;
        assert_true(drawn(easel, &node, &pose) > 0);
        pose.alpha = 0;
        assert_int_equal(drawn(easel, &node, &pose), 0);
    }
}

static void strange_rects_do_no_harm(void **state)
{
    Easel *easel = *state;
    static const Rect rects[] = {{0, 0, 0, 0}, {10, 10, -5, 20}, {-400, -300, 100, 100}, {5, 5, 1, 1}, {0, 0, 3, 300},
                                 {30, 30, 300, 2}};
    for (int kind = LOOK_NONE; kind < LOOK_COUNT; kind++)
        for (size_t i = 0; i < sizeof rects / sizeof *rects; i++) {
            Node node = sample((Look)kind, i % 2 ? SIDE_EITHER : SIDE_INTERDEPENDENT);
            Pose pose = pose_rest();
            node.rect = rects[i];
            painter_node(easel->painter, &node, NULL, &pose);
            pose.angle = 3;
            painter_node(easel->painter, &node, NULL, &pose);
            painter_focus(easel->painter, &node, node.rect, &pose);
        }
}

static void words_stay_in_their_rect(void **state)
{
    Easel *easel = *state;
    static const float units[] = {0.75f, 1, 1.5f};
    for (int face = 0; face < FACE_COUNT; face++)
        for (size_t i = 0; i < 3; i++) {
            painter_set(easel->painter, THEME_PAPER, units[i]);
            Node node = sample(LOOK_TEXT, SIDE_EITHER);
            node.label = "Says yes to every plan, then lies awake wishing they had said no. Quietly, joyfully.";
            node.rect = (Rect){40, 20, 180, 0};
            node.text = (TextFormat){(Face)face, 20, 1.4f, ALIGN_LEFT, false, false, false};
            node.rect.h = text_height(painter_measure(easel->painter), node.text, node.label, node.rect.w);
            node.mark_length = 0;
            painter_ground(easel->painter);
            SDL_Surface *before = look(easel);
            painter_node(easel->painter, &node, NULL, &(Pose){.scale = 1, .alpha = 1});
            SDL_Surface *after = look(easel);
            float u = units[i]; /* a leaning letter may reach over by a pixel or two */
            SDL_Rect spared = {(int)(40 * u) - 2, (int)(20 * u) - 1, (int)(180 * u) + 4, (int)(node.rect.h * u) + 2};
            assert_true(differing(before, after, 0, NULL) > 500);
            assert_int_equal(differing(before, after, 0, &spared), 0);
            SDL_FreeSurface(before);
            SDL_FreeSurface(after);
        }
}

static void measuring_is_the_same_at_every_size(void **state)
{
    Easel *easel = *state;
    static const char text[] = "The cost is the clue: each yes is paid for with their own rest.";
    const TextMeasure *measure = painter_measure(easel->painter);
    float first = 0;
    for (float unit = 0.75f; unit <= 3; unit += 0.25f) {
        painter_set(easel->painter, THEME_PAPER, unit);
        float width = measure->width(measure->context, FACE_REGULAR, 26, text, strlen(text));
        first = first > 0 ? first : width;
        assert_true(fabsf(width - first) < first * 0.03f);
        assert_true(measure->width(measure->context, FACE_REGULAR, 26, text, 0) == 0);
        assert_true(measure->width(measure->context, FACE_REGULAR, 26, text, 3) < width);
    }
}

static void marked_words_have_a_gold_ground(void **state)
{
    Easel *easel = *state;
    Node node = sample(LOOK_TEXT, SIDE_EITHER);
    node.text.align = ALIGN_LEFT;
    node.text.middle = false;
    painter_ground(easel->painter);
    painter_node(easel->painter, &node, NULL, &(Pose){.scale = 1, .alpha = 1});
    SDL_Surface *seen = look(easel);
    SDL_Color tint = theme_color(THEME_PAPER, TOKEN_GOLD_TINT), gold = theme_color(THEME_PAPER, TOKEN_GOLD);
    int tinted = 0, underlined = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            tinted += apart(pixel(seen, x, y), tint) == 0;
            underlined += apart(pixel(seen, x, y), gold) == 0;
        }
    assert_true(tinted > 300);
    assert_true(underlined > 60);
    SDL_FreeSurface(seen);
}

/* Going outwards from the middle of each side there is a line that stands out by 3 to 1 from the ground next to it. */
static void focus_can_be_seen(void **state)
{
    Easel *easel = *state;
    static const Look looks[] = {LOOK_PRIMARY, LOOK_SECONDARY, LOOK_QUIET, LOOK_CARD, LOOK_POCKET, LOOK_CHOICE};
    for (int theme = 0; theme < THEME_COUNT; theme++)
        for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
            painter_set(easel->painter, (ThemeName)theme, 1);
            Node node = sample(looks[i], SIDE_INTERDEPENDENT);
            Pose pose = pose_rest();
            painter_ground(easel->painter);
            SDL_Color ground = theme_color((ThemeName)theme, TOKEN_BG1);
            painter_node(easel->painter, &node, NULL, &pose);
            painter_focus(easel->painter, &node, node.rect, &pose);
            SDL_Surface *seen = look(easel);
            double left = 0, top = 0;
            for (int away = 3; away <= 11; away++) {
                left = fmax(left, color_contrast(ground, pixel(seen, 80 - away, 150)));
                top = fmax(top, color_contrast(ground, pixel(seen, 200, 70 - away)));
            }
            assert_true(left >= 3 && top >= 3);
            SDL_FreeSurface(seen);
        }
}

static NodeList card_list(float angle)
{
    NodeList list = {0};
    Node card = sample(LOOK_CARD, SIDE_EITHER), words = sample(LOOK_TEXT, SIDE_EITHER);
    card.angle = angle;
    words.id = 2;
    words.group = 1;
    words.ink = INK_ON_SHEET;
    words.rect = (Rect){100, 90, 200, 80};
    node_list_add(&list, card);
    node_list_add(&list, words);
    return list;
}

static SDL_Surface *draw_card(Easel *easel, float angle, Pose pose)
{
    NodeList list = card_list(angle);
    painter_ground(easel->painter);
    painter_group(easel->painter, &list, &list.items[0], &pose);
    node_list_free(&list);
    return look(easel);
}

static void a_picture_looks_like_its_nodes(void **state)
{
    Easel *easel = *state;
    Pose pose = pose_rest();
    SDL_Surface *plain = draw_card(easel, 0, pose);
    pose.alpha = 0.9999f; /* makes it a picture */
    SDL_Surface *kept = draw_card(easel, 0, pose), *again = draw_card(easel, 0, pose);
    assert_true(differing(plain, kept, 3, NULL) < 20);
    assert_int_equal(differing(kept, again, 0, NULL), 0);
    SDL_FreeSurface(plain);
    SDL_FreeSurface(kept);
    SDL_FreeSurface(again);
}

/* Turned by half, the card lies on the same pixels, and its words stand on their heads. */
static void turning_turns_about_the_middle(void **state)
{
    Easel *easel = *state;
    Pose pose = pose_rest();
    SDL_Surface *upright = draw_card(easel, 0, pose), *turned = draw_card(easel, 180, pose);
    int same = 0, dark = 0;
    for (int y = 72; y < 268; y++)
        for (int x = 82; x < 318; x++) {
            if (pixel(upright, x, y).r > 90)
                continue;
            dark++;
            for (int near = 0; near < 9; near++)
                if (pixel(turned, 399 - x + near % 3 - 1, 339 - y + near / 3 - 1).r < 128) {
                    same++;
                    break;
                }
        }
    assert_true(dark > 200);
    assert_true(same > dark * 95 / 100);
    SDL_FreeSurface(upright);
    SDL_FreeSurface(turned);
}

static void a_new_word_makes_a_new_picture(void **state)
{
    Easel *easel = *state;
    Pose pose = pose_rest();
    pose.angle = 5;
    SDL_Surface *before = draw_card(easel, 0, pose);
    NodeList list = card_list(0);
    list.items[1].label = "Quite other words";
    painter_ground(easel->painter);
    painter_group(easel->painter, &list, &list.items[0], &pose);
    node_list_free(&list);
    SDL_Surface *after = look(easel);
    assert_true(differing(before, after, 40, NULL) > 300);
    SDL_FreeSurface(before);
    SDL_FreeSurface(after);
}

static void what_is_forgotten_is_made_anew(void **state)
{
    Easel *easel = *state;
    Pose pose = pose_rest();
    pose.angle = -4;
    SDL_Surface *before = draw_card(easel, 0, pose);
    painter_forget(easel->painter);
    SDL_Surface *after = draw_card(easel, 0, pose);
    assert_int_equal(differing(before, after, 0, NULL), 0);
    SDL_FreeSurface(before);
    SDL_FreeSurface(after);
}

static void the_still_layer_shows_what_was_drawn(void **state)
{
    Easel *easel = *state;
    SDL_Surface *direct = draw_card(easel, 2, pose_rest());
    NodeList list = card_list(2);
    assert_false(painter_scene_draw(easel->painter));
    assert_true(painter_scene_begin(easel->painter));
    painter_group(easel->painter, &list, &list.items[0], &(Pose){.scale = 1, .alpha = 1});
    painter_scene_end(easel->painter);
    assert_true(painter_scene_draw(easel->painter));
    SDL_Surface *kept = look(easel);
    assert_int_equal(differing(direct, kept, 0, NULL), 0);
    painter_set(easel->painter, THEME_DUSK, 1);
    assert_false(painter_scene_draw(easel->painter));
    node_list_free(&list);
    SDL_FreeSurface(direct);
    SDL_FreeSurface(kept);
}

static void nothing_is_drawn_outside_the_clip(void **state)
{
    Easel *easel = *state;
    for (int kind = LOOK_NONE + 1; kind < LOOK_COUNT; kind++) {
        Node node = sample((Look)kind, SIDE_CODEPENDENT);
        Pose pose = pose_rest();
        painter_ground(easel->painter);
        SDL_Surface *before = look(easel);
        painter_clip(easel->painter, &(Rect){100, 100, 60, 60});
        painter_node(easel->painter, &node, NULL, &pose);
        pose.angle = 12;
        painter_node(easel->painter, &node, NULL, &pose);
        painter_clip(easel->painter, NULL);
        SDL_Surface *after = look(easel);
        assert_int_equal(differing(before, after, 0, &(SDL_Rect){100, 100, 60, 60}), 0);
        SDL_FreeSurface(before);
        SDL_FreeSurface(after);
    }
}

static void missing_art_is_left_out(void **state)
{
    Easel *easel = *state;
    Node node = sample(LOOK_ICON, SIDE_EITHER);
    Pose pose = pose_rest();
    node.icon = "icon-that-nobody-drew";
    SDL_LogSetPriority(SDL_LOG_CATEGORY_APPLICATION, SDL_LOG_PRIORITY_CRITICAL);
    assert_int_equal(drawn(easel, &node, &pose), 0);
    assert_int_equal(drawn(easel, &node, &pose), 0);
    node.icon = NULL;
    assert_int_equal(drawn(easel, &node, &pose), 0);
}

static void without_fonts_there_is_a_sentence(void **state)
{
    Easel *easel = *state;
    Error error = {0};
    assert_null(painter_create(easel->renderer, PROJECT_FOLDER "/tests", &error));
    assert_non_null(strstr(error.text, "font"));
}

static void a_disabled_button_looks_otherwise(void **state)
{
    Easel *easel = *state;
    static const Look looks[] = {LOOK_PRIMARY, LOOK_SECONDARY, LOOK_QUIET, LOOK_CHOICE, LOOK_SWITCH};
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        Node node = sample(looks[i], SIDE_EITHER);
        Pose pose = pose_rest();
        painter_ground(easel->painter);
        painter_node(easel->painter, &node, NULL, &pose);
        SDL_Surface *able = look(easel);
        node.state |= NODE_DISABLED;
        painter_ground(easel->painter);
        painter_node(easel->painter, &node, NULL, &pose);
        SDL_Surface *disabled = look(easel);
        assert_true(differing(able, disabled, 8, NULL) > 100);
        SDL_FreeSurface(able);
        SDL_FreeSurface(disabled);
    }
}

/* In High contrast a table's cells can be told from the ground at their right and their foot, as on a phone, where each
 * stands alone. */
static void cells_have_edges_in_high_contrast(void **state)
{
    Easel *easel = *state;
    painter_set(easel->painter, THEME_HIGH_CONTRAST, 1);
    for (int side = 0; side < 2; side++) {
        Node node = sample(LOOK_CELL, (Side)side);
        Pose rest = pose_rest();
        painter_ground(easel->painter);
        SDL_Surface *before = look(easel);
        painter_node(easel->painter, &node, NULL, &rest);
        SDL_Surface *after = look(easel);
        int right = (int)(node.rect.x + node.rect.w) - 1, foot = (int)(node.rect.y + node.rect.h) - 1;
        int middle = (int)(node.rect.x + node.rect.w / 2), high = (int)(node.rect.y + node.rect.h / 2);
        assert_true(color_contrast(pixel(after, middle, foot), pixel(before, middle, foot)) >= 3);
        assert_true(color_contrast(pixel(after, right, high), pixel(before, right, high)) >= 3);
        SDL_FreeSurface(before);
        SDL_FreeSurface(after);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_look_is_drawn), TEST(every_look_can_be_turned_and_faded), TEST(strange_rects_do_no_harm),
        TEST(words_stay_in_their_rect), TEST(measuring_is_the_same_at_every_size),
        TEST(marked_words_have_a_gold_ground), TEST(focus_can_be_seen), TEST(a_picture_looks_like_its_nodes),
        TEST(turning_turns_about_the_middle), TEST(a_new_word_makes_a_new_picture),
        TEST(what_is_forgotten_is_made_anew), TEST(the_still_layer_shows_what_was_drawn),
        TEST(nothing_is_drawn_outside_the_clip), TEST(missing_art_is_left_out),
        TEST(without_fonts_there_is_a_sentence), TEST(a_disabled_button_looks_otherwise),
        TEST(cells_have_edges_in_high_contrast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
