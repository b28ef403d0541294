/* What is heard in a window, how loud, and its captions: there for a moment, read in turn, and gone without a trace. */
#include "cue_log.h"
#include "stage.h"

static CueLog heard;

static Stage *listening(Settings settings)
{
    settings.reduced_motion = true;
    Stage *stage = new_stage(1280, 720, settings);
    stage->presenter.cues.player = cue_log_begin(&heard);
    return stage;
}

static Stage *playing(Settings settings)
{
    Stage *stage = listening(settings);
    new_game(stage);
    return stage;
}

static Settings with_captions(void)
{
    Settings settings = settings_default();
    settings.captions = true;
    return settings;
}

static NodeId card_of(const Stage *stage)
{
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const Node *node = &stage->presenter.nodes.items[i];
        if (node->role == ROLE_CARD && node->state & NODE_DRAGGABLE)
            return node->id;
    }
    fail_msg("there is no card");
    return 0;
}

/* Takes the card along to a point, and lets it go there after a rest, so that it is no flick. */
static void drag_card(Stage *stage, SDL_FPoint to)
{
    SDL_FPoint from = middle(stage, card_of(stage));
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, (SDL_FPoint){(from.x + to.x) / 2, (from.y + to.y) / 2});
    mouse_to(stage, to);
    SDL_Delay(120);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
}

static SDL_FPoint pocket(const Stage *stage, Side side)
{
    return middle(stage, node_id("pile", (int)side));
}

static const Node *caption(const Stage *stage)
{
    return node_list_find(&stage->presenter.nodes, node_id("caption", 0));
}

static void expect_caption(const Stage *stage, Cue cue)
{
    const Language *language = stage->library.language;
    assert_non_null(caption(stage));
    assert_string_equal(caption(stage)->label, language_text(language, cue_caption(cue)));
}

static void a_drag_is_heard(void **state)
{
    Stage *stage = playing(settings_default());
    *state = stage;
    SDL_FPoint home = middle(stage, card_of(stage));
    drag_card(stage, (SDL_FPoint){home.x + 30, home.y + 30});
    assert_int_equal(heard.count, 2);
    assert_int_equal(heard.cues[0], CUE_LIFT);
    assert_int_equal(heard.cues[1], CUE_PUT_BACK);
    cue_log_begin(&heard);
    drag_card(stage, pocket(stage, SIDE_INTERDEPENDENT));
    assert_string_equal(screen(stage), "feedback");
    assert_int_equal(heard.count, 3);
    assert_int_equal(heard.cues[0], CUE_LIFT);
    assert_int_equal(heard.cues[1], CUE_DROP_RIGHT);
    assert_int_equal(heard.cues[2], game_agrees(game(stage)) ? CUE_AGREE : CUE_AGAIN);
    assert_int_equal(heard.delays[1], 0);
    assert_int_equal(heard.delays[2], 250); /* one after the other, and soon */
}

static void a_press_is_not_lifted(void **state)
{
    Stage *stage = playing(settings_default());
    *state = stage;
    press_key(stage, SDLK_LEFT);
    assert_int_equal(heard.count, 2);
    assert_int_equal(heard.cues[0], CUE_DROP_LEFT);
    press_key(stage, SDLK_z);
    assert_int_equal(heard.count, 3);
    assert_int_equal(heard.cues[2], CUE_PUT_BACK);
}

static void leaning_is_heard(void **state)
{
    Settings settings = settings_default();
    settings.confirm_sort = true;
    Stage *stage = playing(settings);
    *state = stage;
    press_key(stage, SDLK_LEFT);
    press_key(stage, SDLK_RIGHT);
    press_key(stage, SDLK_RIGHT);
    press_key(stage, SDLK_RIGHT);
    const Cue wanted[] = {CUE_LIFT, CUE_PUT_BACK, CUE_LIFT, CUE_DROP_RIGHT};
    for (int i = 0; i < 4; i++)
        assert_int_equal(heard.cues[i], wanted[i]);
}

static float loudness(Settings settings)
{
    Stage *stage = playing(settings);
    press_key(stage, SDLK_LEFT);
    float gain = heard.count > 0 ? heard.gains[0] : 0;
    void *state = stage;
    teardown(&state);
    return gain;
}

static void as_loud_as_wished(void **state)
{
    *state = NULL;
    Settings settings = settings_default();
    float before = 0;
    for (settings.volume = 1; settings.volume <= SETTINGS_VOLUME_MOST; settings.volume++) {
        float now = loudness(settings);
        assert_true(now > before);
        before = now;
    }
    assert_true(before == 1);
    settings.volume = 0;
    assert_true(loudness(settings) == 0);
    settings.volume = SETTINGS_VOLUME_MOST;
    settings.sound = false;
    assert_true(loudness(settings) == 0);
}

static void the_volume_is_tried_at_once(void **state)
{
    Stage *stage = listening(settings_default());
    *state = stage;
    presenter_do(&stage->presenter, command_set(SETTING_VOLUME, 2));
    settle(stage);
    presenter_do(&stage->presenter, command_set(SETTING_VOLUME, 8));
    settle(stage);
    assert_int_equal(heard.count, 2);
    assert_true(heard.gains[0] < heard.gains[1]);
}

/* Wakes up to take it away, once, and then no more. */
static void a_caption_comes_and_goes(void **state)
{
    Stage *stage = playing(with_captions());
    *state = stage;
    NodeId focus = stage->presenter.focus.id;
    assert_null(caption(stage));
    SDL_FPoint home = middle(stage, card_of(stage));
    drag_card(stage, (SDL_FPoint){home.x + 30, home.y + 30});
    expect_caption(stage, CUE_LIFT);
    go_by(stage, 1.3);
    expect_caption(stage, CUE_PUT_BACK); /* the one before it could be read first */
    int wait = presenter_wait(&stage->presenter);
    assert_in_range(wait, 1, 2500);
    assert_int_equal(frames_in(stage, 1), 0);
    assert_in_range(frames_in(stage, 2), 1, 2); /* one more finds that nothing moves */
    assert_null(caption(stage));
    assert_int_equal(frames_in(stage, 100), 0);
    assert_int_equal(cues_wait(&stage->presenter, presenter_now(&stage->presenter)), -1);
    assert_int_equal(stage->presenter.focus.id, focus);
}

static void a_caption_waits_its_turn(void **state)
{
    Stage *stage = playing(with_captions());
    *state = stage;
    press_key(stage, SDLK_RIGHT);
    expect_caption(stage, CUE_DROP_RIGHT);
    assert_string_equal(screen(stage), "feedback");
    go_by(stage, 1.3);
    expect_caption(stage, game_agrees(game(stage)) ? CUE_AGREE : CUE_AGAIN);
    go_by(stage, 2.6);
    assert_null(caption(stage));
}

/* None of a few is lost where they come at once; of many the last is shown. */
static void captions_come_in_turn(void **state)
{
    Stage *stage = playing(with_captions());
    *state = stage;
    const Cue wanted[] = {CUE_LIFT, CUE_DROP_LEFT, CUE_AGREE, CUE_STEP_OPEN};
    for (int i = 0; i < 4; i++)
        cues_hear(&stage->presenter, wanted[i]);
    for (int i = 0; i < 4; i++) {
        settle(stage);
        expect_caption(stage, wanted[i]);
        stage->presenter.start -= 1.25;
    }
    go_by(stage, 1.3);
    assert_null(caption(stage));
    for (int i = 0; i < 20; i++)
        cues_hear(&stage->presenter, CUE_STONE);
    cues_hear(&stage->presenter, CUE_STEP_DONE);
    for (int i = 0; i < 3; i++)
        go_by(stage, 1.3);
    expect_caption(stage, CUE_STEP_DONE);
    go_by(stage, 2.6);
    assert_null(caption(stage));
}

/* Who has the sound off may want its words all the more. */
static void captions_without_sound(void **state)
{
    Settings settings = with_captions();
    settings.sound = false;
    Stage *stage = playing(settings);
    *state = stage;
    press_key(stage, SDLK_LEFT);
    assert_int_equal(heard.count, 0);
    expect_caption(stage, CUE_DROP_LEFT);
    presenter_do(&stage->presenter, command_set(SETTING_CAPTIONS, false));
    settle(stage);
    assert_null(caption(stage));
    press_key(stage, SDLK_z);
    assert_null(caption(stage));
}

/* A reader of the screen is told of no caption; what can be pressed is where it was. */
static void nothing_else_changes(void **state)
{
    Stage *stage = playing(with_captions());
    *state = stage;
    Rect before = place_of(stage, node_id("pile", SIDE_CODEPENDENT));
    SDL_FPoint home = middle(stage, card_of(stage));
    drag_card(stage, (SDL_FPoint){home.x + 30, home.y + 30});
    Rect now = place_of(stage, node_id("pile", SIDE_CODEPENDENT));
    assert_memory_equal(&before, &now, sizeof now);
    const Node *node = caption(stage);
    assert_non_null(node);
    assert_int_equal(node->role, ROLE_TEXT);
    assert_int_equal(node->state, 0);
    SDL_FPoint at = {node->rect.x + node->rect.w / 2, node->rect.y + node->rect.h / 2};
    assert_null(hit_find(&stage->presenter.nodes, 0, at.x, at.y, 0));
}

/* One key from anywhere in the game; what came of it is told, with captions or without. */
static void a_key_mutes_and_says_so(void **state)
{
    Stage *stage = playing(settings_default());
    *state = stage;
    press_key(stage, SDLK_o);
    assert_false(app_view(stage->app).settings->sound);
    expect_caption(stage, CUE_MUTED);
    assert_true(caption(stage)->state & NODE_ANNOUNCE);
    float foot = caption(stage)->rect.y + caption(stage)->rect.h;
    assert_true(foot <= stage->presenter.layout.height && foot > stage->presenter.layout.height - 20);
    cue_log_begin(&heard);
    press_key(stage, SDLK_RIGHT);
    assert_string_equal(screen(stage), "feedback");
    assert_int_equal(heard.count, 0);
    go_by(stage, 2.6);
    assert_null(caption(stage));
    press_key(stage, SDLK_o);
    assert_true(app_view(stage->app).settings->sound);
    expect_caption(stage, CUE_UNMUTED);
    assert_int_equal(heard.count, 1);
    press_key(stage, SDLK_o); /* the newest counts at once */
    expect_caption(stage, CUE_MUTED);
    go_by(stage, 2.6);
    assert_null(caption(stage));
}

static int close_stage(void **state)
{
    return *state ? teardown(state) : 0;
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        CASE(a_drag_is_heard),
        CASE(a_press_is_not_lifted),
        CASE(leaning_is_heard),
        CASE(as_loud_as_wished),
        CASE(the_volume_is_tried_at_once),
        CASE(a_caption_comes_and_goes),
        CASE(a_caption_waits_its_turn),
        CASE(captions_come_in_turn),
        CASE(captions_without_sound),
        CASE(nothing_else_changes),
        CASE(a_key_mutes_and_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
