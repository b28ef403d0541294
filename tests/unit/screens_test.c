/* Every screen in every window and text size: what can be pressed is large enough, in sight or within what scrolls, and
 * apart from the next; texts stand in their rects, whole, and off one another. */
#include "grid_measure.h"
#include "parts.h"
#include "pictured_library.h"
#include "scenes_pictured.h"
#include "shipped_content.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const int sizes[][2] = {{320, 480},  {568, 320},   {390, 844},   {768, 1024},  {1024, 768},
                               {1280, 720}, {1920, 1080}, {2560, 1080}, {3840, 2160}, {5120, 1440}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static const float SLACK = 0.6f;

static Library library;
static Folders *folders;

typedef struct Seen {
    const char *scene;
    int width, height, percent, device, mistakes;
    const Layout *layout;
    const NodeList *nodes;
} Seen;

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    folders = memory_folders_create();
    return 0;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    folders->destroy(folders);
    return 0;
}

static void mistake(Seen *seen, const Node *node, const char *what)
{
    if (seen->mistakes++ < 8)
        print_message("%s %dx%d %d%% device %d: %s: \"%s\" at %.0f %.0f %.0f %.0f\n", seen->scene, seen->width,
                      seen->height, seen->percent, seen->device, what, node->label ? node->label : "",
                      (double)node->rect.x, (double)node->rect.y, (double)node->rect.w, (double)node->rect.h);
}

static bool within(Rect inner, Rect outer)
{
    return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK &&
           inner.y + inner.h <= outer.y + outer.h + SLACK;
}

static bool overlap(Rect one, Rect other)
{
    return one.x + one.w > other.x + SLACK && other.x + other.w > one.x + SLACK && one.y + one.h > other.y + SLACK &&
           other.y + other.h > one.y + SLACK;
}

static Rect home_of(const Seen *seen, const Node *node)
{
    if (!(node->state & NODE_SCROLLS))
        return (Rect){seen->layout->safe.left, seen->layout->safe.top,
                      seen->layout->width - seen->layout->safe.left - seen->layout->safe.right,
                      seen->layout->height - seen->layout->safe.top - seen->layout->safe.bottom};
    Rect content = seen->nodes->scroll;
    content.h = seen->nodes->scroll_height;
    return content;
}

static bool same_plane(const Node *one, const Node *other)
{
    return (one->state & NODE_SCROLLS) == (other->state & NODE_SCROLLS);
}

static void check_focusable(Seen *seen, const Node *node)
{
    float least = fmaxf(48, 44 * seen->layout->point) - SLACK;
    bool covers_all = node->look == LOOK_BLANK; /* under a notch too */
    if (!covers_all && !within(node->rect, home_of(seen, node)))
        mistake(seen, node, "can be pressed, but is out of sight");
    if (node->rect.w < least || node->rect.h < least)
        mistake(seen, node, "is too small to press");
    if (!node->label || !node->label[0])
        mistake(seen, node, "can be pressed, but has no label");
    if (!(node->state & NODE_SCROLLS) && seen->nodes->scroll.w > 0 && overlap(node->rect, seen->nodes->scroll))
        mistake(seen, node, "stands on what scrolls");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *other = &seen->nodes->items[i];
        if (other != node && other->state & NODE_FOCUSABLE && same_plane(node, other) &&
            overlap(node->rect, other->rect))
            mistake(seen, node, "overlaps something else that can be pressed");
    }
}

static bool broken_word(const TextLines *lines, const char *text)
{
    for (int i = 0; i + 1 < lines->count; i++) {
        size_t end = lines->items[i].start + lines->items[i].length;
        if (end == lines->items[i + 1].start && end > 0 && !strchr("-/\n", text[end - 1]))
            return true;
    }
    return false;
}

static void check_words(Seen *seen, const Node *node, TextFormat format, const char *text, Rect rect)
{
    TextLines lines;
    text_layout(&grid_measure, format, text, rect.w, &lines);
    if (lines.height > rect.h + SLACK || lines.cut)
        mistake(seen, node, "is higher than its place");
    if (lines.width > rect.w + SLACK)
        mistake(seen, node, "is wider than its place");
    if (format.size < 14 * seen->layout->point - 0.01f)
        mistake(seen, node, "is set too small");
    if (broken_word(&lines, text) && strlen(text) < 500 && !strstr(text, ".com"))
        mistake(seen, node, "has a broken word");
}

static bool draws_words(Look look)
{
    switch (look) {
    case LOOK_PRIMARY:
    case LOOK_SECONDARY:
    case LOOK_QUIET:
    case LOOK_CHIP:
    case LOOK_SWITCH:
    case LOOK_SEGMENT:
    case LOOK_CHOICE:
    case LOOK_NOTICE:
        return true;
    default:
        return false;
    }
}

static void check_text(Seen *seen, const Node *node)
{
    if (draws_words(node->look) && !(node->state & NODE_ICON_ONLY)) {
        NodeParts parts = node_parts(&grid_measure, node);
        check_words(seen, node, parts.label_format, node->label, parts.label);
        if (parts.description.w > 0)
            check_words(seen, node, parts.description_format, node->description, parts.description);
        if (!within(parts.label, node->rect))
            mistake(seen, node, "has its label outside of itself");
    }
    if (node->look != LOOK_TEXT)
        return;
    check_words(seen, node, node->text, node->label, node->rect);
    if (!within(node->rect, home_of(seen, node)))
        mistake(seen, node, "is text out of sight");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *other = &seen->nodes->items[i];
        if (other == node || !same_plane(node, other) || !overlap(node->rect, other->rect))
            continue;
        if (other->look == LOOK_TEXT)
            mistake(seen, node, "overlaps another text");
        if (other->state & NODE_FOCUSABLE && other->id != node->group)
            mistake(seen, node, "overlaps what can be pressed");
        if (other->look == LOOK_POCKET && other->id != node->group && i > (size_t)(node - seen->nodes->items))
            mistake(seen, node, "is hidden by a pocket");
    }
}

/* A sheet that the middle of a node lies on, for what scrolls in a sheet: whose column it lies in. */
static bool lies_on(const Seen *seen, const Node *node, const Node *sheet)
{
    Rect rect = node->rect;
    if (sheet->look != LOOK_PANEL && sheet->look != LOOK_CARD && sheet->look != LOOK_CARD_SMALL)
        return false;
    float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
    bool scrolls = node->state & NODE_SCROLLS;
    bool within_it = scrolls && !same_plane(node, sheet) && overlap(sheet->rect, seen->nodes->scroll);
    return x > sheet->rect.x && x < sheet->rect.x + sheet->rect.w &&
           (within_it || (same_plane(node, sheet) && y > sheet->rect.y && y < sheet->rect.y + sheet->rect.h));
}

/* On a sheet the ground's inks are white on white in High contrast. */
static void check_ink(Seen *seen, const Node *node)
{
    bool of_ground = node->ink == INK_INK || node->ink == INK_INK2 || node->ink == INK_CO_GROUND ||
                     node->ink == INK_IN_GROUND || node->ink == INK_LINE;
    bool inked = node->look == LOOK_TEXT || node->look == LOOK_ICON || node->look == LOOK_QUIET ||
                 node->look == LOOK_RULE || (node->look == LOOK_STEP_DISC && node->state & NODE_DISABLED);
    for (const Node *sheet = seen->nodes->items; of_ground && inked && sheet < node; sheet++)
        if (lies_on(seen, node, sheet))
            mistake(seen, node, "lies on a sheet in an ink for the ground");
}

static void check_list(Seen *seen)
{
    int first_focus = 0;
    assert_false(seen->nodes->failed);
    if (!seen->nodes->title || !seen->nodes->title[0])
        mistake(seen, &seen->nodes->items[0], "the screen has no title");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *node = &seen->nodes->items[i];
        first_focus += (node->state & NODE_FIRST_FOCUS) != 0;
        if (node->state & NODE_FIRST_FOCUS && !(node->state & NODE_FOCUSABLE))
            mistake(seen, node, "the first focus can't have it");
        if (node->id == 0)
            mistake(seen, node, "no id");
        for (size_t j = 0; j < i; j++)
            if (seen->nodes->items[j].id == node->id)
                mistake(seen, node, "its id is another's too");
        if (node->group && !node_list_find(seen->nodes, node->group))
            mistake(seen, node, "its group's head is missing");
        if (node->role == ROLE_QUOTE && (!node->description || !node->description[0]))
            mistake(seen, node, "a quotation without its section");
        if (node->state & NODE_FOCUSABLE)
            check_focusable(seen, node);
        check_text(seen, node);
        check_ink(seen, node);
    }
    if (first_focus != 1)
        mistake(seen, &seen->nodes->items[0], "not one first focus");
}

static int check_view(View view, const char *name, int width, int height, int percent, Insets safe)
{
    Layout layout = layout_make(width, height, 1, percent, safe, &grid_measure);
    if (!view.place)
        view.place = "the memory of this program";
    NodeList nodes = {0};
    screen_build(&view, &layout, &nodes);
    Seen seen = {name, width, height, percent, (int)view.device, 0, &layout, &nodes};
    check_list(&seen);
    node_list_free(&nodes);
    return seen.mistakes;
}

static int check_size(App *app, const Scene *scene, int width, int height, int percent, Insets safe)
{
    return check_view(app_view(app), scene->name, width, height, percent, safe);
}

static App *reach(const Scene *scene, int percent, Device device)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 2, .folders = folders};
    scene_surround(scene, &parts);
    parts.settings.text_percent = percent;
    App *app = app_create(&parts);
    assert_non_null(app);
    scene->reach(app);
    app_set_device(app, device);
    return app;
}

static void every_screen_in_every_window(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s], percent, DEVICE_MOUSE);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &scenes[s], sizes[i][0], sizes[i][1], percent, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

static void every_device(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++)
        for (int device = DEVICE_MOUSE; device <= DEVICE_TERMINAL; device++) {
            App *app = reach(&scenes[s], 100, (Device)device);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &scenes[s], sizes[i][0], sizes[i][1], 100, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

static void beside_a_notch(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(&scenes[s], 100, DEVICE_TOUCH);
        mistakes += check_size(app, &scenes[s], 390, 844, 100, (Insets){0, 47, 0, 34});
        mistakes += check_size(app, &scenes[s], 844, 390, 100, (Insets){47, 0, 47, 21});
        mistakes += check_size(app, &scenes[s], 1024, 768, 100, (Insets){31, 23, 31, 23});
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* Whatever size a window takes while it is dragged, nothing is out of reach. */
static void every_size_of_a_resize(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s < scene_count; s++) {
        App *app = reach(&scenes[s], 100, DEVICE_MOUSE);
        for (int width = 320; width <= 2000; width += 187)
            for (int height = 320; height <= 1500; height += 131)
                mistakes += check_size(app, &scenes[s], width, height, 100, (Insets){0});
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* The disk is full: told on every screen, and on one of its own. */
static void with_trouble(void **state)
{
    (void)state;
    int mistakes = 0;
    for (int s = 0; s <= scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step += 2) {
            int percent = settings_text_percent[step];
            App *app = reach(&scenes[s < scene_count ? s : 0], percent, DEVICE_MOUSE);
            View view = app_view(app);
            view.trouble = "There is no room left on the disk, so this game is not kept. Please make some room: what "
                           "is missing is written with the next move.";
            if (s == scene_count)
                view.screen = SCREEN_TROUBLE;
            for (int i = 0; i < SIZES; i++)
                mistakes += check_view(view, s < scene_count ? scenes[s].name : "trouble", sizes[i][0], sizes[i][1],
                                       percent, (Insets){0});
            app_destroy(app);
        }
    assert_int_equal(mistakes, 0);
}

/* A game that was stopped before its first card. */
static void before_the_first_card(void **state)
{
    (void)state;
    int mistakes = 0;
    App *app = reach(&scenes[0], 100, DEVICE_MOUSE);
    View view = app_view(app);
    view.screen = SCREEN_PLAY;
    for (int i = 0; i < SIZES; i++)
        mistakes += check_view(view, "ready", sizes[i][0], sizes[i][1], 100, (Insets){0});
    app_destroy(app);
    assert_int_equal(mistakes, 0);
}

/* Every card of the deck stands on its screens: the longest one too. */
static void every_card(void **state)
{
    (void)state;
    int mistakes = 0;
    const Scene scene = {"any card", NULL};
    for (uint64_t seed = 0; seed < 12; seed++) {
        AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .skip_note = true};
        App *app = app_create(&parts);
        app_do(app, command_of(COMMAND_NEW_GAME));
        for (int step = 0; step < 60; step++) {
            const Game *game = session_game(app_view(app).session);
            for (int i = 0; i < SIZES; i += 1 + (step % 2))
                mistakes += check_size(app, &scene, sizes[i][0], sizes[i][1], step % 3 ? 100 : 150, (Insets){0});
            Action action = {ACTION_NEXT, 0};
            switch (game_stage(game)) {
            case STAGE_SORT:
                action = (Action){ACTION_SORT, (step / 3) % 2};
                break;
            case STAGE_NAME_SIGN:
                action = (Action){ACTION_NAME_SIGN, step % 3};
                break;
            case STAGE_ROUND_END:
            case STAGE_READY:
                action = (Action){ACTION_START_ROUND, 1};
                break;
            case STAGE_FEEDBACK:
                break;
            }
            app_do(app, (Command){.kind = COMMAND_GAME, .action = action});
        }
        app_destroy(app);
    }
    assert_int_equal(mistakes, 0);
}

/* Pictures and quotations of a deck's own. */
static void decks_of_ones_own(void **state)
{
    (void)state;
    int mistakes = 0;
    DeckPictures *pictures;
    Library shipped = library;
    library = pictured_library(&pictures);
    for (int s = 0; s < pictured_scene_count; s++)
        for (int step = 0; step < SETTINGS_TEXT_STEPS; step++) {
            int percent = settings_text_percent[step];
            App *app = reach(&pictured_scenes[s], percent, DEVICE_MOUSE);
            for (int i = 0; i < SIZES; i++)
                mistakes += check_size(app, &pictured_scenes[s], sizes[i][0], sizes[i][1], percent, (Insets){0});
            app_destroy(app);
        }
    library_free(&library);
    deck_folder_close(pictures);
    library = shipped;
    assert_int_equal(mistakes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_in_every_window),
        cmocka_unit_test(every_device),
        cmocka_unit_test(beside_a_notch),
        cmocka_unit_test(every_size_of_a_resize),
        cmocka_unit_test(with_trouble),
        cmocka_unit_test(before_the_first_card),
        cmocka_unit_test(every_card),
        cmocka_unit_test(decks_of_ones_own),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
