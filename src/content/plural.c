/* Plural forms by language. */
#include "plural.h"

#include <string.h>

const char *const plural_names[PLURALS] = {"zero", "one", "two", "few", "many", "other"};

static bool between(long number, long least, long most)
{
    return number >= least && number <= most;
}

static Plural one_alone(long n)
{
    return n == 1 ? PLURAL_ONE : PLURAL_OTHER;
}

static Plural never(long n)
{
    (void)n;
    return PLURAL_OTHER;
}

/* "un millón de cartas": whole millions take another form. */
static Plural millions(long n, Plural otherwise)
{
    return n != 0 && n % 1000000 == 0 ? PLURAL_MANY : otherwise;
}

static Plural one_and_millions(long n)
{
    return millions(n, one_alone(n));
}

static Plural zero_as_one(long n)
{
    return n <= 1 ? PLURAL_ONE : PLURAL_OTHER;
}

static Plural zero_as_one_and_millions(long n)
{
    return millions(n, zero_as_one(n));
}

/* 1, 21, 31, ... but not 11. */
static bool ends_in_one(long n)
{
    return n % 10 == 1 && n % 100 != 11;
}

static bool ends_in_few(long n)
{
    return between(n % 10, 2, 4) && !between(n % 100, 12, 14);
}

static Plural icelandic(long n)
{
    return ends_in_one(n) ? PLURAL_ONE : PLURAL_OTHER;
}

static Plural east_slavic(long n)
{
    return ends_in_one(n) ? PLURAL_ONE : ends_in_few(n) ? PLURAL_FEW : PLURAL_MANY;
}

static Plural south_slavic(long n)
{
    return ends_in_one(n) ? PLURAL_ONE : ends_in_few(n) ? PLURAL_FEW : PLURAL_OTHER;
}

static Plural polish(long n)
{
    return n == 1 ? PLURAL_ONE : ends_in_few(n) ? PLURAL_FEW : PLURAL_MANY;
}

static Plural czech(long n)
{
    return n == 1 ? PLURAL_ONE : between(n, 2, 4) ? PLURAL_FEW : PLURAL_OTHER;
}

static Plural slovene(long n)
{
    long end = n % 100;
    return end == 1 ? PLURAL_ONE : end == 2 ? PLURAL_TWO : between(end, 3, 4) ? PLURAL_FEW : PLURAL_OTHER;
}

static Plural lithuanian(long n)
{
    bool teen = between(n % 100, 11, 19);
    return teen || n % 10 == 0 ? PLURAL_OTHER : n % 10 == 1 ? PLURAL_ONE : PLURAL_FEW;
}

static Plural latvian(long n)
{
    return n % 10 == 0 || between(n % 100, 11, 19) ? PLURAL_ZERO : n % 10 == 1 ? PLURAL_ONE : PLURAL_OTHER;
}

static Plural romanian(long n)
{
    return n == 1 ? PLURAL_ONE : n == 0 || between(n % 100, 1, 19) ? PLURAL_FEW : PLURAL_OTHER;
}

static Plural arabic(long n)
{
    if (n <= 2)
        return n == 0 ? PLURAL_ZERO : n == 1 ? PLURAL_ONE : PLURAL_TWO;
    return between(n % 100, 3, 10) ? PLURAL_FEW : between(n % 100, 11, 99) ? PLURAL_MANY : PLURAL_OTHER;
}

static Plural hebrew(long n)
{
    return n == 1 ? PLURAL_ONE : n == 2 ? PLURAL_TWO : PLURAL_OTHER;
}

static Plural irish(long n)
{
    return n == 1 ? PLURAL_ONE : n == 2 ? PLURAL_TWO : between(n, 3, 6) ? PLURAL_FEW
                                               : between(n, 7, 10) ? PLURAL_MANY : PLURAL_OTHER;
}

static Plural welsh(long n)
{
    static const Plural forms[] = {PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_OTHER, PLURAL_OTHER,
                                   PLURAL_MANY};
    return n <= 6 ? forms[n] : PLURAL_OTHER;
}

/* The first part of a language's code decides, but for European Portuguese. */
static const struct {
    const char *codes; /* each with a space on both sides */
    Plural (*form)(long n);
} RULES[] = {
    {" pt-PT es it ca ", one_and_millions},
    {" fr pt ", zero_as_one_and_millions},
    {" ak am as bho bn fa ff gu guw hi hy kab kn ln mg nso pa si ti wa zu ", zero_as_one},
    {" bo dz id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi vi wo yo yue zh ", never},
    {" be ru uk ", east_slavic},
    {" bs hr sh sr ", south_slavic},
    {" pl ", polish},
    {" cs sk ", czech},
    {" sl ", slovene},
    {" lt ", lithuanian},
    {" lv prg ", latvian},
    {" mo ro ", romanian},
    {" ar ars ", arabic},
    {" he iw ", hebrew},
    {" ga ", irish},
    {" cy ", welsh},
    {" is mk ", icelandic},
};

static bool is_among(const char *codes, const char *code, size_t length)
{
    for (const char *at = codes; (at = strchr(at, ' ')) != NULL && at[1] != '\0'; at++) {
        if (strncmp(at + 1, code, length) == 0 && at[1 + length] == ' ') {
            return true;
        }
    }
    return false;
}

/* The rule of a language. */
static Plural (*rule_of(const char *code))(long n)
{
    size_t first = strcspn(code, "-"), lengths[] = {strlen(code), first};
    for (size_t part = 0; part < 2; part++) {
        for (size_t i = 0; i < sizeof RULES / sizeof RULES[0]; i++) {
            if (is_among(RULES[i].codes, code, lengths[part])) {
                return RULES[i].form;
            }
        }
    }
    return one_alone;
}

Plural plural_of(const char *code, long count)
{
    return rule_of(code)(count);
}

/* Every rule looks at two digits and at small numbers, but for the millions. */
bool plural_is_needed(const char *code, Plural form)
{
    Plural (*rule)(long n) = rule_of(code);
    for (long count = 0; count < 300; count++) {
        if (rule(count) == form) {
            return true;
        }
    }
    return false;
}
