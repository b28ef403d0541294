/* The list of nodes: adding, finding, and keeping the words that were made for it. */
#include "node.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct NodeText {
    struct NodeText *next;
    char text[];
} NodeText;

NodeId node_id(const char *name, int number)
{
    uint32_t hash = 2166136261u;
    for (const char *at = name; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    for (int byte = 0; byte < 4; byte++)
        hash = (hash ^ (((uint32_t)number >> (8 * byte)) & 0xff)) * 16777619u;
    return hash ? hash : 1;
}

void node_list_clear(NodeList *list)
{
    while (list->texts) {
        NodeText *text = list->texts;
        list->texts = text->next;
        free(text);
    }
    list->count = 0;
    list->title = NULL;
    list->scroll = (Rect){0};
    list->scroll_height = 0;
    list->leaf = 0;
    list->failed = false;
}

void node_list_free(NodeList *list)
{
    node_list_clear(list);
    free(list->items);
    *list = (NodeList){0};
}

static bool make_room(NodeList *list)
{
    if (list->count < list->capacity)
        return true;
    if (list->count >= NODES_MOST)
        return false;
    size_t capacity = list->capacity ? list->capacity * 2 : 64;
    if (capacity > NODES_MOST)
        capacity = NODES_MOST;
    Node *items = realloc(list->items, capacity * sizeof *items);
    if (!items)
        return false;
    list->items = items;
    list->capacity = capacity;
    return true;
}

Node *node_list_add(NodeList *list, Node node)
{
    if (!make_room(list)) {
        list->failed = true;
        list->spare = node;
        return &list->spare;
    }
    list->items[list->count] = node;
    return &list->items[list->count++];
}

const char *node_list_keep(NodeList *list, const char *text)
{
    size_t size = strlen(text) + 1;
    NodeText *kept = malloc(sizeof *kept + size);
    if (!kept) {
        list->failed = true;
        return "";
    }
    memcpy(kept->text, text, size);
    kept->next = list->texts;
    list->texts = kept;
    return kept->text;
}

const Node *node_list_find(const NodeList *list, NodeId id)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].id == id)
            return &list->items[i];
    return NULL;
}

const Node *node_list_step(const NodeList *list, NodeId from, int step)
{
    size_t at = step > 0 ? list->count - 1 : 0;
    for (size_t i = 0; from && i < list->count; i++)
        if (list->items[i].id == from)
            at = i;
    for (size_t tried = 0; tried < list->count; tried++) {
        at = step > 0 ? (at + 1) % list->count : (at + list->count - 1) % list->count;
        if (list->items[at].state & NODE_FOCUSABLE)
            return &list->items[at];
    }
    return NULL;
}
