"""Facts from the gateway: who was given a role and whose has ended, and news about accounts."""

from typing import Literal, get_args

from shared.events.envelope import PersonEvent
from shared.events.notices import TRIGGER, NoticeEvent

Role = Literal["trainee", "facilitator", "examiner", "administrator", "employer"]


class NoticeDue(NoticeEvent, type="gateway.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about their account or their roles."""


class RoleGiven(
    PersonEvent,
    type="gateway.role.given.v1",
    trigger="A role begins: given by one, or by two and its waiting time is over.",
    since="2026-11",
):
    """Somebody holds a role from now on."""

    role: Role


class RoleEnded(
    PersonEvent,
    type="gateway.role.ended.v1",
    trigger="An administrator takes a role away; it ends at once.",
    since="2026-11",
):
    """Somebody holds a role no longer."""

    role: Role


class RoleGivenV2(
    PersonEvent,
    type="gateway.role.given.v2",
    trigger="As `RoleGiven`, of a role that it has no word for.",
    since="2026-12",
):
    """Somebody holds a role from now on that came later than the first five; those are told as before.

    So a service that is a release behind still hears who examines and who leads. It passes over words it does not know.
    """

    role: str


class RoleEndedV2(
    PersonEvent,
    type="gateway.role.ended.v2",
    trigger="As `RoleEnded`, of a role that it has no word for.",
    since="2026-12",
):
    """Somebody holds a role no longer that came later than the first five."""

    role: str


def role_given(person_id: str, role: str) -> RoleGiven | RoleGivenV2:
    """In the version that has a word for this role."""
    if role in get_args(Role):
        return RoleGiven.model_validate({"person_id": person_id, "role": role})
    return RoleGivenV2(person_id=person_id, role=role)


def role_ended(person_id: str, role: str) -> RoleEnded | RoleEndedV2:
    """In the version that has a word for this role."""
    if role in get_args(Role):
        return RoleEnded.model_validate({"person_id": person_id, "role": role})
    return RoleEndedV2(person_id=person_id, role=role)
