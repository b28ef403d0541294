/* The screens that are attached: a port, so that tests can plug one in and pull it out. */
#ifndef DISPLAYS_H
#define DISPLAYS_H

#include <SDL_video.h>

typedef struct Displays {
    void *context;
    int (*count)(void *context);
    int (*of)(void *context, SDL_Window *window); /* the number of the one that a window stands on, from 0 */
    float (*dots)(void *context, SDL_Window *window); /* pixels to an inch of that one; 0 where nobody knows */
} Displays;

/* As SDL knows them. */
Displays displays_of_system(void);

#endif
