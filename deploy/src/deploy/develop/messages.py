"""`make messages`: collects the words of the interface, for every package that has a `locale` folder.

English sentences are the keys. The catalogues are read as they are (`shared.i18n`): there is nothing to compile.
"""

import sys
import tempfile
from pathlib import Path

from deploy.places import PACKAGES, source
from deploy.setup.steps import run, step

_LANGUAGES = ("es",)
_MAPPING = Path(__file__).parent / "templates" / "babel.cfg"
_NAMED = ("--project=Peerway", "--version=1", "--copyright-holder=Peerway", "--msgid-bugs-address=-")
_EXTRACT = (*_NAMED, "--no-location", "--sort-output", "--keywords=N_", "--mapping", str(_MAPPING))
_UPDATE = ("--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date", "--width=120")


def collect(package: str) -> None:
    folder = source(package)
    with tempfile.TemporaryDirectory() as room, step(f"Collecting the words of {package}"):
        found = Path(room) / "messages.pot"
        run([*_pybabel(), "extract", *_EXTRACT, "--output-file", found, folder])
        for language in _LANGUAGES:
            _bring_up_to_date(found, folder / "locale", language)


def _bring_up_to_date(found: Path, locale: Path, language: str) -> None:
    place = locale / language / "LC_MESSAGES" / "messages.po"
    if place.exists():
        run([*_pybabel(), "update", *_UPDATE, "--locale", language, "-i", found, "-o", place])
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        run([*_pybabel(), "init", "--width=120", "--locale", language, "-i", found, "-o", place])


def _pybabel() -> list[str]:
    return [sys.executable, "-m", "babel.messages.frontend"]


if __name__ == "__main__":
    for name in [name for name in PACKAGES if (source(name) / "locale").is_dir()]:
        collect(name)
