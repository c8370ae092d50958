from datetime import datetime, timedelta

from sqlmodel import Session

from gateway.accounts.queries import person
from gateway.accounts.rules import Role
from gateway.people.rows import act_of, refuse_if_given, tell_administrators, waiting_grant
from gateway.people.rules import GrantState, begins_at
from gateway.people.tables import RoleGrant
from shared.actor import Actor
from shared.approvals import approvals_of, approve


def confirm_role(
    session: Session,
    actor: Actor,
    person_id: str,
    role: Role,
    reason: str = "",
    *,
    waiting: timedelta,
    now: datetime,
) -> bool:
    """Approve that somebody is given a role. With the second approval it begins after `waiting`, and all hear of it."""
    refuse_if_given(role, person(session, person_id), waiting_grant(session, person_id, role))
    act = act_of(person_id, role)
    done = approve(session, actor, act, reason, now=now)
    if done:
        session.flush()
        approval = approvals_of(session, act.about, act.subject_id)[-1]
        session.add(
            RoleGrant(
                person_id=person_id,
                role=role,
                state=GrantState.WAITING,
                given_by=approval.first_by,
                confirmed_by=actor.id,
                reason=approval.reason,
                confirmed_at=now,
                begins_at=begins_at(waiting, now=now),
            )
        )
    tell_administrators(session, actor, person_id, "right-given" if done else "answer-needed", now=now)
    return done
