/* A store over a folder, by POSIX: what `append` and `replace` acknowledge is on the disk, not only on its way. */
#include "store_folder.h"

#include "descriptor_posix.h"
#include "file.h"
#include "reason.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_TRIES = 1000 };

struct StoreFile {
    int descriptor;
    char *path; /* for the person */
};

/* ---- Words ---- */

static StoreStatus refuse(Error *error, const char *what, const char *path, int number)
{
    error_set(error, "Could not %s %s: %s.", what, path, reason_of(number));
    return STORE_REFUSED;
}

static StoreStatus refuse_memory(Error *error)
{
    error_set(error, "There is not enough memory.");
    return STORE_REFUSED;
}

/* ---- Files and folders ---- */

/* The path of a file in the folder; NULL with a sentence where the name is none. */
static char *path_of(const Store *store, const char *name, Error *error)
{
    if (!*name || *name == '.' || strchr(name, '/') || strlen(name) >= STORE_NAME_BYTES) {
        error_set(error, "\"%s\" can't be the name of a file in %s.", name, store->place);
        return NULL;
    }
    char *path = file_join(store->place, name);
    if (!path)
        refuse_memory(error);
    return path;
}

static int open_patiently(const char *path, int flags)
{
    int descriptor;
    do
        descriptor = open(path, flags | O_CLOEXEC, 0600);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

/* Makes names in a folder safe. File systems that can't do this for a folder (EINVAL) do it by themselves. */
static bool flush_folder(const char *path)
{
    int descriptor = open_patiently(path, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0)
        return false;
    bool flushed = descriptor_flush(descriptor) || errno == EINVAL;
    int number = errno;
    close(descriptor);
    errno = number;
    return flushed;
}

/* ---- The store's functions ---- */

static StoreStatus folder_list(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    DIR *folder = opendir(store->place);
    if (!folder)
        return errno == ENOENT ? STORE_MISSING : refuse(error, "look into", store->place, errno);
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(folder))) {
        if (entry->d_name[0] != '.' && !each(seen, entry->d_name))
            break;
    }
    int number = entry ? 0 : errno;
    closedir(folder);
    return number ? refuse(error, "look into", store->place, number) : STORE_OK;
}

/* Reads until the end or until `limit` and one byte more, which tells that it is too large. */
static StoreStatus read_all(int descriptor, const char *path, size_t limit, char **bytes, size_t *length, Error *error)
{
    struct stat about;
    if (fstat(descriptor, &about) < 0)
        return refuse(error, "read", path, errno);
    if (!S_ISREG(about.st_mode))
        return refuse(error, "read", path, EISDIR);
    if ((unsigned long long)about.st_size > limit) {
        error_set(error, "%s is too large.", path);
        return STORE_TOO_LARGE;
    }
    size_t size = (size_t)about.st_size, filled = 0;
    char *read_bytes = malloc(size + 1);
    if (!read_bytes)
        return refuse_memory(error);
    while (filled < size) {
        ssize_t got = read(descriptor, read_bytes + filled, size - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int number = errno;
            free(read_bytes);
            return refuse(error, "read", path, number);
        }
        if (!got)
            break; /* it was cut shorter meanwhile */
        filled += (size_t)got;
    }
    read_bytes[filled] = '\0';
    *bytes = read_bytes;
    *length = filled;
    return STORE_OK;
}

static StoreStatus folder_read(Store *store, const char *name, size_t limit, char **bytes, size_t *length, Error *error)
{
    char *path = path_of(store, name, error);
    if (!path)
        return STORE_REFUSED;
    StoreStatus status = STORE_OK;
    int descriptor = open_patiently(path, O_RDONLY | O_NONBLOCK); /* a pipe put there must not hang the game */
    if (descriptor < 0)
        status = errno == ENOENT ? STORE_MISSING : refuse(error, "read", path, errno);
    else
        status = read_all(descriptor, path, limit, bytes, length, error);
    if (descriptor >= 0)
        close(descriptor);
    free(path);
    return status;
}

/* Locks without waiting. On file systems without locks (some network ones) the game goes on unlocked: the journal's
 * chained checksums notice a mixture. */
static StoreStatus lock_file(int descriptor, const char *path, Error *error)
{
    int result;
    do
        result = flock(descriptor, LOCK_EX | LOCK_NB);
    while (result < 0 && errno == EINTR);
    if (result == 0 || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP || errno == ENOLCK)
        return STORE_OK;
    if (errno != EWOULDBLOCK)
        return refuse(error, "lock", path, errno);
    error_set(error, "Another running copy of Me & We has %s open.", path);
    return STORE_BUSY;
}

/* Opens for appending; tells by *created whether the file is new. */
static int open_or_create(const char *path, bool *created)
{
    int descriptor = open_patiently(path, O_WRONLY | O_APPEND | O_NONBLOCK);
    *created = descriptor < 0 && errno == ENOENT;
    return *created ? open_patiently(path, O_WRONLY | O_APPEND | O_CREAT) : descriptor;
}

static StoreStatus folder_open(Store *store, const char *name, StoreFile **file, Error *error)
{
    bool created;
    char *path = path_of(store, name, error);
    if (!path)
        return STORE_REFUSED;
    int descriptor = open_or_create(path, &created);
    StoreStatus status = descriptor < 0 ? refuse(error, "write", path, errno) : lock_file(descriptor, path, error);
    if (status == STORE_OK && created && !flush_folder(store->place))
        status = refuse(error, "write", path, errno);
    StoreFile *opened = status == STORE_OK ? malloc(sizeof *opened) : NULL;
    if (opened) {
        *opened = (StoreFile){descriptor, path};
        *file = opened;
        return STORE_OK;
    }
    if (status == STORE_OK)
        status = refuse_memory(error);
    if (descriptor >= 0)
        close(descriptor);
    free(path);
    return status;
}

static StoreStatus folder_append(StoreFile *file, const char *bytes, size_t length, Error *error)
{
    if (!descriptor_write(file->descriptor, bytes, length) || !descriptor_flush(file->descriptor))
        return refuse(error, "write", file->path, errno);
    return STORE_OK;
}

static StoreStatus folder_truncate(StoreFile *file, size_t length, Error *error)
{
    int result;
    do
        result = ftruncate(file->descriptor, (off_t)length);
    while (result < 0 && errno == EINTR);
    if (result < 0 || !descriptor_flush(file->descriptor))
        return refuse(error, "mend", file->path, errno);
    return STORE_OK;
}

static void folder_close(StoreFile *file)
{
    close(file->descriptor);
    free(file->path);
    free(file);
}

/* Creates a file beside `path` under a name that is still free; what an earlier crash left there stays untouched. */
static int open_beside(const char *path, char *beside, size_t capacity)
{
    int descriptor = -1;
    for (int i = 1; i <= NAME_TRIES; i++) {
        snprintf(beside, capacity, "%s.new-%d", path, i);
        descriptor = open_patiently(beside, O_WRONLY | O_CREAT | O_EXCL);
        if (descriptor >= 0 || errno != EEXIST)
            break;
    }
    return descriptor;
}

/* Gives a file its name without taking the name from another; EEXIST where it is taken. File systems that know no hard
 * links leave a moment between looking and renaming. */
static bool rename_to_free(const char *from, const char *to)
{
    struct stat about;
    if (link(from, to) == 0) {
        unlink(from);
        return true;
    }
    if (errno != EPERM && errno != EACCES && errno != ENOSYS && errno != ENOTSUP && errno != EOPNOTSUPP)
        return false;
    if (lstat(to, &about) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(from, to) == 0;
}

/* Writes a whole file beside `path`, makes it safe, and then gives it the name. errno tells where that fails. */
static bool write_whole(const char *path, char *beside, size_t capacity, const char *bytes, size_t length,
                        bool is_new)
{
    int descriptor = open_beside(path, beside, capacity);
    if (descriptor < 0)
        return false;
    bool written = descriptor_write(descriptor, bytes, length) && descriptor_flush(descriptor);
    int number = errno;
    close(descriptor);
    errno = number;
    if (written && (is_new ? rename_to_free(beside, path) : rename(beside, path) == 0))
        return true;
    number = errno;
    unlink(beside);
    errno = number;
    return false;
}

static StoreStatus put_whole(Store *store, const char *name, bool is_new, const char *bytes, size_t length,
                             Error *error)
{
    char *path = path_of(store, name, error);
    size_t capacity = path ? strlen(path) + 16 : 0;
    char *beside = path ? malloc(capacity) : NULL;
    StoreStatus status = STORE_OK;
    if (!beside) {
        status = path ? refuse_memory(error) : STORE_REFUSED;
    } else if (!write_whole(path, beside, capacity, bytes, length, is_new) || !flush_folder(store->place)) {
        int number = errno;
        status = refuse(error, "write", path, number);
        if (is_new && number == EEXIST)
            status = STORE_BUSY;
    }
    free(beside);
    free(path);
    return status;
}

static StoreStatus folder_create(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    return put_whole(store, name, true, bytes, length, error);
}

static StoreStatus folder_replace(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    return put_whole(store, name, false, bytes, length, error);
}

static StoreStatus folder_set_aside(Store *store, const char *name, char *new_name, Error *error)
{
    char *path = path_of(store, name, error);
    StoreStatus status = STORE_REFUSED;
    bool taken = path != NULL;
    for (int i = 1; taken && i <= NAME_TRIES; i++) {
        struct stat about;
        char tried[STORE_NAME_BYTES];
        if (snprintf(tried, sizeof tried, "%s.damaged-%d", name, i) >= (int)sizeof tried) {
            status = refuse(error, "rename", path, ENAMETOOLONG);
            taken = false;
            break;
        }
        char *new_path = path_of(store, tried, error);
        taken = new_path && lstat(new_path, &about) == 0;
        if (new_path && !taken) {
            if (rename(path, new_path) == 0 && flush_folder(store->place)) {
                memcpy(new_name, tried, sizeof tried);
                status = STORE_OK;
            } else {
                status = errno == ENOENT ? STORE_MISSING : refuse(error, "rename", path, errno);
            }
        }
        free(new_path);
    }
    if (taken)
        refuse(error, "rename", path, EEXIST);
    free(path);
    return status;
}

static StoreStatus folder_remove(Store *store, const char *name, Error *error)
{
    char *path = path_of(store, name, error);
    if (!path)
        return STORE_REFUSED;
    StoreStatus status = STORE_OK;
    if (unlink(path) < 0)
        status = errno == ENOENT ? STORE_MISSING : refuse(error, "remove", path, errno);
    else if (!flush_folder(store->place))
        status = refuse(error, "remove", path, errno);
    free(path);
    return status;
}

static void folder_destroy(Store *store)
{
    free(store->context);
    free(store);
}

/* ---- Opening ---- */

/* Creates one folder where it is missing, and makes its name safe in the folder above. */
static bool make_folder(const char *path)
{
    struct stat about;
    if (mkdir(path, 0700) < 0) {
        int number = errno;
        if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
            return true;
        errno = number == EEXIST ? ENOTDIR : number;
        return false;
    }
    char *above = malloc(strlen(path) + 4);
    if (!above)
        return true;
    snprintf(above, strlen(path) + 4, "%s/..", path);
    flush_folder(above); /* where this fails, a power cut may cost the empty folder: nothing to refuse for */
    free(above);
    return true;
}

static bool make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = make_folder(path);
        *slash = '/';
        if (!made)
            return false;
    }
    return make_folder(path);
}

Store *store_open_folder(const char *path, Error *error)
{
    Store *store = malloc(sizeof *store);
    char *place = malloc(strlen(path) + 1);
    if (!store || !place || !*path) {
        if (*path)
            refuse_memory(error);
        else
            error_set(error, "The folder for saved games has no name.");
        free(store);
        free(place);
        return NULL;
    }
    memcpy(place, path, strlen(path) + 1);
    for (size_t length = strlen(place); length > 1 && place[length - 1] == '/';)
        place[--length] = '\0';
    if (!make_folders(place)) {
        refuse(error, "create the folder", place, errno);
        free(store);
        free(place);
        return NULL;
    }
    signal(SIGXFSZ, SIG_IGN); /* a limit on file sizes then comes as a refused write, with a sentence, not as the end */
    *store = (Store){.context = place, .place = place, .list = folder_list, .read = folder_read, .open = folder_open,
                     .append = folder_append, .truncate = folder_truncate, .close = folder_close,
                     .create = folder_create, .replace = folder_replace, .set_aside = folder_set_aside,
                     .remove = folder_remove, .destroy = folder_destroy};
    return store;
}
