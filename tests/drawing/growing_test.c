/* Every text grows as the player wishes: none stays as small as it was because its place is narrow. Measured with the
 * letters of the real fonts, on phones and larger windows, in both languages. */
#include "../unit/shipped_content.h"
#include "easel.h"
#include "scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const int sizes[][2] = {{390, 844}, {844, 390}, {820, 1180}, {1280, 720}};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* At 200 per cent; headings and large quotations grow by half as much by intent. */
static const float LEAST = 1.19f;

/* u: what is so large needs no more. */
static const float LARGE = 36;

static Easel easel;
static Folders *folders;
static Library english, spanish;

static int load(void **state)
{
    (void)state;
    english = shipped_content();
    spanish = translated_content(english, "es");
    folders = memory_folders_create();
    return easel_open(&easel, 16, 16) ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    library_free_words(&spanish);
    library_free(&english);
    folders->destroy(folders);
    easel_close(&easel);
    return 0;
}

static void build(NodeList *nodes, App *app, const int *size, int percent)
{
    View view = app_view(app);
    Settings settings = *view.settings;
    settings.text_percent = percent;
    view.settings = &settings;
    Layout layout = layout_make(size[0], size[1], 1, percent, (Insets){0}, painter_measure(easel.painter));
    painter_set(easel.painter, THEME_PAPER, layout.unit);
    screen_build(&view, &layout, nodes);
    assert_false(nodes->failed);
}

static bool shows_words(const Node *node)
{
    return node->label && node->label[0] && node->text.size > 0 && !(node->state & NODE_ICON_ONLY) &&
           node->label[1] && strncmp(node->label, "https", 5) != 0 && /* letters of a scale; what can't be broken */
           node->look != LOOK_NONE && node->look != LOOK_TOKEN && node->look != LOOK_KEYCAP;
}

static const Node *same_words(const NodeList *nodes, const Node *wanted)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (shows_words(node) && strcmp(node->label, wanted->label) == 0 && node->look == wanted->look &&
            node->text.face == wanted->text.face)
            return node;
    }
    return NULL;
}

static int stuck(const Scene *scene, const Library *library, const int *size)
{
    App *app = scene_reach(scene, library, folders, settings_default());
    NodeList small = {0}, large = {0};
    build(&small, app, size, 100);
    build(&large, app, size, 200);
    int found = 0;
    for (size_t i = 0; i < large.count; i++) {
        const Node *node = &large.items[i], *before = shows_words(node) ? same_words(&small, node) : NULL;
        if (!before || before->text.size >= LARGE || node->text.size >= LEAST * before->text.size)
            continue;
        found++;
        print_error("%s %dx%d: \"%.40s\" is %.1f, was %.1f\n", scene->name, size[0], size[1], node->label,
                    node->text.size, before->text.size);
    }
    node_list_free(&small);
    node_list_free(&large);
    app_destroy(app);
    return found;
}

/* What a room looks at has a size of its own in the settings. */
static bool for_a_room(const Scene *scene)
{
    static const char *const rooms[] = {"room", "check", "afterwards", "setting-up", "save-workshop", "deck-refused"};
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++)
        if (strncmp(scene->name, rooms[i], strlen(rooms[i])) == 0)
            return true;
    return false;
}

static void every_text_grows(void **state)
{
    (void)state;
    int found = 0;
    for (int i = 0; i < scene_count; i++)
        for (int size = 0; size < SIZES && !for_a_room(&scenes[i]); size++)
            found += stuck(&scenes[i], &spanish, sizes[size]) + stuck(&scenes[i], &english, sizes[size]);
    if (found > 0)
        fail_msg("%d texts stay as small as they were", found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_text_grows)};
    return cmocka_run_group_tests(tests, load, unload);
}
