/* Which of the languages that the game has is shown. */
#include "language_choice.h"

#include "file.h"

#include <stdio.h>
#include <string.h>

bool language_is_code(const char *code, size_t length)
{
    size_t letters = strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return length > 0 && length < LANGUAGE_CODE_BYTES && letters >= length;
}

/* The code becomes part of a path, so it must be nothing but a code. */
static bool take(const char *folder, const char *start, size_t length, char code[LANGUAGE_CODE_BYTES])
{
    char name[LANGUAGE_CODE_BYTES + 32];
    if (!language_is_code(start, length))
        return false;
    memcpy(code, start, length);
    code[length] = '\0';
    snprintf(name, sizeof name, "languages/%s.json", code);
    return file_exists(folder, name);
}

void language_choose(const char *folder, const char *wanted, char code[LANGUAGE_CODE_BYTES])
{
    for (const char *at = wanted ? wanted : ""; *at;) {
        size_t length = strcspn(at, ","), first = strcspn(at, "-,");
        if (take(folder, at, length, code) || take(folder, at, first, code))
            return;
        at += length;
        at += *at == ',';
    }
    strcpy(code, "en");
}
