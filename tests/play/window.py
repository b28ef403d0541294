"""The game in a real window, driven by xdotool as by a mouse and a keyboard."""
import ctypes
import os
import subprocess
import tempfile
import time
import unittest

from display import OnADisplay
from game import PATIENCE, SPOKEN, Journal, cards_on, plain, run, wait_until
from terminal import without_display

RENDERER = os.environ.get("RENDERER", "software")

# Where things lie in a window of 1280x720: the design's boxes.
CARD = (640, 343)
POCKETS = {"left": (188, 381), "right": (1092, 381)}


class Window:
    def __init__(self, program, data, display, *words, kind="game", **environment):
        self.program, self.journal, self.display = program, Journal(data, kind), display
        self.process = subprocess.Popen(
            [program, "--data", str(data), "--size", "1280x720", *map(str, SPOKEN), *map(str, words)],
            env={**display.game_environment(RENDERER), **environment}, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.id = wait_until(self.find_steady, "a window")
        self.do("windowfocus", "--sync", self.id)

    def find_steady(self):
        """SDL may open its window a second time, for the renderer: only one that stays is it."""
        found = self.find()
        time.sleep(0.2)
        return found if found == self.find() else None

    def find(self):
        if self.process.poll() is not None:
            raise AssertionError("The game left at once: " + self.process.stderr.read().decode())
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               env=self.display.environment(), capture_output=True, text=True, timeout=PATIENCE)
        return found.stdout.split()[-1] if found.stdout.strip() else None

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *map(str, words)], env=self.display.environment(), capture_output=True,
                              text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise AssertionError(f"xdotool {words}: {done.stderr}")
        return done.stdout

    do = xdotool

    def key(self, *names):
        self.do("key", "--delay", "20", *names)

    def to(self, place):
        return ["mousemove", "--window", self.id, *place]

    def click(self, place):
        self.do(*self.to(place), "click", 1)

    def drag(self, start, end, steps=12):
        """Presses, moves as a hand does, and lets go only after a moment of standing still."""
        words = [*self.to(start), "mousedown", 1]
        for step in range(1, steps + 1):
            place = [round(a + (b - a) * step / steps) for a, b in zip(start, end)]
            words += ["sleep", 0.015, *self.to(place)]
        self.do(*words, "sleep", 0.4, "mouseup", 1)

    def flick(self, start, end):
        """A short, quick stroke: let go while it moves."""
        words = [*self.to(start), "mousedown", 1, "sleep", 0.02]
        for step in range(1, 5):
            place = [round(a + (b - a) * step / 4) for a, b in zip(start, end)]
            words += ["sleep", 0.01, *self.to(place)]
        self.do(*words, "mouseup", 1)

    def new_game(self):
        """From the very first start: past the content note and the title to the first card."""
        self.key("Return")
        self.key("Return")
        self.journal.wait("start plain")

    def screen(self):
        """What the game shows now, as text: its journal, played back."""
        said = run(self.program, "--replay", self.journal.path(), "--terminal", *SPOKEN, env=without_display())
        return plain(said.stdout)

    def card(self):
        """The one card at hand."""
        found = cards_on(self.screen())
        if len(found) != 1:
            raise AssertionError(f"{len(found)} cards on: {self.screen()}")
        return found[0]

    def close(self):
        """What a window manager does when its close button is pressed: WM_DELETE_WINDOW."""
        send_delete(self.display.name, int(self.id))

    def ended(self):
        """Waits until the game has left; gives its exit status. What it complained of is a failure."""
        _, complaints = self.process.communicate(timeout=PATIENCE)
        if complaints:
            raise AssertionError("The game complained: " + complaints.decode())
        return self.process.returncode


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]


def send_delete(display_name, window):
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(display_name.encode())
    message = ClientMessage(type=33, window=window, format=32)
    message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(message))
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)


class InAWindow(OnADisplay, unittest.TestCase):
    """A display for all tests of a class, and a folder and a window for each."""
    KIND = "game"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name
        self.journal = Journal(self.data, self.KIND)
        self.window = None

    def tearDown(self):
        if self.window and self.window.process.poll() is None:
            self.kill()
        if self.window:
            self.window.process.stderr.close()

    def kill(self):
        self.window.process.kill()
        self.window.process.wait()
