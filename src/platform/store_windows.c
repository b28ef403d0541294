/* A store over a folder, by Win32: what `append` and `replace` acknowledge is on the disk, not only on its way. Names
 * and paths are UTF-8 outside and UTF-16 inside. */
#include "store_folder.h"

#include "file.h"
#include "reason_windows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

enum { NAME_TRIES = 1000, WRITE_MOST = 1 << 20 };

struct StoreFile {
    HANDLE handle;
    char *path; /* for the person */
};

/* ---- Words ---- */

static StoreStatus refuse(Error *error, const char *what, const char *path, DWORD number)
{
    error_set(error, "Could not %s %s: %s (Windows error %lu).", what, path, reason_of_windows(number),
              (unsigned long)number);
    return STORE_REFUSED;
}

static StoreStatus refuse_memory(Error *error)
{
    error_set(error, "There is not enough memory.");
    return STORE_REFUSED;
}

static bool is_missing(DWORD number)
{
    return number == ERROR_FILE_NOT_FOUND || number == ERROR_PATH_NOT_FOUND;
}

/* ---- Files and folders ---- */

/* The path in UTF-16, allocated; NULL where it is not UTF-8 or memory runs out. */
static wchar_t *widen(const char *path)
{
    int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *wide = count > 0 ? malloc((size_t)count * sizeof *wide) : NULL;
    if (wide)
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, count);
    return wide;
}

/* The path of a file in the folder; NULL with a sentence where the name is none. */
static char *path_of(const Store *store, const char *name, Error *error)
{
    if (!*name || *name == '.' || strpbrk(name, "/\\:") || strlen(name) >= STORE_NAME_BYTES) {
        error_set(error, "\"%s\" can't be the name of a file in %s.", name, store->place);
        return NULL;
    }
    char *path = file_join(store->place, name);
    if (!path)
        refuse_memory(error);
    return path;
}

/* As CreateFileW. Others may always read: only writing is locked, so that a journal can be read while it is open. */
static HANDLE open_path(const char *path, DWORD access, DWORD share, DWORD how)
{
    wchar_t *wide = widen(path);
    HANDLE handle = INVALID_HANDLE_VALUE;
    if (wide)
        handle = CreateFileW(wide, access, share, NULL, how, FILE_ATTRIBUTE_NORMAL, NULL);
    else
        SetLastError(ERROR_INVALID_NAME);
    DWORD number = GetLastError();
    free(wide);
    SetLastError(number);
    return handle;
}

static bool write_all(HANDLE handle, const char *bytes, size_t length)
{
    while (length) {
        DWORD written = 0;
        DWORD part = length > WRITE_MOST ? WRITE_MOST : (DWORD)length;
        if (!WriteFile(handle, bytes, part, &written, NULL))
            return false;
        if (!written) {
            SetLastError(ERROR_DISK_FULL);
            return false;
        }
        bytes += written;
        length -= written;
    }
    return FlushFileBuffers(handle) != 0;
}

/* Renames; MOVEFILE_WRITE_THROUGH waits until the new name is on the disk. */
static bool rename_path(const char *path, const char *new_path, DWORD flags)
{
    wchar_t *from = widen(path);
    wchar_t *to = widen(new_path);
    bool renamed = false;
    if (from && to)
        renamed = MoveFileExW(from, to, flags | MOVEFILE_WRITE_THROUGH) != 0;
    else
        SetLastError(ERROR_INVALID_NAME);
    DWORD number = GetLastError();
    free(from);
    free(to);
    SetLastError(number);
    return renamed;
}

static bool remove_path(const char *path)
{
    wchar_t *wide = widen(path);
    bool removed = wide && DeleteFileW(wide);
    DWORD number = wide ? GetLastError() : ERROR_INVALID_NAME;
    free(wide);
    SetLastError(number);
    return removed;
}

/* ---- The store's functions ---- */

/* Calls `each` with the files that a search finds, in UTF-8. */
static void list_found(HANDLE search, WIN32_FIND_DATAW *found, bool (*each)(void *seen, const char *name), void *seen)
{
    do {
        char name[STORE_NAME_BYTES * 4];
        bool is_folder = found->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY;
        if (is_folder || !WideCharToMultiByte(CP_UTF8, 0, found->cFileName, -1, name, sizeof name, NULL, NULL))
            continue;
        if (!each(seen, name))
            return;
    } while (FindNextFileW(search, found));
}

static StoreStatus folder_list(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    WIN32_FIND_DATAW found;
    char *pattern = file_join(store->place, "*");
    wchar_t *wide = pattern ? widen(pattern) : NULL;
    free(pattern);
    if (!wide)
        return refuse_memory(error);
    HANDLE search = FindFirstFileW(wide, &found);
    DWORD number = GetLastError();
    free(wide);
    if (search == INVALID_HANDLE_VALUE)
        return is_missing(number) ? STORE_MISSING : refuse(error, "look into", store->place, number);
    list_found(search, &found, each, seen);
    FindClose(search);
    return STORE_OK;
}

static StoreStatus read_all(HANDLE handle, const char *path, size_t limit, char **bytes, size_t *length, Error *error)
{
    LARGE_INTEGER size;
    if (!GetFileSizeEx(handle, &size))
        return refuse(error, "read", path, GetLastError());
    if ((unsigned long long)size.QuadPart > limit || size.QuadPart > 0x7fffffff) {
        error_set(error, "%s is too large.", path);
        return STORE_TOO_LARGE;
    }
    DWORD got = 0;
    char *read_bytes = malloc((size_t)size.QuadPart + 1);
    if (!read_bytes)
        return refuse_memory(error);
    if (!ReadFile(handle, read_bytes, (DWORD)size.QuadPart, &got, NULL)) {
        free(read_bytes);
        return refuse(error, "read", path, GetLastError());
    }
    read_bytes[got] = '\0';
    *bytes = read_bytes;
    *length = got;
    return STORE_OK;
}

static StoreStatus folder_read(Store *store, const char *name, size_t limit, char **bytes, size_t *length, Error *error)
{
    char *path = path_of(store, name, error);
    if (!path)
        return STORE_REFUSED;
    DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    HANDLE handle = open_path(path, GENERIC_READ, share, OPEN_EXISTING);
    StoreStatus status = STORE_OK;
    if (handle == INVALID_HANDLE_VALUE)
        status = is_missing(GetLastError()) ? STORE_MISSING : refuse(error, "read", path, GetLastError());
    else
        status = read_all(handle, path, limit, bytes, length, error);
    if (handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
    free(path);
    return status;
}

/* Sharing reading alone is the lock: a second copy's opening for writing is a sharing violation. */
static StoreStatus folder_open(Store *store, const char *name, StoreFile **file, Error *error)
{
    char *path = path_of(store, name, error);
    StoreFile *opened = path ? malloc(sizeof *opened) : NULL;
    StoreStatus status = STORE_REFUSED;
    if (path && !opened)
        status = refuse_memory(error);
    if (opened) {
        *opened = (StoreFile){open_path(path, GENERIC_WRITE, FILE_SHARE_READ, OPEN_ALWAYS), path};
        if (opened->handle != INVALID_HANDLE_VALUE) {
            *file = opened;
            return STORE_OK;
        }
        DWORD number = GetLastError();
        status = refuse(error, "write", path, number);
        if (number == ERROR_SHARING_VIOLATION)
            status = STORE_BUSY;
    }
    free(opened);
    free(path);
    return status;
}

static StoreStatus folder_append(StoreFile *file, const char *bytes, size_t length, Error *error)
{
    LARGE_INTEGER nothing = {.QuadPart = 0};
    if (!SetFilePointerEx(file->handle, nothing, NULL, FILE_END) || !write_all(file->handle, bytes, length))
        return refuse(error, "write", file->path, GetLastError());
    return STORE_OK;
}

static StoreStatus folder_truncate(StoreFile *file, size_t length, Error *error)
{
    LARGE_INTEGER end = {.QuadPart = (LONGLONG)length};
    if (!SetFilePointerEx(file->handle, end, NULL, FILE_BEGIN) || !SetEndOfFile(file->handle) ||
        !FlushFileBuffers(file->handle))
        return refuse(error, "mend", file->path, GetLastError());
    return STORE_OK;
}

static void folder_close(StoreFile *file)
{
    CloseHandle(file->handle);
    free(file->path);
    free(file);
}

/* Writes a file beside `path` under a name that is still free. */
static bool write_beside(const char *path, char *beside, size_t capacity, const char *bytes, size_t length)
{
    HANDLE handle = INVALID_HANDLE_VALUE;
    for (int i = 1; i <= NAME_TRIES && handle == INVALID_HANDLE_VALUE; i++) {
        snprintf(beside, capacity, "%s.new-%d", path, i);
        handle = open_path(beside, GENERIC_WRITE, 0, CREATE_NEW);
        if (handle == INVALID_HANDLE_VALUE && GetLastError() != ERROR_FILE_EXISTS)
            return false;
    }
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    bool written = write_all(handle, bytes, length);
    DWORD number = GetLastError();
    CloseHandle(handle);
    if (!written)
        remove_path(beside);
    SetLastError(number);
    return written;
}

static bool is_taken(DWORD number)
{
    return number == ERROR_ALREADY_EXISTS || number == ERROR_FILE_EXISTS;
}

static StoreStatus put_whole(Store *store, const char *name, DWORD flags, const char *bytes, size_t length,
                             Error *error)
{
    char *path = path_of(store, name, error);
    size_t capacity = path ? strlen(path) + 16 : 0;
    char *beside = path ? malloc(capacity) : NULL;
    StoreStatus status = STORE_OK;
    if (!beside) {
        status = path ? refuse_memory(error) : STORE_REFUSED;
    } else if (!write_beside(path, beside, capacity, bytes, length)) {
        status = refuse(error, "write", path, GetLastError());
    } else if (!rename_path(beside, path, flags)) {
        DWORD number = GetLastError();
        status = refuse(error, "write", path, number);
        if (is_taken(number))
            status = STORE_BUSY;
        remove_path(beside);
    }
    free(beside);
    free(path);
    return status;
}

static StoreStatus folder_create(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    return put_whole(store, name, 0, bytes, length, error);
}

static StoreStatus folder_replace(Store *store, const char *name, const char *bytes, size_t length, Error *error)
{
    return put_whole(store, name, MOVEFILE_REPLACE_EXISTING, bytes, length, error);
}

static StoreStatus folder_set_aside(Store *store, const char *name, char *new_name, Error *error)
{
    char *path = path_of(store, name, error);
    StoreStatus status = STORE_REFUSED;
    bool again = path != NULL;
    for (int i = 1; again && i <= NAME_TRIES; i++) {
        if (snprintf(new_name, STORE_NAME_BYTES, "%s.damaged-%d", name, i) >= STORE_NAME_BYTES) {
            status = refuse(error, "rename", path, ERROR_FILENAME_EXCED_RANGE);
            again = false;
            break;
        }
        char *new_path = path_of(store, new_name, error);
        bool renamed = new_path && rename_path(path, new_path, 0); /* refuses where the name is taken */
        DWORD number = GetLastError();
        again = new_path && !renamed && is_taken(number);
        if (renamed)
            status = STORE_OK;
        else if (new_path && !again)
            status = is_missing(number) ? STORE_MISSING : refuse(error, "rename", path, number);
        free(new_path);
    }
    if (again)
        refuse(error, "rename", path, ERROR_ALREADY_EXISTS);
    free(path);
    return status;
}

static StoreStatus folder_remove(Store *store, const char *name, Error *error)
{
    char *path = path_of(store, name, error);
    if (!path)
        return STORE_REFUSED;
    StoreStatus status = STORE_OK;
    if (!remove_path(path))
        status = is_missing(GetLastError()) ? STORE_MISSING : refuse(error, "remove", path, GetLastError());
    free(path);
    return status;
}

static void folder_destroy(Store *store)
{
    free(store->context);
    free(store);
}

/* ---- Opening ---- */

static bool is_slash(char character)
{
    return character == '/' || character == '\\';
}

/* Creates one folder where it is missing; drives, which can't be created, are there. */
static bool make_folder(const char *path)
{
    wchar_t *wide = widen(path);
    if (!wide)
        return false;
    bool made = CreateDirectoryW(wide, NULL) != 0;
    DWORD number = GetLastError();
    DWORD attributes = made ? 0 : GetFileAttributesW(wide);
    free(wide);
    SetLastError(number);
    return made || (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY));
}

static bool make_folders(char *path)
{
    for (size_t i = 1; path[i]; i++) {
        if (!is_slash(path[i]) || path[i - 1] == ':')
            continue;
        char slash = path[i];
        path[i] = '\0';
        make_folder(path); /* a server's or a drive's name may refuse; the last folder tells */
        path[i] = slash;
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
    for (size_t length = strlen(place); length > 1 && is_slash(place[length - 1]) && place[length - 2] != ':';)
        place[--length] = '\0';
    if (!make_folders(place)) {
        refuse(error, "create the folder", place, GetLastError());
        free(store);
        free(place);
        return NULL;
    }
    *store = (Store){.context = place, .place = place, .list = folder_list, .read = folder_read, .open = folder_open,
                     .append = folder_append, .truncate = folder_truncate, .close = folder_close,
                     .create = folder_create, .replace = folder_replace, .set_aside = folder_set_aside,
                     .remove = folder_remove, .destroy = folder_destroy};
    return store;
}
