from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.queries import people_with_roles, recipient_of
from gateway.accounts.rules import Role
from gateway.alarms.queries import last_calls, matters_told
from gateway.alarms.rules import Matter, calls
from gateway.alarms.tables import Alarm
from gateway.mail.commands import post
from gateway.mail.rules import Kind
from gateway.mail.views import Recipient


def note_matters(session: Session, found: Collection[Matter], *, now: datetime) -> None:
    """Record what is the matter and what is no longer; for what is new, one mail calls each administrator."""
    known, before = matters_told(session), last_calls(session)
    begun = [one for one in sorted(found) if one not in known]
    for one in known - set(found):
        ended = sa.update(Alarm).where(col(Alarm.part) == one.part, col(Alarm.cause) == one.cause)
        session.execute(ended.where(col(Alarm.ended_at).is_(None)).values(ended_at=now))
    called = [one for one in begun if calls(one, before, now=now)]
    for one in begun:
        session.add(Alarm(part=one.part, cause=one.cause, since=now, called_at=now if one in called else None))
    for administrator in _administrators(session) if called else ():
        post(session, Kind.ALARM, administrator, "/admin", now=now)


def _administrators(session: Session) -> list[Recipient]:
    people = people_with_roles().subquery().c
    holding = session.exec(select(people.person_id).where(people.role == Role.ADMINISTRATOR))
    return [one for person_id in holding if (one := recipient_of(session, person_id))]
