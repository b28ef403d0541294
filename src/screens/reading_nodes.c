/* What is there to read: how to play, what the words mean, a section of the article, about it, help. */
#include "control_words.h"
#include "flow.h"
#include "screens.h"

/* How one sorts and takes back with keys or a gamepad, by those that the player has; with some missing, by mouse. */
static const char *say_how(const Sketch *sketch, BoundKind kind, bool sorts)
{
    static const KeyGap sides[] = {{"left", CONTROL_PLACE_LEFT}, {"right", CONTROL_PLACE_RIGHT}};
    static const KeyGap backs[] = {{"undo", CONTROL_UNDO}, {"pass", CONTROL_PASS}};
    const char *words = sorts ? say_keys(sketch, kind, kind == BOUND_KEY ? "how.sort.keys" : "how.sort.pad", sides, 2)
                              : say_keys(sketch, kind, kind == BOUND_KEY ? "how.back.keys" : "how.back.pad", backs, 2);
    return words ? words : say(sketch, sorts ? "how.sort.mouse" : "how.back.mouse");
}

static const char *sorting_words(const Sketch *sketch)
{
    switch (sketch->view->device) {
    case DEVICE_TOUCH: return say(sketch, "how.sort.touch");
    case DEVICE_TERMINAL: return say(sketch, "how.sort.terminal");
    case DEVICE_KEYS: return say_how(sketch, BOUND_KEY, true);
    case DEVICE_PAD: return say_how(sketch, BOUND_BUTTON, true);
    case DEVICE_ONE_BUTTON: return say(sketch, "how.sort.one_button");
    case DEVICE_MOUSE: break;
    }
    return say(sketch, "how.sort.mouse");
}

static const char *taking_back_words(const Sketch *sketch)
{
    switch (sketch->view->device) {
    case DEVICE_TERMINAL: return say(sketch, "how.back.terminal");
    case DEVICE_KEYS: return say_how(sketch, BOUND_KEY, false);
    case DEVICE_PAD: return say_how(sketch, BOUND_BUTTON, false);
    default: return say(sketch, "how.back.mouse");
    }
}

void how_nodes(Sketch *sketch)
{
    static const char *const icons[] = {
        [DEVICE_MOUSE] = "glyph-mouse", [DEVICE_TOUCH] = "glyph-touch", [DEVICE_KEYS] = "icon-keyboard",
        [DEVICE_PAD] = "glyph-stick",   [DEVICE_ONE_BUTTON] = "icon-one",
        [DEVICE_TERMINAL] = "icon-keyboard",
    };
    Sheet sheet = sheet_begin(sketch, say(sketch, "how.title"), NULL, 0);
    Flow *flow = &sheet.flow;
    flow_text(flow, TYPE_LEAD, say(sketch, "how.card"));
    flow_gap(flow, 18);
    const char *const items[][2] = {{icons[sketch->view->device], sorting_words(sketch)},
                                    {"icon-book", say(sketch, "how.answer")},
                                    {"icon-again", say(sketch, "how.again")},
                                    {"icon-bubble", say(sketch, "how.sign")},
                                    {"icon-undo", taking_back_words(sketch)},
                                    {"icon-table", say(sketch, "how.table")},
                                    {"icon-path", say(sketch, "how.steps")},
                                    {"icon-clock", say(sketch, "how.days")}};
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        flow_item(flow, items[i][0], TYPE_READING, items[i][1], false);
        flow_gap(flow, 12);
    }
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}

static void put_word(Flow *flow, Side side)
{
    Sketch *sketch = flow->sketch;
    const Article *article = sketch->view->library->article;
    float symbol = type_of(sketch, TYPE_PANEL_TITLE).size * 1.2f, indent = symbol * 1.5f + 16;
    put_symbol(sketch, node_id("word-symbol", side), side, flow->x, flow->y + type_of(sketch, TYPE_POCKET).size * 0.6f,
               symbol)
        ->ink = sheet_ink(side);
    flow->x += indent;
    flow->w -= indent;
    flow_heading(flow, TYPE_POCKET, say_side(sketch, side))->ink = sheet_ink(side);
    if (sketch->view->device != DEVICE_TERMINAL)
        flow_quiet(flow, TYPE_READING,
                   say(sketch, side == SIDE_CODEPENDENT ? "words.codependent.symbol" : "words.interdependent.symbol"));
    flow->x -= indent;
    flow->w += indent;
    flow_gap(flow, 12);
    for (int i = 0; i < article->quotation_count; i++)
        if (article->quotations[i].kind == QUOTATION_DEFINITION && article->quotations[i].side == side)
            flow_quote(flow, i, false, true);
}

/* What opened them closes them, too. It stands for the way back, which has a shortcut of its own. */
static void put_closing(Sketch *sketch)
{
    Node *node = put_box(sketch, node_id("words-close", 0), LOOK_NONE, (Rect){0});
    node->shortcut = SHORTCUT_EXPLAIN;
    node->command = command_of(COMMAND_BACK);
}

void words_nodes(Sketch *sketch)
{
    put_closing(sketch);
    Sheet sheet = sheet_begin(sketch, say(sketch, "words.title"), NULL, 0);
    put_word(&sheet.flow, SIDE_CODEPENDENT);
    flow_gap(&sheet.flow, 30);
    put_word(&sheet.flow, SIDE_INTERDEPENDENT);
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}

/* Where the sentences are from; the section's own name too, where its heading says ours. */
static void put_source(Flow *flow, const Article *article, int section)
{
    Sketch *sketch = flow->sketch;
    if (sketch->view->library->words)
        flow_quiet(flow, TYPE_SMALLEST, say_quoted(sketch, article->sections[section].title))->language =
            words_language(sketch, ARTICLE_LANGUAGE);
    flow_quiet(
        flow, TYPE_SMALLEST,
        say_with(sketch, "section.from", (const char *const[]){"title", article->title, "site", article->site, NULL}));
}

void section_nodes(Sketch *sketch)
{
    const Article *article = sketch->view->library->article;
    int section = sketch->view->value;
    if (section < 0 || section >= article->section_count)
        section = 0;
    Sheet sheet = sheet_begin(sketch, say_section_name(sketch, section), NULL, 0);
    Flow *flow = &sheet.flow;
    for (int i = 0; i < article->quotation_count; i++) {
        if (article->quotations[i].section != section)
            continue;
        if (article->quotations[i].title)
            flow_heading(flow, TYPE_LABEL, say_step_name(sketch, i));
        flow_quote(flow, i, false, false);
        flow_gap(flow, 18);
    }
    announce_from(sketch, sheet.first);
    put_source(flow, article, section);
    sheet_end(&sheet);
}

void about_nodes(Sketch *sketch)
{
    const Article *article = sketch->view->library->article;
    Sheet sheet = sheet_begin(sketch, say(sketch, "about.title"), NULL, 0);
    Flow *flow = &sheet.flow;
    flow_text(flow, TYPE_LEAD, say_with(sketch, "about.article", (const char *const[]){"title", article->title, NULL}));
    flow_gap(flow, 6);
    flow_quiet(flow, TYPE_LABEL, article->address);
    flow_gap(flow, 18);
    static const char *const items[][2] = {{"icon-bubble", "about.quotes"},
                                           {"icon-person", "about.one_view"},
                                           {"icon-globe", "about.not_listed"},
                                           {"icon-info", "about.not_diagnosis"}};
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        flow_item(flow, items[i][0], TYPE_READING, say(sketch, items[i][1]), false);
        flow_gap(flow, 14);
    }
    announce_from(sketch, sheet.first);
    flow_rule(flow);
    flow_gap(flow, 14);
    flow_quiet(flow, TYPE_SMALLEST, say(sketch, "about.licences"));
    sheet_end(&sheet);
}

/* What this device can do of it: nobody in need should have to copy a number. */
static void put_ways(Flow *flow, const HelpEntry *entry, int index)
{
    Sketch *sketch = flow->sketch;
    const Abilities *abilities = &sketch->view->abilities;
    Button buttons[HELP_WAYS];
    int count = 0;
    const char *const labels[HELP_WAYS] = {
        say_with(sketch, "help.call", (const char *const[]){"number", entry->phone ? entry->phone : "", NULL}),
        say_with(sketch, "help.write",
                 (const char *const[]){"message", entry->text_message ? entry->text_message : "", NULL}),
        say(sketch, "help.visit")};
    static const char *const icons[HELP_WAYS] = {NULL, "icon-bubble", "icon-globe"};
    for (int way = 0; way < HELP_WAYS; way++) {
        TextBuffer link = {0};
        if ((way == HELP_VISIT ? abilities->links : abilities->calls) && help_link(entry, (HelpWay)way, &link)) {
            Command command = command_with_value(COMMAND_REACH, index);
            command.action.value = way;
            buttons[count++] = (Button){.id = node_id("reach", index * HELP_WAYS + way), .look = LOOK_SECONDARY,
                                        .label = labels[way], .icon = icons[way], .command = command};
        }
        text_buffer_free(&link);
    }
    if (count > 0) {
        flow_gap(flow, 14);
        flow_buttons(flow, buttons, count);
        flow_gap(flow, 14);
    }
}

static void put_entry(Flow *flow, const HelpEntry *entry, int index)
{
    Sketch *sketch = flow->sketch;
    flow_heading(flow, TYPE_LABEL, entry->country_name);
    flow_text(flow, TYPE_BODY_STRONG, entry->name);
    flow_text(flow, TYPE_READING, entry->how);
    if (entry->address)
        flow_text(flow, TYPE_READING, entry->address);
    put_ways(flow, entry, index);
    flow_quiet(
        flow, TYPE_SMALLEST,
        say_with(sketch, "help.source",
                 (const char *const[]){"source", entry->source, "checked", say_date(sketch, entry->checked), NULL}));
    flow_gap(flow, 20);
}

void help_nodes(Sketch *sketch)
{
    const Help *help = sketch->view->library->help;
    Sheet sheet = sheet_begin(sketch, say(sketch, "help.title"), NULL, 0);
    Flow *flow = &sheet.flow;
    flow_text(flow, TYPE_LEAD, say(sketch, "help.intro"));
    flow_gap(flow, 20);
    if (sketch->view->abilities.links || sketch->view->abilities.calls) {
        flow_item(flow, "icon-info", TYPE_READING, say(sketch, "help.trace"), false);
        flow_gap(flow, 20);
    }
    for (int i = 0; help && i < help->count; i++)
        put_entry(flow, &help->entries[i], i);
    if (!help)
        flow_text(flow, TYPE_READING, say(sketch, "help.missing"));
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}
