"""A module that lacks something is told so: one lack of each kind, planted in a copy of the model."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.__main__ import glossary, main
from tests.content.lacks import lacks
from tests.content.written import Written, folders

Spoil = Callable[[Path], object]


def _change(name: str, pattern: str, by: str, count: int = 1) -> Spoil:
    def spoil(folder: Path) -> None:
        file = folder / name
        changed, times = re.subn(pattern, by, file.read_text(), count=count, flags=re.DOTALL)
        assert times, f"{pattern} is not in {name}"
        file.write_text(changed)

    return spoil


def _remove(name: str) -> Spoil:
    return lambda folder: (folder / name).unlink()


def _add(name: str, text: str) -> Spoil:
    return lambda folder: (folder / name).write_text((folder / name).read_text() + text)


LONG = (
    "\n\n"
    + "Notwithstanding organizational considerations, interdisciplinary collaboration necessitates documentation " * 40
)
FIRST = "lesson/01-two-chairs.md"
PLANTED: dict[str, Spoil] = {
    "cannot be published": _change("check.yaml", "right: true", "right: false"),
    "not observable": _change("module.yaml", "You can say", "Know how to say"),
    "no sources": _change("module.yaml", r"\nsources:.*", "\nsources: []\n"),
    "no minutes stated for the practice": _change("module.yaml", r"\n  practice: \d+", ""),
    "lesson pages": lambda folder: [file.unlink() for file in sorted(folder.glob("lesson/*.md"))[3:]],
    "words in the lesson": _add(FIRST, " Walk on." * 400),
    "no story": _remove("story.md"),
    "the card does not fit": _add("card.md", " Walk on." * 200),
    "no observer's sheet": _change("practice.md", "[Oo]bserver", "watcher", 0),
    "alone or by telephone": _change("practice.md", "By telephone|On your own", "Elsewhere", 0),
    "has no note": _change("slides.md", "\nNote:", "\nSay:"),
    " slides": _change("slides.md", r"(\n---\n.*)", ""),
    "01-two-chairs.md reads at grade": _add(FIRST, LONG),
    "the scenario reads at grade": _change("scenario.yaml", "Okay", LONG.strip()),
    "is not there": _change("lesson/02-where-people-sit.md", r"pictures/where-people-sit\.svg", "pictures/gone.svg"),
    "is shown nowhere": lambda folder: (folder / "pictures" / "unused.svg").write_text("<svg/>"),
    "has no description": _change("pictures/two-chairs.svg", "<desc", "<metadata"),
    "has no alternative": _change("lesson/02-where-people-sit.md", r"!\[[^\]]*\]", "![]"),
    "no picture": lambda folder: shutil.rmtree(folder / "pictures"),
    "turns in the scenario": _remove("scenario.yaml"),
    "too few choices": _change("scenario.yaml", r"      - text: \"Sort of.*?next: staff\n", ""),
    "questions in the pool": _change("check.yaml", r"\n  - id: 01-p.*", "\n"),
    "does not draw 8": _change("check.yaml", "draw: 8", "draw: 7"),
    "without an answer": _change("check.yaml", r"feedback: A peer is neither[^\n]*", "feedback: ''"),
    "mostly the longest": _change("check.yaml", r"right: true", "right: true", 0),
    "says “consumer”": _add("story.md", "\n\nA consumer came in."),
    "QRZ is not in the glossary": _add(FIRST, "\n\nAsk the QRZ."),
    "leads to /curriculum/modules/99": _add(FIRST, "\n\n[On](/curriculum/modules/99)."),
    "can be gone round": _change(
        FIRST, r"\n\n", "\n\n*This page is of force. [Go on](/curriculum/modules/1/lesson/2).*\n\n"
    ),
    "leads to http://": _add(FIRST, "\n\n[On](http://example.org)."),
}


def _longest(folder: Path) -> None:
    """Each right option made the longest."""
    file = folder / "check.yaml"
    text = re.sub(r"- text: ([^\n]*)\n((?:          [^\n]*\n)*)        right: true", _stretch, file.read_text())
    file.write_text(text)


def _stretch(found: re.Match[str]) -> str:
    return f'- text: "{"so " * 120}"\n        right: true'


PLANTED["mostly the longest"] = _longest


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The model among its neighbours, to be spoiled."""
    for folder in folders():
        (tmp_path / folder.name).symlink_to(folder)
    model = tmp_path / folders()[0].name
    model.unlink()
    shutil.copytree(folders()[0], model)
    return model


def test_the_model_lacks_nothing(copy: Path) -> None:
    assert lacks(Written(copy), glossary()) == []


@pytest.mark.parametrize("lack", PLANTED)
def test_a_planted_lack_is_told(copy: Path, lack: str) -> None:
    PLANTED[lack](copy)

    assert any(lack in one for one in lacks(Written(copy), glossary())), lacks(Written(copy), glossary())


def test_no_module_lacks_anything() -> None:
    """As `make content` says it: what is missing is printed."""
    assert main() == 0
