/* Sheets that ask before something changes, and the one that tells of trouble. */
#include "flow.h"
#include "screens.h"

void wipe_nodes(Sketch *sketch)
{
    const char *place = sketch->view->place;
    Button buttons[] = {
        {.id = node_id("keep", 0),
         .look = LOOK_PRIMARY,
         .label = say(sketch, "wipe.keep"),
         .state = NODE_FIRST_FOCUS,
         .command = command_of(COMMAND_BACK)},
        {.id = node_id("wipe", 0),
         .look = LOOK_SECONDARY,
         .icon = "icon-trash",
         .label = say(sketch, "wipe.wipe"),
         .command = command_of(COMMAND_WIPE)},
    };
    Sheet sheet = sheet_begin(sketch, say(sketch, "wipe.title"), buttons, 2);
    Flow *flow = &sheet.flow;
    flow_text(flow, TYPE_LEAD, say(sketch, "wipe.text"));
    flow_gap(flow, 14);
    if (place)
        flow_item(flow, "icon-save", TYPE_READING,
                  say_with(sketch, "wipe.place", (const char *const[]){"place", place, NULL}), true);
    flow_gap(flow, 10);
    flow_item(flow, "icon-info", TYPE_READING, say(sketch, "wipe.no_way_back"), true);
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}

void new_nodes(Sketch *sketch)
{
    Button buttons[] = {
        {.id = node_id("keep", 0),
         .look = LOOK_PRIMARY,
         .label = say(sketch, "new.go_on"),
         .state = NODE_FIRST_FOCUS,
         .icon = "icon-play",
         .command = command_of(COMMAND_GO_ON)},
        {.id = node_id("begin", 0),
         .look = LOOK_SECONDARY,
         .label = say(sketch, "new.begin"),
         .icon = "icon-person",
         .command = command_of(COMMAND_NEW_GAME)},
    };
    Sheet sheet = sheet_begin(sketch, say(sketch, "new.title"), buttons, 2);
    flow_text(&sheet.flow, TYPE_LEAD, say(sketch, "new.text"))->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}

void remove_deck_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    Button buttons[] = {{.id = node_id("keep", 0),
                         .look = LOOK_PRIMARY,
                         .label = say(sketch, "decks.remove.keep"),
                         .state = NODE_FIRST_FOCUS,
                         .command = command_of(COMMAND_BACK)},
                        {.id = node_id("remove", 0),
                         .look = LOOK_SECONDARY,
                         .icon = "icon-trash",
                         .label = say(sketch, "decks.remove.do"),
                         .command = command_with_value(COMMAND_REMOVE_DECK, view->value)}};
    bool there = view->shelf && view->value >= 0 && view->value < deck_shelf_count(view->shelf);
    const char *const deck[] = {"deck", there ? deck_shelf_deck(view->shelf, view->value)->title : "", NULL};
    Sheet sheet = sheet_begin(sketch, say_with(sketch, "decks.remove.title", deck), buttons, 2);
    flow_text(&sheet.flow, TYPE_READING, say(sketch, "decks.remove.text"))->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}

void trouble_nodes(Sketch *sketch)
{
    Button on = {.id = node_id("done", 0),
                 .look = LOOK_PRIMARY,
                 .label = say(sketch, "trouble.go_on"),
                 .state = NODE_FIRST_FOCUS,
                 .command = command_of(COMMAND_BACK)};
    Sheet sheet = sheet_begin(sketch, say(sketch, "trouble.title"), &on, 1);
    const char *trouble = sketch->view->trouble;
    const char *words = trouble ? say_message(sketch, trouble) : say(sketch, "trouble.nothing");
    flow_text(&sheet.flow, TYPE_LEAD, words)->state |= NODE_ANNOUNCE;
    sheet_end(&sheet);
}
