/* Files dropped on the window, and a long list of mistakes in it. */
#include "stage.h"

#include "deck_places_system.h"
#include "given_deck.h"

#include <stdio.h>

typedef struct Dropped {
    Stage stage; /* first: the stage's own teardown is given its address */
    DeckFollow follow;
    char folder[64], deck[96], other[96], picture[96];
} Dropped;

static void write_file(const char *path, TextBuffer bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fwrite(bytes.text, 1, bytes.length, file);
    assert_int_equal(fclose(file), 0);
    text_buffer_free(&bytes);
}

static int set_up(void **state)
{
    Dropped *dropped = calloc(1, sizeof *dropped);
    dropped->stage.pad = -1;
    dropped->stage.abilities.two_windows = true;
    open_stage(&dropped->stage, 1280, 720, settings_default());
    dropped->follow = deck_follow_open(deck_places_system());
    dropped->stage.presenter.options.follow = &dropped->follow;
    strcpy(dropped->folder, "/tmp/me-and-we-drop-XXXXXX");
    assert_non_null(mkdtemp(dropped->folder));
    snprintf(dropped->deck, sizeof dropped->deck, "%s/park.json", dropped->folder);
    snprintf(dropped->other, sizeof dropped->other, "%s/lake.json", dropped->folder);
    snprintf(dropped->picture, sizeof dropped->picture, "%s/bench.png", dropped->folder);
    write_file(dropped->deck, given_deck("park", "In the park"));
    write_file(dropped->other, given_deck("lake", "By the lake"));
    *state = dropped;
    return 0;
}

static int tear_down(void **state)
{
    Dropped *dropped = *state;
    remove(dropped->deck);
    remove(dropped->other);
    remove(dropped->folder);
    DeckFollow follow = dropped->follow;
    teardown(state);
    deck_follow_close(&follow);
    return 0;
}

static void drop_event(Stage *stage, Uint32 type, const char *path, Uint32 window)
{
    push(stage, (SDL_Event){.drop = {.type = type, .file = path ? SDL_strdup(path) : NULL, .windowID = window}});
}

static void drop_all(Stage *stage, const char *const *paths)
{
    Uint32 window = SDL_GetWindowID(stage->presenter.window);
    drop_event(stage, SDL_DROPBEGIN, NULL, window);
    for (; *paths; paths++)
        drop_event(stage, SDL_DROPFILE, *paths, window);
    drop_event(stage, SDL_DROPCOMPLETE, NULL, window);
    settle(stage);
}

static void drop(Stage *stage, const char *path)
{
    drop_all(stage, (const char *const[]){path, NULL});
}

static const char *played(const Stage *stage)
{
    return app_view(stage->app).library->deck->id;
}

static void a_deck_plays_at_once(void **state)
{
    Dropped *dropped = *state;
    drop(&dropped->stage, dropped->deck);
    assert_string_equal(screen(&dropped->stage), "sort");
    assert_string_equal(played(&dropped->stage), "park");
}

static void pictures_beside_it_are_passed_over(void **state)
{
    Dropped *dropped = *state;
    drop_all(&dropped->stage, (const char *const[]){dropped->picture, dropped->folder, dropped->deck, NULL});
    assert_string_equal(screen(&dropped->stage), "sort");
    assert_string_equal(played(&dropped->stage), "park");
    drop(&dropped->stage, dropped->folder);
    assert_string_equal(screen(&dropped->stage), "trouble");
}

static void of_several_the_first_is_taken_and_that_is_said(void **state)
{
    Dropped *dropped = *state;
    drop_all(&dropped->stage, (const char *const[]){dropped->other, dropped->deck, NULL});
    assert_string_equal(played(&dropped->stage), "lake");
    assert_string_equal(screen(&dropped->stage), "trouble");
    assert_non_null(strstr(app_view(dropped->stage.app).trouble, "lake.json"));
    press_key(&dropped->stage, SDLK_RETURN);
    assert_string_equal(screen(&dropped->stage), "sort");
}

static NodeId card_at_hand(const Stage *stage)
{
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        if (stage->presenter.nodes.items[i].role == ROLE_CARD)
            return stage->presenter.nodes.items[i].id;
    }
    fail_msg("there is no card");
    return 0;
}

/* The card goes back, as it is of another deck than what comes. */
static void while_a_card_is_dragged(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    new_game(stage);
    SDL_FPoint at = middle(stage, card_at_hand(stage));
    mouse_to(stage, at);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, at);
    at.x -= 60;
    mouse_to(stage, at);
    assert_int_not_equal(stage->presenter.dragged, 0);
    drop(stage, dropped->deck);
    assert_int_equal(stage->presenter.dragged, 0);
    mouse_button(stage, SDL_MOUSEBUTTONUP, at);
    settle(stage);
    assert_string_equal(played(stage), "park");
    assert_string_equal(screen(stage), "sort");
    assert_int_equal(game_sorted_count(game(stage)), 0);
}

static void while_a_team_is_named(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    presenter_do(&stage->presenter, command_open(SCREEN_SETUP, 0));
    settle(stage);
    const Node *field = NULL;
    for (size_t i = 0; i < stage->presenter.nodes.count && !field; i++) {
        if (stage->presenter.nodes.items[i].role == ROLE_FIELD)
            field = &stage->presenter.nodes.items[i];
    }
    assert_non_null(field);
    click(stage, middle(stage, field->id));
    assert_int_not_equal(stage->presenter.typing.id, 0);
    drop(stage, dropped->deck);
    assert_string_equal(played(stage), "park");
    assert_string_equal(screen(stage), "setup");
}

static void on_the_leaders_window(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    presenter_do(&stage->presenter, command_open(SCREEN_SETUP, 0));
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    presenter_do(&stage->presenter, command_of(COMMAND_LEADER));
    settle(stage);
    assert_non_null(stage->presenter.leader.window);
    Uint32 window = SDL_GetWindowID(stage->presenter.leader.window);
    drop_event(stage, SDL_DROPBEGIN, NULL, window);
    drop_event(stage, SDL_DROPFILE, dropped->deck, window);
    drop_event(stage, SDL_DROPCOMPLETE, NULL, window);
    settle(stage);
    assert_string_equal(screen(stage), "trouble"); /* the workshop is not given up for it */
    press_key(stage, SDLK_RETURN);
    assert_true(app_leads_workshop(stage->app));
    assert_string_equal(played(stage), "everyday");
}

static void text_and_nothing_do_nothing(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    drop_event(stage, SDL_DROPTEXT, "some words", 0);
    drop_event(stage, SDL_DROPBEGIN, NULL, 0);
    drop_event(stage, SDL_DROPCOMPLETE, NULL, 0);
    stage->presenter.options.follow = NULL; /* where nothing can be dropped */
    drop(stage, dropped->deck);
    assert_string_equal(screen(stage), "title");
    assert_string_equal(played(stage), "everyday");
}

/* ---- Rest ---- */

static void rest_is_rest(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    assert_int_equal(presenter_wait(&stage->presenter), -1); /* nothing is followed: nothing wakes */
    drop(stage, dropped->deck);
    unsigned long frames = stage->presenter.report.frames;
    int wakes = 0;
    for (Uint32 end = SDL_GetTicks() + 2000; SDL_GetTicks() < end; wakes++)
        assert_true(presenter_step(&stage->presenter, true));
    assert_in_range(wakes, 2, 20); /* the system wakes it besides, now and then */
    assert_int_equal(stage->presenter.report.frames, frames);
    write_file(dropped->deck, given_deck("park", "In the park, later"));
    Uint32 start = SDL_GetTicks();
    while (strcmp(app_view(stage->app).library->deck->title, "In the park, later") != 0 ||
           stage->presenter.report.frames == frames) {
        assert_true(presenter_step(&stage->presenter, true));
        assert_in_range(SDL_GetTicks() - start, 0, 1000);
    }
}

/* ---- A thousand mistakes ---- */

static void a_thousand_mistakes_are_a_list(void **state)
{
    Dropped *dropped = *state;
    Stage *stage = &dropped->stage;
    char path[96];
    snprintf(path, sizeof path, "%s/park.csv", dropped->folder);
    write_file(path, given_mistakes(900));
    Uint32 start = SDL_GetTicks();
    drop(stage, path);
    Uint32 opened = SDL_GetTicks() - start;
    assert_string_equal(screen(stage), "mistakes");
    assert_int_equal(app_view(stage->app).mistakes->count, PROBLEMS_MOST);
    assert_false(stage->presenter.nodes.failed);
    assert_non_null(node_list_find(&stage->presenter.nodes, node_id("mistake", PROBLEMS_MOST - 1)));
    start = SDL_GetTicks();
    for (int i = 0; i < 60; i++) { /* a second of a wheel that is turned */
        push(stage, (SDL_Event){.wheel = {.type = SDL_MOUSEWHEEL, .y = -1, .preciseY = -1}});
        settle(stage);
    }
    Uint32 scrolled = SDL_GetTicks() - start;
    print_message("a thousand mistakes: open in %u ms, scroll in %u ms a frame\n", opened, scrolled / 60);
    assert_true(stage->presenter.scroll > 1000);
    float before = stage->presenter.scroll;
    size_t further = app_view(stage->app).mistakes->further;
    write_file(path, given_mistakes(880)); /* some of them are mended: the place in the list stays */
    for (start = SDL_GetTicks(); SDL_GetTicks() < start + 900;)
        assert_true(presenter_step(&stage->presenter, true));
    assert_true(app_view(stage->app).mistakes->further < further);
    assert_true(stage->presenter.scroll == before);
    press_key(stage, SDLK_END);
    press_key(stage, SDLK_DOWN);
    press_key(stage, SDLK_HOME);
    assert_true(stage->presenter.scroll == 0);
    for (int i = 0; i < 10; i++)
        press_key(stage, SDLK_DOWN);
    assert_true(stage->presenter.scroll > 0);
    before = stage->presenter.scroll;
    swipe(stage, (SDL_FPoint){600, 500}, (SDL_FPoint){600, 300});
    assert_true(stage->presenter.scroll > before);
    remove(path);
}

#define DROPPED(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DROPPED(a_deck_plays_at_once),
        DROPPED(pictures_beside_it_are_passed_over),
        DROPPED(of_several_the_first_is_taken_and_that_is_said),
        DROPPED(while_a_card_is_dragged),
        DROPPED(while_a_team_is_named),
        DROPPED(on_the_leaders_window),
        DROPPED(text_and_nothing_do_nothing),
        DROPPED(rest_is_rest),
        DROPPED(a_thousand_mistakes_are_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
