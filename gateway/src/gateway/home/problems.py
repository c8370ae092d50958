"""What a problem's type says to a person who follows its address."""

from collections.abc import Iterator

from shared.refusals import Refusal


def explanation(slug: str) -> str | None:
    """The sentence (a msgid) if the refusal is the gateway's own or everybody's; the services tell theirs in `detail`.

    A sentence that waits for values says nothing by itself.
    """
    sentence = next((kind.sentence for kind in _all(Refusal) if kind.slug == slug), None)
    return None if sentence is None or "{" in sentence else sentence


def _all(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _all(narrower)
