#!/usr/bin/env python3
"""A workshop played in the terminal, without any display, and what is kept of it: the three files are read by readers
that are not the game's. LibreOffice reads the CSV where it is there (install-missing brings it).

    ME_AND_WE=PROGRAM workshop_files_test.py [TestCase.test ...]
"""
import csv
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile

from game import CARDS, ROOT, TEXTS, cards_on
from save_test import Page, png_size
from terminal import Terminal

PROGRAM = os.environ["ME_AND_WE"]
ARTICLE = {each["id"]: each for each in json.loads((ROOT / "content/article.json").read_text())["quotations"]}
PILES = {"codependent": TEXTS["pile.codependent"], "interdependent": TEXTS["pile.interdependent"],
         "either": TEXTS["room.table.depends"]}
TEAMS = ["=1+1", "Kim, Lee; Bo"]
FIRST_TEAM = 12
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def as_it_was(cell):
    """What csv.h says of reading back."""
    return cell[1:] if cell.startswith("'") else cell


def cells_of(path):
    """The cells of a workbook's first sheet, row by row; a formula in any of them fails."""
    with zipfile.ZipFile(path) as book:
        strings = ["".join(part.text or "" for part in each.iter(SHEET + "t")) for each in
                   xml.etree.ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        rows = []
        for row in xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(SHEET + "row"):
            cells = {}
            for cell in row.iter(SHEET + "c"):
                assert cell.find(SHEET + "f") is None, "a formula in " + cell.get("r")
                column = re.match("[A-Z]+", cell.get("r")).group()
                value = cell.findtext(SHEET + "v", "")
                cells[column] = strings[int(value)] if cell.get("t") == "s" else value
            rows.append(cells)
    return rows


def column_name(index):
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


class Workshop(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        (self.home / "Documents").mkdir()
        kept = dict(os.environ)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(kept)))
        os.environ["HOME"] = str(self.home)
        os.environ.pop("XDG_CONFIG_HOME", None)
        self.terminal = Terminal(PROGRAM, self.home / "data", "--workshop", "--seed", 4)
        self.addCleanup(self.end)
        self.votes = []  # of each card: the card, and the teams' piles of both ballots; None: not voted

    def end(self):
        if self.terminal.process.poll() is None:
            self.terminal.process.kill()
        self.terminal.process.communicate()

    def number_of(self, label):
        for line in self.terminal.screen.splitlines():
            number, _, words = line.strip().partition("  ")
            if number.isdigit() and words.startswith(label):
                return number
        raise AssertionError(f"Nothing is called \"{label}\" on this screen:\n{self.terminal.screen}")

    def set_up(self):
        if TEXTS["trouble.title"] in self.terminal.screen:  # something to know at the start is no matter here
            self.terminal.type()
        for label in ("Leave Orchard out", "Leave Lantern out", "4. "):
            self.terminal.press(label)
        for number, name in enumerate(TEAMS, 1):
            self.terminal.type(f"{self.number_of(f'Name of team {number}')} {name}")
        self.terminal.press(TEXTS["setup.open"])

    def vote(self, piles):
        for team, pile in zip(TEAMS, piles):
            if pile:
                self.terminal.press(f"{team}: {PILES[pile]}")

    def play(self):
        """Both teams differ on the first card, and talk; on the second they agree; nobody votes on the third; on the
        fourth one does."""
        ballots = [[("codependent", "interdependent"), ("interdependent", "interdependent")],
                   [("codependent", "codependent"), None], [None, None], [(None, "interdependent"), None]]
        for first, again in ballots:
            self.terminal.type()  # on to the card
            card = cards_on(self.terminal.screen)[0]
            self.votes.append((card, first, again))
            self.terminal.type()
            self.terminal.type()
            if first:
                self.vote(first)
                self.terminal.type()  # the split
            if again:
                self.terminal.type()
                self.terminal.type()
                self.vote(again)
                self.terminal.type()
            self.terminal.type()  # the article
            self.terminal.type()  # the question
        self.terminal.type()  # the table
        self.terminal.type()
        self.terminal.press(TEXTS["room.closing.keep"])

    def keep(self, kind, now):
        self.terminal.press(TEXTS[kind])
        self.terminal.press(TEXTS["save.place.documents"])
        self.terminal.press(TEXTS[now])

    def path(self, ending):
        names = [f"me-and-we-workshop-{day}.{ending}" for day in (self.day, datetime.date.today())]  # midnight may pass
        found = [self.home / "Documents" / name for name in names if (self.home / "Documents" / name).is_file()]
        self.assertTrue(found, list((self.home / "Documents").iterdir()))
        return found[0]

    def count(self, ballot, pile):
        return str(sum(1 for each in ballot if each == pile)) if ballot else ""

    def expected(self):
        """The rows of the CSV, as the cells were before they were made safe."""
        rows = []
        for number, (card, first, again) in enumerate(self.votes, 1):
            row = [str(number), card["id"], card["text"], TEXTS["area." + card["area"]], PILES[card["side"]],
                   ARTICLE[card["sign"]]["text"],
                   ARTICLE[card["other_sign"]]["text"] if card["side"] == "either" else ""]
            for ballot in (first, again):
                row += [self.count(ballot, "codependent"), self.count(ballot, "interdependent")]
            row.append(card["question"])
            for ballot in (first, again):
                row += [PILES[pile] if pile else "" for pile in ballot or (None, None)]
            rows.append(row)
        return rows

    def check_csv(self, path):
        data = path.read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        self.assertEqual(data.count(b"\n"), data.count(b"\r\n"))
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True), strict=True))
        self.assertEqual([[as_it_was(cell) for cell in row] for row in rows[1:]], self.expected())
        self.assertEqual([as_it_was(cell) for cell in rows[0][FIRST_TEAM:]],
                         [f"{team}, {when} the talk" for when in ("before", "after") for team in TEAMS])
        return rows

    def check_in_libreoffice(self, path, rows):
        """Every cell is there in the workbook that it makes of the file: as it stands in the file, and no formula."""
        done = subprocess.run(["soffice", f"-env:UserInstallation={(self.home / 'office').as_uri()}", "--headless",
                               "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", str(self.home / "book"),
                               str(path)], capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        book = cells_of(self.home / "book" / (path.stem + ".xlsx"))
        self.assertEqual(len(book), len(rows))
        for found, row in zip(book, rows):
            self.assertEqual({column: value for column, value in found.items() if value},
                             {column_name(index): cell for index, cell in enumerate(row) if cell})

    def check_text(self, path):
        page = Page(path.read_text(encoding="utf-8"))
        self.assertEqual(page.headings[:3], [TEXTS["afterwards.title"], TEXTS["text.side_by_side"],
                                             TEXTS["afterwards.cards"]])
        self.assertEqual([len(row) for row in page.rows], [3] * 5)
        for card, first, again in self.votes:
            cells = [(at, row) for row in page.rows[1:] for at, cell in enumerate(row) if card["short"] in cell]
            wanted = {"codependent": [1], "interdependent": [2], "either": []}[card["side"]]
            self.assertEqual([at for at, _ in cells], wanted, card["short"])
            self.assertIn(card["question"], page.words)
            self.assertIn(ARTICLE[card["sign"]]["text"], page.words)
            for tip in card.get("tips", {}).values():
                self.assertIn(tip, page.words)
        self.assertIn(f"Before the talk: Codependent 1 ({TEAMS[0]}), Interdependent 1 ({TEAMS[1]})", page.words)
        self.assertIn(f"After the talk: Codependent 0, Interdependent 2 ({TEAMS[0]}, {TEAMS[1]})", page.words)
        self.assertIn(TEXTS["about.not_diagnosis"], page.words)
        for tag in page.tags:
            self.assertIn(tag, ("h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "em",
                                "br", "ul", "li", "hr", "a"))

    def test_all_three(self):
        self.day = datetime.date.today()
        self.set_up()
        self.play()
        self.terminal.press(TEXTS["afterwards.names"])
        self.terminal.press(TEXTS["table.save"])
        self.keep("save.csv", "save.now.csv")
        self.keep("save.text", "save.now.text")
        self.keep("save.picture", "save.now.picture")
        rows = self.check_csv(self.path("csv"))
        self.check_text(self.path("md"))
        width, height = png_size(self.path("png").read_bytes())
        self.assertEqual(width, 2 * 1280)
        self.assertGreater(height, 2880)
        with self.subTest("LibreOffice"):
            if not shutil.which("soffice"):
                self.skipTest("LibreOffice is not here.")
            self.check_in_libreoffice(self.path("csv"), rows)
        self.terminal.type("leave")
        self.assertEqual(self.terminal.end()[0], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
