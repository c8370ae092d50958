"""Every word of the registry's interface is there in Spanish, and its sentences are easy to read in English."""

import re
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import registry

FOLDER = Path(registry.__file__).parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
WAYS = [("**.py", "python"), ("**/templates/**.html", "jinja2"), ("**/templates/**.txt", "jinja2")]
PLACES = re.compile(r"\{\w+\}|%\(\w+\)s")


def catalogue():  # type: ignore[no-untyped-def]
    with (FOLDER / "locale/es/LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file, locale="es")


def said() -> set[str]:
    found = extract_from_dir(FOLDER, WAYS, keywords=KEYWORDS)
    return {message[0] if isinstance(message, tuple) else message for _, _, message, _, _ in found}


def test_every_sentence_has_its_spanish() -> None:
    known = {
        message.id[0] if isinstance(message.id, tuple) else message.id for message in catalogue() if message.string
    }

    assert len(said()) > 200
    assert said() - known == set()


def test_what_is_filled_in_is_the_same_in_spanish() -> None:
    for message in catalogue():
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for one, other in zip(ids, strings, strict=True):
            assert sorted(PLACES.findall(one)) == sorted(PLACES.findall(other)), one


def test_sentences_are_easy_to_read() -> None:
    """Flesch-Kincaid's grade; the name of the profession is counted as one easy word."""
    sentences = [PLACES.sub("today", one) for one in said() if one.endswith(".") and len(one.split()) > 4]
    text = " ".join(sentences).replace("Certified Peer Specialist", "helper")
    words = re.findall(r"[A-Za-z']+", text)
    stops = len(re.findall(r"[.!?;:]", text))

    grade = 0.39 * len(words) / stops + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    assert 2 < grade <= 8


def syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))))
