/* What the name of a deck's picture may be. Refused is what any of the systems reads as something else than a file
 * below the folder, on all of them alike. */
#include "deck_picture_name.h"

#include "utf8.h"

#include <string.h>

const char *const picture_kind_names[PICTURE_KINDS] = {"PNG", "JPEG", "SVG"};

/* Whether `length` bytes are this word, capitals not looked at. */
static bool is_word(const char *text, size_t length, const char *word)
{
    if (strlen(word) != length) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (utf8_small(text[i]) != word[i]) {
            return false;
        }
    }
    return true;
}

bool picture_name_is_file(const char *name)
{
    return strpbrk(name, "./\\") != NULL;
}

PictureKind picture_name_kind(const char *name)
{
    static const struct {
        const char *ending;
        PictureKind kind;
    } endings[] = {{".png", PICTURE_PNG}, {".jpg", PICTURE_JPEG}, {".jpeg", PICTURE_JPEG}, {".svg", PICTURE_SVG}};
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i].ending);
        if (length > size && name[length - size - 1] != '/' &&
            is_word(name + length - size, size, endings[i].ending)) {
            return endings[i].kind;
        }
    }
    return PICTURE_KINDS;
}

/* Names that are devices on Windows, in every folder and with any ending. */
static bool is_device(const char *part, size_t length)
{
    static const char *const words[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    static const char *const numbers[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
                                          "\xC2\xB9", "\xC2\xB2", "\xC2\xB3" /* superscripts are digits there */};
    size_t stem = 0;
    while (stem < length && part[stem] != '.') {
        stem++;
    }
    while (stem > 0 && part[stem - 1] == ' ') {
        stem--;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (is_word(part, stem, words[i])) {
            return true;
        }
    }
    bool port = stem > 3 && (is_word(part, 3, "com") || is_word(part, 3, "lpt"));
    for (size_t i = 0; port && i < sizeof numbers / sizeof *numbers; i++) {
        if (is_word(part + 3, stem - 3, numbers[i])) {
            return true;
        }
    }
    return false;
}

static const char *part_refused(const char *part, size_t length)
{
    if (length == 0) {
        return "A picture's name has something on both sides of every slash. Take the slash out that stands alone.";
    }
    if (part[0] == '.' && (length == 1 || (length == 2 && part[1] == '.'))) {
        return "A picture lies in the deck's own folder or in one below it: its name has no “.” or “..” between "
               "slashes. Copy the picture there and write its name from that folder on.";
    }
    if (part[length - 1] == '.' || part[length - 1] == ' ' || part[0] == ' ') {
        return "Folders and files whose name begins with a space, or ends with one or with a dot, are not found on "
               "every system. Give it another name.";
    }
    if (is_device(part, length)) {
        return "Windows keeps this name for a device. Give the picture, and the folders it lies in, other names.";
    }
    return NULL;
}

static const char *characters_refused(const char *name)
{
    for (const unsigned char *at = (const unsigned char *)name; *at != '\0'; at++) {
        if (*at < 0x20 || *at == 0x7F) {
            return "A picture's name has no control characters. Give it another name.";
        }
    }
    if (strchr(name, '\\') != NULL) {
        return "A picture's name has forward slashes, also on Windows: pictures/bench.png. Write / for each \\.";
    }
    if (strpbrk(name, ":*?\"<>|") != NULL) {
        return "A picture's name is where it lies below the deck's folder, without a drive, an address of the web or "
               "any of : * ? \" < > |. Copy the picture beside the deck and write its name there.";
    }
    return NULL;
}

const char *picture_name_refused(const char *name)
{
    if (strlen(name) > PICTURE_NAME_MOST) {
        return "A picture's name has at most 200 bytes, the folders it lies in counted. Give it a shorter one.";
    }
    const char *refused = characters_refused(name);
    if (refused == NULL && name[0] == '/') {
        refused = "A picture's name begins at the deck's folder, not with a slash. Copy the picture beside the deck "
                  "and write its name there.";
    }
    for (const char *part = name; refused == NULL && part != NULL;) {
        size_t length = strcspn(part, "/");
        refused = part_refused(part, length);
        part = part[length] == '/' ? part + length + 1 : NULL;
    }
    if (refused == NULL && picture_name_kind(name) == PICTURE_KINDS) {
        refused = "A picture's name ends in .png, .jpg, .jpeg or .svg, which are the kinds that can be drawn. Save it "
                  "as one of these.";
    }
    return refused;
}
