/* Writes what is read aloud to a file, each line as soon as it is said. */
#include "voice_file.h"

#include "voice_system.h"

#include <errno.h>
#include <string.h>

static bool is_space(char character)
{
    return character == ' ' || character == '\t' || character == '\r';
}

static void write_line(FILE *file, const char *language, const char *words, size_t length)
{
    while (length > 0 && is_space(words[0])) {
        words++;
        length--;
    }
    while (length > 0 && is_space(words[length - 1]))
        length--;
    if (length > 0)
        fprintf(file, "%s\t%.*s\n", language, (int)length, words);
}

static void write_piece(FILE *file, const SpokenPiece *piece)
{
    const char *words = piece->text.text ? piece->text.text : "";
    for (;;) {
        size_t length = strcspn(words, "\n");
        write_line(file, piece->language, words, length);
        if (words[length] == '\0')
            return;
        words += length + 1;
    }
}

static void say(void *context, const Spoken *words, bool interrupts)
{
    VoiceFile *file = context;
    (void)interrupts;
    if (file->late.text[0])
        return;
    for (size_t i = 0; i < words->count; i++)
        write_piece(file->file, &words->pieces[i]);
    if (fflush(file->file) != 0 || ferror(file->file))
        error_set(&file->late, "What is read aloud could not all be written to %s: %s.", file->path, strerror(errno));
}

static void stop(void *context)
{
    (void)context;
}

static void set_rate(void *context, int rate)
{
    (void)context;
    (void)rate;
}

static VoiceState state(void *context)
{
    (void)context;
    return VOICE_SILENT;
}

static void destroy(void *context)
{
    VoiceFile *file = context;
    fclose(file->file);
}

bool voice_file_open(VoiceFile *file, const char *path, Voice *voice, Error *error)
{
    *file = (VoiceFile){.path = path};
    voice_guard_pipes();
    file->file = fopen(path, "a");
    if (!file->file)
        return error_set(error, "What is read aloud can't be written to %s: %s.", path, strerror(errno));
    *voice = (Voice){file, say, stop, set_rate, state, destroy};
    return true;
}
