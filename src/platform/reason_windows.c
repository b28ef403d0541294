/* What the numbers of GetLastError mean. */
#include "reason_windows.h"

#include <windows.h>

const char *reason_of_windows(unsigned long number)
{
    switch (number) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return "there is no room left on the disk";
    case ERROR_ACCESS_DENIED:
        return "this user is not allowed to";
    case ERROR_WRITE_PROTECT:
        return "the disk can only be read, not written";
    case ERROR_NOT_READY:
        return "there is nothing in the drive";
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return "another program has it open";
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return "it is not there";
    case ERROR_INVALID_NAME:
    case ERROR_DIRECTORY:
        return "this can't be a path";
    case ERROR_FILENAME_EXCED_RANGE:
        return "the path is too long";
    case ERROR_CRC:
    case ERROR_IO_DEVICE:
    case ERROR_WRITE_FAULT:
    case ERROR_READ_FAULT:
        return "the disk reports a fault";
    default:
        return "the system refused";
    }
}
