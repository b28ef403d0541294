/* The menu of a game under way. Help and Leave stand in its bar. */
#include "page.h"
#include "screens.h"
#include "workshop_words.h"

#include <math.h>

enum { MENU_MOST = 14 };

typedef struct Menu {
    Button items[MENU_MOST];
    int count;
} Menu;

static void add(const Sketch *sketch, Menu *menu, const char *key, const char *icon, Command command)
{
    menu->items[menu->count] = (Button){.id = node_id("menu-item", menu->count),
                                        .look = LOOK_SECONDARY,
                                        .icon = icon,
                                        .label = say(sketch, key),
                                        .in_column = true,
                                        .command = command};
    menu->count++;
}

static Menu make_menu(const Sketch *sketch)
{
    const Session *session = sketch->view->session;
    Menu menu = {0};
    add(sketch, &menu, "menu.go_on", "icon-play", command_of(COMMAND_BACK));
    menu.items[0].look = LOOK_PRIMARY;
    menu.items[0].state = NODE_FIRST_FOCUS;
    if (session && session_can_undo(session))
        add(sketch, &menu, "menu.undo", "icon-undo", command_of(COMMAND_UNDO));
    if (session && session_can_redo(session))
        add(sketch, &menu, "menu.redo", "icon-redo", command_of(COMMAND_REDO));
    if (view_reads_aloud(sketch->view))
        add(sketch, &menu, "menu.repeat", "icon-sound", command_with_value(COMMAND_REPEAT, 1));
    add(sketch, &menu, "menu.table", "icon-table", command_open(SCREEN_TABLE, 0));
    add(sketch, &menu, "menu.path", "icon-path", command_open(SCREEN_PATH, -1));
    add(sketch, &menu, "menu.words", "icon-two", command_open(SCREEN_WORDS, 0));
    add(sketch, &menu, "menu.how", "icon-info", command_open(SCREEN_HOW, 0));
    add(sketch, &menu, "menu.settings", "icon-gear", command_open(SCREEN_SETTINGS, 0));
    add(sketch, &menu, "menu.about", "icon-book", command_open(SCREEN_ABOUT, 0));
    add(sketch, &menu, "menu.note", "icon-heart", command_open(SCREEN_NOTE, 0));
    add(sketch, &menu, "menu.home", "icon-home", command_of(COMMAND_HOME));
    return menu;
}

/* Of the buttons in a row: where one of them is larger or takes two lines, its neighbour is as high. */
static float row_height(const Sketch *sketch, const Menu *menu, int row, int rows, float width)
{
    float height = 0;
    for (int i = row; i < menu->count; i += rows)
        height = fmaxf(height, button_height(sketch, &menu->items[i], width));
    return height;
}

/* In two columns where there is room, read down the first, then the second. */
void menu_nodes(Sketch *sketch)
{
    if (view_workshop(sketch->view)) {
        room_menu_nodes(sketch);
        return;
    }
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "menu.title"), NULL, 0);
    Flow *flow = &page.flow;
    Menu menu = make_menu(sketch);
    int columns = !sketch->layout->portrait && flow->w >= 600 ? 2 : 1;
    float gap = 24, width = (flow->w - gap * (float)(columns - 1)) / (float)columns;
    int rows = (menu.count + columns - 1) / columns;
    flow_gap(flow, 12);
    float top = flow->y, end = top;
    for (int i = 0; i < menu.count; i++) {
        if (i % rows == 0)
            flow->y = top;
        Node *node = put_button(sketch, &menu.items[i], flow->x + (width + gap) * (float)(i / rows), flow->y, width);
        node->rect.h = row_height(sketch, &menu, i % rows, rows, width);
        flow->y += node->rect.h + 12;
        end = fmaxf(end, flow->y);
    }
    flow->y = end;
    page_end(&page);
}
