/* What is there to read: how to play, what the words mean, a section of the article, about it, help. */
#include "flow.h"
#include "screens.h"

void how_nodes(Sketch *sketch)
{
    static const char *const sorting[][3] = {
        [DEVICE_MOUSE] = {"glyph-mouse", "how.sort.mouse", "how.back.mouse"},
        [DEVICE_TOUCH] = {"glyph-touch", "how.sort.touch", "how.back.mouse"},
        [DEVICE_KEYS] = {"icon-keyboard", "how.sort.keys", "how.back.keys"},
        [DEVICE_PAD] = {"glyph-stick", "how.sort.pad", "how.back.pad"},
        [DEVICE_ONE_BUTTON] = {"icon-one", "how.sort.one_button", "how.back.mouse"},
        [DEVICE_TERMINAL] = {"icon-keyboard", "how.sort.terminal", "how.back.terminal"},
    };
    const char *const *device = sorting[sketch->view->device];
    Sheet sheet = sheet_begin(sketch, say(sketch, "how.title"), NULL, 0);
    Flow *flow = &sheet.flow;
    flow_text(flow, TYPE_LEAD, say(sketch, "how.card"));
    flow_gap(flow, 18);
    const char *const items[][2] = {{device[0], device[1]},      {"icon-book", "how.answer"},
                                    {"icon-again", "how.again"}, {"icon-bubble", "how.sign"},
                                    {"icon-undo", device[2]},    {"icon-table", "how.table"},
                                    {"icon-path", "how.steps"},  {"icon-clock", "how.days"}};
    for (size_t i = 0; i < sizeof items / sizeof items[0]; i++) {
        flow_item(flow, items[i][0], TYPE_READING, say(sketch, items[i][1]), false);
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

void words_nodes(Sketch *sketch)
{
    Sheet sheet = sheet_begin(sketch, say(sketch, "words.title"), NULL, 0);
    put_word(&sheet.flow, SIDE_CODEPENDENT);
    flow_gap(&sheet.flow, 30);
    put_word(&sheet.flow, SIDE_INTERDEPENDENT);
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}

void section_nodes(Sketch *sketch)
{
    const Article *article = sketch->view->library->article;
    int section = sketch->view->value;
    if (section < 0 || section >= article->section_count)
        section = 0;
    Sheet sheet = sheet_begin(sketch, article->sections[section].title, NULL, 0);
    Flow *flow = &sheet.flow;
    for (int i = 0; i < article->quotation_count; i++) {
        if (article->quotations[i].section != section)
            continue;
        if (article->quotations[i].title)
            flow_heading(flow, TYPE_LABEL, article->quotations[i].title);
        flow_quote(flow, i, false, false);
        flow_gap(flow, 18);
    }
    announce_from(sketch, sheet.first);
    flow_quiet(
        flow, TYPE_SMALLEST,
        say_with(sketch, "section.from", (const char *const[]){"title", article->title, "site", article->site, NULL}));
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

static void put_entry(Flow *flow, const HelpEntry *entry)
{
    Sketch *sketch = flow->sketch;
    flow_heading(flow, TYPE_LABEL, entry->country_name);
    flow_text(flow, TYPE_BODY_STRONG, entry->name);
    flow_text(flow, TYPE_READING, entry->how);
    if (entry->address)
        flow_text(flow, TYPE_READING, entry->address);
    flow_quiet(flow, TYPE_SMALLEST,
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
    for (int i = 0; help && i < help->count; i++)
        put_entry(flow, &help->entries[i]);
    if (!help)
        flow_text(flow, TYPE_READING, say(sketch, "help.missing"));
    announce_from(sketch, sheet.first);
    sheet_end(&sheet);
}
