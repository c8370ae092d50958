"""Rows for which a duty could not be done: why, how often it was tried, and when it is tried again."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.messaging.tables import FailedDuty
from shared.refusals import NotFound
from shared.web.room import Duty

PARKED_AFTER = 6
"""Tries, a minute in all: then it waits for a person to see why, though it is still tried now and then."""
FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(minutes=10)
_WAITS = sa.select(col(FailedDuty.row_id), col(FailedDuty.next_at)).where(col(FailedDuty.duty) == sa.bindparam("duty"))


def waits(session: Session, name: str) -> Mapping[str, datetime]:
    """When each row of a duty that failed may be tried again."""
    return {row.row_id: row.next_at for row in session.execute(_WAITS, {"duty": name})}


def note_failure(session: Session, duty: Duty, row_id: str, error: Exception, *, now: datetime) -> None:
    """Remember that a duty could not be done for a row. `now` is real time."""
    row = session.exec(_of(duty.name, [row_id])).one_or_none()
    if row is None:
        row = FailedDuty(duty=duty.name, row_id=row_id, reason="", tries=0, since=now, next_at=now)
    row.tries += 1
    row.reason = _reason(error)
    row.person_id = _whose(session, duty, row_id)
    row.next_at = now + min(FIRST_WAIT * 2 ** (row.tries - 1), LONGEST_WAIT)
    if row.tries >= PARKED_AFTER and row.parked_at is None:
        row.parked_at = now
    session.add(row)


def forget_failures(session: Session, name: str, row_ids: Collection[str]) -> None:
    """Forget rows for which it was done, or for which it is no longer time."""
    session.execute(sa.delete(FailedDuty).where(col(FailedDuty.duty) == name, col(FailedDuty.row_id).in_(row_ids)))


def retry_duties(session: Session, names: Iterable[str], *, now: datetime) -> None:
    """Let all rows be tried again at once, as after an upgrade; and forget duties that there are no more."""
    session.execute(sa.delete(FailedDuty).where(col(FailedDuty.duty).not_in(list(names))))
    session.execute(sa.update(FailedDuty).values(next_at=now))


def act_again(session: Session, failed_id: str, duties: Iterable[Duty]) -> None:
    """Do it for one row, now that what stood in the way is gone."""
    row = session.get(FailedDuty, failed_id)
    duty = next((one for one in duties if row and one.name == row.duty), None)
    if row is None or duty is None:
        raise NotFound
    if duty.outside is not None:  # the loop does that, at once
        row.next_at = row.since
        return
    duty.act(session, row.row_id, now=duty.clock())
    session.delete(row)


def _whose(session: Session, duty: Duty, row_id: str) -> str | None:
    """Whatever is wrong with a row, that it failed is noted."""
    try:
        with session.begin_nested():
            return duty.whose(session, row_id) if duty.whose else None
    except Exception:
        return None


def _of(name: str, row_ids: Collection[str]) -> SelectOfScalar[FailedDuty]:
    return select(FailedDuty).where(FailedDuty.duty == name, col(FailedDuty.row_id).in_(row_ids))


def _reason(error: Exception) -> str:
    """Never its message, which may quote what people wrote."""
    slug = getattr(error, "slug", None)
    return f"refused: {slug}" if slug else f"error: {type(error).__name__}"
