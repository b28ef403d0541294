/* The letters that write a team's name where there is no keyboard at hand. With a gamepad all of them lie there to be
 * walked to; with one button first their rows, then those of the row that was pressed. */
#include "letters_screen.h"

#include "control_words.h"
#include "page.h"
#include "screens.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

static const float GAP = 10;

static bool writes_letters(const View *view)
{
    return view->device == DEVICE_PAD || (view->settings->one_button && view->device != DEVICE_TERMINAL);
}

void letters_replace_field(const View *view, Node *field, int team)
{
    if (!writes_letters(view))
        return;
    field->role = ROLE_BUTTON;
    field->command = command_open(SCREEN_LETTERS, team);
}

/* ---- What is written so far ---- */

/* A name, and each sentence in one, begins with a capital by itself; the key for the other size turns that for the next
 * letter. */
static bool next_is_capital(const LettersView *letters)
{
    const char *text = letters->field.text;
    size_t length = strlen(text);
    bool begins = length == 0 || (length > 1 && text[length - 1] == ' ' && strchr(".?!", text[length - 2]));
    return begins != letters->other_size;
}

static const char *text_words(const Sketch *sketch, const Field *field)
{
    bool full = (int)utf8_count(field->text, strlen(field->text)) >= field->most;
    const char *text = node_list_keep(sketch->nodes, field->text);
    if (full)
        return say_with(sketch, "letters.full", (const char *const[]){"text", text, NULL});
    return text[0] ? text : say(sketch, "letters.empty");
}

/* Drawn as a field with its caret, and read again after each letter. */
static void put_written(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    const Field *field = &sketch->view->letters->field;
    Node node = {.id = node_id("written", 0),
                 .look = LOOK_FIELD,
                 .state = NODE_CHECKED,
                 .description = node_list_keep(sketch->nodes, field->text),
                 .text = type_of(sketch, TYPE_LEAD),
                 .ink = INK_ON_SHEET,
                 .value = (int)strlen(field->text),
                 .value_most = field->most};
    node.text.face = FACE_SEMIBOLD;
    const TextMeasure *measure = sketch->layout->measure;
    node.rect = (Rect){flow->x, flow->y, fminf(node_wanted_width(measure, &node), flow->w),
                       node_wanted_height(measure, &node, 0)};
    node_list_add(sketch->nodes, node);
    Node *read = put_box(sketch, node_id("written", 1), LOOK_NONE, node.rect);
    read->role = ROLE_STATUS;
    read->label = text_words(sketch, field);
    flow->y += node.rect.h;
    flow_gap(flow, 16);
}

/* ---- Keys ---- */

/* Side by side, in as many lines as they need. */
typedef struct Keys {
    Flow *flow;
    float x, height; /* where the next one comes; of the line so far */
} Keys;

static void end_line(Keys *keys)
{
    keys->flow->y += keys->height > 0 ? keys->height + GAP : 0;
    keys->x = keys->flow->x;
    keys->height = 0;
}

/* `letter`: a square one. */
static void put_key(Keys *keys, Button button, bool letter)
{
    Flow *flow = keys->flow;
    button.look = LOOK_SECONDARY;
    float high = button_height(flow->sketch, &button, flow->w);
    float width = letter ? high : fminf(button_width(flow->sketch, &button), flow->w);
    if (keys->x > flow->x && keys->x + width > flow->x + flow->w)
        end_line(keys);
    Node *node = put_button(flow->sketch, &button, keys->x, flow->y, width);
    keys->x += width + GAP;
    keys->height = fmaxf(keys->height, node->rect.h);
}

static Command write_command(WriteWish wish)
{
    return command_with_value(COMMAND_WRITE, wish);
}

/* What a sign is called, as voices pass most of them by. NULL: the letter says it itself. */
static const char *sign_name(const Sketch *sketch, const char *letter)
{
    const char *name = key_name(sketch, BOUND_KEY, letter);
    return strcmp(name, letter) == 0 ? NULL : name;
}

static void put_letter(Keys *keys, const char *letter, int number, bool first)
{
    Button button = {.id = node_id("letter", number),
                     .label = letter,
                     .description = sign_name(keys->flow->sketch, letter),
                     .state = first ? NODE_FIRST_FOCUS : 0,
                     .command = write_command(WRITE_LETTER)};
    memcpy(button.command.action.text, letter, strlen(letter) + 1);
    put_key(keys, button, true);
}

/* A row's letters and, where voices need them, their names. */
typedef struct Row {
    TextBuffer letters, names;
} Row;

static void put_row(Keys *keys, Row *row, int number)
{
    Sketch *sketch = keys->flow->sketch;
    put_key(keys, (Button){.id = node_id("letters", number),
                           .label = node_list_keep(sketch->nodes, row->letters.text ? row->letters.text : ""),
                           .description = row->names.text ? node_list_keep(sketch->nodes, row->names.text) : NULL,
                           .state = number == 0 ? NODE_FIRST_FOCUS : 0,
                           .command = command_pick(number)}, false);
    text_buffer_free(&row->letters);
    text_buffer_free(&row->names);
}

static void add_letter(const Sketch *sketch, Row *row, const char *letter)
{
    const char *name = sign_name(sketch, letter);
    text_buffer_format(&row->letters, row->letters.length > 0 ? " %s" : "%s", letter);
    if (name)
        text_buffer_format(&row->names, row->names.length > 0 ? ", %s" : "%s", name);
}

/* A row that has no room in the rest of the line, but has in one of its own, begins one. */
static void keep_together(Keys *keys, const char *row)
{
    const Flow *flow = keys->flow;
    float side = keys->height + GAP, wanted = side * (float)utf8_count(row, strcspn(row, " ")) - GAP;
    if (keys->x + wanted > flow->x + flow->w && wanted <= flow->w)
        end_line(keys);
}

/* The language's letters, a space between its rows: those of the row `wanted` (-1: of all) or, with `rows`, the rows
 * themselves. */
static void put_letters(Keys *keys, int wanted, bool rows)
{
    Sketch *sketch = keys->flow->sketch;
    bool capital = next_is_capital(sketch->view->letters), first = true;
    const char *text = say(sketch, capital ? "letters.capital" : "letters.small");
    Row row = {0};
    int at = 0, number = 0;
    for (size_t size; *text; text += size) {
        char letter[5] = "";
        utf8_read(text, strlen(text), &size);
        memcpy(letter, text, size);
        if (*text == ' ') {
            if (rows)
                put_row(keys, &row, at);
            else
                keep_together(keys, text + 1);
            at++;
            continue;
        }
        if (rows) {
            add_letter(sketch, &row, letter);
        } else if (wanted < 0 || wanted == at) {
            put_letter(keys, node_list_keep(sketch->nodes, letter), number, first);
            first = false;
        }
        number++;
    }
    if (rows)
        put_row(keys, &row, at);
}

/* What besides letters changes the text. */
static void put_changes(Keys *keys)
{
    const Sketch *sketch = keys->flow->sketch;
    Button space = {.id = node_id("space", 0), .label = say(sketch, "key.space"),
                    .command = write_command(WRITE_LETTER)};
    space.command.action.text[0] = ' ';
    put_key(keys, space, false);
    put_key(keys, (Button){.id = node_id("erase", 0), .label = say(sketch, "letters.erase"),
                           .command = write_command(WRITE_ERASE)}, false);
    bool capital = next_is_capital(sketch->view->letters);
    put_key(keys, (Button){.id = node_id("size", 0),
                           .label = say(sketch, capital ? "letters.to_small" : "letters.to_capital"),
                           .command = write_command(WRITE_OTHER_SIZE)}, false);
}

void letters_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    const char *const number[] = {"number", say_number(sketch, view->value + 1), NULL};
    const Button buttons[] = {{.id = node_id("done", 0), .look = LOOK_PRIMARY, .icon = "icon-check",
                               .label = say(sketch, "letters.done"), .command = write_command(WRITE_DONE)},
                              {.id = node_id("keep", 0), .look = LOOK_SECONDARY, .label = say(sketch, "binding.keep"),
                               .command = command_of(COMMAND_BACK)}};
    bool rows = view->settings->one_button && view->picked < 0;
    Page page = page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say_with(sketch, "setup.team", number),
                           buttons, sizeof buttons / sizeof *buttons);
    Keys keys = {.flow = &page.flow, .x = page.flow.x};
    flow_gap(&page.flow, 8);
    put_written(&page.flow);
    put_letters(&keys, view->settings->one_button ? view->picked : -1, rows);
    end_line(&keys);
    if (view->picked < 0)
        put_changes(&keys);
    else
        put_key(&keys, (Button){.id = node_id("rows", 0), .icon = "icon-back", .label = say(sketch, "letters.rows"),
                                .command = command_pick(-1)}, false);
    end_line(&keys);
    page_end(&page);
}
