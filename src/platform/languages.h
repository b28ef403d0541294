/* The languages that the system's user reads. */
#ifndef LANGUAGES_H
#define LANGUAGES_H

#include <stddef.h>

/* Writes them as BCP 47 codes with commas between, the preferred one first ("es-MX,en"), as many whole ones as fit;
 * empty where the system does not say. */
void languages_of_system(char *list, size_t size);

#endif
