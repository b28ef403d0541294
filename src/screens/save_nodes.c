/* Where the comparison table is saved, and as what. */
#include "page.h"
#include "screens.h"

void save_nodes(Sketch *sketch)
{
    Sheet sheet = sheet_begin(sketch, say(sketch, "save.title"), NULL, 0);
    sheet_end(&sheet);
}
