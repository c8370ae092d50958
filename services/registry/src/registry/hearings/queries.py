from datetime import datetime

from sqlmodel import Session, col, select

from registry.additions.queries import refuse_if_additions_wait
from registry.hearings.rows import ANSWER, MORE, SUMMARY, own_hearing
from registry.hearings.rules import refuse_unless_heard
from registry.hearings.tables import Hearing, HearingAnswer, HearingMore
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
    told_at, answer_by = (row.told_at, row.answer_by) if row else (None, None)
    last = max((one.told_at for one in _more(session, concern_id)), default=told_at)
    answers = select(HearingAnswer.said_at).where(HearingAnswer.concern_id == concern_id)
    answered = last is not None and any(said_at >= last for said_at in session.exec(answers))
    refuse_unless_heard(told_at, answered, answer_by, now=now)
    if told_at is not None:
        refuse_if_additions_wait(session, concern_id, told_at)


def _view(session: Session, keyring: Keyring, row: Hearing) -> HearingView:
    said = select(HearingAnswer).where(HearingAnswer.concern_id == row.concern_id)
    return HearingView(
        concern_id=row.concern_id,
        person_id=row.person_id,
        summary=keyring.unseal(row.concern_id, SUMMARY, row.summary),
        told_at=row.told_at,
        answer_by=row.answer_by,
        more=tuple(
            Said(words=keyring.unseal(row.concern_id, MORE.format(id=one.id), one.summary), said_at=one.told_at)
            for one in _more(session, row.concern_id)
        ),
        answers=tuple(
            Said(words=keyring.unseal(row.concern_id, ANSWER.format(id=one.id), one.words), said_at=one.said_at)
            for one in session.exec(said.order_by(col(HearingAnswer.said_at), col(HearingAnswer.id)))
        ),
    )


def _more(session: Session, concern_id: str) -> list[HearingMore]:
    later = select(HearingMore).where(HearingMore.concern_id == concern_id)
    return list(session.exec(later.order_by(col(HearingMore.told_at), col(HearingMore.id))))
