"""What waits for a person to look at an item, and when a verdict on it can be given."""

from collections.abc import Iterable
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid, NotAllowed

CLASSES = ("B", "C")
"""Of differential functioning, those that a person looks at; C is the larger one (Zwick 2012)."""


class Cause(StrEnum):
    """FIGURES: a report found a difference. PERSON: somebody marked the item, with a reason."""

    FIGURES = "figures"
    PERSON = "person"


class Verdict(StrEnum):
    KEPT = "kept"
    CHANGED = "changed"
    RETIRED = "retired"


class NothingChanged(Invalid):
    slug = "nothing-changed"
    sentence = N_("The words are the same as when it was marked, and no version follows. Please change it first.")


class OwnWords(NotAllowed):
    slug = "own-words"
    sentence = N_("You wrote words of this item. Somebody else has to look at it.")


class RetiringIsForAdministrators(NotAllowed):
    slug = "retiring-is-for-administrators"
    sentence = N_("Only an administrator retires an item. Please keep your reason and ask one of them.")


class AlreadyMarked(Conflict):
    slug = "already-marked"
    sentence = N_("You have marked this version already, and it still waits for somebody to look at it.")


def is_new(grade: str, before: Iterable[str]) -> bool:
    """Whether a class is one that a person has not been asked about: the first, or a larger one."""
    return grade in CLASSES and all(grade > one for one in before)


def refuse_if_marked(marked: bool) -> None:
    if marked:
        raise AlreadyMarked


def refuse_if_own_words(own: bool) -> None:
    if own:
        raise OwnWords


def refuse_unless_given_by(verdict: Verdict, *, administrator: bool) -> None:
    if verdict == Verdict.RETIRED and not administrator:
        raise RetiringIsForAdministrators


def refuse_unless_true(verdict: Verdict, *, changed: bool) -> None:
    if verdict == Verdict.CHANGED and not changed:
        raise NothingChanged("verdict")
