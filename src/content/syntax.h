/* What the JSON library says about a text that is no JSON, in words for somebody who has never heard of JSON. */
#ifndef SYNTAX_H
#define SYNTAX_H

#include "source.h"

/* Adds the problem for which the library gave up. */
void syntax_report(Source *source, const json_error_t *error);

/* Adds a problem for every field that stands twice in the same braces; `error` names the first only. */
void syntax_report_duplicates(Source *source, const json_error_t *error);

#endif
