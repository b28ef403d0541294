"""A screen of its own for a test: Xvfb on a free display number, gone when the test ends."""
import os
import subprocess


class Display:
    def __init__(self, width=1280, height=720):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = ":" + number

    def environment(self, **more):
        """What a program needs to open its window here, and to be silent."""
        kept = {name: value for name, value in os.environ.items()
                if name not in ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_RENDER_DRIVER", "XDG_SESSION_TYPE")}
        return {**kept, "DISPLAY": self.name, "SDL_AUDIODRIVER": "dummy", **more}

    def game_environment(self, renderer):
        """For the game itself: also which renderer, and keep_loaded.c where leaks are looked for."""
        more = {"SDL_RENDER_DRIVER": renderer}
        if "PRELOAD" in os.environ:
            more["LD_PRELOAD"] = os.environ["PRELOAD"]
            more["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        return self.environment(**more)

    def close(self):
        self.server.terminate()
        self.server.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class OnADisplay:
    """Of a TestCase: a display for all tests of the class."""
    @classmethod
    def setUpClass(cls):
        cls.display = Display(1280, 720)

    @classmethod
    def tearDownClass(cls):
        cls.display.close()
