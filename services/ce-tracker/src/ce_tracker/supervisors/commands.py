"""Letting somebody in who confirms what one notes, naming somebody outside, and ending it."""

import secrets
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from ce_tracker.keyring import opened
from ce_tracker.supervisors import rules
from ce_tracker.supervisors.inputs import AcceptInvitation, InviteSupervisor, NameSupervisor
from ce_tracker.supervisors.rows import between, hash_of, open_code, seal_name, seal_own_name, sealed_name
from ce_tracker.supervisors.tables import Supervisor, SupervisorInvitation
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound


def invite_supervisor(session: Session, actor: Actor, what: InviteSupervisor, *, now: datetime) -> str:
    """Make a code that one hands to a supervisor oneself. The code, this once."""
    session.execute(sa.delete(SupervisorInvitation).where(col(SupervisorInvitation.until) < now))
    own = select(func.count()).where(SupervisorInvitation.person_id == actor.id)
    rules.refuse_if_too_many(session.exec(own).one())
    code = "".join(secrets.choice(rules.CODE_ALPHABET) for _ in range(rules.CODE_LENGTH))
    shut = sealed_name(actor.id, f"supervisor invitation {hash_of(code)}", what.name, now=now)
    session.add(
        SupervisorInvitation(
            code_hash=hash_of(code), person_id=actor.id, sealed_name=shut, until=now + rules.INVITED_FOR
        )
    )
    return rules.code_as_written(code)


def withdraw_invitations(session: Session, actor: Actor) -> None:
    """Take back all codes of one's own that nobody has used."""
    session.execute(sa.delete(SupervisorInvitation).where(col(SupervisorInvitation.person_id) == actor.id))


def name_supervisor(session: Session, actor: Actor, what: NameSupervisor, *, now: datetime) -> str:
    """Name a supervisor who has no account; nobody can confirm for them."""
    row = Supervisor(id=new_id(), person_id=actor.id, sealed_name=b"", since=now)
    seal_name(row, what.name, now=now)
    session.add(row)
    return row.id


def accept_invitation(session: Session, actor: Actor, what: AcceptInvitation, *, now: datetime) -> str:
    """Be the supervisor of whoever gave the code; also again, after it had ended."""
    code = open_code(session, what.code, now=now)
    if code is None:
        raise rules.WrongCode("code", days=rules.INVITED_FOR.days)
    rules.refuse_if_own(code.person_id, actor.id)
    row = between(session, code.person_id, actor.id)
    rules.refuse_if_together(together=row is not None and row.ended_at is None)
    row = row or Supervisor(id=new_id(), person_id=code.person_id, account_id=actor.id, sealed_name=b"", since=now)
    row.since, row.ended_at = now, None
    name = opened(code.person_id, f"supervisor invitation {code.code_hash}", code.sealed_name)
    seal_own_name(row, name, now=now)
    seal_name(row, what.name, now=now)
    session.add(row)
    session.delete(code)
    tell(session, row.person_id, "request-decided", "/ce-tracker/supervisors", now=now)
    return row.id


def end_supervision(session: Session, actor: Actor, supervisor_id: str, *, now: datetime) -> None:
    """End it, as the person or as the supervisor. What is confirmed stays with the person whose it is."""
    row = session.get(Supervisor, supervisor_id)
    if row is None or actor.id not in (row.person_id, row.account_id):
        raise NotFound
    rules.refuse_if_ended(ended=row.ended_at is not None)
    row.ended_at = now
    if row.account_id == actor.id:
        tell(session, row.person_id, "right-ended", "/ce-tracker/supervisors", now=now)
    elif row.account_id is not None:
        tell(session, row.account_id, "right-ended", "/ce-tracker/supervising", now=now)
