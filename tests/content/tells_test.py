#!/usr/bin/env python3
"""The measures themselves: each kind of tell is found in a deck that has it, and none in one that has none."""

import random
import unittest

import figures
import tells


def pair(number, left, right, **fields):
    """A codependent and an interdependent card that are twins."""
    names = "card-%d-a" % number, "card-%d-b" % number
    return [dict(id=names[i], twin=names[1 - i], side=tells.SIDES[i], text=text, **fields)
            for i, text in enumerate((left, right))]


def deck_of(pairs):
    return {"cards": [card for two in pairs for card in two]}


THINGS = """bread boat garden letter window bicycle river blanket kettle ladder market mirror needle orange pencil
quilt radio saddle ticket violin wagon zipper anchor basket candle drawer engine feather guitar hammer island jacket
kitchen lantern magnet napkin oven pillow quarry ribbon""".split()


def even_deck():
    """Pairs whose words fall to either side by chance alone, about as many women as men."""
    chance = random.Random(5)
    pairs = []
    for number in range(len(THINGS)):
        who = "she" if number % 2 else "he"
        first, second, third, other = chance.sample(THINGS, 4)
        start = "Last %s" % chance.choice(THINGS)
        verb = chance.choice("took found sold gave kept lent".split())
        pairs.append(pair(number, *("%s %s %s %s, %s, %s." % (start, who, verb, first, second, last)
                                    for last in (third, other))))
    return deck_of(pairs)


def with_words(side, words):
    """The even deck with words at the end of each card of a side."""
    deck = even_deck()
    for card in deck["cards"]:
        if card["side"] == side:
            card["text"] = card["text"][:-1] + " " + words + "."
    return deck


class Tells(unittest.TestCase):
    def expect(self, deck, part):
        found = tells.tells(deck)
        self.assertTrue(any(part in tell for tell in found), "%s not in %s" % (part, found))

    def test_none_in_an_even_deck(self):
        self.assertEqual(tells.tells(even_deck()), [])

    def test_longer_cards(self):
        self.expect(with_words("codependent", "and went on to the next one after that"), "characters")
        self.expect(with_words("interdependent", "and went on to the next one after that"), "words:")

    def test_kinds_of_words(self):
        for words, figure in (("not for him", "negations"), ("for everybody", "absolutes"), ("with a smile", "happy"),
                              ("in tears", "sad words"), ("for themselves", "pronoun they"), ("for Ana", "names")):
            self.expect(with_words("codependent", words), figure)

    def test_signs_of_punctuation(self):
        deck = even_deck()
        for card in deck["cards"]:
            if card["side"] == "codependent":
                card["text"] = card["text"][:-1] + "?"
        self.expect(deck, "question marks")

    def test_single_words_and_first_words(self):
        self.expect(with_words("interdependent", "calmly"), "the word “calmly”")
        deck = even_deck()
        for card in deck["cards"]:
            if card["side"] == "interdependent":
                card["text"] = card["text"].replace("Last", "One")
        self.expect(deck, "the first word “one”")

    def test_pictures(self):
        deck = even_deck()
        for card in deck["cards"]:
            card["picture"] = "lamp" if card["side"] == "codependent" else "door"
        self.expect(deck, "the picture")

    def test_many_weak_words_together(self):
        """Each word on a fifth of one pile's cards: no single one sorts, all of them together do."""
        chance = random.Random(1)
        deck = even_deck()
        weak = {"codependent": "soon maybe almost barely rather".split(),
                "interdependent": "later surely mostly fully quite".split()}
        for card in deck["cards"]:
            card["text"] = card["text"][:-1] + " " + chance.choice(weak[card["side"]]) + "."
        self.expect(deck, "naive Bayes")

    def test_bayes_never_learns_from_the_twin(self):
        """Where every pair has a word of its own pile's, which no other card has, nothing can be learned."""
        deck = even_deck()
        for number, card in enumerate(deck["cards"]):
            card["text"] = card["text"][:-1] + " q" + "abcdefghi"[number // 9] + "abcdefghi"[number % 9] + "."
        share, _ = tells.bayes(tells.sided(deck))
        self.assertLess(share, 0.62)

    def test_people(self):
        deck = even_deck()
        for card in deck["cards"]:
            if card["side"] == "codependent":
                card["text"] = card["text"].replace(" he ", " she ")
        self.expect(deck, "cards about a “she”")

    def test_alike(self):
        deck = even_deck()
        deck["cards"][2]["text"] = deck["cards"][0]["text"]
        self.expect(deck, "nearly the same text")

    def test_hard_words(self):
        deck = even_deck()
        for card in deck["cards"]:
            card["text"] = "Institutional representatives unanimously recommended individual accountability."
        self.expect(deck, "reading grade")


class Figures(unittest.TestCase):
    def test_syllables(self):
        for word, count in dict(make=1, apple=2, tree=1, there=1, walked=1, wanted=2, makes=1, boxes=2, dishes=2,
                                lonely=2, piano=3, video=3, friend=1, decision=3, every=2, table=2, asked=1, chair=1,
                                coffee=2, voices=2, tired=1, station=2, patient=2, Sunday=2, understand=3).items():
            self.assertEqual(figures.syllables(word), count, word)

    def test_sentences(self):
        for text, count in (("One.", 1), ("One. Two.", 2), ("“One?” she asks.", 1), ("“One.” Two.", 2),
                            ("At 8 a.m. he goes.", 1), ("No end", 1)):
            self.assertEqual(figures.sentences(text), count, text)

    def test_grade(self):
        """0.39 * 6 words / 1 sentence + 11.8 * 6 syllables / 6 words - 15.59."""
        self.assertAlmostEqual(figures.grade("the cat sat on the mat".split(), 1), -1.45, places=2)

    def test_names(self):
        self.assertEqual(figures.names("Rosa asks Jun. “Sit,” says Ana on Sunday. You wait."),
                         ["Rosa", "Jun", "Sit", "Ana"])


if __name__ == "__main__":
    unittest.main()
