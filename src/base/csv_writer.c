/* Writing comma-separated values. */
#include "csv_writer.h"

#include <string.h>

const char *const csv_mark = "\xEF\xBB\xBF";

static void begin_cell(CsvRow *row)
{
    if (row->cells++ > 0)
        text_buffer_say(row->out, ",");
}

/* A deck from somebody else could bring a cell such as =HYPERLINK(1) that a spreadsheet program carries out when the
 * file is opened. The programs differ in what they begin with; these are what OWASP lists ("CSV Injection"). */
static bool needs_apostrophe(const char *text)
{
    static const char *const full_width[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    for (size_t i = 0; i < sizeof full_width / sizeof *full_width; i++)
        if (strncmp(text, full_width[i], strlen(full_width[i])) == 0)
            return true;
    return text[0] && strchr("=+-@\t\r\n'", text[0]);
}

const char *csv_bare(const char *cell)
{
    return cell[0] == '\'' && needs_apostrophe(cell + 1) ? cell + 1 : cell;
}

/* A semicolon needs none by the standard, but programs that are set to a language with decimal commas part cells there;
 * and some cut spaces off that stand bare at an end. */
static bool needs_marks(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && (strpbrk(text, "\",;\t\r\n") || text[0] == ' ' || text[length - 1] == ' ');
}

void csv_text(CsvRow *row, const char *text)
{
    bool marks = needs_marks(text);
    begin_cell(row);
    if (marks)
        text_buffer_say(row->out, "\"");
    if (needs_apostrophe(text))
        text_buffer_say(row->out, "'");
    for (const char *at = text; *at; at++)
        text_buffer_add(row->out, *at == '"' ? "\"\"" : at, *at == '"' ? 2 : 1);
    if (marks)
        text_buffer_say(row->out, "\"");
}

void csv_number(CsvRow *row, int number)
{
    begin_cell(row);
    text_buffer_format(row->out, "%d", number);
}

void csv_empty(CsvRow *row)
{
    begin_cell(row);
}

void csv_end(CsvRow *row)
{
    text_buffer_say(row->out, "\r\n");
    row->cells = 0;
}
