/* CRC-32 by a table of sixteen, and FNV-1a. */
#include "checksum.h"

uint32_t checksum_crc32(uint32_t before, const void *bytes, size_t length)
{
    /* The polynomial's remainders for each four bits: small enough to read, fast enough for a journal. */
    static const uint32_t remainders[16] = {
        0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
        0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    const unsigned char *next = bytes;
    uint32_t crc = ~before;
    for (size_t i = 0; i < length; i++) {
        crc ^= next[i];
        crc = crc >> 4 ^ remainders[crc & 15];
        crc = crc >> 4 ^ remainders[crc & 15];
    }
    return ~crc;
}

uint64_t checksum_hash_on(uint64_t before, const void *bytes, size_t length)
{
    const unsigned char *next = bytes;
    uint64_t hash = before;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ next[i]) * UINT64_C(0x100000001B3);
    }
    return hash;
}

uint64_t checksum_hash(const void *bytes, size_t length)
{
    return checksum_hash_on(UINT64_C(0xCBF29CE484222325), bytes, length);
}
