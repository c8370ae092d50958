from datetime import datetime

from sqlmodel import Session, col, select

from exam.answers.tables import AnswerVersion
from exam.forms.commands import freeze_rules
from exam.items.rules import canonical, read_answer
from exam.sittings.queries import clocks

_SITTINGS = clocks().subquery()


def carry_over_form(session: Session, form_id: str, *, now: datetime) -> None:
    """Freeze what the items of an older form take, and write its answers by response. Twice is harmless."""
    freeze_rules(session, form_id)
    of_this_form = select(_SITTINGS.c.id).where(_SITTINGS.c.form_id == form_id)
    for version in session.exec(select(AnswerVersion).where(col(AnswerVersion.sitting_id).in_(of_this_form))):
        version.answer = canonical(read_answer(version.answer))
