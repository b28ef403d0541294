/* All the words of a screen, and of what could be saved from it. */
#include "all_words.h"

#include "grid_measure.h"
#include "table_text.h"
#include "workshop_csv.h"
#include "workshop_text.h"
#include "workshop_words.h"

#include <ctype.h>
#include <string.h>

void words_of_screens(const View *view, TakeWords take, void *context)
{
    static const float sizes[][2] = {{1280, 720}, {390, 844}};
    for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++) {
        NodeList nodes = {0};
        Layout layout = layout_make(sizes[size][0], sizes[size][1], 1, 100, (Insets){0}, &grid_measure);
        screen_build(view, &layout, &nodes);
        if (nodes.title)
            take(context, nodes.title, NULL);
        for (size_t i = 0; i < nodes.count; i++) {
            if (nodes.items[i].label)
                take(context, nodes.items[i].label, &nodes.items[i]);
            if (nodes.items[i].description)
                take(context, nodes.items[i].description, &nodes.items[i]);
        }
        node_list_free(&nodes);
    }
}

/* A row of a CSV file without the card's number and id, which are for programs. */
static const char *behind_id(const char *line)
{
    if (!isdigit((unsigned char)line[0]))
        return line;
    const char *id = strchr(line, ',');
    const char *rest = id ? strchr(id + 1, ',') : NULL;
    return rest ? rest : line;
}

static void drop_backslashes(char *text)
{
    char *end = text;
    for (; *text; text++)
        if (*text != '\\')
            *end++ = *text;
    *end = '\0';
}

static void take_lines(TextBuffer *file, TakeWords take, void *context, bool csv)
{
    if (file->text && !csv)
        drop_backslashes(file->text);
    for (char *line = file->text ? strtok(file->text, "\r\n") : NULL; line; line = strtok(NULL, "\r\n"))
        take(context, csv ? behind_id(line) : line, NULL);
    text_buffer_free(file);
}

void words_of_files(const View *view, TakeWords take, void *context)
{
    TextBuffer text = {0}, csv = {0};
    if (view_workshop(view)) {
        Record record = record_of(view);
        record.team_names = workshop_setup_votes_by_teams(workshop_setup(record.game));
        workshop_text_write(&record, &text);
        workshop_csv_write(&record, &csv);
    } else {
        table_text_write(view, &text);
    }
    take_lines(&text, take, context, false);
    take_lines(&csv, take, context, true);
}
