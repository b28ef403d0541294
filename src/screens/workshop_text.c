/* Writes what is kept of a workshop as Markdown. */
#include "workshop_text.h"

#include "workshop_words.h"

#include "card_quote.h"
#include "table_parts.h"
#include "text_writer.h"

#include <stdio.h>

static void write_about(const TextWriter *writer, const Record *record)
{
    TextBuffer about = {0};
    record_say_about(record, &about);
    write_marks(writer, "# ");
    write_word(writer, "afterwards.title");
    write_marks(writer, "\n\n");
    write_plain(writer, about.text ? about.text : "");
    write_marks(writer, "\n\n");
    writer->out->failed |= about.failed;
    text_buffer_free(&about);
}

/* Where the signs stand that the table quotes. */
static void write_places(const TextWriter *writer)
{
    for (int side = 0; side < 2; side++) {
        int sign = article_sign(writer->article, (Side)side, TOPIC_CHOICES);
        write_marks(writer, "- ");
        write_word(writer, table_head_key((Side)side));
        write_marks(writer, ": ");
        write_section(writer, writer->article->quotations[sign].section);
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

/* ---- One card ---- */

static void write_ballot(const TextWriter *writer, const Record *record, int place, int which)
{
    TextBuffer votes = {0};
    record_say_votes(record, place, which, &votes);
    write_marks(writer, "- ");
    write_word(writer, record_ballot_key(which));
    write_marks(writer, ": ");
    write_plain(writer, votes.text ? votes.text : "");
    write_marks(writer, "\n");
    writer->out->failed |= votes.failed;
    text_buffer_free(&votes);
}

/* The article's words for one side, or the deck's own, and where they stand; `line`: what begins a line within the
 * list's item. */
static void write_sign(const TextWriter *writer, const Card *card, int sign, const char *line)
{
    CardQuote said = card_quote(writer->article, game_deck(writer->game), card, sign);
    write_marks(writer, " *");
    write_quotation(writer, said.text);
    write_marks(writer, "* (");
    if (said.source)
        write_plain(writer, said.source);
    else
        write_section(writer, said.section);
    write_marks(writer, ")");
    write_translation(writer, line, said.quotation);
    write_marks(writer, "\n");
}

/* Of a card that depends: what would tip it, beside the article's words on that side. So far in, readers of Markdown
 * all see a list within the list. */
static void write_tips(const TextWriter *writer, const Card *card)
{
    const int signs[2] = {card->sign, card->other_sign};
    for (int side = 0; side < 2; side++) {
        write_marks(writer, "    - ");
        write_words(writer, "afterwards.tip",
                    (const char *const[]){"pile", language_text(writer->language, record_pile_key((Side)side)), "tip",
                                          card->tips[side] ? card->tips[side] : "", NULL});
        write_sign(writer, card, signs[side], "\n      ");
    }
}

static void write_answer(const TextWriter *writer, const Record *record, int place)
{
    const Card *card = record_card(record, place);
    write_marks(writer, "- ");
    if (!workshop_answered(record->game, place)) {
        write_word(writer, "afterwards.not_shown");
        write_marks(writer, "\n");
        return;
    }
    write_word(writer, record_answer_key(game_deck(record->game), card));
    write_marks(writer, card->side == SIDE_EITHER ? ". " : ":");
    if (card->side != SIDE_EITHER) {
        write_sign(writer, card, card->sign, "\n  ");
        return;
    }
    write_plain(writer, card->why);
    write_marks(writer, "\n");
    write_tips(writer, card);
}

static void write_card(const TextWriter *writer, const Record *record, int place)
{
    const Card *card = record_card(record, place);
    text_buffer_format(writer->out, "### %d. ", place + 1);
    write_plain(writer, card->short_text);
    write_marks(writer, "\n\n");
    write_plain(writer, card->text);
    write_marks(writer, "\n\n");
    for (int which = 0; which < BALLOTS; which++)
        write_ballot(writer, record, place, which);
    write_answer(writer, record, place);
    if (workshop_answered(record->game, place)) {
        write_marks(writer, "- ");
        write_words(writer, "afterwards.question",
                    (const char *const[]){"question", workshop_question(record->language, card), NULL});
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

/* ---- The whole ---- */

static void write_points(const TextWriter *writer, const Record *record)
{
    if (!record_points(record))
        return;
    write_heading(writer, "afterwards.points");
    for (int team = 0; team < record_teams(record); team++) {
        char points[16];
        snprintf(points, sizeof points, "%d", workshop_points(record->game, team));
        write_marks(writer, "- ");
        write_words(writer, "room.closing.points",
                    (const char *const[]){"team", record_team_name(record, team), "points", points,
                                          NULL});
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

void workshop_text_write(const Record *record, TextBuffer *out)
{
    TextWriter writer = {record->language, record->article, record->words, record->game, out};
    write_about(&writer, record);
    write_heading(&writer, "text.side_by_side");
    write_table(&writer);
    write_places(&writer);
    write_heading(&writer, "afterwards.cards");
    if (!record_has_any(record)) {
        write_word(&writer, "afterwards.none");
        write_marks(&writer, "\n\n");
    }
    for (int place = 0; place < workshop_card_count(record->game); place++)
        if (record_has(record, place))
            write_card(&writer, record, place);
    write_points(&writer, record);
    write_source(&writer);
}
