/* Which kind of picture a file is, and the size that a PNG or JPEG says it has. */
#include "picture_size.h"

#include <stdint.h>
#include <string.h>

enum { PNG_HEAD = 29 /* signature, length, "IHDR", and its thirteen bytes */, JPEG_FRAME = 9 };

static const char damaged[] = "its first bytes are damaged. Save it anew.";

static uint32_t number_at(const unsigned char *bytes, size_t count)
{
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        number = number << 8 | bytes[i];
    }
    return number;
}

/* ---- SVG is text: its first element is <svg ...> ---- */

static bool begins(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(end - at) >= length && memcmp(at, word, length) == 0;
}

/* Behind the next `mark`, or the end. */
static const char *behind(const char *at, const char *end, const char *mark)
{
    while (at < end && !begins(at, end, mark)) {
        at++;
    }
    return at < end ? at + strlen(mark) : end;
}

static bool is_svg(const char *at, const char *end)
{
    if (begins(at, end, "\xEF\xBB\xBF")) {
        at += 3;
    }
    while (at < end) {
        if (strchr(" \t\r\n", *at) != NULL && *at != '\0') {
            at++;
        } else if (begins(at, end, "<?")) {
            at = behind(at, end, "?>");
        } else if (begins(at, end, "<!--")) {
            at = behind(at + 4, end, "-->");
        } else if (begins(at, end, "<!")) {
            at = behind(at, end, ">");
        } else {
            return begins(at, end, "<svg") && at + 4 < end && at[4] != '\0' && strchr(" \t\r\n>", at[4]) != NULL;
        }
    }
    return false;
}

PictureKind picture_kind_of(const char *bytes, size_t length)
{
    if (length >= 8 && memcmp(bytes, "\x89PNG\r\n\x1A\n", 8) == 0) {
        return PICTURE_PNG;
    }
    if (length >= 3 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0) {
        return PICTURE_JPEG;
    }
    return length > 0 && is_svg(bytes, bytes + length) ? PICTURE_SVG : PICTURE_KINDS;
}

/* ---- PNG ---- */

static bool png_read(const unsigned char *bytes, size_t length, PictureSize *size, const char **wrong)
{
    if (length < PNG_HEAD || memcmp(bytes + 8, "\0\0\0\x0DIHDR", 8) != 0) {
        *wrong = damaged;
        return false;
    }
    size->width = (float)number_at(bytes + 16, 4);
    size->height = (float)number_at(bytes + 20, 4);
    return true;
}

/* ---- JPEG: a list of segments, each behind a marker ---- */

static bool has_no_length(unsigned marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/* Frames; C4, C8 and CC among their numbers are something else. */
static bool is_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* The next marker at or behind `at`, its second byte; 0 at the end. In a scan FF 00 is a byte of the picture. */
static unsigned next_marker(const unsigned char *bytes, size_t length, size_t *at)
{
    while (*at + 1 < length) {
        if (bytes[*at] == 0xFF && bytes[*at + 1] != 0x00 && bytes[*at + 1] != 0xFF) {
            *at += 2;
            return bytes[*at - 1];
        }
        ++*at;
    }
    return 0;
}

static bool jpeg_read(const unsigned char *bytes, size_t length, PictureSize *size, const char **wrong)
{
    bool framed = false;
    int scans = 0;
    size_t at = 2;
    for (unsigned marker; (marker = next_marker(bytes, length, &at)) != 0 && marker != 0xD9;) {
        if (has_no_length(marker)) {
            continue;
        }
        size_t segment = at + 1 < length ? number_at(bytes + at, 2) : 0;
        if (segment < 2 || segment > length - at) {
            break;
        }
        if (is_frame(marker) && (framed || segment < JPEG_FRAME)) {
            *wrong = framed ? "it holds several pictures in one. Save it anew." : damaged;
            return false;
        }
        if (is_frame(marker)) {
            framed = true;
            size->height = (float)number_at(bytes + at + 3, 2);
            size->width = (float)number_at(bytes + at + 5, 2);
        }
        if (marker == 0xDA && ++scans > JPEG_SCANS_MOST) {
            *wrong = "it is put together from more layers than any camera makes. Save it anew.";
            return false;
        }
        at += segment;
    }
    *wrong = framed && scans > 0 ? NULL : damaged;
    return *wrong == NULL;
}

bool picture_size_read(PictureKind kind, const char *bytes, size_t length, PictureSize *size, const char **wrong)
{
    *size = (PictureSize){.kind = kind};
    *wrong = damaged;
    const unsigned char *plain = (const unsigned char *)bytes;
    bool read = false;
    if (kind == PICTURE_PNG) {
        read = png_read(plain, length, size, wrong);
    } else if (kind == PICTURE_JPEG) {
        read = jpeg_read(plain, length, size, wrong);
    } else if (kind == PICTURE_SVG) {
        read = picture_svg_read(bytes, length, size, wrong);
    }
    if (read && !(size->width > 0 && size->height > 0)) {
        *wrong = "it says that it has no width or no height. Save it anew.";
        read = false;
    }
    return read;
}
