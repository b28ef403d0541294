/* The end of the path: the linked rings, a sentence of the article, and what to take along. */
#include "challenge_page.h"
#include "screens.h"

void ending_nodes(Sketch *sketch)
{
    Sheet sheet = sheet_begin(sketch, say(sketch, "ending.title"), NULL, 0);
    sheet_end(&sheet);
}
