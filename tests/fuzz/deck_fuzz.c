/* Throws bytes at the readers of content. The first byte chooses one: L a language, H help, A the article, C a
 * challenge (the second byte says which), P one of the game's own challenges with patches; anything else is a deck's
 * own first byte. Whatever the bytes are: a result without problems, or problems without a result, all of them with
 * sound words and, where the file could be read, with a place in it. */
#include "challenge.h"
#include "deck_sheet.h"
#include "fuzz_article.h"
#include "help.h"
#include "language.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* For the whole run: what patches are put on. */
static char *shared_challenges[CHALLENGES_MOST];
static size_t shared_lengths[CHALLENGES_MOST];

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    read_shared_article();
    for (int i = 0; i < challenge_count(); i++) {
        char path[sizeof PROJECT_FOLDER + 128];
        snprintf(path, sizeof path, "%s/content/challenges/%s.json", PROJECT_FOLDER, challenge_rules(i)->format.id);
        require(file_read(path, DECK_BYTES_MOST, &shared_challenges[i], &shared_lengths[i], NULL));
    }
    return 0;
}

static void check_problems(Problems *problems, int result, const char *bytes, size_t length)
{
    int lines = 1;
    for (size_t i = 0; i < length; i++) {
        lines += bytes[i] == '\n';
    }
    require(result == (problems->count == 0));
    for (size_t i = 0; i < problems->count; i++) {
        const Problem *problem = &problems->items[i];
        size_t words = strlen(problem->text);
        require(words > 0 && utf8_first_invalid(problem->text, words) == words);
        require(problem->line >= 0 && problem->line <= lines && (problem->line == 0) == (problem->column == 0));
        require(problem->line > 0 || strncmp(problem->text, "The file ", 9) == 0);
        for (size_t at = 0, bytes_read; at < words; at += bytes_read) {
            require(utf8_is_printable(utf8_read(problem->text + at, words - at, &bytes_read), false));
        }
    }
    TextBuffer out = {0};
    problems_write(problems, &out);
    require(!out.failed);
    text_buffer_free(&out);
    problems_free(problems);
}

static void check_deck(const Deck *deck)
{
    for (int i = 0; deck != NULL && i < deck->card_count; i++) {
        const Card *card = &deck->cards[i];
        bool depends = card->side == SIDE_EITHER;
        require((card->telling_length > 0) != depends);
        require(card->telling_start + card->telling_length <= strlen(card->text));
        require(utf8_count(card->text, strlen(card->text)) <= CARD_TEXT_MOST);
        require(card->sign >= 0 &&
                shared_article->quotations[card->sign].side == (depends ? SIDE_CODEPENDENT : card->side));
        require((card->other_sign >= 0) == depends);
        require(!depends || shared_article->quotations[card->other_sign].side == SIDE_INTERDEPENDENT);
        require((card->tips[SIDE_CODEPENDENT] != NULL) == depends &&
                (card->tips[SIDE_INTERDEPENDENT] != NULL) == depends);
        require(card->question == NULL || utf8_count(card->question, strlen(card->question)) <= CARD_QUESTION_MOST);
        require(card->note == NULL || utf8_count(card->note, strlen(card->note)) <= CARD_NOTE_MOST);
        require(card->twin < 0 || !depends);
        require(card->twin < 0 || deck->cards[card->twin].twin == i);
    }
}

static void check_text(const char *text, const ShapeField *field)
{
    require(text != NULL || field->optional);
    size_t length = text == NULL ? 0 : strlen(text);
    require(text == NULL || length > 0);
    require(field->kind != SHAPE_TEXT || field->most == 0 || utf8_count(text, length) <= (size_t)field->most);
}

/* What the tables say holds for what was read by them. */
static void check_shape(const char *read, const Shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const ShapeField *field = &shape->fields[i];
        const void *member = read + field->offset;
        if (field->kind == SHAPE_LIST) {
            const ShapeList *list = member;
            require(list->count >= field->least || (field->optional && list->count == 0));
            require(list->count <= field->most || field->most == 0);
            for (int k = 0; k < list->count; k++) {
                check_shape((const char *)list->items + (size_t)k * field->items->size, field->items);
            }
        } else if (field->kind == SHAPE_NUMBER) {
            int number = *(const int *)member;
            require((number >= field->least && number <= field->most) || (field->optional && number == 0));
        } else if (field->kind == SHAPE_CHOICE) {
            int choice = *(const int *)member;
            require(choice >= (field->optional ? -1 : 0) && choice < (int)field->name_count);
        } else {
            check_text(*(const char *const *)member, field);
        }
    }
}

static void check_challenge(const char *bytes, size_t length, int which)
{
    const ChallengeFormat *format = &challenge_rules(which)->format;
    Problems problems = {0};
    ChallengeContent *content = challenge_content_read("fuzz.json", bytes, length, format, &problems);
    check_problems(&problems, content != NULL, bytes, length);
    for (int i = 0; content != NULL && i < challenge_variant_count(content); i++) {
        check_shape(challenge_variant(content, i), format->variant);
    }
    challenge_content_free(content);
}

/* Each patch is four bytes: where (two of them, counted on from the patch before), how many bytes go, and the byte that
 * comes. */
static void check_patched(const uint8_t *data, size_t size, int which)
{
    size_t length = 0, at = 0;
    char *patched = malloc(shared_lengths[which] + size);
    require(patched != NULL);
    for (; size >= 4; data += 4, size -= 4) {
        size_t left = shared_lengths[which] - at, kept = ((size_t)data[0] * 256 + data[1]) % (left + 1);
        memcpy(patched + length, shared_challenges[which] + at, kept);
        length += kept;
        at += kept;
        left -= kept;
        at += data[2] < left ? data[2] : left;
        patched[length++] = (char)data[3];
    }
    memcpy(patched + length, shared_challenges[which] + at, shared_lengths[which] - at);
    check_challenge(patched, length + shared_lengths[which] - at, which);
    free(patched);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    char kind = size > 0 ? bytes[0] : '\0';
    Problems problems = {0};
    if (kind == 'L') {
        Language *language = language_read("fuzz.json", bytes + 1, size - 1, &problems);
        check_problems(&problems, language != NULL, bytes, size);
        language_free(language);
    } else if (kind == 'H') {
        Help *help = help_read("fuzz.json", bytes + 1, size - 1, &problems);
        check_problems(&problems, help != NULL, bytes, size);
        help_free(help);
    } else if (kind == 'A') {
        Article *article = article_read("fuzz.json", bytes + 1, size - 1, &problems);
        check_problems(&problems, article != NULL, bytes, size);
        article_free(article);
    } else if (size > 1 && kind == 'C') {
        check_challenge(bytes + 2, size - 2, data[1] % challenge_count());
    } else if (size > 1 && kind == 'P') {
        check_patched(data + 2, size - 2, data[1] % challenge_count());
    } else if (!deck_sheet_is("fuzz.json", bytes, size)) { /* deck_csv_fuzz reads those */
        Deck *deck = deck_read("fuzz.json", bytes, size, shared_article, &problems);
        check_problems(&problems, deck != NULL, bytes, size);
        check_deck(deck);
        deck_free(deck);
    }
    return 0;
}
