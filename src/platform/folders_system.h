/* The folders of the file system. */
#ifndef FOLDERS_SYSTEM_H
#define FOLDERS_SYSTEM_H

#include "folders.h"

/* NULL where memory runs out. Give it back with folders->destroy(folders). */
Folders *folders_system_open(void);

#endif
