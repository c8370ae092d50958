"""The person whom a grave act concerns hears first; that it takes two people is for `shared.approvals`."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from registry.statuses.rules.mark_certification import Decision
from shared.refusals import N_, Conflict, Invalid

Answer = Literal["confirm", "decline"]
PERSON_HEARS_FIRST = (Decision.SUSPEND, Decision.REVOKE)
"""Decisions against a person: nothing of them is public before the person knows."""


class State(StrEnum):
    """Of a decision, told from its approval."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class AlreadyAnswered(Conflict):
    slug = "already-answered"
    sentence = N_("Somebody has answered this already. Nothing was changed.")


class AlreadyProposed(Conflict):
    slug = "already-proposed"
    sentence = N_("A decision about this certification is waiting already. Please answer that one first.")


class PersonHearsFirst(Invalid):
    slug = "person-hears-first"
    sentence = N_("Tell the person first. Then give the day on which you told them; it cannot lie in the future.")


class NoSuchCertificate(Invalid):
    slug = "no-such-certificate"
    sentence = N_("We know no certificate with this number. Please check it.")


def state_told_by(confirmed_by: str | None, closed_at: datetime | None) -> State:
    if closed_at is None:
        return State.PROPOSED
    return State.CONFIRMED if confirmed_by else State.DECLINED


def refuse_unless_told(decision: Decision, told_on: date | None, today: date) -> None:
    """The person hears before the public."""
    if decision in PERSON_HEARS_FIRST and (told_on is None or told_on > today):
        raise PersonHearsFirst("person_told_on")


def refuse_unless_waiting(closed_at: datetime | None) -> None:
    if closed_at is not None:
        raise AlreadyAnswered
