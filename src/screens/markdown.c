/* Markdown that shows what was written as it was written. */
#include "markdown.h"

#include <ctype.h>
#include <string.h>

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

void markdown_plain(TextBuffer *out, const char *text)
{
    int mark = leading_mark(text);
    for (const char *at = text; *at; at++) {
        const char *instead = harmless(at);
        if (!instead && at - text == mark)
            text_buffer_say(out, "\\");
        if (instead)
            text_buffer_say(out, instead);
        else
            text_buffer_add(out, at, 1);
    }
}
