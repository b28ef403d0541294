#!/usr/bin/env python3
"""content/guide/accessibility.md and its translations: what they name is there, what they count is counted rightly.

Names in italics are texts of the game. Names in `code` are tests that ctest knows, files of the project, options of the
program, or one of a few plain words. Each row says one of four things, and why. The two lists are gone through whole. A
translation says the same of each point, by the same tests.

    accessibility_test.py CTEST BUILD     ctest's program, and the folder whose tests it lists
"""

import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "content"
GUIDE = "guide/accessibility.md"
STATES = 4
PLAIN_WORDS = {"ctest", "settings.json", "me-and-we"}
# How many points the site's full list had under each of its headings in September 2026: motor, cognitive, vision,
# hearing, speech, general; the basic list, then the intermediate one.
LENGTHS = [7, 7, 7, 4, 1, 5], [11, 17, 13, 11, 4, 8]
XBOX = range(101, 124)


def states_of(page):
    """The four words that a row may say, as the page explains them: met, partly, not met, does not apply."""
    return re.findall(r"^- \*\*([^*]+)\*\*:", page, re.MULTILINE)


def tables(page):
    """The tables of points, in order: [(heading, [(point, state, why), ...]), ...]; their second column has no head."""
    found, heading, within = [], "", False
    for line in page.splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if line.startswith("#"):
            heading, within = line.lstrip("# "), False
        elif line.startswith("|") and len(cells) == 3 and cells[1] == "":
            within = True
            found.append((heading, []))
        elif within and line.startswith("|") and not line.startswith("| ---"):
            found[-1][1].append(cells)
        elif not line.startswith("|"):
            within = False
    return found


def lists(page):
    """The same as the three lists: basic, intermediate, Xbox."""
    found, basic = tables(page), len(LENGTHS[0])
    return found[:basic], found[basic:2 * basic], found[2 * basic:]


def row_mistakes(page):
    states = states_of(page)
    if len(states) != STATES:
        yield "not four words are explained: %s" % states
    for heading, rows in tables(page):
        for row in rows:
            if len(row) != 3 or row[1] not in states or not row[0] or not row[2]:
                yield "%s: not a point, one of %s, and why: %s" % (heading, ", ".join(states), row)


def length_mistakes(page):
    *game, xbox = lists(page)
    for lengths, part in zip(LENGTHS, game):
        if [len(rows) for heading, rows in part] != lengths:
            yield "the lists have %s points, the page %s" % (lengths, [(heading, len(rows)) for heading, rows in part])
    numbers = []
    for heading, rows in xbox:
        in_rows = [int(n) for row in rows for n in re.findall(r"^XAG (\d+):", row[0])]
        numbers += in_rows or [int(n) for n in re.findall(r"^XAG (\d+),", heading)]
    if sorted(numbers) != list(XBOX):
        yield "the Xbox guidelines are %s, not 101 to 123" % sorted(numbers)


def count_mistakes(page):
    told = [[int(n) for n in re.findall(r"\d+", row)]
            for row in re.findall(r"^\| [^|]+Guidelines[^|]* \|((?: \d+ \|){4})$", page, re.MULTILINE)]
    counted = [[sum(row[1:2] == (state,) for heading, rows in part for row in rows) for state in states_of(page)]
               for part in lists(page)]
    if told != counted:
        yield "the page counts %s, its tables are %s" % (told, counted)


def code_names(text):
    return re.findall(r"`([^`]+)`", text)


def name_mistakes(page, known):
    for name in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", page):
        if name not in known["texts"]:
            yield "no text of the game is “%s”" % name
    for name in code_names(page):
        words = name.split()
        if not (name in known["tests"] or name in PLAIN_WORDS or ("/" in name and (PROJECT / name).is_file()) or
                (words[-1] in known["options"] and set(words[:-1]) <= PLAIN_WORDS)):
            yield "no test, file or option is called `%s`" % name


def mistakes(page, known):
    return [*row_mistakes(page), *length_mistakes(page), *count_mistakes(page), *name_mistakes(page, known)]


def said(page):
    """Of each point what is said of it and what shows it, in no language; the page's other languages are one name."""
    states = states_of(page)
    return [(states.index(row[1]), [re.sub(r".*%s$" % GUIDE, GUIDE, name) for name in code_names(row[2])])
            for heading, rows in tables(page) for row in rows]


def known_tests(ctest, build):
    listed = subprocess.run([ctest, "--test-dir", build, "--show-only=json-v1"], check=True, capture_output=True)
    names = {test["name"] for test in json.loads(listed.stdout)["tests"]}
    # Some plays belong to one of the builds alone.
    lines = (PROJECT / "tests" / "play" / "CMakeLists.txt").read_text("utf-8")
    names |= {f"play-{name}" for name in re.findall(r"\bplay\(([a-z-]+) ", lines)}
    plays_in = re.findall(r"\bplay_in\((\S+) \S+ ([a-z-]+) ", lines)
    return names | {f"play-{name}-{language}" for language, name in plays_in}


def texts_of(code):
    return set(json.loads((CONTENT / "languages" / (code + ".json")).read_text("utf-8"))["texts"].values())


class Accessibility(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.page = (CONTENT / GUIDE).read_text("utf-8")
        readme = (PROJECT / "README.md").read_text("utf-8")
        cls.known = {"tests": known_tests(*CTEST), "texts": texts_of("en"),
                     "options": set(re.findall(r"^\| `(--[a-z-]+)", readme, re.MULTILINE))}
        cls.linked = "](content/%s)" % GUIDE in readme

    def test_the_page_is_right(self):
        self.assertEqual(mistakes(self.page, self.known), [])

    def test_the_readme_leads_to_it(self):
        self.assertTrue(self.linked)

    def test_translations_say_the_same(self):
        for path in sorted(CONTENT.glob("languages/*/" + GUIDE)):
            page = path.read_text("utf-8")
            self.assertEqual(mistakes(page, dict(self.known, texts=texts_of(path.parts[-3]))), [], path)
            self.assertEqual(said(page), said(self.page), path)

    def expect(self, change, complaint):
        changed = change(self.page)
        self.assertNotEqual(changed, self.page)
        found = mistakes(changed, self.known)
        self.assertTrue(any(complaint in told for told in found), found)

    def test_it_finds_what_is_not_there(self):
        self.expect(lambda page: page.replace("`unit-screens`", "`unit-screams`", 1), "unit-screams")
        self.expect(lambda page: page.replace("tests/web/axe.test.mjs", "tests/web/ax.test.mjs", 1), "ax.test.mjs")
        self.expect(lambda page: page.replace("--terminal", "--terminals", 1), "--terminals")
        self.expect(lambda page: page.replace("*Text size*", "*Size of text*", 1), "“Size of text”")

    def test_it_finds_what_is_counted_wrongly(self):
        self.expect(lambda page: "| met |".join(page.rsplit("| not met |", 1)), "the page counts")
        self.expect(lambda page: re.sub(r"^\| [^|]+ \| partly \|.*\n", "", page, count=1, flags=re.MULTILINE),
                    "the lists have")
        self.expect(lambda page: page.replace("XAG 113,", "XAG 114,"), "not 101 to 123")

    def test_it_finds_rows_that_say_nothing(self):
        self.expect(lambda page: page.replace("| partly |", "| nearly |"), "not a point")
        self.expect(lambda page: re.sub(r"\| met \| [^|]+ \|$", "| met | |", page, count=1, flags=re.MULTILINE),
                    "not a point")


if __name__ == "__main__":
    CTEST = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
