from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.inputs import AnswerQuestion, AnswerQuestionOnPage
from ce_tracker.credits.rows import hours_of, own_credit, refuse_unless_claimable, states_of_the_same, take_step
from ce_tracker.credits.rules import Step, refuse_if_sent_before
from ce_tracker.evidence.commands import keep_evidence
from ce_tracker.evidence.views import Paper
from ce_tracker.offerings.queries import offering_as_it_was
from ce_tracker.years.commands import take_hours, turn_years
from shared.actor import Actor
from shared.days import day_of


def answer_question(
    session: Session,
    actor: Actor,
    credit_id: str,
    what: AnswerQuestion | AnswerQuestionOnPage,
    paper: Paper | None,
    *,
    now: datetime,
) -> None:
    """Send a claim again with what was asked for. The day on which this content was first sent is what counts."""
    credit = own_credit(session, actor, credit_id)
    turn_years(session, actor.id, now=now)
    offering = offering_as_it_was(session, credit.offering_id) if credit.offering_id else None
    refuse_unless_claimable(session, actor, what, offering, now=now)
    take_step(session, actor, credit, Step.ANSWER, what.words, now=now)
    credit.taken_on, credit.minutes = what.taken_on, what.length
    if offering is None:
        credit.title, credit.provider = what.title or credit.title, what.provider or credit.provider
        credit.ethics = what.ethics
    refuse_if_sent_before(states_of_the_same(session, credit))
    if paper is not None:
        keep_evidence(session, actor.id, credit.id, paper, course=credit.title, now=now)
    credit.answer_by = None
    take_hours(session, hours_of(credit), sent_on=day_of(now), now=now)
