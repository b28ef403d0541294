/* The readers behind article_read and its like, for a file whose JSON is read already: library_check opens a file
 * before it can tell its kind. Each closes the source. */
#ifndef READERS_H
#define READERS_H

#include "article.h"
#include "article_words.h"
#include "challenge_content.h"
#include "deck.h"
#include "deck_list.h"
#include "help.h"
#include "language.h"
#include "language_list.h"
#include "messages.h"
#include "source.h"

/* Each gives what its file says, to be freed as what article_read and its like give; NULL with at least one problem
 * added where anything is wrong. */
Article *article_from_source(Source *source);
ArticleWords *article_words_from_source(Source *source, const Article *article);
Deck *deck_from_source(Source *source, const Article *article, const DeckPictures *pictures);
DeckList *deck_list_from_source(Source *source);
Language *language_from_source(Source *source);
LanguageList *language_list_from_source(Source *source);
Messages *messages_from_source(Source *source);
Help *help_from_source(Source *source);
/* The format is the one that the file's "challenge" names. */
ChallengeContent *challenge_from_source(Source *source, const ChallengeFormats *formats);

/* The names of the sides as files have them, by Side. */
extern const char *const side_names[3];

#endif
