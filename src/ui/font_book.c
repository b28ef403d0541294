/* The fonts: opened when first needed, at the real pixel size. */
#include "font_book.h"

#include "file.h"
#include "texture_cache.h"
#include "utf8.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FONTS_OPEN = 16, WIDTHS_KEPT = 2048, FACE_BYTES_MOST = 4 << 20, TEXT_STACK = 256 };

/* Sizes are kept in eighths of a pixel: SDL_ttf takes whole points only, but at 9 dots to the inch a point is an eighth
 * of a pixel. */
enum { SIZE_STEPS = 8, SIZE_DPI = 72 / SIZE_STEPS };

static const char *const FILES[FACE_COUNT] = {
    [FACE_REGULAR] = "AtkinsonHyperlegibleNext-Regular.ttf",
    [FACE_SEMIBOLD] = "AtkinsonHyperlegibleNext-SemiBold.ttf",
    [FACE_EXTRABOLD] = "AtkinsonHyperlegibleNext-ExtraBold.ttf",
    [FACE_QUOTE] = "Literata-MediumItalic.ttf",
};

typedef struct OpenFont {
    TTF_Font *font;
    Face face;
    int steps;
    Uint32 used;
} OpenFont;

typedef struct KnownWidth {
    TextureKey key;
    float width;
} KnownWidth;

struct FontBook {
    char *paths[FACE_COUNT];
    char *bytes[FACE_COUNT]; /* a face's file, read once for all of its sizes */
    size_t lengths[FACE_COUNT];
    bool unreadable[FACE_COUNT];
    OpenFont fonts[FONTS_OPEN];
    Uint32 clock;
    KnownWidth widths[WIDTHS_KEPT];
};

static bool find_file(FontBook *book, const char *folder, Face face, Error *error)
{
    book->paths[face] = file_join(folder, FILES[face]);
    if (!book->paths[face])
        return error_set(error, "There is not enough memory to open the fonts.");
    SDL_RWops *file = SDL_RWFromFile(book->paths[face], "rb");
    if (!file)
        return error_set(error, "The font %s can't be opened, so no words can be shown. Install the game again, or "
                         "name its folder.", book->paths[face]);
    SDL_RWclose(file);
    return true;
}

FontBook *font_book_create(const char *assets, Error *error)
{
    FontBook *book = calloc(1, sizeof *book);
    char *folder = file_join(assets, "fonts");
    bool sound = book && folder;
    if (!sound)
        error_set(error, "There is not enough memory to open the fonts.");
    else if (TTF_Init() != 0)
        sound = error_set(error, "The fonts can't be used: %s.", TTF_GetError());
    for (int face = 0; sound && face < FACE_COUNT; face++)
        sound = find_file(book, folder, (Face)face, error);
    free(folder);
    if (sound)
        return book;
    font_book_destroy(book);
    return NULL;
}

void font_book_destroy(FontBook *book)
{
    if (!book)
        return;
    for (int i = 0; i < FONTS_OPEN; i++)
        if (book->fonts[i].font)
            TTF_CloseFont(book->fonts[i].font);
    for (int face = 0; face < FACE_COUNT; face++) {
        free(book->paths[face]);
        free(book->bytes[face]);
    }
    if (TTF_WasInit())
        TTF_Quit();
    free(book);
}

static TTF_Font *open_font(FontBook *book, Face face, int steps)
{
    if (!book->bytes[face] && !book->unreadable[face]) {
        Error error;
        book->unreadable[face] = !file_read(book->paths[face], FACE_BYTES_MOST, &book->bytes[face],
                                            &book->lengths[face], &error);
        if (book->unreadable[face])
            SDL_LogError(SDL_LOG_CATEGORY_APPLICATION, "%s", error.text);
    }
    if (book->unreadable[face])
        return NULL;
    SDL_RWops *bytes = SDL_RWFromConstMem(book->bytes[face], (int)book->lengths[face]);
    TTF_Font *font = bytes ? TTF_OpenFontDPIRW(bytes, 1, steps, SIZE_DPI, SIZE_DPI) : NULL;
    if (!font)
        return NULL;
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontKerning(font, 1);
    return font;
}

/* The open font of this size; the one longest unused makes room for a new one. */
static TTF_Font *font_of(FontBook *book, Face face, float size)
{
    int steps = (int)lroundf(size * SIZE_STEPS);
    steps = steps < SIZE_STEPS ? SIZE_STEPS : steps;
    OpenFont *oldest = &book->fonts[0];
    book->clock++;
    for (int i = 0; i < FONTS_OPEN; i++) {
        OpenFont *open = &book->fonts[i];
        if (open->font && open->face == face && open->steps == steps) {
            open->used = book->clock;
            return open->font;
        }
        if (oldest->font && (!open->font || open->used < oldest->used))
            oldest = open;
    }
    TTF_Font *font = open_font(book, face, steps);
    if (!font)
        return NULL;
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    *oldest = (OpenFont){font, face, steps, book->clock};
    return font;
}

/* A zero-terminated copy, in `stack` where it fits. */
static char *terminated(char *stack, const char *text, size_t length)
{
    char *copy = length < TEXT_STACK ? stack : malloc(length + 1);
    if (!copy)
        return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

float font_book_width(FontBook *book, Face face, float size, const char *text, size_t length)
{
    if (length == 0)
        return 0;
    TextureKey key = key_number(key_fraction(texture_key(KIND_LINE), size), (long)face);
    key = key_bytes(key, text, length);
    KnownWidth *known = &book->widths[(key ^ (key >> 32)) % WIDTHS_KEPT];
    if (known->key == key)
        return known->width;
    char stack[TEXT_STACK];
    char *line = terminated(stack, text, length);
    TTF_Font *font = font_of(book, face, size);
    int width = 0;
    if (line && font && TTF_SizeUTF8(font, line, &width, NULL) == 0)
        *known = (KnownWidth){key, (float)width};
    if (line != stack)
        free(line);
    return (float)width;
}

FontMetrics font_book_metrics(FontBook *book, Face face, float size)
{
    TTF_Font *font = font_of(book, face, size);
    if (!font)
        return (FontMetrics){0};
    return (FontMetrics){TTF_FontAscent(font), TTF_FontAscent(font) - TTF_FontDescent(font)};
}

/* SDL_ttf moves a line to the right when its first letter reaches back behind the pen: by how much. */
static int reach_back(TTF_Font *font, const char *line)
{
    size_t size;
    uint32_t first = utf8_read(line, strlen(line), &size);
    int left = 0;
    if (first == UINT32_MAX || TTF_GlyphMetrics32(font, first, &left, NULL, NULL, NULL, NULL) != 0)
        return 0;
    return left < 0 ? left : 0;
}

/* SDL_ttf moves a line down to make room for marks that are stacked above the font's height, a hundred on a letter if
 * need be. Of these a third of the height is kept, and the line stays where it belongs: *top is where it begins. */
static SDL_Surface *cut_above(SDL_Surface *line, int height, int *top)
{
    int above = line->h - height, kept = height / 3;
    if (above <= 0)
        return line;
    *top = -(above < kept ? above : kept);
    if (above <= kept)
        return line;
    SDL_Rect rest = {0, above - kept, line->w, height + kept};
    SDL_Surface *cut = SDL_CreateRGBSurfaceWithFormat(0, rest.w, rest.h, 32, line->format->format);
    if (cut) {
        SDL_SetSurfaceBlendMode(line, SDL_BLENDMODE_NONE);
        SDL_BlitSurface(line, &rest, cut, NULL);
    }
    SDL_FreeSurface(line);
    return cut;
}

SDL_Surface *font_book_line(FontBook *book, Face face, float size, const char *text, size_t length, int *left,
                            int *top)
{
    char stack[TEXT_STACK];
    char *line = length > 0 ? terminated(stack, text, length) : NULL;
    TTF_Font *font = font_of(book, face, size);
    SDL_Surface *surface = NULL;
    *left = *top = 0;
    if (line && font) {
        surface = TTF_RenderUTF8_Blended(font, line, (SDL_Color){255, 255, 255, 255});
        *left = reach_back(font, line);
        surface = surface ? cut_above(surface, TTF_FontHeight(font), top) : NULL;
    }
    if (line != stack)
        free(line);
    return surface;
}
