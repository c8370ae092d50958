from datetime import datetime

from sqlmodel import Session, col, select

from registry.hearings.rows import ANSWER, SUMMARY, own_hearing
from registry.hearings.rules import refuse_unless_heard
from registry.hearings.tables import Hearing, HearingAnswer
from registry.hearings.views import HearingView, Said
from shared.actor import Actor
from shared.vault import Keyring


def hearing_of(session: Session, keyring: Keyring, concern_id: str) -> HearingView | None:
    """For those who work on it; None before the person was told."""
    row = session.get(Hearing, concern_id)
    return None if row is None else _view(session, keyring, row)


def my_hearing(session: Session, actor: Actor, keyring: Keyring, concern_id: str) -> HearingView:
    return _view(session, keyring, own_hearing(session, actor, concern_id))


def hearings_of(session: Session, person_id: str) -> list[str]:
    """The concerns of which somebody was told, the newest first."""
    mine = select(Hearing.concern_id).where(Hearing.person_id == person_id)
    return list(session.exec(mine.order_by(col(Hearing.told_at).desc(), col(Hearing.concern_id).desc())))


def refuse_unless_person_heard(session: Session, concern_id: str, *, now: datetime) -> None:
    """Before anybody decides."""
    row = session.get(Hearing, concern_id)
    answered = session.exec(select(HearingAnswer.id).where(HearingAnswer.concern_id == concern_id).limit(1)).first()
    told_at, answer_by = (row.told_at, row.answer_by) if row else (None, None)
    refuse_unless_heard(told_at, answered is not None, answer_by, now=now)


def _view(session: Session, keyring: Keyring, row: Hearing) -> HearingView:
    said = select(HearingAnswer).where(HearingAnswer.concern_id == row.concern_id)
    return HearingView(
        concern_id=row.concern_id,
        person_id=row.person_id,
        summary=keyring.unseal(row.concern_id, SUMMARY, row.summary),
        told_at=row.told_at,
        answer_by=row.answer_by,
        answers=tuple(
            Said(words=keyring.unseal(row.concern_id, ANSWER.format(id=one.id), one.words), said_at=one.said_at)
            for one in session.exec(said.order_by(col(HearingAnswer.said_at), col(HearingAnswer.id)))
        ),
    )
