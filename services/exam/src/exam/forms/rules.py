"""Which of the published forms somebody gets, and in which order its items come."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from exam.items.rules import Response
from shared.refusals import N_, Unavailable


class NoFormPossible(Unavailable):
    slug = "no-form-possible"
    sentence = N_("We cannot put your questions together just now, so your time has not begun. Please tell us.")


@dataclass(frozen=True)
class Chosen:
    """A published form, by its id. `again`: the person has had it before, since there is no other."""

    id: str
    again: bool


def choose_form(published: Sequence[str], had: Sequence[str], seed: str) -> Chosen:
    """One that the person has not had; else the one that was longest ago. `had`: the oldest first."""
    fresh = sorted(set(published) - set(had))
    if fresh:
        return Chosen(Random(seed).choice(fresh), again=False)
    latest = {id: place for place, id in enumerate(had) if id in published}
    if not latest:
        raise NoFormPossible
    return Chosen(min(latest, key=latest.__getitem__), again=True)


def order(items: Sequence[tuple[str, Response]], seed: str) -> list[str]:
    """Ids in an order of one's own: first what is chosen, mixed, then what is written. The same for the same seed."""
    random = Random(seed)
    mixed = random.sample(sorted(items), len(items))
    return [id for id, _ in sorted(mixed, key=lambda one: one[1] == Response.CONSTRUCTED)]
