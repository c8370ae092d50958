"""What stands beside each stop of the way: msgids with what fills them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from registry.conditions.rules import Outcome
from registry.path.rules.stop_states import StopName
from registry.path.rules.what_is_seen import Seen
from registry.statuses.rules.public_status import CERTIFIED
from registry.years.rules import State as YearState
from shared.refusals import N_

Values = dict[str, date | int | float | str]


@dataclass(frozen=True)
class Words:
    msgid: str
    values: Values = field(default_factory=dict)


def stop_words(seen: Seen) -> Mapping[StopName, Words]:
    return {
        StopName.TRAINING: _training(seen),
        StopName.EXAMINATION: _examination(seen),
        StopName.COMMITMENT: _commitment(seen),
        StopName.CERTIFIED: _certified(seen),
        StopName.YEARS: _years(seen),
    }


def _training(seen: Seen) -> Words:
    if seen.trained_on:
        return Words(N_("Completed on {day}."), {"day": seen.trained_on})
    if seen.recognized_on:
        return Words(N_("Recognized from elsewhere on {day}."), {"day": seen.recognized_on})
    if seen.promised:
        counted: Values = {"done": seen.modules_completed, "all": seen.modules_required}
        return Words(N_("{done} of {all} modules completed."), counted)
    return Words(N_("34 modules and 12 hours with others."))


def _examination(seen: Seen) -> Words:
    if seen.passed_on:
        return Words(N_("Passed on {day}."), {"day": seen.passed_on})
    if seen.recognized_on:
        return Words(N_("Recognized from elsewhere on {day}."), {"day": seen.recognized_on})
    if seen.outcome == Outcome.NOT_YET_PASSED:
        return Words(N_("Not yet passed. There is a study plan."))
    return Words(N_("A written and an oral part."))


def _commitment(seen: Seen) -> Words:
    if seen.committed_on:
        return Words(N_("Signed on {day}."), {"day": seen.committed_on})
    return Words(N_("The Code of Ethics, and how to be listed."))


def _certified(seen: Seen) -> Words:
    if seen.granted_on and seen.status not in CERTIFIED:
        return Words(N_("First certified on {day}."), {"day": seen.granted_on})
    if seen.granted_on:
        return Words(N_("Since {day}. Your number and certificate are here."), {"day": seen.granted_on})
    return Words(N_("When training, examination and commitment all stand."))


def _years(seen: Seen) -> Words:
    if seen.year is None:
        return Words(N_("12 hours of learning a year, one of them ethics."))
    if seen.year_state in (YearState.FULFILLED, YearState.RETURNED):
        return Words(N_("{year} is complete."), {"year": str(seen.year)})
    hours: Values = {
        "year": str(seen.year),
        "done": round(seen.minutes / 60, 1),
        "all": round(seen.minutes_required / 60, 1),
    }
    return Words(N_("{year}: {done} of {all} hours."), hours)
