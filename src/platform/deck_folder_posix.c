/* A deck's pictures below its folder, opened part by part: a link in place of a folder or file is never followed, so
 * nothing outside can be reached, whatever is moved about meanwhile. */
#define _XOPEN_SOURCE 700 /* for realpath */

#include "deck_folder.h"

#include "checksum.h"
#include "reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct DeckFolder {
    DeckPictures pictures; /* first: deck_folder_close turns its address into this one's */
    char *path; /* the whole one, to be said */
} DeckFolder;

/* ---- What went wrong ---- */

static bool refuse(const DeckFolder *folder, const char *name, const char *why, Error *error)
{
    return error_set(error, "The picture “%s” can't be read in %s, the deck's folder: %s.", name, folder->path, why);
}

static bool refuse_link(const DeckFolder *folder, const char *name, Error *error)
{
    return error_set(error, "The picture “%s” is reached by a link, which could lead out of the deck's folder %s. Copy "
                     "the picture itself there.", name, folder->path);
}

/* `number`: of errno, from opening `part` in the folder `within`. */
static bool refuse_part(const DeckFolder *folder, const char *name, int within, const char *part, int number,
                        Error *error)
{
    struct stat about;
    if (within >= 0 && fstatat(within, part, &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(about.st_mode))
        return refuse_link(folder, name, error);
    if (number == ENOENT || number == ENOTDIR)
        return error_set(error, "There is no picture “%s” in %s, the deck's folder. Put it there, or mend its name: "
                         "capitals count.", name, folder->path);
    return refuse(folder, name, reason_of(number), error);
}

/* ---- Opening ---- */

static int open_again(int within, const char *part, int flags)
{
    int opened;
    do
        opened = openat(within, part, flags | O_RDONLY | O_CLOEXEC);
    while (opened < 0 && errno == EINTR);
    return opened;
}

/* A descriptor of the file below the folder, or -1. Without O_NONBLOCK, a pipe would be waited for. */
static int open_below(const DeckFolder *folder, const char *name, Error *error)
{
    char part[PICTURE_NAME_MOST + 1];
    const char *at = name;
    int within = open_again(AT_FDCWD, folder->path, O_DIRECTORY);
    if (within < 0)
        refuse_part(folder, name, -1, "", errno, error);
    while (within >= 0) {
        size_t length = strcspn(at, "/");
        const char *rest = at[length] == '/' ? at + length + 1 : NULL;
        memcpy(part, at, length);
        part[length] = '\0';
        int next = open_again(within, part, O_NOFOLLOW | (rest ? O_DIRECTORY : O_NONBLOCK | O_NOCTTY));
        if (next < 0)
            refuse_part(folder, name, within, part, errno, error);
        close(within);
        if (next < 0 || !rest)
            return next;
        within = next;
        at = rest;
    }
    return -1;
}

/* ---- Reading ---- */

/* Reads to the end: of a file that grows meanwhile one byte more than may be, which is too much. */
static bool read_all(const DeckFolder *folder, const char *name, int file, char **bytes, size_t *length, Error *error)
{
    struct stat about;
    if (fstat(file, &about) != 0)
        return refuse(folder, name, reason_of(errno), error);
    if (!S_ISREG(about.st_mode))
        return refuse(folder, name, S_ISDIR(about.st_mode) ? "it is a folder" : "it is no plain file", error);
    if (about.st_size > PICTURE_BYTES_MOST)
        return error_set(error, "The picture “%s” is larger than the 8 MB that one may have. Make it smaller.", name);
    size_t room = (size_t)about.st_size + 1;
    char *read_bytes = malloc(room);
    if (!read_bytes)
        return error_set(error, "There is not enough memory to read the picture “%s”.", name);
    size_t filled = 0;
    while (filled < room) {
        ssize_t came = read(file, read_bytes + filled, room - filled);
        if (came < 0 && errno == EINTR)
            continue;
        if (came < 0) {
            free(read_bytes);
            return refuse(folder, name, reason_of(errno), error);
        }
        if (came == 0)
            break;
        filled += (size_t)came;
    }
    if (filled == room) {
        free(read_bytes);
        return refuse(folder, name, "it is being written just now", error);
    }
    *bytes = read_bytes;
    *length = filled;
    return true;
}

static bool read_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    const DeckFolder *folder = context;
    const char *refused = picture_name_refused(name); /* here too: nothing else keeps ".." away */
    if (refused)
        return error_set(error, "“%s” can't be a picture's name. %s", name, refused);
    int file = open_below(folder, name, error);
    if (file < 0)
        return false;
    bool done = read_all(folder, name, file, bytes, length, error);
    close(file);
    return done;
}

DeckPictures *deck_folder_open(const char *deck_path)
{
    const char *slash = strrchr(deck_path, '/');
    size_t length = slash ? (size_t)(slash - deck_path) : 0;
    DeckFolder *folder = calloc(1, sizeof *folder);
    if (!folder)
        return NULL;
    char *given = slash && length > 0 ? strndup(deck_path, length) : strdup(slash ? "/" : ".");
    folder->path = given ? realpath(given, NULL) : NULL;
    if (folder->path)
        free(given);
    else
        folder->path = given; /* not there: whoever asks for a picture is told so */
    if (!folder->path) {
        free(folder);
        return NULL;
    }
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t stamp = checksum_hash(deck_path, strlen(deck_path));
    folder->pictures = (DeckPictures){folder, read_picture, checksum_hash_on(stamp, &now, sizeof now)};
    return &folder->pictures;
}

void deck_folder_close(DeckPictures *pictures)
{
    DeckFolder *folder = (DeckFolder *)pictures;
    if (!folder)
        return;
    free(folder->path);
    free(folder);
}
