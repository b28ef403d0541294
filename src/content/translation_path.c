/* Finding translations and their originals. */
#include "translation_path.h"

#include "file.h"
#include "text_buffer.h"

#include <string.h>

static const char FOLDER[] = "languages/", SOURCE_LANGUAGE[] = "en.json";

char *translation_path(const char *folder, const char *language, const char *name)
{
    TextBuffer inside = {0};
    if (language == NULL) {
        return NULL;
    }
    text_buffer_format(&inside, "%s%s/%s", FOLDER, language, name);
    bool there = !inside.failed && file_exists(folder, inside.text);
    char *path = there ? file_join(folder, inside.text) : NULL;
    text_buffer_free(&inside);
    return path;
}

char *translation_original(const char *path)
{
    TextBuffer original = {0};
    const char *found = NULL;
    for (const char *at = path; (at = strstr(at, FOLDER)) != NULL; at++) {
        found = at == path || at[-1] == '/' ? at : found;
    }
    if (found == NULL) {
        return NULL;
    }
    const char *code = found + strlen(FOLDER), *rest = strchr(code, '/');
    if (rest == NULL && strcmp(code, SOURCE_LANGUAGE) == 0) {
        return NULL;
    }
    text_buffer_add(&original, path, (size_t)((rest != NULL ? found : code) - path));
    text_buffer_say(&original, rest != NULL ? rest + 1 : SOURCE_LANGUAGE);
    if (original.failed) {
        text_buffer_free(&original);
        return NULL;
    }
    return original.text;
}
