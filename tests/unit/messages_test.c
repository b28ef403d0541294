/* What went wrong, said in another language by the pattern that the English was made from. */
#include "expect_problems.h"

#include "messages.h"

static const char file[] =
    "{\"format\": 1, \"language\": \"es\", \"messages\": {\n"
    "\"{1} can't be read: {2}.\": \"No se puede leer {1}: {2}.\",\n"
    "\"There is not enough memory.\": \"No alcanza la memoria.\",\n"
    "\"The game {1} is damaged. {2} It is kept as {3}.\": \"{2} La partida {1} está dañada; está en {3}.\",\n"
    "\"Line {1} makes no sense.\": \"La línea {1} no tiene sentido.\",\n"
    "\"Line 1 makes no sense.\": \"La primera línea no tiene sentido.\",\n"
    "\"There is no “{1}”. {2}{3}{4}They are: {5}.\": \"No hay “{1}”. {2}{3}{4}Son: {5}.\",\n"
    "\"it is a folder\": \"es una carpeta\"},\n"
    "\"parts\": {\"Did you mean “{1}”? \": \"¿Querías decir “{1}”? \"}}";

static void expect(const char *english, const char *spanish)
{
    Problems problems = {0};
    TextBuffer out = {0};
    Messages *messages = messages_read("messages.json", file, strlen(file), &problems);
    expect_problems(&problems, NULL, 0);
    messages_say(messages, english, &out);
    assert_string_equal(out.text ? out.text : "", spanish);
    text_buffer_free(&out);
    messages_free(messages);
}

static void sentences_are_said(void **state)
{
    (void)state;
    expect("There is not enough memory.", "No alcanza la memoria.");
    expect("/a/b.json can't be read: it is a folder.", "No se puede leer /a/b.json: es una carpeta.");
    expect("a: b.c can't be read: d: e..", "No se puede leer a: b.c: d: e..");
    expect("Line 12 makes no sense.", "La línea 12 no tiene sentido.");
    expect("Line 1 makes no sense.", "La primera línea no tiene sentido."); /* the pattern that has most of it */
}

static void gaps_hold_sentences_and_change_places(void **state)
{
    (void)state;
    expect("The game g is damaged. Line 3 makes no sense. It is kept as h.",
           "La línea 3 no tiene sentido. La partida g está dañada; está en h.");
    expect("There is no “x”. They are: a, b.", "No hay “x”. Son: a, b.");
    expect("There is no “x”. Did you mean “y”? They are: y.", "No hay “x”. ¿Querías decir “y”? Son: y.");
}

static void several_sentences(void **state)
{
    (void)state;
    expect("There is not enough memory. Line 2 makes no sense.", "No alcanza la memoria. La línea 2 no tiene sentido.");
    expect("There is not enough memory.\nLine 2 makes no sense.",
           "No alcanza la memoria.\nLa línea 2 no tiene sentido.");
    expect("/a can't be read: it is a folder.\nLine 2 makes no sense.\nb can't be read: c.\n",
           "No se puede leer /a: es una carpeta.\nLa línea 2 no tiene sentido.\nNo se puede leer b: c.\n");
    expect("Nobody knows this. There is not enough memory.", "Nobody knows this. No alcanza la memoria.");
}

static void what_is_not_known_stays(void **state)
{
    (void)state;
    static const char *const others[] = {"", " ", ".", "Something else.", "There is not enough memory", "{1}", "Line"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        expect(others[i], others[i]);
    TextBuffer out = {0};
    messages_say(NULL, "There is not enough memory.", &out);
    assert_string_equal(out.text, "There is not enough memory.");
    text_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_are_said),
        cmocka_unit_test(gaps_hold_sentences_and_change_places),
        cmocka_unit_test(several_sentences),
        cmocka_unit_test(what_is_not_known_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
