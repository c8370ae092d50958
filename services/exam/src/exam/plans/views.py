"""What somebody reads who is not yet there: how far they came, and where to go on."""

from pydantic import BaseModel


class PlanEntry(BaseModel, frozen=True):
    """Something to go back to: what it is, and the numbers of the modules."""

    title: str
    words: str | None
    modules: tuple[int, ...]


class Strand(BaseModel, frozen=True):
    """Of 100: what was reached, and the line at which it is enough."""

    title: str
    reached: int
    line: int

    @property
    def went_well(self) -> bool:
        return self.reached >= self.line


class NextModule(BaseModel, frozen=True):
    """One of the three to begin with. `minutes`: that it takes to read."""

    number: int
    title: str
    minutes: int


class Detail(BaseModel, frozen=True):
    """What the person reads beside the outcome: the share they reached, and where to go on."""

    plan: tuple[PlanEntry, ...] = ()
    strands: tuple[Strand, ...] = ()
    next_modules: tuple[NextModule, ...] = ()
    percent: float | None = None
    pass_percent: float | None = None
