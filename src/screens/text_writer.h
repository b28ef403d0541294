/* What the texts that can be saved share: words in Markdown, the article's words with their places, the table. */
#ifndef TEXT_WRITER_H
#define TEXT_WRITER_H

#include "library.h"
#include "game.h"

/* Where a text is written to, and from what. */
typedef struct TextWriter {
    const Language *language;
    const Article *article;
    const ArticleWords *words; /* what it says in that language; NULL: it needs no translation */
    const Game *game;
    TextBuffer *out; /* a failed one shows in TextBuffer.failed */
} TextWriter;

void write_marks(const TextWriter *writer, const char *marks);  /* as they are: what means something in Markdown */
void write_plain(const TextWriter *writer, const char *text);   /* markdown_plain */
void write_word(const TextWriter *writer, const char *key);     /* the language's text with this key, plain */
void write_words(const TextWriter *writer, const char *key, const char *const *pairs); /* language_format's, plain */
void write_heading(const TextWriter *writer, const char *key);  /* "## ...", and an empty line */
void write_quotation(const TextWriter *writer, const char *text); /* in the language's quotation marks */
void write_section(const TextWriter *writer, int section);      /* The article, “...” */

/* What the article's quotation with this index says in the language, marked as ours, with `before` in front. Nothing
 * where it needs no translation, or the words are a deck's own (-1). */
void write_translation(const TextWriter *writer, const char *before, int quotation);

/* The comparison table: the article's signs by topic and side, and under each the cards that stand there. */
void write_table(const TextWriter *writer);

/* Whose the quoted sentences are and where they stand, and that this is no diagnosis. The last of a text. */
void write_source(const TextWriter *writer);

#endif
