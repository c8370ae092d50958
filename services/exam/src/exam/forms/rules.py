"""Putting a form together by the blueprint. The same seed and bank always give the same form."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from random import Random

from shared.refusals import N_, Unavailable

TRIES = 500


class NoFormPossible(Unavailable):
    slug = "no-form-possible"
    sentence = N_("We cannot put your questions together just now. Nothing is lost. Please tell us.")


@dataclass(frozen=True)
class Candidate:
    """An item that could stand in a form; `area` is that of its domain."""

    id: str
    kind: str
    domain: str
    area: str
    element: str


@dataclass(frozen=True)
class Plan:
    choice_by_domain: Mapping[str, int]
    least_by_element: Mapping[str, int]
    written_lines: Sequence[tuple[Set[str], int]]
    """(areas, how many written answers) of each line."""


def assemble(plan: Plan, bank: Sequence[Candidate], seed: str, seen: Set[str] = frozenset()) -> list[str]:
    """Ids in order: choice items first, mixed over the domains, then the written answers.

    What the person has seen in an earlier sitting comes only when nothing else is left.
    """
    ordered = sorted(bank, key=lambda item: item.id)
    for attempt in range(TRIES):
        random = Random(f"{seed}/{attempt}")
        chosen = _choice(plan, ordered, random, seen)
        if _elements_stand(plan, chosen):
            random.shuffle(chosen)
            return [item.id for item in (*chosen, *_written(plan, ordered, random, seen))]
    raise NoFormPossible


def _choice(plan: Plan, bank: Sequence[Candidate], random: Random, seen: Set[str]) -> list[Candidate]:
    chosen = []
    for domain, number in sorted(plan.choice_by_domain.items()):
        pool = [item for item in bank if item.kind == "choice" and item.domain == domain]
        chosen += _draw(pool, number, random, seen)
    return chosen


def _written(plan: Plan, bank: Sequence[Candidate], random: Random, seen: Set[str]) -> list[Candidate]:
    chosen = []
    for areas, number in plan.written_lines:
        pool = [item for item in bank if item.kind == "written" and item.area in areas]
        chosen += _draw(pool, number, random, seen)
    return chosen


def _draw(pool: Sequence[Candidate], number: int, random: Random, seen: Set[str]) -> list[Candidate]:
    if len(pool) < number:
        raise NoFormPossible
    mixed = random.sample(list(pool), len(pool))
    return sorted(mixed, key=lambda item: item.id in seen)[:number]


def _elements_stand(plan: Plan, chosen: Sequence[Candidate]) -> bool:
    found = Counter(item.element for item in chosen)
    return all(found[element] >= least for element, least in plan.least_by_element.items())
