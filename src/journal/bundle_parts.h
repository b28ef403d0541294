/* A copy that was read and is sound; for bundle.c and bundle_read.c alone. */
#ifndef BUNDLE_PARTS_H
#define BUNDLE_PARTS_H

#include "bundle.h"
#include "journal_name.h"

#include <jansson.h>

typedef struct BundleFile {
    const char *name; /* lives as long as the root */
    NameKind kind;
    JournalSeries series; /* of a journal */
    long number;          /* of a journal */
    const char *bytes;
    size_t length;
    TextBuffer decoded; /* where `bytes` are from Base64 */
    long here; /* where it is there already: the highest number that a journal has there, 1 for all else; or 0 */
} BundleFile;

typedef struct Bundle {
    json_t *root;
    BundleFile *files; /* settings first, then by number, so that games stay in their order */
    size_t count;
} Bundle;

/* False with the reason where anything of it is not sound. bundle_close in either case. */
bool bundle_open(Bundle *bundle, const char *bytes, size_t length, Error *error);
void bundle_close(Bundle *bundle);

/* The most bytes that a file of this kind may have. */
size_t bundle_limit(NameKind kind);

#endif
