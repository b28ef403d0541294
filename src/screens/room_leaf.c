/* The parts of a step's screen for the room, and the size at which all of them fit. */
#include "room_step.h"

#include <math.h>

static const float SIZE_MOST = 1.2f, STEP = 0.04f, SIZE_LEAST = 0.3f, PICTURE_LEAST = 0.84f, PICTURE_SHARE = 0.27f;
static const float SPARE_UPRIGHT = 90; /* a phone held upright is much higher than its sheet */

enum { LINES = 2, LINES_TIGHT = 6 }; /* of an option in one of several columns */

/* One try: everything at this share of its size, with the picture or without. */
typedef struct Try {
    const RoomLeaf *leaf;
    float size, gap;
    float spare; /* height that the sheet takes besides what its lines need */
    bool picture, notes;
    bool tight; /* the options take as little height as they can */
} Try;

void room_line(RoomLines *lines, RoomRole role, const char *text)
{
    if (text && text[0] && lines->count < ROOM_LINES_MOST)
        lines->items[lines->count++] = (RoomLine){role, text, false};
}

void room_quiet_line(RoomLines *lines, RoomRole role, const char *text)
{
    int before = lines->count;
    room_line(lines, role, text);
    if (lines->count > before)
        lines->items[before].quiet = true;
}

int room_step_team(const RoomStep *step)
{
    int teams = workshop_setup(step->game)->values[SET_UP_TEAMS];
    return teams > 0 ? game_step_choices(step->game, step->challenge) % teams : -1;
}

static TextFormat sized(const Try *try, RoomRole role)
{
    const Sketch *sketch = try->leaf->room->sketch;
    TextFormat format = room_type(sketch, role);
    format.size = fmaxf(format.size * try->size, room_least(sketch));
    return format;
}

/* ---- Head, sheet and lines ---- */

static float put_head(const Try *try, Rect at)
{
    const RoomLeaf *leaf = try->leaf;
    Sketch *sketch = leaf->room->sketch;
    TextFormat format = sized(try, ROOM_LEAD);
    float token = leaf->team >= 0 ? fmaxf(format.size * 1.35f, room_token_least(sketch)) : 0;
    float indent = token > 0 ? token + 0.35f * format.size : 0, line = format.size * format.line;
    if (!leaf->head)
        return 0;
    float lower = fmaxf(0, (token - line) / 2); /* the first line's middle is the token's */
    Node *words = put_text(sketch, node_id("step-head", 0), format, INK_INK, leaf->head, at.x + indent, at.y + lower,
                           at.w - indent);
    words->role = ROLE_HEADING;
    float height = fmaxf(words->rect.h + lower, token);
    if (token > 0)
        room_token(leaf->room, node_id("step-token", 0), leaf->team,
                   (Rect){at.x, at.y + lower + (line - token) / 2, token, token}, 0);
    return height + try->gap;
}

/* The lines one beneath the other; on the sheet they belong to it. Returns their height. */
static float put_lines(const Try *try, const RoomLines *lines, const char *name, bool on_sheet, Rect at)
{
    Sketch *sketch = try->leaf->room->sketch;
    float y = at.y;
    for (int i = 0; i < lines->count; i++) {
        const RoomLine *line = &lines->items[i];
        TextFormat format = sized(try, line->role);
        Ink ink = on_sheet ? (line->quiet ? INK_ON_SHEET2 : INK_ON_SHEET) : (line->quiet ? INK_INK2 : INK_INK);
        if (line->role == ROOM_LEAD)
            format.face = FACE_SEMIBOLD;
        Node *node = put_text(sketch, node_id(name, i), format, ink, line->text, at.x, y, at.w);
        if (on_sheet && try->leaf->asks)
            node->role = ROLE_NONE; /* the sheet itself says it */
        y += node->rect.h + (i + 1 < lines->count ? try->gap * 0.6f : 0);
    }
    return y - at.y;
}

/* All that stands on the sheet, in one text. */
static const char *sheet_words(const Sketch *sketch, const RoomLines *lines)
{
    TextBuffer all = {0};
    for (int i = 0; i < lines->count; i++)
        text_buffer_format(&all, "%s%s", i > 0 ? " " : "", lines->items[i].text);
    const char *kept = node_list_keep(sketch->nodes, all.text ? all.text : "");
    text_buffer_free(&all);
    return kept;
}

static float put_sheet(const Try *try, Rect at)
{
    const RoomLeaf *leaf = try->leaf;
    Sketch *sketch = leaf->room->sketch;
    float unit = leaf->room->unit, pad_x = fminf(32 * unit, at.w * 0.06f), pad_y = try->gap * 0.9f;
    if (leaf->sheet->count == 0)
        return 0;
    size_t panel = sketch->nodes->count;
    NodeId id = put_box(sketch, node_id("step-sheet", 0), LOOK_CARD_SMALL, at)->id;
    size_t first = sketch->nodes->count;
    float height = put_lines(try, leaf->sheet, "step-line", true,
                             (Rect){at.x + pad_x, at.y + pad_y, at.w - 2 * pad_x, 0}) + 2 * pad_y;
    group_from(sketch, first, id);
    move_from(sketch, first, 0, try->spare / 2);
    height = fmaxf(height + try->spare, leaf->asks ? target_least(sketch) : 0);
    Node *sheet = &sketch->nodes->items[panel];
    sheet->rect.h = height;
    if (leaf->asks) {
        sheet->role = ROLE_TEXT;
        sheet->label = sheet_words(sketch, leaf->sheet);
        sheet->state |= NODE_FOCUSABLE | NODE_FIRST_FOCUS;
    }
    return height + try->gap;
}

/* ---- Options ---- */

static Button option_button(const Try *try, int option)
{
    const RoomLeaf *leaf = try->leaf;
    const QuestionOption *move = &leaf->step->question.options[option];
    return (Button){.id = node_id("option", option),
                    .look = LOOK_CHOICE,
                    .label = leaf->words->options[option],
                    .description = try->notes ? leaf->words->notes[option] : NULL,
                    .command = command_move(leaf->step->challenge, move->verb, move->item, move->place)};
}

static float option_width(const Try *try, int columns, float width)
{
    return (width - try->gap * (float)(columns - 1)) / (float)columns;
}

/* A node for measuring: an option at this width, in the try's size. */
static Node option_node(const Try *try, int option, float width)
{
    Sketch *sketch = try->leaf->room->sketch;
    Button button = option_button(try, option);
    size_t before = sketch->nodes->count;
    Node node = *room_button(try->leaf->room, &button, ROOM_BODY, 0, 0, width);
    sketch->nodes->count = before;
    node.text.size = sized(try, ROOM_BODY).size;
    node.ink = INK_ON_SHEET;
    fit_node(sketch, &node);
    node.text.size = fmaxf(node.text.size, room_least(sketch));
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, width), target_least(sketch));
    return node;
}

/* Whether every option stands in at most so many lines, without a broken word, in so many columns. */
static bool stand_in(const Try *try, int columns, float width, int lines)
{
    const Sketch *sketch = try->leaf->room->sketch;
    float most = (float)lines + 0.1f;
    for (int i = 0; i < try->leaf->step->question.count; i++) {
        Node node = option_node(try, i, option_width(try, columns, width));
        NodeParts parts = node_parts(sketch->layout->measure, &node);
        TextFormat label = parts.label_format, note = parts.description_format;
        if (words_height(sketch, label, node.label, parts.label.w) > most * label.size * label.line ||
            fit_words(sketch, label, node.label, parts.label.w).size < label.size)
            return false;
        if (parts.description.w > 0 &&
            words_height(sketch, note, node.description, parts.label.w) > most * note.size * note.line)
            return false;
    }
    return true;
}

/* One row of options, all as high as the highest; one that stands alone in the last row takes its whole width. */
static float put_row(const Try *try, int from, int count, float width, Rect at)
{
    Sketch *sketch = try->leaf->room->sketch;
    float height = 0, each = count == 1 ? at.w : width;
    for (int i = 0; i < count; i++)
        height = fmaxf(height, option_node(try, from + i, each).rect.h);
    for (int i = 0; i < count; i++) {
        Node node = option_node(try, from + i, each);
        node.rect = (Rect){at.x + (each + try->gap) * (float)i, at.y, each, height};
        node_list_add(sketch->nodes, node);
    }
    return height;
}

static float put_columns(const Try *try, int columns, Rect at)
{
    int count = try->leaf->step->question.count;
    float width = option_width(try, columns, at.w), y = at.y;
    for (int from = 0; from < count; from += columns) {
        int row = count - from < columns ? count - from : columns;
        y += put_row(try, from, row, width, (Rect){at.x, y, at.w, 0}) + try->gap;
    }
    return y - try->gap - at.y;
}

/* So many columns as make the options lowest, however their lines break. */
static int lowest_columns(const Try *try, Rect at)
{
    Sketch *sketch = try->leaf->room->sketch;
    size_t first = sketch->nodes->count;
    int best = 1;
    float least = put_columns(try, 1, at);
    for (int columns = 2; columns <= 3; columns++) {
        sketch->nodes->count = first;
        if (!stand_in(try, columns, at.w, LINES_TIGHT))
            break;
        float height = put_columns(try, columns, at);
        best = height < least ? columns : best;
        least = fminf(height, least);
    }
    sketch->nodes->count = first;
    return best;
}

static int columns_of(const Try *try, Rect at)
{
    int count = try->leaf->step->question.count;
    if (try->tight)
        return lowest_columns(try, at);
    if (count <= 3)
        return stand_in(try, count, at.w, LINES) ? count : 1;
    return stand_in(try, 2, at.w, LINES) ? 2 : 1;
}

static float put_options(const Try *try, Rect at)
{
    return put_columns(try, columns_of(try, at), at);
}

/* ---- All of it ---- */

static float put_safety(const Try *try, Rect at)
{
    Sketch *sketch = try->leaf->room->sketch;
    TextFormat format = sized(try, ROOM_SMALL);
    float icon = format.size * 1.2f, indent = icon + format.size * 0.5f;
    if (!try->leaf->safety)
        return 0;
    put_icon(sketch, node_id("step-safety", 0), "icon-heart", INK_INK,
             (Rect){at.x, at.y + (format.size * format.line - icon) / 2, icon, icon});
    return put_text(sketch, node_id("step-safety", 1), format, INK_INK, try->leaf->safety, at.x + indent, at.y,
                    at.w - indent)->rect.h;
}

/* Head and sheet, and the picture beside them. Returns their height. */
static float put_upper(const Try *try, Rect at)
{
    const RoomLeaf *leaf = try->leaf;
    float beside = try->picture ? at.w * PICTURE_SHARE : 0, y = at.y;
    y += put_head(try, (Rect){at.x, y, at.w - (beside > 0 ? beside + 2 * try->gap : 0), 0});
    y += put_sheet(try, (Rect){at.x, y, at.w - (beside > 0 ? beside + 2 * try->gap : 0), 0});
    if (beside > 0) {
        float height = beside / 1.75f, top = at.y + fmaxf(0, (y - try->gap - at.y - height) / 2);
        leaf->words->picture(leaf->step, (Rect){at.x + at.w - beside, top, beside, height});
        y = fmaxf(y, top + height + try->gap);
    }
    return y - at.y;
}

/* Puts everything and returns its height. */
static float put_all(const Try *try)
{
    const RoomLeaf *leaf = try->leaf;
    Rect box = leaf->room->box;
    float y = box.y + put_upper(try, box);
    if (leaf->below && leaf->below->count > 0)
        y += put_lines(try, leaf->below, "step-below", false, (Rect){box.x, y, box.w, 0}) + try->gap;
    if (leaf->asks)
        y += put_options(try, (Rect){box.x, y, box.w, 0}) + try->gap;
    y += put_safety(try, (Rect){box.x, y, box.w, 0}) + (leaf->safety ? try->gap : 0);
    return y - try->gap + 8 - box.y; /* a shadow and a ring reach a little lower */
}

/* Where the box is higher than what stands in it, the sheet takes the rest. */
static float put_spread(Try *try, float height)
{
    const RoomLeaf *leaf = try->leaf;
    if (leaf->sheet->count == 0 || (leaf->below && leaf->below->count > 0))
        return height;
    leaf->room->sketch->nodes->count = leaf->room->first;
    try->spare = fmaxf(leaf->room->box.h - height, 0);
    if (leaf->room->sketch->layout->portrait)
        try->spare = fminf(try->spare, SPARE_UPRIGHT * leaf->room->unit);
    return put_all(try);
}

/* The height at the largest size, down to `least`, at which all stands in the box; below 0 where it does not. */
static float put_fitting(Try try, float least)
{
    Sketch *sketch = try.leaf->room->sketch;
    size_t first = sketch->nodes->count;
    float smallest = fmaxf(least, SIZE_LEAST);
    for (try.size = SIZE_MOST; try.size >= smallest; try.size -= STEP) {
        sketch->nodes->count = first;
        try.gap = 18 * try.leaf->room->unit * fmaxf(try.size, 0.6f);
        float height = put_all(&try);
        if (height <= try.leaf->room->box.h + 0.5f)
            return put_spread(&try, height);
        if (sized(&try, ROOM_TITLE).size <= room_least(sketch))
            break; /* nothing gets smaller from here on */
    }
    return -1;
}

/* What has the first focus is read there, and not before it. */
static void leave_to_focus(Sketch *sketch, size_t first)
{
    for (size_t i = first; i < sketch->nodes->count; i++)
        if (sketch->nodes->items[i].state & NODE_FIRST_FOCUS)
            sketch->nodes->items[i].state &= ~(unsigned)NODE_ANNOUNCE;
}

void room_leaf(const RoomLeaf *leaf)
{
    Room *room = leaf->room;
    Sketch *sketch = room->sketch;
    bool wide = room->box.w >= 760 * room->unit && !sketch->layout->portrait, notes = false;
    for (int i = 0; i < QUESTION_OPTIONS_MOST; i++)
        notes = notes || leaf->words->notes[i];
    Try try = {.leaf = leaf, .size = 1, .picture = leaf->words->picture && wide, .notes = notes};
    float height = try.picture ? put_fitting(try, PICTURE_LEAST) : -1;
    size_t first = room->first;
    try.picture = false;
    if (height < 0 && notes) {
        sketch->nodes->count = first;
        height = put_fitting(try, PICTURE_LEAST);
        try.notes = false;
    }
    for (int tight = 0; height < 0 && tight < 2; tight++) {
        sketch->nodes->count = first;
        try.tight = tight;
        height = put_fitting(try, 0);
    }
    if (height < 0) {
        sketch->nodes->count = first;
        try.size = SIZE_LEAST;
        try.gap = 12 * room->unit;
        height = put_all(&try);
    }
    room_end(room, height);
    if (leaf->asks)
        leave_to_focus(sketch, room->first);
}
