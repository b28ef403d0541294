/* What shape each look has, which colour its rim, and which shadow falls from it. */
#include "kit.h"

#include <math.h>

static const float PILL = 10000;

/* What one does for oneself is round, what one does with others has corners. */
static float activity_radius(const Node *node)
{
    return node->value == 0 ? fminf(34, node->rect.h / 2) : node->value == 1 ? 12 : 18;
}

static float button_radius(const Node *node)
{
    return node->rect.h >= 64 ? 20 : node->rect.h >= 52 ? 16 : 14;
}

/* The four pieces of a sentence, each of its own shape: pill, notched, barred, arrow. */
static LookShape piece_shape(int shape)
{
    switch (shape) {
    case 0: return (LookShape){OUTLINE_ROUND, 30};
    case 1: return (LookShape){OUTLINE_NOTCHED, 10};
    case 3: return (LookShape){OUTLINE_ARROW, 8};
    default: return (LookShape){OUTLINE_ROUND, 5};
    }
}

LookShape look_shape(const Node *node)
{
    switch (node->look) {
    case LOOK_PRIMARY: case LOOK_SECONDARY: return (LookShape){OUTLINE_ROUND, button_radius(node)};
    case LOOK_QUIET: case LOOK_CHIP: case LOOK_BEAD: case LOOK_MARK: case LOOK_SWITCH: case LOOK_SLIDER:
    case LOOK_TABLE_RING: case LOOK_STEP_DISC: case LOOK_STEP_DOT: case LOOK_STATION:
    case LOOK_TOKEN: case LOOK_TIMER: case LOOK_SPLIT: return (LookShape){OUTLINE_ROUND, PILL};
    case LOOK_PANEL: case LOOK_TALK_PANEL: return (LookShape){OUTLINE_ROUND, 24};
    case LOOK_CARD: case LOOK_DECK_EDGE: case LOOK_CARD_BACK: return (LookShape){OUTLINE_ROUND, 26};
    case LOOK_CARD_SMALL: return (LookShape){OUTLINE_ROUND, 22};
    case LOOK_POCKET:
        return (LookShape){node->side == SIDE_CODEPENDENT ? OUTLINE_CODEPENDENT : OUTLINE_INTERDEPENDENT, 18};
    case LOOK_SLIP: return (LookShape){OUTLINE_ROUND, 12};
    case LOOK_BUBBLE: return (LookShape){OUTLINE_ROUND, 22};
    case LOOK_SIDE_ROW: return (LookShape){OUTLINE_ROUND, 20};
    case LOOK_SEGMENT: return (LookShape){OUTLINE_ROUND, 12};
    case LOOK_CHOICE: case LOOK_NOTICE: case LOOK_SEGMENTS: return (LookShape){OUTLINE_ROUND, 16};
    case LOOK_THEME_TILE: case LOOK_THOUGHT: case LOOK_FIELD: return (LookShape){OUTLINE_ROUND, 18};
    case LOOK_STAMP: return (LookShape){OUTLINE_ROUND, PILL};
    case LOOK_RIBBON: return (LookShape){OUTLINE_RIBBON, 0};
    case LOOK_STONE: return (LookShape){(OutlineShape)(OUTLINE_STONE + (unsigned)node->value % OUTLINE_STONES), 0};
    case LOOK_QUOTE_BAR: return (LookShape){OUTLINE_ROUND, 5};
    case LOOK_TILE: case LOOK_SLOT: return piece_shape(node->value);
    case LOOK_WEEK_CELL: return (LookShape){OUTLINE_ROUND, 14};
    case LOOK_ACTIVITY: return (LookShape){OUTLINE_ROUND, activity_radius(node)};
    default: return (LookShape){OUTLINE_ROUND, 8};
    }
}

Token look_edge(const Node *node)
{
    switch (node->look) {
    case LOOK_PRIMARY: return TOKEN_PRIMARY;
    case LOOK_BUBBLE: return node->state & NODE_CHECKED ? TOKEN_PRIMARY : TOKEN_SHEET;
    case LOOK_POCKET: return theme_side(node->side, SIDE_LINE);
    case LOOK_CHIP: return theme_side(node->side, SIDE_DEEP);
    case LOOK_RIBBON: case LOOK_MARK: case LOOK_NOTICE: case LOOK_STAMP: case LOOK_STONE: return TOKEN_INK;
    case LOOK_SIDE_ROW: return node->side == SIDE_EITHER ? TOKEN_SHEET : theme_side(node->side, SIDE_TINT);
    case LOOK_TEXT: case LOOK_ICON: return theme_ink(node->ink);
    case LOOK_SYMBOL: return theme_side(node->side, SIDE_DEEP);
    case LOOK_TOKEN: return TOKEN_TEAM_LINE;
    case LOOK_TIMER: return TOKEN_LINE;
    case LOOK_SPLIT: return TOKEN_INK;
    case LOOK_TALK_PANEL: return TOKEN_GOLD_TINT;
    case LOOK_BLANK: return TOKEN_BLANK;
    case LOOK_SLIP: case LOOK_DECK_EDGE: return TOKEN_LINE_SHEET;
    case LOOK_WEEK_CELL: return node->state & NODE_DISABLED ? TOKEN_SHADE : TOKEN_EDGE;
    case LOOK_ACTIVITY: return node->value == 1 ? TOKEN_WE : node->value == 0 ? TOKEN_INK : TOKEN_ON_SHEET;
    default: return TOKEN_SHEET;
    }
}

/* A pocket's shadow is its own shape, a little lower, and lower still when it answers. */
static void beneath_pocket(Painter *painter, const Job *job, LookShape shape)
{
    float answer = pose_stepped(job->pose->answer), line = line_pixels(painter, 3 + 2 * answer);
    SDL_FRect box = box_inset(job->box, -floorf(line / 2));
    SDL_Color color = color_fade(color_of(painter, TOKEN_SHADOW), 0.42f);
    if (color.a == 0)
        return;
    box.y += roundf(pixels(painter, 6 + 7 * answer));
    shape_rows(painter, shape.outline, box, pixels(painter, shape.radius), roundf(box.h * 0.72f), box.h, color);
}

/* What lies flat on the ground, or is not there yet, casts none. */
static void beneath_stone(Painter *painter, const Job *job, LookShape shape)
{
    SDL_FRect box = job->box;
    if (job->node->value_most > 0 || job->disabled || job->pressed)
        return;
    box.y += roundf(pixels(painter, 5));
    shape_band(painter, shape.outline, box, 0, SHAPE_INSIDE, 0, color_fade(color_of(painter, TOKEN_SHADOW), 0.75f));
}

void look_beneath(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    LookShape shape = look_shape(node);
    float radius = pixels(painter, shape.radius);
    if (node->state & NODE_FLAT)
        return;
    switch (node->look) {
    case LOOK_PANEL: shadow_draw(painter, job->box, radius, SHADOW_M, 1); break;
    case LOOK_CARD: case LOOK_CARD_SMALL: shadow_lifted(painter, job->box, radius, pose_stepped(job->pose->lift));
        break;
    case LOOK_CARD_BACK: shadow_draw(painter, job->box, radius, SHADOW_M, 0.6f); break;
    case LOOK_DECK_EDGE: shadow_draw(painter, job->box, radius, SHADOW_S, 0.8f); break;
    case LOOK_SLIP: shadow_draw(painter, job->box, radius, SHADOW_S, 0.6f); break;
    case LOOK_BUBBLE:
        if (!job->pressed)
            shadow_draw(painter, job->box, radius, SHADOW_S, 1);
        break;
    case LOOK_PRIMARY:
        if (!job->pressed && !job->disabled)
            shadow_draw(painter, job->box, radius, SHADOW_S, 1);
        break;
    case LOOK_CHIP: case LOOK_STAMP: shadow_draw(painter, job->box, job->box.h / 2, SHADOW_S, 1); break;
    case LOOK_THOUGHT: shadow_draw(painter, job->box, radius, SHADOW_M, 0.7f); break;
    case LOOK_POCKET: beneath_pocket(painter, job, shape); break;
    case LOOK_STONE: beneath_stone(painter, job, shape); break;
    default: break;
    }
}
