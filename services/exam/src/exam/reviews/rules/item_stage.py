"""Where an item stands by the verdicts on the words that it has today."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from exam.reviews.rules.review_words import Given, Kind, Need, Verdict
from shared.refusals import N_, Conflict

VOICES = 2
"""So many who did not write an item accept it."""


class Stage(StrEnum):
    """PROPOSED: the newest verdict of each kind is that it fits. ACCEPTED: so say two who did not write it."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"


class Status(StrEnum):
    """Of an item as a list shows it. IN_USE: a published form asks it, whatever its stage."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    IN_USE = "in_use"
    RETIRED = "retired"


class IsRetired(Conflict):
    slug = "item-is-retired"
    sentence = N_("This item is retired. Nothing more happens to it.")


def needs(digests: Mapping[str, str], keyed: str) -> tuple[Need, ...]:
    """What is to be read of an item that has these texts, by language, the own one first; `keyed`: with its key."""
    own, *others = digests
    kinds = [Need(kind, own, digests[own]) for kind in (Kind.PLAIN_LANGUAGE, Kind.CULTURE)]
    translations = [Need(Kind.TRANSLATION, language, f"{digests[own]} {digests[language]}") for language in others]
    return (*kinds, Need(Kind.KEY, own, keyed), *translations)


def stage(wanted: Sequence[Need], given: Sequence[Given]) -> Stage:
    """`given`: the oldest first. What was said of other words says nothing of these."""
    now = [one for one in given if one.need in wanted]
    if not now:
        return Stage.DRAFT
    if not all(_last_fits(need, now) for need in wanted):
        return Stage.IN_REVIEW
    return Stage.ACCEPTED if all(_accepted(need, now) for need in wanted) else Stage.PROPOSED


def status(stage: Stage, *, used: bool, retired: bool) -> Status:
    if retired:
        return Status.RETIRED
    return Status.IN_USE if used else Status(stage.value)


def waits_for(wanted: Sequence[Need], given: Sequence[Given]) -> Iterator[Need]:
    """What is to be read next, until an item is accepted; whatever nobody has found fitting comes first."""
    yield from (need for need in wanted if not _last_fits(need, given))
    yield from (need for need in wanted if _last_fits(need, given) and not _accepted(need, given))


def refuse_if_retired(retired: object | None) -> None:
    if retired is not None:
        raise IsRetired


def _last_fits(need: Need, given: Sequence[Given]) -> bool:
    verdicts = [one.verdict for one in given if one.need == need]
    return bool(verdicts) and verdicts[-1] == Verdict.FITS


def _accepted(need: Need, given: Sequence[Given]) -> bool:
    """Two others say so, and nobody whose last word is that it should be changed."""
    last = {one.by: one for one in given if one.need == need}
    others = [one for one in last.values() if not one.is_author and one.verdict == Verdict.FITS]
    return len(others) >= VOICES and all(one.verdict == Verdict.FITS for one in last.values())
