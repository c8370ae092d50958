"""Putting a form together by the blueprint. The same seed and bank always give the same form."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from random import Random

from exam.items.rules import Response
from shared.refusals import N_, Unavailable

TRIES = 500


class NoFormPossible(Unavailable):
    slug = "no-form-possible"
    sentence = N_("We cannot put your questions together just now, so your time has not begun. Please tell us.")


@dataclass(frozen=True)
class Candidate:
    """An item that could stand in a form; `area` is that of its domain."""

    id: str
    response: Response
    domain: str
    area: str
    element: str


@dataclass(frozen=True)
class Line:
    """How many items that are answered in one's own words come out of these areas together."""

    areas: Set[str]
    number: int


@dataclass(frozen=True)
class Plan:
    """`selected_by_domain`: how many items with answers to choose from. `least_by_element`: of these at least."""

    selected_by_domain: Mapping[str, int]
    least_by_element: Mapping[str, int]
    constructed: Sequence[Line]


def assemble(plan: Plan, bank: Sequence[Candidate], seed: str, seen: Set[str] = frozenset()) -> list[str]:
    """Ids in order: first what is chosen, mixed over the domains, then what is written.

    What the person has seen in an earlier sitting comes only when nothing else is left, or when no form can be made
    without it: then a little more of it with each try.
    """
    ordered = sorted(bank, key=lambda item: item.id)
    for attempt in range(TRIES):
        random = Random(f"{seed}/{attempt}")
        avoided = frozenset(random.sample(sorted(seen), len(seen) * (TRIES - attempt) // TRIES))
        chosen = _selected(plan, ordered, random, avoided)
        if _elements_stand(plan, chosen):
            random.shuffle(chosen)
            return [item.id for item in (*chosen, *_constructed(plan, ordered, random, seen))]
    raise NoFormPossible


def _selected(plan: Plan, bank: Sequence[Candidate], random: Random, seen: Set[str]) -> list[Candidate]:
    chosen = []
    for domain, number in sorted(plan.selected_by_domain.items()):
        pool = [item for item in bank if item.response == Response.SELECTED and item.domain == domain]
        chosen += _draw(pool, number, random, seen)
    return chosen


def _constructed(plan: Plan, bank: Sequence[Candidate], random: Random, seen: Set[str]) -> list[Candidate]:
    chosen = []
    for line in plan.constructed:
        pool = [item for item in bank if item.response == Response.CONSTRUCTED and item.area in line.areas]
        chosen += _draw(pool, line.number, random, seen)
    return chosen


def _draw(pool: Sequence[Candidate], number: int, random: Random, seen: Set[str]) -> list[Candidate]:
    if len(pool) < number:
        raise NoFormPossible
    mixed = random.sample(list(pool), len(pool))
    return sorted(mixed, key=lambda item: item.id in seen)[:number]


def _elements_stand(plan: Plan, chosen: Sequence[Candidate]) -> bool:
    found = Counter(item.element for item in chosen)
    return all(found[element] >= least for element, least in plan.least_by_element.items())
