/* What the texts that can be saved share. */
#include "text_writer.h"

#include "markdown.h"
#include "table_parts.h"

void write_marks(const TextWriter *writer, const char *marks)
{
    text_buffer_say(writer->out, marks);
}

void write_plain(const TextWriter *writer, const char *text)
{
    markdown_plain(writer->out, text);
}

void write_word(const TextWriter *writer, const char *key)
{
    write_plain(writer, language_text(writer->language, key));
}

void write_words(const TextWriter *writer, const char *key, const char *const *pairs)
{
    TextBuffer words = {0};
    language_format(writer->language, &words, key, pairs);
    write_plain(writer, words.text ? words.text : "");
    writer->out->failed |= words.failed;
    text_buffer_free(&words);
}

void write_heading(const TextWriter *writer, const char *key)
{
    write_marks(writer, "## ");
    write_word(writer, key);
    write_marks(writer, "\n\n");
}

void write_quotation(const TextWriter *writer, const char *text)
{
    write_words(writer, "quote.marks", (const char *const[]){"text", text, NULL});
}

void write_section(const TextWriter *writer, int section)
{
    const char *name = article_section_name(writer->article, writer->words, section);
    write_words(writer, "quote.section", (const char *const[]){"section", name, NULL});
}

void write_translation(const TextWriter *writer, const char *before, int quotation)
{
    TextBuffer quoted = {0};
    if (!writer->words || quotation < 0)
        return;
    language_format(writer->language, &quoted, "quote.marks",
                    (const char *const[]){"text", writer->words->quotations[quotation], NULL});
    write_marks(writer, before);
    write_words(writer, "quote.ours", (const char *const[]){"text", quoted.text ? quoted.text : "", NULL});
    writer->out->failed |= quoted.failed;
    text_buffer_free(&quoted);
}

static void write_cell(const TextWriter *writer, Side side, Topic topic)
{
    int sign = article_sign(writer->article, side, topic);
    write_marks(writer, " *");
    write_quotation(writer, writer->article->quotations[sign].text);
    write_marks(writer, "*");
    write_translation(writer, "<br>", sign);
    for (int i = 0; i < game_sorted_count(writer->game); i++) {
        if (!table_has(writer->game, i, side, topic))
            continue;
        write_marks(writer, "<br>");
        write_plain(writer, game_deck(writer->game)->cards[game_sorted(writer->game, i)].short_text);
    }
    write_marks(writer, " |");
}

void write_table(const TextWriter *writer)
{
    write_marks(writer, "| ");
    write_word(writer, "text.topic");
    for (int side = 0; side < 2; side++) {
        write_marks(writer, " | ");
        write_word(writer, table_head_key((Side)side));
    }
    write_marks(writer, " |\n| --- | --- | --- |\n");
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        write_marks(writer, "| **");
        write_word(writer, table_topic_key((Topic)topic));
        write_marks(writer, "** |");
        write_cell(writer, SIDE_CODEPENDENT, (Topic)topic);
        write_cell(writer, SIDE_INTERDEPENDENT, (Topic)topic);
        write_marks(writer, "\n");
    }
    write_marks(writer, "\n");
}

void write_source(const TextWriter *writer)
{
    const Article *article = writer->article;
    write_marks(writer, "---\n\n");
    write_words(writer, "text.source",
                (const char *const[]){"title", article->title, "site", article->site, NULL});
    write_marks(writer, "\n<");
    write_marks(writer, article->address);
    write_marks(writer, ">\n\n");
    write_word(writer, "about.quotes");
    write_marks(writer, "\n\n**");
    write_word(writer, "about.not_diagnosis");
    write_marks(writer, "**\n");
}
