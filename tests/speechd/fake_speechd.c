/* In the place of speech-dispatcher's library: the functions that the game uses of it, which write what they get to
 * the file that FAKE_SPEECHD names. FAKE_SPEECHD_MODE: "none" no server can be had; "dies" the first one takes no
 * words, the next one does; "hangs" it never answers; "endless" what is said never ends. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef void (*Callback)(size_t message, size_t client, int event);

typedef struct Connection {
    Callback begins, ends, cancels, pauses, resumes;
    int number;
    bool notifies;
} Connection;

Connection *spd_open(const char *client, const char *connection, const char *user, int mode);
void spd_close(Connection *connection);
int spd_say(Connection *connection, int priority, const char *text);
int spd_cancel(Connection *connection);
int spd_set_language(Connection *connection, const char *language);
int spd_set_voice_rate(Connection *connection, signed int rate);
int spd_set_notification_on(Connection *connection, int event);

static atomic_int opened, messages;
static Connection connections[16];

static bool mode_is(const char *mode)
{
    const char *wanted = getenv("FAKE_SPEECHD_MODE");
    return wanted && strcmp(wanted, mode) == 0;
}

static void note(const char *what, const char *words)
{
    const char *path = getenv("FAKE_SPEECHD");
    FILE *file = path ? fopen(path, "a") : NULL;
    if (!file)
        return;
    fprintf(file, "%s %s\n", what, words);
    fclose(file);
}

static void note_number(const char *what, int number)
{
    char words[16];
    snprintf(words, sizeof words, "%d", number);
    note(what, words);
}

Connection *spd_open(const char *client, const char *connection, const char *user, int mode)
{
    (void)connection;
    note(user || mode != 1 ? "open otherwise" : "open", client);
    if (mode_is("none"))
        return NULL;
    int number = opened++;
    connections[number % 16] = (Connection){.number = number};
    return &connections[number % 16];
}

void spd_close(Connection *connection)
{
    note_number("close", connection->number);
}

typedef struct Message {
    Connection *connection;
    int number;
} Message;

/* A callback comes on another thread than the words, as the library has it. */
static void *end_message(void *context)
{
    Message *message = context;
    nanosleep(&(struct timespec){.tv_nsec = 100 * 1000 * 1000}, NULL);
    if (message->connection->notifies)
        message->connection->ends((size_t)message->number, 1, 1);
    free(message);
    return NULL;
}

int spd_say(Connection *connection, int priority, const char *text)
{
    if (mode_is("hangs"))
        pause();
    if (mode_is("dies") && connection->number == 0)
        return -1;
    note(priority == 2 ? "say" : "say otherwise", text);
    Message *message = malloc(sizeof *message);
    *message = (Message){connection, ++messages};
    int number = message->number;
    pthread_t thread;
    if (mode_is("endless") || pthread_create(&thread, NULL, end_message, message) != 0)
        free(message);
    else
        pthread_detach(thread);
    return number;
}

int spd_cancel(Connection *connection)
{
    note_number("cancel", connection->number);
    return 0;
}

int spd_set_language(Connection *connection, const char *language)
{
    (void)connection;
    note("language", language);
    return 0;
}

int spd_set_voice_rate(Connection *connection, signed int rate)
{
    (void)connection;
    note_number("rate", rate);
    return 0;
}

int spd_set_notification_on(Connection *connection, int event)
{
    connection->notifies = event == (2 | 8) && connection->ends && connection->cancels;
    return 0;
}
