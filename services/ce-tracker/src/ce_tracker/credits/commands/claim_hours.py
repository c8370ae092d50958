from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.inputs import Claimed
from ce_tracker.credits.rows import hours_of, note_step, refuse_unless_claimable, states_of_the_same
from ce_tracker.credits.rules import State, Step, refuse_if_sent_before
from ce_tracker.credits.tables import Credit
from ce_tracker.evidence.commands import keep_evidence
from ce_tracker.evidence.rules import EmptyEvidence
from ce_tracker.evidence.views import KeptPaper, Paper
from ce_tracker.offerings.queries import open_offering
from ce_tracker.offerings.views import OfferingView
from ce_tracker.years.commands import take_hours, turn_years
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def claim_hours(
    session: Session,
    actor: Actor,
    offering_id: str | None,
    what: Claimed,
    paper: Paper | KeptPaper | None,
    *,
    name: str | None,
    now: datetime,
) -> str:
    """Claim hours, with the evidence for them. `name` is what the account calls the person."""
    turn_years(session, actor.id, now=now)
    offering = open_offering(session, offering_id) if offering_id else None
    refuse_unless_claimable(session, actor, what, offering, now=now)
    row = _credit(actor, what, offering, name, now)
    refuse_if_sent_before(states_of_the_same(session, row))
    if paper is None:
        raise EmptyEvidence("evidence")
    session.add(row)
    session.flush()
    keep_evidence(session, actor.id, row.id, paper, course=row.title, now=now)
    note_step(session, actor, row.id, Step.SENT, now=now)
    take_hours(session, hours_of(row), sent_on=day_of(now), now=now)
    return row.id


def _credit(actor: Actor, what: Claimed, offering: OfferingView | None, name: str | None, now: datetime) -> Credit:
    return Credit(
        id=new_id(),
        person_id=actor.id,
        name=name,
        offering_id=offering.id if offering else None,
        title=offering.title if offering else what.title or "",
        provider=offering.provider if offering else what.provider or "",
        taken_on=what.taken_on,
        minutes=what.length,
        ethics=offering.ethics if offering else what.ethics,
        state=State.WAITING,
        sent_at=now,
    )
