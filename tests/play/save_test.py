#!/usr/bin/env python3
"""Saving the comparison table in the terminal, without any display: the files that then lie in the home folder of an
imagined user, read by readers that are not the game's.

    ME_AND_WE=PROGRAM save_test.py [TestCase.test ...]
"""
import html.parser
import os
import pathlib
import struct
import tempfile
import unittest
import zlib

import markdown

from game import CARDS, ROOT, TEXTS, cards_on, side_word
from terminal import Terminal

PROGRAM = os.environ["ME_AND_WE"]


class Page(html.parser.HTMLParser):
    """What a reader of Markdown makes of a text: its headings, its table's cells (lines apart), its words."""

    def __init__(self, text):
        super().__init__()
        self.headings, self.rows, self.words, self.tags, self.within = [], [], "", [], None
        self.feed(markdown.markdown(text, extensions=["tables"]))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag in ("h1", "h2"):
            self.headings.append("")
            self.within = "heading"
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append([""])
            self.within = "cell"
        elif tag == "br" and self.within == "cell":
            self.rows[-1][-1].append("")

    def handle_endtag(self, tag):
        if tag in ("h1", "h2", "td", "th"):
            self.within = None

    def handle_data(self, data):
        self.words += data
        if self.within == "heading":
            self.headings[-1] += data
        elif self.within == "cell":
            self.rows[-1][-1][-1] += data


def png_size(data):
    """Width and height, after every part's checksum was found right and the pixels were unpacked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, pixels, kinds = 8, b"", []
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        part = data[at + 8:at + 8 + length]
        assert zlib.crc32(kind + part) == struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]
        kinds.append(kind)
        pixels += part if kind == b"IDAT" else b""
        at += 12 + length
    assert kinds[0] == b"IHDR" and kinds[-1] == b"IEND"
    width, height, depth, color = struct.unpack(">IIBB", data[16:26])
    unpacked = zlib.decompress(pixels)
    assert len(unpacked) == height * (1 + width * depth // 8 * {2: 3, 6: 4}[color])
    return width, height


class Saving(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        for name in ("Pictures", "Pictures/Our summer", "Notes"):
            (self.home / name).mkdir()
        kept = dict(os.environ)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(kept)))
        os.environ["HOME"] = str(self.home)
        os.environ.pop("XDG_CONFIG_HOME", None)
        self.terminal = Terminal(PROGRAM, self.home / "data", "--seed", 4)
        self.addCleanup(self.end)

    def end(self):
        if self.terminal.process.poll() is None:
            self.terminal.process.kill()
        self.terminal.process.communicate()

    def play_round(self):
        """Sorts eight cards as the article has them; gives them."""
        cards = []
        if TEXTS["trouble.title"] in self.terminal.screen:  # something to know at the start is no matter here
            self.terminal.type()
        self.terminal.press(TEXTS["note.go_on"])
        self.terminal.press(TEXTS["title.play"])
        for _ in range(8):
            found = cards_on(self.terminal.screen)
            self.assertEqual(len(found), 1, self.terminal.screen)
            cards.append(found[0])
            self.terminal.type(side_word(found[0]))
            self.terminal.type()
        self.terminal.press(TEXTS["bar.table"])
        self.terminal.press(TEXTS["table.save"])
        return cards

    def leave(self):
        self.terminal.type("leave")
        self.assertEqual(self.terminal.end()[0], 0)

    def test_text(self):
        cards = self.play_round()
        self.terminal.press(TEXTS["save.text"])
        self.terminal.press(TEXTS["save.place.home"])
        self.terminal.press("Notes")
        self.terminal.press(TEXTS["save.now.text"])
        path = self.home / "Notes/me-and-we-table.md"
        self.assertIn(path.name, self.terminal.screen)
        page = Page(path.read_text(encoding="utf-8"))
        self.assertEqual(page.headings[:3], [TEXTS["table.title"], TEXTS["table.codependence"],
                                             TEXTS["table.interdependence"]])
        self.assertEqual([len(row) for row in page.rows], [3] * 5)
        for card in cards:
            column = 1 if card["side"] == "codependent" else 2
            cells = [row[column] for row in page.rows[1:] if card["short"] in row[column]]
            self.assertEqual(len(cells), 1, card["short"])
        for tag in page.tags:
            self.assertIn(tag, ("h1", "h2", "p", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "strong",
                                "em", "br", "ol", "ul", "li", "hr", "a"))
        self.assertIn(TEXTS["about.not_diagnosis"], page.words)
        self.leave()

    def test_picture(self):
        self.play_round()
        self.terminal.press("Our summer")
        self.terminal.type()  # Enter alone: the main choice is to save
        self.terminal.type()
        names = sorted(path.name for path in (self.home / "Pictures/Our summer").iterdir())
        self.assertEqual(names, ["me-and-we-table 2.png", "me-and-we-table.png"])
        sizes = {png_size((self.home / "Pictures/Our summer" / name).read_bytes()) for name in names}
        self.assertEqual(len(sizes), 1)
        width, height = sizes.pop()
        self.assertEqual(width, 2 * 1280)
        self.assertGreater(height, 1440)
        self.leave()

    def test_refused(self):
        self.play_round()
        self.terminal.press(TEXTS["save.text"])
        (self.home / "Pictures/Our summer").rmdir()
        (self.home / "Pictures").rmdir()
        self.terminal.press(TEXTS["save.now.text"])
        self.assertIn("it is not there", self.terminal.screen)
        self.terminal.press(TEXTS["save.place.home"])
        self.terminal.press(TEXTS["save.now.text"])
        self.assertTrue((self.home / "me-and-we-table.md").is_file())
        self.leave()


if __name__ == "__main__":
    unittest.main(verbosity=2)
