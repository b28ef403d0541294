/* Checksums: CRC-32 for the journal's lines, a 64-bit hash to notice that a deck was edited. Neither guards against a
 * person who means harm; both notice accidents. */
#ifndef CHECKSUM_H
#define CHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/* CRC-32 (ISO-HDLC, the polynomial of zip and PNG) of `length` bytes, going on from `before` (0 to start). */
uint32_t checksum_crc32(uint32_t before, const void *bytes, size_t length);

/* FNV-1a, 64 bits, of `length` bytes. */
uint64_t checksum_hash(const void *bytes, size_t length);
/* The same, going on from the hash of what came before. */
uint64_t checksum_hash_on(uint64_t before, const void *bytes, size_t length);

#endif
