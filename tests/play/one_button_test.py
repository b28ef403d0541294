#!/usr/bin/env python3
"""One-button play in a real window: a round, a challenge and a few signs with one key, pressed when the walking focus
is where it is wanted. Nobody tells this test where the focus is: it knows the order in which it walks, and looks at
the clock.

    ME_AND_WE=PROGRAM one_button_test.py [TestCase.test ...]
"""
import json
import os
import pathlib
import tempfile
import time
import unittest

from display import Display
from game import SIDES, side_word, wait_until
from window import Window

PROGRAM = os.environ["ME_AND_WE"]
PACE = 1.5  # seconds: the second of settings_pace_milliseconds
PACE_STEP = 1
FIRST = 1.0  # seconds after a screen came: the focus is at its first stop for two paces
ANYWHERE = (3, 3)


def stop(number):
    """Seconds after a screen came in which the focus is in the middle of its stay at a stop, the first being 0."""
    return FIRST if number == 0 else (number + 1.5) * PACE


class OneButton(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        settings = {"format": 1, "one_button": True, "pace": PACE_STEP, "reduced_motion": True, "note_read": True}
        (pathlib.Path(self.data) / "settings.json").write_text(json.dumps(settings))
        self.display = Display(1280, 720)
        self.addCleanup(self.display.close)
        self.window = Window(PROGRAM, self.data, self.display, "--seed", 7)
        self.addCleanup(self.end)
        self.came = time.monotonic()  # when the screen that shows came up

    def end(self):
        if self.window.process.poll() is None:
            self.window.process.kill()
            self.window.process.wait()
        self.window.process.stderr.close()

    def press(self, number, click=False):
        """The one key, at a stop of this screen."""
        time.sleep(max(0, self.came + stop(number) - time.monotonic()))
        if click:
            self.window.click(ANYWHERE)
        else:
            self.window.key("x")
        self.came = time.monotonic()

    def do(self, expected, number, click=False):
        """The same, until the journal says what it did: from then on the next screen is there."""
        self.press(number, click)
        lines = self.window.journal.lines
        wait_until(lambda: lines() and lines()[-1].startswith(expected), expected)
        self.came = time.monotonic()

    def play_cards(self, count, names_signs):
        for place in range(count):
            side = side_word(self.window.card())
            self.do(f"sort {SIDES[side]}", 0 if side == "left" else 1, click=place == 2)
            if names_signs:
                self.do("name", place % 3)
            self.do("next", 0)

    def play_awareness(self):
        """The third moment of the morning is stamped. Behind the five moments are the two stamps, and then the way on;
        in the afternoon the way back is before it."""
        self.press(1)  # of the round's end, whose table can be read further: to the path
        self.press(0)  # to its first step
        self.do("begin awareness", 0)
        self.press(2)  # into the hand; the focus stays on it
        self.do("move awareness mark 1 2", 0)
        self.do("move awareness on", 5)
        self.do("move awareness end", 8)
        self.do("move awareness finish", 1)  # what was marked can be read further first
        self.press(1)  # back to the path, of which the readings can be read further first

    def test_a_round_a_step_and_signs_with_one_key(self):
        """It goes at a person's pace; unit-scan_game goes on from there, to the end of a game."""
        self.do("start plain", 0)
        self.play_cards(8, False)
        self.play_awareness()
        self.do("start", 0)
        self.play_cards(3, True)
        lines = self.window.journal.lines()
        self.assertEqual(sum(line.startswith("start ") for line in lines), 2)
        self.assertEqual(sum(line.startswith("sort ") for line in lines), 11)
        self.assertEqual(sum(line.startswith("name ") for line in lines), 3)
        self.assertFalse(any(line.startswith(("pass", "undo")) for line in lines), lines)
        self.window.key("shift", "shift", "shift")  # leaving at once goes on working
        self.assertEqual(self.window.ended(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
