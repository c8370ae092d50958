"""The published content, as it is read from its files. Nothing here changes while the service runs."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, model_validator

Area = Literal["A", "B", "C"]
Element = Literal["E1", "E2", "E3", "E4", "E5", "E6"]
PrincipleNumber = Annotated[int, Field(ge=1, le=14)]


class Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Source(Content):
    title: str
    where: str
    url: HttpUrl | None = None


class Minutes(Content):
    """Stated by the author; a lesson's are counted from its words."""

    scenario: int | None = None
    check: int | None = None
    reflection: int | None = None
    practice: int | None = None


class Option(Content):
    text: str
    right: bool
    feedback: str


class Question(Content):
    id: Annotated[str, Field(pattern=r"^\d{2}-[a-z0-9]+$")]
    stem: str
    about: int | None = None
    """A page that one can go round: whoever did is not asked this."""
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=4)]

    @model_validator(mode="after")
    def one_right(self) -> "Question":
        if sum(option.right for option in self.options) != 1:
            raise ValueError(f"{self.id} needs exactly one right option")
        return self


class Check(Content):
    """`draw` questions of the pool are asked; `passing` of them right is passed."""

    passing: Annotated[int, Field(alias="pass", ge=1)]
    draw: Annotated[int, Field(ge=1)]
    questions: tuple[Question, ...]

    @model_validator(mode="after")
    def can_be_drawn(self) -> "Check":
        ids = [question.id for question in self.questions]
        if len(set(ids)) != len(ids):
            raise ValueError("two questions have one id")
        if not self.passing <= self.draw <= len(ids):
            raise ValueError("pass <= draw <= number of questions does not hold")
        return self

    def question(self, question_id: str) -> Question:
        return next(question for question in self.questions if question.id == question_id)

    def without(self, pages: Iterable[int]) -> "Check":
        """The check of somebody who went round these pages."""
        gone_round = frozenset(pages)
        left = tuple(question for question in self.questions if question.about not in gone_round)
        return self.model_copy(update={"questions": left})


class Choice(Content):
    text: str
    consequence: str
    why: str
    next: str | None = None


class Turn(Content):
    says: str
    who: str
    choices: Annotated[tuple[Choice, ...], Field(min_length=2)]


class Scenario(Content):
    title: str
    intro: str
    start: str
    turns: dict[str, Turn]

    @model_validator(mode="after")
    def leads_somewhere(self) -> "Scenario":
        named = {self.start} | {c.next for turn in self.turns.values() for c in turn.choices if c.next}
        if named - set(self.turns):
            raise ValueError(f"no such turn: {sorted(named - set(self.turns))}")
        return self


class LessonPage(Content):
    number: int
    title: str
    html: str
    minutes: int


class Writing(Content):
    """A story, a practice, a card: a title and what follows, as HTML of ours."""

    title: str
    html: str


class Slide(Content):
    html: str
    note: str


class Module(Content):
    number: Annotated[int, Field(ge=1)]
    slug: str
    title: str
    area: Area
    elements: Annotated[tuple[Element, ...], Field(min_length=1)]
    principles: Annotated[tuple[PrincipleNumber, ...], Field(min_length=1)]
    outcomes: Annotated[tuple[str, ...], Field(min_length=3, max_length=6)]
    minutes: Minutes = Minutes()
    sources: tuple[Source, ...] = ()
    way_round: tuple[int, ...] = ()
    """Pages that speak of force, abuse or suicide: whoever goes round them lacks nothing."""
    lesson: Annotated[tuple[LessonPage, ...], Field(min_length=1)]
    check: Check
    story: Writing | None = None
    scenario: Scenario | None = None
    practice: Writing | None = None
    reflection: Writing | None = None
    card: Writing | None = None
    guide: Writing | None = None
    slides: tuple[Slide, ...] = ()
    pictures: dict[str, bytes] = {}

    @model_validator(mode="after")
    def can_be_gone_round(self) -> "Module":
        """A check that can be drawn by whoever went round all that can be gone round."""
        if not {question.about for question in self.check.questions} <= {None, *self.way_round}:
            raise ValueError("a question is about a page that cannot be gone round")
        if len(self.check.without(self.way_round).questions) < self.check.draw:
            raise ValueError("too few questions are left for whoever goes round the hard pages")
        return self

    @property
    def reading_minutes(self) -> int:
        return sum(page.minutes for page in self.lesson)

    @property
    def needed(self) -> tuple[int, ...]:
        """The pages that are to be read before the check."""
        return tuple(page.number for page in self.lesson if page.number not in self.way_round)

    def unread(self, read: frozenset[int]) -> tuple[LessonPage, ...]:
        """What is still to be read before the check."""
        return tuple(page for page in self.lesson if page.number in self.needed and page.number not in read)

    def check_after(self, read: frozenset[int]) -> Check:
        """The check of somebody who read these pages and no others."""
        return self.check.without(page for page in self.way_round if page not in read)

    @property
    def asks_about_hard_pages(self) -> bool:
        return any(question.about for question in self.check.questions)

    @property
    def all_minutes(self) -> int:
        stated = (self.minutes.scenario, self.minutes.check, self.minutes.reflection, self.minutes.practice)
        return self.reading_minutes + sum(minutes or 0 for minutes in stated)


class Term(Content):
    term: str
    means: str


class Curriculum(Content):
    """Modules in the order of study, and what stands beside them. English is the language of the modules for now."""

    modules: tuple[Module, ...]
    glossary: tuple[Term, ...]
    after: Writing

    def module(self, number: int) -> Module | None:
        return self.modules[number - 1] if 1 <= number <= len(self.modules) else None
