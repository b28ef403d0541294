/* Where a user's data lies in a browser: in the browser itself, so the name is only for the person. */
#include "paths.h"

#include "text_buffer.h"

char *paths_data(const char *wanted, Error *error)
{
    char *place = text_copy(wanted ? wanted : "this browser");
    if (!place)
        error_set(error, "There is not enough memory.");
    return place;
}
