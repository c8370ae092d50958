"""What a report is made of. Nobody is named in it: sittings stand in no order, raters have whatever ids they are given.

Plain shapes, without NumPy: whoever asks a process of its own for a report loads nothing heavy for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ItemScore:
    reached: float
    highest: float


@dataclass(frozen=True)
class Sitting:
    """`form`: the id of a `Form`. `scores`: of each item that was asked what was reached.

    `chosen`: by item and response the options that were chosen, nothing where there is no answer; None where what was
    answered is not known. `traits`: what the person said of themselves.
    """

    form: str
    scores: Mapping[str, ItemScore]
    chosen: Mapping[str, Mapping[str, Sequence[str]]] | None = None
    traits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A response that takes options. `right`: those that reach something by the key."""

    item: str
    response: str
    options: Sequence[str]
    right: Sequence[str]


@dataclass(frozen=True)
class Form:
    """`cut`: the share of the points at which one passes; `error`: its standard error, None where nobody knows one.

    `versions`: of its items; the report says them again, so that the words can be found that were asked.
    """

    id: str
    cut: float
    error: float | None = None
    questions: Sequence[Question] = ()
    versions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Score:
    """What a rater found in a row of the rubric.

    `answer`: one written answer or one oral; `first`: whether the rater was the first of the two.
    """

    answer: str
    entry: str
    row: str
    rater: str
    first: bool
    score: int


@dataclass(frozen=True)
class Levels:
    """All scores that a row of a rubric can have, in their order."""

    entry: str
    row: str
    scores: Sequence[int]


@dataclass(frozen=True)
class Asked:
    sittings: Sequence[Sitting] = ()
    forms: Sequence[Form] = ()
    scores: Sequence[Score] = ()
    levels: Sequence[Levels] = ()
