"""What stands beside each stop of the way: msgids with what fills them."""

from registry.path.models import Values
from registry.path.rules import Seen
from shared.refusals import N_

Told = tuple[str, Values]


def beside_each(seen: Seen) -> dict[str, Told]:
    return {
        "training": _training(seen),
        "examination": _examination(seen),
        "commitment": _commitment(seen),
        "certified": _certified(seen),
        "years": _years(seen),
    }


def _training(seen: Seen) -> Told:
    if seen.trained_on:
        return N_("Completed on {day}."), {"day": seen.trained_on}
    if seen.promised:
        counted: Values = {"done": seen.modules_completed, "all": seen.modules_required}
        return N_("{done} of {all} modules completed."), counted
    return N_("34 modules and 12 hours with others."), {}


def _examination(seen: Seen) -> Told:
    if seen.passed_on:
        return N_("Passed on {day}."), {"day": seen.passed_on}
    if seen.outcome == "not_yet_passed":
        return N_("Not yet passed. There is a study plan."), {}
    return N_("A written and an oral part."), {}


def _commitment(seen: Seen) -> Told:
    if seen.committed_on:
        return N_("Signed on {day}."), {"day": seen.committed_on}
    return N_("The Code of Ethics, and how to be listed."), {}


def _certified(seen: Seen) -> Told:
    if seen.granted_on and seen.status not in ("active", "grace"):
        return N_("First certified on {day}."), {"day": seen.granted_on}
    if seen.granted_on:
        return N_("Since {day}. Your number and certificate are here."), {"day": seen.granted_on}
    return N_("When training, examination and commitment all stand."), {}


def _years(seen: Seen) -> Told:
    if seen.year is None:
        return N_("12 hours of learning a year, one of them ethics."), {}
    if seen.year_state in ("fulfilled", "returned"):
        return N_("{year} is complete."), {"year": str(seen.year)}
    hours: Values = {
        "year": str(seen.year),
        "done": round(seen.minutes / 60, 1),
        "all": round(seen.minutes_required / 60, 1),
    }
    return N_("{year}: {done} of {all} hours."), hours
