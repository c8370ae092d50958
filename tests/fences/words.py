"""Every sentence that our code and templates say, where it is said."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from deploy.places import PACKAGES, source

METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2.ext:babel_extract")]
METHODS += [("**/templates/**.txt", "jinja2.ext:babel_extract")]
KEYWORDS = {"N_": None, "_": None, "gettext": None, "ngettext": (1, 2)}
SPEAKING = tuple(package for package in PACKAGES if (source(package) / "locale").is_dir())
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)[^{}]*\}")


class Said(NamedTuple):
    package: str
    place: str
    forms: tuple[str, ...]
    """One sentence, or one and many."""


@cache
def said(package: str) -> tuple[Said, ...]:
    return tuple(_said(package, source(package)))


def _said(package: str, folder: Path) -> Iterator[Said]:
    options = {"**.html": {"trimmed": "true"}}
    for name, _, words, *_ in extract_from_dir(folder, METHODS, options, keywords=KEYWORDS):
        forms = words[:2] if isinstance(words, tuple) else (words,)
        yield Said(package, f"{package}/{name}", tuple(str(form) for form in forms))


def catalogue(package: str, language: str) -> Catalog:
    with (source(package) / "locale" / language / "LC_MESSAGES" / "messages.po").open("rb") as written:
        return read_po(written, locale=language)


def placeholders(sentence: str) -> set[str]:
    """`num` is what gettext calls the number of a plural; a language may do without saying it."""
    return {name for pair in PLACEHOLDER.findall(sentence) for name in pair if name} - {"num"}
