/* Words: broken by text_layout(), each line a texture, set on whole pixels. */
#include "kit.h"

#include "text_layout.h"

#include <math.h>
#include <string.h>

typedef struct Setting {
    TextFormat format;
    const char *text;
    float size;          /* pixels */
    FontMetrics metrics;
    SDL_Color color;
} Setting;

static float advance(Painter *painter, const Setting *setting, size_t start, size_t length)
{
    return font_book_width(painter->fonts, setting->format.face, setting->size, setting->text + start, length);
}

static CachedTexture *line_texture(Painter *painter, const Setting *setting, size_t start, size_t length)
{
    TextureKey key = key_number(key_fraction(texture_key(KIND_LINE), setting->size), (long)setting->format.face);
    key = key_bytes(key, setting->text + start, length);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        return item;
    int left, top;
    SDL_Surface *surface = font_book_line(painter->fonts, setting->format.face, setting->size, setting->text + start,
                                          length, &left, &top);
    return texture_cache_upload(&painter->cache, key, surface, left, top);
}

/* How far the first line's opening quotation mark hangs out to the left. */
static float hang(Painter *painter, const Setting *setting)
{
    static const char MARK[] = "\xE2\x80\x9C";
    if (!setting->format.hanging || strncmp(setting->text, MARK, sizeof MARK - 1) != 0)
        return 0;
    return advance(painter, setting, 0, sizeof MARK - 1);
}

/* The gold ground and underline of the marked bytes that lie in a line; in High contrast on black the underline
 * alone. */
static void draw_mark(Painter *painter, const Setting *setting, const Node *node, const TextLine *line, float x,
                      float top)
{
    size_t start = node->mark_start > line->start ? node->mark_start : line->start;
    size_t mark_end = node->mark_start + node->mark_length, line_end = line->start + line->length;
    size_t end = mark_end < line_end ? mark_end : line_end;
    if (start >= end)
        return;
    float left = x + advance(painter, setting, line->start, start - line->start);
    float right = x + advance(painter, setting, line->start, end - line->start);
    float reach = roundf(setting->size * 0.1f), thick = line_pixels(painter, 2.5f);
    float foot = top + (float)setting->metrics.ascent + roundf(setting->size * 0.28f);
    SDL_FRect ground = {roundf(left - reach), top + roundf((float)setting->metrics.ascent - setting->size * 0.86f),
                        roundf(right - left + 2 * reach), 0};
    ground.h = foot - ground.y;
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    bool on_ground = contrast && node->ink == INK_INK; /* white words: on yellow they could not be read */
    if (!on_ground)
        shape_fill(painter, ground, reach, color_of(painter, TOKEN_GOLD_TINT));
    thick = on_ground ? 2 * thick : thick;
    canvas_fill(painter, (SDL_FRect){ground.x, foot - thick, ground.w, thick},
                color_of(painter, contrast && !on_ground ? TOKEN_ON_GOLD : TOKEN_GOLD));
}

static void draw_line(Painter *painter, const Setting *setting, const Node *marked, const TextLine *line, float x,
                      float y)
{
    x = roundf(x);
    float top = roundf(y + (float)setting->metrics.ascent) - (float)setting->metrics.ascent;
    if (marked && marked->mark_length > 0)
        draw_mark(painter, setting, marked, line, x, top);
    if (line->length > 0)
        canvas_cached(painter, line_texture(painter, setting, line->start, line->length), x, top, setting->color);
    if (line->hyphen) {
        Setting mark = *setting;
        mark.text = "-";
        canvas_cached(painter, line_texture(painter, &mark, 0, 1),
                      x + advance(painter, setting, line->start, line->length), top, setting->color);
    }
}

static void draw_text(Painter *painter, Rect rect, TextFormat format, const char *text, SDL_Color color,
                      const Node *marked)
{
    if (!text || !text[0] || !(format.size > 0))
        return;
    TextLines lines;
    text_layout(&painter->measure, format, text, rect.w, &lines);
    Setting setting = {.format = format, .text = text, .size = pixels(painter, format.size), .color = color};
    setting.metrics = font_book_metrics(painter->fonts, format.face, setting.size);
    float step = pixels(painter, format.line * format.size), width = pixels(painter, rect.w);
    float above = format.middle ? (pixels(painter, rect.h) - step * (float)lines.count) / 2 : 0;
    float y = pixels(painter, rect.y) + above + (step - (float)setting.metrics.height) / 2;
    for (int i = 0; i < lines.count; i++) {
        float x = pixels(painter, rect.x), spare = width - pixels(painter, lines.items[i].width);
        x += format.align == ALIGN_CENTRE ? spare / 2 : format.align == ALIGN_RIGHT ? spare : 0;
        x -= i == 0 ? hang(painter, &setting) : 0;
        draw_line(painter, &setting, marked, &lines.items[i], x, y + step * (float)i);
    }
}

void text_draw(Painter *painter, Rect rect, TextFormat format, const char *text, SDL_Color color)
{
    draw_text(painter, rect, format, text, color, NULL);
}

void text_draw_marked(Painter *painter, Rect rect, const Node *node, SDL_Color color)
{
    draw_text(painter, rect, node->text, node->label, color, node);
}
