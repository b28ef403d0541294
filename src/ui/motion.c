/* Motion: what is new comes in, what stands elsewhere goes there. Each node keeps where it started from and when; its
 * pose at a time follows from that alone. */
#include "motion.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum Curve { CURVE_OUT, CURVE_INOUT, CURVE_SETTLE } Curve;

/* Milliseconds. */
enum { SCREEN_TIME = 220, DEALT_TIME = 280, PLACED_TIME = 320, BACK_TIME = 260, MOVED_TIME = 260, RISEN_TIME = 240,
       FADE_TIME = 160, AMOUNT_TIME = 600, REDUCED_TIME = 150, NAME_MOST = 32 };

static const float SCREEN_RISE = 12, PANEL_RISE = 16, DEALT_RISE = 24, DEALT_ANGLE = -2;
static const double LONG_AGO = -1e12;
static const float STILL = 0.5f; /* u: whoever is nearer than that has not moved */

typedef struct Mover {
    NodeId id, group;
    Look look;
    Rect rect;
    float angle;
    Pose from;          /* how it stood at the start, on top of rect and angle; it goes to rest from there */
    double start;
    double duration;    /* 0: at rest */
    Curve curve;
    float amount[2], amount_from[2]; /* the node's amount and amount_before: what they are to be, and were */
    double amount_start;             /* they are there AMOUNT_TIME later */
    bool let_go;        /* it stands at `from` until the next list comes */
} Mover;

struct Motion {
    Mover *movers; /* by id, as long lists are looked through for every node of every frame */
    size_t count;
    char screen[NAME_MOST];
};

Motion *motion_create(void)
{
    return calloc(1, sizeof(Motion));
}

void motion_destroy(Motion *motion)
{
    if (!motion)
        return;
    free(motion->movers);
    free(motion);
}

static float curve_at(Curve curve, float t)
{
    float s = t - 1;
    switch (curve) {
    case CURVE_INOUT: return t < 0.5f ? 4 * t * t * t : 1 + 4 * s * s * s;
    case CURVE_SETTLE: return 1 + 2.2f * s * s * s + 1.2f * s * s;
    default: return 1 + s * s * s;
    }
}

static int by_id(const void *one, const void *other)
{
    NodeId a = ((const Mover *)one)->id, b = ((const Mover *)other)->id;
    return a < b ? -1 : a > b;
}

static Mover *find(const Motion *motion, NodeId id)
{
    Mover wanted = {.id = id};
    return motion->count ? bsearch(&wanted, motion->movers, motion->count, sizeof wanted, by_id) : NULL;
}

static float mix(float from, float to, float amount)
{
    return from + (to - from) * amount;
}

static float limited(float value)
{
    return fminf(fmaxf(value, 0), 1);
}

static bool moves(const Mover *mover, double now)
{
    return mover->duration > 0 && now < mover->start + mover->duration;
}

static bool amounts_move(const Mover *mover, double now)
{
    return now < mover->amount_start + AMOUNT_TIME;
}

static Pose pose_at(const Mover *mover, double now)
{
    Pose pose = pose_rest();
    if (mover->let_go)
        return mover->from;
    if (!moves(mover, now))
        return pose;
    double passed = now > mover->start ? now - mover->start : 0;
    float gone = curve_at(mover->curve, (float)(passed / mover->duration));
    const Pose *from = &mover->from;
    pose.dx = mix(from->dx, 0, gone);
    pose.dy = mix(from->dy, 0, gone);
    pose.scale = mix(from->scale, 1, gone);
    pose.angle = mix(from->angle, 0, gone);
    pose.alpha = limited(mix(from->alpha, 1, gone));
    pose.lift = limited(mix(from->lift, 0, gone));
    pose.answer = limited(mix(from->answer, 0, gone));
    return pose;
}

static void start(Mover *mover, Pose from, double now, double duration, Curve curve)
{
    mover->from = from;
    mover->start = now;
    mover->duration = duration;
    mover->curve = curve;
}

static bool is_card(Look look)
{
    return look == LOOK_CARD || look == LOOK_CARD_SMALL;
}

/* With reduced motion: nothing goes anywhere, what changes fades in where it belongs. */
static void fade_in(Mover *mover, double now)
{
    Pose faint = pose_rest();
    faint.alpha = 0;
    start(mover, faint, now, REDUCED_TIME, CURVE_OUT);
}

/* A node that was not there before, on a screen that was. */
static void come_in(Mover *mover, bool reduced, double now)
{
    Pose from = pose_rest();
    from.alpha = 0;
    if (reduced) {
        fade_in(mover, now);
    } else if (mover->look == LOOK_PANEL) {
        from.dy = PANEL_RISE;
        start(mover, from, now, RISEN_TIME, CURVE_OUT);
    } else if (mover->look == LOOK_CARD) {
        from.alpha = 1;
        from.dy = DEALT_RISE;
        from.angle = DEALT_ANGLE;
        start(mover, from, now, DEALT_TIME, CURVE_OUT);
    } else {
        start(mover, from, now, FADE_TIME, CURVE_OUT);
    }
}

/* Where it stood before, seen from where it stands now. */
static Pose from_before(const Mover *mover, const Mover *before, double now)
{
    Pose pose = pose_at(before, now);
    const Rect *old = &before->rect, *rect = &mover->rect;
    pose.dx += old->x + old->w / 2 - rect->x - rect->w / 2;
    pose.dy += old->y + old->h / 2 - rect->y - rect->h / 2;
    pose.angle += before->angle - mover->angle;
    if (rect->w > 0 && old->w > 0)
        pose.scale *= old->w / rect->w;
    pose.hovered = pose.pressed = false;
    return pose;
}

static bool stands_apart(const Pose *pose)
{
    return fabsf(pose->dx) > STILL || fabsf(pose->dy) > STILL || fabsf(pose->scale - 1) > 0.01f ||
           fabsf(pose->angle) > 0.05f || pose->alpha < 0.99f;
}

/* The amount at `now` of the two that a node has. */
static float amount_at(const Mover *mover, int which, double now)
{
    double passed = now - mover->amount_start;
    float gone = amounts_move(mover, now) ? curve_at(CURVE_INOUT, (float)(passed / AMOUNT_TIME)) : 1;
    return mix(mover->amount_from[which], mover->amount[which], gone);
}

static bool amounts_differ(const Mover *mover, const Mover *before)
{
    if (mover->look == LOOK_TIMER) /* it changes every second: between two of them nothing is drawn */
        return false;
    return mover->amount[0] != before->amount[0] || mover->amount[1] != before->amount[1];
}

static void change_amounts(Mover *mover, const Mover *before, double now)
{
    bool changed = amounts_differ(mover, before);
    if (!changed && !amounts_move(before, now))
        return;
    mover->amount_start = changed ? now : before->amount_start;
    for (int which = 0; which < 2; which++)
        mover->amount_from[which] = changed ? amount_at(before, which, now) : before->amount_from[which];
}

/* Of a movement what is left with reduced motion. */
static Pose only_faint(Pose from)
{
    Pose pose = pose_rest();
    pose.alpha = from.alpha;
    return pose;
}

/* A node that was there before: it goes on with what it was doing, or goes to its new place. */
static void go_on(Mover *mover, const Mover *before, bool reduced, double now)
{
    Pose from = from_before(mover, before, now);
    bool moved = fabsf(before->rect.x - mover->rect.x) > STILL || fabsf(before->rect.y - mover->rect.y) > STILL ||
                 fabsf(before->rect.w - mover->rect.w) > STILL;
    if (!moved && !before->let_go) {
        if (moves(before, now))
            start(mover, reduced ? only_faint(before->from) : before->from, before->start, before->duration,
                  before->curve);
        else if (reduced && amounts_differ(mover, before))
            fade_in(mover, now);
        return;
    }
    if (!stands_apart(&from))
        return;
    if (reduced) {
        fade_in(mover, now);
    } else if (!moved) {
        start(mover, from, now, BACK_TIME, CURVE_SETTLE);
    } else {
        bool placed = is_card(mover->look);
        start(mover, from, now, placed ? PLACED_TIME : MOVED_TIME, placed ? CURVE_INOUT : CURVE_OUT);
    }
}

/* Another screen that shares neither card nor pocket with the last comes in as a whole. */
static bool shares_nothing(const Motion *motion, const Mover *movers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool thing = is_card(movers[i].look) || movers[i].look == LOOK_POCKET;
        if (thing && find(motion, movers[i].id))
            return false;
    }
    return true;
}

static void come_in_all(Mover *movers, size_t count, bool reduced, double now)
{
    for (size_t i = 0; i < count; i++) {
        Pose from = pose_rest();
        from.alpha = 0;
        from.dy = SCREEN_RISE;
        start(&movers[i], from, now, SCREEN_TIME, CURVE_OUT);
        if (reduced)
            fade_in(&movers[i], now);
    }
}

static size_t copy_nodes(Mover *movers, const NodeList *nodes)
{
    size_t count = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        movers[count++] = (Mover){.id = node->id, .group = node->group, .look = node->look, .rect = node->rect,
                                  .angle = node->angle, .amount = {node->amount, node->amount_before},
                                  .amount_start = LONG_AGO};
    }
    return count;
}

void motion_take(Motion *motion, const NodeList *nodes, const char *screen, bool reduced, double now)
{
    Mover *movers = calloc(nodes->count + 1, sizeof *movers);
    if (!movers) {
        motion->count = 0;
        return;
    }
    size_t count = copy_nodes(movers, nodes);
    bool another = strncmp(screen, motion->screen, NAME_MOST - 1) != 0;
    if (motion->count > 0 && another && shares_nothing(motion, movers, count)) {
        come_in_all(movers, count, reduced, now);
    } else if (motion->count > 0) {
        for (size_t i = 0; i < count; i++) {
            const Mover *before = find(motion, movers[i].id);
            if (before && !reduced)
                change_amounts(&movers[i], before, now);
            if (before)
                go_on(&movers[i], before, reduced, now);
            else
                come_in(&movers[i], reduced, now);
        }
    }
    free(motion->movers);
    qsort(movers, count, sizeof *movers, by_id);
    motion->movers = movers;
    motion->count = count;
    snprintf(motion->screen, sizeof motion->screen, "%s", screen);
}

void motion_from(Motion *motion, NodeId id, Pose pose)
{
    Mover *mover = find(motion, id);
    if (!mover)
        return;
    mover->from = pose;
    mover->let_go = true;
}

/* The head's mover where the node belongs to one that is there. */
static const Mover *leader(const Motion *motion, const Node *node)
{
    const Mover *head = node->group ? find(motion, node->group) : NULL;
    return head ? head : find(motion, node->id);
}

Pose motion_pose(const Motion *motion, const Node *node, double now)
{
    const Mover *mover = leader(motion, node);
    return mover ? pose_at(mover, now) : pose_rest();
}

Node motion_node(const Motion *motion, const Node *node, double now)
{
    const Mover *mover = find(motion, node->id);
    Node shown = *node;
    if (mover && amounts_move(mover, now)) {
        shown.amount = amount_at(mover, 0, now);
        shown.amount_before = amount_at(mover, 1, now);
    }
    return shown;
}

bool motion_runs(const Motion *motion, double now)
{
    for (size_t i = 0; i < motion->count; i++)
        if ((!motion->movers[i].group && moves(&motion->movers[i], now)) || amounts_move(&motion->movers[i], now))
            return true;
    return false;
}

void motion_skip(Motion *motion)
{
    for (size_t i = 0; i < motion->count; i++) {
        motion->movers[i].duration = 0;
        motion->movers[i].amount_start = LONG_AGO;
        motion->movers[i].let_go = false;
    }
}
