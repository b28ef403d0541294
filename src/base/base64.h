/* Base64 (RFC 4648, section 4): bytes that are no text, within a text. */
#ifndef BASE64_H
#define BASE64_H

#include "text_buffer.h"

/* Adds the bytes' text. */
void base64_add(TextBuffer *out, const char *bytes, size_t length);

/* Adds the bytes that a text stands for. False, and nothing added, where it is no sound Base64 with its padding; memory
 * that runs out is told by out->failed. */
bool base64_read(TextBuffer *out, const char *text, size_t length);

#endif
