"""What is practised, and when it belongs into a training log."""

from datetime import date
from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid


class Competency(StrEnum):
    """The six elements of the 2012 paper; what the training and the examination call E1 to E6."""

    MUTUAL_SUPPORT = "E1"
    LIVED_EXPERIENCE = "E2"
    HOPE = "E3"
    CHANGE_AGENT = "E4"
    RELATIONSHIPS = "E5"
    SELF_HELP = "E6"


class CertifiedThen(Invalid):
    slug = "certified-then"
    sentence = N_("You were certified on that day. This log is for the time before.")


class NobodyToConfirm(Invalid):
    slug = "nobody-to-confirm"
    sentence = N_("Practice is noted with somebody who has an account here and can confirm it.")


class NothingCounts(Conflict):
    slug = "nothing-counts"
    sentence = N_(
        "There is nothing for a paper yet: practice counts once it is confirmed by somebody who was certified."
    )


def refuse_if_certified(granted_on: date | None, done_on: date) -> None:
    if granted_on is not None and granted_on <= done_on:
        raise CertifiedThen("done_on")


def refuse_if_outside(*, outside: bool) -> None:
    if outside:
        raise NobodyToConfirm("supervisor_id")


def refuse_unless_counted(minutes: int) -> None:
    if minutes == 0:
        raise NothingCounts
