#!/usr/bin/env python3
"""Measures the game beside the floor, in turns (A B A B), and holds the medians to their limits.

    bench.py BENCH_GAME BENCH_FLOOR [RUNS]

Every figure is printed with its limit and PASS or MISS. The exit status is 1 where a figure is over its limit by more
than NOISE: that much two runs differ on a busy machine. Drags with OpenGL are held at GL_DRAG_HELD instead: without a
graphics card Mesa draws them on the same processor, where they are at their limit (see what is printed) and where
anything else that runs takes from them; a frame that drew twice as much as now would still be noticed.
"""
import os
import pathlib
import resource
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests" / "play"))
from display import Display  # noqa: E402

FONT = ROOT / "assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"
NOISE = 0.25
START_LIMIT, MEMORY_LIMIT, DRAG_LIMIT = 1.5, 1.5, 2.0
GL_DRAG_HELD = 4.0
REST_SECONDS = 10
REST_SLACK = 0.002  # seconds of processor time in ten: a single stray wake-up of the system
SIZES = {(1280, 720): 100, (1920, 1080): 60, (3840, 2160): 20}  # and the frames timed in one run

over = []


class Program:
    """One of the two, started; its lines can be waited for."""

    def __init__(self, command, environment):
        self.began = time.monotonic()
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.pending = b""

    def lines(self, seconds):
        """The lines that come within so many seconds; None after the last one."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not select.select([self.process.stdout], [], [], left)[0]:
                return
            more = os.read(self.process.stdout.fileno(), 65536)
            if not more:
                yield None
                return
            *whole, self.pending = (self.pending + more).split(b"\n")
            yield from (line.decode() for line in whole)

    def first_frame(self):
        for line in self.lines(30):
            if line == "frame":
                return time.monotonic() - self.began
        raise RuntimeError(f"{self.process.args[0]} showed no frame")

    def finish(self):
        """Everything it still says, and its peak memory in MB."""
        said = [line for line in self.lines(120) if line is not None]
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        if self.process.returncode != 0:
            raise RuntimeError(f"{self.process.args[0]} left with {self.process.returncode}")
        return said, used.ru_maxrss / 1024

    def processor_seconds(self):
        tasks = pathlib.Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Pair:
    """The game and the floor under one renderer."""

    def __init__(self, game, floor, environment):
        self.game_path, self.floor_path, self.environment = game, floor, environment

    def floor(self, mode, size, *more):
        return Program([self.floor_path, FONT, mode, *map(str, size), *map(str, more)], self.environment)

    def bare_floor(self, mode, size, *more):
        """Under its software renderer SDL shows what was drawn by OpenGL, unless told not to, as the game tells it. No
        limit holds for the floor so told; it is shown, so that nobody takes that for the game's own speed."""
        bare = Pair(self.game_path, self.floor_path, {**self.environment, "SDL_FRAMEBUFFER_ACCELERATION": "0"})
        return bare.floor(mode, size, *more)

    def game(self, mode, size, *more):
        data = tempfile.mkdtemp(prefix="bench-")
        folders.append(data)
        return Program([self.game_path, data, mode, *map(str, size), *map(str, more)], self.environment)


folders = []


def say(what, game, floor, limit, unit, held=None):
    ratio = game / floor
    word = "PASS" if ratio <= limit else "MISS"
    print(f"{word}  {what:<34} game {game:9.3f} {unit:<3} floor {floor:9.3f} {unit:<3} "
          f"ratio {ratio:5.2f}  limit {limit:.2f}", flush=True)
    if ratio > (held or limit * (1 + NOISE)):
        over.append(what)


def measure_start(pair, runs):
    times, memories = {"game": [], "floor": []}, {"game": [], "floor": []}
    for run in range(runs + 1):  # the first one warms the disk's cache
        for name, start in (("floor", pair.floor), ("game", pair.game)):
            program = start("first", (1280, 720))
            seconds = program.first_frame()
            _, memory = program.finish()
            if run > 0:
                times[name].append(seconds)
                memories[name].append(memory)
    median = {name: statistics.median(values) for name, values in times.items()}
    say("time to first frame", 1000 * median["game"], 1000 * median["floor"], START_LIMIT, "ms")
    median = {name: statistics.median(values) for name, values in memories.items()}
    say("peak memory", median["game"], median["floor"], MEMORY_LIMIT, "MB")


def timed(program):
    said, _ = program.finish()
    return next(float(line.split()[1]) for line in said if line.startswith("milliseconds "))


def measure_drag(pair, runs):
    for size, frames in SIZES.items():
        game, floor = [], []
        for _ in range(runs):
            floor.append(timed(pair.floor("full", size, frames)))
            game.append(timed(pair.game("drag", size, frames)))
        software = pair.environment["SDL_RENDER_DRIVER"] == "software"
        say(f"a frame of a drag at {size[0]}x{size[1]}", statistics.median(game), statistics.median(floor), DRAG_LIMIT,
            "ms", None if software else GL_DRAG_HELD)
        if software:
            bare = statistics.median(timed(pair.bare_floor("full", size, frames)) for _ in range(runs))
            print(f"note  the floor too without OpenGL behind it: {bare:.3f} ms, "
                  f"ratio {statistics.median(game) / bare:.2f}")


def wait_until_quiet(program):
    """Until no frame came for a second, as when what fades in has faded in."""
    until = time.monotonic() + 10
    while time.monotonic() < until and any(line is not None for line in program.lines(1)):
        pass


def measure_rest(pair):
    """The floor asleep and the game resting on two of its screens, all through the same ten seconds."""
    floor = pair.floor("rest", (1280, 720))
    floor.first_frame()
    games = {screen: pair.game(screen, (1280, 720)) for screen in ("title", "card")}
    for game in games.values():
        game.first_frame()
    for game in games.values():
        wait_until_quiet(game)
    programs = [floor, *games.values()]
    before = [program.processor_seconds() for program in programs]
    time.sleep(REST_SECONDS)
    used = [program.processor_seconds() - start for program, start in zip(programs, before)]
    for (screen, game), seconds in zip(games.items(), used[1:]):
        frames = sum(line == "frame" for line in game.lines(0.2))
        word = "PASS" if frames == 0 else "MISS"
        print(f"{word}  frames in {REST_SECONDS} s at rest ({screen}): {frames}  limit 0")
        word = "PASS" if seconds <= used[0] + REST_SLACK else "MISS"
        print(f"{word}  processor time of {REST_SECONDS} s at rest ({screen}): game {1000 * seconds:.2f} ms "
              f"floor {1000 * used[0]:.2f} ms  limit the floor's (and {1000 * REST_SLACK:.0f} ms)", flush=True)
        if frames > 0 or seconds > (used[0] + REST_SLACK) * (1 + NOISE):
            over.append(f"rest ({screen})")
    for program in programs:
        program.stop()


def main():
    game, floor = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with Display(3840, 2160) as display:
        for renderer in ("software", "opengl"):
            print(f"\nSDL's {renderer} renderer", flush=True)
            pair = Pair(game, floor, display.environment(SDL_RENDER_DRIVER=renderer))
            measure_start(pair, runs + 2)
            measure_rest(pair)
            measure_drag(pair, runs)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    if over:
        print(f"\nFurther over the limit than noise explains: {', '.join(over)}")
    else:
        print(f"\nNothing is over its limit by more than {NOISE:.0%}.")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
