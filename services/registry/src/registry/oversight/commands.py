"""Proposing and answering grave acts; stopping and resuming the issue of certificates."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from registry.certifications.commands.grant_certification import grant_what_waits
from registry.certifications.commands.mark_certification import decide
from registry.certifications.numbers import as_written
from registry.certifications.rules import Decision, move
from registry.certifications.tables import Certification
from registry.issuing.tables import IssuingStop
from registry.oversight.rules import (
    AlreadyProposed,
    AlreadyStopped,
    Answer,
    NoSuchCertificate,
    NotStopped,
    answered,
    refuse_about_oneself,
    refuse_unless_told,
)
from registry.oversight.tables import AuditRecord, DecisionRow
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound


def propose_decision(
    session: Session,
    number: str,
    decision: Decision,
    reason: str,
    *,
    person_told_on: date | None,
    by: str,
    now: datetime,
) -> str:
    """The id of the proposal; nothing changes for the person yet."""
    row = session.exec(select(Certification).where(Certification.number == as_written(number))).first()
    if row is None:
        raise NoSuchCertificate("number")
    move(row.mark, decision)  # type: ignore[arg-type]
    refuse_about_oneself(row.person_id, by)
    refuse_unless_told(decision, person_told_on, day_of(now))
    waiting = select(DecisionRow).where(DecisionRow.person_id == row.person_id, DecisionRow.state == "proposed")
    if session.exec(waiting).first() is not None:
        raise AlreadyProposed
    proposal = DecisionRow(
        id=new_id(),
        person_id=row.person_id,
        decision=decision,
        reason=reason,
        person_told_on=person_told_on,
        proposed_by=by,
        proposed_at=now,
    )
    session.add(proposal)
    _audit(session, by, f"proposed: {decision}", proposal.id, now)
    return proposal.id


def answer_decision(session: Session, decision_id: str, answer: Answer, by: str, now: datetime) -> None:
    """A confirmation is carried out in the same transaction."""
    proposal = session.get(DecisionRow, decision_id, with_for_update=True)
    if proposal is None:
        raise NotFound
    refuse_about_oneself(proposal.person_id, by)
    proposal.state = answered(proposal.state, answer, proposal.proposed_by, by)  # type: ignore[arg-type]
    proposal.answered_by, proposal.answered_at = by, now
    session.add(proposal)
    _audit(session, by, f"{proposal.state}: {proposal.decision}", proposal.id, now)
    if proposal.state == "confirmed":
        decide(session, proposal.person_id, proposal.decision, now)  # type: ignore[arg-type]


def stop_issuing(session: Session, reason: str, by: str, now: datetime) -> None:
    """From this commit on, nothing is granted; what is granted stays as it is."""
    if _open_stop(session) is not None:
        raise AlreadyStopped
    stop = IssuingStop(id=new_id(), stopped_by=by, reason=reason, stopped_at=now)
    session.add(stop)
    _audit(session, by, "issuing stopped", stop.id, now)


def resume_issuing(session: Session, by: str, now: datetime) -> int:
    """Grants what has waited; how many."""
    stop = _open_stop(session)
    if stop is None:
        raise NotStopped
    stop.resumed_by, stop.resumed_at = by, now
    session.add(stop)
    session.flush()
    _audit(session, by, "issuing resumed", stop.id, now)
    return grant_what_waits(session, now)


def _open_stop(session: Session) -> IssuingStop | None:
    return session.exec(select(IssuingStop).where(col(IssuingStop.resumed_at).is_(None))).first()


def _audit(session: Session, by: str, act: str, about: str, now: datetime) -> None:
    session.add(AuditRecord(id=new_id(), at=now, by=by, act=act, about=about))
