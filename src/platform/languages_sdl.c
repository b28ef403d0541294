/* The user's languages, as SDL finds them: the environment, the system's settings, a browser's list. */
#include "languages.h"

#include <SDL_locale.h>
#include <SDL_stdinc.h>

#include <stdbool.h>
#include <stdio.h>

void languages_of_system(char *list, size_t size)
{
    size_t length = 0;
    SDL_Locale *locales = SDL_GetPreferredLocales();
    list[0] = '\0';
    for (const SDL_Locale *locale = locales; locale && locale->language; locale++) {
        bool has_country = locale->country && locale->country[0];
        int added = snprintf(list + length, size - length, "%s%s%s%s", length > 0 ? "," : "", locale->language,
                             has_country ? "-" : "", has_country ? locale->country : "");
        if (added < 0 || (size_t)added >= size - length) {
            list[length] = '\0';
            break;
        }
        length += (size_t)added;
    }
    SDL_free(locales);
}
