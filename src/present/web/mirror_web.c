/* The page's controls: the nodes as JSON for packaging/web/page/controls.js, which makes elements of them.
 *
 *   {"title": of the screen, "language": a tag, "theme": a ThemeName, "depth": screens beneath,
 *    "spoken": what is announced, [[language, words], ...],
 *    "scroll": {"x", "y", "w", "h", "height", "offset"} or absent, "focus": id, "shown": whether the focus shows,
 *    "nodes": [{"id", "role", "label", "about", "x", "y", "w", "h", "angle", and where it is so: "level" of a heading,
 *               "disabled", "selected", "checked", "focusable", "pressable", "drags", "scrolls", "value", "most",
 *               "mark": [start, end] in characters, "language" of its label}]}
 *
 * Lengths are CSS pixels; what scrolls is given as it stands unscrolled. */
#include "mirror_web.h"

#include "announced.h"
#include "page.h"
#include "utf8.h"

#include <jansson.h>

#include <stdlib.h>

struct MirrorWeb {
    Announced announced;
};

static const char *const ROLES[] = {
    [ROLE_HEADING] = "heading", [ROLE_TEXT] = "text",     [ROLE_QUOTE] = "quote",   [ROLE_CARD] = "card",
    [ROLE_PILE] = "button",     [ROLE_BUTTON] = "button", [ROLE_CHOICE] = "choice", [ROLE_SWITCH] = "switch",
    [ROLE_SLIDER] = "slider",   [ROLE_FIELD] = "field",   [ROLE_COUNT] = "count",   [ROLE_ROW] = "row",
    [ROLE_STATUS] = "status",
};

static bool is_read(const Node *node)
{
    return node->role != ROLE_NONE && node->label && node->label[0];
}

static void set_rect(json_t *object, Rect rect, float unit)
{
    json_object_set_new(object, "x", json_real((double)(rect.x * unit)));
    json_object_set_new(object, "y", json_real((double)(rect.y * unit)));
    json_object_set_new(object, "w", json_real((double)(rect.w * unit)));
    json_object_set_new(object, "h", json_real((double)(rect.h * unit)));
}

static void set_if(json_t *object, const char *key, bool so)
{
    if (so)
        json_object_set_new(object, key, json_true());
}

static json_t *mark_of(const Node *node)
{
    size_t start = utf8_count(node->label, node->mark_start);
    size_t length = utf8_count(node->label + node->mark_start, node->mark_length);
    return json_pack("[i,i]", (int)start, (int)(start + length));
}

static json_t *node_json(const Node *node, float unit, bool first_heading)
{
    json_t *object = json_object();
    json_object_set_new(object, "id", json_integer(node->id));
    json_object_set_new(object, "role", json_string(ROLES[node->role]));
    json_object_set_new(object, "label", json_string(node->label));
    if (node->description && node->description[0])
        json_object_set_new(object, "about", json_string(node->description));
    set_rect(object, node->rect, unit);
    if (node->angle != 0)
        json_object_set_new(object, "angle", json_real((double)node->angle));
    if (node->role == ROLE_HEADING)
        json_object_set_new(object, "level", json_integer(first_heading ? 1 : 2));
    set_if(object, "disabled", node->state & NODE_DISABLED);
    set_if(object, "selected", node->state & NODE_SELECTED);
    set_if(object, "checked", node->state & NODE_CHECKED);
    set_if(object, "focusable", node->state & NODE_FOCUSABLE);
    set_if(object, "pressable", node->command.kind != COMMAND_NONE);
    set_if(object, "drags", node->state & NODE_DRAGGABLE);
    set_if(object, "scrolls", node->state & NODE_SCROLLS);
    if (node->role == ROLE_SLIDER || node->role == ROLE_COUNT) {
        json_object_set_new(object, "value", json_integer(node->value));
        json_object_set_new(object, "most", json_integer(node->value_most));
    }
    if (node->language)
        json_object_set_new(object, "language", json_string(node->language));
    if (node->mark_length > 0 && node->role != ROLE_FIELD)
        json_object_set_new(object, "mark", mark_of(node));
    return object;
}

static json_t *nodes_json(const NodeList *nodes, float unit)
{
    json_t *array = json_array();
    bool first = true;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (!is_read(node))
            continue;
        json_array_append_new(array, node_json(node, unit, first && node->role == ROLE_HEADING));
        first = first && node->role != ROLE_HEADING;
    }
    return array;
}

static json_t *pieces_json(const Spoken *spoken)
{
    json_t *array = json_array();
    for (size_t i = 0; i < spoken->count; i++) {
        const SpokenPiece *piece = &spoken->pieces[i];
        json_array_append_new(array, json_pack("[s,s]", piece->language, piece->text.text ? piece->text.text : ""));
    }
    return array;
}

static json_t *screen_json(const View *view, const NodeList *nodes, const MirrorState *state, const Spoken *said)
{
    json_t *screen = json_object();
    json_object_set_new(screen, "title", json_string(nodes->title ? nodes->title : ""));
    json_object_set_new(screen, "language", json_string(language_code(view->library->language)));
    json_object_set_new(screen, "theme", json_integer((int)view->settings->theme));
    json_object_set_new(screen, "depth", json_integer(view->depth));
    if (said)
        json_object_set_new(screen, "spoken", pieces_json(said));
    if (nodes->scroll.w > 0) {
        json_t *scroll = json_object();
        set_rect(scroll, nodes->scroll, state->unit);
        json_object_set_new(scroll, "height", json_real((double)(nodes->scroll_height * state->unit)));
        json_object_set_new(scroll, "offset", json_real((double)(state->scroll * state->unit)));
        json_object_set_new(screen, "scroll", scroll);
    }
    json_object_set_new(screen, "focus", json_integer(state->focus));
    json_object_set_new(screen, "shown", json_boolean(state->focus_shown));
    json_object_set_new(screen, "nodes", nodes_json(nodes, state->unit));
    return screen;
}

static void show(void *context, const View *view, const NodeList *nodes, const MirrorState *state)
{
    MirrorWeb *mirror = context;
    if (!state->nodes_new) {
        page_move(state->scroll * state->unit, state->focus, state->focus_shown);
        return;
    }
    Spoken news = {0};
    bool other = announced_follow(&mirror->announced, view, nodes, &news);
    json_t *screen = screen_json(view, nodes, state, other || news.count > 0 ? &news : NULL);
    char *text = json_dumps(screen, JSON_COMPACT | JSON_REAL_PRECISION(6));
    if (text)
        page_show(text);
    free(text);
    json_decref(screen);
    spoken_free(&news);
}

MirrorWeb *mirror_web_create(void)
{
    return calloc(1, sizeof(MirrorWeb));
}

Mirror mirror_web_port(MirrorWeb *mirror)
{
    return (Mirror){mirror, show};
}
