/* Reading a challenge's file. */
#include "challenge_content.h"

#include "readers.h"

ChallengeContent *challenge_content_read(const char *file, const char *bytes, size_t length,
                                         const ChallengeFormat *format, Problems *problems)
{
    (void)bytes;
    (void)length;
    (void)format;
    problems_add(problems, file, 0, 0, "Challenges can't be read yet.");
    return NULL;
}

ChallengeContent *challenge_from_source(Source *source, const ChallengeFormats *formats)
{
    (void)formats;
    source_mistake(source, (Place){0}, "Challenges can't be read yet.");
    source_close(source);
    return NULL;
}

void challenge_content_free(ChallengeContent *content)
{
    (void)content;
}

int challenge_variant_count(const ChallengeContent *content)
{
    (void)content;
    return 0;
}

const void *challenge_variant(const ChallengeContent *content, int index)
{
    (void)content;
    (void)index;
    return NULL;
}
