/* Throws bytes at what is read of a deck's pictures before a decoder sees them: their names, kinds and sizes. Whatever
 * they are: a size that is one, or a sentence; and no name that leads out of a folder. The decoders are the system's,
 * not compiled here, so nothing would be learnt of them: tests/drawing/own_picture_test.c gives them changed ones. */
#include "deck_pictures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct Input {
    const uint8_t *data;
    size_t size;
} Input;

static void require(int truth)
{
    if (!truth) {
        abort();
    }
}

static bool give(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    const Input *input = context;
    (void)name;
    (void)error;
    *bytes = malloc(input->size > 0 ? input->size : 1);
    require(*bytes != NULL);
    memcpy(*bytes, input->data, input->size);
    *length = input->size;
    return true;
}

static void check_sizes(const char *bytes, size_t length)
{
    PictureKind is = picture_kind_of(bytes, length);
    require(is <= PICTURE_KINDS);
    for (int kind = 0; kind < PICTURE_KINDS; kind++) {
        PictureSize size;
        const char *wrong = NULL;
        bool read = picture_size_read((PictureKind)kind, bytes, length, &size, &wrong);
        require(read ? size.width > 0 && size.height > 0 : wrong != NULL && strlen(wrong) > 0);
        require(!read || (isfinite(size.width) && isfinite(size.height)));
        require(!read || kind != PICTURE_SVG || length <= SVG_BYTES_MOST);
    }
}

static void check_drawable(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"a.png", "b/c.jpg", "d.SVG"};
    Input input = {data, size};
    const DeckPictures pictures = {&input, give, 0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *bytes;
        size_t length;
        PictureSize is;
        Error error = {""};
        bool read = deck_pictures_read(&pictures, names[i], &bytes, &length, &is, &error);
        require(read == (bytes != NULL) && read == (error.text[0] == '\0'));
        require(!read || (is.width <= PICTURE_SIDE_MOST && is.height <= PICTURE_SIDE_MOST));
        require(!read || is.kind == picture_name_kind(names[i]));
        free(bytes);
    }
}

static void check_name(const uint8_t *data, size_t size)
{
    char *name = malloc(size + 1);
    require(name != NULL);
    memcpy(name, data, size);
    name[size] = '\0';
    const char *refused = picture_name_refused(name);
    require(refused == NULL || strlen(refused) > 0);
    if (refused == NULL) {
        require(picture_name_is_file(name) && picture_name_kind(name) < PICTURE_KINDS);
        require(strlen(name) <= PICTURE_NAME_MOST && name[0] != '/' && strpbrk(name, "\\:\n") == NULL);
        require(strncmp(name, "../", 3) != 0 && strstr(name, "/../") == NULL && strstr(name, "//") == NULL);
    }
    free(name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = malloc(size > 0 ? size : 1); /* of its very size, so that a byte too far is noticed */
    require(bytes != NULL);
    memcpy(bytes, data, size);
    check_sizes(bytes, size);
    free(bytes);
    check_drawable(data, size);
    check_name(data, size);
    return 0;
}
