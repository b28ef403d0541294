/* A challenge to copy: an evening in one's own company. Its variant is a list of things to do; the player picks those
 * that sound good, as many as they like, and ends the evening. */
#ifndef COMPANY_H
#define COMPANY_H

#include "challenge.h"

enum { COMPANY_THINGS_MOST = 8 };

typedef struct CompanyThing {
    const char *text;
} CompanyThing;

typedef struct CompanyVariant {
    Variant head;
    ShapeList things; /* of CompanyThing */
} CompanyVariant;

typedef struct CompanyState {
    int picked[COMPANY_THINGS_MOST]; /* 1: picked */
    int ended;
} CompanyState;

enum { COMPANY_PICK, COMPANY_END }; /* indexes of its verbs */

extern const ChallengeRules company_rules;

#endif
