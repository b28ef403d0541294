/* What a number of Windows' GetLastError means, for the person: the end of a sentence. */
#ifndef REASON_WINDOWS_H
#define REASON_WINDOWS_H

const char *reason_of_windows(unsigned long number);

#endif
