"""Who may approve what, and when a second approval counts."""

from dataclasses import dataclass
from datetime import datetime

from shared.actor import Actor
from shared.refusals import N_, Conflict, Invalid, NotAllowed


@dataclass(frozen=True)
class Act:
    """A grave act on one thing. `concerns`: the person whom it touches, who never has a part in it."""

    name: str
    about: str
    subject_id: str
    concerns: str | None = None
    role: str = "administrator"
    needs_reason: bool = True


class OwnAffairs(NotAllowed):
    slug = "own-affairs"
    sentence = N_("This is about you, so other people decide it.")


class SamePerson(Conflict):
    slug = "same-person"
    sentence = N_("You have approved this already. The second approval has to come from another person.")


class RoleTooYoung(Conflict):
    slug = "role-too-young"
    sentence = N_("You were given your role after the first approval, so somebody else gives the second one.")


class AnotherActOpen(Conflict):
    slug = "another-act-open"
    sentence = N_("Something else waits for a second approval here. Please finish it or take it back first.")


class NothingOpen(Conflict):
    slug = "nothing-open"
    sentence = N_("Nothing waits for a second approval here now. Please look at it again.")


class ReasonNeeded(Invalid):
    slug = "reason-needed"
    sentence = N_("Please say why. It stays in the record.")


def refuse_if_own_affairs(actor: Actor, person_id: str | None) -> None:
    """For whatever one does about somebody as a part of one's work: never about oneself."""
    if person_id == actor.id:
        raise OwnAffairs


def refuse_unless_entitled(actor: Actor, act: Act) -> None:
    if not actor.has(act.role):
        raise NotAllowed
    refuse_if_own_affairs(actor, act.concerns)


def refuse_unless_reasoned(act: Act, reason: str) -> None:
    if act.needs_reason and not reason.strip():
        raise ReasonNeeded("reason")


def refuse_unless_same_act(open_act: str, act: Act) -> None:
    if open_act != act.name:
        raise AnotherActOpen


def refuse_unless_second(actor: Actor, act: Act, first_by: str, first_at: datetime) -> None:
    """Another person, who held the role when the first approval was given: nobody makes their own second."""
    if actor.id == first_by:
        raise SamePerson
    if actor.roles[act.role] > first_at:
        raise RoleTooYoung
