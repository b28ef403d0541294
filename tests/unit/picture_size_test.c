/* The size that a picture says it has, and what is refused before a decoder sees it. */
#include "file.h"
#include "picture_size.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PICTURES PROJECT_FOLDER "/tests/decks/pictured/pictures/"

static void expect_size(const char *bytes, size_t length, PictureKind kind, float width, float height)
{
    PictureSize size;
    const char *wrong = NULL;
    assert_int_equal(picture_kind_of(bytes, length), kind);
    if (!picture_size_read(kind, bytes, length, &size, &wrong)) {
        fail_msg("%.60s: %s", bytes, wrong);
    }
    assert_int_equal(size.kind, kind);
    assert_float_equal(size.width, width, 0.01);
    assert_float_equal(size.height, height, 0.01);
}

static void expect_wrong(PictureKind kind, const char *bytes, size_t length, const char *words)
{
    PictureSize size;
    const char *wrong = NULL;
    if (picture_size_read(kind, bytes, length, &size, &wrong) || wrong == NULL || strstr(wrong, words) == NULL) {
        fail_msg("%.60s: expected “%s”, but was: %s", bytes, words, wrong == NULL ? "taken" : wrong);
    }
}

static void expect_svg(const char *text, float width, float height)
{
    expect_size(text, strlen(text), PICTURE_SVG, width, height);
}

static void expect_no_svg(const char *text, const char *words)
{
    expect_wrong(PICTURE_SVG, text, strlen(text), words);
}

static void the_samples_have_their_sizes(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        PictureKind kind;
        float width, height;
    } samples[] = {{"sunset.png", PICTURE_PNG, 72, 96}, {"hills.jpg", PICTURE_JPEG, 120, 90},
                   {"bench.svg", PICTURE_SVG, 160, 120}};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        char *path = file_join(PICTURES, samples[i].name), *bytes;
        size_t length;
        assert_true(file_read(path, 4096, &bytes, &length, NULL));
        expect_size(bytes, length, samples[i].kind, samples[i].width, samples[i].height);
        for (size_t cut = 0; cut < length; cut++) { /* whatever is missing, nothing behind the end is read */
            PictureSize size;
            const char *wrong;
            char *part = malloc(cut + 1);
            memcpy(part, bytes, cut);
            part = realloc(part, cut > 0 ? cut : 1);
            picture_kind_of(part, cut);
            picture_size_read(samples[i].kind, part, cut, &size, &wrong);
            free(part);
        }
        free(bytes);
        free(path);
    }
}

static void a_png_may_claim_what_it_likes(void **state)
{
    (void)state;
    char png[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x06\0\0\0crc4";
    expect_size(png, sizeof png - 1, PICTURE_PNG, 60000, 60000);
    memset(png + 16, 0xFF, 4);
    expect_size(png, sizeof png - 1, PICTURE_PNG, 4294967295.0f, 60000);
    memset(png + 16, 0, 4);
    expect_wrong(PICTURE_PNG, png, sizeof png - 1, "no width or no height");
    memcpy(png + 12, "CgBI", 4);
    expect_wrong(PICTURE_PNG, png, sizeof png - 1, "first bytes are damaged");
}

static void a_jpeg_has_one_frame_and_few_layers(void **state)
{
    (void)state;
    static const char start[] = "\xFF\xD8\xFF\xE0\0\x04xx";
    static const char frame[] = "\xFF\xC2\0\x0B\x08\xEA\x60\xEA\x60\x01\x01\x11\0";
    static const char scan[] = "\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\xFF\0\xFF\xD0z";
    char bytes[4096];
    size_t length = 0;
    memcpy(bytes, start, sizeof start - 1);
    length += sizeof start - 1;
    expect_wrong(PICTURE_JPEG, bytes, length, "first bytes are damaged");
    memcpy(bytes + length, frame, sizeof frame - 1);
    length += sizeof frame - 1;
    for (int i = 0; i < JPEG_SCANS_MOST; i++) {
        memcpy(bytes + length, scan, sizeof scan - 1);
        length += sizeof scan - 1;
    }
    expect_size(bytes, length, PICTURE_JPEG, 60000, 60000);
    memcpy(bytes + length, scan, sizeof scan - 1);
    expect_wrong(PICTURE_JPEG, bytes, length + sizeof scan - 1, "more layers than any camera makes");
    memcpy(bytes + length, frame, sizeof frame - 1);
    expect_wrong(PICTURE_JPEG, bytes, length + sizeof frame - 1, "several pictures in one");
    memcpy(bytes + length, "\xFF\xD9", 2); /* behind the end: a camera's preview */
    memcpy(bytes + length + 2, frame, sizeof frame - 1);
    expect_size(bytes, length + 2 + sizeof frame - 1, PICTURE_JPEG, 60000, 60000);
}

static void an_svg_says_its_size_in_several_ways(void **state)
{
    (void)state;
    expect_svg("<svg width='40' height=\"30.5\"/>", 40, 30.5f);
    expect_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg width='9'> -->\n<!DOCTYPE svg>\n<svg viewBox='0 0 8 6'>",
               8, 6);
    expect_svg("<svg viewBox='-4,-3 , 8.5 6e1' width='100%' height='100%'></svg>", 8.5f, 60);
    expect_svg("<svg width='1in' height='10mm' viewBox='0 0 100 40'></svg>", 96, 37.795f);
    expect_svg("<svg viewBox='0 0 24 24' width='4096px' height='4096px'></svg>", 4096, 4096);
    expect_svg("<svg viewBox='0 0 24 24' width='60000' height='60000'></svg>", 60000, 60000);
    expect_no_svg("<svg></svg>", "does not say its size");
    expect_no_svg("<svg viewBox='0 0 24'></svg>", "not four numbers");
    expect_no_svg("<svg viewBox='0 0 24px 24px'></svg>", "not four numbers");
    expect_no_svg("<svg viewBox='0 0 x55555555e99 8'></svg>", "not four numbers");
    expect_no_svg("<svg viewBox='0 0 e55555555e99 8'></svg>", "enormous numbers");
    expect_no_svg("<svg width='-4' height='0'></svg>", "does not say its size");
    assert_int_equal(picture_kind_of("<html><svg/></html>", 19), PICTURE_KINDS);
    assert_int_equal(picture_kind_of("<svgs/>", 7), PICTURE_KINDS);
    assert_int_equal(picture_kind_of("<!-- never", 10), PICTURE_KINDS);
    assert_int_equal(picture_kind_of("\x1F\x8B\x08", 3), PICTURE_KINDS); /* a packed one */
    assert_int_equal(picture_kind_of("", 0), PICTURE_KINDS);
}

#define SVG(inside) "<svg viewBox='0 0 160 120'>" inside "</svg>"

static void what_programs_write_is_taken(void **state)
{
    (void)state;
    expect_svg(SVG("<g id='layer1234567' inkscape:label='99999999'><path id=\"path20012345\" style=\"fill:#1e9999;"
                   "stroke-dasharray:none;stroke-width:2.5;-inkscape-x:1\" d='m1,2c-3.4e-1.5,6zM7 8'/></g>"), 160, 120);
    expect_svg(SVG("<g transform='matrix(1.33 0 0 1.33 -10 -5)'><g transform='rotate(-30) scale(.5,-.5)'>"
                   "<rect stroke-width='0.3mm' width='9'/></g></g>"), 160, 120);
    expect_svg(SVG("<linearGradient gradientTransform='matrix(900 0 0 900 0 0)'/><style>.a{stroke-width:3px}</style>"),
               160, 120);
}

static void drawings_that_would_take_minutes_are_refused(void **state)
{
    (void)state;
    expect_no_svg(SVG("<path d='M1234567 2'/>"), "enormous numbers");
    expect_no_svg(SVG("<path d='M1e6 2'/>"), "enormous numbers");
    expect_no_svg(SVG("<path d='zM1234567 2'/>"), "enormous numbers");
    expect_no_svg(SVG("<rect width='99999999999999999999999999999999999999999999'/>"), "enormous numbers");
    expect_no_svg(SVG("<path stroke-dasharray='0.001'/>"), "dashed lines");
    expect_no_svg(SVG("<path style='stroke-dasharray : 1'/>"), "dashed lines");
    expect_no_svg(SVG("<style>.a { stroke-dasharray: 1 }</style>"), "dashed lines");
    expect_no_svg(SVG("<path stroke-width='5000'/>"), "a line in it is far wider than the picture");
    expect_no_svg(SVG("<path stroke-width = '90em'/>"), "far wider");
    expect_no_svg(SVG("<g transform='scale(40)'><g transform='scale(40)'><path stroke='red'/></g></g>"), "far wider");
    expect_no_svg(SVG("<g transform='scale(40)' x='a/'><g style='transform:scale(40)' y='</g'>"
                      "<path style='stroke:red'/></g></g>"), "far wider");
    expect_no_svg(SVG("<path stroke='red' transform='skewX(89.99)'/>"), "far wider");
    expect_no_svg("<svg viewBox='0 0 .01 .01' width='100' height='100'><path stroke='red'/></svg>", "far wider");
    expect_no_svg(SVG("<style>.a{transform:scale(9)}</style>"), "style sheet transforms");
    expect_no_svg(SVG("<svg transform='scale(9)'/>"), "an SVG within the SVG");
    expect_wrong(PICTURE_SVG, SVG("\0") "<path/>", sizeof SVG("\0"), "zero bytes");
}

/* `text` so many times within an SVG; to be freed. */
static char *many(const char *text, size_t count, size_t *length)
{
    size_t size = strlen(text);
    char *bytes = malloc(64 + size * count + 16), *at = bytes;
    at += sprintf(at, "<svg viewBox='0 0 160 120'>");
    for (size_t i = 0; i < count; i++, at += size) {
        memcpy(at, text, size);
    }
    at += sprintf(at, "</svg>");
    *length = (size_t)(at - bytes);
    return bytes;
}

static void expect_many(const char *text, size_t most, const char *words)
{
    size_t length;
    char *bytes = many(text, most, &length);
    expect_size(bytes, length, PICTURE_SVG, 160, 120);
    free(bytes);
    bytes = many(text, most + 1, &length);
    expect_wrong(PICTURE_SVG, bytes, length, words);
    free(bytes);
}

static void what_is_in_an_svg_is_counted(void **state)
{
    (void)state;
    expect_many("<p/>", SVG_ELEMENTS_MOST - 1, "more in this SVG than is drawn");
    expect_many("<g>", 63, "too deep in one another");
    size_t length;
    char *bytes = many("<path d='M0 0'/>", 500000, &length); /* 8 MB */
    expect_wrong(PICTURE_SVG, bytes, length, "may have 256 kB");
    free(bytes);
    bytes = many(" ", SVG_BYTES_MOST / 2, &length);
    expect_size(bytes, length, PICTURE_SVG, 160, 120);
    free(bytes);
}

static void numbers_are_counted(void **state)
{
    (void)state;
    char *bytes = malloc(64 + 2 * (SVG_NUMBERS_MOST + 1)), *at = bytes;
    at += sprintf(at, "<svg viewBox='0 0 160 120'><path d='");
    for (int i = 4; i < SVG_NUMBERS_MOST; i++, at += 2) {
        memcpy(at, "7 ", 2);
    }
    strcpy(at, "'/></svg>");
    expect_size(bytes, strlen(bytes), PICTURE_SVG, 160, 120);
    strcpy(at, "7'/></svg>");
    expect_wrong(PICTURE_SVG, bytes, strlen(bytes), "more in this SVG");
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_samples_have_their_sizes),
        cmocka_unit_test(a_png_may_claim_what_it_likes),
        cmocka_unit_test(a_jpeg_has_one_frame_and_few_layers),
        cmocka_unit_test(an_svg_says_its_size_in_several_ways),
        cmocka_unit_test(what_programs_write_is_taken),
        cmocka_unit_test(drawings_that_would_take_minutes_are_refused),
        cmocka_unit_test(what_is_in_an_svg_is_counted),
        cmocka_unit_test(numbers_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
