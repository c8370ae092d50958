"""What a review looks at, and whose verdict it is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid


class Kind(StrEnum):
    """In the order in which an item is best read."""

    PLAIN_LANGUAGE = "plain-language"
    CULTURE = "culture"
    KEY = "key"
    TRANSLATION = "translation"


CRITERIA: Mapping[Kind, tuple[str, ...]] = {
    Kind.PLAIN_LANGUAGE: ("words", "question"),
    Kind.CULTURE: ("neutral", "power"),
    Kind.KEY: ("best", "skill"),
    Kind.TRANSLATION: ("meaning", "ear"),
}
"""By the paper of 2012: everyday language and accessible (line 172), skills rather than facts, as near neutral of any
culture as possible (173), other languages and younger adults (174-175)."""


class Verdict(StrEnum):
    FITS = "fits"
    CHANGE = "change"


class NothingToReview(Invalid):
    slug = "nothing-to-review"
    sentence = N_("The item has no such words. Please choose what you have read.")


class ReadOtherWords(Conflict):
    slug = "read-other-words"
    sentence = N_("The words were changed while you read. Please read them again; what you wrote is below.")


class ReasonMissing(Invalid):
    slug = "reason-missing"
    sentence = N_("Please say in a sentence what you found.")


@dataclass(frozen=True)
class Need:
    """One kind of review of one language. `digest`: of what is read."""

    kind: Kind
    language: str
    digest: str


@dataclass(frozen=True)
class Given:
    """A verdict on what was read then. `by`: None, the authors of the bank's files."""

    need: Need
    verdict: Verdict
    by: str | None
    is_author: bool
    at: datetime


def refuse_unless_reasoned(kind: Kind, reasons: Mapping[str, str]) -> None:
    """A verdict says of each criterion what was found."""
    for criterion in CRITERIA[kind]:
        if not reasons.get(criterion):
            raise ReasonMissing(f"reasons.{criterion}")
    if set(reasons) - set(CRITERIA[kind]):
        raise NothingToReview("kind")


def refuse_unless_readable(*, readable: bool) -> None:
    if not readable:
        raise NothingToReview


def need_read(wanted: Collection[Need], kind: Kind, language: str, digest: str) -> Need:
    """What somebody has read; refused where the item says something else by now."""
    found = next((need for need in wanted if (need.kind, need.language) == (kind, language)), None)
    if found is None:
        raise NothingToReview("kind")
    if found.digest != digest:
        raise ReadOtherWords
    return found
