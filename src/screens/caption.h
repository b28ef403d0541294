/* The words that stand for a sound, in a strip at the window's foot that nothing else ever lies in: where captions are
 * on, every screen is drawn up for a window that is lower by it. */
#ifndef CAPTION_H
#define CAPTION_H

#include "screen.h"

/* The strip, as wide as the window, with room for the longest caption; h 0 where there are no captions. */
Rect caption_strip(const View *view, const Layout *layout);

/* The window that is left for the screen above the strip. */
Layout caption_layout(const Layout *layout, Rect strip);

/* Adds the caption of view->caption, in the strip's middle; nothing where none is to show. It takes no focus, and is
 * not announced: whoever has it read has heard the sound. What stands for no sound (cue.h) is, and shows over the
 * window's foot where captions are off. */
void caption_nodes(const View *view, const Layout *layout, Rect strip, NodeList *nodes);

#endif
