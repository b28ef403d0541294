/* One-button play while the leader's window asks: the focus walks its buttons there, stands in the room's window
 * meanwhile, and whatever is pressed in either answers. */
#include "presenter.h"

#include "scroll.h"

bool leader_scans(const Presenter *presenter)
{
    const LeaderWindow *leader = &presenter->leader;
    return scan_is_on(presenter) && leader->window && leader->asks && !leader->hidden;
}

static void go_to(Presenter *presenter, NodeId id)
{
    presenter->leader.focus = id;
    presenter->leader.unpainted = presenter->unpainted = true; /* the room's window hides its ring */
}

/* What closes it comes first: a press too many should not show the room what it is not to see. */
static void begin(Presenter *presenter, double now)
{
    int pace = settings_pace_milliseconds[app_view(presenter->app).settings->pace];
    scan_start(&presenter->scan, now, pace, 2, false);
    go_to(presenter, node_id("leader-close", 0));
}

void leader_scan_follow(Presenter *presenter, double now)
{
    LeaderWindow *leader = &presenter->leader;
    int pace = settings_pace_milliseconds[app_view(presenter->app).settings->pace];
    bool round;
    leader_build(presenter);
    if (!leader->focus) {
        begin(presenter, now);
        return;
    }
    const Node *next = scan_next(&leader->nodes, leader->focus, leader->scroll, false, &round);
    scan_step(&presenter->scan, now, pace, round);
    if (next)
        go_to(presenter, next->id);
}

void leader_scan_press(Presenter *presenter)
{
    leader_build(presenter);
    const Node *node = node_list_find(&presenter->leader.nodes, presenter->leader.focus);
    if (!node || presenter->scan.rests) {
        begin(presenter, presenter_now(presenter));
        return;
    }
    go_to(presenter, 0);
    leader_press(presenter, node);
    scan_went(presenter);
}
