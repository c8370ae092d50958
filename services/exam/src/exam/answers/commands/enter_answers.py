from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from exam.answers.queries import answers_of
from exam.answers.rows import sealed
from exam.answers.tables import AnswerVersion
from exam.answers.views import Saved
from exam.items.rules import Responses, same
from exam.sittings.queries import person_of


def enter_answers(session: Session, sitting_id: str, answers: Mapping[str, Responses], *, now: datetime) -> None:
    """Keep one more version of each answer that differs: what somebody wrote on paper, by item.

    Whoever keyed it has looked that the item takes it.
    """
    person_id, saved = person_of(session, sitting_id), answers_of(session, sitting_id)
    for item_id, answer in answers.items():
        newest = saved.get(item_id, Saved({}, 0, None))
        if not same(newest.answer, answer):
            number = newest.sequence + 1
            shut = sealed(person_id, sitting_id, item_id, number, answer, now=now)
            kept = AnswerVersion(sitting_id=sitting_id, item_id=item_id, sequence=number, sealed=shut, saved_at=now)
            session.add(kept)
