"""The same catalogue, as people read it."""

from functools import cache

from pydantic import BaseModel

from shared.events import CATALOGUE


class Fact(BaseModel, frozen=True):
    name: str
    type: str
    meaning: str
    fields: tuple[str, ...]


class Producer(BaseModel, frozen=True):
    name: str
    facts: tuple[Fact, ...]


@cache
def producers() -> tuple[Producer, ...]:
    names = sorted({kind.split(".")[0] for kind in CATALOGUE})
    return tuple(Producer(name=name, facts=_facts(name)) for name in names)


def _facts(producer: str) -> tuple[Fact, ...]:
    return tuple(
        Fact(name=fact.__name__, type=kind, meaning=(fact.__doc__ or "").strip(), fields=tuple(fact.model_fields))
        for kind, fact in CATALOGUE.items()
        if kind.startswith(f"{producer}.")
    )
