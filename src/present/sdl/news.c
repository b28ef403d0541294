/* Finds what has newly come by what was there before. */
#include "news.h"

static unsigned words_of(const Node *node)
{
    unsigned hash = 2166136261u; /* FNV-1a */
    for (const char *at = node->label ? node->label : ""; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    return hash;
}

static bool was_seen(const News *news, NewsSeen now)
{
    for (int i = 0; i < news->count; i++)
        if (news->seen[i].id == now.id && news->seen[i].words == now.words)
            return true;
    return false;
}

const Node *news_take(News *news, const NodeList *nodes, bool another)
{
    News now = {0};
    const Node *come = NULL;
    for (size_t i = 0; i < nodes->count && now.count < NEWS_MOST; i++) {
        const Node *node = &nodes->items[i];
        bool about = node->state & NODE_NEWS;
        if (!(node->state & NODE_SCROLLS) || (!about && node->role != ROLE_STATUS))
            continue;
        NewsSeen seen = {node->id, words_of(node)};
        if (!come && (another ? about : !was_seen(news, seen)))
            come = node;
        now.seen[now.count++] = seen;
    }
    *news = now;
    return come;
}
