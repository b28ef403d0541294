/* Which sounds go with what is done: nothing is heard that says right or wrong, and nothing where nothing happened. */
#include "app.h"
#include "awareness.h"
#include "esteem.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { STEP_AWARENESS, STEP_BOUNDARIES, STEP_ESTEEM, STEP_INDEPENDENCE, STEP_CONVERSATION };

static App *create(void)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 11, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

static App *play(void)
{
    App *app = create();
    app_do(app, command_of(COMMAND_NEW_GAME));
    assert_int_equal(app_take_cue(app), CUE_NONE);
    return app;
}

static const Game *game(const App *app)
{
    return session_game(app_view(app).session);
}

static void expect(App *app, Cue first, Cue second)
{
    assert_int_equal(app_take_cue(app), first);
    assert_int_equal(app_take_cue(app), second);
    assert_int_equal(app_take_cue(app), CUE_NONE);
}

static void act(App *app, ActionKind kind, int value, Cue first, Cue second)
{
    assert_true(app_do(app, command_game(kind, value)));
    expect(app, first, second);
}

static Side articles_side(const App *app)
{
    return game_deck(game(app))->cards[game_card(game(app))].side;
}

static Side other_side(Side side)
{
    return side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
}

static void test_a_card_slides_and_the_article_answers(void **state)
{
    (void)state;
    App *app = play();
    bool left = false, right = false;
    for (int i = 0; i < 4; i++) {
        Side side = articles_side(app);
        Cue drop = side == SIDE_CODEPENDENT ? CUE_DROP_LEFT : CUE_DROP_RIGHT;
        left = left || side == SIDE_CODEPENDENT;
        right = right || side == SIDE_INTERDEPENDENT;
        act(app, ACTION_SORT, side, drop, CUE_AGREE);
        act(app, ACTION_NEXT, 0, CUE_NONE, CUE_NONE);
    }
    assert_true(left && right);
    Side side = other_side(articles_side(app));
    act(app, ACTION_SORT, side, side == SIDE_CODEPENDENT ? CUE_DROP_LEFT : CUE_DROP_RIGHT, CUE_AGAIN);
    app_destroy(app);
}

static void test_refused_is_silent(void **state)
{
    (void)state;
    App *app = play();
    assert_false(app_do(app, command_game(ACTION_NEXT, 0)));
    expect(app, CUE_NONE, CUE_NONE);
    app_do(app, command_open(SCREEN_SETTINGS, 0));
    app_do(app, command_of(COMMAND_BACK));
    expect(app, CUE_NONE, CUE_NONE);
    app_destroy(app);
}

static void test_back_and_forth(void **state)
{
    (void)state;
    App *app = play();
    Side side = articles_side(app);
    act(app, ACTION_SORT, side, side == SIDE_CODEPENDENT ? CUE_DROP_LEFT : CUE_DROP_RIGHT, CUE_AGREE);
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    expect(app, CUE_PUT_BACK, CUE_NONE);
    assert_true(app_do(app, command_of(COMMAND_REDO)));
    expect(app, side == SIDE_CODEPENDENT ? CUE_DROP_LEFT : CUE_DROP_RIGHT, CUE_AGREE);
    assert_false(app_do(app, command_of(COMMAND_REDO)));
    expect(app, CUE_NONE, CUE_NONE);
    act(app, ACTION_NEXT, 0, CUE_NONE, CUE_NONE);
    act(app, ACTION_PASS, 0, CUE_PUT_BACK, CUE_NONE);
    app_destroy(app);
}

/* A round whose every card is sorted as the article has it; its signs are passed. Gives the last cue. */
static Cue finish_round(App *app)
{
    Cue last = CUE_NONE;
    for (int i = 0; i < 100 && game_stage(game(app)) != STAGE_ROUND_END; i++) {
        GameStage stage = game_stage(game(app));
        Action action = {ACTION_NEXT, 0};
        if (stage == STAGE_SORT)
            action = (Action){ACTION_SORT, articles_side(app)};
        else if (stage == STAGE_NAME_SIGN)
            action = (Action){ACTION_NAME_SIGN, 0};
        assert_true(app_do(app, (Command){.kind = COMMAND_GAME, .action = action}));
        last = app_take_cue(app);
        Cue second = app_take_cue(app);
        if (stage == STAGE_SORT) /* whether the sign is asked for or not, the article answers once */
            assert_int_equal(second, game_stage(game(app)) == STAGE_FEEDBACK ? CUE_AGREE : CUE_NONE);
        if (stage == STAGE_NAME_SIGN)
            assert_int_equal(last, CUE_AGREE); /* whichever sign was named */
    }
    assert_int_equal(game_stage(game(app)), STAGE_ROUND_END);
    return last;
}

static void test_each_round_opens_a_step(void **state)
{
    (void)state;
    App *app = play();
    for (int round = 0; round < 6; round++) {
        assert_int_equal(finish_round(app), round < challenge_count() ? CUE_STEP_OPEN : CUE_NONE);
        act(app, ACTION_START_ROUND, round % 2, CUE_NONE, CUE_NONE);
    }
    app_destroy(app);
}

/* A leader's opening of all steps at once is no step that opens. */
static App *begin(int challenge)
{
    App *app = play();
    act(app, ACTION_OPEN_STEPS, 0, CUE_NONE, CUE_NONE);
    Action start = {ACTION_BEGIN, challenge, .item = game_step_next_variant(game(app), challenge)};
    assert_true(app_do(app, (Command){.kind = COMMAND_GAME, .action = start}));
    expect(app, CUE_NONE, CUE_NONE);
    return app;
}

static void move(App *app, int challenge, int verb, int item, int place, Cue first, Cue second)
{
    assert_true(app_do(app, command_move(challenge, verb, item, place)));
    expect(app, first, second);
}

static void test_a_stamp(void **state)
{
    (void)state;
    App *app = begin(STEP_AWARENESS);
    move(app, STEP_AWARENESS, AWARENESS_MARK, AWARENESS_YES, 0, CUE_MARK, CUE_NONE);
    move(app, STEP_AWARENESS, AWARENESS_MARK, AWARENESS_NONE, 0, CUE_PUT_BACK, CUE_NONE);
    move(app, STEP_AWARENESS, AWARENESS_ON, 0, 0, CUE_NONE, CUE_NONE);
    app_destroy(app);
}

/* A stone that rolls back sounds as one that stays. */
static void test_stones(void **state)
{
    (void)state;
    App *app = begin(STEP_ESTEEM);
    bool stays = false, rolls = false;
    for (int stone = 0; stone < ESTEEM_STONES && !(stays && rolls); stone++) {
        const EsteemVariant *variant = game_step_variant(game(app), STEP_ESTEEM);
        bool own = esteem_stone(variant, stone)->kind == ESTEEM_OWN;
        move(app, STEP_ESTEEM, ESTEEM_SET, stone, 0, CUE_STONE, CUE_NONE);
        stays = stays || own;
        rolls = rolls || !own;
    }
    assert_true(stays && rolls);
    app_destroy(app);
}

static bool ask(const App *app, int challenge, ChallengeQuestion *question)
{
    const void *variant = game_step_variant(game(app), challenge), *step = game_step_state(game(app), challenge);
    memset(question, 0, sizeof *question);
    return challenge_rules(challenge)->ask(variant, step, question);
}

/* Whatever a group's questions offer, taken one after another to the end, the first option each time. */
static void test_every_step_is_done_once(void **state)
{
    (void)state;
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        App *app = begin(challenge);
        ChallengeQuestion question;
        Cue last = CUE_NONE;
        bool touched = false;
        for (int i = 0; i < 200 && ask(app, challenge, &question); i++) {
            const QuestionOption *option = &question.options[0];
            assert_int_not_equal(last, CUE_STEP_DONE);
            assert_true(app_do(app, command_move(challenge, option->verb, option->item, option->place)));
            for (Cue cue = app_take_cue(app); cue != CUE_NONE; cue = app_take_cue(app)) {
                touched = touched || cue != CUE_STEP_DONE;
                last = cue;
            }
        }
        assert_true(game_step_ended(game(app), challenge));
        assert_int_equal(last, CUE_STEP_DONE);
        /* In a talk only its words are there, and in the day a group's readings, which are no stamps. */
        assert_int_equal(touched, challenge != STEP_CONVERSATION && challenge != STEP_AWARENESS);
        app_destroy(app);
    }
}

static void test_settings_are_tried(void **state)
{
    (void)state;
    App *app = create();
    assert_true(app_do(app, command_set(SETTING_VOLUME, 3)));
    expect(app, CUE_TILE, CUE_NONE);
    assert_true(app_do(app, command_set(SETTING_VOLUME, 0)));
    expect(app, CUE_NONE, CUE_NONE);
    assert_true(app_do(app, command_set(SETTING_SOUND, false)));
    expect(app, CUE_NONE, CUE_NONE);
    assert_true(app_do(app, command_set(SETTING_SOUND, true)));
    expect(app, CUE_TILE, CUE_NONE);
    assert_true(app_do(app, command_set(SETTING_CAPTIONS, true)));
    expect(app, CUE_TILE, CUE_NONE);
    assert_true(app_do(app, command_set(SETTING_THEME, THEME_DUSK)));
    expect(app, CUE_NONE, CUE_NONE);
    app_destroy(app);
}

/* A room that talks hears its timer alone. */
static void test_a_workshop_has_its_timer_alone(void **state)
{
    (void)state;
    Settings settings = settings_default();
    settings.workshop.values[SET_UP_TEAMS] = 2;
    settings.workshop.values[SET_UP_VOTES] = VOTE_TEAMS;
    settings.workshop.values[SET_UP_TIMER] = 30;
    AppParts parts = {.library = &library, .settings = settings, .seed = 11, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    assert_true(app_do(app, command_of(COMMAND_OPEN_WORKSHOP)));
    app_set_time(app, 1000);
    while (workshop_stage(game(app)) != WORKSHOP_VOTE)
        act(app, ACTION_FORWARD, 0, CUE_NONE, CUE_NONE);
    app_set_time(app, 20500);
    expect(app, CUE_NONE, CUE_NONE);
    app_set_time(app, 21500);
    expect(app, CUE_CHIME_SOON, CUE_NONE);
    app_set_time(app, 32000);
    expect(app, CUE_CHIME_OVER, CUE_NONE);
    assert_true(app_vote(app, 0, SIDE_CODEPENDENT));
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    expect(app, CUE_NONE, CUE_NONE);
    app_destroy(app);
}

/* A presenter that never asks, as the terminal: what is kept for it stays bounded, the newest of it. */
static void test_nobody_asks(void **state)
{
    (void)state;
    App *app = create();
    for (int i = 0; i < 50; i++)
        app_do(app, command_set(SETTING_VOLUME, 1 + i % 10));
    app_do(app, command_of(COMMAND_NEW_GAME));
    app_do(app, command_game(ACTION_SORT, articles_side(app)));
    int count = 0;
    Cue last = CUE_NONE;
    for (Cue cue = app_take_cue(app); cue != CUE_NONE; cue = app_take_cue(app), count++)
        last = cue;
    assert_in_range(count, 2, 8);
    assert_int_equal(last, CUE_AGREE);
    app_destroy(app);
}

static void test_names_and_captions(void **state)
{
    (void)state;
    assert_string_equal(cue_name(CUE_NONE), "");
    assert_string_equal(cue_caption(CAPTION_COUNT), "");
    for (Cue cue = CUE_NONE + 1; cue < CAPTION_COUNT; cue++) {
        assert_true((cue_name(cue)[0] != '\0') == (cue < CUE_COUNT));
        const char *caption = language_text(library.language, cue_caption(cue));
        assert_string_not_equal(caption, cue_caption(cue)); /* it has words */
        for (Cue other = CUE_NONE + 1; other < cue; other++) {
            assert_true(cue >= CUE_COUNT || strcmp(cue_name(cue), cue_name(other)) != 0);
            assert_string_not_equal(caption, language_text(library.language, cue_caption(other)));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_card_slides_and_the_article_answers),
        cmocka_unit_test(test_refused_is_silent),
        cmocka_unit_test(test_back_and_forth),
        cmocka_unit_test(test_each_round_opens_a_step),
        cmocka_unit_test(test_a_stamp),
        cmocka_unit_test(test_stones),
        cmocka_unit_test(test_every_step_is_done_once),
        cmocka_unit_test(test_settings_are_tried),
        cmocka_unit_test(test_a_workshop_has_its_timer_alone),
        cmocka_unit_test(test_nobody_asks),
        cmocka_unit_test(test_names_and_captions),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
