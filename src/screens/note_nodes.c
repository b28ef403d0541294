/* The content note: what the game touches, and how to pass, pause and leave. */
#include "flow.h"
#include "screens.h"

/* Keys are spoken of where there may be some. */
static const char *leaving_key(const View *view)
{
    if (view->device == DEVICE_TERMINAL)
        return "note.leave.terminal";
    if (!view->abilities.page)
        return "note.leave";
    return view->abilities.touch_alone && view->device != DEVICE_KEYS ? "note.leave.touch" : "note.leave.page";
}

void note_nodes(Sketch *sketch)
{
    bool read = sketch->view->settings->note_read;
    Button go_on = {.id = node_id("go-on", 0),
                    .look = LOOK_PRIMARY,
                    .icon_after = "icon-right",
                    .label = say(sketch, "note.go_on"),
                    .state = NODE_FIRST_FOCUS,
                    .command = read ? command_of(COMMAND_BACK) : command_open(SCREEN_TITLE, 0)};
    Sheet sheet = sheet_begin(sketch, say(sketch, "note.title"), &go_on, 1);
    Flow *flow = &sheet.flow;
    const char *const items[][2] = {{"icon-heart", "note.touches"},
                                    {"icon-pass", "note.pass"},
                                    {"icon-clock", "note.pause"},
                                    {"icon-leave", leaving_key(sketch->view)},
                                    {"icon-help", "note.help"}};
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        if (i > 0)
            flow_gap(flow, 14);
        flow_item(flow, items[i][0], TYPE_READING, say(sketch, items[i][1]), false);
    }
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}
