"""Reads the published content once, at start. A file that does not fit is named, and the service does not start."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from curriculum.modules.content import Curriculum, LessonPage, Module, Slide, Writing
from curriculum.modules.drawings import checked, size
from curriculum.modules.markdown import reading_minutes, to_html
from curriculum.modules.typography import all_printed, printed

_WRITINGS = ("story", "practice", "reflection", "card", "guide")
_yaml = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnfitContent(Exception):
    """Says which file, and what about it."""


def load(folder: Path) -> Curriculum:
    english = folder / "en"
    modules = tuple(module_in(place) for place in sorted(english.glob("[0-9][0-9]-*")))
    if [module.number for module in modules] != list(range(1, len(modules) + 1)) or not modules:
        raise UnfitContent(f"modules are not numbered from 1 without a gap: {[m.number for m in modules]}")
    return Curriculum.model_validate(
        {
            "modules": modules,
            "glossary": sorted(read_yaml(english / "glossary.yaml"), key=lambda term: str(term["term"]).casefold()),
            "after": _writing((english / "after.md").read_text()),
        }
    )


def module_in(folder: Path, address: str = "") -> Module:
    """What lies in a module's folder. `address` is where it is read, if it is none of the numbered ones."""
    address = address or f"/curriculum/modules/{int(folder.name[:2])}"
    try:
        stated = read_yaml(folder / "module.yaml")
        texts = _Texts(folder, f"{address}/pictures")
        scenario = folder / "scenario.yaml"
        read = {
            "lesson": list(texts.lesson()),
            "check": read_yaml(folder / "check.yaml"),
            "scenario": read_yaml(scenario) if scenario.exists() else None,
            "slides": list(texts.slides()),
            "pictures": texts.pictures,
        }
        return Module.model_validate(stated | read | {name: texts.writing(name) for name in _WRITINGS})
    except Exception as error:
        raise UnfitContent(f"{folder.name}: {error}") from error


def read_yaml(file: Path) -> Any:
    return all_printed(yaml.load(file.read_text(), Loader=_yaml))


def _titled(text: str) -> tuple[str, str]:
    first, _, rest = text.strip().partition("\n")
    if not first.startswith("# "):
        raise UnfitContent(f"the first line is not a title: {first[:60]}")
    return printed(first.removeprefix("# ").strip()), rest


def _writing(text: str, pictures: str = "", sizes: dict[str, tuple[int, int]] | None = None) -> Writing:
    title, rest = _titled(text)
    return Writing(title=title, html=to_html(rest, pictures, sizes))


class _Texts:
    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        self._address = address
        files = folder.glob("pictures/*.svg")
        self.pictures = {file.name: checked(file.name, file.read_bytes()) for file in files}
        self._sizes = {name: size(svg) for name, svg in self.pictures.items()}

    def lesson(self) -> Iterator[LessonPage]:
        for number, file in enumerate(sorted(self._folder.glob("lesson/*.md")), start=1):
            text = file.read_text()
            title, rest = _titled(text)
            html = to_html(rest, self._address, self._sizes)
            yield LessonPage(number=number, title=title, html=html, minutes=reading_minutes(text))

    def writing(self, name: str) -> Writing | None:
        file = self._folder / f"{name}.md"
        return _writing(file.read_text(), self._address, self._sizes) if file.exists() else None

    def slides(self) -> Iterator[Slide]:
        file = self._folder / "slides.md"
        for text in file.read_text().split("\n---\n") if file.exists() else ():
            shown, _, note = text.partition("\nNote:")
            yield Slide(html=to_html(shown, self._address, self._sizes), note=printed(note.strip()))
