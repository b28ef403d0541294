/* Remembers what a screen announced. */
#include "announced.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool announced_follow(Announced *announced, const View *view, const NodeList *nodes, Spoken *news)
{
    const Language *language = view->library->language;
    const char *screen = screen_name(view);
    TextBuffer whole = {0};
    bool stayed = announced->whole && strcmp(screen, announced->screen) == 0 && view->value == announced->value &&
                  nodes->leaf == announced->leaf;
    spoken_news_pieces(language, nodes, stayed ? announced->whole : "", news);
    spoken_screen(language, nodes, &whole);
    announced_free(announced);
    announced->value = view->value;
    announced->leaf = nodes->leaf;
    snprintf(announced->screen, sizeof announced->screen, "%s", screen);
    announced->whole = text_copy(whole.text ? whole.text : "");
    text_buffer_free(&whole);
    return !stayed;
}

void announced_free(Announced *announced)
{
    free(announced->whole);
    *announced = (Announced){0};
}
