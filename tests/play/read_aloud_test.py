#!/usr/bin/env python3
"""Reading aloud, from outside: a whole game in the terminal, all that it shows written to a file as it is read, once
and in order; the window's file; and speech-dispatcher itself, where it is installed.

    ME_AND_WE=PROGRAM read_aloud_test.py [TestCase.test ...]
"""
import json
import os
import pathlib
import re
import tempfile
import time
import unittest

import speech_daemon
import whole_game_test
from display import OnADisplay
from game import CARDS, TEXTS, plain, run, side_word, wait_until
from terminal import PROMPT, Terminal
from window import Window

PROGRAM = os.environ["ME_AND_WE"]


def bare(text):
    """Letters and digits alone: what is spoken has its sentences ended."""
    return re.sub(r"\W+", "", text)


class Reader:
    """The file that is read aloud to, as it grows."""

    def __init__(self, path):
        self.path, self.taken = pathlib.Path(path), 0

    def take(self):
        """What came since the last time: [(language, words), ...]."""
        lines = self.path.read_text().split("\n")[:-1] if self.path.exists() else []
        fresh, self.taken = lines[self.taken:], len(lines)
        return [tuple(line.split("\t", 1)) for line in fresh]


class ReadTerminal(Terminal):
    """Holds every screen against what was read of it."""

    def __init__(self, program, data, reader, *words):
        self.reader, self.title, self.before, self.screens = reader, None, "", 0
        super().__init__(program, data, "--read-aloud-to", reader.path, *words)

    def read(self):
        shown = super().read()
        self.check(shown.removesuffix(PROMPT))
        return shown

    def check(self, shown):
        spoken = [words for _, words in self.reader.take()]
        title = re.search(r"^== (.*) ==$", shown, re.MULTILINE)
        text, at = bare(shown), 0
        for words in spoken:
            found = text.find(bare(words), at)
            if found < 0:
                raise AssertionError(f"“{words}” was read, and does not stand there in its place:\n{shown}\n{spoken}")
            at = found + len(bare(words))
        lines = [bare(re.sub(r"^ *[0-9]+  ", "", line)) for line in shown.splitlines()]
        stayed = title and title.group(1) == self.title
        known = "".join(bare(re.sub(r"^[0-9]+\. ", "", words)) for words in spoken)
        known += "\n" + (self.before if stayed else "")
        for line in lines:
            if line not in known:
                raise AssertionError(f"“{line}” was not read:\n{shown}\n{spoken}")
        if title:
            self.title, self.before = title.group(1), "".join(lines)
            self.screens += 1


class AWholeGameInTheTerminal(whole_game_test.InTheTerminal):
    def open(self):
        if not hasattr(self, "reader"):
            self.reader = Reader(pathlib.Path(self.data) / "said.txt")
        self.terminal = ReadTerminal(PROGRAM, self.data, self.reader, "--seed", 7)
        self.addCleanup(self.kill, self.terminal)

    def test_five_rounds_five_steps_and_the_ending(self):
        super().test_five_rounds_five_steps_and_the_ending()
        said = self.reader.path.read_text()
        self.assertIn(f"en\t{TEXTS['ending.title']}", said)
        self.assertGreater(said.count("\n"), 1000)


class InTheTerminal(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name

    def test_quotations_are_in_english_and_the_rest_in_spanish(self):
        reader = Reader(pathlib.Path(self.data) / "said.txt")
        terminal = Terminal(PROGRAM, self.data, "--read-aloud-to", reader.path, "--seed", 7, "--language", "es")
        for line in ("", "", "izquierda"):
            terminal.type(line)
        said = reader.take()
        terminal.type("salir")
        self.assertEqual(terminal.end(), (0, ""))
        quoted = [words for language, words in said if language == "en"]
        self.assertTrue(any(words.startswith("“") for words in quoted), said)
        self.assertEqual({language for language, _ in said}, {"en", "es"})

    def test_again_reads_all_of_it_again(self):
        reader = Reader(pathlib.Path(self.data) / "said.txt")
        terminal = Terminal(PROGRAM, self.data, "--read-aloud-to", reader.path)
        first = reader.take()
        terminal.type("again")
        self.assertEqual(reader.take(), first)
        terminal.type("zebra")
        self.assertEqual(reader.take(), [("en", TEXTS["terminal.unknown"])])
        terminal.type("leave")
        self.assertEqual(terminal.end(), (0, ""))

    def test_without_the_option_nothing_is_read(self):
        (pathlib.Path(self.data) / "settings.json").write_text('{"format": 1, "read_aloud": true}')
        terminal = Terminal(PROGRAM, self.data)
        terminal.type("leave")
        self.assertEqual(terminal.end(), (0, ""))
        self.assertEqual([path.name for path in pathlib.Path(self.data).iterdir()], ["settings.json"])

    def test_the_option_is_not_kept(self):
        reader = Reader(pathlib.Path(self.data) / "said.txt")
        terminal = Terminal(PROGRAM, self.data, "--read-aloud-to", reader.path)
        terminal.type()
        terminal.type("leave")
        self.assertEqual(terminal.end(), (0, ""))
        self.assertIs(json.loads((pathlib.Path(self.data) / "settings.json").read_text())["read_aloud"], False)

    def test_a_file_that_cannot_be_written(self):
        done = run(PROGRAM, "--terminal", "--data", self.data, "--read-aloud-to", "/nowhere/said.txt")
        self.assertEqual(done.returncode, 1)
        self.assertIn("can't be written to /nowhere/said.txt", done.stderr)
        self.assertNotIn("==", done.stdout)


class InAWindow(OnADisplay, unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name)

    def begin_with(self, **settings):
        (self.data / "settings.json").write_text(json.dumps({"format": 1, "note_read": True, **settings}))

    def open(self, *words, **environment):
        kept = {name: os.environ.get(name) for name in environment}
        os.environ.update(environment)
        try:
            window = Window(PROGRAM, self.data, self.display, "--seed", 7, "--reduced-motion", *words)
        finally:
            for name, value in kept.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})
        self.addCleanup(self.kill, window)
        return window

    def kill(self, window):
        if window.process.poll() is None:
            window.process.kill()
            window.process.wait()
        window.process.stderr.close()

    def play_a_card(self, window, said):
        """Key by key, each waiting until what it brings was said. `said`: all of it until now."""
        def hear(words):
            wait_until(lambda: plain(words) in plain(said()), words)

        hear(TEXTS["title.about_game"])
        window.key("Return")
        window.journal.wait("start plain")
        card = CARDS[window.card()["id"]]
        hear(card["text"])
        window.key("Tab")
        hear(TEXTS["pile.codependent"])
        before = len(said())
        window.key("v")
        wait_until(lambda: len(said()) > before, "the same again")
        window.key(side_word(card).capitalize())
        hear(card["why"])
        hear(TEXTS["feedback.next"])
        return card

    def test_what_is_read_is_written(self):
        self.begin_with()
        path = self.data / "said.txt"
        window = self.open("--read-aloud-to", path)
        card = self.play_a_card(window, lambda: path.read_text() if path.exists() else "")
        window.close()
        self.assertEqual(window.ended(), 0)
        said = path.read_text()
        self.assertEqual(plain(said).count(plain(card["why"])), 1)

    @unittest.skipUnless(speech_daemon.is_installed(), "speech-dispatcher is not installed")
    def test_speech_dispatcher_says_it(self):
        with tempfile.TemporaryDirectory() as folder:
            daemon = speech_daemon.SpeechDaemon(folder)
            daemon.start()
            try:
                self.begin_with(read_aloud=True, speech_rate=4)
                window = self.open(**daemon.environment())
                self.play_a_card(window, daemon.heard)
                self.assertIn(" 170 ", daemon.heard())  # the fastest: 70 above this voice's 100
                window.close()
                self.assertEqual(window.ended(), 0)
            finally:
                daemon.stop()

    @unittest.skipUnless(speech_daemon.is_installed(), "speech-dispatcher is not installed")
    def test_each_language_has_its_voice(self):
        with tempfile.TemporaryDirectory() as folder:
            daemon = speech_daemon.SpeechDaemon(folder)
            daemon.start()
            try:
                self.begin_with(read_aloud=True)
                window = self.open("--language", "es", **daemon.environment())
                wait_until(lambda: "spanish 100 Me & We" in daemon.heard(), "the title")
                window.key("Return")
                window.journal.wait("start plain")
                window.key("Left")
                wait_until(lambda: re.search("^english 100 “", daemon.heard(), re.MULTILINE), "the article's words")
                self.assertEqual(len(re.findall("^english", daemon.heard(), re.MULTILINE)), 1)
                window.close()
                self.assertEqual(window.ended(), 0)
            finally:
                daemon.stop()

    @unittest.skipUnless(speech_daemon.is_installed(), "speech-dispatcher is not installed")
    def test_it_dies_and_comes_back(self):
        with tempfile.TemporaryDirectory() as folder:
            daemon = speech_daemon.SpeechDaemon(folder)
            daemon.start()
            self.begin_with(read_aloud=True)
            window = self.open(**daemon.environment())
            wait_until(lambda: TEXTS["title.about_game"] in daemon.heard(), "the title")
            daemon.stop()
            window.key("Tab")
            time.sleep(1.5)  # it tells that no voice answers
            daemon.socket.unlink(missing_ok=True)
            daemon.start()
            try:
                window.key("Return")  # goes on from that
                wait_until(lambda: daemon.heard().count(TEXTS["title.about_game"]) > 1, "the title again")
                window.close()
                self.assertEqual(window.ended(), 0)
            finally:
                daemon.stop()


if __name__ == "__main__":
    unittest.main(verbosity=2)
