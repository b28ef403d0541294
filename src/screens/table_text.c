/* Writes the comparison table as Markdown. */
#include "table_text.h"

#include "table_parts.h"

#include <ctype.h>
#include <string.h>

typedef struct Writer {
    const View *view;
    const Game *game;
    const Article *article;
    TextBuffer *out;
} Writer;

static const char *word(const Writer *writer, const char *key)
{
    return language_text(writer->view->library->language, key);
}

static void say(const Writer *writer, const char *text)
{
    text_buffer_say(writer->out, text);
}

/* ---- Text that is no Markdown ---- */

/* At the beginning of a line these would make a heading or a list: "#", "3." and the like. Gives
 * how many bytes stand before the one that has to be escaped; -1 where none has to be. */
static int leading_mark(const char *text)
{
    int digits = 0;
    while (isdigit((unsigned char)text[digits]))
        digits++;
    if (digits > 0)
        return text[digits] == '.' || text[digits] == ')' ? digits : -1;
    return *text && strchr("#+-", *text) ? 0 : -1;
}

/* What stands for the character at `text` where it would mean something; NULL where it doesn't. */
static const char *harmless(const char *text)
{
    switch (*text) {
    case '\\': return "\\\\";
    case '`': return "\\`";
    case '*': return "\\*";
    case '_': return "\\_";
    case '[': return "\\[";
    case ']': return "\\]";
    case '|': return "\\|";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '\n': return " ";
    case '&': return text[1] == '#' || isalpha((unsigned char)text[1]) ? "&amp;" : NULL;
    case '~': return text[1] == '~' ? "&#126;" : NULL;
    case ':': return text[1] == '/' && text[2] == '/' ? "&#58;" : NULL; /* an address would become a link */
    default: return NULL;
    }
}

static void say_plain(const Writer *writer, const char *text)
{
    int mark = leading_mark(text);
    for (const char *at = text; *at; at++) {
        const char *instead = harmless(at);
        if (!instead && at - text == mark)
            say(writer, "\\");
        if (instead)
            say(writer, instead);
        else
            text_buffer_add(writer->out, at, 1);
    }
}

static void say_quotation(const Writer *writer, const char *text)
{
    TextBuffer quoted = {0};
    language_format(writer->view->library->language, &quoted, "quote.marks", (const char *const[]){"text", text, NULL});
    say_plain(writer, quoted.text ? quoted.text : "");
    text_buffer_free(&quoted);
}

static void say_formatted(const Writer *writer, const char *key, const char *name, const char *value)
{
    TextBuffer words = {0};
    language_format(writer->view->library->language, &words, key, (const char *const[]){name, value, NULL});
    say_plain(writer, words.text ? words.text : "");
    text_buffer_free(&words);
}

static void say_heading(const Writer *writer, const char *key)
{
    say(writer, "## ");
    say_plain(writer, word(writer, key));
    say(writer, "\n\n");
}

/* ---- Parts ---- */

static void write_definition(const Writer *writer, Side side)
{
    const Quotation *said = table_definition(writer->article, side);
    if (!said)
        return;
    say_heading(writer, table_head_key(side));
    say(writer, "> ");
    say_quotation(writer, said->text);
    say(writer, "\n>\n> ");
    say_formatted(writer, "quote.section", "section", writer->article->sections[said->section].title);
    say(writer, "\n\n");
}

static void write_cell(const Writer *writer, Side side, Topic topic)
{
    const Quotation *sign = &writer->article->quotations[article_sign(writer->article, side, topic)];
    say(writer, " *");
    say_quotation(writer, sign->text);
    say(writer, "*");
    for (int i = 0; i < game_sorted_count(writer->game); i++) {
        if (!table_has(writer->game, i, side, topic))
            continue;
        say(writer, "<br>");
        say_plain(writer, game_deck(writer->game)->cards[game_sorted(writer->game, i)].short_text);
    }
    say(writer, " |");
}

static void write_table(const Writer *writer)
{
    say(writer, "| ");
    say_plain(writer, word(writer, "text.topic"));
    for (int side = 0; side < 2; side++) {
        say(writer, " | ");
        say_plain(writer, word(writer, table_head_key((Side)side)));
    }
    say(writer, " |\n| --- | --- | --- |\n");
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        say(writer, "| **");
        say_plain(writer, word(writer, table_topic_key((Topic)topic)));
        say(writer, "** |");
        write_cell(writer, SIDE_CODEPENDENT, (Topic)topic);
        write_cell(writer, SIDE_INTERDEPENDENT, (Topic)topic);
        say(writer, "\n");
    }
    say(writer, "\n");
}

static void write_open_cards(const Writer *writer, bool resting)
{
    bool any = false;
    for (int i = 0; i < game_sorted_count(writer->game); i++) {
        if (!table_open(writer->game, i, resting))
            continue;
        if (!any)
            say_heading(writer, table_open_key(resting));
        any = true;
        say(writer, "- ");
        say_plain(writer, game_deck(writer->game)->cards[game_sorted(writer->game, i)].short_text);
        say(writer, "\n");
    }
    if (any)
        say(writer, "\n");
}

static void write_steps(const Writer *writer)
{
    say_heading(writer, "table.steps");
    for (int step = 0; step < challenge_count(); step++) {
        int quotation = article_find(writer->article, challenge_rules(step)->quotation);
        const Quotation *said = &writer->article->quotations[quotation < 0 ? 0 : quotation];
        text_buffer_format(writer->out, "%d. ", step + 1);
        say_plain(writer, said->title ? said->title : said->text);
        say(writer, ": ");
        say_plain(writer, word(writer, game_step_times_done(writer->game, step) > 0 ? "table.step.done"
                                                                                    : "table.step.not_yet"));
        say(writer, "\n");
    }
    say(writer, "\n");
}

static void write_cairn(const Writer *writer)
{
    const char *stones[TABLE_STONES_MOST];
    int count = table_stones(writer->game, stones);
    if (count == 0)
        return;
    say_heading(writer, "table.cairn");
    for (int i = 0; i < count; i++) {
        say(writer, "- ");
        say_plain(writer, stones[i]);
        say(writer, "\n");
    }
    say(writer, "\n");
}

static void write_source(const Writer *writer)
{
    const Article *article = writer->article;
    say(writer, "---\n\n");
    TextBuffer words = {0};
    language_format(writer->view->library->language, &words, "text.source",
                    (const char *const[]){"title", article->title, "site", article->site, NULL});
    say_plain(writer, words.text ? words.text : "");
    text_buffer_free(&words);
    say(writer, "\n<");
    say(writer, article->address);
    say(writer, ">\n\n");
    say_plain(writer, word(writer, "about.quotes"));
    say(writer, "\n\n**");
    say_plain(writer, word(writer, "about.not_diagnosis"));
    say(writer, "**\n");
}

void table_text_write(const View *view, TextBuffer *out)
{
    if (!view->session)
        return;
    Writer writer = {view, session_game(view->session), view->library->article, out};
    say(&writer, "# ");
    say_plain(&writer, word(&writer, "table.title"));
    say(&writer, "\n\n");
    say_plain(&writer, word(&writer, "table.promise"));
    say(&writer, "\n\n");
    write_definition(&writer, SIDE_CODEPENDENT);
    write_definition(&writer, SIDE_INTERDEPENDENT);
    say_heading(&writer, "text.side_by_side");
    write_table(&writer);
    write_open_cards(&writer, false);
    write_open_cards(&writer, true);
    write_steps(&writer);
    write_cairn(&writer);
    write_source(&writer);
}
