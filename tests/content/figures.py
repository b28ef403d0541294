"""What can be counted on a card without understanding it: lengths, kinds of words, a reading grade, first words, names.

The reading grade is Flesch-Kincaid's: 0.39 * words / sentences + 11.8 * syllables / words - 15.59 (J. P. Kincaid and
others, Research Branch Report 8-75, 1975). Syllables are counted by vowel groups, with English's silent endings.
"""

import re

NEGATIONS = set("no not never nobody nothing none nowhere neither nor without cannot".split())
ABSOLUTES = set("always every everybody everyone everything all any anybody anyone anything only never whole entire "
                "completely totally nobody nothing none".split())
HAPPY = set("happy happily glad gladly smile smiles smiling smiled laugh laughs laughing laughed love loves loved "
            "loving joy joyful proud proudly delighted pleased enjoy enjoys enjoyed fun cheer cheers cheerful "
            "cheerfully grin grins grinning hug hugs warm warmly beam beams beaming calm calmly relieved kind kindly "
            "sweet thankful grateful dance dances dancing sing sings singing hum hums humming whistle whistles "
            "whistling".split())
SAD = set("sad sadly sadness tear tears cry cries crying cried afraid fear fears scared worry worries worried lonely "
          "alone hurt hurts guilt guilty ashamed shame sorry upset ache aches aching tired worn exhausted anxious "
          "nervous uneasy hopeless blame blames miss misses missed lost lose loses sigh sighs sighing awake dread "
          "dreads weary homesick awkward".split())
PRONOUNS = {
    "he": set("he him his himself".split()),
    "she": set("she her hers herself".split()),
    "they": set("they them their theirs themselves".split()),
    "you": set("you your yours yourself".split()),
    "i": set("i me my mine myself i’m i’ll i’d i’ve".split()),
}
# Capitalised, and no person's name.
NO_NAMES = set("""monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
saturdays sundays january february march april may june july august september october november december diwali ramadan
eid christmas easter hanukkah passover lent thanksgiving english spanish french arabic german chinese portuguese turkish
korean italian polish hindi swahili bible quran torah dad mom mama papa grandma grandpa aunt uncle coach""".split())


def words(text):
    """The words in small letters, apostrophes kept: “I’ll” is one word."""
    return re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+", text.lower())


def sentences(text):
    """How many sentences: a stretch that ends in . ? ! or the text's end, closing quotes included."""
    return max(1, len(re.findall(r"[.?!]+[”’\")]*(?=\s+[“‘\"(]?[A-Z0-9]|\s*$)", text)))


# Where counting vowel groups goes astray.
ODD_SYLLABLES = {"every": 2, "everyone": 3, "everybody": 4, "everything": 3, "evening": 2, "evenings": 2,
                 "sometimes": 2, "something": 2, "someone": 2, "somebody": 3, "somewhere": 2, "therefore": 2,
                 "careful": 2, "carefully": 3, "homesick": 2, "homework": 2, "baseball": 2, "quiet": 2, "quietly": 3,
                 "being": 2, "seeing": 2, "idea": 3, "ideas": 3, "museum": 3, "science": 2, "client": 2, "clients": 2,
                 "diet": 2, "diaper": 3, "diapers": 3, "poem": 2, "poems": 2, "going": 2, "doing": 2, "create": 2,
                 "riot": 2, "lion": 2, "giant": 2}


def syllables(word):
    word = re.sub(r"[^a-z]", "", word.lower())
    if word in ODD_SYLLABLES:
        return ODD_SYLLABLES[word]
    if len(word) <= 3:
        return 1 if word else 0
    stem = re.sub(r"(?<=[^aeiouylr])e$", "", word)           # make, but not apple, tree
    stem = re.sub(r"(?<=[aeiouy])([lr])e$", r"\1", stem)     # while, there
    stem = re.sub(r"(?<=[^aeiouytd])ed$", "d", stem)         # walked, but not wanted
    stem = re.sub(r"(?<=[^aeiouyscxzgh])es$", "s", stem)     # makes, but not boxes, dishes
    stem = re.sub(r"(?<=[^aeiouycs])ely$", "ly", stem)       # lonely
    count = len(re.findall(r"[aeiouy]+", stem))
    # Piano, video, usual, trying.
    count += len(re.findall(r"(?<![tsc])i(?:a|o(?!u)|u)|eo(?!u)|ua(?=[lt])|ying\b", stem))
    return max(1, count)


def grade(text_words, text_sentences):
    """Flesch-Kincaid's grade of so many sentences of these words."""
    if not text_words:
        return 0.0
    return 0.39 * len(text_words) / text_sentences + 11.8 * sum(map(syllables, text_words)) / len(text_words) - 15.59


def is_negation(word):
    return word in NEGATIONS or word.endswith(("n’t", "n't"))


def names(text):
    """The people named: words with a capital letter, but the usual ones that have one."""
    found = []
    for match in re.finditer(r"(?<![\w’])[A-Z][^\W\d_]+", text):
        low = match.group().lower()
        begins = match.start() == 0 or re.search(r"(?:[.?!:][”\"]?\s+[“\"]?|[“\"])$", text[:match.start()])
        if low not in NO_NAMES and not (begins and low in USUAL):
            found.append(match.group())
    return found


# Words that begin a sentence on cards and are no names.
USUAL = set("""a about afraid after all alone an and another are as at back be because before between both but by can
come could day did do does don each even every everybody everyone few fine first five for four friday from get give go
good got great half has have he help her here hers his hold home how i if in into is it just last late lately leave left
let like maybe me might more most my new next nice night no not nothing now of off oh ok okay old on once one only or
our out over people please right see she should since six so some somebody someone sorry still stay sure take tell than
thank thanks that the their them then there these they this those three to today tomorrow tonight too two under until up
us wait we well were what when where which while who why will with without would yes yesterday you your""".split())


def figures(text):
    """Every figure that a simple rule could go by."""
    all_words = words(text)
    count = sentences(text)
    found = {
        "characters": len(text),
        "words": len(all_words),
        "sentences": count,
        "words of a sentence": len(all_words) / count,
        "letters of a word": sum(map(len, all_words)) / max(1, len(all_words)),
        "reading grade": round(grade(all_words, count), 2),
        "negations": sum(map(is_negation, all_words)),
        "absolutes": sum(word in ABSOLUTES for word in all_words),
        "happy words": sum(word in HAPPY for word in all_words),
        "sad words": sum(word in SAD for word in all_words),
        "happy less sad": sum(word in HAPPY for word in all_words) - sum(word in SAD for word in all_words),
        "names": len(names(text)),
        "question marks": text.count("?"),
        "quotation marks": text.count("“"),
        "commas": text.count(","),
        "semicolons": text.count(";"),
        "words -ing": sum(word.endswith("ing") for word in all_words),
    }
    for name, forms in PRONOUNS.items():
        found["pronoun " + name] = sum(word in forms for word in all_words)
    return found
