/* The fonts: opened when first needed, at the real pixel size. */
#include "font_book.h"

#include "file.h"
#include "texture_cache.h"
#include "utf8.h"

#include <SDL_ttf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FONTS_OPEN = 16, WIDTHS_KEPT = 2048, FONT_BYTES_MOST = 4 << 20, TEXT_STACK = 256 };

/* Sizes are kept in eighths of a pixel: SDL_ttf takes whole points only, but at 9 dots to the inch a point is an eighth
 * of a pixel. */
enum { SIZE_STEPS = 8, SIZE_DPI = 72 / SIZE_STEPS };

typedef enum FontFile {
    FILE_REGULAR, FILE_SEMIBOLD, FILE_EXTRABOLD, FILE_QUOTE, FILES_USUAL,
    FILE_DYSLEXIC = FILES_USUAL, FILE_DYSLEXIC_BOLD, FILE_COUNT
} FontFile;

static const char *const FILES[FILE_COUNT] = {
    [FILE_REGULAR] = "AtkinsonHyperlegibleNext-Regular.ttf",
    [FILE_SEMIBOLD] = "AtkinsonHyperlegibleNext-SemiBold.ttf",
    [FILE_EXTRABOLD] = "AtkinsonHyperlegibleNext-ExtraBold.ttf",
    [FILE_QUOTE] = "Literata-MediumItalic.ttf",
    [FILE_DYSLEXIC] = "OpenDyslexic-Regular.ttf",
    [FILE_DYSLEXIC_BOLD] = "OpenDyslexic-Bold.ttf",
};

/* Quotations are upright in OpenDyslexic: leaning letters are harder to tell apart, and marks and bar show what they
 * are. */
static const FontFile FACES[FONT_CHOICES][FACE_COUNT] = {
    [FONT_HYPERLEGIBLE] = {FILE_REGULAR, FILE_SEMIBOLD, FILE_EXTRABOLD, FILE_QUOTE},
    [FONT_DYSLEXIC] = {FILE_DYSLEXIC, FILE_DYSLEXIC_BOLD, FILE_DYSLEXIC_BOLD, FILE_DYSLEXIC},
};

/* An x is as high in both: 0.496 of a size in Atkinson Hyperlegible Next, 0.547 in OpenDyslexic. */
static const float SCALES[FONT_CHOICES] = {[FONT_HYPERLEGIBLE] = 1, [FONT_DYSLEXIC] = 0.907f};

typedef struct OpenFont {
    TTF_Font *font;
    FontFile file;
    int steps;
    Uint32 used;
} OpenFont;

typedef struct KnownWidth {
    TextureKey key;
    float width;
} KnownWidth;

struct FontBook {
    FontChoice choice;
    bool missing[FONT_CHOICES]; /* was chosen, and is not there */
    char *paths[FILE_COUNT];
    char *bytes[FILE_COUNT]; /* read once for all sizes */
    size_t lengths[FILE_COUNT];
    bool unreadable[FILE_COUNT];
    OpenFont fonts[FONTS_OPEN];
    Uint32 clock;
    KnownWidth widths[WIDTHS_KEPT];
};

static bool is_there(const char *path)
{
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (file)
        SDL_RWclose(file);
    return file != NULL;
}

static bool find_file(FontBook *book, const char *folder, FontFile file, Error *error)
{
    book->paths[file] = file_join(folder, FILES[file]);
    if (!book->paths[file])
        return error_set(error, "There is not enough memory to open the fonts.");
    if (file < FILES_USUAL && !is_there(book->paths[file]))
        return error_set(error, "The font %s can't be opened, so no words can be shown. Install the game again, or "
                         "name its folder.", book->paths[file]);
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
    for (int file = 0; sound && file < FILE_COUNT; file++)
        sound = find_file(book, folder, (FontFile)file, error);
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
    for (int file = 0; file < FILE_COUNT; file++) {
        free(book->paths[file]);
        free(book->bytes[file]);
    }
    if (TTF_WasInit())
        TTF_Quit();
    free(book);
}

/* Reads the file once; false where it can't be. */
static bool read_font(FontBook *book, FontFile file)
{
    if (!book->bytes[file] && !book->unreadable[file]) {
        Error error;
        book->unreadable[file] = !file_read(book->paths[file], FONT_BYTES_MOST, &book->bytes[file],
                                            &book->lengths[file], &error);
        if (book->unreadable[file])
            SDL_LogError(SDL_LOG_CATEGORY_APPLICATION, "%s", error.text);
    }
    return !book->unreadable[file];
}

static TTF_Font *open_font(FontBook *book, FontFile file, int steps)
{
    if (!read_font(book, file))
        return NULL;
    SDL_RWops *bytes = SDL_RWFromConstMem(book->bytes[file], (int)book->lengths[file]);
    TTF_Font *font = bytes ? TTF_OpenFontDPIRW(bytes, 1, steps, SIZE_DPI, SIZE_DPI) : NULL;
    if (!font)
        return NULL;
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    TTF_SetFontKerning(font, 1);
    return font;
}

/* The open font of this size; the one longest unused makes room for a new one. */
static TTF_Font *font_of(FontBook *book, FontChoice choice, Face face, float size)
{
    FontFile file = FACES[choice][face];
    int steps = (int)lroundf(size * SCALES[choice] * SIZE_STEPS);
    steps = steps < SIZE_STEPS ? SIZE_STEPS : steps;
    OpenFont *oldest = &book->fonts[0];
    book->clock++;
    for (int i = 0; i < FONTS_OPEN; i++) {
        OpenFont *open = &book->fonts[i];
        if (open->font && open->file == file && open->steps == steps) {
            open->used = book->clock;
            return open->font;
        }
        if (oldest->font && (!open->font || open->used < oldest->used))
            oldest = open;
    }
    TTF_Font *font = open_font(book, file, steps);
    if (!font)
        return NULL;
    if (oldest->font)
        TTF_CloseFont(oldest->font);
    *oldest = (OpenFont){font, file, steps, book->clock};
    return font;
}

/* Whether a font can be opened at all: a damaged one is as good as none. */
static bool opens(FontBook *book, FontFile file)
{
    TTF_Font *font = is_there(book->paths[file]) ? open_font(book, file, SIZE_STEPS) : NULL;
    if (font)
        TTF_CloseFont(font);
    return font != NULL;
}

bool font_book_choose(FontBook *book, FontChoice choice)
{
    if (book->choice == choice)
        return true;
    for (int face = 0; face < FACE_COUNT && !book->missing[choice]; face++)
        book->missing[choice] = !opens(book, FACES[choice][face]);
    bool there = !book->missing[choice];
    FontChoice taken = there ? choice : FONT_HYPERLEGIBLE;
    if (taken != book->choice)
        memset(book->widths, 0, sizeof book->widths);
    book->choice = taken;
    return there;
}

FontChoice font_book_choice(const FontBook *book)
{
    return book->choice;
}

/* The choice that this text can be set in: the book's own, or the usual one where a letter is missing in it. */
static FontChoice choice_for(FontBook *book, Face face, float size, const char *text, size_t length)
{
    if (book->choice == FONT_HYPERLEGIBLE)
        return book->choice;
    TTF_Font *font = NULL;
    for (size_t at = 0, taken; at < length; at += taken) {
        uint32_t letter = utf8_read(text + at, length - at, &taken);
        if (letter < 0x7F)
            continue;
        font = font ? font : font_of(book, book->choice, face, size);
        if (!font || !TTF_GlyphIsProvided32(font, letter))
            return FONT_HYPERLEGIBLE;
    }
    return book->choice;
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
    TTF_Font *font = font_of(book, choice_for(book, face, size, text, length), face, size);
    int width = 0;
    if (line && font && TTF_SizeUTF8(font, line, &width, NULL) == 0)
        *known = (KnownWidth){key, (float)width};
    if (line != stack)
        free(line);
    return (float)width;
}

FontMetrics font_book_metrics(FontBook *book, Face face, float size)
{
    TTF_Font *font = font_of(book, book->choice, face, size);
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
    FontChoice choice = choice_for(book, face, size, text, length);
    int ascent = choice == book->choice ? 0 : font_book_metrics(book, face, size).ascent;
    TTF_Font *font = font_of(book, choice, face, size);
    SDL_Surface *surface = NULL;
    *left = *top = 0;
    if (line && font) {
        surface = TTF_RenderUTF8_Blended(font, line, (SDL_Color){255, 255, 255, 255});
        *left = reach_back(font, line);
        surface = surface ? cut_above(surface, TTF_FontHeight(font), top) : NULL;
        *top += choice == book->choice ? 0 : ascent - TTF_FontAscent(font); /* on the line of the others */
    }
    if (line != stack)
        free(line);
    return surface;
}
