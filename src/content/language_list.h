/* The languages that the game can be shown in: which there are, and what each calls itself. Each has its texts in
 * languages/CODE.json; the list stands in languages.json, so that a screen can offer languages that are not read
 * yet. */
#ifndef LANGUAGE_LIST_H
#define LANGUAGE_LIST_H

#include "problems.h"

enum { LANGUAGES_MOST = 32 };

typedef struct ListedLanguage {
    const char *code; /* BCP 47 */
    const char *name; /* in that language itself */
} ListedLanguage;

typedef struct LanguageList {
    const ListedLanguage *languages;
    int count;
} LanguageList;

/* Reads languages.json from memory. `file` is what problems call it. Returns NULL with at least one problem added when
 * anything is wrong. The result is immutable; free it with language_list_free. */
LanguageList *language_list_read(const char *file, const char *bytes, size_t length, Problems *problems);
void language_list_free(LanguageList *list);

/* The index of the language with this code, or -1. */
int language_list_find(const LanguageList *list, const char *code);

#endif
