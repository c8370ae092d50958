"""Passed or not yet passed, and who may say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from shared.refusals import N_, Conflict, Invalid, NotAllowed

PASSED, NOT_YET, NOT_TAKEN = "passed", "not_yet_passed", "not_taken"


class State(StrEnum):
    DRAFT = "draft"
    HALF_RELEASED = "half_released"
    RELEASED = "released"
    HALF_WITHDRAWN = "half_withdrawn"
    WITHDRAWN = "withdrawn"


MOVES: dict[State, tuple[State, ...]] = {
    State.DRAFT: (State.HALF_RELEASED,),
    State.HALF_RELEASED: (State.RELEASED,),
    State.RELEASED: (State.HALF_WITHDRAWN,),
    State.HALF_WITHDRAWN: (State.WITHDRAWN,),
    State.WITHDRAWN: (),
}
"""Each half is another administrator's: release and withdrawal need two people."""


class AnotherPerson(Conflict):
    slug = "another-person"
    sentence = N_("You have given your word for this already. The second word has to come from another administrator.")


class NotAtThisStep(Conflict):
    slug = "not-at-this-step"
    sentence = N_("This result is at another step now. Please look at it again.")


class NotYourOwn(NotAllowed):
    slug = "not-your-own"
    sentence = N_("This is about you, so other people decide it.")


class TwoPeople(Invalid):
    slug = "two-people"
    sentence = N_("A result needs the word of two different people.")


class ReasonNeeded(Invalid):
    slug = "reason-needed"
    sentence = N_("Please say why this result no longer stands. It stays in the record.")


@dataclass(frozen=True)
class Written:
    """A scored written part: choice items answered as the key says, and (scored, highest) of each written answer."""

    correct: int
    choice: int
    answers: Sequence[tuple[float, int]]


def move(state: str, to: State) -> State:
    if to not in MOVES[State(state)]:
        raise NotAtThisStep
    return to


def refuse_unless_another(first: str | None, second: str) -> None:
    if first == second:
        raise AnotherPerson


def share(written: Written, item_points: int) -> Fraction:
    """Of all points that could be had: one a choice item, `item_points` x scored / highest a written answer."""
    points = written.correct + sum(Fraction(scored) / highest * item_points for scored, highest in written.answers)
    return Fraction(points) / (written.choice + item_points * len(written.answers))


def written_outcome(written: Written, item_points: int, pass_percent: int) -> str:
    return PASSED if share(written, item_points) * 100 >= pass_percent else NOT_YET


def oral_outcome(rows: Mapping[str, float], standard: int) -> str:
    """Every competency at standard."""
    return PASSED if rows and all(score >= standard for score in rows.values()) else NOT_YET


def outcome(written: str, oral: str) -> str:
    """Passed only while both parts are."""
    return PASSED if written == oral == PASSED else NOT_YET


def ready(scored: Mapping[str, str], standing: Mapping[str, bool], under_way: Mapping[str, bool]) -> bool:
    """Whether a result can be drafted. `scored`: the outcome of each part scored and not yet in a result.

    Both parts decided, or one not yet passed while the other is not being scored: then nobody waits for news.
    """
    if not scored:
        return False
    other = [part for part in ("written", "oral") if part not in scored]
    if not other or standing[other[0]]:
        return True
    return NOT_YET in scored.values() and not under_way[other[0]]


def part_outcome(scored: str | None, standing: bool) -> str:
    return scored or (PASSED if standing else NOT_TAKEN)


def weakest(shares: Mapping[str, Fraction], pass_percent: int) -> list[str]:
    """Domains below the mark, weakest first; where none is, the weakest one, so that a plan is never empty."""
    ordered = sorted(shares, key=lambda domain: (shares[domain], domain))
    return [domain for domain in ordered if shares[domain] * 100 < pass_percent] or ordered[:1]


def below(rows: Mapping[str, float], standard: int) -> list[str]:
    return [row for row, score in rows.items() if score < standard]
