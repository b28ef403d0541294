/* A file from outside, by stat: size, time to the nanosecond, and inode, as editors put another file in its place. */
#include "deck_places_system.h"

#include "checksum.h"

#include <sys/stat.h>

DeckStamp deck_stamp_look(const char *path)
{
    struct stat about;
    DeckStamp stamp = {.kind = DECK_FILE_MISSING};
    if (stat(path, &about) != 0)
        return stamp;
    stamp.kind = S_ISREG(about.st_mode) ? DECK_FILE_PLAIN : S_ISDIR(about.st_mode) ? DECK_FILE_FOLDER : DECK_FILE_OTHER;
    stamp.size = (uint64_t)about.st_size;
    stamp.changed = (uint64_t)about.st_mtim.tv_sec * 1000000000u + (uint64_t)about.st_mtim.tv_nsec;
    uint64_t device = (uint64_t)about.st_dev, inode = (uint64_t)about.st_ino;
    stamp.identity = checksum_hash_on(checksum_hash(&device, sizeof device), &inode, sizeof inode);
    return stamp;
}
