/* When the voice speaks, and what it says. */
#include "read_aloud.h"

#include "announced.h"

#include <stdlib.h>
#include <string.h>

/* An answer is looked for so often, and given up so late: the system's voice may have to be started first. */
static const double look_milliseconds = 100, answer_milliseconds = 15000;

/* More than the slowest voice takes: whoever waits for its end waits no longer than this. */
static const double letter_milliseconds = 250, breath_milliseconds = 3000;

enum { DEPTHS = 16 };

struct ReadAloud {
    Voice voice;
    bool on;
    int rate;
    Announced announced;
    NodeId at;
    char *at_words;  /* what was said of it, or would have been */
    Spoken last;     /* what was said last */
    Spoken screens[DEPTHS]; /* all that the screens have announced, by how many lie beneath each */
    int depth;       /* of the one that shows */
    bool repeated;   /* `last` was said once more since */
    bool asks;       /* whether the words were taken is not known yet */
    bool told_gone;  /* the player knows that no voice answers */
    double now;
    double asked_at; /* when they were handed over */
    double until;    /* when they are surely over */
};

ReadAloud *read_aloud_create(const Voice *voice)
{
    ReadAloud *reader = calloc(1, sizeof *reader);
    if (!reader) {
        voice->destroy(voice->context);
        return NULL;
    }
    reader->voice = *voice;
    reader->rate = -1;
    return reader;
}

void read_aloud_destroy(ReadAloud *reader)
{
    if (!reader)
        return;
    reader->voice.destroy(reader->voice.context);
    announced_free(&reader->announced);
    spoken_free(&reader->last);
    for (int i = 0; i < DEPTHS; i++)
        spoken_free(&reader->screens[i]);
    free(reader->at_words);
    free(reader);
}

static size_t letters_of(const Spoken *words)
{
    size_t letters = 0;
    for (size_t i = 0; i < words->count; i++)
        letters += words->pieces[i].text.length;
    return letters;
}

static void hand_over(ReadAloud *reader, const Spoken *words, bool interrupts)
{
    double start = interrupts || reader->until < reader->now ? reader->now : reader->until;
    reader->voice.say(reader->voice.context, words, interrupts);
    VoiceState state = reader->voice.state(reader->voice.context);
    reader->asks = state == VOICE_STARTS || state == VOICE_GONE;
    reader->asked_at = reader->now;
    reader->until = start + breath_milliseconds + letter_milliseconds * (double)letters_of(words);
}

void read_aloud_hush(ReadAloud *reader)
{
    reader->voice.stop(reader->voice.context);
    reader->until = reader->now;
}

/* Keeps a copy of what is said in the place of another one. */
static void keep(Spoken *kept, const Spoken *words)
{
    spoken_free(kept);
    spoken_add(kept, words);
}

/* Says words of the game's, and remembers them to be repeated. */
static void say(ReadAloud *reader, const Spoken *words, bool interrupts)
{
    keep(&reader->last, words);
    reader->repeated = false;
    hand_over(reader, words, interrupts);
}

void read_aloud_repeat(ReadAloud *reader, bool beneath)
{
    const Spoken *screen = &reader->screens[beneath && reader->depth > 0 ? reader->depth - 1 : reader->depth];
    const Spoken *words = (beneath || reader->repeated) && screen->count > 0 ? screen : &reader->last;
    if (!reader->on || words->count == 0)
        return;
    reader->repeated = true;
    hand_over(reader, words, true);
}

static void switch_off(ReadAloud *reader)
{
    if (!reader->on)
        return;
    read_aloud_hush(reader);
    announced_free(&reader->announced);
    reader->on = reader->asks = reader->told_gone = false;
    reader->at = 0;
}

/* Follows the settings. True where the pace is another one than before, so that the player wants to hear it. */
static bool follow_settings(ReadAloud *reader, const Settings *settings)
{
    bool paced = reader->rate != settings->speech_rate;
    bool began = !reader->on;
    if (paced)
        reader->voice.set_rate(reader->voice.context, settings->speech_rate);
    reader->rate = settings->speech_rate;
    reader->on = true;
    return paced && !began;
}

/* What is said of a node, and remembered of it. */
static char *words_of(const Language *language, const Node *node, Spoken *words)
{
    TextBuffer text = {0};
    spoken_sentence(language, node, words);
    spoken_write(words, &text);
    return text.text;
}

/* Adds what the player is at, where they have come to it or it has changed. What is being typed is not read at every
 * letter, and what repeats the words is not read in their place. */
static void add_place(ReadAloud *reader, const ReadAloudNow *now, Spoken *words)
{
    const Node *node = now->at ? node_list_find(now->nodes, now->at) : NULL;
    if (!node || (node->role == ROLE_FIELD && node->state & NODE_CHECKED)) {
        reader->at = node ? reader->at : 0;
        return;
    }
    Spoken place = {0};
    TextBuffer announced = {0};
    char *said = words_of(now->view->library->language, node, &place);
    bool same = reader->at == node->id && said && reader->at_words && strcmp(said, reader->at_words) == 0;
    spoken_write(words, &announced);
    bool told = said && announced.text && spoken_is_among(announced.text, said);
    if (said && !same && !told) {
        if (words->count > 0)
            spoken_say(words, words->pieces[words->count - 1].language, "\n");
        spoken_add(words, &place);
    }
    free(reader->at_words);
    reader->at_words = said;
    reader->at = node->id;
    text_buffer_free(&announced);
    spoken_free(&place);
}

static void add_preview(const View *view, Spoken *words)
{
    const Language *language = view->library->language;
    if (words->count > 0)
        spoken_say(words, words->pieces[words->count - 1].language, "\n");
    spoken_say(words, language_code(language), language_text(language, "settings.rate.preview"));
}

/* All that the screen has announced so far. */
static void note_announced(ReadAloud *reader, int depth, const Spoken *news, bool other_screen)
{
    reader->depth = depth < 0 ? 0 : depth >= DEPTHS ? DEPTHS - 1 : depth;
    Spoken *screen = &reader->screens[reader->depth];
    if (other_screen)
        spoken_free(screen);
    else if (news->count > 0 && screen->count > 0)
        spoken_say(screen, news->pieces[0].language, "\n");
    spoken_add(screen, news);
}

static bool repeats(const Node *node)
{
    return node && node->command.kind == COMMAND_REPEAT;
}

void read_aloud_follow(ReadAloud *reader, const ReadAloudNow *now)
{
    Spoken words = {0};
    reader->now = now->milliseconds;
    if (!now->view->settings->read_aloud) {
        switch_off(reader);
        return;
    }
    bool paced = follow_settings(reader, now->view->settings);
    bool other = announced_follow(&reader->announced, now->view, now->nodes, &words);
    note_announced(reader, now->view->depth, &words, other);
    bool announces = words.count > 0;
    add_place(reader, now, &words);
    if (paced)
        add_preview(now->view, &words);
    if (words.count > 0 && !announces && repeats(node_list_find(now->nodes, now->at)))
        hand_over(reader, &words, true); /* by its name it can be found, and what it repeats stays what it was */
    else if (words.count > 0)
        say(reader, &words, other || now->acted);
    else if (other)
        read_aloud_hush(reader);
    spoken_free(&words);
}

void read_aloud_words(ReadAloud *reader, const View *view, const Spoken *words)
{
    if (!view->settings->read_aloud) {
        switch_off(reader);
        return;
    }
    follow_settings(reader, view->settings);
    if (words->count > 0) {
        keep(&reader->screens[reader->depth], words);
        say(reader, words, true);
    }
}

bool read_aloud_busy(const ReadAloud *reader, double milliseconds)
{
    VoiceState state = reader->on ? reader->voice.state(reader->voice.context) : VOICE_SILENT;
    return (state == VOICE_STARTS || state == VOICE_SPEAKS) && milliseconds < reader->until;
}

bool read_aloud_failed(ReadAloud *reader, double milliseconds)
{
    if (!reader->asks)
        return false;
    VoiceState state = reader->voice.state(reader->voice.context);
    bool late = milliseconds - reader->asked_at > answer_milliseconds;
    if (state == VOICE_STARTS && !late)
        return false;
    reader->asks = false;
    bool gone = state == VOICE_GONE || state == VOICE_STARTS;
    bool news = gone && !reader->told_gone;
    reader->told_gone = gone;
    return news;
}

int read_aloud_wait(const ReadAloud *reader)
{
    return reader->asks ? (int)look_milliseconds : -1;
}
