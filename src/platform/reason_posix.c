/* What the numbers of errno mean. */
#include "reason.h"

#include <errno.h>
#include <string.h>

const char *reason_of(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return "there is no room left on the disk";
    case EFBIG:
        return "the file may not grow any further on this system";
    case EACCES:
    case EPERM:
        return "this user is not allowed to";
    case EROFS:
        return "the disk can only be read, not written";
    case EIO:
        return "the disk reports a fault";
    case ENOENT:
        return "it is not there";
    case EEXIST:
        return "something of that name is there";
    case ENOTDIR:
        return "a part of the path is not a folder";
    case EISDIR:
        return "it is a folder";
    case ENAMETOOLONG:
        return "the path is too long";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    default:
        return strerror(number);
    }
}
