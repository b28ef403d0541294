#!/usr/bin/env python3
"""No tells: whether the cards of a deck could be sorted without understanding them. Says every figure that tells, and
leaves with 1 where one does.

    tells.py [--all] DECK.json ...

--all lists every figure, not only those that tell.
"""

import collections
import json
import math
import sys

from figures import figures, grade, names, sentences, words

THRESHOLD_MOST = 0.60  # what one threshold on one figure may sort
BAYES_MOST = 0.65      # what naive Bayes over the words may sort
GRADE_MOST = 7.0       # Flesch-Kincaid, over the deck
UNBALANCED_MOST = 0.10
ALIKE_MOST = 0.5       # share of two cards' pairs of neighbouring words that are the same, but of twins
SIDES = ("codependent", "interdependent")


def sided(deck):
    return [card for card in deck["cards"] if card["side"] in SIDES]


def best_threshold(values, piles):
    """The best share that `values >= t` sorts into two piles, either way round, and that t."""
    best, at = max(piles.count(side) for side in SIDES) / len(piles), None
    for threshold in sorted(set(values))[1:]:
        right = sum((value >= threshold) == (pile == SIDES[0]) for value, pile in zip(values, piles))
        share = max(right, len(piles) - right) / len(piles)
        if share > best:
            best, at = share, threshold
    return best, at


def pairs(cards):
    """The cards in groups that are left out together: twins, or one by itself."""
    groups = collections.OrderedDict()
    for card in cards:
        groups.setdefault(tuple(sorted((card["id"], card.get("twin", card["id"])))), []).append(card)
    return list(groups.values())


def bayes(cards):
    """The share that naive Bayes sorts (each word of a card once, add-one smoothing), tested on each pair of twins
    when trained on all others; and the cards that it sorts."""
    bags = {card["id"]: set(words(card["text"])) for card in cards}
    counts = {side: collections.Counter() for side in SIDES}
    cards_of = collections.Counter(card["side"] for card in cards)
    for card in cards:
        counts[card["side"]].update(bags[card["id"]])
    sorted_right = []
    for group in pairs(cards):
        left = {side: counts[side].copy() for side in SIDES}
        left_cards = cards_of.copy()
        for card in group:
            left[card["side"]].subtract(bags[card["id"]])
            left_cards[card["side"]] -= 1
        vocabulary = {word for side in SIDES for word, count in left[side].items() if count > 0}
        totals = {side: sum(left[side].values()) + len(vocabulary) for side in SIDES}
        for card in group:
            score = {side: math.log(max(left_cards[side], 1)) for side in SIDES}
            for word in bags[card["id"]] & vocabulary:
                for side in SIDES:
                    score[side] += math.log((left[side][word] + 1) / totals[side])
            if max(SIDES, key=score.get) == card["side"]:
                sorted_right.append(card["id"])
    return len(sorted_right) / len(cards), sorted_right


def leaning_words(cards):
    """The words whose presence differs most between the piles: (difference, word, counts)."""
    counts = {side: collections.Counter() for side in SIDES}
    for card in cards:
        counts[card["side"]].update(set(words(card["text"])))
    everything = set(counts[SIDES[0]]) | set(counts[SIDES[1]])
    return sorted(((counts[SIDES[0]][w] - counts[SIDES[1]][w], w, counts[SIDES[0]][w], counts[SIDES[1]][w])
                   for w in everything), key=lambda entry: (-abs(entry[0]), entry[1]))


def figure_table(cards):
    """For each figure its value on every card: numbers, and whether each word, first word and picture is there."""
    rows = [figures(card["text"]) for card in cards]
    table = {name: [row[name] for row in rows] for name in rows[0]}
    bags = [set(words(card["text"])) for card in cards]
    for word in sorted(set().union(*bags)):
        table["the word “%s”" % word] = [int(word in bag) for bag in bags]
    firsts = [(words(card["text"]) or [""])[0] for card in cards]
    for word in sorted(set(firsts)):
        table["the first word “%s”" % word] = [int(word == first) for first in firsts]
    for picture in sorted({card.get("picture", "") for card in cards}):
        table["the picture “%s”" % picture] = [int(card.get("picture", "") == picture) for card in cards]
    return table


def unbalanced(left, right):
    return abs(left - right) / (left + right) > UNBALANCED_MOST if left + right else False


def gender(card):
    """Of the person on the card: the pronouns outside what is said aloud decide; “you” and “they” are neither."""
    found = figures(card["text"])
    she, he = found["pronoun she"], found["pronoun he"]
    return None if she == he else "she" if she > he else "he"


def people(cards):
    """What is out of balance between the piles, and between women and men, as sentences."""
    found = []
    by_side = {side: [card for card in cards if card["side"] == side] for side in SIDES}
    for kind in ("she", "he"):
        left, right = (sum(gender(card) == kind for card in by_side[side]) for side in SIDES)
        if unbalanced(left, right):
            found.append("cards about a “%s”: %d codependent, %d interdependent" % (kind, left, right))
    she, he = (sum(gender(card) == kind for card in cards) for kind in ("she", "he"))
    if unbalanced(she, he):
        found.append("%d cards about a “she”, %d about a “he”" % (she, he))
    left, right = (sum(len(names(card["text"])) for card in by_side[side]) for side in SIDES)
    if unbalanced(left, right):
        found.append("names: %d on codependent cards, %d on interdependent ones" % (left, right))
    return found


def alike(cards):
    """Cards whose texts are nearly the same, but for twins: (share, id, id)."""
    def neighbours(text):
        these = words(text)
        return set(zip(these, these[1:]))

    found, bags = [], [neighbours(card["text"]) for card in cards]
    for i, card in enumerate(cards):
        for j in range(i):
            if cards[j]["id"] == card.get("twin"):
                continue
            share = len(bags[i] & bags[j]) / max(1, min(len(bags[i]), len(bags[j])))
            if share > ALIKE_MOST:
                found.append((share, cards[j]["id"], card["id"]))
    return found


def tells(deck):
    """Every tell of a deck as a sentence; none where it has none."""
    cards = sided(deck)
    piles = [card["side"] for card in cards]
    found = []
    if piles.count(SIDES[0]) != piles.count(SIDES[1]):
        found.append("the piles have %d and %d cards" % tuple(map(piles.count, SIDES)))
    for name, values in figure_table(cards).items():
        share, at = best_threshold(values, piles)
        if share > THRESHOLD_MOST:
            found.append("%s: a threshold at %s sorts %.1f %%" % (name, at, 100 * share))
    share, _ = bayes(cards)
    if share > BAYES_MOST:
        found.append("naive Bayes sorts %.1f %%" % (100 * share))
    all_words = [word for card in deck["cards"] for word in words(card["text"])]
    deck_grade = grade(all_words, sum(sentences(card["text"]) for card in deck["cards"]))
    if deck_grade > GRADE_MOST:
        found.append("the deck's reading grade is %.1f" % deck_grade)
    found += people(cards)
    found += ["“%s” and “%s” are nearly the same text (%.0f %%)" % (a, b, 100 * s) for s, a, b in alike(deck["cards"])]
    return found


def describe(deck):
    """Every figure, for whoever writes the deck."""
    cards = sided(deck)
    piles = [card["side"] for card in cards]
    for name, values in figure_table(cards).items():
        share, at = best_threshold(values, piles)
        if not name.startswith("the ") or share > 0.5 + 2.5 / len(cards):
            means = [sum(v for v, p in zip(values, piles) if p == side) / piles.count(side) for side in SIDES]
            print("  %-28s best %.1f %% at %s; means %.2f / %.2f" % (name, 100 * share, at, *means))
    share, right = bayes(cards)
    print("  naive Bayes: %.1f %%; sorted: %s" % (100 * share, " ".join(right)))
    print("  leaning words:", ", ".join("%s %d/%d" % (w, l, r) for _, w, l, r in leaning_words(cards)[:30]))
    all_words = [word for card in deck["cards"] for word in words(card["text"])]
    print("  reading grade: %.2f" % grade(all_words, sum(sentences(card["text"]) for card in deck["cards"])))
    print("  she %d, he %d, neither %d" % tuple(sum(gender(card) == kind for card in cards)
                                               for kind in ("she", "he", None)))
    counted = collections.Counter(name for card in cards for name in names(card["text"]))
    print("  names:", ", ".join("%s %d" % entry for entry in counted.most_common()))


def main(arguments):
    listing = "--all" in arguments
    files = [argument for argument in arguments if argument != "--all"]
    if not files:
        sys.exit(__doc__)
    bad = False
    for file in files:
        with open(file, encoding="utf-8") as opened:
            deck = json.load(opened)
        found = tells(deck)
        print("%s: %d cards, %s" % (file, len(deck["cards"]), "%d tells" % len(found) if found else "no tells"))
        for tell in found:
            print("  TELL " + tell)
        if listing:
            describe(deck)
        bad |= bool(found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
