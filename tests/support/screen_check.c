/* What is looked over on every screen. */
#include "screen_check.h"

#include "parts.h"
#include "scan_nodes.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const float SLACK = 0.6f;

typedef struct Seen {
    const ScreenLook *look;
    int device, mistakes;
    const TextMeasure *measure;
    const Layout *layout;
    const NodeList *nodes;
} Seen;

static void mistake(Seen *seen, const Node *node, const char *what)
{
    const ScreenLook *look = seen->look;
    if (seen->mistakes++ < 8)
        print_message("%s %dx%d %d%% device %d: %s: \"%s\" at %.0f %.0f %.0f %.0f\n", look->name, look->width,
                      look->height, look->percent, seen->device, what, node->label ? node->label : "",
                      (double)node->rect.x, (double)node->rect.y, (double)node->rect.w, (double)node->rect.h);
}

static bool within(Rect inner, Rect outer)
{
    return inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.w <= outer.x + outer.w + SLACK &&
           inner.y + inner.h <= outer.y + outer.h + SLACK;
}

static bool overlap(Rect one, Rect other)
{
    return one.x + one.w > other.x + SLACK && other.x + other.w > one.x + SLACK && one.y + one.h > other.y + SLACK &&
           other.y + other.h > one.y + SLACK;
}

/* The window but for what notches and bars cover. */
static Rect uncovered(const Layout *layout)
{
    Insets safe = layout->safe;
    return (Rect){safe.left, safe.top, layout->width - safe.left - safe.right,
                  layout->height - safe.top - safe.bottom};
}

static Rect home_of(const Seen *seen, const Node *node)
{
    if (!(node->state & NODE_SCROLLS))
        return uncovered(seen->layout);
    Rect content = seen->nodes->scroll;
    content.h = seen->nodes->scroll_height;
    return content;
}

static bool same_plane(const Node *one, const Node *other)
{
    return (one->state & NODE_SCROLLS) == (other->state & NODE_SCROLLS);
}

/* The least side of what can be pressed. */
static float target(const Seen *seen)
{
    return fmaxf(seen->layout->target, 44 * seen->layout->point) - SLACK;
}

static bool same_command(const Command *one, const Command *other)
{
    return one->kind == other->kind && one->value == other->value && one->screen == other->screen &&
           one->action.kind == other->action.kind && one->action.value == other->action.value &&
           one->action.item == other->action.item;
}

/* Something that has the focus does the same: this is only more of it, as the arrow at the end of a row. */
static bool does_as_another(const Seen *seen, const Node *node)
{
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *other = &seen->nodes->items[i];
        if (other->state & NODE_FOCUSABLE && same_command(&other->command, &node->command))
            return true;
    }
    return false;
}

/* What can be pressed or dragged without ever having the focus is no smaller. */
static void check_pressable(Seen *seen, const Node *node)
{
    bool held = (node->command.kind != COMMAND_NONE && !does_as_another(seen, node)) || node->state & NODE_DRAGGABLE;
    if (held && (node->rect.w < target(seen) || node->rect.h < target(seen)))
        mistake(seen, node, "is too small to press, and never has the focus");
}

static void check_focusable(Seen *seen, const Node *node)
{
    float least = target(seen);
    bool covers_all = node->look == LOOK_BLANK; /* under a notch too */
    if (!covers_all && !within(node->rect, home_of(seen, node)))
        mistake(seen, node, "can be pressed, but is out of sight");
    if (node->rect.w < least || node->rect.h < least)
        mistake(seen, node, "is too small to press");
    if (!node->label || !node->label[0])
        mistake(seen, node, "can be pressed, but has no label");
    /* The stops of one-button play that scroll are seen only while the focus is on them. */
    bool passing = node->id == scan_further_id() || node->id == scan_back_id();
    if (!(node->state & NODE_SCROLLS) && !passing && seen->nodes->scroll.w > 0 &&
        overlap(node->rect, seen->nodes->scroll))
        mistake(seen, node, "stands on what scrolls");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *other = &seen->nodes->items[i];
        if (other != node && other->state & NODE_FOCUSABLE && same_plane(node, other) &&
            overlap(node->rect, other->rect))
            mistake(seen, node, "overlaps something else that can be pressed");
    }
}

static bool broken_word(const TextLines *lines, const char *text)
{
    for (int i = 0; i + 1 < lines->count; i++) {
        size_t end = lines->items[i].start + lines->items[i].length;
        if (end == lines->items[i + 1].start && end > 0 && !strchr("-/\n", text[end - 1]))
            return true;
    }
    return false;
}

/* A word of so many letters may go on in the next line behind a hyphen, at any size. */
static bool has_long_word(const char *text)
{
    enum { LONG = 15 };
    for (size_t letters = 0; *text; text++) {
        letters = *text == ' ' || *text == '\n' ? 0 : letters + ((*text & 0xC0) != 0x80);
        if (letters >= LONG)
            return true;
    }
    return false;
}

static void check_words(Seen *seen, const Node *node, TextFormat format, const char *text, Rect rect)
{
    TextLines lines;
    text_layout(seen->measure, format, text, rect.w, &lines);
    if (lines.height > rect.h + SLACK || lines.cut)
        mistake(seen, node, "is higher than its place");
    if (lines.width > rect.w + SLACK)
        mistake(seen, node, "is wider than its place");
    if (format.size < 14 * seen->layout->point - 0.01f)
        mistake(seen, node, "is set too small");
    bool could_be_smaller = format.size > 16 * seen->layout->point * 1.08f; /* no body text is smaller */
    if (broken_word(&lines, text) && could_be_smaller && !has_long_word(text) && strlen(text) < 500 &&
        !strstr(text, ".com"))
        mistake(seen, node, "has a broken word");
}

static bool draws_words(Look look)
{
    switch (look) {
    case LOOK_PRIMARY:
    case LOOK_SECONDARY:
    case LOOK_QUIET:
    case LOOK_CHIP:
    case LOOK_SWITCH:
    case LOOK_SEGMENT:
    case LOOK_CHOICE:
    case LOOK_NOTICE:
    case LOOK_STAMP:
    case LOOK_KEYCAP:
        return true;
    default:
        return false;
    }
}

static void check_text(Seen *seen, const Node *node)
{
    bool icon = (node->look == LOOK_KEYCAP || node->look == LOOK_SEGMENT) && node->icon;
    if (draws_words(node->look) && !(node->state & NODE_ICON_ONLY) && !icon) {
        NodeParts parts = node_parts(seen->measure, node);
        check_words(seen, node, parts.label_format, node->label, parts.label);
        if (parts.description.w > 0)
            check_words(seen, node, parts.description_format, node->description, parts.description);
        if (!within(parts.label, node->rect))
            mistake(seen, node, "has its label outside of itself");
    }
    if (node->look != LOOK_TEXT)
        return;
    check_words(seen, node, node->text, node->label, node->rect);
    if (!within(node->rect, home_of(seen, node)))
        mistake(seen, node, "is text out of sight");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *other = &seen->nodes->items[i];
        if (other == node || !same_plane(node, other) || !overlap(node->rect, other->rect))
            continue;
        if (other->look == LOOK_TEXT)
            mistake(seen, node, "overlaps another text");
        if (other->state & NODE_FOCUSABLE && other->id != node->group)
            mistake(seen, node, "overlaps what can be pressed");
        if (other->look == LOOK_POCKET && other->id != node->group && i > (size_t)(node - seen->nodes->items))
            mistake(seen, node, "is hidden by a pocket");
    }
}

/* A sheet that the middle of a node lies on, for what scrolls in a sheet: whose column it lies in. */
static bool lies_on(const Seen *seen, const Node *node, const Node *sheet)
{
    Rect rect = node->rect;
    if (sheet->look != LOOK_PANEL && sheet->look != LOOK_CARD && sheet->look != LOOK_CARD_SMALL)
        return false;
    float x = rect.x + rect.w / 2, y = rect.y + rect.h / 2;
    bool scrolls = node->state & NODE_SCROLLS;
    bool within_it = scrolls && !same_plane(node, sheet) && overlap(sheet->rect, seen->nodes->scroll);
    return x > sheet->rect.x && x < sheet->rect.x + sheet->rect.w &&
           (within_it || (same_plane(node, sheet) && y > sheet->rect.y && y < sheet->rect.y + sheet->rect.h));
}

static bool is_mark(Look look)
{
    return look == LOOK_ICON || look == LOOK_KEYCAP || look == LOOK_TOKEN || look == LOOK_SYMBOL || look == LOOK_ART ||
           look == LOOK_TIMER || look == LOOK_SPLIT || look == LOOK_BEAD || look == LOOK_SLIDER ||
           look == LOOK_THEME_TILE;
}

static bool is_sheet(Look look)
{
    return look == LOOK_PANEL || look == LOOK_CARD || look == LOOK_CARD_SMALL || look == LOOK_TALK_PANEL ||
           look == LOOK_SIDE_ROW || look == LOOK_CELL || look == LOOK_BUBBLE || look == LOOK_POCKET;
}

/* Pictures and keys keep off words; words lie on the uppermost sheet beneath them whole, and under none. */
static void check_around_text(Seen *seen, const Node *node)
{
    const Node *ground = NULL;
    for (const Node *other = seen->nodes->items; other < seen->nodes->items + seen->nodes->count; other++) {
        if (!same_plane(node, other) || !overlap(node->rect, other->rect))
            continue;
        if (is_mark(other->look))
            mistake(seen, node, "overlaps a picture or a key");
        if (is_sheet(other->look) && other < node)
            ground = other;
        if (is_sheet(other->look) && other > node)
            mistake(seen, node, "is hidden by a sheet");
    }
    if (ground && !within(node->rect, ground->rect))
        mistake(seen, node, "stands half on a sheet");
}

/* On a sheet the ground's inks are white on white in High contrast. */
static void check_ink(Seen *seen, const Node *node)
{
    bool of_ground = node->ink == INK_INK || node->ink == INK_INK2 || node->ink == INK_CO_GROUND ||
                     node->ink == INK_IN_GROUND || node->ink == INK_LINE;
    bool inked = node->look == LOOK_TEXT || node->look == LOOK_ICON || node->look == LOOK_QUIET ||
                 node->look == LOOK_RULE || (node->look == LOOK_STEP_DISC && node->state & NODE_DISABLED);
    for (const Node *sheet = seen->nodes->items; of_ground && inked && sheet < node; sheet++)
        if (lies_on(seen, node, sheet))
            mistake(seen, node, "lies on a sheet in an ink for the ground");
}

/* Nothing that says anything, or can be pressed, lies beneath a caption. */
static void check_caption(Seen *seen)
{
    const Node *caption = node_list_find(seen->nodes, node_id("caption", 0));
    if (!caption)
        return;
    if (!within(caption->rect, home_of(seen, caption)))
        mistake(seen, caption, "is a caption out of sight");
    if (caption->state != 0 || caption->role != ROLE_TEXT)
        mistake(seen, caption, "is a caption that asks for something");
    if (seen->nodes->scroll.w > 0 && overlap(caption->rect, seen->nodes->scroll))
        mistake(seen, caption, "covers what scrolls");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *node = &seen->nodes->items[i];
        bool says = node->role != ROLE_NONE || node->look == LOOK_TEXT || node->state & NODE_FOCUSABLE;
        if (node != caption && says && !(node->state & NODE_SCROLLS) && overlap(caption->rect, node->rect))
            mistake(seen, node, "lies beneath the caption");
    }
}

static void check_list(Seen *seen)
{
    int first_focus = 0;
    assert_false(seen->nodes->failed);
    if (!seen->nodes->title || !seen->nodes->title[0])
        mistake(seen, &seen->nodes->items[0], "the screen has no title");
    for (size_t i = 0; i < seen->nodes->count; i++) {
        const Node *node = &seen->nodes->items[i];
        first_focus += (node->state & NODE_FIRST_FOCUS) != 0;
        if (node->state & NODE_FIRST_FOCUS && !(node->state & NODE_FOCUSABLE))
            mistake(seen, node, "the first focus can't have it");
        if (node->id == 0)
            mistake(seen, node, "no id");
        for (size_t j = 0; j < i; j++)
            if (seen->nodes->items[j].id == node->id)
                mistake(seen, node, "its id is another's too");
        if (node->group && !node_list_find(seen->nodes, node->group))
            mistake(seen, node, "its group's head is missing");
        if (node->role == ROLE_QUOTE && (!node->description || !node->description[0]))
            mistake(seen, node, "a quotation without its section");
        if (node->state & NODE_FOCUSABLE)
            check_focusable(seen, node);
        else
            check_pressable(seen, node);
        check_text(seen, node);
        if (node->look == LOOK_TEXT)
            check_around_text(seen, node);
        check_ink(seen, node);
    }
    if (first_focus != 1)
        mistake(seen, &seen->nodes->items[0], "not one first focus");
}

/* What scrolls shows enough of itself to be read and pressed in. */
static void check_region(Seen *seen)
{
    Rect region = seen->nodes->scroll;
    if (region.w <= 0)
        return;
    if (!within(region, uncovered(seen->layout)))
        mistake(seen, &seen->nodes->items[0], "the region that scrolls is out of sight");
    if (region.h < target(seen))
        mistake(seen, &seen->nodes->items[0], "the region that scrolls is too low to see anything in it");
}

int screen_check(View view, const ScreenLook *look, const ScreenLetters *letters)
{
    Layout layout = layout_make(look->width, look->height, 1, look->percent, look->safe, letters->measure);
    NodeList nodes = {0};
    layout_for_fingers(&layout, look->finger);
    if (letters->set)
        letters->set(letters->context, layout.unit);
    if (!view.place)
        view.place = "the memory of this program";
    screen_build(&view, &layout, &nodes);
    Seen seen = {look, (int)view.device, 0, letters->measure, &layout, &nodes};
    check_list(&seen);
    check_region(&seen);
    check_caption(&seen);
    node_list_free(&nodes);
    return seen.mistakes;
}
