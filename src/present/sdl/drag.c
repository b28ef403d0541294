/* A card under the hand: the sums of following, leaning, flicking and letting go. */
#include "drag.h"

#include <math.h>

static const float follow_milliseconds = 45;
static const float tilt_most = 9, tilt_width = 190;
static const float answer_start = 40, answer_width = 80;
static const float place_distance = 96;
static const float flick_speed = 0.7f; /* u a millisecond */
static const double flick_window = 90; /* the hand's last milliseconds tell whether it flicked */
static const double flick_shortest = 8;
static const float still_distance = 0.25f;

static float clamp(float value, float least, float most)
{
    return value < least ? least : value > most ? most : value;
}

static void keep_sample(Drag *drag, double now)
{
    /* Events that were handled in one go have one time: only the last of them says where the hand was then. */
    if (drag->sample_count > 0 && now <= drag->samples[drag->sample_count - 1].time)
        drag->sample_count--;
    if (drag->sample_count == DRAG_SAMPLES) {
        for (int i = 1; i < DRAG_SAMPLES; i++)
            drag->samples[i - 1] = drag->samples[i];
        drag->sample_count--;
    }
    drag->samples[drag->sample_count++] = (DragSample){drag->goal_x, now};
}

void drag_take(Drag *drag, float x, float y, double now)
{
    *drag = (Drag){.start_x = x, .start_y = y, .time = now};
    keep_sample(drag, now);
}

void drag_move(Drag *drag, float x, float y, double now)
{
    if (drag->x == drag->goal_x && drag->y == drag->goal_y)
        drag->time = now; /* it rested until now: that time is not for moving */
    drag->goal_x = x - drag->start_x;
    drag->goal_y = y - drag->start_y;
    keep_sample(drag, now);
}

void drag_scrolled(Drag *drag, float by)
{
    drag->start_y -= by;
    drag->y += by;
    drag->goal_y += by;
}

bool drag_step(Drag *drag, double now)
{
    double passed = now > drag->time ? now - drag->time : 0;
    float share = 1 - expf(-(float)passed / follow_milliseconds);
    drag->time = now;
    drag->x += (drag->goal_x - drag->x) * share;
    drag->y += (drag->goal_y - drag->y) * share;
    if (hypotf(drag->goal_x - drag->x, drag->goal_y - drag->y) > still_distance)
        return true;
    drag->x = drag->goal_x;
    drag->y = drag->goal_y;
    return false;
}

float drag_tilt(float dx)
{
    return tilt_most * clamp(dx / tilt_width, -1, 1);
}

float drag_lean(float dx, DragOver over)
{
    if (over != DRAG_OVER_NOTHING)
        return over == DRAG_OVER_LEFT ? -1 : 1;
    float answer = clamp((fabsf(dx) - answer_start) / answer_width, 0, 1);
    return dx < 0 ? -answer : answer;
}

/* The hand's speed to the right over its last moments, in u a millisecond. A hand that has rested since does not
 * flick. */
static float hand_speed(const Drag *drag, double now)
{
    int first = drag->sample_count - 1;
    while (first > 0 && now - drag->samples[first - 1].time <= flick_window)
        first--;
    if (first < 0 || now - drag->samples[first].time > flick_window)
        return 0;
    double passed = now - drag->samples[first].time;
    return (drag->goal_x - drag->samples[first].x) / (float)(passed > flick_shortest ? passed : flick_shortest);
}

DragEnd drag_put_down(const Drag *drag, DragOver over)
{
    if (over != DRAG_OVER_NOTHING)
        return over == DRAG_OVER_LEFT ? DRAG_PLACE_LEFT : DRAG_PLACE_RIGHT;
    if (fabsf(drag->goal_x) >= place_distance)
        return drag->goal_x < 0 ? DRAG_PLACE_LEFT : DRAG_PLACE_RIGHT;
    return DRAG_PUT_BACK;
}

DragEnd drag_let_go(const Drag *drag, DragOver over, double now)
{
    float speed = hand_speed(drag, now);
    if (fabsf(speed) >= flick_speed) {
        /* A card that is thrown back towards its place is not meant for the pocket it is still near. */
        bool homeward = drag->goal_x * speed < 0;
        if (homeward)
            return DRAG_PUT_BACK;
        return speed < 0 ? DRAG_PLACE_LEFT : DRAG_PLACE_RIGHT;
    }
    return drag_put_down(drag, over);
}
