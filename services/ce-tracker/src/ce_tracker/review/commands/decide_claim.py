from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.credits.rows import credit_row, source_of, steps_by, steps_taken, take_step
from ce_tracker.credits.rules import Step, refuse_unless_as_seen
from ce_tracker.hours.rules import Outcome, Verdict
from ce_tracker.review.inputs import DecideClaim
from ce_tracker.review.rows import answer_by, tell_owner
from ce_tracker.review.rules import AGAINST, refuse_if_more_than_sent, refuse_unless_another, refuse_unless_told
from ce_tracker.years.commands import decide_hours
from ce_tracker.years.queries import rule_set_of
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def decide_claim(session: Session, actor: Actor, credit_id: str, what: DecideClaim, *, now: datetime) -> None:
    """Accept a claim or a part of it, ask for more, or do not count it. What is accepted counts at once."""
    credit = credit_row(session, credit_id)
    refuse_if_own_affairs(actor, credit.person_id)
    refuse_unless_another(actor.id, steps_by(session, credit.id, *AGAINST))
    refuse_unless_as_seen(what.seen, steps_taken(session, credit.id))
    refuse_unless_told(what.decision, what.words, what.part)
    refuse_if_more_than_sent(what.part, credit.minutes)
    take_step(session, actor, credit, what.decision, what.words, now=now)
    credit.rule_set = rule_set_of(session, credit.person_id, credit.taken_on.year)
    asked = what.decision == Step.ASK_FOR_MORE
    credit.answer_by = answer_by(session, now=now) if asked else None
    if not asked:
        credit.decided_at = now
        credit.counted = what.part if what.decision == Step.ACCEPT else None
    session.flush()
    decide_hours(session, credit.person_id, source_of(credit), _outcome(what, credit.answer_by), now=now)
    tell_owner(session, credit.person_id, credit.id, asked=asked, now=now)


def _outcome(what: DecideClaim, until: date | None) -> Outcome:
    match what.decision:
        case Step.ACCEPT:
            return Outcome(Verdict.COUNTED, what.part, as_first=what.as_first)
        case Step.ASK_FOR_MORE:
            return Outcome(Verdict.ASKED, answer_by=until)
        case Step.NOT_COUNT:
            return Outcome(Verdict.NOT_COUNTED)
