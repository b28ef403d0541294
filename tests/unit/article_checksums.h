/* What the article's quoted words must be, for where the article itself is not at hand: each was compared with it, byte
 * for byte, when it was written down. */
#ifndef ARTICLE_CHECKSUMS_H
#define ARTICLE_CHECKSUMS_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArticleChecksum {
    const char *id; /* of a quotation; "ID title" is a step's title, "ID section" a section's */
    uint32_t crc32;
    size_t length;  /* bytes */
} ArticleChecksum;

static const ArticleChecksum article_checksums[] = {
    {"complex-and-dynamic", 0x9493687B, 102},
    {"source-of-confusion", 0x5FEC1E56, 114},
    {"two-patterns", 0xA1EF4BF8, 165},
    {"what-it-means", 0x94CA9FFE, 139},
    {"table-below", 0x1CC0E5E6, 95},
    {"definition-codependence", 0x2D359573, 126},
    {"lack-of-boundaries", 0x43128DF9, 188},
    {"losing-individuality", 0x73C5126D, 121},
    {"codependent-decisions", 0xEDA37A1B, 59},
    {"codependent-pleasing", 0x84E54079, 64},
    {"codependent-abandonment", 0xF005462C, 49},
    {"codependent-responsible", 0xB8CE242B, 51},
    {"definition-interdependence", 0xBA04ED0B, 184},
    {"mutual-respect", 0xB3F2060F, 83},
    {"own-well-being", 0xD1785114, 115},
    {"interdependent-decisions", 0x7411A0FF, 77},
    {"interdependent-boundaries", 0x65C30003, 59},
    {"interdependent-communication", 0x2F4B9051, 58},
    {"interdependent-support", 0x1BA75F8C, 72},
    {"burnout-or-growth", 0x3DA0F3D7, 154},
    {"secure-enough", 0x678B1101, 161},
    {"we-and-me", 0x04F22456, 51},
    {"flourish-together", 0x51587272, 119},
    {"steps-you-can-take", 0x82CE74FB, 120},
    {"step-self-awareness", 0x248BA8F1, 94},
    {"step-self-awareness title", 0x8F3B56B0, 23},
    {"step-boundaries", 0x096691AF, 101},
    {"step-boundaries title", 0x31ADCD89, 14},
    {"step-self-esteem", 0x89586F13, 82},
    {"step-self-esteem title", 0x94818DDE, 17},
    {"step-independence", 0x75E1F38F, 39},
    {"step-independence title", 0x80AE8990, 22},
    {"own-company", 0x82C6DB52, 32},
    {"step-communication", 0xFE98CB3E, 127},
    {"step-communication title", 0x80D4687F, 18},
    {"recognizing-the-difference", 0x43A1FDB5, 129},
    {"natural-to-seek-support", 0x9CD31397, 167},
    {"balanced-partnership", 0x167FE8F8, 87},
    {"introduction section", 0x9E4225C0, 33},
    {"what-is-codependence section", 0x881B9622, 21},
    {"signs-of-codependence section", 0x38069496, 21},
    {"what-is-interdependence section", 0xECBCC4C0, 24},
    {"signs-of-interdependence section", 0xFAFD2983, 24},
    {"why-healthier section", 0x6AFF5BF9, 32},
    {"how-to-move section", 0xA1791045, 48},
    {"conclusion section", 0x52051A25, 10},
};

#endif
