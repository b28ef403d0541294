/* The path: the article's five steps from merged to linked rings. */
#include "challenge_page.h"
#include "screens.h"

void path_nodes(Sketch *sketch)
{
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, true)), say(sketch, "path.title"), NULL, 0);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        Button open = {.id = node_id("station", challenge),
                       .look = LOOK_SECONDARY,
                       .label = challenge_name(sketch, challenge),
                       .command = command_open(SCREEN_CHALLENGE, challenge)};
        flow_buttons(&page.flow, &open, 1);
        flow_gap(&page.flow, 12);
    }
    page_end(&page);
}
