"""What the verbs on a claim share: finding it, checking what it says, noting the step."""

from datetime import date, datetime

from sqlmodel import Session, col, func, select

from ce_tracker.credits.inputs import Claimed
from ce_tracker.credits.rules import (
    MOVES,
    State,
    Step,
    last_day_to_answer,
    refuse_unless_datable,
    refuse_unless_of_length,
)
from ce_tracker.credits.tables import Credit, CreditStep
from ce_tracker.hours.rules import Hours, Kind, Source, activity_of
from ce_tracker.offerings.views import OfferingView
from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.years.queries import states_of_years
from shared.actor import Actor
from shared.days import day_of
from shared.i18n import hours_in
from shared.ids import new_id
from shared.refusals import NotFound


def credit_row(session: Session, credit_id: str) -> Credit:
    row = session.get(Credit, credit_id)
    if row is None:
        raise NotFound
    return row


def own_credit(session: Session, actor: Actor, credit_id: str) -> Credit:
    """Somebody else's looks like none."""
    row = credit_row(session, credit_id)
    if row.person_id != actor.id:
        raise NotFound
    return row


def source_of(credit: Credit) -> Source:
    return Source(Kind.CLAIM, credit.id)


def hours_of(credit: Credit) -> Hours:
    """What a claim says now, as hours."""
    what = ("offering", credit.offering_id) if credit.offering_id else (credit.title, credit.provider)
    return Hours(
        source_of(credit), credit.person_id, credit.taken_on, credit.minutes, credit.ethics, activity_of(*what)
    )


def refuse_unless_claimable(
    session: Session, actor: Actor, what: Claimed, offering: OfferingView | None, *, now: datetime
) -> None:
    refuse_unless_datable(what.taken_on, day_of(now), states_of_years(session, actor.id))
    offered = offering.minutes if offering else None
    refuse_unless_of_length(what.length, offered, hours_in(offered or 0))


def states_of_the_same(session: Session, credit: Credit) -> list[State]:
    """How the person's other claims for the same day, title and length stand."""
    same = select(Credit).where(
        Credit.id != credit.id,
        Credit.person_id == credit.person_id,
        Credit.taken_on == credit.taken_on,
        Credit.title == credit.title,
        Credit.minutes == credit.minutes,
    )
    return [row.state for row in session.exec(same)]


def appeal_until(session: Session, credit: Credit) -> date | None:
    """Until when its owner may ask somebody else to look at it."""
    if not MOVES.allow(credit.state, Step.APPEAL) or credit.decided_at is None:
        return None
    if steps_by(session, credit.id, Step.APPEAL):
        return None
    decided_on = day_of(credit.decided_at)
    return last_day_to_answer(decided_on, rule_set_for(session, decided_on.year).rules.appeal_days)


def steps_taken(session: Session, credit_id: str) -> int:
    return session.exec(select(func.count()).where(CreditStep.credit_id == credit_id)).one()


def steps_by(session: Session, credit_id: str, *steps: Step) -> set[str]:
    """Who took one of these steps."""
    taken = select(CreditStep.by).where(CreditStep.credit_id == credit_id, col(CreditStep.step).in_(steps))
    return set(session.exec(taken))


def take_step(
    session: Session, actor: Actor, credit: Credit, step: Step, words: str | None = None, *, now: datetime
) -> None:
    """Move a claim, or refuse, and note who did it."""
    credit.state = MOVES.after(credit.state, step)
    note_step(session, actor, credit.id, step, words, now=now)


def note_step(
    session: Session, actor: Actor, credit_id: str, step: Step, words: str | None = None, *, now: datetime
) -> None:
    session.add(CreditStep(id=new_id(), credit_id=credit_id, step=step, words=words, by=actor.id, at=now))
