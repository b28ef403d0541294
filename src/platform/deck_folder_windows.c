/* A deck's pictures below its folder: a file is read only where its final path, every link followed, begins with the
 * final path of the folder. Links that stay inside are followed. */
#include "deck_folder_system.h"

#include "file.h"
#include "reason_windows.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

static bool refuse(const char *folder, const char *name, DWORD number, Error *error)
{
    if (number == ERROR_FILE_NOT_FOUND || number == ERROR_PATH_NOT_FOUND)
        return error_set(error, "There is no picture “%s” in %s, the deck's folder. Put it there, or mend its name.",
                         name, folder);
    return error_set(error, "The picture “%s” can't be read in %s, the deck's folder: %s (Windows error %lu).", name,
                     folder, reason_of_windows(number), (unsigned long)number);
}

/* A handle of a path in UTF-8, of a folder too. */
static HANDLE open_path(const char *path)
{
    int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *wide = count > 0 ? malloc((size_t)count * sizeof *wide) : NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    DWORD number = ERROR_INVALID_NAME;
    if (wide) {
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, count);
        handle = CreateFileW(wide, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                             OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
        number = GetLastError();
    }
    free(wide);
    SetLastError(number);
    return handle;
}

/* Where it really lies, allocated; NULL where the system does not say. */
static wchar_t *final_path(HANDLE handle)
{
    DWORD room = GetFinalPathNameByHandleW(handle, NULL, 0, FILE_NAME_NORMALIZED);
    wchar_t *path = room > 0 ? malloc(((size_t)room + 1) * sizeof *path) : NULL;
    DWORD length = path ? GetFinalPathNameByHandleW(handle, path, room + 1, FILE_NAME_NORMALIZED) : 0;
    if (length > 0 && length <= room)
        return path;
    free(path);
    return NULL;
}

static bool lies_below(const char *folder, HANDLE file)
{
    HANDLE opened = open_path(folder);
    wchar_t *whole = opened != INVALID_HANDLE_VALUE ? final_path(opened) : NULL, *inner = final_path(file);
    size_t length = whole ? wcslen(whole) : 0;
    while (length > 0 && whole[length - 1] == L'\\') /* of a drive */
        length--;
    bool below = length > 0 && inner && wcsncmp(whole, inner, length) == 0 && inner[length] == L'\\';
    free(whole);
    free(inner);
    if (opened != INVALID_HANDLE_VALUE)
        CloseHandle(opened);
    return below;
}

static bool read_bytes(const char *folder, const char *name, HANDLE file, char **bytes, size_t *length,
                       Error *error)
{
    LARGE_INTEGER size;
    if (GetFileType(file) != FILE_TYPE_DISK || !GetFileSizeEx(file, &size))
        return error_set(error, "The picture “%s” in %s is no plain file.", name, folder);
    if (size.QuadPart > PICTURE_BYTES_MOST)
        return error_set(error, "The picture “%s” is larger than the 8 MB that one may have. Make it smaller.", name);
    DWORD came = 0, room = (DWORD)size.QuadPart + 1;
    char *read = malloc(room);
    if (!read)
        return error_set(error, "There is not enough memory to read the picture “%s”.", name);
    if (!ReadFile(file, read, room, &came, NULL) || came == room) {
        DWORD number = came == room ? ERROR_SHARING_VIOLATION : GetLastError(); /* full: it is being written */
        free(read);
        return refuse(folder, name, number, error);
    }
    *bytes = read;
    *length = came;
    return true;
}

bool deck_folder_read(const char *folder, const char *name, char **bytes, size_t *length, Error *error)
{
    char *path = file_join(folder, name);
    if (!path)
        return error_set(error, "There is not enough memory to read the picture “%s”.", name);
    HANDLE file = open_path(path);
    DWORD number = GetLastError();
    free(path);
    if (file == INVALID_HANDLE_VALUE)
        return refuse(folder, name, number, error);
    bool below = lies_below(folder, file);
    if (!below)
        error_set(error, "The picture “%s” is reached by a link that leads out of the deck's folder %s. Copy the "
                  "picture itself there.", name, folder);
    bool done = below && read_bytes(folder, name, file, bytes, length, error);
    CloseHandle(file);
    return done;
}

/* All before the last slash or backslash, or behind a drive's colon. */
char *deck_folder_path(const char *deck_path)
{
    size_t length = strlen(deck_path);
    while (length > 0 && !strchr("/\\:", deck_path[length - 1]))
        length--;
    char *folder = malloc(length + 2);
    if (!folder)
        return NULL;
    memcpy(folder, deck_path, length);
    if (length == 0 || folder[length - 1] == ':')
        folder[length++] = '.';
    folder[length] = '\0';
    return folder;
}

uint64_t deck_folder_moment(void)
{
    LARGE_INTEGER now = {0};
    QueryPerformanceCounter(&now);
    return (uint64_t)now.QuadPart;
}
