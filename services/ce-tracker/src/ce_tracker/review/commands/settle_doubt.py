from datetime import datetime

from sqlmodel import Session

from ce_tracker.credits.rows import credit_row, source_of, steps_taken, take_step
from ce_tracker.credits.rules import MOVES, Step, refuse_unless_as_seen
from ce_tracker.hours.rules import Outcome, Verdict
from ce_tracker.review.inputs import SettleDoubt
from ce_tracker.review.rows import ABOUT, act_of, tell_owner
from ce_tracker.review.rules import refuse_unless_heard
from ce_tracker.years.commands import decide_hours
from shared.actor import Actor
from shared.approvals import approve, close_overtaken, refuse_if_own_affairs
from shared.days import day_of


def settle_doubt(session: Session, actor: Actor, credit_id: str, what: SettleDoubt, *, now: datetime) -> bool:
    """Let an accepted claim stand, or take the acceptance back: by two people, after its owner was heard.

    True: it is settled. What is taken back counts no more from today on, and never from an earlier day.
    """
    credit = credit_row(session, credit_id)
    MOVES.after(credit.state, what.decision)
    refuse_unless_as_seen(what.seen, steps_taken(session, credit.id))
    refuse_if_own_affairs(actor, credit.person_id)
    if what.decision == Step.LET_STAND:
        close_overtaken(session, ABOUT, credit.id, now=now)
    else:
        refuse_unless_heard(credit.answer_by, day_of(now))
        if not approve(session, actor, act_of(credit.id, credit.person_id), what.words, now=now):
            return False
    take_step(session, actor, credit, what.decision, what.words, now=now)
    credit.answer_by = None
    tell_owner(session, credit.person_id, credit.id, asked=False, now=now)
    if what.decision == Step.REVERSE:
        credit.counted, credit.decided_at = None, now
        session.flush()
        decide_hours(session, credit.person_id, source_of(credit), Outcome(Verdict.REVERSED), now=now)
    return True
