/* The words that are quoted on a card, and where they are from. */
#include "card_quote.h"

CardQuote article_quote(const Article *article, int quotation)
{
    const Quotation *said = &article->quotations[quotation];
    return (CardQuote){.text = said->text,
                       .language = ARTICLE_LANGUAGE,
                       .section = said->section,
                       .quotation = quotation,
                       .side = said->side};
}

CardQuote card_quote(const Article *article, const Deck *deck, const Card *card, int sign)
{
    CardQuote quote = article_quote(article, sign);
    const DeckQuotation *own = deck_quotation(deck, card, sign);
    if (own) {
        quote.text = own->text;
        quote.language = deck->language;
        quote.source = own->source;
        quote.quotation = -1;
    }
    return quote;
}

bool card_quotes_deck(const Deck *deck, const Card *card)
{
    return card->side != SIDE_EITHER && deck_quotation(deck, card, card->sign) != NULL;
}

const char *say_translation(const Sketch *sketch, int quotation)
{
    const ArticleWords *words = sketch->view->library->words;
    if (!words || quotation < 0)
        return NULL;
    return say_with(sketch, "quote.ours",
                    (const char *const[]){"text", say_quoted(sketch, words->quotations[quotation]), NULL});
}

const char *say_step_name(const Sketch *sketch, int quotation)
{
    const Library *library = sketch->view->library;
    return article_step_name(library->article, library->words, quotation);
}

const char *say_quote_place(const Sketch *sketch, CardQuote quote)
{
    return quote.source ? quote.source : say_section(sketch, quote.section);
}

const char *say_quote_place_short(const Sketch *sketch, CardQuote quote)
{
    if (quote.source)
        return quote.source;
    return say_with(sketch, "quote.section.short",
                    (const char *const[]){"section", say_section_name(sketch, quote.section), NULL});
}
