from datetime import datetime

from sqlmodel import Session, col, select

from exam.answers.rows import sealed
from exam.answers.tables import AnswerVersion
from exam.items.rules import read_answer
from exam.sittings.queries import person_of


def seal_answers(session: Session, sitting_id: str, *, now: datetime) -> None:
    """Seal what an older version of this program kept of one sitting. Twice is harmless."""
    person_id = person_of(session, sitting_id)
    plain = (AnswerVersion.sitting_id == sitting_id, col(AnswerVersion.answer).is_not(None))
    for row in session.exec(select(AnswerVersion).where(*plain)):
        answer = read_answer(row.answer or "")
        row.sealed = sealed(person_id, sitting_id, row.item_id, row.sequence, answer, now=now)
        row.answer = None
