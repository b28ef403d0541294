/* A scene by its name, and an app in which it has been reached. */
#include "scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

const Scene *scene_named(const char *name)
{
    for (int i = 0; i < scene_count; i++)
        if (strcmp(scenes[i].name, name) == 0)
            return &scenes[i];
    fail_msg("there is no scene %s", name);
    return NULL;
}

App *scene_reach(const Scene *scene, const Library *library, Folders *folders, Settings settings)
{
    AppParts parts = {.library = library, .settings = settings, .seed = 2, .folders = folders};
    scene_surround(scene, &parts);
    App *app = app_create(&parts);
    assert_non_null(app);
    scene->reach(app);
    return app;
}
