"""Every word of the gateway is there in Spanish, with the same places to fill."""

import re
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import gateway

SOURCE = Path(next(iter(gateway.__path__)))
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2.ext.babel_extract")]
PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")


def test_every_sentence_has_its_spanish_with_the_same_places() -> None:
    with (SOURCE / "locale/es/LC_MESSAGES/messages.po").open("rb") as written:
        spanish = {_first(message.id): message.string for message in read_po(written, locale="es") if message.id}

    keywords = {"_": None, "N_": None, "ngettext": (1, 2)}
    found = list(extract_from_dir(SOURCE, METHODS, keywords=keywords, options_map={"**.html": {"trimmed": "true"}}))

    assert len(found) > 200
    for file, line, words, *_ in found:
        english = _first(words)
        assert english in spanish, f"{file}:{line} {english}"
        assert set(PLACE.findall(english)) == set(PLACE.findall(_first(spanish[english]))), english


def _first(words: str | tuple[str, ...] | list[str]) -> str:
    return words if isinstance(words, str) else words[0]
