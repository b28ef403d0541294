/* Brings a journal's text into a store and keeps what is there and what is not apart. */
#include "keeper.h"

#include "journal.h"

#include <stdlib.h>
#include <string.h>

enum { NEW_NAME_TRIES = 100 }; /* other copies that may begin a game at the same moment */

KeeperMark keeper_mark(const Keeper *keeper)
{
    return (KeeperMark){keeper->text.length, keeper->checksum};
}

void keeper_take_back(Keeper *keeper, KeeperMark mark)
{
    keeper->text.length = mark.length;
    keeper->text.failed = false;
    keeper->checksum = mark.checksum;
    if (keeper->text.text)
        keeper->text.text[mark.length] = '\0';
}

static void close_file(Keeper *keeper)
{
    if (keeper->file)
        keeper->store->close(keeper->file);
    keeper->file = NULL;
}

/* Whether the file, now locked, holds exactly what this keeper has brought there, so that going on mixes nothing. */
static StoreStatus look_into(Keeper *keeper, bool *same)
{
    char *bytes = NULL;
    size_t length = 0;
    StoreStatus status =
        keeper->store->read(keeper->store, keeper->name, JOURNAL_BYTES_MOST, &bytes, &length, &keeper->trouble);
    *same = status == STORE_OK && length == keeper->kept &&
            (!length || memcmp(bytes, keeper->text.text, length) == 0);
    free(bytes);
    return status == STORE_TOO_LARGE ? STORE_OK : status;
}

/* Opens and locks the journal that the keeper names; STORE_BUSY also where another copy has put something there. */
static StoreStatus open_named(Keeper *keeper)
{
    bool same = false;
    StoreStatus status = keeper->store->open(keeper->store, keeper->name, &keeper->file, &keeper->trouble);
    if (status != STORE_OK)
        return status;
    status = look_into(keeper, &same);
    if (status == STORE_OK && same)
        return STORE_OK;
    close_file(keeper);
    return status == STORE_OK ? STORE_BUSY : status;
}

/* Puts the whole text into a new journal under a number that no other had. It is there whole or not at all, because an
 * older journal may hold a part of the same game and must not be hidden by less. */
static bool begin_journal(Keeper *keeper)
{
    StoreStatus status = STORE_BUSY;
    long number = journal_first_free(keeper->store, &keeper->trouble);
    keeper->kept = 0;
    keeper->torn = false;
    for (int i = 0; number > 0 && i < NEW_NAME_TRIES && status == STORE_BUSY; i++, number++) {
        journal_name(keeper->name, keeper->series, number);
        status = keeper->store->create(keeper->store, keeper->name, keeper->text.text, keeper->text.length,
                                       &keeper->trouble);
        if (status != STORE_OK)
            continue;
        keeper->kept = keeper->text.length;
        status = open_named(keeper);
        if (status != STORE_BUSY)
            return status == STORE_OK; /* otherwise it is there all the same: the next line tries to open it again */
        keeper->kept = 0;
    }
    keeper->name[0] = '\0';
    return false;
}

/* Opens the journal that could not be opened before; a new one where another copy has it. */
static bool open_again(Keeper *keeper)
{
    StoreStatus status = open_named(keeper);
    return status == STORE_BUSY ? begin_journal(keeper) : status == STORE_OK;
}

static bool bring_the_rest(Keeper *keeper)
{
    size_t missing = keeper->text.length - keeper->kept;
    if (keeper->torn && keeper->store->truncate(keeper->file, keeper->kept, &keeper->trouble) != STORE_OK)
        return false;
    keeper->torn = false;
    if (!missing)
        return true;
    if (keeper->text.length > JOURNAL_BYTES_MOST)
        return error_set(&keeper->trouble, "This game is too long to be kept any further. Begin a new one.");
    const char *rest = keeper->text.text + keeper->kept;
    if (keeper->store->append(keeper->file, rest, missing, &keeper->trouble) != STORE_OK) {
        keeper->torn = true;
        return false;
    }
    keeper->kept = keeper->text.length;
    return true;
}

/* Hands the store whatever of the text it does not have yet. */
static bool bring(Keeper *keeper)
{
    bool open = keeper->file || (keeper->name[0] ? open_again(keeper) : begin_journal(keeper));
    if (open && bring_the_rest(keeper)) {
        keeper->trouble = (Error){.text = ""};
        return true;
    }
    if (!keeper->trouble.text[0])
        error_set(&keeper->trouble, "This game can't be kept in %s.", keeper->store->place);
    return false;
}

bool keeper_keep(Keeper *keeper)
{
    if (!keeper->store)
        return error_set(&keeper->trouble, "This game is not kept: there is no place to store it.");
    bool brought = bring(keeper);
    keeper_look(keeper);
    return brought && !keeper->late.text[0];
}

void keeper_look(Keeper *keeper)
{
    keeper->late = (Error){.text = ""};
    if (!keeper->store || !keeper->store->later || keeper->store->later(keeper->store, &keeper->late) == STORE_OK)
        keeper->late.text[0] = '\0';
    else if (!keeper->late.text[0])
        error_set(&keeper->late, "This game can't be kept in %s.", keeper->store->place);
}

bool keeper_is_kept(const Keeper *keeper)
{
    return keeper->store && keeper->file && !keeper->torn && keeper->kept == keeper->text.length &&
           !keeper->late.text[0];
}

const char *keeper_trouble(const Keeper *keeper)
{
    return keeper->trouble.text[0] ? keeper->trouble.text : keeper->late.text;
}

void keeper_end(Keeper *keeper)
{
    close_file(keeper);
    text_buffer_free(&keeper->text);
    *keeper = (Keeper){.store = NULL};
}
