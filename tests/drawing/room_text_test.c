/* How large a workshop's texts are on a projector, measured on the pixels of the picture: capitals of at least 2.8 % of
 * the screen's height, of body text 3.5 % as it is set at first; the card and the quotation larger. */
#include "room_stage.h"

#include "parts.h"

#include <ctype.h>
#include <math.h>

typedef struct Picture {
    Uint32 *pixels;
    int width, height;
} Picture;

static Picture take_picture(Stage *stage)
{
    Picture picture = {0};
    presenter_paint(&stage->presenter, presenter_now(&stage->presenter));
    SDL_GetRendererOutputSize(stage->presenter.renderer, &picture.width, &picture.height);
    picture.pixels = malloc(sizeof(Uint32) * (size_t)picture.width * (size_t)picture.height);
    assert_non_null(picture.pixels);
    assert_int_equal(SDL_RenderReadPixels(stage->presenter.renderer, NULL, SDL_PIXELFORMAT_RGB888, picture.pixels,
                                          picture.width * (int)sizeof(Uint32)),
                     0);
    return picture;
}

static int light(const Picture *picture, int x, int y)
{
    Uint32 pixel = picture->pixels[y * picture->width + x];
    return (int)(pixel >> 16 & 255) + (int)(pixel >> 8 & 255) + (int)(pixel & 255);
}

/* Where a text's first line begins, and in which format: u. */
typedef struct Words {
    Rect at;
    TextFormat format;
} Words;

static bool words_of(const Stage *stage, const Node *node, Words *words)
{
    const TextMeasure *measure = stage->presenter.layout.measure;
    if (!node->label || !isupper((unsigned char)node->label[0]) || strchr("CGJOQSA", node->label[0]))
        return false; /* round and pointed ones reach a little beyond the others */
    Rect seen = stage->presenter.nodes.scroll;
    bool hidden = node->state & NODE_SCROLLS && node->rect.y + 2 * node->text.size > seen.y + seen.h;
    if (hidden || node->state & NODE_ICON_ONLY)
        return false;
    *words = (Words){node->rect, node->text};
    if (node->look == LOOK_PRIMARY) {
        NodeParts parts = node_parts(measure, node);
        *words = (Words){parts.label, parts.label_format};
    } else if (node->look != LOOK_TEXT) {
        return false;
    }
    TextLines lines;
    text_layout(measure, words->format, node->label, words->at.w, &lines);
    if (words->format.align == ALIGN_CENTRE)
        words->at.x += (words->at.w - lines.items[0].width) / 2;
    else if (words->format.align == ALIGN_RIGHT)
        words->at.x += words->at.w - lines.items[0].width;
    if (words->format.middle)
        words->at.y += (words->at.h - lines.height) / 2;
    return true;
}

/* The height in pixels of the text's first letter, a capital. */
static int capital_height(const Stage *stage, const Picture *picture, const Node *node, const Words *words)
{
    const Layout *layout = &stage->presenter.layout;
    float letter = layout->measure->width(layout->measure->context, words->format.face, words->format.size,
                                          node->label, 1);
    int left = (int)(words->at.x * layout->unit), right = (int)((words->at.x + letter) * layout->unit);
    int top = (int)(words->at.y * layout->unit);
    int bottom = (int)((words->at.y + words->format.size * words->format.line) * layout->unit);
    int first = -1, last = -1;
    int ground = light(picture, left > 2 ? left - 2 : 0, (top + bottom) / 2);
    for (int y = top; y < bottom && y < picture->height; y++) {
        int most = 0;
        for (int x = left; x < right && x < picture->width; x++)
            most = (int)fmaxf((float)most, (float)abs(light(picture, x, y) - ground));
        if (most < 200)
            continue;
        first = first < 0 ? y : first;
        last = y;
    }
    return first < 0 ? 0 : last - first + 1;
}

static float share_of(Stage *stage, const Picture *picture, const char *name)
{
    Words words;
    const Node *node = node_list_find(&stage->presenter.nodes, node_id(name, 0));
    assert_non_null(node);
    if (!words_of(stage, node, &words))
        return 0;
    return (float)capital_height(stage, picture, node, &words) / (float)picture->height;
}

/* Every text of the screen that begins with a capital. Gives how many there were. */
static int check_all(Stage *stage, const Picture *picture)
{
    int count = 0;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const Node *node = &stage->presenter.nodes.items[i];
        Words words;
        if (!words_of(stage, node, &words))
            continue;
        int height = capital_height(stage, picture, node, &words);
        if (height + 1 < 0.028f * (float)picture->height) /* a pixel may be lost to smoothing */
            fail_msg("on %s at %dx%d the capitals of \"%s\" are %d pixels high", screen(stage), picture->width,
                     picture->height, node->label, height);
        count++;
    }
    return count;
}

static void check_size(int width, int height, int percent, float body_least, int teams)
{
    Settings settings = room_settings(teams, 60);
    settings.projector_percent = percent;
    Stage *stage = new_stage(width, height, settings);
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    Picture picture = take_picture(stage);
    float pixel = 1.01f / (float)picture.height;
    /* "We talk about ...", set as body text */
    const Node *body = node_list_find(&stage->presenter.nodes, node_id("opening-line", 0));
    Words words;
    assert_non_null(body);
    assert_true(words_of(stage, body, &words));
    float share = (float)capital_height(stage, &picture, body, &words) / (float)picture.height;
    assert_true(share + pixel >= body_least);
    assert_true(check_all(stage, &picture) >= 2);
    free(picture.pixels);
    static const WorkshopStage stages[] = {WORKSHOP_READ, WORKSHOP_THINK, WORKSHOP_VOTE, WORKSHOP_ANSWER,
                                           WORKSHOP_QUESTION};
    int texts = 0;
    float card = 0, quote = 0;
    for (size_t i = 0; i < 2 * sizeof stages / sizeof *stages; i++) {
        go_on_to(stage, stages[i % (sizeof stages / sizeof *stages)]);
        picture = take_picture(stage);
        texts += check_all(stage, &picture);
        if (workshop_stage(game(stage)) == WORKSHOP_READ)
            card = fmaxf(card, share_of(stage, &picture, "room-card-text"));
        const Node *said = node_list_find(&stage->presenter.nodes, node_id("room-quote", 0));
        if (said)
            quote = fmaxf(quote, said->text.size);
        if (workshop_stage(game(stage)) == WORKSHOP_QUESTION)
            go_on_to(stage, WORKSHOP_READ);
        free(picture.pixels);
    }
    assert_true(texts >= 10);
    if (card > 0)
        assert_true(card > share + pixel);
    assert_true(quote > words.format.size);
    void *state = stage;
    teardown(&state);
}

static void test_projectors(void **state)
{
    (void)state;
    static const int sizes[][2] = {{1024, 768}, {1280, 800}, {1920, 1080}, {3840, 2160}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        check_size(sizes[i][0], sizes[i][1], 100, 0.035f, 4);
        if (i < 2)
            check_size(sizes[i][0], sizes[i][1], 80, 0.028f, 0);
    }
    check_size(1024, 768, 130, 0.0455f, 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_projectors)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
