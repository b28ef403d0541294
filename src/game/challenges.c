/* The table of the challenges' rules. */
#include "challenge.h"
#include "challenge_list.h"

#include <string.h>

#define DECLARE(name) extern const ChallengeRules name##_rules;
CHALLENGE_LIST(DECLARE)

#define RULES_LINE(name) &name##_rules,
static const ChallengeRules *const RULES[] = {CHALLENGE_LIST(RULES_LINE)};

#define FORMAT_LINE(name) &name##_rules.format,
static const ChallengeFormat *const FORMATS[] = {CHALLENGE_LIST(FORMAT_LINE)};

enum { COUNT = sizeof RULES / sizeof RULES[0] };

_Static_assert((int)COUNT <= (int)CHALLENGES_MOST, "CHALLENGES_MOST is the most there can be");

int challenge_count(void)
{
    return COUNT;
}

const ChallengeRules *challenge_rules(int challenge)
{
    return RULES[challenge];
}

const ChallengeFormats *challenge_formats(void)
{
    static const ChallengeFormats formats = {FORMATS, COUNT};
    return &formats;
}

void question_offer(ChallengeQuestion *question, int verb, int item, int place)
{
    if (question->count < QUESTION_OPTIONS_MOST) {
        question->options[question->count++] = (QuestionOption){verb, item, place};
    }
}

int challenge_find(const char *id)
{
    for (int index = 0; index < COUNT; index++) {
        if (strcmp(RULES[index]->format.id, id) == 0) {
            return index;
        }
    }
    return -1;
}
