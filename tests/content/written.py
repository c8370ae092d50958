"""A module as it lies in its folder, in words that can be counted."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from deploy.places import ROOT
from tests.fences.reading import WORD, grade

CONTENT = ROOT / "services" / "curriculum" / "content" / "en"
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
WRITINGS = ("story", "practice", "reflection", "card", "guide", "slides")
WORDS_A_MINUTE = 180


def folders(content: Path = CONTENT) -> list[Path]:
    return sorted(content.glob("[0-9][0-9]-*"))


def plain(markdown: str) -> str:
    """As somebody would read it aloud: each line that ends without a stop is a sentence of its own."""
    text = PICTURE.sub("", markdown)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    lines = (re.sub(r"^[#>\-*\d. ]+", "", line).strip() for line in text.splitlines())
    said = [line if re.search(r"[.!?:;”\"]\W*$", line) else f"{line}." for line in lines if line]
    return re.sub(r"[*_`|]", "", " ".join(said))


def words(markdown: str) -> int:
    return len(WORD.findall(plain(markdown)))


def level(markdown: str) -> float:
    """Flesch-Kincaid grade."""
    return grade(plain(markdown))


class Written:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.number = int(folder.name[:2])

    @cached_property
    def pages(self) -> dict[str, str]:
        """The lesson's pages, by file."""
        return {file.name: file.read_text() for file in sorted(self.folder.glob("lesson/*.md"))}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Everything in Markdown, by file."""
        return self.pages | {file.name: file.read_text() for file in sorted(self.folder.glob("*.md"))}

    @cached_property
    def stated(self) -> dict[str, Any]:
        return self._yaml("module")

    @cached_property
    def scenario(self) -> dict[str, Any]:
        return self._yaml("scenario")

    @cached_property
    def check(self) -> dict[str, Any]:
        return self._yaml("check")

    @cached_property
    def pictures(self) -> dict[str, str]:
        return {file.name: file.read_text() for file in sorted(self.folder.glob("pictures/*.svg"))}

    @property
    def lesson_words(self) -> int:
        return sum(map(words, self.pages.values()))

    @property
    def reading_minutes(self) -> int:
        return -(-self.lesson_words // WORDS_A_MINUTE)

    @property
    def spoken(self) -> str:
        """All that is said in the scenario."""
        turns = self.scenario["turns"].values()
        chosen = (
            choice[part] for turn in turns for choice in turn["choices"] for part in ("text", "consequence", "why")
        )
        return "\n".join([self.scenario["intro"], *(turn["says"] for turn in turns), *chosen])

    def _yaml(self, name: str) -> dict[str, Any]:
        file = self.folder / f"{name}.yaml"
        found: dict[str, Any] = yaml.safe_load(file.read_text()) if file.exists() else {}
        return found
