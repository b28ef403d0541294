/* What the page's events mean to the presenter. The page hands on what its elements received: places in CSS pixels from
 * the window's corner, keys by the names that the UI Events standard gives them. */
#include "calls.h"

#include "hit.h"
#include "scroll.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

/* As packaging/web/page/input.js has them. */
typedef enum PagePointer { PAGE_POINTER_DOWN, PAGE_POINTER_MOVE, PAGE_POINTER_UP, PAGE_POINTER_CANCEL } PagePointer;
enum { PAGE_SHIFT = 1, PAGE_CONTROL = 2, PAGE_ALT = 4, PAGE_META = 8 };

/* ---- Pointers ---- */

static void mouse(Presenter *presenter, PagePointer kind, int button, float x, float y)
{
    SDL_Event event = {0};
    if (kind == PAGE_POINTER_MOVE) {
        const Pointer *pointer = &presenter->pointer;
        float points = presenter->layout.unit > 0 ? presenter->layout.unit / presenter->pixel_ratio : 1;
        event.motion = (SDL_MouseMotionEvent){.type = SDL_MOUSEMOTION,
                                              .x = (int)lroundf(x),
                                              .y = (int)lroundf(y),
                                              .xrel = (int)lroundf(x - pointer->x * points),
                                              .yrel = (int)lroundf(y - pointer->y * points)};
    } else {
        Uint32 type = kind == PAGE_POINTER_DOWN ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
        event.button = (SDL_MouseButtonEvent){.type = type,
                                              .button = (Uint8)button,
                                              .x = (int)lroundf(x),
                                              .y = (int)lroundf(y)};
    }
    presenter_take(presenter, &event);
}

static void finger(Presenter *presenter, PagePointer kind, int id, float x, float y)
{
    int width = 1, height = 1; /* real pixels */
    SDL_GetWindowSize(presenter->window, &width, &height);
    float ratio = presenter->page_ratio;
    SDL_Event event = {.tfinger = {.type = kind == PAGE_POINTER_DOWN   ? SDL_FINGERDOWN
                                           : kind == PAGE_POINTER_MOVE ? SDL_FINGERMOTION
                                                                       : SDL_FINGERUP,
                                   .fingerId = id,
                                   .x = x * ratio / (float)width,
                                   .y = y * ratio / (float)height}};
    presenter_take(presenter, &event);
}

void web_pointer(Presenter *presenter, int kind, bool touch, int id, int button, float x, float y)
{
    if (kind == PAGE_POINTER_CANCEL)
        pointer_cancel(presenter);
    else if (touch)
        finger(presenter, (PagePointer)kind, id, x, y);
    else
        mouse(presenter, (PagePointer)kind, button, x, y);
}

void web_pointer_left(Presenter *presenter)
{
    pointer_leave(presenter);
}

void web_wheel(Presenter *presenter, float distance)
{
    presenter_build(presenter, presenter_now(presenter));
    if (!pointer_may_scroll(presenter))
        return;
    presenter_use(presenter, DEVICE_MOUSE);
    presenter_scroll_to(presenter, presenter->scroll + distance * presenter->pixel_ratio / presenter->layout.unit);
}

/* ---- Keys ---- */

static SDL_Keycode named_key(const char *name)
{
    static const struct {
        const char *name;
        SDL_Keycode key;
    } names[] = {
        {"ArrowLeft", SDLK_LEFT},   {"ArrowRight", SDLK_RIGHT}, {"ArrowUp", SDLK_UP}, {"ArrowDown", SDLK_DOWN},
        {"Enter", SDLK_RETURN},     {"Shift", SDLK_LSHIFT},     {"Control", SDLK_LCTRL}, {"Alt", SDLK_LALT},
        {"Meta", SDLK_LGUI},        {"GoBack", SDLK_AC_BACK},   {"BrowserBack", SDLK_AC_BACK},
        {"ContextMenu", SDLK_APPLICATION},
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i].name, name) == 0)
            return names[i].key;
    }
    return SDL_GetKeyFromName(name); /* Escape, Home, F5: most have the same in both */
}

/* Where a key lies: letters, digits, and what a presenter remote sends; of others the game asks for no place. */
static SDL_Scancode place_of(const char *place)
{
    if (strncmp(place, "Key", 3) == 0 && place[3] >= 'A' && place[3] <= 'Z')
        return (SDL_Scancode)(SDL_SCANCODE_A + place[3] - 'A');
    if (strcmp(place, "Digit0") == 0)
        return SDL_SCANCODE_0;
    if (strncmp(place, "Digit", 5) == 0 && place[5] >= '1' && place[5] <= '9')
        return (SDL_Scancode)(SDL_SCANCODE_1 + place[5] - '1');
    return strcmp(place, "Period") == 0 ? SDL_SCANCODE_PERIOD : SDL_SCANCODE_UNKNOWN;
}

/* A letter as the keyboard has it, in its small form; a key that prints nothing by its name. */
static SDL_Keysym keysym_of(const char *name, const char *place, int held)
{
    SDL_Keysym key = {0};
    size_t size;
    uint32_t character = utf8_read(name, strlen(name), &size);
    bool one = character != UINT32_MAX && name[size] == '\0';
    if (one)
        key.sym = (SDL_Keycode)(character >= 'A' && character <= 'Z' ? character + 'a' - 'A' : character);
    else
        key.sym = named_key(name);
    key.scancode = place_of(place);
    key.mod = (Uint16)((held & PAGE_SHIFT ? KMOD_SHIFT : 0) | (held & PAGE_CONTROL ? KMOD_CTRL : 0) |
                       (held & PAGE_ALT ? KMOD_ALT : 0) | (held & PAGE_META ? KMOD_GUI : 0));
    return key;
}

/* Tab, F11 and what is pressed with Control stay the browser's, but for undoing. */
static bool is_ours(const Presenter *presenter, SDL_Keysym key)
{
    KeyWork work = keys_meaning(presenter, key).work;
    bool browsers = key.sym == SDLK_TAB || key.sym == SDLK_F11 || (key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI));
    bool may_be = work == KEY_TAB || work == KEY_FULLSCREEN || work == KEY_LEAVE;
    return work != KEY_NOTHING && !(browsers && may_be);
}

/* With one button nearly every key presses. F5 and what the page has no name for stay the browser's. */
static bool takes(Presenter *presenter, SDL_Keysym key)
{
    bool function_key = key.sym >= SDLK_F1 && key.sym <= SDLK_F12;
    if (binding_waits(presenter))
        return !function_key && !(key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI));
    if (presenter->typing.id) /* Tab stays the browser's, which takes the focus out of the field */
        return key.sym != SDLK_TAB && typing_ends(presenter, key) != TYPING_GOES_ON;
    if (scan_is_on(presenter) && scan_key_presses(key))
        return key.sym != SDLK_F5;
    return is_ours(presenter, key);
}

bool web_key(Presenter *presenter, const char *name, const char *place, int held, bool repeat)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .repeat = repeat, .keysym = keysym_of(name, place, held)}};
    SDL_Keysym key = event.key.keysym;
    bool ours = takes(presenter, key);
    if (ours || binding_waits(presenter) || key.sym == SDLK_LSHIFT || key.sym == SDLK_LCTRL)
        presenter_take(presenter, &event);
    else if (!repeat)
        presenter->quick_leave.count = 0; /* another key came between */
    return ours;
}

void web_tab(Presenter *presenter)
{
    presenter->quick_leave.count = 0;
}

/* ---- The page's controls ---- */

static const Node *node_at(Presenter *presenter, unsigned id)
{
    presenter_build(presenter, presenter_now(presenter));
    return node_list_find(&presenter->nodes, id);
}

void web_focus(Presenter *presenter, unsigned id)
{
    const Node *node = node_at(presenter, id);
    if (!node || !(node->state & NODE_FOCUSABLE) || (presenter->focus.id == id && presenter->focus.shown))
        return;
    presenter_use(presenter, DEVICE_KEYS);
    if (presenter->focus.id != id)
        binding_keep(presenter);
    presenter_focus(presenter, node);
    scan_went(presenter);
    presenter->room.points = presenter->room.walks = true; /* as Tab does elsewhere */
}

void web_press(Presenter *presenter, unsigned id)
{
    const Node *node = node_at(presenter, id);
    if (!node)
        return;
    presenter_skip(presenter);
    presenter_use(presenter, DEVICE_KEYS);
    if (scan_is_on(presenter) && scan_stops_at(&presenter->nodes, node, presenter->scroll))
        scan_press_node(presenter, node);
    else
        presenter_press(presenter, node);
}

void web_slide(Presenter *presenter, unsigned id, int value)
{
    const Node *node = node_at(presenter, id);
    if (node && node->role == ROLE_SLIDER)
        presenter_slide(presenter, node, value);
    else if (node && node->role == ROLE_COUNT)
        presenter_count(presenter, node, value);
}

void web_write(Presenter *presenter, unsigned id, const char *text, int from, int to, bool composing)
{
    const Node *node = node_at(presenter, id);
    if (node && node->role == ROLE_FIELD)
        typing_write(presenter, node, text, (size_t)from, (size_t)to, composing);
}

void web_written(Presenter *presenter)
{
    presenter_build(presenter, presenter_now(presenter));
    typing_end(presenter);
}

void web_scroll(Presenter *presenter, float offset)
{
    presenter_build(presenter, presenter_now(presenter));
    presenter_scroll_to(presenter, offset * presenter->pixel_ratio / presenter->layout.unit);
}

unsigned web_show_focus(Presenter *presenter)
{
    presenter_build(presenter, presenter_now(presenter));
    const Node *node = node_list_find(&presenter->nodes, presenter->focus.id);
    if (!node)
        return 0;
    presenter_use(presenter, DEVICE_KEYS);
    presenter_focus(presenter, node);
    return node->id;
}
