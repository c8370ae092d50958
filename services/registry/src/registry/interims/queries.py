from datetime import datetime

from sqlmodel import Session, col, select

from registry.interims.rows import ABOUT, REASON, open_interim
from registry.interims.rules import State
from registry.interims.tables import Interim
from registry.interims.views import InterimView
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.vault import Keyring


def interims_over(session: Session, *, now: datetime) -> list[str]:
    """Suspensions for the time being whose time is over, and which nobody confirmed again."""
    found = select(Interim.id).where(col(Interim.state) == State.STANDS, col(Interim.ends_at) <= now)
    return list(session.exec(found))


def whose_interim(session: Session, interim_id: str) -> str | None:
    return session.exec(select(Interim.person_id).where(Interim.id == interim_id)).one_or_none()


def interim_of(session: Session, actor: Actor, keyring: Keyring, concern_id: str) -> InterimView | None:
    """One that waits or stands, for those who work on the concern."""
    row = open_interim(session, concern_id)
    if row is None:
        return None
    waiting = open_approvals(session, ABOUT, [concern_id]).get(concern_id)
    return InterimView(
        id=row.id,
        state=row.state,
        reason=keyring.unseal(concern_id, REASON.format(id=row.id), row.reason),
        began_at=row.began_at,
        ends_at=row.ends_at,
        waits_for=waiting.act if waiting else "",
        mine=waiting is not None and waiting.first_by == actor.id,
    )


def interim_ends_at(session: Session, concern_id: str) -> datetime | None:
    """For whom it is about: until when it stands, if it does."""
    row = open_interim(session, concern_id)
    return row.ends_at if row is not None and row.state == State.STANDS else None
