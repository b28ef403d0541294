#!/usr/bin/env python3
"""Plays in a real window, under Xvfb, with mouse and keys; judged by what the journal then holds.

    ME_AND_WE=PROGRAM window_test.py [TestCase.test ...]
"""
import contextlib
import json
import os
import pathlib
import signal
import time
import unittest

from game import SIDES, other, side_word, wait_until
from window import CARD, POCKETS, InAWindow, Window

PROGRAM = os.environ["ME_AND_WE"]


class InThisWindow(InAWindow):
    def open(self, *words, **environment):
        self.window = Window(PROGRAM, self.data, self.display, "--seed", 7, *words, **environment)
        return self.window

    def sort_and_go_on(self, sort, side):
        """Sorts in whichever way, and leaves the feedback with Enter."""
        before = self.journal.lines()
        sort()
        self.journal.wait(f"sort {SIDES[side]}")
        self.window.key("Return")
        self.journal.wait(*before, f"sort {SIDES[side]}", "next")


class Mouse(InThisWindow):
    def test_drag_to_each_pocket(self):
        window = self.open()
        window.new_game()
        for side in ("left", "right"):
            self.sort_and_go_on(lambda: window.drag(CARD, POCKETS[side]), side)

    def test_flick_to_each_side(self):
        window = self.open()
        window.new_game()
        for side, far in (("left", -85), ("right", 85)):
            self.sort_and_go_on(lambda: self.flick_until_sorted((CARD[0] + far, CARD[1])), side)

    def flick_until_sorted(self, end):
        """On a slow machine a flick may count as a short drag: then a person flicks again."""
        before = len(self.journal.lines())
        for _ in range(4):
            self.window.flick(CARD, end)
            until = time.monotonic() + 1
            while time.monotonic() < until:
                if len(self.journal.lines()) > before:
                    return
                time.sleep(0.01)

    def test_click_on_each_pocket(self):
        window = self.open()
        window.new_game()
        for side in ("left", "right"):
            self.sort_and_go_on(lambda: window.click(POCKETS[side]), side)

    def test_double_click_is_one_press(self):
        """Its second half meets what has just come up: a pocket behind the title's button, the way back behind Menu."""
        window = self.open()
        window.key("Return")
        for place in ((287, 375), (98, 46)):
            time.sleep(0.6)
            window.do(*window.to(place), "click", "--repeat", 2, "--delay", 150, 1)
        self.journal.wait("start plain")
        time.sleep(0.6)
        self.assertIsNone(window.process.poll())
        window.key("Escape")
        self.sort_and_go_on(lambda: window.click(POCKETS["left"]), "left")
        self.assertEqual(self.journal.lines(), ["start plain", "sort codependent", "next"])

    def test_short_drag_springs_back(self):
        window = self.open()
        window.new_game()
        window.drag(CARD, (CARD[0] - 60, CARD[1] + 20))
        window.drag(CARD, (CARD[0] + 60, CARD[1] - 20))
        window.click(CARD)
        self.sort_and_go_on(lambda: window.key("Right"), "right")
        self.assertEqual(self.journal.lines(), ["start plain", "sort interdependent", "next"])

    def test_escape_ends_a_drag(self):
        window = self.open()
        window.new_game()
        window.do(*window.to(CARD), "mousedown", 1, *window.to((500, 343)), *window.to((300, 343)), "key", "Escape",
                  "mouseup", 1)
        self.sort_and_go_on(lambda: window.key("Right"), "right")
        self.assertEqual(self.journal.lines(), ["start plain", "sort interdependent", "next"])

    def test_whole_round_dragged(self):
        """Eight cards, each dragged where the article has it; then the next round, with its question on the sign."""
        window = self.open()
        window.new_game()
        for _ in range(8):
            side = side_word(window.card())
            self.sort_and_go_on(lambda: window.drag(CARD, POCKETS[side], 5), side)
        window.key("Tab", "Return")  # past the new step, which comes first, to the next round
        self.journal.wait("start signs")
        side = side_word(window.card())
        window.drag(CARD, POCKETS[side])
        self.journal.wait(f"sort {SIDES[side]}")
        window.key("2")
        self.journal.wait("name 2")
        window.key("Return")
        self.journal.wait("next")

    def test_resize_during_a_drag(self):
        """Through every kind of layout, with the hand inside the window all the time; the card is still held then."""
        window = self.open()
        window.new_game()
        window.do(*window.to(CARD), "mousedown", 1, *window.to((400, 330)), *window.to((300, 300)), "sleep", 0.5)
        for size in ((1000, 700), (640, 700), (320, 480), (1280, 500), (1100, 640)):
            window.do("windowsize", "--sync", window.id, *size, *window.to((280, 280)), *window.to((300, 300)),
                      "sleep", 0.1)
        window.do(*window.to((700, 320)), *window.to((990, 320)), "sleep", 0.4, *window.to((992, 320)), "sleep", 0.4,
                  "mouseup", 1)
        self.journal.wait("start plain", "sort interdependent")

    def test_resize_that_leaves_the_hand_outside(self):
        """The card may spring back then, and nothing is sorted that was not meant to be."""
        window = self.open()
        window.new_game()
        window.do(*window.to(CARD), "mousedown", 1, *window.to((700, 343)), "sleep", 0.5)
        window.do("windowsize", "--sync", window.id, 640, 700, *window.to((330, 300)), "sleep", 0.4, "mouseup", 1)
        window.key("Right")
        self.journal.wait("start plain", "sort interdependent")


class Keys(InThisWindow):
    def test_keys_of_a_round(self):
        window = self.open()
        window.new_game()
        self.sort_and_go_on(lambda: window.key("Left"), "left")
        self.sort_and_go_on(lambda: window.key("l"), "right")
        window.key("a")
        self.journal.wait("next", "sort codependent")
        window.key("z")
        self.journal.wait("sort codependent", "undo")
        window.key("y")
        self.journal.wait("undo", "redo")
        window.key("Return")
        self.journal.wait("redo", "next")
        window.key("p")
        self.journal.wait("next", "pass")

    def test_screens_around_the_game(self):
        """While words or menu are open, the keys that sort do not reach the card behind."""
        window = self.open()
        window.new_game()
        window.key("d", "Left", "Escape")
        window.key("Escape", "Right", "Escape")
        self.sort_and_go_on(lambda: window.key("Right"), "right")
        self.assertEqual(self.journal.lines(), ["start plain", "sort interdependent", "next"])

    def test_missed_card_and_its_twin(self):
        """Whatever is sorted otherwise comes back, after its twin."""
        window = self.open()
        window.new_game()
        for _ in range(4):  # the shown ones
            side = side_word(window.card())
            self.sort_and_go_on(lambda: window.key(side.capitalize()), side)
        missed = window.card()
        side = other(side_word(missed))
        self.sort_and_go_on(lambda: window.key(side.capitalize()), side)
        self.assertEqual(window.card()["id"], missed["twin"])

    def test_confirm_each_sort(self):
        """The first press leans the card, the other way centres it, the same again places it; Escape puts it back."""
        settings = pathlib.Path(self.data, "settings.json")
        settings.write_text(json.dumps({"format": 1, "note_read": True, "confirm_sort": True}))
        window = self.open()
        window.key("Return")
        self.journal.wait("start plain")
        window.key("Left", "Right", "Right", "Escape", "Left", "Left")
        self.journal.wait("start plain", "sort codependent")
        window.key("Return")
        self.journal.wait("next")
        window.click(POCKETS["right"])
        window.key("Return")
        self.journal.wait("start plain", "sort codependent", "next", "sort interdependent")

    def test_held_key_sorts_one_card(self):
        window = self.open()
        window.new_game()
        window.do("keydown", "Left", "sleep", 1.2, "keyup", "Left")
        self.journal.wait("start plain", "sort codependent")


class OtherKeys(InThisWindow):
    """Keys given to something else, on the screen for it and by keys alone; kept until the next start and after it."""

    def given(self):
        path = pathlib.Path(self.data, "settings.json")
        return json.loads(path.read_text()).get("keys", {}) if path.exists() else {}

    def give(self, tabs, key, control):
        self.window.key(*["Tab"] * tabs, "Return", key)
        wait_until(lambda: self.given().get(control, [None])[0] == key.upper(), f"{key} for {control}")

    def to_the_pockets(self):
        """From a card to the row of the left pocket; where a voice can read, the row before it is for that."""
        self.window.key("Escape", *["Tab"] * 5, "Return")
        self.window.key(*["shift+Tab"] * 4, "Return")
        self.window.key(*["Tab"] * 14, "Return", "F7")
        wait_until(self.given, "F7 for something")
        return 1 if "repeat" in self.given() else 0

    def test_pockets_and_pass_have_other_keys(self):
        window = self.open()
        window.new_game()
        self.give(self.to_the_pockets(), "j", "place_left")
        self.give(1, "k", "place_right")
        self.give(1, "q", "pass")
        window.key("Escape", "Escape", "Escape")
        self.sort_and_go_on(lambda: window.key("Left", "j"), "left")  # the arrow walks alone now
        self.sort_and_go_on(lambda: window.key("Right", "k"), "right")
        window.key("p", "q")
        self.journal.wait("next", "pass")
        played = self.journal.lines()
        window.close()
        self.assertEqual(window.ended(), 0)
        window = self.open()
        window.key("Return")
        window.key("p", "Left", "q")
        self.journal.wait(*played, "pass")
        window.key("j")
        self.journal.wait("pass", "sort codependent")

    def test_a_taken_key_is_asked_about(self):
        window = self.open()
        window.new_game()
        self.give(self.to_the_pockets(), "j", "place_left")
        window.key("Tab", "Tab", "Return", "z")  # Undo has it: nothing is done yet
        time.sleep(0.3)
        self.assertNotIn("pass", self.given())
        window.key("shift+Tab", "Return")  # from keeping it to taking it
        wait_until(lambda: self.given().get("pass") == ["Z"] and self.given().get("undo") == [], "Z taken from Undo")
        window.key("Escape", "Escape", "Escape")
        before = self.journal.lines()
        window.key("z")
        self.journal.wait(*before, "pass")


class ComingBack(InThisWindow):
    def leave_and_go_on(self, leave):
        """Two cards, then away in the given way; the next start goes on with the third."""
        window = self.open()
        window.new_game()
        self.sort_and_go_on(lambda: window.key("Left"), "left")
        window.key("Right")
        self.journal.wait("sort interdependent")
        kept, path = self.journal.lines(), self.journal.path()
        status = leave(window)
        self.assertEqual(self.journal.lines(), kept)
        window = self.open()
        window.key("Return")  # the title offers first what one most likely wants: to go on
        window.key("Return")
        self.journal.wait(*kept, "next")
        self.assertEqual(self.journal.path(), path)
        return status

    def test_close_button(self):
        def leave(window):
            window.close()
            return window.ended()
        self.assertEqual(self.leave_and_go_on(leave), 0)

    def test_three_shifts_leave_at_once(self):
        def leave(window):
            window.key("shift", "shift", "shift")
            return window.ended()
        self.assertEqual(self.leave_and_go_on(leave), 0)

    def test_killed(self):
        def leave(window):
            window.process.kill()
            return window.ended()
        self.assertEqual(self.leave_and_go_on(leave), -signal.SIGKILL)

    def test_killed_during_a_drag(self):
        window = self.open()
        window.new_game()
        self.sort_and_go_on(lambda: window.key("Left"), "left")
        window.do(*window.to(CARD), "mousedown", 1, *window.to((560, 343)), *window.to((500, 343)))
        window.process.kill()
        self.assertEqual(window.ended(), -signal.SIGKILL)
        window = self.open()
        window.do("mouseup", 1)
        window.key("Return")
        self.sort_and_go_on(lambda: window.key("Right"), "right")
        self.assertEqual(self.journal.lines(),
                         ["start plain", "sort codependent", "next", "sort interdependent", "next"])


class Sounds(InThisWindow):
    def threads(self):
        """By its number: a thread's name, and how often it was on a processor."""
        found = {}
        for task in pathlib.Path(f"/proc/{self.window.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):  # it ends just now
                found[task.name] = ((task / "comm").read_text().strip(), (task / "schedstat").read_text().split()[2])
        return found

    def plays(self):
        return any(name == "sound" for name, _ in self.threads().values())

    def test_nothing_is_left_of_a_sound(self):
        """A thread as long as there is something to hear, and a moment more; then nothing wakes up any more."""
        window = self.open()
        window.new_game()
        self.assertFalse(self.plays(), "nothing was heard yet")
        window.key("Left")
        wait_until(self.plays, "a thread that plays")
        wait_until(lambda: not self.plays(), "its end")
        wait_until(self.rests, "rest")

    def rests(self):
        before = self.threads()
        time.sleep(2)
        return self.threads() == before

    def test_without_a_device_nothing_is_said(self):
        window = self.open(SDL_AUDIODRIVER="alsa", ALSA_CONFIG_PATH="/dev/null")
        window.new_game()
        for side in ("Left", "Right"):
            self.sort_and_go_on(lambda: window.key(side), side.lower())
        window.close()
        self.assertEqual(window.ended(), 0)

    def test_left_at_once_in_the_middle_of_a_sound(self):
        window = self.open()
        window.new_game()
        window.key("Left")
        wait_until(self.plays, "a thread that plays")
        window.key("shift", "shift", "shift")
        self.assertEqual(window.ended(), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
