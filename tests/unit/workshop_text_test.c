/* What is kept of a workshop as Markdown: word for word, and with names and cards that look like Markdown. */
#include "workshop_record_bench.h"

#include "workshop_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text_of(const Game *game, bool names)
{
    Record record = record_for(game, names);
    TextBuffer text = {0}, again = {0};
    workshop_text_write(&record, &text);
    workshop_text_write(&record, &again);
    assert_false(text.failed);
    assert_string_equal(text.text, again.text);
    text_buffer_free(&again);
    return text.text;
}

static void expect(const char *text, const char *wanted)
{
    if (!strstr(text, wanted))
        fail_msg("\"%s\" is not in:\n%s", wanted, text);
}

static void expect_not(const char *text, const char *unwanted)
{
    if (strstr(text, unwanted))
        fail_msg("\"%s\" is in:\n%s", unwanted, text);
}

static const char before_table[] =
    "# What the room made\n"
    "\n"
    "A workshop with Me & We on November 28, 2026. 2 teams voted.\n"
    "\n"
    "## Side by side\n"
    "\n"
    "| Topic | Codependence | Interdependence |\n"
    "| --- | --- | --- |\n";

static const char after_table[] =
    "- Codependence: The article, “Signs of codependence”\n"
    "- Interdependence: The article, “Signs of interdependence”\n"
    "\n"
    "## Card by card\n"
    "\n"
    "### 1. Buys what they buy\n"
    "\n"
    "Amira buys the coat that her friends buy.\n"
    "\n"
    "- Before the talk: Codependent 1, Interdependent 1\n"
    "- After the talk: Codependent 2, Interdependent 0\n"
    "- The article says codependent: *“Difficulty making decisions without reassurance from others”* (The article, "
    "“Signs of codependence”)\n"
    "- To talk about: What does Amira like to wear?\n"
    "\n"
    "### 2. Stays at home\n"
    "\n"
    "Amira stays at home, as her friends do.\n"
    "\n"
    "- Before the talk: Codependent 0, Interdependent 2\n"
    "- After the talk: not voted again\n"
    "- This one depends. Staying in can be a wish or a fear.\n"
    "    - Codependent: She fears that they would mind. *“A fear of abandonment that drives over-attachment”* (The "
    "article, “Signs of codependence”)\n"
    "    - Interdependent: She is tired, and says so. *“Open and honest communication, without fear of abandonment”* "
    "(The article, “Signs of interdependence”)\n"
    "- To talk about: What would you need to know before you could say?\n"
    "\n"
    "---\n"
    "\n"
    "The quoted sentences are from “Codependence vs. Interdependence”, connectionscounselingutah.com:\n"
    "<https://www.connectionscounselingutah.com/blog/codependence_vs._interdependence>\n"
    "\n"
    "The article’s sentences are quoted word for word. The cards were written for this game.\n"
    "\n"
    "**This is a game about an article, not a diagnosis.**\n";

/* A workshop with a card of one side and one that depends, which change the deck's; `kept`: what they were. */
static Game *play_two(Card kept[2])
{
    Game *game = room_open(&library, (RoomWish){2, VOTE_TEAMS, 2, .day = 20785});
    Card *first = card_at(game, 0), *second = card_at(game, 1);
    kept[0] = *first;
    kept[1] = *second;
    *first = (Card){.id = "a", .text = "Amira buys the coat that her friends buy.", .short_text = "Buys what they buy",
                    .question = "What does Amira like to wear?", .side = SIDE_CODEPENDENT, .other_sign = -1,
                    .sign = article_sign(library.article, SIDE_CODEPENDENT, TOPIC_CHOICES)};
    *second = (Card){.id = "b", .text = "Amira stays at home, as her friends do.", .short_text = "Stays at home",
                     .why = "Staying in can be a wish or a fear.", .side = SIDE_EITHER,
                     .sign = article_sign(library.article, SIDE_CODEPENDENT, TOPIC_CLOSENESS),
                     .other_sign = article_sign(library.article, SIDE_INTERDEPENDENT, TOPIC_CLOSENESS),
                     .tips = {"She fears that they would mind.", "She is tired, and says so."}};
    room_play(game, "ci", "cc");
    room_play(game, "ii", NULL);
    return game;
}

static void give_back(Game *game, const Card kept[2])
{
    *card_at(game, 0) = kept[0];
    *card_at(game, 1) = kept[1];
    game_destroy(game);
}

static void word_for_word(void **state)
{
    (void)state;
    Card kept[2];
    Game *game = play_two(kept);
    char *text = text_of(game, false);
    assert_memory_equal(text, before_table, strlen(before_table));
    expect(text, "\n| **Choices** | *“Difficulty making decisions without reassurance from others”*<br>Buys what they "
                 "buy | *“Ability to make decisions independently, while also valuing input from others”* |\n");
    const char *after = strstr(text, "- Codependence: ");
    assert_non_null(after);
    assert_string_equal(after, after_table);
    free(text);
    give_back(game, kept);
}

/* Each of the article's sentences has ours beneath, marked, and its section has its name in Spanish. */
static void in_spanish(void **state)
{
    (void)state;
    Card kept[2];
    Library english = library;
    library = translated_content(english, "es");
    Game *game = play_two(kept);
    char *text = text_of(game, false);
    expect(text, " | *“Ability to make decisions independently, while also valuing input from others”*<br>Traducción "
                 "nuestra: “Capacidad de tomar decisiones por cuenta propia y, a la vez, valorar lo que opinan "
                 "otros” |\n");
    expect(text, "\n- Codependencia: Del artículo, “Señales de codependencia”\n"
                 "- Interdependencia: Del artículo, “Señales de interdependencia”\n");
    expect(text, ": *“Difficulty making decisions without reassurance from others”* (Del artículo, “Señales de "
                 "codependencia”)\n"
                 "  Traducción nuestra: “Dificultad para tomar decisiones sin la seguridad que dan otras "
                 "personas”\n- ");
    expect(text, "*“A fear of abandonment that drives over-attachment”* (Del artículo, “Señales de codependencia”)\n"
                 "      Traducción nuestra: “Un miedo al abandono que lleva a un apego excesivo”\n    - ");
    free(text);
    give_back(game, kept);
    library_free_words(&library);
    library = english;
}

static void names_where_wanted(void **state)
{
    (void)state;
    static const char *const names[] = {"*W* [a](b) |", "1. \xD7\xA9\xD7\x9C\xD7\x95",
                                        "<b>\xF0\x9F\x8C\xB1"};
    Game *game = room_open(&library, (RoomWish){3, VOTE_TEAMS, 2, .points = true, .names = names});
    card_at(game, 0)->side = SIDE_CODEPENDENT;
    room_play(game, "cci", "ccc");
    char *text = text_of(game, false);
    expect_not(text, "[a");
    expect_not(text, "points");
    expect(text, "A workshop with Me & We. 3 teams voted.");
    free(text);
    text = text_of(game, true);
    expect(text, "- Before the talk: Codependent 2 (\\*W\\* \\[a\\](b) \\|, 1. \xD7\xA9\xD7\x9C\xD7\x95), "
                 "Interdependent 1 (&lt;b&gt;\xF0\x9F\x8C\xB1)\n");
    expect(text, "- After the talk: Codependent 3 (");
    expect(text, "\n## The teams’ points\n\n- \\*W\\* \\[a\\](b) \\|: 1\n"
                 "- 1\\. \xD7\xA9\xD7\x9C\xD7\x95: 1\n");
    free(text);
    game_destroy(game);
}

/* Points say something of teams alone: without their names, and where hands vote, there are none. */
static void no_points_without_names(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){8, VOTE_TEAMS, 2});
    room_play(game, "cccciiii", "ciiiiiii");
    char *text = text_of(game, true);
    expect(text, "Codependent 4 (Harbour, Willow, Lantern, Orchard), Interdependent 4 (Meadow, Compass, Ember, River)");
    expect(text, "Codependent 1 (Harbour), Interdependent 7 (Willow, ");
    expect_not(text, "points");
    free(text);
    game_destroy(game);
}

static void hands(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){2, VOTE_HANDS, 3, .points = true});
    room_play(game, "12/5", "0/17");
    room_play(game, "-/3", NULL);
    room_play(game, "-/-", NULL);
    char *text = text_of(game, true);
    expect(text, "A workshop with Me & We. Votes were counted by hands.");
    expect(text, "- Before the talk: Codependent 12, Interdependent 5\n- After the talk: Codependent 0, "
                 "Interdependent 17\n");
    expect(text, "- Before the talk: Codependent not counted, Interdependent 3\n"
                 "- After the talk: not voted again\n");
    expect(text, "- Before the talk: not voted\n- After the talk: not voted again\n");
    expect_not(text, "Harbour");
    free(text);
    game_destroy(game);
}

static void nothing_yet(void **state)
{
    (void)state;
    Game *game = room_open(&library, (RoomWish){0, VOTE_HANDS, 4});
    char *text = text_of(game, false);
    expect(text, "## Card by card\n\nThe room has not voted on a card yet, nor looked at one with the article.\n\n"
                 "---\n");
    expect_not(text, "###");
    free(text);
    for (int i = 0; i < 3; i++)
        room_do(game, ACTION_FORWARD, 0, 0);
    room_do(game, ACTION_COUNT, SIDE_CODEPENDENT, 4);
    room_do(game, ACTION_SKIP, SKIP_CARDS, 0); /* time is up */
    text = text_of(game, false);
    expect(text, "### 1. ");
    expect(text, "- Before the talk: Codependent 4, Interdependent not counted\n"
                 "- After the talk: not voted again\n"
                 "- The article’s answer was not shown.\n\n---\n");
    free(text);
    game_destroy(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(word_for_word),           cmocka_unit_test(names_where_wanted),
        cmocka_unit_test(no_points_without_names), cmocka_unit_test(hands),
        cmocka_unit_test(nothing_yet),             cmocka_unit_test(in_spanish),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
