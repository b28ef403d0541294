/* The player's folders by Win32: the known folders, as people moved them. Above a drive's top stands the list of
 * drives, whose path is "". Paths are UTF-8 outside and UTF-16 inside. */
#include "folders_system.h"

#include "reason_windows.h"
#include "text_buffer.h"

#include <initguid.h>
#include <knownfolders.h>
#include <shlobj.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

enum { WRITE_MOST = 1 << 20 };

/* Allocated; NULL where it is not UTF-8 or memory runs out. */
static wchar_t *widen(const char *path)
{
    int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *wide = count > 0 ? malloc((size_t)count * sizeof *wide) : NULL;
    if (wide)
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, count);
    return wide;
}

static char *narrow(const wchar_t *wide)
{
    int count = WideCharToMultiByte(CP_UTF8, 0, wide, -1, NULL, 0, NULL, NULL);
    char *path = count > 0 ? malloc((size_t)count) : NULL;
    if (path)
        WideCharToMultiByte(CP_UTF8, 0, wide, -1, path, count, NULL, NULL);
    return path;
}

static char *system_place(Folders *folders, FolderPlace place)
{
    static const GUID *const places[PLACE_COUNT] = {
        [PLACE_PICTURES] = &FOLDERID_Pictures,   [PLACE_DOCUMENTS] = &FOLDERID_Documents,
        [PLACE_DOWNLOADS] = &FOLDERID_Downloads, [PLACE_DESKTOP] = &FOLDERID_Desktop,
        [PLACE_HOME] = &FOLDERID_Profile,
    };
    PWSTR wide = NULL;
    char *path = NULL;
    (void)folders;
    if (SUCCEEDED(SHGetKnownFolderPath(places[place], 0, NULL, &wide)))
        path = narrow(wide);
    CoTaskMemFree(wide);
    return path;
}

static bool is_slash(char letter)
{
    return letter == '\\' || letter == '/';
}

static char *system_above(Folders *folders, const char *folder)
{
    size_t length = strlen(folder);
    (void)folders;
    while (length > 0 && is_slash(folder[length - 1]))
        length--;
    bool drive = length == 2 && folder[1] == ':';
    while (length > 0 && !is_slash(folder[length - 1]))
        length--;
    char *above = folder[0] ? text_copy(folder) : NULL;
    if (!above)
        return NULL;
    bool keeps_slash = length == 3 && folder[1] == ':'; /* C:\ is a place, C: is not */
    above[drive ? 0 : keeps_slash ? length : length > 0 ? length - 1 : 0] = '\0';
    return above;
}

static char *system_inside(Folders *folders, const char *folder, const char *name)
{
    size_t length = strlen(folder);
    bool slash = length > 0 && !is_slash(folder[length - 1]);
    char *path = malloc(length + strlen(name) + 2);
    (void)folders;
    if (!path)
        return NULL;
    memcpy(path, folder, length);
    if (slash)
        path[length++] = '\\';
    strcpy(path + length, name);
    return path;
}

static bool list_drives(bool (*each)(void *seen, const char *name), void *seen)
{
    DWORD drives = GetLogicalDrives();
    for (int i = 0; i < 26; i++) {
        char name[] = {(char)('A' + i), ':', '\\', '\0'};
        if ((drives >> i & 1) && !each(seen, name))
            break;
    }
    return true;
}

static bool shown(const WIN32_FIND_DATAW *entry)
{
    DWORD hidden = FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM;
    return (entry->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) && !(entry->dwFileAttributes & hidden) &&
           entry->cFileName[0] != L'.';
}

static bool system_list(Folders *folders, const char *folder, bool (*each)(void *seen, const char *name), void *seen,
                        Error *error)
{
    if (!folder[0])
        return list_drives(each, seen);
    char *pattern = system_inside(folders, folder, "*");
    wchar_t *wide = pattern ? widen(pattern) : NULL;
    WIN32_FIND_DATAW entry;
    HANDLE found = wide ? FindFirstFileW(wide, &entry) : INVALID_HANDLE_VALUE;
    DWORD number = found == INVALID_HANDLE_VALUE ? GetLastError() : 0;
    bool more = found != INVALID_HANDLE_VALUE;
    while (more) {
        char *name = shown(&entry) ? narrow(entry.cFileName) : NULL;
        more = !name || each(seen, name);
        free(name);
        more = more && FindNextFileW(found, &entry);
    }
    if (found != INVALID_HANDLE_VALUE)
        FindClose(found);
    free(wide);
    free(pattern);
    return number == 0 || number == ERROR_FILE_NOT_FOUND ||
           error_set(error, "Could not look into %s: %s.", folder, reason_of_windows(number));
}

static bool write_all(HANDLE file, const char *bytes, size_t length)
{
    while (length > 0) {
        DWORD part = length > WRITE_MOST ? WRITE_MOST : (DWORD)length, written = 0;
        if (!WriteFile(file, bytes, part, &written, NULL) || written == 0)
            return false;
        bytes += written;
        length -= written;
    }
    return FlushFileBuffers(file) != 0;
}

static FolderStatus system_write(Folders *folders, const char *path, const void *bytes, size_t length, Error *error)
{
    (void)folders;
    wchar_t *wide = widen(path);
    HANDLE file = wide ? CreateFileW(wide, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, NULL)
                       : INVALID_HANDLE_VALUE;
    DWORD number = file == INVALID_HANDLE_VALUE ? GetLastError() : 0;
    if (number == ERROR_FILE_EXISTS || number == ERROR_ALREADY_EXISTS) {
        free(wide);
        return FOLDER_TAKEN;
    }
    bool written = file != INVALID_HANDLE_VALUE && write_all(file, bytes, length);
    if (file != INVALID_HANDLE_VALUE && !written)
        number = GetLastError();
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    if (!written && file != INVALID_HANDLE_VALUE)
        DeleteFileW(wide); /* a part of it is of no use */
    free(wide);
    if (written)
        return FOLDER_OK;
    error_set(error, "Could not write %s: %s (Windows error %lu).", path, reason_of_windows(number),
              (unsigned long)number);
    return FOLDER_REFUSED;
}

static void system_destroy(Folders *folders)
{
    free(folders);
}

Folders *folders_system_open(void)
{
    Folders *folders = malloc(sizeof *folders);
    if (folders)
        *folders = (Folders){.place = system_place, .above = system_above, .inside = system_inside, .list = system_list,
                             .write = system_write, .destroy = system_destroy};
    return folders;
}
