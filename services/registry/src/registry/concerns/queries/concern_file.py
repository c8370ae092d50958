"""All that was told, for those who work on it."""

from datetime import datetime

from sqlmodel import Session, col, select

from registry.concerns.rows import (
    concern_to_work_on,
    opened_telling,
)
from registry.concerns.tables import ConcernPrinciple, ConcernView
from registry.concerns.views import ConcernFile, TellingView
from registry.deadlines.queries import times_of
from shared.actor import Actor
from shared.vault import Keyring


def concern_file(session: Session, actor: Actor, keyring: Keyring, concern_id: str, *, now: datetime) -> ConcernFile:
    """All that was told, for those who work on it."""
    row = concern_to_work_on(session, actor, concern_id)
    views = select(ConcernView.viewed_at).where(
        ConcernView.concern_id == row.id, col(ConcernView.viewed_by) != actor.id
    )
    return ConcernFile(
        id=row.id,
        state=row.state,
        telling=_telling(opened_telling(keyring, row)),
        person_id=row.person_id,
        principles=principles_of(session, row.id),
        sent_at=row.sent_at or row.kept_at,
        times=times_of(session, row.id, now=now),
        closing=row.closing,
        closed_at=row.closed_at,
        viewed=tuple(session.exec(views.order_by(col(ConcernView.viewed_at)))),
    )


def _telling(telling: object) -> TellingView:
    return TellingView.model_validate(telling, from_attributes=True)


def principles_of(session: Session, concern_id: str) -> tuple[int, ...]:
    found = select(ConcernPrinciple.principle).where(ConcernPrinciple.concern_id == concern_id)
    return tuple(session.exec(found.order_by(col(ConcernPrinciple.principle))))
