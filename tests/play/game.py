"""What the plays share: the deck, what a journal holds, and which card a text shows."""
import json
import os
import pathlib
import re
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# In which language the plays are played, from which folder.
LANGUAGE = os.environ.get("PLAY_LANGUAGE", "en")
CONTENT = pathlib.Path(os.environ.get("PLAY_CONTENT", ROOT / "content"))
SPOKEN = ["--language", LANGUAGE, "--content", CONTENT]


def translated(name):
    """A file of the content, in that language where it is there."""
    path = CONTENT / "languages" / LANGUAGE / name
    return json.loads((path if path.exists() else CONTENT / name).read_text())


DECK = translated("decks/everyday.json")
TEXTS = json.loads((CONTENT / "languages" / f"{LANGUAGE}.json").read_text())["texts"]
CARDS = {card["id"]: card for card in DECK["cards"]}
PATIENCE = 30  # seconds until something that should happen counts as not happening
SIDES = {"left": "codependent", "right": "interdependent"}


def wait_until(true, what):
    """Asks again and again, a hundred times a second, and gives what the question gave when it was not false."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        answer = true()
        if answer:
            return answer
        time.sleep(0.01)
    raise AssertionError(f"{PATIENCE} s passed without {what}")


def plain(text):
    """Words with one space between them, without the marks that a card's telling words carry."""
    return re.sub(r"\s+", " ", text.replace("«", "").replace("»", ""))


def cards_on(screen):
    """The cards whose whole text stands on a screen of the terminal."""
    said = plain(screen)
    return [card for card in CARDS.values() if plain(card["text"]) in said]


def side_word(card):
    """What one types to sort a card as the article has it."""
    return "left" if card["side"] == "codependent" else "right"


def other(word):
    return "right" if word == "left" else "left"


class Journal:
    """The newest game (or workshop) in a folder, as the lines it holds without their checksums and days."""

    def __init__(self, data, kind="game"):
        self.data, self.kind = pathlib.Path(data), kind

    def path(self):
        found = sorted(self.data.glob(self.kind + "-*.journal"))
        return found[-1] if found else None

    def lines(self):
        """The whole lines behind the header; what is being written just now is not there yet."""
        path = self.path()
        whole = path.read_text().split("\n")[:-1] if path else []
        return [re.sub(r" day [0-9]+$", "", line.rsplit(" #", 1)[0]) for line in whole[1:]]

    def wait(self, *expected):
        """Until these are its last lines."""
        try:
            wait_until(lambda: self.lines()[-len(expected):] == list(expected), "it")
        except AssertionError:
            raise AssertionError(f"The journal should end in {expected}, and is {self.lines()}") from None


def run(program, *words, **more):
    return subprocess.run([program, *map(str, words)], capture_output=True, text=True, timeout=60,
                          stdin=subprocess.DEVNULL, **more)
