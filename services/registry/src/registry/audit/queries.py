"""The registry's books for the audit. Statuses come through the same query as the public doors answer with."""

from datetime import datetime

from sqlmodel import Session, col, select

from registry.audit.models import Books, Confirmed, Issued, Retired, Shown
from registry.certifications.tables import Certification, Retirement
from registry.issuing.queries import issuing_is_stopped
from registry.listings.tables import ListedName, Listing
from registry.oversight.tables import DecisionRow
from registry.verification.queries import entries
from shared.messaging.tables import Held


def books(session: Session, now: datetime) -> Books:
    issued = session.exec(select(Certification).order_by(Certification.number)).all()
    held = session.exec(select(Held.subject, col(Held.parked_at))).all()
    return Books(
        issued=tuple(
            Issued(one.person_id, one.number, one.granted_on, one.valid_until, one.rule_set) for one in issued
        ),
        shown=_shown(session, now),
        confirmed=_confirmed(session),
        retired=tuple(
            Retired(one.person_id, one.retired_at, one.returned_at) for one in session.exec(select(Retirement))
        ),
        waiting=frozenset(person_id for person_id, _ in held),
        parked=frozenset(person_id for person_id, parked_at in held if parked_at),
        searchable=frozenset(session.exec(select(ListedName.person_id))),
        by_name=frozenset(session.exec(select(Listing.person_id).where(Listing.choice == "name"))),
        issuing_stopped=issuing_is_stopped(session),
    )


def _shown(session: Session, now: datetime) -> dict[str, Shown]:
    """Also of those who are not listed: they see it themselves, and show it by a link."""
    listed = session.exec(
        select(Certification, Listing).join(Listing, col(Listing.person_id) == col(Certification.person_id))
    ).all()
    answers = [
        entry for start in range(0, len(listed), 500) for entry in entries(session, listed[start : start + 500], now)
    ]
    return {
        row.person_id: Shown(answer.status.kind, answer.status.until, answer.status.since)
        for (row, _), answer in zip(listed, answers, strict=True)
    }


def _confirmed(session: Session) -> tuple[Confirmed, ...]:
    rows = session.exec(select(DecisionRow).where(DecisionRow.state == "confirmed"))
    return tuple(
        Confirmed(one.person_id, one.decision, one.proposed_by, one.answered_by or "", one.answered_at)
        for one in rows
        if one.answered_at
    )
