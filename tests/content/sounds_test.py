#!/usr/bin/env python3
"""The sounds' files: their form, that they are soft and short and begin and end in silence, that agreeing and looking
again are equally loud, and that assets/sounds/make writes just these bytes.

Loudness is measured in two ways: the plain root of the mean square, and through the filter that stands for the ear in
ITU-R BS.1770-4 (its two stages by their analogue figures, so that they fit the files' own rate)."""

import math
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import wave

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "sounds"
CUES = ROOT / "src" / "screens" / "cue.c"
RATE = 22050
MOST_SECONDS, MOST_BYTES, MOST_BYTES_OF_ALL = 2.5, 70_000, 450_000
PEAK = 0.81
STILL = 0.002  # at most, of 1: silence at the beginning and at the end
BURST = 0.5    # at most, of the peak, within the first BURST_SECONDS: nothing bursts in
BURST_SECONDS = 0.001
WINDOW = 0.4   # seconds


def read(path):
    with wave.open(str(path), "rb") as file:
        form = file.getnchannels(), file.getsampwidth(), file.getframerate()
        raw = file.readframes(file.getnframes())
    samples = [int.from_bytes(raw[i:i + 2], "little", signed=True) / 32768 for i in range(0, len(raw), 2)]
    return form, samples


def loudest(samples, window=WINDOW):
    """In decibels, of the loudest window."""
    width, sums = round(window * RATE), [0.0]
    for x in samples + [0.0] * round(window * RATE):
        sums.append(sums[-1] + x * x)
    return 10 * math.log10(max(sums[i + width] - sums[i] for i in range(len(sums) - width)) / width)


def energy(samples):
    """In decibels, of the whole sound, as if it were a second long."""
    return 10 * math.log10(sum(x * x for x in samples) / RATE)


def biquad(samples, b, a):
    made, x1, x2, y1, y2 = [], 0.0, 0.0, 0.0, 0.0
    for x in samples:
        y = (b[0] * x + b[1] * x1 + b[2] * x2 - a[1] * y1 - a[2] * y2) / a[0]
        x2, x1, y2, y1 = x1, x, y1, y
        made.append(y)
    return made


def as_heard(samples):
    """Through BS.1770's high shelf (4 dB above 1682 Hz) and high pass (38 Hz)."""
    k = math.tan(math.pi * 1681.974450955533 / RATE)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    low = high ** 0.4996667741545416
    shelf = biquad(samples, [high + low * k / q + k * k, 2 * (k * k - high), high - low * k / q + k * k],
                   [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    k, q = math.tan(math.pi * 38.13547087602444 / RATE), 0.5003270373238773
    return biquad(shelf, [1, -2, 1], [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])


def share_above(samples, hertz):
    """Of the energy: how high a sound lies. A high pass of two poles."""
    k, q = math.tan(math.pi * hertz / RATE), math.sqrt(0.5)
    high = biquad(samples, [1, -2, 1], [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    return sum(x * x for x in high) / sum(x * x for x in samples)


class Sounds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sounds = {path.stem: read(path) for path in sorted(FOLDER.glob("*.wav"))}

    def samples(self, name):
        return self.sounds[name][1]

    def test_the_game_and_the_folder_know_the_same_ones(self):
        named = re.findall(r'\[CUE_[A-Z_]+\] = \{"([a-z-]+)"', CUES.read_text(encoding="utf-8"))
        self.assertEqual(sorted(named), sorted(self.sounds))

    def test_form_and_size(self):
        for name, (form, samples) in self.sounds.items():
            self.assertEqual(form, (1, 2, RATE), name)
            self.assertLessEqual(len(samples) / RATE, MOST_SECONDS, name)
            self.assertLessEqual((FOLDER / (name + ".wav")).stat().st_size, MOST_BYTES, name)
        self.assertLessEqual(sum(path.stat().st_size for path in FOLDER.glob("*.wav")), MOST_BYTES_OF_ALL)

    def test_soft(self):
        for name, (_, samples) in self.sounds.items():
            self.assertLessEqual(max(map(abs, samples)), PEAK, name)
            first = samples[:round(BURST_SECONDS * RATE)]
            self.assertLessEqual(max(map(abs, first)), BURST * max(map(abs, samples)), name)
            self.assertLess(abs(sum(samples) / len(samples)), 0.003, name)  # about the middle, or it would click

    def test_from_silence_to_silence(self):
        for name, (_, samples) in self.sounds.items():
            self.assertEqual(samples[0], 0, name)
            self.assertLessEqual(max(map(abs, samples[:4] + samples[-40:])), STILL, name)

    def test_agreeing_and_looking_again_are_equally_loud(self):
        one, other = self.samples("agree"), self.samples("again")
        self.assertLess(abs(loudest(one) - loudest(other)), 1)
        self.assertLess(abs(loudest(as_heard(one)) - loudest(as_heard(other))), 1)
        self.assertLess(abs(energy(one) - energy(other)), 1)

    def test_the_two_pockets_differ_in_height_alone(self):
        left, right = self.samples("drop-left"), self.samples("drop-right")
        self.assertLess(abs(loudest(left) - loudest(right)), 1)
        self.assertEqual(len(left), len(right))
        self.assertLess(1.15 * share_above(left, 1500), share_above(right, 1500))

    def test_what_the_hand_does_is_softer_than_what_the_game_says(self):
        said = min(loudest(self.samples(name)) for name in ("agree", "again", "step-open", "step-done"))
        for name in ("lift", "put-back", "drop-left", "drop-right", "stone", "tile", "mark"):
            self.assertLess(loudest(self.samples(name)), said, name)

    def test_the_script_writes_just_these(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, FOLDER / "make", folder], check=True)
            made = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
        self.assertEqual(sorted(made), sorted(path.name for path in FOLDER.glob("*.wav")))
        for name, data in made.items():
            self.assertTrue(data == (FOLDER / name).read_bytes(), name + " is not what the script makes")


if __name__ == "__main__":
    unittest.main()
