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
    static const char *const first[] = {"csv.number", "csv.id", "csv.text", "csv.area", "csv.pile", "csv.sign",
                                        "csv.other_sign"};
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        csv_text(&writer->row, word(writer, first[i]));
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

/* What the article says to it. */
static void put_answer(Writer *writer, const Card *card, bool answered)
{
    const Quotation *quotations = writer->record->article->quotations;
    csv_text(&writer->row, answered ? word(writer, record_pile_key(card->side)) : "");
    csv_text(&writer->row, answered ? quotations[card->sign].text : "");
    csv_text(&writer->row, answered && card->other_sign >= 0 ? quotations[card->other_sign].text : "");
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
