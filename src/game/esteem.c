/* The challenge esteem. Every move brings something to light or onto the cairn and can't be made twice, but for
 * turning a stone over and laying it aside again; so nothing has to be tried more than once. */
#include "esteem.h"

#include "wording.h"

static const char *const KINDS[] = {"own", "borrowed"};
static const char *const RESTS[] = {"own", "others", "cold"};

static const ShapeField REWRITE[] = {SHAPE_TEXT_OF(EsteemRewrite, text, 48),
                                     SHAPE_CHOICE_OF(EsteemRewrite, rests, RESTS, "things to rest on"),
                                     SHAPE_TEXT_OF(EsteemRewrite, why, 160)};
static const Shape REWRITE_SHAPE = {"a rewrite", sizeof(EsteemRewrite), REWRITE, sizeof REWRITE / sizeof REWRITE[0]};

static const ShapeField STONE[] = {SHAPE_TEXT_OF(EsteemStone, text, 44),
                                   SHAPE_CHOICE_OF(EsteemStone, kind, KINDS, "kinds"),
                                   SHAPE_TEXT_OF(EsteemStone, why, 160),
                                   {.name = "rewrites",
                                    .kind = SHAPE_LIST,
                                    .offset = offsetof(EsteemStone, rewrites),
                                    .optional = true,
                                    .least = ESTEEM_REWRITES,
                                    .most = ESTEEM_REWRITES,
                                    .items = &REWRITE_SHAPE}};
static const Shape STONE_SHAPE = {"a stone", sizeof(EsteemStone), STONE, sizeof STONE / sizeof STONE[0]};

static const ShapeField VARIANT[] = {VARIANT_FIELDS(EsteemVariant),
                                     SHAPE_LIST_OF(EsteemVariant, stones, &STONE_SHAPE, ESTEEM_STONES,
                                                   ESTEEM_STONES)};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(EsteemVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

static const ChallengeVerb VERBS[ESTEEM_VERB_COUNT] = {
    [ESTEEM_SET] = {"set", 1},     [ESTEEM_TURN] = {"turn", 1},     [ESTEEM_SAY] = {"say", 2},
    [ESTEEM_ASIDE] = {"aside", 0}, [ESTEEM_FINISH] = {"finish", 0},
};

/* --- what the tables can't see --- */

static void check_why(const void *part, const char *why, ShapeCheck *check)
{
    size_t words = wording_words(why);
    if (words > ESTEEM_WHY_WORDS) {
        shape_mistake(check, part, "why", "This has %zu words; at most %d can be taken in at once. Take some out.",
                      words, ESTEEM_WHY_WORDS);
    }
}

static void check_rewrites(const EsteemStone *stone, ShapeCheck *check)
{
    const EsteemRewrite *rewrites = stone->rewrites.items;
    int of_kind[ESTEEM_RESTS_COUNT] = {0};
    if (stone->kind == ESTEEM_OWN) {
        if (stone->rewrites.count > 0) {
            shape_mistake(check, stone, "rewrites", "An own stone is not turned over. Take its rewrites out.");
        }
        return;
    }
    for (int i = 0; i < stone->rewrites.count; i++) {
        check_why(&rewrites[i], rewrites[i].why, check);
        of_kind[rewrites[i].rests]++;
    }
    for (int rests = 0; rests < ESTEEM_RESTS_COUNT; rests++) {
        if (of_kind[rests] != 1) {
            shape_mistake(check, stone, "rewrites",
                          "A borrowed stone has three rewrites, one of each kind; of “%s” there are %d.",
                          RESTS[rests], of_kind[rests]);
        }
    }
}

static void check(const void *part, ShapeCheck *check)
{
    const EsteemVariant *variant = part;
    int own = 0;
    for (int i = 0; i < variant->stones.count; i++) {
        const EsteemStone *stone = esteem_stone(variant, i);
        own += stone->kind == ESTEEM_OWN;
        check_why(stone, stone->why, check);
        check_rewrites(stone, check);
    }
    if (own < 3 || own > 4) {
        shape_mistake(check, variant, "stones", "Three or four of the stones are own; here %d are.", own);
    }
}

/* --- reading --- */

const EsteemStone *esteem_stone(const EsteemVariant *variant, int stone)
{
    bool there = stone >= 0 && stone < variant->stones.count;
    return there ? (const EsteemStone *)variant->stones.items + stone : NULL;
}

const EsteemRewrite *esteem_rewrite(const EsteemVariant *variant, int stone, int rewrite)
{
    const EsteemStone *turned = esteem_stone(variant, stone);
    bool there = turned != NULL && rewrite >= 0 && rewrite < turned->rewrites.count;
    return there ? (const EsteemRewrite *)turned->rewrites.items + rewrite : NULL;
}

bool esteem_stands(const EsteemState *state, int stone)
{
    for (int place = 0; place < state->standing; place++) {
        if (state->cairn[place] == stone) {
            return true;
        }
    }
    return false;
}

const char *esteem_standing(const void *variant, const void *state, int place)
{
    const EsteemState *now = state;
    if (place < 0 || place >= now->standing) {
        return NULL;
    }
    int stone = now->cairn[place];
    const EsteemRewrite *said = esteem_rewrite(variant, stone, now->said[stone] - 1);
    return said != NULL ? said->text : esteem_stone(variant, stone)->text;
}

const char *esteem_news_why(const EsteemVariant *variant, const EsteemState *state)
{
    switch (state->news) {
    case ESTEEM_NEWS_NONE:
        return NULL;
    case ESTEEM_NEWS_STAYS_AGAIN:
    case ESTEEM_NEWS_LEANS:
    case ESTEEM_NEWS_COLD:
        return esteem_rewrite(variant, state->news_stone, state->news_rewrite)->why;
    default:
        return esteem_stone(variant, state->news_stone)->why;
    }
}

/* --- the moves --- */

static void shuffle(int *numbers, int count, Random *random)
{
    for (int place = 0; place < count; place++) {
        int other = (int)random_below(random, (uint32_t)place + 1);
        numbers[place] = numbers[other];
        numbers[other] = place;
    }
}

static void begin(const void *variant, void *state, Random *random)
{
    EsteemState *now = state;
    (void)variant;
    shuffle(now->order, ESTEEM_STONES, random);
    for (int stone = 0; stone < ESTEEM_STONES; stone++) {
        shuffle(now->rewrite_order[stone], ESTEEM_REWRITES, random);
    }
}

static bool tell(EsteemState *state, EsteemNews news, int stone, int rewrite)
{
    state->news = (int)news;
    state->news_stone = stone;
    state->news_rewrite = rewrite;
    return true;
}

static void stand(EsteemState *state, int stone)
{
    state->cairn[state->standing++] = stone;
}

/* Whether something can be done with a stone that lies about. */
static bool lies_about(const EsteemVariant *variant, const EsteemState *state, int stone, Error *refusal)
{
    if (esteem_stone(variant, stone) == NULL) {
        return error_set(refusal, "There is no stone %d here.", stone + 1);
    }
    if (esteem_stands(state, stone)) {
        return error_set(refusal, "This stone stands on the cairn already.");
    }
    if (state->standing == ESTEEM_CAIRN) {
        return error_set(refusal, "Five stones stand: the cairn is whole.");
    }
    return true;
}

static bool set(const EsteemVariant *variant, EsteemState *state, int stone, Error *refusal)
{
    if (!lies_about(variant, state, stone, refusal)) {
        return false;
    }
    bool own = esteem_stone(variant, stone)->kind == ESTEEM_OWN;
    if (!own && state->known[stone]) {
        return error_set(refusal, "This stone is borrowed. It can be turned over.");
    }
    state->known[stone] = 1;
    state->turned = 0;
    if (own) {
        stand(state, stone);
    }
    return tell(state, own ? ESTEEM_NEWS_STAYS : ESTEEM_NEWS_ROLLS, stone, 0);
}

static bool turn(const EsteemVariant *variant, EsteemState *state, int stone, Error *refusal)
{
    if (!lies_about(variant, state, stone, refusal)) {
        return false;
    }
    bool own = esteem_stone(variant, stone)->kind == ESTEEM_OWN;
    if (own && state->known[stone]) {
        return error_set(refusal, "This stone is your own. It can be set on the cairn.");
    }
    if (state->turned == stone + 1) {
        return error_set(refusal, "This stone lies turned over already.");
    }
    state->known[stone] = 1;
    state->turned = own ? 0 : stone + 1;
    return tell(state, own ? ESTEEM_NEWS_IS_OWN : ESTEEM_NEWS_TURNED, stone, 0);
}

static bool say(const EsteemVariant *variant, EsteemState *state, const Action *move, Error *refusal)
{
    int stone = move->item;
    if (state->turned == 0 || state->turned != stone + 1) {
        return error_set(refusal, "This stone was not turned over.");
    }
    const EsteemRewrite *rewrite = esteem_rewrite(variant, stone, move->place);
    if (rewrite == NULL) {
        return error_set(refusal, "This stone can't be said again in way %d.", move->place + 1);
    }
    if (state->tried[stone] >> move->place & 1) {
        return error_set(refusal, "These words rolled back already. The others can be tried.");
    }
    if (rewrite->rests == ESTEEM_RESTS_OWN) {
        state->said[stone] = move->place + 1;
        state->turned = 0;
        stand(state, stone);
        return tell(state, ESTEEM_NEWS_STAYS_AGAIN, stone, move->place);
    }
    state->tried[stone] |= 1 << move->place;
    EsteemNews news = rewrite->rests == ESTEEM_RESTS_COLD ? ESTEEM_NEWS_COLD : ESTEEM_NEWS_LEANS;
    return tell(state, news, stone, move->place);
}

static bool aside(EsteemState *state, Error *refusal)
{
    if (state->turned == 0) {
        return error_set(refusal, "No stone lies turned over.");
    }
    state->turned = 0;
    return tell(state, ESTEEM_NEWS_NONE, 0, 0);
}

static bool finish(EsteemState *state, Error *refusal)
{
    if (state->standing < ESTEEM_CAIRN) {
        return error_set(refusal, "The cairn is whole when five stones stand; %d do.", state->standing);
    }
    state->finished = 1;
    return true;
}

static bool apply(const void *variant, void *state, const Action *move, Error *refusal)
{
    EsteemState *now = state;
    if (now->finished) {
        return error_set(refusal, "This cairn is finished. Another one can be begun.");
    }
    switch (move->verb) {
    case ESTEEM_SET:
        return set(variant, now, move->item, refusal);
    case ESTEEM_TURN:
        return turn(variant, now, move->item, refusal);
    case ESTEEM_SAY:
        return say(variant, now, move, refusal);
    case ESTEEM_ASIDE:
        return aside(now, refusal);
    case ESTEEM_FINISH:
        return finish(now, refusal);
    default:
        return error_set(refusal, "There is no move %d with stones.", move->verb);
    }
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const EsteemState *)state)->finished;
}

/* --- what a group is asked --- */

/* The stone at hand: the one that lies turned over, else the first that does not stand. Five stand before eight can be
 * out of reach. */
static int stone_at_hand(const EsteemState *state)
{
    int place = 0;
    if (state->turned > 0) {
        return state->turned - 1;
    }
    while (place + 1 < ESTEEM_STONES && esteem_stands(state, state->order[place])) {
        place++;
    }
    return state->order[place];
}

static void ask_about(const EsteemVariant *variant, const EsteemState *state, ChallengeQuestion *question)
{
    int stone = stone_at_hand(state);
    question->item = stone;
    if (state->turned > 0) {
        question->asks = ESTEEM_ASKS_AGAIN;
        for (int place = 0; place < ESTEEM_REWRITES; place++) {
            int rewrite = state->rewrite_order[stone][place];
            if (!(state->tried[stone] >> rewrite & 1)) {
                question_offer(question, ESTEEM_SAY, stone, rewrite);
            }
        }
        return;
    }
    bool own = esteem_stone(variant, stone)->kind == ESTEEM_OWN, known = state->known[stone];
    question->asks = !known ? ESTEEM_ASKS_WHOSE : own ? ESTEEM_ASKS_SET : ESTEEM_ASKS_TURN;
    if (!known || own) {
        question_offer(question, ESTEEM_SET, stone, 0);
    }
    if (!known || !own) {
        question_offer(question, ESTEEM_TURN, stone, 0);
    }
}

static bool ask(const void *variant, const void *memory, ChallengeQuestion *question)
{
    const EsteemState *state = memory;
    *question = (ChallengeQuestion){0};
    if (state->finished) {
        return false;
    }
    if (state->standing == ESTEEM_CAIRN) {
        question->asks = ESTEEM_ASKS_FINISH;
        question_offer(question, ESTEEM_FINISH, 0, 0);
    } else {
        ask_about(variant, state, question);
    }
    return true;
}

static Touch touch(const Action *move)
{
    return move->verb == ESTEEM_FINISH ? TOUCH_NONE : TOUCH_STONE;
}

const ChallengeRules esteem_rules = {
    .format = {"esteem", &VARIANT_SHAPE, check},
    .quotation = "step-self-esteem",
    .says_safety = false,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(EsteemState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
    .ask = ask,
    .touch = touch,
};
