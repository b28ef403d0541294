#!/usr/bin/env python3
"""Whole workshops: in the terminal, and in a real window with a presenter remote's two buttons and the teams' keys.

    ME_AND_WE=PROGRAM workshop_test.py [TestCase.test ...]
"""
import json
import os
import pathlib
import tempfile
import time
import unittest

from game import TEXTS, Journal, cards_on, plain
from terminal import Terminal
from window import InAWindow as WindowTest, Window

PROGRAM = os.environ["ME_AND_WE"]
AREAS = ["couple", "family", "friends", "work", "parenting", "caring", "online", "alone"]
TEAMS = [TEXTS[f"team.name.{number}"] for number in range(1, 9)]
PILES = {"c": "codependent", "i": "interdependent"}
QUOTES = {quote["id"]: quote for quote in json.loads((pathlib.Path(__file__).resolve().parents[2] /
                                                      "content/article.json").read_text())["quotations"]}


def prepare(data, **setup):
    """The set-up as the last workshop left it."""
    wanted = {"areas": AREAS, "cards": 2, "teams": 2, "votes": "teams", "timer": 0, "points": False, "steps": False,
              **setup}
    (pathlib.Path(data) / "settings.json").write_text(json.dumps(
        {"format": 1, "note_read": True, "reduced_motion": True, "motion_chosen": True, "workshop": wanted}))


def opened(**setup):
    """The journal's lines that open a workshop so."""
    wanted = {"cards": 2, "teams": 2, "votes": "teams", "timer": 0, "points": False, "steps": False, **setup}
    lines = ["set up areas 255", f"set up cards {wanted['cards']}", f"set up teams {wanted['teams']}",
             f"set up votes {int(wanted['votes'] == 'teams')}", f"set up timer {wanted['timer']}",
             f"set up points {int(wanted['points'])}", f"set up steps {int(wanted['steps'])}"]
    lines += [f'team {team + 1} shape {team} colour {team} ""' for team in range(wanted["teams"])]
    return lines + ["open workshop"]


class InTheTerminal(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        self.journal = Journal(self.data, "workshop")

    def open(self, **setup):
        prepare(self.data, **setup)
        self.terminal = Terminal(PROGRAM, self.data, "--workshop", "--seed", 7)
        self.terminal.type()  # Start is what an empty line presses
        self.assertEqual(self.journal.lines(), opened(**setup))
        return self.terminal

    def tearDown(self):
        if self.terminal.process.poll() is None:
            self.terminal.end()

    def go_on(self):
        """What the remote's button does: the way on."""
        before = self.journal.lines()
        self.terminal.type()
        self.assertEqual(self.journal.lines(), [*before, "forward"])
        return plain(self.terminal.screen)

    def vote(self, votes):
        for team, pile in enumerate(votes):
            side = TEXTS["pile." + PILES[pile]]
            said = self.terminal.press(TEXTS["room.vote.half"].format(team=TEAMS[team], pile=side))
            self.assertEqual(self.journal.lines()[-1], f"vote {team + 1} {PILES[pile]}")
            self.assertIn(TEXTS["room.vote.has"].format(team=TEAMS[team]), plain(said))

    def count(self, hands):
        """Types how many hands are up for this pile, and goes on to the other."""
        for pile, number in hands.items():
            label = TEXTS["room.hands.count"].format(pile=TEXTS["pile." + PILES[pile]])
            line = next(line for line in self.terminal.screen.splitlines() if label in line)
            self.terminal.type(f"{line.split()[0]} {number}")
            self.assertEqual(self.journal.lines()[-1], f"count {PILES[pile]} {number}")
            screen = self.go_on()
        return screen

    def card(self):
        found = cards_on(self.terminal.screen)
        self.assertEqual(len(found), 1, f"one card on:\n{self.terminal.screen}")
        return found[0]

    def play_card(self, ballot, again, talks):
        """One card's fixed way. `ballot` casts the votes."""
        card = self.card()
        self.assertNotIn(plain(card["why"]), plain(self.terminal.screen), "nothing is given away")
        self.go_on()
        self.go_on()
        said = ballot()
        self.assertNotIn(plain(card["why"]), said)
        if talks:
            self.go_on()
            self.assertIn(plain(TEXTS["room.talk"]), plain(self.terminal.screen))
            self.go_on()
            said = again()
            self.assertIn(TEXTS["room.split.before"], said)
            self.assertIn(TEXTS["room.split.after"], said)
        self.assertNotIn(plain(card["why"]), said)
        said = self.go_on()
        self.assertIn(plain(QUOTES[card["sign"]]["text"]), said, "the article, word for word")
        self.assertIn(plain(card["why"]), said)
        said = self.go_on()
        self.assertIn(plain(card["question"]), said)
        self.go_on()
        return card

    def by_teams(self, first, second, cards=4, **setup):
        self.open(teams=len(first), cards=cards, **setup)
        self.go_on()
        played = []
        minority = min(first.count("c"), first.count("i"))

        def ballot(votes):
            self.vote(votes)
            return self.go_on()

        for _ in range(cards):
            played.append(self.play_card(lambda: ballot(first), lambda: ballot(second), minority * 4 >= len(first) > 0
                                         and minority > 0))
        self.assertEqual(len({card["id"] for card in played}), cards)
        self.assertEqual(played[3]["side"], "either", "the fourth card depends")
        table = plain(self.terminal.screen)
        for card in played:
            self.assertIn(plain(card["short"]), table)
        return played, self.go_on()

    def test_two_teams(self):
        self.by_teams("ci", "cc")

    def test_five_teams_with_points(self):
        played, closing = self.by_teams("ccccc", "ccccc", points=True)
        agreed = sum(card["side"] == "codependent" for card in played)
        for team in range(5):
            self.assertIn(TEXTS["room.closing.points"].format(team=TEAMS[team], points=agreed), closing)

    def test_eight_teams_without_points(self):
        _, closing = self.by_teams("cicicici", "cccccccc")
        for team in range(8):
            self.assertNotIn(TEXTS["room.closing.points"].format(team=TEAMS[team], points="").strip(), closing)

    def test_hands(self):
        self.open(teams=0)
        self.go_on()
        for first, second in (({"c": 12, "i": 4}, {"c": 3, "i": 13}), ({"c": 0, "i": 30}, None)):
            self.play_card(lambda: self.count(first), lambda: self.count(second), second is not None)
        self.assertIn(TEXTS["room.stage.table"], self.terminal.screen)

    def test_nobody_votes(self):
        """The leader may go past everything."""
        self.open(cards=2)
        self.go_on()
        for _ in range(2):
            card = self.card()
            self.go_on(), self.go_on()
            self.assertIn(plain(card["why"]), self.go_on(), "without a vote there is no split")
            self.assertIn(plain(card["question"]), self.go_on())
            self.go_on()

    def test_back_and_undo(self):
        self.open()
        self.go_on(), self.go_on(), self.go_on()
        self.vote("ci")
        self.terminal.press(TEXTS["bar.undo"])
        self.assertEqual(self.journal.lines()[-1], "undo")
        self.terminal.press(TEXTS["room.back"])
        self.terminal.press(TEXTS["room.back"])
        self.assertEqual(self.journal.lines()[-2:], ["backward", "backward"])
        self.go_on()
        self.go_on()
        self.assertIn(TEXTS["room.vote.has"].format(team=TEAMS[0]), plain(self.terminal.screen))
        self.assertIn(TEXTS["room.vote.has_not"].format(team=TEAMS[1]), plain(self.terminal.screen))

    def test_killed_at_every_stage(self):
        """After every line that it typed the program is killed, and is back at the same screen."""
        self.open(cards=2, timer=60)
        lines = ["", "", "", TEXTS["room.vote.half"].format(team=TEAMS[0], pile=TEXTS["pile.codependent"]),
                 TEXTS["room.vote.half"].format(team=TEAMS[1], pile=TEXTS["pile.interdependent"]), "", "", "",
                 TEXTS["room.vote.half"].format(team=TEAMS[1], pile=TEXTS["pile.codependent"]), "", "", "", "",
                 "", "", "", "", "", ""]
        for line in lines:
            shown = self.terminal.press(line) if line else self.terminal.type()
            before = self.journal.lines()
            self.terminal.process.kill()
            self.terminal.end()
            self.terminal = Terminal(PROGRAM, self.data, "--workshop", "--seed", 7)
            # Going on with it is what an empty line presses, until it is at its closing.
            over = TEXTS["setup.resume.over"]
            again = self.terminal.press(over) if over in plain(self.terminal.screen) else self.terminal.type()
            self.assertEqual(self.journal.lines(), before)
            self.assertEqual(self.without_time(again), self.without_time(shown))
        self.assertIn(TEXTS["room.closing.first"], plain(self.terminal.screen))

    @staticmethod
    def without_time(screen):
        """The timer stands still after a start."""
        return [line for line in screen.splitlines() if "1:00" not in line and "0:5" not in line]


class InAWindow(WindowTest):
    KIND = "workshop"
    KEYS = ["12", "45", "78", "er", "ui", "as", "fg", "xc"]

    def open(self, *words):
        self.window = Window(PROGRAM, self.data, self.display, "--workshop", "--seed", 7, *words, kind="workshop")

    def start(self, **setup):
        prepare(self.data, **setup)
        self.open()
        self.window.key("Return")
        self.journal.wait(*opened(**setup))

    def press(self, key, *lines):
        before = self.journal.lines()
        self.window.key(key)
        self.journal.wait(*before, *lines)

    def test_two_buttons_alone(self):
        """A whole workshop with a remote that has Page Down and Page Up, steps left out: nothing else is needed."""
        self.start(teams=4)
        for _ in range(2 * 5 + 1):  # nobody votes: read, think, vote, answer, question; then the table
            self.press("Next", "forward")
        self.press("Prior", "backward")
        self.press("Next", "forward")
        self.press("Next", "forward")
        self.assertIn(plain(TEXTS["room.closing.first"]), self.window.screen())
        for _ in range(4):  # nothing follows: it points at what can be chosen, the way back behind the three ends
            self.window.key("Prior")
        self.press("Next", "backward")

    def test_what_remotes_send_besides(self):
        """Blank, start and stop of a slide show, by turns: nothing leaves, and nothing is lost."""
        self.start()
        self.press("Right", "forward")
        self.press("space", "forward")
        before = self.journal.lines()
        self.window.key("F5", "Escape", "F5", "Escape", "Escape", "shift+F5")
        self.window.key("b")
        self.window.key("Next")  # brings it back, and does nothing else
        self.window.key("period", "period")
        time.sleep(0.3)
        self.assertEqual(self.journal.lines(), before)
        self.assertIsNone(self.window.process.poll())
        self.press("Return", "forward")
        self.press("Left", "backward")
        self.press("Prior", "backward")

    def teams(self, count):
        self.start(teams=count)
        for _ in range(3):
            self.press("Next", "forward")
        for team in range(count):
            self.press(self.KEYS[team][team % 2], f"vote {team + 1} {PILES['ci'[team % 2]]}")
        self.window.key(self.KEYS[0][0])  # the same again is no vote
        self.press(self.KEYS[0][1], "vote 1 interdependent")
        self.press("z", "undo")
        self.press("Next", "forward")
        for key in self.KEYS[:count]:
            self.window.key(key[0])  # the vote is closed
        self.press("Next", "forward")

    def test_two_teams(self):
        self.teams(2)

    def test_five_teams(self):
        self.teams(5)

    def test_eight_teams(self):
        self.teams(8)

    def test_hands_typed(self):
        self.start(teams=0)
        for _ in range(3):
            self.press("Next", "forward")
        self.press("1", "count codependent 1")
        self.press("4", "count codependent 14")
        self.press("BackSpace", "count codependent 1")
        self.press("Up", "count codependent 2")
        self.press("Down", "count codependent 1")
        self.press("Next", "forward")
        self.press("9", "count interdependent 9")
        self.press("Next", "forward")
        self.press("Prior", "backward")
        self.press("3", "count interdependent 3")  # comes back to mend it: typed anew

    def test_killed_at_every_stage(self):
        self.start(teams=2, timer=30)
        for key, line in (("Next", "forward"), ("Next", "forward"), ("Next", "forward"), ("1", "vote 1 codependent"),
                          ("5", "vote 2 interdependent"), ("Next", "forward"), ("Next", "forward"),
                          ("Next", "forward"), ("2", "vote 1 interdependent"), ("Next", "forward"),
                          ("Next", "forward"), ("Next", "forward"), ("Next", "forward")):
            self.press(key, line)
            before, screen = self.journal.lines(), self.window.screen()
            self.kill()
            self.window.process.stderr.close()
            self.open()
            self.window.key("Return")  # goes on with it
            time.sleep(0.2)
            self.assertEqual(self.journal.lines(), before)
            self.assertEqual(self.window.screen(), screen)

    def test_the_window_closes_and_comes_back(self):
        self.start()
        self.press("Next", "forward")
        self.window.close()
        self.assertEqual(self.window.ended(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
