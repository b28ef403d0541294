/* What an error of the system means, for the person: the end of a sentence. */
#ifndef REASON_H
#define REASON_H

/* `number`: of errno. */
const char *reason_of(int number);

#endif
