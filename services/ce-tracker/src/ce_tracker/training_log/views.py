from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel

from ce_tracker.supervisors.rules import State
from ce_tracker.training_log.inputs import CorrectEntry
from ce_tracker.training_log.rules import Competency


class EntryView(BaseModel, frozen=True):
    """As its owner sees it. `certified`: whether the supervisor was, on that day; only then a confirmed one counts."""

    id: str
    done_on: date
    competency: Competency
    minutes: int
    state: State
    supervisor_id: str
    supervisor: str | None
    certified: bool

    @property
    def counts(self) -> bool:
        return self.state == State.CONFIRMED and self.certified

    @property
    def base(self) -> str:
        return CorrectEntry.standing(
            supervisor_id=self.supervisor_id, done_on=self.done_on, competency=self.competency, minutes=self.minutes
        ).mark()


class SeenEntry(BaseModel, frozen=True):
    """As the supervisor sees it, who says of `mark` whether it is so."""

    id: str
    name: str | None
    done_on: date
    competency: Competency
    minutes: int
    state: State
    mark: str


class ConfirmedBy(BaseModel, frozen=True):
    """How much one Certified Peer Specialist confirmed, by their certificate's number."""

    number: str
    minutes: int


class LogTotals(BaseModel, frozen=True):
    """What counts of a log: confirmed, by somebody who was certified on the day. Times are minutes."""

    first: date | None = None
    last: date | None = None
    minutes: int = 0
    by_competency: Mapping[Competency, int] = {}
    confirmed_by: tuple[ConfirmedBy, ...] = ()
