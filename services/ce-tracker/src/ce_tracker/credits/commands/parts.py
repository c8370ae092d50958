"""What the verbs on a claim share: finding it, checking what it says, keeping its evidence, noting the step."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.credits.rules import Move, move, refuse_date, refuse_evidence, refuse_length
from ce_tracker.credits.tables import Credit, CreditStep, Evidence
from ce_tracker.offerings.queries import OfferingView
from ce_tracker.years.queries import year_rows
from shared.days import day_of
from shared.i18n import hours_in
from shared.ids import new_id
from shared.refusals import NotFound


def own_credit(session: Session, credit_id: str, person_id: str) -> Credit:
    """Somebody else's looks like none."""
    row = session.get(Credit, credit_id)
    if row is None or row.person_id != person_id:
        raise NotFound
    return row


def refuse_wrong_claim(
    session: Session, person_id: str, said: Claim, offering: OfferingView | None, now: datetime
) -> None:
    standing = {row.year: row.state for row in year_rows(session, person_id)}
    refuse_date(said.taken_on, day_of(now), standing)
    offered = offering.minutes if offering else None
    refuse_length(said.minutes, offered, hours_in(offered or 0))


def keep_evidence(session: Session, credit_id: str, file: EvidenceFile, at_most: int, now: datetime) -> None:
    """`at_most` bytes are taken."""
    refuse_evidence(file.content_type, len(file.content), at_most)
    session.add(
        Evidence(
            id=new_id(),
            credit_id=credit_id,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            content=file.content,
            added_at=now,
        )
    )


def step(session: Session, credit: Credit, wanted: Move, by: str, words: str | None, now: datetime) -> None:
    """Move a claim, or refuse, and note who did it."""
    credit.state = move(credit.state, wanted)  # type: ignore[arg-type]
    session.add(credit)
    note(session, credit.id, wanted, by, words, now)


def note(session: Session, credit_id: str, done: str, by: str, words: str | None, now: datetime) -> None:
    session.add(CreditStep(id=new_id(), credit_id=credit_id, step=done, words=words, by=by, at=now))
