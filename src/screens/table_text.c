/* Writes the comparison table as Markdown. */
#include "table_text.h"

#include "table_parts.h"
#include "text_writer.h"

static void write_definition(const TextWriter *writer, Side side)
{
    const Quotation *said = table_definition(writer->article, side);
    if (!said)
        return;
    write_heading(writer, table_head_key(side));
    write_marks(writer, "> ");
    write_quotation(writer, said->text);
    write_marks(writer, "\n>\n> ");
    write_section(writer, said->section);
    write_translation(writer, "\n>\n> ", (int)(said - writer->article->quotations));
    write_marks(writer, "\n\n");
}

static void write_open_cards(const TextWriter *writer, bool resting)
{
    bool any = false;
    for (int i = 0; i < game_sorted_count(writer->game); i++) {
        if (!table_open(writer->game, i, resting))
            continue;
        if (!any)
            write_heading(writer, table_open_key(resting));
        any = true;
        write_marks(writer, "- ");
        write_plain(writer, game_deck(writer->game)->cards[game_sorted(writer->game, i)].short_text);
        write_marks(writer, "\n");
    }
    if (any)
        write_marks(writer, "\n");
}

static void write_steps(const TextWriter *writer)
{
    write_heading(writer, "table.steps");
    for (int step = 0; step < challenge_count(); step++) {
        int quotation = article_find(writer->article, challenge_rules(step)->quotation);
        text_buffer_format(writer->out, "%d. ", step + 1);
        write_plain(writer, article_step_name(writer->article, writer->words, quotation < 0 ? 0 : quotation));
        write_marks(writer, ": ");
        write_word(writer, game_step_times_done(writer->game, step) > 0 ? "table.step.done" : "table.step.not_yet");
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

static void write_cairn(const TextWriter *writer)
{
    const char *stones[TABLE_STONES_MOST];
    int count = table_stones(writer->game, stones);
    if (count == 0)
        return;
    write_heading(writer, "table.cairn");
    for (int i = 0; i < count; i++) {
        write_marks(writer, "- ");
        write_plain(writer, stones[i]);
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

void table_text_write(const View *view, TextBuffer *out)
{
    if (!view->session)
        return;
    const Library *library = view->library;
    TextWriter writer = {library->language, library->article, library->words, session_game(view->session), out};
    write_marks(&writer, "# ");
    write_word(&writer, "table.title");
    write_marks(&writer, "\n\n");
    write_word(&writer, "table.promise");
    write_marks(&writer, "\n\n");
    write_definition(&writer, SIDE_CODEPENDENT);
    write_definition(&writer, SIDE_INTERDEPENDENT);
    write_heading(&writer, "text.side_by_side");
    write_table(&writer);
    write_open_cards(&writer, false);
    write_open_cards(&writer, true);
    write_steps(&writer);
    write_cairn(&writer);
    write_source(&writer);
}
