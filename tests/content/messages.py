#!/usr/bin/env python3
"""The sentences that the program itself says when something is wrong, which lie in the source beside what they are
about: messages.py SOURCE lists them, a gap of theirs as {1}, {2}, ...; messages.py SOURCE FILE ... says what each
translation (content/languages/CODE/messages.json) lacks, has besides, or has other gaps in."""

import json
import pathlib
import re
import sys

# Each says something to a person; the words are the arguments from this one on.
CALLS = {"error_set": 1, "problems_add": 4, "source_mistake": 2, "source_mistake_beside": 3, "source_mistake_of": 2,
         "source_remark": 2, "shape_mistake": 3, "sheet_mistake": 0, "settings_say_odd": 2, "settings_read_id": 5,
         "fields_choice": 3, "options_refuse": 0, "deck_mistake": 0, "refuse": 0, "say_loss": 2, "say_at": 2,
         "say_file": 1, "say_none": 1, "say_broken": 2}
TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|/\*.*?\*/|//[^\n]*|[A-Za-z_]\w*|\s+|.', re.DOTALL)
GAP = re.compile(r"%(?:%|[-+ 0#]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t|L)?[a-zA-Z])")
MADE_IN_PIECES = {"Did you mean “{1}”?": "the readers", "row {1}": "sheet_name.c", "line {1}": "source.c",
                  "row {1}, column {2}": "sheet_name.c", "row {1}, column {2} ({3})": "sheet_name.c"}
UNSHOWN = {"options.c"}  # what is said of the command line, on the command line alone
MACROS = {"SOURCE_OTHER_LINE": "\x01", "SETTINGS_NAME": "settings.json"}
OTHER_LINE = "\x01"


def tokens_of(text):
    return [token for token in TOKEN.findall(text) if not token.isspace() and not token.startswith(("/*", "//"))]


def unquoted(token):
    body = re.sub(r"\\x01", "\x01", token[1:-1])
    return (body.replace(r"\"", '"').replace(r"\n", "\n").replace(r"\t", "\t").replace(r"\\", "\\"))


def arguments_of(tokens, start):
    """The arguments of the call whose opening parenthesis is tokens[start], each a list of tokens."""
    depth, arguments = 0, [[]]
    for token in tokens[start:]:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token, 0)
        if depth == 0:
            return arguments
        if token == "," and depth == 1:
            arguments.append([])
        elif not (depth == 1 and token == "(" and arguments == [[]]):
            arguments[-1].append(token)
    return arguments


def literals_of(argument):
    """The texts in an argument: literals that stand side by side are one."""
    texts, open_text = [], None
    for token in argument:
        part = unquoted(token) if token.startswith('"') else MACROS.get(token)
        if part is None:
            open_text = None
        elif open_text is None:
            open_text = len(texts)
            texts.append(part)
        else:
            texts[open_text] += part
    return texts


def pattern_of(text):
    """Gaps numbered in the order in which they stand; "%%" is a percent sign."""
    number = 0

    def gap(match):
        nonlocal number
        if match.group() == "%%":
            return "%"
        number += 1
        return f"{{{number}}}"
    return GAP.sub(gap, text.replace(OTHER_LINE, "%s"))


def says_something(pattern):
    plain = re.sub(r"\{\d+\}", "", pattern)
    is_name = re.fullmatch(r"[\w./-]*\.(json|csv|svg|c|h)|[a-z_]+(\.[a-z_]+)+", plain)  # of a file, or of a text
    return bool(re.search(r"[A-Za-z]{2}.*[ .]|[a-z]{3}", plain)) and not is_name


def messages_of(source):
    found = dict(MADE_IN_PIECES)
    for path in sorted(source.rglob("*.c")):
        if path.name in UNSHOWN:
            continue
        tokens = tokens_of(path.read_text(encoding="utf-8"))
        for at, token in enumerate(tokens[:-1]):
            if token not in CALLS or tokens[at + 1] != "(":
                continue
            for argument in arguments_of(tokens, at + 1)[CALLS[token]:]:
                for text in literals_of(argument):
                    pattern = pattern_of(text)
                    if says_something(pattern):
                        found.setdefault(pattern, path.relative_to(source))
    return found


def gaps(text):
    return sorted(set(re.findall(r"\{\d+\}", text)))


def check(messages, path):
    translated = json.loads(path.read_text(encoding="utf-8"))["messages"]
    mistakes = [f"{path}: missing, of {where}: {text}" for text, where in messages.items() if text not in translated]
    mistakes += [f"{path}: nothing says this any more: {text}" for text in translated if text not in messages]
    mistakes += [f"{path}: other gaps than the English: {text}" for text, words in translated.items()
                 if text in messages and gaps(words) != gaps(text)]
    return mistakes


def main():
    messages = messages_of(pathlib.Path(sys.argv[1]))
    if len(sys.argv) == 2:
        print(json.dumps(list(messages), ensure_ascii=False, indent=1))
        return 0
    mistakes = [mistake for name in sys.argv[2:] for mistake in check(messages, pathlib.Path(name))]
    print("\n".join(mistakes))
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
