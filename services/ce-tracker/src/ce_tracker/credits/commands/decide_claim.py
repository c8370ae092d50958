from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.inputs import DecideClaim
from ce_tracker.credits.rows import credit_row, steps_taken, take_step
from ce_tracker.credits.rules import Step, refuse_unless_as_seen, refuse_unless_told
from ce_tracker.years.commands import Countable, count_credit
from ce_tracker.years.queries import rule_set_of
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.events import NoticeKind
from shared.notices import tell


def decide_claim(session: Session, actor: Actor, credit_id: str, what: DecideClaim, *, now: datetime) -> None:
    """Accept a claim, ask for more, or do not count it. An accepted one counts at once."""
    credit = credit_row(session, credit_id)
    refuse_if_own_affairs(actor, credit.person_id)
    refuse_unless_as_seen(what.seen, steps_taken(session, credit.id))
    refuse_unless_told(what.decision, what.words)
    take_step(session, actor, credit, what.decision, what.words, now=now)
    credit.rule_set = rule_set_of(session, credit.person_id, credit.taken_on.year)
    if what.decision != Step.ASK_FOR_MORE:
        credit.decided_at = now
    if what.decision == Step.ACCEPT:
        session.flush()
        days = {"taken_on": credit.taken_on, "sent_on": day_of(credit.sent_at)}
        what_counts = Countable(credit.id, credit.person_id, minutes=credit.minutes, ethics=credit.ethics, **days)
        count_credit(session, what_counts, now=now)
    news: NoticeKind = "answer-needed" if what.decision == Step.ASK_FOR_MORE else "request-decided"
    tell(session, credit.person_id, news, f"/ce-tracker/credits/{credit.id}", now=now)
