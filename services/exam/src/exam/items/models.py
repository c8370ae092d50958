"""The bank's entries as they are read: checked when published, frozen ever after."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="allow")

    id: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    version: int = Field(ge=1)


class Option(BaseModel, frozen=True):
    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    text: str


class Level(BaseModel, frozen=True):
    score: int
    descriptor: str


class Row(BaseModel, frozen=True):
    """A rubric row with its levels, lowest first."""

    id: str
    title: str
    levels: tuple[Level, ...]


class Rubric(BaseModel, frozen=True):
    standard: int
    rows: tuple[Row, ...]

    @property
    def highest(self) -> int:
        return sum(max(level.score for level in row.levels) for row in self.rows)


class Anchor(BaseModel, frozen=True):
    title: str
    scores: dict[str, int]
    answer: str
    why: str


class Guidance(BaseModel, frozen=True):
    covers: tuple[str, ...] = ()
    words: str = ""
    note: str = ""


class Item(Entry):
    kind: str
    domain: str
    element: str
    stem: str
    modules: tuple[int, ...] = ()


class ChoiceItem(Item):
    kind: Literal["choice"]
    options: tuple[Option, ...]
    key: str


class WrittenItem(Item):
    kind: Literal["written"]
    guidance: Guidance = Guidance()
    rubric: Rubric
    anchors: tuple[Anchor, ...] = ()


class Talk(BaseModel, frozen=True):
    situation: str
    role_brief: str
    opening_lines: tuple[str, ...] = ()


class Stage(BaseModel, frozen=True):
    part: str
    minutes: int


class Scenario(Entry):
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
    rubric: Rubric


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


KINDS: dict[str, type[Entry]] = {
    "choice": ChoiceItem,
    "written": WrittenItem,
    "oral": Scenario,
    "blueprint": Blueprint,
    "instructions": Instructions,
}


def checked(kind: str, body: dict[str, Any]) -> Entry:
    return KINDS[kind].model_validate(body)
