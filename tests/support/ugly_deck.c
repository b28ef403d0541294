/* Makes the ugly deck. */
#include "ugly_deck.h"

#include <string.h>

enum { TEXT_MOST = 140, SHORT_MOST = 56, WHY_MOST = 300 };

static const char *const seeds[UGLY_CARDS] = {
    "لا أعرف ماذا أريد إلا عندما أعرف ما تريد أنت، ",             /* Arabic: from the right, joined */
    "ฉันถามเธอก่อนเสมอว่าฉันควรรู้สึกอย่างไร",                      /* Thai: no spaces, marks above and below */
    "👩‍👩‍👧‍👦🏳️‍🌈❤️‍🔥🤷🏽‍♀️",                                                /* emoji, joined and coloured */
    "\xCC\x81",                                                  /* one letter with all the acutes that fit */
    "W",                                                         /* one word, as wide as any */
    "אני שואלת קודם abc 123, ",                                   /* both ways in one line */
    "﷽𒐫꧅",                                                       /* the widest characters there are */
    "i i ",                                                      /* nothing but spaces and hairs */
};

/* `start`, then the seed again and again while it fits into so many characters, then a full stop. */
static void fill(TextBuffer *out, const char *start, const char *seed, size_t most)
{
    size_t count = strlen(start);
    text_buffer_say(out, start);
    for (const char *at = seed; count + 1 < most;) {
        size_t size = 1;
        while (((unsigned char)at[size] & 0xC0) == 0x80)
            size++;
        bool last = count + 2 == most;
        text_buffer_add(out, last && *at == ' ' ? "x" : at, last && *at == ' ' ? 1 : size);
        at = at[size] ? at + size : seed;
        count++;
    }
    text_buffer_say(out, ".");
}

static void add_field(TextBuffer *out, const char *name, const char *start, const char *seed, size_t most)
{
    text_buffer_format(out, "\"%s\": \"", name);
    fill(out, start, seed, most);
    text_buffer_say(out, "\", ");
}

static void add_card(TextBuffer *out, int index)
{
    const char *side = index % 2 ? "interdependent" : "codependent", *seed = seeds[index];
    text_buffer_format(out, "%s{\"id\": \"ugly-%d\", \"side\": \"%s\", \"sign\": \"%s-decisions\", ",
                       index ? ", " : "", index, side, side);
    add_field(out, "text", "q~", seed, TEXT_MOST);
    add_field(out, "short", "a", seed, SHORT_MOST);
    add_field(out, "why", "a", seed, strchr(seed, ' ') ? 50 : WHY_MOST);
    add_field(out, "difference", "a", seed, TEXT_MOST);
    text_buffer_format(out, "\"picture\": \"ugly.png\", ");
    add_field(out, "picture_description", "a", seed, TEXT_MOST);
    if (index % 2 == 0)
        text_buffer_say(out, "\"quotation\": \"ugly\", ");
    text_buffer_format(out, "\"area\": \"alone\", \"telling\": \"q~\", \"twin\": \"ugly-%d\"}", index ^ 1);
}

TextBuffer ugly_deck(void)
{
    TextBuffer out = {0};
    text_buffer_say(&out, "{\"format\": 1, \"id\": \"ugly\", \"title\": \"﷽﷽﷽﷽\", \"language\": \"ar\", "
                          "\"licence\": \"CC0\", "
                          "\"quotations\": [{\"id\": \"ugly\", \"sign\": \"codependent-decisions\", ");
    add_field(&out, "source", "a", "W", TEXT_MOST);
    text_buffer_say(&out, "\"text\": \"");
    fill(&out, "a", seeds[1], WHY_MOST);
    text_buffer_say(&out, "\"}], \"cards\": [");
    for (int i = 0; i < UGLY_CARDS; i++)
        add_card(&out, i);
    text_buffer_say(&out, "]}");
    return out;
}
