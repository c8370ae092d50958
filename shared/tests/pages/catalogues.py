"""What is said in a package, and what of it a catalogue does not say.

Run as a script with a package's folder it prints what still has no Spanish.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

METHODS = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract"), ("**.txt", "jinja2.ext:babel_extract")]
OPTIONS = {"**.html": {"trimmed": "true", "newstyle_gettext": "true"}}
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}

Msgid = str | tuple[str, str]


def said_in(package: Path) -> set[Msgid]:
    return {msgid for msgid, _ in _found(package)}


def _found(package: Path) -> Iterator[tuple[Msgid, str]]:
    found = extract_from_dir(package, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=())
    for name, _line, msgid, _comments, _context in found:
        yield (tuple(msgid[:2]) if isinstance(msgid, tuple) else msgid), name


def catalogue_of(package: Path, language: str) -> Catalog:
    with (package / "locale" / language / "LC_MESSAGES" / "messages.po").open("rb") as written:
        return read_po(written, locale=language)


def untranslated(package: Path, language: str) -> list[Msgid]:
    known = {message.id for message in catalogue_of(package, language) if message.string and not message.fuzzy}
    return sorted(said_in(package) - known, key=str)


if __name__ == "__main__":
    print(*untranslated(Path(sys.argv[1]), "es"), sep="\n")
