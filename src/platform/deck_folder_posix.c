/* A deck's pictures below its folder, opened part by part: a link in place of a folder or file is never followed, so
 * nothing outside can be reached, whatever is moved about meanwhile. */
#define _XOPEN_SOURCE 700 /* for realpath */

#include "deck_folder_system.h"

#include "reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* ---- What went wrong ---- */

static bool refuse(const char *folder, const char *name, const char *why, Error *error)
{
    return error_set(error, "The picture “%s” can't be read in %s, the deck's folder: %s.", name, folder, why);
}

static bool refuse_link(const char *folder, const char *name, Error *error)
{
    return error_set(error, "The picture “%s” is reached by a link, which could lead out of the deck's folder %s. Copy "
                     "the picture itself there.", name, folder);
}

/* `number`: of errno, from opening `part` in the folder `within`. */
static bool refuse_part(const char *folder, const char *name, int within, const char *part, int number,
                        Error *error)
{
    struct stat about;
    if (within >= 0 && fstatat(within, part, &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(about.st_mode))
        return refuse_link(folder, name, error);
    if (number == ENOENT || number == ENOTDIR)
        return error_set(error, "There is no picture “%s” in %s, the deck's folder. Put it there, or mend its name: "
                         "capitals count.", name, folder);
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
static int open_below(const char *folder, const char *name, Error *error)
{
    char part[PICTURE_NAME_MOST + 1];
    const char *at = name;
    int within = open_again(AT_FDCWD, folder, O_DIRECTORY);
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
static bool read_all(const char *folder, const char *name, int file, char **bytes, size_t *length, Error *error)
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

bool deck_folder_read(const char *folder, const char *name, char **bytes, size_t *length, Error *error)
{
    int file = open_below(folder, name, error);
    if (file < 0)
        return false;
    bool done = read_all(folder, name, file, bytes, length, error);
    close(file);
    return done;
}

/* ---- Where, and when ---- */

/* The whole one, to be said. */
char *deck_folder_path(const char *deck_path)
{
    const char *slash = strrchr(deck_path, '/');
    size_t length = slash ? (size_t)(slash - deck_path) : 0;
    char *given = length > 0 ? strndup(deck_path, length) : strdup(slash ? "/" : ".");
    char *whole = given ? realpath(given, NULL) : NULL;
    if (!whole)
        return given; /* not there: whoever asks for a picture is told so */
    free(given);
    return whole;
}

uint64_t deck_folder_moment(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}
