#!/usr/bin/env python3
"""Whole games in the terminal, without any display, judged by what is shown and what the journal then holds.

    ME_AND_WE=PROGRAM terminal_test.py [TestCase.test ...]
"""
import json
import os
import tempfile
import unittest

from game import CARDS, ROOT, SIDES, TEXTS, Journal, cards_on, other, plain, side_word
from terminal import Terminal

PROGRAM = os.environ["ME_AND_WE"]
QUOTES = {quote["id"]: quote for quote in json.loads((ROOT / "content/article.json").read_text())["quotations"]}
ROUND = 8


class Player:
    """Somebody who plays in the terminal and remembers which cards came."""

    def __init__(self, test, data, seed=7):
        self.test, self.data, self.journal, self.seed = test, data, Journal(data), seed
        self.met = []
        self.signs = False
        self.open()

    def open(self):
        self.terminal = Terminal(PROGRAM, self.data, "--seed", self.seed)

    def type(self, line=""):
        return self.terminal.type(line)

    def card(self):
        found = cards_on(self.terminal.screen)
        self.test.assertEqual(len(found), 1, f"one card on:\n{self.terminal.screen}")
        return found[0]

    def kept(self, *expected):
        """These are the journal's last lines: what shows is on the disk already."""
        self.test.assertEqual(self.journal.lines()[-len(expected):], list(expected))

    def play_card(self, agrees=True, name=None):
        """Sorts the card at hand, reads the feedback and goes on; gives the card."""
        card = self.card()
        self.met.append(card["id"])
        word = side_word(card) if agrees else other(side_word(card))
        screen = self.type(word)
        self.kept(f"sort {SIDES[word]}")
        if self.signs and agrees:
            self.test.assertIn(TEXTS["sign.title"], screen)
            screen = self.type("pass") if name is None else self.terminal.press("“", name)
            self.kept("pass" if name is None else f"name {name}")
        self.read_feedback(plain(screen), card, agrees)
        self.type()
        self.kept("next")
        return card

    def read_feedback(self, said, card, agrees):
        self.test.assertIn(plain(QUOTES[card["sign"]]["text"]), said, "the article's sentence, word for word")
        self.test.assertIn(plain(card["why"]), said)
        self.test.assertEqual(TEXTS["feedback.again"] in said, not agrees)

    def start_round(self, signs):
        self.signs = signs
        if TEXTS["round.step"] in self.terminal.screen:  # at a round's end the new step comes first
            self.terminal.press(TEXTS["round.next"])
        else:
            self.type()
        self.kept("start signs" if signs else "start plain")

    def leave(self):
        self.terminal.type("leave")
        self.test.assertEqual(self.terminal.end(), (0, ""))


class InTheTerminal(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name

    def player(self, **more):
        player = Player(self, self.data, **more)
        self.addCleanup(self.end, player)
        return player

    def end(self, player):
        if player.terminal.process.poll() is None:
            player.terminal.process.kill()
        player.terminal.process.communicate()

    def begin(self, **more):
        """From the very first start to the first card."""
        player = self.player(**more)
        self.assertIn(TEXTS["note.title"], player.terminal.screen, "the content note comes before anything else")
        player.type()
        player.start_round(False)
        return player

    def test_three_rounds(self):
        player = self.begin()
        for _ in range(4):
            player.play_card()
        missed = player.play_card(agrees=False)
        twin = player.play_card()
        self.assertEqual(twin["id"], missed["twin"], "the twin follows a miss")
        self.finish_round(player, 2)
        for signs in (2, 3):
            player.start_round(True)
            self.finish_round(player, ROUND, name=signs - 1)
        places = [place for place, card in enumerate(player.met) if card == missed["id"]]
        self.assertEqual(len(places), 2, "a missed card comes back once when it is then sorted as the article has it")
        self.assertIn(places[1] - places[0] - 1, range(3, 7), "after three to six other cards")
        player.leave()
        self.assertEqual(player.journal.lines().count("next"), 3 * ROUND)

    def finish_round(self, player, cards, **more):
        for _ in range(cards):
            player.play_card(**more)
        said = plain(player.terminal.screen)
        for card in player.met[-cards:]:
            self.assertIn(plain(CARDS[card]["short"]), said, "the round's end shows what was sorted")

    def test_leave_and_go_on(self):
        player = self.begin()
        player.play_card()
        player.play_card(agrees=False)
        before, card = player.journal.lines(), player.card()
        player.leave()
        player.open()
        self.assertNotIn(TEXTS["note.title"], player.terminal.screen, "the note is shown once")
        player.type()
        self.assertEqual(player.card(), card, "the same card waits")
        self.assertEqual(player.journal.lines(), before)
        player.play_card()
        player.leave()

    def test_end_of_input_keeps_everything(self):
        player = self.begin()
        player.type("left")
        kept = player.journal.lines()
        self.assertEqual(player.terminal.end(), (0, ""))
        player.open()
        self.assertEqual(player.journal.lines(), kept)
        player.type()
        player.type()
        player.kept("sort codependent", "next")

    def test_killed(self):
        player = self.begin()
        player.play_card()
        card = player.card()
        player.terminal.process.kill()
        player.terminal.end()
        player.open()
        player.type()
        self.assertEqual(player.card(), card)

    def test_undo_redo_pass(self):
        player = self.begin()
        first = player.card()
        player.type("left")
        player.type("undo")
        player.kept("sort codependent", "undo")
        self.assertEqual(player.card(), first)
        player.type("redo")
        player.kept("undo", "redo")
        player.type("undo")
        player.type("pass")
        player.kept("undo", "pass")
        self.assertNotEqual(player.card(), first, "a passed card makes room for another")

    def test_screens_around_the_game(self):
        player = self.begin()
        card = player.card()
        player.type("words")
        self.assertIn(TEXTS["words.title"], player.terminal.screen)
        player.type("back")
        self.assertEqual(player.card(), card)
        player.type("back")
        self.assertIn(TEXTS["menu.title"], player.terminal.screen)
        for label, title in (("menu.settings", "settings.title"), ("bar.help", "help.title"),
                             ("menu.about", "about.title"), ("menu.how", "how.title"), ("menu.table", "table.title")):
            player.terminal.press(TEXTS[label])
            self.assertIn(TEXTS[title], player.terminal.screen)
            player.type("back")
        player.type("back")
        self.assertEqual(player.card(), card)
        player.kept("start plain")

    def test_settings_are_kept(self):
        player = self.begin()
        player.type("back")
        player.terminal.press(TEXTS["menu.settings"])
        player.terminal.press(TEXTS["settings.signs"])
        player.leave()
        settings = json.loads((player.journal.data / "settings.json").read_text())
        self.assertIs(settings["name_signs"], False)
        player.open()
        player.type()
        for _ in range(ROUND):
            player.play_card()
        player.start_round(False)

    def test_table_shows_what_was_sorted(self):
        player = self.begin()
        cards = [player.play_card() for _ in range(3)]
        player.type("back")
        player.terminal.press(TEXTS["menu.table"])
        said = plain(player.terminal.screen)
        for card in cards:
            self.assertIn(plain(card["short"]), said)

    def test_nonsense_is_answered(self):
        player = self.begin()
        before = player.journal.lines()
        for line in ("xyzzy", "99", "-1", "0", "left right", "\x1b[A", "é" * 3000, "1 2 3 4"):
            player.type(line)
        self.assertEqual(player.journal.lines(), before)
        self.assertIn(plain(TEXTS["terminal.help"]), plain(player.type("?")))
        self.assertIn(plain(TEXTS["help.title"]), plain(player.type("help")))

    def test_same_seed_same_cards(self):
        screens = []
        for _ in range(2):
            with tempfile.TemporaryDirectory() as data:
                self.data = data
                player = self.begin(seed=99)
                player.play_card()
                screens.append(player.terminal.shown)
                player.leave()
        self.assertEqual(*screens)

    def test_two_copies_do_not_mix(self):
        player = self.begin()
        player.play_card()
        kept = player.journal.lines()
        second = self.player()
        second.type()
        self.assertEqual(player.journal.lines(), kept)
        player.play_card()
        self.assertEqual(player.journal.lines()[:len(kept)], kept)
        self.assertEqual(len(player.journal.lines()), len(kept) + 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
