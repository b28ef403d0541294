/* A folder of assets with the usual fonts alone, for tests of what is done without the others. */
#ifndef FEW_FONTS_H
#define FEW_FONTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct FewFonts {
    char folder[64], other[128]; /* the assets; where a further font's file would be */
} FewFonts;

static const char *const few_fonts[] = {"AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf",
                                        "AtkinsonHyperlegibleNext-ExtraBold.ttf", "Literata-MediumItalic.ttf"};
enum { FEW_FONTS = sizeof few_fonts / sizeof *few_fonts };

static inline FewFonts few_fonts_make(void)
{
    FewFonts made = {.folder = "/tmp/me-and-we-fonts-XXXXXX"};
    char fonts[80], from[512], to[256];
    assert_non_null(mkdtemp(made.folder));
    snprintf(fonts, sizeof fonts, "%s/fonts", made.folder);
    snprintf(made.other, sizeof made.other, "%s/OpenDyslexic-Regular.ttf", fonts);
    assert_int_equal(mkdir(fonts, 0700), 0);
    for (int i = 0; i < FEW_FONTS; i++) {
        snprintf(from, sizeof from, "%s/assets/fonts/%s", PROJECT_FOLDER, few_fonts[i]);
        snprintf(to, sizeof to, "%s/%s", fonts, few_fonts[i]);
        assert_int_equal(symlink(from, to), 0);
    }
    return made;
}

static inline void few_fonts_remove(const FewFonts *made)
{
    char path[256];
    unlink(made->other);
    for (int i = 0; i < FEW_FONTS; i++) {
        snprintf(path, sizeof path, "%s/fonts/%s", made->folder, few_fonts[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/fonts", made->folder);
    rmdir(path);
    rmdir(made->folder);
}

#endif
