/* A workshop's menu: what whoever leads may want in the middle of it. It stands on the projector, so its text is the
 * room's. */
#include "page.h"
#include "room.h"
#include "screens.h"

#include <math.h>

enum { ITEMS_MOST = 20 };

static const float COLUMNS_FROM = 24; /* of a text's size: from this width on there are two columns */

typedef struct Items {
    Button list[ITEMS_MOST];
    int count;
} Items;

static void add(const Sketch *sketch, Items *items, const char *key, const char *icon, Command command)
{
    if (items->count == ITEMS_MOST)
        return;
    items->list[items->count] = (Button){.id = node_id(key, 0),
                                         .look = items->count == 0 ? LOOK_PRIMARY : LOOK_SECONDARY,
                                         .icon = icon,
                                         .label = say(sketch, key),
                                         .state = items->count == 0 ? NODE_FIRST_FOCUS : 0,
                                         .in_column = true,
                                         .command = command};
    items->count++;
}

/* What goes past something: only where there is something to go past. */
static void add_skips(const Sketch *sketch, Items *items, const Game *game)
{
    WorkshopStage stage = workshop_stage(game);
    bool card = workshop_has_card(game);
    if (card && stage < WORKSHOP_ANSWER)
        add(sketch, items, "room.menu.answer", "icon-book", command_game(ACTION_SKIP, SKIP_TO_ANSWER));
    if (card)
        add(sketch, items, "room.menu.skip", "icon-pass", command_game(ACTION_SKIP, SKIP_CARD));
    if (card || stage == WORKSHOP_OPENING)
        add(sketch, items, "room.menu.end_cards", "icon-table", command_game(ACTION_SKIP, SKIP_CARDS));
}

static void add_tools(const Sketch *sketch, Items *items)
{
    const View *view = sketch->view;
    int step = settings_projector_step(view->settings->projector_percent);
    if (view->timer.whole > 0)
        add(sketch, items, view->timer.runs ? "room.menu.timer.stop" : "room.menu.timer.start", "icon-clock",
            command_of(COMMAND_TIMER));
    if (step + 1 < SETTINGS_PROJECTOR_STEPS)
        add(sketch, items, "room.menu.larger", "icon-plus", (Command){.kind = COMMAND_PROJECTOR, .value = 1});
    if (step > 0)
        add(sketch, items, "room.menu.smaller", "icon-minus", (Command){.kind = COMMAND_PROJECTOR, .value = -1});
    add(sketch, items, view->settings->workshop_hints ? "room.menu.hints.off" : "room.menu.hints.on", "icon-keyboard",
        command_of(COMMAND_HINTS));
    if (view->abilities.two_windows)
        add(sketch, items, view->two_windows ? "room.menu.leader.off" : "room.menu.leader.on", "icon-person",
            command_of(COMMAND_LEADER));
}

static Items make_items(const Sketch *sketch)
{
    const Session *session = sketch->view->session;
    const Game *game = session_game(session);
    Items items = {0};
    add(sketch, &items, "menu.go_on", "icon-play", command_of(COMMAND_BACK));
    if (session_can_undo(session))
        add(sketch, &items, "room.menu.undo", "icon-undo", command_of(COMMAND_UNDO));
    if (session_can_redo(session))
        add(sketch, &items, "room.menu.redo", "icon-redo", command_of(COMMAND_REDO));
    add_skips(sketch, &items, game);
    add_tools(sketch, &items);
    add(sketch, &items, "room.menu.table", "icon-save", command_open(SCREEN_AFTERWARDS, 0));
    add(sketch, &items, "menu.words", "icon-two", command_open(SCREEN_WORDS, 0));
    add(sketch, &items, "keys.title", "icon-keyboard", command_open(SCREEN_KEYS, 0));
    add(sketch, &items, "menu.settings", "icon-gear", command_open(SCREEN_SETTINGS, 0));
    add(sketch, &items, "room.menu.home", "icon-home", command_of(COMMAND_HOME));
    return items;
}

/* Adds one at x, y, and gives its height. */
static float put_item(const Room *room, const Button *item, float x, float y, float width)
{
    return room_button(room, item, ROOM_SMALL, x, y, width)->rect.h;
}

/* In two columns where there is room, read down the first, then the second. */
void room_menu_nodes(Sketch *sketch)
{
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "menu.title"), NULL, 0);
    Flow *flow = &page.flow;
    Room room = {.sketch = sketch, .game = session_game(sketch->view->session), .unit = room_unit(sketch)};
    Items items = make_items(sketch);
    int columns = flow->w >= COLUMNS_FROM * room_type(sketch, ROOM_SMALL).size ? 2 : 1;
    int rows = (items.count + columns - 1) / columns;
    float gap = 24, width = (flow->w - gap * (float)(columns - 1)) / (float)columns, top = flow->y + 8, end = top;
    for (int i = 0, column = 0; column < columns; column++) {
        float y = top;
        for (int row = 0; row < rows && i < items.count; row++, i++)
            y += put_item(&room, &items.list[i], flow->x + (width + gap) * (float)column, y, width) + 12;
        end = fmaxf(end, y);
    }
    flow->y = end;
    page_end(&page);
}
