"""Who may be in the directory, and how much one person may write in a day."""

from enum import StrEnum

from shared.refusals import N_, Conflict, NotAllowed, UsedUp

LETTERS_A_DAY = 20
"""Enough to look for a supervisor; too few to write to everybody."""


class Role(StrEnum):
    """What somebody offers to colleagues."""

    SUPERVISOR = "supervisor"
    COLLEAGUE = "colleague"


class OnlyForCertified(NotAllowed):
    slug = "only-for-certified"
    sentence = N_("The directory is for people who are certified today. Your entry in the registry says how you stand.")


class NameNotConfirmed(Conflict):
    slug = "name-not-confirmed"
    sentence = N_("Colleagues see your name here. Another person has to confirm it first; you hear from us.")


class LettersUsedUp(UsedUp):
    slug = "letters-used-up"
    sentence = N_("You have written as many letters today as we carry in a day. Tomorrow there are more.")


def refuse_unless_certified_today(*, certified: bool) -> None:
    if not certified:
        raise OnlyForCertified


def refuse_unless_named(*, confirmed: bool) -> None:
    if not confirmed:
        raise NameNotConfirmed


def refuse_if_used_up(letters: int, *, seconds: int) -> None:
    if letters >= LETTERS_A_DAY:
        raise LettersUsedUp(seconds=seconds)
