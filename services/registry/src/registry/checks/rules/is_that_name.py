"""Whether a name that somebody typed is that of an entry."""

from collections.abc import Collection

from registry.names.rules import is_view
from shared.names import fold


def is_that_name(typed: str, attested: str | None, others: Collection[str]) -> bool:
    """All words of the confirmed name in any order, or so many as its owner might show; or a name that they go by."""
    if attested is None or not fold(typed).split():
        return False
    words = sorted(fold(typed).split())
    known = [sorted(fold(one).split()) for one in (attested, *others)]
    return words in known or is_view(typed, attested)
