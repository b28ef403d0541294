/* Makes decks and an article in memory, so that tests need no files. */
#include "sample_deck.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID_ROOM = 24, SHORT_ROOM = 56, TEXT_ROOM = 112 }; /* bytes for the longest that is made here */

static const Section sections[] = {
    {"signs-codependence", "Signs of codependence"},
    {"signs-interdependence", "Signs of interdependence"},
    {"steps", "How to move from one to the other"},
};

#define DEFINITION(name, part, pile, words) {name, words, NULL, QUOTATION_DEFINITION, part, pile, TOPIC_COUNT, 0}
#define SIGN(name, part, pile, topic, words) {name, words, NULL, QUOTATION_SIGN, part, pile, topic, 0}
#define STEP(number, title, words) \
    {"step-" #number, words, title, QUOTATION_STEP, 2, SIDE_EITHER, TOPIC_COUNT, number}

static const Quotation quotations[] = {
    DEFINITION("definition-codependence", 0, SIDE_CODEPENDENT, "A sample sentence on what one pile is about."),
    SIGN("c-choices", 0, SIDE_CODEPENDENT, TOPIC_CHOICES, "A sample sign: choosing only what others approve of"),
    SIGN("c-needs", 0, SIDE_CODEPENDENT, TOPIC_NEEDS, "A sample sign: pleasing others before one's own needs"),
    SIGN("c-closeness", 0, SIDE_CODEPENDENT, TOPIC_CLOSENESS, "A sample sign: holding on tightly out of fear"),
    SIGN("c-feelings", 0, SIDE_CODEPENDENT, TOPIC_FEELINGS, "A sample sign: answering for what others feel"),
    DEFINITION("definition-interdependence", 1, SIDE_INTERDEPENDENT, "A sample sentence on what the other is about."),
    SIGN("i-choices", 1, SIDE_INTERDEPENDENT, TOPIC_CHOICES, "A sample sign: choosing for oneself, having listened"),
    SIGN("i-needs", 1, SIDE_INTERDEPENDENT, TOPIC_NEEDS, "A sample sign: limits that leave room to grow"),
    SIGN("i-closeness", 1, SIDE_INTERDEPENDENT, TOPIC_CLOSENESS, "A sample sign: saying openly what is so"),
    SIGN("i-feelings", 1, SIDE_INTERDEPENDENT, TOPIC_FEELINGS, "A sample sign: support that leaves the other free"),
    STEP(1, "Sample step one", "Start by noticing a sample of what happens."),
    STEP(2, "Sample step two", "Learn to say what a sample of your needs is."),
    STEP(3, "Sample step three", "Work on a sample of worth that is your own."),
    STEP(4, "Sample step four", "Spend a sample of your time alone."),
    STEP(5, "Sample step five", "Express a sample of your feelings openly."),
};

static const Article article = {
    .title = "A sample article",
    .site = "A sample site",
    .address = "https://example.org/sample",
    .sections = sections,
    .section_count = sizeof sections / sizeof sections[0],
    .quotations = quotations,
    .quotation_count = sizeof quotations / sizeof quotations[0],
};

const Article *sample_article(void)
{
    return &article;
}

/* Not article_sign, so that tests of other rooms need nothing of the reader. */
static int sign_index(Side side, Topic topic)
{
    for (int index = 0; index < article.quotation_count; index++) {
        const Quotation *quotation = &article.quotations[index];
        if (quotation->kind == QUOTATION_SIGN && quotation->side == side && quotation->topic == topic) {
            return index;
        }
    }
    return -1;
}

static void *need(void *memory)
{
    if (memory == NULL) {
        fputs("sample_deck: memory ran out\n", stderr);
        abort();
    }
    return memory;
}

static void write_card(Card *card, char *texts, int number, Side side, int kind)
{
    static const char *const pictures[] = {"letter", "table", "phone", NULL, "door", "plant"};
    bool codependent = side == SIDE_CODEPENDENT;
    char *id = texts, *text = texts + ID_ROOM, *short_text = text + TEXT_ROOM, *why = short_text + SHORT_ROOM;
    snprintf(id, ID_ROOM, "sample-%d", number);
    snprintf(text, TEXT_ROOM, "Card %d. Amira plans an evening and %s.", number,
             codependent ? "waits until all have said what she may want" : "says what she would like, then asks them");
    snprintf(short_text, SHORT_ROOM, "Card %d: an evening, %s", number,
             codependent ? "as they want it" : "as all want it");
    snprintf(why, TEXT_ROOM, "On card %d the words show %s.", number,
             codependent ? "that she leaves the choice to the others" : "that she chooses and also listens");
    *card = (Card){.id = id, .text = text, .short_text = short_text, .why = why, .side = side};
    card->twin = card->other_sign = card->quotation = -1;
    const char *telling = strstr(text, codependent ? "waits" : "says");
    card->telling_start = (size_t)(telling - text);
    card->telling_length = strlen(telling) - 1; /* without the full stop */
    card->picture = pictures[number % 6];
    /* Each topic meets other areas: 24 kinds give every area thrice and every topic six times. */
    card->area = (Area)((kind / 4 + 2 * (kind % 4)) % AREA_COUNT);
    card->sign = sign_index(side, (Topic)(kind % 4));
}

static Side side_of(int number, int pairs, int codependent)
{
    if (number < 2 * pairs) {
        return number % 2 == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
    }
    return number - 2 * pairs < codependent - pairs ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
}

Deck *sample_deck(int codependent, int interdependent, int twin_pairs)
{
    enum { ROOM = ID_ROOM + TEXT_ROOM + SHORT_ROOM + TEXT_ROOM };
    int count = codependent + interdependent;
    Deck *deck = need(calloc(1, sizeof *deck));
    Card *cards = need(calloc((size_t)count + 1, sizeof *cards));
    char *texts = need(calloc((size_t)count + 1, ROOM));
    snprintf(texts, ROOM, "sample-%d-%d-%d", codependent, interdependent, twin_pairs);
    int seen[2] = {0, 0};
    for (int number = 0; number < count; number++) {
        Side side = side_of(number, twin_pairs, codependent);
        write_card(&cards[number], texts + ((size_t)number + 1) * ROOM, number, side, seen[side]++);
        if (number < 2 * twin_pairs) {
            cards[number].twin = number ^ 1;
            cards[number].difference = side == SIDE_CODEPENDENT ? "Here she waits for what the others say."
                                                                : "Here she says what she would like herself.";
        }
    }
    *deck = (Deck){.id = texts, .title = "A sample deck", .language = "en", .cards = cards, .card_count = count};
    deck->hash = 0x5a3d1e0000000000u + (uint64_t)codependent * 0x10000u + (uint64_t)interdependent;
    return deck;
}

Deck *sample_deck_everyday(void)
{
    return sample_deck(24, 24, 24);
}

void sample_deck_give_levels(Deck *deck)
{
    Card *cards = (Card *)deck->cards;
    int seen[2] = {0, 0};
    for (int number = 0; number < deck->card_count; number++) {
        cards[number].level = seen[cards[number].side]++ / 8 % 2 == 0 ? LEVEL_CLEAR : LEVEL_CLOSE;
    }
}

void sample_deck_let_depend(Deck *deck, int index)
{
    Card *cards = (Card *)deck->cards, *card = &cards[index];
    Topic topic = sample_article()->quotations[card->sign].topic;
    if (card->twin >= 0) {
        cards[card->twin].twin = -1;
        cards[card->twin].difference = NULL;
    }
    card->side = SIDE_EITHER;
    card->twin = -1;
    card->difference = NULL;
    card->telling_start = card->telling_length = 0;
    card->sign = sign_index(SIDE_CODEPENDENT, topic);
    card->other_sign = sign_index(SIDE_INTERDEPENDENT, topic);
    card->tips[SIDE_CODEPENDENT] = "She would give up the evening that she had looked forward to.";
    card->tips[SIDE_INTERDEPENDENT] = "She would like both evenings just as much.";
}

void sample_deck_give_signs(Deck *deck, const Article *of)
{
    Card *cards = (Card *)deck->cards;
    for (int index = 0; index < deck->card_count; index++) {
        bool depends = cards[index].side == SIDE_EITHER;
        Topic topic = sample_article()->quotations[cards[index].sign].topic;
        cards[index].sign = article_sign(of, depends ? SIDE_CODEPENDENT : cards[index].side, topic);
        cards[index].other_sign = depends ? article_sign(of, SIDE_INTERDEPENDENT, topic) : -1;
    }
}

void sample_deck_free(Deck *deck)
{
    if (deck != NULL) {
        free((char *)deck->id); /* the start of the block that holds all texts */
        free((Card *)deck->cards);
        free(deck);
    }
}
