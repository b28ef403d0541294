/* Where content in another language lies: languages/CODE/NAME stands in the place of NAME. */
#ifndef TRANSLATION_PATH_H
#define TRANSLATION_PATH_H

/* The path of `name` in this language (NULL: in none), allocated: folder/languages/LANGUAGE/NAME. NULL where there is
 * no such file, and where memory runs out. */
char *translation_path(const char *folder, const char *language, const char *name);

/* Of the path of a translation (.../languages/CODE/NAME) the path of its original (.../NAME), allocated; of that of a
 * language's texts (.../languages/CODE.json) the English ones. NULL for any other file, and where memory runs out. */
char *translation_original(const char *path);

#endif
