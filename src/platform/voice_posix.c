/* The voice of speech-dispatcher, where its library is there. A thread talks to its server, which may be slow to
 * start, may die and may never answer: the game only leaves orders, and never waits. */
#include "voice_system.h"

#include "settings.h"
#include "speechd_posix.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LAST_WAIT_MILLISECONDS = 300 }; /* that leaving waits for the server to fall silent */

/* The latest message that has ended, by its number, which grows. The library's callbacks get nothing that would lead
 * to a voice, so that this alone is the program's own: it opens one. */
static atomic_size_t ended_message;

typedef struct Order {
    struct Order *next;
    Spoken words;
} Order;

typedef struct PosixVoice {
    Speechd speechd;
    pthread_t thread;
    pthread_mutex_t lock;    /* of what follows, up to the connection */
    pthread_cond_t changed;
    bool runs, leaving, over; /* of the thread */
    Order *first, *last;
    bool cancels;            /* what is being said is to end before the next order */
    bool works;              /* the thread carries an order out */
    bool failed;             /* it could not */
    int rate;
    size_t message;          /* the number of the one handed over last */
    SpeechdConnection *connection; /* from here on the thread's alone. NULL: none yet, or it broke */
    int set_rate;
    char set_language[LANGUAGE_CODE_BYTES];
} PosixVoice;

/* ---- The thread ---- */

static void note_end(size_t message, size_t client, int event)
{
    (void)client;
    (void)event;
    size_t latest = atomic_load(&ended_message);
    while (latest < message && !atomic_compare_exchange_weak(&ended_message, &latest, message))
        ;
}

static bool connect_server(PosixVoice *voice)
{
    if (voice->connection)
        return true;
    voice->connection = voice->speechd.open("me-and-we", "game", NULL, SPEECHD_THREADED);
    if (!voice->connection)
        return false;
    atomic_store(&ended_message, 0);
    voice->connection->ends = voice->connection->cancels = note_end;
    voice->speechd.set_notification(voice->connection, SPEECHD_END | SPEECHD_CANCEL);
    voice->set_rate = -1;
    voice->set_language[0] = '\0';
    return true;
}

static void disconnect(PosixVoice *voice)
{
    if (voice->connection)
        voice->speechd.close(voice->connection);
    voice->connection = NULL;
}

static void follow_rate(PosixVoice *voice, int rate)
{
    static const int rates[SETTINGS_RATE_MOST + 1] = {-60, -30, 0, 35, 70};
    if (rate != voice->set_rate && rate >= 0 && rate <= SETTINGS_RATE_MOST)
        voice->speechd.set_rate(voice->connection, rates[rate]);
    voice->set_rate = rate;
}

/* The number of its message; 0 where the server does not take it. */
static size_t say_piece(PosixVoice *voice, const SpokenPiece *piece)
{
    if (strcmp(voice->set_language, piece->language) != 0)
        voice->speechd.set_language(voice->connection, piece->language);
    snprintf(voice->set_language, sizeof voice->set_language, "%s", piece->language);
    int message = voice->speechd.say(voice->connection, SPEECHD_MESSAGE, piece->text.text ? piece->text.text : "");
    return message > 0 ? (size_t)message : 0;
}

static size_t say_pieces(PosixVoice *voice, const Spoken *words, int rate)
{
    size_t message = 0;
    follow_rate(voice, rate);
    for (size_t i = 0; i < words->count; i++)
        if ((message = say_piece(voice, &words->pieces[i])) == 0)
            return 0;
    return message;
}

/* A server that has died since the last words is started again by the library. Gives the last message's number; 0 where
 * no server answers. */
static size_t carry_out(PosixVoice *voice, const Spoken *words, int rate)
{
    for (int attempt = 0; attempt < 2; attempt++) {
        size_t message = connect_server(voice) ? say_pieces(voice, words, rate) : 0;
        if (message > 0)
            return message;
        disconnect(voice);
    }
    return 0;
}

static void free_order(Order *order)
{
    if (order)
        spoken_free(&order->words);
    free(order);
}

/* With the lock. */
static Order *take_order(PosixVoice *voice)
{
    Order *order = voice->first;
    if (order)
        voice->first = order->next;
    if (!voice->first)
        voice->last = NULL;
    return order;
}

/* With the lock, which is given back while the server is talked to. */
static void work(PosixVoice *voice)
{
    Order *order = take_order(voice);
    bool cancels = voice->cancels;
    int rate = voice->rate;
    size_t message = 0;
    voice->cancels = false;
    voice->works = true;
    pthread_mutex_unlock(&voice->lock);
    if (cancels && voice->connection)
        voice->speechd.cancel(voice->connection);
    if (order)
        message = carry_out(voice, &order->words, rate);
    pthread_mutex_lock(&voice->lock);
    voice->works = false;
    if (order) {
        voice->failed = message == 0;
        voice->message = message;
    }
    free_order(order);
}

static void *run(void *context)
{
    PosixVoice *voice = context;
    sigset_t broken_pipe; /* the server's end may close while it is written to */
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, NULL);
    pthread_mutex_lock(&voice->lock);
    while (!voice->leaving) {
        if (voice->first || voice->cancels)
            work(voice);
        else
            pthread_cond_wait(&voice->changed, &voice->lock);
    }
    pthread_mutex_unlock(&voice->lock);
    if (voice->connection)
        voice->speechd.cancel(voice->connection);
    disconnect(voice);
    pthread_mutex_lock(&voice->lock);
    voice->over = true;
    pthread_cond_broadcast(&voice->changed);
    pthread_mutex_unlock(&voice->lock);
    return NULL;
}

/* ---- The port ---- */

/* With the lock. */
static void drop_orders(PosixVoice *voice)
{
    for (Order *order = take_order(voice); order; order = take_order(voice))
        free_order(order);
    voice->cancels = true;
}

/* With the lock. */
static void append(PosixVoice *voice, Order *order)
{
    if (voice->last)
        voice->last->next = order;
    else
        voice->first = order;
    voice->last = order;
}

static void say(void *context, const Spoken *words, bool interrupts)
{
    PosixVoice *voice = context;
    Order *order = calloc(1, sizeof *order);
    if (!order)
        return;
    spoken_add(&order->words, words);
    pthread_mutex_lock(&voice->lock);
    if (interrupts)
        drop_orders(voice);
    append(voice, order);
    if (!voice->runs)
        voice->runs = pthread_create(&voice->thread, NULL, run, voice) == 0;
    if (!voice->runs) {
        drop_orders(voice);
        voice->failed = true;
    }
    pthread_cond_broadcast(&voice->changed);
    pthread_mutex_unlock(&voice->lock);
}

static void stop(void *context)
{
    PosixVoice *voice = context;
    pthread_mutex_lock(&voice->lock);
    drop_orders(voice);
    pthread_cond_broadcast(&voice->changed);
    pthread_mutex_unlock(&voice->lock);
}

static void set_rate(void *context, int rate)
{
    PosixVoice *voice = context;
    pthread_mutex_lock(&voice->lock);
    voice->rate = rate;
    pthread_mutex_unlock(&voice->lock);
}

static VoiceState state(void *context)
{
    PosixVoice *voice = context;
    pthread_mutex_lock(&voice->lock);
    VoiceState now = voice->first || voice->works                       ? VOICE_STARTS
                     : voice->failed                                    ? VOICE_GONE
                     : voice->message > atomic_load(&ended_message) ? VOICE_SPEAKS
                                                                        : VOICE_SILENT;
    pthread_mutex_unlock(&voice->lock);
    return now;
}

/* Whether the thread has come to its end within the time that leaving may take. */
static bool wait_for_end(PosixVoice *voice)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += LAST_WAIT_MILLISECONDS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    int waited = 0;
    while (!voice->over && waited == 0)
        waited = pthread_cond_timedwait(&voice->changed, &voice->lock, &until);
    return voice->over;
}

/* A thread that hangs in the library is left there with all that it may still look at: the program is leaving. */
static void destroy(void *context)
{
    PosixVoice *voice = context;
    pthread_mutex_lock(&voice->lock);
    drop_orders(voice);
    voice->leaving = true;
    pthread_cond_broadcast(&voice->changed);
    bool over = !voice->runs || wait_for_end(voice);
    pthread_mutex_unlock(&voice->lock);
    if (!over) {
        pthread_detach(voice->thread);
        return;
    }
    if (voice->runs)
        pthread_join(voice->thread, NULL);
    pthread_cond_destroy(&voice->changed);
    pthread_mutex_destroy(&voice->lock);
    free(voice);
}

bool voice_system(const char *library, Voice *voice)
{
    PosixVoice *posix = calloc(1, sizeof *posix);
    if (!posix || !speechd_load(library ? library : SPEECHD_LIBRARY, &posix->speechd)) {
        free(posix);
        return false;
    }
    pthread_mutex_init(&posix->lock, NULL);
    pthread_cond_init(&posix->changed, NULL);
    posix->rate = SETTINGS_RATE_MOST / 2;
    *voice = (Voice){posix, say, stop, set_rate, state, destroy};
    return true;
}

void voice_guard_pipes(void)
{
    signal(SIGPIPE, SIG_IGN);
}
