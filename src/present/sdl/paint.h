/* What the files that paint share: how a node stands now, and the painting of one, of a group, of all. */
#ifndef PAINT_H
#define PAINT_H

#include "presenter.h"

/* How the head of a group, or a node by itself, stands now. */
Pose paint_pose(const Presenter *presenter, const Node *node, double now);

/* Whether it stands where it belongs, upright and wholly there. */
bool paint_in_place(const Pose *pose);

/* One node with the pose of its head (NULL: its own), scrolled and clipped as its region is. */
void paint_node(Presenter *presenter, const Node *node, const Node *head, Pose pose);

/* Work on one node, its head at hand; `top`: the card that lies above all others. */
typedef void EachNode(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now);

/* A node as it stands now; a group as one picture where its head comes. */
void paint_any(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now);

/* Does the work on each node of the list but the top card and what moves with it. */
void paint_each(Presenter *presenter, EachNode *work, const Node *top, double now);

/* scene.c: everything but the top card, most of it kept as one texture from frame to frame. False where that can't be:
 * then nothing was painted. */
bool scene_paint(Presenter *presenter, const Node *top, double now);

#endif
