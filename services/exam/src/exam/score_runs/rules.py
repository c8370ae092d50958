"""What the scores of a part come to, and the digest of everything that it follows from."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from fractions import Fraction

ENGINE = "1"
"""Of the arithmetic below: what would make another score of the same has another number."""


class Outcome(StrEnum):
    """Of a part, or of the examination; the examination as a whole is never not taken."""

    PASSED = "passed"
    NOT_YET = "not_yet_passed"
    NOT_TAKEN = "not_taken"


@dataclass(frozen=True)
class Points:
    """What the answer to one item reached of the highest, and how many points the item is worth."""

    reached: float
    highest: float
    worth: int


@dataclass(frozen=True)
class Made:
    """All that a score follows from. `answers`: their digest. `keys`: by item, the version of what it is scored by.

    `cut`: of 100 points in the written part, the standard of each row in the oral one; a fraction stays one.
    """

    answers: str
    keys: Mapping[str, str]
    cut: str
    rule_set: str
    engine: str = ENGINE


def digest_of(value: object) -> str:
    """SHA-256 of it, written in one way only."""
    said = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def run_id(made: Made) -> str:
    return digest_of(asdict(made))


def share(items: Collection[Points]) -> Fraction:
    """Of all points that could be had."""
    points = sum(Fraction(one.reached) / Fraction(one.highest) * one.worth for one in items)
    return Fraction(points) / sum(one.worth for one in items)


def written_outcome(items: Collection[Points], cut: Fraction) -> Outcome:
    """`cut`: of 100."""
    return Outcome.PASSED if share(items) * 100 >= cut else Outcome.NOT_YET


def oral_outcome(rows: Mapping[str, float], standard: int) -> Outcome:
    """Every competency at standard."""
    return Outcome.PASSED if rows and all(score >= standard for score in rows.values()) else Outcome.NOT_YET


def shares(scored: Iterable[tuple[str, float, float]]) -> dict[str, Fraction]:
    """Of each strand how much of its items was reached, each item alike: (strand, reached, highest)."""
    found: dict[str, list[Fraction]] = defaultdict(list)
    for strand, reached, highest in scored:
        found[strand].append(Fraction(reached) / Fraction(highest))
    return {strand: sum(all_of, Fraction()) / len(all_of) for strand, all_of in found.items()}
