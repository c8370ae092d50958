"""When a session can be planned and changed, and who is written down for it."""

from datetime import datetime, timedelta
from enum import StrEnum

from curriculum.attendance.rules import Presence, missed
from shared.refusals import N_, Conflict, Invalid


class OwnState(StrEnum):
    """How a session stands for one of its people."""

    AHEAD = "ahead"
    NOT_RECORDED = "not_recorded"
    ATTENDED = "attended"
    PART = "part"
    MISSED = "missed"
    MADE_UP = "made_up"
    CALLED_OFF = "called_off"


class NotAPossibleDay(Invalid):
    slug = "not-a-possible-day"
    sentence = N_("Please choose a day within the next two years. What was held is written down within a month.")


class IsOver(Conflict):
    slug = "session-is-over"
    sentence = N_("This session was held or called off already, so it is no longer changed.")


class NotAFacilitatorHere(Invalid):
    slug = "not-a-facilitator-here"
    sentence = N_("A session is led by one of the facilitators of the group. Please choose one of them.")


class NothingToMakeUp(Invalid):
    slug = "nothing-to-make-up"
    sentence = N_("A make-up date is for a session of the same group. Please choose one from the list.")


def own_state(presence: Presence | None, *, held: bool, made_up: bool, called_off: bool) -> OwnState:
    if called_off:
        return OwnState.CALLED_OFF
    if presence is None:
        return OwnState.NOT_RECORDED if held else OwnState.AHEAD
    return OwnState.MADE_UP if made_up and missed(presence) else OwnState(presence)


WRITTEN_DOWN_WITHIN, PLANNED_WITHIN = timedelta(days=31), timedelta(days=731)


def refuse_unless_possible(starts_at: datetime, *, now: datetime) -> None:
    if not now - WRITTEN_DOWN_WITHIN <= starts_at <= now + PLANNED_WITHIN:
        raise NotAPossibleDay("starts_at")


def refuse_if_over(*, noted: bool, called_off: bool) -> None:
    """As long as nobody wrote down who was there, it may not have taken place."""
    if noted or called_off:
        raise IsOver
