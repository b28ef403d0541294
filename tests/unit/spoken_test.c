/* What is said aloud: what a node says, and that each screen says what nobody should miss, whole and once. */
#include "boundaries.h"
#include "conversation.h"
#include "esteem.h"
#include "grid_measure.h"
#include "scenes.h"
#include "shipped_library.h"
#include "spoken.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const int sizes[][3] = {{1280, 720, 100}, {390, 844, 100}, {1024, 768, 200}, {320, 480, 130}, {568, 320, 100}};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* A screen and what is announced of it. */
typedef struct Heard {
    App *app;
    Folders *folders;
    NodeList nodes;
    TextBuffer text;
} Heard;

static void listen(Heard *heard, int size)
{
    Layout layout = layout_make(sizes[size][0], sizes[size][1], 1, sizes[size][2], (Insets){0}, &grid_measure);
    View view = app_view(heard->app);
    screen_build(&view, &layout, &heard->nodes);
    text_buffer_clear(&heard->text);
    spoken_screen(library.language, &heard->nodes, &heard->text);
    assert_false(heard->text.failed);
}

static Heard hear(const char *name, int size)
{
    Heard heard = {.folders = memory_folders_create()};
    heard.app = scene_reach(scene_named(name), &library, heard.folders, settings_default());
    listen(&heard, size);
    return heard;
}

static void forget(Heard *heard)
{
    app_destroy(heard->app);
    heard->folders->destroy(heard->folders);
    node_list_free(&heard->nodes);
    text_buffer_free(&heard->text);
}

static int times(const char *text, const char *words)
{
    int count = 0;
    for (const char *at = text ? strstr(text, words) : NULL; at; at = strstr(at + 1, words))
        count++;
    return count;
}

static void said_once(const Heard *heard, const char *scene, const char *words)
{
    if (times(heard->text.text, words) != 1)
        fail_msg("%s says \"%s\" %d times in: %s", scene, words, times(heard->text.text, words),
                 heard->text.text ? heard->text.text : "");
}

static const char *word(const char *key)
{
    return language_text(library.language, key);
}

/* ---- One node ---- */

static void assert_says(Node node, const char *expected)
{
    TextBuffer text = {0};
    text_buffer_say(&text, "Before: ");
    spoken_node(library.language, &node, &text);
    assert_string_equal(text.text + strlen("Before: "), expected);
    text_buffer_free(&text);
}

static void nodes_say_what_is_so(void **state)
{
    (void)state;
    assert_says((Node){.role = ROLE_BUTTON, .label = "Pass"}, "Pass");
    assert_says((Node){.role = ROLE_BUTTON, .label = "Undo", .state = NODE_DISABLED, .description = "Nothing yet."},
                "Undo (not now). Nothing yet.");
    assert_says((Node){.role = ROLE_SWITCH, .label = "Reduced motion", .state = NODE_CHECKED}, "Reduced motion (on)");
    assert_says((Node){.role = ROLE_SWITCH, .label = "Reduced motion", .description = "Cards fade."},
                "Reduced motion (off). Cards fade.");
    assert_says((Node){.role = ROLE_SLIDER, .label = "Text size", .value = 2, .value_most = 5}, "Text size (3 of 6)");
    assert_says((Node){.role = ROLE_FIELD, .label = "Name of team 2", .description = "Willow", .value_most = 16},
                "Name of team 2: Willow, text field");
    assert_says((Node){.role = ROLE_FIELD, .label = "Name of team 2"}, "Name of team 2: empty text field");
    assert_says((Node){.role = ROLE_CHOICE, .label = "Dusk", .state = NODE_SELECTED}, "Dusk (chosen)");
    assert_says((Node){.role = ROLE_PILE, .label = "Codependent", .state = NODE_SELECTED, .description = "Lost."},
                "Codependent. Lost.");
    assert_says((Node){.role = ROLE_QUOTE, .label = "“We.”", .description = "The article"}, "“We.” (The article)");
    assert_says((Node){.role = ROLE_CARD, .label = "He asks her.", .description = "Couples.", .mark_length = 2},
                "He asks her. Couples.");
    assert_says((Node){.role = ROLE_TEXT}, "");
}

static void add(NodeList *nodes, Role role, unsigned state, const char *label)
{
    node_list_add(nodes, (Node){.id = node_id("n", (int)nodes->count), .role = role, .state = state, .label = label});
}

static void screens_say_what_is_announced(void **state)
{
    (void)state;
    NodeList nodes = {0};
    TextBuffer text = {0};
    add(&nodes, ROLE_HEADING, NODE_ANNOUNCE, "Let’s look again");
    add(&nodes, ROLE_TEXT, 0, "Not announced.");
    add(&nodes, ROLE_STATUS, NODE_ANNOUNCE, "Which one?");
    add(&nodes, ROLE_NONE, NODE_ANNOUNCE, "Drawn only");
    add(&nodes, ROLE_STATUS, 0, "He says: “No.”");
    add(&nodes, ROLE_TEXT, NODE_ANNOUNCE, "");
    add(&nodes, ROLE_TEXT, NODE_ANNOUNCE, "He says “maybe”");
    spoken_screen(library.language, &nodes, &text);
    assert_string_equal(text.text, "Let’s look again.\nWhich one?\nHe says: “No.”\nHe says “maybe”.");
    nodes.items[4].label = "He says: “Yes.”";
    add(&nodes, ROLE_STATUS, 0, "look again");
    TextBuffer news = {0};
    spoken_news(library.language, &nodes, text.text, &news);
    assert_string_equal(news.text, "He says: “Yes.”\nlook again.");
    text_buffer_free(&news);
    text_buffer_free(&text);
    node_list_free(&nodes);
}

/* ---- Every screen ---- */

/* Each has something to say, in sentences, each once; where the focus brings something to ear, it is not said twice. */
static void every_screen_says_something(void **state)
{
    (void)state;
    for (int s = 0; s < scene_count; s++) {
        for (int size = 0; size < SIZES; size++) {
            Heard heard = hear(scenes[s].name, size);
            if (!heard.text.text || strlen(heard.text.text) < 4)
                fail_msg("%s says nothing", scenes[s].name);
            for (size_t i = 0; i < heard.nodes.count; i++) {
                const Node *node = &heard.nodes.items[i];
                if (!(node->state & NODE_ANNOUNCE) || node->role == ROLE_NONE)
                    continue;
                bool own = node->role == ROLE_CARD || node->role == ROLE_PILE || node->role == ROLE_CHOICE ||
                           node->role == ROLE_HEADING || node->role == ROLE_COUNT; /* counted without the focus */
                if (node->state & NODE_FOCUSABLE && !own)
                    fail_msg("%s announces the button \"%s\"", scenes[s].name, node->label);
                if (strlen(node->label) > 24)
                    said_once(&heard, scenes[s].name, node->label);
            }
            forget(&heard);
        }
    }
}

static const Card *card_of(const Heard *heard)
{
    const Game *game = session_game(app_view(heard->app).session);
    return &game_deck(game)->cards[game_card(game)];
}

static void a_new_card_is_heard(void **state)
{
    (void)state;
    static const char *const names[][2] = {{"shown", "sort.shown"},   {"sort", NULL},           {"twin", "sort.twin"},
                                           {"return", "sort.return"}, {"sort-due", "sort.due"}, {"leaning", NULL},
                                           {"sign", "sign.title"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (int size = 0; size < SIZES; size++) {
            Heard heard = hear(names[i][0], size);
            said_once(&heard, names[i][0], card_of(&heard)->text);
            if (names[i][1])
                said_once(&heard, names[i][0], word(names[i][1]));
            if (i == 0) /* where the pocket is shown, it is said which */
                said_once(&heard, names[i][0],
                          word(card_of(&heard)->side == SIDE_CODEPENDENT ? "pile.codependent.gloss"
                                                                         : "pile.interdependent.gloss"));
            forget(&heard);
        }
    }
}

static void feedback_is_heard_whole(void **state)
{
    (void)state;
    static const char *const names[][2] = {{"feedback-agree", "feedback.agree"},
                                           {"feedback-other-sign", "feedback.agree.pocket"},
                                           {"feedback-look-again", "feedback.again"},
                                           {"feedback-twin", "feedback.agree"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (int size = 0; size < SIZES; size++) {
            Heard heard = hear(names[i][0], size);
            const Card *card = card_of(&heard);
            said_once(&heard, names[i][0], word(names[i][1]));
            said_once(&heard, names[i][0], library.article->quotations[card->sign].text);
            said_once(&heard, names[i][0], card->why);
            if (i == 2)
                said_once(&heard, names[i][0], word("feedback.placed"));
            if (i == 2)
                said_once(&heard, names[i][0], word("feedback.article_has"));
            if (i == 3)
                said_once(&heard, names[i][0], card->difference);
            forget(&heard);
        }
    }
}

static void the_ends_of_rounds_are_heard(void **state)
{
    (void)state;
    for (int size = 0; size < SIZES; size++) {
        Heard heard = hear("round-end", size);
        said_once(&heard, "round-end", "Round 1 is done");
        said_once(&heard, "round-end", word("round.step.about"));
        forget(&heard);
    }
}

/* ---- The steps ---- */

static const void *variant_of(const Heard *heard, int challenge)
{
    return game_step_variant(session_game(app_view(heard->app).session), challenge);
}

static const void *state_of(const Heard *heard, int challenge)
{
    return game_step_state(session_game(app_view(heard->app).session), challenge);
}

static int step_shown(const Heard *heard)
{
    return app_view(heard->app).value;
}

static void the_way_into_a_step_is_heard(void **state)
{
    (void)state;
    static const char *const names[] = {"step-awareness-in", "step-boundaries-in", "step-esteem-in", "step-way-in"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (int size = 0; size < SIZES; size++) {
            Heard heard = hear(names[i], size);
            const char *id = challenge_rules(step_shown(&heard))->quotation;
            said_once(&heard, names[i], library.article->quotations[article_find(library.article, id)].text);
            if (challenge_rules(step_shown(&heard))->says_safety)
                said_once(&heard, names[i], word("step.safety"));
            forget(&heard);
        }
    }
}

static void what_a_step_asks_is_heard(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"step-awareness", NULL},          {"step-boundaries", NULL},
        {"step-boundaries-reading", NULL}, {"step-esteem", "step.esteem.do"},
        {"step-conversation", NULL},       {"step-independence", "step.independence.do"},
        {"step-esteem-hand", "esteem.hand.do"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (int size = 0; size < SIZES; size++) {
            Heard heard = hear(names[i][0], size);
            const ChallengeRules *rules = challenge_rules(step_shown(&heard));
            said_once(&heard, names[i][0],
                      library.article->quotations[article_find(library.article, rules->quotation)].title);
            if (names[i][1])
                said_once(&heard, names[i][0], word(names[i][1]));
            forget(&heard);
        }
    }
}

static void situations_are_heard(void **state)
{
    (void)state;
    for (int size = 0; size < SIZES; size++) {
        Heard heard = hear("step-boundaries", size);
        const BoundariesVariant *sentence = variant_of(&heard, step_shown(&heard));
        said_once(&heard, "step-boundaries", sentence->situation);
        said_once(&heard, "step-boundaries", "of 4 posts");
        said_once(&heard, "step-boundaries", word("boundaries.choose"));
        forget(&heard);
        heard = hear("step-conversation", size);
        const ConversationVariant *talk = variant_of(&heard, step_shown(&heard));
        said_once(&heard, "step-conversation", talk->situation);
        said_once(&heard, "step-conversation",
                  conversation_turn(talk, state_of(&heard, step_shown(&heard)), 0)->says);
        forget(&heard);
    }
}

static void what_happened_in_a_step_is_heard(void **state)
{
    (void)state;
    for (int size = 0; size < SIZES; size++) {
        Heard heard = hear("step-esteem-rolls", size);
        int step = step_shown(&heard);
        said_once(&heard, "step-esteem-rolls", esteem_news_why(variant_of(&heard, step), state_of(&heard, step)));
        forget(&heard);
        heard = hear("step-conversation-third", size);
        step = step_shown(&heard);
        const ConversationState *talk = state_of(&heard, step);
        said_once(&heard, "step-conversation-third",
                  conversation_line(variant_of(&heard, step), talk, talk->lines - 1)->note);
        said_once(&heard, "step-conversation-third",
                  conversation_turn(variant_of(&heard, step), talk, talk->lines)->says);
        forget(&heard);
        heard = hear("step-conversation-ending", size);
        step = step_shown(&heard);
        said_once(&heard, "step-conversation-ending",
                  conversation_ending(variant_of(&heard, step), state_of(&heard, step))->what);
        forget(&heard);
    }
}

/* A stamp that was just set is told; nothing else of the day is told again. */
static void a_stamp_is_heard(void **state)
{
    (void)state;
    Heard heard = hear("step-awareness-in", 0);
    int step = step_shown(&heard);
    assert_true(app_do(heard.app, command_game(ACTION_BEGIN, step)));
    listen(&heard, 0);
    char *before = text_copy(heard.text.text);
    assert_true(app_do(heard.app, command_move(step, 0, 1, 2)));
    listen(&heard, 0);
    TextBuffer news = {0};
    spoken_news(library.language, &heard.nodes, before, &news);
    assert_int_equal(times(news.text, word("awareness.yes")), 1);
    assert_int_equal(times(news.text, word("step.awareness.do")), 0);
    assert_true(strlen(news.text) < 250);
    text_buffer_free(&news);
    free(before);
    forget(&heard);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_say_what_is_so),
        cmocka_unit_test(screens_say_what_is_announced),
        cmocka_unit_test(every_screen_says_something),
        cmocka_unit_test(a_new_card_is_heard),
        cmocka_unit_test(feedback_is_heard_whole),
        cmocka_unit_test(the_ends_of_rounds_are_heard),
        cmocka_unit_test(the_way_into_a_step_is_heard),
        cmocka_unit_test(what_a_step_asks_is_heard),
        cmocka_unit_test(situations_are_heard),
        cmocka_unit_test(what_happened_in_a_step_is_heard),
        cmocka_unit_test(a_stamp_is_heard),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
