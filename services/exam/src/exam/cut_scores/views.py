from dataclasses import dataclass

from pydantic import BaseModel

from exam.cut_scores.rules import Cut
from exam.judges.views import ItemSpread, JudgeView
from exam.standards.rules import Verb
from exam.standards.views import StandardView
from shared.approvals import ApprovalView


class FormCut(BaseModel, frozen=True):
    """Of a published form: the points at which one passes. None where the panel did not see one of its items."""

    form_id: str
    points: float | None = None
    of: int | None = None
    sd: float | None = None
    se: float | None = None
    judges: int | None = None

    @classmethod
    def by(cls, form_id: str, cut: Cut | None) -> "FormCut":
        if cut is None:
            return cls(form_id=form_id)
        return cls(form_id=form_id, points=float(cut.points), of=cut.of, sd=cut.sd, se=cut.se, judges=cut.judges)

    @property
    def percent(self) -> float | None:
        return None if self.points is None or not self.of else self.points / self.of * 100


class OneStandard(StandardView, frozen=True):
    """A panel as whoever runs it sees it: estimates without names. `verbs`: what can be done now."""

    items: int
    judges: tuple[JudgeView, ...]
    verbs: tuple[Verb, ...]
    spread: tuple[ItemSpread, ...]
    cuts: tuple[FormCut, ...]
    waiting: ApprovalView | None


@dataclass(frozen=True)
class CutInForce:
    """The cut of one form, and the panel that it comes from."""

    standard_id: str
    cut: Cut
