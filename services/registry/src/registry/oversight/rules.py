"""Grave acts need two people, and the person they concern hears first."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from shared.refusals import N_, Conflict, Invalid

State = Literal["proposed", "confirmed", "declined"]
Answer = Literal["confirm", "decline"]
MOVES: Mapping[tuple[State, Answer], State] = {
    ("proposed", "confirm"): "confirmed",
    ("proposed", "decline"): "declined",
}
PERSON_HEARS_FIRST = ("suspend", "revoke")
"""Decisions against a person: nothing of them is public before the person knows."""


class NeedsAnotherPerson(Conflict):
    slug = "needs-another-person"
    sentence = N_("You proposed this yourself. Another administrator has to confirm it.")


class NotAboutOneself(Conflict):
    slug = "not-about-oneself"
    sentence = N_("This is about your own certification. Two other people have to decide it.")


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


class AlreadyStopped(Conflict):
    slug = "already-stopped"
    sentence = N_("Issuing is stopped already.")


class NotStopped(Conflict):
    slug = "not-stopped"
    sentence = N_("Issuing is not stopped now.")


def refuse_unless_told(decision: str, told_on: date | None, today: date) -> None:
    """The person hears before the public."""
    if decision in PERSON_HEARS_FIRST and (told_on is None or told_on > today):
        raise PersonHearsFirst("person_told_on")


def refuse_about_oneself(person_id: str, by: str) -> None:
    if person_id == by:
        raise NotAboutOneself


def answered(state: State, answer: Answer, proposed_by: str, answered_by: str) -> State:
    if state != "proposed":
        raise AlreadyAnswered
    if answer == "confirm" and proposed_by == answered_by:
        raise NeedsAnotherPerson
    return MOVES[state, answer]
