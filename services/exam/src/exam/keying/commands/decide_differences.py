from datetime import datetime

from sqlmodel import Session

from exam.forms.views import Question
from exam.items.rules import Responses
from exam.keying.commands.send_in_keyed import send_in_keyed
from exam.keying.inputs import DecideDifferences
from exam.keying.rows import KeyedSheet, keep_keying, sheet_to_key
from exam.keying.rules import Choice, Step, answer_keyed, field_of, refuse_unless_at, refuse_unless_decided
from shared.actor import Actor


def decide_differences(
    session: Session, actor: Actor, sheet_id: str, what: DecideDifferences, *, now: datetime
) -> None:
    """Say of each question that two people keyed differently what stands on the sheet; then it is sent in."""
    sheet = sheet_to_key(session, actor, sheet_id)
    refuse_unless_at(sheet.step, (Step.LOOK,))
    given = {one.item.id: _decided(sheet, one, what) for one in sheet.differences}
    send_in_keyed(session, actor, keep_keying(session, actor, sheet, given, now=now), now=now)


def _decided(sheet: KeyedSheet, question: Question, what: DecideDifferences) -> Responses:
    choice = what.choices.get(str(question.number))
    accepts = question.item.accepts
    names = [field_of(question.number, response) for response in accepts]
    for name in names:
        refuse_unless_decided(str(question.number), name, choice, what.answers.get(name, ""))
    if choice == Choice.NEITHER:
        return answer_keyed(question.number, accepts, what.answers)
    return sheet.given[1 if choice == Choice.FIRST else 2][question.item.id]
