/* Golden pictures: every screen as the real window's code draws it (SDL's dummy video, its software renderer), compared
 * with the pictures kept beside this file.
 *
 *   golden compare FOLDER OUT [SHARE/ALL]
 *                                        compares; what differs is saved in OUT as it is now (1/2, 2/2: every second
 *                                        picture, so that two processors can share the work)
 *   golden renew FOLDER                  makes the kept pictures anew, after somebody has looked at what changed
 *   golden show OUT WxH THEME PERCENT [BEGINNING [FONT [LANGUAGE [CONTENT]]]]
 *                                        saves every screen (whose name begins so) at full size, to be looked at
 *                                        (THEME: 0, 1 or 2; FONT: 1 for OpenDyslexic; PERCENT is the texts' for the
 *                                        room, too, as far as that setting goes)
 *   golden simulate OUT WxH THEME PERCENT [BEGINNING]
 *                                        the same as sheets: as it is, then as eyes see it that lack red, green or
 *                                        blue, and without any colour
 *
 * Kept pictures are half as large in each direction and have sixteen steps a channel: small to keep, and a change of a
 * hair's breadth in a font's rendering does not count. */
#include "challenge.h"
#include "deck_folder.h"
#include "scenes.h"
#include "scenes_pictured.h"
#include "simulate.h"
#include "window.h"

#include <SDL.h>
#include <SDL_image.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    STEP = 17,                /* of 255: what channels are rounded to, so that the paper's fibres weigh nothing */
    CHANNEL_MOST = 20,        /* of 255: a pixel's channel may differ so much before the pixel counts as another */
    OTHERS_MOST = 2           /* so many pixels of ten thousand may be others: less than a word */
};

typedef struct Case {
    int width, height;
    ThemeName theme;
    int percent;
    FontChoice font;
} Case;

static const Case cases[] = {
    {1280, 720, THEME_PAPER, 100, 0}, {1280, 720, THEME_DUSK, 100, 0},  {1280, 720, THEME_HIGH_CONTRAST, 100, 0},
    {390, 844, THEME_PAPER, 100, 0},  {1024, 768, THEME_PAPER, 200, 0}, {320, 480, THEME_DUSK, 130, 0},
};

enum { PROJECTOR_CASES = 3 }; /* the first of them: a workshop's stages stand on projectors, and their texts follow a
                               * setting of their own */

static const char *const theme_names[THEME_COUNT] = {"paper", "dusk", "high-contrast"};

typedef struct Run {
    Library library, pictured; /* with the game's own deck, and with one that has pictures of its own */
    DeckPictures *pictures;    /* of that */
    const char *mode, *folder, *out;
    const char *language, *content; /* NULL: English, the project's */
    const char *beginning; /* of the names of the scenes that are shown */
    int share, shares;     /* of all pictures every so many-th is taken, this one first */
    int met, compared, differing;
} Run;

/* The screen of a scene, drawn by the window's own code and read back from the PNG that it saves. */
static SDL_Surface *draw(const Run *run, const Scene *scene, Case wanted, const char *file)
{
    bool own = scene >= pictured_scenes && scene < pictured_scenes + pictured_scene_count;
    Settings settings = settings_default();
    settings.theme = wanted.theme;
    settings.text_percent = wanted.percent;
    if (strcmp(run->mode, "show") == 0 || strcmp(run->mode, "simulate") == 0)
        settings.projector_percent = settings_projector_percent[settings_projector_step(wanted.percent)];
    settings.font = wanted.font;
    settings.reduced_motion = true;
    Folders *folders = memory_folders_create();
    const Library *library = own ? &run->pictured : &run->library;
    AppParts parts = {.library = library, .settings = settings, .seed = 2, .folders = folders};
    scene_surround(scene, &parts);
    App *app = app_create(&parts);
    if (!app)
        return NULL;
    scene->reach(app);
    WindowOptions options = {.width = wanted.width, .height = wanted.height, .screenshot = file,
                             .assets = PROJECT_FOLDER "/assets"};
    Error error = {0};
    SDL_Surface *drawn = NULL;
    if (sdl_present(app, &options, &error) != 0)
        fprintf(stderr, "%s: %s\n", scene->name, error.text);
    else
        drawn = IMG_Load(file);
    app_destroy(app);
    folders->destroy(folders);
    SDL_Surface *plain = drawn ? SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_RGB24, 0) : NULL;
    SDL_FreeSurface(drawn);
    return plain;
}

static const Uint8 *pixel(const SDL_Surface *surface, int x, int y)
{
    return (const Uint8 *)surface->pixels + (size_t)y * (size_t)surface->pitch + (size_t)x * 3;
}

static SDL_Surface *halved(const SDL_Surface *whole)
{
    SDL_Surface *half = SDL_CreateRGBSurfaceWithFormat(0, whole->w / 2, whole->h / 2, 24, SDL_PIXELFORMAT_RGB24);
    for (int y = 0; half && y < half->h; y++) {
        Uint8 *to = (Uint8 *)half->pixels + (size_t)y * (size_t)half->pitch;
        for (int x = 0; x < half->w; x++) {
            for (int channel = 0; channel < 3; channel++) {
                int sum = pixel(whole, 2 * x, 2 * y)[channel] + pixel(whole, 2 * x + 1, 2 * y)[channel] +
                          pixel(whole, 2 * x, 2 * y + 1)[channel] + pixel(whole, 2 * x + 1, 2 * y + 1)[channel];
                *to++ = (Uint8)((sum + 2 * STEP) / (4 * STEP) * STEP);
            }
        }
    }
    return half;
}

/* Pixels that are others, of ten thousand, rounded up; all where the sizes differ. */
static int difference(const SDL_Surface *one, const SDL_Surface *other)
{
    if (one->w != other->w || one->h != other->h)
        return 10000;
    long others = 0;
    for (int y = 0; y < one->h; y++) {
        for (int x = 0; x < one->w; x++) {
            const Uint8 *a = pixel(one, x, y), *b = pixel(other, x, y);
            bool same = abs(a[0] - b[0]) <= CHANNEL_MOST && abs(a[1] - b[1]) <= CHANNEL_MOST &&
                        abs(a[2] - b[2]) <= CHANNEL_MOST;
            others += !same;
        }
    }
    long all = (long)one->w * one->h;
    return (int)((others * 10000 + all - 1) / all);
}

static void compare(Run *run, const SDL_Surface *now, const char *name)
{
    char kept_file[1024], now_file[1024];
    snprintf(kept_file, sizeof kept_file, "%s/%s.png", run->folder, name);
    snprintf(now_file, sizeof now_file, "%s/%s.png", run->out, name);
    SDL_Surface *loaded = IMG_Load(kept_file);
    SDL_Surface *kept = loaded ? SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB24, 0) : NULL;
    int others = kept ? difference(kept, now) : 10000;
    run->compared++;
    if (others > OTHERS_MOST) {
        run->differing++;
        IMG_SavePNG((SDL_Surface *)(uintptr_t)now, now_file);
        if (kept)
            printf("%s: %d pixels of ten thousand are others; as it is now: %s\n", name, others, now_file);
        else
            printf("%s: no picture is kept yet; as it is now: %s\n", name, now_file);
    }
    SDL_FreeSurface(loaded);
    SDL_FreeSurface(kept);
}

/* Beneath each other and side by side, in the order of Eyes. */
static bool save_sheet(const SDL_Surface *whole, const char *file)
{
    enum { COLUMNS = 3, ROWS = (EYES_COUNT + COLUMNS - 1) / COLUMNS, GAP = 8 };
    SDL_Surface *sheet = SDL_CreateRGBSurfaceWithFormat(0, COLUMNS * (whole->w + GAP), ROWS * (whole->h + GAP), 32,
                                                        SDL_PIXELFORMAT_RGB888);
    bool fine = sheet != NULL;
    for (int eyes = 0; fine && eyes < EYES_COUNT; eyes++) {
        SDL_Surface *seen = SDL_ConvertSurfaceFormat((SDL_Surface *)(uintptr_t)whole, SDL_PIXELFORMAT_RGB888, 0);
        SDL_Rect place = {eyes % COLUMNS * (whole->w + GAP), eyes / COLUMNS * (whole->h + GAP), whole->w, whole->h};
        fine = seen != NULL;
        if (fine)
            simulate_surface(seen, (Eyes)eyes);
        fine = fine && SDL_BlitSurface(seen, NULL, sheet, &place) == 0;
        SDL_FreeSurface(seen);
    }
    fine = fine && IMG_SavePNG(sheet, file) == 0;
    SDL_FreeSurface(sheet);
    return fine;
}

static bool take(Run *run, const Scene *scene, Case wanted)
{
    char name[256], file[1024];
    snprintf(name, sizeof name, "%s-%dx%d-%s-%d", scene->name, wanted.width, wanted.height, theme_names[wanted.theme],
             wanted.percent);
    bool show = strcmp(run->mode, "show") == 0;
    snprintf(file, sizeof file, "%s/%s%s.png", run->out, name, show ? "" : "-whole");
    SDL_Surface *whole = draw(run, scene, wanted, file);
    if (!whole)
        return false;
    SDL_Surface *half = halved(whole);
    if (!half) {
        SDL_FreeSurface(whole);
        return false;
    }
    if (strcmp(run->mode, "simulate") == 0) {
        snprintf(file, sizeof file, "%s/%s.png", run->out, name);
        save_sheet(whole, file);
        snprintf(file, sizeof file, "%s/%s-whole.png", run->out, name);
    } else if (strcmp(run->mode, "compare") == 0) {
        compare(run, half, name);
    } else if (!show) {
        char kept[1024];
        snprintf(kept, sizeof kept, "%s/%s.png", run->folder, name);
        IMG_SavePNG(half, kept);
    }
    if (!show)
        remove(file);
    SDL_FreeSurface(half);
    SDL_FreeSurface(whole);
    return true;
}

/* Of these scenes, in this case, the share that is asked for. */
static bool take_scenes(Run *run, const Scene *list, int count, const Case *wanted)
{
    bool fine = true;
    for (int k = 0; k < count; k++) {
        bool named = strncmp(list[k].name, run->beginning, strlen(run->beginning)) == 0;
        bool left_out = wanted >= cases + PROJECTOR_CASES && wanted < cases + sizeof cases / sizeof *cases &&
                        strncmp(list[k].name, "room-", 5) == 0;
        if (named && !left_out && run->met++ % run->shares == run->share - 1)
            fine = take(run, &list[k], *wanted) && fine;
    }
    return fine;
}

static bool take_all(Run *run, const Case *wanted, int count)
{
    bool fine = true;
    for (int i = 0; i < count; i++) {
        fine = take_scenes(run, scenes, scene_count, &wanted[i]) && fine;
        bool all = strcmp(run->mode, "show") == 0 || strcmp(run->mode, "simulate") == 0;
        fine = take_scenes(run, pictured_scenes, all ? pictured_scene_count : PICTURED_KEPT, &wanted[i]) && fine;
    }
    return fine;
}

static bool load(Run *run, Problems *problems)
{
    static const char deck[] = PROJECT_FOLDER "/tests/decks/pictured/deck.json";
    const char *language = run->language ? run->language : "en";
    const char *content = run->content ? run->content : PROJECT_FOLDER "/content";
    run->pictures = deck_folder_open(deck);
    return library_load(&run->library, content, language, NULL, challenge_formats(), problems) &&
           library_load_pictured(&run->pictured, content, language, deck, run->pictures, challenge_formats(), problems);
}

static bool takes_share(Run *run, const char *word)
{
    return sscanf(word, "%d/%d", &run->share, &run->shares) == 2 && run->share >= 1 && run->share <= run->shares;
}

static int usage(void)
{
    fprintf(stderr, "golden compare FOLDER OUT [SHARE/ALL] | golden renew FOLDER | golden show|simulate OUT WxH "
                    "THEME PERCENT [BEGINNING [FONT]]\n");
    return 2;
}

int main(int count, char **words)
{
    Run run = {.mode = count > 2 ? words[1] : "", .beginning = "", .share = 1, .shares = 1};
    Case wanted = {0};
    int theme = 0, case_count = sizeof cases / sizeof *cases;
    const Case *chosen = cases;
    if (strcmp(run.mode, "compare") == 0 && (count == 4 || (count == 5 && takes_share(&run, words[4])))) {
        run.folder = words[2];
        run.out = words[3];
    } else if (strcmp(run.mode, "renew") == 0 && count == 3) {
        run.folder = run.out = words[2];
    } else if ((strcmp(run.mode, "show") == 0 || strcmp(run.mode, "simulate") == 0) && count >= 6 && count <= 10 &&
               sscanf(words[3], "%dx%d", &wanted.width, &wanted.height) == 2) {
        run.out = words[2];
        run.beginning = count > 6 ? words[6] : "";
        wanted.font = count > 7 && atoi(words[7]) == FONT_DYSLEXIC ? FONT_DYSLEXIC : FONT_HYPERLEGIBLE;
        run.language = count > 8 ? words[8] : NULL;
        run.content = count > 9 ? words[9] : NULL;
        theme = atoi(words[4]);
        wanted.theme = (ThemeName)(theme >= 0 && theme < THEME_COUNT ? theme : 0);
        wanted.percent = atoi(words[5]);
        chosen = &wanted;
        case_count = 1;
    } else {
        return usage();
    }
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    Problems problems = {0};
    if (!load(&run, &problems))
        return 1;
    bool fine = take_all(&run, chosen, case_count);
    library_free(&run.library);
    library_free(&run.pictured);
    deck_folder_close(run.pictures);
    problems_free(&problems);
    if (run.compared)
        printf("%d pictures compared, %d differ\n", run.compared, run.differing);
    return fine && run.differing == 0 ? 0 : 1;
}
