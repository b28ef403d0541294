/* Which function builds which screen. */
#include "caption.h"
#include "room.h"
#include "scan_nodes.h"
#include "screens.h"

#include <stddef.h>

typedef struct ScreenKind {
    const char *name;
    void (*build)(Sketch *sketch);
} ScreenKind;

static const ScreenKind SCREENS[SCREEN_COUNT] = {
    [SCREEN_NOTE] = {"note", note_nodes},
    [SCREEN_TITLE] = {"title", title_nodes},
    [SCREEN_PLAY] = {"play", NULL},
    [SCREEN_MENU] = {"menu", menu_nodes},
    [SCREEN_TABLE] = {"table", table_nodes},
    [SCREEN_ROW] = {"row", row_nodes},
    [SCREEN_HOW] = {"how", how_nodes},
    [SCREEN_WORDS] = {"words", words_nodes},
    [SCREEN_SECTION] = {"section", section_nodes},
    [SCREEN_SETTINGS] = {"settings", settings_nodes},
    [SCREEN_ABOUT] = {"about", about_nodes},
    [SCREEN_HELP] = {"help", help_nodes},
    [SCREEN_WIPE] = {"wipe", wipe_nodes},
    [SCREEN_NEW] = {"new", new_nodes},
    [SCREEN_PATH] = {"path", path_nodes},
    [SCREEN_CHALLENGE] = {"challenge", challenge_nodes},
    [SCREEN_ENDING] = {"ending", ending_nodes},
    [SCREEN_SAVE] = {"save", save_nodes},
    [SCREEN_SETUP] = {"setup", setup_nodes},
    [SCREEN_LETTERS] = {"letters", letters_nodes},
    [SCREEN_CHECK] = {"check", check_nodes},
    [SCREEN_WORKSHOP] = {"workshop", workshop_nodes},
    [SCREEN_KEYS] = {"keys", keys_nodes},
    [SCREEN_CONTROLS] = {"controls", controls_nodes},
    [SCREEN_BINDING] = {"binding", binding_nodes},
    [SCREEN_AFTERWARDS] = {"afterwards", afterwards_nodes},
    [SCREEN_DECKS] = {"decks", decks_nodes},
    [SCREEN_REMOVE_DECK] = {"remove-deck", remove_deck_nodes},
    [SCREEN_MISTAKES] = {"mistakes", mistakes_nodes},
    [SCREEN_LEADER] = {"leader", leader_nodes},
    [SCREEN_TROUBLE] = {"trouble", trouble_nodes},
};

/* Of SCREEN_WORKSHOP; all are built by workshop_nodes. */
static const ScreenKind ROOM_STAGES[] = {
    [WORKSHOP_SETTING_UP] = {"setting-up", workshop_nodes},
    [WORKSHOP_OPENING] = {"opening", workshop_nodes},
    [WORKSHOP_READ] = {"read", workshop_nodes},
    [WORKSHOP_THINK] = {"think", workshop_nodes},
    [WORKSHOP_VOTE] = {"vote", workshop_nodes},
    [WORKSHOP_SPLIT] = {"split", workshop_nodes},
    [WORKSHOP_TALK] = {"talk", workshop_nodes},
    [WORKSHOP_VOTE_AGAIN] = {"vote-again", workshop_nodes},
    [WORKSHOP_SPLIT_AGAIN] = {"split-again", workshop_nodes},
    [WORKSHOP_ANSWER] = {"answer", workshop_nodes},
    [WORKSHOP_QUESTION] = {"question", workshop_nodes},
    [WORKSHOP_STEPS] = {"room-steps", workshop_nodes},
    [WORKSHOP_STEP] = {"room-step", workshop_nodes},
    [WORKSHOP_TABLE] = {"room-table", workshop_nodes},
    [WORKSHOP_CLOSING] = {"closing", workshop_nodes},
};

/* Of SCREEN_PLAY. */
static const ScreenKind STAGES[] = {
    [STAGE_READY] = {"ready", ready_nodes},
    [STAGE_SORT] = {"sort", sort_nodes},
    [STAGE_NAME_SIGN] = {"sign", sign_nodes},
    [STAGE_FEEDBACK] = {"feedback", feedback_nodes},
    [STAGE_ROUND_END] = {"round-end", round_end_nodes},
};

static const ScreenKind *kind_of(const View *view)
{
    if (view->screen == SCREEN_PLAY)
        return &STAGES[view->session ? game_stage(session_game(view->session)) : STAGE_READY];
    if (view->screen == SCREEN_WORKSHOP && view->session)
        return &ROOM_STAGES[workshop_stage(session_game(view->session))];
    return &SCREENS[view->screen < SCREEN_COUNT ? view->screen : SCREEN_TITLE];
}

void screen_build(const View *view, const Layout *layout, NodeList *nodes)
{
    node_list_clear(nodes);
    Layout fitting = room_layout(view, layout);
    Rect strip = caption_strip(view, &fitting);
    Layout above = caption_layout(&fitting, strip);
    Sketch sketch = sketch_make(view, &above, nodes);
    kind_of(view)->build(&sketch);
    put_scan_nodes(&sketch);
    caption_nodes(view, &fitting, strip, nodes);
}

Command view_start_round(const View *view, bool signs)
{
    DealChoice choice = settings_choice(view->settings, view->library->deck);
    Command start = command_game(ACTION_START_ROUND, signs);
    start.action.item = choice.areas;
    start.action.place = choice.level;
    return start;
}

bool view_reads_aloud(const View *view)
{
    return view->settings->read_aloud && view->abilities.speech && view->device != DEVICE_TERMINAL;
}

const char *screen_name(const View *view)
{
    return kind_of(view)->name;
}
