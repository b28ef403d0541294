/* Reading a deck's picture, and holding it to its name and its bounds before any decoder sees it. */
#include "deck_pictures.h"

#include <stdlib.h>

static bool check(const char *name, const char *bytes, size_t length, PictureSize *size, Error *error)
{
    PictureKind said = picture_name_kind(name), is = picture_kind_of(bytes, length);
    const char *wrong = NULL;
    if (is != said && is < PICTURE_KINDS) {
        return error_set(error, "The picture “%s” is a %s by what is in it, not a %s. Give it the ending that fits, "
                         "or save it anew.", name, picture_kind_names[is], picture_kind_names[said]);
    }
    if (is != said) {
        return error_set(error, "The picture “%s” is no %s, whatever its name says. Save it anew as a PNG, JPEG or "
                         "SVG.", name, picture_kind_names[said]);
    }
    if (!picture_size_read(is, bytes, length, size, &wrong)) {
        return error_set(error, "The picture “%s” can't be drawn: %s", name, wrong);
    }
    if (size->width > PICTURE_SIDE_MOST || size->height > PICTURE_SIDE_MOST) {
        return error_set(error, "The picture “%s” is %.0f x %.0f pixels; at most %d on a side fit. Make it smaller.",
                         name, (double)size->width, (double)size->height, PICTURE_SIDE_MOST);
    }
    return true;
}

bool deck_pictures_read(const DeckPictures *pictures, const char *name, char **bytes, size_t *length,
                        PictureSize *size, Error *error)
{
    *bytes = NULL;
    *length = 0;
    const char *refused = picture_name_refused(name);
    if (refused != NULL) {
        return error_set(error, "“%s” can't be a picture's name. %s", name, refused);
    }
    if (!pictures->read(pictures->context, name, bytes, length, error)) {
        return false;
    }
    bool fits = *length <= PICTURE_BYTES_MOST ||
                error_set(error, "The picture “%s” is larger than the 8 MB that one may have. Make it smaller.", name);
    if (fits && check(name, *bytes, *length, size, error)) {
        return true;
    }
    free(*bytes);
    *bytes = NULL;
    return false;
}
