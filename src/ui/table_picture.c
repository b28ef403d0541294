/* Draws the comparison table, or what is kept of a workshop, into a PNG file. */
#include "table_picture.h"

#include "kit.h"
#include "png_bytes.h"
#include "table_sheet.h"
#include "workshop_sheet.h"
#include "workshop_words.h"

#include <math.h>

enum { SIDE_MOST = 16384 };
static const float TIMES = 2;
/* What the pixels may take: the drawing, and the ground as a texture under it. What is kept meanwhile of glyphs, shapes
 * and shadows has room of its own; all together stay under 200 million bytes. */
static const float BYTES_MOST = 160e6f, BYTES_A_PIXEL = 8;
static const size_t CACHE_MOST = 32u << 20;

float table_picture_scale(float width, float height)
{
    float longest = fmaxf(width, height), bytes = width * height * TIMES * TIMES * BYTES_A_PIXEL;
    float scale = longest * TIMES > SIDE_MOST ? SIDE_MOST / longest : TIMES;
    return fminf(scale, bytes > BYTES_MOST ? TIMES * sqrtf(BYTES_MOST / bytes) : TIMES);
}

/* One drawing of the sheet, or only its measuring. */
typedef struct Drawing {
    const TablePicture *picture;
    const View *view;
    float scale;
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    Painter *painter;
    NodeList nodes;
    float width, height; /* of the sheet in pixels */
} Drawing;

static void end(Drawing *drawing)
{
    node_list_free(&drawing->nodes);
    painter_destroy(drawing->painter);
    if (drawing->renderer)
        SDL_DestroyRenderer(drawing->renderer);
    SDL_FreeSurface(drawing->surface);
}

static int scaled(int length, float scale)
{
    return (int)lroundf((float)length * scale);
}

/* The screen, so many times larger: the same layout in more pixels. */
static void fill(Drawing *drawing)
{
    const TablePicture *picture = drawing->picture;
    Layout layout = layout_make(scaled(picture->width, drawing->scale), scaled(picture->height, drawing->scale),
                                picture->pixel_ratio * drawing->scale, drawing->view->settings->text_percent,
                                (Insets){0}, painter_measure(drawing->painter));
    painter_set_font(drawing->painter, drawing->view->settings->font);
    painter_set(drawing->painter, drawing->view->settings->theme, layout.unit); /* before anything is measured */
    drawing->painter->cache.bytes_most = CACHE_MOST;
    bool workshop = view_workshop(drawing->view) != NULL;
    float height = (workshop ? workshop_sheet_build : table_sheet_build)(drawing->view, &layout, &drawing->nodes);
    drawing->height = ceilf(height * layout.unit);
    drawing->width = (float)scaled(picture->width, drawing->scale);
}

/* Opens a surface of this size (1 x 1 is enough to measure), and lays the sheet out. End it in either case. */
static bool begin(Drawing *drawing, int width, int height, Error *error)
{
    drawing->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    drawing->renderer = drawing->surface ? SDL_CreateSoftwareRenderer(drawing->surface) : NULL;
    if (!drawing->renderer)
        return error_set(error, "There is not enough memory for a picture of %d x %d pixels.", width, height);
    drawing->painter = painter_create(drawing->renderer, drawing->picture->assets, error);
    if (!drawing->painter)
        return false;
    fill(drawing);
    return !drawing->nodes.failed || error_set(error, "There is not enough memory for a picture.");
}

static bool measure(const TablePicture *picture, const View *view, float scale, float *width, float *height,
                    Error *error)
{
    Drawing drawing = {.picture = picture, .view = view, .scale = scale};
    bool measured = begin(&drawing, 1, 1, error);
    *width = drawing.width;
    *height = drawing.height;
    end(&drawing);
    return measured;
}

static void paint(Drawing *drawing)
{
    const NodeList *nodes = &drawing->nodes;
    Pose pose = pose_rest();
    painter_ground(drawing->painter);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        painter_node(drawing->painter, node, node->group ? node_list_find(nodes, node->group) : NULL, &pose);
    }
    SDL_RenderFlush(drawing->renderer);
}

/* What the painter keeps is given back first, so that there is room for the encoder's own copy. */
static bool encode(Drawing *drawing, void **bytes, size_t *length, Error *error)
{
    painter_destroy(drawing->painter);
    SDL_DestroyRenderer(drawing->renderer);
    drawing->painter = NULL;
    drawing->renderer = NULL;
    return png_bytes(drawing->surface, bytes, length, error);
}

bool table_picture_draw(void *context, const View *view, void **bytes, size_t *length, Error *error)
{
    const TablePicture *picture = context;
    float width = 0, height = 0;
    if (!measure(picture, view, 1, &width, &height, error))
        return false;
    Drawing drawing = {.picture = picture, .view = view, .scale = table_picture_scale(width, height)};
    bool drawn = measure(picture, view, drawing.scale, &width, &height, error) &&
                 begin(&drawing, (int)width, (int)height, error);
    if (drawn) {
        paint(&drawing);
        drawn = encode(&drawing, bytes, length, error);
    }
    end(&drawing);
    return drawn;
}
