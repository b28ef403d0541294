/* Writing through a POSIX file descriptor, whole and onto the disk. */
#ifndef DESCRIPTOR_POSIX_H
#define DESCRIPTOR_POSIX_H

#include <stdbool.h>
#include <stddef.h>

/* Each gives false with errno where the system refuses; interrupted calls are taken up again. */
bool descriptor_write(int descriptor, const char *bytes, size_t length);
bool descriptor_flush(int descriptor);

#endif
