/* Which of the languages that the game has is shown. */
#include "language_choice.h"

#include "file.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The code becomes part of a path, so it must be nothing but a code. */
static bool is_code(const char *code, size_t length)
{
    if (length == 0 || length >= LANGUAGE_CODE_BYTES)
        return false;
    for (size_t i = 0; i < length; i++) {
        char letter = code[i];
        bool fine = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                    (letter >= '0' && letter <= '9') || letter == '-';
        if (!fine)
            return false;
    }
    return true;
}

static bool is_there(const char *folder, const char *code)
{
    char name[LANGUAGE_CODE_BYTES + 32];
    snprintf(name, sizeof name, "languages/%s.json", code);
    char *path = file_join(folder, name);
    FILE *file = path ? fopen(path, "rb") : NULL;
    if (file)
        fclose(file);
    free(path);
    return file != NULL;
}

static bool take(const char *folder, const char *start, size_t length, char code[LANGUAGE_CODE_BYTES])
{
    if (!is_code(start, length))
        return false;
    memcpy(code, start, length);
    code[length] = '\0';
    return is_there(folder, code);
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
