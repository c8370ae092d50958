"""The bank's entries as they are read: checked when published, frozen ever after."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, Field


class Entry(BaseModel, frozen=True, extra="allow"):
    id: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    version: int = Field(ge=1)


class Exact(BaseModel, frozen=True, extra="forbid"):
    """A part of an item: a field that nobody knows is a field that nobody reads."""


class ExactEntry(Entry, extra="forbid"):
    """An item has the fields that are known, and no others."""


class Level(BaseModel, frozen=True):
    score: int
    descriptor: str


class Row(BaseModel, frozen=True):
    """A rubric row with its levels, lowest first."""

    id: str
    title: str
    levels: tuple[Level, ...]

    @property
    def scores(self) -> tuple[int, ...]:
        return tuple(level.score for level in self.levels)


class Rubric(BaseModel, frozen=True):
    standard: int
    rows: tuple[Row, ...]

    @property
    def highest(self) -> int:
        return sum(max(row.scores) for row in self.rows)


class Anchor(BaseModel, frozen=True):
    title: str
    scores: dict[str, int]
    answer: str
    why: str


class Guidance(BaseModel, frozen=True):
    covers: tuple[str, ...] = ()
    words: str = ""
    note: str = ""


class Rated(Entry):
    """Whatever examiners rate, written or oral."""

    rubric: Rubric


class RatedItem(Rated):
    """What examiners rate a written answer by; each item that people score is published with it."""

    stem: str
    guidance: Guidance = Guidance()
    anchors: tuple[Anchor, ...] = ()


class Specimen(Exact, frozen=True):
    """An answer that was made up, and the score of each row on which people agreed, with the reason."""

    id: str = Field(pattern=r"^[a-z0-9-]{1,16}$")
    use: Literal["calibration", "anchor"]
    scores: dict[str, int]
    answer: str
    why: str
    reasons: dict[str, str] = {}
    """By row, where one reason for all of it says too little: of a talk."""


class Covered(Exact, frozen=True):
    """Another entry with the rows of the same rubric."""

    id: str
    version: int


class Specimens(ExactEntry):
    """What examiners are calibrated with before they score an item, and what is mixed into their work afterwards.

    `source`: who agreed on the scores; the pages say it. `holds_for`: by what else somebody may score who met them.
    Of a talk each is a scene, as it was said.
    """

    rates: str
    rates_version: int
    part: Literal["written", "oral"] = "written"
    holds_for: tuple[Covered, ...] = ()
    source: str
    specimens: tuple[Specimen, ...]

    @property
    def rated(self) -> tuple[str, int]:
        return self.rates, self.rates_version

    @property
    def covers(self) -> tuple[tuple[str, int], ...]:
        """All by which somebody may score who met them: id and version of each."""
        return self.rated, *((one.id, one.version) for one in self.holds_for)

    @property
    def for_calibration(self) -> tuple[Specimen, ...]:
        return tuple(one for one in self.specimens if one.use == "calibration")

    @property
    def anchors(self) -> tuple[Specimen, ...]:
        return tuple(one for one in self.specimens if one.use == "anchor")


class Talk(BaseModel, frozen=True):
    situation: str
    role_brief: str
    opening_lines: tuple[str, ...] = ()


class Stage(BaseModel, frozen=True):
    part: str
    minutes: int


class Scenario(Rated):
    """An oral scenario: read by the two examiners only."""

    title: str
    minutes: int
    timetable: tuple[Stage, ...]
    situation: str
    role_brief: str
    opening_lines: tuple[str, ...] = ()
    second_part: Talk | None = None
    prompts: dict[str, tuple[str, ...]] = {}
    modules: tuple[int, ...] = ()


class Area(BaseModel, frozen=True):
    id: str
    title: str
    choice: int


class Element(BaseModel, frozen=True):
    id: str
    title: str
    least_in_form: int


class Domain(BaseModel, frozen=True):
    id: str
    title: str
    feedback: str
    area: str
    elements: tuple[str, ...] = ()
    modules: tuple[int, ...]
    choice: int


class Line(BaseModel, frozen=True):
    id: str
    areas: tuple[str, ...]
    written: int


class Blueprint(Entry):
    areas: tuple[Area, ...]
    elements: tuple[Element, ...]
    domains: tuple[Domain, ...]
    written: tuple[Line, ...]


class CourseModule(BaseModel, frozen=True):
    """`minutes`: that it takes to read."""

    number: int
    title: str
    minutes: int


class CourseModules(Entry):
    """The modules of the course, for study plans."""

    modules: tuple[CourseModule, ...]


class Sources(Entry):
    """The paper that items rest on, how many lines it has, and by its lines what stands in those that items name."""

    title: str
    lines: int
    passages: dict[str, str]


class FormPart(BaseModel, frozen=True):
    id: str
    version: int


class PublishedForm(Entry):
    """The items of a form, in no order: whoever sits gets an order of their own."""

    blueprint: str
    blueprint_version: int
    items: tuple[FormPart, ...]


class PracticeTest(Entry):
    """Items for trying out how a question is answered: they stand in no form, and nothing of them is kept."""

    items: tuple[dict[str, Any], ...]


class Passage(BaseModel, frozen=True):
    id: str
    heading: str
    text: str


class Guide(BaseModel, frozen=True):
    title: str
    before: tuple[Passage, ...]
    during: tuple[Passage, ...]
    after: tuple[Passage, ...]


class ForExaminers(BaseModel, frozen=True):
    title: str
    rules: tuple[Passage, ...]


class Instructions(Entry):
    """What people read before a part begins, in one language; values in braces come from the rule set."""

    written: Guide
    oral: Guide
    examiners: ForExaminers


ENTRIES: Mapping[str, type[Entry]] = {
    "oral": Scenario,
    "specimens": Specimens,
    "blueprint": Blueprint,
    "form": PublishedForm,
    "practice": PracticeTest,
    "modules": CourseModules,
    "sources": Sources,
    "instructions": Instructions,
}
"""What the bank holds beside items, by the word that stands in the table; the kinds of items stand in `kinds`."""


@dataclass(frozen=True)
class BankFile:
    """A file of the bank as it was read; `body` is what is kept, word by word."""

    kind: str
    body: dict[str, Any]
