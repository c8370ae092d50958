"""What is seen of a run."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from exam.attempts.rules import Part
from exam.score_runs.rules import Made, Outcome
from exam.scores.views import OralScores, WrittenScores


@dataclass(frozen=True)
class Run:
    """`share`: of all points; an oral has none. `strands`: by domain, or by row of the rubric, the share reached."""

    id: str
    sitting_id: str
    person_id: str
    part: Part
    made: Made
    outcome: Outcome
    share: Fraction | None
    strands: dict[str, Fraction]
    scores: WrittenScores | OralScores

    @property
    def percent(self) -> float | None:
        """In tenths, rounded down: never shown as reaching a mark that was not reached."""
        return None if self.share is None else int(self.share * 1_000) / 10

    @property
    def pass_percent(self) -> float:
        """In tenths, rounded up, for the same reason."""
        return ceil(Fraction(self.made.cut) * 10) / 10
