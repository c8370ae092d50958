"""Every sentence of the interface is there in Spanish, with the same placeholders, and plain enough in English."""

import re
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import ce_tracker

PACKAGE = Path(ce_tracker.__path__[0])
JINJA = "jinja2.ext:babel_extract"
PLACES = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


def said() -> set[str]:
    """English sentences in code and templates."""
    found = extract_from_dir(
        PACKAGE,
        [("**.py", "python"), ("**/templates/**.html", JINJA), ("**/templates/**.txt", JINJA)],
        keywords={"N_": None, "_": None, "gettext": None, "ngettext": (1, 2)},
    )
    return {words[0] if isinstance(words, tuple) else words for _, _, words, *_ in found}


def spanish() -> dict[str, list[str]]:
    with (PACKAGE / "locale/es/LC_MESSAGES/messages.po").open("rb") as written:
        catalogue = read_po(written, locale="es")
    return {
        entry.id[0] if isinstance(entry.id, tuple) else entry.id: list(
            entry.string if isinstance(entry.string, tuple | list) else [entry.string]
        )
        for entry in catalogue
        if entry.id
    }


def test_every_sentence_is_translated_and_none_is_left_over() -> None:
    assert said() == set(spanish())
    assert all(all(words) for words in spanish().values())


def test_placeholders_are_the_same_in_both_languages() -> None:
    for english, told in spanish().items():
        assert {*PLACES.findall(told[-1])} - {("num", "")} == {*PLACES.findall(english)}, english


def test_no_word_is_used_that_hurts() -> None:
    unwelcome = re.compile(r"\b(fail|failed|lapsed|compliance|client|patient|consumer|suffer)\w*\b", re.IGNORECASE)

    assert not [sentence for sentence in said() if unwelcome.search(sentence)]
