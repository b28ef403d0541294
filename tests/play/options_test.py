#!/usr/bin/env python3
"""The command line: every option is in the man page, in --help and in the program; every mistake gets a sentence.

    ME_AND_WE=PROGRAM options_test.py [TestCase.test ...]
"""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest

from display import Display
from game import ROOT, run
from terminal import Terminal, without_display

PROGRAM = os.environ["ME_AND_WE"]
DECK = ROOT / "content/decks/everyday.json"


class Options(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name)

    def refused(self, *words):
        done = run(PROGRAM, *words, env=without_display())
        self.assertEqual(done.returncode, 2, f"{words}: {done.stderr}")
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"^me-and-we: .+\.\n$", "one whole sentence")

    def test_one_list_in_three_places(self):
        source = (ROOT / "src/present/options.c").read_text()
        table = source[source.index("kinds[] = {"):]
        in_program = set(re.findall(r'^    \{"([a-z-]+)"', table[:table.index("};")], re.M)) | {"check", "convert"}
        in_help = set(re.findall(r"^  --([a-z-]+)", run(PROGRAM, "--help").stdout, re.M))
        page = (ROOT / "packaging/linux/me-and-we.6").read_text()
        in_page = set(re.findall(r"^\.It Fl -([a-z-]+)", page, re.M))
        self.assertGreater(len(in_program), 10)
        readme = (ROOT / "README.md").read_text().split("## Options")[1].split("##")[0]
        in_readme = set(re.findall(r"`--([a-z-]+)", readme))
        self.assertEqual(in_help, in_program)
        self.assertEqual(in_readme, in_program)
        self.assertEqual(in_page, in_program)

    def test_mistakes(self):
        for words in (
                ["--nonsense"], ["-h"], ["deck.json"], ["--"], [""], ["--SEED", "1"], ["--seed=1", "again"],
                ["--seed"], ["--seed", ""], ["--seed="], ["--seed", "-1"], ["--seed", "1x"], ["--seed", " 1"],
                ["--seed", "18446744073709551616"], ["--seed", "0x10"],
                ["--size"], ["--size", "1280"], ["--size", "1280x"], ["--size", "x720"], ["--size", "319x480"],
                ["--size", "320x16385"], ["--size", "1280x720x2"], ["--size", "-640x480"], ["--size", "99999999999x1"],
                ["--theme"], ["--theme", "pink"], ["--theme", "Paper"],
                ["--text-size"], ["--text-size", "99"], ["--text-size", "201"], ["--text-size", "100%"],
                ["--deck"], ["--content"], ["--data"], ["--replay"], ["--screenshot"],
                ["--fullscreen=yes"], ["--terminal=1"], ["--reduced-motion=0"], ["--help=1"], ["--version="],
                ["--check"], ["--check", "--terminal"], ["--new-deck"], ["--new-deck="],
                ["--convert"], ["--convert", "a.csv"], ["--convert", "a.csv", ""], ["--convert=a.csv", "b.json"],
                ["--screenshot", "x.png"], ["--screenshot", "x.png", "--replay", "x", "--terminal"],
        ):
            with self.subTest(words=words):
                self.refused(*words)

    def test_version_and_help(self):
        version = run(PROGRAM, "--version", env=without_display())
        self.assertEqual((version.returncode, version.stderr), (0, ""))
        self.assertRegex(version.stdout, r"^me-and-we \d+\.\d+\.\d+\n$")
        spoken = run(PROGRAM, "--help", env=without_display())
        self.assertEqual((spoken.returncode, spoken.stderr), (0, ""))
        self.assertLessEqual(max(map(len, spoken.stdout.splitlines())), 80)

    def test_check_finds_nothing_in_our_own(self):
        files = [path for path in (ROOT / "content").rglob("*.json") if path.parent.name != "schemas"]
        done = run(PROGRAM, "--check", *files, env=without_display())
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_readme_deck_is_sound(self):
        """Its pair of cards, written four times, as a deck needs four of each side."""
        sample = re.search(r"```json\n(.*?)```", (ROOT / "README.md").read_text(), re.S).group(1)
        head, pair, tail = re.match(r"(.*?\[)(.*)(\].*)", sample, re.S).groups()
        pairs = (re.sub(r'"(bench-\w+)"', rf'"\1-{number}"', pair) for number in "1234")
        deck = self.data / "park.json"
        deck.write_text(head + ",".join(pairs) + tail)
        done = run(PROGRAM, "--check", deck, env=without_display())
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_check_names_every_mistake(self):
        broken = self.data / "broken.json"
        text = DECK.read_text().replace('"side": "codependent"', '"side": "sideways"', 3)
        broken.write_text(text)
        done = run(PROGRAM, "--check", broken, env=without_display())
        self.assertEqual(done.returncode, 1)
        lines = [line for line in done.stdout.splitlines() if "sideways" in line]
        self.assertEqual(len(lines), 3, done.stdout)
        for line in lines:
            self.assertRegex(line, rf"^{re.escape(str(broken))}:\d+:\d+: ")
            number = int(line[len(str(broken)) + 1:].split(":")[0])
            self.assertIn("sideways", text.splitlines()[number - 1], "the line that it names")

    def test_new_deck_and_back(self):
        """A template is there for either form, and nothing that is there already is written over."""
        sheet, text, again = self.data / "My park.csv", self.data / "park.json", self.data / "again.csv"
        for path in (sheet, text):
            done = run(PROGRAM, "--new-deck", path, env=without_display())
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertEqual(sheet.read_bytes()[:6], b"\xef\xbb\xbfid,")
        self.assertEqual(len(json.loads(text.read_text())["cards"]), 4)
        done = run(PROGRAM, "--check", sheet, env=without_display())
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"^[^\n]*My park\.csv: Two more pairs of cards and this deck can be [^\n]*\n$")
        done = run(PROGRAM, "--convert", text, again, env=without_display())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("park.json:7:12: Two more pairs", done.stdout)
        self.assertEqual(again.read_text(encoding="utf-8-sig").replace(",park,", ",NAME,"),
                         re.sub(",(my-park|My park),", ",NAME,", sheet.read_text(encoding="utf-8-sig")))
        before = sheet.read_bytes()
        for words in (["--new-deck", sheet], ["--convert", text, sheet]):
            done = run(PROGRAM, *words, env=without_display())
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertRegex(done.stderr, r"^me-and-we: .*My park\.csv is there already, and stays as it is\. .+\n$")
        self.assertEqual(sheet.read_bytes(), before)

    def test_convert_loses_nothing_or_says_so(self):
        sheet, back, lost = self.data / "everyday.csv", self.data / "back.json", self.data / "lost.csv"
        for source, made in ((DECK, sheet), (sheet, back)):
            done = run(PROGRAM, "--convert", source, made, env=without_display())
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertEqual(json.loads(back.read_text()), json.loads(DECK.read_text()))
        self.assertEqual(run(PROGRAM, "--check", sheet, env=without_display()).returncode, 0)
        odd = self.data / "odd.json"
        odd.write_text(DECK.read_text().replace('"area"', '"aera"', 1))
        for words in (["--convert", odd, lost], ["--convert", DECK, self.data / "deck.txt"],
                      ["--convert", self.data / "nowhere.csv", lost], ["--convert", DECK, self.data / "no/folder.csv"],
                      ["--new-deck", self.data / "deck.ods"], ["--new-deck", self.data / "no/folder.csv"]):
            with self.subTest(words=words):
                done = run(PROGRAM, *words, env=without_display())
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr, r"^me-and-we: .+\.\n$")
                self.assertFalse(pathlib.Path(words[-1]).exists())

    def test_what_it_writes_comes_back_from_libreoffice(self):
        """Opened and saved there, with semicolons, a deck is the same: no letter lost, no text taken for a formula."""
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not here.")
        expected = ROOT / "tests/decks/sheets/expected.json"
        sheet, saved, back = self.data / "sheet.csv", self.data / "saved/sheet.csv", self.data / "back.json"
        self.assertEqual(run(PROGRAM, "--convert", expected, sheet, env=without_display()).returncode, 0)
        self.assertIn(",'=SUM(A1:A2),", sheet.read_text(encoding="utf-8-sig"))
        subprocess.run(["soffice", f"-env:UserInstallation={(self.data / 'office').as_uri()}", "--headless",
                        "--infilter=CSV:44,34,76,1", "--convert-to",
                        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false", "--outdir", str(saved.parent),
                        str(sheet)], check=True, capture_output=True, timeout=120)
        self.assertIn("deck id;", saved.read_text())
        self.assertEqual(run(PROGRAM, "--convert", saved, back, env=without_display()).returncode, 0)
        self.assertEqual(json.loads(back.read_text()), json.loads(expected.read_text()))

    def test_check_says_row_and_column(self):
        sheet = self.data / "sheet.csv"
        run(PROGRAM, "--convert", DECK, sheet, env=without_display())
        rows = sheet.read_text(encoding="utf-8-sig").splitlines()
        rows[6] = re.sub(",(co|inter)dependent,", ",sideways,", rows[6], count=1)
        sheet.write_text("\n".join(rows))
        done = run(PROGRAM, "--check", sheet, env=without_display())
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{sheet}: row 7, column B (side): “sideways” is not one of the sides.", done.stdout)

    def test_check_of_what_is_not_there(self):
        for path in (self.data / "nowhere.json", self.data, "/dev/null"):
            with self.subTest(path=path):
                done = run(PROGRAM, "--check", path, env=without_display())
                self.assertEqual(done.returncode, 1)
                self.assertIn(str(path), done.stdout + done.stderr)

    def kept_game(self):
        """A journal of two cards, made in the terminal."""
        terminal = Terminal(PROGRAM, self.data / "kept", "--seed", 7)
        for line in ("", "", "left", "", "right", ""):
            terminal.type(line)
        self.assertEqual(terminal.end(), (0, ""))
        return next((self.data / "kept").glob("game-*.journal"))

    def test_replay_and_screenshot(self):
        journal, picture = self.kept_game(), self.data / "picture.png"
        with Display() as display:
            done = run(PROGRAM, "--replay", journal, "--screenshot", picture, "--size", "1024x768", "--theme", "dusk",
                       "--text-size=130", env=display.game_environment("software"))
        self.assertEqual((done.returncode, done.stderr, done.stdout), (0, "", ""))
        head = picture.read_bytes()[:24]
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", head[16:]), (1024, 768))

    def test_screenshot_that_cannot_be_written(self):
        journal = self.kept_game()
        with Display() as display:
            done = run(PROGRAM, "--replay", journal, "--screenshot", self.data / "no/such/folder.png",
                       env=display.game_environment("software"))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"^me-and-we: .+\.\n$")

    def test_replay_of_what_is_no_journal(self):
        for path in (self.data / "nowhere.journal", DECK, "/dev/null", self.data):
            with self.subTest(path=path):
                done = run(PROGRAM, "--replay", path, "--terminal", env=without_display())
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertRegex(done.stderr, r"^me-and-we: .+\.\n$")

    def test_no_window_without_a_display(self):
        done = run(PROGRAM, "--data", self.data, env=without_display())
        self.assertEqual(done.returncode, 1)
        self.assertIn("--terminal", done.stderr, "says what can be done instead")

    def test_deck_with_mistakes_leaves_the_everyday_deck(self):
        broken = self.data / "broken.json"
        broken.write_text("{ this is no deck")
        terminal = Terminal(PROGRAM, self.data / "kept", "--deck", broken)
        self.assertIn("broken.json can’t be played as it is.", terminal.screen)
        status, said = terminal.end()
        self.assertEqual(status, 0)
        self.assertIn(f"{broken}:1:", said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
