from datetime import date

from pydantic import BaseModel

from exam.attempts.rules import Part
from exam.calibration.rules import RowFound, State


class Rubric(BaseModel, frozen=True):
    """A rubric that one has to be calibrated for, and how far somebody is with it.

    `until`: it holds until that day. `under_way`: the id of what is begun. `from_day`: not before that day anew.
    """

    entry_id: str
    part: Part
    stem: str
    specimens: int
    until: date | None
    under_way: str | None
    from_day: date | None
    may_begin: bool
    last: str | None


class Compared(BaseModel, frozen=True):
    """One specimen: what was given and what was agreed, by row; of a talk also why, by row."""

    id: str
    answer: str
    why: str
    reasons: dict[str, str]
    given: dict[str, int]
    agreed: dict[str, int]


class Calibrating(BaseModel, frozen=True):
    """One round of specimens. Nothing of what was agreed is shown before the last is scored.

    `next_task`: the id of the specimen to score now. `titles`: of the rows.
    `together`: there are so few specimens that all rows count together.
    """

    id: str
    entry_id: str
    part: Part
    state: State
    scored: int
    specimens: int
    next_task: str | None
    source: str
    titles: dict[str, str]
    rows: tuple[RowFound, ...] = ()
    compared: tuple[Compared, ...] = ()
    together: bool
    exact_of_ten: int
    until: date | None = None
