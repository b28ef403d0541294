/* The player's folders by POSIX: the home folder, and the places that the desktop's user-dirs file names (the XDG user
 * directories), as people moved or translated them. */
#include "folders_system.h"

#include "descriptor_posix.h"
#include "file.h"
#include "reason.h"
#include "text_buffer.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { USER_DIRS_BYTES = 64 << 10, SAID_BYTES = 600 };

static bool is_folder(const char *path)
{
    struct stat about;
    return path && stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool is_absolute(const char *path)
{
    return path && path[0] == '/';
}

/* The path for a sentence: only its end where it is so long that no reason would fit behind it. */
static const char *sayable(const char *path)
{
    size_t length = strlen(path);
    if (length <= SAID_BYTES)
        return path;
    path += length - SAID_BYTES;
    while (((unsigned char)*path & 0xC0) == 0x80) /* not in the middle of a character */
        path++;
    return path;
}

/* ---- Places ---- */

static char *home_folder(void)
{
    const char *home = getenv("HOME");
    const struct passwd *user = is_absolute(home) ? NULL : getpwuid(getuid());
    if (user)
        home = user->pw_dir;
    return is_absolute(home) ? text_copy(home) : NULL;
}

static char *user_dirs_file(const char *home)
{
    const char *config = getenv("XDG_CONFIG_HOME");
    char *folder = is_absolute(config) ? text_copy(config) : file_join(home, ".config");
    char *file = folder ? file_join(folder, "user-dirs.dirs") : NULL;
    free(folder);
    return file;
}

/* What stands between the quotation marks of a line: a backslash keeps the character after it as it is. */
static char *quoted_value(const char *text)
{
    size_t length = strcspn(text, "\n"), kept = 0;
    char *value = malloc(length + 1);
    for (size_t i = 0; value && i < length && text[i] != '"'; i++) {
        if (text[i] == '\\' && i + 1 < length)
            i++;
        value[kept++] = text[i];
    }
    if (value)
        value[kept] = '\0';
    return value;
}

/* The line's folder: absolute, or beginning with $HOME. NULL for anything else, which the format does not allow. */
static char *named_folder(const char *text, const char *home)
{
    static const char from_home[] = "$HOME";
    char *value = quoted_value(text), *folder = NULL;
    if (value && strncmp(value, from_home, sizeof from_home - 1) == 0) {
        const char *rest = value + sizeof from_home - 1;
        folder = *rest == '/' ? file_join(home, rest + 1) : *rest ? NULL : text_copy(home);
    } else if (is_absolute(value)) {
        folder = text_copy(value);
    }
    free(value);
    for (size_t length = folder ? strlen(folder) : 0; length > 1 && folder[length - 1] == '/'; length--)
        folder[length - 1] = '\0';
    return folder;
}

/* Looks for NAME="folder" at the beginning of a line; the last one counts, as for a shell. */
static char *find_named(const char *lines, const char *name, const char *home)
{
    char *found = NULL;
    for (const char *line = lines; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        line += strspn(line, " \t");
        size_t length = strlen(name);
        if (strncmp(line, name, length) != 0 || strncmp(line + length, "=\"", 2) != 0)
            continue;
        free(found);
        found = named_folder(line + length + 2, home);
    }
    return found;
}

static char *user_dir(const char *home, const char *name)
{
    char *file = user_dirs_file(home), *bytes = NULL, *found = NULL;
    size_t length = 0;
    if (file && file_read(file, USER_DIRS_BYTES, &bytes, &length, NULL))
        found = find_named(bytes, name, home);
    free(bytes);
    free(file);
    return found;
}

/* A place that is the home folder itself is one that the user has switched off. */
static char *system_place(Folders *folders, FolderPlace place)
{
    static const struct {
        const char *name, *usual;
    } places[PLACE_COUNT] = {
        [PLACE_PICTURES] = {"XDG_PICTURES_DIR", "Pictures"},
        [PLACE_DOCUMENTS] = {"XDG_DOCUMENTS_DIR", "Documents"},
        [PLACE_DOWNLOADS] = {"XDG_DOWNLOAD_DIR", "Downloads"},
        [PLACE_DESKTOP] = {"XDG_DESKTOP_DIR", "Desktop"},
    };
    (void)folders;
    char *home = home_folder(), *found = NULL;
    if (home && place == PLACE_HOME)
        found = text_copy(home);
    else if (home && !(found = user_dir(home, places[place].name)))
        found = file_join(home, places[place].usual);
    if (!is_folder(found) || (place != PLACE_HOME && strcmp(found, home) == 0)) {
        free(found);
        found = NULL;
    }
    free(home);
    return found;
}

/* ---- Folders ---- */

static char *system_above(Folders *folders, const char *folder)
{
    (void)folders;
    char *above = text_copy(folder);
    size_t length = above ? strlen(above) : 0;
    while (length > 1 && above[length - 1] == '/')
        length--;
    bool top = length <= 1;
    while (length > 0 && above[length - 1] != '/')
        length--;
    while (length > 1 && above[length - 1] == '/')
        length--;
    if (top || length == 0) {
        free(above);
        return NULL;
    }
    above[length] = '\0';
    return above;
}

static char *system_inside(Folders *folders, const char *folder, const char *name)
{
    (void)folders;
    return file_join(folder, name);
}

/* Some file systems don't tell what an entry is, and links may lead to folders. */
static bool entry_is_folder(const char *folder, const char *name)
{
    char *path = file_join(folder, name);
    bool is = is_folder(path);
    free(path);
    return is;
}

static bool system_list(Folders *folders, const char *folder, bool (*each)(void *seen, const char *name), void *seen,
                        Error *error)
{
    (void)folders;
    DIR *opened = opendir(folder);
    if (!opened)
        return error_set(error, "Could not look into %s: %s.", sayable(folder), reason_of(errno));
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(opened))) {
        if (entry->d_name[0] != '.' && entry_is_folder(folder, entry->d_name) && !each(seen, entry->d_name))
            break;
    }
    int number = entry ? 0 : errno;
    closedir(opened);
    return number == 0 || error_set(error, "Could not look into %s: %s.", sayable(folder), reason_of(number));
}

/* ---- Writing ---- */

/* EINVAL: it is no file that can be flushed. */
static bool flush(int descriptor)
{
    return descriptor_flush(descriptor) || errno == EINVAL;
}

/* Makes the file's name in its folder safe, as far as the file system can do that. */
static void flush_folder_of(const char *path)
{
    char *folder = system_above(NULL, path);
    int descriptor = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (descriptor >= 0) {
        flush(descriptor);
        close(descriptor);
    }
    free(folder);
}

static FolderStatus system_write(Folders *folders, const char *path, const void *bytes, size_t length, Error *error)
{
    (void)folders;
    int descriptor;
    do
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0 && errno == EEXIST)
        return FOLDER_TAKEN;
    bool written = descriptor >= 0 && descriptor_write(descriptor, bytes, length) && flush(descriptor);
    int number = written ? 0 : errno;
    if (descriptor >= 0 && close(descriptor) != 0 && errno != EINTR && number == 0)
        number = errno;
    if (number == 0) {
        flush_folder_of(path);
        return FOLDER_OK;
    }
    if (descriptor >= 0)
        unlink(path); /* a part of it is of no use */
    error_set(error, "Could not write %s: %s.", sayable(path), reason_of(number));
    return FOLDER_REFUSED;
}

static void system_destroy(Folders *folders)
{
    free(folders);
}

Folders *folders_system_open(void)
{
    Folders *folders = malloc(sizeof *folders);
    signal(SIGXFSZ, SIG_IGN); /* a limit on file sizes then comes as a refused write, with a sentence, not as the end */
    if (folders)
        *folders = (Folders){.place = system_place, .above = system_above, .inside = system_inside, .list = system_list,
                             .write = system_write, .destroy = system_destroy};
    return folders;
}
