#!/usr/bin/env python3
"""A whole game: five rounds, the five steps' challenges, the ending; in the terminal and in a real window. It is closed
and opened again at every kind of screen, and goes on there.

    ME_AND_WE=PROGRAM NEXT_PRESS=PROGRAM whole_game_test.py [TestCase.test ...]
"""
import os
import random
import subprocess
import tempfile
import unittest

from display import OnADisplay
from game import CONTENT, LANGUAGE, PATIENCE, SIDES, TEXTS, Journal, cards_on, plain, side_word, wait_until
from terminal import Terminal, without_display
from window import Window

PROGRAM = os.environ["ME_AND_WE"]
NEXT_PRESS = os.environ["NEXT_PRESS"]
STEPS = ["awareness", "boundaries", "esteem", "independence", "conversation"]
BAR = [TEXTS[key] for key in ("bar.path", "bar.undo", "bar.redo", "bar.help", "bar.leave", "bar.back")]
PRESSES_MOST = 3000
DOUBLE_CLICK = 0.45  # seconds: a click sooner in the same place counts as the second half of a double click
# Short plays.
STARTS = {"awareness": 9000, "boundaries": 53000, "esteem": 0, "independence": 45000, "conversation": 13000}


class WholeGame(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        self.journal = Journal(self.data)

    def assert_whole(self):
        """What a whole game's journal holds."""
        lines = self.journal.lines()
        self.assertEqual(sum(line.startswith("start ") for line in lines), 5)
        self.assertEqual([line.split()[1] for line in lines if line.startswith("begin ")], STEPS)
        self.assertGreaterEqual(sum(line.startswith("sort ") for line in lines), 40)


class InTheTerminal(WholeGame):
    def open(self):
        self.terminal = Terminal(PROGRAM, self.data, "--seed", 7)
        self.addCleanup(self.kill, self.terminal)

    def kill(self, terminal):
        if terminal.process.poll() is None:
            terminal.process.kill()
        terminal.process.communicate()

    def leave(self):
        """Closes it; what it complained of is a failure."""
        self.terminal.type("leave")
        self.assertEqual(self.terminal.end(), (0, ""))

    def come_back(self):
        """Closed and opened again, it stands where it stood, and the journal is as it was."""
        before, kept = self.terminal.screen, self.journal.lines()
        self.leave()
        self.open()
        self.terminal.type()
        self.assertEqual(self.shown(), self.shown(before))
        self.assertEqual(self.journal.lines(), kept)

    def leave_from(self, *way):
        """Closed on a screen beside the game, nothing is lost, and the same way leads there again."""
        before, kept = self.shown(), self.journal.lines()
        self.leave()
        self.open()
        self.assertEqual(self.journal.lines(), kept)
        self.terminal.type()
        for label in way:
            self.terminal.press(label)
        self.assertEqual(self.shown(), before)

    def shown(self, screen=None):
        """A screen without what the way to it changes: what was said before its title, and numbers of the bar."""
        screen = screen if screen is not None else self.terminal.screen
        return plain(screen[screen.rindex("\n== "):])

    def choices(self):
        """The numbers of what can be pressed, without the bar."""
        found = []
        for line in self.terminal.screen.splitlines():
            number, _, words = line.strip().partition("  ")
            if number.isdigit() and not any(words.startswith(label) for label in BAR):
                found.append(number)
        return found

    def play_round(self, number):
        for place in range(8):
            card, = cards_on(self.terminal.screen)
            if place == 3:
                self.come_back()
            self.terminal.type(side_word(card))
            if plain(TEXTS["sign.title"]) in plain(self.terminal.screen):
                if place == 4:
                    self.come_back()
                self.terminal.press(TEXTS["quote.marks"].split("{text}")[0], 1 + place % 3)
            if place == 5:
                self.come_back()
            self.terminal.type()
        self.assertIn(TEXTS["round.title"].replace("{round}", str(number)), self.terminal.screen)
        self.come_back()

    def play_step(self, step):
        self.terminal.press(TEXTS["round.step"])
        self.assertIn(TEXTS["path.title.new"], self.terminal.screen)
        self.leave_from(TEXTS["round.step"])
        self.terminal.type()
        self.assertIn(plain(TEXTS[f"step.{step}.about"]), plain(self.terminal.screen))
        self.leave_from(TEXTS["round.step"], TEXTS["step.begin"])
        self.terminal.type()
        hand, end = random.Random(step), f"== {TEXTS[f'step.{step}.end']} =="
        for press in range(PRESSES_MOST):
            if end in self.terminal.screen:
                break
            if not self.choices():
                self.terminal.type("again")  # what can't be done now says why, and shows no screen
            kept = len(self.journal.lines())
            self.terminal.type("" if hand.random() < 0.45 else hand.choice(self.choices()))
            if press % 4 == 3 and len(self.journal.lines()) > kept:  # what is only in the hand is put down by leaving
                self.come_back()
        self.assertIn(end, self.terminal.screen, f"{step} comes to its end")
        self.come_back()

    def test_five_rounds_five_steps_and_the_ending(self):
        self.open()
        self.assertIn(TEXTS["note.title"], self.terminal.screen)
        self.terminal.type()
        self.terminal.type()
        for number, step in enumerate(STEPS, 1):
            self.play_round(number)
            self.play_step(step)
            self.terminal.type()
            if number < len(STEPS):
                self.terminal.press(TEXTS["round.next"])
        self.assertIn(TEXTS["ending.title"], self.terminal.screen)
        for question in ("ending.question.1", "ending.question.2", "ending.question.3", "about.not_diagnosis"):
            self.assertIn(plain(TEXTS[question]), plain(self.terminal.screen))
        self.leave_from(TEXTS["step.to_ending"])
        self.assert_whole()
        self.terminal.press(TEXTS["bar.table"])
        self.assertIn(TEXTS["table.title"], self.terminal.screen)
        self.leave_from(TEXTS["step.to_ending"], TEXTS["bar.table"])
        self.terminal.press(TEXTS["table.save"])
        self.leave_from(TEXTS["step.to_ending"], TEXTS["bar.table"], TEXTS["table.save"])
        self.leave()
        self.open()
        self.terminal.type()
        self.terminal.type("back")
        self.assertIn(TEXTS["path.title.walked"], self.terminal.screen)
        self.leave()


class InAWindow(OnADisplay, WholeGame):
    def open(self):
        self.window = Window(PROGRAM, self.data, self.display, "--seed", 7, "--reduced-motion")
        self.addCleanup(self.kill, self.window)

    def kill(self, window):
        if window.process.poll() is None:
            window.process.kill()
            window.process.wait()
        window.process.stderr.close()

    def come_back(self):
        kept = self.journal.lines()
        self.window.close()
        self.assertEqual(self.window.ended(), 0)
        self.open()
        self.window.key("Return")
        self.assertEqual(self.journal.lines(), kept)

    def do(self, expected, *keys):
        """Presses keys, and waits until the journal ends so."""
        self.window.key(*keys)
        wait_until(lambda: self.journal.lines() and self.journal.lines()[-1].startswith(expected), expected)

    def play_round(self, number):
        for place in range(8):
            if place == 3 and number in (1, 4):
                self.come_back()
            side = side_word(self.window.card())
            self.do(f"sort {SIDES[side]}", side.capitalize())
            if number > 1:
                self.do("name", "2")
            if place == 5 and number in (2, 5):
                self.come_back()
            self.do("next", "Return")

    def next_press(self, picked, seed):
        found = subprocess.run([NEXT_PRESS, self.journal.path(), "1280", "720", str(picked), str(seed), LANGUAGE,
                                CONTENT], capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(found.returncode, 0, found.stderr)
        return found.stdout.split()

    def play_step(self, step):
        """By the mouse, at the places of what the screen offers."""
        self.window.key("Return", "Return")
        self.do(f"begin {step}", "Return")
        picked, came_back, last = -1, False, None
        for seed in range(STARTS[step], STARTS[step] + PRESSES_MOST):
            said = self.next_press(picked, seed)
            if said == ["ended"]:
                break
            self.assertGreaterEqual(len(said), 3, said)
            before = len(self.journal.lines())
            place = (int(said[0]), int(said[1]))
            if last and max(abs(place[0] - last[0]), abs(place[1] - last[1])) < 12:
                self.window.do("sleep", DOUBLE_CLICK)
            last = place
            self.window.click(last)
            if said[2] == "picks":
                picked = int(said[3])
                self.window.do("sleep", 0.15)
                continue
            picked = -1
            wait_until(lambda: len(self.journal.lines()) > before, f"a move at {said}")
            if not came_back:
                self.come_back()
                came_back = True
        self.assertEqual(said, ["ended"], f"{step} comes to its end")

    def test_five_rounds_five_steps_and_the_ending(self):
        self.open()
        self.window.new_game()
        for number, step in enumerate(STEPS, 1):
            self.play_round(number)
            self.play_step(step)
            if number < len(STEPS):
                self.window.key("Return")
                self.window.do("sleep", 0.3)
                self.do("start", "Return")
        self.assert_whole()


if __name__ == "__main__":
    unittest.main(verbosity=2)
