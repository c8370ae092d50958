"""The catalogue of facts as people read it, and what a problem's type says to whoever follows its address."""

from collections.abc import Iterator
from functools import cache

from gateway.developers.views import Fact, Producer
from shared.events import CATALOGUE
from shared.refusals import Refusal


@cache
def producers() -> tuple[Producer, ...]:
    names = sorted({kind.split(".")[0] for kind in CATALOGUE})
    return tuple(Producer(name=name, facts=_facts(name)) for name in names)


def explanation(slug: str) -> str | None:
    """The sentence (a msgid) if the refusal is the gateway's own or everybody's; the services tell theirs in `detail`.

    A sentence that waits for values says nothing by itself.
    """
    sentence = next((kind.sentence for kind in _all(Refusal) if kind.slug == slug), None)
    return None if sentence is None or "{" in sentence else sentence


def _facts(producer: str) -> tuple[Fact, ...]:
    return tuple(
        Fact(name=fact.__name__, type=kind, meaning=(fact.__doc__ or "").strip(), fields=tuple(fact.model_fields))
        for kind, fact in CATALOGUE.items()
        if kind.startswith(f"{producer}.")
    )


def _all(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _all(narrower)
