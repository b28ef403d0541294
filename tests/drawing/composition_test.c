/* How things stand to each other as the design has them, measured with the letters of the real fonts: what may not
 * touch, what stays on one page, what is as large as it is drawn there. */
#include "../unit/shipped_content.h"
#include "easel.h"
#include "parts.h"
#include "scenes.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const float HALO = 1.44f; /* of a station's radius, as look_station draws it */
static const float DESCENT = 4;  /* what a title's line has beneath its letters */

typedef struct Desk {
    Library english, spanish;
    Folders *folders;
    App *app; /* of the scene that was built last: words of its nodes are its own */
    Easel easel;
    Layout layout;
    NodeList nodes;
} Desk;

static int load(void **state)
{
    static Desk desk;
    desk.english = shipped_content();
    desk.spanish = translated_content(desk.english, "es");
    desk.folders = memory_folders_create();
    *state = &desk;
    return easel_open(&desk.easel, 16, 16) ? 0 : -1;
}

static int unload(void **state)
{
    Desk *desk = *state;
    node_list_free(&desk->nodes);
    if (desk->app)
        app_destroy(desk->app);
    library_free_words(&desk->spanish);
    library_free(&desk->english);
    desk->folders->destroy(desk->folders);
    easel_close(&desk->easel);
    return 0;
}

/* Builds a scene's screen in a window of this size, its texts (and the room's, as far as that goes) at `percent`. */
static void build_large(Desk *desk, const Scene *scene, const Library *library, int width, int height, int percent)
{
    Settings settings = settings_default();
    settings.text_percent = percent;
    settings.projector_percent = settings_projector_percent[settings_projector_step(percent)];
    if (desk->app)
        app_destroy(desk->app);
    desk->app = scene_reach(scene, library, desk->folders, settings);
    View view = app_view(desk->app);
    desk->layout = layout_make(width, height, 1, percent, (Insets){0}, painter_measure(desk->easel.painter));
    painter_set(desk->easel.painter, THEME_PAPER, desk->layout.unit);
    screen_build(&view, &desk->layout, &desk->nodes);
    assert_false(desk->nodes.failed);
}

static void build(Desk *desk, const Scene *scene, const Library *library, int width, int height)
{
    build_large(desk, scene, library, width, height, 100);
}

static void build_named(Desk *desk, const char *name, const Library *library, int width, int height)
{
    build(desk, scene_named(name), library, width, height);
}

static void assert_whole(const Desk *desk, const char *name)
{
    if (desk->nodes.scroll.w > 0)
        fail_msg("%s scrolls: %.0f of %.0f", name, (double)desk->nodes.scroll_height, (double)desk->nodes.scroll.h);
}

/* Where a text's letters begin: a line has some air above them. */
static float letters_top(const Node *text)
{
    return text->rect.y + text->text.size * (text->text.line - 1) / 2;
}

/* A step's name stands beneath its station's halo, and the whole path on one page: in Spanish with our translation. */
static void path_stands_on_its_page(void **state)
{
    static const char *const names[] = {"path", "path-third", "path-locked", "path-walked"};
    Desk *desk = *state;
    for (int spanish = 0; spanish < 2; spanish++)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            build_named(desk, names[i], spanish ? &desk->spanish : &desk->english, 1280, 720);
            assert_whole(desk, names[i]);
            const Node *title = desk->nodes.items;
            while (title->role != ROLE_HEADING || title->text.align != ALIGN_CENTRE)
                title++;
            for (int step = 0; step < 5; step++) {
                const Node *station = node_list_find(&desk->nodes, node_id("station", step));
                const Node *label = node_list_find(&desk->nodes, node_id("station-label", step + 1));
                bool halo = station->state & NODE_SELECTED && station->amount == 0;
                float reach = station->rect.h / 2 * (halo ? HALO : 1);
                float middle = station->rect.y + station->rect.h / 2;
                if (middle - reach < title->rect.y + title->rect.h - DESCENT)
                    fail_msg("%s: %s touches the title", names[i], station->label);
                if (letters_top(label) < middle + reach)
                    fail_msg("%s: \"%s\" touches its station", names[i], label->label);
            }
        }
}

/* The four slots and their tiles are in sight at once, in Spanish too. */
static void sentence_is_built_without_scrolling(void **state)
{
    static const char *const names[] = {"step-boundaries", "step-boundaries-empty", "step-boundaries-mixed",
                                        "step-boundaries-whole", "step-boundaries-change"};
    Desk *desk = *state;
    for (int spanish = 0; spanish < 2; spanish++)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            build_named(desk, names[i], spanish ? &desk->spanish : &desk->english, 1280, 720);
            assert_whole(desk, names[i]);
        }
}

/* On a phone as large as in the design's picture of it, and the button in sight. */
static void quotation_is_large_on_a_phone(void **state)
{
    Desk *desk = *state;
    build_named(desk, "feedback-agree", &desk->english, 390, 844);
    const Node *quote = NULL;
    for (size_t i = 0; i < desk->nodes.count; i++)
        if (desk->nodes.items[i].role == ROLE_QUOTE)
            quote = &desk->nodes.items[i];
    assert_non_null(quote);
    assert_true(fabsf(quote->text.size - 26) < 0.1f);
    assert_true(desk->nodes.scroll.w == 0);
}

/* Heads that are as wide as their table are round at both ends; one in a corner at its own. */
static void stacked_heads_are_round(void **state)
{
    Desk *desk = *state;
    for (int wide = 0; wide < 2; wide++) {
        build_named(desk, "table", &desk->english, wide ? 1280 : 390, wide ? 720 : 844);
        for (int side = 0; side < 2; side++)
            assert_int_equal(node_list_find(&desk->nodes, node_id("head", side))->value, wide ? 0 : 2);
    }
    build_named(desk, "round-end", &desk->english, 390, 844);
    assert_int_equal(node_list_find(&desk->nodes, node_id("head", 0))->value, 1);
}

/* Where a long table's heads scroll away its cells say their side; no line lies beneath a cell. */
static void long_tables_name_their_cells(void **state)
{
    Desk *desk = *state;
    build_named(desk, "table-walked", &desk->english, 1280, 720);
    const Node *panel = node_list_find(&desk->nodes, node_id("comparison", 0));
    assert_true(panel->rect.h > desk->layout.height);
    for (int topic = 0; topic < TOPIC_COUNT; topic++)
        for (int side = 0; side < 2; side++) {
            const Node *name = node_list_find(&desk->nodes, node_id("cell-name", side * TOPIC_COUNT + topic));
            const Node *cell = node_list_find(&desk->nodes, node_id("cell", side * TOPIC_COUNT + topic));
            const Node *rule = node_list_find(&desk->nodes, node_id("table-rule", topic));
            assert_true((name != NULL) == (topic > 0));
            assert_true(!rule || rule > cell);
        }
    build_named(desk, "table-walked", &desk->english, 390, 844); /* one topic after the other */
    assert_non_null(node_list_find(&desk->nodes, node_id("cell-name", 1)));
}

static void template_button_keeps_away(void **state)
{
    Desk *desk = *state;
    build_named(desk, "decks", &desk->english, 1280, 720);
    const Node *button = node_list_find(&desk->nodes, node_id("deck-template", 0));
    assert_non_null(button);
    for (size_t i = 0; i < desk->nodes.count; i++) {
        const Node *text = &desk->nodes.items[i];
        float foot = text->rect.y + text->rect.h;
        if (text->look == LOOK_TEXT && text->rect.x <= button->rect.x && foot <= button->rect.y + 1)
            assert_true(button->rect.y - foot >= 16);
    }
}

/* What leads on has the same arrow everywhere; the chevron is a row's. */
static void arrows_are_alike(void **state)
{
    Desk *desk = *state;
    int arrows = 0;
    for (int s = 0; s < scene_count; s++) {
        build(desk, &scenes[s], &desk->english, 1280, 720);
        for (size_t i = 0; i < desk->nodes.count; i++) {
            const Node *node = &desk->nodes.items[i];
            if (node->look != LOOK_PRIMARY || !node->icon_after)
                continue;
            arrows++;
            if (strcmp(node->icon_after, "icon-right") != 0)
                fail_msg("%s: \"%s\" has %s", scenes[s].name, node->label, node->icon_after);
        }
    }
    assert_true(arrows > 20);
}

/* An upright tablet is no enlarged phone: words in the bar, two columns in the table, rings on the title. */
static void a_tablet_has_room_for_more(void **state)
{
    Desk *desk = *state;
    const Library *libraries[] = {&desk->english, &desk->spanish};
    for (int i = 0; i < 2; i++) {
        build_named(desk, "title", libraries[i], 820, 1180);
        assert_non_null(node_list_find(&desk->nodes, node_id("title-rings", 0)));
        assert_non_null(node_list_find(&desk->nodes, node_id("ring-word", 1)));
        build_named(desk, "round-end", libraries[i], 820, 1180);
        assert_false(node_list_find(&desk->nodes, node_id("table", 0))->state & NODE_ICON_ONLY);
        build_named(desk, "table", libraries[i], 820, 1180);
        const Node *heads[2] = {NULL, NULL};
        for (size_t n = 0; n < desk->nodes.count; n++)
            if (desk->nodes.items[n].look == LOOK_CELL_HEAD && !heads[desk->nodes.items[n].side])
                heads[desk->nodes.items[n].side] = &desk->nodes.items[n];
        assert_non_null(heads[0]);
        assert_non_null(heads[1]);
        assert_float_equal(heads[0]->rect.y, heads[1]->rect.y, 0.5);
    }
}

/* On a phone held sideways the way on stays in sight, whatever the article said. */
static void the_way_on_stays_in_sight(void **state)
{
    Desk *desk = *state;
    static const int sizes[][2] = {{844, 390}, {667, 375}};
    static const char *const answers[] = {"feedback-look-again", "feedback-agree", "feedback-twin"};
    const Library *libraries[] = {&desk->english, &desk->spanish};
    for (int i = 0; i < 12; i++) {
        const int *size = sizes[i % 2];
        build_named(desk, answers[i / 4], libraries[i / 2 % 2], size[0], size[1]);
        const Node *next = node_list_find(&desk->nodes, node_id("next", 0));
        assert_non_null(next);
        if ((next->state & NODE_SCROLLS) || next->rect.y + next->rect.h > desk->layout.height)
            fail_msg("%s at %dx%d: the way on scrolls out of sight", answers[i / 4], size[0], size[1]);
    }
}

static float icon_begins(const Desk *desk, const Node *button)
{
    return node_parts(desk->layout.measure, button).icon.x - button->rect.x;
}

/* In a column of buttons what is on them begins at one line, whether a label is long or its button larger. */
static void columns_of_buttons_begin_at_one_line(void **state)
{
    static const int sizes[][3] = {{1280, 720, 100}, {1024, 768, 200}, {390, 844, 100}, {390, 844, 200}};
    static const char *const names[] = {"menu", "room-menu", "title", "title-going-on"};
    Desk *desk = *state;
    const Library *libraries[] = {&desk->english, &desk->spanish};
    for (int i = 0; i < 32; i++) {
        const int *size = sizes[i % 4];
        const char *name = names[i / 4 % 4];
        build_large(desk, scene_named(name), libraries[i / 16], size[0], size[1], size[2]);
        const Node *first = NULL;
        for (size_t n = 0; n < desk->nodes.count; n++) {
            const Node *node = &desk->nodes.items[n];
            if (node->look != LOOK_PRIMARY && node->look != LOOK_SECONDARY)
                continue;
            first = first ? first : node;
            if (fabsf(icon_begins(desk, node) - icon_begins(desk, first)) > 0.5f)
                fail_msg("%s at %dx%d, %d %%: \"%s\" begins elsewhere", name, size[0], size[1], size[2], node->label);
        }
        assert_non_null(first);
    }
}

/* The title's two beginnings are equally large, as the design has them. */
static void both_beginnings_are_large(void **state)
{
    Desk *desk = *state;
    build_named(desk, "title", &desk->english, 1280, 720);
    const Node *own = node_list_find(&desk->nodes, node_id("play", 0));
    const Node *group = node_list_find(&desk->nodes, node_id("group", 0));
    assert_float_equal(own->rect.h, 68, 0.5);
    assert_float_equal(group->rect.h, 68, 0.5);
    assert_float_equal(own->text.size, group->text.size, 0.1);
    assert_whole(desk, "title");
}

/* A text takes as much height as its lines, in the face that it is drawn in: no hole beneath it. */
static void texts_are_as_high_as_their_lines(void **state)
{
    static const int sizes[][3] = {{1280, 720, 100}, {390, 844, 100}, {1024, 768, 150}};
    Desk *desk = *state;
    for (int size = 0; size < 3; size++)
        for (int s = 0; s < scene_count; s++) {
            build_large(desk, &scenes[s], &desk->english, sizes[size][0], sizes[size][1], sizes[size][2]);
            for (size_t i = 0; i < desk->nodes.count; i++) {
                const Node *node = &desk->nodes.items[i];
                if (node->look != LOOK_TEXT || node->text.middle || !node->label)
                    continue;
                float lines = text_height(desk->layout.measure, node->text, node->label, node->rect.w);
                if (node->rect.h > lines + 0.6f * node->text.size)
                    fail_msg("%s at %dx%d, %d %%: \"%s\" takes %.0f, its lines %.0f", scenes[s].name, sizes[size][0],
                             sizes[size][1], sizes[size][2], node->label, (double)node->rect.h, (double)lines);
            }
        }
}

/* In a very wide window the title stands in the middle, with as much air at its left as beside its rings. */
static void a_wide_title_is_centred(void **state)
{
    static const int sizes[][2] = {{2560, 1080}, {3440, 1440}};
    Desk *desk = *state;
    for (int size = 0; size < 2; size++) {
        build_named(desk, "title", &desk->english, sizes[size][0], sizes[size][1]);
        const Node *name = node_list_find(&desk->nodes, node_id("name", 3));
        const Node *rings = node_list_find(&desk->nodes, node_id("title-rings", 0));
        assert_non_null(rings);
        float left = name->rect.x, right = desk->layout.width - rings->rect.x - rings->rect.w;
        if (fabsf(left - right) > 16)
            fail_msg("at %dx%d: %.0f at the left, %.0f at the right", sizes[size][0], sizes[size][1], (double)left,
                     (double)right);
    }
}

/* A workshop on an upright phone: its texts are about as large as the game's own there, and its panels have air. */
static void a_room_on_a_phone_can_be_read(void **state)
{
    Desk *desk = *state;
    build_named(desk, "room-read", &desk->english, 390, 844);
    assert_true(node_list_find(&desk->nodes, node_id("room-card-text", 0))->text.size >= 28);
    build_named(desk, "room-depends", &desk->english, 390, 844);
    assert_whole(desk, "room-depends");
    const Node *panel = NULL, *within = NULL;
    for (size_t i = 0; i < desk->nodes.count && !within; i++) {
        const Node *node = &desk->nodes.items[i];
        within = panel && node->look == LOOK_TEXT ? node : NULL;
        panel = node->look == LOOK_PANEL ? node : panel;
    }
    assert_non_null(within);
    assert_true(within->rect.y - panel->rect.y >= 12);
    for (int s = 0; s < scene_count; s++) {
        if (strcmp(scenes[s].name, "room-opening") != 0 && strcmp(scenes[s].name, "room-step-day") != 0)
            continue;
        build(desk, &scenes[s], &desk->english, 390, 844);
        float largest = 0;
        for (size_t i = 0; i < desk->nodes.count; i++)
            if (desk->nodes.items[i].look == LOOK_TEXT && desk->nodes.items[i].text.face == FACE_REGULAR)
                largest = fmaxf(largest, desk->nodes.items[i].text.size);
        if (largest < 18)
            fail_msg("%s: no text is larger than %.1f", scenes[s].name, (double)largest);
    }
}

/* A workshop's icons in the corner grow with its words. */
static void corner_icons_fit_their_words(void **state)
{
    static const int sizes[][3] = {{1280, 720, 100}, {1024, 768, 150}, {390, 844, 100}, {2560, 1080, 120}};
    Desk *desk = *state;
    for (int i = 0; i < 4; i++) {
        build_large(desk, scene_named("room-read"), &desk->english, sizes[i][0], sizes[i][1], sizes[i][2]);
        const Node *place = node_list_find(&desk->nodes, node_id("place", 0));
        const Node *leave = node_list_find(&desk->nodes, node_id("leave", 0));
        float share = leave->text.size / place->text.size;
        if (share < 0.6f || share > 1.6f)
            fail_msg("at %dx%d, %d %%: icons of %.0f, words of %.0f", sizes[i][0], sizes[i][1], sizes[i][2],
                     (double)leave->text.size, (double)place->text.size);
    }
}

/* Where the set-up scrolls, its teams' fields keep as far apart as other targets. */
static void team_fields_keep_apart(void **state)
{
    static const char *const names[] = {"setup", "setup-eight"};
    Desk *desk = *state;
    for (int i = 0; i < 2; i++) {
        build_named(desk, names[i], &desk->english, 390, 844);
        const Node *before = NULL;
        int fields = 0;
        for (size_t n = 0; n < desk->nodes.count; n++) {
            const Node *node = &desk->nodes.items[n];
            if (node->role != ROLE_FIELD)
                continue;
            fields++;
            if (before)
                assert_true(node->rect.y - before->rect.y - before->rect.h > 11.5f);
            before = node;
        }
        assert_true(fields >= 4);
    }
}

/* What scrolls keeps off the bar that shows how far: its words are not beneath it. */
static void words_keep_off_the_scroll_bar(void **state)
{
    static const int sizes[][3] = {{1024, 768, 200}, {1280, 720, 150}, {844, 390, 100}, {320, 480, 130}};
    const float bar = 10; /* as painter_scrollbar draws it, with the room beside it */
    Desk *desk = *state;
    int scrolling = 0;
    for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++)
        for (int s = 0; s < scene_count; s++) {
            build_large(desk, &scenes[s], &desk->english, sizes[size][0], sizes[size][1], sizes[size][2]);
            float most = desk->nodes.scroll.x + desk->nodes.scroll.w - bar;
            for (size_t i = 0; i < desk->nodes.count && desk->nodes.scroll.w > 0; i++) {
                const Node *node = &desk->nodes.items[i];
                if (!(node->state & NODE_SCROLLS) || (node->look != LOOK_TEXT && node->look != LOOK_CHIP))
                    continue;
                scrolling++;
                if (node->rect.x + node->rect.w > most)
                    fail_msg("%s at %dx%d, %d %%: \"%s\" reaches beneath the scroll bar", scenes[s].name,
                             sizes[size][0], sizes[size][1], sizes[size][2], node->label);
            }
        }
    assert_true(scrolling > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tablet_has_room_for_more),
        cmocka_unit_test(words_keep_off_the_scroll_bar),
        cmocka_unit_test(team_fields_keep_apart),
        cmocka_unit_test(corner_icons_fit_their_words),
        cmocka_unit_test(a_room_on_a_phone_can_be_read),
        cmocka_unit_test(a_wide_title_is_centred),
        cmocka_unit_test(texts_are_as_high_as_their_lines),
        cmocka_unit_test(columns_of_buttons_begin_at_one_line),
        cmocka_unit_test(both_beginnings_are_large),
        cmocka_unit_test(the_way_on_stays_in_sight),
        cmocka_unit_test(path_stands_on_its_page),      cmocka_unit_test(quotation_is_large_on_a_phone),
        cmocka_unit_test(sentence_is_built_without_scrolling),
        cmocka_unit_test(stacked_heads_are_round),      cmocka_unit_test(long_tables_name_their_cells),
        cmocka_unit_test(template_button_keeps_away),   cmocka_unit_test(arrows_are_alike),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
