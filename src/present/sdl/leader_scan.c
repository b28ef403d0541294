/* One-button play and the leader's window. While that asks, the focus walks its buttons there, stands in the room's
 * window meanwhile, and whatever is pressed in either answers. Once it shows its page, the walk comes by there at the
 * end of each round, where the page is longer than the window: to go on in it, and back. */
#include "presenter.h"

#include "scan_nodes.h"
#include "scroll.h"

bool leader_scans(const Presenter *presenter)
{
    const LeaderWindow *leader = &presenter->leader;
    return scan_is_on(presenter) && leader->window && leader->asks && !leader->hidden;
}

bool leader_scan_turns(const Presenter *presenter)
{
    const LeaderWindow *leader = &presenter->leader;
    return scan_is_on(presenter) && leader->window && !leader->asks && leader->focus;
}

static int pace_of(const Presenter *presenter)
{
    return settings_pace_milliseconds[app_view(presenter->app).settings->pace];
}

static void go_to(Presenter *presenter, NodeId id)
{
    presenter->leader.focus = id;
    presenter->leader.stale = true; /* the stops that scroll are seen while it is there */
    presenter->leader.unpainted = presenter->unpainted = true; /* the room's window hides its ring */
}

/* ---- It asks ---- */

/* What closes it comes first: a press too many should not show the room what it is not to see. */
static void begin(Presenter *presenter, double now)
{
    scan_start(&presenter->scan, now, pace_of(presenter), 2, false);
    go_to(presenter, node_id("leader-close", 0));
}

void leader_scan_follow(Presenter *presenter, double now)
{
    LeaderWindow *leader = &presenter->leader;
    bool round;
    leader_build(presenter);
    if (!leader->focus) {
        begin(presenter, now);
        return;
    }
    const Node *next = scan_next(&leader->nodes, leader->focus, leader->scroll, false, &round);
    scan_step(&presenter->scan, now, pace_of(presenter), round);
    if (next)
        go_to(presenter, next->id);
}

static void answer(Presenter *presenter)
{
    const Node *node = node_list_find(&presenter->leader.nodes, presenter->leader.focus);
    if (!node || presenter->scan.rests) {
        begin(presenter, presenter_now(presenter));
        return;
    }
    go_to(presenter, 0);
    leader_press(presenter, node);
    scan_went(presenter);
}

/* ---- It shows its page ---- */

/* The stop that scrolls after `at`, of those that do something now: on first, then back. 0: there is none. */
static NodeId stop_after(const LeaderWindow *leader, NodeId at)
{
    const NodeId stops[] = {scan_further_id(), scan_back_id()};
    for (int i = at == 0 ? 0 : at == stops[0] ? 1 : 2; i < 2; i++) {
        const Node *node = node_list_find(&leader->nodes, stops[i]);
        if (node && scan_stops_at(&leader->nodes, node, leader->scroll))
            return stops[i];
    }
    return 0;
}

bool leader_scan_visit(Presenter *presenter, double now)
{
    LeaderWindow *leader = &presenter->leader;
    if (!leader->window || leader->hidden || leader->asks)
        return false;
    leader_build(presenter);
    NodeId before = leader->focus, next = stop_after(leader, before);
    if (next != before)
        go_to(presenter, next);
    if (next)
        scan_step(&presenter->scan, now, pace_of(presenter), false);
    return next != 0;
}

void leader_scan_leave(Presenter *presenter)
{
    if (leader_scan_turns(presenter))
        go_to(presenter, 0);
}

/* There is something to read then. At the page's end there is nothing further. */
static void turn_page(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    ScrollKey key = leader->focus == scan_further_id() ? SCROLL_PAGE_DOWN : SCROLL_PAGE_UP;
    leader->scroll = scroll_by_key(&leader->nodes, leader->scroll, key);
    leader->unpainted = true;
    const Node *stays = node_list_find(&leader->nodes, leader->focus);
    if (!stays || !scan_stops_at(&leader->nodes, stays, leader->scroll))
        go_to(presenter, key == SCROLL_PAGE_DOWN ? scan_back_id() : scan_further_id());
    scan_start(&presenter->scan, presenter_now(presenter), pace_of(presenter), 2, false);
}

/* ---- Both ---- */

bool leader_scan_press(Presenter *presenter)
{
    bool asks = leader_scans(presenter), turns = leader_scan_turns(presenter);
    leader_build(presenter);
    if (asks)
        answer(presenter);
    else if (turns)
        turn_page(presenter);
    return asks || turns;
}
