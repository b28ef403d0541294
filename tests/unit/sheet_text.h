/* A sound deck as a spreadsheet, for tests that change a thing in it: eight cards in four pairs. Row 1 names the
 * columns, row 2 is a note, rows 3 and 4 say id and title, and card N stands in row 5 + N. */
#ifndef SHEET_TEXT_H
#define SHEET_TEXT_H

#include "expect_problems.h"

#include <stdio.h>

enum { SHEET_CARDS = 8 };

static inline TextBuffer sheet_text(void)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    TextBuffer text = {0};
    text_buffer_say(&text,
                    "id,side,sign,area,text,short,why,telling,twin,difference,Mine\n# for people,,,,see the guide\n"
                    "deck id,,,,mine\ndeck title,,,,My own\n");
    for (int i = 0; i < SHEET_CARDS; i++) {
        text_buffer_format(
            &text,
            "card-%d,%s,%s-decisions,work,\"Zoë %d asks “which coat?” first, then buys none.\",Asks about "
            "coat %d,She asks first (%d).,buys none,card-%d,\"One decides, the other asks: %d.\",own %d\n",
            i, sides[i % 2], sides[i % 2], i, i, i, i ^ 1, i, i);
    }
    assert_false(text.failed);
    return text;
}

#endif
