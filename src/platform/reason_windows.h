/* What a number of Windows' GetLastError means, for the person: the end of a sentence. */
#ifndef REASON_WINDOWS_H
#define REASON_WINDOWS_H

/* Why something failed, from what GetLastError gave: a part of a sentence, such as "another program has it open". Not
 * to be freed. */
const char *reason_of_windows(unsigned long number);

#endif
