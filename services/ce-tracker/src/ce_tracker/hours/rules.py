"""What of somebody's hours counts, since which day, and what still waits. Times are minutes.

Each source has versions of what was sent and decisions on them. What counts is the day on which this content was
first sent, and never a day before it took place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar


class Kind(StrEnum):
    """Where hours come from."""

    CLAIM = "claim"
    ROSTER = "roster"
    MODULE = "module"
    SUPERVISION = "supervision"


class Verdict(StrEnum):
    """ASKED: it waits for its owner until a day; REOPENED: it waits again, after an appeal."""

    COUNTED = "counted"
    ASKED = "asked"
    NOT_COUNTED = "not-counted"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    REVERSED = "reversed"


TAKING = (Verdict.NOT_COUNTED, Verdict.REVERSED)  # by these we leave somebody with less than they could build on


@dataclass(frozen=True, order=True)
class Source:
    kind: Kind
    id: str


@dataclass(frozen=True)
class Hours:
    """What is sent: `activity` tells one activity from another, and is a digest, no words."""

    source: Source
    person_id: str
    taken_on: date
    minutes: int
    ethics: bool
    activity: str = ""


@dataclass(frozen=True)
class Sent:
    """A version of what was sent. `place` orders versions and decisions of one source."""

    source: Source
    place: int
    sent_on: date
    taken_on: date
    minutes: int
    ethics: bool
    activity: str = ""


@dataclass(frozen=True)
class Outcome:
    """`minutes`: how much of it counts; None: all that was sent. `answer_by`: until when it waits for its owner.

    `as_first`: it is the activity that was sent first, whatever its words became.
    """

    verdict: Verdict
    minutes: int | None = None
    answer_by: date | None = None
    as_first: bool = False


@dataclass(frozen=True)
class Decided:
    source: Source
    place: int
    decided_on: date
    outcome: Outcome


Said = TypeVar("Said", Sent, Decided)


@dataclass(frozen=True)
class Weighed:
    """Hours that count, or that wait to be decided: as far as their owner has to answer, `until` a day."""

    source: Source
    since: date
    taken_on: date
    minutes: int
    ethics: bool
    counted: bool
    until: date | None = None


def activity_of(*words: str) -> str:
    """Tells one activity from another: case and spaces do not matter. No words are kept."""
    folded = "\n".join(" ".join(one.split()).casefold() for one in words)
    return sha256(folded.encode()).hexdigest()[:24]


def weigh_hours(sent: Iterable[Sent], decided: Iterable[Decided]) -> list[Weighed]:
    """What counts and what waits of each source, by the newest decision on it. The order of neither matters."""
    decisions = _by_source(decided)
    weighed = (_weigh(versions, decisions.get(source, [])) for source, versions in _by_source(sent).items())
    return [one for one in weighed if one is not None]


def _weigh(versions: Sequence[Sent], decisions: Sequence[Decided]) -> Weighed | None:
    newest = decisions[-1] if decisions else None
    verdict = newest.outcome.verdict if newest else None
    if newest is not None and verdict == Verdict.COUNTED:
        return _as([one for one in versions if one.place < newest.place], newest.outcome)
    if verdict in (Verdict.NOT_COUNTED, Verdict.WITHDRAWN, Verdict.REVERSED):
        return None
    unanswered = newest is not None and verdict == Verdict.ASKED and versions[-1].place < newest.place
    until = newest.outcome.answer_by if newest is not None and unanswered else None
    return _as(versions, Outcome(Verdict.REOPENED), until=until)


def _as(versions: Sequence[Sent], outcome: Outcome, until: date | None = None) -> Weighed:
    last = versions[-1]
    minutes = last.minutes if outcome.minutes is None else min(outcome.minutes, last.minutes)
    first = versions[0] if outcome.as_first else next(one for one in versions if _is_that(one, last, minutes))
    since = max(first.sent_on, last.taken_on)
    return Weighed(last.source, since, last.taken_on, minutes, last.ethics, outcome.verdict == Verdict.COUNTED, until)


def _is_that(version: Sent, last: Sent, minutes: int) -> bool:
    """Whether a version already was this activity, on this day, and no shorter than what counts of it."""
    same = (version.activity, version.taken_on) == (last.activity, last.taken_on)
    return same and version.minutes >= minutes and (version.ethics or not last.ethics)


def _by_source(said: Iterable[Said]) -> Mapping[Source, list[Said]]:
    found: dict[Source, list[Said]] = defaultdict(list)
    for one in sorted(said, key=lambda one: (one.source, one.place)):
        found[one.source].append(one)
    return found
