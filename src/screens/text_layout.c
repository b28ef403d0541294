/* Breaking a text into lines. */
#include "text_layout.h"

#include "utf8.h"

#include <string.h>

static const float ALONE_MOST = 0.3f, ALONE_STEP = 0.04f; /* of the width */
enum { ALONE_STEPS = 8 };

typedef struct Breaker {
    const TextMeasure *measure;
    TextFormat format;
    const char *text;
    size_t length;
    float width;
    bool keeps_hyphens; /* a word with a hyphen is not broken at it */
} Breaker;

static float width_of(const Breaker *breaker, size_t start, size_t length)
{
    return breaker->measure->width(breaker->measure->context, breaker->format.face, breaker->format.size,
                                   breaker->text + start, length);
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte & 0x80);
}

/* The end of the piece that starts at `start` and can't be broken: before a space or line feed, after a hyphen between
 * two letters (but not in a telephone number), after a slash or a low line within an address. */
static size_t piece_end(const Breaker *breaker, size_t start)
{
    const char *text = breaker->text;
    size_t at = start;
    while (at < breaker->length && text[at] != ' ' && text[at] != '\n') {
        at++;
        bool inside = at >= 2 && at > start + 1 && at < breaker->length;
        if (inside && !breaker->keeps_hyphens && text[at - 1] == '-' && is_letter(text[at - 2]) && is_letter(text[at]))
            break;
        if (inside && text[at - 1] == '/' && text[at - 2] != '/' && text[at] != '/' && text[at] != ' ')
            break;
        if (inside && text[at - 1] == '_' && text[at] != ' ')
            break;
    }
    return at;
}

static bool is_latin(const char *text, size_t length)
{
    size_t size;
    uint32_t letter = utf8_read(text, length, &size);
    return letter < 0x250 && is_letter(text[0]);
}

/* Whether a hyphen shows that a word goes on behind `end`: within a word of Latin letters, and in no address or
 * path. */
static bool wants_hyphen(const Breaker *breaker, size_t start, size_t end)
{
    size_t piece = start, word_end = end;
    for (size_t at = start; at < end; at++)
        piece = breaker->text[at] == ' ' ? at + 1 : piece;
    while (word_end < breaker->length && !strchr(" \n", breaker->text[word_end]))
        word_end++;
    for (size_t at = piece; at < word_end; at++)
        if (strchr("/\\_@", breaker->text[at]))
            return false;
    size_t last = end;
    while (last > start && ((unsigned char)breaker->text[--last] & 0xC0) == 0x80)
        ;
    return end > start && end < breaker->length && is_latin(breaker->text + last, breaker->length - last) &&
           is_latin(breaker->text + end, breaker->length - end);
}

static float hyphen_width(const Breaker *breaker)
{
    return breaker->measure->width(breaker->measure->context, breaker->format.face, breaker->format.size, "-", 1);
}

/* As many characters of a piece as fit, with a hyphen behind them where one is wanted; at least one. */
static size_t split_piece(const Breaker *breaker, size_t start, size_t end)
{
    size_t at = start;
    float hyphen = hyphen_width(breaker);
    while (at < end) {
        size_t size;
        utf8_read(breaker->text + at, end - at, &size);
        float behind = at + size < end && wants_hyphen(breaker, start, at + size) ? hyphen : 0;
        if (at > start && width_of(breaker, start, at + size - start) + behind > breaker->width)
            break;
        at += size;
    }
    return at;
}

/* The end of the line that starts at `start`. */
static size_t line_end(const Breaker *breaker, size_t start)
{
    size_t end = start, at = start;
    while (at < breaker->length && breaker->text[at] != '\n') {
        size_t next = piece_end(breaker, at);
        if (next > at) {
            if (width_of(breaker, start, next - start) > breaker->width)
                return end > start ? end : split_piece(breaker, start, next);
            end = next;
        }
        at = next;
        while (at < breaker->length && breaker->text[at] == ' ')
            at++;
    }
    return end;
}

static void break_lines(const Breaker *breaker, TextLines *lines)
{
    *lines = (TextLines){0};
    size_t at = 0;
    while (at < breaker->length) {
        if (lines->count == TEXT_LINES_MOST) {
            lines->cut = true;
            return;
        }
        while (breaker->text[at] == ' ')
            at++;
        size_t end = line_end(breaker, at);
        TextLine line = {.start = at, .length = end - at};
        line.width = line.length ? width_of(breaker, at, line.length) : 0;
        float hyphen = wants_hyphen(breaker, at, end) ? hyphen_width(breaker) : 0;
        line.hyphen = hyphen > 0 && line.width + hyphen <= breaker->width; /* narrower than two letters: none */
        line.width += line.hyphen ? hyphen : 0;
        lines->items[lines->count++] = line;
        if (line.width > lines->width)
            lines->width = line.width;
        at = end;
        while (at < breaker->length && breaker->text[at] == ' ')
            at++;
        if (at < breaker->length && breaker->text[at] == '\n')
            at++;
    }
}

/* Whether a word had to be broken, or is wider than the line. */
static bool splits_word(const Breaker *breaker, const TextLines *lines)
{
    if (lines->width > breaker->width)
        return true;
    for (int i = 0; i + 1 < lines->count; i++) {
        size_t end = lines->items[i].start + lines->items[i].length;
        char last = breaker->text[end - (end > 0)];
        if (end == lines->items[i + 1].start && last != '-' && last != '/' && last != '_' && last != '\n')
            return true;
    }
    return false;
}

/* The narrowest width that needs no more lines, to within half a u. */
static void balance(Breaker *breaker, TextLines *lines)
{
    float least = 0, most = breaker->width;
    TextLines tried;
    while (most - least > 0.5f) {
        breaker->width = (least + most) / 2;
        break_lines(breaker, &tried);
        bool splits = splits_word(breaker, &tried);
        if (tried.count > lines->count || splits || tried.cut) {
            least = breaker->width;
        } else {
            most = breaker->width;
            *lines = tried;
        }
    }
}

/* Whether the last line is one short word. */
static bool ends_alone(const Breaker *breaker, const TextLines *lines)
{
    if (lines->count < 2)
        return false;
    const TextLine *last = &lines->items[lines->count - 1];
    return last->width < breaker->width * ALONE_MOST && !memchr(breaker->text + last->start, ' ', last->length);
}

/* A last word that stands alone gets company from the line before, where that needs no further line. */
static void accompany(Breaker *breaker, TextLines *lines)
{
    float whole = breaker->width;
    TextLines tried;
    for (int step = 1; step <= ALONE_STEPS; step++) {
        breaker->width = whole * (1 - ALONE_STEP * (float)step);
        break_lines(breaker, &tried);
        if (tried.count > lines->count || tried.cut || splits_word(breaker, &tried))
            return;
        if (!ends_alone(breaker, &tried)) {
            *lines = tried;
            return;
        }
    }
}

/* The start of the last word of the line before last, where the last line goes on from it; 0 where there is none. */
static size_t movable_word(const Breaker *breaker, const TextLines *lines)
{
    const TextLine *before = &lines->items[lines->count - 2];
    size_t end = before->start + before->length, at = end;
    if (breaker->text[end] != ' ' || memchr(breaker->text + end, '\n', lines->items[lines->count - 1].start - end))
        return 0;
    while (at > before->start && breaker->text[at - 1] != ' ')
        at--;
    return at > before->start ? at : 0;
}

/* The same where no width does it: words move down, one for a text on the left, as many as make the two lines even for
 * a balanced one. */
static void move_words_down(const Breaker *breaker, TextLines *lines)
{
    for (int moved = 0; lines->count > 1 && (breaker->format.balanced || moved == 0); moved++) {
        TextLine *before = &lines->items[lines->count - 2], *last = before + 1;
        size_t start = movable_word(breaker, lines), length = start - before->start;
        while (start && length > 0 && breaker->text[before->start + length - 1] == ' ')
            length--;
        if (!start || length == 0)
            break;
        size_t last_length = last->start + last->length - start;
        float width = width_of(breaker, before->start, length), last_width = width_of(breaker, start, last_length);
        if (last_width > width)
            break;
        *before = (TextLine){.start = before->start, .length = length, .width = width};
        *last = (TextLine){.start = start, .length = last_length, .width = last_width};
    }
    lines->width = 0;
    for (int i = 0; i < lines->count; i++)
        lines->width = lines->items[i].width > lines->width ? lines->items[i].width : lines->width;
}

/* A word is broken at its hyphen only where that saves a line. */
static void keep_hyphens(Breaker *breaker, TextLines *lines)
{
    TextLines tried;
    breaker->keeps_hyphens = true;
    break_lines(breaker, &tried);
    if (tried.count > lines->count || tried.cut || splits_word(breaker, &tried))
        breaker->keeps_hyphens = false;
    else
        *lines = tried;
}

void text_layout(const TextMeasure *measure, TextFormat format, const char *text, float width, TextLines *lines)
{
    Breaker breaker = {measure, format, text, strlen(text), width, false};
    break_lines(&breaker, lines);
    if (lines->count > 1 && !lines->cut && memchr(text, '-', breaker.length))
        keep_hyphens(&breaker, lines);
    if (!format.balanced && !lines->cut && ends_alone(&breaker, lines))
        accompany(&breaker, lines);
    if (format.balanced && lines->count > 1 && !lines->cut) {
        balance(&breaker, lines);
        breaker.width = lines->width;
    }
    if (!lines->cut && ends_alone(&breaker, lines))
        move_words_down(&breaker, lines);
    lines->height = (float)lines->count * format.line * format.size;
}

float text_height(const TextMeasure *measure, TextFormat format, const char *text, float width)
{
    TextLines lines;
    format.balanced = false;
    text_layout(measure, format, text, width, &lines);
    return lines.height;
}
