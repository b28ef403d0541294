/* Error sentences: formatted into their fixed room, cut at a whole character. */
#include "error.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A cut in the middle of a character leaves an invalid tail: drop it. */
static void drop_torn_character(char *text)
{
    size_t length = strlen(text);
    for (size_t back = 1; back <= 3 && back <= length; back++) {
        unsigned char byte = (unsigned char)text[length - back];
        if (byte < 0x80) {
            return;
        }
        if (byte >= 0xC0) {
            size_t size;
            if (utf8_read(text + length - back, back, &size) == UINT32_MAX) {
                text[length - back] = '\0';
            }
            return;
        }
    }
}

bool error_set(Error *error, const char *format, ...)
{
    if (error == NULL) {
        return false;
    }
    va_list arguments;
    va_start(arguments, format);
    int needed = vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    if (needed < 0) {
        error->text[0] = '\0';
    } else if ((size_t)needed >= sizeof error->text) {
        drop_torn_character(error->text);
    }
    return false;
}
