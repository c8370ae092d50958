from pydantic import BaseModel

from exam.items.kinds.view import QuestionView
from exam.items.rules import Responses
from exam.standards.rules import Round, State


class JudgeView(BaseModel, frozen=True):
    """`done`: the rounds handed in."""

    name: str
    is_cps: bool
    done: tuple[Round, ...]


class ItemSpread(BaseModel, frozen=True):
    """Of one item, as shares of its points: in round one, and in round two where it has ended."""

    position: int
    item_id: str
    lowest: float
    middle: float
    highest: float
    sd: float


class SeatItem(BaseModel, frozen=True):
    position: int
    ask: str
    language: str
    estimated: bool
    spread: ItemSpread | None


class Seat(BaseModel, frozen=True):
    """A panel as one of its judges sees it. `round`: the one that is on. `missed`: not one for this judge."""

    id: str
    state: State
    just_ready: str
    round: Round | None
    missed: bool
    handed_in: bool
    items: tuple[SeatItem, ...]

    @property
    def left(self) -> int:
        return sum(not item.estimated for item in self.items)


class UnitView(BaseModel, frozen=True):
    """`levels`: what each level of a row of a rubric means, from the lowest to the highest."""

    id: str
    title: str
    levels: tuple[str, ...]
    least: int
    most: int
    of: int
    value: int | None
    before: int | None
    """What the same judge said in the first round."""


class Estimated(BaseModel, frozen=True):
    """An item as a judge sees it, with its key: the one at this `place` of `last`. `round`: None: it is only read."""

    standard_id: str
    training: bool
    place: int
    last: int
    round: Round | None
    question: QuestionView
    key: Responses | None
    reason: str
    units: tuple[UnitView, ...]
    template: str
    spread: ItemSpread | None
    next_position: int | None

    @property
    def goes_on(self) -> str:
        """The page after this one, below that of the panel: the next item without an estimate, or the list."""
        return "" if self.next_position is None else f"/items/{self.next_position}"
