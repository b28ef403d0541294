/* A file from outside: size, time in tenths of microseconds, and the number that the volume has for it. */
#include "deck_places_system.h"

#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

/* Asks for no right to read it, so that nobody who writes it is in the way, or has this in theirs. */
static HANDLE open_path(const char *path)
{
    int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, NULL, 0);
    wchar_t *wide = count > 0 ? malloc((size_t)count * sizeof *wide) : NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    if (wide) {
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, count);
        handle = CreateFileW(wide, FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                             OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    }
    free(wide);
    return handle;
}

static uint64_t joined(DWORD high, DWORD low)
{
    return (uint64_t)high << 32 | low;
}

DeckStamp deck_stamp_look(const char *path)
{
    BY_HANDLE_FILE_INFORMATION about;
    DeckStamp stamp = {.kind = DECK_FILE_MISSING};
    HANDLE file = open_path(path);
    if (file == INVALID_HANDLE_VALUE)
        return stamp;
    if (GetFileType(file) != FILE_TYPE_DISK) {
        stamp.kind = DECK_FILE_OTHER;
    } else if (GetFileInformationByHandle(file, &about)) {
        bool folder = (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        stamp.kind = folder ? DECK_FILE_FOLDER : DECK_FILE_PLAIN;
        stamp.size = joined(about.nFileSizeHigh, about.nFileSizeLow);
        stamp.changed = joined(about.ftLastWriteTime.dwHighDateTime, about.ftLastWriteTime.dwLowDateTime);
        stamp.identity = joined(about.nFileIndexHigh, about.nFileIndexLow);
    }
    CloseHandle(file);
    return stamp;
}
