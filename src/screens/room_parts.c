/* What stands on several stages of a workshop: the card and the piles. */
#include "room.h"

#include "card.h"
#include "card_quote.h"
#include "workshop_words.h"

#include <math.h>

const Card *room_card_at_hand(const Room *room)
{
    return &game_deck(room->game)->cards[workshop_card(room->game, workshop_place(room->game))];
}

bool room_answer_is_deck(const Game *game)
{
    return workshop_has_card(game) &&
           card_quotes_deck(game_deck(game), &game_deck(game)->cards[workshop_card(game, workshop_place(game))]);
}

const char *room_next_name(const Sketch *sketch, const Game *game)
{
    WorkshopStage stage;
    int place;
    if (!workshop_next(game, &stage, &place))
        return "";
    bool counts = workshop_open_ballot(game) >= 0 && workshop_counting(game) == SIDE_CODEPENDENT &&
                  !workshop_setup_votes_by_teams(workshop_setup(game));
    if (counts)
        return say(sketch, "room.next.other_pile");
    if (stage == WORKSHOP_READ && workshop_has_card(game))
        return say(sketch, "room.next.card");
    return room_stage_name(sketch, stage);
}

const char *room_stage_name(const Sketch *sketch, WorkshopStage stage)
{
    static const char *const keys[] = {
        "room.stage.setting_up", "room.stage.opening", "room.stage.read", "room.stage.think", "room.stage.vote",
        "room.stage.split", "room.stage.talk", "room.stage.vote_again", "room.stage.split_again", "room.stage.answer",
        "room.stage.question", "room.stage.steps", "room.stage.step", "room.stage.table", "room.stage.closing"};
    const Game *game = view_workshop(sketch->view);
    if (stage == WORKSHOP_ANSWER && game && room_answer_is_deck(game))
        return say(sketch, "room.stage.answer.own");
    return say(sketch, keys[stage]);
}

/* The card's picture over its text, where there is room for both. Returns the height that it takes. */
static float put_art(const Room *room, const Card *card, Rect inner, float text_height, NodeId group)
{
    float gap = 20 * room->unit, height = fminf(inner.h - text_height - gap, 210 * room->unit);
    if (!card_has_picture(room->sketch, card) || height < 110 * room->unit)
        return 0;
    float width = height * 4 / 3, top = inner.y + (inner.h - text_height - gap - height) / 2;
    put_card_picture(room->sketch, node_id("room-art", 0), card,
                     (Rect){middle_of(inner) - width / 2, top, width, height}, group);
    return height + gap;
}

float room_card(const Room *room, Rect at)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    float pad = 36 * room->unit;
    float above = fminf(pad * 0.6f, at.h * 0.08f);
    Node *panel = put_box(sketch, node_id("room-card", 0), LOOK_CARD, at);
    NodeId id = panel->id;
    Rect inner = inset(at, pad, above);
    TextFormat format = room_centred(sketch, ROOM_CARD);
    format = fit_box(sketch, format, card->text, inner.w, inner.h, room_least(sketch) / format.size);
    float height = words_height(sketch, format, card->text, inner.w);
    inner.h = fmaxf(inner.h, height);
    panel->rect.h = inner.h + 2 * above;
    float art = put_art(room, card, inner, height, id);
    if (art > 0)
        inner = (Rect){inner.x, inner.y + (inner.h - height - art) / 2 + art, inner.w, height};
    format.middle = true;
    Node *text = put_text(sketch, node_id("room-card-text", 0), format, INK_ON_SHEET, card->text, inner.x, inner.y,
                          inner.w);
    text->rect.h = fmaxf(inner.h, text->rect.h);
    text->group = id;
    text->description = say_card_picture(sketch, card);
    return node_list_find(sketch->nodes, id)->rect.h;
}

float room_card_line(const Room *room, bool smallest)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    if (smallest)
        format.size = room_least(sketch);
    WorkshopStage stage = workshop_stage(room->game);
    bool brief = card->side == SIDE_EITHER && stage >= WORKSHOP_ANSWER; /* much stands beneath it */
    Node *text = put_text(sketch, node_id("room-card-text", 0), format, INK_INK, brief ? card->short_text : card->text,
                          room->box.x, room->box.y, room->box.w);
    if (stage >= WORKSHOP_ANSWER && !brief) { /* before it they would give it away */
        text->mark_start = card->telling_start;
        text->mark_length = card->telling_length;
    }
    return text->rect.h + 14 * room->unit;
}

void room_pile(const Room *room, RoomRole role, Side side, Rect at, bool on_sheet)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, role);
    format.face = FACE_EXTRABOLD;
    format.line = 1.15f;
    const char *name = say_side(sketch, side);
    float beside = 1.1f * 1.5f + 0.35f; /* symbol and gap, in sizes of the name */
    float wide = 0;
    for (int each = 0; each < 2; each++) /* both names are set in one size */
        wide = fmaxf(wide, line_width(sketch, format, say_side(sketch, (Side)each)) + 1 + beside * format.size);
    if (wide > at.w)
        format.size = fmaxf(0.97f * format.size * at.w / wide, room_least(sketch)); /* widths are no exact share */
    Ink ink = on_sheet ? sheet_ink(side) : ground_ink(side);
    bool symbol = wide * format.size <= room_type(sketch, role).size * at.w + 1; /* it gives way to the name */
    float before = symbol ? beside * format.size : 0, middle = at.y + at.h / 2;
    float width = fmaxf(fminf(line_width(sketch, format, name) + 1, at.w - before), 10);
    float x = at.x + fmaxf(0, (at.w - width - before) / 2);
    /* No room for the word at all. */
    if (words_height(sketch, format, name, width) > format.size * format.line * 1.5f) {
        Node *alone = put_symbol(sketch, node_id("room-symbol", side), side, at.x + at.w / 2 - format.size * 0.825f,
                                 middle, format.size * 1.1f);
        alone->ink = ink;
        alone->role = ROLE_TEXT;
        alone->label = name;
        return;
    }
    if (symbol)
        put_symbol(sketch, node_id("room-symbol", side), side, x, middle, format.size * 1.1f)->ink = ink;
    Node *words = put_text(sketch, node_id("room-pile", side), format, ink, name, x + before, middle, width);
    words->rect.y -= words->rect.h / 2;
}
