/* What is kept of a workshop. */
#include "workshop_record.h"

#include "card_quote.h"

#include "date.h"
#include "language_numbers.h"
#include "workshop_words.h"

#include <stdio.h>

Record record_of(const View *view)
{
    const Game *game = session_game(view->session);
    bool named = view->save && view->save->team_names && workshop_setup_votes_by_teams(workshop_setup(game));
    const Library *library = view->library;
    return (Record){library->language, game_article(game), library->words, game, named};
}

bool record_voted(const Record *record, int place, int which)
{
    return workshop_split(record->game, place, which).all > 0;
}

bool record_has(const Record *record, int place)
{
    return workshop_answered(record->game, place) || record_voted(record, place, 0) || record_voted(record, place, 1);
}

bool record_has_any(const Record *record)
{
    for (int place = 0; place < workshop_card_count(record->game); place++)
        if (record_has(record, place))
            return true;
    return false;
}

bool view_has_table(const View *view)
{
    if (!view_workshop(view))
        return view->session && game_sorted_count(session_game(view->session)) > 0;
    Record record = record_of(view);
    return record_has_any(&record);
}

const Card *record_card(const Record *record, int place)
{
    return &game_deck(record->game)->cards[workshop_card(record->game, place)];
}

int record_teams(const Record *record)
{
    return record->team_names ? workshop_setup(record->game)->values[SET_UP_TEAMS] : 0;
}

const char *record_team_name(const Record *record, int team)
{
    return workshop_team_name(record->language, workshop_setup(record->game), team);
}

void record_say_about(const Record *record, TextBuffer *out)
{
    char iso[DATE_BYTES], teams[16];
    TextBuffer date = {0};
    const WorkshopSetup *setup = workshop_setup(record->game);
    date_write(game_calendar(record->game), iso);
    language_date(record->language, &date, iso);
    snprintf(teams, sizeof teams, "%d", setup->values[SET_UP_TEAMS]);
    language_format(record->language, out, iso[0] ? "afterwards.dated" : "afterwards.undated",
                    (const char *const[]){"date", date.text ? date.text : "", NULL});
    text_buffer_say(out, " ");
    language_format(record->language, out,
                    workshop_setup_votes_by_teams(setup) ? "afterwards.by_teams" : "afterwards.by_hands",
                    (const char *const[]){"teams", teams, NULL});
    out->failed |= date.failed;
    text_buffer_free(&date);
}

/* Adds one more to a list of words, as the language lists them. */
static void list(const Record *record, TextBuffer *out, const char *next)
{
    TextBuffer longer = {0};
    if (out->length == 0) {
        text_buffer_say(out, next);
        return;
    }
    language_format(record->language, &longer, "afterwards.list",
                    (const char *const[]){"first", out->text, "next", next, NULL});
    longer.failed |= out->failed;
    text_buffer_free(out);
    *out = longer;
}

static void list_teams(const Record *record, int place, int which, Side pile, TextBuffer *out)
{
    const Ballot *ballot = workshop_ballot(record->game, place, which);
    for (int team = 0; team < record_teams(record); team++)
        if (ballot->teams[team] == (int)pile)
            list(record, out, record_team_name(record, team));
}

/* A pile with its votes, and the teams that cast them. */
static void list_pile(const Record *record, int place, int which, Side pile, TextBuffer *out)
{
    char digits[16];
    TextBuffer teams = {0}, words = {0};
    bool counted = workshop_pile_counted(record->game, place, which, pile);
    const char *count = counted ? digits : language_text(record->language, "afterwards.not_counted");
    snprintf(digits, sizeof digits, "%d", workshop_split(record->game, place, which).votes[pile]);
    list_teams(record, place, which, pile, &teams);
    language_format(record->language, &words, teams.length > 0 ? "afterwards.pile.teams" : "afterwards.pile",
                    (const char *const[]){"pile", language_text(record->language, record_pile_key(pile)), "count",
                                          count, "teams", teams.text ? teams.text : "", NULL});
    list(record, out, words.text ? words.text : "");
    out->failed |= teams.failed || words.failed;
    text_buffer_free(&teams);
    text_buffer_free(&words);
}

void record_say_votes(const Record *record, int place, int which, TextBuffer *out)
{
    if (!record_voted(record, place, which)) {
        text_buffer_say(out, language_text(record->language,
                                           which == 0 ? "afterwards.not_voted" : "afterwards.not_again"));
        return;
    }
    list_pile(record, place, which, SIDE_CODEPENDENT, out);
    list_pile(record, place, which, SIDE_INTERDEPENDENT, out);
}

bool record_points(const Record *record)
{
    return record_teams(record) > 0 && workshop_setup(record->game)->values[SET_UP_POINTS] != 0;
}

const char *record_pile_key(Side side)
{
    static const char *const keys[] = {"pile.codependent", "pile.interdependent", "room.table.depends"};
    return keys[side];
}

const char *record_answer_key(const Deck *deck, const Card *card)
{
    static const char *const keys[] = {"room.answer.codependent", "room.answer.interdependent", "room.answer.depends"};
    static const char *const own[] = {"room.answer.own.codependent", "room.answer.own.interdependent"};
    return card_quotes_deck(deck, card) ? own[card->side] : keys[card->side];
}

const char *record_ballot_key(int which)
{
    return which == 0 ? "room.split.before" : "room.split.after";
}
