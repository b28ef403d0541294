#!/usr/bin/env python3
"""A deck of one's own in the real window: dropped on it as by a file manager, edited, broken and mended.

    ME_AND_WE=PROGRAM deck_test.py [TestCase.test ...]
"""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import unittest

from drag_source import DragSource
from game import ROOT, Journal, run, wait_until
from terminal import without_display
from window import InAWindow, Window

PROGRAM = os.environ["ME_AND_WE"]
WITHIN = 1.0  # seconds in which a change shows: the middle one of several, as other tests run beside
SOON = 3.0  # the same of a single one
CARD = (420, 160, 440, 360)  # x, y, width and height of the card in a window of 1280x720


class Editor:
    """Somebody at work on a deck."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.deck = json.loads((ROOT / "content/decks/work.json").read_text())
        self.deck.pop("$schema")
        self.deck.update(id="thursday", title="For Thursday")

    def words(self):
        return json.dumps(self.deck, ensure_ascii=False, indent=2)

    def save(self):
        self.path.write_text(self.words())

    def save_by_replacing(self):
        other = self.path.with_name("." + self.path.name + ".new")
        other.write_text(self.words())
        other.replace(self.path)

    def reword(self, word):
        """Writes a word into every card, in front: whichever is on the screen shows it."""
        for card in self.deck["cards"]:
            first, _, rest = card["text"].partition(" ")
            card["text"] = f"{word} {rest}" if first not in card["telling"] else card["text"]


class Deck(InAWindow):
    def setUp(self):
        super().setUp()
        self.data = pathlib.Path(self.data)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.editor = Editor(self.folder / "thursday.json")
        self.source = DragSource(self.display.name)
        self.addCleanup(self.source.close)

    def open(self, *words):
        self.window = Window(PROGRAM, self.data, self.display, "--seed", 7, "--reduced-motion", *words)
        return self.window

    def read_note(self):
        self.window.key("Return")
        self.wait_title("Me & We")

    def title(self):
        return self.window.do("getwindowname", self.window.id).strip()

    def wait_title(self, title):
        start = time.monotonic()
        wait_until(lambda: self.title() == title, f"the title {title}")
        return time.monotonic() - start

    def card(self):
        return self.source.picture(self.window.id, *CARD)

    def at_rest(self):
        """The card as it is when nothing moves any more."""
        def still():
            before = self.card()
            time.sleep(0.3)
            return before if before == self.card() else None
        return wait_until(still, "rest")

    def wait_other(self, before):
        start = time.monotonic()
        wait_until(lambda: self.card() != before, "another picture")
        return time.monotonic() - start

    def drop(self, *paths):
        self.source.drop(self.window.id, *paths)

    def test_dropped_and_edited(self):
        self.open()
        self.read_note()
        self.editor.save()
        self.drop(self.editor.path)
        journal = Journal(self.data)
        journal.wait("start plain")
        self.assertEqual([path.name for path in self.data.glob("deck-*")], ["deck-thursday.json"])
        before = self.at_rest()
        took = []
        for word, save in (("Somebody", self.editor.save), ("Everybody", self.editor.save_by_replacing)) * 3:
            self.editor.reword(word)
            save()
            took.append(self.wait_other(before))
            before = self.at_rest()
        print("an edit shows after", ", ".join(f"{seconds:.2f}" for seconds in sorted(took)), "s")
        self.assertLess(statistics.median(took), WITHIN)
        self.assertEqual(len(list(self.data.glob("game-*.journal"))), 1)  # the game went on
        self.assertEqual(journal.lines()[-1], "start plain")
        self.assertIn("Everybody", (self.data / "deck-thursday.json").read_text())

    def test_broken_and_mended(self):
        self.open()
        self.read_note()
        self.editor.save()
        self.drop(self.editor.path)
        Journal(self.data).wait("start plain")
        before, title = self.at_rest(), self.title()
        side, self.editor.deck["cards"][3]["side"] = self.editor.deck["cards"][3]["side"], "codependant"
        self.editor.save()
        self.assertLess(self.wait_title("Almost a deck - Me & We"), SOON)
        self.editor.deck["cards"][3]["side"] = side
        self.editor.save()
        self.assertLess(self.wait_title(title), SOON)
        self.assertEqual(self.at_rest(), before)
        self.assertEqual(len(list(self.data.glob("game-*.journal"))), 1)

    def test_dropped_with_a_mistake(self):
        self.open()
        self.read_note()
        side, self.editor.deck["cards"][0]["side"] = self.editor.deck["cards"][0]["side"], "neither"
        self.editor.save()
        self.drop(self.editor.path)
        self.wait_title("Almost a deck - Me & We")
        self.assertEqual(list(self.data.glob("deck-*")), [])
        self.editor.deck["cards"][0]["side"] = side
        self.editor.save()
        Journal(self.data).wait("start plain")
        self.assertEqual([path.name for path in self.data.glob("deck-*")], ["deck-thursday.json"])

    def test_what_is_no_deck(self):
        self.open()
        self.read_note()
        for path in (self.folder, ROOT / "assets/icon/me-and-we-64.png"):
            self.drop(path)
            self.wait_title("Something to know - Me & We")
            self.window.key("Return")
            self.wait_title("Me & We")

    def test_a_spreadsheet_with_its_picture(self):
        """Both are dropped; the program that made it saves it anew, its lock file beside it."""
        picture = self.folder / "desk.png"
        shutil.copy(ROOT / "assets/icon/me-and-we-64.png", picture)
        for card in self.editor.deck["cards"]:
            card.update(picture="desk.png", picture_description="A desk")
        self.editor.save()
        sheet = self.folder / "thursday.csv"
        self.assertEqual(run(PROGRAM, "--convert", self.editor.path, sheet).returncode, 0)
        self.open()
        self.read_note()
        self.drop(picture, sheet)
        Journal(self.data).wait("start plain")
        self.assertEqual(sorted(path.suffix for path in self.data.glob("deck-*")),
                         sorted([".csv", next(self.data.glob("deck-*.picture-*")).suffix]))
        before = self.at_rest()
        (self.folder / ".~lock.thursday.csv#").write_text(",amal,desk,;")
        other = self.folder / "lu12345.tmp"
        other.write_text(sheet.read_text(encoding="utf-8-sig").replace("she ", "somebody ").replace("he ", "they "))
        other.replace(sheet)
        # Other words may make the telling ones miss: either the card or the list shows it.
        start = time.monotonic()
        wait_until(lambda: self.card() != before, "another picture")
        self.assertLess(time.monotonic() - start, SOON)

    def test_saved_by_libreoffice(self):
        """Its own way of writing a file, which is another program's than an editor's."""
        sheet, anew = self.folder / "thursday.csv", self.folder / "anew" / "thursday.csv"
        anew.parent.mkdir()
        self.editor.save()
        run(PROGRAM, "--convert", self.editor.path, sheet)
        self.editor.reword("Somebody")
        self.editor.save()
        run(PROGRAM, "--convert", self.editor.path, anew)
        self.open()
        self.read_note()
        self.drop(sheet)
        Journal(self.data).wait("start plain")
        before, title = self.at_rest(), self.title()
        subprocess.run(["soffice", f"-env:UserInstallation={(self.folder / 'office').as_uri()}", "--headless",
                        "--infilter=CSV:44,34,76,1", "--convert-to",
                        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", "--outdir", str(self.folder),
                        str(anew)], check=True, capture_output=True, timeout=120)
        self.assertIn("deck id;", sheet.read_text())
        self.assertLess(self.wait_other(before), SOON)
        self.assertEqual(self.title(), title)  # no list of mistakes
        self.assertEqual(len(list(self.data.glob("game-*.journal"))), 1)

    def test_named_on_the_command_line(self):
        self.editor.deck["cards"][3]["side"] = "codependant"
        self.editor.save()
        self.window = Window(PROGRAM, self.data, self.display, "--seed", 7, "--deck", self.editor.path)
        self.wait_title("Almost a deck - Me & We")
        self.editor.deck["cards"][3]["side"] = "interdependent" if self.editor.deck["cards"][2]["side"] == \
            "codependent" else "codependent"
        self.editor.save()
        wait_until(lambda: self.title() != "Almost a deck - Me & We", "the note")
        self.window.key("Return", "Return")
        Journal(self.data).wait("start plain")
        self.assertEqual(list(self.data.glob("deck-*")), [])  # it lies where it lies


class InTheTerminal(unittest.TestCase):
    def test_mistakes_are_said(self):
        with tempfile.TemporaryDirectory() as folder:
            editor = Editor(pathlib.Path(folder) / "thursday.json")
            editor.deck["cards"][3]["side"] = "codependant"
            editor.save()
            said = subprocess.run([PROGRAM, "--terminal", "--data", folder + "/data", "--deck", str(editor.path)],
                                  input="help\n", capture_output=True, text=True, timeout=30, env=without_display())
            self.assertIn("Almost a deck", said.stdout)
            self.assertIn("thursday.json can’t be played as it is.", said.stdout)
            self.assertRegex(said.stdout, r"Line \d+, column \d+")
            self.assertRegex(said.stderr, r"thursday\.json:\d+:\d+: ")

    def test_a_mended_file_is_played_with_the_next_line(self):
        with tempfile.TemporaryDirectory() as folder:
            editor = Editor(pathlib.Path(folder) / "thursday.json")
            side, editor.deck["cards"][3]["side"] = editor.deck["cards"][3]["side"], "codependant"
            editor.save()
            game = subprocess.Popen([PROGRAM, "--terminal", "--data", folder + "/data", "--deck", str(editor.path)],
                                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                    env=without_display())
            said = ""
            while "Back to the game" not in said:
                said += game.stdout.readline()
            editor.deck["cards"][3]["side"] = side
            editor.save()
            rest, _ = game.communicate("again\n", timeout=30)
            self.assertNotIn("Almost a deck", rest)


if __name__ == "__main__":
    unittest.main()
