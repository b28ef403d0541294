/* Reading help.json. */
#include "help.h"

#include "arena.h"
#include "fields.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

typedef struct HelpOwner {
    Help help; /* first: help_free turns its address into the owner's */
    Arena arena;
    bool failed; /* memory ran out */
} HelpOwner;

enum { COUNTRY, COUNTRY_NAME, NAME, HOW, PHONE, TEXT_MESSAGE, ADDRESS, SOURCE, CHECKED, ENTRY_FIELDS };

static const Field entry_fields[ENTRY_FIELDS] = {
    {"country", FIELD_TEXT, false, 0}, {"country_name", FIELD_TEXT, false, 0}, {"name", FIELD_TEXT, false, 0},
    {"how", FIELD_TEXT, false, 0},     {"phone", FIELD_TEXT, true, 0},         {"text_message", FIELD_TEXT, true, 0},
    {"address", FIELD_TEXT, true, 0},  {"source", FIELD_TEXT, false, 0},       {"checked", FIELD_TEXT, false, 0}};

static void add_digits(TextBuffer *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if ((*text >= '0' && *text <= '9') || *text == '+') {
            text_buffer_add(out, text, 1);
        }
    }
}

static bool write_link(const char *message, TextBuffer *out)
{
    size_t word = strspn(message, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    const char *number = strrchr(message, ' ');
    if (word == 0 || message[word] != ' ' || number[1 + strspn(number + 1, "0123456789-")] != '\0') {
        return false;
    }
    text_buffer_say(out, "sms:");
    add_digits(out, number);
    text_buffer_say(out, "?body=");
    text_buffer_add(out, message, word);
    return true;
}

bool help_link(const HelpEntry *entry, HelpWay way, TextBuffer *out)
{
    switch (way) {
    case HELP_CALL:
        if (entry->phone != NULL) {
            text_buffer_say(out, "tel:");
            add_digits(out, entry->phone);
        }
        return entry->phone != NULL;
    case HELP_WRITE:
        return entry->text_message != NULL && write_link(entry->text_message, out);
    case HELP_VISIT:
        if (entry->address == NULL || strncmp(entry->address, "https://", 8) != 0) {
            return false;
        }
        text_buffer_say(out, entry->address);
        return true;
    default:
        return false;
    }
}

static const char *keep(HelpOwner *owner, const json_t *value)
{
    return fields_keep(&owner->arena, value, &owner->failed);
}

static bool is_country(const char *text)
{
    return strcmp(text, "*") == 0 || (strlen(text) == 2 && strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2);
}

/* Whether a text is a year, a year and a month, or a day: 2022, 2022-05, 2022-05-31. */
static bool is_date(const char *text)
{
    static const char shape[] = "dddd-dd-dd";
    static const int days[13] = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    size_t length = strlen(text);
    if (length != 4 && length != 7 && length != 10) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != '-') {
            return false;
        }
    }
    int month = length < 7 ? 1 : (text[5] - '0') * 10 + text[6] - '0';
    int day = length < 10 ? 1 : (text[8] - '0') * 10 + text[9] - '0';
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month];
}

static HelpEntry read_entry(Source *source, HelpOwner *owner, const json_t *object, size_t index)
{
    const json_t *values[ENTRY_FIELDS];
    Place place = place_element(place_member((Place){0}, "entries"), index);
    fields_read(source, object, place, "an entry", entry_fields, ENTRY_FIELDS, values);
    if (values[COUNTRY] != NULL && !is_country(json_string_value(values[COUNTRY]))) {
        source_mistake(source, place_member(place, "country"),
                       "“%s” is no code of a country. Write its two capital letters, like US, or * for everywhere.",
                       quote(json_string_value(values[COUNTRY])).text);
    }
    if (values[CHECKED] != NULL && !is_date(json_string_value(values[CHECKED]))) {
        source_mistake(source, place_member(place, "checked"),
                       "“%s” is no date. Write the day on which the source was looked at, like 2026-11-22; where only "
                       "the month or the year is known, 2026-11 or 2026.",
                       quote(json_string_value(values[CHECKED])).text);
    }
    return (HelpEntry){.country = keep(owner, values[COUNTRY]),
                       .country_name = keep(owner, values[COUNTRY_NAME]),
                       .name = keep(owner, values[NAME]),
                       .how = keep(owner, values[HOW]),
                       .phone = keep(owner, values[PHONE]),
                       .text_message = keep(owner, values[TEXT_MESSAGE]),
                       .address = keep(owner, values[ADDRESS]),
                       .source = keep(owner, values[SOURCE]),
                       .checked = keep(owner, values[CHECKED])};
}

static void read_help(Source *source, HelpOwner *owner)
{
    enum { SCHEMA, FORMAT, ENTRIES, HELP_FIELDS };
    static const Field fields[HELP_FIELDS] = {
        {"$schema", FIELD_TEXT, true, 0}, {"format", FIELD_NUMBER, false, 0}, {"entries", FIELD_LIST, false, 0}};
    const json_t *values[HELP_FIELDS];
    fields_read(source, source->root, (Place){0}, "the help", fields, HELP_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    size_t count = json_array_size(values[ENTRIES]);
    HelpEntry *entries = arena_array(&owner->arena, count, sizeof *entries);
    if (entries == NULL) {
        source_no_memory(source);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        entries[i] = read_entry(source, owner, json_array_get(values[ENTRIES], i), i);
    }
    if (values[ENTRIES] != NULL && count == 0) {
        source_mistake(source, place_member((Place){0}, "entries"), "There is no entry here. Add at least one.");
    }
    if (owner->failed) {
        source_no_memory(source);
    }
    owner->help = (Help){entries, (int)count};
}

Help *help_from_source(Source *source)
{
    HelpOwner *owner = source_make(source, sizeof *owner);
    if (owner == NULL) {
        return NULL;
    }
    read_help(source, owner);
    if (!source_close(source)) {
        help_free(&owner->help);
        return NULL;
    }
    return &owner->help;
}

Help *help_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? help_from_source(&source) : NULL;
}

void help_free(Help *help)
{
    HelpOwner *owner = (HelpOwner *)help;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}
