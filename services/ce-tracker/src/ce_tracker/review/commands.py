"""Deciding on a claim."""

from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.commands.parts import step
from ce_tracker.credits.rules import refuse_own
from ce_tracker.credits.tables import Credit
from ce_tracker.review.rules import Decision, refuse_silence
from ce_tracker.years.commands import Countable, count_credit
from ce_tracker.years.queries import rule_set_of
from shared.days import day_of
from shared.refusals import NotFound


def decide(
    session: Session, credit_id: str, decision: Decision, *, words: str | None, reviewer_id: str, now: datetime
) -> None:
    """Accept, ask for more, or not count; the words go to the person. An accepted credit counts at once."""
    credit = session.get(Credit, credit_id)
    if credit is None:
        raise NotFound
    refuse_own(credit.person_id, reviewer_id)
    refuse_silence(decision, words)
    step(session, credit, decision, reviewer_id, words, now)
    credit.rule_set = rule_set_of(session, credit.person_id, credit.taken_on.year)
    if decision != "ask-for-more":
        credit.decided_at = now
    if decision == "accept":
        session.flush()
        count_credit(session, _countable(credit), now)


def _countable(credit: Credit) -> Countable:
    return Countable(
        id=credit.id,
        person_id=credit.person_id,
        taken_on=credit.taken_on,
        minutes=credit.minutes,
        ethics=credit.ethics,
        sent_on=day_of(credit.sent_at),
    )
