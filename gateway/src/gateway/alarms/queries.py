from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.alarms.content import PARTS, WORDS
from gateway.alarms.rules import Matter
from gateway.alarms.tables import Alarm
from gateway.alarms.views import OpenAlarm


def open_alarms(session: Session) -> tuple[OpenAlarm, ...]:
    """What is the matter now, the oldest first; a few at most."""
    rows = session.exec(select(Alarm).where(col(Alarm.ended_at).is_(None)).order_by(col(Alarm.since)))
    return tuple(OpenAlarm(title=PARTS[row.part], words=WORDS[row.cause], since=row.since) for row in rows)


def matters_told(session: Session) -> frozenset[Matter]:
    """What is on record as being the matter."""
    rows = session.exec(select(Alarm.part, Alarm.cause).where(col(Alarm.ended_at).is_(None)))
    return frozenset(Matter(part, cause) for part, cause in rows)


def last_calls(session: Session) -> dict[Matter, datetime]:
    """When administrators were last called for each thing."""
    called = select(Alarm.part, Alarm.cause, sa.func.max(col(Alarm.called_at))).where(col(Alarm.called_at).is_not(None))
    rows = session.exec(called.group_by(Alarm.part, Alarm.cause))
    return {Matter(part, cause): at for part, cause, at in rows if at}


def alarm_measures(session: Session, *, now: datetime) -> dict[str, float]:
    return {"alarms_open": len(matters_told(session))}
