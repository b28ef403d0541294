/* Writes what is kept of a workshop as comma-separated values. */
#include "workshop_csv.h"

#include "workshop_words.h"

#include "card.h"
#include "csv_writer.h"

typedef struct Writer {
    const Record *record;
    CsvRow row;
} Writer;

static const char *word(const Writer *writer, const char *key)
{
    return language_text(writer->record->language, key);
}

/* ---- Heads ---- */

static const Deck *deck_of(const Writer *writer)
{
    return game_deck(writer->record->game);
}

/* The deck's own words on a card, for any of its signs, or NULL. */
static const DeckQuotation *own_words(const Writer *writer, const Card *card)
{
    const DeckQuotation *own = deck_quotation(deck_of(writer), card, card->sign);
    return own ? own : deck_quotation(deck_of(writer), card, card->other_sign);
}

/* Whether any of the cards quotes the deck's own words, which have columns of their own then. */
static bool quotes_deck(const Writer *writer)
{
    for (int place = 0; place < workshop_card_count(writer->record->game); place++)
        if (record_has(writer->record, place) && own_words(writer, record_card(writer->record, place)))
            return true;
    return false;
}

/* "{name}, before the talk": of a pile or a team. */
static void put_ballot_head(Writer *writer, const char *name, int which)
{
    TextBuffer head = {0};
    language_format(writer->record->language, &head, which == 0 ? "csv.before" : "csv.after",
                    (const char *const[]){"name", name, NULL});
    csv_text(&writer->row, head.text ? head.text : "");
    writer->row.out->failed |= head.failed;
    text_buffer_free(&head);
}

static void put_heads(Writer *writer)
{
    static const char *const first[] = {"csv.number", "csv.id", "csv.text", "csv.area", "csv.pile"};
    static const char *const signs[2][2] = {{"csv.sign", "csv.sign.ours"}, {"csv.other_sign", "csv.other_sign.ours"}};
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        csv_text(&writer->row, word(writer, first[i]));
    for (int sign = 0; sign < 2; sign++)
        for (int ours = 0; ours < (writer->record->words ? 2 : 1); ours++)
            csv_text(&writer->row, word(writer, signs[sign][ours]));
    if (quotes_deck(writer)) {
        csv_text(&writer->row, word(writer, "csv.own"));
        csv_text(&writer->row, word(writer, "csv.own.source"));
    }
    for (int which = 0; which < BALLOTS; which++)
        for (int pile = 0; pile < 2; pile++)
            put_ballot_head(writer, word(writer, record_pile_key((Side)pile)), which);
    csv_text(&writer->row, word(writer, "csv.question"));
    for (int which = 0; which < BALLOTS; which++)
        for (int team = 0; team < record_teams(writer->record); team++)
            put_ballot_head(writer, record_team_name(writer->record, team), which);
    csv_end(&writer->row);
}

/* ---- A card's row ---- */

/* The article's words for a sign, where it is they that were shown, and in a column beside them our translation. */
static void put_sign(Writer *writer, const Card *card, int sign)
{
    bool article = sign >= 0 && !deck_quotation(deck_of(writer), card, sign);
    const ArticleWords *words = writer->record->words;
    csv_text(&writer->row, article ? writer->record->article->quotations[sign].text : "");
    if (words)
        csv_text(&writer->row, article ? words->quotations[sign] : "");
}

/* What the article says to it, or the deck. */
static void put_answer(Writer *writer, const Card *card, bool answered)
{
    csv_text(&writer->row, answered ? word(writer, record_pile_key(card->side)) : "");
    put_sign(writer, card, answered ? card->sign : -1);
    put_sign(writer, card, answered ? card->other_sign : -1);
    if (!quotes_deck(writer))
        return;
    const DeckQuotation *own = answered ? own_words(writer, card) : NULL;
    csv_text(&writer->row, own ? own->text : "");
    csv_text(&writer->row, own ? own->source : "");
}

static void put_votes(Writer *writer, int place, int which)
{
    const Game *game = writer->record->game;
    const Ballot *ballot = workshop_ballot(game, place, which);
    bool hands = !workshop_setup_votes_by_teams(workshop_setup(game));
    for (int pile = 0; pile < 2; pile++) {
        bool counted = hands ? ballot->hands[pile] != NO_VOTE : record_voted(writer->record, place, which);
        if (counted)
            csv_number(&writer->row, workshop_split(game, place, which).votes[pile]);
        else
            csv_empty(&writer->row);
    }
}

static void put_team_votes(Writer *writer, int place, int which)
{
    const Ballot *ballot = workshop_ballot(writer->record->game, place, which);
    for (int team = 0; team < record_teams(writer->record); team++) {
        int vote = ballot->teams[team];
        csv_text(&writer->row, vote == NO_VOTE ? "" : word(writer, record_pile_key((Side)vote)));
    }
}

static void put_card_row(Writer *writer, int place)
{
    const Card *card = record_card(writer->record, place);
    bool answered = workshop_answered(writer->record->game, place);
    csv_number(&writer->row, place + 1);
    csv_text(&writer->row, card->id);
    csv_text(&writer->row, card->text);
    csv_text(&writer->row, word(writer, area_key(card->area)));
    put_answer(writer, card, answered);
    for (int which = 0; which < BALLOTS; which++)
        put_votes(writer, place, which);
    csv_text(&writer->row, answered ? workshop_question(writer->record->language, card) : "");
    for (int which = 0; which < BALLOTS; which++)
        put_team_votes(writer, place, which);
    csv_end(&writer->row);
}

void workshop_csv_write(const Record *record, TextBuffer *out)
{
    Writer writer = {record, {.out = out}};
    text_buffer_say(out, csv_mark);
    put_heads(&writer);
    for (int place = 0; place < workshop_card_count(record->game); place++)
        if (record_has(record, place))
            put_card_row(&writer, place);
}
