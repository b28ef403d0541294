"""The game in the terminal, driven over pipes as a person would: read to the prompt, type a line."""
import os
import select
import subprocess
import time

from game import PATIENCE, SPOKEN, TEXTS

PROMPT = "\n" + TEXTS["terminal.prompt"] + " "


def without_display():
    """No display at all, and a name that makes SDL's video fail if anything should start it."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**kept, "SDL_VIDEODRIVER": "nonsense"}


class Terminal:
    def __init__(self, program, data, *words):
        self.process = subprocess.Popen(
            [program, "--terminal", "--data", str(data), *map(str, SPOKEN), *map(str, words)], env=without_display(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.screen = self.read()
        self.shown = self.screen

    def read(self):
        """Everything up to the next prompt, or to the end."""
        said = b""
        until = time.monotonic() + PATIENCE
        while not said.endswith(PROMPT.encode()):
            if not select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))[0]:
                raise AssertionError("No prompt came after: " + said.decode())
            more = os.read(self.process.stdout.fileno(), 65536)
            if not more:
                break
            said += more
        return said.decode()

    def type(self, line=""):
        """Types a line and gives what the game says to it."""
        self.process.stdin.write((line + "\n").encode())
        self.process.stdin.flush()
        self.screen = self.read()
        self.shown += self.screen
        return self.screen

    def press(self, label, which=1):
        """Presses what bears this label; where several begin alike, the one asked for."""
        for line in self.screen.splitlines():
            number, _, words = line.strip().partition("  ")
            if number.isdigit() and words.startswith(label):
                which -= 1
                if which == 0:
                    return self.type(number)
        raise AssertionError(f"Nothing is called \"{label}\" on this screen:\n{self.screen}")

    def end(self):
        """Closes its input, as when the terminal goes away; gives its exit status and what it complained of."""
        _, complaints = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, complaints.decode()
