"""Facts from the gateway: who was given a role and whose has ended, and news about accounts."""

from typing import Literal

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
