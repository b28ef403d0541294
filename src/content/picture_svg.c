/* What an SVG says of its size, and whether drawing it is bounded. It is read tag by tag as SDL_image's reader does it
 * (a tag ends at the first >, whatever is around that, and names have no entities), so that nothing can be said to one
 * and hidden from the other. Few elements, few numbers, none of them huge, no dashes, and no line much wider than the
 * picture: such a drawing takes a moment, however it was made. */
#include "picture_size.h"

#include <math.h>
#include <string.h>

enum { DEPTH_MOST = 64, ARGUMENTS = 6, DIGITS_MOST = 18, EXPONENT_MOST = 30 };

static const float LINE_MOST = 0.25f; /* times the picture's longer side */

typedef struct Span {
    const char *at, *end;
} Span;

typedef struct Svg {
    float width, height;           /* as <svg> has them; 0: not, or as a part of something else */
    float view_width, view_height; /* of viewBox; 0: there is none */
    double scales[DEPTH_MOST];     /* of each <g> that is open, those around it counted in */
    double scale_most, line_most;  /* of anything in it */
    long elements, numbers;
    int depth, roots;
    const char *wrong;
} Svg;

static const char too_much[] = "there is more in this SVG than is drawn in a moment. Simplify it, or save it as a PNG.";
static const char too_large[] = "this SVG has enormous numbers in it. Save it anew, or save it as a PNG.";

/* ---- Reading ---- */

static bool is_space(char letter)
{
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

static bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' || letter == '-';
}

static bool begins(Span span, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(span.end - span.at) >= length && memcmp(span.at, word, length) == 0;
}

static bool is_word(Span span, const char *word)
{
    return (size_t)(span.end - span.at) == strlen(word) && begins(span, word);
}

static bool is_number(Span span)
{
    return span.at < span.end &&
           (is_digit(*span.at) || (*span.at == '.' && span.at + 1 < span.end && is_digit(span.at[1])));
}

static double read_exponent(Span *span)
{
    Span from = *span;
    from.at++;
    bool less = from.at < from.end && *from.at == '-';
    if (from.at < from.end && (*from.at == '-' || *from.at == '+')) {
        from.at++;
    }
    if (from.at == from.end || !is_digit(*from.at)) {
        return 0; /* the e of "em" */
    }
    int exponent = 0;
    for (; from.at < from.end && is_digit(*from.at); from.at++) {
        exponent = exponent < EXPONENT_MOST ? exponent * 10 + (*from.at - '0') : exponent;
    }
    span->at = from.at;
    return less ? -exponent : exponent;
}

/* The number that begins here, without its sign. */
static double read_number(Span *span)
{
    double value = 0, part = 1;
    for (; span->at < span->end && is_digit(*span->at); span->at++) {
        value = fmin(value * 10 + (*span->at - '0'), 1e30);
    }
    if (span->at < span->end && *span->at == '.') {
        for (span->at++; span->at < span->end && is_digit(*span->at); span->at++) {
            value += (*span->at - '0') * (part /= 10);
        }
    }
    if (span->at < span->end && (*span->at == 'e' || *span->at == 'E')) {
        value *= pow(10, read_exponent(span));
    }
    return value;
}

/* Up to `most` numbers with their signs. */
static int read_numbers(Span span, double *numbers, int most)
{
    int count = 0;
    while (span.at < span.end && count < most) {
        if (is_number(span)) {
            double sign = span.at[-1] == '-' ? -1 : 1; /* something always stands before: a quote, a bracket */
            numbers[count++] = sign * read_number(&span);
        } else {
            span.at++;
        }
    }
    return count;
}

/* Pixels to one of a unit. Of a unit that this can't know (%, em), more than it ever is. */
static double unit_pixels(Span behind)
{
    static const struct {
        const char *unit;
        double pixels;
    } units[] = {{"px", 1}, {"pt", 96 / 72.0}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (begins(behind, units[i].unit)) {
            return units[i].pixels;
        }
    }
    return behind.at < behind.end && (is_letter(*behind.at) || *behind.at == '%') ? 100 : 1;
}

/* ---- What lines and transformations come to ---- */

/* How much a transformation makes of a length at most: the larger singular value of its matrix. */
static double stretch(double a, double b, double c, double d)
{
    double sum = a * a + b * b + c * c + d * d, determinant = a * d - b * c;
    return sqrt((sum + sqrt(fmax(sum * sum - 4 * determinant * determinant, 0))) / 2);
}

static double stretch_of(Span name, Span inside)
{
    double numbers[ARGUMENTS] = {0};
    int count = read_numbers(inside, numbers, ARGUMENTS);
    if (is_word(name, "matrix")) {
        return stretch(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
    if (is_word(name, "scale")) {
        return fmax(fabs(numbers[0]), fabs(numbers[count > 1 ? 1 : 0]));
    }
    if (is_word(name, "skewX") || is_word(name, "skewY")) {
        return stretch(1, tan(numbers[0] * 3.14159265358979 / 180), 0, 1);
    }
    return 1;
}

/* Of all transformations in a stretch of text. */
static double stretches(Span text)
{
    double product = 1;
    Span name = {text.at, text.at};
    for (const char *at = text.at; at < text.end; at++) {
        if (is_letter(*at)) {
            name = name.end == at ? (Span){name.at, at + 1} : (Span){at, at + 1};
        } else if (*at == '(') {
            const char *end = memchr(at, ')', (size_t)(text.end - at));
            product *= stretch_of(name, (Span){at + 1, end == NULL ? text.end : end});
        }
    }
    return product;
}

/* Behind the name of a property: the marks between it and its value, in an attribute or a style. */
static Span value_behind(Span span, size_t name)
{
    span.at += name;
    while (span.at < span.end && (is_space(*span.at) || strchr(":=\"'", *span.at) != NULL)) {
        span.at++;
    }
    return span;
}

static void note_lines(Svg *svg, Span text)
{
    for (; text.at < text.end; text.at++) {
        if (*text.at != 's') {
            continue;
        }
        svg->line_most = begins(text, "stroke") ? fmax(svg->line_most, 1) : svg->line_most; /* without a width */
        if (begins(text, "stroke-width")) {
            Span value = value_behind(text, strlen("stroke-width"));
            double width = is_number(value) ? read_number(&value) : 0;
            svg->line_most = fmax(svg->line_most, width * unit_pixels(value));
        } else if (begins(text, "stroke-dasharray")) {
            Span value = value_behind(text, strlen("stroke-dasharray"));
            if (!begins(value, "none")) {
                svg->wrong = "dashed lines (stroke-dasharray) are not drawn. Make them solid, or save it as a PNG.";
            }
        }
    }
}

/* ---- Attributes ---- */

/* The next attribute from span->at on; false at the end. */
static bool next_attribute(Span *span, Span *name, Span *value)
{
    const char *equals = memchr(span->at, '=', (size_t)(span->end - span->at));
    if (equals == NULL) {
        return false;
    }
    name->end = equals;
    while (name->end > span->at && is_space(name->end[-1])) {
        name->end--;
    }
    name->at = name->end;
    while (name->at > span->at && !is_space(name->at[-1]) && name->at[-1] != '"' && name->at[-1] != '\'') {
        name->at--;
    }
    const char *open = equals + 1;
    while (open < span->end && *open != '"' && *open != '\'') {
        open++;
    }
    const char *close = open < span->end ? memchr(open + 1, *open, (size_t)(span->end - open - 1)) : NULL;
    *value = (Span){open < span->end ? open + 1 : open, close != NULL ? close : span->end};
    span->at = close != NULL ? close + 1 : span->end;
    return true;
}

/* Names, addresses and what belongs to other programs: SDL_image's reader takes no number from them. */
static bool is_only_name(Span name)
{
    return is_word(name, "id") || is_word(name, "class") || begins(name, "xmlns") ||
           memchr(name.at, ':', (size_t)(name.end - name.at)) != NULL;
}

/* Counts the numbers of a value. Those within words (of colours, of references) are none. */
static void note_numbers(Svg *svg, Span name, Span value)
{
    bool path = is_word(name, "d");
    while (value.at < value.end) {
        if (is_number(value)) {
            svg->numbers++;
            if (read_number(&value) > SVG_NUMBER_MOST) {
                svg->wrong = too_large;
            }
        } else if (!path && (*value.at == '#' || (is_letter(*value.at) && *value.at != '-'))) {
            for (value.at++; value.at < value.end && (is_letter(*value.at) || is_digit(*value.at));) {
                value.at++;
            }
        } else {
            value.at++;
        }
    }
}

static float side_of(Span value)
{
    while (value.at < value.end && is_space(*value.at)) {
        value.at++;
    }
    double side = is_number(value) ? read_number(&value) : 0, unit = unit_pixels(value);
    return unit == 100 ? 0 : (float)(side * unit);
}

/* Four numbers and nothing else: with letters between them, SDL_image's reader and this one could take other
 * numbers. */
static void read_view(Svg *svg, Span value)
{
    double box[5];
    bool plain = true;
    for (const char *at = value.at; at < value.end; at++) {
        plain = plain && (is_digit(*at) || is_space(*at) || (*at != '\0' && strchr("+-.,eE", *at) != NULL));
    }
    if (!plain || read_numbers(value, box, 5) != 4) {
        svg->wrong = "its viewBox is not four numbers. Give it a width and a height instead, or save it as a PNG.";
    } else if (!(fmax(fabs(box[2]), fabs(box[3])) <= SVG_NUMBER_MOST)) {
        svg->wrong = too_large;
    } else {
        svg->view_width = (float)box[2];
        svg->view_height = (float)box[3];
    }
}

static void read_root(Svg *svg, Span name, Span value)
{
    if (is_word(name, "width")) {
        svg->width = side_of(value);
    } else if (is_word(name, "height")) {
        svg->height = side_of(value);
    } else if (is_word(name, "viewBox")) {
        read_view(svg, value);
    }
}

/* ---- Tags ---- */

/* Whether what is behind the last attribute is the slash of an empty element. */
static bool ends_itself(Span rest)
{
    while (rest.at < rest.end && is_space(*rest.at)) {
        rest.at++;
    }
    return is_word(rest, "/");
}

static void read_element(Svg *svg, Span name, Span rest)
{
    bool root = is_word(name, "svg"), group = is_word(name, "g");
    bool colours = is_word(name, "linearGradient") || is_word(name, "radialGradient") || is_word(name, "stop");
    svg->roots += root;
    Span attributes = rest, attribute, value;
    while (next_attribute(&attributes, &attribute, &value)) {
        if (root) {
            read_root(svg, attribute, value);
        }
        if (!is_only_name(attribute)) {
            note_numbers(svg, attribute, value);
        }
    }
    bool closed = ends_itself(attributes);
    note_lines(svg, rest);
    double scale = svg->scales[svg->depth] * (colours ? 1 : stretches(rest));
    svg->scale_most = fmax(svg->scale_most, scale);
    if (root) {
        svg->scales[svg->depth] = scale; /* it is never closed there */
    } else if (group && !closed && svg->depth + 1 < DEPTH_MOST) {
        svg->scales[++svg->depth] = scale;
    } else if (group && !closed) {
        svg->wrong = "groups in it lie too deep in one another. Ungroup it, or save it as a PNG.";
    }
}

static void read_tag(Svg *svg, Span tag)
{
    bool ends = tag.at < tag.end && *tag.at == '/';
    if (tag.at == tag.end || *tag.at == '!' || *tag.at == '?') {
        return;
    }
    tag.at += ends;
    Span name = {tag.at, tag.at};
    while (name.end < tag.end && !is_space(*name.end) && (*name.end != '/' || name.end + 1 < tag.end)) {
        name.end++;
    }
    if (!ends) {
        svg->elements++;
        read_element(svg, name, (Span){name.end, tag.end});
    } else if (is_word(name, "g") && svg->depth > 0) {
        svg->depth--;
    }
}

/* Between tags: the rules of a style. */
static void read_words(Svg *svg, Span words)
{
    note_lines(svg, words);
    if (stretches(words) != 1) {
        svg->wrong = "its style sheet transforms what it draws. Save it as a plain SVG, or as a PNG.";
    }
}

static void read_all(Svg *svg, Span all)
{
    while (all.at < all.end && svg->wrong == NULL) {
        const char *open = memchr(all.at, '<', (size_t)(all.end - all.at));
        read_words(svg, (Span){all.at, open != NULL ? open : all.end});
        const char *close = open != NULL ? memchr(open, '>', (size_t)(all.end - open)) : NULL;
        if (close == NULL) {
            return; /* what is not closed is not read */
        }
        read_tag(svg, (Span){open + 1, close});
        all.at = close + 1;
        if (svg->elements > SVG_ELEMENTS_MOST || svg->numbers > SVG_NUMBERS_MOST) {
            svg->wrong = too_much;
        }
    }
}

/* The size that it is drawn in, and whether the widest line is one. */
static void settle(Svg *svg)
{
    float width = svg->width > 0 ? svg->width : svg->view_width;
    float height = svg->height > 0 ? svg->height : svg->view_height;
    if (svg->roots > 1) {
        svg->wrong = "there is an SVG within the SVG. Save it as a plain SVG, or as a PNG.";
    } else if (!(width > 0 && height > 0)) {
        svg->wrong = "it does not say its size. Give its <svg> a width and a height, or a viewBox.";
    } else {
        double across = svg->view_width > 0 ? width / svg->view_width : 1;
        double down = svg->view_height > 0 ? height / svg->view_height : 1;
        double line = svg->line_most * svg->scale_most * fmax(across, down);
        if (!(line <= (double)LINE_MOST * fmax(width, height))) {
            svg->wrong = "a line in it is far wider than the picture. Save it anew, or save it as a PNG.";
        }
    }
    svg->width = width;
    svg->height = height;
}

bool picture_svg_read(const char *bytes, size_t length, PictureSize *size, const char **wrong)
{
    Svg svg = {.scales = {1}, .scale_most = 1};
    if (length > SVG_BYTES_MOST) {
        *wrong = "an SVG may have 256 kB. Simplify it, or save it as a PNG.";
        return false;
    }
    if (memchr(bytes, '\0', length) != NULL) {
        *wrong = "there are zero bytes in this SVG. Save it anew.";
        return false;
    }
    read_all(&svg, (Span){bytes, bytes + length});
    if (svg.wrong == NULL) {
        settle(&svg);
    }
    size->width = svg.width;
    size->height = svg.height;
    *wrong = svg.wrong;
    return svg.wrong == NULL;
}
