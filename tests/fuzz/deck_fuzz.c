/* Throws bytes at the readers of content. The first byte chooses one: L a language, H help, A the article; anything
 * else is a deck's own first byte. Whatever the bytes are: a result without problems, or problems without a result, all
 * of them with sound words and, where the file could be read, with a place in it. */
#include "article.h"
#include "deck.h"
#include "file.h"
#include "help.h"
#include "language.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const Article *shared_article; /* what decks are checked against, for the whole run */

static void require(int truth)
{
    if (!truth) {
        abort();
    }
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    char *bytes;
    size_t length;
    Problems problems = {0};
    require(file_read(PROJECT_FOLDER "/content/article.json", DECK_BYTES_MOST, &bytes, &length, NULL));
    shared_article = article_read("article.json", bytes, length, &problems);
    require(shared_article != NULL);
    free(bytes);
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
        require(card->telling_length > 0 && card->telling_start + card->telling_length <= strlen(card->text));
        require(utf8_count(card->text, strlen(card->text)) <= CARD_TEXT_MOST);
        require(card->sign >= 0 && shared_article->quotations[card->sign].side == card->side);
        require(card->twin < 0 || deck->cards[card->twin].twin == i);
    }
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
    } else {
        Deck *deck = deck_read("fuzz.json", bytes, size, shared_article, &problems);
        check_problems(&problems, deck != NULL, bytes, size);
        check_deck(deck);
        deck_free(deck);
    }
    return 0;
}
