/* The page's controls: every node as a real control for screen readers, switches and voice control, placed over what it
 * stands for. */
#ifndef MIRROR_WEB_H
#define MIRROR_WEB_H

#include "mirror.h"

typedef struct MirrorWeb MirrorWeb;

/* NULL where memory runs out. It lives as long as the page. */
MirrorWeb *mirror_web_create(void);
Mirror mirror_web_port(MirrorWeb *mirror);

#endif
