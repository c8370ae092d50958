"""When an analysis may be asked for."""

from enum import StrEnum

from shared.refusals import N_, Conflict


class State(StrEnum):
    """A run that is MADE is never changed."""

    ASKED = "asked"
    MADE = "made"


class BeingMade(Conflict):
    slug = "analysis-being-made"
    sentence = N_("A report that you asked for is being made. It takes a moment.")


def refuse_if_one_is_asked(asked: bool) -> None:
    if asked:
        raise BeingMade
