/* The head of a challenge's page: the way back, the step's disc and name, how far all steps are. */
#include "challenge_page.h"

#include "bar.h"

#include <math.h>

int challenge_shown(const Sketch *sketch)
{
    int value = sketch->view->value;
    return value >= 0 && value < challenge_count() ? value : 0;
}

const void *challenge_variant_shown(const Sketch *sketch)
{
    return game_step_variant(session_game(sketch->view->session), challenge_shown(sketch));
}

const void *challenge_state_shown(const Sketch *sketch)
{
    return game_step_state(session_game(sketch->view->session), challenge_shown(sketch));
}

int challenge_quotation(const Sketch *sketch, int challenge)
{
    int found = article_find(sketch->view->library->article, challenge_rules(challenge)->quotation);
    return found < 0 ? 0 : found;
}

const char *challenge_name(const Sketch *sketch, int challenge)
{
    return say_step_name(sketch, challenge_quotation(sketch, challenge));
}

/* The disc, "Step 2" and the name. Returns their height. */
static float put_name(Sketch *sketch, float x, float y, float width)
{
    int challenge = challenge_shown(sketch);
    bool small = sketch->layout->portrait || sketch->layout->narrow || sketch->layout->low;
    TextFormat number = type_of(sketch, TYPE_SMALLEST), name = type_of(sketch, TYPE_PANEL_TITLE);
    name.size *= small ? 0.85f : 30.0f / 36;
    name.line = 1.15f;
    float lines = number.size * number.line + name.size * name.line, disc = fminf(64, fmaxf(lines, 48));
    if (disc + 18 > width * 0.3f)
        disc = 0; /* large words need its width */
    float inner = width - (disc > 0 ? disc + 18 : 0), text_x = x + (disc > 0 ? disc + 18 : 0);
    float height = number.size * number.line + words_height(sketch, name, challenge_name(sketch, challenge), inner);
    float top = y + fmaxf(0, (disc - height) / 2);
    if (disc > 0) {
        Node *shown = put_box(sketch, node_id("step-disc", 0), LOOK_STEP_DISC,
                              (Rect){x, y + fmaxf(0, (height - disc) / 2), disc, disc});
        shown->icon = step_icon(challenge);
    }
    put_text(sketch, node_id("step-number", 0), number, INK_INK2,
             say_with(sketch, "step.number",
                      (const char *const[]){"number", say_number(sketch, challenge + 1), NULL}),
             text_x, top, inner);
    Node *title = put_text(sketch, node_id("step-name", 0), name, INK_INK, challenge_name(sketch, challenge), text_x,
                           top + number.size * number.line, inner);
    title->role = ROLE_HEADING;
    title->state |= NODE_ANNOUNCE;
    return fmaxf(height, disc);
}

Page challenge_page_begin(Sketch *sketch, const char *instruction, const Button *buttons, int count)
{
    Rect between = put_challenge_bar(sketch);
    const Layout *layout = sketch->layout;
    bool beside = !layout->portrait && !layout->narrow && between.w >= 420 * layout->text_scale;
    float y = between.y + fmaxf(between.h, 48) + (layout->low ? 4 : 8);
    if (beside) {
        float height = put_name(sketch, between.x + 24, sketch->page.y, between.w - 36);
        y = fmaxf(y, sketch->page.y + height + (layout->low ? 4 : 12));
    }
    y = put_trouble(sketch, y);
    Page page = page_begin(sketch, y, NULL, buttons, count);
    sketch->nodes->title = challenge_name(sketch, challenge_shown(sketch));
    if (!beside) {
        page.flow.y += put_name(sketch, page.flow.x, page.flow.y, page.flow.w);
        flow_gap(&page.flow, 10);
    }
    if (instruction) {
        Node *told = flow_text(&page.flow, TYPE_BODY, instruction);
        told->text.balanced = true;
        told->state |= NODE_ANNOUNCE;
        flow_gap(&page.flow, layout->low ? 10 : 20);
    }
    return page;
}

float challenge_page_room(const Page *page)
{
    Rect area = page->flow.sketch->page;
    return area.y + area.h - page->buttons_height - page->flow.y;
}
