from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.eligibility.commands import keep_name
from exam.orals.commands.book import held_by
from exam.orals.rules import WordsNeeded
from exam.orals.tables import OralRequest
from shared.ids import new_id


def ask_for_time(session: Session, person_id: str, words: str, *, now: datetime, name: str | None = None) -> str:
    """No time suits: the person says which days and hours would."""
    keep_name(session, person_id, name)
    refuse_unless_part_takable(session, person_id, Part.ORAL, held_by(session, person_id), now=now)
    if not words:
        raise WordsNeeded("words")
    request = OralRequest(id=new_id(), person_id=person_id, words=words, asked_at=now)
    session.add(request)
    return request.id
