/* Help that can be pressed: the addresses by which helpers are called, written to and visited, and the buttons for what
 * the device can do. */
#include "grid_measure.h"
#include "scenes.h"
#include "shipped_content.h"

#include <string.h>

static void assert_link(HelpEntry entry, HelpWay way, const char *expected)
{
    TextBuffer link = {0};
    assert_int_equal(help_link(&entry, way, &link), expected != NULL);
    if (expected)
        assert_string_equal(link.text, expected);
    else
        assert_int_equal(link.length, 0);
    text_buffer_free(&link);
}

static void an_address_for_each_way(void **unused)
{
    (void)unused;
    HelpEntry entry = {.phone = "800-799-7233", .text_message = "START to 88788", .address = "https://example.org"};
    assert_link(entry, HELP_CALL, "tel:8007997233");
    assert_link(entry, HELP_WRITE, "sms:88788?body=START");
    assert_link(entry, HELP_VISIT, "https://example.org");
    assert_link((HelpEntry){.phone = "+49 (30) 12 34"}, HELP_CALL, "tel:+49301234");
    assert_link((HelpEntry){.text_message = "INICIO al 741-741"}, HELP_WRITE, "sms:741741?body=INICIO");
}

static void none_where_there_is_none(void **unused)
{
    (void)unused;
    for (int way = 0; way < HELP_WAYS; way++)
        assert_link((HelpEntry){.phone = NULL}, (HelpWay)way, NULL);
    assert_link((HelpEntry){.address = "http://example.org"}, HELP_VISIT, NULL);
    assert_link((HelpEntry){.address = "javascript:alert(1)"}, HELP_VISIT, NULL);
    assert_link((HelpEntry){.text_message = "START"}, HELP_WRITE, NULL);
    assert_link((HelpEntry){.text_message = "START to them"}, HELP_WRITE, NULL);
    assert_link((HelpEntry){.text_message = "88788"}, HELP_WRITE, NULL);
    assert_link((HelpEntry){.text_message = "a&b to 88788"}, HELP_WRITE, NULL);
}

/* How many buttons of each way there are on the help's screen; where there is one, it says what stays of a press. */
static void count_buttons(const Library *library, Abilities abilities, int counts[HELP_WAYS])
{
    const char *trace = language_text(library->language, "help.trace");
    bool told = false, any = false;
    AppParts parts = {.library = library, .settings = settings_default(), .seed = 1, .skip_note = true,
                      .abilities = abilities};
    App *app = app_create(&parts);
    NodeList nodes = {0};
    Layout layout = layout_make(390, 844, 1, 100, (Insets){0}, &grid_measure);
    app_do(app, command_open(SCREEN_HELP, 0));
    View view = app_view(app);
    screen_build(&view, &layout, &nodes);
    memset(counts, 0, HELP_WAYS * sizeof *counts);
    for (size_t i = 0; i < nodes.count; i++) {
        const Node *node = &nodes.items[i];
        told = told || (node->label && strcmp(node->label, trace) == 0);
        if (node->command.kind != COMMAND_REACH)
            continue;
        assert_in_range(node->command.value, 0, library->help->count - 1);
        counts[node->command.action.value]++;
        any = true;
    }
    assert_int_equal(told, any);
    node_list_free(&nodes);
    app_destroy(app);
}

static void buttons_for_what_the_device_can_do(void **unused)
{
    (void)unused;
    Library library = shipped_content();
    int counts[HELP_WAYS];
    count_buttons(&library, (Abilities){.fullscreen = true}, counts);
    assert_int_equal(counts[HELP_CALL] + counts[HELP_WRITE] + counts[HELP_VISIT], 0);
    count_buttons(&library, (Abilities){.links = true}, counts);
    assert_int_equal(counts[HELP_CALL] + counts[HELP_WRITE], 0);
    assert_int_equal(counts[HELP_VISIT], 1);
    count_buttons(&library, (Abilities){.links = true, .calls = true}, counts);
    assert_int_equal(counts[HELP_CALL], 1);
    assert_int_equal(counts[HELP_WRITE], 1);
    assert_int_equal(counts[HELP_VISIT], 1);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(an_address_for_each_way),
                                       cmocka_unit_test(none_where_there_is_none),
                                       cmocka_unit_test(buttons_for_what_the_device_can_do)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
