"""Who has their answers read back, and which of them."""

from collections.abc import Collection

from exam.accommodations.rules import Kind
from shared.refusals import N_, Conflict

_FOR_THEM = frozenset({Kind.SCRIBE, Kind.READER})


class ChangedSince(Conflict):
    slug = "changed-since-it-was-read"
    sentence = N_("This answer has changed since it was read back. Please read back what stands there now.")


def is_read_back(kinds: Collection[Kind]) -> bool:
    """Whether a person writes or reads for this candidate."""
    return not _FOR_THEM.isdisjoint(kinds)


def refuse_if_changed(sequence: int, newest: int) -> None:
    if sequence != newest:
        raise ChangedSince
