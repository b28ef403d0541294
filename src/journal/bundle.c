/* Writes everything stored as one file, and reads such a file: what is in it, and whether it is sound. */
#include "bundle_parts.h"

#include "base64.h"
#include "journal.h"
#include "settings.h"
#include "utf8.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

#define GAME "me-and-we"
#define BINARY "base64"

size_t bundle_limit(NameKind kind)
{
    return kind == NAME_SETTINGS ? SETTINGS_BYTES_MOST : JOURNAL_BYTES_MOST;
}

static bool say_memory(Error *error)
{
    return error_set(error, "There is not enough memory for a copy of everything stored.");
}

/* ---- Writing ---- */

/* Adds the names of what lasts to a text buffer, each with its zero byte. */
static bool collect(void *seen, const char *name)
{
    TextBuffer *names = seen;
    long number;
    if (journal_name_kind(name, NULL, &number) != NAME_OTHER)
        text_buffer_add(names, name, strlen(name) + 1);
    return !names->failed;
}

/* A file's bytes: a text, or else an object with its Base64. NULL where memory runs out. */
static json_t *json_of_bytes(const char *bytes, size_t length)
{
    json_t *text = memchr(bytes, '\0', length) ? NULL : json_stringn(bytes, length);
    if (text)
        return text;
    TextBuffer encoded = {0};
    base64_add(&encoded, bytes, length);
    json_t *object = encoded.failed ? NULL : json_pack("{s:s}", BINARY, encoded.text ? encoded.text : "");
    text_buffer_free(&encoded);
    return object;
}

/* How many bytes a file takes in the copy: a text with what JSON puts before some characters, or Base64. */
static size_t packed_size(const char *name, const json_t *value, const char *bytes, size_t length)
{
    enum { AROUND = 64 /* marks, spaces, line feeds */, FOR_CONTROL = 5 };
    size_t size = strlen(name) + AROUND;
    if (!json_is_string(value))
        return size + (length + 2) / 3 * 4;
    for (size_t i = 0; i < length; i++) {
        bool marked = bytes[i] == '"' || bytes[i] == '\\' || bytes[i] == '\n';
        size += marked ? 2 : (unsigned char)bytes[i] < ' ' ? 1 + FOR_CONTROL : 1;
    }
    return size;
}

/* A copy while it is put together. */
typedef struct Packing {
    Store *store;
    json_t *files;
    size_t size; /* bytes so far */
    Error *error;
} Packing;

static bool is_of_deck(const char *name)
{
    long number;
    NameKind kind = journal_name_kind(name, NULL, &number);
    return kind == NAME_DECK || kind == NAME_DECK_PICTURE;
}

static void say_left_out(Packing *packing, const char *name)
{
    if (is_of_deck(name))
        error_set(packing->error, "Not all of your own decks and their pictures fit into the copy. Keep the files that "
                  "they came from, too.");
    else
        error_set(packing->error, "The file %s is too large for a copy and was left out of it.", name);
}

/* Adds a file's bytes. A deck must leave the copy small enough to be brought back: games matter more. */
static bool pack_bytes(Packing *packing, const char *name, const char *bytes, size_t length)
{
    json_t *value = json_of_bytes(bytes, length);
    size_t size = value ? packed_size(name, value, bytes, length) : 0;
    if (value && is_of_deck(name) && packing->size + size > BUNDLE_BYTES_MOST) {
        say_left_out(packing, name);
        json_decref(value);
        return true;
    }
    packing->size += size;
    return json_object_set_new(packing->files, name, value) == 0 || say_memory(packing->error);
}

/* Adds one file. A file that is gone meanwhile is left out, and so is one that is too large to be of any use, with a
 * sentence. */
static bool pack_file(Packing *packing, const char *name)
{
    long number;
    char *bytes = NULL;
    size_t length = 0, limit = bundle_limit(journal_name_kind(name, NULL, &number));
    Error what = {.text = ""};
    StoreStatus status = packing->store->read(packing->store, name, limit, &bytes, &length, &what);
    if (status == STORE_REFUSED)
        return error_set(packing->error, "%s", what.text);
    if (status == STORE_TOO_LARGE)
        say_left_out(packing, name);
    if (status != STORE_OK)
        return true;
    bool packed = pack_bytes(packing, name, bytes, length);
    free(bytes);
    return packed;
}

/* By name, decks behind all else. */
static int compare_names(const void *one, const void *other)
{
    const char *a = *(const char *const *)one, *b = *(const char *const *)other;
    bool deck = is_of_deck(a), other_deck = is_of_deck(b);
    return deck != other_deck ? deck - other_deck : strcmp(a, b);
}

/* Adds all files in the order of their names: games and settings first, then decks, as far as there is room. */
static bool pack_files(Packing *packing, const TextBuffer *names)
{
    size_t count = 0, all = 0;
    for (size_t at = 0; at < names->length; at += strlen(names->text + at) + 1)
        all++;
    const char **sorted = malloc((all + 1) * sizeof *sorted);
    if (!sorted)
        return say_memory(packing->error);
    for (size_t at = 0; at < names->length; at += strlen(names->text + at) + 1)
        sorted[count++] = names->text + at;
    qsort(sorted, count, sizeof *sorted, compare_names);
    bool packed = true;
    for (size_t i = 0; packed && i < count; i++) {
        if (i < BUNDLE_FILES_MOST)
            packed = pack_file(packing, sorted[i]);
        else if (is_of_deck(sorted[i]))
            say_left_out(packing, sorted[i]);
        else
            packed = error_set(packing->error, "There are more than %d files in %s, too many for a copy.",
                               BUNDLE_FILES_MOST, packing->store->place);
    }
    free(sorted);
    return packed;
}

static int add_piece(const char *piece, size_t length, void *context)
{
    TextBuffer *out = context;
    text_buffer_add(out, piece, length);
    return out->failed ? -1 : 0;
}

/* The object with all files, or NULL with the reason. */
static json_t *pack_store(Store *store, Error *error)
{
    enum { PACKED_ALREADY = 256 /* bytes around the files, more than enough */ };
    TextBuffer names = {0};
    StoreStatus status = store->list(store, collect, &names, error);
    json_t *files = json_object();
    bool packed = status == STORE_OK || status == STORE_MISSING;
    if (packed && (names.failed || !files))
        packed = say_memory(error);
    Packing packing = {.store = store, .files = files, .size = PACKED_ALREADY, .error = error};
    if (packed && pack_files(&packing, &names)) {
        text_buffer_free(&names);
        return json_pack("{s:i, s:s, s:o}", "format", BUNDLE_FORMAT, "game", GAME, "files", files);
    }
    json_decref(files);
    text_buffer_free(&names);
    return NULL;
}

bool bundle_write(Store *store, TextBuffer *out, Error *error)
{
    Error what = {.text = ""};
    size_t start = out->length;
    json_t *root = pack_store(store, &what);
    bool written = root && json_dump_callback(root, add_piece, out, JSON_INDENT(2) | JSON_PRESERVE_ORDER) == 0;
    json_decref(root);
    text_buffer_say(out, "\n");
    if (what.text[0])
        error_set(error, "%s", what.text);
    if (!written || out->failed)
        return what.text[0] ? false : say_memory(error);
    if (out->length - start > BUNDLE_BYTES_MOST)
        return error_set(error, "What is stored in %s is too large for one file: a copy has %d MB at most.",
                         store->place, BUNDLE_BYTES_MOST / 1024 / 1024);
    return true;
}

/* ---- Reading ---- */

static bool say_none(Error *error, const char *why)
{
    return error_set(error, "This file is no copy of what Me & We has stored: %s. Nothing was changed.", why);
}

static bool say_broken(Error *error, const char *name, const char *why)
{
    return error_set(error, "This copy can't be used: its file “%s” %s. Nothing was changed.", quote(name).text, why);
}

/* The kind of file that it says it is, and the format. */
static bool check_head(const json_t *root, Error *error)
{
    const char *game = json_string_value(json_object_get(root, "game"));
    const json_t *format = json_object_get(root, "format");
    if (!game || strcmp(game, GAME) != 0)
        return say_none(error, "it is of something else");
    if (!json_is_integer(format) || json_integer_value(format) < 1)
        return say_none(error, "it does not say which format it has");
    if (json_integer_value(format) > BUNDLE_FORMAT)
        return error_set(error, "This copy was made by a newer Me & We, which can bring it back. Nothing was changed.");
    if (!json_is_object(json_object_get(root, "files")))
        return say_none(error, "it holds no files");
    if (json_object_size(json_object_get(root, "files")) > BUNDLE_FILES_MOST)
        return say_none(error, "it holds more files than any copy");
    return true;
}

static bool decode(BundleFile *file, const json_t *text, Error *error)
{
    if (!base64_read(&file->decoded, json_string_value(text), json_string_length(text)))
        return say_broken(error, file->name, "is not sound Base64");
    if (file->decoded.failed)
        return say_memory(error);
    file->bytes = file->decoded.text ? file->decoded.text : "";
    file->length = file->decoded.length;
    return true;
}

static bool open_file(BundleFile *file, const char *name, const json_t *value, Error *error)
{
    const json_t *binary = json_object_get(value, BINARY);
    file->name = name;
    file->kind = journal_name_kind(name, &file->series, &file->number);
    if (file->kind == NAME_OTHER)
        return say_broken(error, name, "is none that the game stores");
    if (json_is_string(value)) {
        file->bytes = json_string_value(value);
        file->length = json_string_length(value);
    } else if (!json_is_string(binary) || json_object_size(value) != 1) {
        return say_broken(error, name, "is no text");
    } else if (!decode(file, binary, error)) {
        return false;
    }
    if (file->length > bundle_limit(file->kind))
        return say_broken(error, name, "is larger than it can be");
    if (file->kind == NAME_SETTINGS && !settings_sound(file->bytes, file->length))
        file->kind = NAME_SETTINGS_ASIDE; /* it was damaged when the copy was made: kept, and not counted */
    return true;
}

/* Journals of one number: the one that was set aside is the older. */
static int compare_files(const void *one, const void *other)
{
    const BundleFile *a = one, *b = other;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind > b->kind ? -1 : 1;
    return strcmp(a->name, b->name);
}

static bool open_files(Bundle *bundle, json_t *files, Error *error)
{
    const char *name;
    json_t *value;
    bundle->files = calloc(json_object_size(files) + 1, sizeof *bundle->files);
    if (!bundle->files)
        return say_memory(error);
    json_object_foreach(files, name, value)
    {
        if (!open_file(&bundle->files[bundle->count++], name, value, error))
            return false;
    }
    qsort(bundle->files, bundle->count, sizeof *bundle->files, compare_files);
    return true;
}

bool bundle_open(Bundle *bundle, const char *bytes, size_t length, Error *error)
{
    json_error_t mistake;
    *bundle = (Bundle){.root = NULL};
    if (length > BUNDLE_BYTES_MOST)
        return say_none(error, "it is far too large");
    size_t skipped = utf8_mark(bytes, length);
    bundle->root = json_loadb(bytes + skipped, length - skipped, JSON_REJECT_DUPLICATES, &mistake);
    if (!bundle->root)
        return error_set(error, "This file is no copy of what Me & We has stored, or was damaged (line %d: %s). "
                         "Nothing was changed.", mistake.line, mistake.text);
    return check_head(bundle->root, error) && open_files(bundle, json_object_get(bundle->root, "files"), error);
}

void bundle_close(Bundle *bundle)
{
    for (size_t i = 0; i < bundle->count; i++)
        text_buffer_free(&bundle->files[i].decoded);
    free(bundle->files);
    json_decref(bundle->root);
    *bundle = (Bundle){.root = NULL};
}

bool bundle_check(const char *bytes, size_t length, Error *error)
{
    Bundle bundle;
    bool sound = bundle_open(&bundle, bytes, length, error);
    bundle_close(&bundle);
    return sound;
}
