/* Helplines opened from the help's page: the system is given their address, and where it opens none, that is told. */
#include "stage.h"

static char opened[128];
static int answer; /* of SDL_OpenURL */

int __wrap_SDL_OpenURL(const char *url);

int __wrap_SDL_OpenURL(const char *url)
{
    SDL_strlcpy(opened, url, sizeof opened);
    return answer;
}

/* The button by which an entry with an address is visited, pressed; the address is given. */
static const char *visit(Stage *stage)
{
    const Help *help = stage->library.help;
    for (int entry = 0; entry < help->count; entry++)
        if (help->entries[entry].address) {
            NodeId id = node_id("reach", entry * HELP_WAYS + HELP_VISIT);
            const Node *button = node_list_find(&stage->presenter.nodes, id);
            assert_non_null(button);
            presenter_focus(&stage->presenter, button);
            press_key(stage, SDLK_RETURN);
            return help->entries[entry].address;
        }
    fail_msg("no entry has an address");
    return NULL;
}

static Stage *new_help(int answers)
{
    Stage *stage = bare_stage();
    stage->abilities.links = true;
    opened[0] = '\0';
    answer = answers;
    open_stage(stage, 1280, 720, settings_default());
    presenter_do(&stage->presenter, command_open(SCREEN_HELP, 0));
    settle(stage);
    return stage;
}

static void the_system_is_given_the_address(void **state)
{
    (void)state;
    Stage *stage = new_help(0);
    assert_string_equal(opened, visit(stage));
    assert_string_equal(screen(stage), "help");
    teardown((void **)&stage);
}

static void where_it_opens_none_that_is_told(void **state)
{
    (void)state;
    Stage *stage = new_help(-1);
    const char *address = visit(stage);
    assert_string_equal(opened, address);
    assert_string_equal(screen(stage), "trouble");
    assert_non_null(strstr(app_view(stage->app).trouble, address));
    teardown((void **)&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_system_is_given_the_address),
        cmocka_unit_test(where_it_opens_none_that_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
