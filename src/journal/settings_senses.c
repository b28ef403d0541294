/* What makes the game fit eyes, ears and hands, in settings.json: language, font, voice, sound, one button. */
#include "settings_parts.h"

#include <string.h>

const int settings_pace_milliseconds[SETTINGS_PACES] = {1000, 1500, 2000, 3000, 4500, 7000};

static const char *const LANGUAGE = "language", *const FONT = "font";
static const char *const FONT_IDS[FONT_CHOICES] = {"hyperlegible", "dyslexic"};

/* The numbers: the same table reads and writes. */
static const struct {
    const char *key;
    size_t offset;
    int most;
} NUMBERS[] = {
    {"speech_rate", offsetof(Settings, speech_rate), SETTINGS_RATE_MOST},
    {"volume", offsetof(Settings, volume), SETTINGS_VOLUME_MOST},
    {"pace", offsetof(Settings, pace), SETTINGS_PACES - 1},
};

enum { NUMBER_COUNT = sizeof NUMBERS / sizeof NUMBERS[0] };

static void read_language(const json_t *value, char language[LANGUAGE_CODE_BYTES], OddValues *odd)
{
    const char *code = json_string_value(value);
    if (code && (code[0] == '\0' || language_is_code(code, strlen(code))))
        strcpy(language, code);
    else
        settings_say_odd(odd, LANGUAGE, "the code of a language, such as \"es\"");
}

void settings_read_senses(const json_t *object, Settings *settings, OddValues *odd)
{
    const json_t *language = json_object_get(object, LANGUAGE), *font = json_object_get(object, FONT);
    int number;
    if (language)
        read_language(language, settings->language, odd);
    if (font && settings_read_id(font, FONT, FONT_IDS, FONT_CHOICES, &number, "\"hyperlegible\" or \"dyslexic\"", odd))
        settings->font = (FontChoice)number;
    for (int i = 0; i < NUMBER_COUNT; i++) {
        const json_t *value = json_object_get(object, NUMBERS[i].key);
        if (value && settings_read_number(value, NUMBERS[i].key, &number, odd))
            *(int *)((char *)settings + NUMBERS[i].offset) =
                number < 0 ? 0 : number > NUMBERS[i].most ? NUMBERS[i].most : number;
    }
}

bool settings_write_senses(json_t *object, const Settings *settings)
{
    bool written = json_object_set_new(object, LANGUAGE, json_string(settings->language)) == 0 &&
                   json_object_set_new(object, FONT, json_string(FONT_IDS[settings->font])) == 0;
    for (int i = 0; written && i < NUMBER_COUNT; i++) {
        int number = *(const int *)((const char *)settings + NUMBERS[i].offset);
        written = json_object_set_new(object, NUMBERS[i].key, json_integer(number)) == 0;
    }
    return written;
}
