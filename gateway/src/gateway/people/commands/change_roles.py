from datetime import datetime, timedelta

from sqlmodel import Session

from gateway.accounts.queries import person
from gateway.people.commands.confirm_role import confirm_role
from gateway.people.inputs import ChangeRoles
from gateway.people.rows import carry_out
from gateway.people.rules import BY_TWO
from gateway.people.tables import RoleChange
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def change_roles(
    session: Session, actor: Actor, person_id: str, what: ChangeRoles, *, waiting: timedelta, now: datetime
) -> None:
    """Take roles away at once, and give those that one may give alone; a role that takes two is approved once.

    `waiting`: how long a role waits before it begins, when this was its second approval.
    """
    held = set(person(session, person_id).roles)
    refuse_if_own_affairs(actor, person_id)
    wanted = set(what.over(ChangeRoles.standing(roles=tuple(held), reason=what.reason)).roles)
    change = RoleChange(
        person_id=person_id,
        changed_by=actor.id,
        given=sorted(wanted - held - BY_TWO),
        taken=sorted(held - wanted),
        reason=what.reason,
        changed_at=now,
    )
    carry_out(session, change, now=now)
    for role in sorted((wanted - held) & BY_TWO):
        confirm_role(session, actor, person_id, role, what.reason, waiting=waiting, now=now)
