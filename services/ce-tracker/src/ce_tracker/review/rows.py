"""What the verbs on a decision share."""

from datetime import date, datetime

from sqlmodel import Session

from ce_tracker.credits.rules import last_day_to_answer
from ce_tracker.requirements.queries import rule_set_for
from shared.approvals import Act
from shared.days import day_of
from shared.events import NoticeKind
from shared.notices import tell

ABOUT = "claim"


def act_of(credit_id: str, person_id: str) -> Act:
    """To take an acceptance back."""
    return Act("reverse", about=ABOUT, subject_id=credit_id, concerns=person_id)


def answer_by(session: Session, *, now: datetime) -> date:
    """Until when an owner may answer what they are asked now."""
    today = day_of(now)
    return last_day_to_answer(today, rule_set_for(session, today.year).rules.answer_days)


def tell_owner(session: Session, person_id: str, credit_id: str, *, asked: bool, now: datetime) -> None:
    """Tell whoever claimed that there is an answer, or that one of theirs is needed."""
    news: NoticeKind = "answer-needed" if asked else "request-decided"
    tell(session, person_id, news, f"/ce-tracker/credits/{credit_id}", now=now)
