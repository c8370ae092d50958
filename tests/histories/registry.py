"""What the registry answers on a day, by its own rules, from the facts that have reached it."""

from collections.abc import Iterable
from datetime import date

from registry.certifications.rules.validity_dates import validity_after, validity_after_return
from registry.pauses.rules import Rested, carried_by_pauses
from registry.statuses.rules import public_status
from registry.statuses.rules.mark_certification import Mark
from registry.years.rules import UNSETTLED, Grace, State, grace_after
from tests.histories.lives import Fact
from tests.histories.slowly import Answer

MARKS = {"suspended": Mark.SUSPENDED, "retired": Mark.RETIRED, "revoked": Mark.REVOKED, "back": Mark.NONE}
STATES = {
    "opened": State.OPEN,
    "missed": State.MISSED,
    "fulfilled": State.FULFILLED,
    "returned": State.RETURNED,
}


class Entry:
    """The rows of one person."""

    def __init__(self, granted_on: date) -> None:
        self.valid_until = validity_after(granted_on.year, 1)
        self.mark, self.marked_on = Mark.NONE, granted_on
        self.pauses: list[Rested] = []
        self.years: dict[int, tuple[State, date | None]] = {}

    def hear(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            if fact.kind in MARKS:
                self._mark(fact)
            else:
                self._year(fact)

    def _mark(self, fact: Fact) -> None:
        self.mark, self.marked_on = MARKS[fact.kind], fact.day
        if self.mark == Mark.NONE:
            self.pauses[-1] = Rested(self.pauses[-1].since, fact.day)
        else:
            self.pauses.append(Rested(fact.day, None))

    def _year(self, fact: Fact) -> None:
        _, grace = self.years.get(fact.year, (State.OPEN, None))
        self.years[fact.year] = STATES[fact.kind], fact.grace_until or grace
        if fact.kind == "fulfilled":
            self.valid_until = max(self.valid_until, validity_after(fact.year, 1))
        if fact.kind == "returned":
            self.valid_until = max(self.valid_until, validity_after_return(fact.day))

    def status(self, today: date) -> Answer:
        until = carried_by_pauses(self.valid_until, self.pauses)
        open_ones = [(year, grace) for year, (state, grace) in self.years.items() if state in UNSETTLED]
        told = [Grace(year, grace) for year, grace in open_ones if grace]
        found = public_status.status(
            public_status.Validity(until, grace_after(until.year, told), self.mark, self.marked_on), today
        )
        return found.kind.value, found.until or found.since
