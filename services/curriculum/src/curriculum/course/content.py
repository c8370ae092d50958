"""The short course, read once at start. A file that does not fit is named, and the service does not start."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from curriculum.modules.content import Content, Module
from curriculum.modules.files import UnfitContent, module_in, read_yaml

ADDRESS = "/curriculum/library/course"
StatementId = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=40)]


class Statement(Content):
    """One agrees with it or not; there is no right answer."""

    id: StatementId
    statement: str
    kind: Literal["agree-scale"]


class Course(Content):
    """For people who work beside peer specialists; made of the same parts as a module."""

    module: Module
    statements: Annotated[tuple[Statement, ...], Field(min_length=8, max_length=8)]
    """Asked before the first page and again after the last."""

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(one.id for one in self.statements)

    def minutes_of(self, read: frozenset[int]) -> int:
        """Of the pages that were read, and of the check."""
        return sum(page.minutes for page in self.module.lesson if page.number in read) + (
            self.module.minutes.check or 0
        )

    @property
    def minutes_beside(self) -> int:
        """Of what nobody here sees being done: the talk, the reflection, the practice with others."""
        stated = self.module.minutes
        return sum(minutes or 0 for minutes in (stated.scenario, stated.reflection, stated.practice))


def load(folder: Path) -> Course:
    place = folder / "en" / "library" / "course"
    file = place / "before-after.yaml"
    module = module_in(place, ADDRESS)
    try:
        return Course.model_validate({"module": module, "statements": read_yaml(file)["questions"]})
    except Exception as error:
        raise UnfitContent(f"{file.name}: {error}") from error
