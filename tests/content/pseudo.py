#!/usr/bin/env python3
"""Makes a language that nobody speaks, to find words that no language file has and text that would be cut in a longer
one: pseudo.py CONTENT OUT copies the content folder and adds the language en-XA to it. Each text of en-XA is its
English with accents on the vowels, these and each n twice (some 40 % longer), between brackets; what a program reads
stays. Where a text may have only so many characters (its JSON Schema says so), it is only as long as it may be."""

import json
import pathlib
import re
import shutil
import sys

import messages

CODE = "en-XA"
ACCENTS = str.maketrans("AEIOUYaeiouyCNScns", "ÀÉÎÕÜÝàéîõüýÇÑŠçñš")
DOUBLED = "ÀÉÎÕÜÝàéîõüýñ"
END = re.compile(r"[.?!…]+[”’]*$")
KEPT = re.compile(r"(\{[a-z0-9_]+\}|\b(?:Mr|Mrs|Ms|Dr)\.)")  # gaps; titles, whose full stop ends no sentence
CELL = 14  # characters at most: what stands in a cell of the week, whose words have their limit too

# What is no word, as src/content/translation.c has it.
STAYS = {"$schema", "format", "language", "licence", "id", "side", "sign", "other_sign", "area", "level", "twin",
         "picture", "quotation", "challenge", "icon", "kind", "slot", "tone", "rings", "next", "rests", "time",
         "country", "phone", "address", "checked"}


def accented(text, twice):
    words = text.translate(ACCENTS)
    return re.sub(f"[{DOUBLED}]", lambda letter: letter.group() * 2, words) if twice else words


def pseudo(text, twice=True, brackets=True):
    parts = (part if KEPT.fullmatch(part) else accented(part, twice) for part in KEPT.split(text))
    made = "".join(parts)
    end = END.search(made)
    cut = end.start() if end else len(made)
    return f"[{made[:cut]}]{made[cut:]}" if brackets else made  # what ends a sentence ends it still


def texts_of(language):
    """A language's texts. Numbers' and dates' parts stay: a group's mark, or the number from which it stands, is no
    word."""
    return {key: text if key.startswith("number.") else pseudo(text) for key, text in language["texts"].items()}


class Schema:
    """How many characters a text may have, by its place."""

    def __init__(self, path):
        self.root = json.loads(path.read_text(encoding="utf-8"))

    def resolve(self, part):
        merged = dict(part or {})
        while "$ref" in merged:
            found = self.root
            for step in merged.pop("$ref").lstrip("#/").split("/"):
                found = found[step]
            merged = {**found, **merged}
        return merged

    def most(self, part):
        part = self.resolve(part)
        limits = [part.get("maxLength")] + [self.resolve(each).get("maxLength") for each in part.get("allOf", [])]
        return min((limit for limit in limits if limit), default=None)

    def inner(self, part, key):
        part = self.resolve(part)
        if key is None:
            return part.get("items", {})
        places = [part] + [self.resolve(each) for each in part.get("allOf", []) + part.get("oneOf", [])]
        for place in places:
            if key in place.get("properties", {}):
                return place["properties"][key]
        return {}


def fits(text, most, twice, brackets):
    return most is None or len(pseudo(text, twice, brackets)) <= most


def longest(text, most):
    if most is not None and most <= CELL:
        return pseudo(text, False, False)
    for twice, brackets in ((True, True), (False, True), (True, False)):
        if fits(text, most, twice, brackets):
            return pseudo(text, twice, brackets)
    return pseudo(text, False, False)


def card_words(card, schema, part):
    """A card's words: those that tip it must stand in its text letter for letter, so both are as long."""
    made = {key: words_of(value, schema, schema.inner(part, key), key) for key, value in card.items()}
    most = schema.most(schema.inner(part, "text"))
    twice = fits(card["text"], most, True, False)
    made["text"] = pseudo(card["text"], twice, False)
    if "telling" in card:
        made["telling"] = pseudo(card["telling"], twice, False)
    if "question" in card:
        made["question"] = card["question"] and pseudo(card["question"], False, False)
    return made


def words_of(value, schema, part, key=None):
    if key in STAYS:
        return value
    if isinstance(value, str):
        return longest(value, schema.most(part))
    if isinstance(value, list):
        return [words_of(each, schema, schema.inner(part, None), key) for each in value]
    if isinstance(value, dict):
        if "telling" in value or "tips" in value:
            return card_words(value, schema, part)
        return {name: words_of(each, schema, schema.inner(part, name), name) for name, each in value.items()}
    return value


def translate(content, path):
    original = json.loads(path.read_text(encoding="utf-8"))
    schema = Schema(path.parent / original["$schema"])
    made = words_of(original, schema, schema.root)
    made.pop("$schema")
    if "language" in made:
        made["language"] = CODE
    return made


def article_words(article):
    quotations = article["quotations"]
    return {"format": 1, "language": CODE,
            "quotations": {each["id"]: pseudo(each["text"]) for each in quotations},
            "titles": {each["id"]: pseudo(each["title"]) for each in quotations if "title" in each},
            "sections": {each["id"]: pseudo(each["title"]) for each in article["sections"]}}


def pseudo_messages(source):
    found = messages.messages_of(source)
    said = {text: "".join(part if re.fullmatch(r"\{\d\}", part) else accented(part, True)
                          for part in re.split(r"(\{\d\})", text)) for text in found}
    return {"format": 1, "language": CODE, "messages": said}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    content, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(content, out)
    folder = out / "languages" / CODE
    language = json.loads((content / "languages" / "en.json").read_text(encoding="utf-8"))
    write(out / "languages" / f"{CODE}.json",
          {"format": 1, "language": CODE, "name": pseudo("English"), "texts": texts_of(language)})
    names = [content / "help.json", content / "decks.json", *sorted((content / "decks").glob("*.json")),
             *sorted((content / "challenges").glob("*.json"))]
    for path in names:
        write(folder / path.relative_to(content), translate(content, path))
    write(folder / "article.json", article_words(json.loads((content / "article.json").read_text(encoding="utf-8"))))
    write(folder / "messages.json", pseudo_messages(content.parent / "src"))
    listed = json.loads((content / "languages.json").read_text(encoding="utf-8"))
    listed["languages"].append({"language": CODE, "name": pseudo("English")})
    write(out / "languages.json", listed)


if __name__ == "__main__":
    main()
