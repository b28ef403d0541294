/* What is read aloud follows what shows: the screen, the focus of keys and pads, and what the mouse rests on. */
#include "presenter.h"

static const double rest_milliseconds = 400; /* a mouse on its way somewhere reads nothing */

void speech_open(Presenter *presenter)
{
    const Voice *voice = presenter->options.voice;
    presenter->speech.reader = voice ? read_aloud_create(voice) : NULL;
}

void speech_close(Presenter *presenter)
{
    read_aloud_destroy(presenter->speech.reader);
    presenter->speech.reader = NULL;
}

/* Whether the player has just pressed it, and it says now what came of that. */
static bool tells_what_came(const Presenter *presenter, NodeId id)
{
    const Node *node = id && id == presenter->pointer.done ? node_list_find(&presenter->nodes, id) : NULL;
    return node && (node->role == ROLE_SWITCH || node->role == ROLE_CHOICE);
}

/* What comes up under a mouse at rest is not read: only what it is moved to, and what is pressed there. */
static void follow_hover(Presenter *presenter, double now)
{
    Speech *speech = &presenter->speech;
    NodeId hovered = presenter->pointer.mode == POINTER_UP ? presenter->pointer.hovered : speech->hovered;
    if (speech->outdated) {
        speech->hover_waits = false;
        if (tells_what_came(presenter, hovered))
            speech->rested = hovered;
    } else if (hovered != speech->hovered) {
        speech->hovered_since = now;
        speech->hover_waits = hovered != 0;
    }
    speech->hovered = hovered;
    if (speech->rested != hovered)
        speech->rested = 0;
    if (speech->hover_waits && now - speech->hovered_since >= rest_milliseconds) {
        speech->hover_waits = false;
        speech->rested = hovered;
        speech->acted = true;
    }
}

void speech_follow(Presenter *presenter, double now)
{
    Speech *speech = &presenter->speech;
    if (!speech->reader || presenter->stale)
        return;
    if (read_aloud_failed(speech->reader, now)) {
        app_say_no_voice(presenter->app);
        presenter->stale = true;
        return;
    }
    follow_hover(presenter, now);
    NodeId at = presenter->focus.shown ? presenter->focus.id : speech->rested;
    if (!speech->outdated && at == speech->at)
        return;
    View view = app_view(presenter->app);
    read_aloud_follow(speech->reader, &(ReadAloudNow){.view = &view,
                                                      .nodes = &presenter->nodes,
                                                      .at = at,
                                                      .acted = speech->acted,
                                                      .milliseconds = now});
    speech->at = at;
    speech->outdated = speech->acted = false;
}

int speech_wait(const Presenter *presenter, double now)
{
    const Speech *speech = &presenter->speech;
    int wait = speech->reader ? read_aloud_wait(speech->reader) : -1;
    if (!speech->reader || !speech->hover_waits)
        return wait;
    double left = speech->hovered_since + rest_milliseconds - now;
    int rest = left < 0 ? 0 : (int)left + 1;
    return wait < 0 || rest < wait ? rest : wait;
}

void speech_repeat(Presenter *presenter, bool beneath)
{
    if (presenter->speech.reader)
        read_aloud_repeat(presenter->speech.reader, beneath);
}

void speech_hush(Presenter *presenter)
{
    if (presenter->speech.reader)
        read_aloud_hush(presenter->speech.reader);
}

bool speech_busy(const Presenter *presenter, double now)
{
    return presenter->speech.reader && read_aloud_busy(presenter->speech.reader, now);
}
