from datetime import datetime

from sqlmodel import Session, col, select

from exam.answers.tables import AnswerVersion
from exam.forms.commands import freeze_rules
from exam.items.rules import canonical, read_answer
from exam.sittings.queries import sittings_on


def carry_over_form(session: Session, form_id: str, *, now: datetime) -> None:
    """Freeze what the items of an older form take, and write its answers by response. Twice is harmless."""
    freeze_rules(session, form_id)
    versions = select(AnswerVersion).where(col(AnswerVersion.sitting_id).in_(sittings_on(session, form_id)))
    for version in session.exec(versions):
        version.answer = canonical(read_answer(version.answer))
