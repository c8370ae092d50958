"""Which certificates should exist and how each should stand, from the facts alone.

Nothing of the code that grants, renews or answers is used here: a mistake there must not be made here again. The
arithmetic is plain on purpose.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from registry.audit.views import Books, Shown
from registry.certifications.views import Certified
from registry.retirements.views import Retired
from registry.rule_sets.inputs import Rules
from shared.days import day_of
from shared.events import CATALOGUE, Envelope
from shared.rule_sets import RuleSet

MARKED = {"suspended": "suspended", "revoked": "revoked", "reinstated": "none"}
RESTED = {"suspended": "decided_on", "paused": "paused_on"}
WENT_ON = {"reinstated": "decided_on", "resumed": "resumed_on"}
DATED = ("year-opened", "year-missed", "year-uncovered", "year-reopened")
UNDERSTOOD = re.compile(r"\.v1$|^ce\.record\.year-opened\.v2$")


@dataclass
class History:
    """What was said about one person, in order, by the short name of the fact, as in `completed`."""

    said: list[tuple[str, dict[str, Any], datetime]] = field(default_factory=list)

    def of(self, *kinds: str) -> list[dict[str, Any]]:
        return [data for kind, data, _ in self.said if kind in kinds]


def is_understood(fact: Envelope) -> bool:
    """Whether what is reckoned here reckons with it: a fact of the catalogue, in a version known here."""
    return fact.type in CATALOGUE and bool(UNDERSTOOD.search(fact.type))


def histories(facts: Iterable[Envelope]) -> Mapping[str, History]:
    """Each fact once, in the order in which its producer said it. What an erasure emptied says nothing."""
    once = {fact.id: fact for fact in facts}
    known: dict[str, History] = {}
    said = [fact for fact in once.values() if fact.data]
    for fact in sorted(said, key=lambda one: (one.subject, one.aggregate, one.sequence)):
        kind = fact.type.removeprefix(f"{fact.aggregate}.").partition(".")[0]
        key = "training-signed" if fact.aggregate == "curriculum.training" and kind == "commitment-signed" else kind
        known.setdefault(fact.subject, History()).said.append((key, fact.data, fact.time))
    return known


def days_it_could_be_granted(history: History) -> set[date]:
    """One for each result that was ever passed: the latest of training, that result and the commitment.

    What was recognized from elsewhere stands for training and examination.
    """
    elsewhere = [day(one, "recognized_on") for one in history.of("recognized")]
    trained = [day(one, "completed_on") for one in history.of("completed")] or elsewhere
    signed = [day(one, "signed_on") for one in history.of("commitment-signed")]
    passed = [day(one, "released_on") for one in history.of("result-released") if one["outcome"] == "passed"]
    if not trained or not signed:
        return set()
    return {max(trained[0], signed[0], released) for released in passed + elsewhere}


def all_stand(history: History) -> bool:
    """Whether the three conditions stand now: of results the newest counts, unless it was withdrawn."""
    counts: dict[str, Any] = {}
    for one in history.of("result-released", "result-withdrawn"):
        if "outcome" in one:
            counts = one
        elif one["result_id"] == counts.get("result_id"):
            counts = {}
    here = counts.get("outcome") == "passed" and bool(history.of("completed"))
    return (here or bool(history.of("recognized"))) and bool(history.of("commitment-signed"))


def valid_until(issued: Certified, history: History, books: Books) -> date:
    """The latest day to which the certificate itself, a fulfilled year or a return carries it."""
    carried = [date(issued.granted_on.year + _in_force(books, issued.granted_on).rules.first_years, 12, 31)]
    for one in made_up(history).values():
        if "fulfilled_on" in one:
            fulfilled = day(one, "fulfilled_on")
            carried.append(date(one["year"] + _in_force(books, fulfilled).rules.renewal_years, 12, 31))
        else:
            carried.append(date(day(one, "returned_on").year, 12, 31))
    return max(carried)


def made_up(history: History) -> dict[int, dict[str, Any]]:
    """By year, how it was fulfilled or made up, for those that still are."""
    left: dict[int, dict[str, Any]] = {}
    for kind, data, _ in history.said:
        if kind in ("year-fulfilled", "year-returned"):
            left[data["year"]] = data
        elif kind == "year-reopened":
            left.pop(data["year"], None)
    return left


def renewed_for(history: History) -> list[int]:
    """The years whose renewal was said, and not taken back since: each as often as it was said."""
    left: list[int] = []
    for kind, data, _ in history.said:
        if kind == "renewed":
            left.append(data["year"])
        elif kind == "renewal-withdrawn":
            left = [year for year in left if year != data["year"]]
    return left


def rule_set_of(issued: Certified, books: Books) -> str:
    return _in_force(books, issued.granted_on).id


def status(issued: Certified, history: History, books: Books, today: date) -> Shown:
    mark, since = _mark(history, books.retirements_of.get(issued.person_id, ()))
    if mark in ("suspended", "revoked"):
        return Shown(mark, since=since)
    if issued.person_id in books.parked or not all_stand(history):
        return Shown("checking")
    if mark == "retired":
        return Shown("retired", since=since)
    last = _carried(valid_until(issued, history, books), history)
    if today <= last:
        return Shown("active", until=last)
    short = _first_short(history, last)
    if short is None:
        return Shown("checking")
    grace, covered = short
    if today <= grace:
        return Shown("grace", until=grace)
    return Shown("grace") if covered is not None and today <= covered else Shown("inactive")


def day(data: Mapping[str, Any], name: str) -> date:
    return date.fromisoformat(data[name])


def _in_force(books: Books, on: date) -> RuleSet[Rules]:
    in_force = books.rule_sets[0]
    for one in books.rule_sets:
        if one.effective_from <= on:
            in_force = one
    return in_force


def _mark(history: History, retirements: Sequence[Retired]) -> tuple[str, date | None]:
    """The last thing that was done to it. What was decided is never undone by retiring or coming back."""
    done = [(at, MARKED[kind], day(data, "decided_on")) for kind, data, at in history.said if kind in MARKED]
    for one in retirements:
        done.append((one.retired_at, "retired", day_of(one.retired_at)))
        if one.returned_at is not None:
            done.append((one.returned_at, "none", day_of(one.returned_at)))
    if not done:
        return "none", None
    _, mark, since = sorted(done, key=lambda one: one[0])[-1]  # of one moment, the one said last
    return mark, since


def _carried(last: date, history: History) -> date:
    """On the day of coming back from a pause over New Year it goes to the end of that year."""
    since: date | None = None
    for kind, data, _ in history.said:
        if kind in RESTED and since is None:
            since = day(data, RESTED[kind])
        if kind in WENT_ON and since is not None:
            back, turn = day(data, WENT_ON[kind]), date(last.year + 1, 1, 1)
            last = date(back.year, 12, 31) if since < turn <= back else last
            since = None
    return last


def _first_short(history: History, last: date) -> tuple[date, date | None] | None:
    """Of the first year at or after the end of the validity that was not made up: its grace, as it was told last.

    And the day until which what waits would fill it, the last of all days until it is decided.
    """
    done = made_up(history)
    dated = [one for one in history.of(*DATED) if "grace_until" in one]
    year = min((one["year"] for one in dated if one["year"] >= last.year and one["year"] not in done), default=None)
    if year is None:
        return None
    covered: date | None = None
    for kind, data, _ in history.said:
        if kind.startswith("year-") and data["year"] == year:
            if kind == "year-covered":
                covered = day(data, "until") if data.get("until") else date.max
            elif kind in ("year-uncovered", "year-fulfilled", "year-returned"):
                covered = None
    return [day(one, "grace_until") for one in dated if one["year"] == year][-1], covered
